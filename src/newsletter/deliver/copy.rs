//! One reader's copy as a mail, with every header that readers' programs and hosts look for.

use crate::kernel::email_address::EmailAddress;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{CampaignMail, Header};
use crate::newsletter::actions::{Recipient, hit_marks, personal};
use crate::newsletter::core::verp;
use crate::newsletter::model::{FrozenIssue, Leased};
use crate::platform::context::{Context, Site};

/// What all copies of an issue share.
#[derive(Clone, Debug)]
pub(super) struct Plate {
    /// What goes out.
    pub frozen: FrozenIssue,
    /// The domain of return addresses; empty for none.
    pub bounce_domain: String,
}

/// The copy of a reader.
pub(super) fn compose(context: &Context, plate: &Plate, leased: &Leased) -> CampaignMail {
    let site = &context.site;
    let token = site.link_token(LinkPurpose::Unsubscribe, leased.subscription_id, 1);
    let unsubscribe = site.url(&format!("/n/unsubscribe/{token}"));
    // The page to leave also mails a link to the own page: a forwarded mail opens nothing else.
    let reader = Recipient {
        name: leased.reader_name.clone(),
        locale: Locale::from_tag(&leased.reader_locale).unwrap_or_default(),
        unsubscribe_url: unsubscribe.clone(),
        preferences_url: unsubscribe.clone(),
        hits: hit_marks(site, plate.frozen.tracking.as_ref(), leased),
    };
    let rendered = personal(&plate.frozen.content, &reader);
    let verp = verp::token(&site.link_keys, leased.id);
    CampaignMail {
        id: leased.id.into(),
        message_id: format!("<{}@{}>", leased.id, plate.frozen.mail_domain),
        from: plate.frozen.sender.clone(),
        reply_to: plate.frozen.reply_to.as_deref().and_then(|text| EmailAddress::parse(text).ok()),
        to: leased.address.clone(),
        to_name: leased.reader_name.clone(),
        subject: rendered.subject,
        text: rendered.text,
        html: rendered.html,
        headers: headers(site, plate, leased, (&unsubscribe, &verp)),
        return_local_part: verp::local_part(&site.link_keys, leased.id),
        at: context.now,
    }
}

/// RFC 2369, 2919 and 8058, and what large hosts ask for.
fn headers(site: &Site, plate: &Plate, leased: &Leased, (unsubscribe, verp): (&str, &str)) -> Vec<Header> {
    let frozen = &plate.frozen;
    let owner = owner(site, frozen);
    let mailto = match plate.bounce_domain.as_str() {
        "" => format!("mailto:{owner}?subject=unsubscribe"),
        domain => format!("mailto:unsub+{verp}@{domain}?subject=unsubscribe"),
    };
    let list_domain = &frozen.mail_domain;
    let header = |name: &str, value: String| Header { name: name.to_owned(), value };
    vec![
        header("List-Unsubscribe", format!("<{unsubscribe}>, <{mailto}>")),
        header("List-Unsubscribe-Post", String::from("List-Unsubscribe=One-Click")),
        header("List-Id", format!("{}<{}.lists.{list_domain}>", phrase(&frozen.list_name), frozen.list_slug)),
        header("List-Help", format!("<{unsubscribe}>")),
        header("List-Archive", format!("<{}>", site.url("/articles"))),
        header("List-Owner", format!("<mailto:{owner}>")),
        header("List-Post", String::from("NO")),
        header("Precedence", String::from("bulk")),
        header("Feedback-ID", format!("{}:{}:issue:altitude", leased.issue_id, frozen.list_slug)),
    ]
}

/// A name in front of an address in angle brackets, without what would need quoting.
fn phrase(name: &str) -> String {
    let plain: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == ' ' || *c == '-').take(100).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.is_empty() { plain } else { format!("{plain} ") }
}

/// Who answers for the list: the address of its sender.
fn owner(site: &Site, frozen: &FrozenIssue) -> String {
    let bare = frozen.sender.rsplit_once('<').map_or(frozen.sender.as_str(), |(_, rest)| rest);
    let bare = bare.trim_end_matches('>').trim();
    if bare.is_empty() {
        return site.sender_address.clone();
    }
    // A header is ASCII, and so is a domain in it.
    EmailAddress::parse(bare).map_or_else(|_| bare.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn a_phrase_needs_no_quotes() {
        assert_eq!(phrase("Engineering, \"letters\" \r\nBcc: x"), "Engineering letters Bcc x ");
        assert_eq!(phrase("日本"), "");
    }
}

//! The list before sending: what stops an issue, and what is worth a second look.

use std::collections::BTreeSet;

use serde::Serialize;
use url::Url;

use super::domain::{DomainRecords, of_domain};
use super::markdown::Article;
use super::placeholder;
use super::wording::of_words;

/// Gmail shows no more of a mail than this.
const CLIPPED_AT: usize = 102_000;
/// Subjects outside of this length are cut off or look like spam.
const SUBJECT: std::ops::RangeInclusive<usize> = 10..=78;
/// Shorter issues disappoint, longer ones are not read.
const WORDS: std::ops::RangeInclusive<usize> = 50..=5_000;

/// Hosts that hide where a link leads; filters distrust them.
const SHORTENERS: [&str; 8] =
    ["bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly"];

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The issue cannot be sent.
    Blocking,
    /// The issue can be sent.
    Advice,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How serious it is.
    pub level: Level,
    /// A stable code.
    pub code: &'static str,
    /// What was found and what to do, for people.
    pub detail: String,
    /// What it is about: a name, a figure, an address; empty where there is one thing it can be.
    #[serde(skip)]
    pub about: String,
}

/// What the list is made from.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The subject line.
    pub subject: &'a str,
    /// The title, which stands above the mail.
    pub title: &'a str,
    /// The line that mail programs show beside it.
    pub preview_text: &'a str,
    /// What the issue says.
    pub article: &'a Article,
    /// The mail as it goes out; `None` if its template does not work.
    pub mail: Option<Mail<'a>>,
    /// Whether anybody would get it.
    pub has_reader: bool,
    /// The sender's address.
    pub sender: &'a str,
    /// The postal address of the practice, which the law of many countries demands in every issue.
    pub postal_address: &'a str,
    /// Whether there is an address that messages about bounces come back to.
    pub hears_of_bounces: bool,
    /// Whether our signature covers the sender's domain; `None` if nothing is signed here.
    pub is_signature_aligned: Option<bool>,
    /// What DNS says for the sender.
    pub records: &'a DomainRecords,
    /// The article's own address.
    pub base: &'a Url,
}

/// A mail put together.
#[derive(Clone, Copy, Debug)]
pub struct Mail<'a> {
    /// Its HTML.
    pub html: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What stands where the reader's link to leave will be.
    pub unsubscribe_mark: &'a str,
}

/// Takes a finding: its code, what it is about, and its words.
pub(super) type Note<'a> = dyn FnMut(&'static str, &str, String) + 'a;

/// Everything worth saying, what blocks first.
#[must_use]
pub fn checks(subject: &Candidate<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut note = |level, code, about: &str, detail: String| {
        findings.push(Finding { level, code, detail, about: about.to_owned() });
    };
    blocking(subject, &mut |code, about, detail| note(Level::Blocking, code, about, detail));
    let mut advise = |code, about: &str, detail| note(Level::Advice, code, about, detail);
    of_envelope(subject, &mut advise);
    of_domain(subject.records, &mut advise);
    of_length(subject, &mut advise);
    of_links(subject, &mut advise);
    of_words(subject, &mut advise);
    findings
}

impl Level {
    /// Its name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Advice => "advice",
        }
    }
}

/// Whether something blocks.
#[must_use]
pub fn is_blocked(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.level == Level::Blocking)
}

fn blocking(subject: &Candidate<'_>, note: &mut Note<'_>) {
    let mut say = |code, detail: &str| note(code, "", detail.to_owned());
    if placeholder::line_for_everybody(subject.subject).trim().is_empty() {
        say("no_subject", "The issue has no subject.");
    }
    if subject.article.text.trim().is_empty() {
        say("no_content", "The issue says nothing.");
    }
    if !subject.has_reader {
        say(
            "no_confirmed_reader",
            "The issue would go to nobody: no reader of its list and segment has confirmed and takes no break.",
        );
    }
    if !subject.sender.contains('@') || subject.sender.ends_with("localhost.localdomain") {
        say("no_sender_identity", "The list has no sender, and the setting mail.from is empty.");
    }
    if subject.postal_address.trim().is_empty() {
        say(
            "no_postal_address",
            "The practice has no postal address; an issue has to say who sends it from where.",
        );
    }
    match subject.mail {
        None => say("broken_template", "The template of the issue does not exist or cannot be filled."),
        Some(mail)
            if !(mail.html.contains(mail.unsubscribe_mark) && mail.text.contains(mail.unsubscribe_mark)) =>
        {
            say("no_unsubscribe_link", "The mail has no link to leave the list.");
        }
        Some(_) => {}
    }
    let lines = [subject.subject, subject.title, subject.preview_text];
    let in_lines = lines.into_iter().flat_map(|line| placeholder::marked(line).1);
    let unknown: BTreeSet<String> =
        subject.article.unknown_placeholders.iter().cloned().chain(in_lines).collect();
    for name in unknown {
        note("unknown_placeholder", &name, format!("Nothing is known by the name of {{{{{name}}}}}."));
    }
    for image in subject.article.images.iter().filter(|image| !image.is_stored) {
        note(
            "image_not_stored",
            &image.source,
            format!(
                "The image {} is with somebody else, who would see who reads; store it by POST /files.",
                image.source
            ),
        );
    }
}

fn of_envelope(subject: &Candidate<'_>, note: &mut Note<'_>) {
    let shown = placeholder::line_for_everybody(subject.subject);
    let length = shown.chars().count();
    if !shown.trim().is_empty() && !SUBJECT.contains(&length) {
        note(
            "subject_length",
            &length.to_string(),
            format!("The subject has {length} characters; 10 to 78 are read in full."),
        );
    }
    if subject.preview_text.trim().is_empty() {
        note(
            "no_preview_text",
            "",
            String::from(
                "Mail programs show the first words of the mail beside the subject; a preview text says more.",
            ),
        );
    }
    if !subject.hears_of_bounces {
        note(
            "no_bounce_domain",
            "",
            String::from(
                "The setting mail.bounce_domain is empty: what comes back goes to the sender's mailbox, and is found by its Message-ID alone.",
            ),
        );
    }
    match subject.is_signature_aligned {
        None => note(
            "not_signed",
            "",
            String::from(
                "Mails are not signed here (mail.dkim); without DKIM large providers refuse them, unless the SMTP server signs.",
            ),
        ),
        Some(false) => note(
            "signature_not_aligned",
            "",
            String::from("Our signature is of another domain than the sender, so DMARC does not count it."),
        ),
        Some(true) => {}
    }
}

fn of_length(subject: &Candidate<'_>, note: &mut Note<'_>) {
    let words = subject.article.words;
    if !WORDS.contains(&words) {
        note(
            "word_count",
            &words.to_string(),
            format!("The issue has {words} words; 50 to 5,000 are usual."),
        );
    }
    let size = subject.mail.map_or(0, |mail| mail.html.len());
    if size > CLIPPED_AT {
        note(
            "clipped",
            &(size / 1_000).to_string(),
            format!("The mail has {} kB; Gmail cuts off what is beyond 102 kB.", size / 1_000),
        );
    }
}

fn of_links(subject: &Candidate<'_>, note: &mut Note<'_>) {
    for image in subject.article.images.iter().filter(|image| image.alt.trim().is_empty()) {
        note(
            "no_alt_text",
            &image.source,
            format!("The image {} has no words for those who do not see it.", image.source),
        );
    }
    for link in &subject.article.links {
        let target = link.target.trim();
        if target.is_empty() || target == "#" {
            note("broken_link", "", String::from("A link leads nowhere."));
            continue;
        }
        if let Some(anchor) = target.strip_prefix('#') {
            if !subject.article.headings.iter().any(|heading| heading.id == anchor) {
                note("broken_link", target, format!("No heading has the anchor #{anchor}."));
            }
            continue;
        }
        match Url::parse(target) {
            Ok(url) => of_address(&url, note),
            Err(url::ParseError::RelativeUrlWithoutBase) => match subject.base.join(target) {
                Ok(url) => {
                    note(
                        "relative_link",
                        target,
                        format!("{target} is relative; in mails it becomes {url}."),
                    );
                }
                Err(_) => note("broken_link", target, format!("{target} is no address.")),
            },
            Err(_) => note("broken_link", target, format!("{target} is no address.")),
        }
    }
}

fn of_address(url: &Url, note: &mut Note<'_>) {
    let host = url.host_str().unwrap_or_default();
    if !matches!(url.scheme(), "http" | "https" | "mailto") {
        note("broken_link", url.as_str(), format!("{url}: links of this kind are taken out."));
    } else if matches!(host, "localhost" | "127.0.0.1" | "[::1]") || host.rsplit('.').next() == Some("local")
    {
        note("local_link", url.as_str(), format!("{url} leads to this machine alone."));
    } else if SHORTENERS.contains(&host) {
        note("shortened_link", url.as_str(), format!("{url} hides where it leads; filters distrust it."));
    } else if url.scheme() == "http" {
        note("insecure_link", url.as_str(), format!("{url} is not encrypted."));
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::compose;
    use super::*;

    fn codes(markdown: &str, change: impl Fn(&mut Candidate<'_>)) -> Vec<&'static str> {
        let base = Url::parse("https://x.test/articles/a").unwrap();
        let article = compose(markdown, &base);
        let mut subject = Candidate {
            subject: "How to estimate",
            title: "How to estimate",
            preview_text: "In three lists",
            article: &article,
            mail: Some(Mail { html: "…U…", text: "…U…", unsubscribe_mark: "U" }),
            has_reader: true,
            sender: "a@x.test",
            postal_address: "1 Street",
            hears_of_bounces: true,
            is_signature_aligned: Some(true),
            records: &DomainRecords::default(),
            base: &base,
        };
        change(&mut subject);
        checks(&subject).into_iter().map(|finding| finding.code).collect()
    }

    fn long() -> String {
        "word ".repeat(60)
    }

    #[test]
    fn a_good_issue_has_no_finding() {
        assert_eq!(codes(&long(), |_| {}), Vec::<&str>::new());
    }

    #[test]
    fn each_fault_that_blocks_is_found() {
        type Change = fn(&mut Candidate<'_>);
        let cases: [(&str, Change); 12] = [
            ("no_subject", |subject| subject.subject = " "),
            ("no_subject", |subject| subject.subject = "{{name}}"),
            ("unknown_placeholder", |subject| subject.subject = "How {{who}} estimates"),
            ("unknown_placeholder", |subject| subject.title = "How {{who}} estimates"),
            ("unknown_placeholder", |subject| subject.preview_text = "{{who}}"),
            ("no_confirmed_reader", |subject| subject.has_reader = false),
            ("no_sender_identity", |subject| subject.sender = "Altitude <altitude@localhost.localdomain"),
            ("no_postal_address", |subject| subject.postal_address = ""),
            ("broken_template", |subject| subject.mail = None),
            ("no_unsubscribe_link", |subject| {
                subject.mail = Some(Mail { html: "U", text: "", unsubscribe_mark: "U" });
            }),
            ("not_signed", |subject| subject.is_signature_aligned = None),
            ("no_bounce_domain", |subject| subject.hears_of_bounces = false),
        ];
        for (code, change) in cases {
            assert_eq!(codes(&long(), change), [code]);
        }
        assert_eq!(codes("", |_| {}), ["no_content", "word_count"]);
        assert_eq!(codes(&format!("{}{{{{nobody}}}}", long()), |_| {}), ["unknown_placeholder"]);
        assert_eq!(codes(&format!("{}![x](https://y.test/i.png)", long()), |_| {}), ["image_not_stored"]);
        let html =
            format!("<div>{}{{{{nobody}}}} <img src=\"https://y.test/i.png\" alt=\"x\"></div>", long());
        assert_eq!(codes(&html, |_| {}), ["unknown_placeholder", "image_not_stored"]);
    }

    #[test]
    fn each_advice_is_given() {
        for (markdown, code) in [
            ("[x](/b)", "relative_link"),
            ("[x](#nowhere)", "broken_link"),
            ("[x]()", "broken_link"),
            ("[x](https://bit.ly/a)", "shortened_link"),
            ("[x](http://y.test)", "insecure_link"),
            ("[x](http://localhost:8080)", "local_link"),
            ("![](/files/1)", "no_alt_text"),
            ("more TK here", "leftover"),
            ("act now", "spammy_words"),
            ("see the attached file", "attachment_named"),
        ] {
            assert_eq!(codes(&format!("{}{markdown}", long()), |_| {}), [code], "{markdown}");
        }
        assert_eq!(codes(&long(), |subject| subject.subject = "SALE TODAY ONLY"), ["subject_in_capitals"]);
        assert_eq!(codes(&long(), |subject| subject.subject = "Hi"), ["subject_length"]);
        let html = "U".repeat(102_001);
        let base = Url::parse("https://x.test/articles/a").unwrap();
        let article = compose(&long(), &base);
        let mail = Some(Mail { html: &html, text: "U", unsubscribe_mark: "U" });
        let subject = Candidate {
            subject: "How to estimate",
            title: "x",
            preview_text: "x",
            article: &article,
            mail,
            has_reader: true,
            sender: "a@x.test",
            postal_address: "x",
            hears_of_bounces: true,
            is_signature_aligned: Some(true),
            records: &DomainRecords::default(),
            base: &base,
        };
        assert_eq!(checks(&subject)[0].code, "clipped");
        assert!(!is_blocked(&checks(&subject)));
    }
}

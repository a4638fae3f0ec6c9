//! An issue put together: to look at, to check, to test, to freeze, and to send to one reader.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use url::Url;

use super::hits::track;
use super::segments::condition_of;
use crate::identity;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{IssueId, MailId, SubscriberId, UserId};
use crate::kernel::locale::Locale;
use crate::mail::{self, Envelope};
use crate::newsletter::NewsletterError;
use crate::newsletter::core::content::checks::{self, Finding, checks};
use crate::newsletter::core::content::domain::DomainRecords;
use crate::newsletter::core::content::{Article, compose, placeholder};
use crate::newsletter::mails::{IssueMail, IssueTest, PREFERENCES, UNSUBSCRIBE, put_together, spoken};
use crate::newsletter::model::{Frozen, FrozenIssue, Issue, IssueContent, ListVisibility, MailingList};
use crate::newsletter::store;
use crate::platform::config::Config;
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// The reader a mail is made for.
#[derive(Clone, Debug, Default)]
pub struct Recipient {
    /// The reader's name; may be empty.
    pub name: String,
    /// The reader's language, for the frame around the article.
    pub locale: Locale,
    /// Where this reader leaves the list.
    pub unsubscribe_url: String,
    /// Where this reader gets a link to the own page.
    pub preferences_url: String,
    /// What is put in for the marks of what is counted; without it links lead where they lead.
    pub hits: BTreeMap<String, String>,
}

/// Whom a preview is for.
#[derive(Clone, Debug)]
pub enum SeenBy {
    /// Somebody of this name and language.
    MadeUp(Option<String>, Locale),
    /// A reader.
    Reader(SubscriberId),
}

/// A mail for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    /// The subject: one line.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// The HTML.
    pub html: String,
    /// The text.
    pub text: String,
}

/// An issue with its list, read and put together.
pub struct Assembled {
    /// What it says.
    pub issue: IssueContent,
    /// The list it goes to.
    pub list: MailingList,
    /// Its article in every form.
    pub article: Article,
    /// The mail; `None` where the template does not work.
    pub mail: Option<Frozen>,
}

/// Where an article stands.
#[must_use]
pub fn article_url(site: &Site, slug: &str) -> String {
    site.url(&format!("/articles/{slug}"))
}

/// The article of an issue. Relative links start from its own address.
///
/// # Errors
/// [`NewsletterError::BrokenTemplate`] where the public address of this installation is no address.
pub fn article_of(site: &Site, issue: &IssueContent) -> Result<(Article, Url), NewsletterError> {
    let base = Url::parse(&article_url(site, &issue.slug)).map_err(|_| NewsletterError::BrokenTemplate)?;
    Ok((compose(&issue.body_markdown, &base), base))
}

/// Reads an issue and puts it together.
///
/// # Errors
/// [`NewsletterError::NotFound`], or any error of the database.
pub async fn assemble(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
) -> Result<Assembled, NewsletterError> {
    let mut issue = store::contents::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    if issue.subject.is_empty() {
        issue.subject.clone_from(&issue.title);
    }
    let list = store::lists::find(connection, issue.list_id).await?.ok_or(NewsletterError::NotFound)?;
    let (article, _) = article_of(&context.site, &issue)?;
    let is_archived = list.visibility == ListVisibility::Public;
    let web_url = if is_archived { article_url(&context.site, &issue.slug) } else { String::new() };
    let [subject, title, preview_text] =
        [&issue.subject, &issue.title, &issue.preview_text].map(|line| placeholder::marked_line(line));
    let mail = put_together(
        &issue.template,
        IssueMail {
            subject: &subject,
            title: &title,
            preview_text: &preview_text,
            html: &article.html,
            text: &article.text,
            list: &list.name,
            postal_address: &context.site.practice().postal_address,
            web_url: &web_url,
            booking_url: &context.site.url("/"),
        },
    );
    Ok(Assembled { issue, list, article, mail })
}

/// The mail for one reader. Values are escaped where they stand in HTML, and one line where they stand in the subject.
#[must_use]
pub fn personal(frozen: &Frozen, reader: &Recipient) -> Personal {
    let value = |key: &str| match key {
        "name" => Some(reader.name.clone()),
        "first_name" => reader.name.split_whitespace().next().map(str::to_owned),
        UNSUBSCRIBE => Some(reader.unsubscribe_url.clone()),
        PREFERENCES => Some(reader.preferences_url.clone()),
        _ => None,
    };
    let line = |text: &str| {
        // What was frozen by an older program has its placeholders as they were written.
        let (marked, _) = placeholder::marked(text);
        let filled = placeholder::fill(&marked, value);
        filled.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
    };
    Personal {
        subject: line(&frozen.subject),
        preview_text: line(&frozen.preview_text),
        html: placeholder::fill(&spoken(&frozen.html, reader.locale), |key| {
            reader.hits.get(key).cloned().or_else(|| value(key).map(|value| escaped(&value)))
        }),
        text: placeholder::fill(&spoken(&frozen.text, reader.locale), value),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The mail as a reader would get it: one named by id, or somebody who has no name.
///
/// # Errors
/// [`NewsletterError::BrokenTemplate`], [`NewsletterError::NotFound`].
pub async fn preview(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
    seen_by: SeenBy,
) -> Result<Personal, NewsletterError> {
    let (reader_name, locale) = match seen_by {
        SeenBy::MadeUp(name, locale) => (name, locale),
        SeenBy::Reader(id) => {
            let reader = store::subscribers::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
            let locale = reader.language();
            (Some(reader.name), locale)
        }
    };
    let assembled = assemble(connection, context, id).await?;
    let frozen = assembled.mail.ok_or(NewsletterError::BrokenTemplate)?;
    let nowhere = context.site.url("/n/preview");
    let reader = Recipient {
        name: reader_name.unwrap_or_default(),
        locale,
        unsubscribe_url: nowhere.clone(),
        preferences_url: nowhere,
        hits: BTreeMap::new(),
    };
    Ok(personal(&frozen, &reader))
}

/// The list before sending, with what DNS says for the sender.
///
/// # Errors
/// [`NewsletterError::NotFound`], or any error of the database.
pub async fn check_issue(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    id: IssueId,
    records: &DomainRecords,
) -> Result<Vec<Finding>, NewsletterError> {
    findings(connection, (context, config), (id, None), records).await
}

/// Who sends the issues of a list, as it stands in From.
pub(super) fn sender_of(config: &Config, list: &MailingList) -> String {
    if list.sender.is_empty() { config.mail.from.clone() } else { list.sender.clone() }
}

/// The list before sending at an instant; without one, at that of its schedule, or now.
async fn findings(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    (id, at): (IssueId, Option<DateTime<Utc>>),
    records: &DomainRecords,
) -> Result<Vec<Finding>, NewsletterError> {
    let Assembled { issue, list, article, mail } = assemble(connection, context, id).await?;
    let sent = store::issues::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let condition = condition_of(connection, sent.segment_id, 3).await?;
    let at = at.or(sent.scheduled_for).unwrap_or(context.now).max(context.now);
    let has_reader = store::audience::has_reader(connection, list.id, at, condition.as_ref()).await?;
    let (_, base) = article_of(&context.site, &issue)?;
    let sender = sender_of(config, &list);
    let domain =
        sender.parse::<Mailbox>().map(|mailbox| mailbox.email.domain().to_owned()).unwrap_or_default();
    let unsubscribe_mark = placeholder::mark(UNSUBSCRIBE, "");
    Ok(checks(&checks::Candidate {
        subject: &issue.subject,
        title: &issue.title,
        preview_text: &issue.preview_text,
        article: &article,
        mail: mail.as_ref().map(|mail| checks::Mail {
            html: &mail.html,
            text: &mail.text,
            unsubscribe_mark: &unsubscribe_mark,
        }),
        has_reader,
        sender: sender.trim_end_matches('>'),
        postal_address: &context.site.practice().postal_address,
        hears_of_bounces: !config.mail.bounce_domain.is_empty(),
        is_signature_aligned: mail::signature_covers(config, &domain),
        records,
        base: &base,
    }))
}

/// Sends an issue to a user to look at.
///
/// # Errors
/// [`NewsletterError::Unacceptable`] for an address that is no user's; as [`preview`].
pub async fn send_test(
    connection: &mut Connection,
    context: &Context,
    id: IssueId,
    to: &str,
) -> Result<MailId, NewsletterError> {
    let fault = |detail| NewsletterError::Unacceptable(vec![FieldError::new("/to", "unknown_user", detail)]);
    let to = EmailAddress::parse(to).map_err(|_| fault("expected the address of a user"))?;
    let user = identity::find_user_by_email(connection, &to).await?;
    let contact = user.ok_or_else(|| fault("tests go to users of this practice alone"))?;
    let (name, locale) = (contact.name.clone(), contact.locale);
    let personal = preview(connection, context, id, SeenBy::MadeUp(Some(name), locale)).await?;
    let mail = IssueTest { locale, subject: personal.subject, html: personal.html, text: personal.text };
    let envelope = Envelope { to, to_name: contact.name, about: None, calendar: None };
    Ok(mail::enqueue(connection, context, &mail, envelope).await?)
}

/// Refuses an issue that could not be sent as it is at that instant.
///
/// # Errors
/// [`NewsletterError::NotReady`] with what blocks; [`NewsletterError::NotFound`].
pub(super) async fn check_ready(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    (id, at): (IssueId, DateTime<Utc>),
) -> Result<(), NewsletterError> {
    // DNS gives advice alone, and this stands in a transaction.
    let unasked = DomainRecords::default();
    let findings = findings(connection, (context, config), (id, Some(at)), &unasked).await?;
    if checks::is_blocked(&findings) { Err(NewsletterError::NotReady(findings)) } else { Ok(()) }
}

/// Freezes an issue for sending: what it says now goes to everybody, whatever is changed later. It comes into the archive
/// with it, if its list is public. The caller writes the issue, in the transaction that starts the sending.
///
/// # Errors
/// [`NewsletterError::NotReady`] with what blocks; [`NewsletterError::NotFound`].
pub(super) async fn freeze(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    issue: &mut Issue,
) -> Result<(), NewsletterError> {
    check_ready(connection, (context, config), (issue.id, context.now)).await?;
    let Assembled { list, mail, .. } = assemble(connection, context, issue.id).await?;
    if list.visibility == ListVisibility::Public && issue.published_at.is_none() {
        // On the readers' own clocks sending begins up to fourteen hours before the time of the schedule.
        let scheduled_for = issue.scheduled_for.filter(|_| issue.local_hour);
        issue.published_at = Some(scheduled_for.map_or(context.now, |at| at.max(context.now)));
    }
    let mut frozen = mail.ok_or(NewsletterError::BrokenTemplate)?;
    let tracking = track(&context.site, list.tracking, &mut frozen);
    issue.frozen = Some(FrozenIssue {
        content: frozen,
        sender: list.sender,
        reply_to: list.reply_to,
        list_name: list.name,
        list_slug: list.slug,
        mail_domain: context.site.mail_domain.clone(),
        tracking,
    });
    Ok(())
}

/// Whoever wrote an issue, if that is known and they are still there.
///
/// # Errors
/// Any error of the database.
pub async fn author_of(
    connection: &mut Connection,
    author_id: Option<UserId>,
) -> Result<Option<identity::PublicCoach>, NewsletterError> {
    let Some(author_id) = author_id else { return Ok(None) };
    let coaches = identity::list_public_coaches(connection).await?;
    Ok(coaches.into_iter().find(|coach| coach.user_id == author_id))
}

//! `/dev/mailbox`: the mails that a server without SMTP settings keeps.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, X_FRAME_OPTIONS};
use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};

use super::frame::{MAILBOX, answer, mailbox_frame};
use super::view::{HeaderLine, MailboxItem, MailboxMessagePage, MailboxPage, MailboxPart, link_spans};
use super::words::instant;
use crate::kernel::ids::MailId;
use crate::kernel::locale::Locale;
use crate::mail::{self, CapturedMail, CapturedPart};
use crate::platform::problem::Problem;
use crate::platform::web::Call;

/// How many mails the list shows.
const LIST_MAX: i64 = 100;

/// What the HTML of a mail may do in its frame: look as it does, and open its links elsewhere.
const MAIL_POLICY: &str = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; \
     style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

pub(super) async fn list(call: Call) -> Result<HttpResponse, Problem> {
    check(&call)?;
    let mut connection = call.connection().await?;
    let mails = mail::list_captured(&mut connection, &call.services.config, LIST_MAX).await?;
    let today = call.context.now.date_naive();
    answer(
        StatusCode::OK,
        Locale::En,
        &MailboxPage {
            page: mailbox_frame(&call.context.site.practice(), "Dev mailbox"),
            items: mails.into_iter().map(|mail| item(mail, today)).collect(),
            older_href: None,
        },
    )
}

pub(super) async fn message(call: Call, id: web::Path<MailId>) -> Result<HttpResponse, Problem> {
    let mail = find(&call, *id).await?;
    let path = format!("{MAILBOX}/{id}");
    answer(
        StatusCode::OK,
        Locale::En,
        &MailboxMessagePage {
            page: mailbox_frame(&call.context.site.practice(), mail.subject.as_str()),
            headers: mail.headers.into_iter().map(|(name, value)| HeaderLine { name, value }).collect(),
            text: link_spans(&mail.text),
            html_src: (!mail.html.is_empty()).then(|| format!("{path}.html")),
            parts: mail.attachments.into_iter().map(part).collect(),
            raw_href: format!("{path}.eml"),
            list_href: MAILBOX.to_owned(),
            subject: mail.subject,
        },
    )
}

/// The HTML part alone, for a frame.
pub(super) async fn html(call: Call, id: web::Path<MailId>) -> Result<HttpResponse, Problem> {
    let mail = find(&call, *id).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, MAIL_POLICY))
        .insert_header((X_FRAME_OPTIONS, "SAMEORIGIN"))
        .body(with_links_elsewhere(&mail.html)))
}

async fn find(call: &Call, id: MailId) -> Result<CapturedMail, Problem> {
    check(call)?;
    let mut connection = call.connection().await?;
    let mail = mail::find_captured(&mut connection, &call.services.config, id).await?;
    mail.ok_or_else(Problem::not_found)
}

fn check(call: &Call) -> Result<(), Problem> {
    if mail::dev_mailbox_allowed(&call.services.config) { Ok(()) } else { Err(Problem::not_found()) }
}

fn item(mail: CapturedMail, today: NaiveDate) -> MailboxItem {
    MailboxItem {
        href: format!("{MAILBOX}/{}", mail.id),
        has_calendar: mail.attachments.iter().any(|part| part.media_type.starts_with("text/calendar")),
        at: time_of(mail.at, today),
        at_datetime: instant(mail.at),
        subject: mail.subject,
        to: mail.to,
    }
}

fn time_of(at: DateTime<Utc>, today: NaiveDate) -> String {
    let format = if at.date_naive() == today { "%H:%M:%S UTC" } else { "%-d %b %Y, %H:%M:%S UTC" };
    at.format(format).to_string()
}

fn part(part: CapturedPart) -> MailboxPart {
    MailboxPart {
        name: part.name,
        size: size(part.content.len()),
        href: None,
        preview: part.media_type.starts_with("text/").then_some(part.content),
        media_type: part.media_type,
    }
}

fn size(bytes: usize) -> String {
    if bytes < 1000 { format!("{bytes} B") } else { format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100) }
}

/// Links of a mail open outside its frame.
fn with_links_elsewhere(html: &str) -> String {
    const BASE: &str = "<base target=\"_blank\">";
    match html.split_once("<head>") {
        Some((before, after)) => format!("{before}<head>{BASE}{after}"),
        None => format!("{BASE}{html}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{size, with_links_elsewhere};

    #[test]
    fn links_of_a_mail_open_elsewhere() {
        assert_eq!(
            with_links_elsewhere("<html><head></head>"),
            "<html><head><base target=\"_blank\"></head>"
        );
        assert_eq!(with_links_elsewhere("<p>"), "<base target=\"_blank\"><p>");
        assert_eq!([size(999), size(1234)], ["999 B", "1.2 kB"]);
    }
}

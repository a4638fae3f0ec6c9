//! `/dev/mailbox.json` and `/dev/mailbox/{id}.eml`: kept mails for scripts and mail programs.
//!
//! These are no part of the API: they exist only where [`dev_mailbox_allowed`] says so.

use std::collections::BTreeMap;

use actix_web::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use actix_web::{HttpResponse, get, web};
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::kernel::ids::MailId;
use crate::mail::transports::{CapturedMail, CapturedPart, dev_mailbox_allowed, list_captured, raw};
use crate::platform::problem::Problem;
use crate::platform::web::{Call, LIMIT_MAX};

/// Adds the routes. Register them before any `/dev/mailbox/{id}`, which would match them too.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(list).service(message);
}

#[derive(Serialize)]
struct MailboxResponse {
    items: Vec<MailboxItem>,
}

#[derive(Serialize)]
struct MailboxItem {
    id: MailId,
    to: String,
    from: String,
    subject: String,
    text: String,
    html: String,
    headers: BTreeMap<String, String>,
    attachments: Vec<MailboxAttachment>,
    at: DateTime<Utc>,
}

#[derive(Serialize)]
struct MailboxAttachment {
    name: String,
    content_type: String,
    size: usize,
    content: String,
}

#[get("/dev/mailbox.json")]
async fn list(call: Call) -> Result<HttpResponse, Problem> {
    check(&call)?;
    let mut connection = call.connection().await?;
    let mails = list_captured(&mut connection, &call.services.config, LIMIT_MAX).await?;
    Ok(HttpResponse::Ok().json(MailboxResponse { items: mails.into_iter().map(MailboxItem::from).collect() }))
}

#[get("/dev/mailbox/{id}.eml")]
async fn message(call: Call, id: web::Path<MailId>) -> Result<HttpResponse, Problem> {
    check(&call)?;
    let mut connection = call.connection().await?;
    let raw = raw(&mut connection, &call.services.config, *id).await?.ok_or_else(Problem::not_found)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "message/rfc822"))
        .insert_header((X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(raw))
}

fn check(call: &Call) -> Result<(), Problem> {
    if dev_mailbox_allowed(&call.services.config) { Ok(()) } else { Err(Problem::not_found()) }
}

impl From<CapturedMail> for MailboxItem {
    fn from(mail: CapturedMail) -> Self {
        Self {
            id: mail.id,
            to: mail.to,
            from: mail.from,
            subject: mail.subject,
            text: mail.text,
            html: mail.html,
            headers: mail.headers.into_iter().collect(),
            attachments: mail.attachments.into_iter().map(MailboxAttachment::from).collect(),
            at: mail.at,
        }
    }
}

impl From<CapturedPart> for MailboxAttachment {
    fn from(part: CapturedPart) -> Self {
        Self {
            name: part.name,
            content_type: part.media_type,
            size: part.content.len(),
            content: part.content,
        }
    }
}

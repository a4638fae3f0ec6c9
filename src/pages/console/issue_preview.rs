//! `/console/newsletter/{id}/preview`: the mail of an issue as a reader gets it, for a frame.

use actix_web::http::header::{CONTENT_SECURITY_POLICY, X_FRAME_OPTIONS};
use actix_web::{HttpResponse, web};

use super::desk::Desk;
use crate::identity::NewsletterRead;
use crate::kernel::ids::IssueId;
use crate::newsletter::actions::{SeenBy, preview};
use crate::platform::problem::Problem;

/// The mail runs no scripts, loads nothing from elsewhere, and stands in pages of this host alone.
const POLICY: &str = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; \
     style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";

/// The mail.
pub(super) async fn page(desk: Desk, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let reader = SeenBy::MadeUp(Some(desk.account.person.name.clone()), desk.voice().locale());
    let mut connection = desk.connection().await?;
    let mail = preview(&mut connection, &desk.visit.call.context, *id, reader).await?;
    drop(connection);
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((X_FRAME_OPTIONS, "SAMEORIGIN"))
        .body(mail.html))
}

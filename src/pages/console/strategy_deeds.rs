//! What a coach does with a strategy: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::desk::Deed;
use super::mentee_deeds::named;
use super::sheet::carry_out;
use super::strategies::PATH;
use super::strategy::shown;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{
    NewComment, agree, comment_on, reopen_comment, request_changes, resolve_comment,
};
use crate::coaching::core::strategy::words::{CommentKind, Section};
use crate::identity::MenteesWrite;
use crate::kernel::ids::StrategyId;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Says something about a passage.
pub(super) const COMMENT: &str = "comment";
/// A comment is done with.
pub(super) const RESOLVE: &str = "resolve";
/// It is not.
pub(super) const REOPEN: &str = "reopen";
/// Agrees.
pub(super) const AGREE: &str = "agree";
/// Asks for changes.
pub(super) const ASK: &str = "ask";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 5] = [
    (COMMENT, "strategy-commented"),
    (RESOLVE, "strategy-comment-resolved"),
    (REOPEN, "strategy-comment-reopened"),
    (AGREE, "strategy-agreed"),
    (ASK, "strategy-asked"),
];

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(StrategyId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let action = format!("{PATH}/{id}/{what}");
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match carry_out(&deed, &action, effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}/{id}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    of: (&Viewer, StrategyId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    let version = deed.number("version")?.unwrap_or_default();
    match what {
        COMMENT => {
            let new = NewComment {
                version,
                kind: deed.one_of("kind", CommentKind::from_name)?,
                body: deed.text("body"),
                section: deed.one_of("section", Section::from_name)?,
                quote: deed.text("quote"),
                position: None,
            };
            comment_on(connection, context, of, new).await?;
        }
        RESOLVE => drop(resolve_comment(connection, context, of, named(deed, "comment")?).await?),
        REOPEN => drop(reopen_comment(connection, context, of, named(deed, "comment")?).await?),
        AGREE => drop(agree(connection, context, of, version).await?),
        ASK => {
            let reason = deed.text("reason");
            request_changes(connection, context, of, (version, &reason)).await?;
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

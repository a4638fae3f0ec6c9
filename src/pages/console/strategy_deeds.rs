//! What a coach does with a strategy: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::Deed;
use super::mentee_deeds::named;
use super::recall_test::PATH as TESTS;
use super::strategies::PATH;
use super::strategy::shown;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{
    GoLive, NewComment, agree, comment_on, go_live, reopen_comment, reply_to_comment, request_changes,
    resolve_comment, retire,
};
use crate::coaching::core::strategy::words::{CommentKind, Section};
use crate::identity::MenteesWrite;
use crate::kernel::ids::StrategyId;
use crate::pages::recall_tests::started;
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

/// Says something in reply.
pub(super) const REPLY: &str = "reply";
/// Makes it what is done.
pub(super) const LIVE: &str = "live";
/// Gives it up.
pub(super) const RETIRE: &str = "retire";
/// Asks reviewers whether they can repeat it.
pub(super) const TEST: &str = "test";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 8] = [
    (COMMENT, "strategy-commented"),
    (RESOLVE, "strategy-comment-resolved"),
    (REOPEN, "strategy-comment-reopened"),
    (AGREE, "strategy-agreed"),
    (ASK, "strategy-asked"),
    (REPLY, "strategy-replied"),
    (LIVE, "strategy-gone-live"),
    (RETIRE, "strategy-given-up"),
];

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(StrategyId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
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
        REPLY => {
            let said = (named(deed, "comment")?, deed.text("body"));
            reply_to_comment(connection, context, of, (said.0, &said.1)).await?;
        }
        LIVE => {
            let review_on = deed.date("review_on")?;
            let wish = GoLive { version, review_on, waived_because: deed.text("waived_because") };
            go_live(connection, context, of, wish).await?;
        }
        RETIRE => {
            deed.affirmed()?;
            let reason = deed.text("reason");
            retire(connection, context, of, &reason).await?;
        }
        TEST => {
            let made = started(connection, context, of, &deed.form.pairs).await?;
            return Answer::created(format!("{TESTS}/{}?done=begun", made.id), &());
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

//! What a mentee does with a strategy: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::evidence_form::date_of;
use super::recall_test::PATH as TESTS;
use super::room::Wish;
use super::strategies::{PATH, shown};
use super::strategy_faults::in_sections;
use super::strategy_forms::{COMMENT, EDIT, LIVE, OPEN, REOPEN, REPLY, RESOLVE, RETIRE, SHARE, TEST};
use crate::coaching::actions::strategies::{
    GoLive, NewComment, Share, StrategyDraft, comment_on, go_live, import_draft, read_strategy,
    reopen_comment, reply_to_comment, resolve_comment, retire, share_strategy, update_strategy,
};
use crate::coaching::core::strategy::words::{CommentKind, Section};
use crate::coaching::model::StrategyVisibility;
use crate::kernel::ids::{StrategyCommentId, StrategyId};
use crate::pages::console::{Refused, faulty};
use crate::pages::recall_tests::started;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, IfMatch};

/// Carries a deed out.
pub(super) async fn send(wish: Wish, path: web::Path<(StrategyId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let effect = async |connection: &mut Connection| carried_out(connection, &wish, (id, &what)).await;
    let (back, done) = (format!("{PATH}/{id}"), format!("strategy-{what}"));
    match wish.led(&format!("{what} {id}"), &format!("{back}?done={done}"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let (action, pairs) = (format!("{back}/{what}"), wish.form.pairs.clone());
            let voice = wish.room.voice();
            let refused = Refused::of(voice, (&action, pairs), in_sections(voice, problem))?;
            shown(&wish.room, id, Some(&refused)).await
        }
    }
}

async fn carried_out(
    connection: &mut Connection,
    wish: &Wish,
    (id, what): (StrategyId, &str),
) -> Result<Answer, Problem> {
    let (context, of) = (&wish.room.visit.call.context, (&wish.room.viewer, id));
    match what {
        EDIT => {
            let text = text(wish, "markdown");
            import_draft(connection, context, of, (revision(wish), &text)).await?;
        }
        SHARE => {
            let share = Share { revision: revision(wish), note: text(wish, "note") };
            share_strategy(connection, context, of, &share).await?;
        }
        OPEN => open(connection, wish, id).await?,
        LIVE => {
            let wanted = GoLive {
                version: number(wish, "version"),
                review_on: date_of(wish, "review_on")?,
                waived_because: text(wish, "waived_because"),
            };
            go_live(connection, context, of, wanted).await?;
        }
        RETIRE => {
            if wish.typed("sure").is_empty() {
                return Err(faulty("sure", "not_affirmed", "tick this first"));
            }
            retire(connection, context, of, &text(wish, "reason")).await?;
        }
        COMMENT => {
            let option = |name: &str| faulty(name, "not_an_option", "choose one of the options");
            let new = NewComment {
                version: number(wish, "version"),
                kind: CommentKind::from_name(wish.typed("kind")).ok_or_else(|| option("kind"))?,
                body: text(wish, "body"),
                section: Section::from_name(wish.typed("section")).ok_or_else(|| option("section"))?,
                quote: text(wish, "quote"),
                position: None,
            };
            comment_on(connection, context, of, new).await?;
        }
        REPLY => {
            reply_to_comment(connection, context, of, (comment(wish)?, &text(wish, "body"))).await?;
        }
        TEST => {
            let made = started(connection, context, of, &wish.form.pairs).await?;
            return Answer::created(format!("{TESTS}/{}?done=begun", made.id), &());
        }
        RESOLVE => drop(resolve_comment(connection, context, of, comment(wish)?).await?),
        REOPEN => drop(reopen_comment(connection, context, of, comment(wish)?).await?),
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

/// Lets the coach into the draft, or keeps it to oneself again.
async fn open(connection: &mut Connection, wish: &Wish, id: StrategyId) -> Result<(), Problem> {
    let context = &wish.room.visit.call.context;
    let visibility = StrategyVisibility::from_name(wish.typed("visibility"));
    let visibility =
        visibility.ok_or_else(|| faulty("visibility", "not_an_option", "choose one of the options"))?;
    let seen = read_strategy(connection, context, &wish.room.viewer, id).await?;
    let draft = StrategyDraft { visibility, ..StrategyDraft::of(&seen.row) };
    let meant = IfMatch::Revisions(vec![revision(wish)]);
    update_strategy(connection, context, (&wish.room.viewer, id), (&meant, draft)).await?;
    Ok(())
}

fn text(wish: &Wish, name: &str) -> String {
    wish.typed(name).replace("\r\n", "\n")
}

/// The revision that the page showed; none is one that there never was.
fn revision(wish: &Wish) -> i64 {
    wish.typed("revision").parse().unwrap_or_default()
}

fn number(wish: &Wish, name: &str) -> i32 {
    wish.typed(name).parse().unwrap_or_default()
}

fn comment(wish: &Wish) -> Result<StrategyCommentId, Problem> {
    wish.typed("comment").parse().map_err(|_| Problem::not_found())
}

//! The other side, and the events, hear of it.

use serde_json::json;

use super::door::SeenStrategy;
use crate::coaching::CoachingError;
use crate::coaching::actions::letters::Pair;
use crate::coaching::actions::open::Viewer;
use crate::coaching::actions::tell::tell;
use crate::coaching::mails::LetterFacts;
use crate::mail::{About, Mail};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Writes that something happened to a strategy. Events hold no words of it.
pub(super) async fn note(
    connection: &mut Connection,
    context: &Context,
    (viewer, seen): (&Viewer, &SeenStrategy),
    kind: &'static str,
) -> Result<(), CoachingError> {
    let row = &seen.row;
    let data = json!({ "mentee_id": row.mentee_id, "version": row.version, "state": row.state.name() });
    tell(connection, context, (kind, row.id.into()), (row.user_id, viewer.actor), data).await
}

/// Mails the other side.
pub(super) async fn write_to_other<M: Mail>(
    connection: &mut Connection,
    context: &Context,
    (seen, quote): (&SeenStrategy, &str),
    letter: impl Fn(LetterFacts) -> M,
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, &seen.opened.mentee, seen.row.user_id).await?;
    let mut facts = pair.facts(context, seen.other(), &seen.row.title);
    quote.clone_into(&mut facts.quote);
    facts.url = format!("{}/strategies/{}", facts.url, seen.row.id);
    let about = About { kind: "strategy", id: seen.row.id.into() };
    pair.send(connection, context, seen.other(), (&letter(facts), about)).await
}

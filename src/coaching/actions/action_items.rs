//! Action items: what mentee or coach is going to do.

use chrono::{NaiveDate, TimeDelta};
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::checks::Checks;
use super::engagements::today;
use super::letters::Pair;
use super::notes::check_session;
use super::open::{Opened, Viewer, open};
use super::tally::Tally;
use super::tell::first_coach;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::mails::{ActionDue, ActionOverdue};
use crate::coaching::model::{ActionItem, ActionState, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{ActionItemId, MenteeId, SessionId, UserId};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page, date_fault};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ActionItemRequest)]
pub struct ActionDraft {
    /// What is to be done.
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// Until when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// By whom; the mentee if absent.
    #[serde(default = "mentee")]
    pub assignee: Side,
    /// How far it has come.
    #[serde(default = "open_state")]
    pub state: ActionState,
    /// The session it came from.
    #[serde(default)]
    pub session_id: Option<SessionId>,
}

fn mentee() -> Side {
    Side::Mentee
}

fn open_state() -> ActionState {
    ActionState::Open
}

impl ActionDraft {
    /// What a stored item says.
    #[must_use]
    pub fn of(row: &ActionItem) -> Self {
        Self {
            title: row.title.clone(),
            due_on: row.due_on,
            assignee: row.assignee,
            state: row.state,
            session_id: row.session_id,
        }
    }

    fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        checks.note(self.due_on.and_then(|date| date_fault("/due_on", date)));
        let title = checks.line("/title", &self.title, 300);
        checks.finish()?;
        Ok(Self { title, ..self })
    }
}

/// An item of one's own.
const OWN: Item = Item::Session { is_own: true };

/// Writes an action item down.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_action(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    draft: ActionDraft,
) -> Result<ActionItem, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = open(connection, context, viewer, mentee_id, (Deed::Change, OWN)).await?;
            check_session(connection, (&opened, viewer), draft.session_id).await?;
            let user_id = coach_of(connection, (&opened, viewer), draft.session_id).await?;
            let today = today(context, &opened.mentee.time_zone);
            let row = ActionItem {
                id: context.new_id(),
                mentee_id,
                session_id: draft.session_id,
                user_id,
                title: draft.title,
                due_on: draft.due_on,
                assignee: draft.assignee,
                state: draft.state,
                done_on: (draft.state == ActionState::Done).then_some(today),
                reminded_on: None,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::workspace::insert_action(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// With whom an item is: the coach who writes it down; of a mentee's own, a coach of the session it came from, else the
/// coach they have had longest.
async fn coach_of(
    connection: &mut Connection,
    (opened, viewer): (&Opened, &Viewer),
    session_id: Option<SessionId>,
) -> Result<UserId, CoachingError> {
    let coaches = store::mentees::coaches(connection, opened.mentee.id).await?;
    if let Some(user_id) = viewer.user.map(|(user_id, _)| user_id).filter(|id| coaches.contains(id)) {
        return Ok(user_id);
    }
    if let Some(id) = session_id {
        let hosts = store::sessions::hosts(connection, id).await?;
        if let Some(host) = hosts.into_iter().find(|host| coaches.contains(host)) {
            return Ok(host);
        }
    }
    first_coach(connection, opened.mentee.id)
        .await?
        .ok_or(CoachingError::WrongState("This mentee has no coach."))
}

/// The action items of a mentee, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_actions(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<ActionItem>, CoachingError> {
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, OWN)).await?;
    let whose = (mentee_id, opened.only_of(viewer));
    Ok(store::workspace::list_actions(connection, whose, page).await?)
}

/// The open action items of a mentee, those that are due first, at most 500.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_open_actions(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
) -> Result<Vec<ActionItem>, CoachingError> {
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, OWN)).await?;
    let whose = (mentee_id, opened.only_of(viewer));
    Ok(store::workspace::list_open_actions_of(connection, whose).await?)
}

/// One action item.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_action(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: ActionItemId,
) -> Result<ActionItem, CoachingError> {
    let row = store::workspace::find_action(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let item = Item::Session { is_own: viewer.is_user(row.user_id) };
    open(connection, context, viewer, row.mentee_id, (Deed::Read, item)).await?;
    Ok(row)
}

/// Changes an action item. A new due day is mailed again.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_action(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, ActionItemId),
    (if_match, draft): (&IfMatch, ActionDraft),
) -> Result<ActionItem, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let row = store::workspace::find_action(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let door = (Deed::Change, Item::Session { is_own: viewer.is_user(row.user_id) });
            let opened = open(connection, context, viewer, row.mentee_id, door).await?;
            if_match.check(row.revision).map_err(|_| CoachingError::StaleVersion)?;
            check_session(connection, (&opened, viewer), draft.session_id).await?;
            let today = today(context, &opened.mentee.time_zone);
            let is_done = draft.state == ActionState::Done;
            let row = ActionItem {
                title: draft.title,
                session_id: draft.session_id,
                reminded_on: row.reminded_on.filter(|_| row.due_on == draft.due_on),
                due_on: draft.due_on,
                assignee: draft.assignee,
                done_on: is_done.then(|| row.done_on.unwrap_or(today)),
                state: draft.state,
                revision: row.revision + 1,
                updated_at: context.now,
                ..row
            };
            if store::workspace::update_action(connection, &row).await? {
                Ok(row)
            } else {
                Err(CoachingError::StaleVersion)
            }
        })
        .await
}

/// Reminds of action items on their day, once. How many were mailed. One that fails holds up no other.
///
/// # Errors
/// Any error of the database; of the items, only where all of them failed.
pub async fn remind_of_actions(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, CoachingError> {
    // Somewhere on earth it is tomorrow already.
    let by = (context.now + TimeDelta::hours(14)).date_naive();
    let mut tally = Tally::default();
    for row in store::workspace::list_due_actions(connection, by).await? {
        let id = row.id;
        let reminded = remind(connection, context, row).await;
        tally.add("action_item", id, reminded);
    }
    tally.finish()
}

async fn remind(
    connection: &mut Connection,
    context: &Context,
    row: ActionItem,
) -> Result<bool, CoachingError> {
    let Some(mentee) = store::mentees::find(connection, row.mentee_id).await? else { return Ok(false) };
    connection
        .transaction(async |connection: &mut Connection| {
            let pair = Pair::load(connection, &mentee, row.user_id).await?;
            let zone = match row.assignee {
                Side::Mentee => mentee.time_zone.clone(),
                Side::Coach => pair.reader().time_zone.name().to_owned(),
            };
            let today = today(context, &zone);
            if row.due_on.is_none_or(|due_on| due_on > today) {
                return Ok(false);
            }
            let reminded = ActionItem {
                reminded_on: Some(today),
                revision: row.revision + 1,
                updated_at: context.now,
                ..row.clone()
            };
            if !store::workspace::update_action(connection, &reminded).await? {
                return Ok(false);
            }
            let mut facts = pair.facts(context, row.assignee, &row.title);
            facts.date = row.due_on;
            let about = About { kind: "action_item", id: row.id.into() };
            if row.due_on == Some(today) {
                pair.send(connection, context, row.assignee, (&ActionDue(facts), about)).await?;
            } else {
                pair.send(connection, context, row.assignee, (&ActionOverdue(facts), about)).await?;
            }
            Ok(true)
        })
        .await
}

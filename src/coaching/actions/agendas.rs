//! The workspace of a session: its agenda with what was carried over, and what belongs to it.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::assessments::refused;
use super::checks::Checks;
use super::notes::notes_of_session;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::model::{ActionItem, AgendaTopic, Note, SessionRating, Side, TopicState};
use crate::coaching::store::sessions::MenteeSession;
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, SessionId, TopicId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// What a topic says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgendaTopicChange)]
pub struct TopicDraft {
    /// What it is about.
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// How far it has come; one that stays open is on the next agenda too.
    pub state: TopicState,
}

/// A session with what surrounds it, for one of its mentees.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The session.
    pub session: MenteeSession,
    /// What the mentee is called.
    pub name: String,
    /// What is to be talked about.
    pub agenda: Vec<AgendaTopic>,
    /// Notes on the session that the viewer may read.
    pub notes: Vec<Note>,
    /// What is going to be done, from this session.
    pub actions: Vec<ActionItem>,
    /// How it was, once that was said.
    pub rating: Option<SessionRating>,
}

/// The mentees of a session that the viewer may see.
async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SessionId),
    deed: Deed,
) -> Result<Vec<(MenteeSession, Opened)>, CoachingError> {
    let mut found = Vec::new();
    let item = item_of(connection, viewer, id).await?;
    for session in store::sessions::find(connection, id).await? {
        let mentee_id = MenteeId::from(session.mentee_id);
        match open(connection, context, viewer, mentee_id, (deed, item)).await {
            Ok(opened) => found.push((session, opened)),
            Err(CoachingError::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    if found.is_empty() { Err(CoachingError::NotFound) } else { Ok(found) }
}

/// The mentees of a session whose part in it the viewer may change.
pub(super) async fn mentees_of_session(
    connection: &mut Connection,
    context: &Context,
    target: (&Viewer, SessionId),
) -> Result<Vec<(MenteeSession, Opened)>, CoachingError> {
    opened(connection, context, target, Deed::Change).await
}

/// What a session is to the viewer.
async fn item_of(connection: &mut Connection, viewer: &Viewer, id: SessionId) -> Result<Item, CoachingError> {
    let hosts = store::sessions::hosts(connection, id).await?;
    Ok(Item::Session { is_own: hosts.iter().any(|host| viewer.is_user(*host)) })
}

/// A session with what surrounds it, for each of its mentees that the viewer may see.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_workspace(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: SessionId,
) -> Result<Vec<Workspace>, CoachingError> {
    let mut workspaces = Vec::new();
    for (session, opened) in opened(connection, context, (viewer, id), Deed::Read).await? {
        let mentee_id = opened.mentee.id;
        let rating = store::agendas::find_rating(connection, id, mentee_id).await?;
        workspaces.push(Workspace {
            agenda: store::agendas::list(connection, mentee_id, (id, session.starts_at)).await?,
            notes: notes_of_session(connection, viewer, &opened, id).await?,
            actions: store::workspace::list_actions_of_session(connection, mentee_id, id).await?,
            rating: rating.filter(|rating| rating.score.is_some()),
            name: opened.mentee.name,
            session,
        });
    }
    Ok(workspaces)
}

/// Puts a topic on the agenda of a session. Of a session with several mentees a coach says whose it is.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_topic(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SessionId),
    (mentee_id, title): (Option<MenteeId>, String),
) -> Result<AgendaTopic, CoachingError> {
    let mut checks = Checks::default();
    let title = checks.line("/title", &title, 300);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let found = opened(connection, context, (viewer, id), Deed::Change).await?;
            let whose = one_of(found, mentee_id)?;
            let is_mentee = whose.relation == Relation::Mentee;
            let row = AgendaTopic {
                id: context.new_id(),
                mentee_id: whose.mentee.id,
                session_id: id,
                title,
                added_by: if is_mentee { Side::Mentee } else { Side::Coach },
                state: TopicState::Open,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::agendas::insert(connection, &row).await?;
            Ok(row)
        })
        .await
}

fn one_of(
    mut found: Vec<(MenteeSession, Opened)>,
    mentee_id: Option<MenteeId>,
) -> Result<Opened, CoachingError> {
    if let Some(id) = mentee_id {
        found.retain(|(_, opened)| opened.mentee.id == id);
    }
    let is_several = found.len() > 1;
    let mut checks = Checks::default();
    match found.pop() {
        Some((_, opened)) if !is_several => return Ok(opened),
        Some(_) => checks.fault("/mentee_id", "required", "say for which mentee"),
        None => checks.fault("/mentee_id", "unknown_mentee", "this mentee is not in the session"),
    }
    Err(refused(checks))
}

/// A topic that the viewer may see.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_topic(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: TopicId,
) -> Result<AgendaTopic, CoachingError> {
    let row = store::agendas::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let item = item_of(connection, viewer, row.session_id).await?;
    open(connection, context, viewer, row.mentee_id, (Deed::Read, item)).await?;
    Ok(row)
}

/// Changes a topic.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_topic(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, TopicId),
    (if_match, draft): (&IfMatch, TopicDraft),
) -> Result<AgendaTopic, CoachingError> {
    let mut checks = Checks::default();
    let title = checks.line("/title", &draft.title, 300);
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let row = store::agendas::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
            let item = item_of(connection, viewer, row.session_id).await?;
            open(connection, context, viewer, row.mentee_id, (Deed::Change, item)).await?;
            if_match.check(row.revision).map_err(|_| CoachingError::StaleVersion)?;
            let row = AgendaTopic {
                title,
                state: draft.state,
                revision: row.revision + 1,
                updated_at: context.now,
                ..row
            };
            if store::agendas::update(connection, &row).await? {
                Ok(row)
            } else {
                Err(CoachingError::StaleVersion)
            }
        })
        .await
}

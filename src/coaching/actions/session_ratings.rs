//! How a session was: asked for by mail once, said with one tap.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::letters::Pair;
use super::open::{Viewer, open};
use super::tally::Tally;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::mails::SessionRatingAsked;
use crate::coaching::model::{Mentee, SessionRating, Side};
use crate::coaching::store::sessions::{MenteeSession, PastSession};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, SessionId, SessionRatingId, UserId};
use crate::kernel::link_token::LinkPurpose;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long after its end a session is still asked about.
pub(super) const ASKED_WITHIN: TimeDelta = TimeDelta::days(2);

/// What a mentee rates.
const ITEM: Item = Item::Session { is_own: true };

/// A rating with what a page says of it.
#[derive(Clone, Debug)]
pub struct OpenedRating {
    /// The rating.
    pub rating: SessionRating,
    /// What was booked.
    pub title: String,
    /// The mentee.
    pub mentee: Mentee,
}

/// What a mentee says of a session.
#[derive(Clone, Debug)]
pub struct GivenScore {
    /// 1 to 5.
    pub score: i64,
    /// A sentence more; may be empty.
    pub comment: String,
}

/// The rating that a mailed link opens. Opening it changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours or was revoked.
pub async fn rating_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<OpenedRating, CoachingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::RateSession, token).ok_or(CoachingError::NotFound)?;
    let id = SessionRatingId::from(claim.id);
    let rating = store::agendas::find_rating_by_id(connection, id)
        .await?
        .filter(|rating| rating.link_version == claim.version)
        .ok_or(CoachingError::NotFound)?;
    let mentee = store::mentees::find(connection, rating.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    let sessions = store::sessions::find(connection, rating.session_id).await?;
    let title = sessions.into_iter().next().map(|session| session.title).unwrap_or_default();
    Ok(OpenedRating { rating, title, mentee })
}

/// Says how a session was, by a mailed link. What is said later takes the place of what was said before.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn rate_session_by_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    given: GivenScore,
) -> Result<SessionRating, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = rating_of_link(connection, context, token).await?;
            save(connection, context, opened.rating, &given).await
        })
        .await
}

/// The same by a mentee who is signed in.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`]; [`CoachingError::WrongState`] before the session began.
pub async fn rate_session(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SessionId),
    given: GivenScore,
) -> Result<SessionRating, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let own = own_session(connection, context, (viewer, id)).await?;
            let (mentee_id, user_id, session) = own;
            if session.starts_at > context.now {
                return Err(CoachingError::WrongState("It has not taken place yet."));
            }
            if ["cancelled", "declined", "expired"].contains(&session.status.as_str()) {
                return Err(CoachingError::WrongState("It has not taken place."));
            }
            let fresh = asked(context, (id, mentee_id, user_id));
            store::agendas::insert_rating(connection, &fresh).await?;
            let row = store::agendas::find_rating(connection, id, mentee_id).await?;
            save(connection, context, row.ok_or(CoachingError::NotFound)?, &given).await
        })
        .await
}

/// The mentee that the viewer is in a session, the coach who held it, and the session.
async fn own_session(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SessionId),
) -> Result<(MenteeId, UserId, MenteeSession), CoachingError> {
    for session in store::sessions::find(connection, id).await? {
        let mentee_id = MenteeId::from(session.mentee_id);
        let Ok(opened) = open(connection, context, viewer, mentee_id, (Deed::Change, ITEM)).await else {
            continue;
        };
        if opened.relation == Relation::Mentee {
            let hosts = store::sessions::hosts(connection, id).await?;
            let user_id = hosts.first().copied().ok_or(CoachingError::NotFound)?;
            return Ok((mentee_id, user_id, session));
        }
    }
    Err(CoachingError::NotFound)
}

fn asked(context: &Context, of: (SessionId, MenteeId, UserId)) -> SessionRating {
    SessionRating {
        id: context.new_id(),
        session_id: of.0,
        mentee_id: of.1,
        user_id: of.2,
        score: None,
        comment: String::new(),
        link_version: 1,
        asked_at: context.now,
        rated_at: None,
    }
}

async fn save(
    connection: &mut Connection,
    context: &Context,
    row: SessionRating,
    given: &GivenScore,
) -> Result<SessionRating, CoachingError> {
    let mut checks = Checks::default();
    let score = i16::try_from(given.score).ok().filter(|score| (1..=5).contains(score));
    checks.hold(score.is_some(), "/score", "out_of_bounds", "1 to 5");
    let comment = checks.paragraphs("/comment", &given.comment, 2_000);
    checks.finish()?;
    let row = SessionRating { score, comment, rated_at: Some(context.now), ..row };
    store::agendas::update_rating(connection, &row).await?;
    Ok(row)
}

/// Asks mentees how the sessions were that ended lately, once each. How many were asked. One that fails holds up no other.
///
/// # Errors
/// Any error of the database; of the sessions, only where all of them failed.
pub async fn ask_for_session_ratings(
    connection: &mut Connection,
    context: &Context,
) -> Result<usize, CoachingError> {
    let span = (context.now - ASKED_WITHIN, context.now);
    let sessions = store::sessions::list_to_be_rated(connection, span).await?;
    let mut tally = Tally::default();
    for session in sessions {
        let id = SessionId::from(session.session_id);
        let asked = ask(connection, context, session).await;
        tally.add("session_rating", id, asked);
    }
    tally.finish()
}

/// Where a mentee says how a session was.
pub(super) fn rating_url(context: &Context, row: &SessionRating) -> String {
    let token = context.site.link_token(LinkPurpose::RateSession, row.id, row.link_version);
    context.site.url(&format!("/rate-session/{token}"))
}

async fn ask(
    connection: &mut Connection,
    context: &Context,
    session: PastSession,
) -> Result<bool, CoachingError> {
    let (mentee_id, user_id) = (MenteeId::from(session.mentee_id), UserId::from(session.user_id));
    let Some(mentee) = store::mentees::find(connection, mentee_id).await? else { return Ok(false) };
    connection
        .transaction(async |connection: &mut Connection| {
            let row = asked(context, (SessionId::from(session.session_id), mentee_id, user_id));
            if !store::agendas::insert_rating(connection, &row).await? {
                return Ok(false);
            }
            let pair = Pair::load(connection, &mentee, user_id).await?;
            let mut facts = pair.facts(context, Side::Mentee, &session.title);
            facts.url = rating_url(context, &row);
            let about = About { kind: "session_rating", id: row.id.into() };
            pair.send(connection, context, Side::Mentee, (&SessionRatingAsked(facts), about)).await?;
            Ok(true)
        })
        .await
}

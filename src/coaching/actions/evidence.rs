//! Evidence: what shows a skill. The mentee's own until shown to the coaches; what is secret stays theirs alone.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::check_ins::check_in_of_link;
use super::checks::Checks;
use super::engagements::today;
use super::evidence_draft::EvidenceDraft;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::evidence::{hints, strength};
use crate::coaching::mails::evidence_advice;
use crate::coaching::model::{
    Confidentiality, Evidence, EvidenceState, EvidenceVisibility, Mentee, SkillClaims, Texts, Witnesses,
};
use crate::coaching::{CoachingError, store};
use crate::events::{self, NewEvent};
use crate::identity::Actor;
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

/// Any piece, to be let through the door; what exactly is decided by each piece.
const SOME: Item = Item::Evidence { is_shown: true };

/// A piece of evidence to be written down.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    /// Whose; the caller's own if absent.
    pub mentee_id: Option<MenteeId>,
    /// When it happened; today on the mentee's wall clock if absent.
    pub occurred_on: Option<NaiveDate>,
    /// What it says, but for that date.
    pub draft: EvidenceDraft,
}

/// What has yet to come shows nothing.
fn check_has_happened(context: &Context, mentee: &Mentee, on: NaiveDate) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    let has_happened = on <= today(context, &mentee.time_zone);
    checks.hold(has_happened, "/occurred_on", "in_the_future", "today at the latest");
    checks.finish()
}

/// How strong an entry is for its highest claim, of six, and in words what is most worth adding.
#[must_use]
pub fn evidence_strength(row: &Evidence, locale: Locale) -> (i64, Vec<String>) {
    let found = strength(&row.entry(), None);
    (found.points, found.missing.iter().map(|one| evidence_advice(locale, one.name())).collect())
}

/// What weakens an entry: the code of each, and in words what to do about it.
#[must_use]
pub fn evidence_hints(row: &Evidence, locale: Locale) -> Vec<(&'static str, String)> {
    let lacks_source =
        row.metric.as_ref().is_some_and(|metric| metric.is_whole() && metric.source.is_empty());
    let found = hints(&row.my_part, lacks_source);
    found.into_iter().map(|one| (one.name(), evidence_advice(locale, one.name()))).collect()
}

fn item(row: &Evidence) -> Item {
    Item::Evidence { is_shown: row.entry().is_seen_by_coaches() }
}

async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    deed: Deed,
) -> Result<(Evidence, Opened), CoachingError> {
    let row = store::evidence::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened: Opened = open(connection, context, viewer, row.mentee_id, (Deed::Read, SOME)).await?;
    if opened.may(deed, item(&row)) { Ok((row, opened)) } else { Err(CoachingError::NotFound) }
}

/// Writes a piece of evidence down; for mentees. A title is enough.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_evidence(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewEvidence,
) -> Result<Evidence, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let own = match (new.mentee_id, viewer.person_id) {
                (Some(id), _) => Some(id),
                (None, Some(person_id)) => store::mentees::find_id_of_person(connection, person_id).await?,
                (None, None) => None,
            };
            let id = own.ok_or(CoachingError::NotFound)?;
            let opened = open(connection, context, viewer, id, (Deed::Change, SOME)).await?;
            if opened.relation != Relation::Mentee {
                return Err(CoachingError::NotFound);
            }
            let occurred_on = new.occurred_on.unwrap_or_else(|| today(context, &opened.mentee.time_zone));
            let draft = EvidenceDraft { occurred_on, ..new.draft }.checked()?;
            check_has_happened(context, &opened.mentee, draft.occurred_on)?;
            let row = write(connection, context, &opened.mentee, draft).await?;
            tell_if_shown(connection, context, &row, viewer.actor).await?;
            Ok(row)
        })
        .await
}

/// Keeps a line that was written on a check-in's page, for the mentee alone.
///
/// # Errors
/// [`CoachingError::NotFound`] for a link that opens nothing; [`CoachingError::Unacceptable`] at `/evidence`.
pub async fn capture_on_check_in(
    connection: &mut Connection,
    context: &Context,
    (token, line): (&str, &str),
) -> Result<Evidence, CoachingError> {
    let mut checks = Checks::default();
    let title = checks.line("/evidence", line, 300);
    checks.finish()?;
    let mentee = check_in_of_link(connection, context, token).await?.mentee;
    let draft = EvidenceDraft::line(today(context, &mentee.time_zone), title);
    write(connection, context, &mentee, draft).await
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    mentee: &Mentee,
    draft: EvidenceDraft,
) -> Result<Evidence, CoachingError> {
    let empty = Evidence {
        id: context.new_id(),
        mentee_id: mentee.id,
        occurred_on: draft.occurred_on,
        title: String::new(),
        skills: SkillClaims::default(),
        links: Texts::default(),
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
        situation: String::new(),
        my_part: String::new(),
        decision: String::new(),
        result: String::new(),
        kind: None,
        scope: None,
        metric: None,
        witnesses: Witnesses::default(),
        confidentiality: Confidentiality::Internal,
        state: EvidenceState::Raw,
        visibility: EvidenceVisibility::Private,
        verified_by: None,
        verified_at: None,
    };
    let row = with_state(draft.onto(&empty));
    store::evidence::insert(connection, &row).await?;
    Ok(row)
}

fn with_state(row: Evidence) -> Evidence {
    Evidence { state: row.entry().state().into(), ..row }
}

/// The evidence of a mentee that the viewer may see, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<Evidence>, CoachingError> {
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, SOME)).await?;
    let is_own = opened.relation == Relation::Mentee;
    Ok(store::evidence::list(connection, mentee_id, is_own, page).await?)
}

/// One piece of evidence.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_evidence(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: EvidenceId,
) -> Result<Evidence, CoachingError> {
    Ok(opened(connection, context, (viewer, id), Deed::Read).await?.0)
}

/// Changes a piece of evidence. What a coach verified was what it told then: another text is to be verified again, and so is
/// what was hidden from the coaches in between.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    (if_match, draft): (&IfMatch, EvidenceDraft),
) -> Result<Evidence, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (before, door) = opened(connection, context, (viewer, id), Deed::Change).await?;
            check_has_happened(context, &door.mentee, draft.occurred_on)?;
            if_match.check(before.revision).map_err(|_| CoachingError::StaleVersion)?;
            let says_the_same = draft.tells_as(&EvidenceDraft::of(&before));
            let was_shown = before.entry().is_seen_by_coaches();
            let changed = draft.onto(&before);
            // Whoever does not see an entry any more cannot take back that they stand by it.
            let stands = says_the_same && changed.entry().is_seen_by_coaches();
            let changed = Evidence {
                verified_by: before.verified_by.filter(|_| stands),
                verified_at: before.verified_at.filter(|_| stands),
                revision: before.revision + 1,
                updated_at: context.now,
                ..changed
            };
            let row = with_state(changed);
            if !store::evidence::update(connection, &row).await? {
                return Err(CoachingError::StaleVersion);
            }
            if !was_shown {
                tell_if_shown(connection, context, &row, viewer.actor).await?;
            }
            Ok(row)
        })
        .await
}

/// A coach stands by a piece of evidence as it is.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but a coach who sees it; [`CoachingError::StaleVersion`] where it is another
/// revision by now; [`CoachingError::WrongState`] for a line that is not shaped yet.
pub async fn verify_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    revision: i64,
) -> Result<Evidence, CoachingError> {
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (before, opened) = opened(connection, context, (viewer, id), Deed::Read).await?;
            if !opened.may(Deed::Change, Item::Verification) {
                return Err(CoachingError::NotFound);
            }
            if before.revision != revision {
                return Err(CoachingError::StaleVersion);
            }
            if before.state == EvidenceState::Raw {
                return Err(CoachingError::WrongState(
                    "This is a line still. Tell situation, own part and result, and name a skill, first.",
                ));
            }
            if before.state == EvidenceState::Verified {
                return Ok(before);
            }
            let row = with_state(Evidence {
                verified_by: Some(user_id),
                verified_at: Some(context.now),
                revision: before.revision + 1,
                updated_at: context.now,
                ..before
            });
            if !store::evidence::update(connection, &row).await? {
                return Err(CoachingError::StaleVersion);
            }
            tell(connection, context, ("evidence.verified", &row), viewer.actor).await?;
            Ok(row)
        })
        .await
}

/// A coach stands by a piece of evidence no more.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but a coach who sees it; [`CoachingError::StaleVersion`];
/// [`CoachingError::WrongState`] where it is not verified, or another coach stands by it.
pub async fn unverify_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    revision: i64,
) -> Result<Evidence, CoachingError> {
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (before, opened) = opened(connection, context, (viewer, id), Deed::Read).await?;
            if !opened.may(Deed::Change, Item::Verification) {
                return Err(CoachingError::NotFound);
            }
            if before.revision != revision {
                return Err(CoachingError::StaleVersion);
            }
            if before.verified_by != Some(user_id) {
                return Err(CoachingError::WrongState(
                    "You have not verified this, so there is nothing to take back.",
                ));
            }
            let row = with_state(Evidence {
                verified_by: None,
                verified_at: None,
                revision: before.revision + 1,
                updated_at: context.now,
                ..before
            });
            if !store::evidence::update(connection, &row).await? {
                return Err(CoachingError::StaleVersion);
            }
            tell(connection, context, ("evidence.unverified", &row), viewer.actor).await?;
            Ok(row)
        })
        .await
}

/// Removes a piece of evidence.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::StaleVersion`].
pub async fn delete_evidence(
    connection: &mut Connection,
    context: &Context,
    key: (&Viewer, EvidenceId),
    if_match: &IfMatch,
) -> Result<(), CoachingError> {
    let (row, _) = opened(connection, context, key, Deed::Change).await?;
    if_match.check(row.revision).map_err(|_| CoachingError::StaleVersion)?;
    let was_there = store::evidence::delete(connection, (row.id, row.revision)).await?;
    if was_there { Ok(()) } else { Err(CoachingError::StaleVersion) }
}

async fn tell_if_shown(
    connection: &mut Connection,
    context: &Context,
    row: &Evidence,
    actor: Actor,
) -> Result<(), CoachingError> {
    if row.entry().is_seen_by_coaches() {
        tell(connection, context, ("evidence.shown", row), actor).await?;
    }
    Ok(())
}

/// The language of whoever an entry is of, for those who have opened it.
///
/// # Errors
/// Any error of the database.
pub async fn language_of_mentee(connection: &mut Connection, id: MenteeId) -> Result<Locale, CoachingError> {
    let mentee = store::mentees::find(connection, id).await?;
    Ok(mentee.and_then(|mentee| Locale::from_tag(&mentee.locale)).unwrap_or_default())
}

/// For the coach whom the mentee has had longest. Of what is not shown nothing is told.
async fn tell(
    connection: &mut Connection,
    context: &Context,
    (kind, row): (&'static str, &Evidence),
    actor: Actor,
) -> Result<(), CoachingError> {
    let coach = store::mentees::longest_coach(connection, row.mentee_id).await?;
    let event = NewEvent {
        kind,
        subject_id: row.id.into(),
        user_id: coach,
        actor_kind: actor.kind.name(),
        actor_id: actor.id,
        data: json!({ "evidence_id": row.id, "mentee_id": row.mentee_id }),
    };
    events::append(connection, context, event).await?;
    Ok(())
}

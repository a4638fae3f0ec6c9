//! Two mentees become one: what was said as the one is said as the other from then on.

use serde_json::json;

use super::letters::Pair;
use super::mentees::TAGS_MAX;
use super::tell::{tell, tell_of_mentee};
use crate::coaching::mails::SecondCoach;
use crate::coaching::model::{Mentee, MenteeRow, MenteeStatus, Side, Texts};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor, AuditRecord};
use crate::kernel::ids::{MenteeId, PersonId, UserId};
use crate::mail::{self, About};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What mails about questions whether two are one are about.
pub(super) const MERGE_MAILS: &str = "merge_request";

/// Two mentees that are one, and who says so.
pub(super) struct Fold<'a> {
    /// The one whose row stays.
    pub kept: &'a Mentee,
    /// The one whose row goes.
    pub other: &'a Mentee,
    /// Whether the person has said so at both addresses; else the other one was typed in, and its address is let go.
    pub is_said: bool,
    /// Who does it.
    pub actor: Actor,
}

/// Locks two mentees for a fold: their plans first, which is the order in which plans are changed and people erased.
pub(super) async fn lock_both(
    connection: &mut Connection,
    (one, other): (MenteeId, MenteeId),
) -> Result<(), CoachingError> {
    let both = [one.min(other), one.max(other)];
    for id in both {
        store::erasures::lock_plans(connection, id).await?;
    }
    for id in both {
        store::mentees::lock_with_children(connection, id).await?;
    }
    for id in both {
        store::addresses::lock(connection, id).await?;
    }
    Ok(())
}

/// Whether one of them is to be erased.
pub(super) async fn is_to_be_erased(
    connection: &mut Connection,
    (one, other): (MenteeId, MenteeId),
) -> Result<bool, CoachingError> {
    let first = store::erasures::find(connection, one).await?;
    Ok(first.is_some() || store::erasures::find(connection, other).await?.is_some())
}

/// Moves everything of the one to the other, whose row stays. What the kept row does not say is taken from the other.
/// Which addresses were let go. Both are locked, and every guard was asked.
pub(super) async fn fold(
    connection: &mut Connection,
    context: &Context,
    fold: &Fold<'_>,
) -> Result<Vec<String>, CoachingError> {
    let (from, to) = (fold.other.id, fold.kept.id);
    let new_coaches = add_coaches(connection, context, (from, to)).await?;
    end_questions(connection, context, from).await?;
    let mut let_go = Vec::new();
    if fold.is_said {
        store::addresses::move_to(connection, from, to).await?;
    } else {
        let_go = store::addresses::list(connection, from).await?;
        let addresses: Vec<String> = let_go.iter().map(|one| one.email.clone()).collect();
        store::addresses::delete_own_mails(connection, from, &addresses).await?;
        store::addresses::redirect_own_ratings(connection, from, &fold.kept.email).await?;
    }
    move_all(connection, (from, to), !fold.is_said).await?;
    store::merges::pass_on(connection, from, to).await?;
    store::merges::insert(connection, (from, to), context.now).await?;
    store::mentees::delete(connection, from).await?;
    let is_engaged = store::engagements::is_engaged(connection, to).await?;
    store::mentees::update(connection, &merged((fold.kept, fold.other), is_engaged, context)).await?;
    let ids: Vec<PersonId> = let_go.iter().map(|one| one.person_id).collect();
    store::addresses::delete_people(connection, &ids).await?;
    let record = AuditRecord {
        actor: fold.actor,
        action: "mentee.merged",
        subject_kind: "mentee",
        subject_id: Some(to.into()),
        details: json!({ "duplicate": from }),
    };
    identity::record_audit(connection, context, record).await?;
    tell_of_mentee(connection, context, ("mentee.updated", to), fold.actor).await?;
    tell_of_merge(connection, context, fold).await?;
    tell_of_coaches(connection, context, (fold.kept, &new_coaches)).await?;
    Ok(let_go.into_iter().map(|one| one.email).collect())
}

/// Makes the coaches of one mentee those of another too; who is new to the other.
async fn add_coaches(
    connection: &mut Connection,
    context: &Context,
    (from, to): (MenteeId, MenteeId),
) -> Result<Vec<UserId>, CoachingError> {
    let mut new = Vec::new();
    for user_id in store::mentees::coaches(connection, from).await? {
        if store::mentees::insert_coach(connection, to, user_id, context.now).await? {
            new.push(user_id);
        }
    }
    Ok(new)
}

/// Questions whether a mentee is another one are over, and the mails that asked them are gone.
pub(super) async fn end_questions(
    connection: &mut Connection,
    context: &Context,
    id: MenteeId,
) -> Result<(), CoachingError> {
    let ended = store::merge_requests::end_of_mentee(connection, id, context.now).await?;
    Ok(mail::remove_about(connection, MERGE_MAILS, ended.into_iter().map(Into::into)).await?)
}

async fn move_all(
    connection: &mut Connection,
    (from, to): (MenteeId, MenteeId),
    ends_links: bool,
) -> Result<(), CoachingError> {
    store::assessments::move_to(connection, from, to).await?;
    store::engagements::move_to(connection, from, to).await?;
    store::plans::move_to(connection, (from, to), ends_links).await?;
    store::strategies::move_to(connection, from, to).await?;
    store::check_ins::move_to(connection, (from, to), ends_links).await?;
    store::workspace::move_notes(connection, from, to).await?;
    store::note_requests::join(connection, from, to).await?;
    store::note_requests::move_to(connection, from, to).await?;
    store::workspace::move_actions(connection, from, to).await?;
    store::evidence::move_to(connection, from, to).await?;
    store::agendas::move_topics(connection, from, to).await?;
    store::agendas::join_ratings(connection, from, to).await?;
    store::agendas::move_ratings(connection, (from, to), ends_links).await?;
    Ok(store::accesses::move_to(connection, from, to).await?)
}

/// Writes who the duplicate is from now on: nothing more is heard of it.
async fn tell_of_merge(
    connection: &mut Connection,
    context: &Context,
    fold: &Fold<'_>,
) -> Result<(), CoachingError> {
    let (from, to) = (fold.other.id, fold.kept.id);
    let data = json!({ "mentee_id": to, "duplicate_id": from });
    let coaches = store::mentees::coaches(connection, to).await?;
    let Some(user_id) = coaches.first().copied() else { return Ok(()) };
    tell(connection, context, ("mentee.merged", to.into()), (user_id, fold.actor), data).await
}

/// The mentee hears of each coach who is engaged with them now and was nothing to this entry before.
async fn tell_of_coaches(
    connection: &mut Connection,
    context: &Context,
    (mentee, new): (&Mentee, &[UserId]),
) -> Result<(), CoachingError> {
    for user_id in new {
        let Some(row) = store::engagements::find_open(connection, mentee.id, *user_id).await? else {
            continue;
        };
        if !store::engagements::has_other_coach(connection, (mentee.id, *user_id)).await? {
            continue;
        }
        let pair = Pair::load(connection, mentee, *user_id).await?;
        let letter = SecondCoach(pair.facts(context, Side::Mentee, ""));
        let about = About { kind: "engagement", id: row.id.into() };
        pair.send(connection, context, Side::Mentee, (&letter, about)).await?;
    }
    Ok(())
}

fn merged((kept, other): (&Mentee, &Mentee), is_engaged: bool, context: &Context) -> MenteeRow {
    let mut row = kept.next_row(context.now);
    for (mine, theirs) in [
        (&mut row.role_now, &other.role_now),
        (&mut row.role_target, &other.role_target),
        (&mut row.company, &other.company),
    ] {
        if mine.is_empty() {
            mine.clone_from(theirs);
        }
    }
    if row.topics.0.is_empty() {
        row.topics.clone_from(&other.topics);
    }
    let more = other.tags.0.iter().filter(|tag| !row.tags.0.contains(tag)).cloned();
    row.tags = Texts(row.tags.0.iter().cloned().chain(more).take(TAGS_MAX.max(row.tags.0.len())).collect());
    row.status = status([kept.status, other.status], is_engaged);
    row.intake = row.intake.or_else(|| other.intake.clone());
    row
}

/// How far coaching has come with somebody who was two: with an engagement that is not over they are active, or pause;
/// else it is the further of the two.
fn status(both: [MenteeStatus; 2], is_engaged: bool) -> MenteeStatus {
    let order = if is_engaged {
        [MenteeStatus::Active, MenteeStatus::Paused]
    } else {
        [MenteeStatus::Alumni, MenteeStatus::Paused]
    };
    let rest = if is_engaged { MenteeStatus::Active } else { MenteeStatus::Lead };
    let mut all = order.into_iter().chain([MenteeStatus::Active]);
    all.find(|status| both.contains(status)).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::status;
    use crate::coaching::model::MenteeStatus::{Active, Alumni, Lead, Paused};

    #[test]
    fn who_is_engaged_is_active_or_pauses_and_others_are_as_far_as_the_further() {
        for (both, engaged, not) in [
            ([Lead, Lead], Active, Lead),
            ([Lead, Active], Active, Active),
            ([Paused, Lead], Paused, Paused),
            ([Paused, Active], Active, Paused),
            ([Alumni, Active], Active, Alumni),
            ([Lead, Alumni], Active, Alumni),
        ] {
            let turned = [both[1], both[0]];
            for both in [both, turned] {
                assert_eq!((status(both, true), status(both, false)), (engaged, not), "{both:?}");
            }
        }
    }
}

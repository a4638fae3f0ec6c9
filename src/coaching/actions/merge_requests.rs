//! The question whether two mentees are one person: answered by each for themself, withdrawn, over.

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::fold::{Fold, MERGE_MAILS, fold, is_to_be_erased, lock_both};
use super::merge_mentees::coach_opens;
use super::open::{Viewer, open};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::model::{MERGE_LIFETIME, MERGE_SILENCE, Mentee, MenteeAddress, MergeRequest, MergeSide};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor, ActorKind, AuditRecord, IdentityError};
use crate::kernel::ids::{MenteeId, MergeRequestId};
use crate::kernel::link_token::LinkPurpose;
use crate::mail;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What somebody says of the other entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeWord {
    /// Both are they.
    BothMe,
    /// The other one is not.
    NotMe,
}

/// What became of the question by that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeOutcome {
    /// The other side has not said yes yet.
    Waiting,
    /// Both have: the two are one.
    Folded,
    /// It was refused.
    Refused,
    /// It came to nothing: the coach may not ask any more, or one is to be erased.
    Over,
}

/// A question that a mailed link opens.
#[derive(Clone, Debug)]
pub struct AskedMerge {
    /// The question.
    pub request: MergeRequest,
    /// Who is asked.
    pub side: MergeSide,
    /// The same with what is known of them.
    pub mentee: Mentee,
    /// The coach who asks.
    pub coach: String,
    /// As much of the other side's address as lets its holder know it.
    pub hint: String,
}

/// Where a side answers.
pub(super) fn link_of(context: &Context, (request, side): (&MergeRequest, MergeSide)) -> String {
    let token = context.site.link_token(LinkPurpose::ConfirmMerge, request.id, request.version_of(side));
    context.site.url(&format!("/merge/{token}"))
}

/// The question that a mailed link opens. Opening it changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours or was followed by another one;
/// [`IdentityError::LinkExpired`] once the question is over.
pub async fn merge_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<AskedMerge, CoachingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::ConfirmMerge, token).ok_or(CoachingError::NotFound)?;
    let found = store::merge_requests::find(connection, MergeRequestId::from(claim.id)).await?;
    let request = found.ok_or(IdentityError::LinkExpired)?;
    let side = request.side_of(claim.version).ok_or(CoachingError::NotFound)?;
    if !request.is_open(context.now) {
        return Err(IdentityError::LinkExpired.into());
    }
    let other = match side {
        MergeSide::Kept => MergeSide::Duplicate,
        MergeSide::Duplicate => MergeSide::Kept,
    };
    let mentee = store::mentees::find(connection, request.mentee(side)).await?;
    let mentee = mentee.ok_or(IdentityError::LinkExpired)?;
    let other = store::mentees::find(connection, request.mentee(other)).await?;
    let hint = hint(&other.ok_or(IdentityError::LinkExpired)?.email);
    let coach = identity::person_contact(connection, request.asked_by).await?.name;
    Ok(AskedMerge { request, side, mentee, coach, hint })
}

/// An address that whoever has it knows again, and nobody else learns.
fn hint(email: &str) -> String {
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let first = |text: &str| text.chars().take(1).collect::<String>();
    let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
    format!("{}…@{}….{top}", first(local), first(domain))
}

/// Takes a side's word. Once both have said yes, the two become one; one no ends it. Saying the same twice changes
/// nothing.
///
/// # Errors
/// As [`merge_of_link`]; [`CoachingError::WrongState`] where a coach has to end an engagement first.
pub async fn answer_for_merge(
    connection: &mut Connection,
    context: &Context,
    (token, word): (&str, MergeWord),
) -> Result<(AskedMerge, MergeOutcome), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = merge_of_link(connection, context, token).await?.request;
            lock_both(connection, (seen.kept_id, seen.duplicate_id)).await?;
            // What was read before the locks may be over by now.
            let asked = merge_of_link(connection, context, token).await?;
            let actor = Actor::known(ActorKind::Mentee, asked.mentee.person_id);
            let (outcome, action) = match word {
                MergeWord::NotMe => {
                    let refused = MergeRequest { refused_at: Some(context.now), ..asked.request.clone() };
                    end(connection, context, refused).await?;
                    (MergeOutcome::Refused, "mentee.merge_refused")
                }
                MergeWord::BothMe if asked.request.said_at(asked.side).is_some() => {
                    return Ok((asked, MergeOutcome::Waiting));
                }
                MergeWord::BothMe => {
                    (agree(connection, context, (&asked, actor)).await?, "mentee.merge_agreed")
                }
            };
            note(connection, context, (actor, action), &asked.request).await?;
            Ok((asked, outcome))
        })
        .await
}

async fn agree(
    connection: &mut Connection,
    context: &Context,
    (asked, actor): (&AskedMerge, Actor),
) -> Result<MergeOutcome, CoachingError> {
    let mut request = asked.request.clone();
    match asked.side {
        MergeSide::Kept => request.kept_said_at = Some(context.now),
        MergeSide::Duplicate => request.duplicate_said_at = Some(context.now),
    }
    if request.kept_said_at.is_none() || request.duplicate_said_at.is_none() {
        store::merge_requests::update(connection, &request).await?;
        return Ok(MergeOutcome::Waiting);
    }
    let both = (request.kept_id, request.duplicate_id);
    if is_to_be_erased(connection, both).await? || !may_still_ask(connection, &request).await? {
        end(connection, context, request).await?;
        return Ok(MergeOutcome::Over);
    }
    if store::addresses::clash(connection, both).await? {
        return Err(CoachingError::WrongState(
            "A coach has an open engagement in each of the two entries, and has to end one first. Say yes again then.",
        ));
    }
    let kept = store::mentees::find(connection, both.0).await?.ok_or(CoachingError::NotFound)?;
    let other = store::mentees::find(connection, both.1).await?.ok_or(CoachingError::NotFound)?;
    let both = Fold { kept: &kept, other: &other, is_said: true, actor };
    Box::pin(fold(connection, context, &both)).await?;
    Ok(MergeOutcome::Folded)
}

/// Whether the coach who asks is still active, and still coaches both wholly.
async fn may_still_ask(connection: &mut Connection, request: &MergeRequest) -> Result<bool, CoachingError> {
    let (_, user) = identity::find_user(connection, request.asked_by).await?;
    for id in [request.kept_id, request.duplicate_id] {
        if store::mentees::coaches_wholly(connection, id, request.asked_by).await? != Some(true) {
            return Ok(false);
        }
    }
    Ok(user.is_active)
}

/// The open questions about a mentee that the coach asks.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_merge_requests(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<MergeRequest>, CoachingError> {
    coach_opens(connection, context, (viewer, id), Deed::Read).await?;
    let since = context.now - MERGE_LIFETIME;
    Ok(store::merge_requests::list_open(connection, (id, viewer.user_id()?), since).await?)
}

/// Withdraws a question; its links open nothing any more.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but the coach who asks, and once it is over.
pub async fn withdraw_merge_request(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MergeRequestId,
) -> Result<(), CoachingError> {
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let seen = store::merge_requests::find(connection, id).await?;
            let seen = seen.filter(|one| one.asked_by == user_id).ok_or(CoachingError::NotFound)?;
            lock_both(connection, (seen.kept_id, seen.duplicate_id)).await?;
            let found = store::merge_requests::find(connection, id).await?;
            let request = found.filter(|one| one.is_open(context.now)).ok_or(CoachingError::NotFound)?;
            note(connection, context, (viewer.actor, "mentee.merge_withdrawn"), &request).await?;
            end(connection, context, request).await
        })
        .await
}

/// Ends the questions that nobody answered in time.
///
/// # Errors
/// Any error of the database.
pub async fn end_old_merge_requests(
    connection: &mut Connection,
    context: &Context,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let before = context.now - MERGE_LIFETIME;
            let ended = store::merge_requests::end_old(connection, before, context.now).await?;
            mail::remove_about(connection, MERGE_MAILS, ended.into_iter().map(Into::into)).await?;
            // By then nobody has to wait any more before asking again.
            let forgotten = (context.now - chrono::TimeDelta::days(1), context.now - MERGE_SILENCE);
            Ok(store::merge_requests::delete_ended(connection, forgotten).await?)
        })
        .await
}

/// The addresses of a mentee, for the mentee and their coach.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_addresses(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<MenteeAddress>, CoachingError> {
    open(connection, context, viewer, id, (Deed::Read, Item::Addresses)).await?;
    Ok(store::addresses::list(connection, id).await?)
}

/// Ends a question; the mails that asked it are gone.
pub(super) async fn end(
    connection: &mut Connection,
    context: &Context,
    request: MergeRequest,
) -> Result<(), CoachingError> {
    let id = request.id;
    let ended = MergeRequest { ended_at: Some(context.now), ..request };
    store::merge_requests::update(connection, &ended).await?;
    Ok(mail::remove_about(connection, MERGE_MAILS, [id.into()]).await?)
}

/// Writes down who did what about a question.
pub(super) async fn note(
    connection: &mut Connection,
    context: &Context,
    (actor, action): (Actor, &'static str),
    request: &MergeRequest,
) -> Result<(), CoachingError> {
    let record = AuditRecord {
        actor,
        action,
        subject_kind: "mentee",
        subject_id: Some(request.kept_id.into()),
        details: json!({ "duplicate": request.duplicate_id }),
    };
    Ok(identity::record_audit(connection, context, record).await?)
}

#[cfg(test)]
mod tests {
    use super::hint;

    #[test]
    fn a_hint_tells_the_holder_and_nobody_else() {
        assert_eq!(hint("olena@work.example"), "o…@w….example");
        assert_eq!(hint("ö@bücher.co.uk"), "ö…@b….uk");
    }
}

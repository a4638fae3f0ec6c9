//! Addresses of a mentee that wait for the mentee's word: asked about by mail, confirmed or refused by a link.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::letters::Pair;
use super::open::{Viewer, open};
use super::tell::tell_of_mentee;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::mails::AddressToConfirm;
use crate::coaching::model::{Mentee, MenteeAddress, Side};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor, ActorKind, AuditRecord, IdentityError};
use crate::kernel::ids::{MenteeId, PersonId};
use crate::kernel::link_token::LinkPurpose;
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long a link takes an answer.
const LIFETIME: TimeDelta = TimeDelta::days(14);
/// Pause between two questions about one address.
const PAUSE: TimeDelta = TimeDelta::hours(1);

/// What the mentee says of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is theirs.
    Mine,
    /// It is not.
    NotMine,
}

/// An address that a mailed link asks about.
#[derive(Clone, Debug)]
pub struct AskedAddress {
    /// The address.
    pub address: MenteeAddress,
    /// Who is asked.
    pub mentee: Mentee,
}

/// The addresses of a mentee, for the mentee and the coach: those that wait last.
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

/// Asks a mentee about every address that waits once more; links that were mailed before open nothing any longer.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::WrongState`] where none waits, or all were asked about lately.
pub async fn ask_for_addresses(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<MenteeAddress>, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, id).await?;
            let opened = open(connection, context, viewer, id, (Deed::Change, Item::Addresses)).await?;
            let known = store::addresses::list(connection, id).await?;
            let waiting = known.iter().filter(|one| one.confirmed_at.is_none());
            let before = context.now - PAUSE;
            let due: Vec<PersonId> = waiting
                .filter(|one| one.asked_at.is_none_or(|at| at <= before))
                .map(|one| one.person_id)
                .collect();
            if due.is_empty() {
                return Err(CoachingError::WrongState(
                    "No address waits, or the mentee was asked within the last hour.",
                ));
            }
            for person_id in &due {
                store::addresses::ask(connection, *person_id, context.now).await?;
            }
            ask_about(connection, context, (&opened.mentee, viewer), &due).await?;
            Ok(store::addresses::list(connection, id).await?)
        })
        .await
}

/// Mails a mentee the question about each of these addresses, at the address that mail goes to.
pub(super) async fn ask_about(
    connection: &mut Connection,
    context: &Context,
    (mentee, viewer): (&Mentee, &Viewer),
    person_ids: &[PersonId],
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, viewer.user_id()?).await?;
    for person_id in person_ids {
        let Some(address) = store::addresses::find(connection, *person_id).await? else { continue };
        let mut facts = pair.facts(context, Side::Mentee, &address.email);
        let token = context.site.link_token(LinkPurpose::ConfirmAddress, *person_id, address.link_version);
        facts.url = context.site.url(&format!("/address/{token}"));
        let about = About { kind: "mentee", id: mentee.id.into() };
        pair.send(connection, context, Side::Mentee, (&AddressToConfirm(facts), about)).await?;
        audit(connection, context, (viewer.actor, "mentee.address_asked"), &address).await?;
    }
    Ok(())
}

/// The address that a mailed link asks about. Opening it changes nothing.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours or was followed by another one;
/// [`IdentityError::LinkExpired`] after 14 days, and where the address was refused.
pub async fn address_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<AskedAddress, CoachingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::ConfirmAddress, token).ok_or(CoachingError::NotFound)?;
    let found = store::addresses::find(connection, PersonId::from(claim.id)).await?;
    let address = found.ok_or(IdentityError::LinkExpired)?;
    if address.link_version != claim.version {
        return Err(CoachingError::NotFound);
    }
    let is_in_time = address.asked_at.is_some_and(|at| context.now < at + LIFETIME);
    if address.confirmed_at.is_none() && !is_in_time {
        return Err(IdentityError::LinkExpired.into());
    }
    let mentee = store::mentees::find(connection, address.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    Ok(AskedAddress { address, mentee })
}

/// Takes the mentee's word: an address that is theirs opens what the others open, one that is not goes. Saying the same
/// twice changes nothing.
///
/// # Errors
/// As [`address_of_link`]; [`CoachingError::WrongState`] for taking back what was confirmed.
pub async fn answer_for_address(
    connection: &mut Connection,
    context: &Context,
    (token, verdict): (&str, Verdict),
) -> Result<AskedAddress, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let asked = address_of_link(connection, context, token).await?;
            store::mentees::lock(connection, asked.mentee.id).await?;
            // What was read before the lock may be over by now.
            let asked = address_of_link(connection, context, token).await?;
            let address = &asked.address;
            let actor = Actor::known(ActorKind::Mentee, asked.mentee.person_id);
            let action = match (verdict, address.confirmed_at) {
                (Verdict::Mine, Some(_)) => return Ok(asked),
                (Verdict::NotMine, Some(_)) => {
                    return Err(CoachingError::WrongState("You have confirmed this address already."));
                }
                (Verdict::Mine, None) => {
                    store::addresses::confirm(connection, address.person_id, context.now).await?;
                    store::addresses::insert_booked_coaches(connection, address, context.now).await?;
                    identity::admit_mentee(connection, context, address.person_id).await?;
                    "mentee.address_confirmed"
                }
                (Verdict::NotMine, None) => {
                    store::addresses::delete_waiting(connection, address.person_id).await?;
                    "mentee.address_refused"
                }
            };
            audit(connection, context, (actor, action), address).await?;
            tell_of_mentee(connection, context, ("mentee.updated", asked.mentee.id), actor).await?;
            Ok(asked)
        })
        .await
}

async fn audit(
    connection: &mut Connection,
    context: &Context,
    (actor, action): (Actor, &'static str),
    address: &MenteeAddress,
) -> Result<(), CoachingError> {
    let record = AuditRecord {
        actor,
        action,
        subject_kind: "mentee",
        subject_id: Some(address.mentee_id.into()),
        details: json!({ "person_id": address.person_id }),
    };
    Ok(identity::record_audit(connection, context, record).await?)
}

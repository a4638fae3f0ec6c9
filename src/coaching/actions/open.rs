//! The one door to a mentee's data: who asks, what they are to the mentee, and whether the rules allow it.

use std::collections::BTreeSet;

use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};

use crate::coaching::CoachingError;
use crate::coaching::core::access::{Deed, Item, Relation, may};
use crate::coaching::model::{Access, Mentee};
use crate::coaching::store;
use crate::identity::{self, Actor, Role};
use crate::kernel::ids::{MenteeId, PersonId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// The person, where they may act as a mentee.
    pub person_id: Option<PersonId>,
    /// The user, where they are one.
    pub user: Option<(UserId, Role)>,
    /// The same as the one who does something.
    pub actor: Actor,
}

impl Viewer {
    /// The user behind the viewer.
    ///
    /// # Errors
    /// [`CoachingError::NotFound`] for mentees: what is for coaches is not there for them.
    pub fn user_id(&self) -> Result<UserId, CoachingError> {
        self.user.map(|(user_id, _)| user_id).ok_or(CoachingError::NotFound)
    }

    /// Whether it is this user who asks.
    #[must_use]
    pub fn is_user(&self, id: UserId) -> bool {
        self.user.is_some_and(|(user_id, _)| user_id == id)
    }

    /// Whether an owner asks.
    #[must_use]
    pub fn is_owner(&self) -> bool {
        matches!(self.user, Some((_, Role::Owner)))
    }
}

/// A mentee whose data was opened, and what the viewer is to them.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The mentee.
    pub mentee: Mentee,
    /// What the viewer is to them.
    pub relation: Relation,
}

impl Opened {
    /// Whether something else of this mentee is allowed too.
    #[must_use]
    pub fn may(&self, deed: Deed, item: Item) -> bool {
        may(self.relation, deed, item)
    }

    /// The one user whose things the viewer is let see; nobody where they may see everybody's.
    #[must_use]
    pub fn only_of(&self, viewer: &Viewer) -> Option<UserId> {
        viewer.user.map(|(user_id, _)| user_id).filter(|_| self.relation == Relation::Booked)
    }
}

/// The language of whoever asks: what is made for their eyes alone speaks it.
///
/// # Errors
/// Any error of the database.
pub async fn language_of_viewer(
    connection: &mut Connection,
    viewer: &Viewer,
) -> Result<Locale, CoachingError> {
    Ok(match (viewer.person_id, viewer.user) {
        (Some(person_id), _) => identity::find_account(connection, person_id).await?.person.locale,
        (None, Some((user_id, _))) => identity::person_contact(connection, user_id).await?.locale,
        (None, None) => Locale::default(),
    })
}

/// Opens a mentee's data for a reading or a change. A coach's opening is noted for the mentee.
///
/// # Errors
/// [`CoachingError::NotFound`] where there is no such mentee, or the viewer may not do this.
pub(super) async fn open(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
    (deed, item): (Deed, Item),
) -> Result<Opened, CoachingError> {
    let mentee = store::mentees::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let relation = relation(connection, viewer, id).await?.ok_or(CoachingError::NotFound)?;
    if !may(relation, deed, item) {
        return Err(CoachingError::NotFound);
    }
    if let (true, Some((user_id, _))) = (relation != Relation::Mentee, viewer.user) {
        note(connection, context, (id, user_id), what(item)).await?;
    }
    Ok(Opened { mentee, relation })
}

/// What a viewer is to a mentee; nothing for strangers.
pub(super) async fn relation(
    connection: &mut Connection,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Option<Relation>, CoachingError> {
    if let Some(person_id) = viewer.person_id
        && store::mentees::find_id_of_person(connection, person_id).await? == Some(id)
    {
        return Ok(Some(Relation::Mentee));
    }
    let Some((user_id, role)) = viewer.user else { return Ok(None) };
    if let Some(coaches) = store::mentees::coaches_wholly(connection, id, user_id).await? {
        return Ok(Some(if coaches { Relation::Coach } else { Relation::Booked }));
    }
    Ok((role == Role::Owner).then_some(Relation::Directory))
}

async fn note(
    connection: &mut Connection,
    context: &Context,
    whose: (MenteeId, UserId),
    what: &str,
) -> Result<(), CoachingError> {
    Ok(store::accesses::insert(connection, &access(context, whose, what)).await?)
}

/// Notes that a user saw something of several mentees at once, in one statement.
pub(super) async fn note_all(
    connection: &mut Connection,
    context: &Context,
    (ids, viewer): (impl Iterator<Item = MenteeId>, &Viewer),
    what: &str,
) -> Result<(), CoachingError> {
    let Some((user_id, _)) = viewer.user else { return Ok(()) };
    let ids: BTreeSet<MenteeId> = ids.collect();
    let accesses: Vec<Access> = ids.into_iter().map(|id| access(context, (id, user_id), what)).collect();
    Ok(store::accesses::insert_all(connection, &accesses).await?)
}

fn access(context: &Context, (mentee_id, user_id): (MenteeId, UserId), what: &str) -> Access {
    Access {
        id: context.new_id(),
        mentee_id,
        user_id: Some(user_id),
        what: what.to_owned(),
        hour: hour_of(context.now),
        at: context.now,
        sponsor_id: None,
    }
}

pub(super) fn hour_of(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::hours(1)).unwrap_or(at)
}

fn what(item: Item) -> &'static str {
    match item {
        Item::Profile | Item::Label | Item::Addresses => "profile",
        Item::Intake => "intake",
        Item::Engagement => "engagement",
        Item::Session { .. } => "sessions",
        Item::Note { .. } | Item::NoteRequest { .. } => "notes",
        Item::Evidence { .. } | Item::Verification => "evidence",
        Item::Sponsor | Item::SponsorConsent => "sponsor",
        Item::Assessment { .. } | Item::AssessmentCourse { .. } => "assessments",
        Item::Plan | Item::NewPlan | Item::CoachReply => "plan",
        Item::Strategy => "strategies",
        Item::AccessLog => "access_log",
        Item::Export => "export",
        Item::Erasure => "erasure",
    }
}

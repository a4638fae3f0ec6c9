//! Mentees: made, changed, listed, read.

use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::checks::Checks;
use super::open::{Opened, Viewer, open};
use super::tell::tell_of_mentee;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::model::{
    Access, Intake, Mentee, MenteeRow, MenteeSource, MenteeStatus, Texts, Topic, Topics,
};
use crate::coaching::{CoachingError, MenteeFilter, store};
use crate::events::{self, NewEvent};
use crate::identity::{self, Actor, NewPerson};
use crate::kernel::ids::{MenteeId, PersonId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

/// Most tags of a mentee.
pub(super) const TAGS_MAX: usize = 20;
/// Most mentees of one import.
const IMPORT_MAX: usize = 1_000;

/// What is known about a mentee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MenteeRequest)]
pub struct MenteeDraft {
    /// What the mentee is called.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// The role so far.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub current_role: String,
    /// The role aimed at.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub target_role: String,
    /// Where they work.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub company: String,
    /// Themes of interest.
    #[serde(default)]
    #[schema(max_items = 6)]
    pub topics: Vec<Topic>,
    /// How far coaching has come. Coaches change it.
    #[serde(default = "lead")]
    pub status: MenteeStatus,
    /// Words of the coaches; mentees do not see them.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub tags: Vec<String>,
}

fn lead() -> MenteeStatus {
    MenteeStatus::Lead
}

/// A mentee that a coach writes down.
#[derive(Clone, Debug)]
pub struct NewMentee {
    /// The address.
    pub email: String,
    /// IANA name of the zone of their wall clock; that of a known address stays as it is.
    pub time_zone: String,
    /// Their language; that of a known address stays as it is.
    pub locale: Locale,
    /// What is known about them.
    pub draft: MenteeDraft,
}

impl MenteeDraft {
    /// What is known about a stored mentee.
    #[must_use]
    pub fn of(mentee: &Mentee) -> Self {
        Self {
            name: mentee.name.clone(),
            current_role: mentee.role_now.clone(),
            target_role: mentee.role_target.clone(),
            company: mentee.company.clone(),
            topics: mentee.topics.0.clone(),
            status: mentee.status,
            tags: mentee.tags.0.clone(),
        }
    }

    /// The same as a change of what is there: tags that stay as they are stay, however they came about.
    fn checked_on(self, current: &Mentee) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        let kept = (self.tags == current.tags.0).then(|| self.tags.clone());
        let draft = Self { tags: if kept.is_some() { Vec::new() } else { self.tags }, ..self };
        let draft = draft.checked(&mut checks, "");
        checks.finish()?;
        Ok(Self { tags: kept.unwrap_or(draft.tags), ..draft })
    }

    fn checked(self, checks: &mut Checks, root: &str) -> Self {
        let at = |name: &str| format!("{root}/{name}");
        Self {
            name: checks.person_name(&at("name"), &self.name),
            current_role: checks.optional_line(&at("current_role"), &self.current_role, 200),
            target_role: checks.optional_line(&at("target_role"), &self.target_role, 200),
            company: checks.optional_line(&at("company"), &self.company, 200),
            topics: unique(checks, &at("topics"), self.topics),
            status: self.status,
            tags: checks.lines(&at("tags"), &self.tags, (TAGS_MAX, 60)),
        }
    }
}

/// The items, none of them twice.
fn unique<T: PartialEq>(checks: &mut Checks, pointer: &str, given: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in given {
        if kept.contains(&item) {
            checks.fault(pointer, "named_twice", "once is enough");
        } else {
            kept.push(item);
        }
    }
    kept
}

/// Writes a mentee down. Their person may sign in by a mailed link from then on.
///
/// # Errors
/// [`CoachingError::Unacceptable`]; [`CoachingError::MenteeExists`] where the address is a mentee's already: whether it
/// is one of somebody else's is not told apart.
pub async fn create_mentee(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewMentee,
) -> Result<Mentee, CoachingError> {
    let user_id = viewer.user_id()?;
    let mut checks = Checks::default();
    let checked = checked(&mut checks, "", new);
    checks.finish()?;
    let (person, draft) = checked.ok_or(CoachingError::NotFound)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let born = Birth { user_id, actor: viewer.actor, source: MenteeSource::Hand, draft };
            let person_id = identity::find_or_create_person(connection, context, &person).await?;
            let id = give_birth(connection, context, person_id, born).await?;
            store::mentees::find(connection, id).await?.ok_or(CoachingError::NotFound)
        })
        .await
}

/// Writes many mentees down, all or none. Those that are there already become the coach's only if they are new to all.
///
/// # Errors
/// As [`create_mentee`], with the place of each faulty item.
pub async fn import_mentees(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    items: Vec<NewMentee>,
) -> Result<(usize, usize), CoachingError> {
    let user_id = viewer.user_id()?;
    let mut checks = Checks::default();
    checks.hold(items.len() <= IMPORT_MAX, "/mentees", "too_many", "at most 1,000");
    let mut people = Vec::new();
    for (index, new) in items.into_iter().enumerate() {
        people.extend(checked(&mut checks, &format!("/mentees/{index}"), new));
    }
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (mut made, mut known) = (0, 0);
            for (person, draft) in people {
                let person_id = identity::find_or_create_person(connection, context, &person).await?;
                if store::mentees::find_id_of_person(connection, person_id).await?.is_some() {
                    known += 1;
                    continue;
                }
                let born = Birth { user_id, actor: viewer.actor, source: MenteeSource::Import, draft };
                give_birth(connection, context, person_id, born).await?;
                made += 1;
            }
            Ok((made, known))
        })
        .await
}

fn checked(checks: &mut Checks, root: &str, new: NewMentee) -> Option<(NewPerson, MenteeDraft)> {
    let email = checks.email(&format!("{root}/email"), &new.email);
    let time_zone = checks.zone(&format!("{root}/time_zone"), &new.time_zone);
    let draft = new.draft.checked(checks, root);
    Some((NewPerson { email: email?, name: draft.name.clone(), time_zone, locale: new.locale }, draft))
}

/// What makes a person a mentee.
pub(super) struct Birth {
    pub user_id: UserId,
    pub actor: Actor,
    pub source: MenteeSource,
    pub draft: MenteeDraft,
}

/// Makes a person a mentee of a coach, and lets them sign in.
pub(super) async fn give_birth(
    connection: &mut Connection,
    context: &Context,
    person_id: PersonId,
    birth: Birth,
) -> Result<MenteeId, CoachingError> {
    let id: MenteeId = context.new_id();
    let draft = birth.draft;
    let row = MenteeRow {
        id,
        person_id,
        name: draft.name,
        role_now: draft.current_role,
        role_target: draft.target_role,
        company: draft.company,
        topics: Topics(draft.topics),
        status: draft.status,
        tags: Texts(draft.tags),
        source: birth.source,
        intake: None,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    store::mentees::insert(connection, &row).await?;
    store::addresses::insert(connection, id, person_id).await?;
    store::mentees::insert_coach(connection, id, birth.user_id, context.now).await?;
    identity::admit_mentee(connection, context, person_id).await?;
    let event = NewEvent {
        kind: "mentee.created",
        subject_id: id.into(),
        user_id: Some(birth.user_id),
        actor_kind: birth.actor.kind.name(),
        actor_id: birth.actor.id,
        data: json!({ "source": birth.source }),
    };
    events::append(connection, context, event).await?;
    Ok(id)
}

/// Changes what is known about a mentee. Tags and status are the coaches' words.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_mentee(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    (if_match, draft): (&IfMatch, MenteeDraft),
) -> Result<Opened, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, id).await?;
            let opened = open(connection, context, viewer, id, (Deed::Change, Item::Profile)).await?;
            let current = &opened.mentee;
            let draft = draft.checked_on(current)?;
            if_match.check(current.revision).map_err(|_| CoachingError::StaleVersion)?;
            let relabels = draft.tags != current.tags.0 || draft.status != current.status;
            if relabels && !opened.may(Deed::Change, Item::Label) {
                let mut checks = Checks::default();
                checks.fault("/status", "coaches_only", "status and tags are for the coach to change");
                checks.finish()?;
            }
            let row = MenteeRow {
                name: draft.name,
                role_now: draft.current_role,
                role_target: draft.target_role,
                company: draft.company,
                topics: Topics(draft.topics),
                status: draft.status,
                tags: Texts(draft.tags),
                ..current.next_row(context.now)
            };
            store::mentees::update(connection, &row).await?;
            tell_of_mentee(connection, context, ("mentee.updated", id), viewer.actor).await?;
            reread(connection, opened).await
        })
        .await
}

/// Keeps what a mentee answers before the first session; the answers feed the profile.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn set_intake(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    (if_match, intake): (&IfMatch, Intake),
) -> Result<Opened, CoachingError> {
    let mut checks = Checks::default();
    let intake = Intake {
        reasons: unique(&mut checks, "/reasons", intake.reasons),
        target_role: checks.optional_line("/target_role", &intake.target_role, 200),
        topics: unique(&mut checks, "/topics", intake.topics),
        good_outcome: checks.paragraphs("/good_outcome", &intake.good_outcome, 4_000),
    };
    checks.finish()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, id).await?;
            let opened = open(connection, context, viewer, id, (Deed::Change, Item::Intake)).await?;
            if_match.check(opened.mentee.revision).map_err(|_| CoachingError::StaleVersion)?;
            let mut row = opened.mentee.next_row(context.now);
            if !intake.target_role.is_empty() {
                row.role_target.clone_from(&intake.target_role);
            }
            if !intake.topics.is_empty() {
                row.topics = Topics(intake.topics.clone());
            }
            row.intake = Some(intake);
            store::mentees::update(connection, &row).await?;
            tell_of_mentee(connection, context, ("mentee.updated", id), viewer.actor).await?;
            reread(connection, opened).await
        })
        .await
}

async fn reread(connection: &mut Connection, opened: Opened) -> Result<Opened, CoachingError> {
    let mentee = store::mentees::find(connection, opened.mentee.id).await?.ok_or(CoachingError::NotFound)?;
    Ok(Opened { mentee, ..opened })
}

/// The mentees of the viewer: a coach's own; all of them for an owner who asks for the directory; a mentee's own row.
///
/// # Errors
/// Any error of the database.
pub async fn list_mentees(
    connection: &mut Connection,
    viewer: &Viewer,
    filter: MenteeFilter,
    (everybody, page): (bool, Page),
) -> Result<Vec<Mentee>, CoachingError> {
    let filter = match viewer.user {
        Some(_) if everybody && viewer.is_owner() => filter,
        Some((user_id, _)) => MenteeFilter { user_id: Some(user_id), ..filter },
        None => MenteeFilter { person_id: Some(viewer.person_id.ok_or(CoachingError::NotFound)?), ..filter },
    };
    Ok(store::mentees::list(connection, &filter, page).await?)
}

/// One mentee.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_mentee(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Opened, CoachingError> {
    open(connection, context, viewer, id, (Deed::Read, Item::Profile)).await
}

/// Who opened the mentee's data, newest first; for the mentee alone.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_accesses(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<Access>, CoachingError> {
    open(connection, context, viewer, id, (Deed::Read, Item::AccessLog)).await?;
    Ok(store::accesses::list(connection, id, page).await?)
}

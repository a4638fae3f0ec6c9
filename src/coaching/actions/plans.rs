//! Plans: drafted, changed as drafts, read, listed.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::engagements::{ensure_engagement, today};
use super::open::{Viewer, note_all, open};
use super::plan_check::{check_length, checked_content, checked_settings, items_of};
use super::plan_figures::figures;
use super::plan_focus::{FocusWish, focus_of};
use super::plan_next::going_on;
use super::plan_open::{lock_open, read_open};
use super::plan_settings::moved;
use super::plan_templates::content_for;
use super::tell::{first_coach, tell};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::progress::Progress;
use crate::coaching::model::{
    ContentBody, Items, Pauses, Plan, PlanRevision, PlanState, Side, Texts, Weekday,
};
use crate::coaching::{CoachingError, PlanFilter, store};
use crate::kernel::ids::{EngagementId, MenteeId, PlanId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

/// Everything a draft says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PlanDraftRequest)]
pub struct PlanDraft {
    /// What the days are for.
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// Key of the skill.
    #[schema(min_length = 1, max_length = 40)]
    pub focus_skill: String,
    /// The level it starts from.
    #[schema(minimum = 1, maximum = 5)]
    pub from_level: i32,
    /// The level it aims at.
    #[schema(minimum = 1, maximum = 5)]
    pub target_level: i32,
    /// Its first day, at most a week ago when it is proposed.
    pub start_on: NaiveDate,
    /// How many days.
    #[schema(minimum = 28, maximum = 180)]
    pub length_days: i32,
    /// Whose civil dates count, an IANA name.
    pub time_zone: String,
    /// The day of the week on which the mentee is asked.
    pub check_in_weekday: Weekday,
    /// The hour of that day, in the plan's zone.
    #[schema(minimum = 0, maximum = 23)]
    pub check_in_hour: i32,
    /// Milestones and commitments.
    pub content: ContentBody,
}

/// A plan to be drafted.
#[derive(Clone, Debug)]
pub struct NewPlan {
    /// Whose.
    pub mentee_id: MenteeId,
    /// What it is about.
    pub focus: FocusWish,
    /// Its first day; today in the plan's zone where none is given.
    pub start_on: Option<NaiveDate>,
    /// A template by its id; that of the skill and level where none is named and there is no content.
    pub template_id: Option<String>,
    /// What it says besides; a title or content that is left out comes from the template.
    pub draft: PlanDraft,
    /// Whether the content was given.
    pub has_content: bool,
}

/// A plan as it is read.
#[derive(Clone, Debug)]
pub struct PlanRead {
    /// The plan.
    pub plan: Plan,
    /// How it stands.
    pub progress: Progress,
    /// Its revisions, oldest first.
    pub revisions: Vec<PlanRevision>,
}

impl PlanDraft {
    /// What a stored plan says; of one that moves, where it asks from then on.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let items = &plan.items.0;
        let next = plan.next_settings.as_ref();
        Self {
            title: plan.title.clone(),
            focus_skill: plan.focus_skill.clone(),
            from_level: plan.from_level,
            target_level: plan.target_level,
            start_on: plan.start_on,
            length_days: plan.length_days,
            time_zone: next.map_or_else(|| plan.time_zone.clone(), |next| next.time_zone.clone()),
            check_in_weekday: next.map_or(plan.check_in_weekday, |next| next.check_in_weekday),
            check_in_hour: next.map_or(plan.check_in_hour, |next| next.check_in_hour),
            content: ContentBody {
                milestones: items.milestones.iter().map(|one| one.plan.clone()).collect(),
                commitments: items.commitments.iter().map(|one| one.plan.clone()).collect(),
            },
        }
    }

    /// The row of a draft.
    pub(super) fn row(self, context: &Context, of: (PlanId, EngagementId, MenteeId, UserId)) -> Plan {
        Plan {
            id: of.0,
            engagement_id: of.1,
            mentee_id: of.2,
            user_id: of.3,
            assessment_id: None,
            previous_plan_id: None,
            state: PlanState::Draft,
            title: self.title,
            focus_skill: self.focus_skill,
            from_level: self.from_level,
            target_level: self.target_level,
            start_on: self.start_on,
            length_days: self.length_days,
            time_zone: self.time_zone,
            check_in_weekday: self.check_in_weekday,
            check_in_hour: self.check_in_hour,
            items: Items(items_of(self.content)),
            pauses: Pauses::default(),
            number: 0,
            proposal: None,
            status: String::from("scheduled"),
            status_reasons: Texts::default(),
            status_told: String::new(),
            nudged_at: None,
            closing: None,
            closed_at: None,
            asked_to_close_at: None,
            feed_version: 1,
            next_settings: None,
            revision: 1,
            created_at: context.now,
            updated_at: context.now,
        }
    }
}

/// Drafts a plan. The coach drafts it, or the mentee for their longest coach.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_plan(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewPlan,
) -> Result<Plan, CoachingError> {
    check_length(new.draft.length_days)?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, new.mentee_id).await?;
            let item = (Deed::Change, Item::NewPlan);
            let opened = open(connection, context, viewer, new.mentee_id, item).await?;
            let user_id = match (opened.relation, viewer.user) {
                (Relation::Coach | Relation::Booked, Some((user_id, _))) => user_id,
                _ => longest_coach(connection, new.mentee_id).await?,
            };
            let is_written = new.has_content || !new.draft.title.is_empty();
            let whose = (new.mentee_id, opened.only_of(viewer));
            let focus = focus_of(connection, whose, &new.focus).await?;
            let mut draft = PlanDraft {
                focus_skill: focus.skill,
                from_level: focus.from_level,
                target_level: focus.target_level,
                ..new.draft
            };
            if !new.has_content {
                let template = content_for(connection, user_id, (new.template_id.as_deref(), &draft)).await?;
                draft.content = template.content;
                if draft.title.is_empty() {
                    draft.title = template.title;
                }
            }
            if draft.time_zone.is_empty() {
                draft.time_zone.clone_from(&opened.mentee.time_zone);
            }
            if new.start_on.is_none() {
                draft.start_on = today(context, &draft.time_zone);
            }
            let draft = checked_content(checked_settings(draft)?)?;
            let engagement = ensure_engagement(connection, context, (&opened, user_id)).await?;
            let row = Plan {
                assessment_id: new.focus.assessment_id.map(Uuid::from),
                ..draft.row(context, (context.new_id(), engagement.id, new.mentee_id, user_id))
            };
            let row = written_by(row, is_written && opened.relation == Relation::Mentee);
            store::plans::insert(connection, &row).await?;
            let data = json!({ "mentee_id": row.mentee_id, "focus_skill": row.focus_skill });
            tell(connection, context, ("plan.drafted", row.id.into()), (user_id, viewer.actor), data).await?;
            Ok(row)
        })
        .await
}

/// A draft, and whether the mentee wrote at it.
fn written_by(mut row: Plan, by_mentee: bool) -> Plan {
    row.items.0.by_mentee = by_mentee;
    row
}

async fn longest_coach(connection: &mut Connection, id: MenteeId) -> Result<UserId, CoachingError> {
    // Where several were booked and none coaches yet, a plan begins the engagement with the first.
    first_coach(connection, id).await?.ok_or(CoachingError::WrongState("A plan needs a coach first."))
}

/// Changes a draft; of a plan that runs, when and where it asks, from the next day on.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`] for anything else once it was proposed,
/// [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    (if_match, draft): (&IfMatch, PlanDraft),
) -> Result<Plan, CoachingError> {
    let draft = checked_settings(draft)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let current = opened.plan;
            if_match.check(current.revision).map_err(|_| CoachingError::StaleVersion)?;
            if let Some(row) = moved(context, &current, &draft) {
                store::plans::update(connection, &row).await?;
                return Ok(row);
            }
            let draft = checked_content(draft)?;
            if current.state != PlanState::Draft {
                return Err(CoachingError::WrongState(
                    "Only a draft is changed as it stands, and of a plan that runs its zone, weekday and hour. \
                     Propose a revision instead.",
                ));
            }
            let of = (id, current.engagement_id, current.mentee_id, current.user_id);
            let row = Plan {
                assessment_id: current.assessment_id,
                previous_plan_id: current.previous_plan_id,
                number: current.number,
                feed_version: current.feed_version,
                revision: current.revision + 1,
                created_at: current.created_at,
                ..draft.row(context, of)
            };
            let row = written_by(row, current.items.0.by_mentee || opened.side == Side::Mentee);
            store::plans::update(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// One plan, how it stands, and its revisions.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_plan(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<PlanRead, CoachingError> {
    let (plan, progress) = read_progress(connection, context, viewer, id).await?;
    let revisions = store::plans::list_revisions(connection, id).await?;
    Ok(PlanRead { plan, progress, revisions })
}

/// One plan and how it stands, without its revisions.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_progress(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: PlanId,
) -> Result<(Plan, Progress), CoachingError> {
    let plan = read_open(connection, context, viewer, id).await?.plan;
    let progress = figures(connection, context, &plan).await?;
    Ok((plan, progress))
}

/// Plans, newest first: of a mentee, or a coach's own.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_plans(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    (filter, page): (PlanFilter, Page),
) -> Result<Vec<Plan>, CoachingError> {
    let filter = match (filter.mentee_id, viewer.user, viewer.person_id) {
        (Some(mentee_id), ..) => {
            open(connection, context, viewer, mentee_id, (Deed::Read, Item::Plan)).await?;
            filter
        }
        (None, Some((user_id, _)), _) => PlanFilter { user_id: Some(user_id), ..filter },
        (None, None, Some(person_id)) => {
            let own = store::mentees::find_id_of_person(connection, person_id).await?;
            PlanFilter { mentee_id: Some(own.ok_or(CoachingError::NotFound)?), ..filter }
        }
        (None, None, None) => return Err(CoachingError::NotFound),
    };
    let rows = store::plans::list(connection, &filter, page).await?;
    if filter.mentee_id.is_none() {
        let seen = rows.iter().take(page.size()).map(|row| row.mentee_id);
        note_all(connection, context, (seen, viewer), "plan").await?;
    }
    Ok(rows)
}

/// A plan that goes on with what this one left unfinished, as a draft.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`] while it runs.
pub async fn clone_plan(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, PlanId),
    start_on: Option<NaiveDate>,
) -> Result<Plan, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = lock_open(connection, context, viewer, id).await?;
            let old = &opened.plan;
            if !matches!(old.state, PlanState::Completed | PlanState::EndedEarly) {
                return Err(CoachingError::WrongState("Complete or end this plan first."));
            }
            let start_on = start_on.unwrap_or_else(|| today(context, &old.time_zone));
            let draft = checked_settings(PlanDraft { start_on, ..PlanDraft::of(old) })?;
            // Whoever goes on where a coach left goes on with a plan of their own.
            let user_id = if let Some((user_id, _)) = viewer.user {
                user_id
            } else {
                let present = store::mentees::present_coach(connection, old.mentee_id, old.user_id).await?;
                present.unwrap_or(old.user_id)
            };
            let template = template_of(connection, user_id, &draft).await?;
            let draft = PlanDraft { content: going_on(old, template.as_ref()), ..draft };
            let engagement = ensure_engagement(connection, context, (&opened.opened, user_id)).await?;
            let row = Plan {
                previous_plan_id: Some(id.into()),
                ..draft.row(context, (context.new_id(), engagement.id, old.mentee_id, user_id))
            };
            let row = written_by(row, old.items.0.by_mentee);
            store::plans::insert(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// What the template of a plan's step says, where there is one.
async fn template_of(
    connection: &mut Connection,
    user_id: UserId,
    draft: &PlanDraft,
) -> Result<Option<ContentBody>, CoachingError> {
    match content_for(connection, user_id, (None, draft)).await {
        Ok(template) => Ok(Some(template.content)),
        Err(CoachingError::Unacceptable(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

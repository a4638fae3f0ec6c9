//! Engagements: what a coach and a mentee agreed on.

use chrono::NaiveDate;
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::checks::Checks;
use super::letters::Pair;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::mails::SecondCoach;
use crate::coaching::model::{Engagement, EngagementStatus, Mentee, MenteeRow, MenteeStatus, Side};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{EngagementId, MenteeId, UserId};
use crate::kernel::{local_time, time_zone};
use crate::mail::About;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page, date_fault};

/// Everything that is agreed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EngagementRequest)]
pub struct EngagementDraft {
    /// Its first day.
    pub started_on: NaiveDate,
    /// Its last day, if one was agreed.
    #[serde(default)]
    pub ends_on: Option<NaiveDate>,
    /// What it is for.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub goal: String,
    /// What was agreed.
    #[serde(default)]
    #[schema(max_length = 20000)]
    pub agreement: String,
    /// How many days lie between sessions at most; both are told when it is more and nothing is booked.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 365)]
    pub cadence_days: Option<i32>,
    /// Who pays, if not the mentee. They see nothing by that.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub sponsor: String,
    /// How far it has come.
    #[serde(default = "active")]
    pub status: EngagementStatus,
}

fn active() -> EngagementStatus {
    EngagementStatus::Active
}

impl EngagementDraft {
    /// What a stored engagement says.
    #[must_use]
    pub fn of(row: &Engagement) -> Self {
        Self {
            started_on: row.started_on,
            ends_on: row.ends_on,
            goal: row.goal.clone(),
            agreement: row.agreement.clone(),
            cadence_days: row.cadence_days,
            sponsor: row.sponsor.clone(),
            status: row.status,
        }
    }

    fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        for fault in [
            date_fault("/started_on", self.started_on),
            self.ends_on.and_then(|date| date_fault("/ends_on", date)),
        ] {
            checks.note(fault);
        }
        let in_order = self.ends_on.is_none_or(|end| self.started_on <= end);
        checks.hold(in_order, "/ends_on", "before_from", "the end is before the beginning");
        let in_bounds = self.cadence_days.is_none_or(|days| (1..=365).contains(&days));
        checks.hold(in_bounds, "/cadence_days", "out_of_bounds", "1 to 365");
        let checked = Self {
            goal: checks.paragraphs("/goal", &self.goal, 2_000),
            agreement: checks.paragraphs("/agreement", &self.agreement, 20_000),
            sponsor: checks.optional_line("/sponsor", &self.sponsor, 200),
            ..self
        };
        checks.finish()?;
        Ok(checked)
    }

    fn row(self, context: &Context, of: (EngagementId, MenteeId, UserId)) -> Engagement {
        Engagement {
            id: of.0,
            mentee_id: of.1,
            user_id: of.2,
            started_on: self.started_on,
            ends_on: self.ends_on,
            goal: self.goal,
            agreement: self.agreement,
            cadence_days: self.cadence_days,
            sponsor: self.sponsor,
            status: self.status,
            nudged_at: None,
            revision: 1,
            created_at: context.now,
            updated_at: context.now,
        }
    }
}

/// Makes an engagement of the coach with a mentee, who becomes active by it.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::EngagementOpen`].
pub async fn create_engagement(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    draft: EngagementDraft,
) -> Result<Engagement, CoachingError> {
    let draft = draft.checked()?;
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::mentees::lock(connection, mentee_id).await?;
            let opened =
                open(connection, context, viewer, mentee_id, (Deed::Change, Item::Engagement)).await?;
            let row = draft.row(context, (context.new_id(), mentee_id, user_id));
            begin(connection, context, (&row, &opened.mentee)).await?;
            Ok(row)
        })
        .await
}

/// Writes a new engagement. The mentee hears of it where another coach is engaged already: from now on this one reads
/// what is shared with coaches.
async fn begin(
    connection: &mut Connection,
    context: &Context,
    (row, mentee): (&Engagement, &Mentee),
) -> Result<(), CoachingError> {
    let is_second = store::engagements::has_other_coach(connection, (mentee.id, row.user_id)).await?;
    store::engagements::insert(connection, row).await?;
    activate(connection, context, mentee).await?;
    if !is_second {
        return Ok(());
    }
    let pair = Pair::load(connection, mentee, row.user_id).await?;
    let letter = SecondCoach(pair.facts(context, Side::Mentee, ""));
    let about = About { kind: "engagement", id: row.id.into() };
    pair.send(connection, context, Side::Mentee, (&letter, about)).await
}

/// The open engagement of a coach with a mentee; a plain one is made where there is none.
pub(super) async fn ensure_engagement(
    connection: &mut Connection,
    context: &Context,
    (opened, user_id): (&Opened, UserId),
) -> Result<Engagement, CoachingError> {
    let mentee = &opened.mentee;
    if let Some(row) = store::engagements::find_open(connection, mentee.id, user_id).await? {
        return Ok(row);
    }
    let draft = EngagementDraft {
        started_on: today(context, &mentee.time_zone),
        ends_on: None,
        goal: String::new(),
        agreement: String::new(),
        cadence_days: None,
        sponsor: String::new(),
        status: EngagementStatus::Active,
    };
    let row = draft.row(context, (context.new_id(), mentee.id, user_id));
    begin(connection, context, (&row, mentee)).await?;
    Ok(row)
}

async fn activate(
    connection: &mut Connection,
    context: &Context,
    mentee: &Mentee,
) -> Result<(), CoachingError> {
    if mentee.status == MenteeStatus::Active {
        return Ok(());
    }
    let row = MenteeRow { status: MenteeStatus::Active, ..mentee.next_row(context.now) };
    Ok(store::mentees::update(connection, &row).await?)
}

/// The date in a zone.
pub(super) fn today(context: &Context, zone: &str) -> NaiveDate {
    local_time::date_of(time_zone::parse(zone).unwrap_or(Tz::UTC), context.now)
}

/// Changes an engagement.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`],
/// [`CoachingError::EngagementOpen`]; [`CoachingError::PlanRunning`] for an end while a plan runs.
pub async fn update_engagement(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    (if_match, draft): (&IfMatch, EngagementDraft),
) -> Result<Engagement, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            store::engagements::lock(connection, id).await?;
            let current = opened(connection, context, (viewer, id), Deed::Change).await?;
            if_match.check(current.revision).map_err(|_| CoachingError::StaleVersion)?;
            if draft.status == EngagementStatus::Ended && current.status != EngagementStatus::Ended {
                let pair = (current.mentee_id, current.user_id);
                if store::plans::is_running_for(connection, pair).await? {
                    return Err(CoachingError::PlanRunning);
                }
            }
            let row = Engagement {
                nudged_at: current.nudged_at,
                revision: current.revision + 1,
                created_at: current.created_at,
                ..draft.row(context, (id, current.mentee_id, current.user_id))
            };
            if store::engagements::update(connection, &row).await? {
                Ok(row)
            } else {
                Err(CoachingError::StaleVersion)
            }
        })
        .await
}

/// One engagement.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_engagement(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: EngagementId,
) -> Result<Engagement, CoachingError> {
    opened(connection, context, (viewer, id), Deed::Read).await
}

/// The engagements of a mentee, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_engagements(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<Engagement>, CoachingError> {
    open(connection, context, viewer, mentee_id, (Deed::Read, Item::Engagement)).await?;
    Ok(store::engagements::list_for_mentee(connection, mentee_id, page).await?)
}

async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    deed: Deed,
) -> Result<Engagement, CoachingError> {
    let row = store::engagements::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened = open(connection, context, viewer, row.mentee_id, (deed, Item::Engagement)).await?;
    if deed == Deed::Change && opened.relation != Relation::Mentee && !viewer.is_user(row.user_id) {
        return Err(CoachingError::NotFound);
    }
    Ok(row)
}

//! The coach's day, in a number of statements that does not grow with the mentees.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::notes::seen_by;
use super::open::{Viewer, note_all};
use super::plan_figures::{Standing, figures_of};
use crate::coaching::core::access::Relation;
use crate::coaching::core::progress::{Progress, Status};
use crate::coaching::model::{ActionItem, Assessment, CheckIn, Note, NoteRequestInBrief, PlanInBrief};
use crate::coaching::store::sessions::MenteeSession;
use crate::coaching::{CheckInFilter, CoachingError, store};
use crate::identity;
use crate::kernel::ids::{MenteeId, PlanId};
use crate::kernel::local_time;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// Unanswered check-ins that the overview shows; the queue has all.
const CHECK_INS_MAX: i64 = 50;
/// How far ahead requests are looked for.
const REQUESTS_AHEAD: TimeDelta = TimeDelta::days(366);

/// The coach's day.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The date in the coach's zone.
    pub date: NaiveDate,
    /// Today's sessions with mentees.
    pub sessions: Vec<BriefedSession>,
    /// Check-ins that wait for an answer, newest first.
    pub unanswered: Vec<(CheckIn, String)>,
    /// Mentees whose plan wants a look, those at risk first.
    pub attention: Vec<Attention>,
    /// Sessions that wait for the coach's approval.
    pub requests: Vec<BriefedSession>,
    /// Assessments that wait for the coach: being reconciled, or answered by everybody.
    pub assessments: Vec<(Assessment, String)>,
    /// Questions for private notes that wait for the coach, those due first.
    pub note_requests: Vec<(NoteRequestInBrief, String)>,
    /// Mentees with a plan that runs and no session booked.
    pub without_session: Vec<(MenteeId, String)>,
}

/// A session with what to know before it.
#[derive(Clone, Debug)]
pub struct BriefedSession {
    /// The session.
    pub session: MenteeSession,
    /// What the mentee is called.
    pub name: String,
    /// The plan that runs and how it stands.
    pub plan: Option<(PlanId, String, Progress)>,
    /// The newest note that the coach may read.
    pub last_note: Option<Note>,
    /// What is still to be done, what is due first.
    pub open_actions: Vec<ActionItem>,
}

/// A mentee whose plan wants a look.
#[derive(Clone, Debug)]
pub struct Attention {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// The plan.
    pub plan_id: PlanId,
    /// Its title.
    pub title: String,
    /// How it stands, with the reasons.
    pub progress: Progress,
}

/// What a coach should know today.
///
/// # Errors
/// [`CoachingError::NotFound`] for mentees.
pub async fn read_overview(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
) -> Result<Overview, CoachingError> {
    let user_id = viewer.user_id()?;
    let coach = identity::person_contact(connection, user_id).await?;
    let date = local_time::date_of(coach.time_zone, context.now);
    let start = local_time::start_of_day(coach.time_zone, date);
    let end = local_time::start_of_day(coach.time_zone, date.succ_opt().unwrap_or(date));
    let taken = ["confirmed", "completed"];
    let today = store::sessions::list_between(connection, user_id, (start, end), &taken).await?;
    let ahead = (context.now, context.now + REQUESTS_AHEAD);
    let requests = store::sessions::list_between(connection, user_id, ahead, &["pending"]).await?;
    let plans = store::plans::list_running_for_coach(connection, user_id).await?;
    let standings = figures_of(connection, context, &plans).await?;
    let filter = CheckInFilter { user_id: Some(user_id), is_unanswered: true, ..CheckInFilter::default() };
    let page = Page { limit: CHECK_INS_MAX - 1, after: None };
    let unanswered = store::check_ins::list(connection, &filter, page).await?;
    let assessments = store::assessments::list_waiting(connection, user_id).await?;
    let asked = (user_id, viewer.is_owner());
    let note_requests = store::note_requests::list_waiting(connection, asked).await?;
    let met = met(today.iter().chain(&requests));
    let seen = seen_by(Relation::Coach);
    let notes = store::workspace::newest_notes(connection, &met, (user_id.into(), &seen)).await?;
    let actions = store::workspace::list_open_actions(connection, (&met, user_id)).await?;
    let mut ids: Vec<MenteeId> = plans.iter().map(|plan| plan.mentee_id).collect();
    ids.extend(unanswered.iter().map(|one| one.mentee_id));
    ids.extend(assessments.iter().map(|one| one.mentee_id));
    ids.extend(note_requests.iter().map(|one| one.mentee_id));
    ids.extend(today.iter().chain(&requests).map(|one| MenteeId::from(one.mentee_id)));
    note_all(connection, context, (ids.iter().copied(), viewer), "overview").await?;
    let names: BTreeMap<MenteeId, String> =
        store::mentees::names(connection, &ids).await?.into_iter().collect();
    let desk = Desk { plans, standings, names, notes, actions };
    Ok(Overview {
        date,
        sessions: today.into_iter().map(|one| desk.brief(one)).collect(),
        requests: requests.into_iter().map(|one| desk.brief(one)).collect(),
        attention: desk.attention(),
        assessments: assessments.into_iter().map(|one| (one.clone(), desk.name(one.mentee_id))).collect(),
        note_requests: note_requests.into_iter().map(|one| (one.clone(), desk.name(one.mentee_id))).collect(),
        without_session: desk.without_session(context.now),
        unanswered: unanswered.into_iter().map(|one| (one.clone(), desk.name(one.mentee_id))).collect(),
    })
}

/// The mentees of these sessions, each once.
fn met<'a>(sessions: impl Iterator<Item = &'a MenteeSession>) -> Vec<MenteeId> {
    let ids: BTreeSet<MenteeId> = sessions.map(|one| MenteeId::from(one.mentee_id)).collect();
    ids.into_iter().collect()
}

/// What the parts of the overview are put together from.
struct Desk {
    plans: Vec<PlanInBrief>,
    standings: BTreeMap<PlanId, Standing>,
    names: BTreeMap<MenteeId, String>,
    notes: Vec<Note>,
    actions: Vec<ActionItem>,
}

impl Desk {
    fn name(&self, id: MenteeId) -> String {
        self.names.get(&id).cloned().unwrap_or_default()
    }

    fn brief(&self, session: MenteeSession) -> BriefedSession {
        let id = MenteeId::from(session.mentee_id);
        let plan = self.plans.iter().find(|plan| plan.mentee_id == id).and_then(|plan| {
            let standing = self.standings.get(&plan.id)?;
            Some((plan.id, plan.title.clone(), standing.progress.clone()))
        });
        BriefedSession {
            name: self.name(id),
            plan,
            last_note: self.notes.iter().find(|note| note.mentee_id == id).cloned(),
            open_actions: self.actions.iter().filter(|one| one.mentee_id == id).cloned().collect(),
            session,
        }
    }

    fn attention(&self) -> Vec<Attention> {
        let wants_a_look = [Status::AtRisk, Status::Watch, Status::Overrun];
        let mut found: Vec<Attention> = self
            .plans
            .iter()
            .filter_map(|plan| {
                let progress = self.standings.get(&plan.id)?.progress.clone();
                wants_a_look.contains(&progress.status).then(|| Attention {
                    mentee_id: plan.mentee_id,
                    name: self.name(plan.mentee_id),
                    plan_id: plan.id,
                    title: plan.title.clone(),
                    progress,
                })
            })
            .collect();
        found.sort_by_key(|one| wants_a_look.iter().position(|status| *status == one.progress.status));
        found
    }

    fn without_session(&self, now: DateTime<Utc>) -> Vec<(MenteeId, String)> {
        let lacks = self.plans.iter().filter(|plan| {
            let next = self.standings.get(&plan.id).and_then(|standing| standing.next_session_at);
            next.is_none_or(|at| at < now)
        });
        lacks.map(|plan| (plan.mentee_id, self.name(plan.mentee_id))).collect()
    }
}

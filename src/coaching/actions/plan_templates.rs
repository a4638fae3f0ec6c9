//! Templates of plans: the built-in ones, and those that coaches make from a plan.

use chrono::{DateTime, Utc};
use diesel_async::AsyncConnection as _;
use uuid::Uuid;

use super::checks::Checks;
use super::open::Viewer;
use super::plan_open::read_open;
use super::plans::PlanDraft;
use super::template_words::coachs_words;
use crate::coaching::CoachingError;
use crate::coaching::content::{BuiltInTemplate, built_in_template, built_in_templates};
use crate::coaching::core::plans::scaled_day;
use crate::coaching::model::{CommitmentDraft, Content, ContentBody, MilestoneDraft, Plan, PlanTemplate};
use crate::coaching::store;
use crate::kernel::ids::{PlanId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{Cursor, Page};

/// Days that templates are written for.
const TEMPLATE_DAYS: i32 = 90;

/// A template, built in or a coach's own.
#[derive(Clone, Debug)]
pub struct Template {
    /// `A1-2-3` for a built-in one, else an id.
    pub id: String,
    /// Whether it is built in.
    pub is_built_in: bool,
    /// Key of the skill.
    pub skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub to_level: i32,
    /// What the days are for.
    pub title: String,
    /// Milestones and commitments.
    pub content: ContentBody,
    /// Its place in the list of all.
    pub place: Cursor,
}

/// The instant that built-in templates are listed under: the year 9999, later than any coach's own.
fn built_in_at() -> DateTime<Utc> {
    DateTime::from_timestamp(253_370_764_800, 0).unwrap_or_default()
}

impl Template {
    /// A built-in one; they are listed in their order, before all others.
    fn built_in((number, one): (usize, &BuiltInTemplate)) -> Self {
        let id = u128::MAX - u128::try_from(number).unwrap_or_default();
        Self {
            id: format!("{}-{}-{}", one.skill, one.from_level, one.to_level),
            is_built_in: true,
            skill: one.skill.clone(),
            from_level: one.from_level,
            to_level: one.to_level,
            title: one.title.clone(),
            content: one.content.clone(),
            place: Cursor { at: built_in_at(), id: Uuid::from_u128(id) },
        }
    }

    /// Whether it comes after a place.
    fn is_after(&self, place: Option<Cursor>) -> bool {
        place.is_none_or(|place| (self.place.at, self.place.id) < (place.at, place.id))
    }
}

impl From<PlanTemplate> for Template {
    fn from(row: PlanTemplate) -> Self {
        Self {
            id: row.id.to_string(),
            is_built_in: false,
            skill: row.skill,
            from_level: row.from_level,
            to_level: row.to_level,
            title: row.title,
            content: row.content.0,
            place: Cursor { at: row.created_at, id: row.id.into() },
        }
    }
}

/// The built-in templates, then the coach's own, newest first; of a skill where one is named.
///
/// # Errors
/// [`CoachingError::NotFound`] for mentees.
pub async fn list_plan_templates(
    connection: &mut Connection,
    viewer: &Viewer,
    skill: Option<&str>,
    page: Page,
) -> Result<Vec<Template>, CoachingError> {
    let own = store::plans::list_templates(connection, (viewer.user_id()?, skill), page).await?;
    let built_in = built_in_templates().iter().enumerate().map(Template::built_in);
    let built_in = built_in.filter(|one| skill.is_none_or(|skill| one.skill == skill));
    let all = built_in.chain(own.into_iter().map(Template::from));
    let rows = usize::try_from(page.rows()).unwrap_or(usize::MAX);
    Ok(all.filter(|one| one.is_after(page.after)).take(rows).collect())
}

/// Makes a template of a plan of the coach.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`]; [`CoachingError::WrongState`] where nothing of it is the
/// coach's.
pub async fn create_plan_template(
    connection: &mut Connection,
    context: &Context,
    (viewer, plan_id): (&Viewer, PlanId),
    title: Option<String>,
) -> Result<Template, CoachingError> {
    let user_id = viewer.user_id()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let plan = read_open(connection, context, viewer, plan_id).await?.plan;
            let own = coachs_words(connection, &plan).await?;
            if own.milestones.is_empty() && own.commitments.is_empty() {
                return Err(CoachingError::WrongState("All that stands in this plan is the mentee's own."));
            }
            let draft = PlanDraft { content: own, ..PlanDraft::of(&plan) };
            let mut checks = Checks::default();
            let title = checks.line("/title", &title.unwrap_or_else(|| title_of(&plan)), 200);
            checks.finish()?;
            let row = PlanTemplate {
                id: context.new_id(),
                user_id,
                skill: draft.focus_skill,
                from_level: draft.from_level,
                to_level: draft.target_level,
                title,
                content: Content(scaled(&draft.content, draft.length_days, TEMPLATE_DAYS)),
                created_at: context.now,
            };
            store::plans::insert_template(connection, &row).await?;
            Ok(row.into())
        })
        .await
}

/// What a template is called that nobody gives a name: as its plan, where the mentee did not name that, else as its step.
fn title_of(plan: &Plan) -> String {
    let step = format!("{}-{}-{}", plan.focus_skill, plan.from_level, plan.target_level);
    if plan.items.0.by_mentee {
        built_in_by_id(&step).map_or_else(|| plan.focus_skill.clone(), |template| template.title)
    } else {
        plan.title.clone()
    }
}

/// The template that a draft is made from, scaled to its length: the one that is named, or that of the skill and level.
pub(super) async fn content_for(
    connection: &mut Connection,
    user_id: UserId,
    (template_id, draft): (Option<&str>, &PlanDraft),
) -> Result<Template, CoachingError> {
    let found = match template_id.map(|id| (id, id.parse())) {
        Some((_, Ok(id))) => store::plans::find_template(connection, user_id, id).await?.map(Template::from),
        Some((id, Err(_))) => built_in_by_id(id),
        None => built_in_by_id(&format!("{}-{}-{}", draft.focus_skill, draft.from_level, draft.target_level)),
    };
    let Some(template) = found else {
        let mut checks = Checks::default();
        let pointer = if template_id.is_some() { "/template_id" } else { "/focus_skill" };
        checks.fault(pointer, "no_such_template", "there is no template for this skill and these levels");
        checks.finish()?;
        return Err(CoachingError::NotFound);
    };
    let content = scaled(&template.content, TEMPLATE_DAYS, draft.length_days);
    Ok(Template { content, ..template })
}

fn built_in_by_id(id: &str) -> Option<Template> {
    let mut parts = id.rsplitn(3, '-');
    let to = parts.next()?.parse().ok()?;
    let from = parts.next()?.parse().ok()?;
    Some(Template::built_in((0, built_in_template(parts.next()?, from, to)?)))
}

/// The content with its days and weeks stretched to another length: each milestone stays in its phase, and the first
/// week the first.
fn scaled(content: &ContentBody, from: i32, to: i32) -> ContentBody {
    let week = |week: i32| {
        let (from, to) = (i64::from((from.saturating_add(6)) / 7), i64::from((to.saturating_add(6)) / 7));
        narrowed(1 + (i64::from(week) - 1) * (to - 1) / (from - 1).max(1), to)
    };
    let milestones = content.milestones.iter().map(|one| MilestoneDraft {
        due_day: narrowed(scaled_day(i64::from(from), i64::from(to), i64::from(one.due_day)), i64::from(to)),
        ..one.clone()
    });
    let commitments =
        content.commitments.iter().map(|one| CommitmentDraft { week: week(one.week), ..one.clone() });
    ContentBody { milestones: milestones.collect(), commitments: commitments.collect() }
}

fn narrowed(value: i64, most: i64) -> i32 {
    i32::try_from(value.clamp(1, most.max(1))).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{TEMPLATE_DAYS, scaled};
    use crate::coaching::actions::plan_check::{check_ready, checked_body};
    use crate::coaching::content::built_in_templates;

    #[test]
    fn every_template_makes_a_plan_of_every_length_that_can_be_proposed() {
        for template in built_in_templates() {
            for days in 28..=180 {
                let there = scaled(&template.content, TEMPLATE_DAYS, days);
                let back = scaled(&there, days, TEMPLATE_DAYS);
                for (content, days) in [(there, days), (back, TEMPLATE_DAYS)] {
                    let content = checked_body(content, days, "").unwrap();
                    assert!(check_ready(&content, days, "").is_ok(), "{} {days}", template.skill);
                }
            }
        }
    }
}

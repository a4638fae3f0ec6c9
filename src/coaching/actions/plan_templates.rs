//! Templates of plans: the built-in ones, and those that coaches make from a plan.

use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::open::Viewer;
use super::plan_open::read_open;
use super::plans::PlanDraft;
use crate::coaching::CoachingError;
use crate::coaching::content::{built_in_template, built_in_templates};
use crate::coaching::model::{
    CheckInAnswers, CommitmentDraft, Content, ContentBody, MilestoneDraft, PlanTemplate,
};
use crate::coaching::store;
use crate::kernel::ids::{PlanId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

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
        }
    }
}

/// The built-in templates and the coach's own, of a skill where one is named.
///
/// # Errors
/// [`CoachingError::NotFound`] for mentees.
pub async fn list_plan_templates(
    connection: &mut Connection,
    viewer: &Viewer,
    skill: Option<&str>,
) -> Result<Vec<Template>, CoachingError> {
    let own = store::plans::list_templates(connection, viewer.user_id()?).await?;
    let built_in = built_in_templates().iter().map(|one| Template {
        id: format!("{}-{}-{}", one.skill, one.from_level, one.to_level),
        is_built_in: true,
        skill: one.skill.clone(),
        from_level: one.from_level,
        to_level: one.to_level,
        title: one.title.clone(),
        content: one.content.clone(),
    });
    let all = built_in.chain(own.into_iter().map(Template::from));
    Ok(all.filter(|one| skill.is_none_or(|skill| one.skill == skill)).collect())
}

/// Makes a template of a plan of the coach.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
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
            let mut draft = PlanDraft::of(&plan);
            // What mentees plan in their check-ins is their own, in whichever plan it stands by now.
            let own = store::check_ins::list_answers(connection, plan.mentee_id).await?;
            let is_own = |one: &CommitmentDraft| {
                own.iter()
                    .any(|CheckInAnswers(said)| said.next_cue == one.cue && said.next_action == one.action)
            };
            draft.content.commitments.retain(|one| !is_own(one));
            let mut checks = Checks::default();
            let title = checks.line("/title", title.as_deref().unwrap_or(&draft.title), 200);
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
    let one = built_in_template(parts.next()?, from, to)?;
    Some(Template {
        id: id.to_owned(),
        is_built_in: true,
        skill: one.skill.clone(),
        from_level: one.from_level,
        to_level: one.to_level,
        title: one.title.clone(),
        content: one.content.clone(),
    })
}

/// The content with its days and weeks stretched to another length.
fn scaled(content: &ContentBody, from: i32, to: i32) -> ContentBody {
    let from = from.max(1);
    let (weeks_from, weeks_to) = ((from + 6) / 7, (to + 6) / 7);
    let stretched =
        |value: i32, from: i32, to: i32| (value.saturating_mul(to) / from.max(1)).clamp(1, to.max(1));
    let milestones = content
        .milestones
        .iter()
        .map(|one| MilestoneDraft { due_day: stretched(one.due_day, from, to), ..one.clone() });
    let commitments = content
        .commitments
        .iter()
        .map(|one| CommitmentDraft { week: stretched(one.week, weeks_from, weeks_to), ..one.clone() });
    ContentBody { milestones: milestones.collect(), commitments: commitments.collect() }
}

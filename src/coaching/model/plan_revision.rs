//! What was proposed of a plan, and templates of plans.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::plan::{Content, Side};
use crate::kernel::ids::{PlanId, PlanTemplateId, UserId};
use crate::schema::{plan_revisions, plan_templates};

/// A proposed revision.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan_revisions)]
pub struct PlanRevision {
    /// The plan.
    pub plan_id: PlanId,
    /// Its number.
    pub number: i32,
    /// Who proposed it.
    pub proposed_by: Side,
    /// Why.
    pub reason: String,
    /// What it says.
    pub content: Content,
    /// When the other side accepted it.
    pub agreed_at: Option<DateTime<Utc>>,
    /// When it was proposed.
    pub created_at: DateTime<Utc>,
}

/// A coach's own template.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = plan_templates)]
pub struct PlanTemplate {
    /// Its id.
    pub id: PlanTemplateId,
    /// Whose.
    pub user_id: UserId,
    /// Key of the skill.
    pub skill: String,
    /// The level it starts from.
    pub from_level: i32,
    /// The level it aims at.
    pub to_level: i32,
    /// What the days are for.
    pub title: String,
    /// Milestones and commitments.
    pub content: Content,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

//! Sponsors, what mentees agreed that they are told, and what they were told.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::names::{document, names};
use crate::coaching::core::sponsor::Level;
use crate::kernel::ids::{
    ConsentId, EngagementId, MenteeId, NoteId, SponsorGroupReportId, SponsorId, SponsorReportId, UserId,
};
use crate::platform::db::jsonb;
use crate::schema::{sponsor_consents, sponsor_group_reports, sponsor_reports, sponsors};

names! {
    /// How far a report to a sponsor has come.
    SponsorReportState {
        /// For the mentee to look at.
        Draft = "draft",
        /// The mentee let it go.
        Released = "released",
        /// It is told no more.
        Withdrawn = "withdrawn",
    }
}

/// Who pays for or arranged an engagement.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sponsors)]
pub struct Sponsor {
    /// Its id.
    pub id: SponsorId,
    /// Of which engagement.
    pub engagement_id: EngagementId,
    /// The coach of the engagement.
    pub user_id: UserId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub locale: String,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What a mentee agreed that a sponsor is told.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sponsor_consents)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// To whom.
    pub sponsor_id: SponsorId,
    /// How much, 1 to 3.
    pub level: i16,
    /// The text that was agreed to.
    pub text_version: i16,
    /// What the sponsor was called then.
    pub name: String,
    /// The sponsor's address then.
    pub email: String,
    /// Since when.
    pub given_at: DateTime<Utc>,
    /// Until when.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Consent {
    /// How much.
    #[must_use]
    pub fn told(&self) -> Option<Level> {
        Level::of_number(self.level)
    }
}

/// What a sponsor is told about a mentee.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[schema(as = SponsorReportDocument)]
pub struct ReportDocument {
    /// What the mentee is called.
    pub mentee: String,
    /// What the coach is called.
    pub coach: String,
    /// The first day it speaks of.
    pub from_on: NaiveDate,
    /// The last day it speaks of.
    pub to_on: NaiveDate,
    /// When there were sessions, as dates of the mentee's wall clock.
    pub session_dates: Vec<NaiveDate>,
    /// How many.
    pub session_count: usize,
    /// How the plan stood; from level 2 on, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanLine>,
    /// What the engagement is for; at level 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Notes that were written for the sponsor and named for this report; at level 3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<ReportNote>,
}

jsonb!(ReportDocument);

/// How a plan stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = SponsorReportPlan)]
pub struct PlanLine {
    /// Such as `on_track` or `completed`.
    pub status: String,
    /// The day of the plan it was.
    pub day: i64,
    /// How many days the plan has.
    pub length_days: i32,
}

/// A note for a sponsor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = SponsorReportNote)]
pub struct ReportNote {
    /// The note.
    pub id: NoteId,
    /// When it was written.
    pub on: NaiveDate,
    /// What it said.
    pub text: String,
}

/// What a report was made from, so that it can be explained later: ids, revisions, times.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
pub struct ReportInputs {
    /// The consent it was made under.
    pub consent_id: ConsentId,
    /// The sessions that were counted.
    pub session_ids: Vec<uuid::Uuid>,
    /// The plan and its revision.
    pub plan: Option<(crate::kernel::ids::PlanId, i64)>,
    /// The revision of the engagement.
    pub engagement_revision: i64,
    /// The notes and their revisions.
    pub notes: Vec<(NoteId, i64)>,
    /// Whether the mentee prepared it.
    pub is_by_mentee: bool,
}

jsonb!(ReportInputs);

/// A report to a sponsor about one mentee. Document and inputs never change.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sponsor_reports)]
pub struct SponsorReport {
    /// Its id.
    pub id: SponsorReportId,
    /// To whom.
    pub sponsor_id: SponsorId,
    /// At which level it was made.
    pub level: i16,
    /// How far it has come.
    pub state: SponsorReportState,
    /// What it says.
    pub document: ReportDocument,
    /// What it was made from.
    pub inputs: ReportInputs,
    /// What the sponsor was called.
    pub name: String,
    /// The sponsor's address.
    pub email: String,
    /// The sponsor's language.
    pub locale: String,
    /// Raised to revoke older links.
    pub link_version: i32,
    /// Raised by every change of state.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When the mentee let it go.
    pub released_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// When the sponsor first opened it.
    pub opened_at: Option<DateTime<Utc>>,
}

document! {
    /// Mentees as a column.
    MenteeIds(Vec<MenteeId>),
}

/// Figures of a group.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[schema(as = SponsorGroupDocument)]
pub struct GroupDocument {
    /// What the coach is called.
    pub coach: String,
    /// The first day it speaks of.
    pub from_on: NaiveDate,
    /// The last day it speaks of.
    pub to_on: NaiveDate,
    /// How many people are counted; five at least.
    pub people: usize,
    /// How many sessions they had together.
    pub session_count: usize,
}

jsonb!(GroupDocument);

/// A report to a sponsor about a group. Nothing of it changes but when it was first opened, or withdrawn before that.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = sponsor_group_reports)]
pub struct SponsorGroupReport {
    /// Its id.
    pub id: SponsorGroupReportId,
    /// The coach.
    pub user_id: UserId,
    /// What the sponsor was called.
    pub name: String,
    /// The sponsor's address.
    pub email: String,
    /// The sponsor's language.
    pub locale: String,
    /// What it says.
    pub document: GroupDocument,
    /// Who was counted.
    pub members: MenteeIds,
    /// Who of the same sponsor was not.
    pub others: MenteeIds,
    /// Raised to revoke older links.
    pub link_version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When the sponsor first opened it.
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was withdrawn, unopened: somebody in it took their consent back before its mail went out.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

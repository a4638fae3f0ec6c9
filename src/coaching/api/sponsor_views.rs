//! What is sent and answered about sponsors.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::coaching::actions::{ReadReport, SponsorRead};
use crate::coaching::core::sponsor::Level;
use crate::coaching::model::{
    Consent, GroupDocument, ReportDocument, SponsorGroupReport, SponsorReportState,
};
use crate::kernel::ids::{EngagementId, MenteeId, NoteId, SponsorGroupReportId, SponsorId, SponsorReportId};
use crate::kernel::locale::Locale;

/// How a sponsor is reached.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SponsorRequest {
    /// What they are called.
    #[schema(min_length = 1, max_length = 200)]
    pub(super) name: String,
    /// Their address. Another one is somebody else, to whom nothing was agreed.
    #[schema(max_length = 254)]
    pub(super) email: String,
    /// Their language; English if absent.
    #[serde(default)]
    pub(super) locale: Locale,
}

/// How much a sponsor may be told.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SponsorConsentRequest {
    /// 1: dates and number of sessions; 2: and how the plan stands, in a word; 3: and the text of the goal.
    #[schema(minimum = 1, maximum = 3)]
    pub(super) level: i16,
}

/// What a mentee agreed that a sponsor is told.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SponsorConsentResponse {
    /// 1 to 3.
    pub level: i16,
    /// The version of the text that was agreed to.
    pub text_version: i16,
    /// The sponsor's address then.
    pub email: String,
    /// Since when.
    pub given_at: DateTime<Utc>,
    /// Until when; it holds if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// What agreeing to a level means.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = SponsorConsentLevel)]
pub struct ConsentLevelResponse {
    /// 1 to 3.
    pub level: i16,
    /// In words.
    pub text: String,
}

/// The sponsor of an engagement.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SponsorResponse {
    /// Its id.
    pub id: SponsorId,
    /// The engagement.
    pub engagement_id: EngagementId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub locale: String,
    /// What they may be told now; 0 is nothing.
    pub consent_level: i16,
    /// Everything that was ever agreed to, newest first.
    pub consents: Vec<SponsorConsentResponse>,
    /// What agreeing to each level means.
    pub levels: Vec<ConsentLevelResponse>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

impl SponsorResponse {
    pub(super) fn of(read: SponsorRead) -> Self {
        let open = read.consents.iter().find(|consent| consent.withdrawn_at.is_none());
        let sponsor = read.sponsor;
        Self {
            id: sponsor.id,
            engagement_id: sponsor.engagement_id,
            mentee_id: read.mentee_id,
            name: sponsor.name,
            email: sponsor.email,
            locale: sponsor.locale,
            consent_level: open.map_or(0, |consent| consent.level),
            consents: read.consents.into_iter().map(consent).collect(),
            levels: Level::ALL
                .map(|level| ConsentLevelResponse {
                    level: level.number(),
                    text: level.consent_text().to_owned(),
                })
                .into(),
            created_at: sponsor.created_at,
            updated_at: sponsor.updated_at,
        }
    }
}

fn consent(row: Consent) -> SponsorConsentResponse {
    SponsorConsentResponse {
        level: row.level,
        text_version: row.text_version,
        email: row.email,
        given_at: row.given_at,
        withdrawn_at: row.withdrawn_at,
    }
}

/// A report to be prepared.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSponsorReportRequest {
    /// The first day; that of the engagement if absent.
    pub(super) from_on: Option<NaiveDate>,
    /// The last day; today if absent.
    pub(super) to_on: Option<NaiveDate>,
    /// Notes with the visibility `sponsor` that go with it; at level 3 only.
    #[serde(default)]
    #[schema(max_items = 10)]
    pub(super) note_ids: Vec<NoteId>,
}

/// A report to a sponsor about one mentee. What it says never changes.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SponsorReportResponse {
    /// Its id.
    pub id: SponsorReportId,
    /// The mentee.
    pub mentee_id: MenteeId,
    /// The engagement.
    pub engagement_id: EngagementId,
    /// What the sponsor is called.
    pub sponsor: String,
    /// The sponsor's address.
    pub email: String,
    /// The level it was made at.
    pub level: i16,
    /// How far it has come.
    pub state: SponsorReportState,
    /// What it says, word for word.
    pub document: ReportDocument,
    /// For `release`.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When the mentee let it go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released_at: Option<DateTime<Utc>>,
    /// When the sponsor first opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl SponsorReportResponse {
    pub(super) fn of(read: ReadReport) -> Self {
        let report = read.report;
        Self {
            id: report.id,
            mentee_id: read.mentee_id,
            engagement_id: read.engagement_id,
            sponsor: report.name,
            email: report.email,
            level: report.level,
            state: report.state,
            document: report.document,
            revision: report.revision,
            created_at: report.created_at,
            released_at: report.released_at,
            opened_at: report.opened_at,
            withdrawn_at: report.withdrawn_at,
        }
    }
}

/// Which revision of a report is let go.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseSponsorReportRequest {
    /// The revision that was looked at.
    #[schema(minimum = 1)]
    pub(super) revision: i64,
}

/// Figures of a group to be made.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSponsorGroupReportRequest {
    /// The sponsor's address.
    #[schema(max_length = 254)]
    pub(super) email: String,
    /// The first day.
    pub(super) from_on: NaiveDate,
    /// The last day; today if absent.
    pub(super) to_on: Option<NaiveDate>,
}

/// Figures of a group. Who was counted is not said.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SponsorGroupReportResponse {
    /// Its id.
    pub id: SponsorGroupReportId,
    /// What the sponsor is called.
    pub sponsor: String,
    /// The sponsor's address.
    pub email: String,
    /// What it says, word for word.
    pub document: GroupDocument,
    /// When it was made and mailed.
    pub created_at: DateTime<Utc>,
    /// When the sponsor first opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_at: Option<DateTime<Utc>>,
    /// When it was withdrawn: somebody in it took their consent back before its mail went out. Nobody was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl SponsorGroupReportResponse {
    pub(super) fn of(row: SponsorGroupReport) -> Self {
        Self {
            id: row.id,
            sponsor: row.name,
            email: row.email,
            document: row.document,
            created_at: row.created_at,
            opened_at: row.opened_at,
            withdrawn_at: row.withdrawn_at,
        }
    }
}

//! Everything about a person, for the person.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::assessment_detail::{AssessmentDetail, assessment_detail};
use super::notes::readable_notes;
use super::open::{Opened, Viewer, open};
use super::paging::all;
use super::plan_files::{PlanExport, export_plan};
use super::sponsor_reports::ReadReport;
use super::sponsors::SponsorRead;
use super::strategies::{StrategyExport, export_all};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::model::{
    Access, ActionItem, AgendaTopic, Assessment, CheckIn, Engagement, Evidence, MenteeAddress, MergeRequest,
    Note, NoteRequest, Plan, SessionRating, SponsorGroupReport, SponsorReport,
};
use crate::coaching::store::person::KeptMail;
use crate::coaching::store::sessions::MenteeSession;
use crate::coaching::{CheckInFilter, CoachingError, PlanFilter, store};
use crate::kernel::ids::MenteeId;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Cursor;

/// Everything that is kept about a mentee and that the mentee may see.
#[derive(Clone, Debug)]
pub struct PersonExport {
    /// The mentee.
    pub opened: Opened,
    /// What was agreed on.
    pub engagements: Vec<Engagement>,
    /// When they met, newest first.
    pub sessions: Vec<MenteeSession>,
    /// What was on agendas.
    pub topics: Vec<AgendaTopic>,
    /// How sessions were.
    pub ratings: Vec<SessionRating>,
    /// Notes that the mentee may read.
    pub notes: Vec<Note>,
    /// What coaches noted for themselves, and handed over when they were asked.
    pub requests: Vec<NoteRequest>,
    /// What was to be done.
    pub actions: Vec<ActionItem>,
    /// What shows skills.
    pub evidence: Vec<Evidence>,
    /// Assessments, as far as the mentee may see them.
    pub assessments: Vec<AssessmentDetail>,
    /// Plans with their revisions.
    pub plans: Vec<PlanExport>,
    /// Strategies with their versions, comments and recall tests.
    pub strategies: Vec<StrategyExport>,
    /// Check-ins.
    pub check_ins: Vec<CheckIn>,
    /// Sponsors, what was agreed that they are told, and what they were told.
    pub sponsors: Vec<(SponsorRead, Vec<ReadReport>)>,
    /// Reports about groups in which the mentee is counted.
    pub groups: Vec<SponsorGroupReport>,
    /// The mentee's addresses.
    pub addresses: Vec<MenteeAddress>,
    /// Who turned out to be the mentee, and since when that is known.
    pub merges: Vec<(MenteeId, DateTime<Utc>)>,
    /// Questions whether somebody else is the mentee; of the other one nothing but the id is theirs to see.
    pub merge_requests: Vec<MergeRequest>,
    /// Who opened the mentee's data.
    pub accesses: Vec<Access>,
    /// Mails that went to the mentee, newest first.
    pub mails: Vec<KeptMail>,
    /// What they read of the newsletter, by address.
    pub reading: Vec<Value>,
}

/// Everything about a person that the person may see.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody else.
pub async fn export_person(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<PersonExport, CoachingError> {
    let opened = open(connection, context, viewer, id, (Deed::Read, Item::Export)).await?;
    let notes = all!(|page| readable_notes(connection, viewer, &opened, page).await?, |row: &Note| Cursor {
        at: row.created_at,
        id: row.id.into()
    });
    let actions = all!(
        |page| store::workspace::list_actions(connection, (id, None), page).await?,
        |row: &ActionItem| Cursor { at: row.created_at, id: row.id.into() }
    );
    let evidence = all!(|page| store::evidence::list(connection, id, true, page).await?, |row: &Evidence| {
        Cursor { at: row.created_at, id: row.id.into() }
    });
    let accesses = all!(|page| store::accesses::list(connection, id, page).await?, |row: &Access| Cursor {
        at: row.at,
        id: row.id.into()
    });
    let engagements =
        all!(|page| store::engagements::list_for_mentee(connection, id, page).await?, |row: &Engagement| {
            Cursor { at: row.created_at, id: row.id.into() }
        });
    let filter = CheckInFilter { mentee_id: Some(id), ..CheckInFilter::default() };
    let check_ins = all!(|page| store::check_ins::list(connection, &filter, page).await?, |row: &CheckIn| {
        Cursor { at: row.created_at, id: row.id.into() }
    });
    let sessions =
        all!(|page| store::sessions::list_page(connection, id, page).await?, |row: &MenteeSession| Cursor {
            at: row.starts_at,
            id: row.session_id
        });
    let mails = all!(|page| store::person::list_mails(connection, id, page).await?, |row: &KeptMail| {
        Cursor { at: row.created_at, id: row.id }
    });
    Ok(PersonExport {
        sessions,
        mails,
        reading: store::person::list_reading(connection, id).await?,
        engagements,
        notes,
        requests: store::note_requests::list(connection, id, None).await?,
        actions,
        evidence,
        accesses,
        check_ins,
        topics: store::agendas::list_for_mentee(connection, id).await?,
        ratings: store::agendas::list_ratings(connection, id).await?,
        assessments: assessments(connection, context, viewer, id).await?,
        plans: plans(connection, context, viewer, id).await?,
        sponsors: sponsors(connection, id).await?,
        groups: groups(connection, id).await?,
        addresses: store::addresses::list(connection, id).await?,
        merges: store::merges::list_of(connection, id).await?,
        merge_requests: store::merge_requests::list_of_mentee(connection, id).await?,
        strategies: export_all(connection, context, viewer, id).await?,
        opened,
    })
}

async fn sponsors(
    connection: &mut Connection,
    id: MenteeId,
) -> Result<Vec<(SponsorRead, Vec<ReadReport>)>, CoachingError> {
    let mut all = Vec::new();
    for sponsor in store::sponsors::list_for_mentee(connection, id).await? {
        let engagement_id = sponsor.engagement_id;
        let reports = all!(
            |page| store::sponsors::list_reports(connection, sponsor.id, page).await?,
            |row: &SponsorReport| Cursor { at: row.created_at, id: row.id.into() }
        );
        let read = |report| ReadReport { mentee_id: id, engagement_id, report };
        let reports = reports.into_iter().map(read).collect();
        let consents = store::sponsors::list_consents(connection, sponsor.id).await?;
        all.push((SponsorRead { mentee_id: id, sponsor, consents }, reports));
    }
    Ok(all)
}

async fn groups(connection: &mut Connection, id: MenteeId) -> Result<Vec<SponsorGroupReport>, CoachingError> {
    let mut ids = store::merges::list_duplicates(connection, id).await?;
    ids.push(id);
    Ok(store::sponsors::list_groups_of(connection, &ids).await?)
}

async fn assessments(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<AssessmentDetail>, CoachingError> {
    let rows = all!(
        |page| store::assessments::list_for_mentee(connection, id, (None, None), page).await?,
        |row: &Assessment| Cursor { at: row.created_at, id: row.id.into() }
    );
    let mut details = Vec::new();
    for row in rows {
        details.push(assessment_detail(connection, context, viewer, row.id).await?);
    }
    Ok(details)
}

async fn plans(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Vec<PlanExport>, CoachingError> {
    let filter = PlanFilter { mentee_id: Some(id), ..PlanFilter::default() };
    let rows = all!(|page| store::plans::list(connection, &filter, page).await?, |row: &Plan| Cursor {
        at: row.created_at,
        id: row.id.into()
    });
    let mut exports = Vec::new();
    for row in rows {
        exports.push(export_plan(connection, context, viewer, row.id).await?);
    }
    Ok(exports)
}

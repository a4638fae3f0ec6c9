//! What the mailed link of a sponsor opens. Looking at the page changes nothing; opening the report is noted.

use diesel_async::AsyncConnection as _;

use super::open::hour_of;
use super::sponsor_reports::{ReadReport, told};
use crate::coaching::model::{
    Access, GroupDocument, NoteVisibility, ReportDocument, SponsorReport, SponsorReportState,
};
use crate::coaching::{CoachingError, store};
use crate::identity::Actor;
use crate::kernel::ids::{SponsorGroupReportId, SponsorReportId};
use crate::kernel::link_token::LinkPurpose;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What a link is to.
#[derive(Clone, Debug)]
pub enum LinkedReport {
    /// A report about one mentee.
    One(ReportDocument),
    /// Figures of a group.
    Group(GroupDocument),
}

/// A report that a link opens, with the sponsor's language.
#[derive(Clone, Debug)]
pub struct SponsorLink {
    /// What the sponsor is called.
    pub name: String,
    /// The sponsor's language.
    pub locale: String,
    /// The report.
    pub report: LinkedReport,
}

enum Found {
    One(Box<SponsorReport>),
    Group(SponsorGroupReportId, Box<SponsorLink>),
}

/// The report that a link leads to. Nothing is noted.
///
/// # Errors
/// [`CoachingError::NotFound`] for a token that is not ours; [`CoachingError::ReportWithdrawn`].
pub async fn report_of_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<SponsorLink, CoachingError> {
    match find(connection, context, token).await? {
        Found::One(report) => Ok(link(*report)),
        Found::Group(_, link) => Ok(*link),
    }
}

fn link(report: SponsorReport) -> SponsorLink {
    SponsorLink { name: report.name, locale: report.locale, report: LinkedReport::One(report.document) }
}

async fn find(connection: &mut Connection, context: &Context, token: &str) -> Result<Found, CoachingError> {
    let keys = &context.site.link_keys;
    if let Some(claim) = keys.verify(LinkPurpose::SponsorGroupReport, token) {
        let id = SponsorGroupReportId::from(claim.id);
        let found = store::sponsors::find_group_report(connection, id).await?;
        let row = found.filter(|row| row.link_version == claim.version).ok_or(CoachingError::NotFound)?;
        if row.withdrawn_at.is_some() {
            return Err(CoachingError::ReportWithdrawn);
        }
        let report = LinkedReport::Group(row.document);
        let link = SponsorLink { name: row.name, locale: row.locale, report };
        return Ok(Found::Group(id, Box::new(link)));
    }
    let claim = keys.verify(LinkPurpose::SponsorReport, token).ok_or(CoachingError::NotFound)?;
    let found = store::sponsors::find_report(connection, SponsorReportId::from(claim.id)).await?;
    let report = found.filter(|row| row.link_version == claim.version).ok_or(CoachingError::NotFound)?;
    match report.state {
        SponsorReportState::Released => Ok(Found::One(Box::new(report))),
        SponsorReportState::Withdrawn => Err(CoachingError::ReportWithdrawn),
        SponsorReportState::Draft => Err(CoachingError::NotFound),
    }
}

/// Opens the report, which the mentee can read in the list of who opened their data. A note that was taken back since is
/// left out.
///
/// # Errors
/// As [`report_of_link`].
pub async fn open_linked_report(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<SponsorLink, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| match find(connection, context, token).await? {
            Found::Group(id, link) => {
                // Under the lock somebody in it may just have taken their consent back.
                let row = store::sponsors::lock_group_report(connection, id).await?;
                if row.is_none_or(|row| row.withdrawn_at.is_some()) {
                    return Err(CoachingError::ReportWithdrawn);
                }
                store::sponsors::open_group_report(connection, id, context.now).await?;
                Ok(*link)
            }
            Found::One(report) => {
                // The mentee first: that is the order in which they are merged and erased.
                let of = store::sponsors::mentees(connection, &[report.sponsor_id]).await?;
                for (_, mentee_id) in of {
                    store::mentees::lock(connection, mentee_id).await?;
                }
                // Under the lock the mentee may just have withdrawn it.
                let sponsor = store::sponsors::lock(connection, report.sponsor_id).await?;
                let sponsor = sponsor.ok_or(CoachingError::NotFound)?;
                let Found::One(mut report) = find(connection, context, token).await? else {
                    return Err(CoachingError::NotFound);
                };
                let engagement = store::engagements::find(connection, sponsor.engagement_id).await?;
                let engagement = engagement.ok_or(CoachingError::NotFound)?;
                let access = Access {
                    id: context.new_id(),
                    mentee_id: engagement.mentee_id,
                    user_id: None,
                    what: String::from("sponsor_report"),
                    hour: hour_of(context.now),
                    at: context.now,
                    sponsor_id: Some(sponsor.id),
                };
                store::accesses::insert(connection, &access).await?;
                if report.opened_at.is_none() {
                    report.opened_at = Some(context.now);
                    report.revision += 1;
                    store::sponsors::update_report(connection, &report).await?;
                    let read = ReadReport {
                        mentee_id: engagement.mentee_id,
                        engagement_id: engagement.id,
                        report: SponsorReport::clone(&report),
                    };
                    let who = (&sponsor, Actor::VISITOR);
                    told(connection, context, ("sponsor_report.opened", &read), who).await?;
                }
                without_taken_back(connection, &mut report.document).await?;
                Ok(link(*report))
            }
        })
        .await
}

/// Visibility is asked again when something is shown.
async fn without_taken_back(
    connection: &mut Connection,
    document: &mut ReportDocument,
) -> Result<(), CoachingError> {
    let mut kept = Vec::new();
    for note in std::mem::take(&mut document.notes) {
        let found = store::workspace::find_note(connection, note.id).await?;
        if found.is_some_and(|found| found.visibility == NoteVisibility::Sponsor) {
            kept.push(note);
        }
    }
    document.notes = kept;
    Ok(())
}

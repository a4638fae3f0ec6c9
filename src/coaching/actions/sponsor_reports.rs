//! Reports to sponsors about one mentee: prepared by either side, looked at and let go by the mentee, frozen.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::engagements::today;
use super::letters::Pair;
use super::open::Viewer;
use super::sponsor_facts::{self, Period};
use super::sponsor_groups::tells_of_few;
use super::sponsors::opened;
use super::tell::tell;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::sponsor::{Level, may_be_told};
use crate::coaching::mails::{SponsorReportReady, SponsorReportWaits};
use crate::coaching::model::{
    Consent, Engagement, Mentee, Note, NoteVisibility, ReportInputs, Side, Sponsor, SponsorReport,
    SponsorReportState,
};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Actor};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{EngagementId, MenteeId, NoteId, SponsorReportId, UserId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::failpoint;
use crate::platform::web::Page;

/// What a report is to be made of.
#[derive(Clone, Debug, Default)]
pub struct NewSponsorReport {
    /// The first day; that of the engagement if absent.
    pub from_on: Option<NaiveDate>,
    /// The last day; today if absent.
    pub to_on: Option<NaiveDate>,
    /// Notes for the sponsor that go with it; at level 3 only.
    pub note_ids: Vec<NoteId>,
}

/// A report with whose it is.
#[derive(Clone, Debug)]
pub struct ReadReport {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// The engagement.
    pub engagement_id: EngagementId,
    /// The report.
    pub report: SponsorReport,
}

/// Prepares a report at the level that the mentee agreed to. Nobody but the two sides sees it before the mentee lets it
/// go.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::NoConsent`], [`CoachingError::Unacceptable`].
pub async fn prepare_report(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    new: NewSponsorReport,
) -> Result<ReadReport, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (engagement, opened) =
                opened(connection, context, (viewer, id), (Deed::Read, Item::Sponsor)).await?;
            let found = store::sponsors::find_for_engagement(connection, id).await?;
            let found = found.ok_or(CoachingError::NoConsent)?;
            let sponsor = store::sponsors::lock(connection, found.id).await?;
            let sponsor = sponsor.ok_or(CoachingError::NoConsent)?;
            let consent = store::sponsors::open_consent(connection, sponsor.id).await?;
            let consent = consent.ok_or(CoachingError::NoConsent)?;
            let is_by_mentee = opened.relation == Relation::Mentee;
            let of = (&engagement, &opened.mentee);
            let report = drafted(connection, context, of, (&sponsor, &consent, new, is_by_mentee)).await?;
            store::sponsors::insert_report(connection, &report).await?;
            if !is_by_mentee {
                ask_mentee(connection, context, of, &report).await?;
            }
            Ok(ReadReport { mentee_id: engagement.mentee_id, engagement_id: id, report })
        })
        .await
}

async fn drafted(
    connection: &mut Connection,
    context: &Context,
    (engagement, mentee): (&Engagement, &Mentee),
    (sponsor, consent, new, is_by_mentee): (&Sponsor, &Consent, NewSponsorReport, bool),
) -> Result<SponsorReport, CoachingError> {
    let level = consent.told().ok_or(CoachingError::NoConsent)?;
    let wish = (new.from_on.unwrap_or(engagement.started_on), new.to_on);
    let period = Period::checked(wish, today(context, &mentee.time_zone))?;
    let notes = sponsor_facts::notes(connection, mentee, (level, &new.note_ids)).await?;
    let of = (engagement, mentee);
    let (document, facts) = sponsor_facts::document(connection, context, of, (level, period, &notes)).await?;
    let inputs = ReportInputs {
        consent_id: consent.id,
        session_ids: facts.session_ids,
        plan: facts.plan,
        engagement_revision: engagement.revision,
        notes: notes.iter().map(|note| (note.id, note.revision)).collect(),
        is_by_mentee,
    };
    Ok(SponsorReport {
        id: context.new_id(),
        sponsor_id: sponsor.id,
        level: level.number(),
        state: SponsorReportState::Draft,
        document,
        inputs,
        name: sponsor.name.clone(),
        email: sponsor.email.clone(),
        locale: sponsor.locale.clone(),
        link_version: 1,
        revision: 1,
        created_at: context.now,
        released_at: None,
        withdrawn_at: None,
        opened_at: None,
    })
}

async fn ask_mentee(
    connection: &mut Connection,
    context: &Context,
    (engagement, mentee): (&Engagement, &Mentee),
    report: &SponsorReport,
) -> Result<(), CoachingError> {
    let pair = Pair::load(connection, mentee, engagement.user_id).await?;
    let facts = pair.facts(context, Side::Mentee, &report.name);
    let about = About { kind: "sponsor_report", id: report.id.into() };
    pair.send(connection, context, Side::Mentee, (&SponsorReportWaits(facts), about)).await
}

/// A report of which the viewer is one of the two sides.
async fn found(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SponsorReportId),
    what: (Deed, Item),
) -> Result<(SponsorReport, Sponsor, Engagement), CoachingError> {
    let report = store::sponsors::find_report(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let sponsor = store::sponsors::find(connection, report.sponsor_id).await?;
    let sponsor = sponsor.ok_or(CoachingError::NotFound)?;
    let of = (viewer, sponsor.engagement_id);
    let (engagement, _) = opened(connection, context, of, what).await?;
    Ok((report, sponsor, engagement))
}

/// The same, with its sponsor locked and the report as it is under that lock.
async fn locked(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SponsorReportId),
    what: (Deed, Item),
) -> Result<(SponsorReport, Sponsor, Engagement), CoachingError> {
    let (_, sponsor, engagement) = found(connection, context, (viewer, id), what).await?;
    let sponsor = store::sponsors::lock(connection, sponsor.id).await?.ok_or(CoachingError::NotFound)?;
    let report = store::sponsors::find_report(connection, id).await?.ok_or(CoachingError::NotFound)?;
    Ok((report, sponsor, engagement))
}

/// The same, with all rows of the sponsor's address locked: of two reports that are let go at once one knows of the other.
async fn locked_for_release(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SponsorReportId),
) -> Result<(SponsorReport, Sponsor, Engagement), CoachingError> {
    let item = (Deed::Change, Item::SponsorConsent);
    let (_, seen, engagement) = found(connection, context, (viewer, id), item).await?;
    let rows = store::sponsors::lock_for_address(connection, seen.user_id, &seen.email).await?;
    let sponsor = rows.into_iter().find(|row| row.id == seen.id).ok_or(CoachingError::StaleVersion)?;
    let report = store::sponsors::find_report(connection, id).await?.ok_or(CoachingError::NotFound)?;
    Ok((report, sponsor, engagement))
}

/// A report, for the two sides.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_report(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: SponsorReportId,
) -> Result<ReadReport, CoachingError> {
    let (report, _, engagement) =
        found(connection, context, (viewer, id), (Deed::Read, Item::Sponsor)).await?;
    Ok(ReadReport { mentee_id: engagement.mentee_id, engagement_id: engagement.id, report })
}

/// The reports of an engagement, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_reports(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    page: Page,
) -> Result<(MenteeId, Vec<SponsorReport>), CoachingError> {
    let (engagement, _) = opened(connection, context, (viewer, id), (Deed::Read, Item::Sponsor)).await?;
    let rows = match store::sponsors::find_for_engagement(connection, id).await? {
        Some(sponsor) => store::sponsors::list_reports(connection, sponsor.id, page).await?,
        None => Vec::new(),
    };
    Ok((engagement.mentee_id, rows))
}

/// The mentee lets a report go as it is: the sponsor is mailed a link to it.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but the mentee; [`CoachingError::StaleVersion`]; [`CoachingError::WrongState`]
/// for what is no draft any more, or was overtaken; [`CoachingError::NoConsent`] where the mentee agreed to less by now;
/// [`CoachingError::GroupTooSmall`] where figures of a group would tell of fewer than five others by subtraction.
pub async fn release_report(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, SponsorReportId),
    revision: i64,
) -> Result<ReadReport, CoachingError> {
    failpoint::here("coaching.release_report");
    connection
        .transaction(async |connection: &mut Connection| {
            let (report, sponsor, engagement) = locked_for_release(connection, context, (viewer, id)).await?;
            if report.state != SponsorReportState::Draft {
                return Err(CoachingError::WrongState("This report was let go or withdrawn already."));
            }
            if report.revision != revision {
                return Err(CoachingError::StaleVersion);
            }
            check_release(connection, (&report, &sponsor), engagement.mentee_id).await?;
            let report = SponsorReport {
                state: SponsorReportState::Released,
                released_at: Some(context.now),
                revision: report.revision + 1,
                ..report
            };
            if !store::sponsors::update_report(connection, &report).await? {
                return Err(CoachingError::StaleVersion);
            }
            mail_sponsor(connection, context, &report, engagement.user_id).await?;
            let read = ReadReport { mentee_id: engagement.mentee_id, engagement_id: engagement.id, report };
            told(connection, context, ("sponsor_report.released", &read), (&sponsor, viewer.actor)).await?;
            Ok(read)
        })
        .await
}

async fn check_release(
    connection: &mut Connection,
    (report, sponsor): (&SponsorReport, &Sponsor),
    mentee_id: MenteeId,
) -> Result<(), CoachingError> {
    if tells_of_few(connection, report, (sponsor, mentee_id)).await? {
        return Err(CoachingError::GroupTooSmall);
    }
    let consent = store::sponsors::open_consent(connection, sponsor.id).await?;
    let level = Level::of_number(report.level).ok_or(CoachingError::NoConsent)?;
    if !may_be_told(level, consent.as_ref().and_then(Consent::told)) {
        return Err(CoachingError::NoConsent);
    }
    for (id, revision) in &report.inputs.notes {
        let note = store::workspace::find_note(connection, *id).await?;
        let stands = |note: &Note| note.visibility == NoteVisibility::Sponsor && note.revision == *revision;
        if !note.as_ref().is_some_and(stands) {
            return Err(CoachingError::WrongState(
                "A note of this report was changed or taken back since. Prepare a new report.",
            ));
        }
    }
    Ok(())
}

async fn mail_sponsor(
    connection: &mut Connection,
    context: &Context,
    report: &SponsorReport,
    user_id: UserId,
) -> Result<(), CoachingError> {
    let coach = identity::person_contact(connection, user_id).await?;
    let Ok(to) = EmailAddress::parse(&report.email) else { return Ok(()) };
    let token = context.site.link_token(LinkPurpose::SponsorReport, report.id, report.link_version);
    let mail = SponsorReportReady {
        sponsor: report.name.clone(),
        mentee: Some(report.document.mentee.clone()),
        coach: coach.name,
        locale: Locale::from_tag(&report.locale).unwrap_or_default(),
        link: context.site.url(&format!("/sponsor/{token}")),
        site: context.site.public_url.clone(),
    };
    let about = Some(About { kind: "sponsor_report", id: report.id.into() });
    let envelope = Envelope { to, to_name: report.name.clone(), about, calendar: None };
    mail::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}

/// Withdraws a report, by either side: its link opens nothing from now on. What was read stays read.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::WrongState`] for what is withdrawn already.
pub async fn withdraw_report(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: SponsorReportId,
) -> Result<ReadReport, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let item = (Deed::Read, Item::Sponsor);
            let (report, sponsor, engagement) = locked(connection, context, (viewer, id), item).await?;
            if report.state == SponsorReportState::Withdrawn {
                return Err(CoachingError::WrongState("This report is withdrawn already."));
            }
            let report = SponsorReport {
                state: SponsorReportState::Withdrawn,
                withdrawn_at: Some(context.now),
                revision: report.revision + 1,
                ..report
            };
            store::sponsors::update_report(connection, &report).await?;
            mail::take_back(connection, "sponsor_report", [report.id.into()]).await?;
            let read = ReadReport { mentee_id: engagement.mentee_id, engagement_id: engagement.id, report };
            let who = (&sponsor, viewer.actor);
            told(connection, context, ("sponsor_report.withdrawn", &read), who).await?;
            Ok(read)
        })
        .await
}

pub(super) async fn told(
    connection: &mut Connection,
    context: &Context,
    (kind, read): (&'static str, &ReadReport),
    (sponsor, actor): (&Sponsor, Actor),
) -> Result<(), CoachingError> {
    let data = json!({
        "report_id": read.report.id, "engagement_id": read.engagement_id, "mentee_id": read.mentee_id
    });
    tell(connection, context, (kind, read.report.id.into()), (sponsor.user_id, actor), data).await
}

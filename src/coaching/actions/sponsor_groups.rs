//! Figures of groups: for a sponsor of several mentees, of five people or more, and never so that one can be told apart.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::open::{Viewer, note_all};
use super::sponsor_facts::{Period, held};
use crate::coaching::core::sponsor_group::{Alone, Days, Group, check_group, leaves_few};
use crate::coaching::mails::SponsorReportReady;
use crate::coaching::model::{GroupDocument, MenteeIds, Sponsor, SponsorGroupReport, SponsorReport};
use crate::coaching::{CoachingError, store};
use crate::identity;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MenteeId, SponsorId, UserId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::local_time;
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::Page;

/// What a report of a group is to be made of.
#[derive(Clone, Debug)]
pub struct NewGroupReport {
    /// The sponsor's address.
    pub email: String,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day; today if absent.
    pub to_on: Option<NaiveDate>,
}

/// Makes figures of all of the coach's mentees with this sponsor who agreed to being counted, and mails the sponsor a
/// link to them.
///
/// # Errors
/// [`CoachingError::NotFound`] where nobody has this sponsor; [`CoachingError::GroupTooSmall`]; [`CoachingError::Unacceptable`].
pub async fn report_group(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    new: NewGroupReport,
) -> Result<SponsorGroupReport, CoachingError> {
    let user_id = viewer.user_id()?;
    let mut checks = Checks::default();
    let email = checks.email("/email", &new.email);
    checks.finish()?;
    let email = email.ok_or(CoachingError::NotFound)?;
    let period = Period::checked((new.from_on, new.to_on), local_time::date_of(Tz::UTC, context.now))?;
    connection
        .transaction(async |connection: &mut Connection| {
            // The mentees first: that is the order in which they are merged and erased.
            store::mentees::hold_of_sponsor(connection, user_id, email.as_str()).await?;
            // Two reports at once would each not know of the other.
            let rows = store::sponsors::lock_for_address(connection, user_id, email.as_str()).await?;
            let newest = rows.iter().max_by_key(|row| row.updated_at).ok_or(CoachingError::NotFound)?;
            let group = group(connection, &rows, days(period.from_on, period.to_on)).await?;
            let told = told(connection, user_id, email.as_str()).await?;
            let alone = alone(connection, (user_id, email.as_str()), &told).await?;
            check_group(&group, &told, &alone).map_err(|_| CoachingError::GroupTooSmall)?;
            let report = made(connection, context, (newest, group), period).await?;
            store::sponsors::insert_group_report(connection, &report).await?;
            note_all(connection, context, (report.members.0.iter().copied(), viewer), "sponsor").await?;
            mail_sponsor(connection, context, (&report, email.clone())).await?;
            Ok(report)
        })
        .await
}

fn days(from: NaiveDate, to: NaiveDate) -> Days {
    Days { from, to }
}

async fn group(
    connection: &mut Connection,
    rows: &[Sponsor],
    days: Days,
) -> Result<Group<MenteeId>, CoachingError> {
    let ids: Vec<SponsorId> = rows.iter().map(|row| row.id).collect();
    let mentees: BTreeMap<SponsorId, MenteeId> =
        store::sponsors::mentees(connection, &ids).await?.into_iter().collect();
    let consents = store::sponsors::open_consents(connection, &ids).await?;
    let members: BTreeSet<MenteeId> =
        consents.iter().filter_map(|consent| mentees.get(&consent.sponsor_id).copied()).collect();
    let others = mentees.into_values().filter(|id| !members.contains(id)).collect();
    Ok(Group { days, members, others })
}

/// What was told to a sponsor about groups, with everybody as who they turned out to be since.
async fn told(
    connection: &mut Connection,
    user_id: UserId,
    email: &str,
) -> Result<Vec<Group<MenteeId>>, CoachingError> {
    let reports = store::sponsors::list_group_reports_to(connection, user_id, email).await?;
    groups_of(connection, reports).await
}

async fn groups_of(
    connection: &mut Connection,
    reports: Vec<SponsorGroupReport>,
) -> Result<Vec<Group<MenteeId>>, CoachingError> {
    let named = reports.iter().flat_map(|report| report.members.0.iter().chain(&report.others.0));
    let named: BTreeSet<MenteeId> = named.copied().collect();
    let named: Vec<MenteeId> = named.into_iter().collect();
    let merges: BTreeMap<MenteeId, MenteeId> =
        store::merges::list(connection, &named).await?.into_iter().collect();
    let group = |report: SponsorGroupReport| {
        let days = days(report.document.from_on, report.document.to_on);
        let members = report.members.0.into_iter().collect();
        let others = report.others.0.into_iter().collect();
        Group { days, members, others }.known_as(|id| merges.get(&id).copied().unwrap_or(id))
    };
    Ok(reports.into_iter().map(group).collect())
}

/// About whom, and about which days, reports of their own were told to a sponsor. What was told about people who were
/// erased since is kept nowhere: whoever of them stands in figures of a group may be known on every day.
async fn alone(
    connection: &mut Connection,
    (user_id, email): (UserId, &str),
    groups: &[Group<MenteeId>],
) -> Result<Vec<Alone<MenteeId>>, CoachingError> {
    let told = store::sponsors::list_told_alone(connection, user_id, email).await?;
    let alone = told.into_iter().map(|(id, document)| (id, days(document.from_on, document.to_on)));
    let named: BTreeSet<MenteeId> =
        groups.iter().flat_map(|group| group.members.iter().chain(&group.others)).copied().collect();
    let named: Vec<MenteeId> = named.into_iter().collect();
    let there: BTreeSet<MenteeId> =
        store::mentees::names(connection, &named).await?.into_iter().map(|(id, _)| id).collect();
    let gone = named.into_iter().filter(|id| !there.contains(id));
    Ok(alone.chain(gone.map(|id| (id, days(NaiveDate::MIN, NaiveDate::MAX)))).collect())
}

/// Whether a report about one mentee, once it is told, leaves fewer than five others in figures of a group that speak of
/// the same days: they would follow by subtraction. Lock all rows of the sponsor first.
pub(super) async fn tells_of_few(
    connection: &mut Connection,
    report: &SponsorReport,
    (sponsor, mentee_id): (&Sponsor, MenteeId),
) -> Result<bool, CoachingError> {
    let told = told(connection, sponsor.user_id, &report.email).await?;
    let alone = alone(connection, (sponsor.user_id, report.email.as_str()), &told).await?;
    let new = (mentee_id, days(report.document.from_on, report.document.to_on));
    Ok(leaves_few(&new, &told, &alone))
}

async fn made(
    connection: &mut Connection,
    context: &Context,
    (sponsor, group): (&Sponsor, Group<MenteeId>),
    period: Period,
) -> Result<SponsorGroupReport, CoachingError> {
    let members: Vec<MenteeId> = group.members.into_iter().collect();
    let of = (sponsor.user_id, members.as_slice());
    let sessions = held(connection, context, of, (Tz::UTC, period)).await?;
    let document = GroupDocument {
        coach: identity::person_contact(connection, sponsor.user_id).await?.name,
        from_on: period.from_on,
        to_on: period.to_on,
        people: members.len(),
        session_count: sessions.len(),
    };
    Ok(SponsorGroupReport {
        id: context.new_id(),
        user_id: sponsor.user_id,
        name: sponsor.name.clone(),
        email: sponsor.email.clone(),
        locale: sponsor.locale.clone(),
        document,
        members: MenteeIds(members),
        others: MenteeIds(group.others.into_iter().collect()),
        link_version: 1,
        created_at: context.now,
        opened_at: None,
        withdrawn_at: None,
    })
}

async fn mail_sponsor(
    connection: &mut Connection,
    context: &Context,
    (report, to): (&SponsorGroupReport, EmailAddress),
) -> Result<(), CoachingError> {
    let token = context.site.link_token(LinkPurpose::SponsorGroupReport, report.id, report.link_version);
    let mail = SponsorReportReady {
        sponsor: report.name.clone(),
        mentee: None,
        coach: report.document.coach.clone(),
        locale: Locale::from_tag(&report.locale).unwrap_or_default(),
        link: context.site.url(&format!("/sponsor/{token}")),
        site: context.site.public_url.clone(),
    };
    let about = Some(About { kind: "sponsor_group_report", id: report.id.into() });
    let envelope = Envelope { to, to_name: report.name.clone(), about, calendar: None };
    mail::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}

/// The group reports of a coach, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`] for mentees.
pub async fn list_group_reports(
    connection: &mut Connection,
    viewer: &Viewer,
    page: Page,
) -> Result<Vec<SponsorGroupReport>, CoachingError> {
    Ok(store::sponsors::list_group_reports(connection, viewer.user_id()?, page).await?)
}

//! Engagements on the page of a mentee's profile, and their sponsors.

use super::desk::{Deed, Desk};
use super::mentee_deeds::named;
use super::mentee_terms::action_of;
use super::sheet::{choice, faulty};
use super::words::status_badge;
use crate::coaching::CoachingError;
use crate::coaching::actions::{
    EngagementDraft, NewSponsorReport, Opened, SponsorDraft, SponsorRead, Viewer, create_engagement,
    list_engagements, list_reports, prepare_report, read_engagement, read_sponsor, set_sponsor,
    update_engagement, withdraw_report,
};
use crate::coaching::core::access::{Deed as AccessDeed, Item};
use crate::coaching::core::sponsor::Level;
use crate::coaching::model::{Consent, Engagement, EngagementStatus, SponsorReport, SponsorReportState};
use crate::kernel::ids::{EngagementId, MenteeId, SponsorReportId};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{AnswerLine, Badge, NamedLink, RecordRow, RecordSection, Sheet, StandingLine, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Begins an engagement.
pub(super) const BEGIN: &str = "begin";
/// Changes what was agreed on.
pub(super) const TERMS: &str = "terms";
/// Ends an engagement.
pub(super) const END: &str = "end";
/// Says who the sponsor is.
pub(super) const SPONSOR: &str = "sponsor";
/// Prepares a report to them.
pub(super) const PREPARE: &str = "prepare";
/// Withdraws a report.
pub(super) const WITHDRAW: &str = "withdraw";

/// Engagements and reports that are shown.
const SOME: i64 = 20;
/// Names of the form of an engagement that a coach gives it; it ends by a form of its own.
const STATUSES: [EngagementStatus; 2] = [EngagementStatus::Active, EngagementStatus::Paused];

/// What was agreed with a mentee.
#[derive(Default)]
pub(super) struct Agreements {
    engagements: Vec<Engagement>,
    /// Of the viewer's own open engagements.
    sponsors: Vec<SponsorRead>,
    reports: Vec<(EngagementId, Vec<SponsorReport>)>,
}

/// What the viewer may see of it.
pub(super) async fn load(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, opened): (&Viewer, &Opened),
) -> Result<Agreements, Problem> {
    if !opened.may(AccessDeed::Read, Item::Engagement) {
        return Ok(Agreements::default());
    }
    let context = &desk.visit.call.context;
    let some = ListPage { limit: SOME, after: None };
    let engagements = list_engagements(connection, context, (viewer, opened.mentee.id), some).await?;
    let mut found = Agreements { engagements, ..Agreements::default() };
    found.engagements.truncate(some.size());
    let own = found.engagements.iter().filter(|one| viewer.is_user(one.user_id));
    for id in own.map(|one| one.id) {
        match read_sponsor(connection, context, viewer, id).await {
            Ok(read) => {
                let (_, mut reports) = list_reports(connection, context, (viewer, id), some).await?;
                reports.truncate(some.size());
                found.sponsors.push(read);
                found.reports.push((id, reports));
            }
            // There is none.
            Err(CoachingError::NotFound) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(found)
}

pub(super) async fn begin(
    connection: &mut Connection,
    deed: &Deed,
    of: (&Viewer, MenteeId),
) -> Result<(), Problem> {
    let started_on = deed.date("started_on")?;
    let started_on = started_on.ok_or_else(|| faulty("started_on", "required", "say from when on"))?;
    let fresh = EngagementDraft {
        started_on,
        ends_on: None,
        goal: String::new(),
        agreement: String::new(),
        cadence_days: None,
        sponsor: String::new(),
        status: EngagementStatus::Active,
    };
    create_engagement(connection, &deed.desk.visit.call.context, of, typed(deed, &fresh)?).await?;
    Ok(())
}

pub(super) async fn change(connection: &mut Connection, deed: &Deed, viewer: &Viewer) -> Result<(), Problem> {
    let (context, id) = (&deed.desk.visit.call.context, named(deed, "engagement")?);
    let current = EngagementDraft::of(&read_engagement(connection, context, viewer, id).await?);
    let status = deed.one_of("status", EngagementStatus::from_name)?;
    let draft = EngagementDraft { status, ..typed(deed, &current)? };
    update_engagement(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(())
}

pub(super) async fn end(connection: &mut Connection, deed: &Deed, viewer: &Viewer) -> Result<(), Problem> {
    deed.affirmed()?;
    let (context, id) = (&deed.desk.visit.call.context, named(deed, "engagement")?);
    let current = EngagementDraft::of(&read_engagement(connection, context, viewer, id).await?);
    let today = when::date(deed.desk.zone(), deed.desk.now());
    let draft = EngagementDraft {
        status: EngagementStatus::Ended,
        ends_on: Some(today.max(current.started_on)),
        ..current
    };
    update_engagement(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(())
}

pub(super) async fn sponsor(
    connection: &mut Connection,
    deed: &Deed,
    viewer: &Viewer,
) -> Result<(), Problem> {
    let id: EngagementId = named(deed, "engagement")?;
    let locale = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
    let draft = SponsorDraft {
        name: deed.text("name"),
        email: deed.text("email"),
        locale: deed.one_of("locale", locale)?,
    };
    let context = &deed.desk.visit.call.context;
    set_sponsor(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(())
}

pub(super) async fn prepare(
    connection: &mut Connection,
    deed: &Deed,
    viewer: &Viewer,
) -> Result<(), Problem> {
    let id: EngagementId = named(deed, "engagement")?;
    let (from_on, to_on) = (deed.date("from_on")?, deed.date("to_on")?);
    let new = NewSponsorReport { from_on, to_on, note_ids: Vec::new() };
    prepare_report(connection, &deed.desk.visit.call.context, (viewer, id), new).await?;
    Ok(())
}

pub(super) async fn withdraw(
    connection: &mut Connection,
    deed: &Deed,
    viewer: &Viewer,
) -> Result<(), Problem> {
    deed.affirmed()?;
    let id: SponsorReportId = named(deed, "report")?;
    withdraw_report(connection, &deed.desk.visit.call.context, viewer, id).await?;
    Ok(())
}

fn typed(deed: &Deed, current: &EngagementDraft) -> Result<EngagementDraft, Problem> {
    Ok(EngagementDraft {
        started_on: deed.date("started_on")?.unwrap_or(current.started_on),
        ends_on: deed.date("ends_on")?,
        goal: deed.text("goal"),
        agreement: deed.text("agreement"),
        cadence_days: deed.number("cadence_days")?,
        sponsor: deed.text("sponsor"),
        status: current.status,
    })
}

/// The engagements, and the sponsors of the viewer's own.
pub(super) fn agreements(
    desk: &Desk,
    (viewer, opened): (&Viewer, &Opened),
    found: &Agreements,
) -> Vec<RecordSection> {
    let (voice, id) = (desk.voice(), opened.mentee.id);
    if !opened.may(AccessDeed::Change, Item::Engagement) {
        return Vec::new();
    }
    let today = when::date(desk.zone(), desk.now());
    let begin = Sheet::to(voice, action_of(id, BEGIN), "engagement-begin-now").opened_by("engagement-begin");
    let begin = terms(begin.input("started_on", "engagement-from", ("date", today.to_string())), None);
    let rows = found.engagements.iter().map(|one| engagement(desk, one, viewer.is_user(one.user_id)));
    let engagements = RecordSection {
        key: "engagements",
        heading: voice.say("engagements"),
        rows: rows.collect(),
        empty: Some(voice.say("engagement-none")),
        sheets: vec![begin],
    };
    let own = found.engagements.iter().filter(|one| viewer.is_user(one.user_id));
    let rows: Vec<RecordRow> = own.map(|one| sponsored(desk, one, found)).collect();
    if rows.is_empty() {
        return vec![engagements];
    }
    let reports = found.reports.iter().flat_map(|(_, reports)| reports);
    let reports = RecordSection {
        key: "reports",
        heading: voice.say("engagement-reports"),
        rows: reports.map(|report| report_row(desk, id, report)).collect(),
        empty: Some(voice.say("engagement-no-reports")),
        ..RecordSection::default()
    };
    let sponsors = RecordSection {
        key: "sponsors",
        heading: voice.say("engagement-sponsors"),
        rows,
        ..RecordSection::default()
    };
    vec![engagements, sponsors, reports]
}

fn engagement(desk: &Desk, one: &Engagement, is_own: bool) -> RecordRow {
    let (voice, id) = (desk.voice(), one.mentee_id);
    let to = |deed: &str, button: &str| {
        Sheet::to(voice, action_of(id, deed), button)
            .named(&one.id.to_string())
            .with("engagement", one.id)
            .with("revision", one.revision)
    };
    let is_over = one.status == EngagementStatus::Ended;
    let mut sheets = Vec::new();
    if is_own && !is_over {
        let statuses = STATUSES.map(|status| choice(status.name(), status_badge(voice, status.name()).label));
        let change = to(TERMS, "engagement-save")
            .opened_by("engagement-change")
            .choose("status", "mentees-status", (one.status.name(), statuses.into()))
            .input("started_on", "engagement-from", ("date", one.started_on.to_string()));
        sheets.push(terms(change, Some(one)));
        sheets.push(to(END, "engagement-end-now").opened_by("engagement-end").danger("engagement-end-about"));
    }
    let cadence = one.cadence_days.map(|days| say!(voice, "engagement-every", n = days)).unwrap_or_default();
    let pairs = [
        ("engagement-goal", one.goal.clone()),
        ("engagement-cadence", cadence),
        ("engagement-agreement", one.agreement.clone()),
        ("engagement-payer", one.sponsor.clone()),
    ];
    let known = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    RecordRow {
        line: StandingLine {
            link: NamedLink { label: span(desk, one), href: String::new() },
            badge: status_badge(voice, one.status.name()),
            about: String::new(),
        },
        pairs: known.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect(),
        links: Vec::new(),
        sheets,
    }
}

/// "1 Jun 2026 – 30 Nov 2026".
fn span(desk: &Desk, one: &Engagement) -> String {
    let locale = desk.voice().locale();
    let from = when::plain_date(locale, one.started_on);
    match one.ends_on {
        Some(end) => format!("{from} – {}", when::plain_date(locale, end)),
        None => say!(desk.voice(), "engagement-since", date = from),
    }
}

/// Asks for what was agreed on.
fn terms(sheet: Sheet, one: Option<&Engagement>) -> Sheet {
    let date = one.and_then(|one| one.ends_on).map(|date| date.to_string()).unwrap_or_default();
    let days = one.and_then(|one| one.cadence_days).map(|days| days.to_string()).unwrap_or_default();
    let text = |of: fn(&Engagement) -> &str| one.map_or("", of);
    sheet
        .input("ends_on", "engagement-to", ("date", date))
        .optional()
        .lines("goal", "engagement-goal", (text(|one| one.goal.as_str()), 2_000, 3))
        .optional()
        .lines("agreement", "engagement-agreement", (text(|one| one.agreement.as_str()), 20_000, 4))
        .optional()
        .input("cadence_days", "engagement-days", ("number", days))
        .optional()
        .hint("engagement-days-hint")
        .line("sponsor", "engagement-payer", (text(|one| one.sponsor.as_str()), 200))
        .optional()
}

fn sponsored(desk: &Desk, one: &Engagement, found: &Agreements) -> RecordRow {
    let voice = desk.voice();
    let read = found.sponsors.iter().find(|read| read.sponsor.engagement_id == one.id);
    let sponsor = read.map(|read| &read.sponsor);
    let consent = read.and_then(|read| read.consents.iter().find(|consent| consent.withdrawn_at.is_none()));
    let level = consent.and_then(Consent::told);
    let of = |deed: &str, button: &str| {
        Sheet::to(voice, action_of(one.mentee_id, deed), button)
            .named(&one.id.to_string())
            .with("engagement", one.id)
    };
    let locales = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let locale = sponsor.map_or(desk.account.person.locale.tag(), |sponsor| sponsor.locale.as_str());
    let email = sponsor.map(|sponsor| sponsor.email.clone()).unwrap_or_default();
    let set = of(SPONSOR, "engagement-sponsor-save")
        .opened_by(if sponsor.is_some() { "engagement-sponsor-change" } else { "engagement-sponsor-add" })
        .about("engagement-sponsor-about")
        .with("revision", sponsor.map(|sponsor| sponsor.revision.to_string()).unwrap_or_default())
        .line("name", "mentees-name", (sponsor.map_or("", |sponsor| sponsor.name.as_str()), 200))
        .input("email", "mentee-email", ("email", email.clone()))
        .choose("locale", "profile-language", (locale, locales.into()));
    let prepare = level.map(|_| {
        of(PREPARE, "engagement-report-prepare-now")
            .opened_by("engagement-report-prepare")
            .about("engagement-report-about")
            .input("from_on", "engagement-from", ("date", String::new()))
            .optional()
            .input("to_on", "engagement-to", ("date", String::new()))
            .optional()
    });
    let groups = level.map(|_| NamedLink { label: voice.say("group-reports"), href: groups_of(&email) });
    let told = AnswerLine { label: voice.say("engagement-told"), value: told(voice, level) };
    let name = sponsor.map_or_else(|| voice.say("engagement-no-sponsor"), |sponsor| sponsor.name.clone());
    RecordRow {
        line: StandingLine {
            link: NamedLink { label: name, href: String::new() },
            badge: status_badge(voice, one.status.name()),
            about: [span(desk, one), email]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
        },
        pairs: sponsor.map(|_| told).into_iter().collect(),
        links: groups.into_iter().collect(),
        sheets: std::iter::once(set).chain(prepare).collect(),
    }
}

/// Where figures of a group are made for this sponsor.
fn groups_of(email: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("email", email).finish();
    format!("{}?{query}", super::group_reports::PATH)
}

/// What the mentee agreed to, in words. Only they change it.
fn told(voice: Voice, level: Option<Level>) -> String {
    voice.say(match level {
        None => "engagement-told-nothing",
        Some(Level::Sessions) => "engagement-told-sessions",
        Some(Level::Status) => "engagement-told-status",
        Some(Level::Goal) => "engagement-told-goal",
    })
}

fn report_row(desk: &Desk, id: MenteeId, report: &SponsorReport) -> RecordRow {
    let voice = desk.voice();
    let date = |date| when::plain_date(voice.locale(), date);
    let withdraw = Sheet::to(voice, action_of(id, WITHDRAW), "engagement-report-withdraw-now")
        .named(&report.id.to_string())
        .opened_by("engagement-report-withdraw")
        .with("report", report.id)
        .danger("engagement-report-withdraw-about");
    let state = match report.state {
        SponsorReportState::Draft => "engagement-report-draft",
        SponsorReportState::Released => "engagement-report-released",
        SponsorReportState::Withdrawn => "engagement-report-back",
    };
    let label = format!("{} – {}", date(report.document.from_on), date(report.document.to_on));
    let is_out = report.state == SponsorReportState::Withdrawn;
    RecordRow {
        sheets: if is_out { Vec::new() } else { vec![withdraw] },
        ..RecordRow::of(StandingLine {
            link: NamedLink { label, href: String::new() },
            badge: Badge { label: voice.say(state), tone: Tone::Neutral },
            about: report.name.clone(),
        })
    }
}

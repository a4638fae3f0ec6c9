//! `/console/mentees/{id}/engagement`: what was agreed on, who pays for it, and what they are told.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::deeds::go_on;
use super::desk::{Deed, Desk, Part};
use super::mentee_deeds::named;
use super::mentees::PATH;
use super::sheet::{Refused, choice, outcome};
use super::words::status_badge;
use crate::coaching::CoachingError;
use crate::coaching::actions::{
    EngagementDraft, NewSponsorReport, SponsorDraft, SponsorRead, Viewer, create_engagement,
    list_engagements, list_reports, prepare_report, read_mentee, read_sponsor, set_sponsor,
    update_engagement, withdraw_report,
};
use crate::coaching::model::{Engagement, EngagementStatus, SponsorReport, SponsorReportState};
use crate::identity::{MenteesRead, MenteesWrite};
use crate::kernel::ids::{EngagementId, MenteeId, SponsorReportId};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{AnswerLine, Crumb, EngagementPage, NamedLink, Sheet, StandingLine};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// Begins one.
const BEGIN: &str = "begin";
/// Changes it.
const CHANGE: &str = "change";
/// Says who pays.
const SPONSOR: &str = "sponsor";
/// Prepares a report.
const REPORT: &str = "report";
/// Takes a report back.
const WITHDRAW: &str = "withdraw";
/// What the address says was just done.
const DONE: [(&str, &str); 5] = [
    (BEGIN, "engagement-begun"),
    (CHANGE, "engagement-changed"),
    (SPONSOR, "sponsor-named"),
    (REPORT, "sponsor-report-prepared"),
    (WITHDRAW, "sponsor-report-withdrawn"),
];
/// How far an engagement may have come.
const STATUSES: [EngagementStatus; 3] =
    [EngagementStatus::Active, EngagementStatus::Paused, EngagementStatus::Ended];

/// What the page is made from.
#[derive(Default)]
struct Found {
    /// The newest one of the coach who looks.
    engagement: Option<Engagement>,
    sponsor: Option<SponsorRead>,
    reports: Vec<SponsorReport>,
}

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<MenteeId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(MenteeId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&path_of(id), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

fn path_of(id: MenteeId) -> String {
    format!("{PATH}/{id}/engagement")
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, MenteeId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    match what {
        BEGIN => {
            create_engagement(connection, context, (viewer, id), agreed(deed)?).await?;
        }
        CHANGE => {
            let of = (viewer, named::<EngagementId>(deed, "engagement")?);
            update_engagement(connection, context, of, (&deed.if_match(), agreed(deed)?)).await?;
        }
        SPONSOR => {
            let of = (viewer, named::<EngagementId>(deed, "engagement")?);
            let draft = SponsorDraft {
                name: deed.text("name"),
                email: deed.text("email"),
                locale: deed.one_of("locale", Locale::from_tag)?,
            };
            set_sponsor(connection, context, of, (&deed.if_match(), draft)).await?;
        }
        REPORT => {
            let of = (viewer, named::<EngagementId>(deed, "engagement")?);
            let new = NewSponsorReport {
                from_on: deed.date("from_on")?,
                to_on: deed.date("to_on")?,
                note_ids: Vec::new(),
            };
            prepare_report(connection, context, of, new).await?;
        }
        WITHDRAW => {
            deed.affirmed()?;
            let report: SponsorReportId = named(deed, "report")?;
            withdraw_report(connection, context, viewer, report).await?;
        }
        _ => return Err(Problem::not_found()),
    }
    Answer::ok(&())
}

fn agreed(deed: &Deed) -> Result<EngagementDraft, Problem> {
    let today = when::date(deed.desk.zone(), deed.desk.now());
    Ok(EngagementDraft {
        started_on: deed.date("started_on")?.unwrap_or(today),
        ends_on: deed.date("ends_on")?,
        goal: deed.text("goal"),
        agreement: deed.text("agreement"),
        cadence_days: deed.number("cadence_days")?,
        sponsor: deed.text("sponsor"),
        status: deed.one_of("status", EngagementStatus::from_name)?,
    })
}

async fn found(
    connection: &mut Connection,
    desk: &Desk,
    (viewer, id): (&Viewer, MenteeId),
) -> Result<Found, Problem> {
    let context = &desk.visit.call.context;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let user_id = viewer.user_id()?;
    let engagements = list_engagements(connection, context, (viewer, id), all).await?;
    let Some(engagement) = engagements.into_iter().find(|one| one.user_id == user_id) else {
        return Ok(Found::default());
    };
    let sponsor = match read_sponsor(connection, context, viewer, engagement.id).await {
        Ok(read) => Some(read),
        Err(CoachingError::NotFound) => None,
        Err(other) => return Err(other.into()),
    };
    let (_, mut reports) = list_reports(connection, context, (viewer, engagement.id), all).await?;
    reports.truncate(all.size());
    Ok(Found { engagement: Some(engagement), sponsor, reports })
}

async fn shown(desk: &Desk, id: MenteeId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let mut connection = desk.connection().await?;
    let mentee = read_mentee(&mut connection, &desk.visit.call.context, &viewer, id).await?.mentee;
    let found = found(&mut connection, desk, (&viewer, id)).await?;
    drop(connection);
    let voice = desk.voice();
    let crumbs = vec![
        Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() },
        Crumb { label: mentee.name, href: format!("{PATH}/{id}") },
    ];
    let (page, mut console) = desk.frame_below(Part::Mentees, crumbs, voice.say("engagement"));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheet: Sheet| sheet.after(refused);
    let engagement = found.engagement.as_ref();
    let open = engagement.filter(|one| one.status != EngagementStatus::Ended);
    let reports = found.reports.iter().map(|one| report_row(desk, id, one));
    desk.answered(
        status,
        &EngagementPage {
            page,
            console,
            badge: engagement.map(|one| status_badge(voice, one.status.name())),
            facts: engagement.map(|one| facts(voice, one)).unwrap_or_default(),
            change: put(agreement_sheet(desk, id, open)),
            told: told(voice, found.sponsor.as_ref()),
            sponsor: open.map(|one| put(sponsor_sheet(voice, (id, one.id), found.sponsor.as_ref()))),
            reports: reports.map(|(line, sheet)| (line, sheet.map(put))).collect(),
            report: open
                .filter(|_| found.sponsor.is_some())
                .map(|one| put(report_sheet(voice, (id, one.id)))),
        },
    )
}

fn facts(voice: Voice, one: &Engagement) -> Vec<AnswerLine> {
    let date = |date: NaiveDate| when::plain_date(voice.locale(), date);
    let cadence = one.cadence_days.map(|days| say!(voice, "engagement-days", n = days));
    let lines = [
        ("engagement-from", date(one.started_on)),
        ("engagement-to", one.ends_on.map(date).unwrap_or_default()),
        ("engagement-goal", one.goal.clone()),
        ("engagement-agreement", one.agreement.clone()),
        ("engagement-cadence", cadence.unwrap_or_default()),
        ("engagement-payer", one.sponsor.clone()),
    ];
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect()
}

/// Changes the engagement that runs, or begins one.
fn agreement_sheet(desk: &Desk, id: MenteeId, open: Option<&Engagement>) -> Sheet {
    let voice = desk.voice();
    let today = when::date(desk.zone(), desk.now());
    let (deed, opener, button) = match open {
        Some(_) => (CHANGE, "engagement-change", "engagement-change-now"),
        None => (BEGIN, "engagement-begin", "engagement-begin-now"),
    };
    let text = |of: fn(&Engagement) -> String| open.map(of).unwrap_or_default();
    let started = open.map_or(today, |one| one.started_on);
    let status = open.map_or(EngagementStatus::Active, |one| one.status);
    let statuses = STATUSES.map(|one| choice(one.name(), status_badge(voice, one.name()).label));
    let (goal, agreement, payer) =
        (text(|one| one.goal.clone()), text(|one| one.agreement.clone()), text(|one| one.sponsor.clone()));
    let mut sheet = Sheet::to(voice, format!("{}/{deed}", path_of(id)), button)
        .opened_by(opener)
        .input("started_on", "engagement-from", ("date", started.to_string()))
        .input(
            "ends_on",
            "engagement-to",
            ("date", text(|one| one.ends_on.map(|on| on.to_string()).unwrap_or_default())),
        )
        .optional()
        .lines("goal", "engagement-goal", (&goal, 2_000, 3))
        .optional()
        .lines("agreement", "engagement-agreement", (&agreement, 20_000, 4))
        .optional()
        .input(
            "cadence_days",
            "engagement-cadence",
            ("number", text(|one| one.cadence_days.map(|n| n.to_string()).unwrap_or_default())),
        )
        .optional()
        .hint("engagement-cadence-hint")
        .line("sponsor", "engagement-payer", (&payer, 200))
        .optional()
        .hint("engagement-payer-hint")
        .choose("status", "mentees-status", (status.name(), statuses.into()));
    if let Some(one) = open {
        sheet = sheet.with("engagement", one.id).with("revision", one.revision);
    }
    sheet
}

/// What the sponsor is told, in a sentence.
fn told(voice: Voice, sponsor: Option<&SponsorRead>) -> Option<String> {
    let read = sponsor?;
    let level = read.consents.iter().find(|one| one.withdrawn_at.is_none()).map_or(0, |one| one.level);
    let key = match level {
        1 => "sponsor-told-sessions",
        2 => "sponsor-told-status",
        3 => "sponsor-told-goal",
        _ => "sponsor-told-nothing",
    };
    Some(format!("{} ({}) {}", read.sponsor.name, read.sponsor.email, voice.say(key)))
}

fn sponsor_sheet(
    voice: Voice,
    (id, engagement): (MenteeId, EngagementId),
    sponsor: Option<&SponsorRead>,
) -> Sheet {
    let now = sponsor.map(|read| &read.sponsor);
    let languages = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let locale = now.map_or_else(|| voice.locale().tag().to_owned(), |one| one.locale.clone());
    let opener = if now.is_some() { "sponsor-change" } else { "sponsor-name" };
    let email = now.map(|one| one.email.clone()).unwrap_or_default();
    let name = now.map(|one| one.name.as_str()).unwrap_or_default();
    let sheet = Sheet::to(voice, format!("{}/{SPONSOR}", path_of(id)), "sponsor-name-now")
        .opened_by(opener)
        .about("sponsor-about")
        .with("engagement", engagement)
        .line("name", "mentees-name", (name, 200))
        .input("email", "console-email", ("email", email))
        .choose("locale", "mentee-language", (&locale, languages.into()));
    match now {
        Some(one) => sheet.with("revision", one.revision),
        None => sheet,
    }
}

fn report_sheet(voice: Voice, (id, engagement): (MenteeId, EngagementId)) -> Sheet {
    Sheet::to(voice, format!("{}/{REPORT}", path_of(id)), "sponsor-report-now")
        .opened_by("sponsor-report")
        .about("sponsor-report-about")
        .with("engagement", engagement)
        .input("from_on", "engagement-from", ("date", String::new()))
        .optional()
        .input("to_on", "engagement-to", ("date", String::new()))
        .optional()
}

fn report_row(desk: &Desk, id: MenteeId, one: &SponsorReport) -> (StandingLine, Option<Sheet>) {
    let voice = desk.voice();
    let day = |at| when::plain_date(voice.locale(), when::date(desk.zone(), at));
    let opened = one.opened_at.map(|at| say!(voice, "sponsor-report-opened", date = day(at)));
    let about = std::iter::once(one.name.clone()).chain(opened).collect::<Vec<_>>().join(" · ");
    let line = StandingLine {
        link: NamedLink {
            label: say!(voice, "sponsor-report-of", date = day(one.created_at)),
            href: String::new(),
        },
        badge: status_badge(voice, one.state.name()),
        about,
    };
    let withdraw = || {
        Sheet::to(voice, format!("{}/{WITHDRAW}", path_of(id)), "sponsor-report-withdraw-now")
            .named(&one.id.to_string())
            .opened_by("sponsor-report-withdraw")
            .with("report", one.id)
            .danger("sponsor-report-withdraw-about")
    };
    (line, (one.state != SponsorReportState::Withdrawn).then(withdraw))
}

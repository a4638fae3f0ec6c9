//! `/mentees/{id}/export`: everything about a person in one file.

use std::io::{Cursor as Bytes, Write as _};

use actix_web::{HttpResponse, get, web};
use serde::Serialize;
use zip::write::SimpleFileOptions;

use super::action_items::ActionItemResponse;
use super::agendas::{AgendaTopicResponse, SessionRatingResponse};
use super::assessment_export::assessment_markdown;
use super::assessment_views::AssessmentDetailResponse;
use super::check_ins::CheckInResponse;
use super::engagements::EngagementResponse;
use super::evidence::EvidenceResponse;
use super::mentees::{AccessResponse, response};
use super::note_requests::NoteRequestResponse;
use super::notes::NoteResponse;
use super::plan_files::plan_export;
use super::sponsor_views::{SponsorReportResponse, SponsorResponse};
use super::strategies::{
    CommentResponse, RecallTestDetailResponse, StrategyResponse, StrategyVersionResponse,
};
use crate::coaching::actions::strategies::StrategyExport;
use crate::coaching::actions::{self, PersonExport, ReadReport, SponsorRead, Viewer};
use crate::coaching::core::strategy::markdown::markdown;
use crate::coaching::mails;
use crate::coaching::model::{Confidentiality, Evidence, MergeRequest, MergeSide, Side, SponsorGroupReport};
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::{MenteeId, SessionId, SponsorGroupReportId, UserId};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::platform::context::Context;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Call;

/// A session as it stands in the file.
#[derive(Serialize)]
struct SessionEntry {
    session_id: SessionId,
    title: String,
    start: chrono::DateTime<chrono::Utc>,
    end: chrono::DateTime<chrono::Utc>,
    status: String,
    answers: serde_json::Value,
}

/// A mail as it stands in the file.
#[derive(Serialize)]
struct MailEntry {
    at: chrono::DateTime<chrono::Utc>,
    kind: String,
    subject: String,
    text: Option<String>,
}

/// A strategy as it stands in the file.
#[derive(Serialize)]
struct StrategyEntry {
    strategy: StrategyResponse,
    versions: Vec<StrategyVersionResponse>,
    comments: Vec<CommentResponse>,
    recall_tests: Vec<RecallTestDetailResponse>,
}

impl StrategyEntry {
    fn of(export: StrategyExport) -> Self {
        let newest = export.row.version;
        let comments = export.comments.into_iter().map(|row| CommentResponse::of(row, newest));
        Self {
            comments: comments.collect(),
            versions: export.versions.into_iter().map(StrategyVersionResponse::of).collect(),
            recall_tests: export.tests.into_iter().map(RecallTestDetailResponse::of).collect(),
            strategy: StrategyResponse::of(export.row, Side::Mentee, &export.titles),
        }
    }
}

/// Figures of a group as they are named in the file. The figures themselves are those of others too, and with one's own
/// taken from them they would be those of fewer.
#[derive(Serialize)]
struct GroupEntry {
    id: SponsorGroupReportId,
    sponsor: String,
    coach: String,
    from_on: chrono::NaiveDate,
    to_on: chrono::NaiveDate,
    made_at: chrono::DateTime<chrono::Utc>,
}

impl GroupEntry {
    fn of(row: SponsorGroupReport) -> Self {
        Self {
            id: row.id,
            sponsor: row.name,
            coach: row.document.coach,
            from_on: row.document.from_on,
            to_on: row.document.to_on,
            made_at: row.created_at,
        }
    }
}

/// A question whether the mentee is somebody else too, as it stands in the file: what the mentee was asked and said.
#[derive(Serialize)]
struct MergeRequestEntry {
    asked_at: chrono::DateTime<chrono::Utc>,
    asked_by: UserId,
    said_yes_at: Option<chrono::DateTime<chrono::Utc>>,
    ended_at: Option<chrono::DateTime<chrono::Utc>>,
}

impl MergeRequestEntry {
    fn of(row: &MergeRequest, id: MenteeId) -> Self {
        let side = if row.kept_id == id { MergeSide::Kept } else { MergeSide::Duplicate };
        Self {
            asked_at: row.asked_at,
            asked_by: row.asked_by,
            said_yes_at: row.said_at(side),
            ended_at: row.ended_at,
        }
    }
}

/// Entries that turned out to be the mentee's, and questions whether others are, as they stand in the file.
#[derive(Serialize)]
struct MergesEntry {
    merged: Vec<MergedEntry>,
    asked: Vec<MergeRequestEntry>,
}

/// An entry that turned out to be the mentee's.
#[derive(Serialize)]
struct MergedEntry {
    duplicate_id: MenteeId,
    merged_at: chrono::DateTime<chrono::Utc>,
}

/// Everything about a person as a zip of JSON and Markdown; for the mentee. What coaches noted for themselves is not in
/// it.
#[utoipa::path(tag = "coaching", operation_id = "export_person", params(("id" = MenteeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "application/zip")))]
#[get("/mentees/{id}/export")]
pub async fn export_person(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let export = actions::export_person(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    drop(connection);
    super::shown::person_file(&call.context, export)
}

pub(super) fn zipped(context: &Context, export: PersonExport) -> Result<Vec<u8>, Problem> {
    let mut archive = Archive::new();
    let locale = Locale::from_tag(&export.opened.mentee.locale).unwrap_or_default();
    archive.text("README.md", &contents(context, mails::voice(locale)))?;
    archive.identity(&export)?;
    archive.json("profile.json", &response(export.opened))?;
    archive.json("engagements.json", &each(&export.engagements, EngagementResponse::of))?;
    let sessions = export.sessions.into_iter().map(|one| SessionEntry {
        session_id: one.session_id.into(),
        title: one.title,
        start: one.starts_at,
        end: one.ends_at,
        status: one.status,
        answers: one.answers,
    });
    archive.json("sessions.json", &sessions.collect::<Vec<_>>())?;
    let topics: Vec<_> = export.topics.into_iter().map(AgendaTopicResponse::of).collect();
    archive.json("agenda-topics.json", &topics)?;
    let ratings: Vec<_> = export.ratings.into_iter().map(SessionRatingResponse::of).collect();
    archive.json("session-ratings.json", &ratings)?;
    archive.json("notes.json", &each(&export.notes, NoteResponse::of))?;
    if !export.requests.is_empty() {
        let requests: Vec<_> = export.requests.into_iter().map(NoteRequestResponse::of).collect();
        archive.json("coach-notes.json", &requests)?;
    }
    archive.json("action-items.json", &each(&export.actions, ActionItemResponse::of))?;
    let (secret, evidence): (Vec<Evidence>, Vec<Evidence>) =
        export.evidence.into_iter().partition(|row| row.confidentiality == Confidentiality::Secret);
    archive.json("evidence.json", &each(&evidence, |row| EvidenceResponse::of(row, locale)))?;
    if !secret.is_empty() {
        archive.json("secret/evidence.json", &each(&secret, |row| EvidenceResponse::of(row, locale)))?;
    }
    let check_ins: Vec<_> = export.check_ins.into_iter().map(CheckInResponse::of).collect();
    archive.json("check-ins.json", &check_ins)?;
    for (detail, number) in export.assessments.into_iter().zip(1..) {
        let name = format!("assessments/{number:02}-{}", detail.assessment.created_at.format("%Y-%m-%d"));
        archive.text(&format!("{name}.md"), &assessment_markdown(&detail))?;
        archive.json(&format!("{name}.json"), &AssessmentDetailResponse::of(detail))?;
    }
    for (plan, number) in export.plans.into_iter().zip(1..) {
        let name = format!("plans/{number:02}-{}", plan.read.plan.start_on);
        archive.text(&format!("{name}.md"), &actions::plan_markdown(context, &plan))?;
        archive.json(&format!("{name}.json"), &plan_export(context, plan))?;
    }
    archive.sponsors(export.sponsors, export.groups)?;
    add_strategies(&mut archive, export.strategies)?;
    let accesses: Vec<_> = export.accesses.into_iter().map(AccessResponse::of).collect();
    archive.json("who-opened-your-data.json", &accesses)?;
    let mails = export.mails.into_iter().map(|mail| MailEntry {
        at: mail.created_at,
        kind: mail.kind,
        subject: mail.subject,
        text: mail.text,
    });
    archive.json("mails.json", &mails.collect::<Vec<_>>())?;
    archive.json("newsletter.json", &export.reading)?;
    archive.finish()
}

fn add_strategies(archive: &mut Archive, strategies: Vec<StrategyExport>) -> Result<(), Problem> {
    for (strategy, number) in strategies.into_iter().zip(1..) {
        let name = format!("strategies/{number:02}-{}", strategy.row.created_at.format("%Y-%m-%d"));
        archive.text(&format!("{name}.md"), &markdown(strategy.canvas()))?;
        archive.json(&format!("{name}.json"), &StrategyEntry::of(strategy))?;
    }
    Ok(())
}

/// What is in the file, for whoever opens it.
fn contents(context: &Context, voice: Voice) -> String {
    let date = context.now.format("%Y-%m-%d").to_string();
    let mut text = format!(
        "# {}\n\n",
        say!(voice, "export-home", date = date, practice = context.site.practice().name.as_str())
    );
    for (files, key) in CONTENTS {
        let files = files.split(' ').map(|file| format!("`{file}`")).collect::<Vec<_>>().join(", ");
        let _ = std::fmt::Write::write_fmt(&mut text, format_args!("- {files}: {}\n", voice.say(key)));
    }
    text + "\n" + &voice.say("export-home-private") + "\n"
}

/// Files, and what is in them.
const CONTENTS: [(&str, &str); 13] = [
    ("profile.json", "export-home-profile"),
    ("addresses.json merges.json", "export-home-addresses"),
    ("engagements.json sessions.json agenda-topics.json session-ratings.json", "export-home-met"),
    ("assessments/", "export-home-assessments"),
    ("plans/ check-ins.json", "export-home-plans"),
    ("strategies/", "export-home-strategies"),
    ("notes.json action-items.json evidence.json", "export-home-written"),
    ("coach-notes.json", "export-home-handed-over"),
    ("secret/", "export-home-secret"),
    ("sponsors/", "export-home-sponsors"),
    ("mails.json", "export-home-mails"),
    ("newsletter.json", "export-home-newsletter"),
    ("who-opened-your-data.json", "export-home-accesses"),
];

fn each<T, R>(rows: &[T], response: impl Fn(&T) -> R) -> Vec<R> {
    rows.iter().map(response).collect()
}

/// A zip that is being written, in memory.
struct Archive(zip::ZipWriter<Bytes<Vec<u8>>>);

impl Archive {
    fn new() -> Self {
        Self(zip::ZipWriter::new(Bytes::new(Vec::new())))
    }

    fn json(&mut self, name: &str, value: &impl Serialize) -> Result<(), Problem> {
        let text = serde_json::to_string_pretty(value).map_err(|cause| failed(&cause))?;
        self.text(name, &text)
    }

    /// By which addresses the mentee is known, and as whom they were.
    fn identity(&mut self, export: &PersonExport) -> Result<(), Problem> {
        let id = export.opened.mentee.id;
        let addresses: Vec<&str> = export.addresses.iter().map(|one| one.email.as_str()).collect();
        self.json("addresses.json", &addresses)?;
        let merged = |(duplicate_id, merged_at): &(MenteeId, _)| MergedEntry {
            duplicate_id: *duplicate_id,
            merged_at: *merged_at,
        };
        let asked = each(&export.merge_requests, |row| MergeRequestEntry::of(row, id));
        self.json("merges.json", &MergesEntry { merged: export.merges.iter().map(merged).collect(), asked })
    }

    /// What was agreed that sponsors are told, and what they were told.
    fn sponsors(
        &mut self,
        sponsors: Vec<(SponsorRead, Vec<ReadReport>)>,
        groups: Vec<SponsorGroupReport>,
    ) -> Result<(), Problem> {
        for ((sponsor, reports), number) in sponsors.into_iter().zip(1..) {
            self.json(&format!("sponsors/{number:02}.json"), &SponsorResponse::of(sponsor))?;
            let reports: Vec<_> = reports.into_iter().map(SponsorReportResponse::of).collect();
            self.json(&format!("sponsors/{number:02}-reports.json"), &reports)?;
        }
        if groups.is_empty() {
            return Ok(());
        }
        let groups: Vec<_> = groups.into_iter().map(GroupEntry::of).collect();
        self.json("sponsors/groups.json", &groups)
    }

    fn text(&mut self, name: &str, text: &str) -> Result<(), Problem> {
        self.0.start_file(name, SimpleFileOptions::default()).map_err(|cause| failed(&cause))?;
        self.0.write_all(text.as_bytes()).map_err(|cause| failed(&cause))
    }

    fn finish(self) -> Result<Vec<u8>, Problem> {
        Ok(self.0.finish().map_err(|cause| failed(&cause))?.into_inner())
    }
}

fn failed(cause: &dyn std::fmt::Display) -> Problem {
    tracing::error!(cause = %cause, "person.not_exported");
    Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
}

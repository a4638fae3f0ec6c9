//! An assessment as a file: Markdown, JSON, or a page to print.

use std::fmt::Write as _;

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;

use super::assessment_views::AssessmentDetailResponse;
use crate::coaching::actions::{self, AssessmentDetail, Viewer, result_in_words};
use crate::coaching::core::gaps::Certainty;
use crate::coaching::mails;
use crate::coaching::model::{RankedGap, RaterKind};
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::figures::{decimal, short_decimal};
use crate::kernel::ids::AssessmentId;
use crate::kernel::phrases::{Voice, say};
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Call, Query};

/// As what it is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AssessmentExportQuery {
    /// What the file is written in; Markdown if absent.
    #[serde(default)]
    format: ExportFormat,
}

/// What a file is written in.
#[derive(Clone, Copy, Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AssessmentExportFormat)]
pub enum ExportFormat {
    /// Markdown.
    #[default]
    Markdown,
    /// JSON, as the assessment itself is answered.
    Json,
    /// A page to print.
    Html,
}

/// A row of the table of skills.
struct Row {
    place: String,
    name: String,
    current: String,
    target: i64,
    gap: String,
    priority: String,
    certainty: String,
    said: String,
}

/// An assessment as it is read, in the mentee's language.
struct Report {
    lang: &'static str,
    title: String,
    facts: Vec<(String, String)>,
    explanation: String,
    headings: Vec<String>,
    rows: Vec<Row>,
    unknown: String,
    notes_heading: String,
    notes: Vec<String>,
}

/// What the columns of the table are called, after the place.
const COLUMNS: [&str; 7] = [
    "result-skill",
    "result-now",
    "result-asked",
    "result-gap",
    "result-priority",
    "result-certainty",
    "result-said",
];

#[derive(Template)]
#[template(path = "coaching/api/assessment_print.html")]
struct Printable {
    report: Report,
}

/// An assessment as a file, with no more in it than the reader sees of it otherwise.
#[utoipa::path(tag = "coaching", operation_id = "export_assessment", security(("bearer" = [])),
    params(("id" = AssessmentId, Path), AssessmentExportQuery),
    responses((status = 200, body = String, content_type = "text/markdown")))]
#[get("/assessments/{id}/export")]
pub async fn export_assessment(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<AssessmentId>,
    query: Query<AssessmentExportQuery>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let detail = actions::assessment_detail(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let name = format!("assessment-{}", detail.assessment.created_at.format("%Y-%m-%d"));
    match query.0.format {
        ExportFormat::Markdown => {
            Ok(file("text/markdown; charset=utf-8", &format!("{name}.md"), markdown(&report(&detail))))
        }
        ExportFormat::Json => {
            let text = serde_json::to_string_pretty(&AssessmentDetailResponse::of(detail))
                .map_err(|cause| failed(&cause))?;
            Ok(file("application/json", &format!("{name}.json"), text))
        }
        ExportFormat::Html => assessment_page(&detail),
    }
}

/// An assessment as a page to print.
///
/// # Errors
/// A [`Problem`] when the page cannot be written.
pub fn assessment_page(detail: &AssessmentDetail) -> Result<HttpResponse, Problem> {
    let page = Printable { report: report(detail) }.render().map_err(|cause| failed(&cause))?;
    Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(page))
}

fn file(media_type: &str, name: &str, text: String) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media_type))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(text)
}

fn failed(cause: &dyn std::fmt::Display) -> Problem {
    tracing::error!(cause = %cause, "assessment.not_exported");
    Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
}

fn report(detail: &AssessmentDetail) -> Report {
    let voice = mails::voice(detail.locale);
    let result = detail.result.as_ref();
    let unknown = result.map(|result| result.unknown.as_slice()).unwrap_or_default();
    let unknown = unknown.iter().map(|key| name_of(detail, key)).collect::<Vec<_>>().join(", ");
    Report {
        lang: detail.locale.tag(),
        title: say!(voice, "result-title", name = &detail.mentee),
        facts: facts(voice, detail),
        explanation: result_in_words(detail.locale, detail),
        headings: COLUMNS.map(|key| voice.say(key)).into(),
        rows: rows(voice, detail),
        unknown: if unknown.is_empty() { unknown } else { say!(voice, "result-unknown", skills = unknown) },
        notes_heading: voice.say("result-notes"),
        notes: notes(voice, detail),
    }
}

fn facts(voice: Voice, detail: &AssessmentDetail) -> Vec<(String, String)> {
    let assessment = &detail.assessment;
    let role = detail.framework.profile(&assessment.profile).map_or("", |role| role.name.as_str());
    let (name, version) = (&detail.framework.name, &detail.framework.version);
    let mut facts = vec![
        ("result-framework", say!(voice, "result-framework-version", name = name, version = version)),
        ("result-role", role.to_owned()),
        ("result-kind", voice.say(&format!("result-kind-{}", assessment.kind.name()))),
        ("result-state", voice.say(&format!("result-state-{}", assessment.state.name()))),
    ];
    if let Some(at) = assessment.finalised_at {
        facts.push(("result-finalised", at.format("%Y-%m-%d").to_string()));
    }
    if let Some(result) = &detail.result {
        facts.push(("result-rules", result.algorithm.clone()));
    }
    facts.into_iter().map(|(key, value)| (voice.say(key), value)).collect()
}

fn rows(voice: Voice, detail: &AssessmentDetail) -> Vec<Row> {
    let ranking = detail.result.as_ref().map(|result| result.ranking.as_slice()).unwrap_or_default();
    let row = |(index, ranked): (usize, &RankedGap)| Row {
        place: (index + 1).to_string(),
        name: name_of(detail, &ranked.skill),
        current: decimal(voice.locale(), ranked.current, 2),
        target: ranked.target,
        gap: decimal(voice.locale(), ranked.gap, 2),
        priority: decimal(voice.locale(), ranked.priority, 1),
        certainty: voice.say(match ranked.certainty {
            Certainty::Low => "result-certainty-low",
            Certainty::Medium => "result-certainty-medium",
            Certainty::High => "result-certainty-high",
        }),
        said: said(voice, detail, &ranked.skill),
    };
    ranking.iter().enumerate().map(row).collect()
}

/// What somebody who rates is called.
fn rater(voice: Voice, kind: RaterKind) -> String {
    voice.say(&format!("result-rater-{}", kind.name()))
}

/// Who said what: self, coach and manager by name of their kind, peers by their median.
fn said(voice: Voice, detail: &AssessmentDetail, skill: &str) -> String {
    let known = detail.ratings.iter().filter(|(_, rating)| rating.skill == skill);
    let mut said: Vec<String> = known
        .filter_map(|(kind, rating)| Some(format!("{} {}", rater(voice, *kind), rating.level?)))
        .collect();
    let median = detail.peer_medians.get(skill);
    said.extend(
        median.map(|median| say!(voice, "result-peers", median = short_decimal(voice.locale(), *median, 2))),
    );
    said.join(", ")
}

fn notes(voice: Voice, detail: &AssessmentDetail) -> Vec<String> {
    let ratings =
        detail.ratings.iter().filter(|(_, rating)| !rating.note.is_empty()).map(|(kind, rating)| {
            let (skill, who) = (name_of(detail, &rating.skill), rater(voice, *kind));
            say!(voice, "result-by", skill = skill, who = who, note = &rating.note)
        });
    let peers = detail
        .peer_notes
        .iter()
        .map(|(skill, note)| say!(voice, "result-by-peer", skill = name_of(detail, skill), note = note));
    let differences = detail.differences.iter().map(|difference| {
        let skill = name_of(detail, &difference.skill);
        say!(voice, "result-differ", skill = skill, who = &difference.name, note = &difference.note)
    });
    let choices = detail.choices.iter().map(|choice| {
        let reason =
            if choice.reason.is_empty() { voice.say("result-as-computed") } else { choice.reason.clone() };
        let skill = name_of(detail, &choice.skill);
        say!(voice, "result-chose", who = &choice.name, skill = skill, reason = reason)
    });
    ratings.chain(peers).chain(differences).chain(choices).collect()
}

fn name_of(detail: &AssessmentDetail, key: &str) -> String {
    detail.framework.skill(key).map_or_else(|| key.to_owned(), |skill| skill.name.clone())
}

/// An assessment as Markdown.
pub(super) fn assessment_markdown(detail: &AssessmentDetail) -> String {
    markdown(&report(detail))
}

fn markdown(report: &Report) -> String {
    let mut text = format!("# {}\n\n", plain(&report.title));
    for (name, value) in &report.facts {
        // Writing to a string cannot fail.
        _ = writeln!(text, "- {name}: {}", plain(value));
    }
    _ = write!(text, "\n{}\n", plain(&report.explanation));
    if !report.rows.is_empty() {
        let headings = report.headings.join(" | ");
        _ = write!(text, "\n| # | {headings} |\n|---|---|---|---|---|---|---|---|\n");
    }
    for row in &report.rows {
        _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} | {} |",
            row.place,
            plain(&row.name),
            row.current,
            row.target,
            row.gap,
            row.priority,
            row.certainty,
            row.said
        );
    }
    if !report.unknown.is_empty() {
        _ = write!(text, "\n{}\n", plain(&report.unknown));
    }
    if !report.notes.is_empty() {
        _ = write!(text, "\n## {}\n\n", report.notes_heading);
    }
    for note in &report.notes {
        _ = writeln!(text, "- {}", plain(note));
    }
    text
}

/// A text on one line in which nothing is markup.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => plain.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' => {
                plain.push('\\');
                plain.push(c);
            }
            _ => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_people_write_is_no_markup() {
        assert_eq!(plain("a|b\n# c [x](y)"), "a\\|b \\# c \\[x\\](y)");
    }
}

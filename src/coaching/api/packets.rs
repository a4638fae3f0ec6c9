//! What evidence covers of a role, and the packet for it: JSON, Markdown, and a page to print.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, web};
use askama::Template as _;
use serde::{Deserialize, Serialize};

use super::evidence::EvidenceResponse;
use super::packet_text::{PacketPage, packet_markdown};
use crate::coaching::actions::{self, Aim, Coverage, RolePacket, RoleWish, Viewer, gap_words};
use crate::coaching::core::evidence::{Cover, Row};
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::platform::web::{Answer, Call, Query};

/// Which role is meant.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RoleQuery {
    /// Key of a role's profile; the role of the newest assessment, or the one aimed at, if absent.
    role: Option<String>,
    /// Key of a variant of the role.
    overlay: Option<String>,
}

/// Which role is meant, and which cases are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PacketQuery {
    /// Key of a role's profile; the role of the newest assessment, or the one aimed at, if absent.
    role: Option<String>,
    /// Key of a variant of the role.
    overlay: Option<String>,
    /// Ids of up to three cases, parted by commas; those that show most of the role if absent.
    cases: Option<String>,
}

impl PacketQuery {
    fn wish(self) -> Result<(RoleWish, Vec<EvidenceId>), Problem> {
        let named = self.cases.as_deref().unwrap_or_default().split(',').map(str::trim);
        let ids: Result<Vec<EvidenceId>, _> = named.filter(|id| !id.is_empty()).map(str::parse).collect();
        let ids = ids.map_err(|_| {
            Problem::malformed(vec![FieldError::new("/cases", "bad_parameter", "ids, parted by commas")])
        })?;
        Ok((RoleWish { role: self.role, overlay: self.overlay }, ids))
    }
}

/// How well a skill is shown at a level.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EvidenceCover)]
pub enum CoverName {
    /// Nothing shows it.
    None,
    /// What showed it is more than 18 months ago.
    Stale,
    /// Something shows it, with less than four points.
    Claimed,
    /// Something shows it with four points or more.
    Strong,
}

impl From<Cover> for CoverName {
    fn from(cover: Cover) -> Self {
        match cover {
            Cover::None => Self::None,
            Cover::Stale => Self::Stale,
            Cover::Claimed => Self::Claimed,
            Cover::Strong => Self::Strong,
        }
    }
}

/// A skill at a level.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = EvidenceCell)]
pub struct CellResponse {
    /// The level, 1 to 5.
    pub level: i64,
    /// How well it is shown.
    pub cover: CoverName,
    /// How many strong entries show it.
    pub strong: usize,
    /// What shows it, the strongest first.
    pub evidence_ids: Vec<EvidenceId>,
}

/// A skill over all levels.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = EvidenceCoverageRow)]
pub struct RowResponse {
    /// Key of the skill.
    pub skill: String,
    /// What it is called.
    pub name: String,
    /// The level that the role asks for.
    pub target_level: i64,
    /// How much it matters, 1 to 5.
    pub weight: i64,
    /// Whether the role cannot be had without it.
    pub gate: bool,
    /// Levels 1 to 5.
    pub cells: Vec<CellResponse>,
}

/// What evidence covers of a role.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EvidenceCoverageResponse {
    /// Key of the role's profile.
    pub role: String,
    /// What the role is called.
    pub role_name: String,
    /// Key of the framework.
    pub framework: String,
    /// Its version.
    pub framework_version: i32,
    /// The day this was so.
    pub on: chrono::NaiveDate,
    /// The skills, in framework order.
    pub skills: Vec<RowResponse>,
}

/// What is missing for a role.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = PacketGap)]
pub struct GapResponse {
    /// Key of the skill.
    pub skill: String,
    /// The level that the role asks for.
    pub level: i64,
    /// Whether the role cannot be had without it.
    pub gate: bool,
    /// How well it is shown.
    pub cover: CoverName,
    /// Strong entries there are.
    pub strong: usize,
    /// Strong entries it needs.
    pub needed: usize,
    /// The same in words.
    pub text: String,
}

/// The packet for a role.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PacketResponse {
    /// What the mentee is called.
    pub mentee: String,
    /// The cases.
    pub cases: Vec<EvidenceResponse>,
    /// What everything in the packet covers.
    pub coverage: EvidenceCoverageResponse,
    /// What is missing, what matters most first.
    pub gaps: Vec<GapResponse>,
    /// Whether all must-haves are strongly shown twice.
    pub ready: bool,
}

fn row(aim: &Aim, row: &Row) -> RowResponse {
    let cells = row.cells.iter().map(|cell| CellResponse {
        level: cell.level,
        cover: cell.cover.into(),
        strong: cell.strong,
        evidence_ids: cell.entries.iter().copied().map(EvidenceId::from).collect(),
    });
    RowResponse {
        skill: row.goal.skill.clone(),
        name: aim.skill_name(&row.goal.skill).to_owned(),
        target_level: row.goal.level,
        weight: row.goal.weight,
        gate: row.goal.is_gate,
        cells: cells.collect(),
    }
}

fn coverage(aim: &Aim, rows: &[Row], on: chrono::NaiveDate) -> EvidenceCoverageResponse {
    EvidenceCoverageResponse {
        role: aim.role.clone(),
        role_name: aim.role_name.clone(),
        framework: aim.framework.key.clone(),
        framework_version: aim.framework.version,
        on,
        skills: rows.iter().map(|one| row(aim, one)).collect(),
    }
}

fn packet(made: &RolePacket) -> PacketResponse {
    let gaps = made.gaps.iter().map(|gap| GapResponse {
        skill: gap.goal.skill.clone(),
        level: gap.goal.level,
        gate: gap.goal.is_gate,
        cover: gap.cover.into(),
        strong: gap.strong,
        needed: gap.needed,
        text: gap_words(&made.aim, gap, made.locale),
    });
    PacketResponse {
        mentee: made.mentee.clone(),
        cases: made.cases.iter().map(|row| EvidenceResponse::of(row, made.locale)).collect(),
        coverage: coverage(&made.aim, &made.rows, made.on),
        gaps: gaps.collect(),
        ready: made.is_ready,
    }
}

async fn covered(
    call: &Call,
    who: &Participant<MenteesRead>,
    id: MenteeId,
    query: RoleQuery,
) -> Result<Coverage, Problem> {
    let wish = RoleWish { role: query.role, overlay: query.overlay };
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(who);
    Ok(actions::evidence_coverage(&mut connection, &call.context, (&viewer, id), wish).await?)
}

async fn packed(
    call: &Call,
    who: &Participant<MenteesRead>,
    id: MenteeId,
    query: PacketQuery,
) -> Result<RolePacket, Problem> {
    let wish = query.wish()?;
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(who);
    Ok(actions::role_packet(&mut connection, &call.context, (&viewer, id), wish).await?)
}

/// Which skills the mentee's evidence shows at which level; what is secret is left out.
#[utoipa::path(tag = "coaching", operation_id = "get_evidence_coverage", params(("id" = MenteeId, Path), RoleQuery),
    security(("bearer" = [])), responses((status = 200, body = EvidenceCoverageResponse)))]
#[get("/mentees/{id}/evidence-coverage")]
pub async fn get_evidence_coverage(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<RoleQuery>,
) -> Result<HttpResponse, Problem> {
    let found = covered(&call, &who, id.into_inner(), query.0).await?;
    Ok(Answer::ok(&coverage(&found.aim, &found.rows, found.on))?.into_response())
}

/// The same as a picture, in the language of whoever asks.
#[utoipa::path(tag = "coaching", operation_id = "get_evidence_picture", params(("id" = MenteeId, Path), RoleQuery),
    security(("bearer" = [])), responses((status = 200, body = String, content_type = "image/svg+xml")))]
#[get("/mentees/{id}/evidence-coverage.svg")]
pub async fn get_evidence_picture(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<RoleQuery>,
) -> Result<HttpResponse, Problem> {
    let found = covered(&call, &who, id.into_inner(), query.0).await?;
    let mut connection = call.connection().await?;
    let locale = actions::language_of_viewer(&mut connection, &Viewer::from(&who)).await?;
    Ok(super::pictures::draw_coverage(&found, locale).into_response())
}

/// The packet for a role: two or three cases, what they and the rest cover, and what is missing. Only what the mentee put
/// aside for packets is in it, and nothing that is secret.
#[utoipa::path(tag = "coaching", operation_id = "get_packet", params(("id" = MenteeId, Path), PacketQuery),
    security(("bearer" = [])), responses((status = 200, body = PacketResponse)))]
#[get("/mentees/{id}/packet")]
pub async fn get_packet(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PacketQuery>,
) -> Result<HttpResponse, Problem> {
    let made = packed(&call, &who, id.into_inner(), query.0).await?;
    Ok(Answer::ok(&packet(&made))?.into_response())
}

/// The packet as Markdown.
#[utoipa::path(tag = "coaching", operation_id = "export_packet_markdown", params(("id" = MenteeId, Path), PacketQuery),
    security(("bearer" = [])), responses((status = 200, body = String, content_type = "text/markdown")))]
#[get("/mentees/{id}/packet.md")]
pub async fn export_packet_markdown(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PacketQuery>,
) -> Result<HttpResponse, Problem> {
    Ok(packet_file(&packed(&call, &who, id.into_inner(), query.0).await?))
}

/// The packet as a page to print.
#[utoipa::path(tag = "coaching", operation_id = "export_packet_page", params(("id" = MenteeId, Path), PacketQuery),
    security(("bearer" = [])), responses((status = 200, body = String, content_type = "text/html")))]
#[get("/mentees/{id}/packet.html")]
pub async fn export_packet_page(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PacketQuery>,
) -> Result<HttpResponse, Problem> {
    packet_page(&packed(&call, &who, id.into_inner(), query.0).await?)
}

/// A packet as a page to print.
///
/// # Errors
/// A [`Problem`] when the page cannot be rendered.
pub fn packet_page(made: &RolePacket) -> Result<HttpResponse, Problem> {
    let page = PacketPage::of(made).render().map_err(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/html; charset=utf-8")).body(page))
}

/// A packet as a file in Markdown.
#[must_use]
pub fn packet_file(made: &RolePacket) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/markdown; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"packet.md\""))
        .body(packet_markdown(made))
}

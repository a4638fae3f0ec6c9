//! A strategy looked at, told at three altitudes, and as files.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, get, web};
use askama::Template as _;
use serde::{Deserialize, Serialize};

use super::page::StrategyPage;
use super::views::StrategyChecksResponse;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies::{self, Altitudes, LaidOut, SeenStrategy};
use crate::coaching::core::strategy::canvas::Canvas;
use crate::coaching::core::strategy::markdown::markdown;
use crate::coaching::core::strategy::words::Section;
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::StrategyId;
use crate::kernel::locale::Locale;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Call, Query};

/// Which version is meant.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VersionQuery {
    /// The version; if absent the draft, or the newest version for whoever does not see that, and for all once it is live.
    version: Option<i32>,
}

/// Which version is meant, and how it is laid out.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// The version; if absent the draft, or the newest version for whoever does not see that, and for all once it is live.
    version: Option<i32>,
    /// Whether all of it goes on one page, in smaller type if it must; else on as many as it takes.
    #[serde(default)]
    one_page: bool,
}

/// A strategy told at three altitudes.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyAltitudesResponse {
    /// In a sentence, for whoever has ten seconds; null where the strategy does not say enough for it.
    pub sentence: Option<String>,
    /// In a paragraph, for a team next door; null where the strategy does not say enough for it.
    pub paragraph: Option<String>,
    /// On a page.
    pub page: StrategyPageResponse,
    /// Sections that do not say enough for the sentence or the paragraph.
    pub missing: Vec<Section>,
}

/// A strategy laid out for reading.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyPageResponse {
    /// What it is called.
    pub title: String,
    /// Its sections.
    pub parts: Vec<StrategyPartResponse>,
    /// Whether it fits on one printed page, A4 or Letter, in type that can be read.
    pub fits_one_page: bool,
}

/// A section laid out.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyPartResponse {
    /// Which.
    pub section: Section,
    /// What it is called in the mentee's language.
    pub heading: String,
    /// Its prose, a paragraph each.
    pub prose: Vec<String>,
    /// Its items.
    pub items: Vec<StrategyItemResponse>,
}

/// An item laid out.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyItemResponse {
    /// What comes before it; may be empty.
    pub label: String,
    /// What it says.
    pub text: String,
    /// What belongs to it.
    pub facts: Vec<StrategyFactResponse>,
}

/// What belongs to an item.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyFactResponse {
    /// What it is called.
    pub label: String,
    /// What it says.
    pub text: String,
}

impl StrategyPageResponse {
    pub(super) fn of(laid: LaidOut) -> Self {
        let fact = |(label, text): (String, String)| StrategyFactResponse { label, text };
        let parts = laid.parts.into_iter().map(|part| StrategyPartResponse {
            section: part.section,
            heading: part.heading,
            prose: part.prose,
            items: part
                .items
                .into_iter()
                .map(|item| StrategyItemResponse {
                    label: item.label,
                    text: item.text,
                    facts: item.facts.into_iter().map(fact).collect(),
                })
                .collect(),
        });
        Self { title: laid.title, parts: parts.collect(), fits_one_page: laid.size.is_some() }
    }
}

impl StrategyAltitudesResponse {
    fn of(told: Altitudes) -> Self {
        Self {
            sentence: told.sentence,
            paragraph: told.paragraph,
            page: StrategyPageResponse::of(told.page),
            missing: told.missing,
        }
    }
}

async fn canvas(
    call: &Call,
    who: &Participant<MenteesRead>,
    id: StrategyId,
    version: Option<i32>,
) -> Result<(SeenStrategy, Canvas), Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(who);
    Ok(strategies::read_canvas(&mut connection, &call.context, (&viewer, id), version).await?)
}

fn locale_of(seen: &SeenStrategy) -> Locale {
    Locale::from_tag(&seen.opened.mentee.locale).unwrap_or_default()
}

/// What has to hold before it is shared, hints besides, and what to do about each.
#[utoipa::path(tag = "coaching", operation_id = "check_strategy", params(("id" = StrategyId, Path), VersionQuery), security(("bearer" = [])),
    responses((status = 200, body = StrategyChecksResponse)))]
#[get("/strategies/{id}/checks")]
pub async fn check_strategy(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<VersionQuery>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let (viewer, id, version) = (Viewer::from(&who), id.into_inner(), query.0.version);
    let (checks, locale) =
        strategies::strategy_checks(&mut connection, &call.context, (&viewer, id), version).await?;
    Ok(Answer::ok(&StrategyChecksResponse::of(checks, locale))?.into_response())
}

/// The strategy in a sentence, in a paragraph and on a page, in the mentee's language.
#[utoipa::path(tag = "coaching", operation_id = "tell_strategy", params(("id" = StrategyId, Path), VersionQuery), security(("bearer" = [])),
    responses((status = 200, body = StrategyAltitudesResponse)))]
#[get("/strategies/{id}/altitudes")]
pub async fn tell_strategy(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<VersionQuery>,
) -> Result<HttpResponse, Problem> {
    let (seen, canvas) = canvas(&call, &who, id.into_inner(), query.0.version).await?;
    let told = strategies::altitudes(&canvas, locale_of(&seen));
    Ok(Answer::ok(&StrategyAltitudesResponse::of(told))?.into_response())
}

/// The strategy as Markdown, which can be imported again.
#[utoipa::path(tag = "coaching", operation_id = "export_strategy_markdown", params(("id" = StrategyId, Path), VersionQuery), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/markdown")))]
#[get("/strategies/{id}/export.md")]
pub async fn export_strategy_markdown(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<VersionQuery>,
) -> Result<HttpResponse, Problem> {
    let (_, canvas) = canvas(&call, &who, id.into_inner(), query.0.version).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/markdown; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"strategy.md\""))
        .body(markdown(&canvas)))
}

/// The strategy as a page to print, on A4 or Letter.
#[utoipa::path(tag = "coaching", operation_id = "export_strategy_page", params(("id" = StrategyId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = String, content_type = "text/html")))]
#[get("/strategies/{id}/export.html")]
pub async fn export_strategy_page(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let (seen, canvas) = canvas(&call, &who, id.into_inner(), query.0.version).await?;
    strategy_page(&seen, &canvas, query.0.one_page)
}

/// A strategy as a page to print.
///
/// # Errors
/// A [`Problem`] when the page cannot be written.
pub fn strategy_page(
    seen: &SeenStrategy,
    canvas: &Canvas,
    is_one_page: bool,
) -> Result<HttpResponse, Problem> {
    let locale = locale_of(seen);
    let told = strategies::altitudes(canvas, locale);
    let page = StrategyPage::new(locale, told, is_one_page).render().map_err(|cause| {
        tracing::error!(cause = %cause, "page.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })?;
    Ok(HttpResponse::Ok().insert_header((CONTENT_TYPE, "text/html; charset=utf-8")).body(page))
}

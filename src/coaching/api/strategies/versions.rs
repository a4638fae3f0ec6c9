//! `/strategies/{id}/versions` and what changed between them.

use actix_web::{HttpResponse, get, web};
use serde::{Deserialize, Serialize};

use super::views::StrategyVersionResponse;
use crate::coaching::actions::Viewer;
use crate::coaching::actions::strategies;
use crate::coaching::core::strategy::diff::{SectionChange, diff};
use crate::coaching::model::StrategyVersion;
use crate::identity::guards::{MenteesRead, Participant};
use crate::kernel::ids::StrategyId;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, List, Page, PageQuery, Query, listed};

/// Which versions are compared.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DiffQuery {
    /// The first version.
    from: i32,
    /// The second one; if absent the draft for those who see it while it is written, else the newest version.
    to: Option<i32>,
}

/// What changed from one version to another.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StrategyDiffResponse {
    /// The first version.
    pub from: i32,
    /// The second one; null where none was named.
    pub to: Option<i32>,
    /// The sections that changed, with all their lines.
    pub sections: Vec<SectionChange>,
}

/// The versions of a strategy, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_strategy_versions", params(("id" = StrategyId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<StrategyVersionResponse>)))]
#[get("/strategies/{id}/versions")]
pub async fn list_strategy_versions(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    if page.after.is_some_and(|after| StrategyVersion::number_at(after).is_none()) {
        return Err(Page::foreign_cursor());
    }
    let mut connection = call.connection().await?;
    let (viewer, wish) = (Viewer::from(&who), (id.into_inner(), page));
    let rows = strategies::list_versions(&mut connection, &call.context, &viewer, wish).await?;
    listed(&call, &page.list(rows, StrategyVersion::place, StrategyVersionResponse::of))
}

/// One version, which never changes.
#[utoipa::path(tag = "coaching", operation_id = "get_strategy_version", security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("version" = i32, Path)),
    responses((status = 200, body = StrategyVersionResponse)))]
#[get("/strategies/{id}/versions/{version}")]
pub async fn get_strategy_version(
    call: Call,
    who: Participant<MenteesRead>,
    path: web::Path<(StrategyId, i32)>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = strategies::read_version(&mut connection, &call.context, &viewer, path.into_inner()).await?;
    Ok(Answer::ok(&StrategyVersionResponse::of(row))?.into_response())
}

/// What changed from one version to another, section by section.
#[utoipa::path(tag = "coaching", operation_id = "compare_strategy_versions", params(("id" = StrategyId, Path), DiffQuery), security(("bearer" = [])),
    responses((status = 200, body = StrategyDiffResponse)))]
#[get("/strategies/{id}/diff")]
pub async fn compare_strategy_versions(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<DiffQuery>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer, DiffQuery { from, to }) = (id.into_inner(), Viewer::from(&who), query.0);
    let mut connection = call.connection().await?;
    let strategy = (&viewer, id);
    let (_, before) = strategies::read_canvas(&mut connection, &call.context, strategy, Some(from)).await?;
    let (_, after) = strategies::read_canvas(&mut connection, &call.context, strategy, to).await?;
    let sections = diff(&before, &after);
    Ok(Answer::ok(&StrategyDiffResponse { from, to, sections })?.into_response())
}

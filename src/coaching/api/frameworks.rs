//! `/frameworks`: skills, levels and roles.

use actix_web::{HttpResponse, delete, get, post, put, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::framework_files::{FileFormat, document_of};
use super::shown::framework_file;
use crate::coaching::actions::{self, CopyFramework};
use crate::coaching::model::{Framework, FrameworkDocument, FrameworkVersion};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite};
use crate::kernel::ids::FrameworkId;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed,
};

/// A framework in a list.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FrameworkResponse {
    /// Its id.
    pub id: FrameworkId,
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Whether it is built in, and so nobody's to change.
    pub built_in: bool,
    /// The newest version; 0 where none was published.
    pub latest_version: i32,
    /// Whether somebody works on the next version.
    pub has_draft: bool,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A framework with its draft and its versions.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FrameworkDetail {
    /// What lists show of it.
    #[serde(flatten)]
    pub framework: FrameworkResponse,
    /// The next version, while somebody works on it.
    pub draft: Option<FrameworkDocument>,
    /// What was published, newest first.
    pub versions: Vec<VersionResponse>,
}

/// A published version.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = FrameworkVersionResponse)]
pub struct VersionResponse {
    /// Its number.
    pub version: i32,
    /// When it was published.
    pub published_at: DateTime<Utc>,
}

/// A framework to be copied.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyFrameworkRequest {
    /// Which one.
    copy_of: FrameworkId,
    /// Which version; the newest if absent.
    version: Option<i32>,
    /// The key of the copy.
    #[schema(min_length = 1, max_length = 63)]
    key: String,
    /// What people call the copy.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
}

/// A framework that comes as a file.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportFrameworkRequest {
    /// What the text is written in.
    format: FileFormat,
    /// The text of the file.
    #[schema(max_length = 200_000)]
    text: String,
}

/// As what a version is wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ExportQuery {
    /// What the file is written in; TOML if absent.
    #[serde(default)]
    format: FileFormat,
}

impl FrameworkResponse {
    fn of(row: &Framework) -> Self {
        Self {
            id: row.id,
            key: row.key.clone(),
            name: row.name.clone(),
            built_in: row.user_id.is_none(),
            latest_version: row.latest_version,
            has_draft: row.draft.is_some(),
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl VersionResponse {
    fn of(version: &FrameworkVersion) -> Self {
        Self { version: version.version, published_at: version.published_at }
    }
}

async fn detail(connection: &mut Connection, row: Framework) -> Result<FrameworkDetail, Problem> {
    let versions = actions::list_framework_versions(connection, &row).await?;
    let versions =
        versions.into_iter().map(|(version, published_at)| VersionResponse { version, published_at });
    Ok(FrameworkDetail {
        framework: FrameworkResponse::of(&row),
        versions: versions.collect(),
        draft: row.draft,
    })
}

/// The coach's frameworks and what is built in, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_frameworks", params(PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<FrameworkResponse>)))]
#[get("/frameworks")]
pub async fn list_frameworks(
    call: Call,
    coach: Coach<MenteesRead>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_frameworks(&mut connection, coach.user_id, page).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| FrameworkResponse::of(&row),
    );
    listed(&call, &list)
}

/// Makes a framework whose draft is a copy of a published version.
#[utoipa::path(tag = "coaching", operation_id = "copy_framework", request_body = CopyFrameworkRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = FrameworkDetail)))]
#[post("/frameworks")]
pub async fn copy_framework(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CopyFrameworkRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, body) = (&call.context, body.value);
    let copy = CopyFramework { id: body.copy_of, version: body.version, key: body.key, name: body.name };
    let answer = once
        .run(&call, async |connection| {
            let row = actions::copy_framework(connection, context, coach.user_id, copy).await?;
            created(connection, row).await
        })
        .await?;
    Ok(answer.into_response())
}

/// Makes a framework whose draft is what a file says.
#[utoipa::path(tag = "coaching", operation_id = "import_framework", request_body = ImportFrameworkRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = FrameworkDetail)))]
#[post("/framework-imports")]
pub async fn import_framework(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<ImportFrameworkRequest>,
) -> Result<HttpResponse, Problem> {
    let document = document_of(body.value.format, &body.value.text)?;
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let row = actions::import_framework(connection, context, coach.user_id, document).await?;
            created(connection, row).await
        })
        .await?;
    Ok(answer.into_response())
}

async fn created(connection: &mut Connection, row: Framework) -> Result<Answer, Problem> {
    let (location, revision) = (format!("/api/v1/frameworks/{}", row.id), row.revision);
    Ok(Answer::created(location, &detail(connection, row).await?)?.with_revision(revision))
}

/// A framework with its draft and its versions.
#[utoipa::path(tag = "coaching", operation_id = "get_framework", params(("id" = FrameworkId, Path)), security(("bearer" = [])),
    responses((status = 200, body = FrameworkDetail)))]
#[get("/frameworks/{id}")]
pub async fn get_framework(
    call: Call,
    coach: Coach<MenteesRead>,
    id: web::Path<FrameworkId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let row = actions::read_framework(&mut connection, coach.user_id, id.into_inner()).await?;
    let revision = row.revision;
    Ok(Answer::ok(&detail(&mut connection, row).await?)?.with_revision(revision).into_response())
}

/// Writes the draft of the next version. The number in it is of no account.
#[utoipa::path(tag = "coaching", operation_id = "save_framework_draft", request_body = FrameworkDocument, security(("bearer" = [])),
    params(("id" = FrameworkId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    responses((status = 200, body = FrameworkDetail)))]
#[put("/frameworks/{id}/draft")]
pub async fn save_framework_draft(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<FrameworkId>,
    if_match: IfMatch,
    body: Json<FrameworkDocument>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let key = (coach.user_id, id.into_inner());
    let change = (&if_match, body.value);
    let row = actions::save_framework_draft(&mut connection, &call.context, key, change).await?;
    let revision = row.revision;
    Ok(Answer::ok(&detail(&mut connection, row).await?)?.with_revision(revision).into_response())
}

/// Publishes the draft as the next version, which never changes again.
#[utoipa::path(tag = "coaching", operation_id = "publish_framework", params(("id" = FrameworkId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be published"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")), security(("bearer" = [])),
    responses((status = 201, body = VersionResponse)))]
#[post("/frameworks/{id}/publish")]
pub async fn publish_framework(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<FrameworkId>,
    if_match: IfMatch,
    key: IdempotencyKey,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), [0; 32]);
    let context = &call.context;
    let answer = once
        .run(&call, async |connection| {
            let version =
                actions::publish_framework(connection, context, (coach.user_id, id), &if_match).await?;
            let location = format!("/api/v1/frameworks/{id}/versions/{}", version.version);
            Answer::created(location, &VersionResponse::of(&version))
        })
        .await?;
    Ok(answer.into_response())
}

/// Removes a framework that no assessment was made with.
#[utoipa::path(tag = "coaching", operation_id = "delete_framework", params(("id" = FrameworkId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be removed")), security(("bearer" = [])),
    responses((status = 204, description = "It is gone")))]
#[delete("/frameworks/{id}")]
pub async fn delete_framework(
    call: Call,
    coach: Coach<MenteesWrite>,
    id: web::Path<FrameworkId>,
    if_match: IfMatch,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::delete_framework(&mut connection, (coach.user_id, id.into_inner()), &if_match).await?;
    Ok(Answer::no_content().into_response())
}

/// What a published version says.
#[utoipa::path(tag = "coaching", operation_id = "get_framework_version", security(("bearer" = [])),
    params(("id" = FrameworkId, Path), ("version" = i32, Path)),
    responses((status = 200, body = FrameworkDocument)))]
#[get("/frameworks/{id}/versions/{version}")]
pub async fn get_framework_version(
    call: Call,
    coach: Coach<MenteesRead>,
    path: web::Path<(FrameworkId, i32)>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let version = actions::read_framework_version(&mut connection, coach.user_id, path.into_inner()).await?;
    Ok(Answer::ok(&version.document)?.into_response())
}

/// A published version as a file, which `import_framework` takes again.
#[utoipa::path(tag = "coaching", operation_id = "export_framework_version", security(("bearer" = [])),
    params(("id" = FrameworkId, Path), ("version" = i32, Path), ExportQuery),
    responses((status = 200, body = String, content_type = "application/toml")))]
#[get("/frameworks/{id}/versions/{version}/file")]
pub async fn export_framework_version(
    call: Call,
    coach: Coach<MenteesRead>,
    path: web::Path<(FrameworkId, i32)>,
    query: Query<ExportQuery>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let version = actions::read_framework_version(&mut connection, coach.user_id, path.into_inner()).await?;
    framework_file(query.0.format, &version.document)
}

//! `/mentees`: people in coaching.

use actix_web::{HttpResponse, get, patch, post, put, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::coaching::MenteeFilter;
use crate::coaching::actions::{self, MenteeDraft, NewMentee, Opened, Viewer};
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::model::{Access, Intake, Mentee, MenteeSource, MenteeStatus, Topic};
use crate::identity::guards::{Coach, MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{MenteeId, SponsorId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, Page, PageQuery, Query, listed, merged,
};

/// Which mentees are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct MenteesQuery {
    /// Only those of this status.
    status: Option<MenteeStatus>,
    /// Only those whose name, address or company contains this.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only those with this tag.
    tag: Option<String>,
    /// Only those whose plan wants a look, or who wait for an answer.
    #[serde(default)]
    attention: bool,
    /// The directory of the practice instead of one's own mentees; for owners.
    #[serde(default)]
    everybody: bool,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

/// A mentee.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MenteeResponse {
    /// Its id.
    pub id: MenteeId,
    /// What the mentee is called.
    pub name: String,
    /// The address.
    pub email: String,
    /// IANA name of the zone of their wall clock.
    pub time_zone: String,
    /// Their language.
    pub locale: String,
    /// The role so far.
    pub current_role: String,
    /// The role aimed at.
    pub target_role: String,
    /// Where they work.
    pub company: String,
    /// Themes of interest.
    pub topics: Vec<Topic>,
    /// How far coaching has come.
    pub status: MenteeStatus,
    /// Words of the coaches; absent for the mentee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// Where they came from.
    pub source: MenteeSource,
    /// What they answered before the first session; absent where it is not for the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intake: Option<Intake>,
    /// When they became a mentee.
    pub created_at: DateTime<Utc>,
    /// When this was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A mentee to be written down.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateMenteeRequest {
    /// What the mentee is called.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// The address.
    #[schema(max_length = 254)]
    email: String,
    /// IANA name of the zone of their wall clock; UTC if absent.
    #[serde(default = "utc")]
    time_zone: String,
    /// Their language; English if absent.
    #[serde(default)]
    locale: Locale,
    /// The role so far.
    #[serde(default)]
    #[schema(max_length = 200)]
    current_role: String,
    /// The role aimed at.
    #[serde(default)]
    #[schema(max_length = 200)]
    target_role: String,
    /// Where they work.
    #[serde(default)]
    #[schema(max_length = 200)]
    company: String,
    /// Themes of interest.
    #[serde(default)]
    #[schema(max_items = 6)]
    topics: Vec<Topic>,
    /// How far coaching has come; `lead` if absent.
    status: Option<MenteeStatus>,
    /// Words of the coaches; mentees do not see them.
    #[serde(default)]
    #[schema(max_items = 20)]
    tags: Vec<String>,
}

/// Mentees of an earlier system.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportMenteesRequest {
    /// The mentees, at most 1,000; all are written or none.
    #[schema(max_items = 1000)]
    mentees: Vec<CreateMenteeRequest>,
}

/// What became of an import.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ImportMenteesResponse {
    /// How many are new.
    pub created: usize,
    /// How many addresses were mentees already; nothing was changed about those.
    pub known: usize,
}

/// Somebody opened a mentee's data.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AccessResponse {
    /// The coach or owner who did; absent where it was a sponsor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The sponsor who did, with a report that the mentee released.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor_id: Option<SponsorId>,
    /// What kind of data, such as `plan`.
    pub what: String,
    /// When first in that hour.
    pub at: DateTime<Utc>,
}

impl AccessResponse {
    /// The answer about an opening.
    pub(super) fn of(row: Access) -> Self {
        Self { user_id: row.user_id, sponsor_id: row.sponsor_id, what: row.what, at: row.at }
    }
}

fn utc() -> String {
    String::from("UTC")
}

impl CreateMenteeRequest {
    fn command(self) -> NewMentee {
        let draft = MenteeDraft {
            name: self.name,
            current_role: self.current_role,
            target_role: self.target_role,
            company: self.company,
            topics: self.topics,
            status: self.status.unwrap_or(MenteeStatus::Lead),
            tags: self.tags,
        };
        NewMentee { email: self.email, time_zone: self.time_zone, locale: self.locale, draft }
    }
}

impl MenteeResponse {
    fn of(mentee: Mentee, shows_tags: bool, shows_intake: bool) -> Self {
        Self {
            id: mentee.id,
            name: mentee.name,
            email: mentee.email,
            time_zone: mentee.time_zone,
            locale: mentee.locale,
            current_role: mentee.role_now,
            target_role: mentee.role_target,
            company: mentee.company,
            topics: mentee.topics.0,
            status: mentee.status,
            tags: shows_tags.then_some(mentee.tags.0),
            source: mentee.source,
            intake: mentee.intake.filter(|_| shows_intake),
            created_at: mentee.created_at,
            updated_at: mentee.updated_at,
        }
    }
}

fn answer(opened: Opened) -> Result<Answer, Problem> {
    let revision = opened.mentee.revision;
    Ok(Answer::ok(&response(opened))?.with_revision(revision))
}

/// The answer about a mentee, with what the reader may see of it.
pub(super) fn response(opened: Opened) -> MenteeResponse {
    let shows_tags = opened.may(Deed::Read, Item::Label);
    let shows_intake = opened.may(Deed::Read, Item::Intake);
    MenteeResponse::of(opened.mentee, shows_tags, shows_intake)
}

/// Mentees, newest first: a coach's own; a mentee sees their own row.
#[utoipa::path(tag = "coaching", operation_id = "list_mentees", params(MenteesQuery), security(("bearer" = [])),
    responses((status = 200, body = List<MenteeResponse>)))]
#[get("/mentees")]
pub async fn list_mentees(
    call: Call,
    who: Participant<MenteesRead>,
    query: Query<MenteesQuery>,
) -> Result<HttpResponse, Problem> {
    let query = query.0;
    let page = Page::parse(query.limit, query.cursor.as_deref())?;
    if query.q.as_ref().is_some_and(|text| text.chars().count() > 200) {
        return Err(Problem::malformed(vec![FieldError::new("/q", "too_long", "at most 200 characters")]));
    }
    let filter = MenteeFilter {
        status: query.status,
        search: query.q,
        tag: query.tag,
        needs_attention: query.attention,
        ..MenteeFilter::default()
    };
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let rows = actions::list_mentees(&mut connection, &viewer, filter, (query.everybody, page)).await?;
    let list = page.list(
        rows,
        |row| Cursor { at: row.created_at, id: row.id.into() },
        |row| MenteeResponse::of(row, viewer.user.is_some(), false),
    );
    listed(&call, &list)
}

/// Writes a mentee down.
#[utoipa::path(tag = "coaching", operation_id = "create_mentee", request_body = CreateMenteeRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = MenteeResponse)))]
#[post("/mentees")]
pub async fn create_mentee(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<CreateMenteeRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer, new) = (&call.context, Viewer::from(&coach), body.value.command());
    let answer = once
        .run(&call, async |connection| {
            let mentee = actions::create_mentee(connection, context, &viewer, new).await?;
            let (location, revision) = (format!("/api/v1/mentees/{}", mentee.id), mentee.revision);
            let body = MenteeResponse::of(mentee, true, true);
            Ok(Answer::created(location, &body)?.with_revision(revision))
        })
        .await?;
    Ok(answer.into_response())
}

/// Writes many mentees down.
#[utoipa::path(tag = "coaching", operation_id = "import_mentees", request_body = ImportMenteesRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = ImportMenteesResponse)))]
#[post("/mentee-imports")]
pub async fn import_mentees(
    call: Call,
    coach: Coach<MenteesWrite>,
    key: IdempotencyKey,
    body: Json<ImportMenteesRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let (context, viewer) = (&call.context, Viewer::from(&coach));
    let items = body.value.mentees.into_iter().map(CreateMenteeRequest::command).collect();
    let answer = once
        .run(&call, async |connection| {
            let (created, known) = actions::import_mentees(connection, context, &viewer, items).await?;
            Answer::ok(&ImportMenteesResponse { created, known })
        })
        .await?;
    Ok(answer.into_response())
}

/// One mentee.
#[utoipa::path(tag = "coaching", operation_id = "get_mentee", params(("id" = MenteeId, Path)), security(("bearer" = [])),
    responses((status = 200, body = MenteeResponse)))]
#[get("/mentees/{id}")]
pub async fn get_mentee(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let opened = actions::read_mentee(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(answer(opened)?.into_response())
}

/// Changes what is known about a mentee, by JSON Merge Patch (RFC 7396).
#[utoipa::path(tag = "coaching", operation_id = "update_mentee", params(("id" = MenteeId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body(content = MenteeDraft, description = "What changes; every member may be left out"), security(("bearer" = [])),
    responses((status = 200, body = MenteeResponse)))]
#[patch("/mentees/{id}")]
pub async fn update_mentee(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    if_match: IfMatch,
    patch: Json<Value>,
) -> Result<HttpResponse, Problem> {
    let (id, viewer) = (id.into_inner(), Viewer::from(&who));
    let mut connection = call.connection().await?;
    let current = actions::read_mentee(&mut connection, &call.context, &viewer, id).await?.mentee;
    let draft = merged(&MenteeDraft::of(&current), patch.value)?;
    let meant = if_match.or_read(current.revision);
    let opened =
        actions::update_mentee(&mut connection, &call.context, (&viewer, id), (&meant, draft)).await?;
    Ok(answer(opened)?.into_response())
}

/// Keeps the answers to what a first session asks. They feed the profile.
#[utoipa::path(tag = "coaching", operation_id = "set_intake", params(("id" = MenteeId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag that is meant to be changed")),
    request_body = Intake, security(("bearer" = [])), responses((status = 200, body = MenteeResponse)))]
#[put("/mentees/{id}/intake")]
pub async fn set_intake(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<MenteeId>,
    if_match: IfMatch,
    body: Json<Intake>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let target = (&Viewer::from(&who), id.into_inner());
    let wish = (&if_match, body.value);
    let opened = actions::set_intake(&mut connection, &call.context, target, wish).await?;
    Ok(answer(opened)?.into_response())
}

/// Who opened the mentee's data, newest first; for the mentee alone.
#[utoipa::path(tag = "coaching", operation_id = "list_mentee_accesses", params(("id" = MenteeId, Path), PageQuery),
    security(("bearer" = [])), responses((status = 200, body = List<AccessResponse>)))]
#[get("/mentees/{id}/accesses")]
pub async fn list_accesses(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<MenteeId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let target = (&Viewer::from(&who), id.into_inner());
    let mut connection = call.connection().await?;
    let rows = actions::list_accesses(&mut connection, &call.context, target, page).await?;
    let place = |row: &Access| Cursor { at: row.at, id: row.id.into() };
    listed(&call, &page.list(rows, place, AccessResponse::of))
}

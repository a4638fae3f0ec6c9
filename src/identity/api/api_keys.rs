//! One's own API keys.

use actix_web::{HttpResponse, delete, get, post, web};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::input::{self, Faults};
use crate::identity::actions::{self, CreateApiKey};
use crate::identity::guards::{Coach, SignInOnly};
use crate::identity::model::{ApiKey, KeyScope};
use crate::kernel::ids::ApiKeyId;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, Json, List, Once, PageQuery, Query, listed,
};

/// Longest name of a key, in characters.
const NAME_MAX: usize = 100;

/// An API key. The key itself is shown once, when it is made.
#[derive(Serialize, utoipa::ToSchema)]
struct ApiKeyResponse {
    /// Its id.
    id: ApiKeyId,
    /// What you call it.
    name: String,
    /// Its first characters, to tell keys apart.
    hint: String,
    /// What it may be used for.
    scopes: Vec<KeyScope>,
    /// When it expires; null for never.
    expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to the minute.
    last_used_at: Option<DateTime<Utc>>,
    /// When it was made.
    created_at: DateTime<Utc>,
}

/// An API key that was just made.
#[derive(Serialize, utoipa::ToSchema)]
struct CreatedApiKeyResponse {
    /// The key as it stays visible.
    #[serde(flatten)]
    api_key: ApiKeyResponse,
    /// The key itself, to be used as a bearer token. Keep it: it is not shown again.
    key: String,
}

/// A key to be made.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct CreateApiKeyRequest {
    /// What you call it: one line.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// What it may be used for; at least one.
    #[schema(min_items = 1)]
    scopes: Vec<KeyScope>,
    /// When it expires; never if left out.
    expires_at: Option<DateTime<Utc>>,
}

/// List your API keys
#[utoipa::path(
    tag = "api keys",
    security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, description = "Keys that were not revoked, oldest first", body = List<ApiKeyResponse>))
)]
#[get("/api-keys")]
async fn list_api_keys(
    call: Call,
    who: Coach<SignInOnly>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_api_keys(&mut connection, who.user_id, page).await?;
    let list = page.list(rows, |key| Cursor { at: key.created_at, id: key.id.into() }, ApiKeyResponse::from);
    listed(&call, &list)
}

/// Make an API key
///
/// It acts for you, within its scopes, for as long as you are an active user. The key is shown once: a repeated request
/// with the same `Idempotency-Key` gets 409 `secret_shown_once`.
#[utoipa::path(
    tag = "api keys",
    security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request")),
    request_body = CreateApiKeyRequest,
    responses((status = 201, description = "Made", body = CreatedApiKeyResponse, headers(("Location" = String))))
)]
#[post("/api-keys")]
async fn create_api_key(
    call: Call,
    who: Coach<SignInOnly>,
    key: IdempotencyKey,
    body: Json<CreateApiKeyRequest>,
) -> Result<HttpResponse, Problem> {
    let command = body.value.checked(&who)?;
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let answer = once.run(&call, async |connection| {
        let created = actions::create_api_key(connection, &call.context, &command).await?;
        let location = format!("/api/v1/api-keys/{}", created.api_key.id);
        let key = created.secret.reveal().to_owned();
        let body = CreatedApiKeyResponse { api_key: created.api_key.into(), key };
        Ok(Answer::created(location, &body)?.with_secret())
    });
    Ok(answer.await?.into_response())
}

/// Read one of your API keys
#[utoipa::path(
    tag = "api keys",
    security(("bearer" = [])),
    params(("id" = ApiKeyId, Path, description = "The key's id")),
    responses((status = 200, description = "The key, without itself", body = ApiKeyResponse))
)]
#[get("/api-keys/{id}")]
async fn get_api_key(
    call: Call,
    who: Coach<SignInOnly>,
    id: web::Path<ApiKeyId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let key = actions::find_api_key(&mut connection, *id, who.user_id).await?;
    Ok(Answer::ok(&ApiKeyResponse::from(key))?.into_response())
}

/// Revoke one of your API keys
///
/// It stops working at once.
#[utoipa::path(
    tag = "api keys",
    security(("bearer" = [])),
    params(("id" = ApiKeyId, Path, description = "The key's id")),
    responses((status = 204, description = "Revoked"))
)]
#[delete("/api-keys/{id}")]
async fn delete_api_key(
    call: Call,
    who: Coach<SignInOnly>,
    id: web::Path<ApiKeyId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::revoke_api_key(&mut connection, &call.context, (who.actor, who.user_id), *id).await?;
    Ok(Answer::no_content().into_response())
}

impl CreateApiKeyRequest {
    fn checked(&self, who: &Coach<SignInOnly>) -> Result<CreateApiKey, Problem> {
        let mut faults = Faults::default();
        let name = faults.keep(input::line("/name", &self.name, NAME_MAX));
        if self.scopes.is_empty() {
            faults.keep::<()>(Err(FieldError::new("/scopes", "required", "choose at least one scope")));
        }
        let scopes = Some(self.scopes.clone()).filter(|scopes| !scopes.is_empty());
        let command = name.zip(scopes).map(|(name, scopes)| CreateApiKey {
            actor: who.actor,
            user_id: who.user_id,
            name,
            scopes,
            expires_at: self.expires_at,
        });
        faults.finish_with(command)
    }
}

impl From<ApiKey> for ApiKeyResponse {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id,
            name: key.name,
            hint: key.hint,
            scopes: key.scopes.0,
            expires_at: key.expires_at,
            last_used_at: key.last_used_at,
            created_at: key.created_at,
        }
    }
}

//! `/files`: images of articles.

use actix_web::{HttpResponse, post};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::identity::guards::{Coach, NewsletterWrite};
use crate::kernel::ids::StoredFileId;
use crate::newsletter::actions::{self, NewFile};
use crate::newsletter::model::StoredFile;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, IdempotencyKey, Json, Once};

/// An image to be stored.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRequest {
    /// Name of the file, 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120)]
    pub name: String,
    /// What it shows, for those who do not see it.
    #[serde(default)]
    #[schema(max_length = 1000)]
    pub alt: String,
    /// Its bytes in base64: PNG, JPEG, GIF or WebP, at most 5 MiB and what `http.body_limit_bytes` lets through.
    #[schema(format = Byte)]
    pub content: String,
}

/// A stored image.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FileResponse {
    /// Its id.
    pub id: StoredFileId,
    /// Its public address.
    pub url: String,
    /// What puts it into an article.
    pub markdown: String,
    /// Its media type, found in its bytes.
    pub media_type: String,
    /// What it shows.
    pub alt: String,
    /// When it was stored.
    pub created_at: DateTime<Utc>,
}

impl FileResponse {
    fn of(call: &Call, file: &StoredFile) -> Self {
        let alt = file.alt.replace(['[', ']', '\n'], " ");
        Self {
            id: file.id,
            url: call.context.site.url(&file.path()),
            markdown: format!("![{alt}]({})", file.path()),
            media_type: file.media_type.clone(),
            alt: file.alt.clone(),
            created_at: file.created_at,
        }
    }
}

/// Stores an image. The same bytes are stored once.
#[utoipa::path(tag = "newsletter", operation_id = "create_file", request_body = FileRequest, security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = FileResponse), (status = 200, description = "It was there", body = FileResponse)))]
#[post("/files")]
pub async fn create_file(
    call: Call,
    coach: Coach<NewsletterWrite>,
    key: IdempotencyKey,
    body: Json<FileRequest>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(coach.caller(), key, &call.route, body.digest);
    let FileRequest { name, alt, content } = body.value;
    let content = BASE64_STANDARD.decode(content.trim()).map_err(|_| {
        Problem::malformed(vec![FieldError::new("/content", "bad_encoding", "expected base64")])
    })?;
    let new = NewFile { name, alt, content };
    let answer = once
        .run(&call, async |connection| {
            let (file, is_new) = actions::store_file(connection, &call.context, new).await?;
            let response = FileResponse::of(&call, &file);
            if is_new { Answer::created(file.path(), &response) } else { Answer::ok(&response) }
        })
        .await?;
    Ok(answer.into_response())
}

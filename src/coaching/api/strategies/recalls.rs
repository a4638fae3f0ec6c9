//! `/recall/{token}`: a reviewer's reading. The token of the mailed link is all a reviewer needs.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpResponse, get, post, web};
use serde::{Deserialize, Serialize};

use super::files::StrategyPageResponse;
use crate::coaching::actions::recall::{self, Reading, ReadingState};
use crate::coaching::actions::strategies::laid_out;
use crate::coaching::core::strategy::words::Question;
use crate::coaching::model::AnswersBody;
use crate::kernel::locale::Locale;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Json, Once};

/// Where a reviewer is.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RecallReadingResponse {
    /// `unread`, `read` (the text was shown, and is not shown again), `answered`, `withdrawn` or `over`.
    pub state: String,
    /// Whose strategy it is.
    pub mentee: String,
    /// What is asked after the reading.
    pub questions: Vec<Question>,
}

impl RecallReadingResponse {
    fn of(reading: Reading) -> Self {
        let state = match reading.state {
            ReadingState::Unread => "unread",
            ReadingState::Read => "read",
            ReadingState::Answered => "answered",
            ReadingState::Withdrawn => "withdrawn",
            ReadingState::Over => "over",
        };
        Self { state: state.to_owned(), mentee: reading.mentee, questions: Question::ALL.to_vec() }
    }
}

/// Where a reviewer is. Opening it changes nothing and shows no text.
#[utoipa::path(tag = "recall", operation_id = "get_recall_reading",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 200, body = RecallReadingResponse)))]
#[get("/recall/{token}")]
pub async fn get_recall_reading(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let reading = recall::reading_of_link(&mut connection, &call.context, &token).await?;
    Ok(Answer::ok(&RecallReadingResponse::of(reading))?.into_response())
}

/// Shows the text, once: asked a second time, or twice at the same time, it is 409 `text_shown_already`.
#[utoipa::path(tag = "recall", operation_id = "show_recall_text",
    params(("token" = String, Path, description = "The token of the link in the mail")),
    responses((status = 200, body = StrategyPageResponse)))]
#[post("/recall/{token}/text")]
pub async fn show_recall_text(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let (canvas, reading) = recall::show_text(&mut connection, &call.context, &token).await?;
    let locale = Locale::from_tag(&reading.reviewer.locale).unwrap_or_default();
    let body = StrategyPageResponse::of(laid_out(&canvas, locale));
    let mut response = Answer::ok(&body)?.into_response();
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Takes what a reviewer says the strategy was, once.
#[utoipa::path(tag = "recall", operation_id = "answer_recall_questions", request_body = AnswersBody,
    params(("token" = String, Path, description = "The token of the link in the mail"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 204, description = "They are taken")))]
#[post("/recall/{token}/answers")]
pub async fn answer_recall_questions(
    call: Call,
    token: web::Path<String>,
    key: IdempotencyKey,
    body: Json<AnswersBody>,
) -> Result<HttpResponse, Problem> {
    let once = Once::new(Caller::public(&call.context), key, &format!("{} {token}", call.route), body.digest);
    let (context, given) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            recall::answer_questions(connection, context, &token, &given).await?;
            Ok(Answer::no_content())
        })
        .await?;
    Ok(answer.into_response())
}

//! `/strategies/{id}/recall-tests` and `/recall-tests`: whether people can repeat a strategy.

use actix_web::{HttpResponse, get, post, put, web};
use serde::Deserialize;

use super::recall_views::{RecallTestDetailResponse, RecallTestResponse};
use crate::coaching::actions::Viewer;
use crate::coaching::actions::recall::{self, Grade, Grades, NewReviewer, NewTest};
use crate::coaching::core::strategy::words::Question;
use crate::coaching::model::RecallTest;
use crate::identity::guards::{MenteesRead, MenteesWrite, Participant};
use crate::kernel::ids::{RecallTestId, ReviewerId, StrategyId};
use crate::kernel::locale::Locale;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed,
};

/// A test to be started.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartRecallTestRequest {
    /// The version that is read; the newest one.
    version: i32,
    /// Who reads it; at least three.
    #[schema(min_items = 3, max_items = 30)]
    reviewers: Vec<ReviewerRequest>,
    /// After how many days it closes by itself, at the end of that day in the mentee's time zone; 14 if absent.
    #[serde(default = "fortnight")]
    #[schema(minimum = 1, maximum = 60)]
    days: i64,
}

fn fortnight() -> i64 {
    14
}

/// Somebody to be asked.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RecallReviewerRequest)]
pub struct ReviewerRequest {
    /// What they are called.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Where the link goes.
    #[schema(max_length = 254)]
    email: String,
    /// Their language; the mentee's if absent.
    locale: Option<Locale>,
}

/// More people to be asked.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteReviewersRequest {
    /// Who.
    #[schema(min_items = 1, max_items = 30)]
    reviewers: Vec<ReviewerRequest>,
    /// Whose link is taken back for it, such as one to a wrong address; then one is asked.
    #[serde(default)]
    instead_of: Option<ReviewerId>,
}

/// Points.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GradeRecallTestRequest {
    /// The points; what is left out stays as it was.
    #[schema(max_items = 200)]
    grades: Vec<GradeRequest>,
    /// Whether that was all. From then on nothing of it changes; once both have finished the test has its result.
    #[serde(default)]
    finished: bool,
}

/// Points for an answer.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RecallGradeRequest)]
pub struct GradeRequest {
    /// The number of the answers.
    answer: i32,
    /// Which answer.
    question: Question,
    /// 0 not there, 1 in part, 2 there.
    #[schema(minimum = 0, maximum = 2)]
    points: i64,
}

fn reviewers(asked: Vec<ReviewerRequest>) -> Vec<NewReviewer> {
    let new = |one: ReviewerRequest| NewReviewer { name: one.name, email: one.email, locale: one.locale };
    asked.into_iter().map(new).collect()
}

/// The recall tests of a strategy, newest first.
#[utoipa::path(tag = "coaching", operation_id = "list_recall_tests", params(("id" = StrategyId, Path), PageQuery), security(("bearer" = [])),
    responses((status = 200, body = List<RecallTestResponse>)))]
#[get("/strategies/{id}/recall-tests")]
pub async fn list_recall_tests(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<StrategyId>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let (viewer, wish) = (Viewer::from(&who), (id.into_inner(), page));
    let rows = recall::list_tests(&mut connection, &call.context, &viewer, wish).await?;
    listed(&call, &page.list(rows, RecallTest::place, RecallTestResponse::of))
}

/// Asks reviewers, each by a mailed link: they read the newest version once, then say what it was.
#[utoipa::path(tag = "coaching", operation_id = "start_recall_test", request_body = StartRecallTestRequest, security(("bearer" = [])),
    params(("id" = StrategyId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 201, body = RecallTestResponse)))]
#[post("/strategies/{id}/recall-tests")]
pub async fn start_recall_test(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<StrategyId>,
    key: IdempotencyKey,
    body: Json<StartRecallTestRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, said) = (&call.context, Viewer::from(&who), body.value);
    let new = NewTest { version: said.version, reviewers: reviewers(said.reviewers), days: said.days };
    let answer = once
        .run(&call, async |connection| {
            let row = recall::start_test(connection, context, (&viewer, id), &new).await?;
            let location = format!("/api/v1/recall-tests/{}", row.id);
            Answer::created(location, &RecallTestResponse::of(row))
        })
        .await?;
    Ok(answer.into_response())
}

/// One recall test, with the answers once they are closed.
#[utoipa::path(tag = "coaching", operation_id = "get_recall_test", params(("id" = RecallTestId, Path)), security(("bearer" = [])),
    responses((status = 200, body = RecallTestDetailResponse)))]
#[get("/recall-tests/{id}")]
pub async fn get_recall_test(
    call: Call,
    who: Participant<MenteesRead>,
    id: web::Path<RecallTestId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let detail = recall::test_detail(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    let revision = detail.row.revision;
    Ok(Answer::ok(&RecallTestDetailResponse::of(detail))?.with_revision(revision).into_response())
}

/// Asks more reviewers while the test is open, or one instead of another.
#[utoipa::path(tag = "coaching", operation_id = "invite_recall_reviewers", request_body = InviteReviewersRequest, security(("bearer" = [])),
    params(("id" = RecallTestId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    responses((status = 200, body = RecallTestResponse)))]
#[post("/recall-tests/{id}/reviewers")]
pub async fn invite_recall_reviewers(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<RecallTestId>,
    key: IdempotencyKey,
    body: Json<InviteReviewersRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(who.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, viewer, said) = (&call.context, Viewer::from(&who), body.value);
    let asked = (reviewers(said.reviewers), said.instead_of);
    let answer = once
        .run(&call, async |connection| {
            let row =
                recall::invite_reviewers(connection, context, (&viewer, id), (&asked.0, asked.1)).await?;
            Answer::ok(&RecallTestResponse::of(row))
        })
        .await?;
    Ok(answer.into_response())
}

/// Takes a reviewer's link back, such as one to a wrong address, while the test is open. Whether they had answered is not
/// told; what was answered stays and counts. At least three have to stay.
#[utoipa::path(tag = "coaching", operation_id = "withdraw_recall_reviewer", security(("bearer" = [])),
    params(("id" = RecallTestId, Path), ("reviewer_id" = ReviewerId, Path)),
    responses((status = 204, description = "The link opens nothing any more")))]
#[post("/recall-tests/{id}/reviewers/{reviewer_id}/withdraw")]
pub async fn withdraw_recall_reviewer(
    call: Call,
    who: Participant<MenteesWrite>,
    path: web::Path<(RecallTestId, ReviewerId)>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    recall::withdraw_reviewer(&mut connection, &call.context, &viewer, path.into_inner()).await?;
    Ok(Answer::no_content().into_response())
}

/// Closes the answers: nobody reads or answers any more, and grading begins.
#[utoipa::path(tag = "coaching", operation_id = "close_recall_test", security(("bearer" = [])),
    params(("id" = RecallTestId, Path)),
    responses((status = 200, body = RecallTestResponse)))]
#[post("/recall-tests/{id}/close")]
pub async fn close_recall_test(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<RecallTestId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let viewer = Viewer::from(&who);
    let row = recall::close_recall_test(&mut connection, &call.context, &viewer, id.into_inner()).await?;
    Ok(Answer::ok(&RecallTestResponse::of(row))?.into_response())
}

/// Grades answers, 0 to 2 points each, without seeing the other side's points.
#[utoipa::path(tag = "coaching", operation_id = "grade_recall_test", request_body = GradeRecallTestRequest, security(("bearer" = [])),
    params(("id" = RecallTestId, Path),
        ("If-Match" = Option<String>, Header, description = "The ETag of the test that is meant to be graded")),
    responses((status = 200, body = RecallTestResponse)))]
#[put("/recall-tests/{id}/grades")]
pub async fn grade_recall_test(
    call: Call,
    who: Participant<MenteesWrite>,
    id: web::Path<RecallTestId>,
    if_match: IfMatch,
    body: Json<GradeRecallTestRequest>,
) -> Result<HttpResponse, Problem> {
    let grade = |one: &GradeRequest| Grade { place: one.answer, question: one.question, points: one.points };
    let given =
        Grades { grades: body.value.grades.iter().map(grade).collect(), is_finished: body.value.finished };
    let mut connection = call.connection().await?;
    let target = (&Viewer::from(&who), id.into_inner());
    let row = recall::grade_answers(&mut connection, &call.context, target, (&given, &if_match)).await?;
    let revision = row.revision;
    Ok(Answer::ok(&RecallTestResponse::of(row))?.with_revision(revision).into_response())
}

//! Coaches who leave the practice, or a mentee: who hears, and who goes on.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::assess::BUILT_IN;
use super::ground::{DANA, MALLORY, OLENA, Pair, booked, mailed};
use super::plans::agreed;
use crate::pages::desk::Desk;
use crate::support::app::TestApp;
use crate::support::database::connect;

/// Where a plan is read without a log-in.
const PLAN_PAGE: &str = "/api/v1/plan-pages/";

/// An owner puts the coach out.
async fn leaves(pair: &Pair) {
    let app = &pair.app;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let me = app.get_as(&pair.coach_again().await, "/api/v1/me").await.expect(200);
    let user = format!("/api/v1/users/{}", me["user_id"].as_str().unwrap());
    let owner = app.log_in("owner@coach.test").await;
    app.call(Method::PATCH, &user, &owner, Some(&json!({ "is_active": false }))).await.expect(200);
}

/// How many letters with a plan's page somebody has.
async fn letters(app: &TestApp, address: &str) -> usize {
    let has = |mail: &&Value| mail["text"].as_str().unwrap().contains(PLAN_PAGE);
    app.mails_to(address).await.iter().filter(has).count()
}

async fn engaged(pair: &Pair, token: &str) {
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-14" });
    pair.app.post_as(token, "/api/v1/engagements", &engagement).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_to_a_coach_who_left_go_to_whoever_coaches_now_or_to_nobody() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = agreed(&pair).await;
    let pause = json!({ "from_on": "2026-06-25", "reason": "ill" });
    let (first, before) = (mailed(&pair, DANA, PLAN_PAGE).await, letters(app, DANA).await);
    app.get(&first).await.expect_status(200);
    leaves(&pair).await;
    let dead = app.get(&first).await;
    let mentee = pair.mentee_again().await;
    app.post_as(&mentee, &format!("{plan}/pause"), &pause).await.expect(200);
    let to_nobody = letters(app, DANA).await;
    let (_, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    let by_booking = app.post_as(&mallory, &format!("{plan}/resume"), &json!({})).await;
    engaged(&pair, &mallory).await;
    app.post_as(&pair.mentee_again().await, &format!("{plan}/resume"), &json!({})).await.expect(200);
    let to_mallory = letters(app, MALLORY).await;
    app.post_as(&mallory, &format!("{plan}/pause"), &pause).await.expect(200);

    assert_eq!((before, to_nobody, letters(app, DANA).await), (1, 1, 1));
    assert_eq!((dead.status.as_u16(), by_booking.status.as_u16(), to_mallory), (404, 404, 1));
    app.get(&mailed(&pair, MALLORY, PLAN_PAGE).await).await.expect_status(200);
    app.get(&mailed(&pair, OLENA, PLAN_PAGE).await).await.expect_status(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_coaches_now_goes_on_with_the_plan_of_a_coach_who_left() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = agreed(&pair).await;
    let page = plan.replace("/api/v1/plans/", "/console/plans/");
    let (_, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    engaged(&pair, &mallory).await;
    let pause = json!({ "from_on": "2026-06-25" });
    let early = app.post_as(&mallory, &format!("{plan}/pause"), &pause).await;
    let desk = Desk::signed_in(app, MALLORY).await;
    let shown_early = desk.page(&page).await;
    leaves(&pair).await;
    let late = app.post_as(&mallory, &format!("{plan}/pause"), &pause).await;

    assert_eq!((early.status.as_u16(), late.status.as_u16()), (404, 200), "{}", late.text);
    let form = "action=\"/console/plans/";
    assert!(!shown_early.contains(form) && desk.page(&page).await.contains(form));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_left_rates_nobody_by_a_mailed_link() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let new = json!({
        "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": "baseline"
    });
    let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
    let path = format!("/api/v1/assessments/{}/raters", made["id"].as_str().unwrap());
    app.post_as(&pair.coach, &path, &json!({ "raters": [{ "kind": "coach" }] })).await.expect(200);
    let link = mailed(&pair, DANA, "/rate/").await;
    let before = app.get(&link).await;
    leaves(&pair).await;

    assert_eq!((before.status.as_u16(), app.get(&link).await.status.as_u16()), (200, 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mentee_writes_down_is_with_the_coach_it_came_from() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (_, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    let sessions = app.get_as(&mallory, "/api/v1/sessions").await.expect(200);
    let session = &sessions["items"][0]["id"];
    let written = async |body: Value| {
        let made = app.post_as(&pair.mentee, "/api/v1/action-items", &body).await.expect(201);
        format!("/api/v1/action-items/{}", made["id"].as_str().unwrap())
    };
    let of_session = written(json!({ "mentee_id": pair.id, "title": "Read", "session_id": session })).await;
    let of_none = written(json!({ "mentee_id": pair.id, "title": "Write" })).await;
    engaged(&pair, &mallory).await;
    let of_engaged = written(json!({ "mentee_id": pair.id, "title": "Ask" })).await;
    let status = async |token: &str, path: &str| app.get_as(token, path).await.status.as_u16();

    assert_eq!([status(&mallory, &of_session).await, status(&pair.coach, &of_session).await], [200, 404]);
    assert_eq!(status(&pair.coach, &of_none).await, 200);
    assert_eq!(status(&pair.coach, &of_engaged).await, 404, "it is with the coach who is engaged");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coaches_who_are_engaged_hear_what_is_new_of_a_mentee() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (setup, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    let sql = connect(app.database_url()).await;
    let told = async || {
        let intake = json!({ "reasons": ["other"] });
        app.call(Method::PUT, &pair.path("/intake"), &pair.mentee, Some(&intake)).await.expect(200);
        let query = "SELECT user_id::text, (data -> 'host_ids')::text FROM events \
            WHERE kind = 'mentee.updated' ORDER BY position DESC LIMIT 1";
        let row = sql.query_one(query, &[]).await.unwrap();
        (row.get::<_, String>(0), row.get::<_, String>(1))
    };
    let (dana, mallorys) = (pair.setup.user_id.to_string(), setup.user_id.to_string());

    assert_eq!(told().await.0, dana, "both were booked, and this one first");
    engaged(&pair, &mallory).await;
    assert_eq!(told().await, (mallorys.clone(), format!("[\"{mallorys}\"]")));
    engaged(&pair, &pair.coach).await;
    assert_eq!(told().await, (dana.clone(), format!("[\"{dana}\", \"{mallorys}\"]")));
}

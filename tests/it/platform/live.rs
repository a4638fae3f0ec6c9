//! What open pages are told, and who is.

use std::time::Duration;

use altitude::kernel::ids::UserId;
use altitude::platform::live::{Heard, Seat};
use serde_json::json;

use crate::coaching::ground::new_mentee;
use crate::support::app::TestApp;
use crate::support::live::Telling;

const DANA: &str = "dana@coach.test";
/// Nothing takes longer.
const SOON: Duration = Duration::from_mins(1);

async fn next(seat: &mut Seat) -> String {
    match seat.hear(SOON).await {
        Heard::Changed(names) => names.join(" "),
        other => panic!("{other:?}"),
    }
}

fn seat(app: &TestApp, user_id: UserId) -> Seat {
    app.app.services.live.take_seat(user_id.into()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_one_thing_hear_of_it_and_those_of_another_coach_do_not() {
    let app = TestApp::start().await;
    let coach = app.coach(DANA, "Dana Weiss").await.user_id;
    let stranger = app.coach("mallory@coach.test", "Mallory").await.user_id;
    let token = app.log_in(DANA).await;
    let hook = json!({ "url": "https://hooks.example/altitude", "events": ["booking.*"] });
    let hook = app.post_as(&token, "/api/v1/webhooks", &hook).await.expect(201);
    let hook = hook["id"].as_str().unwrap();
    let list = json!({ "slug": "letters", "name": "Letters", "description": "Practical advice." });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    let _telling = Telling::begin(&app).await;
    let (mut own, mut other) = (seat(&app, coach), seat(&app, stranger));

    let new = new_mentee("olena@example.com", "Olena Kovalenko");
    let mentee = app.post_as(&token, "/api/v1/mentees", &new).await.expect(201);
    let mentee = mentee["id"].as_str().unwrap();
    assert_eq!(next(&mut own).await, format!("mentees mentee-{mentee}"));
    let plan = json!({ "mentee_id": mentee, "focus_skill": "D2", "from_level": 2, "target_level": 3 });
    let engagement = json!({ "mentee_id": mentee, "started_on": "2026-06-14", "goal": "Staff" });
    app.post_as(&token, "/api/v1/engagements", &engagement).await.expect(201);
    let plan = app.post_as(&token, "/api/v1/plans", &plan).await.expect(201);
    let plan = plan["id"].as_str().unwrap();
    assert_eq!(next(&mut own).await, format!("today plans mentees plan-{plan} mentee-{mentee}"));
    app.post_as(&token, &format!("/api/v1/webhooks/{hook}/test"), &json!({})).await;
    app.work().await;
    while next(&mut own).await != format!("webhooks webhook-{hook}") {}
    // The newsletter is the practice's.
    app.post("/api/v1/subscribe", &json!({ "email": "ira@example.org" })).await.expect(202);
    app.work().await;

    assert_eq!(next(&mut own).await, "readers");
    assert_eq!(next(&mut other).await, "readers", "the first thing that they hear");
}

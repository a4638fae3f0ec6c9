//! A session type in the console: its questions and its policy.

use serde_json::{Value, json};

use super::browser::PostForm;
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
/// Fields of a session type with something in them.
const FILLED: [(&str, &str); 19] = [
    ("description", "What it is"),
    ("duration_options", "30, 120"),
    ("location/kind", "video_url"),
    ("location/value", "https://meet.test/deep"),
    ("buffer_before_minutes", "10"),
    ("buffer_rule", "sum"),
    ("booking_window/kind", "rolling_days"),
    ("booking_window/days", "30"),
    ("limits/week/count", "5"),
    ("confirmation/kind", "manual_below_notice"),
    ("confirmation/minutes", "600"),
    ("seats", "4"),
    ("reminders_minutes_before", "60"),
    ("follow_up_minutes_after", "30"),
    ("grid", "compact"),
    ("week_start", "sunday"),
    ("visibility", "unlisted"),
    ("guests_max", "2"),
    ("label.0", "Why?"),
];

async fn kept(app: &TestApp) -> Value {
    let token = app.log_in(DANA).await;
    app.get_as(&token, "/api/v1/session-types").await.expect(200)["items"][0].clone()
}

#[tokio::test]
async fn questions_and_policy_are_changed_and_the_rest_stays() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/settings/types/{}", setup.session_type_id);
    assert!(desk.page("/console/settings").await.contains(&format!("href=\"{path}\"")));
    let before = kept(&app).await;
    let html = desk.page(&path).await;
    let form = form_to(&html, "/console/settings/types/");
    let form = form
        .with("policy/cancel_notice_minutes", "1440")
        .with("policy/text", "Be kind.")
        .with("title", "Deep session");
    let form = form.with("label.0", "Which way?").with("kind.0", "select").with("options.0", "up\r\ndown");
    let form = form.with("required.0", "yes");

    let html = desk.follow(&form).await;

    assert!(html.contains("Saved.") && html.contains("Which way?"), "{html}");
    let after = kept(&app).await;
    assert_eq!(after["title"], json!("Deep session"));
    assert_eq!(after["policy"]["cancel_notice_minutes"], json!(1440));
    assert_eq!(after["questions"][0]["options"], json!(["up", "down"]));
    for same in ["slug", "location", "duration_minutes", "buffer_after_minutes", "hosts", "seats"] {
        assert_eq!(after[same], before[same], "{same}");
    }
    let again = form_to(&html, "/console/settings/types/").with("label.0", "");
    desk.follow(&again).await;
    assert_eq!(kept(&app).await["questions"], json!([]));
    let lost = desk.send(&form.with("idempotency_key", "another")).await;
    assert_eq!(lost.status.as_u16(), 412, "{}", lost.text);
    assert!(lost.text.contains("This was changed meanwhile") && lost.text.contains("Which way?"));
}

#[tokio::test]
async fn what_makes_no_sense_and_what_is_another_s_is_refused() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    let path = format!("/console/settings/types/{}", setup.session_type_id);
    let form = form_to(&desk.page(&path).await, "/console/settings/types/");
    for form in [
        form.clone().with("title", " "),
        form.clone().with("policy/max_reschedules", "99999"),
        form.clone().with("duration_minutes", "long"),
        form.clone().with("location/kind", "in_person").with("location/value", ""),
        form.clone()
            .with("booking_window/kind", "range")
            .with("booking_window/from", "2026-07-02")
            .with("booking_window/to", "2026-07-01"),
        form.clone().with("limits/day/count", "9").with("limits/week/count", "2"),
        form.clone().with("label.0", "Which?").with("kind.0", "select").with("options.0", ""),
    ] {
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{}", answer.text);
        assert!(
            answer.text.contains("-fault\"") || answer.text.contains("class=\"fault\""),
            "{}",
            answer.text
        );
        assert!(answer.text.contains("Nothing was changed."), "{}", answer.text);
    }
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    let theirs = PostForm { action: path.clone(), ..form.clone() }.with("seal", &seal);
    assert_eq!(other.send(&theirs).await.status.as_u16(), 404);
    assert_eq!(desk.send(&theirs).await.status.as_u16(), 403);
}

#[tokio::test]
async fn thousands_of_questions_are_too_many_at_once() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/settings/types/{}", setup.session_type_id);
    let form = form_to(&desk.page(&path).await, "/console/settings/types/");
    let many = (0..5_000).fold(form, |form, index| form.and(&format!("label.{index}"), "a"));

    let answer = desk.send(&many).await;

    assert_eq!(answer.status.as_u16(), 422);
    assert!(answer.text.contains("These are too many."), "{}", answer.text);
}

#[tokio::test]
async fn a_session_type_is_made_with_every_field_and_goes_again() {
    let app = TestApp::start().await;
    app.user("olga@practice.test", "Olga Owner", altitude::identity::Role::Owner).await;
    let coach = app.user(DANA, "Dana Weiss", altitude::identity::Role::Coach).await;
    let desk = Desk::signed_in(&app, "olga@practice.test").await;
    let html = desk.page("/console/settings/types/new").await;
    let form = form_to(&html, "/types/new").with("title", "Deep <work>").with("duration_minutes", "90");
    let nobody = desk.send(&form).await;
    assert!(nobody.text.contains("Somebody has to hold it."), "{}", nobody.text);
    let form = form.with(&format!("host/{coach}"), "pool").with(&format!("weight/{coach}"), "3");
    let odd = desk.send(&form.clone().with("location/kind", "video_url")).await;
    assert_eq!(odd.status.as_u16(), 422, "{}", odd.text);
    assert!(
        odd.text.contains("location/value-fault\"") && odd.text.contains("Deep &#60;work&#62;"),
        "{}",
        odd.text
    );
    let form =
        FILLED.iter().fold(form_to(&odd.text, "/types/new"), |form, (name, value)| form.with(name, value));

    let html = desk.follow(&form).await;

    assert!(html.contains("Made. It stands on your page"), "{html}");
    let token = app.log_in("olga@practice.test").await;
    let kept = app.get_as(&token, "/api/v1/session-types").await.expect(200)["items"][0].clone();
    assert_eq!(kept["slug"], json!("deep-work"));
    assert_eq!((&kept["duration_minutes"], &kept["duration_options"]), (&json!(90), &json!([30, 120])));
    assert_eq!(kept["booking_window"], json!({ "kind": "rolling_days", "days": 30 }));
    assert_eq!(kept["confirmation"], json!({ "kind": "manual_below_notice", "minutes": 600 }));
    assert_eq!(
        (&kept["seats"], &kept["buffer_rule"], &kept["grid"]),
        (&json!(4), &json!("sum"), &json!("compact"))
    );
    assert_eq!((&kept["week_start"], &kept["visibility"]), (&json!("sunday"), &json!("unlisted")));
    assert_eq!((&kept["limits"]["week"]["count"], &kept["guests_max"]), (&json!(5), &json!(2)));
    assert_eq!((&kept["hosts"][0]["role"], &kept["hosts"][0]["weight"]), (&json!("pool"), &json!(3)));
    assert_eq!(kept["questions"][0]["label"], json!("Why?"));
    // What is shown is what was kept: to send it again changes nothing.
    let same = form_to(&html, "/console/settings/types/");
    desk.follow(&same).await;
    let again = app.get_as(&token, "/api/v1/session-types").await.expect(200)["items"][0].clone();
    let without = |mut row: Value| {
        row.as_object_mut().unwrap().retain(|name, _| name != "updated_at" && name != "revision");
        row
    };
    assert_eq!(without(again), without(kept));
    let id = html.split("/console/settings/types/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/console/settings/types/{}", id.split('/').next().unwrap());
    let remove = form_to(&desk.page(&path).await, "/remove").with("sure", "1");
    assert!(desk.follow(&remove).await.contains("No session type yet."), "it is gone");
}

//! Bookable hours in the console: the week by plain fields, dates that differ, and who was first.

use serde_json::{Value, json};

use super::browser::{PostForm, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const PATH: &str = "/console/calendar/hours";

/// The form of the week without the buttons.
fn week(html: &str) -> PostForm {
    form_to(html, "/console/calendar/hours/")
}

/// The same form with one field of a day typed anew; the others keep their order.
fn typed(form: PostForm, name: &str, values: &[&str]) -> PostForm {
    let mut values = values.iter();
    let fields = form.fields.into_iter().map(|(known, value)| {
        let next = if known == name { values.next() } else { None };
        let value = next.map_or(value, |typed| (*typed).to_owned());
        (known, value)
    });
    PostForm { action: form.action, fields: fields.collect() }
}

async fn kept(app: &TestApp, email: &str) -> Value {
    let token = app.log_in(email).await;
    app.get_as(&token, "/api/v1/schedules").await.expect(200)["items"][0].clone()
}

#[tokio::test]
async fn hours_are_typed_saved_removed_and_read_back() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    assert!(html.contains("data-day=\"monday\"") && html.contains("<rect"), "a grid: {html}");

    let form = typed(week(&html), "monday.from", &["08:30", "20:00"]);
    let form = typed(form, "monday.to", &["12:00", "00:00"]);
    let html = desk.follow(&form).await;

    assert!(html.contains("People are offered these hours from now on."), "{html}");
    let monday = |row: &Value| -> Vec<(String, String)> {
        let windows = row["weekly"].as_array().unwrap().iter().filter(|one| one["day"] == "monday");
        windows
            .map(|one| (one["start"].as_str().unwrap().into(), one["end"].as_str().unwrap().into()))
            .collect()
    };
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(monday(&kept(&app, DANA).await), [pair("08:30", "12:00"), pair("20:00", "00:00")]);
    desk.follow(&week(&html).and("remove", "monday.0")).await;
    assert_eq!(monday(&kept(&app, DANA).await), [pair("20:00", "00:00")]);
}

#[tokio::test]
async fn hours_that_make_no_sense_are_shown_where_they_are() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let before = kept(&app, DANA).await;
    let html = desk.page(PATH).await;

    for (from, to) in [("09:00", ""), ("09:00", "09:00"), ("25:00", "26:00"), ("<b>", "x")] {
        let form = typed(typed(week(&html), "sunday.from", &["", from]), "sunday.to", &["", to]);
        let form = typed(typed(form, "sunday.from", &[from]), "sunday.to", &[to]);
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{from}–{to}: {}", answer.text);
        assert!(answer.text.contains("This is no span of hours."), "{}", answer.text);
        assert!(answer.text.contains("aria-invalid=\"true\"") && !answer.text.contains("<b>"));
    }
    let unknown = desk.send(&week(&html).with("time_zone", "Mars/Olympus")).await;
    assert_eq!(unknown.status.as_u16(), 422);
    assert_eq!(kept(&app, DANA).await, before);
}

#[tokio::test]
async fn of_two_windows_the_second_is_told_and_decides() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    let (first, second) = (week(&html), week(&desk.page(PATH).await));
    desk.follow(&typed(first, "tuesday.from", &["07:00"])).await;

    let lost = desk.send(&typed(second, "tuesday.from", &["10:00"])).await;

    assert_eq!(lost.status.as_u16(), 412, "{}", lost.text);
    assert!(lost.text.contains("These hours were changed meanwhile"), "{}", lost.text);
    assert!(lost.text.contains("value=\"10:00\""), "what was typed stays");
    let tuesday = |row: Value| {
        let windows = row["weekly"].as_array().unwrap().clone();
        windows.into_iter().find(|one| one["day"] == "tuesday").unwrap()["start"].clone()
    };
    assert_eq!(tuesday(kept(&app, DANA).await), json!("07:00"));
    desk.follow(&week(&lost.text)).await;
    assert_eq!(tuesday(kept(&app, DANA).await), json!("10:00"));
}

#[tokio::test]
async fn a_date_is_closed_and_opened_again_and_sessions_in_the_way_are_told() {
    let app = TestApp::start().await;
    let setup = app.coach(DANA, "Dana Weiss").await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    assert!(!html.contains("Sessions outside of these hours"), "{html}");
    let form = form_to(&html, "/dates");

    let html = desk.follow(&form.clone().with("date", "2026-06-15")).await;

    assert!(html.contains("closed") && html.contains("datetime=\"2026-06-15\""), "{html}");
    assert!(html.contains("Sessions outside of these hours") && html.contains("Olena"), "{html}");
    assert!(app.slots(&setup.session_type_id, "2026-06-15", "2026-06-15").await.is_empty());
    let html = desk.follow(&form_to(&html, "/dates/remove")).await;
    assert!(!html.contains("datetime=\"2026-06-15\"") && !html.contains("Sessions outside"), "{html}");
    for (date, from, to) in [("", "", ""), ("soon", "", ""), ("2026-06-20", "10:00", "")] {
        let form = form_to(&html, "/dates").with("date", date).with("hours.from", from).with("hours.to", to);
        assert_eq!(desk.send(&form).await.status.as_u16(), 422, "{date} {from}");
    }
}

#[tokio::test]
async fn a_coach_without_hours_makes_the_first_ones() {
    let app = TestApp::start().await;
    app.user("new@coach.test", "Robin", altitude::identity::Role::Coach).await;
    let desk = Desk::signed_in(&app, "new@coach.test").await;
    let html = desk.page(PATH).await;
    assert!(html.contains("Nobody can book you yet."), "{html}");
    let form = form_to(&html, PATH).with("time_zone", "Europe/Kyiv").with("name", "Usual");

    let answer = desk.send(&form).await;

    assert!(location(&answer).starts_with("/console/calendar/hours?schedule="), "{}", answer.text);
    assert_eq!(desk.send(&form).await.headers["location"], answer.headers["location"], "a second press");
    let row = kept(&app, "new@coach.test").await;
    assert_eq!((&row["time_zone"], row["weekly"].as_array().map(Vec::len)), (&json!("Europe/Kyiv"), Some(5)));
}

#[tokio::test]
async fn hours_of_others_and_forms_of_other_sign_ins_are_refused() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    let (own, foreign) = (week(&desk.page(PATH).await), week(&other.page(PATH).await));

    let theirs = PostForm { action: own.action.clone(), ..foreign.clone() };
    assert_eq!(other.send(&theirs).await.status.as_u16(), 404);
    let id = own.action.rsplit('/').next().unwrap();
    assert_eq!(other.open(&format!("{PATH}?schedule={id}")).await.status.as_u16(), 404);
    let unsealed = desk.send(&own.clone().with("seal", &foreign.value("seal"))).await;
    assert_eq!(unsealed.status.as_u16(), 403);
    for form in [own.clone().with("revision", ""), own.with("revision", "99")] {
        assert_eq!(desk.send(&form.with("idempotency_key", "x")).await.status.as_u16(), 412);
    }
}

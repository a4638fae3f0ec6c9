//! A refused form opens with the focus on its first fault, and nowhere else.

use altitude::identity::Role;
use chrono::TimeDelta;
use serde_json::json;

use super::browser::{PostForm, page};
use super::desk::{Desk, form_to};
use crate::coaching::assess;
use crate::coaching::ground::{OLENA, Pair, mailed};
use crate::coaching::plans::agreed;
use crate::newsletter::ground;
use crate::support::app::{Answer, TestApp};

/// The names of the fields that the page opens with the focus on.
fn focused(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status.as_u16(), 422, "{}", answer.text);
    let tags = answer.text.split('<').skip(1).filter_map(|tag| tag.split('>').next());
    let focused = tags.filter(|tag| tag.contains(" autofocus"));
    focused.map(|tag| tag.split(" name=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
}

async fn assert_focused(app: &TestApp, path: &str, faults: &[(&str, &str)], first: &str) {
    let mut form = PostForm::of(&page(app, path).await);
    for (name, value) in faults {
        form = form.with(name, value);
    }
    assert_eq!(focused(&form.send(app).await), [first], "{path}");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_mailed_links_open() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-01" });
    app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    agreed(&pair).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;
    let session = mailed(&pair, OLENA, "/rate-session/").await;
    let long = "x".repeat(5_000);
    assert_focused(app, &session, &[("score", "4"), ("comment", &long)], "comment").await;
    app.clock.advance(TimeDelta::days(4));
    app.work().await;
    let check_in = mailed(&pair, OLENA, "/check-in/").await;

    assert_focused(app, &check_in, &[("learned", &long), ("blocker", &long)], "learned").await;
    assert_focused(app, &check_in, &[("next_action", &long), ("blocker", &long)], "blocker").await;
    let fields = [("next_cue", "x".repeat(201)), ("next_action", "x".repeat(301))];
    for (name, value) in &fields {
        let both = [("next_cue", "A review"), ("next_action", "I read"), (*name, value.as_str())];
        assert_focused(app, &check_in, &both, name).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_rater_and_of_a_reader() {
    let rating = assess::Ground::lay().await;
    rating.invite(&[("self", "")]).await.expect(200);
    let path = format!("/rate/{}", rating.token("olena@example.com").await);
    let long = "x".repeat(1_001);
    let faults = [("note.E2", long.as_str()), ("note.D2", long.as_str())];
    let html = page(&rating.app, &path).await;
    let first =
        if html.find("name=\"note.D2\"") < html.find("name=\"note.E2\"") { "note.D2" } else { "note.E2" };
    assert_focused(&rating.app, &path, &faults, first).await;
    assert_focused(&rating.app, &path, &[("do", "decline")], "sure").await;

    let reading = ground::Ground::lay().await;
    reading.confirmed("olena@example.org").await;
    reading.app.clock.advance(TimeDelta::minutes(20));
    let link = reading.unsubscribe_link("olena@example.org").await;
    assert_eq!(reading.form(&format!("{link}/page"), "").await.status, 200);
    let own = reading.link("olena@example.org", "/n/preferences/").await;
    for (said, first) in [
        ("name=https%3A%2F%2Fevil.example&pause_weeks=60", "name"),
        ("name=Olena&pause_weeks=60", "pause_weeks"),
        ("action=erase", "sure"),
    ] {
        assert_eq!(focused(&reading.form(&own, said).await), [first], "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_hours_and_of_an_invitation() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let desk = Desk::signed_in(&app, "dana@coach.test").await;
    let hours = desk.page("/console/calendar/hours").await;
    let week = form_to(&hours, "/console/calendar/hours/");
    let week = ["sunday", "saturday"].iter().fold(week, |week, day| {
        week.with(&format!("{day}.from"), "09:00").with(&format!("{day}.to"), "09:00")
    });
    assert_eq!(focused(&desk.send(&week).await), ["saturday.from"]);
    let date = form_to(&hours, "/dates").with("date", "soon");
    assert_eq!(focused(&desk.send(&date).await), ["date"]);

    let desk = Desk::signed_in(&app, "owner@coach.test").await;
    let people = "/console/settings/people";
    for (email, name, first) in [
        ("nobody", "Ann", "email"),
        ("dana@coach.test", "Ann", "email"),
        ("ann@coach.test", "https://x.test", "name"),
    ] {
        let html = desk.page(people).await;
        let invite =
            html.rsplit("<form ").find(|form| form.contains(&format!("action=\"{people}\""))).unwrap();
        let form = PostForm::of(&format!("<form {invite}")).with("email", email).with("name", name);
        let mut answer = desk.send(&form).await;
        // One who is known already is a conflict; the rest is no answer that can be taken.
        if answer.status == 409 {
            answer.status = reqwest::StatusCode::UNPROCESSABLE_ENTITY;
        }
        assert_eq!(focused(&answer), [first], "{email} {name}");
    }
}

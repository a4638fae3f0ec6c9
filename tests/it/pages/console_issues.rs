//! An issue in the console: written, looked at, tested, sent, called off.

use chrono::TimeDelta;
use serde_json::json;

use super::browser::{PostForm, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

async fn practice() -> (TestApp, String) {
    let address = [("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];
    let app = TestApp::with(&address).await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Letters" });
    let list = app.post_as(&coach, "/api/v1/lists", &list).await.expect(201);
    let body = json!({ "email": "a@example.com", "lists": ["letters"], "consent_source": "fair" });
    app.post_as(&coach, "/api/v1/subscribers", &body).await.expect(201);
    (app, list["id"].as_str().unwrap().to_owned())
}

/// A draft written by the form; the path of its page.
async fn written(desk: &Desk<'_>, list: &str) -> String {
    let form = form_to(&desk.page("/console/newsletter/new").await, "/new").with("list", list);
    let form =
        form.with("title", "How <we> queue").with("body_markdown", "# Hello\n\nOne *queue* is enough.");
    let answer = desk.send(&form).await;
    let path = location(&answer).split('?').next().unwrap().to_owned();
    assert_eq!(location(&desk.send(&form).await).split('?').next().unwrap(), path, "one issue, not two");
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_is_written_looked_at_tested_and_sent() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = written(&desk, &list).await;
    let html = desk.page(&path).await;
    assert!(html.contains("How &#60;we&#62; queue") && html.contains("<iframe class=\"preview\""), "{html}");
    assert!(html.contains("One queue is enough."), "as text: {html}");
    let preview = desk.open(&format!("{path}/preview")).await;
    assert!(preview.text.contains("<em>queue</em>"), "{}", preview.text);
    assert_eq!(preview.headers["x-frame-options"], "SAMEORIGIN");
    assert!(preview.headers["content-security-policy"].starts_with("sandbox"), "{:?}", preview.headers);

    let edit = form_to(&desk.page(&format!("{path}/edit")).await, "/edit").with("list", &list);
    assert_eq!(edit.value("slug"), "how-we-queue");
    let html = desk.follow(&edit.clone().with("subject", "One queue")).await;
    assert!(html.contains("Kept."), "{html}");
    let stale = desk.send(&edit.with("subject", "Two").with("idempotency_key", "x")).await;
    assert!(stale.status.as_u16() == 412 && stale.text.contains("changed meanwhile"), "{}", stale.text);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/test")).await;
    assert!(html.contains("A test is on its way to you."), "{html}");
    app.work().await;
    assert!(
        app.mails_to(DANA).await.iter().any(|mail| mail["subject"].as_str().unwrap().contains("One queue"))
    );

    let unsure = desk.send(&form_to(&html, "/send")).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/send").with("sure", "1")).await;
    assert!(html.contains("It goes out."), "{html}");
    app.clock.advance(TimeDelta::seconds(90));
    app.work().await;
    assert!(desk.page(&path).await.contains("1 of 1 reader got it."));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_is_scheduled_on_the_coach_s_clock_and_taken_back() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = written(&desk, &list).await;
    let schedule = form_to(&desk.page(&path).await, "/schedule");
    for odd in ["", "soon", "9999-12-31T10:00"] {
        let answer = desk.send(&schedule.clone().with("at", odd).with("idempotency_key", "")).await;
        assert!(
            answer.status.as_u16() == 422 && answer.text.contains("-schedule-at-fault\""),
            "{odd}: {}",
            answer.text
        );
    }
    let html = desk.follow(&schedule.with("at", "2026-07-01T09:30")).await;
    assert!(html.contains("Goes out Wed 1 Jul, 09:30"), "{html}");
    let html = desk.follow(&form_to(&html, "/unschedule")).await;
    assert!(html.contains("It is a draft again."), "{html}");
    let html = desk.follow(&form_to(&html, "/schedule").with("at", "2026-07-01T09:30")).await;
    let cancel = form_to(&html, "/cancel").with("sure", "1");
    assert!(desk.follow(&cancel).await.contains("Called off."));
    let late = desk.send(&form_to(&html, "/unschedule").with("idempotency_key", "y")).await;
    assert!([409, 412].contains(&late.status.as_u16()), "{}", late.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_issues_are_told_which_field_it_is_and_foreign_forms_are_refused() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page("/console/newsletter/new").await, "/new").with("list", &list);
    let form = form.with("title", "Fine").with("idempotency_key", "");
    for (field, value) in [
        ("title", ""),
        ("title", "two\nlines"),
        ("slug", "Not A Slug"),
        ("list", "nowhere"),
        ("segment_id", "odd"),
        ("template", "fancy"),
        ("canonical_url", "javascript:alert(1)"),
    ] {
        let answer = desk.send(&form.clone().with(field, value)).await;
        assert!([400, 422].contains(&answer.status.as_u16()), "{field}: {}", answer.text);
        let mark = format!("id=\"newsletter-new-{field}-fault\"");
        assert!(answer.text.contains(&mark), "{field}: {}", answer.text);
    }
    let path = written(&desk, &list).await;
    let other = Desk::signed_in(&app, DANA).await;
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    assert_eq!(desk.send(&form.with("seal", &seal)).await.status.as_u16(), 403);
    let odd = PostForm { action: format!("{path}/dance"), ..form_to(&desk.page(&path).await, "/test") };
    assert_eq!(desk.send(&odd).await.status.as_u16(), 404);
}

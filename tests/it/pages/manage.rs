//! What a booker may do later, and what not any more.

use chrono::TimeDelta;
use serde_json::json;

use super::browser::{PostForm, booking_form, location, open, page};
use crate::support::app::{TestApp, at};

async fn booked(app: &TestApp, start: &str) -> String {
    location(&booking_form(app, "maya-rivera", start).await.send(app).await).replace("/booked/", "/manage/")
}

#[tokio::test]
async fn opening_pages_changes_nothing() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let manage = booked(&app, "2026-06-16T14:00:00Z").await;

    for path in ["", "/move", "/move?start=2026-06-16T10:00:00Z", "/cancel", "?done=cancelled", "?done=moved"]
    {
        let html = page(&app, &format!("{manage}{path}")).await;
        assert!(!html.contains("Cancelled.") && !html.contains("Moved to"), "{path}");
    }

    assert!(page(&app, &manage).await.contains("<p class=\"badge good\">Confirmed</p>"));
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

#[tokio::test]
async fn past_the_notice_the_page_says_so_and_the_forms_are_refused() {
    let app = TestApp::start().await;
    let policy = json!({ "cancel_notice_minutes": 1440, "reschedule_notice_minutes": 1440, "text": "Ask me <anyway>." });
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "policy": policy })).await;
    let manage = booked(&app, "2026-06-16T14:00:00Z").await;
    let cancel = PostForm::of(&page(&app, &format!("{manage}/cancel")).await);
    let moving = PostForm::of(&page(&app, &format!("{manage}/move?start=2026-06-16T10:00:00Z")).await);
    let before = page(&app, &manage).await;
    assert!(
        before.contains("You can move or cancel this until Mon 15 Jun, 17:00. Ask me &#60;anyway&#62;."),
        "{before}"
    );

    app.clock.set(at("2026-06-15T14:00:00Z") + TimeDelta::seconds(1));

    let after = page(&app, &manage).await;
    assert!(after.contains("It could be moved or cancelled until Mon 15 Jun, 17:00."), "{after}");
    assert!(!after.contains(&format!("{manage}/move")) && !after.contains(&format!("{manage}/cancel")));
    for path in ["/move", "/cancel", "/move?start=2026-06-16T10:00:00Z"] {
        assert_eq!(location(&open(&app, &format!("{manage}{path}")).await), manage);
    }
    let refused = cancel.with("reason", "<late>").send(&app).await;
    assert_eq!(refused.status.as_u16(), 403);
    assert!(
        refused.text.contains("Ask me &#60;anyway&#62;.") && refused.text.contains("&#60;late&#62;"),
        "{}",
        refused.text
    );
    assert_eq!(moving.send(&app).await.status.as_u16(), 403);
}

#[tokio::test]
async fn a_session_that_is_over_can_be_booked_again() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let manage = booked(&app, "2026-06-16T14:00:00Z").await;

    app.clock.set(at("2026-06-16T15:00:00Z"));
    let html = page(&app, &manage).await;

    assert!(html.contains("This session is over") && html.contains("/c/maya-rivera/growth"), "{html}");
    assert!(!html.contains("calendar.google.com"));
}

#[tokio::test]
async fn a_move_to_a_taken_time_shows_the_times_of_that_day() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let manage = booked(&app, "2026-06-16T14:00:00Z").await;
    let question = page(&app, &format!("{manage}/move?start=2026-06-17T10:00:00Z")).await;
    let form = PostForm::of(&question);
    booked(&app, "2026-06-17T10:00:00Z").await;

    let refused = form.send(&app).await;

    assert_eq!(refused.status.as_u16(), 409);
    assert!(refused.text.contains("That time was taken a moment ago."), "{}", refused.text);
    assert!(refused.text.contains("Wednesday 17 June"), "{}", refused.text);
    let again = open(&app, &format!("{manage}/move?start=2026-06-17T10:00:00Z")).await;
    assert_eq!(again.status.as_u16(), 409);
    let twice = PostForm::of(&page(&app, &format!("{manage}/move?start=2026-06-17T11:00:00Z")).await);
    let (first, second) = tokio::join!(twice.send(&app), twice.send(&app));
    assert_eq!(location(&first), location(&second));
    assert!(page(&app, &format!("{manage}/move")).await.contains("You can move it 9 more times."));
}

#[tokio::test]
async fn cancelling_twice_is_no_fault_and_a_long_reason_is_one() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let manage = booked(&app, "2026-06-16T14:00:00Z").await;
    let form = PostForm::of(&page(&app, &format!("{manage}/cancel")).await);

    let refused = form.clone().with("reason", &"x".repeat(1_001)).send(&app).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("At most 1000 characters."), "{}", refused.text);

    for _ in 0..2 {
        assert_eq!(location(&form.send(&app).await), format!("{manage}?done=cancelled"));
    }
    assert_eq!(location(&open(&app, &manage.replace("/manage/", "/booked/")).await), manage);
    assert_eq!(app.mails_to("olena@example.com").await.len(), 2);
}

//! What the practice says of itself, in the console.

use altitude::identity::Role;
use serde_json::json;

use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const OWNER: &str = "owner@coach.test";
const PATH: &str = "/console/settings/practice";

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_says_what_the_practice_is() {
    let app = TestApp::start().await;
    app.user(OWNER, "Robin", Role::Owner).await;
    let desk = Desk::signed_in(&app, OWNER).await;
    let form = form_to(&desk.page(PATH).await, "/practice");
    let changed = form.clone().with("name", "Peak <Co>").with("week_start", "saturday");
    let changed = changed.with("privacy_url", "https://example.com/privacy");

    let html = desk.follow(&changed).await;

    assert!(html.contains("Saved.") && html.contains("Peak &#60;Co&#62;"), "{html}");
    let said = app.get_as(&app.log_in(OWNER).await, "/api/v1/practice").await.expect(200);
    assert_eq!(
        said["said"],
        json!(["name", "privacy_url", "week_start"]),
        "the rest is by the configuration"
    );
    let calendar = desk.page("/console/calendar").await;
    for (date, is_there) in [("06-12", false), ("06-13", true), ("06-19", true), ("06-20", false)] {
        let day = format!("id=\"day-2026-{date}\"");
        assert_eq!(calendar.contains(&day), is_there, "{date}: {calendar}");
    }
    let stale = desk.send(&form.with("name", "Else").with("idempotency_key", "other")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("value=\"Else\""), "{}", stale.text);
    for (field, value) in [
        ("name", &*"x".repeat(81)),
        ("postal_address", "a\u{7}b"),
        ("privacy_url", "example.com"),
        ("imprint_url", "javascript:alert(1)"),
        ("locale", "tlh"),
        ("time_zone", "Mars/Olympus"),
        ("week_start", "friday"),
    ] {
        let form = form_to(&desk.page(PATH).await, "/practice").with(field, value);
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{field}: {}", answer.text);
        assert!(
            answer.text.contains(&format!("settings-practice-{field}-fault\"")),
            "{field}: {}",
            answer.text
        );
    }
    let emptied = form_to(&desk.page(PATH).await, "/practice").with("name", "").with("privacy_url", "");
    let html = desk.follow(&emptied).await;
    assert!(!html.contains("Peak"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_is_no_owner_does_not() {
    let app = TestApp::start().await;
    app.user(OWNER, "Robin", Role::Owner).await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let desk = Desk::signed_in(&app, "dana@coach.test").await;
    let owners = Desk::signed_in(&app, OWNER).await;
    let form = form_to(&owners.page(PATH).await, "/practice").with("name", "Mine");

    assert_eq!(desk.open(PATH).await.status.as_u16(), 403);
    assert_eq!(desk.send(&form).await.status.as_u16(), 403);
    assert!(!desk.page("/console/settings").await.contains(PATH));
}

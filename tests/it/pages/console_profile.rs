//! One's own profile and password in the console, and forms whose sign-in has ended.

use serde_json::json;

use super::desk::{Desk, form_to};
use crate::support::app::{PASSWORD, TestApp};

const DANA: &str = "dana@coach.test";
const PATH: &str = "/console/settings/profile";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_changes_who_they_are_for_others() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    let form = form_to(&html, "/profile").with("name", "Dana W.").with("time_zone", "Europe/Kyiv");
    let form = form.with("locale", "de").with("headline", "For <seniors>").with("bio", "One\r\n\r\nTwo");
    let form = form.with("figures", "120+ engineers\r\n\r\n9 years").with("slug", "dana-w");

    let html = desk.follow(&form).await;

    assert!(html.contains("Gespeichert.") && html.contains("For &#60;seniors&#62;"), "{html}");
    let me = app.get_as(&app.log_in(DANA).await, "/api/v1/me").await.expect(200);
    assert_eq!(
        (&me["name"], &me["time_zone"], &me["locale"]),
        (&json!("Dana W."), &json!("Europe/Kyiv"), &json!("de"))
    );
    assert_eq!((&me["slug"], &me["figures"]), (&json!("dana-w"), &json!(["120+ engineers", "9 years"])));
    let stale = desk.send(&form.with("name", "Else").with("idempotency_key", "other")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("value=\"Else\""), "{}", stale.text);
    for (field, value) in [
        ("name", ""),
        ("name", "See https://evil.example"),
        ("time_zone", "Mars/Olympus"),
        ("locale", "tlh"),
        ("slug", "Not A Slug"),
        ("headline", &*"x".repeat(201)),
        ("bio", &*"x".repeat(4_001)),
        ("figures", "1\n2\n3\n4\n5\n6\n7"),
    ] {
        let form = form_to(&desk.page(PATH).await, "/profile").with(field, value);
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{field}: {}", answer.text);
        assert!(
            answer.text.contains(&format!("settings-profile-{field}-fault\"")),
            "{field}: {}",
            answer.text
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_with_the_one_so_far() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(PATH).await, "/profile/password");
    for (current, new, field) in [
        (PASSWORD, "short", "new_password"),
        ("not this one at all", "another long password", "current_password"),
        ("", "another long password", "current_password"),
    ] {
        let form = form.clone().with("current_password", current).with("new_password", new);
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{field}: {}", answer.text);
        assert!(answer.text.contains(&format!("-password-{field}-fault\"")), "{field}: {}", answer.text);
        assert!(!answer.text.contains("another long password"), "no secret in a page");
    }
    let other = Desk::signed_in(&app, DANA).await;
    let form = form.with("current_password", PASSWORD).with("new_password", "another long password");
    let html = desk.follow(&form).await;
    assert!(html.contains("The password is changed."), "{html}");
    assert_eq!(other.open("/console").await.status.as_u16(), 303, "signed out elsewhere");
    let fresh = Desk::new(&app);
    assert_eq!(fresh.log_in(DANA, "another long password").await.headers["location"], "/console");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_was_chosen_goes_along() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page("/console/mentees?lang=de").await;
    assert!(html.contains("href=\"/console/plans?lang=de\""), "{html}");
    assert!(html.contains("<input type=\"hidden\" name=\"lang\" value=\"de\">"), "{html}");
    let out = form_to(&html, "/console/sign-out");
    assert_eq!(out.action, "/console/sign-out?lang=de");
    let form = form_to(&desk.page(&format!("{PATH}?lang=uk")).await, "/profile?lang=uk");
    let html = desk.follow(&form).await;
    assert!(html.contains("<html lang=\"uk\">") && html.contains("Збережено."), "{html}");
    assert!(
        !desk.page("/console/mentees").await.contains("/console/plans?lang="),
        "only where it was chosen"
    );
}

//! Webhooks in the console: made, tested, paused, told again, removed.

use super::browser::{PostForm, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const PATH: &str = "/console/settings/webhooks";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app
}

/// The form with an address and everything chosen.
fn filled(html: &str) -> PostForm {
    form_to(html, PATH).with("url", "https://hooks.example/altitude").with("events.*", "yes")
}

#[tokio::test]
async fn a_webhook_is_made_its_secret_shown_once_and_it_is_paused_and_told_again() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PATH).await;
    assert!(html.contains("name=\"altitude-live\" content=\"webhooks\" data-position=\""), "{html}");
    let form = filled(&html);

    let made = desk.send(&form).await;

    assert_eq!(made.status.as_u16(), 200, "{}", made.text);
    assert!(!made.text.contains("altitude-live"), "no page is put in the place of a secret: {}", made.text);
    let secret =
        made.text.split("keep-words secret\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(secret.starts_with("whsec_"), "{secret}");
    assert_eq!(location(&desk.send(&form).await), PATH, "a second press makes no second one");
    let list = desk.page(PATH).await;
    assert!(list.contains("hooks.example") && !list.contains(&secret), "{list}");
    let page = list.split(&format!("href=\"{PATH}/")).nth(1).unwrap().split('"').next().unwrap();
    let page = format!("{PATH}/{page}");

    let html = desk.follow(&form_to(&desk.page(&page).await, "/test")).await;
    assert!(html.contains("webhook.test") && html.contains("A test is on its way."), "{html}");
    let html = desk.follow(&form_to(&html, "/again")).await;
    assert!(html.contains("It is sent again."), "{html}");
    let stale = form_to(&html, "/pause");
    let html = desk.follow(&stale).await;
    assert!(html.contains("Paused.") && html.contains("Given up"), "{html}");
    let refused = desk.send(&stale.with("idempotency_key", "another")).await;
    assert_eq!(refused.status.as_u16(), 412, "{}", refused.text);
    assert!(refused.text.contains("This was changed meanwhile"), "{}", refused.text);
    let html = desk.follow(&form_to(&html, "/resume")).await;
    let renewed = desk.send(&form_to(&html, "/secret")).await;
    assert!(renewed.text.contains("whsec_") && !renewed.text.contains(&secret), "{}", renewed.text);
    let html = desk.follow(&form_to(&desk.page(&page).await, "/remove")).await;
    assert!(html.contains("The webhook is gone.") && html.contains("No webhook yet."), "{html}");
}

#[tokio::test]
async fn what_makes_no_sense_is_said_in_the_form() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(PATH).await, PATH);
    for (url, others, said) in [
        ("ftp://hooks.example", "*", "This address cannot be called."),
        ("https://127.0.0.1/x", "*", "This address cannot be called."),
        ("https://hooks.example", "", "Choose what it is told."),
        ("https://hooks.example", "booking.nonsense", "Choose what it is told."),
    ] {
        let answer = desk.send(&form.clone().with("url", url).with("others", others)).await;
        assert_eq!(answer.status.as_u16(), 422, "{url} {others}");
        assert!(!answer.text.contains("altitude-live"), "what was typed stays: {}", answer.text);
        assert!(answer.text.contains(said) && answer.text.contains(url), "{url} {others}: {}", answer.text);
    }
}

#[tokio::test]
async fn webhooks_of_others_are_not_there_and_forms_of_other_sign_ins_refused() {
    let app = practice().await;
    app.coach("mallory@coach.test", "Mallory").await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    desk.send(&filled(&desk.page(PATH).await)).await;
    let list = desk.page(PATH).await;
    let id = list.split(&format!("href=\"{PATH}/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let foreign = filled(&other.page(PATH).await);

    assert_eq!(other.open(&format!("{PATH}/{id}")).await.status.as_u16(), 404);
    for deed in ["pause", "test", "secret", "remove"] {
        let form = PostForm { action: format!("{PATH}/{id}/{deed}"), ..foreign.clone() };
        assert_eq!(other.send(&form.with("revision", "1")).await.status.as_u16(), 404, "{deed}");
        let form = PostForm { action: format!("{PATH}/{id}/{deed}"), ..foreign.clone() };
        assert_eq!(desk.send(&form).await.status.as_u16(), 403, "{deed}: a form of another sign-in");
    }
    assert!(desk.page(&format!("{PATH}/{id}")).await.contains("hooks.example"));
}

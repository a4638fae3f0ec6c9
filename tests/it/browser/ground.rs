//! What browsers look at.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::app::{CoachSetup, PASSWORD, TestApp};
use crate::support::authenticator::Authenticator;
use crate::support::chromium::Browser;

/// Address of the coach.
pub const DANA: &str = "dana@coach.test";

/// A practice with one coach, who asks one question.
pub async fn practice(settings: &[(&str, &str)]) -> (TestApp, CoachSetup) {
    let app = TestApp::with(settings).await;
    let question =
        json!([{ "key": "goal", "label": "What would you like to work on?", "kind": "long_text" }]);
    let settings = json!({ "questions": question, "buffer_after_minutes": 30 });
    let setup = app.coach_with(DANA, "Dana Weiss", settings).await;
    (app, setup)
}

/// An authenticator app of the coach.
pub async fn enrolled(app: &TestApp) -> Authenticator {
    let token = app.log_in(DANA).await;
    let begun =
        app.post_as(&token, "/api/v1/me/two-factor", &json!({ "password": PASSWORD })).await.expect(200);
    let device = Authenticator::of(begun["secret"].as_str().unwrap());
    let code = json!({ "code": device.code(app.app.services.context().now) });
    app.post_as(&token, "/api/v1/me/two-factor/confirm", &code).await.expect(200);
    app.clock.advance(TimeDelta::seconds(30));
    device
}

/// Signs the coach in at the console, with the second factor.
pub async fn sign_in(app: &TestApp, browser: &Browser, device: &Authenticator) {
    browser.goto("/console").await;
    browser.fill("#email", DANA).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("form.slim button[type=submit]").await;
    let code = device.code(app.clock.now());
    browser.fill("#code", &code).await;
    browser.click("form.slim button[type=submit]").await;
    browser.until("nav [aria-current=page]", "Today").await;
}

/// The path of the link in the newest mail to an address that begins like this.
pub async fn mailed(app: &TestApp, address: &str, start: &str) -> String {
    let mails = app.mails_to(address).await;
    let mut texts = mails.iter().filter_map(|mail| mail["text"].as_str());
    let link = texts.find_map(|text| Some(text.split_once(start)?.1));
    let rest = link.unwrap_or_else(|| panic!("no {start} in {mails:?}"));
    format!("{start}{}", rest.split_whitespace().next().unwrap())
}

/// Signs a mentee in at the space, by the mailed link.
pub async fn enter_space(app: &TestApp, browser: &Browser, address: &str) {
    browser.goto("/space/sign-in").await;
    browser.fill("#email", address).await;
    browser.click("main form button[type=submit]").await;
    browser.until_true("return !document.querySelector('#email')").await;
    browser.goto(&mailed(app, address, "/sign-in/").await).await;
    browser.click("main form button[type=submit]").await;
    browser.until_path("/space").await;
}

/// Opens the form of a deed where it is folded away.
pub async fn unfold(browser: &Browser, scope: &str, deed: &str) {
    let form = format!("{scope} form[action*='/{deed}']");
    browser.until_true(&format!("return !!document.querySelector({})", json!(form))).await;
    let folded = format!(
        "const ask = document.querySelector({}).closest('details.ask'); return !!ask && !ask.open",
        json!(form)
    );
    if browser.run(&folded).await == json!(true) {
        browser.click(&format!("{scope} details.ask:has(> form[action*='/{deed}']) > summary")).await;
    }
}

/// Sends the form of a deed.
pub async fn press_deed(browser: &Browser, scope: &str, deed: &str) {
    browser.click(&format!("{scope} form[action*='/{deed}'] button[type=submit]")).await;
}

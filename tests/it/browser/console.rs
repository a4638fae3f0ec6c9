//! The coach's console.

use super::ground::{DANA, enrolled, practice, sign_in};
use crate::support::app::PASSWORD;
use crate::support::chromium::{Scripts, browser_or_listed};
use crate::support::webdriver::ENTER;

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_signs_in_with_a_second_factor_and_finds_why_a_start_is_blocked() {
    let (app, setup) = practice(&[]).await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    app.work().await;
    let device = enrolled(&app).await;
    let test = "browser: a coach signs in and finds why a start is blocked";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    sign_in(&app, &browser, &device).await;
    browser.until("main", "Olena Kovalenko").await;
    browser.goto("/console/calendar?date=2026-06-15").await;
    browser.until(".event", "Olena Kovalenko").await;

    // From the week: one click on the start, and one on what is in its way.
    browser.click("a.start.blocked").await;
    let why = browser.until("#why", "is not offered").await;
    assert!(why.contains("your session on Mon 15 Jun, 10:00"), "{why}");
    browser.click("#why a").await;
    browser.until("main", "Olena Kovalenko").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_needs_no_mouse() {
    let (app, setup) = practice(&[]).await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let device = enrolled(&app).await;
    let test = "browser: the console needs no mouse";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto("/console/sign-in?next=/console/calendar?date=2026-06-15").await;
    browser.tab_to("#email").await;
    browser.press(DANA).await;
    browser.tab_to("#password").await;
    browser.press(PASSWORD).await;
    browser.press(ENTER).await;
    browser.until("h1", "One more step").await;
    browser.tab_to("#code").await;
    let code = device.code(app.clock.now());
    browser.press(&code).await;
    browser.press(ENTER).await;
    browser.until(".event", "Olena Kovalenko").await;
    browser.tab_to("a.start.blocked").await;
    browser.press(ENTER).await;
    browser.until("#why", "is not offered").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_code_is_told_and_another_one_is_taken() {
    let (app, _) = practice(&[]).await;
    let device = enrolled(&app).await;
    let test = "browser: a wrong code is told";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto("/console").await;
    browser.fill("#email", DANA).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("form.slim button[type=submit]").await;
    browser.fill("#code", "000000").await;
    browser.click("form.slim button[type=submit]").await;
    browser.until("#code-fault", "This code is wrong, too old, or was used already.").await;
    let code = device.code(app.clock.now());
    browser.fill("#code", &code).await;
    browser.click("form.slim button[type=submit]").await;
    browser.until("nav [aria-current=page]", "Today").await;
}

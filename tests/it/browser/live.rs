//! A page that is open is kept as things are, and left alone while somebody works on it.

use chrono::TimeDelta;
use serde_json::json;

use super::ground::{DANA, enrolled, practice, sign_in};
use crate::support::app::{CoachSetup, TestApp};
use crate::support::chromium::{Browser, Scripts, browser_or_listed};
use crate::support::live::{Telling, until_told};
use crate::support::webdriver::{BACKSPACE, TAB};

/// A line that is opened by `openLine()` and not before.
const HELD: &str = "
    const Line = window.EventSource;
    window.EventSource = function (address) {
        const heard = [];
        this.addEventListener = (...one) => heard.push(one);
        this.close = () => {};
        window.openLine = () => {
            const line = new Line(address);
            heard.forEach(one => line.addEventListener(...one));
        };
    };";
/// A tab that nobody looks at while `isAway`.
const AWAY: &str = "
    window.isAway = true;
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => window.isAway });";
/// A line of the test's own, which says when something was told.
const HEAR: &str = "
    const line = new EventSource('/console/live');
    line.addEventListener('hello', () => { window.isListening = true; });
    line.addEventListener('changed', () => { window.told = Date.now(); });";

/// A coach who is asked before a session stands.
async fn asked_first() -> (TestApp, CoachSetup) {
    let app = TestApp::start().await;
    let settings = json!({ "confirmation": { "kind": "manual" } });
    let setup = app.coach_with(DANA, "Dana Weiss", settings).await;
    (app, setup)
}

/// Somebody asks for a time of Monday.
async fn ask(app: &TestApp, setup: &CoachSetup, (hour, email): (u32, &str)) {
    let start = format!("2026-06-15T{hour}:00:00Z");
    app.book(&setup.session_type_id, &start, email).await.expect(201);
}

/// What runs in every page before its own scripts.
async fn prepare(browser: &Browser, script: &str) {
    let source = json!({ "source": script });
    browser.driver().command("Page.addScriptToEvaluateOnNewDocument", &source).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn news_arrive_and_nothing_moves_under_the_hands() {
    let (app, setup) = asked_first().await;
    ask(&app, &setup, (10, "olena@example.com")).await;
    let device = enrolled(&app).await;
    let test = "browser: news arrive and nothing moves under the hands";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let _telling = Telling::begin(&app).await;
    sign_in(&app, &browser, &device).await;
    browser.until("main", "Confirm Mon 15 Jun, 10:00").await;
    browser.run(&format!("window.isSame = true; {HEAR}")).await;
    browser.until_true("return window.isListening === true").await;

    // A form is open, and what opened it has the focus.
    browser.click("main details.ask > summary").await;
    ask(&app, &setup, (12, "ada@example.com")).await;
    browser.until("main", "Confirm Mon 15 Jun, 12:00").await;
    let kept = "const folded = [...document.querySelectorAll('main details.ask')];
        return [window.isSame, folded.map(one => one.open).join(),
                document.activeElement === folded[0].querySelector('summary')]";
    assert_eq!(browser.run(kept).await, json!([true, "true,false", true]), "the same page, as it was left");

    // Somebody types: what is told meanwhile waits, longer than a page takes to be fetched.
    browser.click("details.ask[open] textarea").await;
    browser.press("No").await;
    browser.run("window.told = 0").await;
    ask(&app, &setup, (14, "priya@example.com")).await;
    browser.until_true("return window.told > 0 && Date.now() - window.told > 2500").await;
    let main = browser.until("main", "Confirm Mon 15 Jun, 12:00").await;
    assert!(!main.contains("14:00"), "{main}");
    assert_eq!(browser.run("return document.activeElement.value").await, "No");

    // Nothing is left that was not sent.
    browser.press(&format!("{BACKSPACE}{BACKSPACE}{TAB}")).await;
    browser.until("main", "Confirm Mon 15 Jun, 14:00").await;
    let focused = "return [window.isSame, document.activeElement.textContent.trim()]";
    assert_eq!(browser.run(focused).await, json!([true, "Decline the request"]));
    let fetched =
        "return performance.getEntriesByType('resource').filter(one => one.initiatorType === 'fetch').length";
    assert_eq!(browser.run(fetched).await, 2, "once for each change, and not because a line was opened");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_before_there_was_a_line_is_seen() {
    let (app, setup) = practice(&[]).await;
    let device = enrolled(&app).await;
    let test = "browser: what changed before there was a line is seen";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let _telling = Telling::begin(&app).await;
    sign_in(&app, &browser, &device).await;
    prepare(&browser, HELD).await;
    browser.goto("/console/calendar?date=2026-06-15").await;
    browser.until_true("return typeof window.openLine === 'function'").await;
    let before = app.app.services.live.position();
    ask(&app, &setup, (10, "olena@example.com")).await;
    until_told(&app, &before).await;
    assert_eq!(browser.run("return document.querySelectorAll('.event').length").await, 0);

    browser.run("window.isSame = true; window.openLine()").await;

    browser.until(".event", "Olena Kovalenko").await;
    assert_eq!(browser.run("return window.isSame").await, true);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_opened_out_of_sight_is_as_things_are_when_it_is_looked_at() {
    let (app, _) = practice(&[]).await;
    let device = enrolled(&app).await;
    let test = "browser: a page that was opened out of sight";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let _telling = Telling::begin(&app).await;
    sign_in(&app, &browser, &device).await;
    prepare(&browser, AWAY).await;
    browser.goto("/console").await;
    browser.until("h1", "14").await;

    // Nothing happened meanwhile, but it is another day.
    app.clock.advance(TimeDelta::hours(20));
    let look = "window.isSame = true; window.isAway = false;
        document.dispatchEvent(new Event('visibilitychange'))";
    browser.run(look).await;

    browser.until("h1", "15").await;
    assert_eq!(browser.run("return window.isSame").await, true);
}

#[tokio::test(flavor = "multi_thread")]
async fn deeds_of_a_row_have_keys_while_it_has_the_focus() {
    let (app, setup) = asked_first().await;
    ask(&app, &setup, (10, "olena@example.com")).await;
    ask(&app, &setup, (12, "ada@example.com")).await;
    let device = enrolled(&app).await;
    let test = "browser: deeds of a row have keys";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;
    browser.until("main", "Confirm Mon 15 Jun, 12:00").await;

    // No row has the focus, so that no deed is meant.
    browser.press("yj").await;
    browser.press("d").await;
    browser.until_true("return document.activeElement.matches('details.ask[open] textarea')").await;
    let first = "return document.querySelectorAll('main details.ask')[0].contains(document.activeElement)";
    assert_eq!(browser.run(first).await, true);
    assert_eq!(browser.run("return document.activeElement.value").await, "", "the key is no text");
    browser.press(&format!("{TAB}jy")).await;
    let main = browser.until("main", "Confirmed. The mail is on its way.").await;
    assert!(main.contains("Confirm Mon 15 Jun, 10:00"), "{main}");
    assert!(!main.contains("Confirm Mon 15 Jun, 12:00"), "{main}");

    // The calendar shows the keys of its steps.
    browser.goto("/console/calendar?date=2026-06-15").await;
    browser.until("a[rel=prev]", "z").await;
    browser.press("x").await;
    browser.until_true("return location.search.includes('2026-06-22')").await;
}

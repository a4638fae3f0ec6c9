//! What is done by keyboard alone, and with how few presses.

use serde_json::json;

use super::embed::{another_site, with_list};
use super::ground::{enrolled, practice, sign_in};
use super::reader::{SENDER, sent_to_four};
use crate::support::chromium::{Browser, Scripts, browser_or_listed};
use crate::support::webdriver::ENTER;

/// Goes to something by the tabulator and presses Enter.
async fn enter(browser: &Browser, css: &str) {
    browser.tab_to(css).await;
    browser.press(ENTER).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_is_moved() {
    let (app, setup) = practice(&[]).await;
    let booked =
        app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let manage = booked["manage_url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap().to_owned();
    let test = "keyboard: a booking is moved";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto(&manage).await;
    enter(&browser, "main a[href*='/move']").await;
    browser.until_path(&format!("{manage}/move")).await;
    enter(&browser, "a.slot").await;
    browser.until("h1", "Move").await;
    enter(&browser, "main form button[type=submit]").await;
    browser.until("main", "Moved to").await;

    let token = app.log_in(super::ground::DANA).await;
    let list = app.get_as(&token, "/api/v1/sessions?q=olena@example.com").await.expect(200);
    assert_ne!(list["items"][0]["start"], "2026-06-15T10:00:00Z", "{list}");
    assert_eq!(list["items"][0]["status"], "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_got_an_issue_and_who_did_not_takes_two_presses() {
    let (app, _) = practice(&SENDER).await;
    sent_to_four(&app).await;
    let device = enrolled(&app).await;
    let test = "keyboard: who got an issue and who did not";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;
    browser.goto("/console/newsletter").await;

    let mut presses = 0;
    for (link, shown, missing) in [
        (".row-name a", "dirk@example.org", "ann@example.org"),
        ("#state-sent a", "ann@example.org", "dirk@example.org"),
    ] {
        enter(&browser, link).await;
        presses += 1;
        let told = browser.until("#copies + table", shown).await;
        assert!(!told.contains(missing), "{told}");
    }

    assert_eq!(presses, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn why_a_start_is_blocked_takes_two_presses() {
    let (app, setup) = practice(&[]).await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let device = enrolled(&app).await;
    let test = "keyboard: why a start is blocked";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;
    browser.goto("/console/calendar?date=2026-06-15").await;

    // One press says why, the other one leads to what is in the way.
    enter(&browser, "a.start.blocked").await;
    browser.until("#why", "your session on Mon 15 Jun, 10:00").await;
    enter(&browser, "#why a").await;
    browser.until("main", "Olena Kovalenko").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_flow_inside_another_site_is_walked() {
    let app = with_list(&[]).await;
    let site = another_site(super::embed::SITE.replace("https://coach.example.org", &app.url));
    let test = "keyboard: the flow inside another site";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto(&site).await;
    browser.until_true("return document.querySelectorAll('iframe').length === 2").await;
    browser.until_true("return /px$/.test(document.querySelector('iframe').style.height)").await;
    browser.tab_to("iframe[title='Book a session']").await;
    browser.find("iframe[title='Book a session']").await.enter().await.unwrap();
    enter(&browser, "a.slot").await;
    browser.until("main", "Growth session").await;
    for (field, text) in [
        ("#name", "Olena Kovalenko"),
        ("#email", "olena@example.com"),
        ("#booking textarea", "From another site"),
    ] {
        browser.tab_to(field).await;
        browser.press(text).await;
    }
    enter(&browser, "#booking .actions button").await;
    browser.until("h1", "You are booked").await;
    browser.driver().leave_frames().await.unwrap();
    browser.until("#told", "Thank you: booked").await;

    let focused = browser.run("return document.activeElement.title").await;
    assert_eq!(focused, json!("Book a session"), "the reader is still where they were");
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

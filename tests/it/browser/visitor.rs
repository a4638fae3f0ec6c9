//! Booking, moving and cancelling, as a visitor.

use super::ground::practice;
use crate::support::app::TestApp;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};
use crate::support::webdriver::ENTER;

const PICKER: &str = "/c/dana-weiss/growth";
/// The same in a zone that is not guessed, so that it loads once.
const IN_KYIV: &str = "/c/dana-weiss/growth?zone=Europe%2FKyiv";

/// Chooses a time and books it: three screens, three fields of one's own.
async fn book(browser: &Browser, email: &str) -> String {
    browser.goto(IN_KYIV).await;
    browser.click(".slots a.slot").await;
    browser.fill("#name", "Olena Kovalenko").await;
    browser.fill("#email", email).await;
    browser.fill("#booking textarea", "Leading a migration without a title").await;
    browser.click("#booking .actions button[type=submit]").await;
    let booked = browser.until_path("/booked/").await;
    browser.until("h1", "You are booked").await;
    booked
}

/// Moves the session that is shown, then calls it off.
async fn move_and_cancel(browser: &Browser) {
    browser.click("a[href*='/move']").await;
    browser.click(".slots li:last-child a.slot").await;
    browser.click("main form button[type=submit]").await;
    browser.until_path("/manage/").await;
    browser.until("main", "Moved to").await;
    browser.click("a.danger[href*='/cancel']").await;
    browser.fill("#reason", "A release came in between").await;
    browser.click("button.danger[type=submit]").await;
    browser.until("h1", "This session is cancelled").await;
    browser.until("main", "The time is free again").await;
}

async fn statuses(app: &TestApp, email: &str) -> Vec<String> {
    let token = app.log_in(super::ground::DANA).await;
    let path = format!("/api/v1/sessions?status=cancelled&q={email}");
    let list = app.get_as(&token, &path).await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    items.map(|session| session["status"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_books_moves_and_cancels() {
    let (app, _) = practice(&[]).await;
    let test = "browser: a visitor books, moves and cancels";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    book(&browser, "olena@example.com").await;
    let when = browser.find("main").await.text().await.unwrap();
    assert!(when.contains("Dana Weiss") && when.contains("12:00–13:00"), "{when}");
    move_and_cancel(&browser).await;

    assert_eq!(statuses(&app, "olena@example.com").await, ["cancelled"]);
    let mails = app.mails_to("olena@example.com").await;
    assert_eq!(mails.len(), 3, "booked, moved, cancelled");
}

#[tokio::test(flavor = "multi_thread")]
async fn times_are_in_the_zone_of_the_browser_once_scripts_run() {
    let (app, _) = practice(&[]).await;
    let test = "browser: times are in the zone of the browser";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto(PICKER).await;

    // The coach is open from nine by UTC, which is noon in Kyiv.
    let zone = browser.until(".zone summary", "UTC+3").await;
    assert!(zone.contains("Kyiv") || zone.contains("Kiev"), "{zone}");
    assert_eq!(browser.find(".slots a.slot").await.text().await.unwrap(), "12:00");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_it_is_the_same_way() {
    let (app, _) = practice(&[]).await;
    let test = "browser: without scripts it is the same way";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Blocked).await else { return };

    browser.goto("/").await;
    browser.click("a.cover").await;
    browser.until_path(PICKER).await;
    book(&browser, "marcus@example.com").await;
    move_and_cancel(&browser).await;

    assert_eq!(statuses(&app, "marcus@example.com").await, ["cancelled"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_is_enough() {
    let (app, _) = practice(&[]).await;
    let test = "browser: the keyboard is enough";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto(IN_KYIV).await;
    browser.until(".zone summary", "UTC+3").await;
    browser.tab_to("a.slot").await;
    browser.press(ENTER).await;
    browser.until_path("/c/dana-weiss/growth/book").await;
    for (field, text) in [
        ("#name", "Jonas Richter"),
        ("#email", "jonas@example.com"),
        ("#booking textarea", "Say no more often"),
    ] {
        browser.tab_to(field).await;
        browser.press(text).await;
    }
    browser.tab_to("#booking .actions button").await;
    browser.press(ENTER).await;
    browser.until_path("/booked/").await;
    browser.tab_to("a[href*='/cancel']").await;
    browser.press(ENTER).await;
    browser.until("h1", "Cancel this session?").await;
    browser.tab_to("button.danger").await;
    browser.press(ENTER).await;
    browser.until("h1", "This session is cancelled").await;

    assert_eq!(statuses(&app, "jonas@example.com").await, ["cancelled"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_that_was_taken_meanwhile_is_told_with_others_to_take() {
    let (app, setup) = practice(&[]).await;
    let test = "browser: a time that was taken meanwhile is told with others to take";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    browser.goto(IN_KYIV).await;
    browser.until(".zone summary", "UTC+3").await;
    browser.click(".slots a.slot").await;
    browser.fill("#name", "Priya Nair").await;
    let taken = app.slots(&setup.session_type_id, "2026-06-14", "2026-06-20").await.remove(0);
    app.book(&setup.session_type_id, &taken, "faster@example.com").await.expect(201);
    browser.fill("#email", "priya@example.com").await;
    browser.fill("#booking textarea", "A roadmap").await;
    browser.click("#booking .actions button[type=submit]").await;

    browser.until("#free", "taken").await;
    assert_eq!(browser.find("#name").await.value().await.unwrap(), "Priya Nair");
    browser.click("#free .alternatives button").await;
    browser.until("h1", "You are booked").await;
}

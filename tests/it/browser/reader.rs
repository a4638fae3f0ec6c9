//! Readers: subscribing, confirming, leaving; an issue from the mailbox to the archive.

use altitude::identity::Actor;
use altitude::newsletter::actions::{Rehearsed, rehearse};
use altitude::newsletter::model::DeliveryState;
use serde_json::{Value, json};

use super::ground::{DANA, enrolled, mailed, practice, sign_in};
use crate::support::app::TestApp;
use crate::support::chromium::{Scripts, browser_or_listed};

pub const SENDER: [(&str, &str); 1] =
    [("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];

/// A list with an issue that is being written; the issue.
async fn newsletter(app: &TestApp) -> Value {
    let token = app.log_in(DANA).await;
    let list =
        json!({ "slug": "letters", "name": "Engineering letters", "description": "Practical advice." });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    let issue = json!({
        "slug": "estimates", "title": "Estimates are promises in disguise", "list": "letters",
        "summary": "Why a number is heard as a promise.", "body_markdown": "## Say a range\n\nAnd what it depends on."
    });
    app.post_as(&token, "/api/v1/issues", &issue).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_comes_reads_and_leaves() {
    let (app, _) = practice(&SENDER).await;
    let issue = newsletter(&app).await;
    let test = "browser: a reader comes, reads and leaves";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let ira = "ira@example.org";

    browser.goto("/articles").await;
    browser.fill("#subscribe-email", ira).await;
    browser.click(".subscribe button[type=submit]").await;
    browser.until("h1", "Look into your inbox").await;
    browser.goto(&mailed(&app, ira, "/n/confirm/").await).await;
    browser.until("h1", "One click").await;
    browser.click("main form button[type=submit]").await;
    browser.until("main", "Engineering letters").await;

    // The issue goes out to the dev mailbox, and is read in the archive by the link in it.
    let token = app.log_in(DANA).await;
    let send = format!("/api/v1/issues/{}/send", issue["id"].as_str().unwrap());
    app.post_as(&token, &send, &json!({})).await.expect(200);
    let article = mailed(&app, ira, "/articles/").await;
    browser.goto("/dev/mailbox").await;
    browser.until("main", "Estimates are promises in disguise").await;
    browser.goto(&article).await;
    browser.until("h1", "Estimates are promises in disguise").await;
    browser.until("article, main", "Say a range").await;

    browser.goto(&mailed(&app, ira, "/n/unsubscribe/").await).await;
    browser.click("main form button[type=submit]").await;
    browser.until("h1", "You are unsubscribed").await;
    let readers = app.get_as(&token, "/api/v1/subscribers?q=ira").await.expect(200);
    assert_eq!(readers["items"][0]["lists"][0]["status"], "unsubscribed");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_got_an_issue_and_who_did_not_is_two_clicks_away() {
    let (app, _) = practice(&SENDER).await;
    sent_to_four(&app).await;
    let device = enrolled(&app).await;
    let test = "browser: who got an issue and who did not is two clicks away";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;
    browser.goto("/console/newsletter").await;

    browser.click(".row-name a").await;
    let missed = browser.until("#copies + table", "dirk@example.org").await;
    browser.click("#state-sent a").await;
    let got = browser.until("#copies + table", "ann@example.org").await;

    assert!(missed.contains("550 5.1.1") && !missed.contains("ann@"), "{missed}");
    assert!(got.contains("ben@") && got.contains("cleo@") && !got.contains("dirk@"), "{got}");
}

/// An issue that went out to four readers, one of whom is not there any more.
pub async fn sent_to_four(app: &TestApp) {
    let issue = newsletter(app).await;
    let token = app.log_in(DANA).await;
    for name in ["ann", "ben", "cleo", "dirk"] {
        let email = format!("{name}@example.org");
        let reader = json!({ "email": email, "lists": ["letters"], "consent_source": "a test" });
        app.post_as(&token, "/api/v1/subscribers", &reader).await.expect(201);
    }
    let outcome = |address: &str| {
        let (state, text) = match address {
            "dirk@example.org" => (DeliveryState::Bounced, "5.1.1 The account does not exist"),
            _ => (DeliveryState::Sent, "2.0.0 Queued"),
        };
        Rehearsed { state, code: Some(if text.starts_with('2') { 250 } else { 550 }), text }
    };
    let services = &app.app.services;
    let id = issue["id"].as_str().unwrap().parse().unwrap();
    let mut connection = services.database.connection().await.unwrap();
    let context = services.context();
    rehearse(&mut connection, (&context, &services.config), (id, Actor::SYSTEM), &outcome).await.unwrap();
}

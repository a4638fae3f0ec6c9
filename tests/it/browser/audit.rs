//! No page has a serious fault of accessibility, in light and dark, as `axe-core` sees it.

use std::env;
use std::fs;

use serde_json::json;

use super::ground::{DANA, enrolled, mailed, practice, sign_in};
use crate::coaching::ground::{OLENA, Pair};
use crate::coaching::plans::agreed;
use crate::support::app::TestApp;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};
use crate::support::watchdog;

/// Where `axe-core` is, unless `ALTITUDE_TEST_AXE` names another place.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/axe.min.js");

/// Looks for faults of a page, and gives those that are serious or worse: rule, why, and where.
const LOOK: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(found => done(found.violations
        .filter(one => ['serious', 'critical'].includes(one.impact))
        .map(one => one.id + ': ' + one.help + ': ' + one.nodes.slice(0, 5)
            .map(node => node.target.join(' ') + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | '))),
        fault => done(['axe: ' + fault]));";

/// The script; `None`, and the test listed, where it is not there.
fn axe_or_listed(test: &str) -> Option<String> {
    watchdog::start();
    let path = env::var("ALTITUDE_TEST_AXE").unwrap_or_else(|_| AXE.to_owned());
    let script = fs::read_to_string(path).ok();
    if script.is_none() {
        watchdog::test_needs_browser(test);
    }
    script
}

/// The faults of the pages, in both themes.
async fn faults(browser: &Browser, axe: &str, paths: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for path in paths {
        browser.goto(path).await;
        // A page that is not there has no faults either.
        let status = "return performance.getEntriesByType('navigation')[0].responseStatus";
        let status = browser.driver().execute(status).await.unwrap();
        assert_eq!(status, if *path == "/nowhere" { 404 } else { 200 }, "{path}");
        browser.driver().execute(axe).await.unwrap();
        for theme in ["light", "dark"] {
            browser.run(&format!("document.documentElement.setAttribute('data-theme', '{theme}')")).await;
            let told = browser.driver().execute_async(LOOK).await.unwrap();
            let found = told.as_array().cloned().unwrap_or_else(|| vec![told.clone()]);
            faults.extend(found.iter().map(|one| format!("{path} in {theme}: {one}")));
        }
    }
    faults
}

async fn with_newsletter(app: &TestApp) -> String {
    let token = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Letters" });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    let issue = json!({
        "slug": "estimates", "title": "Estimates", "list": "letters", "summary": "A summary.",
        "body_markdown": "## Say a range\n\n```rust\nlet days = 3;\n```\n\n- one\n- two\n"
    });
    let issue = app.post_as(&token, "/api/v1/issues", &issue).await.expect(201);
    let reader = json!({ "email": "ann@example.org", "lists": ["letters"], "consent_source": "a test" });
    app.post_as(&token, "/api/v1/subscribers", &reader).await.expect(201);
    let send = format!("/api/v1/issues/{}/send", issue["id"].as_str().unwrap());
    app.post_as(&token, &send, &json!({})).await.expect(200);
    app.post("/api/v1/subscribe", &json!({ "email": "ira@example.org" })).await.expect(202);
    app.work().await;
    format!("/console/newsletter/{}", issue["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn public_pages_and_the_console_have_no_serious_fault() {
    let test = "audit: public pages and the console have no serious fault";
    let Some(axe) = axe_or_listed(test) else { return };
    let sender = [("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];
    let (app, setup) = practice(&sender).await;
    let issue = with_newsletter(&app).await;
    let booked =
        app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let manage = booked["manage_url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap().to_owned();
    let device = enrolled(&app).await;
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let confirm = mailed(&app, "ira@example.org", "/n/confirm/").await;
    let leave = mailed(&app, "ann@example.org", "/n/unsubscribe/").await;

    let mut found = faults(
        &browser,
        &axe,
        &[
            "/",
            "/c/dana-weiss",
            "/c/dana-weiss/growth?zone=Europe/Kyiv",
            "/c/dana-weiss/growth/book?start=2026-06-16T10:00:00Z&zone=Europe/Kyiv",
            &manage,
            &manage.replace("/manage/", "/booked/"),
            &format!("{manage}/move"),
            &format!("{manage}/cancel"),
            "/articles",
            "/articles/estimates",
            &confirm,
            &leave,
            "/nowhere",
            "/embed/c/dana-weiss/growth",
            "/embed/subscribe/letters",
            "/dev/mailbox",
            "/console/sign-in",
        ],
    )
    .await;
    sign_in(&app, &browser, &device).await;
    found.extend(
        faults(
            &browser,
            &axe,
            &[
                "/console",
                "/console/calendar?date=2026-06-15",
                "/console/calendar?at=2026-06-15T10%3A00",
                "/console/calendar?view=list",
                "/console/mentees",
                "/console/newsletter",
                &issue,
                "/console/settings",
                "/console/settings/security",
            ],
        )
        .await,
    );

    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_mentees_have_no_serious_fault() {
    let test = "audit: pages of mentees have no serious fault";
    let Some(axe) = axe_or_listed(test) else { return };
    let pair = Pair::meet().await;
    agreed(&pair).await;
    let new = json!({
        "mentee_id": pair.id, "framework_id": crate::coaching::assess::BUILT_IN, "role": "staff", "kind": "baseline"
    });
    let made = pair.app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
    let raters = format!("/api/v1/assessments/{}/raters", made["id"].as_str().unwrap());
    let asked = json!({ "raters": [{ "kind": "self" }] });
    pair.app.post_as(&pair.coach, &raters, &asked).await.expect(200);
    pair.app.clock.set("2026-06-19T17:00:00Z".parse().unwrap());
    pair.app.work().await;
    let check_in = mailed(&pair.app, OLENA, "/check-in/").await;
    let rate = mailed(&pair.app, OLENA, "/rate/").await;
    let Some(browser) = browser_or_listed(test, &pair.app.url, Scripts::Run).await else { return };

    let found = faults(&browser, &axe, &[&check_in, &rate, "/sign-in/abc"]).await;

    assert!(found.is_empty(), "{}", found.join("\n"));
}

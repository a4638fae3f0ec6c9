//! A reviewer of a recall test, who would like to read once more.

use serde_json::json;

use crate::coaching::strategy::{Ground, REVIEWERS};
use crate::support::chromium::{Browser, Scripts, browser_or_listed};

/// What stands in the text and nowhere else.
const BET: &str = "one ordered queue";

/// Whether the page that is there, once it is there, shows the text.
async fn is_shown(browser: &Browser) -> bool {
    browser.until_true("return document.readyState === 'complete'").await;
    let text = browser.run("return document.documentElement.textContent").await;
    text.as_str().unwrap_or_default().contains(BET)
}

async fn reads_once(browser: &Browser, link: &str, scripts: Scripts) {
    let driver = browser.driver();
    let first = driver.tab().await.unwrap();
    let second = driver.open_tab().await.unwrap();
    // Two tabs, both before the text is shown.
    driver.switch_to(&second).await.unwrap();
    browser.goto(link).await;
    driver.switch_to(&first).await.unwrap();
    browser.goto("/").await;
    browser.goto(link).await;
    browser.click("main form button[type=submit]").await;
    browser.until("main", BET).await;

    driver.switch_to(&second).await.unwrap();
    browser.click("main form button[type=submit]").await;
    browser.find("#problem").await;
    assert!(!is_shown(browser).await, "in the other tab");

    driver.switch_to(&first).await.unwrap();
    if scripts == Scripts::Run {
        // As for a page that is left and kept.
        browser.run("window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))").await;
        assert!(!is_shown(browser).await, "on a page that is kept");
    }
    browser.click("main .actions a.button").await;
    browser.find("#problem").await;
    // However often one goes back and forth; what cannot be shown again is a page that says so.
    for step in 0..4 {
        let _ = if step == 2 { driver.forward().await } else { driver.back().await };
        assert!(!is_shown(browser).await, "step {step}: {:?}", driver.address().await);
    }
    browser.goto(link).await;
    assert!(!is_shown(browser).await, "by the link");
    let asked = "const done = arguments[arguments.length - 1];
        fetch(location.href, { method: 'POST', body: new URLSearchParams({}) })
            .then(answer => answer.text()).then(done)";
    let answer = driver.execute_async(asked).await.unwrap();
    assert!(
        answer.as_str().is_some_and(|html| html.contains("id=\"problem\"") && !html.contains(BET)),
        "{answer}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_text_does_not_come_back_by_going_back_nor_in_a_second_tab() {
    let ground = Ground::shared().await;
    ground.tested().await;
    for (scripts, reviewer) in [(Scripts::Run, REVIEWERS[0]), (Scripts::Blocked, REVIEWERS[1])] {
        let link = ground.link(reviewer).await;
        let test = "browser: a recall text is read once";
        let Some(browser) = browser_or_listed(test, &ground.pair.app.url, scripts).await else { return };
        reads_once(&browser, &link, scripts).await;
        let path = format!("/api/v1{link}");
        let state = ground.pair.app.get(&path).await.expect(200);
        assert_eq!(state["state"], json!("read"), "{reviewer}");
    }
}

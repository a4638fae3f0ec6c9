//! What mentees do by mailed links.

use chrono::TimeDelta;

use super::ground::{enter_space, mailed};
use crate::coaching::ground::{OLENA, Pair};
use crate::coaching::plans::agreed;
use crate::support::chromium::{Scripts, browser_or_listed};

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_checks_in_without_a_log_in() {
    let pair = Pair::meet().await;
    let plan = agreed(&pair).await;
    // The Friday of the first week, in the evening in Kyiv.
    pair.app.clock.set("2026-06-19T17:00:00Z".parse().unwrap());
    pair.app.work().await;
    let link = mailed(&pair.app, OLENA, "/check-in/").await;
    let test = "browser: a mentee checks in without a log-in";
    let Some(browser) = browser_or_listed(test, &pair.app.url, Scripts::Run).await else { return };

    browser.goto(&link).await;
    browser.click("fieldset label.check").await;
    browser.fill("#learned", "Saying the cost of doing nothing first changed the talk.").await;
    browser.fill("#next_cue", "If somebody asks for an exception").await;
    browser.fill("#next_action", "I ask which non-goal it breaks").await;
    browser.click("input[name=energy][value='4']").await;
    browser.click("main form button[type=submit]").await;
    browser.until(".notice", "Thank you. Dana Weiss reads it and answers by mail").await;

    pair.app.clock.advance(TimeDelta::seconds(1));
    let coach = pair.coach_again().await;
    let list = pair.app.get_as(&coach, "/api/v1/check-ins").await.expect(200);
    let check_in = &list["items"][0];
    assert_eq!(check_in["state"], "submitted", "{plan}: {list}");
    assert!(check_in.to_string().contains("cost of doing nothing"), "{check_in}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_comes_in_by_a_link_follows_the_plan_checks_in_and_sees_who_read() {
    let pair = Pair::meet().await;
    agreed(&pair).await;
    // The Friday of the first week, in the evening in Kyiv.
    pair.app.clock.set("2026-06-19T17:00:00Z".parse().unwrap());
    pair.app.work().await;
    let coach = pair.coach_again().await;
    pair.app.get_as(&coach, &pair.path("")).await.expect(200);
    let test = "browser: a mentee's space";
    let Some(browser) = browser_or_listed(test, &pair.app.url, Scripts::Run).await else { return };

    enter_space(&pair.app, &browser, OLENA).await;
    browser.click("main a.button[href='/space/plan']").await;
    browser.until("#weeks", "Week by week").await;
    let weeks = "return [document.querySelectorAll('li.plan-week').length,
        document.querySelectorAll('li.plan-week[aria-current=date]').length,
        document.querySelector('figure.picture img').complete
            && document.querySelector('figure.picture img').naturalWidth > 0]";
    browser.run("document.querySelector('figure.picture').scrollIntoView()").await;
    browser.until_true("return document.querySelector('figure.picture img').complete").await;
    assert_eq!(browser.run(weeks).await, serde_json::json!([13, 1, true]));

    browser.click("nav a[href='/space']").await;
    // The link is the mailed one, with the address that people use.
    let link = "return new URL(document.querySelector('main a.button[href*=\"/check-in/\"]').href).pathname";
    let link = browser.run(link).await;
    browser.goto(link.as_str().unwrap()).await;
    browser.fill("#learned", "Asking early is cheaper.").await;
    browser.click("main form button[type=submit]").await;
    browser.until(".notice", "Thank you. Dana Weiss reads it and answers by mail").await;
    let list = pair.app.get_as(&pair.coach_again().await, "/api/v1/check-ins").await.expect(200);
    assert!(list["items"][0].to_string().contains("Asking early is cheaper."), "{list}");

    browser.goto("/space").await;
    browser.click("nav a[href='/space/privacy']").await;
    let read = browser.until(".access-row", "Dana Weiss").await;
    assert!(read.contains("Dana Weiss") && read.len() > "Dana Weiss".len() + 5, "what, and when: {read}");
}

//! What mentees do by mailed links.

use chrono::TimeDelta;

use super::ground::mailed;
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
    browser.until(".notice, [role=status]", "").await;

    pair.app.clock.advance(TimeDelta::seconds(1));
    let coach = pair.coach_again().await;
    let list = pair.app.get_as(&coach, "/api/v1/check-ins").await.expect(200);
    let check_in = &list["items"][0];
    assert_eq!(check_in["state"], "submitted", "{plan}: {list}");
    assert!(check_in.to_string().contains("cost of doing nothing"), "{check_in}");
}

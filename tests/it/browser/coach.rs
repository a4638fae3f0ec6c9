//! What coaches do in the console: hours, assessments, plans, issues.

use chrono::TimeDelta;
use serde_json::json;

use super::ground::{DANA, enrolled, enter_space, mailed, practice, press_deed, sign_in, unfold};
use crate::coaching::assess::{Ground, levels};
use crate::coaching::ground::OLENA;
use crate::support::app::PASSWORD;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};

/// Where a minute of a day stands on the grid of hours, in the window.
async fn place(browser: &Browser, day: &str, minute: u32) -> (i64, i64) {
    let place = format!(
        "const day = document.querySelector('svg[data-day={day}]');
         day.scrollIntoView({{ block: 'center' }});
         const box = day.getBoundingClientRect();
         return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height * {minute} / 1440)];"
    );
    let place = browser.run(&place).await;
    (place[0].as_i64().unwrap(), place[1].as_i64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_are_edited_on_the_grid() {
    let (app, setup) = practice(&[]).await;
    let device = enrolled(&app).await;
    let test = "browser: hours are edited on the grid";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;

    browser.goto("/console/calendar/hours").await;
    browser.until_true("return !document.querySelector('[data-drag-hint]').hidden").await;
    // Monday ends two hours later, and Tuesday gets an hour in the evening.
    let (end, later) = (place(&browser, "monday", 17 * 60).await, place(&browser, "monday", 19 * 60).await);
    browser.driver().drag(end, later).await.unwrap();
    browser.until_true("return document.querySelector('[name=\"monday.to\"]').value === '19:00'").await;
    let (begin, over) =
        (place(&browser, "tuesday", 20 * 60 + 10).await, place(&browser, "tuesday", 21 * 60).await);
    browser.driver().drag(begin, over).await.unwrap();
    let evening =
        "return [...document.querySelectorAll('[name=\"tuesday.from\"]')].some(one => one.value === '20:00')";
    browser.until_true(evening).await;
    browser.until("[data-unsaved]", "Not saved yet").await;
    browser.click("form.hours > .actions button").await;
    browser.until("main", "People are offered these hours from now on.").await;

    let slots = app.slots(&setup.session_type_id, "2026-06-15", "2026-06-16").await;
    let is_offered = |start: &str| slots.iter().any(|slot| slot == start);
    assert!(is_offered("2026-06-15T18:00:00Z") && is_offered("2026-06-16T20:00:00Z"), "{slots:?}");
    assert!(!is_offered("2026-06-15T19:00:00Z") && !is_offered("2026-06-16T18:00:00Z"), "{slots:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_is_finalised_and_the_plan_from_it_becomes_active() {
    let ground = Ground::lay().await;
    ground.reconcile(&levels(&[("D2", 4), ("E2", 3)]), &levels(&[("D2", 2), ("E2", 3)])).await;
    let test = "browser: an assessment is finalised and the plan from it becomes active";
    let Some(browser) = browser_or_listed(test, &ground.app.url, Scripts::Run).await else { return };
    browser.goto("/console/assessments").await;
    browser.fill("#email", DANA).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("form.slim button[type=submit]").await;

    browser.click("main .row-name a").await;
    browser.until("#skill-D2", "Mentee 4 · You 2").await;
    unfold(&browser, "#skill-D2", "revise").await;
    browser
        .run("document.querySelector('#skill-D2 form[action*=\"/revise\"] [name=level]').value = '3'")
        .await;
    press_deed(&browser, "#skill-D2", "revise").await;
    browser.until("#skill-D2", "Mentee 4 · You 3").await;
    unfold(&browser, "main", "finalise").await;
    press_deed(&browser, "main", "finalise").await;
    browser.until("main", "The result stands.").await;
    browser.until(".result", "The #1 gap is").await;
    unfold(&browser, "main", "choose").await;
    press_deed(&browser, "main", "choose").await;
    unfold(&browser, "main", "plan").await;
    press_deed(&browser, "main", "plan").await;
    browser.until("main", "Drafted. Look at it, then propose it.").await;
    unfold(&browser, "main", "propose").await;
    press_deed(&browser, "main", "propose").await;
    browser.until("main", "Your proposal waits for the mentee.").await;
    let plan = browser.path().await.split('?').next().unwrap().to_owned();

    // The mentee says yes in the space.
    enter_space(&ground.app, &browser, OLENA).await;
    browser.click("main .notice a.button").await;
    browser.click("form[action*='/accept'] button").await;
    browser.until("#weeks", "Week by week").await;
    browser.goto("/console/plans").await;
    browser.fill("#email", DANA).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("form.slim button[type=submit]").await;
    browser.click(&format!("main a[href^='{plan}']")).await;
    browser.until("main .title .badge", "Start").await;

    ground.app.clock.advance(TimeDelta::seconds(1));
    let coach = ground.app.log_in(DANA).await;
    let kept = ground.app.get_as(&coach, &plan.replace("/console/", "/api/v1/")).await.expect(200);
    assert_eq!((&kept["state"], &kept["number"]), (&json!("active"), &json!(1)));
    assert_eq!(ground.app.get_as(&coach, &ground.path("")).await.expect(200)["state"], "finalised");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_is_written_sent_and_read_in_the_archive_and_the_mailbox() {
    let sender = [("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];
    let (app, _) = practice(&sender).await;
    let token = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Engineering letters" });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    let reader = json!({ "email": "ann@example.org", "lists": ["letters"], "consent_source": "a test" });
    app.post_as(&token, "/api/v1/subscribers", &reader).await.expect(201);
    let device = enrolled(&app).await;
    let test = "browser: an issue is written, sent and read";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;

    browser.click("nav a[href='/console/newsletter']").await;
    browser.click("a[href='/console/newsletter/new']").await;
    browser.fill("[name=title]", "Queues are promises").await;
    browser.fill("[name=summary]", "Why order is a promise.").await;
    browser.fill("[name=body_markdown]", "## Say when\n\nAnd *in which order*.").await;
    browser.click("form[action*='/new'] button[type=submit]").await;
    browser.until("h1", "Queues are promises").await;
    unfold(&browser, "main", "send").await;
    browser.click("form[action*='/send'] [name=sure]").await;
    press_deed(&browser, "main", "send").await;
    browser.until("main", "It goes out.").await;
    app.clock.advance(TimeDelta::seconds(90));
    app.work().await;
    browser.goto(&browser.path().await).await;
    browser.until("main", "1 of 1 reader got it.").await;

    browser.goto("/dev/mailbox").await;
    browser.until("table.mails", "ann@example.org").await;
    browser.click("table.mails a").await;
    browser.until("h1", "Queues are promises").await;
    browser.until("pre.mail", "in which order").await;
    browser.goto(&mailed(&app, "ann@example.org", "/articles/").await).await;
    browser.until("h1", "Queues are promises").await;
    browser.until("main em", "in which order").await;
}

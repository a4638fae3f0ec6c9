//! Fingers and small screens: whatever is pressed is large enough, and a form that saves itself says how far it is.

use serde_json::json;

use super::ground::{enrolled, practice, sign_in};
use crate::coaching::assess::Ground;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};

/// What is pressed or typed into and lower than 44 pixels, with everything unfolded.
const LOW: &str = "
    if (!matchMedia('(pointer: coarse)').matches) return ['no fingers'];
    document.querySelectorAll('details').forEach(one => { one.open = true; });
    const pressed = 'button, .button, select, summary, textarea, a.start, .tabs a, nav a, label.check, '
        + 'input:not([type=hidden]):not([type=checkbox]):not([type=radio])';
    return [...document.querySelectorAll(pressed)].filter(one => {
        const box = one.getBoundingClientRect();
        return !one.closest('.crumbs') && box.width > 0 && box.height > 0 && box.height < 43.9;
    }).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 20));";

async fn by_fingers(browser: &Browser) {
    let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
    browser.driver().command("Emulation.setTouchEmulationEnabled", &touch).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_pressed_in_the_console_is_as_high_as_a_finger_is_wide() {
    let (app, setup) = practice(&[]).await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let device = enrolled(&app).await;
    let test = "touch: whatever is pressed in the console is as high as a finger is wide";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    sign_in(&app, &browser, &device).await;
    by_fingers(&browser).await;

    for path in [
        "/console",
        "/console/calendar?date=2026-06-15",
        "/console/calendar/hours",
        "/console/mentees",
        "/console/plans",
        "/console/newsletter/readers",
        "/console/settings",
        "/console/settings/keys",
        "/c/dana-weiss/growth",
    ] {
        browser.goto(path).await;
        assert_eq!(browser.run(LOW).await, json!([]), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rating_saves_one_after_another_and_says_how_far_it_is() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", "")]).await.expect(200);
    let path = format!("/rate/{}", ground.token("olena@example.com").await);
    let test = "touch: a rating saves one after another and says how far it is";
    let Some(browser) = browser_or_listed(test, &ground.app.url, Scripts::Run).await else { return };
    browser.goto(&path).await;
    browser.until("[data-progress]", "0 of 18 skills answered").await;
    // A line so slow that the next answer is given while the one before is on its way.
    browser
        .run(
            "const send = window.fetch; let open = 0; window.most = 0; window.sent = 0;
             window.held = new Promise(go => { window.release = go; });
             window.fetch = (...what) => {
                 open += 1; window.sent += 1; window.most = Math.max(window.most, open);
                 return window.held.then(() => send(...what)).finally(() => { open -= 1; });
             };",
        )
        .await;

    browser.run("document.querySelector('[name=\"level.D2\"][value=\"3\"]').click()").await;
    browser.until_true("return window.sent === 1").await;
    browser.run("document.querySelector('[name=\"level.E2\"][value=\"2\"]').click()").await;
    browser.run("window.later = false; setTimeout(() => { window.later = true; }, 1200)").await;
    browser.until_true("return window.later").await;
    browser.run("window.release()").await;
    browser.until("[data-progress]", "2 of 18 skills answered").await;
    browser.until("[data-status]", "Saved.").await;

    assert_eq!(browser.run("return [window.sent, window.most]").await, json!([2, 1]));
    browser.run("window.scrollTo(0, document.body.scrollHeight / 2)").await;
    let is_in_sight = "const box = document.querySelector('[data-progress]').getBoundingClientRect();
        return window.scrollY > 600 && box.top >= 0 && box.bottom < 120";
    browser.until_true(is_in_sight).await;
}

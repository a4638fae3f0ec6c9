//! No page has a serious fault of accessibility, in light and dark, as `axe-core` sees it; and none is wider than a
//! phone.

mod house;
mod look;
pub mod routes;

use altitude::cli::demo::{COACH_EMAIL, OWNER_EMAIL, PASSWORD};
use serde_json::json;

use super::ground::mailed;
use crate::support::app::TestApp;
use crate::support::authenticator::Authenticator;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};
use house::{House, OLENA, token};
use look::{Look, axe_or_listed};

/// Pages of owners.
const OWNERS: [&str; 3] = ["/console/settings/people", "/console/settings/log", "/console/settings/practice"];

/// The pages of the console and of the space that anybody may open.
const OPEN: [&str; 2] = ["/console/sign-in", "/space/sign-in"];

#[tokio::test(flavor = "multi_thread")]
async fn public_pages_and_those_of_mailed_links_have_no_serious_fault() {
    let test = "audit: public pages and those of mailed links";
    let Some(axe) = axe_or_listed(test) else { return };
    let house = House::open().await;
    let Some(browser) = browser_or_listed(test, &house.app.url, Scripts::Run).await else { return };
    let mut look = Look::of(&browser, axe);
    let is_public = |route: &str| {
        OPEN.contains(&route) || !(route.starts_with("/console") || route.starts_with("/space"))
    };

    for route in routes::pages(is_public) {
        for path in house.paths(&route) {
            look.at(&path, 200).await;
        }
    }
    look.at("/nowhere", 404).await;
    look.at("/c/dana-weiss/growth?zone=UTC&month=2027-06", 200).await;
    let path = |route: &str| house.paths(route).remove(0);
    let booking = [("[name=name]", ""), ("[name=email]", "no address")];
    look.refused(&path("/c/{coach}/{type}/book"), "#booking", &booking).await;
    look.refused(&path("/embed/c/{coach}/{type}/book"), "#booking", &booking).await;
    look.refused("/console/sign-in", "form.slim", &[("#email", "no address")]).await;
    look.refused("/space/sign-in", "main form", &[("#email", "no address")]).await;
    look.refused(&path("/invitation/{token}"), "main form", &[("[type=password]", "short")]).await;
    look.refused(&path("/embed/subscribe/{list}"), "main form", &[("[type=email]", "none")]).await;
    let long = "long ".repeat(900);
    look.refused(&path("/check-in/{token}"), "main form", &[("#learned", &long)]).await;
    look.refused(&path("/rate/{token}"), "form.rate", &[("textarea", &long)]).await;
    look.refused(&path("/rate-session/{token}"), "main form", &[("#comment", &long)]).await;
    house.ask_for_email_codes().await;
    let booking = [("[name=name]", "Ada"), ("[name=email]", "ada@example.com"), ("textarea", "Less")];
    look.answered(&path("/c/{coach}/{type}/book"), "#booking", &booking).await;
    look.then("the code of an address refused", ("#booking", &[("#email-code", "000000")]), 422).await;
    for step in ["/sponsor/{token}", "/recall/{token}", "/n/confirm/{token}", "/n/unsubscribe/{token}"] {
        look.pressed(&path(step), "main form button[type=submit]").await;
    }

    look.found_nothing();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_console_has_no_serious_fault() {
    let test = "audit: the console";
    let Some(axe) = axe_or_listed(test) else { return };
    let house = House::open().await;
    let Some(browser) = browser_or_listed(test, &house.app.url, Scripts::Run).await else { return };
    let mut look = Look::of(&browser, axe);
    enter(&browser, COACH_EMAIL).await;
    browser.until("nav [aria-current=page]", "Today").await;
    let is_meant =
        |route: &str| route.starts_with("/console") && !OPEN.contains(&route) && !OWNERS.contains(&route);

    for route in routes::pages(is_meant) {
        for path in house.paths(&route) {
            look.at(&path, 200).await;
        }
    }
    for path in
        ["/console/calendar?view=list", "/console/mentees?q=nobody", "/console/calendar?date=2026-06-15"]
    {
        look.at(path, 200).await;
    }
    // The day of a session, with a start that it is in the way of.
    let growth = house.paths("/console/settings/types/{id}").remove(0);
    let week = format!("/console/calendar?date=2026-06-24&type={}", growth.rsplit('/').next().unwrap());
    browser.goto(&week).await;
    let blocked = "return document.querySelector('a.start.blocked').getAttribute('href').split('#')[0]";
    let blocked = browser.run(blocked).await.as_str().unwrap().to_owned();
    look.at(&blocked, 200).await;
    assert_eq!(browser.run("return !!document.querySelector('#why')").await, true);
    for (path, form) in [
        ("/console/newsletter/new", "/console/newsletter/new"),
        ("/console/newsletter/readers", "/console/newsletter/readers"),
        ("/console/newsletter/segments", "/console/newsletter/segments"),
        ("/console/settings/webhooks", "/console/settings/webhooks"),
        ("/console/settings/keys", "/console/settings/keys"),
        ("/console/calendar/hours", "/dates"),
    ] {
        look.refused(path, &format!("form[method=post][action$='{form}']"), &[]).await;
    }
    shown_once(&mut look, &browser, &house).await;

    look.found_nothing();
}

/// Secrets that are in one answer and in no other page.
async fn shown_once(look: &mut Look<'_>, browser: &Browser, house: &House) {
    let key = [("[name=name]", "the shop"), ("[type=checkbox]", "yes")];
    look.answered("/console/settings/keys", "form[action='/console/settings/keys']", &key).await;
    let hook = [("[name=url]", "https://hooks.example/more"), ("[type=checkbox]", "yes")];
    let webhooks = "/console/settings/webhooks";
    look.answered(webhooks, &format!("form[action='{webhooks}']"), &hook).await;

    let (path, begin) = ("/console/settings/security", "form[action$='/two-factor']");
    look.refused(path, begin, &[("#password", "wrong")]).await;
    look.answered(path, begin, &[("#password", PASSWORD)]).await;
    let secret = browser.run("return document.querySelector('.steps code').textContent").await;
    let device = Authenticator::of(secret.as_str().unwrap());
    let code = device.code(house.app.clock.now());
    look.then("recovery codes", ("form[action$='/confirm']", &[("#code", &code)]), 200).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_owners_and_the_second_step_have_no_serious_fault() {
    let test = "audit: pages of owners and the second step";
    let Some(axe) = axe_or_listed(test) else { return };
    let house = House::open().await;
    let device = enrolled(&house.app).await;
    let Some(browser) = browser_or_listed(test, &house.app.url, Scripts::Run).await else { return };
    let mut look = Look::of(&browser, axe);

    enter(&browser, OWNER_EMAIL).await;
    browser.until_path("/console/sign-in/code").await;
    look.at("/console/sign-in/code", 200).await;
    look.refused("/console/sign-in/code", "form.slim", &[("#code", "000000")]).await;
    browser.goto("/console/sign-in/code").await;
    let code = device.code(house.app.clock.now());
    browser.fill("#code", &code).await;
    browser.click("form.slim button[type=submit]").await;
    browser.until("nav [aria-current=page]", "Today").await;
    for path in OWNERS.into_iter().chain(["/console", "/console/settings/security"]) {
        look.at(path, 200).await;
    }
    look.refused(OWNERS[0], "form[method=post][action='/console/settings/people']", &[]).await;

    look.found_nothing();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_space_of_mentees_has_no_serious_fault() {
    let test = "audit: the space of mentees";
    let Some(axe) = axe_or_listed(test) else { return };
    let house = House::open().await;
    house.app.post("/api/v1/auth/links", &json!({ "email": OLENA })).await.expect(202);
    let link = mailed(&house.app, OLENA, "/sign-in/").await;
    let Some(browser) = browser_or_listed(test, &house.app.url, Scripts::Run).await else { return };
    let mut look = Look::of(&browser, axe);
    browser.goto(&link).await;
    browser.click("main form button[type=submit]").await;
    browser.until_path("/space").await;

    for route in routes::pages(|route| route.starts_with("/space") && !OPEN.contains(&route)) {
        for path in house.paths(&route) {
            look.at(&path, 200).await;
        }
    }
    look.at("/space/plan", 200).await;
    look.refused("/space/evidence", "form[action='/space/evidence']", &[]).await;
    look.refused("/space/actions", "form[action='/space/actions']", &[]).await;
    look.refused("/space/privacy", "form[action='/space/privacy/erase']", &[]).await;

    look.found_nothing();
}

/// The first step at the console.
async fn enter(browser: &Browser, email: &str) {
    browser.goto("/console/sign-in").await;
    browser.fill("#email", email).await;
    browser.fill("#password", PASSWORD).await;
    browser.click("form.slim button[type=submit]").await;
}

/// An authenticator app of the owner.
async fn enrolled(app: &TestApp) -> Authenticator {
    let owner = token(app, OWNER_EMAIL).await;
    let password = json!({ "password": PASSWORD });
    let begun = app.post_as(&owner, "/api/v1/me/two-factor", &password).await.expect(200);
    let device = Authenticator::of(begun["secret"].as_str().unwrap());
    let code = json!({ "code": device.code(app.clock.now()) });
    app.post_as(&owner, "/api/v1/me/two-factor/confirm", &code).await.expect(200);
    app.clock.advance(chrono::TimeDelta::seconds(30));
    device
}

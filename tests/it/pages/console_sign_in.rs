//! Signing in to the console, staying signed in, and what shows that a form is one's own.

use chrono::TimeDelta;
use reqwest::Method;
use reqwest::header::{ACCEPT, COOKIE};
use serde_json::json;

use super::browser::{PostForm, location};
use super::desk::{Desk, as_nobody, form_to};
use crate::support::app::{PASSWORD, TestApp, send};
use crate::support::authenticator::Authenticator;

const COACH: &str = "dana@coach.test";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(COACH, "Dana Weiss").await;
    app
}

/// Sets up an app for the coach over the API.
async fn enrolled(app: &TestApp) -> (Authenticator, Vec<String>) {
    let token = app.log_in(COACH).await;
    let begun =
        app.post_as(&token, "/api/v1/me/two-factor", &json!({ "password": PASSWORD })).await.expect(200);
    let device = Authenticator::of(begun["secret"].as_str().unwrap());
    let code = device.code(app.app.services.context().now);
    let confirmed = app.post_as(&token, "/api/v1/me/two-factor/confirm", &json!({ "code": code })).await;
    let codes = confirmed.expect(200)["recovery_codes"].as_array().unwrap().clone();
    app.clock.advance(TimeDelta::seconds(30));
    (device, codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect())
}

#[tokio::test]
async fn strangers_are_led_to_the_sign_in_and_back() {
    let app = practice().await;

    let answer = as_nobody(&app, "/console/mentees?q=ada").await;
    assert_eq!(location(&answer), "/console/sign-in?next=%2Fconsole%2Fmentees%3Fq%3Dada");

    let desk = Desk::new(&app);
    let form = PostForm::of(&desk.page(&answer.headers["location"]).await);
    let inside = desk.send(&form.with("email", COACH).with("password", PASSWORD)).await;
    assert_eq!(location(&inside), "/console/mentees?q=ada");
    for next in ["https://evil.example/", "//evil.example", "/console/../manage"] {
        let form = PostForm::of(&Desk::new(&app).page("/console/sign-in").await);
        let form = form.with("email", COACH).with("password", PASSWORD).with("next", next);
        let target = location(&Desk::new(&app).send(&form).await);
        assert!(target.starts_with("/console"), "{next}: {target}");
    }
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_and_ends_with_the_sign_in() {
    let app = practice().await;
    let desk = Desk::new(&app);

    let answer = desk.log_in(COACH, PASSWORD).await;

    assert_eq!(location(&answer), "/console");
    let html = desk.page("/console").await;
    assert!(html.contains("Dana Weiss") && !html.contains(&desk.cookie("altitude").unwrap()), "{html}");
    let kept = desk.cookie("altitude").unwrap();
    let signed_out = desk.send(&form_to(&html, "/console/sign-out")).await;
    assert_eq!(location(&signed_out), "/console/sign-in");
    assert_eq!(desk.cookie("altitude"), None);
    desk.keep("altitude", &kept);
    assert_eq!(
        location(&desk.open("/console").await),
        "/console/sign-in",
        "the row ended, not only the cookie"
    );
}

#[tokio::test]
async fn behind_tls_the_cookie_is_for_this_host_alone() {
    let app = TestApp::with(&[("ALTITUDE__HTTP__PUBLIC_URL", "https://coach.test")]).await;
    app.coach(COACH, "Dana Weiss").await;

    let fields = [("email", COACH), ("password", PASSWORD)];
    let request = app.request(Method::POST, "/console/sign-in").header(ACCEPT, "text/html").form(&fields);
    let response = request.send().await.unwrap();

    let cookies: Vec<&str> =
        response.headers().get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let cookie = cookies.iter().find(|cookie| cookie.starts_with("__Host-altitude=")).expect("the cookie");
    for flag in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(cookie.contains(flag), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
}

#[tokio::test]
async fn a_wrong_password_is_told_kindly_and_slows_down() {
    let app = practice().await;
    let desk = Desk::new(&app);
    for _ in 0..5 {
        let answer = desk.log_in(COACH, "not the password").await;
        assert_eq!(answer.status.as_u16(), 401);
        assert!(answer.text.contains("The address or the password is wrong."), "{}", answer.text);
        assert!(answer.text.contains(COACH), "what was typed stays");
    }

    let refused = desk.log_in(COACH, PASSWORD).await;

    assert_eq!((refused.status.as_u16(), refused.headers["retry-after"].as_str()), (429, "30"));
    assert!(
        refused.text.contains("too many wrong attempts") && refused.text.contains("30"),
        "{}",
        refused.text
    );
    for _ in 0..2 {
        app.clock.advance(TimeDelta::minutes(2));
        desk.log_in(COACH, "not the password").await;
    }
    let refused = desk.log_in(COACH, PASSWORD).await;
    assert!(refused.text.contains("Try again in 2 minutes."), "{}", refused.text);
    let odd = desk.log_in("nobody", PASSWORD).await;
    assert_eq!(odd.status.as_u16(), 422);
}

#[tokio::test]
async fn the_second_step_takes_a_code_once() {
    let app = practice().await;
    let (device, _) = enrolled(&app).await;
    let (desk, other) = (Desk::new(&app), Desk::new(&app));
    let code = || device.code(app.app.services.context().now);

    let first = desk.log_in(COACH, PASSWORD).await;
    assert_eq!(location(&first), "/console/sign-in/code");
    assert_eq!(desk.cookie("altitude"), None, "nobody is in yet");
    assert_eq!(location(&desk.open("/console").await), "/console/sign-in");
    let form = PostForm::of(&desk.page("/console/sign-in/code").await);
    let wrong = desk.send(&form.clone().with("code", "000000")).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(wrong.text.contains("This code is wrong"), "{}", wrong.text);
    assert_eq!(location(&desk.send(&form.clone().with("code", &code())).await), "/console");
    desk.page("/console").await;
    let pressed_twice = desk.send(&form.clone().with("code", &code())).await;
    assert_eq!(location(&pressed_twice), "/console", "the first press let them in");
    assert_eq!(location(&desk.open("/console/sign-in/code").await), "/console");

    other.log_in(COACH, PASSWORD).await;
    assert_eq!(other.send(&form.with("code", &code())).await.status.as_u16(), 422, "a used code");
}

#[tokio::test]
async fn a_recovery_code_opens_the_console_once() {
    let app = practice().await;
    let (_, codes) = enrolled(&app).await;

    for status in [303, 422] {
        let desk = Desk::new(&app);
        desk.log_in(COACH, PASSWORD).await;
        let form = PostForm::of(&desk.page("/console/sign-in/code").await);
        assert_eq!(desk.send(&form.with("code", &codes[0])).await.status.as_u16(), status);
    }
    let desk = Desk::new(&app);
    assert_eq!(location(&desk.open("/console/sign-in/code").await), "/console/sign-in?why=expired");
    assert!(desk.page("/console/sign-in?why=expired").await.contains("That took too long"));
}

#[tokio::test]
async fn a_form_is_taken_from_a_page_of_the_same_sign_in_alone() {
    let app = practice().await;
    app.coach("mallory@coach.test", "Mallory").await;
    let desk = Desk::signed_in(&app, COACH).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    let own = form_to(&desk.page("/console").await, "/console/sign-out");
    let foreign = form_to(&other.page("/console").await, "/console/sign-out");

    for form in [own.clone().with("seal", ""), own.clone().with("seal", "x"), foreign] {
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 403, "{}", answer.text);
        assert!(answer.text.contains("This form is from another sign-in"), "{}", answer.text);
    }
    let cookie = format!("altitude={}", desk.cookie("altitude").unwrap());
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let request = app.request(Method::POST, "/console/sign-out").header(ACCEPT, "text/html");
        let answer = send(request.header(COOKIE, &cookie).header(name, value).form(&own.fields)).await;
        assert_eq!(answer.status.as_u16(), 403, "{name}: {value}");
        let fields = [("email", COACH), ("password", PASSWORD)];
        let request = app.request(Method::POST, "/console/sign-in").header(ACCEPT, "text/html");
        assert_eq!(send(request.header(name, value).form(&fields)).await.status.as_u16(), 403);
    }
    desk.page("/console").await;
}

#[tokio::test]
async fn a_mailed_link_opens_the_console_for_coaches_and_for_nobody_else() {
    let app = practice().await;
    app.mentee("olena@example.com", "Olena Kovalenko").await;
    let desk = Desk::new(&app);
    let form = PostForm::of(&desk.page("/console/sign-in").await);
    let asked = desk
        .send(&PostForm { action: String::from("/console/sign-in/link"), ..form }.with("email", COACH))
        .await;
    assert!(asked.text.contains("Look into your mail"), "{}", asked.text);
    let link = async |email: &str| {
        let mail = app.mails_to(email).await.remove(0);
        let text = mail["text"].as_str().unwrap().to_owned();
        let token = text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        format!("/sign-in/{token}")
    };

    let form = PostForm::of(&desk.page(&link(COACH).await).await);
    let other_site = app.request(Method::POST, &form.action).header("sec-fetch-site", "cross-site");
    assert_eq!(send(other_site.form(&form.fields)).await.status.as_u16(), 403);
    assert_eq!(location(&desk.send(&form).await), "/console");
    assert_eq!(location(&desk.send(&form).await), "/console", "a second press leads to the same place");
    desk.page("/console").await;

    app.post("/api/v1/auth/links", &json!({ "email": "olena@example.com" })).await.expect(202);
    let mentee = Desk::new(&app);
    let form = PostForm::of(&mentee.page(&link("olena@example.com").await).await);
    assert_eq!(location(&mentee.send(&form).await), "/space");
    assert_eq!(location(&mentee.open("/console").await), "/console/sign-in");
}

#[tokio::test]
async fn deactivation_ends_the_browser_s_sign_in_too() {
    let app = practice().await;
    app.user("owner@coach.test", "Robin", altitude::identity::Role::Owner).await;
    let desk = Desk::signed_in(&app, COACH).await;
    let owner = app.log_in("owner@coach.test").await;
    let users = app.get_as(&owner, "/api/v1/users").await.json();
    let coach =
        users["items"].as_array().unwrap().iter().find(|user| user["email"] == COACH).unwrap().clone();
    let path = format!("/api/v1/users/{}", coach["id"].as_str().unwrap());
    app.call(Method::PATCH, &path, &owner, Some(&json!({ "is_active": false }))).await.expect(200);

    assert_eq!(location(&desk.open("/console").await), "/console/sign-in");
}

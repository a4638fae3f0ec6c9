//! The booking flow and the subscribe form inside another site.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use reqwest::Method;
use reqwest::header::ACCEPT;
use serde_json::json;

use super::ground::{DANA, practice};
use crate::pages::browser::{PostForm, links, location, open, page};
use crate::support::app::TestApp;
use crate::support::chromium::{Scripts, browser_or_listed};

/// The demo page of the documentation.
pub const SITE: &str = include_str!("../../../docs/embed.html");

/// Another site: one page, whatever is asked for. Its address by the name `localhost`, so that it is another host too.
pub fn another_site(page: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for mut stream in listener.incoming().filter_map(Result::ok) {
            let mut head = [0; 4096];
            if stream.read(&mut head).is_ok() {
                let length = page.len();
                let head = format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
                );
                stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(page.as_bytes())).ok();
            }
        }
    });
    format!("http://localhost:{port}/")
}

pub async fn with_list(settings: &[(&str, &str)]) -> TestApp {
    let (app, _) = practice(settings).await;
    let token = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Engineering letters" });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_pages_for_other_sites_stand_in_frames() {
    let app = with_list(&[]).await;
    for path in
        ["/embed/c/dana-weiss", "/embed/c/dana-weiss/growth", "/embed/subscribe/letters", "/embed/c/nobody"]
    {
        let answer = open(&app, path).await;

        let policy = &answer.headers["content-security-policy"];
        assert!(
            policy.ends_with("frame-ancestors *") && policy.contains("script-src 'self'"),
            "{path}: {policy}"
        );
        assert!(!answer.headers.contains_key("x-frame-options"), "{path}");
        assert!(!answer.headers.contains_key("set-cookie"), "{path}");
        assert!(!answer.text.contains("class=\"foot\""), "{path}");
        if answer.status.as_u16() == 200 {
            assert!(answer.text.contains("<meta name=\"robots\" content=\"noindex\">"), "{path}");
            assert!(
                links(&answer.text).iter().all(|link| link.starts_with("/embed/")),
                "{path}: {}",
                answer.text
            );
        }
    }
    for path in ["/", "/c/dana-weiss/growth", "/embed.js", "/articles", "/console/sign-in", "/manage/nothing"]
    {
        let answer = open(&app, path).await;
        assert!(answer.headers["content-security-policy"].ends_with("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.headers["x-frame-options"], "DENY", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_says_which_sites_may() {
    let origins = "https://blog.example,https://www.example.org";
    for (setting, ending) in [
        (origins, "frame-ancestors https://blog.example https://www.example.org"),
        ("", "frame-ancestors 'none'"),
    ] {
        let app = with_list(&[("ALTITUDE__HTTP__EMBED_ORIGINS", setting)]).await;
        let answer = open(&app, "/embed/subscribe/letters").await;
        assert!(answer.headers["content-security-policy"].ends_with(ending), "{setting}");
        assert_eq!(answer.headers.contains_key("x-frame-options"), setting.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_flow_stays_within_its_frame() {
    let app = with_list(&[]).await;
    let picker = page(&app, "/embed/c/dana-weiss/growth?zone=UTC").await;
    let slot = links(&picker).into_iter().find(|link| link.contains("/book?")).unwrap();
    let form = PostForm::of(&page(&app, &slot).await);
    assert_eq!(form.action, "/embed/c/dana-weiss/growth/book");

    let wrong = form.clone().with("name", "Olena").with("email", "no address").send(&app).await;
    assert_eq!(wrong.status.as_u16(), 422);
    let booked = location(&form.with("name", "Olena").with("email", "olena@example.com").send(&app).await);

    assert!(booked.starts_with("/embed/booked/"), "{booked}");
    let confirmation = page(&app, &booked).await;
    assert!(confirmation.contains("data-embed-event=\"booked\""), "{confirmation}");
    let typo = app.request(Method::POST, "/embed/subscribe/letters").header(ACCEPT, "text/html");
    let typo = crate::support::app::send(typo.form(&[("email", "none"), ("list", "letters")])).await;
    assert_eq!(typo.status.as_u16(), 422);
    assert!(!typo.text.contains("data-embed-event"), "{}", typo.text);
    // The form stands there once more, inside the frame, with what was typed.
    let again = PostForm::of(&typo.text);
    assert_eq!((again.action.as_str(), again.value("email").as_str()), ("/embed/subscribe/letters", "none"));
    assert!(typo.text.contains("id=\"subscribe-email-fault\"") && typo.text.contains("/static/frame.js"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_shows_both_and_hears_what_was_done() {
    let app = with_list(&[]).await;
    let site = another_site(SITE.replace("https://coach.example.org", &app.url));
    let test = "browser: another site shows both and hears what was done";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let driver = browser.driver();

    browser.goto(&site).await;
    browser.until_true("return document.querySelectorAll('iframe').length === 2").await;
    let height = "return document.querySelector('iframe').getBoundingClientRect().height";
    // The frame has become as tall as its page.
    browser.until_true("return /px$/.test(document.querySelector('iframe').style.height)").await;
    let before = browser.run(height).await.as_f64().unwrap();

    browser.find("iframe[title='Book a session']").await.enter().await.unwrap();
    browser.click(".slots a.slot").await;
    browser.fill("#name", "Olena Kovalenko").await;
    browser.fill("#email", "olena@example.com").await;
    browser.fill("#booking textarea", "From another site").await;
    browser.click("#booking .actions button[type=submit]").await;
    browser.until("h1", "You are booked").await;
    let outside = browser
        .run("return [...document.querySelectorAll('main a')].every(link => link.target === '_blank')")
        .await;
    assert_eq!(outside, json!(true));
    driver.leave_frames().await.unwrap();
    browser.until("#told", "Thank you: booked").await;
    let after = browser.run(height).await.as_f64().unwrap();
    assert!(before > 200.0 && after > 200.0 && (before - after).abs() > 1.0, "{before} and {after}");

    browser.find("iframe[title='Subscribe']").await.enter().await.unwrap();
    browser.fill("#subscribe-email", "ira@example.org").await;
    browser.click("button[type=submit]").await;
    browser.until("h1", "Look into your inbox").await;
    driver.leave_frames().await.unwrap();
    browser.until("#told", "Thank you: subscribed").await;

    // Nothing else of the page hears about what was typed, and no cookie was set on either side.
    assert_eq!(driver.cookies().await.unwrap(), 0);
    browser.goto("/c/dana-weiss").await;
    assert_eq!(driver.cookies().await.unwrap(), 0);
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_subscribes_to_the_list_of_its_address_whatever_the_form_says() {
    let app = with_list(&[]).await;
    let token = app.log_in(DANA).await;
    let other = json!({ "slug": "inner", "name": "The inner circle" });
    app.post_as(&token, "/api/v1/lists", &other).await.expect(201);

    let form = PostForm::of(&page(&app, "/embed/subscribe/letters").await).with("email", "ira@example.org");
    form.with("list", "inner").with("source", "a double opt-in of 2019").send(&app).await.expect_status(202);
    app.work().await;

    let readers = app.get_as(&token, "/api/v1/subscribers?q=ira").await.expect(200);
    let lists = app.get_as(&token, "/api/v1/lists").await.expect(200);
    let meant = lists["items"].as_array().unwrap().iter().find(|list| list["slug"] == "letters").unwrap();
    let own = readers["items"][0]["lists"].as_array().unwrap();
    assert_eq!((own.len(), &own[0]["list_id"]), (1, &meant["id"]), "{readers}");
    let log = format!("/api/v1/subscribers/{}/consent", readers["items"][0]["id"].as_str().unwrap());
    let log = app.get_as(&token, &log).await.expect(200).to_string();
    assert!(log.contains("/embed/subscribe/letters") && !log.contains("2019"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_in_frames_say_who_answers_for_them() {
    let links = [
        ("ALTITUDE__PRACTICE__PRIVACY_URL", "https://dana.example/privacy"),
        ("ALTITUDE__PRACTICE__IMPRINT_URL", "https://dana.example/imprint"),
    ];
    let app = with_list(&links).await;
    for path in ["/embed/c/dana-weiss/growth", "/embed/subscribe/letters", "/c/dana-weiss", "/articles"] {
        let html = page(&app, path).await;
        for (_, address) in links {
            let opens_beside = path.starts_with("/embed");
            let link = html.split("<a ").find(|link| link.contains(address));
            let link = link
                .unwrap_or_else(|| panic!("{path} does not lead to {address}"))
                .split('>')
                .next()
                .unwrap();
            assert_eq!(link.contains("target=\"_blank\" rel=\"noopener\""), opens_beside, "{path}: {link}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_pages_do_not_open_in_a_frame() {
    let app = with_list(&[]).await;
    let framed =
        |path: &str| another_site(format!("<!doctype html><iframe src=\"{}{path}\"></iframe>", app.url));
    let test = "browser: other pages do not open in a frame";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    for (path, opens) in
        [("/embed/c/dana-weiss/growth?zone=UTC", true), ("/c/dana-weiss/growth?zone=UTC", false)]
    {
        browser.goto(&framed(path)).await;
        browser.find("iframe").await.enter().await.unwrap();
        browser.until_true("return document.readyState === 'complete'").await;
        let shown = browser.run("return location.href + document.body.textContent").await;
        assert_eq!(shown.as_str().unwrap().contains("Growth session"), opens, "{path}: {shown}");
        browser.driver().leave_frames().await.unwrap();
    }
}

//! What holds for every page: headers, static files, faults.

use reqwest::Method;
use reqwest::header::{ACCEPT, IF_NONE_MATCH};

use super::browser::{booking_form, location, open};
use crate::support::app::{TestApp, send};

#[tokio::test]
async fn every_page_is_self_contained() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let booked = location(&booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await.send(&app).await);
    let manage = booked.replace("/booked/", "/manage/");
    app.work().await;
    let pages = [
        "/",
        "/c/maya-rivera",
        "/c/maya-rivera/growth",
        "/c/maya-rivera/growth/book?start=2026-06-16T10:00:00Z",
        &booked,
        &manage,
        &format!("{manage}/move"),
        &format!("{manage}/move?start=2026-06-16T10:00:00Z"),
        &format!("{manage}/cancel"),
        "/sign-in/abc",
        "/dev/mailbox",
        "/nowhere",
    ];
    for path in pages {
        let answer = open(&app, path).await;

        let policy = &answer.headers["content-security-policy"];
        assert!(
            policy.contains("script-src 'self'") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8", "{path}");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer", "{path}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert!(!answer.text.contains("<style") && !answer.text.contains(" style=\""), "{path}");
        for tag in answer
            .text
            .split('<')
            .filter(|tag| ["script", "link", "img", "iframe"].iter().any(|name| tag.starts_with(name)))
        {
            let source = tag.split("src=\"").nth(1).or_else(|| tag.split("href=\"").nth(1));
            assert!(
                source.is_some_and(|source| source.starts_with('/') && !source.starts_with("//")),
                "{path}: <{tag}"
            );
        }
        assert!(
            answer.text.contains("<html lang=\"en\">") && answer.text.matches("<h1>").count() == 1,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_browser_gets_pages_for_faults_and_programs_get_problems() {
    let app = TestApp::start().await;

    let page = open(&app, "/nowhere").await;
    assert_eq!(page.status.as_u16(), 404);
    assert!(page.text.contains("There is no such page") && page.text.contains(&page.headers["x-request-id"]));

    let problem = send(app.request(Method::GET, "/api/v1/nowhere").header(ACCEPT, "text/html")).await;
    assert_eq!(problem.headers["content-type"], "application/problem+json");
    let problem = app.get("/nowhere").await;
    assert_eq!(problem.code(), "not_found");
}

#[tokio::test]
async fn a_browser_that_comes_too_often_is_told_to_wait() {
    let settings =
        [("ALTITUDE__RATE_LIMITS__ENABLED", "true"), ("ALTITUDE__RATE_LIMITS__PUBLIC_PER_MINUTE", "2")];
    let app = TestApp::with(&settings).await;
    for _ in 0..2 {
        assert_eq!(open(&app, "/").await.status.as_u16(), 200);
    }

    let page = open(&app, "/").await;

    assert_eq!(page.status.as_u16(), 429);
    assert!(page.headers.contains_key("retry-after"));
    assert!(page.text.contains("One moment, please"), "{}", page.text);
}

#[tokio::test]
async fn static_files_are_asked_for_and_sent_once() {
    let app = TestApp::start().await;
    for (name, media_type) in [
        ("style.css", "text/css; charset=utf-8"),
        ("zone.js", "text/javascript; charset=utf-8"),
        ("theme.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
    ] {
        let path = format!("/static/{name}");
        let first = app.get(&path).await;
        assert_eq!((first.status.as_u16(), first.headers["content-type"].as_str()), (200, media_type));
        assert!(!first.text.is_empty());

        let tag = first.headers["etag"].clone();
        for known in [tag.as_str(), "*", &format!("\"other\", {}", tag.trim_start_matches("W/"))] {
            let again = send(app.request(Method::GET, &path).header(IF_NONE_MATCH, known)).await;
            assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""), "{known}");
        }
        let other = send(app.request(Method::GET, &path).header(IF_NONE_MATCH, "\"other\"")).await;
        assert_eq!(other.status.as_u16(), 200);
    }
    assert_eq!(app.get("/static/mod.rs").await.status.as_u16(), 404);
}

#[tokio::test]
async fn head_is_answered_as_get_without_a_body() {
    let app = TestApp::start().await;
    let head = send(app.request(Method::HEAD, "/")).await;
    assert_eq!((head.status.as_u16(), head.text.as_str()), (200, ""));
    assert_eq!(head.headers["content-type"], "text/html; charset=utf-8");
}

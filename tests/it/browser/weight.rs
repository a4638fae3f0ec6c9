//! What a page weighs as it travels, before images.

use std::collections::BTreeSet;
use std::io::Write as _;

use reqwest::Method;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING};
use serde_json::json;

use super::ground::{DANA, practice};
use crate::coaching::ground::{DANA as MENTOR, OLENA};
use crate::coaching::matrix::Things;
use crate::newsletter::ground::Ground;
use crate::pages::desk::Desk;
use crate::pages::space::entered;
use crate::support::app::{TestApp, send};

/// The most that a page may send: its HTML, its stylesheet and its scripts, compressed.
const MOST: usize = 60_000;

/// How many bytes travel for this path, as a browser asks for it; its HTML too.
async fn travelled(app: &TestApp, path: &str, encoding: &str) -> usize {
    let request =
        app.request(Method::GET, path).header(ACCEPT, "text/html").header(ACCEPT_ENCODING, encoding);
    let answer = request.send().await.unwrap();
    assert_eq!(
        answer.headers().get("content-encoding").map(|value| value.to_str().unwrap()),
        Some(encoding),
        "{path}"
    );
    answer.bytes().await.unwrap().len()
}

/// What the HTML loads, but for images.
fn loaded(html: &str) -> BTreeSet<String> {
    let scripts = html.split("<script ").skip(1).filter_map(|tag| tag.split("src=\"").nth(1));
    let sheets = html.split("<link ").skip(1).filter(|tag| tag.starts_with("rel=\"stylesheet\""));
    let sheets = sheets.filter_map(|tag| tag.split("href=\"").nth(1));
    scripts.chain(sheets).filter_map(|rest| Some(rest.split('"').next()?.to_owned())).collect()
}

async fn weighed(app: &TestApp, path: &str, html: &str) {
    // The HTML is measured uncompressed where it needs a sign-in: that is more than what travels.
    for encoding in ["gzip", "br"] {
        let mut sum = 0;
        for file in loaded(html) {
            sum += travelled(app, &file, encoding).await;
        }
        let page = if path.starts_with("/console") || path.starts_with("/space") {
            compressed(html)
        } else {
            travelled(app, path, encoding).await
        };
        sum += page;
        assert!(sum <= MOST, "{path} sends {sum} bytes with {encoding}");
    }
}

fn compressed(html: &str) -> usize {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("page", zip::write::SimpleFileOptions::default()).unwrap();
    writer.write_all(html.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_heavy() {
    let (app, setup) = practice(&[]).await;
    let token = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Letters" });
    app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    let booked =
        app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    let manage = booked["manage_url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap().to_owned();
    app.work().await;
    for path in [
        "/",
        "/c/dana-weiss",
        "/c/dana-weiss/growth",
        "/c/dana-weiss/growth/book?start=2026-06-16T10:00:00Z",
        "/articles",
        "/embed/c/dana-weiss/growth",
        "/embed/subscribe/letters",
        &manage,
        &format!("{manage}/move"),
        &format!("{manage}/cancel"),
        "/console/sign-in",
        "/dev/mailbox",
    ] {
        let answer = send(app.request(Method::GET, path).header(ACCEPT, "text/html")).await;
        assert_eq!(answer.status.as_u16(), 200, "{path}");
        weighed(&app, path, &answer.text).await;
    }
    let desk = Desk::signed_in(&app, DANA).await;
    for path in [
        "/console",
        "/console/calendar?date=2026-06-15",
        "/console/mentees",
        "/console/newsletter",
        "/console/settings",
    ] {
        weighed(&app, path, &desk.page(path).await).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_an_article_an_assessment_the_hours_or_the_space_is_heavy() {
    let ground = Ground::lay().await;
    let issue = ground.issue("long", &"What we learned, and `why` it took so long.\n\n".repeat(400)).await;
    ground.command(&issue, "publish").await.expect(200);
    let article = send(ground.app.request(Method::GET, "/articles/long").header(ACCEPT, "text/html")).await;
    weighed(&ground.app, "/articles/long", &article.expect_status(200).text).await;
    let things = Things::lay().await;
    let app = &things.pair.app;
    let coach = Desk::signed_in(app, MENTOR).await;
    let assessment = things.of("/assessments/");
    for path in ["/console/calendar/hours", &format!("/console/assessments/{assessment}")] {
        weighed(app, path, &coach.page(path).await).await;
    }
    let mentee = entered(app, OLENA).await;
    for path in [
        "/space",
        "/space/plan",
        "/space/actions",
        "/space/sessions",
        &format!("/space/assessments/{assessment}"),
        "/space/strategies",
        "/space/evidence",
        "/space/evidence/new",
        "/space/privacy",
    ] {
        weighed(app, path, &mentee.page(path).await).await;
    }
}

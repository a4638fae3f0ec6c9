//! Readers, segments and imports in the console.

use serde_json::json;

use super::browser::{PostForm, link, location};
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

async fn practice() -> (TestApp, String) {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Letters" });
    let list = app.post_as(&coach, "/api/v1/lists", &list).await.expect(201);
    for (email, tags) in [("ann@example.com", vec!["backend"]), ("ben@example.com", vec![])] {
        let body = json!({ "email": email, "lists": ["letters"], "consent_source": "fair", "tags": tags });
        app.post_as(&coach, "/api/v1/subscribers", &body).await.expect(201);
    }
    (app, list["id"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_are_found_and_stopped_and_their_log_is_read() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let all = desk.page("/console/newsletter/readers").await;
    assert!(all.contains("ann@example.com") && all.contains("Letters: Reads"), "{all}");
    for (query, finds) in [
        ("q=ann", true),
        ("q=ben", false),
        ("state=suppressed", false),
        (&format!("list={list}&state=confirmed"), true),
        ("tag=backend&cursor=odd&list=odd", true),
    ] {
        let html = desk.page(&format!("/console/newsletter/readers?{query}")).await;
        assert_eq!(html.contains("ann@example.com"), finds, "{query}: {html}");
    }
    let found = desk.page("/console/newsletter/readers?q=ann").await;
    let path = link(&found, "/console/newsletter/readers/");
    let html = desk.page(&path).await;
    assert!(html.contains("Was added by hand · Letters") && html.contains("fair"), "{html}");

    let unsure = desk.send(&form_to(&html, "/suppress")).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/suppress").with("sure", "1")).await;
    assert!(html.contains("Gets no mail") && html.contains("Mail was stopped"), "{html}");
    let html = desk.follow(&form_to(&html, "/release")).await;
    assert!(html.contains("They get mail again."), "{html}");
    let html = desk.follow(&form_to(&html, "/erase").with("sure", "1")).await;
    assert!(html.contains("Erased.") && !html.contains("ann@example.com"), "{html}");
    assert_eq!(desk.open(&path).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_added_with_where_they_agreed() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page("/console/newsletter/readers").await, "/readers").with("list", &list);
    let odd = form.clone().with("idempotency_key", "").with("email", "odd").with("consent_source", "A talk");
    let answer = desk.send(&odd).await;
    let mark = "id=\"newsletter-readers-email-fault\"";
    assert!(answer.status.as_u16() == 422 && answer.text.contains(mark), "{}", answer.text);
    let html =
        desk.follow(&form.with("email", "cleo@example.com").with("consent_source", "A talk in May")).await;
    assert!(html.contains("Added.") && html.contains("A talk in May"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_segment_counts_and_says_why_somebody_is_in_it() {
    let (app, _) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page("/console/newsletter/segments").await, "/segments");
    let form = form.with("by", "json").with("name", "Back <end>");
    for expression in ["{", "{\"all\": [{\"odd\": 1}]}", "{\"tag\": 7}"] {
        let answer =
            desk.send(&form.clone().with("idempotency_key", "").with("expression", expression)).await;
        assert!([400, 422].contains(&answer.status.as_u16()), "{expression}: {}", answer.text);
        assert!(answer.text.contains("-segments-expression-fault\""), "{expression}: {}", answer.text);
    }
    let html = desk.follow(&form.with("expression", "{\"all\": [{\"tag\": \"backend\"}]}")).await;
    assert!(html.contains("1 reader") && html.contains("ann@example.com"), "{html}");
    let list = desk.page("/console/newsletter/segments").await;
    assert!(list.contains("Back &#60;end&#62;") && list.contains("1 reader"), "{list}");
    let path = link(&list, "/console/newsletter/segments/");
    for (address, says) in [
        ("ann@example.com", "In the segment"),
        ("ben@example.com", "Not in the segment"),
        ("nobody@example.com", "Nobody reads with this address"),
    ] {
        let html = desk.page(&format!("{path}?reader={address}")).await;
        assert!(html.contains(says), "{address}: {html}");
    }
    let change = form_to(&desk.page(&path).await, "/change").with("by", "json");
    let change = change.with("expression", "{\"all\": []}");
    let html = desk.follow(&change).await;
    assert!(html.contains("2 readers"), "{html}");
    let stale = desk.send(&change.with("idempotency_key", "x")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    let html = desk.follow(&form_to(&desk.page(&path).await, "/remove").with("sure", "1")).await;
    assert!(html.contains("Removed.") && html.contains("No segment yet."), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_tried_out_imported_and_its_faults_come_as_a_file() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let file = "email,name\ncleo@example.com,Cleo\nnot an address,X\nann@example.com,Ann\n";
    let form = form_to(&desk.page("/console/newsletter/imports").await, "/imports");
    let form = form.with("list", &list).with("consent_source", "The old site").with("format", "plain");
    let form = form.with("on_conflict", "skip");
    let trial = desk.send_file(&form, "file", file).await;
    let page = location(&trial);
    app.work().await;
    let html = desk.page(&page).await;
    assert!(html.contains("Only tried out: nothing is changed."), "{html}");
    assert!(!desk.page("/console/newsletter/readers").await.contains("cleo@example.com"));

    let mut real = form.clone();
    real.fields.retain(|(name, _)| name != "dry_run");
    let page = location(&desk.send_file(&real, "file", file).await);
    let again = location(&desk.send_file(&real, "file", file).await);
    assert_eq!(again, page, "a second press makes no second import");
    app.work().await;
    let html = desk.page(page.split('?').next().unwrap()).await;
    assert!(html.contains("Finished") && html.contains("of 3 rows are through"), "{html}");
    assert!(desk.page("/console/newsletter/readers").await.contains("cleo@example.com"));
    let errors = desk.open(&link(&html, "errors.csv")).await;
    assert!(errors.text.starts_with("line,reason\r\n3,"), "{}", errors.text);
    assert!(desk.page("/console/newsletter/imports").await.contains("Trial of"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_s_form_says_what_is_wrong_and_comes_from_this_sign_in() {
    let (app, list) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page("/console/newsletter/imports").await, "/imports");
    let form = form
        .with("list", &list)
        .with("consent_source", "x")
        .with("format", "plain")
        .with("on_conflict", "skip");
    for (field, value) in
        [("consent_source", " "), ("list", "nowhere"), ("format", "odd"), ("on_conflict", "odd")]
    {
        let answer = desk.send_file(&form.clone().with(field, value), "file", "email\na@b.test\n").await;
        let mark = format!("id=\"newsletter-imports-{field}-fault\"");
        assert!(answer.status.as_u16() == 422 && answer.text.contains(&mark), "{field}: {}", answer.text);
    }
    let empty = desk.send_file(&form, "file", "").await;
    assert!(empty.status.as_u16() == 422 && empty.text.contains("-file-fault\""), "{}", empty.text);
    let foreign = desk.send_file(&form.clone().with("seal", "x"), "file", "email\na@b.test\n").await;
    assert_eq!(foreign.status.as_u16(), 403);
    let plain = desk.send(&form).await;
    assert!(plain.status.is_client_error(), "{}", plain.text);
    let files = ["email\na@b.test\n", "email\na@b.test\n", "email\nb@b.test\nc@b.test\n"];
    let mut imports = Vec::new();
    for file in files {
        imports.push(desk.send_file(&form, "file", file).await.headers["location"].clone());
    }
    assert_eq!(imports[0], imports[1], "the same file sent twice");
    assert_ne!(imports[0], imports[2], "another file is not taken for the first");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_segment_is_built_row_by_row_counted_and_changed() {
    let (app, _) = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = "/console/newsletter/segments";
    let form = form_to(&desk.page(path).await, path).with("name", "Back end");
    assert_eq!(form.value("by"), "rows", "rows come first, JSON after them");
    let row = |form: PostForm, number: usize, (field, comparison, value): (&str, &str, &str)| {
        let at = |name: &str| format!("rows.{number}.{name}");
        form.with(&at("field"), field).with(&at("comparison"), comparison).with(&at("value"), value)
    };
    let form = row(row(form, 0, ("list", "is", "letters")), 2, ("tag", "is_not", "backend"));
    for day in ["-5000-01-01", "-262143-01-01", "+99999-01-01", "soon"] {
        let odd = row(form.clone(), 0, ("subscribed_after", "is", day)).with("idempotency_key", "");
        for odd in [odd.clone(), odd.with("do", "count")] {
            assert_eq!(desk.send(&odd).await.status.as_u16(), 422, "{day}");
        }
    }
    let counted = desk.send(&form.clone().with("do", "count")).await;
    assert!(counted.status.as_u16() == 200 && counted.text.contains(">1 reader"), "{}", counted.text);
    assert!(counted.text.contains("value=\"backend\""), "what was typed stays: {}", counted.text);
    assert!(desk.page(path).await.contains("No segment yet."), "counting makes nothing");

    for (typed, said) in [
        (("subscribed_after", "is", "yesterday"), "Write a date such as 2026-11-24."),
        (("received", "is", "nothing"), "No issue has this name"),
        (("tag", "is", ""), "Please answer this."),
        (("odd", "is", "x"), "Please choose one of the options."),
    ] {
        let answer = desk.send(&row(form.clone(), 1, typed).with("idempotency_key", "")).await;
        assert_eq!(answer.status.as_u16(), 422, "{}", answer.text);
        let is_marked = answer.text.contains("id=\"rows-1-fault\"") && answer.text.contains(said);
        assert!(is_marked, "{said}: {}", answer.text);
    }
    let nameless = desk.send(&form.clone().with("name", " ").with("idempotency_key", "")).await;
    assert!(nameless.text.contains("id=\"segment-name-fault\""), "{}", nameless.text);

    let page = location(&desk.send(&form).await);
    let html = desk.page(&page).await;
    assert!(html.contains("1 reader") && html.contains("ben@example.com"), "{html}");
    let change = form_to(&html, "/change");
    assert_eq!(
        (change.value("rows.1.field"), change.value("rows.1.comparison")),
        ("tag".into(), "is_not".into())
    );
    let change = row(change, 1, ("mentee", "is_not", "")).with("match", "any");
    let html = desk.follow(&row(change, 2, ("subscribed_before", "is", "2026-05-01"))).await;
    assert!(html.contains("Changed.") && html.contains("2 readers"), "{html}");

    let json = form_to(&html, "/change");
    let json = json.with("by", "json").with("expression", r#"{"any": [{"all": [{"tag": "a"}]}]}"#);
    let html = desk.follow(&json.with("idempotency_key", "z")).await;
    assert!(!html.contains("value=\"rows\""), "what is nested deeper is written as JSON: {html}");
}

//! Frameworks in the console: looked at, copied, written anew, published, taken in as text, and removed.

use serde_json::json;

use super::browser::{PostForm, links, location};
use super::desk::{Desk, form_to};
use crate::coaching::assess::BUILT_IN;
use crate::coaching::ground::{DANA, MALLORY};
use crate::support::app::TestApp;

const LIST: &str = "/console/frameworks";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach(MALLORY, "Mallory").await;
    app
}

/// A copy of what is built in; its page.
async fn copied(desk: &Desk<'_>, key: &str) -> String {
    let form = form_to(&desk.page(&format!("{LIST}/{BUILT_IN}")).await, "/copy");
    let copy = desk.send(&form.with("name", "Our ladder").with("key", key)).await;
    location(&copy).split('?').next().unwrap().to_owned()
}

/// What is built in, as text of this key.
async fn text(desk: &Desk<'_>, key: &str) -> String {
    let file = desk.page(&format!("{LIST}/{BUILT_IN}/file?version=1")).await;
    file.replacen("key = \"engineer-growth\"", &format!("key = \"{key}\""), 1)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_built_in_is_read_and_downloaded_and_nobody_s_to_change() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let start = desk.page("/console/assessments").await;
    let list = desk.page(LIST).await;
    let path = format!("{LIST}/{BUILT_IN}");
    let html = desk.page(&path).await;
    let toml = desk.open(&format!("{path}/file?version=1&format=toml")).await;
    let json = desk.open(&format!("{path}/file?version=1&format=json")).await;
    let missing = desk.open(&format!("{path}/file?version=9")).await;
    let unnamed = desk.open(&format!("{path}/file")).await;
    let copy = form_to(&html, "/copy").with("idempotency_key", "").with("sure", "1");
    let mut refused = Vec::new();
    for deed in ["save", "publish", "remove", "other"] {
        let form = PostForm { action: format!("{path}/{deed}"), ..copy.clone() };
        let form = form.with("text", &text(&desk, "engineer-growth").await);
        refused.push(desk.send(&form).await.status.as_u16());
    }

    assert!(links(&start).contains(&String::from(LIST)), "{start}");
    assert!(list.contains("Engineer growth, Senior to Principal") && list.contains("Built in"), "{list}");
    assert!(html.contains("D2 · Bets &#38; non-goals") && html.contains("Level 5"), "{html}");
    assert!(html.contains("Staff") && html.contains("a must") && html.contains("Version 1"), "{html}");
    assert!(!html.contains("/publish\"") && !html.contains("/remove\""), "{html}");
    assert_eq!(toml.headers["content-disposition"], "attachment; filename=\"engineer-growth-1.toml\"");
    assert_eq!(json.headers["content-disposition"], "attachment; filename=\"engineer-growth-1.json\"");
    assert_eq!(json.json()["key"], "engineer-growth");
    assert_eq!((missing.status.as_u16(), unnamed.status.as_u16()), (404, 404));
    assert_eq!(refused, [404; 4]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_written_anew_published_and_removed() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(&format!("{LIST}/{BUILT_IN}")).await, "/copy");
    let wrong = desk.send(&form.clone().with("name", "Ours").with("key", "Our Ladder")).await;
    let path = copied(&desk, "our-ladder").await;
    let taken = form.with("name", "Ours").with("key", "our-ladder").with("idempotency_key", "");
    let taken = desk.send(&taken).await;
    let html = desk.page(&path).await;
    let edit = form_to(&html, "/save");
    let anew = edit.value("text").replacen("name = \"Our ladder\"", "name = \"The ladder\"", 1);
    let saved = desk.follow(&edit.clone().with("text", &anew)).await;
    let stale = desk.send(&edit.with("text", &anew).with("idempotency_key", "")).await;
    let hasty = desk.send(&form_to(&html, "/publish").with("idempotency_key", "")).await;
    let published = desk.follow(&form_to(&saved, "/publish")).await;
    let renamed = form_to(&published, "/save");
    let other_key = renamed.value("text").replacen("key = \"our-ladder\"", "key = \"theirs\"", 1);
    let other_key = desk.send(&renamed.clone().with("text", &other_key).with("idempotency_key", "")).await;
    let draft = desk.follow(&renamed).await;
    let old = desk.page(&format!("{path}?version=1")).await;
    let remove = form_to(&draft, "/remove");
    let unsure = desk.send(&remove.clone().with("idempotency_key", "")).await;
    let gone = desk.follow(&remove.with("sure", "1")).await;

    assert!(wrong.status == 422 && wrong.text.contains("-copy-key-fault\""), "{}", wrong.text);
    assert!(wrong.text.contains("value=\"Our Ladder\""), "what was typed is there: {}", wrong.text);
    assert!(taken.status == 409 && taken.text.contains("has this short name"), "{}", taken.text);
    assert!(html.contains("Draft") && html.contains("Nothing is published yet"), "{html}");
    assert!(saved.contains("The draft is saved.") && saved.contains("The ladder"), "{saved}");
    for changed in [stale, hasty] {
        assert!(changed.status == 412 && changed.text.contains("changed meanwhile"), "{}", changed.text);
    }
    assert!(published.contains("Published.") && !published.contains("/publish\""), "{published}");
    assert!(
        other_key.status == 422 && other_key.text.contains("key: The short name stays"),
        "{}",
        other_key.text
    );
    assert!(draft.contains("/publish\"") && old.contains("/copy\""), "{draft}");
    assert!(unsure.status == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    assert!(gone.contains("The framework is removed.") && !gone.contains("The ladder"), "{gone}");
    assert_eq!(desk.open(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_becomes_a_framework_and_what_is_wrong_is_said_at_its_place() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(LIST).await, "/import").with("idempotency_key", "");
    let whole = text(&desk, "ours").await;
    let json = desk.page(&format!("{LIST}/{BUILT_IN}/file?version=1&format=json")).await;
    for (text, said) in [
        (String::from(" "), "Please answer this."),
        (String::from("key = \"a\"\nname = ["), "Line 2 cannot be read: "),
        (String::from("{\n\"key\": }"), "Line 2 cannot be read: "),
        (
            whole.replacen("theme = \"technical-strategy\"", "theme = \"nowhere\"", 1),
            "› theme: No theme has this key.",
        ),
        (whole.replacen("key = \"ours\"", "key = \"Our Own\"", 1), "key: Lower-case letters"),
        (whole.replacen("level = 5", "level = 6", 1), "levels: Five of them are needed."),
        (format!("{whole}\nodd = 1"), "cannot be read: "),
    ] {
        let answer = desk.send(&form.clone().with("text", &text)).await;
        assert_eq!(answer.status.as_u16(), 422, "{said}: {}", answer.text);
        assert!(answer.text.contains(said), "{said}: {}", answer.text);
        assert!(answer.text.contains("id=\"frameworks-import-text-fault\""), "{said}: {}", answer.text);
    }
    let two = whole.replacen("theme = \"technical-strategy\"", "theme = \"nowhere\"", 1);
    let two = two.replacen("level = 5", "level = 6", 1);
    let two = desk.send(&form.clone().with("text", &two)).await;
    let made = desk.follow(&form.clone().with("text", &whole)).await;
    let again = desk.send(&form.clone().with("text", &whole)).await;
    let json = json.replacen("\"key\": \"engineer-growth\"", "\"key\": \"of-json\"", 1);
    let of_json = desk.follow(&form.with("text", &json)).await;

    assert!(two.text.contains("Five of them are needed.\n") && two.text.contains("› theme: No theme"));
    assert!(two.text.contains("theme = &#34;nowhere&#34;"), "what was typed is there");
    assert!(made.contains("It is a draft until you publish it."), "{made}");
    assert!(again.status == 409 && again.text.contains("has this short name"), "{}", again.text);
    assert!(of_json.contains("of-json"), "{of_json}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_framework_is_its_coach_s_alone_and_stays_where_it_is_used() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = copied(&desk, "our-ladder").await;
    let published = desk.follow(&form_to(&desk.page(&path).await, "/publish")).await;
    let coach = app.log_in(DANA).await;
    let mentee = json!({ "name": "Olena Kovalenko", "email": "olena@example.com" });
    let mentee = app.post_as(&coach, "/api/v1/mentees", &mentee).await.expect(201);
    let new = json!({
        "mentee_id": mentee["id"], "framework_id": path.rsplit('/').next().unwrap(), "role": "staff",
        "kind": "baseline", "due_on": "2026-06-26"
    });
    app.post_as(&coach, "/api/v1/assessments", &new).await.expect(201);
    let used = desk.send(&form_to(&published, "/remove").with("sure", "1")).await;
    let other = Desk::signed_in(&app, MALLORY).await;
    let list = other.page(LIST).await;
    let sealed = form_to(&list, "/import").with("sure", "1").with("key", "k").with("name", "n");
    let text = text(&other, "our-ladder").await;
    let mut foreign = vec![other.open(&path).await.status.as_u16()];
    foreign.push(other.open(&format!("{path}/file?version=1")).await.status.as_u16());
    for deed in ["copy", "save", "publish", "remove"] {
        let form = PostForm { action: format!("{path}/{deed}"), ..sealed.clone() };
        let form = form.with("text", &text).with("idempotency_key", "");
        foreign.push(other.send(&form).await.status.as_u16());
    }

    assert!(used.status == 409 && used.text.contains("so it stays"), "{}", used.text);
    assert!(!list.contains("Our ladder"), "{list}");
    assert_eq!(foreign, [404; 6]);
}

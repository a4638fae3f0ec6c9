//! Lists of readers in the console: made, changed, removed, and what is wrong said at its field.

use serde_json::json;

use super::browser::location;
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const LISTS: &str = "/console/newsletter/lists";

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_made_changed_and_removed() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(LISTS).await;
    assert!(html.contains("No list yet."), "{html}");

    let form = form_to(&html, LISTS).with("name", "Letters <weekly>").with("slug", "letters");
    let form = form.with("description", "One idea a week.").with("from", "Dana <dana@coach.test>");
    let made = desk.send(&form).await;
    assert_eq!(location(&made), location(&desk.send(&form).await), "a second press makes no second list");
    let page = location(&made);
    let html = desk.page(&page).await;
    assert!(html.contains("Letters &#60;weekly&#62;") && html.contains("One idea a week."), "{html}");
    assert!(html.contains("Public"), "{html}");

    let change =
        form_to(&html, "/change").with("visibility", "private").with("reply_to", "answers@coach.test");
    let html = desk.follow(&change.clone().with("opt_in", "single").with("tracking", "readers")).await;
    assert!(html.contains("Changed.") && html.contains("Private"), "{html}");
    let stale = desk.send(&change.with("idempotency_key", "another")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("This was changed meanwhile"), "{}", stale.text);
    let coach = app.log_in(DANA).await;
    let lists = app.get_as(&coach, "/api/v1/lists").await.expect(200);
    let list = &lists["items"][0];
    assert_eq!(
        (&list["slug"], &list["opt_in"], &list["reply_to"], &list["from"]),
        (&json!("letters"), &json!("single"), &json!("answers@coach.test"), &json!("Dana <dana@coach.test>"))
    );
    assert_eq!(list["tracking"], "readers");

    let html = desk.page(page.split('?').next().unwrap()).await;
    let unsure = desk.send(&form_to(&html, "/remove")).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let html = desk.follow(&form_to(&html, "/remove").with("sure", "1").with("idempotency_key", "x")).await;
    assert!(html.contains("Removed.") && html.contains("No list yet."), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_list_stands_at_its_field() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    app.post_as(&coach, "/api/v1/lists", &json!({ "slug": "letters", "name": "Letters" })).await.expect(201);
    let body = json!({ "email": "a@example.com", "lists": ["letters"], "consent_source": "fair" });
    app.post_as(&coach, "/api/v1/subscribers", &body).await.expect(201);
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(LISTS).await;
    let form = form_to(&html, LISTS).with("name", "More").with("slug", "more").with("idempotency_key", "");
    let long = "x".repeat(2_001);
    for (field, value) in [
        ("name", " "),
        ("slug", "Two Words"),
        ("slug", "letters"),
        ("description", long.as_str()),
        ("from", "nobody"),
        ("reply_to", "nobody"),
        ("opt_in", "odd"),
        ("visibility", "odd"),
        ("tracking", "odd"),
    ] {
        let answer = desk.send(&form.clone().with(field, value)).await;
        let mark = format!("id=\"newsletter-lists-{field}-fault\"");
        assert!(answer.status.as_u16() == 422 && answer.text.contains(&mark), "{field}: {}", answer.text);
        assert!(answer.text.contains("Nothing was changed."), "{}", answer.text);
    }
    let page = super::browser::link(&html, "/console/newsletter/lists/");
    let remove = form_to(&desk.page(&page).await, "/remove").with("sure", "1");
    let used = desk.send(&remove).await;
    assert!(used.status.as_u16() == 409 && used.text.contains("It has readers or issues"), "{}", used.text);
    assert_eq!(desk.open(&format!("{LISTS}/odd")).await.status.as_u16(), 404);
}

//! The newsletter in the console: who got an issue and who did not, in two clicks.

use serde_json::json;

use super::browser::link;
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

/// A practice whose issue was sent to two readers.
async fn sent() -> (TestApp, String) {
    let address = [("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin")];
    let app = TestApp::with(&address).await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    let list = json!({ "slug": "letters", "name": "Letters" });
    app.post_as(&coach, "/api/v1/lists", &list).await.expect(201);
    for email in ["a@example.com", "b@example.com"] {
        let body = json!({ "email": email, "lists": ["letters"], "consent_source": "fair" });
        app.post_as(&coach, "/api/v1/subscribers", &body).await.expect(201);
    }
    let issue =
        json!({ "slug": "one", "title": "About <one>", "list": "letters", "body_markdown": "Hello." });
    let made = app.post_as(&coach, "/api/v1/issues", &issue).await.expect(201);
    let id = made["id"].as_str().unwrap().to_owned();
    app.post_as(&coach, &format!("/api/v1/issues/{id}/send"), &json!({})).await.expect(200);
    (app, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_got_an_issue_is_two_clicks_away() {
    let (app, id) = sent().await;
    app.work().await;
    let desk = Desk::signed_in(&app, DANA).await;

    let list = desk.page("/console/newsletter").await;
    assert!(list.contains("About &#60;one&#62;") && list.contains("2 of 2 readers got it."), "{list}");
    let issue = desk.page(&link(&list, &id)).await;

    assert!(issue.contains("a<wbr>@example.com") && issue.contains("b<wbr>@example.com"), "{issue}");
    assert!(issue.contains("<rect class=\"good\" x=\"0\" y=\"0\" width=\"1000\""), "{issue}");
    let failed = desk.page(&format!("/console/newsletter/{id}?state=failed")).await;
    assert!(failed.contains("Readers: Given up") && !failed.contains("a<wbr>@example.com"), "{failed}");
    assert_eq!(desk.open("/console/newsletter/nothing").await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_opened_and_clicked_stands_beside_who_got_it_where_it_is_counted() {
    let (app, plain) = sent().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let html = desk.page(&format!("/console/newsletter/{plain}")).await;
    assert!(!html.contains("Opened and clicked"), "{html}");
    let coach = app.log_in(DANA).await;
    let lists = app.get_as(&coach, "/api/v1/lists").await.expect(200);
    let list = format!("/api/v1/lists/{}", lists["items"][0]["id"].as_str().unwrap());
    let change = json!({ "tracking": "totals" });
    app.call(reqwest::Method::PATCH, &list, &coach, Some(&change)).await.expect(200);
    let issue = json!({
        "slug": "two", "title": "Two", "list": "letters", "body_markdown": "[A link](https://a.test/?b=1&c=2)"
    });
    let made = app.post_as(&coach, "/api/v1/issues", &issue).await.expect(201);
    let id = made["id"].as_str().unwrap();
    app.post_as(&coach, &format!("/api/v1/issues/{id}/send"), &json!({})).await.expect(200);
    app.work().await;

    let html = desk.page(&format!("/console/newsletter/{id}")).await;
    assert!(html.contains("Opened and clicked") && html.contains("Apple Mail"), "{html}");
    assert!(html.contains("https://a.test/?b=1&#38;c=2"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_stops_and_goes_on_by_its_buttons() {
    let (app, id) = sent().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/newsletter/{id}");

    let stop = form_to(&desk.page(&path).await, &format!("{path}/pause"));
    let html = desk.follow(&stop).await;
    assert!(html.contains("Stopped.") && html.contains("Paused"), "{html}");
    let stale = desk.send(&stop.with("idempotency_key", "another")).await;
    assert!([409, 412].contains(&stale.status.as_u16()), "{}", stale.text);
    let html = desk.follow(&form_to(&html, &format!("{path}/resume"))).await;
    assert!(html.contains("It goes on"), "{html}");
    app.work().await;

    assert!(desk.page(&path).await.contains("2 of 2 readers got it."));
}

//! Mailing lists.

use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_made_changed_and_removed() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;

    let body = json!({ "slug": "engineering", "name": "Engineering", "from": "Dana <dana@coach.test>" });
    let made = app.post_as(&token, "/api/v1/lists", &body).await;
    assert_eq!(made.headers["etag"], "\"v1\"");
    let made = made.expect(201);
    assert_eq!((made["opt_in"].as_str(), made["visibility"].as_str()), (Some("double"), Some("public")));
    let path = format!("/api/v1/lists/{}", made["id"].as_str().unwrap());
    let change = json!({ "name": "Engineering letters", "from": null });
    let changed = app.call(Method::PATCH, &path, &token, Some(&change)).await.expect(200);

    assert_eq!((changed["name"].as_str(), changed["from"].as_str()), (Some("Engineering letters"), None));
    assert_eq!(app.get_as(&token, "/api/v1/lists").await.expect(200)["items"][0], changed);
    let again = app.post_as(&token, "/api/v1/lists", &body).await;
    assert_eq!((again.status.as_u16(), again.code().as_str()), (409, "slug_taken"));
    app.call(Method::DELETE, &path, &token, None).await.expect(204);
    app.get_as(&token, &path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_somebody_reads_stays() {
    let ground = Ground::lay().await;
    ground.add("one@example.org").await;
    let path = format!("/api/v1/lists/{}", ground.list_id);
    let refused = ground.app.call(Method::DELETE, &path, &ground.token, None).await;
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "list_in_use"));
    ground.erase("one@example.org").await;
    ground.app.call(Method::DELETE, &path, &ground.token, None).await.expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_of_a_list_that_make_no_sense_are_all_named() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;

    let body = json!({
        "slug": "No", "name": "a\r\nBcc: x", "description": "x".repeat(2001), "from": "nobody", "reply_to": "x"
    });
    let refused = app.post_as(&token, "/api/v1/lists", &body).await;

    assert_eq!(refused.status, 422);
    assert_eq!(refused.pointers(), ["/slug", "/name", "/description", "/from", "/reply_to"]);
}

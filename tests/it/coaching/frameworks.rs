//! Frameworks: built in, copied, edited, published, exchanged.

use altitude::coaching::content::built_in;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, send};

const BUILT_IN: &str = "01933a5c-0000-7000-8000-000000000001";

async fn practice() -> (TestApp, String) {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    let token = app.log_in("dana@coach.test").await;
    (app, token)
}

async fn copy(app: &TestApp, token: &str, key: &str) -> Value {
    let body = json!({ "copy_of": BUILT_IN, "key": key, "name": "Our ladder" });
    app.post_as(token, "/api/v1/frameworks", &body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_built_in_is_the_file_and_nobodys_to_change() {
    let (app, token) = practice().await;

    let list = app.get_as(&token, "/api/v1/frameworks").await.expect(200);
    let path = format!("/api/v1/frameworks/{BUILT_IN}");
    let version = app.get_as(&token, &format!("{path}/versions/1")).await.expect(200);
    let put = app.call(Method::PUT, &format!("{path}/draft"), &token, Some(&version)).await;
    let publish = app.post_as(&token, &format!("{path}/publish"), &json!({})).await;
    let delete = app.call(Method::DELETE, &path, &token, None).await;

    assert_eq!(list["items"][0]["id"], BUILT_IN);
    assert_eq!(list["items"][0]["built_in"], true);
    assert_eq!(version, serde_json::to_value(built_in().unwrap()).unwrap());
    assert_eq!([put.status, publish.status, delete.status].map(|status| status.as_u16()), [404, 404, 404]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_edited_and_published_and_its_versions_stay() {
    let (app, token) = practice().await;
    let made = copy(&app, &token, "our-ladder").await;
    let path = format!("/api/v1/frameworks/{}", made["id"].as_str().unwrap());
    let mut draft = made["draft"].clone();
    draft["skills"][0]["anchors"][0] = json!("Builds what is asked for.");
    draft["profiles"][0]["skills"]["A1"]["target"] = json!(4);

    app.call(Method::PUT, &format!("{path}/draft"), &token, Some(&draft)).await.expect(200);
    let published = app.post_as(&token, &format!("{path}/publish"), &json!({})).await;
    let again = app.post_as(&token, &format!("{path}/publish"), &json!({})).await;
    draft["skills"][0]["anchors"][0] = json!("Second thoughts.");
    app.call(Method::PUT, &format!("{path}/draft"), &token, Some(&draft)).await.expect(200);
    let second = app.post_as(&token, &format!("{path}/publish"), &json!({})).await.expect(201);
    let first = app.get_as(&token, &format!("{path}/versions/1")).await.expect(200);
    let detail = app.get_as(&token, &path).await.expect(200);

    assert_eq!(
        (published.status.as_u16(), published.headers["location"].clone()),
        (201, format!("{path}/versions/1"))
    );
    assert_eq!((again.status.as_u16(), again.code().as_str()), (409, "wrong_state"));
    assert_eq!(second["version"], 2);
    assert_eq!(first["skills"][0]["anchors"][0], "Builds what is asked for.");
    assert_eq!(
        (&detail["latest_version"], &detail["draft"], detail["versions"].as_array().unwrap().len()),
        (&json!(2), &Value::Null, 2)
    );
    let client = crate::support::database::connect(app.database_url()).await;
    let refused = client.execute("UPDATE framework_versions SET version = 9", &[]).await;
    assert!(refused.is_err(), "the database keeps a version as it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_version_travels_as_a_file_there_and_back() {
    let (app, token) = practice().await;

    for format in ["toml", "json"] {
        let file = app
            .get_as(&token, &format!("/api/v1/frameworks/{BUILT_IN}/versions/1/file?format={format}"))
            .await;
        assert_eq!(file.status, 200, "{}", file.text);
        assert_eq!(
            file.headers["content-disposition"],
            format!("attachment; filename=\"engineer-growth-1.{format}\"")
        );
        let text = file.text.replace("\"engineer-growth\"", &format!("\"from-{format}\""));
        let body = json!({ "format": format, "text": text });
        let made = app.post_as(&token, "/api/v1/framework-imports", &body).await.expect(201);
        let mut draft = made["draft"].clone();
        draft["key"] = json!("engineer-growth");
        assert_eq!(draft, serde_json::to_value(built_in().unwrap()).unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_no_sense_is_named_with_its_place() {
    let (app, token) = practice().await;
    let made = copy(&app, &token, "our-ladder").await;
    let path = format!("/api/v1/frameworks/{}/draft", made["id"].as_str().unwrap());
    let mut draft = made["draft"].clone();
    draft["key"] = json!("another");
    draft["levels"][4]["level"] = json!(7);
    draft["skills"][0]["theme"] = json!("nowhere");
    let twin = draft["skills"][0].clone();
    draft["skills"].as_array_mut().unwrap().push(twin);
    draft["skills"][2]["anchors"] = json!(["one"]);
    draft["prerequisites"] = json!([{ "skill": "D1", "needs": "D1" }, { "skill": "D1", "needs": "Z9" }]);
    draft["profiles"][0]["skills"]["B1"]["weight"] = json!(6);
    draft["profiles"][2]["key"] = json!("senior");
    draft["overlays"][0]["changes"][0]["weight_add"] = json!(5);

    let refused = app.call(Method::PUT, &path, &token, Some(&draft)).await;
    let unknown = app.call(Method::PUT, &path, &token, Some(&json!({ "key": "x", "surprise": 1 }))).await;
    let broken = app
        .post_as(
            &token,
            "/api/v1/framework-imports",
            &json!({ "format": "toml", "text": "key = \"a secret" }),
        )
        .await;
    let double = app
        .post_as(
            &token,
            "/api/v1/frameworks",
            &json!({ "copy_of": BUILT_IN, "key": "our-ladder", "name": "x" }),
        )
        .await;

    assert_eq!(refused.status, 422, "{}", refused.text);
    for pointer in [
        "/key",
        "/levels",
        "/skills/0/theme",
        "/skills/18",
        "/skills/2/anchors",
        "/prerequisites/0/needs",
        "/prerequisites/1/needs",
        "/profiles/0/skills/B1/weight",
        "/profiles/2",
        "/overlays/0/changes/0/weight_add",
    ] {
        assert!(refused.pointers().contains(&pointer.to_owned()), "{pointer}: {}", refused.text);
    }
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (400, vec![String::from("/surprise")]));
    assert_eq!((broken.status.as_u16(), broken.pointers()), (422, vec![String::from("/text")]));
    assert!(!broken.text.contains("secret"), "{}", broken.text);
    assert_eq!((double.status.as_u16(), double.code().as_str()), (409, "framework_key_taken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_framework_is_its_coachs_alone_and_edits_do_not_get_lost() {
    let (app, token) = practice().await;
    app.coach("mallory@coach.test", "Mallory").await;
    let other = app.log_in("mallory@coach.test").await;
    let made = copy(&app, &token, "our-ladder").await;
    let path = format!("/api/v1/frameworks/{}", made["id"].as_str().unwrap());
    let draft = made["draft"].clone();

    let foreign = app.get_as(&other, &path).await;
    let foreign_copy = app
        .post_as(&other, "/api/v1/frameworks", &json!({ "copy_of": made["id"], "key": "mine", "name": "x" }))
        .await;
    let put = |tag: &'static str| {
        send(
            app.request(Method::PUT, &format!("{path}/draft"))
                .bearer_auth(&token)
                .header("If-Match", tag)
                .json(&draft),
        )
    };
    let first = put("\"v1\"").await;
    let stale = put("\"v1\"").await;
    let same_key = copy(&app, &other, "our-ladder").await;
    let gone = app.call(Method::DELETE, &path, &token, None).await;

    assert_eq!([foreign.status, foreign_copy.status].map(|status| status.as_u16()), [404, 404]);
    assert_eq!((first.status.as_u16(), first.headers["etag"].as_str()), (200, "\"v2\""));
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(same_key["key"], "our-ladder");
    assert_eq!((gone.status.as_u16(), app.get_as(&token, &path).await.status.as_u16()), (204, 404));
}

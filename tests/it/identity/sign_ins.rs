//! Where one is signed in.

use altitude::identity::Role;
use serde_json::{Value, json};

use super::ground::{Ground, PASSWORD, read};

#[tokio::test]
async fn a_person_sees_their_sign_ins_and_ends_them() {
    let ground = Ground::new().await;
    ground.user("dana@coaching.example", Role::Coach).await;
    ground.user("robin@coaching.example", Role::Coach).await;
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let body = json!({ "email": "dana@coaching.example", "password": PASSWORD });
    let request = ground.request(reqwest::Method::POST, "/auth/login").header("user-agent", firefox);
    let first = read(request.json(&body)).await.session();
    let second = ground.log_in("dana@coaching.example").await;
    let stranger = ground.log_in("robin@coaching.example").await;

    let list = ground.get(&second.access_token, "/me/sign-ins").await.body;

    let items = list["items"].as_array().unwrap();
    let devices: Vec<&Value> = items.iter().map(|item| &item["device"]).collect();
    assert_eq!(devices, [&Value::Null, &json!("Firefox · Linux")]);
    assert_eq!((&items[0]["is_current"], &items[1]["is_current"]), (&json!(true), &json!(false)));
    assert!(!list.to_string().contains("127.0.0.1"), "no address stands there");
    let path = format!("/me/sign-ins/{}", items[1]["id"].as_str().unwrap());
    assert_eq!(ground.delete(&stranger.access_token, &path).await.problem(), (404, "not_found"));
    assert_eq!(ground.delete(&second.access_token, &path).await.status, 204);
    assert_eq!(ground.get(&first.access_token, "/me").await.status, 401);
    assert_eq!(ground.refresh(&first.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.delete(&second.access_token, &path).await.problem(), (404, "not_found"));
    let left = ground.get(&second.access_token, "/me/sign-ins").await.body;
    assert_eq!(left["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_mentee_sees_theirs_too() {
    let ground = Ground::new().await;
    ground.mentee("mentee@coaching.example").await;
    let session = ground.sign_in_by_link("mentee@coaching.example").await;

    let list = ground.get(&session.access_token, "/me/sign-ins").await.body;

    assert_eq!(list["items"][0]["method"], json!("link"), "{list}");
}

//! One's own profile.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::json;

use super::ground::{Ground, read};

#[tokio::test]
async fn a_coach_changes_what_the_public_sees() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    let before = ground.get(&coach, "/me").await;

    let change = json!({
        "name": "Dana Weiss", "time_zone": "Europe/Kyiv", "locale": "uk", "slug": "dana",
        "headline": "Grows engineers", "bio": "One.\r\n\r\nTwo.", "figures": ["120+ engineers mentored"],
    });
    let after = ground.patch(&coach, "/me", change).await;

    assert_eq!(after.status, 200, "{}", after.body);
    assert_eq!(
        (&after.body["name"], &after.body["time_zone"]),
        (&json!("Dana Weiss"), &json!("Europe/Kyiv"))
    );
    assert_eq!((&after.body["locale"], &after.body["bio"]), (&json!("uk"), &json!("One.\n\nTwo.")));
    assert_eq!(after.body["figures"], json!(["120+ engineers mentored"]));
    assert_ne!(after.header("etag"), before.header("etag"));
    let read_again = ground.get(&coach, "/me").await;
    assert_eq!((read_again.header("etag"), &read_again.body), (after.header("etag"), &after.body));

    let unchanged = ground.patch(&coach, "/me", json!({})).await;
    assert_eq!(unchanged.header("etag"), after.header("etag"));
}

#[tokio::test]
async fn a_stale_change_is_refused() {
    let ground = Ground::new().await;
    let coach = ground.coach().await.access_token;
    let seen = ground.get(&coach, "/me").await.header("etag").to_owned();
    ground.patch(&coach, "/me", json!({ "headline": "First" })).await;

    let request = ground.request(Method::PATCH, "/me").bearer_auth(&coach).header("If-Match", &seen);
    let reply = read(request.json(&json!({ "headline": "Second" }))).await;

    assert_eq!(reply.problem(), (412, "stale_version"));
    assert_eq!(ground.get(&coach, "/me").await.body["headline"], json!("First"));
}

#[tokio::test]
async fn a_mentee_has_a_name_and_a_zone_and_no_page() {
    let ground = Ground::new().await;
    ground.mentee("olena@example.org").await;
    let mentee = ground.sign_in_by_link("olena@example.org").await.access_token;

    let reply = ground.patch(&mentee, "/me", json!({ "name": "Olena", "time_zone": "Europe/Kyiv" })).await;
    assert_eq!((reply.status.as_u16(), &reply.body["name"]), (200, &json!("Olena")));
    let reply = ground.patch(&mentee, "/me", json!({ "slug": "olena", "bio": "x" })).await;
    assert_eq!(reply.faults(), vec![("/slug", "users_only"), ("/bio", "users_only")]);
    let change = json!({ "new_password": "a long enough password" });
    assert_eq!(ground.post(&mentee, "/me/password", change).await.problem(), (403, "forbidden"));
}

#[tokio::test]
async fn bad_profiles_are_refused_by_their_places() {
    let ground = Ground::new().await;
    ground.user("other@coaching.example", Role::Coach).await;
    let coach = ground.coach().await.access_token;

    for (body, status, pointer, code) in [
        (json!({ "name": null }), 400, "/name", "wrong_shape"),
        (json!({ "email": "x@y.example" }), 400, "/email", "wrong_shape"),
        (json!({ "locale": "tlh" }), 400, "/locale", "wrong_shape"),
        (json!({ "name": "  " }), 422, "/name", "required"),
        (json!({ "name": "Dana\r\nBcc: x@y.example" }), 422, "/name", "control_character"),
        (json!({ "name": "x".repeat(201) }), 422, "/name", "too_long"),
        (json!({ "time_zone": "UTC+2" }), 422, "/time_zone", "unknown_time_zone"),
        (json!({ "slug": "Dana Weiss" }), 422, "/slug", "invalid_slug"),
        (json!({ "headline": "a\nb" }), 422, "/headline", "control_character"),
        (json!({ "bio": "x".repeat(4001) }), 422, "/bio", "too_long"),
        (json!({ "figures": ["ok", ""] }), 422, "/figures/1", "required"),
        (json!({ "figures": ["1", "2", "3", "4", "5", "6", "7"] }), 422, "/figures", "too_many"),
        (json!({ "bio": "a\u{0}" }), 400, "/bio", "control_character"),
    ] {
        let reply = ground.patch(&coach, "/me", body.clone()).await;
        assert_eq!(reply.status, status, "{body}: {}", reply.body);
        assert_eq!(reply.faults(), vec![(pointer, code)], "{body}");
    }
    let taken = ground.patch(&coach, "/me", json!({ "slug": "robin-example" })).await;
    assert_eq!(taken.problem(), (409, "slug_taken"));
}

//! People: one row for each address, whoever types it.

use altitude::identity::{IdentityError, Role};
use altitude::identity::{find_or_create_person, find_public_coach, list_public_coaches, person_contact};
use chrono_tz::Tz;
use serde_json::json;

use super::ground::{Ground, visitor};

#[tokio::test]
async fn whoever_types_an_address_does_not_change_the_person() {
    let ground = Ground::new().await;
    let id = ground.mentee("olena@example.org").await;
    let stranger = visitor("OLENA@example.org");

    let mut connection = ground.connection().await;
    let found =
        find_or_create_person(&mut connection, &ground.context(), &stranger).await.expect("the person");
    drop(connection);

    assert_eq!(found, id);
    let session = ground.sign_in_by_link("olena@example.org").await;
    let me = ground.get(&session.access_token, "/me").await.body;
    assert_eq!(
        (&me["name"], &me["time_zone"], &me["locale"]),
        (&json!("Robin Example"), &json!("UTC"), &json!("en"))
    );
}

#[tokio::test]
async fn the_public_sees_active_coaches_only() {
    let ground = Ground::new().await;
    let owner = ground.owner().await.access_token;
    let id = ground.user("dana@coaching.example", Role::Coach).await;
    let dana = ground.log_in("dana@coaching.example").await.access_token;
    ground
        .patch(&dana, "/me", json!({ "name": "Dana Weiss", "slug": "dana", "figures": ["31 promotions"] }))
        .await;

    let coach = find_public_coach(&mut *ground.connection().await, "dana").await.expect("the coach");
    assert_eq!((coach.user_id, coach.name.as_str(), coach.time_zone), (id, "Dana Weiss", Tz::UTC));
    assert_eq!(coach.figures.0, ["31 promotions"]);
    assert_eq!(list_public_coaches(&mut *ground.connection().await).await.expect("a list").len(), 2);

    ground.patch(&owner, &format!("/users/{id}"), json!({ "is_active": false })).await;

    let gone = find_public_coach(&mut *ground.connection().await, "dana").await;
    assert!(matches!(gone, Err(IdentityError::NotFound)));
    assert_eq!(list_public_coaches(&mut *ground.connection().await).await.expect("a list").len(), 1);
    let contact = person_contact(&mut *ground.connection().await, id).await.expect("still to be written to");
    assert_eq!(contact.email.as_str(), "dana@coaching.example");
}

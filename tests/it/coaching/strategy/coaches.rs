//! Strategies of mentees whose coach has left, or who have two.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, canvas};
use crate::coaching::ground::{MALLORY, booked};

/// Another coach begins an engagement with the mentee; their access token.
async fn second_coach(ground: &Ground) -> String {
    let (_, mallory) = booked(&ground.pair.app, "2026-06-16T10:00:00Z").await;
    engage(ground, &mallory).await;
    mallory
}

async fn engage(ground: &Ground, token: &str) -> Value {
    let body = json!({ "mentee_id": ground.pair.id, "started_on": "2026-06-14" });
    ground.pair.app.post_as(token, "/api/v1/engagements", &body).await.expect(201)
}

/// The id of whoever this token is of.
async fn user_id(ground: &Ground, token: &str) -> Value {
    ground.pair.app.get_as(token, "/api/v1/me").await.expect(200)["user_id"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn sharing_hands_a_strategy_on_to_whoever_coaches_the_mentee_now() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let before = ground.get().await["user_id"].clone();
    let mallory = second_coach(&ground).await;
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    let after = ground.get().await["user_id"].clone();
    let mails = app.mails_to(MALLORY).await;
    let list = app.get_as(&mallory, "/api/v1/strategies").await.expect(200);
    let agree = format!("{}/agree", ground.path);
    let by_first = ground.coach("/agree", &json!({ "version": 2 })).await;
    let by_second = app.post_as(&mallory, &agree, &json!({ "version": 2 })).await;

    assert_ne!(before, after);
    assert!(mails.iter().any(|mail| mail.to_string().contains("Another title")), "{mails:?}");
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!([by_first.status.as_u16(), by_second.status.as_u16()], [404, 200]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_is_there_keeps_a_strategy_and_one_who_was_deactivated_does_not() {
    let ground = Ground::shared().await;
    engage(&ground, &ground.pair.coach).await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let dana = ground.get().await["user_id"].clone();
    second_coach(&ground).await;
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    let kept = ground.get().await["user_id"].clone();
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let owner = app.log_in("owner@coach.test").await;
    let user = format!("/api/v1/users/{}", dana.as_str().unwrap());
    app.call(Method::PATCH, &user, &owner, Some(&json!({ "is_active": false }))).await.expect(200);
    ground.share_next(json!({ "title": "A third title" })).await.expect(200);
    let handed_on = app.get_as(&pair.mentee, &ground.path).await.expect(200)["user_id"].clone();

    assert_eq!(kept, dana, "both coach the mentee, and it was begun with this one");
    assert_ne!(handed_on, dana);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_takes_the_place_of_one_with_another_coach_when_the_mentee_says_so() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    engage(&ground, &ground.pair.coach).await;
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let live = json!({ "version": 1, "review_on": "2026-12-01", "waived_because": "Small." });
    ground.coach("/go-live", &live).await.expect(200);
    let mallory = second_coach(&ground).await;
    let old = ground.path.rsplit('/').next().unwrap();
    let new = json!({ "mentee_id": ground.pair.id, "canvas": canvas(), "supersedes_id": old });
    let new = app.post_as(&mallory, "/api/v1/strategies", &new).await.expect(201);
    let path = format!("/api/v1/strategies/{}", new["id"].as_str().unwrap());
    app.post_as(&mallory, &format!("{path}/share"), &json!({ "revision": 1 })).await.expect(200);
    app.post_as(&mallory, &format!("{path}/agree"), &json!({ "version": 1 })).await.expect(200);
    let alone = app.post_as(&mallory, &format!("{path}/go-live"), &live).await;
    let untouched = ground.get().await;
    let gone_live = app.post_as(&ground.pair.mentee, &format!("{path}/go-live"), &live).await;
    let old = ground.get().await;

    assert_eq!((alone.status.as_u16(), &untouched["state"]), (409, &json!("live")), "{}", alone.text);
    assert_eq!((gone_live.status.as_u16(), &old["state"]), (200, &json!("superseded")), "{}", gone_live.text);
    assert_ne!(old["user_id"], user_id(&ground, &mallory).await, "it stays the first coach's");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_whose_coach_left_is_not_handed_to_somebody_who_was_only_booked() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let dana = ground.get().await["user_id"].clone();
    let (_, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let owner = app.log_in("owner@coach.test").await;
    let user = format!("/api/v1/users/{}", dana.as_str().unwrap());
    app.call(Method::PATCH, &user, &owner, Some(&json!({ "is_active": false }))).await.expect(200);
    let refused = ground.share_next(json!({ "title": "Another title" })).await;
    let by_booking = app.get_as(&mallory, &ground.path).await;
    engage(&ground, &mallory).await;
    ground.share().await.expect(200);
    let handed_on = app.get_as(&pair.mentee, &ground.path).await.expect(200)["user_id"].clone();
    let by_engagement = app.get_as(&mallory, &ground.path).await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "wrong_state"));
    assert_ne!(handed_on, dana);
    assert_eq!([by_booking.status.as_u16(), by_engagement.status.as_u16()], [404, 200]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_take_each_others_place_at_once_do_not_wait_for_one_another() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let first = ground.path.rsplit('/').next().unwrap();
    let new = json!({ "mentee_id": pair.id, "canvas": canvas(), "supersedes_id": first });
    let new = app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
    let path = format!("/api/v1/strategies/{}", new["id"].as_str().unwrap());
    app.post_as(&pair.mentee, &format!("{path}/share"), &json!({ "revision": 1 })).await.expect(200);
    app.post_as(&pair.coach, &format!("{path}/agree"), &json!({ "version": 1 })).await.expect(200);
    let revision = ground.get().await["revision"].as_i64().unwrap();
    ground.save(&pair.mentee, revision, &json!({ "supersedes_id": new["id"] })).await.expect(200);
    let live = json!({ "version": 1, "review_on": "2026-12-01", "waived_because": "Small." });
    let (one_path, other_path) = (format!("{}/go-live", ground.path), format!("{path}/go-live"));
    let (one, other) = tokio::join!(
        app.post_as(&pair.mentee, &one_path, &live),
        app.post_as(&pair.coach, &other_path, &live)
    );

    // Neither was live, so neither has a place to take.
    assert_eq!([one.code(), other.code()], ["wrong_state", "wrong_state"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_alone_shows_no_strategies_and_lists_are_noted_for_the_mentee() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let list = async |token: &str| {
        let list = app.get_as(token, "/api/v1/strategies").await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    engage(&ground, &pair.coach).await;
    let own = list(&pair.coach).await;
    let accesses = app.get_as(&pair.mentee, &pair.path("/accesses")).await.expect(200);
    let (_, mallory) = booked(app, "2026-06-16T10:00:00Z").await;
    // As if it had been theirs while nobody else coached the mentee.
    let sql = crate::support::database::connect(app.database_url()).await;
    let theirs = "UPDATE strategies SET user_id = (SELECT u.id FROM users u JOIN people p ON p.id = u.person_id \
        WHERE p.email = $1)";
    sql.execute(theirs, &[&MALLORY]).await.unwrap();
    let by_booking = list(&mallory).await;
    let direct = app.get_as(&mallory, &ground.path).await;
    engage(&ground, &mallory).await;
    let by_engagement = list(&mallory).await;

    assert_eq!((own, by_booking, by_engagement, direct.status.as_u16()), (1, 0, 1, 404));
    let seen = accesses["items"].as_array().unwrap().iter().filter(|one| one["what"] == "strategies");
    assert_eq!(seen.count(), 1, "{accesses}");
}

//! Staying signed in.

use altitude::identity::Role;
use chrono::TimeDelta;
use futures_util::future::join_all;

use super::ground::Ground;

#[tokio::test]
async fn a_refresh_token_is_exchanged_for_the_next_pair() {
    let ground = Ground::new().await;
    let first = ground.coach().await;
    ground.pass(TimeDelta::minutes(20));

    let second = ground.refresh(&first.refresh_token).await.session();
    let third = ground.refresh(&second.refresh_token).await.session();

    assert_eq!(ground.get(&first.access_token, "/me").await.status, 401);
    assert_eq!(ground.get(&third.access_token, "/me").await.status, 200);
}

#[tokio::test]
async fn a_second_use_ends_the_whole_sign_in() {
    let ground = Ground::new().await;
    let stolen = ground.coach().await;
    let other = ground.log_in("coach@coaching.example").await;
    let thief = ground.refresh(&stolen.refresh_token).await.session();

    assert_eq!(ground.refresh(&stolen.refresh_token).await.problem(), (401, "invalid_token"));

    assert_eq!(ground.refresh(&thief.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.get(&thief.access_token, "/me").await.status, 401);
    assert_eq!(ground.get(&other.access_token, "/me").await.status, 200);
    assert_eq!(ground.count("audit_entries WHERE action = 'refresh_token.reused'").await, 1);
}

#[tokio::test]
async fn of_many_uses_at_once_at_most_one_gets_a_pair() {
    let ground = Ground::new().await;
    let session = ground.coach().await;

    let replies = join_all((0..8).map(|_| ground.refresh(&session.refresh_token))).await;

    let won = replies.iter().filter(|reply| reply.status == 200).count();
    let refused = replies.iter().filter(|reply| reply.problem() == (401, "invalid_token")).count();
    assert_eq!((won, refused), (1, 7));
}

#[tokio::test]
async fn an_unused_sign_in_ends_after_thirty_days() {
    let ground = Ground::new().await;
    let session = ground.coach().await;
    ground.pass(TimeDelta::days(29));
    let next = ground.refresh(&session.refresh_token).await.session();
    ground.pass(TimeDelta::days(30));

    assert_eq!(ground.refresh(&next.refresh_token).await.problem(), (401, "invalid_token"));
    assert_eq!(ground.refresh("rt_unknown").await.problem(), (401, "invalid_token"));
}

#[tokio::test]
async fn a_refreshed_token_shows_the_role_of_now() {
    let ground = Ground::new().await;
    let owner = ground.owner().await;
    let id = ground.user("coach@coaching.example", Role::Coach).await;
    let coach = ground.log_in("coach@coaching.example").await;

    ground.patch(&owner.access_token, &format!("/users/{id}"), serde_json::json!({ "role": "owner" })).await;

    assert_eq!(ground.get(&coach.access_token, "/users").await.status, 401);
    let promoted = ground.refresh(&coach.refresh_token).await.session();
    assert_eq!(ground.get(&promoted.access_token, "/users").await.status, 200);
}

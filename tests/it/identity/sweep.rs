//! What has served is removed.

use altitude::identity::Role;
use chrono::TimeDelta;
use serde_json::json;

use super::ground::Ground;

#[tokio::test]
async fn ended_sign_ins_and_old_tokens_go_and_good_ones_stay() {
    let ground = Ground::new().await;
    let ended = ground.coach().await;
    ground.call("/auth/logout", json!({ "refresh_token": ended.refresh_token })).await;
    ground.try_log_in("nobody@coaching.example", "a wrong password").await;
    ground.mailed_link("coach@coaching.example").await;
    ground.log_in("coach@coaching.example").await;

    ground.pass(TimeDelta::days(89));
    ground.user("busy@coaching.example", Role::Coach).await;
    let busy = ground.log_in("busy@coaching.example").await;
    ground.run_sweeps().await;
    assert_eq!(ground.count("sign_ins").await, 3);
    assert_eq!(ground.count("one_time_tokens").await, 0);
    assert_eq!(ground.count("sign_in_failures").await, 0);
    assert_eq!(ground.count("refresh_tokens").await, 1);

    ground.pass(TimeDelta::days(2));
    ground.run_sweeps().await;
    assert_eq!(ground.count("sign_ins").await, 2);
    ground.pass(TimeDelta::days(27));
    let busy = ground.refresh(&busy.refresh_token).await.session();
    ground.pass(TimeDelta::days(3));
    ground.run_sweeps().await;
    assert_eq!(ground.count("sign_ins").await, 1);
    assert_eq!(ground.refresh(&busy.refresh_token).await.status, 200);
}

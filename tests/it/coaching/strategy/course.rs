//! From a draft to what is done.

use serde_json::{Value, json};

use super::ground::{Ground, canvas};
use crate::coaching::ground::{DANA, OLENA};

async fn subjects(ground: &Ground, address: &str) -> Vec<String> {
    let mails = ground.pair.app.mails_to(address).await;
    mails.iter().map(|mail| mail["subject"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_is_shared_talked_about_changed_agreed_on_and_lived_by() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let first = app.get_as(&pair.coach, &format!("{}/versions/1", ground.path)).await.expect(200);
    let blocker = ground.comment("blocker", "main_bet", "one ordered queue").await.expect(201);
    ground.comment("question", "risks", "p99 above 800 ms").await.expect(201);
    ground.comment("praise", "measures", "").await.expect(201);
    let held_back = ground.coach("/agree", &json!({ "version": 1 })).await;
    let changes = json!({ "version": 1, "reason": "Who would feel the second?" });
    let asked = ground.coach("/request-changes", &changes).await.expect(200);

    let bet = json!({ "main_bet": { "statement": "Bills and orders share one ordered queue" } });
    ground.share_next(bet).await.expect(200);
    let risks = json!({ "risks": [{ "text": "It is too slow", "early_sign": "Support hears of it" }] });
    let third = ground.share_next(risks).await.expect(200);
    let diff = app.get_as(&pair.coach, &format!("{}/diff?from=1&to=3", ground.path)).await.expect(200);
    let comments = app.get_as(&pair.coach, &format!("{}/comments", ground.path)).await.expect(200);
    let stale = ground.coach("/agree", &json!({ "version": 2 })).await;
    let still = ground.coach("/agree", &json!({ "version": 3 })).await;
    let resolve = format!("/comments/{}/resolve", blocker["id"].as_str().unwrap());
    let resolved = ground.mentee(&resolve, &Value::Null).await.expect(200);
    let agreed = ground.coach("/agree", &json!({ "version": 3 })).await.expect(200);
    let untested = ground.mentee("/go-live", &json!({ "version": 3, "review_on": "2026-12-01" })).await;
    let live = json!({ "version": 3, "review_on": "2026-12-01", "waived_because": "Two people work on it." });
    let live = ground.mentee("/go-live", &live).await.expect(200);
    let again = app.get_as(&pair.coach, &format!("{}/versions/1", ground.path)).await.expect(200);

    assert_eq!((held_back.status.as_u16(), held_back.code().as_str()), (409, "strategy_blocked"));
    assert_eq!(asked["state"], "changes_requested");
    assert_eq!((&third["state"], &third["version"]), (&json!("in_review"), &json!(3)));
    let sections: Vec<&str> =
        diff["sections"].as_array().unwrap().iter().map(|one| one["section"].as_str().unwrap()).collect();
    assert_eq!(sections, ["main_bet", "risks"]);
    let orphaned: Vec<bool> =
        comments["items"].as_array().unwrap().iter().map(|one| one["orphaned"].as_bool().unwrap()).collect();
    assert_eq!(orphaned, [false, true, false], "{comments}");
    assert_eq!((stale.code(), still.code()), ("strategy_version_changed".into(), "strategy_blocked".into()));
    assert_eq!((&resolved["state"], &agreed["state"]), (&json!("resolved"), &json!("agreed")));
    assert_eq!((untested.status.as_u16(), untested.code().as_str()), (409, "strategy_untested"));
    assert_eq!((&live["state"], &live["adopted_on"]), (&json!("live"), &json!("2026-06-14")));
    assert_eq!(first, again, "a version never changes");
    let to_coach = subjects(&ground, DANA).await;
    assert_eq!(to_coach.iter().filter(|text| text.contains("shares a strategy")).count(), 3, "{to_coach:?}");
    let to_mentee = subjects(&ground, OLENA).await;
    assert!(to_mentee.iter().any(|text| text.starts_with("Agreed: One queue")), "{to_mentee:?}");
    let asked = pair.app.mails_to(OLENA).await;
    assert!(asked.iter().any(|mail| mail["text"].as_str().unwrap().contains("Who would feel the second?")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_with_what_to_do_before_anything_is_shared() {
    let ground = Ground::lay().await;
    let app = &ground.pair.app;
    let checks =
        || async { app.get_as(&ground.pair.mentee, &format!("{}/checks", ground.path)).await.expect(200) };
    let before = checks().await;
    let spoiled =
        json!({ "canvas": { "non_goals": [], "drivers": { "figure": null }, "desired_future": "" } });
    ground.save(&ground.pair.mentee, 1, &spoiled).await.expect(200);
    let after = checks().await;
    let refused = ground.share().await;

    assert_eq!((&before["hard_passed"], &before["complete"]), (&json!(7), &json!(true)), "{before}");
    assert_eq!(after["hard_passed"], 4);
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (422, "strategy_incomplete"));
    assert_eq!(refused.pointers(), ["/canvas/desired_future", "/canvas/drivers", "/canvas/non_goals"]);
    assert!(refused.text.contains("Name at least one thing that will not be done."), "{}", refused.text);
    assert_eq!(ground.get().await["state"], "draft");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_step_is_taken_in_its_state_and_by_its_side_alone() {
    let ground = Ground::lay().await;
    let agree = json!({ "version": 1 });
    let unseen = ground.coach("/agree", &agree).await;
    ground.share().await.expect(200);
    let same = ground.share().await;
    let by_mentee = ground.mentee("/agree", &agree).await;
    let early = ground
        .mentee("/go-live", &json!({ "version": 1, "review_on": "2027-01-01", "waived_because": "x" }))
        .await;
    let no_reason = ground.coach("/request-changes", &json!({ "version": 1, "reason": " " })).await;
    ground.coach("/agree", &agree).await.expect(200);
    let twice = ground.coach("/agree", &agree).await;
    let undated = ground.mentee("/go-live", &json!({ "version": 1, "waived_because": "x" })).await;
    let past = json!({ "version": 1, "waived_because": "x", "review_on": "2026-06-14" });
    let past = ground.mentee("/go-live", &past).await;
    let retired = ground.mentee("/retire", &json!({ "reason": "The market is off." })).await.expect(200);
    let after = ground.save(&ground.pair.mentee, 99, &json!({ "canvas": { "title": "x" } })).await;
    let comment = ground.comment("praise", "title", "").await;
    let again = ground.mentee("/retire", &json!({ "reason": "x" })).await;

    assert_eq!(unseen.status, 404, "nobody has shared it");
    assert_eq!((same.status.as_u16(), same.code().as_str()), (409, "wrong_state"));
    assert_eq!((by_mentee.status.as_u16(), by_mentee.code().as_str()), (403, "forbidden"));
    assert_eq!((early.code(), twice.code()), ("wrong_state".into(), "wrong_state".into()));
    assert_eq!((no_reason.status.as_u16(), no_reason.pointers()), (422, vec![String::from("/reason")]));
    assert_eq!((undated.pointers(), past.pointers()), (vec!["/review_on".into()], vec!["/review_on".into()]));
    assert_eq!(retired["state"], "retired");
    assert_eq!(
        (after.status.as_u16(), comment.code(), again.code()),
        (412, "wrong_state".into(), "wrong_state".into())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_strategy_begins_with_the_last_one_and_takes_its_place() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let live =
        |version: i32| json!({ "version": version, "review_on": "2026-12-01", "waived_because": "Small." });
    ground.coach("/go-live", &live(1)).await.expect(200);
    let edited = ground.save(&pair.mentee, 4, &json!({ "canvas": { "title": "x" } })).await;
    let old = ground.path.rsplit('/').next().unwrap();
    let new = json!({ "mentee_id": pair.id, "from_id": old, "supersedes_id": old });
    let next = app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
    let next =
        Ground { path: format!("/api/v1/strategies/{}", next["id"].as_str().unwrap()), pair: ground.pair };
    let begun = next.get().await;
    next.share().await.expect(200);
    next.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    next.mentee("/go-live", &live(1)).await.expect(200);
    let old = next.pair.app.get_as(&next.pair.mentee, &ground.path).await.expect(200);
    let live = next.pair.app.get_as(&next.pair.coach, "/api/v1/strategies?state=live").await.expect(200);

    assert_eq!((edited.status.as_u16(), edited.code().as_str()), (409, "wrong_state"));
    assert_eq!(begun["canvas"], canvas());
    assert_eq!(old["state"], "superseded");
    assert_eq!(live["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_has_its_kinds_its_place_and_its_author() {
    let ground = Ground::shared().await;
    let made = ground.comment("suggestion", "main_bet", "one   ordered\nqueue").await.expect(201);
    let elsewhere = ground.comment("question", "risks", "one ordered queue").await;
    let odd = ground.comment("opinion", "risks", "").await;
    let old = json!({ "version": 7, "kind": "praise", "body": "x", "section": "risks" });
    let old = ground.mentee("/comments", &old).await;
    let id = made["id"].as_str().unwrap();
    let open = ground.coach(&format!("/comments/{id}/reopen"), &Value::Null).await;
    ground.mentee(&format!("/comments/{id}/resolve"), &Value::Null).await.expect(200);
    let twice = ground.coach(&format!("/comments/{id}/resolve"), &Value::Null).await;
    let by_other = ground.mentee(&format!("/comments/{id}/reopen"), &Value::Null).await;
    let reopened = ground.coach(&format!("/comments/{id}/reopen"), &Value::Null).await.expect(200);
    let none = "/comments/01890000-0000-7000-8000-000000000000/resolve";
    let unknown = ground.coach(none, &Value::Null).await;

    assert_eq!((&made["quote"], &made["author"]), (&json!("one ordered queue"), &json!("Dana Weiss")));
    assert_eq!((elsewhere.status.as_u16(), elsewhere.pointers()), (422, vec![String::from("/quote")]));
    assert_eq!((odd.status.as_u16(), odd.pointers()), (400, vec![String::from("/kind")]));
    assert_eq!(old.code(), "strategy_version_changed");
    assert_eq!([open.code(), twice.code(), by_other.code()], ["wrong_state", "wrong_state", "wrong_state"]);
    assert_eq!((&reopened["state"], unknown.status.as_u16()), (&json!("reopened"), 404));
}

#[tokio::test(flavor = "multi_thread")]
async fn versions_are_refused_a_change_by_the_database_too() {
    let ground = Ground::shared().await;
    let (client, connection) =
        tokio_postgres::connect(ground.pair.app.database_url(), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let changed = client.execute("UPDATE strategy_versions SET note = 'x'", &[]).await;
    assert!(changed.unwrap_err().to_string().contains("db error"));
    let odd = ground.pair.app.get_as(&ground.pair.mentee, &format!("{}/versions/2", ground.path)).await;
    assert_eq!(odd.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_reply_to_a_comment_and_replies_follow_it_through_versions() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let made = ground.comment("question", "main_bet", "one ordered queue").await.expect(201);
    let path = format!("/comments/{}/replies", made["id"].as_str().unwrap());
    let reply = ground.mentee(&path, &json!({ "body": "Since order matters." })).await.expect(201);
    ground.coach(&path, &json!({ "body": "Then say so." })).await.expect(201);
    let nothing = ground.coach(&path, &json!({ "body": " " })).await;
    let unknown = "/comments/01890000-0000-7000-8000-000000000000/replies";
    let unknown = ground.coach(unknown, &json!({ "body": "x" })).await;
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    let list = app.get_as(&pair.coach, &format!("{}/comments", ground.path)).await.expect(200);
    let resolve = format!("/comments/{}/resolve", made["id"].as_str().unwrap());
    let resolved = ground.mentee(&resolve, &Value::Null).await.expect(200);
    ground.mentee("/retire", &json!({ "reason": "Over." })).await.expect(200);
    let late = ground.coach(&path, &json!({ "body": "Pity." })).await;

    assert_eq!((&made["replies"], &reply["side"]), (&json!([]), &json!("mentee")));
    assert_eq!((nothing.pointers(), unknown.status.as_u16()), (vec![String::from("/body")], 404));
    let said: Vec<&str> = list["items"][0]["replies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["body"].as_str().unwrap())
        .collect();
    assert_eq!(said, ["Since order matters.", "Then say so."]);
    assert_eq!(resolved["replies"].as_array().unwrap().len(), 2);
    assert_eq!(late.code(), "wrong_state");
}

//! Assessments: raters by link, blindness, reconciling, the result and the focus.

use reqwest::Method;
use serde_json::json;

use super::assess::{Ground, levels};

#[tokio::test(flavor = "multi_thread")]
async fn two_sides_rate_blind_talk_and_see_the_first_gap_with_its_reasons() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("coach", "")]).await.expect(200);
    let own = levels(&[("D2", 3), ("E2", 2), ("D3", 4)]);

    ground.submit("olena@example.com", &own).await.expect(204);
    let blind = ground.detail().await;
    ground.submit("dana@coach.test", &levels(&[("D2", 2), ("E2", 2), ("D3", 2)])).await.expect(204);
    let told = ground.app.mails_to("dana@coach.test").await;
    ground.post("/close", &json!({})).await.expect(200);
    let seen = ground.detail().await;
    let early = ground.post("/finalise", &json!({})).await;
    let olena = ground.app.sign_in_by_link("olena@example.com").await;
    let revise = json!({ "level": 3, "note": "Dana's examples convinced me." });
    ground.app.call(Method::PUT, &ground.path("/ratings/D3"), &olena, Some(&revise)).await.expect(200);
    let done = ground.post("/finalise", &json!({})).await.expect(200);

    assert_eq!(
        (&blind["state"], &blind["ratings"], &blind["result"]),
        (&json!("collecting"), &json!([]), &json!(null))
    );
    assert!(told[0]["subject"].as_str().unwrap().contains("Everybody has answered"), "{told:?}");
    assert_eq!((&seen["state"], &seen["unsettled"]), (&json!("reconciling"), &json!(["D3"])));
    assert_eq!(seen["ratings"].as_array().unwrap().len(), 6);
    assert_eq!(
        (early.status.as_u16(), early.code(), early.pointers()),
        (409, String::from("talk_first"), vec![String::from("/talk_first/D3")])
    );
    assert_eq!(done["state"], "finalised");
    assert_eq!(done["result"]["algorithm"], "gap/1");
    assert_eq!(done["result"]["focus"], json!({ "skill": "D2", "next_level": 3 }));
    assert!(done["result"]["explanation"].as_str().unwrap().contains("Bets & non-goals"), "{done}");
    assert_eq!((&done["revisions"][0]["skill"], &done["revisions"][0]["level"]), (&json!("D3"), &json!(4)));
}

#[tokio::test(flavor = "multi_thread")]
async fn peers_are_seen_as_medians_of_three_and_nothing_points_at_one() {
    let ground = Ground::lay().await;
    let peers = ["a@peers.test", "b@peers.test", "c@peers.test"];
    let all: Vec<(&str, &str)> = peers.iter().map(|peer| ("peer", *peer)).collect();
    ground.invite(&all).await.expect(200);
    for (peer, (d2, note)) in
        peers.iter().zip([(1, "First words."), (4, "Second words."), (5, "Third words.")])
    {
        let mut said = levels(&[("D2", d2)]);
        said["ratings"][0]["note"] = json!(note);
        if *peer != "c@peers.test" {
            said["ratings"]
                .as_array_mut()
                .unwrap()
                .push(json!({ "skill": "E2", "level": 2, "note": "Only two saw this." }));
        }
        ground.submit(peer, &said).await.expect(204);
    }
    let before = ground.detail().await;
    ground.post("/close", &json!({})).await.expect(200);
    let after = ground.detail().await;

    assert_eq!((&before["peer_medians"], &before["peer_notes"]), (&json!({}), &json!([])));
    assert_eq!(after["peer_medians"], json!({ "D2": 4.0 }));
    assert_eq!(after["ratings"], json!([]));
    let notes: Vec<_> =
        after["peer_notes"].as_array().unwrap().iter().map(|note| note["note"].clone()).collect();
    assert_eq!(notes.len(), 3);
    assert!(notes.iter().all(|note| note != "Only two saw this."));
    assert!(!after.to_string().contains("peers.test"), "no address of a rater: {after}");
}

#[tokio::test(flavor = "multi_thread")]
async fn late_and_second_answers_are_refused_and_closing_twice_is_no_error() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("coach", "")]).await.expect(200);
    let nobody = ground.post("/close", &json!({})).await;
    ground.submit("olena@example.com", &levels(&[("D2", 3)])).await.expect(204);
    let twice = ground.submit("olena@example.com", &levels(&[("D2", 5)])).await;
    ground.post("/close", &json!({})).await.expect(200);
    let again = ground.post("/close", &json!({})).await;
    let late = ground.submit("dana@coach.test", &levels(&[("D2", 2)])).await;
    let more = ground.invite(&[("peer", "late@peers.test")]).await;

    assert_eq!((nobody.status.as_u16(), nobody.code().as_str()), (409, "wrong_state"));
    for refused in [twice, late, more] {
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "assessment_closed"));
    }
    assert_eq!(again.expect(200)["state"], "reconciling");
    assert_eq!(ground.detail().await["ratings"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rater_who_submits_while_the_coach_closes_is_in_or_refused() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("coach", ""), ("manager", "mara@boss.test")]).await.expect(200);
    ground.submit("olena@example.com", &levels(&[("D2", 3)])).await.expect(204);
    let tokens = [ground.token("dana@coach.test").await, ground.token("mara@boss.test").await];
    let address = |token: &str| format!("/api/v1/ratings/{token}/submit");
    let (said, nothing) = (levels(&[("D2", 2)]), json!({}));
    let (coach, manager) = (address(&tokens[0]), address(&tokens[1]));

    let (first, one, other, second) = tokio::join!(
        ground.app.post(&coach, &said),
        ground.post("/close", &nothing),
        ground.post("/close", &nothing),
        ground.app.post(&manager, &said),
    );

    assert_eq!([one.status.as_u16(), other.status.as_u16()], [200, 200]);
    let answers = [&first, &second].map(|answer| answer.status.as_u16());
    assert!(answers.iter().all(|status| [204, 409].contains(status)), "{answers:?}");
    let detail = ground.detail().await;
    let in_time = answers.iter().filter(|status| **status == 204).count();
    assert_eq!(detail["ratings"].as_array().unwrap().len(), 1 + in_time);
    assert_eq!(detail["state"], "reconciling");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_focus_needs_a_reason_and_both_sides_stay_on_record() {
    let ground = Ground::lay().await;
    ground.reconcile(&levels(&[("D2", 2), ("E2", 2)]), &levels(&[("D2", 2), ("E2", 2)])).await;
    let early = ground.post("/focus", &json!({ "skill": "D2" })).await;
    ground.post("/finalise", &json!({})).await.expect(200);
    let olena = ground.app.sign_in_by_link("olena@example.com").await;

    let without = ground.post("/focus", &json!({ "skill": "E2" })).await;
    let unknown = ground.post("/focus", &json!({ "skill": "Z9", "reason": "x" })).await;
    ground
        .post("/focus", &json!({ "skill": "E2", "reason": "The promotion round is in May." }))
        .await
        .expect(201);
    let half = ground.detail().await["focus"].clone();
    let body = json!({ "skill": "E2", "reason": "Yes, that first." });
    ground.app.post_as(&olena, &ground.path("/focus"), &body).await.expect(201);
    let detail = ground.detail().await;

    assert_eq!((early.status.as_u16(), early.code().as_str()), (409, "wrong_state"));
    assert_eq!((without.status.as_u16(), without.pointers()), (422, vec![String::from("/reason")]));
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (422, vec![String::from("/skill")]));
    assert_eq!(half, json!({ "skill": "E2", "agreed": false }));
    assert_eq!(detail["focus"], json!({ "skill": "E2", "agreed": true }));
    let choices: Vec<_> = detail["focus_choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|choice| (choice["name"].as_str().unwrap(), choice["computed_skill"].as_str().unwrap()))
        .collect();
    assert_eq!(choices, [("Dana Weiss", "D2"), ("Olena Kovalenko", "D2")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_of_why_they_differ_settles_a_skill_too() {
    let ground = Ground::lay().await;
    ground.reconcile(&levels(&[("D3", 4)]), &levels(&[("D3", 2)])).await;
    let note = json!({ "note": "We mean different documents." });

    ground
        .app
        .call(Method::PUT, &ground.path("/differences/D3"), &ground.coach, Some(&note))
        .await
        .expect(200);
    let done = ground.post("/finalise", &json!({})).await.expect(200);

    assert_eq!(done["differences"][0]["name"], "Dana Weiss");
    assert_eq!(done["result"]["talk_first"], json!(["D3"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn raters_are_reminded_twice_and_a_withdrawn_link_opens_nothing() {
    let ground = Ground::lay().await;
    ground.invite(&[("peer", "a@peers.test"), ("peer", "b@peers.test")]).await.expect(200);
    let token = ground.token("b@peers.test").await;
    let raters = ground.detail().await["raters"].clone();
    let raters = raters.as_array().unwrap();
    let withdrawn = raters.iter().find(|rater| rater["name"] == "Rater b").unwrap();
    let rater = withdrawn["id"].as_str().unwrap();

    ground.post(&format!("/raters/{rater}/withdraw"), &json!({})).await.expect(204);
    for _ in 0..4 {
        ground.app.clock.advance(chrono::TimeDelta::days(3));
        ground.app.work().await;
    }

    assert_eq!(ground.app.get(&format!("/api/v1/ratings/{token}")).await.status, 404);
    assert_eq!(ground.app.mails_to("b@peers.test").await.len(), 1);
    let mails = ground.app.mails_to("a@peers.test").await;
    assert_eq!(mails.len(), 3);
    assert!(mails[0]["subject"].as_str().unwrap().starts_with("Reminder"), "{mails:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_see_no_assessment_and_mentees_run_none() {
    let ground = Ground::lay().await;
    ground.app.coach("mallory@coach.test", "Mallory").await;
    let other = ground.app.log_in("mallory@coach.test").await;
    let olena = ground.app.sign_in_by_link("olena@example.com").await;
    let list = format!("/api/v1/assessments?mentee_id={}", ground.mentee_id);

    for path in [ground.path(""), list.clone()] {
        assert_eq!(ground.app.get_as(&other, &path).await.status, 404, "{path}");
        assert_eq!(ground.app.get_as(&olena, &path).await.status, 200, "{path}");
    }
    let foreign = ground.app.post_as(&other, &ground.path("/close"), &json!({})).await;
    let own = ground.app.post_as(&olena, &ground.path("/close"), &json!({})).await;
    let void = ground.post("/void", &json!({ "reason": "Made by mistake." })).await.expect(200);

    assert_eq!([foreign.status.as_u16(), own.status.as_u16()], [404, 403]);
    assert_eq!((&void["state"], &void["void_reason"]), (&json!("void"), &json!("Made by mistake.")));
    assert_eq!(ground.invite(&[("self", "")]).await.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_named_with_its_place() {
    let ground = Ground::lay().await;
    let new = |change: serde_json::Value| {
        let mut body = json!({ "mentee_id": ground.mentee_id, "framework_id": super::assess::BUILT_IN, "role": "staff", "kind": "final" });
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        body
    };
    for (change, pointer) in [
        (json!({ "role": "cto" }), "/role"),
        (json!({ "overlay": "nobody" }), "/overlay"),
        (json!({ "version": 9 }), "/version"),
        (json!({ "framework_id": "01890000-0000-7000-8000-000000000000" }), "/framework_id"),
    ] {
        let refused = ground.app.post_as(&ground.coach, "/api/v1/assessments", &new(change)).await;
        assert_eq!(
            (refused.status.as_u16(), refused.pointers()),
            (422, vec![pointer.to_owned()]),
            "{}",
            refused.text
        );
    }
    let nameless = ground.post("/raters", &json!({ "raters": [{ "kind": "peer", "email": "x" }] })).await;
    assert_eq!(
        (nameless.status.as_u16(), nameless.pointers()),
        (422, vec![String::from("/raters/0/name"), String::from("/raters/0/email")])
    );
    ground.invite(&[("self", ""), ("peer", "a@peers.test")]).await.expect(200);
    for again in [("self", ""), ("peer", "a@peers.test")] {
        let refused = ground.invite(&[again]).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "rater_exists"));
    }
    let token = ground.token("a@peers.test").await;
    for (body, status, pointer) in [
        (json!({ "ratings": [{ "skill": "D2", "level": 6 }] }), 422, "/ratings/0/level"),
        (json!({ "ratings": [{ "skill": "Z9", "level": 3 }] }), 422, "/ratings/0/skill"),
        (json!({ "practice": { "D2": "yes" } }), 422, "/practice"),
        (json!({ "surprise": 1 }), 400, "/surprise"),
    ] {
        let refused =
            ground.app.call(Method::PUT, &format!("/api/v1/ratings/{token}"), "", Some(&body)).await;
        assert_eq!(
            (refused.status.as_u16(), refused.pointers()),
            (status, vec![pointer.to_owned()]),
            "{body}"
        );
    }
    let empty = ground.app.post(&format!("/api/v1/ratings/{token}/submit"), &json!({})).await;
    assert_eq!((empty.status.as_u16(), empty.code().as_str()), (409, "nothing_rated"));
}

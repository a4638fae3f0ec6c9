//! The course of a plan: which revision is meant, breaks, ends, and what goes on afterwards.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{DANA, OLENA, Pair, call_on};
use super::plans::{agreed, draft};
use crate::support::app::Answer;
use crate::support::database::connect;

async fn step(pair: &Pair, token: &str, path: &str, body: Value) -> Answer {
    pair.app.post_as(token, path, &body).await
}

fn count(mails: &[Value], start: &str) -> usize {
    mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with(start)).count()
}

fn titles(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_changes_a_plan_says_which_one_they_read() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    let title = json!({ "title": "Other" });
    let change = (Method::PATCH, path.as_str(), pair.coach.as_str());

    let silent = app.call(Method::PATCH, &path, &pair.coach, Some(&title)).await;
    let changed = call_on(app, change.clone(), "\"v1\"", &title).await.expect(200);
    let stale = call_on(app, change, "\"v1\"", &title).await;
    let propose = format!("{path}/propose");
    let unread = step(&pair, &pair.coach, &propose, json!({ "revision": 1 })).await;
    let proposed = step(&pair, &pair.coach, &propose, json!({ "revision": changed["revision"] })).await;
    step(&pair, &pair.mentee, &format!("{path}/accept"), json!({ "number": 1 })).await.expect(200);

    assert_eq!((silent.status.as_u16(), silent.code()), (428, String::from("precondition_required")));
    assert_eq!((stale.status.as_u16(), stale.code()), (412, String::from("stale_version")));
    assert_eq!((unread.status.as_u16(), proposed.status.as_u16()), (412, 200));
    for (rest, body) in [
        ("pause", json!({ "from_on": "2026-06-20", "revision": 1 })),
        ("complete", json!({ "outcome": "partly", "retrospective": "It went.", "revision": 1 })),
        ("end", json!({ "reason": "x", "revision": 1 })),
        ("request-changes", json!({ "reason": "x", "revision": 1 })),
    ] {
        let refused = step(&pair, &pair.coach, &format!("{path}/{rest}"), body).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (412, "stale_version"), "{rest}");
    }
    let resume = format!("{path}/resume");
    let refused = call_on(app, (Method::POST, &resume, &pair.coach), "\"v1\"", &json!({})).await;
    assert_eq!(refused.status, 412);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_length_that_no_plan_has_is_refused_before_a_template_is_stretched() {
    let pair = Pair::meet().await;
    for days in [2_147_483_647_i64, 27, 0, -1, -2_147_483_648] {
        let mut body = draft(&pair);
        body["length_days"] = json!(days);
        let refused = pair.app.post_as(&pair.coach, "/api/v1/plans", &body).await;
        assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/length_days")]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_open_at_an_early_end_goes_on_and_what_was_dropped_does_not() {
    let pair = Pair::meet().await;
    let path = agreed(&pair).await;
    let old = pair.app.get_as(&pair.coach, &path).await.expect(200);
    let all = titles(&old["milestones"]);
    for (key, state) in [("m1", "done"), ("m2", "dropped")] {
        let body = json!({ "key": key, "state": state, "note": "because" });
        step(&pair, &pair.mentee, &format!("{path}/milestones"), body).await.expect(200);
    }
    step(&pair, &pair.coach, &format!("{path}/end"), json!({ "reason": "a new job" })).await.expect(200);

    let next = step(&pair, &pair.coach, &format!("{path}/clone"), json!({})).await.expect(201);
    let next_path = format!("/api/v1/plans/{}", next["id"].as_str().unwrap());
    let proposed = step(&pair, &pair.coach, &format!("{next_path}/propose"), json!({})).await;

    let goes_on = titles(&next["milestones"]);
    assert_eq!(goes_on.iter().filter(|title| all.contains(title)).count(), all.len() - 2, "{goes_on:?}");
    assert!(!goes_on.contains(&all[0]) && !goes_on.contains(&all[1]), "{goes_on:?}");
    let said = |plan: &Value| {
        let list = plan["commitments"].as_array().unwrap().iter();
        list.map(|one| one["action"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(said(&next), said(&old), "nothing was said about the commitments, so all of them go on");
    assert_eq!(proposed.status, 200, "{}", proposed.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_of_which_little_is_left_goes_on_as_one_that_can_be_proposed() {
    let pair = Pair::meet().await;
    let path = agreed(&pair).await;
    let old = pair.app.get_as(&pair.coach, &path).await.expect(200);
    let keys: Vec<&str> =
        old["milestones"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect();
    for key in &keys[1..] {
        let body = json!({ "key": key, "state": "dropped", "note": "not needed" });
        step(&pair, &pair.mentee, &format!("{path}/milestones"), body).await.expect(200);
    }
    step(&pair, &pair.coach, &format!("{path}/end"), json!({ "reason": "too much" })).await.expect(200);

    let next = step(&pair, &pair.coach, &format!("{path}/clone"), json!({})).await.expect(201);
    let next_path = format!("/api/v1/plans/{}", next["id"].as_str().unwrap());
    let proposed = step(&pair, &pair.coach, &format!("{next_path}/propose"), json!({})).await;

    assert_eq!(titles(&next["milestones"])[0], titles(&old["milestones"])[0]);
    assert_eq!(proposed.status, 200, "{}", proposed.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_nobody_closed_is_asked_about_first_and_says_nothing_of_the_outcome() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let all = titles(&app.get_as(&pair.coach, &path).await.expect(200)["milestones"]);

    // Nothing ran for a month: nobody was asked yet.
    app.clock.advance(TimeDelta::days(130));
    let asked = app.mails_to(DANA).await;
    let still = app.get_as(&pair.coach_again().await, &path).await.expect(200);
    app.clock.advance(TimeDelta::days(7));
    app.work().await;
    let coach = pair.coach_again().await;
    let closed = app.get_as(&coach, &path).await.expect(200);
    let next = step(&pair, &coach, &format!("{path}/clone"), json!({})).await.expect(201);

    assert_eq!((count(&asked, "How did it go?"), &still["state"]), (1, &json!("active")));
    assert_eq!((&closed["state"], &closed["closing"]["outcome"]), (&json!("ended_early"), &json!(null)));
    assert_eq!(titles(&next["milestones"]), all);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_engagement_does_not_end_under_a_plan_and_no_plan_begins_in_one_that_ended() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let plan = app.get_as(&pair.coach, &path).await.expect(200);
    let engagement = format!("/api/v1/engagements/{}", plan["engagement_id"].as_str().unwrap());
    let end = json!({ "status": "ended" });

    let refused = app.call(Method::PATCH, &engagement, &pair.coach, Some(&end)).await;
    step(&pair, &pair.coach, &format!("{path}/end"), json!({ "reason": "done" })).await.expect(200);
    let next = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let next = format!("/api/v1/plans/{}", next["id"].as_str().unwrap());
    step(&pair, &pair.coach, &format!("{next}/propose"), json!({})).await.expect(200);
    app.call(Method::PATCH, &engagement, &pair.coach, Some(&end)).await.expect(200);
    let accepted = step(&pair, &pair.mentee, &format!("{next}/accept"), json!({ "number": 1 })).await;

    assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("plan_running")));
    assert_eq!((accepted.status.as_u16(), accepted.code()), (409, String::from("wrong_state")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_accepted_long_after_its_start_starts_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);
    app.clock.advance(TimeDelta::days(20));
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);

    let late = step(&pair, &mentee, &format!("{path}/accept"), json!({ "number": 1 })).await;
    step(&pair, &mentee, &format!("{path}/request-changes"), json!({ "reason": "later" })).await.expect(200);
    let change = (Method::PATCH, path.as_str(), coach.as_str());
    call_on(app, change, "*", &json!({ "start_on": "2026-07-06" })).await.expect(200);
    step(&pair, &coach, &format!("{path}/propose"), json!({})).await.expect(200);
    let accepted = step(&pair, &mentee, &format!("{path}/accept"), json!({ "number": 2 })).await.expect(200);

    assert_eq!((late.status.as_u16(), late.code()), (409, String::from("wrong_state")));
    assert_eq!(accepted["state"], "active");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_break_is_no_break_yet_and_can_be_taken_back() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let paused = "SELECT count(*) FROM events WHERE kind = 'plan.paused'";
    let client = connect(app.database_url()).await;
    let told = async || client.query_one(paused, &[]).await.unwrap().get::<_, i64>(0);

    let pause = json!({ "from_on": "2026-06-25", "to_on": "2026-07-04" });
    let planned = step(&pair, &pair.mentee, &format!("{path}/pause"), pause.clone()).await.expect(200);
    let letters = app.mails_to(DANA).await;
    let before = told().await;
    let taken_back = step(&pair, &pair.mentee, &format!("{path}/resume"), json!({})).await.expect(200);
    let none = step(&pair, &pair.mentee, &format!("{path}/resume"), json!({})).await;
    step(&pair, &pair.mentee, &format!("{path}/pause"), pause).await.expect(200);
    app.clock.advance(TimeDelta::days(12));
    app.work().await;
    let begun = app.get_as(&pair.coach_again().await, &path).await.expect(200);

    assert_eq!((&planned["state"], &planned["end_on"]), (&json!("active"), &json!("2026-09-22")));
    assert_eq!(count(&letters, "A break from 25 June 2026"), 1, "{letters:?}");
    assert_eq!(taken_back["end_on"], "2026-09-12");
    assert_eq!(none.code(), "wrong_state");
    assert_eq!((before, told().await, &begun["state"]), (0, 1, &json!("paused")));
    let back = app.mails_to(DANA).await;
    assert_eq!(count(&back, "On we go"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_break_ends_when_all_days_of_breaks_are_used() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let closed = json!({ "from_on": "2026-08-01", "to_on": "2026-08-10" });
    step(&pair, &pair.mentee, &format!("{path}/pause"), closed).await.expect(200);
    app.clock.advance(TimeDelta::days(6));
    let mentee = pair.mentee_again().await;
    let open = json!({ "from_on": "2026-06-20" });
    let open = step(&pair, &mentee, &format!("{path}/pause"), open).await;

    // An open break would lie over the planned one: that one goes first.
    assert_eq!(open.pointers(), ["/from_on"]);
    step(&pair, &mentee, &format!("{path}/resume"), json!({})).await.expect(200);
    let open = json!({ "from_on": "2026-06-20" });
    let open = step(&pair, &mentee, &format!("{path}/pause"), open).await.expect(200);
    assert_eq!(open["state"], "paused");
    app.clock.advance(TimeDelta::days(29));
    app.work().await;
    let still = app.get_as(&pair.coach_again().await, &path).await.expect(200);
    app.clock.advance(TimeDelta::days(2));
    let mails = app.mails_to(OLENA).await;
    let over = app.get_as(&pair.coach_again().await, &path).await.expect(200);
    let mentee = pair.mentee_again().await;
    let more = json!({ "from_on": "2026-08-01" });
    let more = step(&pair, &mentee, &format!("{path}/pause"), more).await;

    assert_eq!(still["state"], "paused");
    assert_eq!((&over["state"], &over["pauses"][0]["to_on"]), (&json!("active"), &json!("2026-07-19")));
    assert_eq!(over["end_on"], "2026-10-12");
    assert_eq!(count(&mails, "The plan goes on"), 1);
    assert_eq!(more.pointers(), ["/to_on"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_that_became_better_is_told_to_nobody() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    agreed(&pair).await;
    let client = connect(app.database_url()).await;
    for _ in 0..14 {
        app.clock.advance(TimeDelta::days(1));
        app.work().await;
    }
    let status = client.query_one("SELECT status FROM plans", &[]).await.unwrap().get::<_, String>(0);
    let before = count(&app.mails_to(OLENA).await, "A look at your plan");

    client
        .execute("UPDATE plans SET status = 'at_risk', status_told = 'at_risk', nudged_at = NULL", &[])
        .await
        .unwrap();
    app.clock.advance(TimeDelta::minutes(11));
    let after = count(&app.mails_to(OLENA).await, "A look at your plan");
    let row = client.query_one("SELECT status, status_told FROM plans", &[]).await.unwrap();

    assert_eq!((status.as_str(), before), ("watch", 1));
    assert_eq!(after, 1, "from at risk to watch is good news");
    assert_eq!((row.get::<_, String>(0), row.get::<_, String>(1)), (status.clone(), status));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_side_hears_of_every_turn() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    app.clock.advance(TimeDelta::days(6));
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let pause = json!({ "from_on": "2026-06-20", "reason": "a holiday by the sea" });
    step(&pair, &mentee, &format!("{path}/pause"), pause).await.expect(200);
    step(&pair, &coach, &format!("{path}/resume"), json!({})).await.expect(200);
    step(&pair, &coach, &format!("{path}/end"), json!({ "reason": "another skill first" })).await.expect(200);
    let (to_coach, to_mentee) = (app.mails_to(DANA).await, app.mails_to(OLENA).await);

    assert_eq!(["A break from", "On we go", "Ended early"].map(|start| count(&to_coach, start)), [1, 0, 0]);
    assert_eq!(["A break from", "On we go", "Ended early"].map(|start| count(&to_mentee, start)), [0, 1, 1]);
    let says = |mails: &[Value], words: &str| mails.iter().any(|one| one["text"].to_string().contains(words));
    assert!(says(&to_coach, "a holiday by the sea") && says(&to_mentee, "another skill first"));

    let second = app.post_as(&coach, &format!("{path}/clone"), &json!({})).await.expect(201);
    let second = format!("/api/v1/plans/{}", second["id"].as_str().unwrap());
    step(&pair, &coach, &format!("{second}/propose"), json!({})).await.expect(200);
    step(&pair, &mentee, &format!("{second}/accept"), json!({ "number": 1 })).await.expect(200);
    app.clock.advance(TimeDelta::days(88));
    let closing = json!({ "outcome": "achieved", "retrospective": "It is a habit by now." });
    let mentee = pair.mentee_again().await;
    step(&pair, &mentee, &format!("{second}/complete"), closing).await.expect(200);
    assert_eq!(count(&app.mails_to(DANA).await, "Completed"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_that_is_taken_back_is_the_draft_and_asks_nobody_for_changes() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let made = app.post_as(&pair.coach, "/api/v1/plans", &draft(&pair)).await.expect(201);
    let path = format!("/api/v1/plans/{}", made["id"].as_str().unwrap());
    let propose = format!("{path}/propose");
    let before = app.get_as(&pair.coach, &path).await.expect(200);
    let mut milestones = before["milestones"].clone();
    for one in milestones.as_array_mut().unwrap() {
        let known = ["key", "due_day", "title", "anchor", "evidence_kind", "weight"];
        one.as_object_mut().unwrap().retain(|name, _| known.contains(&name.as_str()));
    }
    milestones[0]["title"] = json!("Said better");
    let mut commitments = before["commitments"].clone();
    for one in commitments.as_array_mut().unwrap() {
        let known = ["week", "kind", "cue", "action", "obstacle_plan", "target_count", "confidence"];
        one.as_object_mut().unwrap().retain(|name, _| known.contains(&name.as_str()));
    }
    let better = json!({ "content": { "milestones": milestones, "commitments": commitments } });
    step(&pair, &pair.coach, &propose, json!({})).await.expect(200);
    step(&pair, &pair.coach, &propose, better).await.expect(200);
    let told = app.mails_to(OLENA).await.len();
    step(&pair, &pair.coach, &format!("{path}/request-changes"), json!({ "reason": "" })).await.expect(200);
    let after = app.get_as(&pair.coach, &path).await.expect(200);
    let asked_nobody = app.mails_to(OLENA).await.len() == told;
    app.clock.advance(TimeDelta::hours(2));
    let coach = pair.coach_again().await;
    step(&pair, &coach, &propose, json!({})).await.expect(200);
    app.clock.advance(TimeDelta::hours(2));
    let coach = pair.coach_again().await;
    step(&pair, &coach, &propose, json!({})).await.expect(200);
    let proposals = app.mails_to(OLENA).await;
    let proposals =
        proposals.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("proposes a plan")).count();

    assert_eq!(
        (after["state"].as_str(), &after["milestones"][0]["title"]),
        (Some("draft"), &json!("Said better"))
    );
    assert!(asked_nobody);
    assert_eq!(proposals, 3, "what is proposed again within the hour is read by the same link");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_who_moves_is_asked_elsewhere_from_the_next_day_on() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    let change = (Method::PATCH, path.as_str(), pair.mentee.as_str());
    let settings = json!({ "time_zone": "America/New_York", "check_in_weekday": "tuesday" });

    let moved = call_on(app, change.clone(), "*", &settings).await.expect(200);
    let other = call_on(app, change.clone(), "*", &json!({ "title": "Other" })).await;
    let faulty = call_on(app, change, "*", &json!({ "time_zone": "Mars/Base" })).await;
    app.work().await;
    let today = app.get_as(&pair.mentee, &path).await.expect(200);
    app.clock.advance(TimeDelta::days(1));
    app.work().await;
    let tomorrow = app.get_as(&pair.mentee_again().await, &path).await.expect(200);

    assert_eq!(
        (&moved["time_zone"], &moved["next_settings"]["from_on"]),
        (&json!("Europe/Kyiv"), &json!("2026-06-15"))
    );
    assert_eq!(
        (other.code(), faulty.pointers()),
        (String::from("wrong_state"), vec![String::from("/time_zone")])
    );
    assert_eq!(today["time_zone"], "Europe/Kyiv");
    assert_eq!(
        (&tomorrow["time_zone"], &tomorrow["check_in_weekday"], &tomorrow["next_settings"]),
        (&json!("America/New_York"), &json!("tuesday"), &json!(null))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_cannot_be_looked_after_keeps_no_other_from_it() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let broken = agreed(&pair).await;
    let client = connect(app.database_url()).await;
    let other = json!({ "email": "ann@a.example", "name": "Ann", "time_zone": "Europe/Kyiv" });
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &other).await.expect(201);
    let mut body = draft(&pair);
    body["mentee_id"] = other["id"].clone();
    let ann = app.sign_in_by_link("ann@a.example").await;
    let plan = app.post_as(&pair.coach, "/api/v1/plans", &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    step(&pair, &pair.coach, &format!("{path}/propose"), json!({})).await.expect(200);
    step(&pair, &ann, &format!("{path}/accept"), json!({ "number": 1 })).await.expect(200);
    let break_it =
        format!("UPDATE plans SET items = '[]' WHERE id = '{}'", broken.rsplit('/').next().unwrap());
    client.batch_execute(&break_it).await.unwrap();

    app.clock.advance(TimeDelta::days(5));
    let mails = app.mails_to("ann@a.example").await;

    assert_eq!(count(&mails, "Your week"), 1);
}

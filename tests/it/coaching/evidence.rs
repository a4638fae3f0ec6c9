//! Promotion evidence: captured in a line, shaped, verified, counted and packed.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{OLENA, Pair};
use crate::support::app::{Answer, send};
use crate::support::database::connect;

/// A case with everything that makes it strong.
pub fn case(title: &str, skill: &str, level: i64) -> Value {
    json!({
        "title": title, "occurred_on": "2026-05-20", "situation": "Orders were lost at midnight.",
        "my_part": "I traced it and moved the queue.", "decision": "One queue, since two had split the order.",
        "result": "No order has been lost since.", "kind": "incident", "scope": "org",
        "metric": { "name": "Orders lost a day", "before": 12.5, "after": 0, "unit": "orders", "source": "the ledger" },
        "links": ["https://example.org/review"],
        "witnesses": [{ "name": "Taras Bondar", "relation": "on call that night", "agreed_to_vouch": true }],
        "skills": [{ "skill": skill, "level": level }], "confidentiality": "internal", "visibility": "packet"
    })
}

/// Writes a piece of evidence as the mentee; its address.
pub async fn written(pair: &Pair, token: &str, body: &Value) -> (String, Value) {
    let made = pair.app.post_as(token, "/api/v1/evidence", body).await.expect(201);
    (format!("/api/v1/evidence/{}", made["id"].as_str().unwrap()), made)
}

async fn patch(pair: &Pair, token: &str, path: &str, body: &Value) -> Answer {
    pair.app.call(Method::PATCH, path, token, Some(body)).await
}

/// The kinds of events about evidence, in their order.
async fn told(pair: &Pair) -> Vec<String> {
    let client = connect(pair.app.database_url()).await;
    let sql = "SELECT kind FROM events WHERE kind LIKE 'evidence.%' ORDER BY position";
    client.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_enough_and_says_what_it_lacks() {
    let pair = Pair::meet().await;
    // In Kyiv it is tomorrow already.
    pair.app.clock.advance(TimeDelta::hours(14));
    let mentee = pair.mentee_again().await;

    let (path, line) = written(&pair, &mentee, &json!({ "title": " Untangled the nightly export " })).await;
    let with_nothing = pair.app.post_as(&mentee, "/api/v1/evidence", &json!({})).await;
    let coach = pair.coach_again().await;
    let by_coach = pair.app.post_as(&coach, "/api/v1/evidence", &json!({ "title": "x" })).await;

    assert_eq!(
        (&line["title"], &line["occurred_on"], &line["state"], &line["visibility"], &line["confidentiality"]),
        (
            &json!("Untangled the nightly export"),
            &json!("2026-06-15"),
            &json!("raw"),
            &json!("private"),
            &json!("internal")
        )
    );
    assert_eq!((&line["mentee_id"], &line["strength"]), (&json!(pair.id), &json!(0)));
    let missing: Vec<&str> =
        line["missing"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(missing, ["my_part", "result", "metric", "artefact", "witness", "scope"]);
    assert!(line["missing"][0]["text"].as_str().unwrap().starts_with("Say what you did yourself"));
    assert_eq!((with_nothing.status.as_u16(), with_nothing.pointers()), (400, vec![String::from("/title")]));
    assert_eq!(by_coach.status, 404);
    assert_eq!(pair.app.get_as(&coach, &path).await.status, 404);
    assert_eq!(told(&pair).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn shaping_makes_a_line_a_case_of_six_points() {
    let pair = Pair::meet().await;
    let (path, _) = written(&pair, &pair.mentee, &json!({ "title": "The queue", "kind": "project" })).await;
    let steps = [
        (json!({ "my_part": "We moved it." }), 1, "raw"),
        (json!({ "situation": "It lost orders.", "result": "It loses none." }), 2, "raw"),
        (json!({ "skills": [{ "skill": "B2", "level": 4 }] }), 2, "shaped"),
        (json!({ "scope": "team" }), 2, "shaped"),
        (json!({ "scope": "multi_team" }), 3, "shaped"),
        (json!({ "metric": { "name": "Lost", "before": 12.5 } }), 3, "shaped"),
        (json!({ "metric": { "after": 0 } }), 4, "shaped"),
        (json!({ "links": ["https://example.org/x"] }), 5, "shaped"),
        (json!({ "witnesses": [{ "name": "Taras" }] }), 5, "shaped"),
        (json!({ "witnesses": [{ "name": "Taras", "agreed_to_vouch": true }] }), 6, "shaped"),
        // Another kind of work keeps the rest.
        (json!({ "kind": "incident" }), 6, "shaped"),
    ];
    let mut last = Value::Null;
    for (change, points, state) in steps {
        last = patch(&pair, &pair.mentee, &path, &change).await.expect(200);
        assert_eq!((&last["strength"], &last["state"]), (&json!(points), &json!(state)), "{change}: {last}");
    }
    let hints: Vec<&str> =
        last["hints"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(hints, ["only_we", "no_source"]);
    assert_eq!((&last["kind"], &last["metric"]["before"]), (&json!("incident"), &json!(12.5)));
    let back = patch(&pair, &pair.mentee, &path, &json!({ "kind": null, "result": "" })).await.expect(200);
    assert_eq!((back.get("kind"), &back["state"]), (None, &json!("raw")));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_has_its_place() {
    let pair = Pair::meet().await;
    let faulty = json!({
        "title": "\u{7}", "occurred_on": "1899-12-31", "my_part": "x".repeat(4001), "metric": { "name": "", "before": 1e16 },
        "links": ["ftp://x"], "witnesses": [{ "name": "" }],
        "skills": [{ "skill": "A1", "level": 6 }, { "skill": "A1", "level": 1 }]
    });
    let answer = pair.app.post_as(&pair.mentee, "/api/v1/evidence", &faulty).await;
    let unknown =
        pair.app.post_as(&pair.mentee, "/api/v1/evidence", &json!({ "title": "x", "kind": "deed" })).await;
    let odd =
        pair.app.post_as(&pair.mentee, "/api/v1/evidence", &json!({ "title": "x", "shared": true })).await;

    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.pointers(),
        [
            "/occurred_on",
            "/skills/0/level",
            "/skills/1/skill",
            "/links/0",
            "/title",
            "/my_part",
            "/metric/before",
            "/metric/name",
            "/witnesses/0/name"
        ]
    );
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (400, vec![String::from("/kind")]));
    assert_eq!(odd.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_verifies_what_is_shaped_and_another_text_is_verified_again() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach("mallory@coach.test", "Mallory").await;
    let mallory = app.log_in("mallory@coach.test").await;
    let (raw, _) = written(&pair, &pair.mentee, &json!({ "title": "x", "visibility": "coach" })).await;
    let (path, _) = written(&pair, &pair.mentee, &case("The queue", "B2", 4)).await;
    let verify = |path: &str| format!("{path}/verify");
    let first = json!({ "revision": 1 });

    let by_mentee = app.post_as(&pair.mentee, &verify(&path), &first).await;
    let by_other = app.post_as(&mallory, &verify(&path), &first).await;
    let too_early = app.post_as(&pair.coach, &verify(&raw), &first).await;
    let stale = app.post_as(&pair.coach, &verify(&path), &json!({ "revision": 2 })).await;
    let nothing = app.post_as(&pair.coach, &verify(&path), &json!({})).await;
    let done = app.post_as(&pair.coach, &verify(&path), &first).await.expect(200);
    let again = app.post_as(&pair.coach, &verify(&path), &json!({ "revision": 2 })).await.expect(200);

    assert_eq!(
        [by_mentee.status.as_u16(), by_other.status.as_u16(), nothing.status.as_u16()],
        [403, 404, 400]
    );
    assert_eq!(
        (too_early.code(), stale.code()),
        (String::from("wrong_state"), String::from("stale_version"))
    );
    assert_eq!((&done["state"], &again["state"]), (&json!("verified"), &json!("verified")));
    assert_eq!(done["verified_by"], json!(pair.setup.user_id));
    let kept = patch(&pair, &pair.mentee, &path, &json!({ "visibility": "coach" })).await.expect(200);
    let changed =
        patch(&pair, &pair.mentee, &path, &json!({ "result": "Fewer are lost." })).await.expect(200);
    assert_eq!((&kept["state"], &changed["state"]), (&json!("verified"), &json!("shaped")));
    assert_eq!(changed.get("verified_by"), None);
    let third = json!({ "revision": 4 });
    app.post_as(&pair.coach, &verify(&path), &third).await.expect(200);
    let unverify = format!("{path}/unverify");
    let stale = app.post_as(&pair.coach, &unverify, &third).await;
    let taken_back = app.post_as(&pair.coach, &unverify, &json!({ "revision": 5 })).await.expect(200);
    let twice = app.post_as(&pair.coach, &unverify, &json!({ "revision": 6 })).await;
    assert_eq!((&taken_back["state"], taken_back.get("verified_at")), (&json!("shaped"), None));
    assert_eq!((stale.code(), twice.code()), (String::from("stale_version"), String::from("wrong_state")));
    let third = json!({ "revision": 6 });
    app.post_as(&pair.coach, &verify(&path), &third).await.expect(200);
    let secret = patch(&pair, &pair.mentee, &path, &json!({ "confidentiality": "secret" })).await.expect(200);
    assert_eq!(secret["state"], "shaped");
    for gone in [app.get_as(&pair.coach, &path).await, app.post_as(&pair.coach, &verify(&path), &third).await]
    {
        assert_eq!(gone.status, 404);
    }
    assert_eq!(
        told(&pair).await,
        [
            "evidence.shown",
            "evidence.shown",
            "evidence.verified",
            "evidence.verified",
            "evidence.unverified",
            "evidence.verified"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_change_and_a_verification_at_once_one_comes_first_and_the_other_is_told() {
    let pair = Pair::meet().await;
    for round in 0..6 {
        let (path, _) = written(&pair, &pair.mentee, &case(&format!("Case {round}"), "B2", 4)).await;
        let change = json!({ "result": "Half as many." });
        let edit =
            pair.app.request(Method::PATCH, &path).bearer_auth(&pair.mentee).header("If-Match", "\"v1\"");
        let verify = pair.app.request(Method::POST, &format!("{path}/verify")).bearer_auth(&pair.coach);
        let (edited, verified) =
            tokio::join!(send(edit.json(&change)), send(verify.json(&json!({ "revision": 1 }))));

        let row = pair.app.get_as(&pair.mentee, &path).await.expect(200);
        match (edited.status.as_u16(), verified.status.as_u16()) {
            (200, 412) => assert_eq!((&row["state"], &row["result"]), (&json!("shaped"), &change["result"])),
            (412, 200) => assert_eq!(row["state"], "verified"),
            both => panic!("{both:?}: {row}"),
        }
        assert_eq!(pair.app.get_as(&pair.mentee, &path).await.headers["etag"], "\"v2\"");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn coverage_is_what_the_reader_sees_as_data_and_as_a_picture() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    written(&pair, &pair.mentee, &case("A <b>bold</b> bet", "D2", 4)).await;
    let mut old = case("Long ago", "A2", 4);
    old["occurred_on"] = json!("2024-12-13");
    written(&pair, &pair.mentee, &old).await;
    let line = json!({ "title": "A line", "skills": [{ "skill": "E2", "level": 3 }] });
    written(&pair, &pair.mentee, &line).await;
    let path = pair.path("/evidence-coverage?role=staff");

    let own = app.get_as(&pair.mentee, &path).await.expect(200);
    let coach = app.get_as(&pair.coach, &path).await.expect(200);
    let picture = app.get_as(&pair.mentee, &pair.path("/evidence-coverage.svg?role=staff")).await;
    let other = app.get_as(&pair.mentee, &pair.path("/evidence-coverage?role=king")).await;
    let odd = app.get_as(&pair.mentee, &pair.path("/evidence-coverage?rule=staff")).await;

    let cover = |found: &Value, skill: &str, level: usize| {
        let rows = found["skills"].as_array().unwrap();
        rows.iter().find(|row| row["skill"] == skill).unwrap()["cells"][level - 1]["cover"].clone()
    };
    assert_eq!((&own["role_name"], own["skills"].as_array().unwrap().len()), (&json!("Staff"), 18));
    for (skill, level, wanted) in [
        ("D2", 4, "strong"),
        ("D2", 1, "strong"),
        ("D2", 5, "none"),
        ("A2", 4, "stale"),
        ("E2", 3, "claimed"),
        ("F1", 3, "none"),
    ] {
        assert_eq!(cover(&own, skill, level), wanted, "{skill} {level}");
    }
    assert_eq!(cover(&coach, "E2", 3), "none", "what is not shown does not count for others");
    assert_eq!(
        (picture.status.as_u16(), picture.headers["content-type"].as_str()),
        (200, "image/svg+xml; charset=utf-8")
    );
    for part in [
        "<title",
        "<desc",
        "Bets &amp; non-goals, level 4 asked for, a must: strong",
        "prefers-color-scheme:dark",
    ] {
        assert!(picture.text.contains(part), "{part}: {}", picture.text);
    }
    assert!(!picture.headers["content-security-policy"].contains("unsafe"), "{:?}", picture.headers);
    assert_eq!((other.status.as_u16(), other.pointers()), (422, vec![String::from("/role")]));
    assert_eq!(odd.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_packet_holds_the_best_cases_and_says_what_is_missing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (bet, _) = written(&pair, &pair.mentee, &case("A <b>bold</b> bet | with #1", "D2", 4)).await;
    written(&pair, &pair.mentee, &case("A second bet", "D2", 4)).await;
    let (small, _) = written(&pair, &pair.mentee, &case("Kept focus", "F3", 3)).await;
    written(&pair, &pair.mentee, &case("Cut the layers", "A2", 4)).await;
    let mut shown = case("Only for my coach", "E1", 3);
    shown["visibility"] = json!("coach");
    let (hidden, _) = written(&pair, &pair.mentee, &shown).await;
    app.post_as(&pair.coach, &format!("{bet}/verify"), &json!({ "revision": 1 })).await.expect(200);
    let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let path = |rest: &str| pair.path(&format!("/packet{rest}"));

    let made = app.get_as(&pair.mentee, &path("?role=staff")).await.expect(200);
    let coach = app.get_as(&pair.coach, &path("?role=staff")).await.expect(200);
    let chosen =
        app.get_as(&pair.mentee, &path(&format!("?role=staff&cases={}", id(&small)))).await.expect(200);
    let four = vec![id(&small); 4].join(",");
    let many = app.get_as(&pair.mentee, &path(&format!("?cases={four}"))).await;
    let foreign = app.get_as(&pair.mentee, &path(&format!("?cases={}", id(&hidden)))).await;
    let odd = app.get_as(&pair.mentee, &path("?cases=x")).await;
    let markdown = app.get_as(&pair.mentee, &path(".md?role=staff")).await;
    let page = app.get_as(&pair.mentee, &path(".html?role=staff")).await;

    let titles = |made: &Value| -> Vec<String> {
        let cases = made["cases"].as_array().unwrap().iter();
        cases.map(|case| case["title"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(titles(&made), ["A <b>bold</b> bet | with #1", "Cut the layers", "Kept focus"]);
    assert_eq!(made, coach, "a packet is the same for whoever may make it");
    assert_eq!(titles(&chosen), ["Kept focus"]);
    assert_eq!(
        (many.code(), many.pointers()),
        (String::from("validation_failed"), vec![String::from("/cases")])
    );
    assert_eq!((foreign.status.as_u16(), odd.status.as_u16()), (422, 400));
    assert_eq!(made["ready"], false);
    let gaps = made["gaps"].as_array().unwrap();
    assert_eq!(
        (&gaps[0]["skill"], &gaps[0]["strong"], &gaps[0]["needed"]),
        (&json!("A2"), &json!(1), &json!(2))
    );
    assert!(
        gaps[0]["text"].as_str().unwrap().ends_with("It is a must for the role and needs two strong cases.")
    );
    assert!(gaps.iter().all(|gap| gap["skill"] != "D2"), "two strong cases are enough for a must: {gaps:?}");
    read_as_files(&markdown, &page);
    for text in [&made.to_string(), &markdown.text, &page.text] {
        assert!(!text.contains("Only for my coach"), "{text}");
    }
}

/// The packet as Markdown and as a page: whole, and with no markup of the mentee's.
fn read_as_files(markdown: &Answer, page: &Answer) {
    assert_eq!(markdown.headers["content-type"], "text/markdown; charset=utf-8");
    for part in [
        "# The case for Staff: Olena Kovalenko",
        "## 1. A \\<b\\>bold\\</b\\> bet \\| with \\#1",
        "12.5 orders → 0 orders",
        "Verified by the coach",
        "- Architecture",
    ] {
        assert!(markdown.text.contains(part), "{part}: {}", markdown.text);
    }
    assert!(page.text.contains("A &#60;b&#62;bold") && !page.text.contains("<b>bold"), "{}", page.text);
    assert!(!page.text.contains("style=") && !page.text.contains("<script"), "{}", page.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_on_the_check_in_becomes_evidence_that_the_coach_does_not_see() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    super::plans::agreed(&pair).await;
    app.clock.advance(TimeDelta::days(6));
    let mails = app.mails_to(OLENA).await;
    let mail =
        mails.iter().find_map(|mail| mail["text"].as_str().unwrap().split("/check-in/").nth(1)).unwrap();
    let path = format!("/check-in/{}", mail.split_whitespace().next().unwrap());
    let filled_in = async |pairs: &[(&str, &str)]| send(app.request(Method::POST, &path).form(pairs)).await;
    let long = "x".repeat(301);

    let form = app.get(&path).await;
    let refused = filled_in(&[("idempotency_key", "k1"), ("learned", "Less."), ("evidence", &long)]).await;
    let sent =
        filled_in(&[("idempotency_key", "k2"), ("learned", "Less."), ("evidence", "Cut a <layer>")]).await;
    let twice =
        filled_in(&[("idempotency_key", "k2"), ("learned", "Less."), ("evidence", "Cut a <layer>")]).await;
    let without = filled_in(&[("idempotency_key", "k3"), ("learned", "More."), ("evidence", " ")]).await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let list = format!("/api/v1/evidence?mentee_id={}", pair.id);
    let own = app.get_as(&mentee, &list).await.expect(200);
    let seen = app.get_as(&coach, &list).await.expect(200);
    let check_ins = app.get_as(&coach, "/api/v1/check-ins").await.expect(200);

    assert!(form.text.contains("Something worth keeping as evidence?"), "{}", form.text);
    assert!(form.text.contains("only you read it"), "{}", form.text);
    assert_eq!([refused.status.as_u16(), sent.status.as_u16()], [422, 303]);
    assert!(refused.text.contains("evidence-fault") && refused.text.contains(&long), "{}", refused.text);
    assert_eq!([twice.status.as_u16(), without.status.as_u16()], [303, 303]);
    let lines = own["items"].as_array().unwrap();
    assert_eq!(
        (lines.len(), &lines[0]["title"], &lines[0]["state"]),
        (1, &json!("Cut a <layer>"), &json!("raw"))
    );
    assert_eq!(lines[0]["occurred_on"], "2026-06-20");
    assert_eq!(seen["items"], json!([]));
    assert!(!check_ins.to_string().contains("layer"), "{check_ins}");
}

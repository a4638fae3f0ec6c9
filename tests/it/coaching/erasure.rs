//! Erasure: nothing of a mentee stays in any table.

use std::path::Path;

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::assess::BUILT_IN;
use super::ground::{OLENA, Pair};
use super::plans::agreed;
use crate::support::app::{TestApp, booking};
use crate::support::database::connect;

/// What the mentee wrote here and there.
const SECRET: &str = "a word nobody else uses";

/// Tables in which a text stands.
pub async fn tables_with(app: &TestApp, text: &str) -> Vec<String> {
    let client = connect(app.database_url()).await;
    let tables = client
        .query("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", &[])
        .await
        .unwrap();
    let mut found = Vec::new();
    for table in tables {
        let name: String = table.get(0);
        let sql = format!("SELECT count(*) FROM \"{name}\" AS r WHERE strpos(r::text, $1) > 0");
        let count: i64 = client.query_one(sql.as_str(), &[&text]).await.unwrap().get(0);
        if count > 0 {
            found.push(name);
        }
    }
    found
}

/// The mentee confides in every other place there is: intake, agenda, assessment, plan, check-in.
async fn confided(pair: &Pair) {
    let app = &pair.app;
    let intake = json!({ "reasons": ["other"], "good_outcome": SECRET });
    app.call(Method::PUT, &pair.path("/intake"), &pair.mentee, Some(&intake)).await.expect(200);
    let timeline = app.get_as(&pair.mentee, &pair.path("/timeline")).await.expect(200);
    let session = timeline["items"].as_array().unwrap().iter().find(|one| one["kind"] == "session").unwrap();
    let agenda = format!("/api/v1/sessions/{}/agenda", session["id"].as_str().unwrap());
    app.post_as(&pair.mentee, &agenda, &json!({ "title": SECRET })).await.expect(201);
    let item = json!({ "mentee_id": pair.id, "title": SECRET, "due_on": "2026-06-15" });
    app.post_as(&pair.mentee, "/api/v1/action-items", &item).await.expect(201);
    let new = json!({
        "mentee_id": pair.id, "framework_id": BUILT_IN, "role": "staff", "kind": "baseline"
    });
    let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
    let path = format!("/api/v1/assessments/{}", made["id"].as_str().unwrap());
    let raters = json!({ "raters": [
        { "kind": "self" }, { "kind": "manager", "name": "Mara", "email": "mara@boss.test" }
    ] });
    app.post_as(&pair.coach, &format!("{path}/raters"), &raters).await.expect(200);
    for address in [OLENA, "mara@boss.test"] {
        let mails = app.mails_to(address).await;
        let mail = mails.iter().find(|mail| mail["text"].as_str().unwrap().contains("/rate/")).unwrap();
        let token = mail["text"].as_str().unwrap().split("/rate/").nth(1).unwrap();
        let token = token.split_whitespace().next().unwrap();
        let said = json!({ "ratings": [{ "skill": "D2", "level": 2, "note": SECRET }] });
        app.post(&format!("/api/v1/ratings/{token}/submit"), &said).await.expect(204);
    }
    app.post_as(&pair.coach, &format!("{path}/close"), &json!({})).await.expect(200);
    app.post_as(&pair.coach, &format!("{path}/finalise"), &json!({})).await.expect(200);
}

/// A week later: a check-in with an answer, a template of the plan with what the check-in planned, a session ahead, and
/// a webhook that nobody takes. The mentee reads the newsletter, is somebody's guest, and was asked about a colleague.
async fn lived(pair: &Pair, plan: &str) {
    let app = &pair.app;
    let hook =
        json!({ "url": "http://127.0.0.1:9/hook", "events": ["booking.confirmed", "booking.cancelled"] });
    app.post_as(&pair.coach, "/api/v1/webhooks", &hook).await.expect(201);
    app.book(&pair.setup.session_type_id, "2026-07-27T10:00:00Z", OLENA).await.expect(201);
    let mut eve = booking(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", "eve@example.com");
    eve["name"] = json!("Eve");
    app.post("/api/v1/bookings", &eve).await.expect(201);
    let sql = connect(app.database_url()).await;
    sql.batch_execute(
        "UPDATE bookings SET guests = '[\"olena@example.com\"]' WHERE email = 'eve@example.com';
         INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision, created_at,
             updated_at)
         VALUES (gen_random_uuid(), 'olena@example.com', 'Olena', '{}', '[]', 'en', 0, 1, '2026-06-01', '2026-06-01')",
    )
    .await
    .unwrap();
    asked_about_a_colleague(pair).await;
    app.clock.advance(TimeDelta::days(6));
    app.work().await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let asked = app.get_as(&mentee, "/api/v1/check-ins").await.expect(200);
    let path = format!("/api/v1/check-ins/{}", asked["items"][0]["id"].as_str().unwrap());
    let said = json!({ "learned": SECRET, "blocker": SECRET, "next_cue": SECRET, "next_action": SECRET });
    app.post_as(&mentee, &format!("{path}/submit"), &said).await.expect(200);
    app.post_as(&coach, &format!("{path}/reply"), &json!({ "text": SECRET })).await.expect(200);
    kept_as_templates(pair, plan, (&coach, &mentee)).await;
}

/// The coach makes templates of plans in which the mentee's words stand: planned in a check-in that says something else by
/// now, proposed, and drafted.
async fn kept_as_templates(pair: &Pair, plan: &str, (coach, mentee): (&str, &str)) {
    let app = &pair.app;
    let sql = connect(app.database_url()).await;
    sql.batch_execute("UPDATE check_ins SET answers = jsonb_set(answers, '{next_cue}', '\"else\"')")
        .await
        .unwrap();
    let read = app.get_as(coach, plan).await.expect(200);
    let mut content = read["revisions"][0]["content"].clone();
    let (milestones, commitments) = (count(&content, "milestones"), count(&content, "commitments"));
    let plan_id = plan.rsplit('/').next().unwrap();
    let kept = async |id: &str| {
        let template = json!({ "plan_id": id });
        let template = app.post_as(coach, "/api/v1/plan-templates", &template).await.expect(201);
        assert!(!template.to_string().contains(SECRET), "{template}");
        (count(&template["content"], "milestones"), count(&template["content"], "commitments"))
    };
    assert_eq!(kept(plan_id).await, (milestones, commitments));
    content["milestones"][1]["title"] = json!(SECRET);
    let own = json!({
        "week": 4, "kind": "one_off", "cue": SECRET, "action": SECRET, "obstacle_plan": SECRET
    });
    content["commitments"].as_array_mut().unwrap().push(own);
    let wish = json!({ "reason": SECRET, "content": content });
    app.post_as(mentee, &format!("{plan}/propose"), &wish).await.expect(200);
    app.post_as(coach, &format!("{plan}/accept"), &json!({ "number": 2 })).await.expect(200);
    // What both agreed on is proposed once more, by the coach.
    let agreed = json!({ "reason": "one more", "content": content });
    app.post_as(coach, &format!("{plan}/propose"), &agreed).await.expect(200);
    let mut draft = super::plans::draft(pair);
    draft["title"] = json!(SECRET);
    draft["content"] = content;
    let drafted = app.post_as(mentee, "/api/v1/plans", &draft).await.expect(201);
    let drafted = drafted["id"].as_str().unwrap();
    for id in [plan_id, drafted] {
        assert_eq!(kept(id).await, (milestones - 1, commitments), "{id}");
    }
}

fn count(content: &serde_json::Value, list: &str) -> usize {
    content[list].as_array().unwrap().len()
}

/// The mentee rates a colleague, takes it back in parts, and has not answered about another one.
async fn asked_about_a_colleague(pair: &Pair) {
    let app = &pair.app;
    for (email, is_answered) in [("rita@example.com", true), ("sven@example.com", false)] {
        let person = json!({ "email": email, "name": "Colleague" });
        let person = app.post_as(&pair.coach, "/api/v1/mentees", &person).await.expect(201);
        let new = json!({
            "mentee_id": person["id"], "framework_id": BUILT_IN, "role": "staff", "kind": "baseline"
        });
        let made = app.post_as(&pair.coach, "/api/v1/assessments", &new).await.expect(201);
        let path = format!("/api/v1/assessments/{}/raters", made["id"].as_str().unwrap());
        let raters = json!({ "raters": [{ "kind": "peer", "name": "Olena", "email": OLENA }] });
        app.post_as(&pair.coach, &path, &raters).await.expect(200);
        if !is_answered {
            continue;
        }
        let sql = connect(app.database_url()).await;
        sql.batch_execute(
            "INSERT INTO rating_revisions (id, rater_id, skill, level, confidence, note, revised_at)
             SELECT gen_random_uuid(), id, 'D2', 2, 'high', 'a word nobody else uses', invited_at
             FROM assessment_raters WHERE email = 'olena@example.com' AND kind = 'peer'",
        )
        .await
        .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_grace_no_byte_of_a_mentee_stays() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    let settings = [("ALTITUDE__DATA__DIR", dir), ("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true")];
    let pair = Pair::meet_with(&settings).await;
    let app = &pair.app;
    let plan = agreed(&pair).await;
    let note = json!({ "mentee_id": pair.id, "body": SECRET });
    app.post_as(&pair.mentee, "/api/v1/notes", &note).await.expect(201);
    let evidence = json!({
        "mentee_id": pair.id, "occurred_on": "2026-06-01", "title": SECRET, "situation": SECRET, "my_part": SECRET,
        "decision": SECRET, "result": SECRET, "metric": { "name": SECRET, "unit": SECRET, "source": SECRET },
        "witnesses": [{ "name": SECRET, "relation": SECRET }], "confidentiality": "secret"
    });
    app.post_as(&pair.mentee, "/api/v1/evidence", &evidence).await.expect(201);
    super::sponsor::told_in_full(&pair, SECRET).await;
    confided(&pair).await;
    lived(&pair, &plan).await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);
    let by_coach = app.post_as(&coach, &pair.path("/erase"), &json!({})).await;

    let first = app.post_as(&mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.post_as(&mentee, &pair.path("/erase/cancel"), &json!({})).await.expect(204);
    let nothing = app.post_as(&mentee, &pair.path("/erase/cancel"), &json!({})).await;
    app.post_as(&mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(29));
    app.work().await;
    let still = tables_with(app, SECRET).await;
    app.clock.advance(TimeDelta::days(2));
    app.work().await;

    assert_eq!((by_coach.status.as_u16(), nothing.status.as_u16()), (404, 404));
    assert!(first["due_at"].as_str().unwrap().starts_with("2026-07-20"), "{first}");
    for table in ["notes", "check_ins", "rating_revisions"] {
        assert!(still.contains(&String::from(table)), "{still:?}");
    }
    for text in [SECRET, OLENA, "Olena"] {
        assert_eq!(tables_with(app, text).await, Vec::<String>::new(), "{text}");
    }
    let written = std::fs::read_to_string(Path::new(dir).join("erasures.ledger")).unwrap();
    assert!(written.lines().count() == 1 && !written.contains('@'), "{written}");
    nothing_waits_for_them(app).await;
}

/// The time they had booked is free, its coach knows, and no letter waits for an address that is none.
async fn nothing_waits_for_them(app: &TestApp) {
    let told = app.mails_to("dana@coach.test").await;
    let sql = connect(app.database_url()).await;
    let count = async |query: &str| sql.query_one(query, &[]).await.unwrap().get::<_, i64>(0);

    assert!(told.iter().any(|mail| mail["subject"].as_str().unwrap().contains("Erased")), "{told:?}");
    let ahead = "SELECT count(*) FROM bookings WHERE name = 'Erased' AND status IN ('pending', 'confirmed') \
        AND session_id IN (SELECT id FROM sessions WHERE starts_at > '2026-07-20')";
    assert_eq!(count(ahead).await, 0);
    assert_eq!(count("SELECT count(*) FROM mail_messages WHERE to_address LIKE '%@erased.invalid'").await, 0);
    let planned = "SELECT count(*) FROM planned_mails p JOIN bookings b ON b.id = p.booking_id \
        WHERE b.name = 'Erased' AND p.state = 'planned'";
    assert_eq!(count(planned).await, 0);
    let waiting =
        "SELECT count(*) FROM assessment_raters WHERE name = 'Erased' AND state IN ('invited', 'started')";
    assert_eq!(count(waiting).await, 0);
}

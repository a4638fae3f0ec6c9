//! Notes, action items and evidence: who sees what.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::{OLENA, Pair};

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_read_by_those_it_is_for() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let list = format!("/api/v1/notes?mentee_id={}", pair.id);
    for visibility in ["private", "coaches", "shared", "sponsor"] {
        let body = json!({
            "mentee_id": pair.id, "body": format!("for {visibility}"), "visibility": visibility
        });
        app.post_as(&pair.coach, "/api/v1/notes", &body).await.expect(201);
    }
    let own = json!({ "mentee_id": pair.id, "body": "my journal" });
    let own = app.post_as(&pair.mentee, "/api/v1/notes", &own).await.expect(201);

    let bodies = |list: &serde_json::Value| {
        let items = list["items"].as_array().unwrap().iter();
        items.map(|item| item["body"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join(", ")
    };
    let coach = app.get_as(&pair.coach, &list).await.expect(200);
    let mentee = app.get_as(&pair.mentee, &list).await.expect(200);

    assert_eq!(bodies(&coach), "for sponsor, for shared, for coaches, for private");
    assert_eq!(bodies(&mentee), "my journal, for sponsor, for shared");
    let path = format!("/api/v1/notes/{}", own["id"].as_str().unwrap());
    assert_eq!(app.get_as(&pair.coach, &path).await.status, 404);
    assert_eq!(app.call(Method::DELETE, &path, &pair.coach, None).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_is_shared_later_keeps_its_past_to_its_author() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": "unsure of him" });
    let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await;
    let path = format!("/api/v1/notes/{}", note.expect(201)["id"].as_str().unwrap());

    let share = json!({ "body": "made good progress", "visibility": "shared" });
    app.call(Method::PATCH, &path, &pair.coach, Some(&share)).await.expect(200);
    let read = app.get_as(&pair.mentee, &path).await.expect(200);
    let history = app.get_as(&pair.coach, &format!("{path}/history")).await.expect(200);
    let foreign = app.get_as(&pair.mentee, &format!("{path}/history")).await;

    assert_eq!(read["body"], "made good progress");
    assert_eq!(history["items"][0]["body"], "unsure of him");
    assert_eq!(foreign.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_action_item_reminds_on_its_day_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let body = json!({ "mentee_id": pair.id, "title": "Send the one-pager", "due_on": "2026-06-16" });
    let item = app.post_as(&pair.coach, "/api/v1/action-items", &body).await.expect(201);
    let path = format!("/api/v1/action-items/{}", item["id"].as_str().unwrap());
    let early = app.mails_to(OLENA).await;

    app.clock.advance(TimeDelta::days(2));
    app.mails_to(OLENA).await;
    app.clock.advance(TimeDelta::days(1));
    let mails = app.mails_to(OLENA).await;
    let mentee = pair.mentee_again().await;
    let done = app.call(Method::PATCH, &path, &mentee, Some(&json!({ "state": "done" }))).await.expect(200);

    let reminders = |mails: &[serde_json::Value]| {
        mails.iter().filter(|mail| mail["subject"] == "Today: Send the one-pager").count()
    };
    assert_eq!((reminders(&early), reminders(&mails)), (0, 1));
    assert_eq!((&done["state"], &done["done_on"]), (&json!("done"), &json!("2026-06-17")));
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_the_mentees_own_until_shared() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let body = json!({
        "mentee_id": pair.id, "occurred_on": "2026-06-01", "title": "Led the outage review",
        "skills": [{ "skill": "A3", "level": 3 }], "links": ["https://example.org/review"]
    });
    let by_coach = app.post_as(&pair.coach, "/api/v1/evidence", &body).await;
    let made = app.post_as(&pair.mentee, "/api/v1/evidence", &body).await.expect(201);
    let path = format!("/api/v1/evidence/{}", made["id"].as_str().unwrap());

    let before = app.get_as(&pair.coach, &path).await;
    app.call(Method::PATCH, &path, &pair.mentee, Some(&json!({ "visibility": "coach" }))).await.expect(200);
    let after = app.get_as(&pair.coach, &path).await.expect(200);
    let changed = app.call(Method::PATCH, &path, &pair.coach, Some(&json!({ "title": "x" }))).await;
    let faulty = json!({ "mentee_id": pair.id, "occurred_on": "2026-06-01", "title": "", "links": ["ftp://x"], "skills": [{ "skill": "A1", "level": 6 }] });
    let faulty = app.post_as(&pair.mentee, "/api/v1/evidence", &faulty).await;

    assert_eq!((by_coach.status.as_u16(), before.status.as_u16(), changed.status.as_u16()), (404, 404, 404));
    assert_eq!(after["title"], "Led the outage review");
    assert_eq!(faulty.pointers(), ["/skills/0/level", "/links/0", "/title"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stays_open_is_on_the_next_agenda_until_it_is_done() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let sessions = app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
    let first = sessions["items"][0]["id"].as_str().unwrap().to_owned();
    let agenda = |session: &str| format!("/api/v1/sessions/{session}/agenda");
    for (token, title) in [(&pair.mentee, "The roadmap"), (&pair.coach, "The next step")] {
        app.post_as(token, &agenda(&first), &json!({ "title": title })).await.expect(201);
    }
    app.book(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", OLENA).await.expect(201);
    let sessions = app.get_as(&pair.coach, &pair.path("/timeline")).await.expect(200);
    let second = sessions["items"][0]["id"].as_str().unwrap().to_owned();
    let carried = app.get_as(&pair.mentee, &agenda(&second)).await.expect(200);
    let topic = carried["items"][0]["id"].as_str().unwrap();
    let path = format!("/api/v1/agenda-topics/{topic}");
    app.call(Method::PATCH, &path, &pair.mentee, Some(&json!({ "state": "done" }))).await.expect(200);
    let left = app.get_as(&pair.coach, &agenda(&second)).await.expect(200);
    let past = app.get_as(&pair.coach, &agenda(&first)).await.expect(200);
    app.coach("mallory@coach.test", "Mallory").await;
    let other = app.log_in("mallory@coach.test").await;
    let early = json!({ "score": 4 });
    let early =
        app.call(Method::PUT, &format!("/api/v1/sessions/{second}/rating"), &pair.mentee, Some(&early)).await;

    assert_ne!(first, second);
    assert_eq!(carried["items"].as_array().unwrap().len(), 2);
    assert_eq!(
        (left["items"].as_array().unwrap().len(), &left["items"][0]["title"]),
        (1, &json!("The next step"))
    );
    assert_eq!(past["items"].as_array().unwrap().len(), 2, "what was done stays on its own agenda");
    assert_eq!(early.code(), "wrong_state");
    for (method, path) in
        [(Method::GET, agenda(&first)), (Method::GET, path), (Method::GET, format!("{}/x", agenda(&first)))]
    {
        assert_eq!(app.call(method, &path, &other, None).await.status, 404, "{path}");
    }
    assert_eq!(app.post_as(&other, &agenda(&first), &json!({ "title": "x" })).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_overview_briefs_for_todays_session_and_names_what_waits() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": "Ask about the bet.", "visibility": "private" });
    app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let item = json!({ "mentee_id": pair.id, "title": "Send the one-pager", "assignee": "mentee" });
    app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201);
    app.clock.advance(TimeDelta::hours(20));
    let coach = pair.coach_again().await;

    let overview = app.get_as(&coach, "/api/v1/overview").await.expect(200);
    let mentee = pair.mentee_again().await;
    let opened = app.get_as(&mentee, &pair.path("/accesses")).await.expect(200);

    let brief = &overview["sessions"][0];
    assert_eq!(brief["name"], "Olena Kovalenko");
    assert_eq!(brief["last_note"]["body"], "Ask about the bet.");
    assert_eq!(brief["open_actions"][0]["title"], "Send the one-pager");
    assert_eq!(overview["assessments_to_reconcile"], json!([]));
    let kinds: Vec<_> = opened["items"].as_array().unwrap().iter().map(|one| one["what"].clone()).collect();
    assert!(kinds.contains(&json!("overview")), "{kinds:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_briefed_like_a_session() {
    let app = crate::support::app::TestApp::start().await;
    let settings = json!({ "confirmation": { "kind": "manual" } });
    let setup = app.coach_with(super::ground::DANA, "Dana Weiss", settings).await;
    let coach = app.log_in(super::ground::DANA).await;
    let person = json!({ "email": OLENA, "name": "Olena Kovalenko" });
    let id = app.post_as(&coach, "/api/v1/mentees", &person).await.expect(201)["id"].clone();
    let note = json!({ "mentee_id": id, "body": "Ask about the bet.", "visibility": "private" });
    app.post_as(&coach, "/api/v1/notes", &note).await.expect(201);
    let item = json!({ "mentee_id": id, "title": "Send the one-pager", "assignee": "mentee" });
    app.post_as(&coach, "/api/v1/action-items", &item).await.expect(201);
    app.book(&setup.session_type_id, "2026-06-17T10:00:00Z", OLENA).await.expect(201);

    let overview = app.get_as(&coach, "/api/v1/overview").await.expect(200);

    let request = &overview["pending_requests"][0];
    assert_eq!(request["last_note"]["body"], "Ask about the bet.", "{overview}");
    assert_eq!(request["open_actions"][0]["title"], "Send the one-pager");
}

/// The texts of the files in a mentee's export, one after the other, and their names.
async fn export(pair: &Pair, token: &str) -> (Vec<String>, String) {
    let response =
        pair.app.request(Method::GET, &pair.path("/export")).bearer_auth(token).send().await.unwrap();
    assert_eq!(response.status(), 200);
    let bytes = response.bytes().await.unwrap().to_vec();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut texts = String::new();
    for name in &names {
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut texts).unwrap();
    }
    (names, texts)
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_and_newsletter_go_home_too_in_the_language_of_the_mentee() {
    let pair = Pair::meet().await;
    let plan = super::plans::agreed(&pair).await;
    let sql = crate::support::database::connect(pair.app.database_url()).await;
    sql.batch_execute(
        "UPDATE people SET locale = 'de' WHERE email = 'olena@example.com';
         INSERT INTO subscribers (id, email, name, attributes, tags, locale, soft_bounces, revision, created_at,
             updated_at)
         VALUES ('01890000-0000-7000-8000-000000000001', 'olena@example.com', 'Olena the reader', '{}', '[]', 'en', 0,
             1, '2026-06-01', '2026-06-01');
         INSERT INTO consent_entries (id, subscriber_id, address_hash, action, source, form_version, at)
         SELECT gen_random_uuid(), id, '', 'confirmed', 'the form below an article', '1', created_at FROM subscribers",
    )
    .await
    .unwrap();

    let (names, texts) = export(&pair, &pair.mentee).await;
    let markdown = pair.app.get_as(&pair.mentee, &format!("{plan}/export.md")).await.text;
    let page = pair.app.get_as(&pair.mentee, &format!("{plan}/export.html")).await.text;

    for name in ["mails.json", "newsletter.json"] {
        assert!(names.contains(&name.to_owned()), "{names:?}");
    }
    assert!(texts.contains("# Deine Daten bei Altitude, 2026-06-14"), "{texts}");
    assert!(texts.contains("Olena the reader") && texts.contains("the form below an article"), "{texts}");
    assert!(texts.contains("\"kind\": \"coaching.plan_proposed\""), "{texts}");
    for opener in ["/manage/", "/sign-in/", "/plan-pages/"] {
        assert!(!texts.contains(opener), "{opener} in {texts}");
    }
    assert!(
        markdown.contains("## Meilensteine") && page.contains("<h2>Meilensteine</h2>"),
        "{markdown} {page}"
    );
    assert!(page.contains("<html lang=\"de\">") && markdown.contains("beginnt später"), "{markdown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_not_been_coached_for_three_years_is_on_a_list_and_stays() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.coach, "/api/v1/mentees", &json!({ "email": "ben@example.com", "name": "Ben" }))
        .await
        .expect(201);
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-01" });
    let engagement = app.post_as(&pair.coach, "/api/v1/engagements", &engagement).await.expect(201);
    let path = format!("/api/v1/engagements/{}", engagement["id"].as_str().unwrap());
    app.clock.advance(TimeDelta::days(3));
    let coach = pair.coach_again().await;
    app.call(Method::PATCH, &path, &coach, Some(&json!({ "status": "ended" }))).await.expect(200);
    app.coach("mallory@coach.test", "Mallory").await;
    app.user("owner@coach.test", "Robin", altitude::identity::Role::Owner).await;
    let list = async |email: &str| {
        let token = app.log_in(email).await;
        let list = app.get_as(&token, "/api/v1/retention-reviews").await.expect(200);
        super::ground::names(&list).join(", ")
    };
    app.clock.advance(TimeDelta::days(3 * 365 - 10));
    let early = list(super::ground::DANA).await;
    app.clock.advance(TimeDelta::days(20));

    assert_eq!(early, "");
    assert_eq!(list(super::ground::DANA).await, "Olena Kovalenko");
    assert_eq!(list("owner@coach.test").await, "Olena Kovalenko");
    assert_eq!(list("mallory@coach.test").await, "");
    let note = json!({ "mentee_id": pair.id, "body": "They wrote." });
    app.post_as(&pair.coach_again().await, "/api/v1/notes", &note).await.expect(201);
    assert_eq!(list(super::ground::DANA).await, "", "something was written since");
    app.get_as(&pair.coach_again().await, &pair.path("")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_takes_everything_home_but_what_coaches_keep_to_themselves() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    super::plans::agreed(&pair).await;
    for (visibility, body) in [("private", "my doubts"), ("shared", "well done")] {
        let note = json!({ "mentee_id": pair.id, "body": body, "visibility": visibility });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    }
    let path = pair.path("/export");

    let by_coach = app.get_as(&pair.coach, &path).await;
    let request = app.request(Method::GET, &path).bearer_auth(&pair.mentee);
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/zip");
    let bytes = response.bytes().await.unwrap().to_vec();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut texts = String::new();
    for name in &names {
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut texts).unwrap();
    }

    assert_eq!(by_coach.status, 404);
    for name in ["README.md", "profile.json", "plans/01-2026-06-15.md", "notes.json", "sessions.json"] {
        assert!(names.contains(&name.to_owned()), "{names:?}");
    }
    assert!(texts.contains("well done") && texts.contains(OLENA), "{texts}");
    assert!(!texts.contains("my doubts"));
}

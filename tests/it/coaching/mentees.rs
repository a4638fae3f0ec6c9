//! Mentees: born, found, changed, merged, and seen by nobody else.

use reqwest::Method;
use serde_json::json;

use super::ground::{DANA, OLENA, Pair, names, new_mentee};
use crate::support::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_books_becomes_a_mentee_of_the_coach_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.book(&pair.setup.session_type_id, "2026-06-16T10:00:00Z", OLENA).await.expect(201);
    app.work().await;

    let list = app.get_as(&pair.coach, "/api/v1/mentees").await.expect(200);
    let own = app.get_as(&pair.mentee, "/api/v1/mentees").await.expect(200);

    assert_eq!(names(&list), ["Olena Kovalenko"]);
    assert_eq!(
        (&list["items"][0]["source"], &list["items"][0]["status"]),
        (&json!("booking"), &json!("lead"))
    );
    assert_eq!(list["items"][0]["time_zone"], "Europe/Kyiv");
    assert_eq!(own["items"][0]["id"], list["items"][0]["id"]);
    assert!(own["items"][0].get("tags").is_none(), "tags are words among coaches");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_is_nothing_to_others() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach("mallory@coach.test", "Mallory").await;
    let other_coach = app.log_in("mallory@coach.test").await;
    let body = new_mentee("eve@example.com", "Eve");
    app.post_as(&pair.coach, "/api/v1/mentees", &body).await.expect(201);
    let other_mentee = app.sign_in_by_link("eve@example.com").await;

    for token in [&other_coach, &other_mentee] {
        assert_eq!(app.get_as(token, &pair.path("")).await.code(), "not_found");
        let patch = json!({ "company": "Mine" });
        assert_eq!(app.call(Method::PATCH, &pair.path(""), token, Some(&patch)).await.code(), "not_found");
        let intake = json!({ "reasons": ["promotion"] });
        let put = app.call(Method::PUT, &pair.path("/intake"), token, Some(&intake)).await;
        assert_eq!(put.code(), "not_found");
        assert_eq!(app.get_as(token, &pair.path("/accesses")).await.code(), "not_found");
    }
    let merge = json!({ "duplicate_id": pair.id });
    let mine =
        app.post_as(&other_coach, "/api/v1/mentees", &new_mentee("m@example.com", "M")).await.expect(201);
    let path = format!("/api/v1/mentees/{}/merge", mine["id"].as_str().unwrap());
    assert_eq!(app.post_as(&other_coach, &path, &merge).await.code(), "not_found");
    assert_eq!(names(&app.get_as(&other_mentee, "/api/v1/mentees").await.expect(200)), ["Eve"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn mentees_are_searched_by_name_address_company_tag_and_status() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;
    for (email, name) in [("ann@a.example", "Ann One"), ("ben@b.example", "Ben 100%")] {
        app.post_as(&coach, "/api/v1/mentees", &new_mentee(email, name)).await.expect(201);
    }

    let found = |query: &'static str| {
        let (app, coach) = (&app, &coach);
        async move {
            let list = app.get_as(coach, &format!("/api/v1/mentees?{query}")).await.expect(200);
            names(&list).join(", ")
        }
    };

    assert_eq!(found("q=ann").await, "Ann One");
    assert_eq!(found("q=B.EXAMPLE").await, "Ben 100%");
    assert_eq!(found("q=acme").await, "Ben 100%, Ann One");
    assert_eq!(found("q=0%25").await, "Ben 100%");
    assert_eq!(found("q=%25").await, "Ben 100%");
    assert_eq!(found("tag=vip&status=lead").await, "Ben 100%, Ann One");
    assert_eq!(found("tag=none").await, "");
    assert_eq!(found("status=active").await, "");
    let first = app.get_as(&coach, "/api/v1/mentees?limit=1").await.expect(200);
    let cursor = first["next_cursor"].as_str().unwrap();
    let second = app.get_as(&coach, &format!("/api/v1/mentees?limit=1&cursor={cursor}")).await.expect(200);
    assert_eq!((names(&first), names(&second)), (vec!["Ben 100%"], vec!["Ann One"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_in_a_mentee_are_told_with_their_places() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let coach = app.log_in(DANA).await;

    let body = json!({
        "email": "nobody", "name": "see evil.example", "time_zone": "UTC+2", "company": "a\nb",
        "topics": ["system-design", "system-design"]
    });
    let faulty = app.post_as(&coach, "/api/v1/mentees", &body).await;
    let unknown =
        app.post_as(&coach, "/api/v1/mentees", &json!({ "email": "a@b.example", "nam": "x" })).await;
    app.post_as(&coach, "/api/v1/mentees", &new_mentee("ann@a.example", "Ann")).await.expect(201);
    let twice = app.post_as(&coach, "/api/v1/mentees", &new_mentee("ANN@a.example", "Ann")).await;
    let many = json!({ "mentees": [new_mentee("ann@a.example", "Ann"), new_mentee("new@a.example", "New")] });
    let imported = app.post_as(&coach, "/api/v1/mentee-imports", &many).await.expect(200);

    assert_eq!(faulty.status, 422, "{faulty:?}");
    assert_eq!(faulty.pointers(), ["/email", "/time_zone", "/name", "/company", "/topics"]);
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (400, vec![String::from("/nam")]));
    assert_eq!((twice.status.as_u16(), twice.code()), (409, String::from("mentee_exists")));
    assert_eq!(imported, json!({ "created": 1, "known": 1 }));
}

#[tokio::test(flavor = "multi_thread")]
async fn intake_feeds_the_profile_and_labels_are_the_coachs() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let intake = json!({
        "reasons": ["promotion", "hard_to_explain"], "target_role": "Staff engineer",
        "topics": ["technical-strategy"], "good_outcome": "I can say what we do not do."
    });

    let kept = app.call(Method::PUT, &pair.path("/intake"), &pair.mentee, Some(&intake)).await.expect(200);
    let relabel = json!({ "status": "active" });
    let refused = app.call(Method::PATCH, &pair.path(""), &pair.mentee, Some(&relabel)).await;
    let active = app.call(Method::PATCH, &pair.path(""), &pair.coach, Some(&relabel)).await.expect(200);
    let stale = app
        .request(Method::PATCH, &pair.path(""))
        .bearer_auth(&pair.coach)
        .header("If-Match", "\"v1\"")
        .json(&json!({ "company": "Acme" }));
    let stale = crate::support::app::send(stale).await;

    assert_eq!((&kept["intake"], &kept["target_role"]), (&intake, &json!("Staff engineer")));
    assert_eq!(kept["topics"], json!(["technical-strategy"]));
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/status")]));
    assert_eq!(active["status"], "active");
    assert_eq!(stale.code(), "stale_version");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mentee_reads_who_opened_their_data() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    for _ in 0..3 {
        app.get_as(&pair.coach, &pair.path("")).await.expect(200);
    }

    let log = app.get_as(&pair.mentee, &pair.path("/accesses")).await.expect(200);

    let items = log["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "one entry an hour: {items:?}");
    assert_eq!(items[0]["what"], "profile");
    assert_eq!(items[0]["user_id"], pair.setup.user_id.to_string());
    assert_eq!(app.get_as(&pair.coach, &pair.path("/accesses")).await.code(), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_waits_for_an_erasure_and_keeps_who_opened_what() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("olena@work.example", "O.")).await;
    let other = other.expect(201)["id"].as_str().unwrap().to_owned();
    let at = |id: &str, rest: &str| format!("/api/v1/mentees/{id}{rest}");
    app.get_as(&pair.coach, &at(&other, "/timeline")).await.expect(200);
    app.get_as(&pair.coach, &at(&other, "")).await.expect(200);
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);

    let kept = app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": other })).await;
    let lost = app.post_as(&pair.coach, &at(&other, "/merge"), &json!({ "duplicate_id": pair.id })).await;
    app.post_as(&pair.mentee, &pair.path("/erase/cancel"), &json!({})).await.expect(204);
    app.get_as(&pair.coach, &pair.path("")).await.expect(200);
    let before = app.get_as(&pair.mentee, &pair.path("/accesses")).await.expect(200);
    app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": other })).await.expect(200);
    let after = app.get_as(&pair.mentee, &pair.path("/accesses")).await.expect(200);

    for refused in [kept, lost] {
        assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("wrong_state")));
    }
    let kinds = |list: &serde_json::Value| {
        let mut kinds: Vec<String> =
            list["items"].as_array().unwrap().iter().map(|one| one["what"].to_string()).collect();
        kinds.sort();
        kinds
    };
    assert_eq!(kinds(&before), ["\"profile\""]);
    assert_eq!(kinds(&after), ["\"profile\"", "\"sessions\""]);
}

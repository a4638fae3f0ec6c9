//! Where strategies and what sponsors were told leave traces: files, timelines, reviews of what is kept, erasures.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::ground::{DANA, OLENA, Pair};
use super::sponsor::{MARA, consented, drafted, engaged, named, path_of, pressed, put, release};
use super::strategy::{canvas, exported};
use crate::support::database::connect;

/// A report that was let go; the address of its engagement.
async fn told(pair: &Pair) -> (String, Value) {
    let engagement = engaged(pair).await;
    named(pair, &engagement).await;
    consented(pair, &engagement, 2).await;
    let report = drafted(pair, &engagement, &json!({})).await;
    release(pair, &report).await.expect(200);
    (engagement, report)
}

/// A strategy that was shared and agreed on.
async fn shared(pair: &Pair) {
    let new = json!({ "mentee_id": pair.id, "canvas": canvas() });
    let made = pair.app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
    let path = format!("/api/v1/strategies/{}/share", made["id"].as_str().unwrap());
    pair.app.post_as(&pair.mentee, &path, &json!({ "revision": 1 })).await.expect(200);
    let path = format!("/api/v1/strategies/{}/agree", made["id"].as_str().unwrap());
    pair.app.post_as(&pair.coach, &path, &json!({ "version": 1 })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_over_midnight_is_in_the_report_of_the_day_on_which_it_began() {
    let pair = Pair::meet().await;
    let sql = connect(pair.app.database_url()).await;
    pair.app.book(&pair.setup.session_type_id, "2026-06-16T11:00:00Z", OLENA).await.expect(201);
    // Where 11:00 UTC is 23:45.
    sql.execute("UPDATE people SET time_zone = 'Pacific/Chatham' WHERE email = $1", &[&OLENA]).await.unwrap();
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 1).await;
    pair.app.clock.advance(TimeDelta::days(5));
    let pair = Pair { coach: pair.coach_again().await, mentee: pair.mentee_again().await, ..pair };
    let until = drafted(&pair, &engagement, &json!({ "to_on": "2026-06-16" })).await;
    let from = drafted(&pair, &engagement, &json!({ "from_on": "2026-06-17" })).await;

    assert_eq!(until["document"]["session_dates"], json!(["2026-06-15", "2026-06-16"]));
    assert_eq!(from["document"]["session_count"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_erased_is_no_sponsor_of_others_any_more() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let ben = json!({ "email": "ben@example.com", "name": "Ben" });
    let ben = app.post_as(&pair.coach, "/api/v1/mentees", &ben).await.expect(201);
    let body = json!({ "mentee_id": ben["id"], "started_on": "2026-06-01" });
    let engagement = app.post_as(&pair.coach, "/api/v1/engagements", &body).await.expect(201);
    let engagement = format!("/api/v1/engagements/{}", engagement["id"].as_str().unwrap());
    let sponsor = json!({ "name": "Olena Kovalenko", "email": OLENA });
    put(&pair, &pair.coach, &format!("{engagement}/sponsor"), &sponsor).await.expect(200);
    let token = app.sign_in_by_link("ben@example.com").await;
    let consent = format!("{engagement}/sponsor/consent");
    app.call(Method::PUT, &consent, &token, Some(&json!({ "level": 1 }))).await.expect(200);
    let report = drafted(&pair, &engagement, &json!({})).await;
    let letting_go = format!("{}/release", path_of(&report));
    app.post_as(&token, &letting_go, &json!({ "revision": 1 })).await.expect(200);
    let mails = app.mails_to(OLENA).await;
    let text = mails.iter().find_map(|mail| mail["text"].as_str()?.split("/sponsor/").nth(1)).unwrap();
    let link = format!("/sponsor/{}", text.split_whitespace().next().unwrap());
    let before = pressed(app, &link).await;
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    app.work().await;
    let after = pressed(app, &link).await;
    let token = app.sign_in_by_link("ben@example.com").await;
    let read = app.get_as(&token, &format!("{engagement}/sponsor")).await.expect(200);

    assert_eq!([before.status.as_u16(), after.status.as_u16()], [200, 404]);
    assert_eq!((&read["name"], &read["consent_level"]), (&json!("Erased"), &json!(0)));
    for text in [OLENA, "Olena"] {
        assert_eq!(tables_with(app, text).await, Vec::<String>::new(), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn file_and_timeline_of_a_mentee_know_strategies_and_what_sponsors_were_told() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (_, report) = told(&pair).await;
    shared(&pair).await;
    app.work().await;
    let mut file = exported(&pair).await;
    let names: Vec<String> = file.file_names().map(|name| name.unwrap().into_owned()).collect();
    let reports: Value = serde_json::from_reader(file.by_name("sponsors/01-reports.json").unwrap()).unwrap();
    let mails: Value = serde_json::from_reader(file.by_name("mails.json").unwrap()).unwrap();
    let timeline = app.get_as(&pair.coach, &pair.path("/timeline?limit=200")).await.expect(200);
    let titles: Vec<&str> =
        timeline["items"].as_array().unwrap().iter().filter_map(|one| one["title"].as_str()).collect();

    assert_eq!(reports[0]["id"], report["id"]);
    assert!(names.iter().any(|name| name.starts_with("strategies/")), "{names:?}");
    assert!(mails.to_string().contains("A report for Mara Stein waits for you"), "{mails}");
    assert!(titles.iter().any(|title| title.contains("One queue between orders")), "{titles:?}");
    assert!(titles.iter().any(|title| title.contains("Mara Stein")), "{titles:?}");
    assert!(!app.mails_to(MARA).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wrote_a_strategy_or_told_a_sponsor_within_three_years_is_not_up_for_review() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let (engagement, _) = told(&pair).await;
    shared(&pair).await;
    app.clock.advance(TimeDelta::days(3));
    let coach = pair.coach_again().await;
    app.call(Method::PATCH, &engagement, &coach, Some(&json!({ "status": "ended" }))).await.expect(200);
    app.clock.advance(TimeDelta::days(3 * 365 + 30));
    let sql = connect(app.database_url()).await;
    let reviewed = async || {
        let token = app.log_in(DANA).await;
        let list = app.get_as(&token, "/api/v1/retention-reviews").await.expect(200);
        list["items"].as_array().unwrap().len()
    };
    let long_ago = reviewed().await;
    let now = app.clock.now().to_rfc3339();
    sql.batch_execute(&format!("UPDATE strategies SET updated_at = '{now}'")).await.unwrap();
    let written = reviewed().await;
    let told = format!(
        "UPDATE strategies SET updated_at = created_at; UPDATE sponsor_reports SET released_at = '{now}'"
    );
    sql.batch_execute(&told).await.unwrap();
    let told = reviewed().await;

    assert_eq!((long_ago, written, told), (1, 0, 0));
}

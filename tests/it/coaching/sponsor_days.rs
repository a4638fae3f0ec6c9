//! Figures of groups beside reports about other days, about people who turned out to be one, and what was told nobody.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::ground::Pair;
use super::sponsor::{MARA as BOSS, consented, drafted, engaged, named, path_of, pressed, release};
use super::sponsor_group::{Company, MARA};
use crate::support::database::connect;

const BACKFILL: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/migrations/2026-11-25-221510-0000_coaching_recall_merges/up.sql"
));

async fn company_of(people: usize) -> Company {
    let mut company = Company::found().await;
    for _ in 0..people {
        company.join(true).await;
    }
    company
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_about_other_days_do_not_make_a_group_known() {
    let mut company = company_of(5).await;
    let until = company.app.clock.now().format("%Y-%m-%d").to_string();
    company.report().await.expect(201);
    company.app.clock.advance(TimeDelta::days(3));
    let today = company.app.clock.now().format("%Y-%m-%d").to_string();
    for number in 1..5 {
        company.tell_alone(number, &json!({ "from_on": today })).await.expect(200);
    }
    // All five are known alone, but of the days of the group this one would be the only one.
    let fifth = company.tell_alone(0, &json!({ "from_on": "2026-06-01", "to_on": until })).await;
    company.coach = company.app.log_in("dana@coach.test").await;
    let of_some_days = company.report().await;

    assert_eq!((fifth.status.as_u16(), fifth.code().as_str()), (409, "group_too_small"));
    assert_eq!(of_some_days.code(), "group_too_small", "four are known for some of its days");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_reports_that_are_let_go_at_once_one_knows_of_the_other() {
    let company = company_of(6).await;
    company.report().await.expect(201);
    let mut ready = Vec::new();
    for number in 0..6 {
        ready.push(company.prepared(number, &json!({})).await);
    }
    let body = json!({ "revision": 1 });
    let released =
        ready.iter().map(|(token, path)| company.app.post_as(token, path, &body)).collect::<Vec<_>>();
    let answers = futures_util::future::join_all(released).await;

    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status.as_u16()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 5, "{statuses:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_was_withdrawn_unopened_was_told_nobody() {
    let company = company_of(6).await;
    for number in 0..2 {
        let (token, path) = company.prepared(number, &json!({})).await;
        company.app.post_as(&token, &path, &json!({ "revision": 1 })).await.expect(200);
        let back = path.replace("/release", "/withdraw");
        company.app.post_as(&token, &back, &json!({})).await.expect(200);
    }

    company.report().await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_report_whose_mail_was_taken_back_opens_nothing_and_does_not_count() {
    let mut company = company_of(10).await;
    company.report().await.expect(201);
    let sql = connect(company.app.database_url()).await;
    // As a worker has it that took it a moment ago.
    let text = "SELECT text_body FROM mail_messages WHERE to_address = $1";
    let text: String = sql.query_one(text, &[&MARA]).await.unwrap().get(0);
    let token = text.split("/sponsor/").nth(1).unwrap().split_whitespace().next().unwrap();
    let other = json!({ "name": "Noor Haddad", "email": "noor@boss.test" });
    let sponsor = format!("{}/sponsor", company.engagements[0]);
    company.coach = company.app.log_in("dana@coach.test").await;
    company.app.call(Method::PUT, &sponsor, &company.coach, Some(&other)).await.expect(200);
    let opened = pressed(&company.app, &format!("/sponsor/{token}")).await;
    let nine = company.report().await.expect(201);
    let list = company.app.get_as(&company.coach, "/api/v1/sponsor-group-reports").await.expect(200);

    assert_eq!((opened.status.as_u16(), opened.text.contains("are counted")), (410, false));
    assert_eq!(nine["document"]["people"], 9);
    let withdrawn: Vec<bool> =
        list["items"].as_array().unwrap().iter().map(|one| one.get("withdrawn_at").is_some()).collect();
    assert_eq!(withdrawn, [false, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_that_leaves_four_apart_does_not_end_all_reports() {
    let mut company = company_of(10).await;
    company.report().await.expect(201);
    for _ in 0..5 {
        company.join(true).await;
    }
    company.report().await.expect(201);
    company.merge(13, 14).await;
    let again = company.report().await.expect(201);
    let of_the_ten = company.tell_alone(0, &json!({})).await;
    let of_the_four = company.tell_alone(10, &json!({})).await;

    assert_eq!(again["document"]["people"], 14);
    assert_eq!(of_the_ten.status, 200, "{}", of_the_ten.text);
    assert_eq!(of_the_four.code(), "group_too_small");
}

#[tokio::test(flavor = "multi_thread")]
async fn merges_of_before_are_read_from_the_audit_trail() {
    let company = company_of(0).await;
    let sql = connect(company.app.database_url()).await;
    let [first, second, third, other] = [1, 2, 3, 4].map(|number| Uuid::from_u128(number).to_string());
    for (at, duplicate, kept) in
        [("2026-06-02", &first, &second), ("2026-06-03", &second, &third), ("2026-06-04", &other, &third)]
    {
        let entry = format!(
            "INSERT INTO audit_entries (id, at, actor_kind, action, subject_kind, subject_id, details) VALUES \
             (gen_random_uuid(), '{at}', 'user', 'mentee.merged', 'mentee', '{kept}', '{}')",
            json!({ "duplicate": duplicate })
        );
        sql.batch_execute(&entry).await.unwrap();
    }
    sql.batch_execute(BACKFILL).await.unwrap();
    sql.batch_execute(BACKFILL).await.unwrap();
    let rows = "SELECT duplicate_id::text, mentee_id::text FROM mentee_merges ORDER BY 1";
    let rows: Vec<(String, String)> =
        sql.query(rows, &[]).await.unwrap().iter().map(|row| (row.get(0), row.get(1))).collect();

    let expected = [(first, third.clone()), (second, third.clone()), (other, third)];
    assert_eq!(rows, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_was_given_up_and_taken_back_cannot_be_tried_again() {
    let pair = Pair::meet().await;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 2).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    pair.app.user("owner@coach.test", "Robin", altitude::identity::Role::Owner).await;
    let owner = pair.app.log_in("owner@coach.test").await;
    let sql = connect(pair.app.database_url()).await;
    let fail = "UPDATE mail_messages SET state = 'failed', finished_at = created_at WHERE to_address = $1 \
        RETURNING id::text";
    let id: String = sql.query_one(fail, &[&BOSS]).await.unwrap().get(0);
    pair.app.post_as(&pair.coach, &format!("{}/withdraw", path_of(&report)), &json!({})).await.expect(200);
    let retried = pair.app.post_as(&owner, &format!("/api/v1/mail/{id}/retry"), &json!({})).await;

    assert_eq!(retried.status, 404, "{}", retried.text);
    assert_eq!(pair.app.mails_to(BOSS).await, Vec::<Value>::new());
}

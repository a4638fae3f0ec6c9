//! Weeks that nobody could ask about, breaks that keep the end, and reminders that one bad row must not stop.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::ground::{DANA, OLENA, Pair};
use super::plans::{agreed, draft};
use crate::support::app::at;
use crate::support::database::connect;

fn count(mails: &[Value], start: &str) -> usize {
    mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with(start)).count()
}

/// Letters that miss a check-in.
fn blamed(mails: &[Value]) -> usize {
    mails.iter().filter(|mail| mail["text"].as_str().unwrap().contains("check-in is missing")).count()
}

fn until(pair: &Pair, moment: &str) {
    let now: DateTime<Utc> = pair.app.app.services.clock.now();
    pair.app.clock.advance(at(moment) - now);
}

/// A proposed plan of this many days; its path.
async fn proposed(pair: &Pair, days: i64) -> String {
    let mut body = draft(pair);
    body["length_days"] = json!(days);
    let plan = pair.app.post_as(&pair.coach, "/api/v1/plans", &body).await.expect(201);
    let path = format!("/api/v1/plans/{}", plan["id"].as_str().unwrap());
    pair.app.post_as(&pair.coach, &format!("{path}/propose"), &json!({})).await.expect(200);
    path
}

/// The weeks that were asked about or let off, oldest first, with their state and date.
async fn weeks(pair: &Pair) -> Vec<(i32, String, String)> {
    let client = connect(pair.app.database_url()).await;
    let rows = client
        .query(
            "SELECT week, state::text, due_on::text FROM check_ins WHERE kind = 'weekly' ORDER BY week",
            &[],
        )
        .await
        .unwrap();
    rows.iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect()
}

fn week(number: i32, state: &str, due_on: &str) -> (i32, String, String) {
    (number, state.to_owned(), due_on.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_before_both_agreed_is_let_off() {
    let mut pair = Pair::meet().await;
    let path = proposed(&pair, 28).await;
    // Monday of the second week; Friday of the first is past.
    until(&pair, "2026-06-22T08:00:00Z");
    pair.mentee = pair.mentee_again().await;
    let accept = json!({ "number": 1 });
    pair.app.post_as(&pair.mentee, &format!("{path}/accept"), &accept).await.expect(200);
    pair.app.clock.advance(TimeDelta::minutes(11));
    let mails = pair.app.mails_to(OLENA).await;

    assert_eq!(weeks(&pair).await, [week(1, "excused", "2026-06-19")]);
    assert_eq!((count(&mails, "Your week"), blamed(&mails)), (0, 0), "{mails:?}");
    until(&pair, "2026-06-26T08:00:00Z");
    assert_eq!(count(&pair.app.mails_to(OLENA).await, "Your week"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_that_ended_in_an_outage_is_asked_about_after_it_and_nobody_is_blamed() {
    let pair = Pair::meet().await;
    agreed(&pair).await;
    // Nothing ran from Thursday to Monday.
    until(&pair, "2026-06-22T08:00:00Z");
    let monday = pair.app.mails_to(OLENA).await;
    // Nor for the two weeks after it.
    until(&pair, "2026-07-04T08:00:00Z");
    let later = pair.app.mails_to(OLENA).await;
    let client = connect(pair.app.database_url()).await;
    let reasons = client.query_one("SELECT status_reasons::text FROM plans", &[]).await.unwrap();
    let reasons = reasons.get::<_, String>(0);

    assert_eq!((count(&monday, "Your week"), blamed(&monday)), (1, 0), "{monday:?}");
    assert_eq!(
        weeks(&pair).await,
        [week(1, "due", "2026-06-22"), week(3, "due", "2026-07-04")],
        "the second week was over for longer than six days"
    );
    assert_eq!(count(&later, "Your week"), 2);
    assert!(!reasons.contains("check_ins"), "{reasons}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_off_on_the_weekday_moves_the_question_to_the_end_of_the_week() {
    let pair = Pair::meet().await;
    let path = agreed(&pair).await;
    let pause = json!({ "from_on": "2026-06-19", "to_on": "2026-06-19" });
    pair.app.post_as(&pair.mentee, &format!("{path}/pause"), &pause).await.expect(200);
    until(&pair, "2026-06-21T08:00:00Z");
    let early = pair.app.mails_to(OLENA).await;
    until(&pair, "2026-06-22T08:00:00Z");
    let mails = pair.app.mails_to(OLENA).await;

    assert_eq!((count(&early, "Your week"), count(&mails, "Your week")), (0, 1));
    assert_eq!(weeks(&pair).await, [week(1, "due", "2026-06-22")], "the seventh day of the plan");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_that_keeps_the_end_is_silent_and_the_plan_is_closed_after_it() {
    let mut pair = Pair::meet().await;
    let path = proposed(&pair, 28).await;
    let accept = json!({ "number": 1 });
    pair.app.post_as(&pair.mentee, &format!("{path}/accept"), &accept).await.expect(200);
    until(&pair, "2026-07-04T08:00:00Z");
    pair.app.work().await;
    pair.mentee = pair.mentee_again().await;
    let before = pair.app.mails_to(OLENA).await;
    let asked = ["Your week", "A look at your plan", "How did it go?"].map(|start| count(&before, start));
    let pause = json!({ "from_on": "2026-07-05", "to_on": "2026-07-30", "mode": "keep_end" });
    let paused = pair.app.post_as(&pair.mentee, &format!("{path}/pause"), &pause).await.expect(200);
    let told = pair.app.mails_to(DANA).await.len();
    for _ in 5..=30 {
        pair.app.clock.advance(TimeDelta::days(1));
        pair.app.work().await;
    }
    let quiet = pair.app.mails_to(OLENA).await;
    let of_coach = pair.app.mails_to(DANA).await.len() - told;
    let still = pair.app.get_as(&pair.coach_again().await, &path).await.expect(200);
    pair.app.clock.advance(TimeDelta::days(1));
    let after = pair.app.mails_to(OLENA).await;
    pair.app.clock.advance(TimeDelta::days(7));
    pair.app.work().await;
    let closed = pair.app.get_as(&pair.coach_again().await, &path).await.expect(200);

    assert_eq!(paused["end_on"], "2026-07-12", "the end stays");
    let still_asked =
        ["Your week", "A look at your plan", "How did it go?"].map(|start| count(&quiet, start));
    assert_eq!(still_asked, asked, "nothing is asked in a break: {quiet:?}");
    assert_eq!(weeks(&pair).await.last(), Some(&week(4, "excused", "2026-07-12")));
    assert_eq!(of_coach, 0, "the coach hears nothing either");
    assert!(still["state"] != "ended_early", "{still}");
    assert_eq!(count(&after, "How did it go?"), 1);
    assert_eq!(closed["closing"]["reason"], "no closure");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_plan_that_cannot_be_read_holds_up_no_reminder() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = agreed(&pair).await;
    app.post_as(&pair.coach, &format!("{path}/end"), &json!({ "reason": "done" })).await.expect(200);
    let other = json!({ "email": "ann@a.example", "name": "Ann", "time_zone": "Europe/Kyiv" });
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &other).await.expect(201);
    let item = json!({ "mentee_id": other["id"], "title": "Send the one-pager", "due_on": "2026-06-20" });
    app.post_as(&pair.coach, "/api/v1/action-items", &item).await.expect(201);
    let client = connect(app.database_url()).await;
    client.batch_execute("UPDATE plans SET items = '[]'").await.unwrap();

    until(&pair, "2026-06-20T08:00:00Z");
    let mails = app.mails_to("ann@a.example").await;

    assert!(mails.iter().any(|mail| mail["text"].to_string().contains("Send the one-pager")), "{mails:?}");
}

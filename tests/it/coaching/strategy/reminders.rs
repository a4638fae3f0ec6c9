//! Reminders of recall tests: to nobody who was erased or is not asked any more, and one that fails holds up nothing.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{Ground, REVIEWERS};
use crate::support::app::TestApp;
use crate::support::database::connect;

async fn reminders(app: &TestApp, email: &str) -> usize {
    let mails = app.mails_to(email).await;
    mails.iter().filter(|mail| mail["subject"].as_str().unwrap().contains("once more")).count()
}

/// How many mails to reviewers wait in the outbox.
async fn waiting(app: &TestApp) -> i64 {
    let sql = connect(app.database_url()).await;
    let count = "SELECT count(*) FROM mail_messages WHERE about_kind = 'reviewer' AND state = 'queued'";
    sql.query_one(count, &[]).await.unwrap().get(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reviewer_who_was_erased_is_not_reminded() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let reviewers = REVIEWERS.map(|email| json!({ "name": "R", "email": email }));
    let body = json!({ "version": 1, "days": 60, "reviewers": reviewers });
    ground.mentee("/recall-tests", &body).await.expect(201);
    let ann = json!({ "name": "Ann", "email": REVIEWERS[0] });
    let ann = app.post_as(&pair.coach, "/api/v1/mentees", &ann).await.expect(201);
    let token = app.sign_in_by_link(REVIEWERS[0]).await;
    let erase = format!("/api/v1/mentees/{}/erase", ann["id"].as_str().unwrap());
    app.post_as(&token, &erase, &json!({})).await.expect(202);
    app.clock.advance(TimeDelta::days(31));
    app.work().await;
    app.clock.advance(TimeDelta::days(28));
    let ben = reminders(app, REVIEWERS[1]).await;
    let sql = connect(app.database_url()).await;
    let erased = "SELECT count(*) FROM mail_messages WHERE to_address LIKE 'erased-%'";
    let erased: i64 = sql.query_one(erased, &[]).await.unwrap().get(0);

    assert_eq!((ben, erased), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_reminder_that_fails_stops_no_other_and_no_test_from_closing() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let test = ground.tested().await;
    app.work().await;
    let sql = connect(app.database_url()).await;
    sql.batch_execute(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
         CREATE TRIGGER refuse BEFORE INSERT ON mail_messages FOR EACH ROW
         WHEN (NEW.to_address = 'ann@team.test') EXECUTE FUNCTION refuse()",
    )
    .await
    .unwrap();
    app.clock.advance(TimeDelta::days(13));
    let mut counts = Vec::new();
    for email in REVIEWERS {
        counts.push(reminders(app, email).await);
    }
    app.clock.advance(TimeDelta::days(2));
    app.work().await;
    let mentee = ground.pair.mentee_again().await;
    let closed = app.get_as(&mentee, &test).await.expect(200);

    assert_eq!(counts, [0, 1, 1]);
    assert_eq!(closed["test"]["state"], "too_few");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_asked_or_reminded_once_a_test_is_over() {
    let ground = Ground::shared().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let test = ground.tested().await;
    let asked = waiting(app).await;
    app.post_as(&pair.mentee, &format!("{test}/close"), &Value::Null).await.expect(200);
    let after_closing = waiting(app).await;
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    ground.tested().await;
    let asked_again = waiting(app).await;
    ground.share_next(json!({ "title": "A third title" })).await.expect(200);
    let after_sharing = waiting(app).await;
    app.clock.advance(TimeDelta::days(13));
    let reminded = reminders(app, REVIEWERS[0]).await;

    assert_eq!([asked, after_closing, asked_again, after_sharing], [3, 0, 3, 0]);
    assert_eq!(reminded, 0);
}

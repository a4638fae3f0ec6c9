//! What the database holds when somebody goes past the lock on the calendar.

use serde_json::json;
use tokio::task::JoinHandle;
use tokio_postgres::{Client, Transaction};

use super::ground::{managed, number, overlaps, until};
use super::storm::Pair;
use crate::support::app::{Answer, send};

/// Puts a session into the hour after the first one, without the lock that the program takes.
const INTRUDER: &str = "
    INSERT INTO sessions SELECT (jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'uid', 'intruder',
        'starts_at', s.starts_at + interval '1 hour', 'ends_at', s.ends_at + interval '1 hour'))).*
    FROM sessions s ORDER BY s.starts_at LIMIT 1;
    INSERT INTO session_hosts SELECT i.id, h.user_id, i.starts_at, i.ends_at, true
    FROM sessions i, hosts h WHERE i.uid = 'intruder'";

/// How somebody comes to the hour that the intruder is about to take.
#[derive(Clone, Copy)]
enum Wish {
    Book,
    Move,
}

/// Sends a request for the hour that the intruder has taken but not yet committed, and waits until it waits for that.
async fn ask(pair: &Pair, wish: Wish, link: &str, looker: &Client) -> JoinHandle<Answer> {
    let hour = pair.practice.hour(1);
    let (url, body) = match wish {
        Wish::Book => {
            let (path, body) = pair.wish(&hour, 7);
            (format!("{}{path}", pair.address(0)), body)
        }
        Wish::Move => (format!("{link}/reschedule"), json!({ "start": hour })),
    };
    let asked = tokio::spawn(send(pair.http.post(url).json(&body)));
    let waiting = "SELECT count(*) FROM pg_stat_activity \
                   WHERE datname = current_database() AND application_name = 'altitude' AND wait_event_type = 'Lock'";
    until("the request waits for the intruder", async || number(looker, waiting).await == 1).await;
    asked
}

/// A pair of servers with two bookings, of which the second is movable, and a second look at the database.
async fn ground(test: &str) -> Option<(Pair, String, Client)> {
    let pair = Pair::start(test, json!({})).await?;
    let answers =
        pair.storm(vec![pair.wish(&pair.practice.hour(0), 0), pair.wish(&pair.practice.hour(5), 1)]).await;
    let bookings: Vec<_> = answers.into_iter().map(|answer| answer.expect(201)).collect();
    let link = managed(pair.address(1), &bookings[1]);
    let looker = pair.connect().await;
    Some((pair, link, looker))
}

async fn intrude(sql: &mut Client) -> Transaction<'_> {
    let intruder = sql.transaction().await.unwrap();
    intruder.batch_execute(INTRUDER).await.unwrap();
    intruder
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_nobody_saw_coming_is_still_told_as_taken() {
    let test = "faults::last_defence::a_session_that_nobody_saw_coming_is_still_told_as_taken";
    for wish in [Wish::Book, Wish::Move] {
        let Some((pair, link, looker)) = ground(test).await else { return };
        let mut sql = pair.connect().await;
        let intruder = intrude(&mut sql).await;

        let asked = ask(&pair, wish, &link, &looker).await;
        intruder.commit().await.unwrap();

        let answer = asked.await.unwrap();
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (409, "slot_taken"), "{}", answer.text);
        assert_eq!(number(&looker, "SELECT count(*) FROM sessions").await, 3);
        assert_eq!(number(&looker, "SELECT count(*) FROM mail_messages").await, 4);
        assert_eq!(overlaps(&looker).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_was_taken_back_leaves_its_time_to_who_waited() {
    let test = "faults::last_defence::a_session_that_was_taken_back_leaves_its_time_to_who_waited";
    for wish in [Wish::Book, Wish::Move] {
        let Some((pair, link, looker)) = ground(test).await else { return };
        let mut sql = pair.connect().await;
        let intruder = intrude(&mut sql).await;

        let asked = ask(&pair, wish, &link, &looker).await;
        intruder.rollback().await.unwrap();

        let answer = asked.await.unwrap();
        assert!(answer.status.is_success(), "{}", answer.text);
        assert_eq!(number(&looker, "SELECT count(*) FROM mail_messages").await, 6);
        assert_eq!(overlaps(&looker).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_loses_a_deadlock_looks_again_and_is_told_what_happened() {
    let test = "faults::last_defence::who_loses_a_deadlock_looks_again_and_is_told_what_happened";
    for wish in [Wish::Book, Wish::Move] {
        let Some((pair, link, looker)) = ground(test).await else { return };
        let mut sql = pair.connect().await;
        let intruder = intrude(&mut sql).await;

        // The request holds the calendar and waits for the hour; now the intruder waits for the calendar. Who waited
        // first looks for deadlocks first, and finds that it is part of one: nearly always the request.
        let asked = ask(&pair, wish, &link, &looker).await;
        let has_won = intruder.execute("SELECT FROM hosts FOR UPDATE", &[]).await.is_ok();
        if has_won {
            intruder.commit().await.unwrap();
        } else {
            intruder.rollback().await.unwrap();
        }

        let answer = asked.await.unwrap();
        let refused = (answer.status.as_u16(), answer.json()["code"].as_str() == Some("slot_taken"));
        assert!(if has_won { refused == (409, true) } else { answer.status.is_success() }, "{}", answer.text);
        let deadlocks = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";
        until("one deadlock is counted", async || number(&looker, deadlocks).await == 1).await;
        assert_eq!(overlaps(&looker).await, 0);
    }
}

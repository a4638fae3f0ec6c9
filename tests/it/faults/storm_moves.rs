//! Many who move and cancel at once.

use serde_json::{Value, json};

use super::ground::{managed, number, overlaps};
use super::storm::{Pair, expected, outcomes};
use crate::support::app::send;

/// Books these hours; the path of each booking's link and its answer.
async fn booked(pair: &Pair, hours: impl IntoIterator<Item = u32>) -> Vec<(String, Value)> {
    let wishes = hours.into_iter().enumerate();
    let wishes = wishes.map(|(caller, hour)| pair.wish(&pair.practice.hour(hour), caller)).collect();
    let answers = pair.storm(wishes).await;
    let bookings = answers.into_iter().map(|answer| answer.expect(201));
    bookings.map(|booking| (managed("", &booking), booking)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_moves_onto_one_slot_one_wins_and_the_others_stay_where_they_were() {
    let test =
        "faults::storm_moves::of_many_moves_onto_one_slot_one_wins_and_the_others_stay_where_they_were";
    let Some(pair) = Pair::start(test, json!({})).await else { return };
    let bookings = booked(&pair, 0..16).await;

    for round in 0..3 {
        let wanted = pair.practice.hour(40 + round);
        let before = starts(&pair, &bookings).await;
        let moves =
            bookings.iter().map(|(link, _)| (format!("{link}/reschedule"), json!({ "start": wanted })));
        let answers = pair.storm(moves.collect()).await;

        assert_eq!(outcomes(&answers), expected([("200", 1), ("409 slot_taken", 15)]), "round {round}");
        let after = starts(&pair, &bookings).await;
        for ((answer, before), after) in answers.iter().zip(before).zip(after) {
            assert_eq!(after, if answer.status == 200 { wanted.clone() } else { before });
        }
    }
    assert_eq!(overlaps(&pair.sql).await, 0);
    assert_eq!(number(&pair.sql, "SELECT count(*) FROM events WHERE kind = 'booking.rescheduled'").await, 3);
    assert_eq!(number(&pair.sql, "SELECT sum(sequence)::bigint FROM sessions").await, 3);
}

async fn starts(pair: &Pair, bookings: &[(String, Value)]) -> Vec<String> {
    let mut starts = Vec::new();
    for (turn, (link, _)) in bookings.iter().enumerate() {
        let answer = send(pair.http.get(format!("{}{link}", pair.address(turn)))).await.expect(200);
        starts.push(answer["start"].as_str().unwrap().to_owned());
    }
    starts
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_swap_their_times_get_in_nobodys_way() {
    let test = "faults::storm_moves::two_who_swap_their_times_get_in_nobodys_way";
    let Some(pair) = Pair::start(test, json!({})).await else { return };
    let bookings = booked(&pair, 0..8).await;

    // Everybody wants the time of the next one, which is free only if that one has left before.
    for round in 0..4 {
        let now = starts(&pair, &bookings).await;
        let wanted = now.iter().cycle().skip(1);
        let moves = bookings.iter().zip(wanted);
        let moves = moves.map(|((link, _), start)| (format!("{link}/reschedule"), json!({ "start": start })));
        let answers = pair.storm(moves.collect()).await;

        let outcomes = outcomes(&answers);
        let refused = outcomes.get("409 slot_taken").copied().unwrap_or_default();
        let done = outcomes.get("200").copied().unwrap_or_default();
        assert_eq!(done + refused, 8, "round {round}: {outcomes:?}");
        assert_eq!(overlaps(&pair.sql).await, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_of_bookings_moves_and_cancellations_leaves_a_calendar_in_order() {
    let test = "faults::storm_moves::a_storm_of_bookings_moves_and_cancellations_leaves_a_calendar_in_order";
    let Some(pair) = Pair::start(test, json!({})).await else { return };
    let bookings = booked(&pair, 0..20).await;

    let mut requests = Vec::new();
    for (index, (link, _)) in bookings.iter().enumerate() {
        let hour = u32::try_from(index).unwrap();
        let other = pair.practice.hour((hour * 7 + 3) % 24);
        requests.push((format!("{link}/reschedule"), json!({ "start": other })));
        requests.push(pair.wish(&pair.practice.hour(hour), 100 + index));
        if index % 2 == 0 {
            requests.push((format!("{link}/cancel"), json!({ "reason": "A storm" })));
        }
        requests.push((format!("{link}/reschedule"), json!({ "start": pair.practice.hour(20 + hour % 4) })));
    }
    let answers = pair.storm(requests).await;

    let outcomes = outcomes(&answers);
    let known = ["200", "201", "409 slot_taken", "409 wrong_state"];
    assert!(outcomes.keys().all(|outcome| known.contains(&outcome.as_str())), "{outcomes:?}");
    assert_eq!(overlaps(&pair.sql).await, 0);
    let cancelled = "SELECT count(*) FROM sessions WHERE status = 'cancelled'";
    assert_eq!(number(&pair.sql, cancelled).await, 10, "nobody is refused to cancel");
    let out_of_step = "SELECT count(*) FROM sessions s JOIN bookings b ON b.session_id = s.id \
                       JOIN session_hosts h ON h.session_id = s.id \
                       WHERE b.status <> s.status OR h.blocks <> (s.status = 'confirmed') \
                       OR h.starts_at <> s.starts_at OR h.ends_at <> s.ends_at";
    assert_eq!(number(&pair.sql, out_of_step).await, 0);
    let unannounced = "SELECT count(*) FROM sessions s JOIN bookings b ON b.session_id = s.id \
                       WHERE s.sequence + 1 <> (SELECT count(*) FROM events e WHERE e.subject_id = b.id)";
    assert_eq!(number(&pair.sql, unannounced).await, 0, "each change is one event and one SEQUENCE");
}

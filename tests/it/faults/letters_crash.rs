//! `kill -9` of workers that send an issue: nobody is lost, and nobody gets it twice by itself.

use std::collections::BTreeSet;

use super::ground::{SOON, number};
use super::letters::Letters;
use crate::support::database::random_number;

const READERS: u32 = 10_000;
const KILLS: u32 = 100;
const SENT: &str = "SELECT count(*) FROM deliveries WHERE state = 'sent'";

/// Where a worker is killed: in the middle of the audience, holding a claim that is not committed, after it, after the
/// mark, with answers that are not written down, and after they are.
const POINTS: [&str; 6] = [
    "newsletter.prepared",
    "newsletter.claimed",
    "newsletter.leased",
    "newsletter.marked",
    "newsletter.answered",
    "newsletter.written",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_kills_at_random_and_at_named_points_lose_nobody_and_double_nobody() {
    let test =
        "faults::letters_crash::a_hundred_kills_at_random_and_at_named_points_lose_nobody_and_double_nobody";
    let Some(letters) = Letters::open(test, READERS).await else { return };
    for point in POINTS {
        let mut worker = letters.worker().env("ALTITUDE_FAILPOINT", &format!("{point}/0/at")).start();
        worker.line(|line| line == "failpoint reached", SOON).await;
        worker.kill().await;
    }
    for _ in 0..KILLS {
        let before = number(&letters.sql, SENT).await;
        let mut worker = letters.worker().start();
        let more = i64::try_from(random_number() % 90).unwrap();
        letters.until_at_least(SENT, before + more).await;
        worker.kill().await;
        let states = letters.states().await;
        assert_eq!(states.values().sum::<i64>(), i64::from(READERS), "{states:?}");
    }
    let left = number(&letters.sql, "SELECT count(*) FROM deliveries WHERE state = 'pending'").await;
    assert!(left > 0, "the kills came while there was something to send");
    let worker = letters.worker().start();
    letters.until_finished().await;

    letters.check_the_books(i64::from(READERS)).await;
    let unknown = letters.addresses("unknown").await;
    assert!(unknown.len() <= 10 * (usize::try_from(KILLS).unwrap() + POINTS.len()), "{}", unknown.len());
    assert!(!unknown.is_empty(), "the kills were felt");

    assert_eq!(usize::try_from(letters.resend_unknown().await).unwrap(), unknown.len());
    letters.until_finished().await;
    drop(worker);
    let taken = letters.taken();
    assert_eq!(taken.keys().cloned().collect::<BTreeSet<_>>(), letters.addresses("sent").await);
    assert_eq!(taken.len(), usize::try_from(READERS).unwrap());
    let twice: BTreeSet<String> =
        taken.into_iter().filter(|(_, count)| *count > 1).map(|(to, _)| to).collect();
    assert!(twice.is_subset(&unknown), "doubles only among those that were unknown");
}

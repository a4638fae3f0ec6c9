//! `kill -9` under load, wherever the process happens to be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::crash::Site;
use super::ground::{number, overlaps, post, until};

const CALLERS: u32 = 4;
const KILLS: u32 = 8;

/// What the callers share.
struct Load {
    site: Site,
    address: watch::Receiver<String>,
    is_over: AtomicBool,
    next_hour: AtomicU32,
    booked: AtomicU32,
    lost: AtomicU32,
}

impl Load {
    /// Books hour after hour, and asks again under the same key until there is an answer.
    async fn call(self: Arc<Self>) -> BTreeMap<String, String> {
        let mut booked = BTreeMap::new();
        while !self.is_over.load(Ordering::SeqCst) {
            let hour = self.next_hour.fetch_add(1, Ordering::SeqCst);
            let (start, id) = self.book(hour).await;
            assert_eq!(booked.insert(start, id), None);
            self.booked.fetch_add(1, Ordering::SeqCst);
        }
        booked
    }

    async fn book(&self, hour: u32) -> (String, String) {
        let start = self.site.practice.hour(hour);
        let wish = self.site.practice.wish(&start, &format!("hour-{hour}@example.com"));
        loop {
            let url = format!("{}/api/v1/bookings", *self.address.borrow());
            let sent = post(&self.site.http, &url, &format!("hour-{hour}"), &wish).send().await;
            if let Ok(response) = sent
                && let (status, Ok(text)) = (response.status().as_u16(), response.text().await)
            {
                let body: serde_json::Value = serde_json::from_str(&text).unwrap();
                if status == 201 {
                    return (start, body["id"].as_str().unwrap().to_owned());
                }
                // The connection of the killed process may not have been noticed to be gone.
                assert_eq!((status, body["code"].as_str()), (409, Some("idempotency_in_progress")), "{text}");
            }
            self.lost.fetch_add(1, Ordering::SeqCst);
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn until_more(&self, count: u32) {
        let wanted = self.booked.load(Ordering::SeqCst) + count;
        until("bookings go on", async || self.booked.load(Ordering::SeqCst) >= wanted).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn kills_under_load_lose_nothing_that_was_answered_and_double_nothing() {
    let test = "faults::crash_random::kills_under_load_lose_nothing_that_was_answered_and_double_nothing";
    let Some(site) = Site::open(test).await else { return };
    let (address, receiver) = watch::channel(String::new());
    let (is_over, next_hour) = (AtomicBool::new(false), AtomicU32::new(0));
    let (booked, lost) = (AtomicU32::new(0), AtomicU32::new(0));
    let load = Arc::new(Load { site, address: receiver, is_over, next_hour, booked, lost });
    let serve = || load.site.program(&["serve"]).env("ALTITUDE__JOBS__LEASE_SECONDS", "1").serve();
    let (mut server, first) = serve().await;
    address.send_replace(first);

    let mut callers = JoinSet::new();
    (0..CALLERS).for_each(|_| drop(callers.spawn(Arc::clone(&load).call())));
    for kill in 0..KILLS {
        load.until_more(5 + kill % 3).await;
        server.kill().await;
        let (next, url) = serve().await;
        server = next;
        address.send_replace(url);
    }
    load.until_more(5).await;
    load.is_over.store(true, Ordering::SeqCst);
    let answered: BTreeMap<String, String> = callers.join_all().await.into_iter().flatten().collect();

    assert!(load.lost.load(Ordering::SeqCst) >= KILLS, "the kills were felt");
    let site = &load.site;
    let rows = site.sql.query("SELECT id::text FROM bookings", &[]).await.unwrap();
    let there: BTreeSet<String> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(there, answered.into_values().collect());
    assert_eq!(overlaps(&site.sql).await, 0);
    site.until_all_mails_are_sent().await;
    let mails = number(&site.sql, "SELECT count(*) FROM mail_messages").await;
    assert_eq!(usize::try_from(mails), Ok(2 * there.len()));
    let (written, sent) = site.message_ids().await;
    assert_eq!(sent.into_iter().collect::<BTreeSet<_>>(), written);
}

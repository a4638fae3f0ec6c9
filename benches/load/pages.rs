//! The booking page against the JSON call that feeds it: the free times of the same month.

use chrono::{Datelike as _, Months, NaiveDate};

use crate::booking::ground::{Coach, Practice, day};
use crate::booking::http::Client;
use crate::booking::measure::{Asks, CLIENTS, Pairs, RUNS, rate};
use crate::booking::{head, serve};

const SESSIONS: u32 = 1_000;
/// How the first coach of a practice is called in addresses.
const SLUG: &str = "coach-1";

struct Asker {
    client: Client,
    request: Vec<u8>,
}

impl Asks for Asker {
    async fn ask(&mut self) {
        self.client.send(&self.request, "200").await;
    }
}

/// How long the page takes, in times of the call, in turns on the same server.
pub async fn measure() {
    if crate::support::database::server_or_listed("pages").await.is_none() {
        return println!("pages: not measured, there are no PostgreSQL programs here");
    }
    let mut practice = Practice::found().await;
    let coach = practice.coach(&[]).await;
    practice.sessions(coach, SESSIONS, day(100)).await;
    practice.settle().await;
    let (_running, address) = serve(practice.url(), CLIENTS).await;
    let (call, page) = requests(coach);
    let (mut callers, mut readers) = (askers(&address, &call).await, askers(&address, &page).await);
    let mut pairs = Pairs::default();
    for turn in 0..=RUNS {
        let (called, shown);
        (called, callers) = rate(callers).await;
        (shown, readers) = rate(readers).await;
        // The first turn warms up.
        if turn > 0 {
            pairs.add(called, shown);
        }
    }
    let length = |askers: &[Asker]| askers.first().map_or(0, |asker| asker.client.answer_length());
    println!("the booking page, {CLIENTS} clients, {RUNS} runs in turns with the call that feeds it:");
    println!("  the call: {:.0} answers of {} bytes a second", pairs.first(), length(&callers));
    println!("  the page: {:.0} answers of {} bytes a second", pairs.second(), length(&readers));
    println!("  the page takes {} times as long as the call (goal: at most 1.50)\n", pairs.ratio());
}

async fn askers(address: &str, request: &str) -> Vec<Asker> {
    let mut askers = Vec::new();
    for _ in 0..CLIENTS {
        let mut asker = Asker { client: Client::to(address).await, request: request.as_bytes().to_vec() };
        asker.ask().await;
        askers.push(asker);
    }
    askers
}

/// The call and the page, both about the whole month after this one.
fn requests(coach: Coach) -> (String, String) {
    let today = day(0).date_naive();
    let first = today.with_day(1).and_then(|date| date.checked_add_months(Months::new(1))).unwrap_or(today);
    let last = first.checked_add_months(Months::new(1)).and_then(|date| date.pred_opt()).unwrap_or(first);
    let call = format!(
        "/api/v1/slots?session_type_id={}&from={first}&to={last}&time_zone=Europe/Kyiv",
        coach.session_type_id
    );
    let page = format!("/c/{SLUG}/growth?month={}&zone=Europe%2FKyiv&duration=60", month(first));
    (format!("{}\r\n", head("GET", &call)), format!("{}\r\n", head("GET", &page)))
}

fn month(date: NaiveDate) -> String {
    date.format("%Y-%m").to_string()
}

//! `GET /slots`.

use super::floor::Floor;
use super::ground::{Coach, Practice, day};
use super::http::Client;
use super::measure::{Asks, CLIENTS, Pairs, RUNS, paced, percentile, rate};
use super::tape::{Batches, Proxy};
use super::{head, serve};

const SESSIONS: u32 = 1_000;
const HOSTS: usize = 10;
/// How many requests are listened to.
const TAPES: usize = 50;

struct Asker {
    client: Client,
    request: Vec<u8>,
}

impl Asks for Asker {
    async fn ask(&mut self) {
        self.client.send(&self.request, "200").await;
    }
}

impl Asks for Floor {
    async fn ask(&mut self) {
        self.play().await;
    }
}

/// Requests per second against the floor, how long they take at half of that, and what they say to the database.
pub async fn measure() {
    let mut practice = Practice::found().await;
    let empty = practice.coach(&[]).await;
    let mut busy = Vec::new();
    for _ in 0..HOSTS {
        let coach = practice.coach(&[]).await;
        practice.sessions(coach, SESSIONS, day(100)).await;
        busy.push(coach);
    }
    let one = *busy.first().expect("a coach");
    let together = practice.coach(busy.get(1..).unwrap_or_default()).await;
    practice.sessions(together, SESSIONS, day(100)).await;
    practice.settle().await;

    println!("GET /slots, 31 days, {CLIENTS} clients, {RUNS} runs in turns with the floor:");
    println!("  no sessions      {}", shape(&listen(practice.url(), empty).await));
    println!("  10 hosts         {}", shape(&listen(practice.url(), together).await));
    let tape = listen(practice.url(), one).await;
    println!("  {SESSIONS} sessions    {}", shape(&tape));
    against_the_floor(practice.url(), one, &tape).await;
}

async fn against_the_floor(url: &str, coach: Coach, tape: &Batches) {
    let (_running, address) = serve(url, CLIENTS).await;
    let (mut askers, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..CLIENTS {
        let mut asker = Asker { client: Client::to(&address).await, request: request(coach) };
        asker.ask().await;
        askers.push(asker);
        floors.push(Floor::of(url, tape).await);
    }
    let mut pairs = Pairs::default();
    for turn in 0..=RUNS {
        let (answers, bare);
        (answers, askers) = rate(askers).await;
        (bare, floors) = rate(floors).await;
        // The first turn warms up.
        if turn > 0 {
            pairs.add(answers, bare);
        }
    }
    let length = askers.first().map_or(0, |asker| asker.client.answer_length());
    println!("  {:.0} answers of {length} bytes per second, floor {:.0}", pairs.first(), pairs.second());
    println!("  ratio {} (goal: at least 0.50)", pairs.ratio());
    let took = paced(askers, pairs.first() / 2.0).await;
    println!(
        "  at half of that rate: median {:.1} ms, p99 {:.1} ms (goal: below 10 ms)\n",
        percentile(&took, 50),
        percentile(&took, 99)
    );
}

/// What one request says to the database, once everything is prepared.
///
/// An answer may come while later statements of the same batch are still on their way, which looks like waiting for
/// it: the fewest round trips that were heard are those that are needed.
async fn listen(url: &str, coach: Coach) -> Batches {
    let proxy = Proxy::before(url).await;
    let (_running, address) = serve(&proxy.url, 1).await;
    let mut asker = Asker { client: Client::to(&address).await, request: request(coach) };
    asker.ask().await;
    let mut tapes = Vec::new();
    for _ in 0..TAPES {
        proxy.listen();
        asker.ask().await;
        let (tape, prepared) = proxy.heard();
        assert_eq!(prepared, 0, "everything was prepared before");
        tapes.push(tape);
    }
    tapes.into_iter().min_by_key(Vec::len).expect("a tape")
}

fn request(coach: Coach) -> Vec<u8> {
    let (from, to) = (day(2).date_naive(), day(32).date_naive());
    let path = format!(
        "/api/v1/slots?session_type_id={}&from={from}&to={to}&time_zone=Europe/Kyiv",
        coach.session_type_id
    );
    format!("{}\r\n", head("GET", &path)).into_bytes()
}

/// How many statements in how many round trips.
pub fn shape(tape: &Batches) -> String {
    format!("{} statements in {} round trips", tape.iter().map(Vec::len).sum::<usize>(), tape.len())
}

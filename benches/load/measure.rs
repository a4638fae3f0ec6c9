//! Clients that ask as fast as they get answers, or at a given pace; medians and ratios.

use std::time::Duration;

use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

/// How many clients ask at once.
pub const CLIENTS: usize = 8;
/// How often each thing is measured.
pub const RUNS: usize = 5;
/// How long one run takes.
const RUN: Duration = Duration::from_secs(2);
/// How long is asked at a given pace.
const PACED: Duration = Duration::from_secs(6);

/// Somebody who asks again and again.
pub trait Asks: Send + 'static {
    /// Asks once and waits for the answer.
    fn ask(&mut self) -> impl Future<Output = ()> + Send;
}

/// Answers per second of all clients together, each asking as soon as it was answered. Gives the clients back.
pub async fn rate<A: Asks>(clients: Vec<A>) -> (f64, Vec<A>) {
    let begin = Instant::now();
    let mut tasks = JoinSet::new();
    for mut client in clients {
        tasks.spawn(async move {
            let mut answers = 0_u32;
            while begin.elapsed() < RUN {
                client.ask().await;
                answers += 1;
            }
            (answers, client)
        });
    }
    let ended = tasks.join_all().await;
    let answers: u32 = ended.iter().map(|(answers, _)| answers).sum();
    let rate = f64::from(answers) / begin.elapsed().as_secs_f64();
    (rate, ended.into_iter().map(|(_, client)| client).collect())
}

/// How long answers took, sorted, when all clients together ask at this rate whether answered or not.
///
/// Counted from the moment a question was due, so that a late answer makes the next one late as well.
pub async fn paced<A: Asks>(clients: Vec<A>, rate: f64) -> Vec<Duration> {
    let share = f64::from(u32::try_from(clients.len()).unwrap_or(1));
    let pause = Duration::from_secs_f64(share / rate);
    let mut tasks = JoinSet::new();
    for (number, mut client) in (0_u32..).zip(clients) {
        let first = Instant::now() + pause.mul_f64(f64::from(number) / share);
        tasks.spawn(async move {
            let end = first + PACED;
            let (mut due, mut took) = (first, Vec::new());
            while due < end {
                sleep_until(due).await;
                client.ask().await;
                took.push(due.elapsed());
                due += pause;
            }
            took
        });
    }
    let mut all: Vec<Duration> = tasks.join_all().await.into_iter().flatten().collect();
    all.sort_unstable();
    all
}

/// The value that this share of sorted values do not exceed, in milliseconds.
pub fn percentile(sorted: &[Duration], percent: usize) -> f64 {
    let index = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    sorted.get(index).map_or(f64::NAN, |value| value.as_secs_f64() * 1_000.0)
}

/// What was measured in turns.
#[derive(Default)]
pub struct Pairs(Vec<(f64, f64)>);

impl Pairs {
    /// Adds a turn.
    pub fn add(&mut self, first: f64, second: f64) {
        self.0.push((first, second));
    }

    /// The median of the first.
    pub fn first(&self) -> f64 {
        median(self.0.iter().map(|(first, _)| *first))
    }

    /// The median of the second.
    pub fn second(&self) -> f64 {
        median(self.0.iter().map(|(_, second)| *second))
    }

    /// The median of the ratios of the turns, and between what they lay.
    pub fn ratio(&self) -> String {
        let ratios = || self.0.iter().map(|(first, second)| first / second);
        let (least, most) = (ratios().fold(f64::INFINITY, f64::min), ratios().fold(0.0, f64::max));
        format!("{:.2} ({least:.2} to {most:.2})", median(ratios()))
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

//! Measures the slot core alone, release-built: `cargo bench --bench core`.
//!
//! Criterion's figures first, then the ratios that the goals speak of. Never fails because of a figure.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a harness stops where it cannot measure, and prints"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use altitude::booking::core::slots::{
    BookingWindow, HostCalendar, Query, Schedule, SessionTypeRules, WallWindow, candidates, explain,
    explain_candidates, offer,
};
use altitude::kernel::local_time::ranges_of_dates;
use altitude::kernel::time_range::TimeRange;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use criterion::Criterion;

const ZONE: Tz = Tz::Europe__Berlin;
/// The clocks go back within the dates asked for.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 5).expect("a date");
const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
const GRID_MINUTES: i64 = 15;
/// How many times two things are measured in turn for a ratio.
const TURNS: usize = 21;
/// How long one measurement takes at least.
const LONG_ENOUGH: Duration = Duration::from_millis(20);

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for (name, window) in [("9 to 17", ("09:00", "17:00")), ("around the clock", ("00:00", "24:00"))] {
        one_host(&mut criterion, name, window);
    }
    growth(&mut criterion);
    explanation(&mut criterion);
    criterion.final_summary();
}

/// 31 days and 200 busy blocks, against a loop that only emits the candidate instants.
fn one_host(criterion: &mut Criterion, name: &str, window: (&str, &str)) {
    let asked = Asked::new(1, 31, window);
    let emitted = asked.bare_loop().len();
    assert_eq!(emitted, candidates(&asked.query(), &asked.ranges).len(), "the loop emits the candidates");

    criterion.bench_function(&format!("31 days, {name}: bare loop"), |bencher| {
        bencher.iter(|| asked.bare_loop());
    });
    criterion.bench_function(&format!("31 days, {name}: slots"), |bencher| bencher.iter(|| asked.slots()));
    let ratio = ratio(|| asked.slots(), || asked.bare_loop());
    println!(
        "31 days, {name}, 15-minute grid, 200 busy blocks: slots take {ratio:.1} times the loop that only emits the \
         {emitted} candidates (goal: at most 4)\n"
    );
}

/// Twice the days and ten times the hosts.
fn growth(criterion: &mut Criterion) {
    let window = ("09:00", "17:00");
    let (one, half, full) =
        (Asked::new(1, 60, window), Asked::new(10, 30, window), Asked::new(10, 60, window));
    criterion.bench_function("10 hosts, 60 days: slots", |bencher| bencher.iter(|| full.slots()));
    println!(
        "10 hosts, 60 days: {:.1} times 1 host, 60 days (linear: 10); {:.1} times 10 hosts, 30 days (linear: 2)",
        ratio(|| full.slots(), || one.slots()),
        ratio(|| full.slots(), || half.slots()),
    );
}

/// A day in 60 days, start by start, where the open days have to be found first.
fn explanation(criterion: &mut Criterion) {
    let mut asked = Asked::new(1, 60, ("00:00", "24:00"));
    asked.rules.slot_interval_minutes = Some(1);
    asked.rules.booking_window = Some(BookingWindow::AvailableDays(60));
    let day = ranges_of_dates(ZONE, FIRST + Days::new(59), FIRST + Days::new(59));
    let starts = candidates(&asked.query(), &day);
    let first = *starts.first().expect("a candidate");
    let whole = || explain_candidates(black_box(&asked.query()), black_box(&day), usize::MAX).len();
    criterion.bench_function("a day in 60 days, 1-minute grid: explanation", |bencher| bencher.iter(whole));
    println!(
        "a day in 60 days, 1-minute grid: explaining its {} starts takes {:.1} times explaining one of them",
        starts.len(),
        ratio(whole, || explain(black_box(&asked.query()), black_box(first))),
    );
}

/// A question with everything it is about.
struct Asked {
    rules: SessionTypeRules,
    hosts: Vec<HostCalendar>,
    ranges: Vec<TimeRange>,
    windows: Vec<TimeRange<i64>>,
}

impl Asked {
    fn new(hosts: u32, days: u64, (open, close): (&str, &str)) -> Self {
        let window = WallWindow::parse(open, close, false).expect("a window");
        let schedule = Schedule::new(ZONE, WEEK.map(|day| (day, window)), []);
        let host = |number| HostCalendar {
            busy: busy(number, days),
            ..HostCalendar::new(format!("host {number}"), Some(schedule.clone()))
        };
        let rules = SessionTypeRules {
            slot_interval_minutes: Some(GRID_MINUTES),
            ..SessionTypeRules::new("growth", 30)
        };
        let on = |date: NaiveDate, minute: u32| {
            altitude::kernel::local_time::resolve(ZONE, date, minute).timestamp()
        };
        let windows = (0..days).map(|day| FIRST + Days::new(day)).map(|date| TimeRange {
            start: on(date, window.start_minute()),
            end: on(date, window.end_minute()),
        });
        Self {
            rules,
            hosts: (0..hosts).map(host).collect(),
            ranges: ranges_of_dates(ZONE, FIRST, FIRST + Days::new(days - 1)),
            windows: windows.collect(),
        }
    }

    fn query(&self) -> Query<'_> {
        Query {
            now: at_midnight(FIRST) - TimeDelta::days(1),
            session_type: &self.rules,
            hosts: &self.hosts,
            hold_token: None,
            reschedule_of: None,
        }
    }

    fn slots(&self) -> usize {
        offer(black_box(&self.query()), black_box(&self.ranges)).slots.len()
    }

    fn bare_loop(&self) -> Vec<DateTime<Utc>> {
        let mut starts = Vec::new();
        for window in black_box(&self.windows) {
            let mut start = window.start;
            while start < window.end {
                starts.extend(DateTime::from_timestamp(start, 0));
                start += GRID_MINUTES * 60;
            }
        }
        starts
    }
}

/// 200 blocks of 25 minutes within the days, at other times for each host.
fn busy(host: u32, days: u64) -> Vec<TimeRange> {
    let step = TimeDelta::days(i64::try_from(days).expect("few days")) / 200;
    let first = at_midnight(FIRST) + TimeDelta::minutes(7) * i32::try_from(host).expect("few hosts");
    (0..200)
        .map(|block| first + step * block)
        .map(|start| TimeRange::new(start, start + TimeDelta::minutes(25)))
        .collect()
}

fn at_midnight(date: NaiveDate) -> DateTime<Utc> {
    date.and_hms_opt(0, 0, 0).expect("midnight").and_utc()
}

/// The median of how many times longer the first takes, measured in turns.
fn ratio<A, B>(mut first: impl FnMut() -> A, mut second: impl FnMut() -> B) -> f64 {
    let mut ratios: Vec<f64> = (0..TURNS).map(|_| time(&mut first) / time(&mut second)).collect();
    ratios.sort_unstable_by(f64::total_cmp);
    ratios.get(TURNS / 2).copied().unwrap_or_default()
}

/// Seconds that one call takes.
fn time<A>(what: &mut impl FnMut() -> A) -> f64 {
    let begin = Instant::now();
    let mut calls = 0_u32;
    while begin.elapsed() < LONG_ENOUGH {
        for _ in 0..16 {
            black_box(what());
        }
        calls += 16;
    }
    begin.elapsed().as_secs_f64() / f64::from(calls)
}

//! What holds for every question, tried with many.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::{America, Asia, Australia, Europe, Tz};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::kernel::local_time::ranges_of_dates;
use crate::kernel::time_range::TimeRange;

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
const STATUSES: [SessionStatus; 4] =
    [SessionStatus::Confirmed, SessionStatus::Pending, SessionStatus::Cancelled, SessionStatus::NoShow];
const ZONES: [Tz; 4] = [Europe::Berlin, America::New_York, Asia::Kolkata, Australia::Lord_Howe];

/// The clocks of Berlin go back in the middle of the asked dates, those of New York a week later.
const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 10, 24).unwrap();
const DATES: u64 = 3;

#[derive(Clone, Debug)]
struct Scenario {
    now: DateTime<Utc>,
    rules: SessionTypeRules,
    hosts: Vec<HostCalendar>,
    hold_token: Option<String>,
    reschedule_of: Option<String>,
}

impl Scenario {
    fn query(&self) -> Query<'_> {
        Query {
            now: self.now,
            session_type: &self.rules,
            hosts: &self.hosts,
            hold_token: self.hold_token.as_deref(),
            reschedule_of: self.reschedule_of.as_deref(),
        }
    }
}

fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    let start = FIRST.and_hms_opt(0, 0, 0).unwrap().and_utc();
    (-12..300i64).prop_map(move |quarters| start + TimeDelta::minutes(quarters * 15))
}

fn times() -> impl Strategy<Value = TimeRange> {
    (instants(), select(vec![0, 15, 60, 60, 60, 150]))
        .prop_map(|(start, minutes)| TimeRange::new(start, start + TimeDelta::minutes(minutes)))
}

fn buffers() -> impl Strategy<Value = Buffers> {
    (select(vec![0, 0, 15, 40]), select(vec![0, 0, 15, 40]))
        .prop_map(|(before_minutes, after_minutes)| Buffers { before_minutes, after_minutes })
}

fn type_keys() -> impl Strategy<Value = String> {
    select(vec!["growth", "growth", "other"]).prop_map(str::to_owned)
}

fn sessions() -> impl Strategy<Value = Session> {
    (0..3, type_keys(), times(), select(STATUSES.to_vec()), buffers(), 1..4i64).prop_map(
        |(id, type_key, time, status, buffers, seats_taken)| Session {
            id: format!("s{id}"),
            type_key,
            time,
            status,
            buffers,
            seats_taken,
        },
    )
}

fn holds() -> impl Strategy<Value = Hold> {
    (0..3, type_keys(), times(), instants(), buffers()).prop_map(
        |(token, type_key, time, expires_at, buffers)| Hold {
            token: format!("h{token}"),
            type_key,
            time,
            expires_at,
            buffers,
        },
    )
}

fn windows() -> impl Strategy<Value = WallWindow> {
    (0..24u32, 0..25u32).prop_filter_map("24:00 is no overnight end", |(start, end)| {
        WallWindow::parse(&format!("{start:02}:00"), &format!("{end:02}:00"), true).ok()
    })
}

fn limits() -> impl Strategy<Value = Limits> {
    (option::of(0..4i64), option::of(1..5i64)).prop_map(|(count, hours)| Limits {
        day: Limit { count, minutes: None },
        week: Limit { count: None, minutes: hours.map(|hours| hours * 60) },
        ..Limits::default()
    })
}

fn hosts() -> impl Strategy<Value = HostCalendar> {
    let schedule =
        (select(ZONES.to_vec()), vec((select(WEEK.to_vec()), windows()), 0..14), vec(windows(), 0..3))
            .prop_map(|(zone, weekly, override_windows)| {
                Schedule::new(zone, weekly, [(FIRST + Days::new(1), override_windows)])
            });
    let time_off = (0..DATES).prop_map(|days| {
        let date = FIRST + Days::new(days);
        DateRange { from: date, to: date }
    });
    let taken = (vec(sessions(), 0..6), vec(holds(), 0..4), vec(times(), 0..3));
    let is_pool: BoxedStrategy<bool> = any::<bool>().boxed();
    (schedule, vec(time_off, 0..2), taken, is_pool, limits()).prop_map(
        |(schedule, time_off, (sessions, holds, busy), is_pool, limits)| HostCalendar {
            role: if is_pool { Role::Pool } else { Role::Required },
            time_off,
            sessions,
            holds,
            busy,
            limits,
            ..HostCalendar::new("host", Some(schedule))
        },
    )
}

fn booking_windows() -> impl Strategy<Value = Option<BookingWindow>> {
    option::weighted(
        0.4,
        prop_oneof![
            (0..3i64).prop_map(BookingWindow::RollingDays),
            (0..3i64).prop_map(BookingWindow::RollingBusinessDays),
            (0..3i64).prop_map(BookingWindow::AvailableDays),
        ],
    )
}

fn rules() -> impl Strategy<Value = SessionTypeRules> {
    let grid =
        select(vec![Grid::Fixed, Grid::Compact { step_minutes: 15 }, Grid::Compact { step_minutes: 20 }]);
    let shape = (select(vec![30, 60]), select(vec![None, Some(15), Some(60)]), select(vec![0, 10]), grid);
    let rule = select(vec![BufferRule::Max, BufferRule::Sum]);
    (shape, buffers(), rule, booking_windows(), limits(), (1..4i64, any::<bool>(), select(vec![0, 120])))
        .prop_map(
            |((duration, interval, offset, grid), buffers, buffer_rule, booking_window, limits, rest)| {
                let (seats, pending_blocks, minimum_notice_minutes) = rest;
                SessionTypeRules {
                    slot_interval_minutes: interval,
                    start_offset_minutes: offset,
                    grid,
                    buffers,
                    buffer_rule,
                    booking_window,
                    limits,
                    seats,
                    pending_blocks,
                    minimum_notice_minutes,
                    ..SessionTypeRules::new("growth", duration)
                }
            },
        )
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    (-2_000..1_000i64, rules(), vec(hosts(), 1..4), option::of(0..3), option::of(0..3)).prop_map(
        |(minutes, rules, hosts, token, session)| Scenario {
            now: FIRST.and_hms_opt(0, 0, 30).unwrap().and_utc() + TimeDelta::minutes(minutes),
            rules,
            hosts,
            hold_token: token.map(|token| format!("h{token}")),
            reschedule_of: session.map(|session| format!("s{session}")),
        },
    )
}

fn dates(zone: Tz, first: u64, last: u64) -> Vec<TimeRange> {
    ranges_of_dates(zone, FIRST + Days::new(first), FIRST + Days::new(last))
}

fn sum(blocked: BlockedBy) -> [u64; 7] {
    let BlockedBy { busy, hold, buffer, notice, window, limit, seats } = blocked;
    [busy, hold, buffer, notice, window, limit, seats]
}

/// The scenario without what lies out of reach of a question.
fn within_reach(scenario: &Scenario, asked: TimeRange) -> Scenario {
    let limits = scenario.hosts.iter().map(|host| &host.limits);
    let reach = reach(scenario.now, &scenario.rules, limits, asked);
    let is_near = |time: &TimeRange, buffers: Buffers| {
        let room = TimeDelta::minutes(buffers.before_minutes.max(buffers.after_minutes));
        TimeRange::new(time.start - room, time.end + room).overlaps(&reach.conflicts)
    };
    let mut near = scenario.clone();
    for host in &mut near.hosts {
        let is_needed = |session: &Session| {
            is_near(&session.time, session.buffers) || reach.limits.contains(session.time.start)
        };
        host.sessions.retain(is_needed);
        host.holds.retain(|hold| is_near(&hold.time, hold.buffers));
        host.busy.retain(|busy| is_near(busy, Buffers::default()));
    }
    near
}

/// What rule 9 counts for a start that is not offered: the first rule of the first host that
/// refused.
fn first_reason(explanation: &Explanation) -> Option<Reason> {
    let refusing = explanation.hosts.iter().find(|answer| !answer.refusals.is_empty())?;
    refusing.refusals.first().map(|refusal| refusal.reason).filter(|reason| *reason >= Reason::Busy)
}

proptest! {
    #[test]
    fn neither_the_viewer_nor_the_width_of_the_question_changes_what_is_offered(
        scenario in scenarios(),
        viewer in select(ZONES.to_vec()),
    ) {
        let query = scenario.query();
        let whole = offer(&query, &dates(Tz::UTC, 0, DATES - 1));
        let day_by_day: Vec<_> = (0..DATES).map(|day| offer(&query, &dates(Tz::UTC, day, day))).collect();
        let joined: Vec<_> = day_by_day.iter().flat_map(|offer| offer.slots.clone()).collect();
        prop_assert_eq!(&whole.slots, &joined);
        let counted = day_by_day.iter().fold([0; 7], |total, offer| {
            let day = sum(offer.blocked_by);
            std::array::from_fn(|rule| total[rule] + day[rule])
        });
        prop_assert_eq!(sum(whole.blocked_by), counted);

        let seen = dates(viewer, 0, DATES - 1);
        let inside = |slot: &Slot| seen.iter().any(|range| range.contains(slot.start));
        let for_viewer = offer(&query, &seen).slots;
        let wide = offer(&query, &dates(Tz::UTC, 0, DATES + 1)).slots;
        let covered = whole.slots.iter().chain(&wide).filter(|slot| inside(slot));
        for slot in covered {
            prop_assert!(for_viewer.contains(slot), "{} is missing", slot.start);
        }
    }

    #[test]
    fn the_check_of_one_start_agrees_with_the_list(scenario in scenarios()) {
        let query = scenario.query();
        let asked = dates(Tz::UTC, 0, DATES - 1);
        let listed = offer(&query, &asked);
        let mut slots = listed.slots.iter();
        let mut counted = Offer::default();
        let together = explain_candidates(&query, &asked, usize::MAX);
        prop_assert_eq!(together.len(), candidates(&query, &asked).len());
        for (start, together) in candidates(&query, &asked).into_iter().zip(together) {
            let explanation = explain(&query, start);
            prop_assert_eq!(&explanation, &together);
            prop_assert!(explanation.on_grid);
            match judge(&query, start) {
                Verdict::Offered(slot) => prop_assert_eq!(Some(&slot), slots.next()),
                Verdict::Refused { host, reason, culprit } => {
                    prop_assert!(host.is_some());
                    let names_one = matches!(reason, Reason::Busy | Reason::Hold | Reason::Buffer);
                    prop_assert!(culprit.is_some() || !names_one, "{reason:?} by nobody at {start}");
                    if let Some(reason) = first_reason(&explanation) {
                        counted.blocked_by.count(reason);
                    }
                }
            }
        }
        prop_assert_eq!(slots.next(), None);
        prop_assert_eq!(listed.blocked_by, counted.blocked_by);
    }

    #[test]
    fn what_lies_out_of_reach_changes_nothing(scenario in scenarios(), day in 0..DATES) {
        for asked in dates(Tz::UTC, day, day) {
            let near = within_reach(&scenario, asked);
            prop_assert_eq!(offer(&scenario.query(), &[asked]), offer(&near.query(), &[asked]));
            let one = TimeRange::new(asked.start, asked.start + TimeDelta::seconds(1));
            let near = within_reach(&scenario, one);
            prop_assert_eq!(explain(&scenario.query(), one.start), explain(&near.query(), one.start));
        }
    }

    #[test]
    fn what_is_no_candidate_is_never_offered(scenario in scenarios(), start in instants()) {
        let query = scenario.query();
        let is_listed = |start| {
            let second = TimeRange::new(start, start + TimeDelta::seconds(1));
            offer(&query, &[second]).slots.iter().any(|slot| slot.start == start)
        };
        for start in [start, start + TimeDelta::seconds(7), start + TimeDelta::nanoseconds(1)] {
            let is_offered = matches!(judge(&query, start), Verdict::Offered(_));
            prop_assert_eq!(is_offered, is_listed(start), "{}", start);
        }
    }

    #[test]
    fn an_offered_start_is_free_with_every_host_it_lists(scenario in scenarios()) {
        let query = scenario.query();
        for slot in offer(&query, &dates(Tz::UTC, 0, DATES - 1)).slots {
            let session = TimeRange::new(slot.start, slot.end);
            prop_assert_eq!(slot.end - slot.start, TimeDelta::minutes(scenario.rules.duration_minutes));
            let notice = TimeDelta::minutes(scenario.rules.minimum_notice_minutes);
            prop_assert!(slot.start >= scenario.now + notice);
            prop_assert!((1..=scenario.rules.seats).contains(&slot.seats_left));
            prop_assert!(!slot.hosts.is_empty());
            for (position, host) in scenario.hosts.iter().enumerate() {
                let is_listed = slot.hosts.contains(&position);
                prop_assert!(is_listed || host.role == Role::Pool);
                let is_taken = host.busy.iter().any(|busy| busy.overlaps(&session))
                    || host.sessions.iter().any(|other| {
                        other.status == SessionStatus::Confirmed
                            && other.time.overlaps(&session)
                            && scenario.reschedule_of.as_ref() != Some(&other.id)
                            && (other.time != session || scenario.rules.seats == 1)
                    });
                prop_assert!(!(is_listed && is_taken), "host {position} is taken at {}", slot.start);
            }
        }
    }
}

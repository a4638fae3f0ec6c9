//! A strategy that holds all checks.

use chrono::NaiveDate;

use super::canvas::{Bet, Canvas, Drivers, Measure, Milestone, NonGoal, Risk, TradeOff};
use super::words::{Driver, NonGoalKind};

fn on(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, day)
}

/// A strategy that holds all checks on the first of August 2026.
pub(super) fn strategy() -> Canvas {
    let s = String::from;
    Canvas {
        title: s("One queue between orders and billing"),
        drivers: Drivers {
            primary: Some(Driver::CustomerReliability),
            figure: s("9 double charges a quarter, 41,000 EUR refunded"),
            secondary: vec![Driver::DeliverySpeed],
        },
        current_problem: s("Customers are charged twice when a step fails.\n\nNobody dares to change it."),
        desired_future: s("A charge happens once, whatever fails.\n# not a heading\n\\ nor this"),
        main_bet: Bet {
            statement: s("Let every charge go through one ordered queue"),
            why_now: s("The new market opens in November. Volume triples then."),
            cost_of_waiting: s("Three more quarters of refunds"),
            reversal_condition: s("Latency of a charge above 2 s for a week"),
        },
        trade_offs: vec![TradeOff {
            gain: s("Charges happen once"),
            give_up: s("Charges are no longer immediate: they take a second"),
            who_feels_it: s("The checkout team"),
        }],
        non_goals: vec![
            NonGoal {
                kind: NonGoalKind::MigrationCanWait,
                statement: s("Old invoices stay where they are"),
                reason: s("They are read once a year"),
                revisit_when: s("The archive is full"),
            },
            NonGoal {
                kind: NonGoalKind::OutOfScope,
                statement: s("Other payment providers"),
                reason: String::new(),
                revisit_when: s("The first market asks for one"),
            },
        ],
        first_milestones: vec![
            Milestone {
                title: s("Refunds use the queue"),
                target_on: on(9, 30),
                proof: s("No refund twice in a week"),
            },
            Milestone {
                title: s("The queue runs beside the old way"),
                target_on: on(8, 31),
                proof: String::new(),
            },
        ],
        ..outlook()
    }
}

/// What lies ahead of it.
fn outlook() -> Canvas {
    let s = String::from;
    Canvas {
        risks: vec![Risk {
            text: s("The queue is slower than checkout can bear"),
            likelihood: Some(2),
            impact: Some(3),
            early_sign: s("99th percentile above 800 ms in the shadow run"),
            response: s("Split by market"),
        }],
        measures: vec![Measure {
            name: s("Double charges"),
            unit: s("a quarter"),
            baseline: s("9"),
            target: s("2"),
            by_on: on(12, 31),
            source: s("Refund ledger"),
        }],
        ..Canvas::default()
    }
}

//! The session type in a scenario.

use chrono::Weekday;

use super::scenario::{WEEKDAYS, buffers, limits};
use crate::booking::core::slots::{BookingWindow, BufferRule, DateRange, Grid, SessionTypeRules};
use crate::cli::simulate::document::Node;

/// The session type's members, each with a rule of the same name.
const MEMBERS: [&str; 15] = [
    "key",
    "duration_minutes",
    "slot_interval_minutes",
    "start_offset_minutes",
    "buffer_before_minutes",
    "buffer_after_minutes",
    "buffer_rule",
    "minimum_notice_minutes",
    "booking_window",
    "limits",
    "week_start",
    "seats",
    "grid",
    "compact_step_minutes",
    "pending_blocks",
];

pub(super) fn session_type(node: &Node<'_>) -> Option<SessionTypeRules> {
    let members = node.members(&MEMBERS)?;
    let key = members.get("key").and_then(|node| node.text()).unwrap_or("growth");
    let duration = members.required("duration_minutes").and_then(|node| node.whole_number(1));
    let interval = members.get_or_null("slot_interval_minutes");
    let window = members.get_or_null("booking_window");
    let step_minutes = members.whole_number_or("compact_step_minutes", 1, 15);
    let grids = [("fixed", Grid::Fixed), ("compact", Grid::Compact { step_minutes })];
    let rules = [("max", BufferRule::Max), ("sum", BufferRule::Sum)];
    Some(SessionTypeRules {
        slot_interval_minutes: interval.and_then(|node| node.whole_number(1)),
        start_offset_minutes: members.whole_number_or("start_offset_minutes", 0, 0),
        buffers: buffers(&members),
        buffer_rule: members.one_of_or("buffer_rule", &rules, BufferRule::Max),
        minimum_notice_minutes: members.whole_number_or("minimum_notice_minutes", 0, 0),
        booking_window: window.and_then(|node| booking_window(&node)),
        limits: limits(&members),
        week_start: members.one_of_or("week_start", &WEEKDAYS, Weekday::Mon),
        seats: members.whole_number_or("seats", 1, 1),
        grid: members.one_of_or("grid", &grids, Grid::Fixed),
        pending_blocks: members.flag_or("pending_blocks", true),
        ..SessionTypeRules::new(key, duration?)
    })
}

fn booking_window(node: &Node<'_>) -> Option<BookingWindow> {
    type OfDays = fn(i64) -> BookingWindow;
    let kinds: [(&str, Option<OfDays>); 4] = [
        ("rolling_days", Some(BookingWindow::RollingDays)),
        ("rolling_business_days", Some(BookingWindow::RollingBusinessDays)),
        ("available_days", Some(BookingWindow::AvailableDays)),
        ("range", None),
    ];
    let any_kind = node.members(&["kind", "days", "from", "to"])?;
    if let Some(of_days) = any_kind.required("kind")?.one_of(&kinds)? {
        let days = node.members(&["kind", "days"])?.required("days")?;
        days.whole_number(0).map(of_days)
    } else {
        let (from, to) = node.members(&["kind", "from", "to"])?.dates()?;
        Some(BookingWindow::Range(DateRange { from, to }))
    }
}

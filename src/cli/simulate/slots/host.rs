//! The hosts in a scenario.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Weekday;
use chrono_tz::Tz;

use super::scenario::{WEEKDAYS, buffers, limits};
use crate::booking::core::slots::{
    DateRange, Hold, HostCalendar, Role, Schedule, Session, SessionStatus, WallWindow, WindowFault,
};
use crate::cli::simulate::document::{Members, Node};

pub(super) fn hosts(node: &Node<'_>) -> Vec<HostCalendar> {
    let mut keys = BTreeSet::new();
    let items = node.items();
    let mut hosts = Vec::with_capacity(items.len());
    for item in items {
        let Some(host) = host(&item) else { continue };
        if !keys.insert(host.key.clone()) {
            item.fault("duplicate", "another host has this key");
        }
        hosts.push(host);
    }
    hosts
}

fn host(node: &Node<'_>) -> Option<HostCalendar> {
    let members =
        node.members(&["key", "role", "schedule", "time_off", "sessions", "holds", "busy", "limits"])?;
    let key = members.required("key").and_then(|node| node.text());
    let roles = [("required", Role::Required), ("pool", Role::Pool)];
    Some(HostCalendar {
        role: members.one_of_or("role", &roles, Role::Required),
        schedule: members.get("schedule").and_then(|node| schedule(&node)),
        time_off: members.items("time_off").iter().filter_map(time_off).collect(),
        sessions: members.items("sessions").iter().filter_map(session).collect(),
        holds: members.items("holds").iter().filter_map(hold).collect(),
        busy: members
            .items("busy")
            .iter()
            .filter_map(|node| node.members(&["start", "end"])?.time())
            .collect(),
        limits: limits(&members),
        key: key?.to_owned(),
    })
}

fn schedule(node: &Node<'_>) -> Option<Schedule> {
    let members = node.members(&["time_zone", "weekly", "overrides"])?;
    let zone = members.get("time_zone").map_or(Some(Tz::UTC), |node| node.time_zone());
    let weekly: Vec<_> = members.items("weekly").iter().filter_map(weekly_window).collect();
    let mut overrides = BTreeMap::new();
    for item in members.items("overrides") {
        let Some(members) = item.members(&["date", "windows"]) else {
            continue;
        };
        let windows: Vec<_> = members.items("windows").iter().filter_map(override_window).collect();
        let Some(date) = members.required("date").and_then(|node| node.date()) else {
            continue;
        };
        if overrides.insert(date, windows).is_some() {
            members.fault_at("date", "duplicate", "another override has this date");
        }
    }
    Some(Schedule::new(zone?, weekly, overrides))
}

fn weekly_window(node: &Node<'_>) -> Option<(Weekday, WallWindow)> {
    let members = node.members(&["day", "start", "end", "overnight"])?;
    let day = members.required("day").and_then(|node| node.one_of(&WEEKDAYS));
    let window = window(&members);
    Some((day?, window?))
}

fn override_window(node: &Node<'_>) -> Option<WallWindow> {
    window(&node.members(&["start", "end", "overnight"])?)
}

fn window(members: &Members<'_>) -> Option<WallWindow> {
    let start = members.required("start").and_then(|node| node.text());
    let end = members.required("end").and_then(|node| node.text());
    let overnight = members.get("overnight").map_or(Some(false), |node| node.flag());
    match WallWindow::parse(start?, end?, overnight?) {
        Ok(window) => Some(window),
        Err(fault) => {
            let (key, code) = match fault {
                WindowFault::Start => ("start", "invalid_time"),
                WindowFault::End => ("end", "invalid_time"),
                WindowFault::Order => ("end", "ends_before_start"),
            };
            members.fault_at(key, code, fault.to_string());
            None
        }
    }
}

fn time_off(node: &Node<'_>) -> Option<DateRange> {
    let (from, to) = node.members(&["from", "to"])?.dates()?;
    Some(DateRange { from, to })
}

fn session(node: &Node<'_>) -> Option<Session> {
    const STATUSES: [(&str, SessionStatus); 7] = [
        ("pending", SessionStatus::Pending),
        ("confirmed", SessionStatus::Confirmed),
        ("declined", SessionStatus::Declined),
        ("cancelled", SessionStatus::Cancelled),
        ("expired", SessionStatus::Expired),
        ("completed", SessionStatus::Completed),
        ("no_show", SessionStatus::NoShow),
    ];
    let members = node.members(&[
        "id",
        "session_type",
        "start",
        "end",
        "status",
        "buffer_before_minutes",
        "buffer_after_minutes",
        "seats_taken",
    ])?;
    let id = members.required("id").and_then(|node| node.text());
    let session_type = members.required("session_type").and_then(|node| node.text());
    let time = members.time();
    let status = members.get("status").map_or(Some(SessionStatus::Confirmed), |node| node.one_of(&STATUSES));
    Some(Session {
        buffers: buffers(&members),
        seats_taken: members.whole_number_or("seats_taken", 0, 1),
        id: id?.to_owned(),
        type_key: session_type?.to_owned(),
        time: time?,
        status: status?,
    })
}

fn hold(node: &Node<'_>) -> Option<Hold> {
    let members = node.members(&[
        "token",
        "session_type",
        "start",
        "end",
        "expires_at",
        "buffer_before_minutes",
        "buffer_after_minutes",
    ])?;
    let token = members.required("token").and_then(|node| node.text());
    let session_type = members.required("session_type").and_then(|node| node.text());
    let time = members.time();
    let expires_at = members.required("expires_at").and_then(|node| node.instant());
    Some(Hold {
        buffers: buffers(&members),
        token: token?.to_owned(),
        type_key: session_type?.to_owned(),
        time: time?,
        expires_at: expires_at?,
    })
}

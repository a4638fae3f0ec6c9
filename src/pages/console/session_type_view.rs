//! The form of a session type, in groups of fields that belong together.

use chrono_tz::Tz;

use super::hours_form::DAYS;
use super::session_type_form::{KINDS, PLACES};
use super::sheet::{Refused, choice};
use crate::booking::actions::SessionTypeDraft;
use crate::booking::model::{
    BookingWindowRule, BufferRuleName, Confirmation, GridName, HostRole, LimitRule, LocationKind, Question,
    QuestionKind, Schedule, Visibility,
};
use crate::identity::PublicCoach;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{FilterChoice, QuestionRow, Sheet, SheetField, TypeGroup};
use crate::pages::words::span;
use crate::pages::zone::zone_groups;

/// Notices that are offered, in minutes.
const NOTICES: [i64; 8] = [0, 60, 120, 240, 720, 1_440, 2_880, 10_080];

/// The groups: the key of what stands over them, the starts of the names in them, and whether they stand folded.
const GROUPS: [(&str, &[&str], bool); 8] = [
    ("type-group-what", &["title", "slug", "description", "visibility", "active"], false),
    ("type-group-length", &["duration_", "schedule_id", "location/"], false),
    ("type-policy", &["minimum_notice", "policy/"], false),
    ("type-group-distance", &["buffer_", "booking_window/"], true),
    ("type-group-limits", &["limits/", "booker_active"], true),
    ("type-group-approval", &["confirmation/", "pending_", "asks_", "guests_max"], true),
    ("type-group-hosts", &["seats", "host/", "weight/", "priority/"], true),
    (
        "type-group-more",
        &["reminders", "follow_up", "slot_", "start_", "grid", "compact", "week_", "time_zone"],
        true,
    ),
];

/// What a form lets one choose from.
pub(super) struct Ground<'a> {
    /// The coach's schedules.
    pub schedules: &'a [Schedule],
    /// Who may be a host; none where that is not the reader's to say.
    pub coaches: &'a [PublicCoach],
    /// The coach's zone.
    pub zone: Tz,
}

/// All fields, in the order of the groups.
pub(super) fn sheet(voice: Voice, action: &str, (draft, ground): (&SessionTypeDraft, &Ground<'_>)) -> Sheet {
    let sheet = Sheet::to(voice, action, "type-save");
    let sheet = times(where_and_how_long(what(sheet, draft), voice, (draft, ground)), voice, draft);
    let sheet = limits(distance(sheet, voice, draft), draft);
    more(hosts(approval(sheet, voice, draft), voice, (draft, ground)), voice, (draft, ground))
}

fn what(sheet: Sheet, draft: &SessionTypeDraft) -> Sheet {
    let voice = sheet.voice;
    let shown = vec![
        choice("public", voice.say("type-public-shown")),
        choice("unlisted", voice.say("type-unlisted")),
    ];
    let visibility = if draft.visibility == Visibility::Unlisted { "unlisted" } else { "public" };
    sheet
        .line("title", "type-title", (&draft.title, 120))
        .line("slug", "type-slug", (&draft.slug, 63))
        .optional()
        .hint("type-slug-hint")
        .lines("description", "type-description", (&draft.description, 4_000, 4))
        .optional()
        .choose("visibility", "type-visibility", (visibility, shown))
        .tick("active", "settings-open", draft.active)
}

fn where_and_how_long(
    sheet: Sheet,
    voice: Voice,
    (draft, ground): (&SessionTypeDraft, &Ground<'_>),
) -> Sheet {
    let own = ground.schedules.iter().map(|one| choice(one.id.to_string(), one.name.clone()));
    let schedules = std::iter::once(choice("", voice.say("type-schedule-default"))).chain(own).collect();
    let schedule = draft.schedule_id.map(|id| id.to_string()).unwrap_or_default();
    let places = PLACES.map(|(name, kind)| choice(name, voice.say(place_key(kind))));
    let place = PLACES.iter().find(|(_, kind)| *kind == draft.location.kind).map_or("", |(name, _)| *name);
    sheet
        .input("duration_minutes", "type-minutes", ("number", draft.duration_minutes.to_string()))
        .line("duration_options", "type-lengths", (&joined(&draft.duration_options), 400))
        .optional()
        .hint("type-lengths-hint")
        .choose("schedule_id", "type-schedule", (&schedule, schedules))
        .choose("location/kind", "settings-place", (place, places.into()))
        .line("location/value", "type-place", (&draft.location.value, 500))
        .optional()
        .hint("type-place-hint")
}

fn times(sheet: Sheet, voice: Voice, draft: &SessionTypeDraft) -> Sheet {
    let policy = &draft.policy;
    let notice = |minutes: i64| (minutes.to_string(), spans(voice, minutes));
    let (book, cancel, moving) = (
        notice(draft.minimum_notice_minutes),
        notice(policy.cancel_notice_minutes),
        notice(policy.reschedule_notice_minutes),
    );
    sheet
        .choose("minimum_notice_minutes", "type-notice", (&book.0, book.1))
        .choose("policy/cancel_notice_minutes", "type-cancel", (&cancel.0, cancel.1))
        .choose("policy/reschedule_notice_minutes", "type-move", (&moving.0, moving.1))
        .input("policy/max_reschedules", "type-moves", ("number", policy.max_reschedules.to_string()))
        .lines("policy/text", "type-policy-text", (&policy.text, 1_000, 2))
        .optional()
}

fn distance(sheet: Sheet, voice: Voice, draft: &SessionTypeDraft) -> Sheet {
    let rule = if draft.buffer_rule == BufferRuleName::Sum { "sum" } else { "max" };
    let rules =
        vec![choice("max", voice.say("type-buffer-max")), choice("sum", voice.say("type-buffer-sum"))];
    let (kind, days, from, to) = match draft.booking_window {
        None => ("any", None, None, None),
        Some(BookingWindowRule::RollingDays { days }) => ("rolling_days", Some(days), None, None),
        Some(BookingWindowRule::RollingBusinessDays { days }) => {
            ("rolling_business_days", Some(days), None, None)
        }
        Some(BookingWindowRule::AvailableDays { days }) => ("available_days", Some(days), None, None),
        Some(BookingWindowRule::Range { from, to }) => ("range", None, Some(from), Some(to)),
    };
    let kinds = vec![
        choice("any", voice.say("type-window-any")),
        choice("rolling_days", voice.say("type-window-days")),
        choice("rolling_business_days", voice.say("type-window-business")),
        choice("available_days", voice.say("type-window-available")),
        choice("range", voice.say("type-window-range")),
    ];
    sheet
        .input(
            "buffer_before_minutes",
            "type-buffer-before",
            ("number", draft.buffer_before_minutes.to_string()),
        )
        .input(
            "buffer_after_minutes",
            "type-buffer-after",
            ("number", draft.buffer_after_minutes.to_string()),
        )
        .choose("buffer_rule", "type-buffer-rule", (rule, rules))
        .choose("booking_window/kind", "type-window", (kind, kinds))
        .input("booking_window/days", "type-window-count", ("number", given(days)))
        .optional()
        .input("booking_window/from", "type-window-from", ("date", given(from)))
        .optional()
        .input("booking_window/to", "type-window-to", ("date", given(to)))
        .optional()
}

fn limits(sheet: Sheet, draft: &SessionTypeDraft) -> Sheet {
    let limits = draft.limits;
    let of = |sheet: Sheet, period: &str, (count, minutes): (&str, &str), limit: LimitRule| {
        sheet
            .input(&format!("limits/{period}/count"), count, ("number", given(limit.count)))
            .optional()
            .input(&format!("limits/{period}/minutes"), minutes, ("number", given(limit.minutes)))
            .optional()
    };
    let sheet = of(sheet, "day", ("type-day-count", "type-day-minutes"), limits.day);
    let sheet = of(sheet, "week", ("type-week-count", "type-week-minutes"), limits.week);
    let sheet = of(sheet, "month", ("type-month-count", "type-month-minutes"), limits.month);
    of(sheet, "year", ("type-year-count", "type-year-minutes"), limits.year)
        .input("booker_active_limit", "type-booker-limit", ("number", given(draft.booker_active_limit)))
        .optional()
}

fn approval(sheet: Sheet, voice: Voice, draft: &SessionTypeDraft) -> Sheet {
    let (kind, minutes) = match draft.confirmation {
        Confirmation::Automatic => ("automatic", None),
        Confirmation::Manual => ("manual", None),
        Confirmation::ManualBelowNotice { minutes } => ("manual_below_notice", Some(minutes)),
    };
    let kinds = vec![
        choice("automatic", voice.say("type-approval-never")),
        choice("manual", voice.say("type-approval-always")),
        choice("manual_below_notice", voice.say("type-approval-below")),
    ];
    sheet
        .choose("confirmation/kind", "type-approval", (kind, kinds))
        .input("confirmation/minutes", "type-approval-minutes", ("number", given(minutes)))
        .optional()
        .input(
            "pending_expires_minutes",
            "type-expires",
            ("number", draft.pending_expires_minutes.to_string()),
        )
        .tick("pending_blocks", "type-pending-blocks", draft.pending_blocks)
        .tick("asks_email_code", "type-email-code", draft.asks_email_code)
        .input("guests_max", "type-guests", ("number", draft.guests_max.to_string()))
}

fn hosts(sheet: Sheet, voice: Voice, (draft, ground): (&SessionTypeDraft, &Ground<'_>)) -> Sheet {
    let mut sheet = sheet.input("seats", "type-seats", ("number", draft.seats.to_string()));
    if ground.coaches.len() < 2 {
        return sheet;
    }
    for coach in ground.coaches {
        let host = draft.hosts.iter().find(|host| host.user_id == coach.user_id);
        let role = match host.map(|host| host.role) {
            None => "none",
            Some(HostRole::Required) => "required",
            Some(HostRole::Pool) => "pool",
        };
        let roles = vec![
            choice("none", voice.say("type-host-none")),
            choice("required", voice.say("type-host-required")),
            choice("pool", voice.say("type-host-pool")),
        ];
        let (id, name) = (coach.user_id, coach.name.as_str());
        let (priority, weight) = (host.map_or(0, |host| host.priority), host.map_or(1, |host| host.weight));
        sheet = sheet
            .choose(&format!("host/{id}"), "coach", (role, roles))
            .labelled(name.to_owned())
            .input(&format!("priority/{id}"), "coach", ("number", priority.to_string()))
            .labelled(say!(voice, "type-host-priority", name = name))
            .input(&format!("weight/{id}"), "coach", ("number", weight.to_string()))
            .labelled(say!(voice, "type-host-weight", name = name));
    }
    sheet
}

fn more(sheet: Sheet, voice: Voice, (draft, ground): (&SessionTypeDraft, &Ground<'_>)) -> Sheet {
    let grid = if draft.grid == GridName::Compact { "compact" } else { "fixed" };
    let grids = vec![
        choice("fixed", voice.say("type-grid-fixed")),
        choice("compact", voice.say("type-grid-compact")),
    ];
    let days = DAYS.map(|(name, day)| choice(name, when::weekday(voice.locale(), day.into())));
    let day = DAYS.iter().find(|(_, day)| *day == draft.week_start).map_or("monday", |(name, _)| *name);
    let zone = draft.time_zone.clone().unwrap_or_default();
    sheet
        .line("reminders_minutes_before", "type-reminders", (&joined(&draft.reminders_minutes_before), 200))
        .optional()
        .hint("type-reminders-hint")
        .input("follow_up_minutes_after", "type-follow-up", ("number", given(draft.follow_up_minutes_after)))
        .optional()
        .input("slot_interval_minutes", "type-interval", ("number", given(draft.slot_interval_minutes)))
        .optional()
        .input("start_offset_minutes", "type-offset", ("number", draft.start_offset_minutes.to_string()))
        .choose("grid", "type-grid", (grid, grids))
        .input("compact_step_minutes", "type-step", ("number", draft.compact_step_minutes.to_string()))
        .choose("week_start", "type-week-start", (day, days.into()))
        .choose("time_zone", "type-zone", (&zone, zones(voice, ground.zone)))
}

/// The bookers' own, or one for everybody.
fn zones(voice: Voice, own: Tz) -> Vec<FilterChoice> {
    let groups = zone_groups(voice, own.name());
    let each = groups.into_iter().flat_map(|group| group.zones);
    let each = each.map(|zone| choice(zone.value.clone(), zone.value));
    std::iter::once(choice("", voice.say("type-zone-theirs"))).chain(each).collect()
}

fn given(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn joined(numbers: &[i32]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The fields of the form by what belongs together. A group with a fault in it stands open.
pub(super) fn groups(voice: Voice, sheet: &Sheet) -> Vec<TypeGroup> {
    let group = |(key, starts, is_folded): &(&str, &[&str], bool)| {
        let is_in = |field: &&SheetField| starts.iter().any(|start| field.name.starts_with(start));
        let fields: Vec<SheetField> = sheet.fields.iter().filter(is_in).cloned().collect();
        TypeGroup {
            legend: voice.say(key),
            is_folded: *is_folded,
            is_open: fields.iter().any(|field| field.fault.is_some()),
            fields,
        }
    };
    GROUPS.iter().map(group).collect()
}

/// The notices that are offered, and the one that is set where it is none of them.
fn spans(voice: Voice, chosen: i64) -> Vec<FilterChoice> {
    let mut minutes = NOTICES.to_vec();
    minutes.push(chosen);
    minutes.sort_unstable();
    minutes.dedup();
    let label = |minutes: i64| match minutes {
        0 => voice.say("until-start"),
        _ => say!(voice, "until-before", span = span(voice, minutes)),
    };
    minutes.into_iter().map(|minutes| choice(minutes.to_string(), label(minutes))).collect()
}

/// The questions with what is wrong with them, and an empty row for another.
pub(super) fn rows(voice: Voice, questions: &[Question], refused: Option<&Refused>) -> Vec<QuestionRow> {
    let row = |(index, question): (usize, Option<&Question>)| QuestionRow {
        key: question.map(|one| one.key.clone()).unwrap_or_default(),
        label: question.map(|one| one.label.clone()).unwrap_or_default(),
        is_required: question.is_some_and(|one| one.required),
        options: question.map(|one| one.options.join("\n")).unwrap_or_default(),
        fault: refused.and_then(|refused| refused.fault_below(voice, &format!("/questions/{index}/"))),
        kinds: KINDS
            .iter()
            .map(|(name, kind)| {
                (*name, kind_in_words(voice, *kind), question.is_some_and(|one| one.kind == *kind))
            })
            .collect(),
    };
    questions.iter().map(Some).chain([None]).enumerate().map(row).collect()
}

fn kind_in_words(voice: Voice, kind: QuestionKind) -> String {
    voice.say(match kind {
        QuestionKind::Text => "type-kind-text",
        QuestionKind::LongText => "type-kind-long",
        QuestionKind::Select => "type-kind-select",
        QuestionKind::MultiSelect => "type-kind-multi",
        QuestionKind::Checkbox => "type-kind-checkbox",
        QuestionKind::Number => "type-kind-number",
        QuestionKind::Url => "type-kind-url",
        QuestionKind::Phone => "type-kind-phone",
    })
}

fn place_key(kind: LocationKind) -> &'static str {
    match kind {
        LocationKind::VideoUrl => "place-video",
        LocationKind::Jitsi => "type-place-jitsi",
        LocationKind::Phone => "place-phone",
        LocationKind::InPerson => "place-in-person",
        LocationKind::AskAttendee => "place-ask",
    }
}

//! Checks of a session type's settings before they are saved.

use url::Url;

use super::own_calendar::check_limits;
use super::session_type_draft::SessionTypeDraft;
use crate::booking::BookingError;
use crate::booking::core::session_type_rules::{BUFFER_MAX, Check, DURATION_MAX, NOTICE_MAX, WINDOW_MAX};
use crate::booking::model::{
    BookingWindowRule, Confirmation, Location, LocationKind, Question, QuestionKind,
};
use crate::kernel::slug::is_slug;
use crate::kernel::{text, time_zone};
use crate::platform::problem::FieldError;
use crate::platform::web::date_fault;

/// Most lengths, questions, and options of a question.
const LIST_MAX: usize = 50;
/// Most hosts of a type: a question for slots reads the calendars of all of them.
const HOSTS_MAX: usize = 10;
/// Most reminders of a booking.
const REMINDERS_MAX: usize = 10;

/// Refuses settings that make no sense, all of them at once.
pub(super) fn check(draft: &SessionTypeDraft) -> Result<(), BookingError> {
    let mut check = Check::default();
    texts(draft, &mut check);
    numbers(draft, &mut check);
    window(draft, &mut check);
    check_limits(draft.limits, "/limits", &mut check);
    groups(draft, &mut check);
    mails(draft, &mut check);
    location(&draft.location, &mut check);
    questions(&draft.questions, &mut check);
    let faults = check.faults();
    if faults.is_empty() {
        return Ok(());
    }
    let fields = faults.into_iter().map(|fault| FieldError::new(fault.pointer, fault.code, fault.detail));
    Err(BookingError::Unacceptable(fields.collect()))
}

fn texts(draft: &SessionTypeDraft, check: &mut Check) {
    let slug = ("invalid_slug", "lower-case letters, digits and single hyphens, at most 63");
    check.that(is_slug(&draft.slug), "/slug", slug);
    let title = ("invalid_text", "one line of 1 to 120 characters");
    check.that(text::line(&draft.title, 120).is_ok(), "/title", title);
    let paragraphs = |text: &str, max| text::paragraphs(text, max).is_ok();
    check.that(
        paragraphs(&draft.description, 4_000),
        "/description",
        ("invalid_text", "at most 4,000 characters"),
    );
    check.that(
        paragraphs(&draft.policy.text, 1_000),
        "/policy/text",
        ("invalid_text", "at most 1,000 characters"),
    );
}

fn numbers(draft: &SessionTypeDraft, check: &mut Check) {
    let duration = |minutes: i32| i64::from(minutes);
    check.within("/duration_minutes", duration(draft.duration_minutes), (1, DURATION_MAX));
    check.that(
        draft.duration_options.len() <= LIST_MAX,
        "/duration_options",
        ("too_many", "at most 50 lengths"),
    );
    for (index, minutes) in draft.duration_options.iter().enumerate().take(LIST_MAX) {
        check.within(format!("/duration_options/{index}"), duration(*minutes), (1, DURATION_MAX));
    }
    if let Some(minutes) = draft.slot_interval_minutes {
        check.within("/slot_interval_minutes", minutes, (1, DURATION_MAX));
    }
    check.within("/start_offset_minutes", draft.start_offset_minutes, (0, DURATION_MAX));
    check.within("/buffer_before_minutes", draft.buffer_before_minutes, (0, BUFFER_MAX));
    check.within("/buffer_after_minutes", draft.buffer_after_minutes, (0, BUFFER_MAX));
    check.within("/minimum_notice_minutes", draft.minimum_notice_minutes, (0, NOTICE_MAX));
    check.within("/compact_step_minutes", draft.compact_step_minutes, (1, DURATION_MAX));
    check.within("/policy/cancel_notice_minutes", draft.policy.cancel_notice_minutes, (0, NOTICE_MAX));
    check.within(
        "/policy/reschedule_notice_minutes",
        draft.policy.reschedule_notice_minutes,
        (0, NOTICE_MAX),
    );
    check.within("/policy/max_reschedules", draft.policy.max_reschedules, (0, 1_000));
    check.within("/guests_max", i64::from(draft.guests_max), (0, 20));
}

fn window(draft: &SessionTypeDraft, check: &mut Check) {
    match draft.booking_window {
        Some(
            BookingWindowRule::RollingDays { days }
            | BookingWindowRule::RollingBusinessDays { days }
            | BookingWindowRule::AvailableDays { days },
        ) => check.within("/booking_window/days", days, (0, WINDOW_MAX)),
        Some(BookingWindowRule::Range { from, to }) => {
            for (name, date) in [("/booking_window/from", from), ("/booking_window/to", to)] {
                check.that(
                    date_fault(name, date).is_none(),
                    name,
                    ("out_of_bounds", "a year from 1900 to 9998"),
                );
            }
            check.that(
                from <= to,
                "/booking_window/to",
                ("before_from", "the last date is not before the first"),
            );
        }
        None => {}
    }
}

fn groups(draft: &SessionTypeDraft, check: &mut Check) {
    check.within("/seats", draft.seats, (1, 500));
    check.within("/pending_expires_minutes", i64::from(draft.pending_expires_minutes), (1, NOTICE_MAX));
    if let Confirmation::ManualBelowNotice { minutes } = draft.confirmation {
        check.within("/confirmation/minutes", minutes, (1, NOTICE_MAX));
    }
    check.that(draft.hosts.len() <= HOSTS_MAX, "/hosts", ("too_many", "at most 10 hosts"));
    let ids: Vec<String> = draft.hosts.iter().map(|host| host.user_id.to_string()).collect();
    check.distinct("/hosts", ids.iter().map(String::as_str));
    for (index, host) in draft.hosts.iter().enumerate().take(HOSTS_MAX) {
        check.within(format!("/hosts/{index}/priority"), i64::from(host.priority), (0, 100));
        check.within(format!("/hosts/{index}/weight"), i64::from(host.weight), (1, 100));
    }
}

fn mails(draft: &SessionTypeDraft, check: &mut Check) {
    let reminders = &draft.reminders_minutes_before;
    check.that(reminders.len() <= REMINDERS_MAX, "/reminders_minutes_before", ("too_many", "at most 10"));
    for (index, minutes) in reminders.iter().enumerate().take(REMINDERS_MAX) {
        check.within(format!("/reminders_minutes_before/{index}"), i64::from(*minutes), (1, NOTICE_MAX));
    }
    let texts: Vec<String> = reminders.iter().take(REMINDERS_MAX).map(ToString::to_string).collect();
    check.distinct("/reminders_minutes_before", texts.iter().map(String::as_str));
    if let Some(minutes) = draft.follow_up_minutes_after {
        check.within("/follow_up_minutes_after", i64::from(minutes), (0, NOTICE_MAX));
    }
    if let Some(most) = draft.booker_active_limit {
        check.within("/booker_active_limit", i64::from(most), (1, 1_000));
    }
    if let Some(zone) = &draft.time_zone {
        let is_known = time_zone::parse(zone).is_ok();
        check.that(
            is_known,
            "/time_zone",
            ("unknown_time_zone", "expected an IANA name such as Europe/Kyiv"),
        );
    }
}

fn location(location: &Location, check: &mut Check) {
    let is_line = text::optional_line(&location.value, 500).is_ok();
    check.that(is_line, "/location/value", ("invalid_text", "one line of at most 500 characters"));
    let is_address = Url::parse(location.value.trim())
        .is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let fits = match location.kind {
        LocationKind::VideoUrl => is_address,
        LocationKind::Jitsi => location.value.is_empty() || is_address,
        LocationKind::InPerson => !location.value.trim().is_empty(),
        LocationKind::Phone | LocationKind::AskAttendee => true,
    };
    check.that(fits, "/location/value", ("not_a_place", "this kind of place needs an address"));
}

fn questions(questions: &[Question], check: &mut Check) {
    check.that(questions.len() <= LIST_MAX, "/questions", ("too_many", "at most 50 questions"));
    check.distinct("/questions", questions.iter().map(|question| question.key.as_str()));
    for (index, question) in questions.iter().enumerate().take(LIST_MAX) {
        let is_key = (1..=50).contains(&question.key.len())
            && question.key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        check.that(
            is_key,
            format!("/questions/{index}/key"),
            ("invalid_key", "lower-case letters, digits and _, at most 50"),
        );
        let is_label = text::line(&question.label, 300).is_ok();
        check.that(
            is_label,
            format!("/questions/{index}/label"),
            ("invalid_text", "one line of 1 to 300 characters"),
        );
        options(question, &format!("/questions/{index}/options"), check);
    }
}

fn options(question: &Question, pointer: &str, check: &mut Check) {
    let takes_options = matches!(question.kind, QuestionKind::Select | QuestionKind::MultiSelect);
    let has_options = !question.options.is_empty();
    check.that(
        takes_options == has_options,
        pointer,
        ("wrong_options", "options go with select and multi_select, and only there"),
    );
    check.that(question.options.len() <= LIST_MAX, pointer, ("too_many", "at most 50 options"));
    let are_lines = question
        .options
        .iter()
        .take(LIST_MAX)
        .all(|option| text::line(option, 200).is_ok_and(|line| &line == option));
    check.that(are_lines, pointer, ("invalid_text", "each one line of 1 to 200 characters"));
    check.distinct(pointer, question.options.iter().map(String::as_str));
}

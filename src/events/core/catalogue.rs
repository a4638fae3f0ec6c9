//! The events that webhooks tell. A kind that is not here stays inside.

/// The event that `POST /webhooks/{id}/test` sends. Nobody subscribes to it.
pub const TEST: &str = "webhook.test";

/// Every event that an endpoint can subscribe to.
pub const KINDS: [&str; 53] = [
    "booking.requested",
    "booking.confirmed",
    "booking.declined",
    "booking.expired",
    "booking.rescheduled",
    "booking.cancelled",
    "booking.completed",
    "booking.no_show",
    "booking.move_requested",
    "booking.move_declined",
    "booking.move_withdrawn",
    "booking.reassigned",
    "booking.outcome_undone",
    "waitlist.offered",
    "mentee.created",
    "mentee.updated",
    "mentee.erased",
    "mentee.merged",
    "assessment.opened",
    "assessment.finalised",
    "plan.proposed",
    "plan.activated",
    "plan.revised",
    "plan.paused",
    "plan.completed",
    "plan.ended_early",
    "plan.status_changed",
    "check_in.submitted",
    "evidence.shown",
    "evidence.unverified",
    "evidence.verified",
    "sponsor_consent.given",
    "sponsor_consent.withdrawn",
    "sponsor_report.released",
    "sponsor_report.opened",
    "sponsor_report.withdrawn",
    "strategy.shared",
    "strategy.changes_requested",
    "strategy.agreed",
    "strategy.live",
    "strategy.superseded",
    "strategy.retired",
    "recall_test.opened",
    "recall_test.finished",
    "subscriber.pending",
    "subscriber.confirmed",
    "subscriber.unsubscribed",
    "subscriber.suppressed",
    "issue.scheduled",
    "issue.unscheduled",
    "issue.started",
    "issue.finished",
    "issue.paused",
];

/// Whether an endpoint may subscribe to this: an event, all of a group as `booking.*`, or everything as `*`.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    KINDS.iter().any(|kind| matches(text, kind))
}

/// Whether a pattern takes in this kind of event.
#[must_use]
pub fn matches(pattern: &str, kind: &str) -> bool {
    if !KINDS.contains(&kind) {
        return false;
    }
    match pattern.strip_suffix('*') {
        Some("") => true,
        Some(group) => group.ends_with('.') && kind.starts_with(group),
        None => pattern == kind,
    }
}

#[cfg(test)]
mod tests {
    use super::{KINDS, TEST, is_pattern, matches};

    #[test]
    fn names_groups_and_everything_are_patterns() {
        for text in KINDS.into_iter().chain(["*", "booking.*", "check_in.*"]) {
            assert!(is_pattern(text), "{text}");
        }
        for text in [
            "",
            "booking",
            "booking.",
            "book*",
            "booking.conf*",
            "*.confirmed",
            "nothing.*",
            "**",
            ".*",
            TEST,
        ] {
            assert!(!is_pattern(text), "{text}");
        }
    }

    #[test]
    fn a_pattern_takes_in_its_own_and_never_what_stays_inside() {
        assert!(matches("booking.*", "booking.confirmed"));
        assert!(matches("*", "plan.paused"));
        assert!(!matches("booking.*", "waitlist.offered"));
        assert!(!matches("booking.confirmed", "booking.cancelled"));
        assert!(!matches("*", TEST));
        assert!(!matches("*", "user.signed_in"));
    }
}

//! What a booker may do, in words.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::view::PolicyLine;
use super::words::{moment, span};
use crate::booking::core::permission::Permission;
use crate::booking::model::Policy;

/// The policy before anything is booked, in a sentence or two.
pub(super) fn promised(policy: &Policy) -> String {
    let (cancel, moving) = (policy.cancel_notice_minutes.max(0), policy.reschedule_notice_minutes.max(0));
    let until = |notice: i64| match notice {
        0 => String::from("until it starts"),
        notice => format!("up to {} before", span(notice)),
    };
    let said = if policy.max_reschedules <= 0 {
        format!("You can cancel {}; it cannot be moved.", until(cancel))
    } else if cancel == moving {
        format!("You can move or cancel {}.", until(cancel))
    } else {
        format!("You can move {} and cancel {}.", until(moving), until(cancel))
    };
    match policy.text.trim() {
        "" => said,
        own => format!("{said} {own}"),
    }
}

/// What to say about one booking now.
pub(super) struct Allowed<'a> {
    /// Whether it can be moved.
    pub reschedule: Permission,
    /// Whether it can be cancelled.
    pub cancel: Permission,
    /// Whom to ask otherwise.
    pub coach: &'a str,
    /// The policy in the coach's words.
    pub text: &'a str,
    /// The booker's zone.
    pub zone: Tz,
    /// The booker's date.
    pub today: NaiveDate,
}

impl Allowed<'_> {
    /// The sentences of the policy as it stands now.
    pub(super) fn lines(&self) -> Vec<PolicyLine> {
        let mut lines: Vec<PolicyLine> = match (self.reschedule, self.cancel) {
            (Permission::Until(moving), Permission::Until(cancel)) if moving == cancel => {
                vec![allowed(format!("You can move or cancel this until {}.", self.moment(moving)))]
            }
            (Permission::TooLate(moving), Permission::TooLate(cancel)) if moving == cancel => {
                vec![self.too_late("It could be moved or cancelled", moving)]
            }
            (moving, cancel) => self.move_line(moving).into_iter().chain(self.cancel_line(cancel)).collect(),
        };
        let own = self.text.trim();
        if let (Some(last), false) = (lines.last_mut(), own.is_empty()) {
            last.text = format!("{} {own}", last.text);
        }
        lines
    }

    fn move_line(&self, permission: Permission) -> Option<PolicyLine> {
        match permission {
            Permission::Until(deadline) => {
                Some(allowed(format!("You can move this until {}.", self.moment(deadline))))
            }
            Permission::TooLate(deadline) => Some(self.too_late("It could be moved", deadline)),
            Permission::MovedTooOften => {
                let text = format!(
                    "It was moved as often as it can be. For another time, please ask {}.",
                    self.coach
                );
                Some(PolicyLine { text, allowed: false })
            }
            Permission::NotOpen => None,
        }
    }

    fn cancel_line(&self, permission: Permission) -> Option<PolicyLine> {
        match permission {
            Permission::Until(deadline) => {
                Some(allowed(format!("You can cancel this until {}.", self.moment(deadline))))
            }
            Permission::TooLate(deadline) => Some(self.too_late("It could be cancelled", deadline)),
            Permission::MovedTooOften | Permission::NotOpen => None,
        }
    }

    fn too_late(&self, what: &str, deadline: DateTime<Utc>) -> PolicyLine {
        let text = format!(
            "{what} until {}. If you cannot come, please tell {}.",
            self.moment(deadline),
            self.coach
        );
        PolicyLine { text, allowed: false }
    }

    fn moment(&self, at: DateTime<Utc>) -> String {
        moment(self.zone, at, self.today)
    }
}

fn allowed(text: String) -> PolicyLine {
    PolicyLine { text, allowed: true }
}

/// "You can move it twice more." for those who have few moves left.
pub(super) fn moves_left(most: i64, moved: i32) -> Option<String> {
    match most.saturating_sub(i64::from(moved)) {
        1 => Some(String::from("You can move it once more.")),
        2 => Some(String::from("You can move it twice more.")),
        left @ 3..=9 => Some(format!("You can move it {left} more times.")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{Allowed, promised};
    use crate::booking::core::permission::Permission;
    use crate::booking::model::Policy;

    #[test]
    fn a_promise_names_its_notice() {
        let policy =
            Policy { cancel_notice_minutes: 1440, reschedule_notice_minutes: 120, ..Policy::default() };
        assert_eq!(promised(&policy), "You can move up to 2 hours before and cancel up to 24 hours before.");
        let policy = Policy { text: String::from("Be kind."), ..Policy::default() };
        assert_eq!(promised(&policy), "You can move or cancel until it starts. Be kind.");
    }

    #[test]
    fn what_is_allowed_names_the_deadline_in_the_reader_s_zone() {
        let deadline = "2026-11-23T15:00:00Z".parse().unwrap();
        let allowed = Allowed {
            reschedule: Permission::MovedTooOften,
            cancel: Permission::Until(deadline),
            coach: "Maya",
            text: "",
            zone: Tz::Europe__Berlin,
            today: "2026-11-01".parse().unwrap(),
        };
        let lines = allowed.lines();
        assert_eq!(lines.iter().map(|line| line.allowed).collect::<Vec<_>>(), [false, true]);
        assert_eq!(lines[1].text, "You can cancel this until Mon 23 Nov, 16:00.");
        let over = Allowed { reschedule: Permission::NotOpen, cancel: Permission::NotOpen, ..allowed };
        assert!(over.lines().is_empty());
    }
}

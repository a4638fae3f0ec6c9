//! What a booker may do, in words.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::view::PolicyLine;
use super::words::span;
use crate::booking::core::permission::Permission;
use crate::booking::model::Policy;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;

/// The policy before anything is booked, in a sentence or two.
pub(super) fn promised(voice: Voice, policy: &Policy) -> String {
    let (cancel, moving) = (policy.cancel_notice_minutes.max(0), policy.reschedule_notice_minutes.max(0));
    let until = |notice: i64| match notice {
        0 => voice.say("until-start"),
        notice => say!(voice, "until-before", span = span(voice, notice)),
    };
    let said = if policy.max_reschedules <= 0 {
        say!(voice, "promise-cancel", until = until(cancel))
    } else if cancel == moving {
        say!(voice, "promise-both", until = until(cancel))
    } else {
        say!(voice, "promise-each", move = until(moving), cancel = until(cancel))
    };
    match policy.text.trim() {
        "" => said,
        own => format!("{said} {own}"),
    }
}

/// What to say about one booking now.
pub(super) struct Allowed<'a> {
    /// Says it.
    pub voice: Voice,
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
                vec![self.allowed("can-both", moving)]
            }
            (Permission::TooLate(moving), Permission::TooLate(cancel)) if moving == cancel => {
                vec![self.too_late("too-late-both", moving)]
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
            Permission::Until(deadline) => Some(self.allowed("can-move", deadline)),
            Permission::TooLate(deadline) => Some(self.too_late("too-late-move", deadline)),
            Permission::MovedTooOften => {
                let text = say!(self.voice, "moved-too-often", coach = self.coach);
                Some(PolicyLine { text, allowed: false })
            }
            Permission::NotOpen => None,
        }
    }

    fn cancel_line(&self, permission: Permission) -> Option<PolicyLine> {
        match permission {
            Permission::Until(deadline) => Some(self.allowed("can-cancel", deadline)),
            Permission::TooLate(deadline) => Some(self.too_late("too-late-cancel", deadline)),
            Permission::MovedTooOften | Permission::NotOpen => None,
        }
    }

    fn allowed(&self, key: &str, deadline: DateTime<Utc>) -> PolicyLine {
        PolicyLine { text: say!(self.voice, key, until = self.moment(deadline)), allowed: true }
    }

    fn too_late(&self, key: &str, deadline: DateTime<Utc>) -> PolicyLine {
        let text = say!(self.voice, key, until = self.moment(deadline), coach = self.coach);
        PolicyLine { text, allowed: false }
    }

    fn moment(&self, at: DateTime<Utc>) -> String {
        when::moment(self.voice.locale(), self.zone, at, self.today)
    }
}

/// "You can move it twice more." for those who have few moves left.
pub(super) fn moves_left(voice: Voice, most: i64, moved: i32) -> Option<String> {
    let left = most.saturating_sub(i64::from(moved));
    (1..=9).contains(&left).then(|| say!(voice, "moves-left", n = left))
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::{Allowed, moves_left, promised};
    use crate::booking::core::permission::Permission;
    use crate::booking::model::Policy;
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    #[test]
    fn a_promise_names_its_notice() {
        let policy =
            Policy { cancel_notice_minutes: 1440, reschedule_notice_minutes: 120, ..Policy::default() };
        assert_eq!(
            promised(voice(Locale::En), &policy),
            "You can move up to 2 hours before and cancel up to 24 hours before."
        );
        let policy = Policy { text: String::from("Be kind."), ..Policy::default() };
        assert_eq!(promised(voice(Locale::En), &policy), "You can move or cancel until it starts. Be kind.");
    }

    #[test]
    fn what_is_allowed_names_the_deadline_in_the_reader_s_zone() {
        let deadline = "2026-11-23T15:00:00Z".parse().unwrap();
        let allowed = Allowed {
            voice: voice(Locale::En),
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
        let ukrainian = Allowed { voice: voice(Locale::Uk), ..allowed };
        assert_eq!(ukrainian.lines()[1].text, "Скасувати сесію можна до пн, 23 лист., 16:00.");
        let over = Allowed { reschedule: Permission::NotOpen, cancel: Permission::NotOpen, ..ukrainian };
        assert!(over.lines().is_empty());
    }

    #[test]
    fn moves_are_counted_as_the_language_counts() {
        let said = |locale, left| moves_left(voice(locale), left, 0).unwrap();
        assert_eq!([1, 2, 3].map(|left| said(Locale::En, left))[2], "You can move it 3 more times.");
        let ukrainian = [1, 2, 3, 5].map(|left| said(Locale::Uk, left));
        assert_eq!(ukrainian[2..], ["Її можна перенести ще 3 рази.", "Її можна перенести ще 5 разів."]);
        assert_eq!(moves_left(voice(Locale::En), 10, 0), None);
    }
}

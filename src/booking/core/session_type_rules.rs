//! Which settings of a session type make sense.

use std::collections::BTreeSet;

/// What is wrong with one setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingFault {
    /// Its name, as a JSON Pointer.
    pub pointer: String,
    /// A stable code.
    pub code: &'static str,
    /// What to do about it.
    pub detail: &'static str,
}

/// Longest session, in minutes: a day, which the query for neighbouring sessions relies on.
pub const DURATION_MAX: i64 = 1_440;
/// Longest buffer, in minutes: a day, for the same reason.
pub const BUFFER_MAX: i64 = 1_440;
/// Longest notice, in minutes: a year.
pub const NOTICE_MAX: i64 = 527_040;
/// Most days of a booking window: a year.
pub const WINDOW_MAX: i64 = 366;
/// Most sessions or minutes of a limit.
pub const LIMIT_MAX: i64 = 1_000_000;

/// Collects what is wrong.
#[derive(Debug, Default)]
pub struct Check {
    faults: Vec<SettingFault>,
}

impl Check {
    /// A number within bounds, both included.
    pub fn within(&mut self, pointer: impl Into<String>, value: i64, (least, most): (i64, i64)) {
        if !(least..=most).contains(&value) {
            self.fault(pointer, "out_of_bounds", "this number is out of bounds");
        }
    }

    /// Texts that must not repeat.
    pub fn distinct<'a>(&mut self, pointer: &str, texts: impl IntoIterator<Item = &'a str>) {
        let mut seen = BTreeSet::new();
        for text in texts {
            if !seen.insert(text) {
                self.fault(pointer, "named_twice", "each of them once");
                return;
            }
        }
    }

    /// Something that holds or not.
    pub fn that(
        &mut self,
        holds: bool,
        pointer: impl Into<String>,
        (code, detail): (&'static str, &'static str),
    ) {
        if !holds {
            self.fault(pointer, code, detail);
        }
    }

    fn fault(&mut self, pointer: impl Into<String>, code: &'static str, detail: &'static str) {
        self.faults.push(SettingFault { pointer: pointer.into(), code, detail });
    }

    /// Everything that was wrong.
    #[must_use]
    pub fn faults(self) -> Vec<SettingFault> {
        self.faults
    }
}

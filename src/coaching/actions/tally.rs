//! What a sweep did, one after the other.

use std::fmt::Display;

use crate::coaching::CoachingError;
use crate::platform::problem::Describe as _;

/// Counts what was done. One that failed is written down, and keeps none after it from being done.
#[derive(Debug, Default)]
pub(super) struct Tally {
    done: usize,
    looked_at: usize,
    failed: Vec<CoachingError>,
}

impl Tally {
    /// Adds how it went with one: whether something was done.
    pub(super) fn add(&mut self, what: &'static str, id: impl Display, outcome: Result<bool, CoachingError>) {
        self.looked_at += 1;
        match outcome {
            Ok(was_done) => self.done += usize::from(was_done),
            Err(cause) => {
                tracing::error!(what, %id, code = cause.code(), "coaching.not_reminded");
                self.failed.push(cause);
            }
        }
    }

    /// How many were done.
    ///
    /// # Errors
    /// The last one's, where all of several failed: then it is not they who are at fault.
    pub(super) fn finish(mut self) -> Result<usize, CoachingError> {
        match self.failed.pop() {
            Some(cause) if self.failed.len() + 1 == self.looked_at && self.looked_at > 1 => Err(cause),
            _ => Ok(self.done),
        }
    }
}

//! Dates and instants that calendars, clients and PostgreSQL agree on: the years 1900 to 9998.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use crate::platform::problem::FieldError;

fn fault(pointer: &str) -> FieldError {
    FieldError::new(pointer, "out_of_bounds", "a year from 1900 to 9998")
}

/// What is wrong with a date far outside of any calendar in use.
#[must_use]
pub fn date_fault(pointer: &str, date: NaiveDate) -> Option<FieldError> {
    (!(1900..=9998).contains(&date.year())).then(|| fault(pointer))
}

/// What is wrong with an instant far outside of any calendar in use.
#[must_use]
pub fn instant_fault(pointer: &str, at: DateTime<Utc>) -> Option<FieldError> {
    date_fault(pointer, at.date_naive())
}

//! Words for the person at the terminal.

use std::fmt::Display;
use std::io::Write as _;
use std::process::ExitCode;

/// Prints an answer on standard output.
#[must_use]
pub fn print(text: &str) -> ExitCode {
    // A closed pipe is the reader's wish to hear no more.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
    ExitCode::SUCCESS
}

/// Says on standard error why nothing was done.
#[must_use]
pub fn fail(fault: &impl Display, status: u8) -> ExitCode {
    say(&format!("altitude: {fault}"));
    ExitCode::from(status)
}

/// Says something on standard error.
pub(super) fn say(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

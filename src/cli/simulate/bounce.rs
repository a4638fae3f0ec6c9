//! `altitude simulate bounce`: what a returned message says.

use std::fs;
use std::path::Path;

use super::problem::InputProblem;
use crate::newsletter::core::bounce::{Verdict, classify};

/// Answers a raw message. Every message has an answer.
///
/// # Errors
///
/// None; the signature is that of all subcommands.
#[expect(clippy::unnecessary_wraps, reason = "every subcommand answers or says why not")]
pub fn answer(message: &[u8]) -> Result<Verdict, InputProblem> {
    Ok(classify(message))
}

/// Answers the message in the file that a line names.
///
/// # Errors
///
/// [`InputProblem`] where the file cannot be read.
pub fn answer_path(line: &[u8]) -> Result<Verdict, InputProblem> {
    let unreadable = |why: &dyn std::fmt::Display| InputProblem::of_document("unreadable", why.to_string());
    let path = std::str::from_utf8(line).map_err(|error| unreadable(&error))?;
    let message = fs::read(Path::new(path)).map_err(|error| unreadable(&format!("{path}: {error}")))?;
    answer(&message)
}

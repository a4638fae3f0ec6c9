//! Files, lines and exit codes of `altitude simulate`.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::json;

use super::problem::InputProblem;
use super::{bounce, gaps, plan, slots};

/// What to try out.
#[derive(Clone, Debug, Subcommand)]
pub enum SimulateCommand {
    /// Which starts a scenario offers, and what refuses the others
    Slots(Input),
    /// Which skill gap of an assessment comes first, and why
    Gaps(Input),
    /// What a returned message says, and what follows from it
    Bounce(Input),
    /// How a learning plan stands, and why
    Plan(Input),
}

/// Where the documents come from.
#[derive(Args, Clone, Debug)]
pub struct Input {
    /// A JSON document (for `bounce`, a raw message), or `-` for standard input
    pub path: PathBuf,
    /// Read one document a line (for `bounce`, one path a line) and answer each on a line
    #[arg(long)]
    pub lines: bool,
}

/// The exit status for wrong input.
const WRONG_INPUT: u8 = 2;

/// Answers the documents of a subcommand on standard output.
///
/// The status is 0 when all were answered and 2 when one was wrong; the problem then stands on
/// standard error, or with `--lines` in the place of the answer.
#[must_use]
pub fn run(command: &SimulateCommand) -> ExitCode {
    match command {
        SimulateCommand::Slots(input) => answer_all(input, slots::answer),
        SimulateCommand::Gaps(input) => answer_all(input, gaps::answer),
        SimulateCommand::Bounce(input) if input.lines => answer_all(input, bounce::answer_path),
        SimulateCommand::Bounce(input) => answer_all(input, bounce::answer),
        SimulateCommand::Plan(input) => answer_all(input, plan::answer),
    }
}

fn answer_all<T: Serialize>(input: &Input, answer: impl Fn(&[u8]) -> Result<T, InputProblem>) -> ExitCode {
    let answered = open(&input.path).and_then(|source| {
        let output = io::BufWriter::new(io::stdout().lock());
        if input.lines { answer_lines(source, output, answer) } else { answer_one(source, output, answer) }
    });
    match answered {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(problem)) => refuse(&problem),
        // Whoever closed the pipe has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            refuse(&InputProblem::of_document("unreadable", format!("{}: {error}", input.path.display())))
        }
    }
}

/// Answers the document that `source` is. The problem is for standard error.
fn answer_one<T: Serialize>(
    mut source: impl Read,
    mut output: impl Write,
    answer: impl Fn(&[u8]) -> Result<T, InputProblem>,
) -> io::Result<Option<InputProblem>> {
    let mut text = Vec::new();
    source.read_to_end(&mut text)?;
    match answer(&text) {
        Ok(answer) => {
            write_line(&mut output, &answer)?;
            output.flush()?;
            Ok(None)
        }
        Err(problem) => Ok(Some(problem)),
    }
}

/// Answers each line of `source` on a line of its own; blank ones are skipped. The last problem is
/// for the exit status.
fn answer_lines<T: Serialize>(
    mut source: impl BufRead,
    mut output: impl Write,
    answer: impl Fn(&[u8]) -> Result<T, InputProblem>,
) -> io::Result<Option<InputProblem>> {
    let mut wrong = 0_u64;
    let mut line = Vec::new();
    while source.read_until(b'\n', &mut line)? > 0 {
        let text = line.trim_ascii();
        if !text.is_empty() {
            match answer(text) {
                Ok(answer) => write_line(&mut output, &answer)?,
                Err(problem) => {
                    wrong += 1;
                    write_line(&mut output, &json!({ "error": problem }))?;
                }
            }
        }
        line.clear();
    }
    output.flush()?;
    Ok((wrong > 0)
        .then(|| InputProblem::of_document("wrong_lines", format!("lines that were wrong: {wrong}"))))
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(BufReader::new(File::open(path)?)))
}

fn write_line(output: &mut impl Write, document: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *output, document)?;
    output.write_all(b"\n")
}

fn refuse(problem: &InputProblem) -> ExitCode {
    // Where standard error is gone too, the exit status still tells.
    _ = write_line(&mut io::stderr().lock(), problem);
    ExitCode::from(WRONG_INPUT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn double(text: &[u8]) -> Result<i64, InputProblem> {
        let number: i64 = serde_json::from_slice(text)
            .map_err(|error| InputProblem::of_document("malformed_json", error.to_string()))?;
        Ok(number * 2)
    }

    #[test]
    fn a_bad_line_answers_in_its_place() {
        let mut output = Vec::new();
        let problem = answer_lines(&b"1\n\n  \r\nx\n3"[..], &mut output, double).unwrap();
        let lines: Vec<_> = std::str::from_utf8(&output).unwrap().lines().collect();
        assert_eq!((lines.len(), lines[0], lines[2]), (3, "2", "6"));
        assert!(lines[1].starts_with(r#"{"error":{"#), "{}", lines[1]);
        assert!(problem.is_some());
    }

    #[test]
    fn one_document_is_answered_or_refused() {
        let mut output = Vec::new();
        assert_eq!(answer_one(&b"21"[..], &mut output, double).unwrap(), None);
        assert_eq!(output, b"42\n");
        assert!(answer_one(&b""[..], Vec::new(), double).unwrap().is_some());
    }
}

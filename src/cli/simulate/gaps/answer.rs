//! The answer to an assessment.

use super::assessment::Assessment;
use crate::cli::simulate::document::read;
use crate::cli::simulate::problem::InputProblem;
use crate::coaching::core::gaps::rank;
use crate::coaching::model::GapResult;

/// Answers an assessment given as a JSON document.
///
/// # Errors
///
/// [`InputProblem`] names every place where the document is wrong.
pub fn answer(document: &[u8]) -> Result<GapResult, InputProblem> {
    let assessment = read(document, Assessment::read)?;
    let gaps = rank(&assessment.question);
    Ok(GapResult::of(&assessment.question, &gaps, &assessment.wording))
}

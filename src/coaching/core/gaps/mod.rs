//! Which skill gap comes first, and why.
//!
//! `levels` makes one current level of what the sources saw, `rank` orders the gaps, `explain` says in plain words what
//! was decided. The rules are those of `altitude simulate gaps`; the numbers in the comments are theirs.
//!
//! What always holds: arithmetic is exact, and what is ranked is what is shown; the order is total and does not depend
//! on the order of the input; a skill that nobody rated is never ranked.

mod explain;
mod levels;
mod model;
#[cfg(test)]
mod properties;
mod rank;

pub use explain::{Wording, explain};
pub use levels::{PEERS_LEAST, Sight, current, median, others, own, sights};
pub use model::{
    ALGORITHM, Certainty, Confidence, DecidedBy, Flag, Focus, Gaps, Hundredths, Practice, Prerequisite,
    Question, Ranked, Rating, SkillTarget, Source, Tenths,
};
pub use rank::rank;

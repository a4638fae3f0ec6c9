//! `altitude simulate gaps`: which skill gap comes first.

mod answer;
mod assessment;

pub use answer::answer;

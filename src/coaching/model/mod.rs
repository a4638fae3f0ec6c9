//! The nouns of coaching, as stored.

mod framework;
mod gap_result;

pub use framework::{
    FrameworkDocument, Level, Overlay, OverlayChange, Prerequisite, Profile, ProfileSkill, Skill, Theme,
};
pub use gap_result::{GapFocus, GapResult, RankedGap};

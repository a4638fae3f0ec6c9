//! The nouns of coaching, as stored.

mod access;
mod assessment;
mod framework;
mod gap_result;
mod mentee;
mod names;
mod rater;
mod stored_framework;

pub use access::Access;
pub use assessment::{
    Assessment, AssessmentKind, AssessmentState, Difference, FocusChoice, Side, StoredQuestion, Targets,
};
pub use framework::{
    FrameworkDocument, Level, Overlay, OverlayChange, Prerequisite, Profile, ProfileSkill, Skill, Theme,
};
pub use gap_result::{GapFocus, GapResult, RankedGap};
pub use mentee::{Intake, Mentee, MenteeRow, Texts, Topics};
pub use names::{IntakeReason, MenteeSource, MenteeStatus, Topic};
pub use rater::{
    InterestBySkill, PracticeBySkill, Rater, RaterKind, RaterState, RatingConfidence, RatingRevision,
    StoredRating,
};
pub use stored_framework::{Framework, FrameworkVersion};

//! The nouns of coaching, as stored.

mod access;
mod assessment;
mod check_in;
mod engagement;
mod framework;
mod gap_result;
mod mentee;
mod names;
mod plan;
mod rater;
mod recall;
mod session_work;
mod stored_framework;
mod strategy;
mod workspace;

pub use access::Access;
pub use assessment::{
    Assessment, AssessmentKind, AssessmentState, Difference, FocusChoice, StoredQuestion, Targets,
};
pub use check_in::{CheckIn, CheckInAnswers, CheckInBody, CheckInKind, CheckInStatus, Kept, KeptCommitment};
pub use engagement::{Engagement, EngagementStatus};
pub use framework::{
    FrameworkDocument, Level, Overlay, OverlayChange, Prerequisite, Profile, ProfileSkill, Skill, Theme,
};
pub use gap_result::{GapFocus, GapResult, RankedGap};
pub use mentee::{Intake, Mentee, MenteeRow, Texts, Topics};
pub use names::{IntakeReason, MenteeSource, MenteeStatus, Topic};
pub use plan::{
    Closing, ClosingBody, CommitmentDraft, CommitmentKind, Content, ContentBody, EvidenceKind, Items,
    ItemsBody, MilestoneDraft, Outcome, Pauses, Plan, PlanCommitment, PlanMilestone, PlanPause, PlanRevision,
    PlanState, PlanTemplate, Proposal, ProposalBody, Side, Weekday,
};
pub use rater::{
    InterestBySkill, PracticeBySkill, Rater, RaterKind, RaterState, RatingConfidence, RatingRevision,
    StoredRating,
};
pub use recall::{
    AnswersBody, AnswersColumn, PointsColumn, QuestionResult, RecallAnswer, RecallResult, RecallResultBody,
    RecallTest, Reviewer, TestStateColumn,
};
pub use session_work::{AgendaTopic, SessionRating, TopicState};
pub use stored_framework::{Framework, FrameworkVersion};
pub use strategy::{
    CanvasColumn, CommentKindColumn, CommentStateColumn, MilestoneLink, MilestoneLinks, StoredStrategy,
    StrategyComment, StrategyState, StrategyVersion, StrategyVisibility,
};
pub use workspace::{
    ActionItem, ActionState, Evidence, Note, NoteVersion, NoteVisibility, SkillClaim, SkillClaims,
};

//! The nouns of coaching, as stored.

mod access;
mod address;
mod assessment;
mod check_in;
mod engagement;
mod evidence;
mod framework;
mod gap_result;
mod mentee;
mod merge_request;
mod names;
mod note_request;
mod plan;
mod plan_brief;
mod plan_revision;
mod rater;
mod recall;
mod session_work;
mod sponsor;
mod stored_framework;
mod strategy;
mod workspace;

pub use access::Access;
pub use address::MenteeAddress;
pub use assessment::{
    Assessment, AssessmentKind, AssessmentState, Difference, FocusChoice, StoredQuestion, Targets,
};
pub use check_in::{CheckIn, CheckInAnswers, CheckInBody, CheckInKind, CheckInStatus, Kept, KeptCommitment};
pub use engagement::{Engagement, EngagementStatus};
pub use evidence::{
    CaseKind, CaseScope, Confidentiality, Evidence, EvidenceState, EvidenceVisibility, Metric, SkillClaim,
    SkillClaims, Witness, Witnesses,
};
pub use framework::{
    FrameworkDocument, Level, Overlay, OverlayChange, Prerequisite, Profile, ProfileSkill, Skill, Theme,
};
pub use gap_result::{GapFocus, GapResult, RankedGap};
pub use mentee::{Intake, Mentee, MenteeRow, Texts, Topics};
pub use merge_request::{MERGE_LIFETIME, MERGE_SILENCE, MergeRequest, MergeSide};
pub use names::{IntakeReason, MenteeSource, MenteeStatus, Topic};
pub use note_request::{NoteIds, NoteRequest, NoteRequestInBrief};
pub use plan::{
    Closing, ClosingBody, CommitmentDraft, CommitmentKind, Content, ContentBody, EvidenceKind, Items,
    ItemsBody, MilestoneDraft, NextSettings, Outcome, Pauses, Plan, PlanCommitment, PlanMilestone, PlanPause,
    PlanState, Proposal, ProposalBody, Side, Unfinished, Weekday,
};
pub use plan_brief::{CommitmentInBrief, ItemsInBrief, ItemsInBriefBody, MilestoneInBrief, PlanInBrief};
pub use plan_revision::{PlanRevision, PlanTemplate};
pub use rater::{
    InterestBySkill, PracticeBySkill, Rater, RaterKind, RaterState, RatingConfidence, RatingRevision,
    StoredRating,
};
pub use recall::{
    AnswersBody, AnswersColumn, PointsColumn, QuestionResult, RecallAnswer, RecallResult, RecallResultBody,
    RecallTest, Reviewer, TestStateColumn,
};
pub use session_work::{AgendaTopic, SessionRating, TopicState};
pub use sponsor::{
    Consent, GroupDocument, MenteeIds, PlanLine, ReportDocument, ReportInputs, ReportNote, Sponsor,
    SponsorGroupReport, SponsorReport, SponsorReportState,
};
pub use stored_framework::{Framework, FrameworkVersion};
pub use strategy::{
    CanvasColumn, CommentKindColumn, CommentStateColumn, MilestoneLink, MilestoneLinks, StoredStrategy,
    StrategyComment, StrategyReply, StrategyState, StrategyVersion, StrategyVisibility,
};
pub use workspace::{ActionItem, ActionState, Note, NoteVersion, NoteVisibility};

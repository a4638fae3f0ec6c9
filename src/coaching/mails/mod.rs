//! Mails of the coaching room.

mod assessments;
mod letter;
mod phrases;
mod rating_request;
mod ratings_in;
mod recall_invitation;
mod recall_reminder;
mod sponsor_report;

pub use letter::{
    ActionDue, ActionOverdue, BreakOver, CheckInAnswered, CheckInAsked, ClosingAsked, EngagementStalled,
    LetterFacts, MergeAsked, NotesAsked, NotesAskedOfOwner, NotesHandedOver, PlanAgreed, PlanChangesAsked,
    PlanCompleted, PlanEnded, PlanPaused, PlanProposed, PlanResumed, PlanStatusChanged, RetentionAsked,
    SecondCoach, SessionRatingAsked, SponsorReportWaits, StrategyAgreed, StrategyChangesAsked,
    StrategyShared,
};
pub(in crate::coaching) use phrases::{
    check_advice, check_in_in_calendar, evidence_advice, recall_advice, strategy_voice, voice,
};
pub use rating_request::RatingRequest;
pub use ratings_in::RatingsIn;
pub use recall_invitation::RecallInvitation;
pub use recall_reminder::RecallReminder;
pub use sponsor_report::SponsorReportReady;

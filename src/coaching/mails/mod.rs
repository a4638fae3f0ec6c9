//! Mails of the coaching room.

mod assessments;
mod letter;
mod phrases;
mod rating_request;
mod ratings_in;
mod recall_invitation;

pub use letter::{
    ActionDue, CheckInAnswered, CheckInAsked, ClosingAsked, EngagementStalled, LetterFacts, PlanAgreed,
    PlanChangesAsked, PlanProposed, PlanStatusChanged, RetentionAsked, SessionRatingAsked, StrategyAgreed,
    StrategyChangesAsked, StrategyShared,
};
pub(in crate::coaching) use phrases::{check_in_in_calendar, strategy_voice};
pub use rating_request::RatingRequest;
pub use ratings_in::RatingsIn;
pub use recall_invitation::RecallInvitation;

//! Mails of the coaching room.

mod assessments;
mod letter;
mod phrases;
mod rating_request;
mod ratings_in;

pub use letter::{
    ActionDue, CheckInAnswered, CheckInAsked, ClosingAsked, EngagementStalled, LetterFacts, PlanAgreed,
    PlanChangesAsked, PlanProposed, PlanStatusChanged, RetentionAsked,
};
pub use rating_request::RatingRequest;
pub use ratings_in::RatingsIn;

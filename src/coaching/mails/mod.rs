//! Mails of the coaching room.

mod letter;

pub use letter::{
    ActionDue, CheckInAnswered, CheckInAsked, ClosingAsked, EngagementStalled, LetterFacts, PlanAgreed,
    PlanChangesAsked, PlanProposed, PlanStatusChanged, RetentionAsked,
};

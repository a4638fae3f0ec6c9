//! The mails of the newsletter besides its issues. None of them carries a text that a visitor typed.

mod confirm;
mod issue;
mod schedule_dropped;
mod texts;
mod you_are_in;

pub use confirm::ConfirmSubscription;
pub use issue::{IssueMail, IssueTest, PREFERENCES, TEMPLATES, UNSUBSCRIBE, put_together, spoken};
pub use schedule_dropped::ScheduleDropped;
pub use you_are_in::YouAreIn;

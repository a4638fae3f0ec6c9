//! The nouns of booking, as stored.

mod booking;
mod hold;
mod host;
mod planned_mail;
mod policy;
mod question;
mod rules;
mod schedule;
mod session;
mod session_type;

pub use booking::{Answer, Answers, Booking, CancelledBy, Guests};
pub use hold::Hold;
pub use host::{Host, HostLimits, HostRole, TypeHost};
pub use planned_mail::{PlannedKind, PlannedMail, PlannedState};
pub use policy::Policy;
pub use question::{Question, QuestionKind, Questions};
pub use rules::{BookingWindowRule, BufferRuleName, GridName, LimitRule, LimitsRule, SlotRules, WeekdayName};
pub use schedule::{DateOverride, Overrides, Schedule, TimeOff, Weekly, WeeklyWindow, Window};
pub use session::{HostTime, Session, SessionMove, Status};
pub use session_type::{Confirmation, Durations, Location, LocationKind, SessionType, Visibility};

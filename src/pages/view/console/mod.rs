//! What the pages of the console show.

mod calendar;
mod frame;
mod mentees;
mod newsletter;
mod settings;
mod sheet;
mod sign_in;
mod today;

pub use calendar::{CalendarDay, CalendarEntry, CalendarPage, StartCell, TypeChoice, Why, WhyRule};
pub use frame::{Badge, ConsoleFrame, Crumb, NamedLink, NavItem, Tab};
pub use mentees::{
    FilterChoice, MenteePage, MenteeRow, MenteesPage, NoteLine, StandingLine, TimelineLine, TimelineMonth,
};
pub use newsletter::{BarPart, CopyRow, DeliveryBar, IssuePage, IssueRow, NewsletterPage};
pub use settings::{
    AppSecret, MailPage, MailRow, QrPicture, SecurityPage, SettingsPage, SignInRow, TwoFactorCard, TypeRow,
};
pub use sheet::{Sheet, SheetField};
pub use sign_in::{ConsoleSignInPage, ConsoleStepPage};
pub use today::{
    ActionLine, AttentionRow, CheckInRow, PlanLine, RequestRow, SessionCard, TodayPage, WaitingRow,
};

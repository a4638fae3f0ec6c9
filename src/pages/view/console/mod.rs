//! What the pages of the console show.

mod access;
mod assessments;
mod calendar;
mod frame;
mod hours;
mod mentees;
mod newsletter;
mod note_requests;
mod notes;
mod plans;
mod readers;
mod record;
mod settings;
mod sheet;
mod sign_in;
mod strategies;
mod today;
mod types;
mod webhooks;

pub use assessments::{AssessmentPage, GapRow, RadarName, RadarPicture, RaterRow, SkillCard, StandingsPage};
pub use calendar::{CalendarDay, CalendarEntry, CalendarPage, StartCell, TypeChoice, Why, WhyRule};
pub use frame::{Badge, ConsoleFrame, Crumb, Followed, NamedLink, NavItem, Tab};
pub use mentees::{
    EvidenceCard, EvidencePage, FilterChoice, MenteePage, MenteeRow, MenteesPage, StandingLine, TimelineLine,
    TimelineMonth,
};
pub use newsletter::{
    BarPart, CopyRow, DeliveryBar, HitRow, HitTable, IssueEditPage, IssuePage, IssueRow, NewsletterPage,
};
pub use note_requests::{HandoverForm, HandoverPage, HandoverRow};
pub use notes::{NoteLine, NotePage, NoteView, NotesPage};
pub use plans::{
    CheckInCard, CoursePicture, MilestoneRow, PlanCard, PlanColumn, PlanPage, PlansPage, ProposalView,
    WeekCell,
};
pub use readers::{
    ImportPage, ImportsPage, MailingListPage, ReaderPage, ReaderRow, ReadersPage, SegmentForm, SegmentPage,
    SegmentRow, SegmentsPage,
};
pub use record::{RecordPage, RecordRow, RecordSection};
pub use settings::{
    AppSecret, MailPage, MailRow, QrPicture, SecurityPage, SettingsPage, SignInRow, SignatureCard,
    TwoFactorCard, TypeRow,
};
pub use sheet::{Sheet, SheetField};
pub use sign_in::{ConsoleSignInPage, ConsoleStepPage};
pub use strategies::{
    Changes, CommentCard, GradeForm, GradedAnswer, GradedLine, RecallOutcome, RecallTestBody, RecallTestPage,
    ReviewerRow, StrategyDraftView, StrategyPage, StrategyPart, TestCard, VersionRow,
};
pub use today::{
    ActionLine, AttentionRow, CheckInRow, PlanLine, RequestRow, SessionCard, TodayPage, WaitingRow,
};

pub use access::{InviteForm, KeyForm, KeyRow, KeysPage, LogPage, LogRow, PeoplePage, UserRow};
pub use hours::{DateForm, DateRow, HoursBlock, HoursDay, HoursPage, HoursRow};
pub use types::{QuestionRow, TypeGroup, TypePage};
pub use webhooks::{SecretPage, ToldRow, WebhookForm, WebhookPage, WebhookRow, WebhooksPage};

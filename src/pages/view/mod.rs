//! What the public pages show: one struct a page, filled by a handler and rendered by its template.
//!
//! The structs are plain data. Dates, times, lengths and addresses come in as text, already in the
//! reader's zone and language; beside each stands the machine form for `<time datetime>`. Nothing
//! here reads a clock, a database or a request. Templates escape everything; none marks a value safe.
//!
//! Links (`…_href`, `href`) are paths on this host unless the field says otherwise.

mod article;
mod assets;
mod booking_form;
mod calendar;
mod check_in;
mod coach;
mod confirmation;
mod console;
mod feed;
mod home;
mod invitation;
mod kept;
mod mailbox;
mod manage;
mod merge;
mod message;
mod page;
mod picker;
mod question;
mod rate;
mod rate_session;
mod reader;
mod recall;
mod reschedule;
mod session;
mod sign_in;
mod space;
mod sponsor;
mod ticket;
mod zone;

pub use article::{ArticleCard, ArticlePage, ArticlesPage, Author, Feeds, SubscribeForm, SubscribePage};
pub use assets::{ASSETS, Asset, EMBED};
pub use booking_form::{Alternative, BookingFormPage, FormFault, GuestsField, HONEYPOT_FIELD, TextField};
pub use calendar::{Calendar, DayCell, MonthLink, WeekRow, WeekdayName};
pub use check_in::{CheckInCommitment, CheckInPage};
pub use coach::{CoachPage, Figure, SessionTypeCard};
pub use confirmation::ConfirmationPage;
pub use console::*;
pub use feed::{AtomFeed, FeedEntry, RssFeed, Sitemap, SitemapPage};
pub use home::{CoachCard, HomePage};
pub use invitation::InvitationPage;
pub use kept::{KeptField, KeptPage};
pub use mailbox::{HeaderLine, MailboxItem, MailboxMessagePage, MailboxPage, MailboxPart, link_spans};
pub use manage::{AnswerLine, CancelPage, ManagePage, PolicyLine};
pub use merge::MergePage;
pub use message::{MessagePage, NextStep};
pub use page::{Avatar, Embed, HiddenField, LanguageLink, Notice, Page, Tone};
pub use picker::{DayLink, DayTimes, DurationChoice, EmptySpan, Picker, PickerPage, SlotButton, SlotGroup};
pub use question::{Choice, QuestionField, QuestionInput};
pub use rate::{RateFaults, RatePage, rate_progress};
pub use rate_session::RateSessionPage;
pub use reader::{
    ConfirmExpiredPage, ConfirmPage, ListChoice, LocaleChoice, PreferencesPage, UnsubscribePage,
};
pub use recall::{RecallPage, RecallQuestion, RecallQuestionsPage, RecallTextPage};
pub use reschedule::{RescheduleConfirmPage, ReschedulePage};
pub use session::{SessionFacts, When};
pub use sign_in::SignInPage;
pub use space::*;
pub use sponsor::{ReportNoteView, SponsorCoverPage, SponsorReportPage};
pub use ticket::{CalendarLinks, Ticket, TicketStatus};
pub use zone::{ZoneGroup, ZoneLine, ZoneOptions, current_zone_name};

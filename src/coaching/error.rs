//! What can go wrong in coaching, each with its stable code.

use chrono::NaiveDate;
use diesel::result::Error as DieselError;
use thiserror::Error;

use crate::booking::BookingError;
use crate::identity::IdentityError;
use crate::mail::MailError;
use crate::platform::db;
use crate::platform::problem::{Describe, FieldError, Kind};

/// An error of the coaching room.
#[derive(Debug, Error)]
pub enum CoachingError {
    /// Not there, or not the caller's to know.
    #[error("There is nothing here, or it is not yours to see.")]
    NotFound,
    /// The input is well formed but not acceptable.
    #[error("Some of the input needs to be put right.")]
    Unacceptable(Vec<FieldError>),
    /// Somebody else changed it meanwhile.
    #[error("This was changed meanwhile. Read it again, then repeat your change.")]
    StaleVersion,
    /// It is not in a state that allows this.
    #[error("{0}")]
    WrongState(&'static str),
    /// The plan's proposal is another one by now.
    #[error("Another revision of this plan was proposed meanwhile. Read it, then accept that one.")]
    PlanRevisionChanged,
    /// The engagement has a plan that runs.
    #[error("A plan of this engagement runs. Complete or end it first.")]
    PlanRunning,
    /// Coach and mentee have an engagement that is not over.
    #[error("There is an engagement with this mentee already. Change it, or end it first.")]
    EngagementOpen,
    /// The check-in takes no answers any more.
    #[error("This check-in is closed. The next one comes with its own mail.")]
    CheckInClosed,
    /// The address belongs to a mentee already.
    #[error("This address belongs to a mentee already. If that one is not yours, ask them to book with you.")]
    MenteeExists,
    /// Another framework of the coach has the key.
    #[error("Another framework of yours has this key.")]
    FrameworkKeyTaken,
    /// The framework is in use.
    #[error("Assessments were made with this framework, so it stays.")]
    FrameworkInUse,
    /// Somebody with that address, or another one of that kind, is asked already.
    #[error("They are asked already, or somebody else is as the same.")]
    RaterExists,
    /// Answers are taken no more.
    #[error("Answers are taken no more. Thank you all the same.")]
    AssessmentClosed,
    /// A rater wants to submit without a level.
    #[error("Give a level for at least one skill, or decline.")]
    NothingRated,
    /// The sides have to talk first, about these skills.
    #[error("Talk first about where you see it differently: revise a rating, or note why you differ.")]
    TalkFirst(Vec<String>),
    /// The mentee has not agreed to this.
    #[error("The mentee has not agreed to that, or has taken it back.")]
    NoConsent,
    /// Somebody could be told apart in a group.
    #[error("Figures are told of five people or more, and only where nobody follows by subtraction.")]
    GroupTooSmall,
    /// The report that a link leads to is told no more.
    #[error("This report was withdrawn.")]
    ReportWithdrawn,
    /// A strategy does not say everything that it has to say before it is shared.
    #[error("Some of what a strategy has to say is missing. See what to do about each.")]
    StrategyIncomplete(Vec<FieldError>),
    /// A blocker is open.
    #[error("A blocker is open. Resolve it first.")]
    StrategyBlocked,
    /// Nobody has shown that the newest version can be repeated.
    #[error("A recall test of the newest version has to be passed first, or say why there is none.")]
    StrategyUntested,
    /// A newer version was shared.
    #[error("A newer version was shared meanwhile. Read it, then say so about that one.")]
    StrategyVersionChanged,
    /// A test of the strategy runs.
    #[error("A recall test of this strategy is not over yet. Close it, and grade it.")]
    RecallTestRunning,
    /// As many were asked about a mentee's strategies as may be in a month.
    #[error(
        "As many people were asked about this mentee's strategies as may be in thirty days. Ask more after {0}."
    )]
    RecallMailsSpent(NaiveDate),
    /// The address was asked already.
    #[error("Somebody with this address was asked already.")]
    ReviewerExists,
    /// The link of a reviewer was taken back.
    #[error("This invitation was taken back. There is nothing for you to do.")]
    ReviewerWithdrawn,
    /// Nobody reads or answers any more.
    #[error("This test is over. Thank you all the same.")]
    RecallClosed,
    /// The text is shown once.
    #[error("The text was shown already. It is shown only once.")]
    TextShownAlready,
    /// The text comes before the answers.
    #[error("Read the text first.")]
    TextNotRead,
    /// Answers are taken once.
    #[error("You have answered already. Thank you.")]
    AnsweredAlready,
    /// The ledger of erasures could not be read or written.
    #[error("The ledger of erasures could not be read or written.")]
    Ledger(#[source] std::io::Error),
    /// A place in a session could not be called off.
    #[error(transparent)]
    Booking(#[from] BookingError),
    /// A mail could not be written.
    #[error("A mail could not be written.")]
    Mail(#[source] MailError),
    /// The person could not be found or made.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// The database refused or failed.
    #[error("The database failed.")]
    Database(#[source] DieselError),
}

impl From<DieselError> for CoachingError {
    /// Maps the constraints that promise what the core promised.
    fn from(cause: DieselError) -> Self {
        match db::constraint(&cause) {
            Some("plans_one_running" | "plans_one_running_each") => Self::PlanRunning,
            Some("sponsors_one_each" | "sponsor_consents_one_open") => Self::StaleVersion,
            Some("engagements_one_open") => Self::EngagementOpen,
            Some("mentees_person_unique" | "mentee_people_pkey") => Self::MenteeExists,
            Some("frameworks_key_unique") => Self::FrameworkKeyTaken,
            Some("assessments_framework_version_id_fkey") => Self::FrameworkInUse,
            Some("assessment_raters_one_of_a_kind" | "assessment_raters_one_place_each") => Self::RaterExists,
            Some("recall_tests_one_at_a_time") => Self::RecallTestRunning,
            Some("recall_reviewers_one_place_each") => Self::ReviewerExists,
            // Erased, or merged into another one, while this was written.
            Some(name) if name.ends_with("_mentee_id_fkey") => Self::NotFound,
            _ => Self::Database(cause),
        }
    }
}

impl From<MailError> for CoachingError {
    fn from(cause: MailError) -> Self {
        match cause {
            MailError::Database(cause) => Self::Database(cause),
            other @ MailError::Render(_) => Self::Mail(other),
        }
    }
}

impl Describe for CoachingError {
    fn kind(&self) -> Kind {
        match self {
            Self::NotFound => Kind::NotFound,
            Self::ReportWithdrawn => Kind::Gone,
            Self::Unacceptable(_) | Self::StrategyIncomplete(_) => Kind::Unacceptable,
            Self::StaleVersion => Kind::StaleVersion,
            Self::WrongState(_)
            | Self::FrameworkKeyTaken
            | Self::FrameworkInUse
            | Self::RaterExists
            | Self::AssessmentClosed
            | Self::NothingRated
            | Self::TalkFirst(_)
            | Self::PlanRevisionChanged
            | Self::PlanRunning
            | Self::EngagementOpen
            | Self::CheckInClosed
            | Self::NoConsent
            | Self::GroupTooSmall
            | Self::StrategyBlocked
            | Self::StrategyUntested
            | Self::StrategyVersionChanged
            | Self::RecallTestRunning
            | Self::RecallMailsSpent(_)
            | Self::ReviewerExists
            | Self::ReviewerWithdrawn
            | Self::RecallClosed
            | Self::TextShownAlready
            | Self::TextNotRead
            | Self::AnsweredAlready
            | Self::MenteeExists => Kind::Conflict,
            Self::Mail(_) | Self::Ledger(_) | Self::Database(_) => Kind::Internal,
            Self::Booking(cause) => cause.kind(),
            Self::Identity(cause) => cause.kind(),
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Unacceptable(_) => "validation_failed",
            Self::StaleVersion => "stale_version",
            Self::WrongState(_) => "wrong_state",
            Self::PlanRevisionChanged => "plan_revision_changed",
            Self::PlanRunning => "plan_running",
            Self::EngagementOpen => "engagement_open",
            Self::CheckInClosed => "check_in_closed",
            Self::MenteeExists => "mentee_exists",
            Self::FrameworkKeyTaken => "framework_key_taken",
            Self::FrameworkInUse => "framework_in_use",
            Self::RaterExists => "rater_exists",
            Self::AssessmentClosed => "assessment_closed",
            Self::NothingRated => "nothing_rated",
            Self::TalkFirst(_) => "talk_first",
            Self::NoConsent => "no_consent",
            Self::GroupTooSmall => "group_too_small",
            Self::ReportWithdrawn => "report_withdrawn",
            Self::StrategyIncomplete(_) => "strategy_incomplete",
            Self::StrategyBlocked => "strategy_blocked",
            Self::StrategyUntested => "strategy_untested",
            Self::StrategyVersionChanged => "strategy_version_changed",
            Self::RecallTestRunning => "recall_test_running",
            Self::RecallMailsSpent(_) => "recall_mails_spent",
            Self::ReviewerWithdrawn => "reviewer_withdrawn",
            Self::ReviewerExists => "reviewer_exists",
            Self::RecallClosed => "recall_closed",
            Self::TextShownAlready => "text_shown_already",
            Self::TextNotRead => "text_not_read",
            Self::AnsweredAlready => "answered_already",
            Self::Mail(_) | Self::Ledger(_) | Self::Database(_) => "internal",
            Self::Booking(cause) => cause.code(),
            Self::Identity(cause) => cause.code(),
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Unacceptable(fields) | Self::StrategyIncomplete(fields) => fields.clone(),
            Self::TalkFirst(skills) => skills.iter().map(|skill| unsettled(skill)).collect(),
            Self::Booking(cause) => cause.fields(),
            Self::Identity(cause) => cause.fields(),
            _ => Vec::new(),
        }
    }

    fn database(&self) -> Option<&DieselError> {
        match self {
            Self::Database(cause) => Some(cause),
            Self::Booking(cause) => cause.database(),
            Self::Identity(cause) => cause.database(),
            _ => None,
        }
    }
}

fn unsettled(skill: &str) -> FieldError {
    FieldError::new(format!("/talk_first/{skill}"), "not_settled", "revise a rating, or note why you differ")
}

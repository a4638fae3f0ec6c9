//! Ids: one type for each kind of row, all of them UUID version 7 (RFC 9562 section 5.7).

use std::fmt;
use std::str::FromStr;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Defines an id type over [`Uuid`], the same on the wire, in SQL and in OpenAPI.
macro_rules! id {
    ($(#[$doc:meta] $name:ident,)+) => {$(
        #[$doc]
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            Serialize, Deserialize, AsExpression, FromSqlRow, utoipa::ToSchema,
        )]
        #[diesel(sql_type = diesel::sql_types::Uuid)]
        #[serde(transparent)]
        #[schema(value_type = Uuid)]
        pub struct $name(Uuid);

        impl From<Uuid> for $name {
            fn from(value: Uuid) -> Self {
                Self(value)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Uuid, DB> for $name
        where
            DB: diesel::backend::Backend,
            Uuid: diesel::serialize::ToSql<diesel::sql_types::Uuid, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                self.0.to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Uuid, DB> for $name
        where
            DB: diesel::backend::Backend,
            Uuid: diesel::deserialize::FromSql<diesel::sql_types::Uuid, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                Uuid::from_sql(bytes).map(Self)
            }
        }
    )+};
}

id! {
    /// A person: one row for each mail address.
    PersonId,
    /// A user: a person with an account (owner or coach).
    UserId,
    /// A sign-in: the family of refresh tokens of one log-in.
    SignInId,
    /// An authenticator app of a user.
    TwoFactorId,
    /// An API key.
    ApiKeyId,
    /// An entry of the audit log.
    AuditEntryId,
    /// A mail in the outbox.
    MailId,
    /// Something that happened.
    EventId,
    /// A job in the queue.
    JobId,
    /// A schedule of bookable hours.
    ScheduleId,
    /// A period of time off.
    TimeOffId,
    /// A session type.
    SessionTypeId,
    /// A session in a calendar.
    SessionId,
    /// One person's place in a session.
    BookingId,
    /// A mentee: a person in coaching.
    MenteeId,
    /// An engagement of a coach with a mentee.
    EngagementId,
    /// A note.
    NoteId,
    /// A coach's question whether two mentees are one person.
    MergeRequestId,
    /// A mentee's question for what a coach noted for themselves.
    NoteRequestId,
    /// An action item.
    ActionItemId,
    /// A topic of a session's agenda.
    TopicId,
    /// A mentee's rating of a session.
    SessionRatingId,
    /// A framework of skills.
    FrameworkId,
    /// A published version of a framework.
    FrameworkVersionId,
    /// An assessment.
    AssessmentId,
    /// A choice of what to work on after an assessment.
    FocusChoiceId,
    /// A rating as it was before it was revised.
    RatingRevisionId,
    /// Somebody who rates in an assessment.
    RaterId,
    /// A learning plan.
    PlanId,
    /// A template of learning plans.
    PlanTemplateId,
    /// A weekly check-in.
    CheckInId,
    /// A piece of evidence.
    EvidenceId,
    /// A sponsor of an engagement.
    SponsorId,
    /// What a mentee agreed that a sponsor is told.
    ConsentId,
    /// What a sponsor is told about a mentee.
    SponsorReportId,
    /// What a sponsor is told about a group.
    SponsorGroupReportId,
    /// A technical strategy.
    StrategyId,
    /// A comment on a strategy.
    StrategyCommentId,
    /// A reply to a comment on a strategy.
    StrategyReplyId,
    /// A recall test of a strategy.
    RecallTestId,
    /// Somebody who reads a strategy once and says what it was.
    ReviewerId,
    /// What a reviewer answered; nothing tells whose it is.
    RecallAnswerId,
    /// An entry in the log of who opened a mentee's data.
    AccessId,
    /// A start that somebody is about to book.
    HoldId,
    /// A reminder or follow-up that will go out.
    PlannedMailId,
    /// A mailing list.
    MailingListId,
    /// A reader of the newsletter.
    SubscriberId,
    /// A reader on a list.
    SubscriptionId,
    /// What somebody typed into a subscribe form.
    SubscribeRequestId,
    /// An entry of the consent log.
    ConsentEntryId,
    /// An issue of the newsletter.
    IssueId,
    /// What an issue said after a change.
    RevisionId,
    /// A stored image.
    StoredFileId,
    /// One reader's copy of an issue.
    DeliveryId,
    /// An import of readers.
    ImportId,
    /// A segment of the readers.
    SegmentId,
    /// An endpoint that is told what happens.
    WebhookId,
    /// One event for one endpoint.
    WebhookDeliveryId,
}

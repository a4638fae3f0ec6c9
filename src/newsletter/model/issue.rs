//! Issues of the newsletter.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::content::Frozen;
use super::hits::FrozenTracking;
use crate::kernel::ids::{IssueId, MailingListId, SegmentId, SubscriberId, UserId};
use crate::newsletter::core::issue_state::Status;
use crate::platform::db::{jsonb, text_enum};
use crate::schema::issues;

/// An issue.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = issues)]
pub struct Issue {
    /// Its id.
    pub id: IssueId,
    /// The list whose readers get it.
    pub list_id: MailingListId,
    /// Which of them; all if none.
    pub segment_id: Option<SegmentId>,
    /// Who wrote it.
    pub author_id: Option<UserId>,
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The subject of its mails; the title if empty.
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preview_text: String,
    /// What it is about.
    pub summary: String,
    /// Its text.
    pub body_markdown: String,
    /// Its template.
    pub template: String,
    /// Where it stood first.
    pub canonical_url: Option<String>,
    /// Since when it stands in the archive.
    pub published_at: Option<DateTime<Utc>>,
    /// Where it is.
    pub status: IssueStatus,
    /// When it is sent.
    pub scheduled_for: Option<DateTime<Utc>>,
    /// Whether that is meant on each reader's own clock.
    pub local_hour: bool,
    /// Why it was paused.
    pub pause_reason: Option<String>,
    /// What goes out.
    pub frozen: Option<FrozenIssue>,
    /// The reader up to whom the audience is written.
    pub prepared_through: Option<SubscriberId>,
    /// When the whole audience was written.
    pub prepared_at: Option<DateTime<Utc>>,
    /// How many readers were looked at for the audience.
    pub candidates: i64,
    /// When sending started.
    pub started_at: Option<DateTime<Utc>>,
    /// When nobody waited any more.
    pub finished_at: Option<DateTime<Utc>>,
    /// Raised by every change.
    pub revision: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// Everything that goes out with every copy, written once when sending starts.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
pub struct FrozenIssue {
    /// Subject and bodies.
    pub content: Frozen,
    /// From; empty for the sender of automatic mail.
    pub sender: String,
    /// Who gets the answers, if not the sender.
    pub reply_to: Option<String>,
    /// Name of the list.
    pub list_name: String,
    /// Slug of the list.
    pub list_slug: String,
    /// The domain of Message-IDs.
    pub mail_domain: String,
    /// What is counted of it; nothing where its list counted nothing then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<FrozenTracking>,
}

jsonb!(FrozenIssue);

/// A [`Status`] as a column.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct IssueStatus(pub Status);

impl IssueStatus {
    fn name(self) -> &'static str {
        self.0.name()
    }

    fn from_name(name: &str) -> Option<Self> {
        Status::from_name(name).map(Self)
    }
}

text_enum!(IssueStatus);

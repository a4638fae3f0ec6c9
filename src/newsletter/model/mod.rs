//! The nouns of the newsletter, as stored.

mod consent;
mod content;
mod delivery;
mod hits;
mod import;
mod issue;
mod list;
mod request;
mod segment;
mod subscriber;

pub use consent::{ConsentAction, ConsentEntry};
pub use content::{Frozen, IssueContent, IssueRevision, StoredFile};
pub use delivery::{Delivery, DeliveryState, Leased, StateCount};
pub use hits::{FrozenTracking, HitCount, Tracked};
pub use import::{Import, ImportSettings, ImportStatus, OnConflict};
pub use issue::{FrozenIssue, Issue, IssueStatus};
pub use list::{ListVisibility, MailingList, OptIn, Tracking};
pub use request::{ListIds, RequestState, SubscribeRequest};
pub use segment::{ExpressionColumn, Segment};
pub use subscriber::{Attributes, Subscriber, Subscription, SubscriptionStatus, SuppressionReason, Tags};

//! The nouns of the newsletter, as stored.

mod consent;
mod list;
mod request;
mod subscriber;

pub use consent::{ConsentAction, ConsentEntry};
pub use list::{ListVisibility, MailingList, OptIn};
pub use request::{ListIds, RequestState, SubscribeRequest};
pub use subscriber::{Attributes, Subscriber, Subscription, SubscriptionStatus, SuppressionReason, Tags};

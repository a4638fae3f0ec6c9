//! The mails of the coaching room.

mod assessments;
mod rating_request;
mod ratings_in;

pub use rating_request::RatingRequest;
pub use ratings_in::RatingsIn;

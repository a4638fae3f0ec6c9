//! Words that every room speaks: ids, addresses, civil time, tokens, and the catalogue of languages.
//!
//! Nothing here knows a clock, randomness, a connection or HTTP. A type enters when two rooms need it.

pub mod email_address;
pub mod figures;
pub mod ids;
pub mod link_token;
pub mod local_time;
pub mod locale;
pub mod phrases;
pub mod slug;
pub mod text;
pub mod time_range;
pub mod time_zone;
pub mod tokens;
pub mod when;

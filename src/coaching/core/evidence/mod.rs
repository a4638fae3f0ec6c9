//! Promotion evidence: how strong an entry is, what it covers, and which entries may stand in a packet.
//!
//! An entry follows the parts that people who decide on promotions look for in a log of one's own work (Julia Evans'
//! "brag document"): the situation, the own part, the decision, the result. It is worth a point each for the own part,
//! the result, a figure before and after, something to look at, somebody who vouches, and a scope that fits the level it
//! claims. Four of the six make it strong. After 18 months it shows what was and not what is.

mod coverage;
mod entry;
mod packet;
mod strength;

#[cfg(test)]
mod properties;

pub use coverage::{Cell, Cover, Goal, Row, STRONG_FROM, coverage, is_stale};
pub use entry::{Claim, Confidentiality, Entry, Scope, State, Told, Visibility};
pub use packet::{CASES_MAX, Gap, Packet, packet, packet_entries};
pub use strength::{Hint, Missing, STRENGTH_MAX, Strength, hints, strength};

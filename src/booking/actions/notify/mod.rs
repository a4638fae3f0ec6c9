//! Mails about a session, written in the transaction that changes it: to the booker, the guests and the coaches, each
//! in their zone and language.

mod booked;
mod changed;
mod delivery;
mod hosts;
mod planned;
mod requests;
mod words;

pub(super) use booked::{arrived, booked, joined};
pub(super) use changed::{Hearers, called_off, cancelled, emptied, left, moved};
pub(super) use delivery::unreachable;
pub(super) use delivery::{Situation, coaches};
pub use delivery::{invitation_for_booker, manage_url};
pub(super) use hosts::reassigned;
pub(super) use planned::{existing, follow_up, reminder};
pub(super) use requests::{
    MoveEnd, approved, declined, expired, move_ended, move_requested, request_moved, requested,
};
pub use words::{place_in_words, summary_with_booker};

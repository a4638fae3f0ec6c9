//! The mentee's space: pages below `/space` for somebody in coaching, signed in by a mailed link and without a password.
//!
//! Words: a *room* is a request by a mentee who is signed in with the cookie of their browser; a *wish* is a form that was
//! sent from a page of that same sign-in. Cookie and token of forms are those of the console.
//!
//! What always holds: a room shows what is its own mentee's and nothing of anybody else's, which is not there; who is
//! not signed in is led to the page that mails a link; everything works without scripts.

mod actions;
mod assessments;
mod evidence;
mod evidence_case;
mod evidence_form;
mod files;
mod home;
mod notes;
mod packet;
mod plan;
mod privacy;
mod recall_test;
mod room;
mod routes;
mod sessions;
mod sign_in;
mod strategies;
mod strategy_deeds;
mod strategy_faults;
mod strategy_forms;
mod strategy_versions;
mod weeks;

pub(super) use room::{SIGN_IN, SPACE};
pub(super) use routes::routes;

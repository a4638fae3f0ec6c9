//! The coach's console: signed-in pages below `/console`.
//!
//! Words: a *desk* is a request by somebody who is signed in with the cookie of their browser; a *deed* is a form that
//! was sent from a page of that same sign-in. Handlers ask the desk for a guard of the identity room, so that a page lets
//! in whom the API would, and call the same actions.
//!
//! What always holds: who is not signed in is led to the sign-in page and back; no deed without the token of its
//! sign-in, nor from another site; everything works without scripts.

mod answers;
mod calendar;
mod cookie;
mod delivery_bar;
mod desk;
mod explain;
mod issue;
mod mentee;
mod mentee_deeds;
mod mentees;
mod newsletter;
mod routes;
mod seal;
mod second_step;
mod security;
mod settings;
mod sheet;
mod sign_in;
mod sign_out;
mod timeline;
mod today;
mod words;

pub(super) use cookie::Cookies;
pub(super) use desk::HOME;
pub(super) use routes::routes;
pub(super) use seal::refuse_other_site;
pub(super) use second_step::STEP_PAGE;

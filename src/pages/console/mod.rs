//! The coach's console: signed-in pages below `/console`.
//!
//! Words: a *desk* is a request by somebody who is signed in with the cookie of their browser; a *deed* is a form that
//! was sent from a page of that same sign-in. Handlers ask the desk for a guard of the identity room, so that a page lets
//! in whom the API would, and call the same actions.
//!
//! What always holds: who is not signed in is led to the sign-in page and back; no deed without the token of its
//! sign-in, nor from another site; everything works without scripts.

mod answers;
mod assessment;
mod assessment_deeds;
mod assessments;
mod calendar;
mod cookie;
mod delivery_bar;
mod desk;
mod explain;
mod imports;
mod issue;
mod issue_deeds;
mod issue_edit;
mod issue_preview;
mod mentee;
mod mentee_deeds;
mod mentees;
mod newsletter;
mod newsletter_tabs;
mod plan;
mod plan_deeds;
mod plan_steps;
mod plan_weeks;
mod plans;
mod radar;
mod reader;
mod readers;
mod routes;
mod seal;
mod second_step;
mod security;
mod segments;
mod settings;
mod sheet;
mod side_by_side;
mod sign_in;
mod sign_out;
mod strategies;
mod strategy;
mod strategy_deeds;
mod strategy_tests;
mod timeline;
mod today;
mod upload;
mod words;

pub(super) use cookie::Cookies;
pub(super) use desk::HOME;
pub(super) use routes::routes;
pub(super) use seal::refuse_other_site;
pub(super) use second_step::STEP_PAGE;

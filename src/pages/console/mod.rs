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
mod carry;
mod cookie;
mod deeds;
mod delivery_bar;
mod desk;
mod evidence;
mod explain;
mod framework;
mod framework_text;
mod framework_view;
mod frameworks;
mod group_reports;
mod hours;
mod hours_form;
mod hours_view;
mod imports;
mod issue;
mod issue_deeds;
mod issue_edit;
mod issue_preview;
mod keys;
mod live;
mod log;
mod mailing_lists;
mod mentee;
mod mentee_agreements;
mod mentee_deeds;
mod mentee_lines;
mod mentee_new;
mod mentee_terms;
mod mentees;
mod newsletter;
mod newsletter_tabs;
mod note;
mod note_requests;
mod note_view;
mod notes;
mod people;
mod plan;
mod plan_deeds;
mod plan_files;
mod plan_items;
mod plan_more;
mod plan_new;
mod plan_proposal;
mod plan_steps;
mod plan_weeks;
mod plans;
mod practice;
mod profile;
mod radar;
mod reader;
mod readers;
mod recall_test;
mod recall_test_deeds;
mod refused;
mod routes;
mod schedules;
mod seal;
mod second_step;
mod security;
mod segment_form;
mod segments;
mod session;
mod session_deeds;
mod session_move;
mod session_type;
mod session_type_form;
mod session_type_view;
mod settings;
mod sheet;
mod side_by_side;
mod sign_in;
mod sign_out;
mod strategies;
mod strategy;
mod strategy_comments;
mod strategy_deeds;
mod strategy_steps;
mod time_off;
mod timeline;
mod today;
mod upload;
mod webhook;
mod webhooks;
mod words;

pub(super) use cookie::{Cookies, keep, keep_challenge, keep_sign_in};
pub(super) use desk::{HOME, SignInFirst, browser_of, is_in, of_console};
pub(super) use note_view::{
    CHANGE, REMOVE, Reader, asking, audiences, is_own, load as load_note, note_row, note_view,
};
pub(super) use routes::routes;
pub(super) use seal::{FIELD, foreign, is_sealed, refuse_foreign, refuse_other_site, seal as sealed};
pub(super) use second_step::STEP_PAGE;
pub(super) use sheet::{FIGURES, Refused, choice, faulty, of_one, revision_of};
pub(super) use words::{plan_line, status_badge, to_minute};

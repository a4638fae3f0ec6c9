//! What a browser sees: the public pages, the pages that mailed links open, the coach's console, and the dev mailbox.
//!
//! Words: a *visit* is a request for a page with the language it is answered in. A *view* is a plain struct with everything a page says, already in the reader's zone and words; its template
//! makes HTML of it. A handler reads addresses and forms, calls the same actions as the API, and fills a view.
//!
//! What always holds: pages work without scripts and by keyboard; opening one changes nothing, only its form does;
//! templates escape everything; nothing is loaded from other hosts. A form that is sent twice has one effect: it
//! carries its own idempotency key. What a form refused is shown in the form, with what was typed. All other faults are
//! a [`problem_page`].

mod answers;
mod articles;
mod assets;
mod book;
mod booking_form;
mod cancel;
mod check_in;
mod coach;
mod confirm;
mod confirmation;
mod console;
mod counted;
mod day;
mod fault;
mod feeds;
mod form;
mod frame;
mod free_times;
mod home;
mod invitation;
mod kept;
mod language;
mod mailbox;
mod manage;
mod merge;
mod month;
mod offering;
mod once;
mod packets;
mod picker;
mod place;
mod policy;
mod preferences;
mod rate;
mod rate_session;
mod recall;
mod recall_tests;
mod reschedule;
mod routes;
mod sign_in;
mod slot_picker;
mod space;
mod sponsor;
mod strategy_more;
mod subscribe;
mod ticket;
mod unsubscribe;
mod view;
mod visit;
mod words;
mod zone;

pub use fault::problem_page;
pub use routes::{dev_routes, routes};

//! Coaching over HTTP.

mod action_items;
mod check_ins;
mod engagements;
mod erasures;
mod evidence;
mod mentees;
mod notes;
mod overview;
mod plan_files;
mod plan_page;
mod plan_steps;
mod plan_views;
mod plans;
mod routes;
mod viewer;

pub use routes::routes;

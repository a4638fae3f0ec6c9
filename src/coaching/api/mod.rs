//! Coaching over HTTP.

mod action_items;
mod addresses;
mod agendas;
mod assessment_export;
mod assessment_views;
mod assessments;
mod check_ins;
mod engagements;
mod erasures;
mod evidence;
mod framework_files;
mod frameworks;
mod mentees;
mod notes;
mod of_mentee;
mod overview;
mod packet_text;
mod packets;
mod person_export;
mod pictures;
mod plan_files;
mod plan_page;
mod plan_steps;
mod plan_views;
mod plans;
mod raters;
mod ratings;
mod reconcile;
mod retention;
mod routes;
mod sponsor_views;
mod sponsors;
mod strategies;
mod timeline;
mod viewer;

pub use routes::routes;

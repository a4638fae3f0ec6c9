//! Every SQL statement of the coaching room; a function is one statement.

pub mod accesses;
pub mod addresses;
pub mod agendas;
pub mod assessments;
pub mod births;
pub mod check_ins;
pub mod engagements;
pub mod erasing;
pub mod erasures;
pub mod evidence;
pub mod framework_versions;
pub mod frameworks;
pub mod mentees;
pub mod note_requests;
pub mod person;
pub mod plans;
pub mod raters;
pub mod ratings;
pub mod recall;
pub mod reconciling;
pub mod retention;
pub mod sessions;
pub mod sponsors;
pub mod strategies;
pub mod timeline;
pub mod workspace;

//! What is built in.

mod framework;
mod plan_templates;

pub use framework::{BUILT_IN_KEY, built_in};
pub use plan_templates::{BuiltInTemplate, built_in_template, built_in_templates};

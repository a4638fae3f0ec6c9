//! What is built in.

mod framework;

pub use framework::{BUILT_IN_KEY, built_in};

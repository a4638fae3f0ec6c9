//! The commands of `altitude`, one file each.

pub mod demo;
pub mod doctor;
pub mod erasures;
pub mod mail;
pub mod migrate;
pub mod newsletter;
pub mod owner;
pub mod push;
pub mod simulate;
pub mod welcome;

mod command;
mod terminal;

pub use command::{Cli, Command, with_services};
pub use terminal::{fail, print};

//! What people do, in a real Chromium: with scripts, without, and by keyboard alone.

pub mod audit;
mod coach;
mod console;
mod embed;
mod ground;
mod keyboard;
mod live;
mod mentee;
mod messages;
mod reader;
mod recall;
mod touch;
mod visitor;
mod weight;

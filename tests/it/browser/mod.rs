//! What people do, in a real Chromium: with scripts, without, and by keyboard alone.

mod audit;
mod console;
mod embed;
mod ground;
mod mentee;
mod reader;
mod visitor;
mod weight;

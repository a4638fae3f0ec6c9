//! Technical strategies: the canvas, what it must say, how it changes, and whether people can repeat it.
//!
//! A *canvas* is what a strategy says: seven parts, drivers and non-goals. It is written as Markdown and read back
//! without a loss ([`markdown`], [`import`]), and the difference of two versions is one of the written lines ([`diff`]).

pub mod altitudes;
pub mod anchor;
pub mod canvas;
pub mod checks;
pub mod diff;
pub mod import;
pub mod markdown;
pub mod page;
pub mod recall;
pub mod state;
pub mod tidy;
pub mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;

//! What an issue says: from Markdown to page, mail and text, and what to look at before it is sent.
//!
//! [`compose`] reads Markdown once and answers an [`Article`]: clean HTML with classes for code, the same as plain
//! text, and what was found on the way (headings, links, images, words). Pages use its HTML as it is; mails set it
//! into a template and inline the styles. [`front_matter`] reads the head of a Markdown file, [`checks`] the list
//! before sending, [`difference`] what changed between two revisions.
//!
//! What differs from reader to reader is a [`placeholder`]: marked in the frozen text, filled in at the last moment.
//!
//! What always holds: no script, style, form or frame of the author survives; links and images have absolute
//! addresses; the same Markdown gives the same bytes.

pub mod checks;
pub mod domain;
pub mod front_matter;
pub mod placeholder;

mod beside;
mod clean;
mod difference;
mod highlight;
mod markdown;
mod raw;
mod source;
mod text;
mod wording;

pub use beside::local_images;
pub use difference::difference;
pub use markdown::{Article, Heading, Image, Link, compose, minutes_of};
pub use source::with_source;

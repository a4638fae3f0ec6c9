//! What a mail is to the rooms that write one: a typed struct with a subject, a text and an HTML version.
//!
//! A room keeps its mails in `mails/`: one struct each, with an askama template for the text and one for the HTML.
//! Templates extend `mail/templates/layout.txt` and `mail/templates/layout.html`, which say what their blocks are for.

use crate::kernel::email_address::EmailAddress;

pub use super::core::lane::Lane;

/// A mail as a value. The database keeps it as rendered, so a mail says what was true when it was caused.
pub trait Mail {
    /// What kind of mail it is: `room.name`, stable, shown to the owner.
    const KIND: &'static str;
    /// How urgent it is.
    const LANE: Lane;
    /// Whether its body holds a token, so that it is wiped sooner.
    const HOLDS_TOKEN: bool = false;

    /// The subject: one line.
    fn subject(&self) -> String;

    /// The text version.
    ///
    /// # Errors
    /// Any error of the template.
    fn text(&self) -> askama::Result<String>;

    /// The HTML version.
    ///
    /// # Errors
    /// Any error of the template.
    fn html(&self) -> askama::Result<String>;

    /// Who gets an answer to this mail, if not its sender: an address and a name, which may be empty.
    fn reply_to(&self) -> Option<(EmailAddress, String)> {
        None
    }

    /// The mail filled with made-up values, for tests and previews.
    fn sample() -> Self
    where
        Self: Sized;
}

//! `/invitation/{token}`: where a mailed invitation lands.

use askama::Template;

use super::page::Page;

/// A form for the first password of an invited user. Opening the link changes nothing. Sends `password`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/invitation.html")]
pub struct InvitationPage {
    /// The frame.
    pub page: Page,
    /// Where the form is sent, with POST: the same path.
    pub action: String,
    /// What is wrong with the password that was sent.
    pub fault: Option<String>,
}

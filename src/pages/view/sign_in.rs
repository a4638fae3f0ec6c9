//! `/sign-in/{token}`: where a mailed sign-in link lands.

use askama::Template;

use super::page::Page;

/// A button that signs in. Opening the link changes nothing, for mail scanners open every link.
/// Sends `idempotency_key`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/sign_in.html")]
pub struct SignInPage {
    /// The frame.
    pub page: Page,
    /// Where the form is sent, with POST: the same path.
    pub action: String,
    /// The same for every press of the button on one rendered form.
    pub idempotency_key: String,
}

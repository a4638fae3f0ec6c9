//! `/space/sign-in`: an address, and a link by mail.

use askama::Template;

use crate::pages::view::booking_form::TextField;
use crate::pages::view::page::Page;

/// The form.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/space/sign_in.html")]
pub struct SpaceSignInPage {
    /// The frame.
    pub page: Page,
    /// Where the form goes.
    pub action: String,
    /// Why one is here.
    pub notice: Option<String>,
    /// The address.
    pub email: TextField,
}

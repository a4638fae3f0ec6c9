//! The two steps of a sign-in.

use askama::Template;

use crate::pages::view::page::Page;

/// Address and password, or a link by mail. Sends `email`, `password` and `next`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/sign_in.html")]
pub struct ConsoleSignInPage {
    /// The frame.
    pub page: Page,
    /// Where the form is sent.
    pub action: String,
    /// Where it is sent for a link by mail.
    pub link_action: String,
    /// The way back.
    pub next: String,
    /// The address typed so far.
    pub email: String,
    /// What to change about it.
    pub email_fault: Option<String>,
    /// Why it did not work.
    pub fault: Option<String>,
}

/// A code. Sends `code` and `next`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/step.html")]
pub struct ConsoleStepPage {
    /// The frame.
    pub page: Page,
    /// Where the form is sent.
    pub action: String,
    /// The way back.
    pub next: String,
    /// Why it did not work.
    pub fault: Option<String>,
    /// The first step.
    pub back_href: String,
}

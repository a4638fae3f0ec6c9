//! `/address/{token}`: whether an address is the mentee's too.

use askama::Template;

use super::page::Page;

/// Two buttons. Opening the link changes nothing, for mail scanners open every link.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/address.html")]
pub struct AddressPage {
    /// The frame.
    pub page: Page,
    /// The address.
    pub email: String,
    /// Where the form is sent.
    pub action: String,
    /// Key of this rendering.
    pub idempotency_key: String,
}

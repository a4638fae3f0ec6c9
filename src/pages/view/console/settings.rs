//! `/console/settings`: what can be booked, how mail goes, and how one signs in.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, Tab};
use crate::pages::view::page::Page;

/// The session types.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/settings.html")]
pub struct SettingsPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// The session types.
    pub types: Vec<TypeRow>,
    /// Where one more is made.
    pub new_href: &'static str,
}

/// A session type in the table.
#[derive(Debug, Clone)]
pub struct TypeRow {
    /// Its title.
    pub title: String,
    /// Its settings.
    pub href: String,
    /// Its page for bookers.
    pub public_href: String,
    /// "60 min".
    pub lengths: String,
    /// Where it takes place.
    pub place: String,
    /// Whether it can be booked.
    pub badge: Badge,
}

/// How mail goes.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/mail.html")]
pub struct MailPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// How mail leaves, in a sentence.
    pub way: String,
    /// Mails that wait, in a sentence; nothing for those who may not see them.
    pub waiting: Option<String>,
    /// Whether mails are signed; nothing for those who may not see it.
    pub signature: Option<SignatureCard>,
    /// Mails that were given up.
    pub failed: Vec<MailRow>,
}

/// Whether mails are signed (DKIM).
#[derive(Debug, Clone)]
pub struct SignatureCard {
    /// In a word.
    pub badge: Badge,
    /// What it means, and what to do.
    pub said: String,
    /// The name and text of the record that DNS must have.
    pub record: Option<(String, String)>,
}

/// A mail that was given up.
#[derive(Debug, Clone)]
pub struct MailRow {
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// When it was given up.
    pub when: String,
    /// What the mail server said, in its own words.
    pub said: String,
}

/// How one signs in.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/security.html")]
pub struct SecurityPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// How the second factor stands.
    pub two_factor: TwoFactorCard,
    /// Where one is signed in.
    pub sign_ins: Vec<SignInRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
}

/// What an authenticator app is told.
#[derive(Debug, Clone)]
pub struct AppSecret {
    /// The secret for typing.
    pub secret: String,
    /// The picture for the app.
    pub picture: QrPicture,
}

/// The second factor.
#[derive(Debug, Clone)]
pub enum TwoFactorCard {
    /// It is off.
    Off {
        /// What is wrong with the password.
        fault: Option<String>,
    },
    /// An app is being set up.
    Begun {
        /// What the app is told; shown once.
        told: Option<AppSecret>,
        /// What is wrong with the code.
        fault: Option<String>,
    },
    /// It was just switched on, or has new codes: they are shown this once.
    Codes {
        /// The recovery codes.
        codes: Vec<String>,
    },
    /// It is on.
    On {
        /// "On since Tue 24 Nov, 8 recovery codes left."
        about: String,
        /// What is wrong with password or code.
        fault: Option<String>,
    },
}

/// A QR code as an SVG path.
#[derive(Debug, Clone)]
pub struct QrPicture {
    /// Side of the picture with its margin, in modules.
    pub side: i32,
    /// The dark modules.
    pub path: String,
}

/// A sign-in.
#[derive(Debug, Clone)]
pub struct SignInRow {
    /// "Firefox · Linux".
    pub device: String,
    /// How it began.
    pub method: String,
    /// When it began.
    pub since: String,
    /// When it was last used.
    pub last_used: String,
    /// Whether it is this one.
    pub is_current: bool,
    /// Where "end it" is sent.
    pub end_action: String,
}

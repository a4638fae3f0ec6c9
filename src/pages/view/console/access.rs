//! `/console/settings/keys`, `/people`, `/log`: who may do what, and who did.

use askama::Template;

use super::frame::{Badge, ConsoleFrame, Tab};
use crate::pages::view::page::Page;

/// API keys.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/keys.html")]
pub struct KeysPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// The keys.
    pub keys: Vec<KeyRow>,
    /// The form for one more.
    pub form: KeyForm,
}

/// A key.
#[derive(Debug, Clone)]
pub struct KeyRow {
    /// What the coach calls it.
    pub name: String,
    /// Its first characters.
    pub hint: String,
    /// What it may be used for.
    pub scopes: String,
    /// When it was last used.
    pub last_used: String,
    /// When it ends.
    pub ends: String,
    /// Where "revoke it" is sent.
    pub revoke_action: String,
}

/// The form for a new key, as typed.
#[derive(Debug, Clone, Default)]
pub struct KeyForm {
    /// Whether it is shown open.
    pub is_open: bool,
    /// What it shall be called.
    pub name: String,
    /// Scopes with whether they are chosen.
    pub scopes: Vec<(&'static str, bool)>,
    /// The last day it is good, as typed.
    pub until: String,
    /// What is wrong.
    pub fault: Option<String>,
}

/// The users of the practice.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/people.html")]
pub struct PeoplePage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// The users.
    pub users: Vec<UserRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
    /// The form to invite somebody.
    pub form: InviteForm,
}

/// A user.
#[derive(Debug, Clone)]
pub struct UserRow {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they are an owner.
    pub is_owner: bool,
    /// What they may do.
    pub role: String,
    /// How they stand.
    pub badge: Badge,
    /// Whether they may sign in.
    pub is_active: bool,
    /// Whether it is the reader.
    pub is_self: bool,
    /// The revision that is shown.
    pub revision: i64,
    /// Where their forms are sent, below this.
    pub action: String,
}

/// The form to invite somebody, as typed.
#[derive(Debug, Clone, Default)]
pub struct InviteForm {
    /// Whether it is shown open.
    pub is_open: bool,
    /// Whose address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Whether they shall be an owner.
    pub is_owner: bool,
    /// What is wrong.
    pub fault: Option<String>,
    /// Whether that is the name, not the address.
    pub is_name_at_fault: bool,
}

/// The audit log.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/console/log.html")]
pub struct LogPage {
    /// The frame.
    pub page: Page,
    /// The frame of the console.
    pub console: ConsoleFrame,
    /// The parts of the settings.
    pub tabs: Vec<Tab>,
    /// The start of actions that is asked for.
    pub action: String,
    /// Users to choose from: id, name, whether chosen.
    pub people: Vec<(String, String, bool)>,
    /// The entries.
    pub entries: Vec<LogRow>,
    /// The next part of the list.
    pub more_href: Option<String>,
}

/// An entry of the audit log.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// When.
    pub when: String,
    /// Who.
    pub who: String,
    /// What was done.
    pub action: String,
    /// What else there is to know.
    pub details: String,
    /// From where.
    pub address: String,
}

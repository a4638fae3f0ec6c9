//! The pages that links in mails of the newsletter open.

use askama::Template;

use super::article::SubscribeForm;
use super::page::Page;

/// `/n/confirm/{token}`: one button. Opening the link changes nothing.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/confirm.html")]
pub struct ConfirmPage {
    /// The frame.
    pub page: Page,
    /// Names of the lists.
    pub lists: String,
    /// Where the form is sent, with POST: the same path.
    pub action: String,
}

/// `/n/confirm/{token}` where the link confirms nothing any more: the form that asks for a new one.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/confirm_expired.html")]
pub struct ConfirmExpiredPage {
    /// The frame.
    pub page: Page,
    /// The form; none where no list is public.
    pub subscribe: Option<SubscribeForm>,
}

/// `/n/unsubscribe/{token}`: one button. Opening the link changes nothing.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/unsubscribe.html")]
pub struct UnsubscribePage {
    /// The frame.
    pub page: Page,
    /// Name of the list.
    pub list: String,
    /// Where the form is sent, with POST: the same path.
    pub action: String,
    /// Where a link to the reader's own page is asked for, with POST.
    pub manage_action: String,
}

/// A list to read or not.
#[derive(Debug, Clone)]
pub struct ListChoice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// Whether it is read.
    pub chosen: bool,
}

/// A language to choose.
#[derive(Debug, Clone)]
pub struct LocaleChoice {
    /// Its tag.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Whether it is the reader's.
    pub chosen: bool,
}

/// `/n/preferences/{token}`: a reader's own page. Sends `lists`, `name`, `locale`, `pause_weeks`, `action`.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/preferences.html")]
pub struct PreferencesPage {
    /// The frame.
    pub page: Page,
    /// The reader's address.
    pub email: String,
    /// The reader's name.
    pub name: String,
    /// What is wrong with the name that was sent.
    pub name_fault: Option<String>,
    /// The break that was sent, in weeks.
    pub pause: String,
    /// What is wrong with it.
    pub pause_fault: Option<String>,
    /// Why nothing was erased.
    pub erase_fault: Option<String>,
    /// What just happened.
    pub notice: Option<String>,
    /// The lists.
    pub lists: Vec<ListChoice>,
    /// The languages.
    pub locales: Vec<LocaleChoice>,
    /// Until when the reader takes a break, as a date in words.
    pub paused_until: Option<String>,
    /// Where the form is sent, with POST: the same path.
    pub action: String,
    /// Everything we have about the reader.
    pub data_href: String,
}

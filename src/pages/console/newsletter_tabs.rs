//! The parts of the newsletter, and its lists and segments to choose from.

use super::desk::Desk;
use super::newsletter::PATH;
use super::sheet::choice;
use crate::newsletter::actions::list_lists;
use crate::newsletter::model::MailingList;
use crate::pages::view::{Crumb, FilterChoice, Tab};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{LIMIT_MAX, Page as ListPage};

/// The readers.
pub(super) const READERS: &str = "/console/newsletter/readers";
/// The lists.
pub(super) const LISTS: &str = "/console/newsletter/lists";
/// The segments.
pub(super) const SEGMENTS: &str = "/console/newsletter/segments";
/// The imports.
pub(super) const IMPORTS: &str = "/console/newsletter/imports";

/// The parts, with the key of their name.
const TABS: [(&str, &str); 5] = [
    (PATH, "newsletter-issues"),
    (READERS, "newsletter-readers"),
    (LISTS, "newsletter-lists"),
    (SEGMENTS, "newsletter-segments"),
    (IMPORTS, "newsletter-imports"),
];

/// The parts, this one among them.
pub(super) fn tabs(desk: &Desk, current: &str) -> Vec<Tab> {
    let tab = |(href, name): (&str, &str)| Tab {
        label: desk.voice().say(name),
        href: href.to_owned(),
        is_current: href == current,
    };
    TABS.map(tab).into()
}

/// The way back from one thing to its list.
pub(super) fn crumbs(desk: &Desk, part: &str) -> Vec<Crumb> {
    let voice = desk.voice();
    let top = Crumb { label: voice.say("console-newsletter"), href: PATH.to_owned() };
    let own = TABS.iter().find(|(href, _)| *href == part && *href != PATH);
    let own = own.map(|(href, name)| Crumb { label: voice.say(name), href: (*href).to_owned() });
    std::iter::once(top).chain(own).collect()
}

/// The lists.
pub(super) async fn lists(connection: &mut Connection) -> Result<Vec<MailingList>, Problem> {
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut lists = list_lists(connection, all).await?;
    lists.truncate(all.size());
    Ok(lists)
}

/// The lists to choose from.
pub(super) fn list_choices(lists: &[MailingList]) -> Vec<FilterChoice> {
    lists.iter().map(|list| choice(list.id.to_string(), list.name.clone())).collect()
}

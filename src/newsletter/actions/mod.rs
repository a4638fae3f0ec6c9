//! Use cases of the newsletter: load, decide, write, enqueue, in one transaction each.

mod admit;
mod confirm;
mod consent;
mod forget;
mod lists;
mod preferences;
mod subscribe;
mod subscribers;
mod suppress;
mod unsubscribe;

pub use admit::{ADMIT, admit, release_held};
pub use confirm::{Confirmation, confirm, read_request};
pub use consent::Origin;
pub use forget::{erase, erase_subscriber, expire};
pub use lists::{ListDraft, create_list, delete_list, list_lists, list_public_lists, read_list, update_list};
pub use preferences::{
    Preferences, PreferencesChange, change_preferences, everything_about, mail_manage_link, read_preferences,
    reader_of_link,
};
pub use subscribe::{Submission, subscribe};
pub use subscribers::{
    ReaderDetail, SubscriberChange, SubscriberDraft, create_subscriber, list_consent, list_subscribers,
    read_subscriber, update_subscriber,
};
pub use suppress::{lift_suppression, suppress};
pub use unsubscribe::{Left, read_left, unsubscribe};

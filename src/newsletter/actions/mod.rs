//! Use cases of the newsletter: load, decide, write, enqueue, in one transaction each.

pub(super) mod plan;
pub(super) mod settle;

mod admit;
mod command;
mod confirm;
mod consent;
mod deliveries;
mod forget;
mod imports;
mod issues;
mod lists;
mod preferences;
mod segments;
mod subscribe;
mod subscribers;
mod suppress;
mod unsubscribe;

pub use admit::{ADMIT, admit, release_held};
pub use command::{IssueCommand, command_issue, resend};
pub use confirm::{Confirmation, confirm, read_request};
pub use consent::Origin;
pub use deliveries::{issue_stats, list_deliveries};
pub use forget::{erase, erase_subscriber, expire};
pub use imports::{list_import_faults, list_imports, lists_named, move_import, read_import};
pub use issues::{
    IssueDraft, create_issue, delete_issue, issue_of_slug, list_issues, read_issue, update_issue,
};
pub use lists::{ListDraft, create_list, delete_list, list_lists, list_public_lists, read_list, update_list};
pub use preferences::{
    Preferences, PreferencesChange, change_preferences, everything_about, mail_manage_link, read_preferences,
    reader_of_link,
};
pub use segments::{
    ConditionReason, SegmentDraft, SegmentReason, create_segment, delete_segment, explain_segment,
    list_segments, read_segment, segment_members, update_segment,
};
pub use subscribe::{Submission, subscribe};
pub use subscribers::{
    ReaderDetail, SubscriberChange, SubscriberDraft, create_subscriber, list_consent, list_subscribers,
    read_subscriber, update_subscriber,
};
pub use suppress::{lift_suppression, suppress};
pub use unsubscribe::{Left, read_left, unsubscribe};

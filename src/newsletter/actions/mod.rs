//! Use cases of the newsletter: load, decide, write, enqueue, in one transaction each.

pub(super) mod plan;
pub(super) mod settle;

mod admit;
mod archive;
mod command;
mod confirm;
mod consent;
mod contents;
mod deliveries;
mod files;
mod forget;
mod gather;
mod hits;
mod imports;
mod issues;
mod lists;
mod mailing;
mod preferences;
mod rehearse;
mod returned;
mod segments;
mod subscribe;
mod subscribers;
mod suppress;
mod unsubscribe;
mod vouching;

pub use admit::{ADMIT, admit, release_held};
pub use archive::{
    ArchiveEntry, ArchivedArticle, find_public_list, list_articles, list_entries, list_locations,
    read_article,
};
pub use command::{IssueCommand, command_issue, resend};
pub use confirm::{Confirmation, confirm, read_request};
pub use consent::Origin;
pub use contents::{
    ArticleDraft, find_list_by_slug, list_revisions, note_revision, publish_issue, read_revision,
    write_article,
};
pub use deliveries::{issue_stats, list_deliveries};
pub use files::{NewFile, read_file, store_file};
pub use forget::{erase, erase_subscriber, expire};
pub use gather::{FetchedImage, fetch_images, foreign_images, keep_images};
pub use hits::{Hits, IssueHits, LinkHits, follow_link, hit_marks, issue_hits, note_open};
pub use imports::{list_import_faults, list_imports, lists_named, move_import, read_import};
pub use issues::{
    IssueDraft, create_issue, delete_issue, issue_of_slug, list_issues, read_issue, update_issue,
};
pub use lists::{ListDraft, create_list, delete_list, list_lists, list_public_lists, read_list, update_list};
pub use mailing::{Personal, Recipient, SeenBy, article_url, check_issue, personal, preview, send_test};
pub use preferences::{
    Pause, Preferences, PreferencesChange, change_preferences, everything_about, mail_manage_link,
    read_preferences, reader_of_link,
};
pub use rehearse::{Rehearsed, rehearse};
pub use returned::{Outcome, take_refused, take_returned};
pub use segments::{
    ConditionReason, SegmentDraft, SegmentReason, count_segment, create_segment, delete_segment,
    explain_segment, list_segments, read_segment, segment_members, update_segment,
};
pub use subscribe::{Submission, subscribe};
pub use subscribers::{
    ReaderDetail, SubscriberChange, SubscriberDraft, create_subscriber, list_consent, list_subscribers,
    read_subscriber, update_subscriber,
};
pub use suppress::{release_subscriber, suppress_subscriber};
pub use unsubscribe::{Left, read_left, unsubscribe};
pub use vouching::domain_records;

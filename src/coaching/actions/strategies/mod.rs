//! Technical strategies: written, shared, talked about, agreed on, lived by.

mod advice;
mod comments;
mod course;
mod door;
mod drafts;
mod export;
mod milestones;
mod read;
mod replies;
mod share;
mod told;
mod words;

pub use advice::{Advice, advice};
pub use comments::{NewComment, comment_on, reopen_comment, resolve_comment};
pub use course::{GoLive, agree, go_live, request_changes, retire};
pub use door::SeenStrategy;
pub(in crate::coaching::actions) use door::{lock, look};
pub use drafts::{NewStrategy, StrategyDraft, create_strategy, import_draft, update_strategy};
pub(super) use export::export_all;
pub use export::{StrategyExport, export_strategy};
pub use milestones::{MilestoneTitles, milestone_titles};
pub use read::{
    Standing, list_strategies, list_versions, read_canvas, read_standing, read_strategy, read_version,
    strategy_checks,
};
pub use replies::{Talk, list_comments, list_comments_after, list_comments_before, reply_to_comment};
pub use share::{Share, share_strategy};
pub use words::{Altitudes, LaidItem, LaidOut, LaidPart, altitudes, laid_out, section_name};

//! `/strategies` and what belongs to them.

mod comments;
mod drafts;
mod files;
mod page;
mod recall_tests;
mod recall_views;
mod recalls;
mod routes;
mod steps;
mod versions;
mod views;

pub use files::strategy_page;
pub(super) use recall_views::RecallTestDetailResponse;
pub(super) use routes::routes;
pub(super) use views::{CommentResponse, StrategyResponse, StrategyVersionResponse};

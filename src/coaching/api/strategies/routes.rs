//! The routes of strategies and recall tests.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{comments, drafts, files, recall_tests, recalls, steps, versions};

/// Registers them, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(drafts::list_strategies)
        .service(drafts::create_strategy)
        .service(drafts::get_strategy)
        .service(drafts::update_strategy)
        .service(drafts::import_strategy)
        .service(steps::share_strategy)
        .service(steps::request_strategy_changes)
        .service(steps::agree_to_strategy)
        .service(steps::go_live_with_strategy)
        .service(steps::retire_strategy)
        .service(versions::list_strategy_versions)
        .service(versions::get_strategy_version)
        .service(versions::compare_strategy_versions)
        .service(comments::list_strategy_comments)
        .service(comments::create_strategy_comment)
        .service(comments::resolve_strategy_comment)
        .service(comments::reopen_strategy_comment)
        .service(comments::reply_to_strategy_comment)
        .service(files::check_strategy)
        .service(files::tell_strategy)
        .service(files::export_strategy_markdown)
        .service(files::export_strategy_page)
        .service(recall_tests::list_recall_tests)
        .service(recall_tests::start_recall_test)
        .service(recall_tests::get_recall_test)
        .service(recall_tests::invite_recall_reviewers)
        .service(recall_tests::withdraw_recall_reviewer)
        .service(recall_tests::close_recall_test)
        .service(recall_tests::grade_recall_test)
        .service(recalls::get_recall_reading)
        .service(recalls::show_recall_text)
        .service(recalls::answer_recall_questions);
}

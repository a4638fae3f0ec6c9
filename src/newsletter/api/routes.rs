//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{commands, imports, issues, lists, segments, subscribe, subscribers};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(lists::list_mailing_lists)
        .service(lists::create_mailing_list)
        .service(lists::get_mailing_list)
        .service(lists::update_mailing_list)
        .service(lists::delete_mailing_list)
        .service(issues::list_issues)
        .service(issues::create_issue)
        .service(issues::get_issue)
        .service(issues::update_issue)
        .service(issues::delete_issue)
        .service(commands::send_issue)
        .service(commands::schedule_issue)
        .service(commands::unschedule_issue)
        .service(commands::pause_issue)
        .service(commands::resume_issue)
        .service(commands::cancel_issue)
        .service(commands::list_deliveries)
        .service(commands::resend_deliveries)
        .service(commands::get_issue_stats)
        .service(segments::list_segments)
        .service(segments::create_segment)
        .service(segments::get_segment)
        .service(segments::update_segment)
        .service(segments::delete_segment)
        .service(segments::get_segment_members)
        .service(segments::explain_segment)
        .service(subscribe::subscribe)
        .service(imports::create_import)
        .service(imports::list_imports)
        .service(imports::get_import)
        .service(imports::pause_import)
        .service(imports::resume_import)
        .service(imports::cancel_import)
        .service(imports::get_import_errors)
        .service(imports::export_subscribers)
        .service(subscribers::list_subscribers)
        .service(subscribers::create_subscriber)
        .service(subscribers::get_subscriber)
        .service(subscribers::update_subscriber)
        .service(subscribers::erase_subscriber)
        .service(subscribers::list_consent_entries)
        .service(subscribers::suppress_subscriber)
        .service(subscribers::release_subscriber);
}

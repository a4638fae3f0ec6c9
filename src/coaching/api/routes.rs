//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{frameworks, mentees};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(mentees::list_mentees)
        .service(mentees::create_mentee)
        .service(mentees::import_mentees)
        .service(mentees::get_mentee)
        .service(mentees::update_mentee)
        .service(mentees::set_intake)
        .service(mentees::merge_mentees)
        .service(mentees::list_accesses)
        .service(frameworks::list_frameworks)
        .service(frameworks::copy_framework)
        .service(frameworks::import_framework)
        .service(frameworks::get_framework)
        .service(frameworks::save_framework_draft)
        .service(frameworks::publish_framework)
        .service(frameworks::delete_framework)
        .service(frameworks::get_framework_version)
        .service(frameworks::export_framework_version);
}

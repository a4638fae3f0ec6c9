//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{lists, subscribe, subscribers};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(lists::list_mailing_lists)
        .service(lists::create_mailing_list)
        .service(lists::get_mailing_list)
        .service(lists::update_mailing_list)
        .service(lists::delete_mailing_list)
        .service(subscribe::subscribe)
        .service(subscribers::list_subscribers)
        .service(subscribers::create_subscriber)
        .service(subscribers::get_subscriber)
        .service(subscribers::update_subscriber)
        .service(subscribers::erase_subscriber)
        .service(subscribers::list_consent_entries)
        .service(subscribers::suppress_subscriber)
        .service(subscribers::release_subscriber);
}

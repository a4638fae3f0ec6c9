//! Every route of mail, below `/api/v1`.

use utoipa_actix_web::service_config::ServiceConfig;

use super::messages;

/// Registers the routes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config.service(messages::list_mails).service(messages::get_mail).service(messages::retry_mail);
}

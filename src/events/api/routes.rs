//! Every route of webhooks, below `/api/v1`.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{deliveries, endpoints};

/// Registers the routes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(endpoints::list_webhooks)
        .service(endpoints::create_webhook)
        .service(endpoints::get_webhook)
        .service(endpoints::update_webhook)
        .service(endpoints::delete_webhook)
        .service(endpoints::rotate_webhook_secret)
        .service(deliveries::test_webhook)
        .service(deliveries::list_webhook_deliveries)
        .service(deliveries::redeliver_webhook);
}

//! Every route of identity, below `/api/v1`.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{api_keys, audit, auth, links, me, users};

/// Registers the routes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(auth::log_in)
        .service(auth::refresh_tokens)
        .service(auth::log_out)
        .service(auth::accept_invitation)
        .service(links::request_link)
        .service(links::redeem_link)
        .service(me::get_me)
        .service(me::update_me)
        .service(me::change_password)
        .service(users::list_users)
        .service(users::create_user)
        .service(users::get_user)
        .service(users::update_user)
        .service(api_keys::list_api_keys)
        .service(api_keys::create_api_key)
        .service(api_keys::get_api_key)
        .service(api_keys::delete_api_key)
        .service(audit::list_audit_entries);
}

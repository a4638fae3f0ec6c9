//! Every route of identity, below `/api/v1`.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{api_keys, audit, auth, links, me, practice, second_factor, sign_ins, two_factor, users};

/// Registers the routes.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(auth::log_in)
        .service(auth::refresh_tokens)
        .service(auth::log_out)
        .service(auth::accept_invitation)
        .service(second_factor::pass_second_factor)
        .service(links::request_link)
        .service(links::redeem_link)
        .service(me::get_me)
        .service(me::update_me)
        .service(me::change_password)
        .service(practice::get_practice)
        .service(practice::update_practice)
        .service(two_factor::get_two_factor)
        .service(two_factor::begin_two_factor)
        .service(two_factor::confirm_two_factor)
        .service(two_factor::renew_recovery_codes)
        .service(two_factor::end_two_factor)
        .service(sign_ins::list_sign_ins)
        .service(sign_ins::end_sign_in)
        .service(users::list_users)
        .service(users::create_user)
        .service(users::get_user)
        .service(users::update_user)
        .service(users::reset_two_factor)
        .service(api_keys::list_api_keys)
        .service(api_keys::create_api_key)
        .service(api_keys::get_api_key)
        .service(api_keys::delete_api_key)
        .service(audit::list_audit_entries);
}

//! The addresses of the console.

use actix_web::web::{self, ServiceConfig, get, post};

use super::{
    answers, calendar, issue, mentee, mentee_deeds, mentees, newsletter, second_step, security, settings,
    sign_in, sign_out, today,
};

/// Adds the pages of the console.
pub(in crate::pages) fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/console/sign-in").route(get().to(sign_in::page)).route(post().to(sign_in::send)),
        )
        .route("/console/sign-in/link", post().to(sign_in::send_link))
        .service(
            web::resource("/console/sign-in/code")
                .route(get().to(second_step::page))
                .route(post().to(second_step::send)),
        )
        .route("/console/sign-out", post().to(sign_out::send))
        .route("/console", get().to(today::page))
        .route("/console/check-ins/{id}/reply", post().to(answers::reply))
        .route("/console/requests/{id}/confirm", post().to(answers::confirm))
        .route("/console/requests/{id}/decline", post().to(answers::decline))
        .route("/console/calendar", get().to(calendar::page))
        .route("/console/mentees", get().to(mentees::page))
        .route("/console/mentees/{id}", get().to(mentee::page))
        .route("/console/mentees/{id}/{deed}", post().to(mentee_deeds::send))
        .route("/console/newsletter", get().to(newsletter::page))
        .route("/console/newsletter/{id}", get().to(issue::page))
        .route("/console/newsletter/{id}/pause", post().to(issue::pause))
        .route("/console/newsletter/{id}/resume", post().to(issue::resume));
    settings_routes(config);
}

fn settings_routes(config: &mut ServiceConfig) {
    config
        .route("/console/settings", get().to(settings::types))
        .route("/console/settings/mail", get().to(settings::mail))
        .route("/console/settings/security", get().to(security::page))
        .route("/console/settings/sign-ins/{id}/end", post().to(security::end))
        .route("/console/settings/two-factor", post().to(security::begin))
        .route("/console/settings/two-factor/confirm", post().to(security::confirm))
        .route("/console/settings/two-factor/codes", post().to(security::renew))
        .route("/console/settings/two-factor/off", post().to(security::off));
}

//! The addresses of the pages. They are no part of the API and its document.

use actix_web::web::{self, ServiceConfig, get, post};

use super::{
    assets, book, cancel, check_in, coach, confirmation, home, invitation, mailbox, manage, picker,
    reschedule, sign_in,
};

/// Adds the public pages and the pages of mailed links.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/", get().to(home::page))
        .route("/static/{name}", get().to(assets::file))
        .route("/c/{coach}", get().to(coach::page))
        .route("/c/{coach}/{type}", get().to(picker::page))
        .service(
            web::resource("/c/{coach}/{type}/book").route(get().to(book::page)).route(post().to(book::send)),
        )
        .route("/booked/{token}", get().to(confirmation::page))
        .route("/manage/{token}", get().to(manage::page))
        .service(
            web::resource("/manage/{token}/move")
                .route(get().to(reschedule::page))
                .route(post().to(reschedule::send)),
        )
        .service(
            web::resource("/manage/{token}/cancel")
                .route(get().to(cancel::page))
                .route(post().to(cancel::send)),
        )
        .service(
            web::resource("/check-in/{token}")
                .route(get().to(check_in::page))
                .route(post().to(check_in::send)),
        )
        .service(
            web::resource("/invitation/{token}")
                .route(get().to(invitation::page))
                .route(post().to(invitation::send)),
        )
        .service(
            web::resource("/sign-in/{token}").route(get().to(sign_in::page)).route(post().to(sign_in::send)),
        );
}

/// Adds the dev mailbox. Register it only where the mailbox is allowed, after mail's own routes, whose addresses
/// `/dev/mailbox/{id}` would match too.
pub fn dev_routes(config: &mut ServiceConfig) {
    config
        .route("/dev/mailbox", get().to(mailbox::list))
        .route("/dev/mailbox/{id}.html", get().to(mailbox::html))
        .route("/dev/mailbox/{id}", get().to(mailbox::message));
}

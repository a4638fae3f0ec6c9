//! The addresses of the pages. They are no part of the API and its document.

use actix_web::web::{self, ServiceConfig, get, post};

use super::{
    articles, assets, book, cancel, check_in, coach, confirm, confirmation, console, counted, feeds, home,
    invitation, mailbox, manage, merge, picker, preferences, rate, rate_session, recall, reschedule, sign_in,
    space, sponsor, subscribe, unsubscribe,
};

/// Adds the public pages and the pages of mailed links.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/", get().to(home::page))
        .route("/static/{name}", get().to(assets::file))
        .route("/sitemap.xml", get().to(feeds::sitemap))
        .route("/articles", get().to(articles::list))
        .route("/articles/feed.xml", get().to(feeds::atom))
        .route("/articles/rss.xml", get().to(feeds::rss))
        .route("/articles/feed.json", get().to(feeds::json_feed))
        .route("/articles/{slug}", get().to(articles::article))
        .route("/files/{id}/{name}", get().to(articles::file))
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
        .service(web::resource("/merge/{token}").route(get().to(merge::page)).route(post().to(merge::send)))
        .service(
            web::resource("/invitation/{token}")
                .route(get().to(invitation::page))
                .route(post().to(invitation::send)),
        )
        .service(
            web::resource("/rate-session/{token}")
                .route(get().to(rate_session::page))
                .route(post().to(rate_session::send)),
        )
        .service(
            web::resource("/sponsor/{token}").route(get().to(sponsor::page)).route(post().to(sponsor::open)),
        )
        .service(
            web::resource("/recall/{token}").route(get().to(recall::page)).route(post().to(recall::show)),
        )
        .route("/recall/{token}/answers", post().to(recall::send))
        .service(web::resource("/rate/{token}").route(get().to(rate::page)).route(post().to(rate::send)))
        .route("/rate/{token}/save", post().to(rate::save))
        .service(
            web::resource("/sign-in/{token}").route(get().to(sign_in::page)).route(post().to(sign_in::send)),
        );
    readers(config);
    embed(config);
    console::routes(config);
    space::routes(config);
}

/// Adds what other sites show inside their pages.
fn embed(config: &mut ServiceConfig) {
    config
        .route("/embed.js", get().to(assets::embed))
        .route("/embed/c/{coach}", get().to(coach::page))
        .route("/embed/c/{coach}/{type}", get().to(picker::page))
        .service(
            web::resource("/embed/c/{coach}/{type}/book")
                .route(get().to(book::page))
                .route(post().to(book::send)),
        )
        .route("/embed/booked/{token}", get().to(confirmation::page))
        .service(
            web::resource("/embed/subscribe/{list}")
                .route(get().to(subscribe::embed))
                .route(post().to(subscribe::send_embedded)),
        );
}

/// Adds the pages of readers.
fn readers(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/n/subscribe").route(get().to(home::subscribe)).route(post().to(subscribe::send)),
        )
        .service(
            web::resource("/n/confirm/{token}")
                .route(get().to(confirm::page))
                .route(post().to(confirm::send)),
        )
        .service(
            web::resource("/n/unsubscribe/{token}")
                .route(get().to(unsubscribe::page))
                .route(post().to(unsubscribe::send)),
        )
        .route("/n/unsubscribe/{token}/page", post().to(unsubscribe::mail_page))
        .service(
            web::resource("/n/preferences/{token}")
                .route(get().to(preferences::page))
                .route(post().to(preferences::send)),
        )
        .route("/n/preferences/{token}/data", get().to(preferences::data))
        .route("/n/c/{token}", get().to(counted::click))
        .route("/n/o/{token}", get().to(counted::open));
}

/// Adds the dev mailbox. Register it only where the mailbox is allowed, after mail's own routes, whose addresses
/// `/dev/mailbox/{id}` would match too.
pub fn dev_routes(config: &mut ServiceConfig) {
    config
        .route("/dev/mailbox", get().to(mailbox::list))
        .route("/dev/mailbox/{id}.html", get().to(mailbox::html))
        .route("/dev/mailbox/{id}", get().to(mailbox::message));
}

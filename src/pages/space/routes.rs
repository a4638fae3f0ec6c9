//! The addresses of the space.

use actix_web::web::{self, ServiceConfig, get, post};

use super::{
    actions, assessments, evidence, evidence_case, files, home, notes, packet, plan, privacy, recall_test,
    sessions, sign_in, strategies, strategy_deeds, strategy_versions,
};

/// Adds the pages of the space.
pub(in crate::pages) fn routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/space/sign-in").route(get().to(sign_in::page)).route(post().to(sign_in::send)),
        )
        .route("/space/sign-out", post().to(sign_in::leave))
        .route("/space", get().to(home::page))
        .route("/space/sessions", get().to(sessions::list))
        .route("/space/sessions/{id}", get().to(sessions::page))
        .route("/space/sessions/{id}/topics", post().to(sessions::add_topic))
        .service(
            web::resource("/space/actions").route(get().to(actions::page)).route(post().to(actions::add)),
        )
        .route("/space/actions/{id}/{state}", post().to(actions::set))
        .service(web::resource("/space/notes").route(get().to(notes::list)).route(post().to(notes::add)))
        .route("/space/notes/{id}", get().to(notes::page))
        .route("/space/notes/{id}/{deed}", post().to(notes::send))
        .route("/space/plan", get().to(plan::newest))
        .route("/space/plan/{id}", get().to(plan::page))
        .route("/space/plan/{id}/accept", post().to(plan::accept))
        .route("/space/plan/{id}/decline", post().to(plan::decline))
        .route("/space/plan/{id}/progress.svg", get().to(files::plan_picture))
        .route("/space/plan/{id}/print", get().to(files::plan_print))
        .route("/space/assessments", get().to(assessments::list))
        .route("/space/assessments/{id}", get().to(assessments::page))
        .route("/space/assessments/{id}/radar.svg", get().to(files::radar))
        .route("/space/assessments/{id}/print", get().to(files::assessment_print))
        .configure(written)
        .route("/space/privacy", get().to(privacy::page))
        .route("/space/privacy/export.zip", get().to(files::export))
        .route("/space/privacy/sign-ins/{id}/end", post().to(privacy::end_sign_in))
        .route("/space/privacy/notes", post().to(privacy::ask_for_notes))
        .route("/space/privacy/erase", post().to(privacy::erase))
        .route("/space/privacy/keep", post().to(privacy::keep));
}

/// Those of what a mentee writes down: strategies and evidence.
fn written(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/space/strategies")
                .route(get().to(strategies::list))
                .route(post().to(strategies::begin)),
        )
        .route("/space/strategies/{id}", get().to(strategies::page))
        .route("/space/strategies/{id}/print", get().to(files::strategy_print))
        .route("/space/strategies/{id}/versions", get().to(strategy_versions::page))
        .route("/space/strategies/{id}/{deed}", post().to(strategy_deeds::send))
        .route("/space/recall-tests/{id}", get().to(recall_test::page))
        .route("/space/recall-tests/{id}/{deed}", post().to(recall_test::send))
        .service(
            web::resource("/space/evidence").route(get().to(evidence::page)).route(post().to(evidence::add)),
        )
        .route("/space/evidence/coverage.svg", get().to(files::coverage))
        .route("/space/evidence/packet", get().to(packet::page))
        .route("/space/evidence/packet/print", get().to(packet::print))
        .route("/space/evidence/packet.md", get().to(packet::file))
        .service(
            web::resource("/space/evidence/new")
                .route(get().to(evidence_case::blank))
                .route(post().to(evidence_case::create)),
        )
        .service(
            web::resource("/space/evidence/{id}")
                .route(get().to(evidence_case::page))
                .route(post().to(evidence_case::change)),
        )
        .route("/space/evidence/{id}/show", post().to(evidence_case::show))
        .route("/space/evidence/{id}/remove", post().to(evidence_case::remove));
}

//! The addresses of the console.

use actix_web::web::{self, ServiceConfig, get, post};

use super::webhooks;
use super::{
    answers, assessment, assessment_deeds, assessments, calendar, imports, issue, issue_deeds, issue_edit,
    issue_preview, mentee, mentee_deeds, mentees, newsletter, note_requests, plan, plan_deeds, plans, reader,
    readers, recall_test, recall_test_deeds, second_step, security, segments, settings, sign_in, sign_out,
    strategies, strategy, strategy_deeds, today, upload,
};
use super::{
    evidence, hours, keys, live, log, mailing_lists, mentee_new, mentee_terms, note, notes, people,
    plan_files, plan_items, plan_more, plan_new, practice,
};
use super::{framework, framework_text, frameworks, group_reports};
use super::{profile, schedules, session, session_deeds, session_move, session_type, time_off, webhook};

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
        .service(
            web::resource("/console/mentees/new")
                .route(get().to(mentee_new::page))
                .route(post().to(mentee_new::create)),
        )
        .route("/console/mentees/{id}", get().to(mentee::page))
        .route("/console/mentees/{id}/profile", get().to(mentee_terms::page))
        .route("/console/mentees/{id}/profile/{deed}", post().to(mentee_terms::send))
        .route("/console/mentees/{id}/evidence", get().to(evidence::page))
        .route("/console/mentees/{id}/coverage.svg", get().to(evidence::coverage))
        .route("/console/mentees/{id}/packet", get().to(evidence::packet))
        .route("/console/mentees/{id}/packet.md", get().to(evidence::packet_file))
        .route("/console/mentees/{id}/notes", get().to(notes::page))
        .route("/console/notes/{id}", get().to(note::page))
        .route("/console/notes/{id}/{deed}", post().to(note::send))
        .route("/console/mentees/{id}/note-requests", get().to(note_requests::page))
        .route("/console/mentees/{id}/note-requests/{request_id}", post().to(note_requests::send))
        .route("/console/mentees/{id}/{deed}", post().to(mentee_deeds::send));
    newsletter_routes(config);
    session_routes(config);
    coaching_routes(config);
    settings_routes(config);
}

fn newsletter_routes(config: &mut ServiceConfig) {
    config
        .route("/console/newsletter", get().to(newsletter::page))
        .route("/console/newsletter/new", get().to(issue_edit::new))
        .route("/console/newsletter/new", post().to(issue_edit::create))
        .route("/console/newsletter/readers", get().to(readers::page))
        .route("/console/newsletter/readers", post().to(readers::add))
        .route("/console/newsletter/readers/{id}", get().to(reader::page))
        .route("/console/newsletter/readers/{id}/{deed}", post().to(reader::send))
        .route("/console/newsletter/lists", get().to(mailing_lists::page))
        .route("/console/newsletter/lists", post().to(mailing_lists::create))
        .route("/console/newsletter/lists/{id}", get().to(mailing_lists::one))
        .route("/console/newsletter/lists/{id}/{deed}", post().to(mailing_lists::send))
        .route("/console/newsletter/segments", get().to(segments::page))
        .route("/console/newsletter/segments", post().to(segments::create))
        .route("/console/newsletter/segments/{id}", get().to(segments::one))
        .route("/console/newsletter/segments/{id}/{deed}", post().to(segments::send))
        .route("/console/newsletter/imports", get().to(imports::page))
        .route("/console/newsletter/imports", post().to(upload::take))
        .route("/console/newsletter/imports/{id}", get().to(imports::one))
        .route("/console/newsletter/imports/{id}/errors.csv", get().to(imports::errors))
        .route("/console/newsletter/imports/{id}/{deed}", post().to(imports::send))
        .route("/console/newsletter/{id}", get().to(issue::page))
        .route("/console/newsletter/{id}/edit", get().to(issue_edit::page))
        .route("/console/newsletter/{id}/edit", post().to(issue_edit::save))
        .route("/console/newsletter/{id}/preview", get().to(issue_preview::page))
        .route("/console/newsletter/{id}/{deed}", post().to(issue_deeds::send));
}

fn session_routes(config: &mut ServiceConfig) {
    config
        .route("/console/sessions/{id}", get().to(session::page))
        .service(
            web::resource("/console/sessions/{id}/move")
                .route(get().to(session_move::page))
                .route(post().to(session_move::send)),
        )
        .route("/console/sessions/{id}/{deed}", post().to(session_deeds::send))
        .service(
            web::resource(time_off::PATH).route(get().to(time_off::page)).route(post().to(time_off::create)),
        )
        .route("/console/calendar/time-off/{id}/{deed}", post().to(time_off::send));
}

fn coaching_routes(config: &mut ServiceConfig) {
    config
        .route("/console/assessments", get().to(assessments::page))
        .route("/console/assessments/{id}", get().to(assessment::page))
        .route("/console/assessments/{id}/{deed}", post().to(assessment_deeds::send))
        .route("/console/frameworks", get().to(frameworks::page))
        .service(
            web::resource("/console/frameworks/import")
                .app_data(web::PayloadConfig::new(framework_text::BYTES_MAX))
                .route(post().to(frameworks::import)),
        )
        .route("/console/frameworks/{id}", get().to(framework::page))
        .route("/console/frameworks/{id}/file", get().to(framework::file))
        .service(
            web::resource("/console/frameworks/{id}/{deed}")
                .app_data(web::PayloadConfig::new(framework_text::BYTES_MAX))
                .route(post().to(framework::send)),
        )
        .route("/console/group-reports", get().to(group_reports::page))
        .route("/console/group-reports/send", post().to(group_reports::send))
        .route("/console/plans", get().to(plans::page))
        .service(
            web::resource("/console/plans/new")
                .route(get().to(plan_new::page))
                .route(post().to(plan_new::create)),
        )
        .route("/console/plans/{id}", get().to(plan::page))
        .route("/console/plans/{id}/print", get().to(plan_files::print))
        .route("/console/plans/{id}/export.md", get().to(plan_files::markdown))
        .route("/console/plans/{id}/export.json", get().to(plan_files::json))
        .route("/console/plans/{id}/progress.svg", get().to(plan_files::picture))
        .route("/console/plans/{id}/items", get().to(plan_items::page))
        .route("/console/plans/{id}/items/{deed}", post().to(plan_items::send))
        .route("/console/plans/{id}/feed", post().to(plan_more::rotate))
        .route("/console/plans/{id}/{deed}", post().to(plan_deeds::send))
        .route("/console/strategies", get().to(strategies::page))
        .route("/console/strategies/{id}", get().to(strategy::page))
        .route("/console/strategies/{id}/{deed}", post().to(strategy_deeds::send))
        .route("/console/recall-tests/{id}", get().to(recall_test::page))
        .route("/console/recall-tests/{id}/{deed}", post().to(recall_test_deeds::send));
}

fn settings_routes(config: &mut ServiceConfig) {
    config
        .route("/console/settings", get().to(settings::types))
        .service(
            web::resource(session_type::NEW)
                .route(get().to(session_type::new))
                .route(post().to(session_type::create)),
        )
        .route("/console/settings/types/{id}/remove", post().to(session_type::remove))
        .service(web::resource(profile::PATH).route(get().to(profile::page)).route(post().to(profile::save)))
        .route("/console/settings/profile/password", post().to(profile::set_password))
        .service(
            web::resource("/console/settings/types/{id}")
                .route(get().to(session_type::page))
                .route(post().to(session_type::save)),
        )
        .route("/console/settings/mail", get().to(settings::mail))
        .route("/console/settings/security", get().to(security::page))
        .route("/console/settings/sign-ins/{id}/end", post().to(security::end))
        .route("/console/settings/two-factor", post().to(security::begin))
        .route("/console/settings/two-factor/confirm", post().to(security::confirm))
        .route("/console/settings/two-factor/codes", post().to(security::renew))
        .route("/console/settings/two-factor/off", post().to(security::off));
    hours_routes(config);
    webhook_routes(config);
    access_routes(config);
}

fn webhook_routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource(webhooks::PATH).route(get().to(webhooks::page)).route(post().to(webhooks::create)),
        )
        .route("/console/settings/webhooks/{id}", get().to(webhook::page))
        .route("/console/settings/webhooks/{id}/pause", post().to(webhook::pause))
        .route("/console/settings/webhooks/{id}/resume", post().to(webhook::resume))
        .route("/console/settings/webhooks/{id}/test", post().to(webhook::test))
        .route("/console/settings/webhooks/{id}/secret", post().to(webhook::rotate))
        .route("/console/settings/webhooks/{id}/remove", post().to(webhook::remove))
        .route("/console/settings/webhooks/{id}/deliveries/{delivery}/again", post().to(webhook::again));
}

fn access_routes(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/console/settings/keys")
                .route(get().to(keys::page))
                .route(post().to(keys::create)),
        )
        .route("/console/settings/keys/{id}/revoke", post().to(keys::revoke))
        .service(
            web::resource("/console/settings/people")
                .route(get().to(people::page))
                .route(post().to(people::invite)),
        )
        .route("/console/settings/people/{id}/role", post().to(people::role))
        .route("/console/settings/people/{id}/out", post().to(people::deactivate))
        .route("/console/settings/people/{id}/in", post().to(people::reactivate))
        .route("/console/settings/people/{id}/two-factor", post().to(people::reset))
        .service(
            web::resource(practice::PATH).route(get().to(practice::page)).route(post().to(practice::save)),
        )
        .route("/console/settings/log", get().to(log::page));
}

fn hours_routes(config: &mut ServiceConfig) {
    config
        .route("/console/live", get().to(live::stream))
        .service(web::resource(hours::PATH).route(get().to(hours::page)).route(post().to(hours::create)))
        .route("/console/calendar/hours/{id}", post().to(hours::save))
        .route("/console/calendar/hours/{id}/dates", post().to(hours::save_date))
        .route("/console/calendar/hours/{id}/dates/remove", post().to(hours::remove_date))
        .route("/console/calendar/hours/{id}/{deed}", post().to(schedules::send));
}

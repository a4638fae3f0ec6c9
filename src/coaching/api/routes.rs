//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    action_items, addresses, agendas, assessment_export, assessments, check_ins, engagements, erasures,
    evidence, frameworks, mentees, merges, note_requests, notes, overview, packets, person_export, pictures,
    plan_files, plan_steps, plans, raters, ratings, reconcile, retention, sponsors, strategies, timeline,
};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(mentees::list_mentees)
        .service(mentees::create_mentee)
        .service(mentees::import_mentees)
        .service(mentees::get_mentee)
        .service(mentees::update_mentee)
        .service(mentees::set_intake)
        .service(merges::merge_mentees)
        .service(merges::list_merge_requests)
        .service(merges::withdraw_merge_request)
        .service(mentees::list_accesses)
        .service(addresses::list_mentee_addresses)
        .service(person_export::export_person)
        .service(overview::get_overview)
        .service(retention::list_retention_reviews)
        .service(timeline::get_timeline)
        .service(engagements::list_engagements)
        .service(engagements::create_engagement)
        .service(engagements::get_engagement)
        .service(engagements::update_engagement);
    assessment_routes(config);
    plan_routes(config);
    workspace_routes(config);
    sponsor_routes(config);
    strategies::routes(config);
}

fn plan_routes(config: &mut ServiceConfig<'_>) {
    config
        .service(plans::list_plans)
        .service(plans::create_plan)
        .service(plans::get_plan)
        .service(plans::get_plan_progress)
        .service(plans::update_plan)
        .service(plans::clone_plan)
        .service(plans::list_plan_templates)
        .service(plans::create_plan_template)
        .service(plan_steps::propose_plan)
        .service(plan_steps::accept_plan)
        .service(plan_steps::request_plan_changes)
        .service(plan_steps::set_plan_milestone)
        .service(plan_steps::pause_plan)
        .service(plan_steps::resume_plan)
        .service(plan_steps::complete_plan)
        .service(plan_steps::end_plan)
        .service(plan_files::get_plan_picture)
        .service(plan_files::export_plan_markdown)
        .service(plan_files::export_plan_json)
        .service(plan_files::export_plan_page)
        .service(plan_files::get_plan_feed)
        .service(plan_files::rotate_plan_feed)
        .service(plan_files::get_plan_page)
        .service(check_ins::list_check_ins)
        .service(check_ins::get_check_in)
        .service(check_ins::submit_check_in)
        .service(check_ins::reply_to_check_in)
        .service(check_ins::renew_check_in_link);
}

fn workspace_routes(config: &mut ServiceConfig<'_>) {
    config
        .service(agendas::get_session_workspace)
        .service(agendas::list_session_topics)
        .service(agendas::create_session_topic)
        .service(agendas::get_session_topic)
        .service(agendas::update_session_topic)
        .service(agendas::rate_session)
        .service(agendas::renew_session_rating_link)
        .service(notes::list_notes)
        .service(notes::create_note)
        .service(notes::get_note)
        .service(notes::update_note)
        .service(notes::delete_note)
        .service(notes::list_note_versions)
        .service(note_requests::request_notes)
        .service(note_requests::list_note_requests)
        .service(note_requests::get_note_request)
        .service(note_requests::answer_note_request)
        .service(action_items::list_action_items)
        .service(action_items::create_action_item)
        .service(action_items::get_action_item)
        .service(action_items::update_action_item)
        .service(evidence::list_evidence)
        .service(evidence::create_evidence)
        .service(evidence::get_evidence)
        .service(evidence::update_evidence)
        .service(evidence::delete_evidence)
        .service(evidence::verify_evidence)
        .service(evidence::unverify_evidence)
        .service(packets::get_evidence_coverage)
        .service(packets::get_evidence_picture)
        .service(packets::get_packet)
        .service(packets::export_packet_markdown)
        .service(packets::export_packet_page)
        .service(erasures::request_erasure)
        .service(erasures::cancel_erasure);
}

fn sponsor_routes(config: &mut ServiceConfig<'_>) {
    config
        .service(sponsors::get_sponsor)
        .service(sponsors::set_sponsor)
        .service(sponsors::set_sponsor_consent)
        .service(sponsors::revoke_sponsor_consent)
        .service(sponsors::list_sponsor_reports)
        .service(sponsors::create_sponsor_report)
        .service(sponsors::get_sponsor_report)
        .service(sponsors::release_sponsor_report)
        .service(sponsors::withdraw_sponsor_report)
        .service(sponsors::list_sponsor_group_reports)
        .service(sponsors::create_sponsor_group_report);
}

fn assessment_routes(config: &mut ServiceConfig<'_>) {
    config
        .service(frameworks::list_frameworks)
        .service(frameworks::copy_framework)
        .service(frameworks::import_framework)
        .service(frameworks::get_framework)
        .service(frameworks::save_framework_draft)
        .service(frameworks::publish_framework)
        .service(frameworks::delete_framework)
        .service(frameworks::get_framework_version)
        .service(frameworks::export_framework_version)
        .service(assessments::list_assessments)
        .service(assessments::create_assessment)
        .service(assessments::get_assessment)
        .service(assessments::update_assessment)
        .service(assessments::void_assessment)
        .service(raters::invite_raters)
        .service(raters::remind_rater)
        .service(raters::withdraw_rater)
        .service(reconcile::close_assessment)
        .service(reconcile::revise_rating)
        .service(reconcile::note_difference)
        .service(reconcile::finalise_assessment)
        .service(reconcile::choose_focus)
        .service(ratings::get_rating_form)
        .service(ratings::save_ratings)
        .service(ratings::submit_ratings)
        .service(ratings::decline_rating)
        .service(assessment_export::export_assessment)
        .service(pictures::get_assessment_radar)
        .service(pictures::get_mentee_trend)
        .service(pictures::get_mentee_trend_figures);
}

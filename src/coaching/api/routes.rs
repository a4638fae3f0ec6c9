//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{assessment_export, assessments, frameworks, mentees, pictures, raters, ratings, reconcile};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(mentees::list_mentees)
        .service(mentees::create_mentee)
        .service(mentees::import_mentees)
        .service(mentees::get_mentee)
        .service(mentees::update_mentee)
        .service(mentees::set_intake)
        .service(mentees::merge_mentees)
        .service(mentees::list_accesses)
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
        .service(pictures::get_mentee_trend);
}

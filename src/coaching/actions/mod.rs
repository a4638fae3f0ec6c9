//! Use cases of the coaching room: load, decide, write, enqueue, in one transaction each.

mod assessment_detail;
mod assessment_pictures;
mod assessments;
mod births;
mod checks;
mod framework_check;
mod frameworks;
mod invite_raters;
mod mentees;
mod merge_mentees;
mod open;
mod rate;
mod reconcile;
mod tell_coach;

pub use assessment_detail::{AssessmentDetail, assessment_detail};
pub use assessment_pictures::{Radar, RadarSkill, Trend, TrendSkill, assessment_radar, mentee_trend};
pub use assessments::{
    NewAssessment, create_assessment, list_assessments, set_assessment_due, void_assessment,
};
pub use births::make_mentees_of_bookers;
pub use frameworks::{
    CopyFramework, copy_framework, delete_framework, import_framework, list_framework_versions,
    list_frameworks, publish_framework, read_framework, read_framework_version, save_framework_draft,
};
pub use invite_raters::{NewRater, invite_raters, remind_forgetful_raters, remind_rater, withdraw_rater};
pub use mentees::{
    MenteeDraft, NewMentee, create_mentee, import_mentees, list_accesses, list_mentees, read_mentee,
    set_intake, update_mentee,
};
pub use merge_mentees::merge_mentees;
pub use open::{Opened, Viewer};
pub use rate::{
    GivenRating, GivenRatings, NOTE_MAX, RatingForm, decline_rating, rating_form, save_ratings,
    submit_ratings,
};
pub use reconcile::{choose_focus, close_assessment, finalise_assessment, note_difference, revise_rating};

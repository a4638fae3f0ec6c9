//! Use cases of the coaching room: load, decide, write, enqueue, in one transaction each.

mod action_items;
mod agendas;
mod assessment_detail;
mod assessment_pictures;
mod assessments;
mod births;
mod check_ins;
mod checks;
mod engagements;
mod erasures;
mod evidence;
mod evidence_draft;
mod fold;
mod framework_check;
mod frameworks;
mod invite_raters;
mod letters;
mod mentees;
mod merge_mentees;
mod merge_requests;
mod note_drafts;
mod note_reminders;
mod note_requests;
mod notes;
mod open;
mod overview;
mod own_sessions;
mod packets;
mod paging;
mod person_export;
mod plan_agreement;
mod plan_breaks;
mod plan_check;
mod plan_course;
mod plan_figures;
mod plan_files;
mod plan_focus;
mod plan_letters;
mod plan_markdown;
mod plan_next;
mod plan_open;
mod plan_settings;
mod plan_templates;
mod plans;
mod rate;
pub mod recall;
mod reconcile;
mod renew_links;
mod replay;
mod result_words;
mod retention;
mod session_ratings;
mod sponsor_facts;
mod sponsor_groups;
mod sponsor_links;
mod sponsor_reports;
mod sponsors;
mod stalled;
mod standing;
pub mod strategies;
mod tally;
mod tell;
mod tell_coach;
mod template_words;
mod timeline;
mod watch;

pub use crate::coaching::store::retention::LongGone;
pub use crate::coaching::store::sessions::OwnSession;
pub use action_items::{
    ActionDraft, create_action, list_actions, list_open_actions, read_action, remind_of_actions,
    update_action,
};
pub use agendas::{TopicDraft, Workspace, create_topic, read_topic, read_workspace, update_topic};
pub use assessment_detail::{AssessmentDetail, assessment_detail};
pub use assessment_pictures::{Radar, RadarSkill, Trend, TrendSkill, assessment_radar, mentee_trend};
pub use assessments::{
    NewAssessment, create_assessment, list_assessments, list_own_assessments, set_assessment_due,
    void_assessment,
};
pub use births::make_mentees_of_bookers;
pub use check_ins::{
    Answerer, OpenedCheckIn, check_in_of_link, check_in_url, list_check_ins, read_check_in,
    reply_to_check_in, submit_check_in,
};
pub use engagements::{
    EngagementDraft, create_engagement, list_engagements, read_engagement, update_engagement,
};
pub use erasures::{cancel_erasure, erase_due, find_erasure, list_due_erasures, request_erasure};
pub use evidence::{
    NewEvidence, capture_on_check_in, create_evidence, delete_evidence, evidence_hints, evidence_strength,
    language_of_mentee, list_evidence, read_evidence, unverify_evidence, update_evidence, verify_evidence,
};
pub use evidence_draft::EvidenceDraft;
pub use frameworks::{
    CopyFramework, copy_framework, delete_framework, import_framework, list_framework_versions,
    list_frameworks, list_newest_frameworks, publish_framework, read_framework, read_framework_version,
    save_framework_draft,
};
pub use invite_raters::{NewRater, invite_raters, remind_forgetful_raters, remind_rater, withdraw_rater};
pub use mentees::{
    MenteeDraft, NewMentee, create_mentee, import_mentees, list_accesses, list_mentees, read_mentee,
    set_intake, update_mentee,
};
pub use merge_mentees::{Merged, merge_mentees};
pub use merge_requests::{
    AskedMerge, MergeOutcome, MergeWord, answer_for_merge, end_old_merge_requests, list_addresses,
    list_merge_requests, merge_of_link, withdraw_merge_request,
};
pub use note_drafts::Draft;
pub use note_reminders::remind_of_note_requests;
pub use note_requests::{
    AnsweredRequest, ReadRequest, answer_note_request, find_merged_with_note_requests, list_note_requests,
    read_note_request, request_notes,
};
pub use notes::{NoteDraft, create_note, delete_note, list_notes, read_note, read_note_history, update_note};
pub use open::{Opened, Viewer, language_of_viewer};
pub use overview::{Attention, BriefedSession, Overview, read_overview};
pub use own_sessions::{list_own_sessions, manage_path};
pub use packets::{Aim, Coverage, RolePacket, RoleWish, evidence_coverage, gap_words, role_packet};
pub use person_export::{PersonExport, export_person};
pub use plan_agreement::{accept_plan, decline_plan, propose_plan};
pub use plan_breaks::{pause_plan, resume_plan};
pub use plan_course::{SetMilestone, complete_plan, end_plan, set_milestone};
pub use plan_figures::{date_of_day, plan_calendar, plan_zone, reason_name, status_name};
pub use plan_files::{
    PlanExport, export_plan, plan_course, plan_feed, plan_feed_url, plan_of_link, plan_picture,
    rotate_plan_feed,
};
pub use plan_focus::FocusWish;
pub use plan_markdown::{check_in_heading, plan_facts, plan_markdown};
pub use plan_open::{check_plan_revision, is_coach_of_plan};
pub use plan_templates::{Template, create_plan_template, list_plan_templates};
pub use plans::{
    NewPlan, PlanDraft, PlanRead, clone_plan, create_plan, list_plans, read_plan, read_progress, update_plan,
};
pub use rate::{
    GivenRating, GivenRatings, NOTE_MAX, RatingForm, decline_rating, rating_form, save_ratings,
    submit_ratings,
};
pub use reconcile::{choose_focus, close_assessment, finalise_assessment, note_difference, revise_rating};
pub use renew_links::{renew_check_in_link, renew_rating_link};
pub use replay::{Replayed, replay_erasures};
pub use result_words::{result_in_words, result_lead};
pub use retention::list_retention_reviews;
pub use session_ratings::{
    GivenScore, OpenedRating, ask_for_session_ratings, rate_session, rate_session_by_link, rating_of_link,
};
pub use sponsor_groups::{NewGroupReport, list_group_reports, report_group};
pub use sponsor_links::{LinkedReport, SponsorLink, open_linked_report, report_of_link};
pub use sponsor_reports::{
    NewSponsorReport, ReadReport, list_reports, prepare_report, read_report, release_report, withdraw_report,
};
pub use sponsors::{SponsorDraft, SponsorRead, read_sponsor, set_consent, set_sponsor};
pub use stalled::tell_stalled;
pub use standing::{Standing, name_mentees, read_standing};
pub use timeline::read_timeline;
pub use watch::{ask_for_retention, watch_plans};

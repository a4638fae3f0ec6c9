//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    bookings, email_codes, explain, holds, manage, own_calendar, public, schedules, session_changes,
    session_types, sessions, slots, time_off,
};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(public::get_public_coach)
        .service(public::get_public_session_type)
        .service(slots::list_slots)
        .service(explain::explain_slots)
        .service(holds::hold_slot)
        .service(holds::release_hold)
        .service(email_codes::mail_email_code)
        .service(bookings::book_slot)
        .service(manage::get_managed_booking)
        .service(manage::cancel_managed_booking)
        .service(manage::reschedule_managed_booking)
        .service(manage::get_managed_calendar)
        .service(session_types::list_session_types)
        .service(session_types::create_session_type)
        .service(session_types::get_session_type)
        .service(session_types::update_session_type)
        .service(session_types::delete_session_type)
        .service(schedules::list_schedules)
        .service(schedules::create_schedule)
        .service(schedules::get_schedule)
        .service(schedules::update_schedule)
        .service(schedules::delete_schedule)
        .service(time_off::list_time_off)
        .service(time_off::create_time_off)
        .service(time_off::get_time_off)
        .service(time_off::update_time_off)
        .service(time_off::delete_time_off)
        .service(sessions::list_sessions)
        .service(sessions::get_session)
        .service(session_changes::create_session)
        .service(session_changes::confirm_session)
        .service(session_changes::decline_session)
        .service(session_changes::cancel_session)
        .service(session_changes::reschedule_session)
        .service(session_changes::reassign_session)
        .service(session_changes::complete_session)
        .service(session_changes::mark_no_show)
        .service(own_calendar::get_own_limits)
        .service(own_calendar::set_own_limits)
        .service(own_calendar::rotate_calendar_feed)
        .service(own_calendar::get_calendar_feed);
}

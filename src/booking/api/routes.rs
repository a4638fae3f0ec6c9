//! The routes of this room.

use utoipa_actix_web::service_config::ServiceConfig;

use super::{bookings, manage, public, schedules, session_types, sessions, slots, time_off};

/// Registers every route, below `/api/v1`.
pub fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(public::get_public_coach)
        .service(public::get_public_session_type)
        .service(slots::list_slots)
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
        .service(sessions::cancel_session)
        .service(sessions::reschedule_session);
}

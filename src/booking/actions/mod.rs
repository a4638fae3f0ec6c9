//! Use cases of the booking room: load, decide, write, enqueue, in one transaction each.

mod availability;
mod book;
mod cancel;
mod complete;
mod event_data;
mod list_slots;
mod notify;
mod read;
mod reschedule;
mod schedules;
mod session_type_check;
mod session_types;
mod tell_coach;
mod time_off;

pub use availability::Length;
pub use book::{BookSlot, Booked, book};
pub use cancel::{cancel_booking, cancel_session};
pub use complete::complete_ended;
pub use list_slots::{ListSlots, SlotList, list_slots};
pub use notify::{invitation_for_booker, manage_url, place_in_words};
pub use read::{ManagedBooking, SessionDetail, list_sessions, managed_booking, session_detail};
pub use reschedule::{Reschedule, reschedule_booking, reschedule_session};
pub use schedules::{
    ScheduleDraft, create_schedule, delete_schedule, list_schedules, read_schedule, update_schedule,
};
pub use session_types::{
    SessionTypeDraft, create_session_type, delete_session_type, list_bookable_coaches, list_public_types,
    list_session_types, public_session_type, read_session_type, update_session_type,
};
pub use tell_coach::tell_coach;
pub use time_off::{
    TimeOffDraft, create_time_off, delete_time_off, list_time_off, read_time_off, update_time_off,
};

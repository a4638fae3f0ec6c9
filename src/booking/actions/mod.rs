//! Use cases of the booking room: load, decide, write, enqueue, in one transaction each.

mod answers_check;
mod availability;
mod book;
mod call_off;
mod cancel;
mod change;
mod complete;
mod decide;
mod email_code;
mod event_data;
mod existing;
mod expire;
mod explain_slots;
mod holds;
mod list_slots;
mod move_place;
mod notify;
mod outcomes;
mod outside_hours;
mod own_calendar;
mod placement;
mod plan_mails;
mod read;
mod reassign;
mod reschedule;
mod schedules;
mod seat;
mod session_type_check;
mod session_type_draft;
mod session_types;
mod tell_coach;
mod time_off;

pub use availability::Length;
pub use book::{BookSlot, Booked, BookedBy, book};
pub use call_off::call_off;
pub use cancel::{cancel_booking, cancel_session};
pub use change::Own;
pub use complete::complete_ended;
pub use decide::{Decision, decide};
pub use email_code::{EmailCodeWish, is_wrong_code, mail_email_code, note_wrong_code};
pub use existing::{existing_why, mail_existing_booking};
pub use expire::{expire_unanswered, list_unanswered};
pub use explain_slots::{
    Because, ExplainSlots, ExplainWhat, HostExplained, RefusalExplained, SlotsExplained, StartExplained,
    explain_slots,
};
pub use holds::{HeldSlot, HoldSlot, forget_holds, hold, release_hold};
pub use list_slots::{ListSlots, SlotList, list_slots};
pub use notify::{invitation_for_booker, manage_url, place_in_words};
pub use outcomes::note_outcome;
pub use outside_hours::list_outside_hours;
pub use own_calendar::{feed, read_limits, rotate_feed, set_limits};
pub use plan_mails::send_planned;
pub use read::{
    ManagedBooking, SessionDetail, SessionOverview, list_openable, list_sessions, managed_booking,
    session_coaches, session_detail,
};
pub use reassign::{Reassign, reassign};
pub use reschedule::{Reschedule, reschedule_booking, reschedule_session};
pub use schedules::{
    ScheduleDraft, create_schedule, delete_schedule, list_schedules, read_schedule, update_schedule,
};
pub use session_type_draft::{HostDraft, SessionTypeDraft};
pub use session_types::{
    Settler, TypeWithHosts, create_session_type, delete_session_type, list_all_public_types,
    list_bookable_coaches, list_public_types, list_session_types, public_session_type, read_session_type,
    update_session_type,
};
pub use tell_coach::tell_coach;
pub use time_off::{
    TimeOffDraft, create_time_off, delete_time_off, list_time_off, read_time_off, update_time_off,
};

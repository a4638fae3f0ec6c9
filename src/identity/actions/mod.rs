//! The use cases: each loads, decides, writes and enqueues in one transaction.
//!
//! Those that hash a password take the database and not a connection: a connection on loan is never kept waiting for
//! a computation.

mod accept_invitation;
mod admit_mentee;
mod authenticate;
mod change_password;
mod create_api_key;
mod create_owner;
mod create_user;
mod end_two_factor;
mod enter;
mod find_or_create_person;
mod invite_user;
mod log_in;
mod log_out;
mod practice;
mod prove_password;
mod read;
mod record_audit;
mod redeem_link;
mod refresh;
mod request_link;
mod revoke_api_key;
mod send_link;
mod set_up_two_factor;
mod sign_ins;
mod start_sign_in;
mod sweep;
mod tell_second_factor;
mod update_profile;
mod update_user;
mod use_code;

pub use accept_invitation::{AcceptInvitation, accept_invitation};
pub use admit_mentee::admit_mentee;
pub use authenticate::{Principal, Via, authenticate};
pub use change_password::{ChangePassword, change_password};
pub use create_api_key::{CreateApiKey, create_api_key};
pub use create_owner::{CreateOwner, CreatedOwner, create_owner};
pub use create_user::{NewUser, create_user};
pub use end_two_factor::{BothFactors, end_two_factor, renew_recovery_codes, reset_two_factor};
pub use enter::{Challenge, Entry, pass_second_factor};
pub use find_or_create_person::{NewPerson, find_or_create_person};
pub use invite_user::{InviteUser, invite_user};
pub use log_in::{LogIn, log_in};
pub use log_out::log_out;
pub use practice::{hear_owners, keep_hearing_owners, read_practice, update_practice};
pub use read::{
    find_account, find_api_key, find_public_coach, find_user, find_user_by_email, list_api_keys,
    list_audit_entries, list_owners, list_public_coaches, list_users, person_contact,
};
pub use record_audit::{AuditRecord, record_audit};
pub use redeem_link::redeem_link;
pub use refresh::refresh;
pub use request_link::{SEND_LINK, request_link};
pub use revoke_api_key::revoke_api_key;
pub use send_link::{LinkRequest, send_link};
pub use set_up_two_factor::{
    ConfirmTwoFactor, Enrolment, TwoFactorState, begin_two_factor, confirm_two_factor, read_two_factor,
};
pub use sign_ins::{authenticate_browser, end_sign_in, is_sign_in_open, list_sign_ins};
pub use start_sign_in::{InBrowser, InClient, Keeping, Tokens};
pub use sweep::sweep;
pub use update_profile::{UpdateProfile, update_profile};
pub use update_user::{UpdateUser, update_user};

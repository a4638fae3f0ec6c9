//! Who somebody is: people, users, sign-in, API keys, and the log of who did what.
//!
//! Words: a *person* is one row for a normalised address; mentees, subscribers and users extend it. A *user* is a
//! person with an account, `owner` or `coach`. A *sign-in* is the family of refresh tokens that descend from one
//! log-in; its *access tokens* live for minutes. An *API key* acts for its user within its scopes. A *guard* is an
//! extractor whose type proves who calls. A *second factor* is an authenticator app of a user: with one, a log-in goes
//! by way of a *challenge*, and so does a mailed link.
//!
//! What always holds: an unverified address never changes a profile. Deactivation, a changed role, a changed password
//! and the end of a sign-in take effect with the next request: every access token is compared with its person's version
//! and its sign-in. Tokens and keys are kept as hashes, passwords as Argon2id; an unknown address and a wrong password
//! cannot be told apart. There is always an active owner once there was one. The audit log is only ever added to, and
//! no address, name or token stands in its actions and details.

pub mod api;
pub mod core;
pub mod credentials;
pub mod guards;
pub mod jobs;
pub mod mails;

mod actions;
mod error;
mod model;
mod store;

pub use actions::{
    AcceptInvitation, AuditRecord, BothFactors, Challenge, ChangePassword, ConfirmTwoFactor, CreateApiKey,
    CreateOwner, CreatedOwner, Enrolment, Entry, InBrowser, InClient, InviteUser, Keeping, LogIn, NewPerson,
    NewUser, Principal, Tokens, TwoFactorState, UpdateProfile, UpdateUser, Via, accept_invitation,
    admit_mentee, authenticate, authenticate_browser, begin_two_factor, change_password, confirm_two_factor,
    create_api_key, create_owner, create_user, end_sign_in, end_two_factor, find_account,
    find_or_create_person, find_public_coach, find_user, find_user_by_email, hear_owners, invite_user,
    is_sign_in_open, keep_hearing_owners, list_api_keys, list_audit_entries, list_owners,
    list_public_coaches, list_sign_ins, list_users, log_in, log_out, pass_second_factor, person_contact,
    read_practice, read_two_factor, record_audit, redeem_link, refresh, renew_recovery_codes, request_link,
    reset_two_factor, revoke_api_key, update_practice, update_profile, update_user,
};
pub use api::{NAME_MAX as PRACTICE_NAME_MAX, POSTAL_ADDRESS_MAX, URL_MAX as PRACTICE_URL_MAX};
pub use credentials::Credentials;
pub use error::IdentityError;
pub use guards::{
    BookingsRead, BookingsWrite, Coach, Mentee, MenteesRead, MenteesWrite, NewsletterRead, NewsletterWrite,
    Owner, Participant, Scope, SignInOnly, SignedIn, WebhooksRead, WebhooksWrite,
};
pub use model::{
    Account, Actor, ActorKind, ApiKey, AuditEntry, AuditFilter, Contact, Figures, KeyScope, OpenSignIn,
    PasswordHash, Person, PracticeChange, PracticeSettings, ProfileChange, PublicCoach, Role, User,
    UserChange, WeekStart,
};

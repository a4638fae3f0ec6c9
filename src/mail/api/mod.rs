//! What mail shows over HTTP: the owner's list of mails, and the dev mailbox.

mod dev_mailbox;
mod messages;
mod routes;

pub use dev_mailbox::routes as dev_mailbox_routes;
pub use routes::routes;

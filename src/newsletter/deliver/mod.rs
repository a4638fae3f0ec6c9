//! The workers of the ledger.
//!
//! A copy is taken under a lease, offered to a server, marked right before DATA, and its outcome written down; no
//! transaction is open while a server is spoken to. Marks and outcomes of all connections of a process share commits.
//! Whatever dies in between: what was not marked waits again after its lease, what was marked is `unknown`.

mod clerk;
mod copy;
mod pump;
mod round;

pub use pump::work;
pub use round::deliver_due;

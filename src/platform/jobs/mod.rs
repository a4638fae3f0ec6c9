//! Background work: a queue for effects that must happen once something was decided, sweeps for states that follow
//! from rows and the clock.
//!
//! A job is a row written by the transaction that decides. Any number of workers on one database take jobs under a
//! lease; a fencing token keeps a worker that was too slow from writing over the one that took its job. A job may run
//! twice, so every handler looks whether its effect is still due.

mod queue;
mod runner;
mod sweep;

pub use queue::{DeadJob, Job, NewJob, QueueDepth, depth, enqueue, list_dead};
pub use runner::{Handler, JobError, Registry, Stop, StopHandle, run_due, work};
pub use sweep::{Sweep, run_sweeps};

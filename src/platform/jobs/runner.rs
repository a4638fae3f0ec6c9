//! Workers: take what is due, run it, write down how it went.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use thiserror::Error;
use tokio::sync::watch;

use super::queue::{self, Job};
use super::sweep::{Sweep, run_sweeps};
use crate::platform::db::DatabaseError;
use crate::platform::services::Services;

/// Work as a value: what it is told, and the future it becomes.
pub type Handler<T> = Box<dyn Fn(T) -> BoxFuture<'static, Result<(), JobError>> + Send + Sync>;

/// First delay after a failure; it doubles with each attempt up to [`DELAY_MAX`].
const DELAY_FIRST: TimeDelta = TimeDelta::seconds(5);
const DELAY_MAX: TimeDelta = TimeDelta::hours(1);

/// Why a job did not get done.
#[derive(Debug, Error)]
pub enum JobError {
    /// Later may be better: the network, a lock, a server that is away.
    #[error("{0}")]
    Retry(String),
    /// It will never work.
    #[error("{0}")]
    GiveUp(String),
}

impl From<DatabaseError> for JobError {
    fn from(cause: DatabaseError) -> Self {
        Self::Retry(cause.to_string())
    }
}

impl From<diesel::result::Error> for JobError {
    fn from(cause: diesel::result::Error) -> Self {
        Self::Retry(format!("database: {:?}", crate::platform::db::constraint(&cause)))
    }
}

/// Who does what: a handler for each kind of job, and the sweeps.
#[derive(Default)]
pub struct Registry {
    handlers: BTreeMap<&'static str, Handler<(Services, Job)>>,
    sweeps: Vec<Sweep>,
}

impl Registry {
    /// Adds the handler of a kind of job.
    #[must_use]
    pub fn job(mut self, kind: &'static str, handler: Handler<(Services, Job)>) -> Self {
        self.handlers.insert(kind, handler);
        self
    }

    /// Adds a sweep.
    #[must_use]
    pub fn sweep(mut self, name: &'static str, every: TimeDelta, run: Handler<Services>) -> Self {
        self.sweeps.push(Sweep { name, every, run });
        self
    }

    /// The kinds of job there is a handler for.
    #[must_use]
    pub fn kinds(&self) -> Vec<&'static str> {
        self.handlers.keys().copied().collect()
    }

    /// The sweeps.
    #[must_use]
    pub fn sweeps(&self) -> &[Sweep] {
        &self.sweeps
    }
}

/// Tells workers to stop after what they have in hand.
pub struct StopHandle(watch::Sender<bool>);

/// A worker's view of the [`StopHandle`].
#[derive(Clone)]
pub struct Stop(watch::Receiver<bool>);

impl StopHandle {
    /// A handle and what the workers watch.
    #[must_use]
    pub fn new() -> (Self, Stop) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Stop(receiver))
    }

    /// Tells all workers to stop.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    /// Whether it is time to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits this long, or until it is time to stop.
    pub async fn sleep(&mut self, duration: Duration) {
        let _ = tokio::time::timeout(duration, self.0.wait_for(|stopped| *stopped)).await;
    }

    /// Waits until it is time to stop.
    pub async fn stopped(&mut self) {
        let _ = self.0.wait_for(|stopped| *stopped).await;
    }
}

/// Works until told to stop: due sweeps, then due jobs, then a pause.
pub async fn work(services: Services, registry: &Registry, mut stop: Stop) {
    let pause = Duration::from_millis(services.config.jobs.poll_milliseconds);
    while !stop.is_stopped() {
        if let Err(cause) = run_sweeps(&services, registry.sweeps()).await {
            tracing::warn!(cause = %cause, "sweeps.postponed");
        }
        loop {
            if stop.is_stopped() {
                return;
            }
            match run_due(&services, registry).await {
                Ok(true) => {}
                Ok(false) => break,
                Err(cause) => {
                    tracing::warn!(cause = %cause, "jobs.postponed");
                    break;
                }
            }
        }
        stop.sleep(pause).await;
    }
}

/// Runs exactly one due job; false when there is none. Tests drain the queue with it.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer; the job is then taken again after its lease.
pub async fn run_due(services: &Services, registry: &Registry) -> Result<bool, JobError> {
    let lease = TimeDelta::seconds(services.config.jobs.lease_seconds);
    let job = {
        let mut connection = services.database.connection().await?;
        queue::claim(&mut connection, services.clock.now(), lease, &registry.kinds()).await?
    };
    let Some(job) = job else { return Ok(false) };
    let outcome = match registry.handlers.get(job.kind.as_str()) {
        Some(_) if job.attempts > job.max_attempts => {
            Err(JobError::GiveUp(String::from("it ended its worker each time it was tried")))
        }
        Some(handler) => caught(handler((services.clone(), job.clone()))).await,
        None => Err(JobError::Retry(String::from("no handler for this kind"))),
    };
    let mut connection = services.database.connection().await?;
    let now = services.clock.now();
    let name = match &outcome {
        Ok(()) => {
            queue::finish(&mut connection, &job).await?;
            "done"
        }
        Err(JobError::Retry(cause)) if job.attempts < job.max_attempts => {
            queue::put_back(&mut connection, &job, now, (now + delay(job.attempts), cause)).await?;
            "retry"
        }
        Err(cause) => {
            tracing::error!(kind = job.kind, job = %job.id, cause = %cause, "job.dead");
            queue::bury(&mut connection, &job, now, &cause.to_string()).await?;
            "dead"
        }
    };
    metrics::counter!("jobs_total", "kind" => job.kind, "outcome" => name).increment(1);
    Ok(true)
}

/// Runs work on a task of its own, so that a panic in it ends this piece of work and no other.
pub(super) async fn caught(work: BoxFuture<'static, Result<(), JobError>>) -> Result<(), JobError> {
    match tokio::spawn(work).await {
        Ok(outcome) => outcome,
        Err(fault) if fault.is_panic() => Err(JobError::Retry(String::from("it panicked"))),
        Err(_) => Err(JobError::Retry(String::from("it was stopped"))),
    }
}

fn delay(attempts: i32) -> TimeDelta {
    let doublings = u32::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(16);
    DELAY_FIRST.checked_mul(1_i32 << doublings).map_or(DELAY_MAX, |delay| delay.min(DELAY_MAX))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::delay;

    #[test]
    fn delays_double_up_to_an_hour() {
        assert_eq!(delay(1), TimeDelta::seconds(5));
        assert_eq!(delay(2), TimeDelta::seconds(10));
        assert_eq!(delay(100), TimeDelta::hours(1));
    }
}

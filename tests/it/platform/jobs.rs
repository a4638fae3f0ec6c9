//! The job queue: leases, retries, giving up, fences; and sweeps.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use altitude::platform::jobs::{JobError, NewJob, Registry, depth, enqueue, list_dead, run_due, run_sweeps};
use chrono::TimeDelta;
use serde_json::json;
use tokio::sync::Notify;

use crate::support::app::TestApp;

async fn add(app: &TestApp, kind: &'static str) {
    let context = app.app.services.context();
    let mut connection = app.app.services.database.connection().await.unwrap();
    let job = NewJob { kind, payload: json!({ "n": 7 }), run_at: context.now };
    enqueue(&mut connection, &context, job).await.unwrap();
}

/// A registry whose only job counts its runs and ends as told.
fn counting(kind: &'static str, outcome: fn(u32) -> Result<(), JobError>) -> (Registry, Arc<AtomicU32>) {
    let runs = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&runs);
    let registry = Registry::default().job(
        kind,
        Box::new(move |_| {
            let run = counter.fetch_add(1, Ordering::SeqCst) + 1;
            Box::pin(async move { outcome(run) })
        }),
    );
    (registry, runs)
}

async fn dead_and_queued(app: &TestApp) -> (usize, i64) {
    let mut connection = app.app.services.database.connection().await.unwrap();
    let dead = list_dead(&mut connection).await.unwrap();
    let queued = depth(&mut connection)
        .await
        .unwrap()
        .iter()
        .filter(|row| row.state == "queued")
        .map(|row| row.count)
        .sum();
    (dead.len(), queued)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_is_done_is_gone() {
    let app = TestApp::start().await;
    add(&app, "test.job").await;
    let (registry, runs) = counting("test.job", |_| Ok(()));

    assert!(run_due(&app.app.services, &registry).await.unwrap());
    assert!(!run_due(&app.app.services, &registry).await.unwrap());

    assert_eq!(runs.load(Ordering::SeqCst), 1);
    assert_eq!(dead_and_queued(&app).await, (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_job_waits_longer_each_time_and_is_dead_in_the_end() {
    let app = TestApp::start().await;
    add(&app, "test.job").await;
    let (registry, runs) = counting("test.job", |_| Err(JobError::Retry(String::from("not yet"))));

    assert!(run_due(&app.app.services, &registry).await.unwrap());
    app.clock.advance(TimeDelta::seconds(4));
    assert!(!run_due(&app.app.services, &registry).await.unwrap(), "it waits five seconds");
    app.clock.advance(TimeDelta::seconds(1));
    assert!(run_due(&app.app.services, &registry).await.unwrap());
    app.clock.advance(TimeDelta::seconds(9));
    assert!(!run_due(&app.app.services, &registry).await.unwrap(), "then ten");
    for _ in 0..10 {
        app.clock.advance(TimeDelta::hours(1));
        assert!(run_due(&app.app.services, &registry).await.unwrap());
    }

    assert_eq!(runs.load(Ordering::SeqCst), 12);
    assert_eq!(dead_and_queued(&app).await, (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_can_never_work_is_given_up_at_once() {
    let app = TestApp::start().await;
    add(&app, "test.job").await;
    let (registry, runs) = counting("test.job", |_| Err(JobError::GiveUp(String::from("nonsense"))));

    assert!(run_due(&app.app.services, &registry).await.unwrap());
    app.clock.advance(TimeDelta::days(1));
    assert!(!run_due(&app.app.services, &registry).await.unwrap());

    assert_eq!(runs.load(Ordering::SeqCst), 1);
    assert_eq!(dead_and_queued(&app).await, (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_of_an_unknown_kind_waits_for_a_worker_that_knows_it() {
    let app = TestApp::start().await;
    add(&app, "test.newer").await;

    assert!(!run_due(&app.app.services, &Registry::default()).await.unwrap());

    assert_eq!(dead_and_queued(&app).await, (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_whose_lease_ran_out_writes_nothing() {
    let app = TestApp::start().await;
    add(&app, "test.job").await;
    let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (seen, released) = (Arc::clone(&reached), Arc::clone(&go_on));
    let slow = Registry::default().job(
        "test.job",
        Box::new(move |_| {
            let (seen, released) = (Arc::clone(&seen), Arc::clone(&released));
            Box::pin(async move {
                seen.notify_one();
                released.notified().await;
                Err(JobError::GiveUp(String::from("too late")))
            })
        }),
    );
    let services = app.app.services.clone();
    let worker = tokio::spawn(async move { run_due(&services, &slow).await.unwrap() });
    reached.notified().await;

    let (registry, runs) = counting("test.job", |_| Err(JobError::Retry(String::from("again"))));
    assert!(!run_due(&app.app.services, &registry).await.unwrap(), "it is held");
    app.clock.advance(TimeDelta::seconds(121));
    assert!(run_due(&app.app.services, &registry).await.unwrap(), "the lease ran out");
    go_on.notify_one();
    worker.await.unwrap();

    assert_eq!(runs.load(Ordering::SeqCst), 1);
    assert_eq!(dead_and_queued(&app).await, (0, 1), "the slow worker's verdict does not count");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sweep_runs_once_an_interval_over_all_processes() {
    let app = TestApp::start().await;
    let runs = Arc::new(AtomicU32::new(0));
    let registry = || {
        let counter = Arc::clone(&runs);
        let sweep: altitude::platform::jobs::Handler<altitude::platform::services::Services> =
            Box::new(move |_| {
                counter.fetch_add(1, Ordering::SeqCst);
                Box::pin(async { Err(JobError::Retry(String::from("a failing sweep comes again"))) })
            });
        Registry::default().sweep("test.sweep", TimeDelta::minutes(1), sweep)
    };
    let (one, two) = (registry(), registry());

    for _ in 0..3 {
        run_sweeps(&app.app.services, one.sweeps()).await.unwrap();
        run_sweeps(&app.app.services, two.sweeps()).await.unwrap();
    }
    assert_eq!(runs.load(Ordering::SeqCst), 1);
    app.clock.advance(TimeDelta::minutes(1));
    run_sweeps(&app.app.services, two.sweeps()).await.unwrap();

    assert_eq!(runs.load(Ordering::SeqCst), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_ends_one_attempt_and_no_worker() {
    let app = TestApp::start().await;
    add(&app, "test.job").await;
    let (registry, runs) = counting("test.job", |_| panic!("a handler that panics"));

    assert!(run_due(&app.app.services, &registry).await.unwrap());
    app.clock.advance(TimeDelta::hours(1));
    assert!(run_due(&app.app.services, &registry).await.unwrap());

    assert_eq!(runs.load(Ordering::SeqCst), 2);
    assert_eq!(dead_and_queued(&app).await, (0, 1));
}

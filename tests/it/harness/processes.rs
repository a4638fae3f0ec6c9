//! Real processes under test.

use std::os::unix::process::ExitStatusExt;

use crate::support::process::{PATIENCE, Program};
use crate::support::signal::{self, Signal};

#[tokio::test]
async fn a_line_is_found_before_and_after_it_was_written() {
    let mut running = Program::new("/bin/sh", &["-c", "echo early >&2; read -r x; echo late >&2"]).start();

    for _ in 0..2 {
        assert_eq!(running.line(|line| line.contains("early"), PATIENCE).await, "early");
        assert_eq!(running.line(|line| line == "late", PATIENCE).await, "late");
    }
}

#[tokio::test]
async fn the_address_is_read_from_the_line_that_says_it() {
    let script = "echo starting >&2; echo 'INFO listening on http://127.0.0.1:4321' >&2; exec sleep 60";
    let (mut running, address) = Program::new("/bin/sh", &["-c", script]).serve().await;

    assert_eq!(address, "http://127.0.0.1:4321");
    assert!(running.is_running());
    running.kill().await;
    assert_eq!(running.exit(PATIENCE).await.signal(), Some(9));
}

#[tokio::test]
async fn a_process_ends_by_itself_when_asked_to() {
    let script = "trap 'echo stopped; exit 3' TERM; echo ready >&2; while :; do sleep 0.01; done";
    let mut running = Program::new("/bin/sh", &["-c", script]).start();
    running.line(|line| line == "ready", PATIENCE).await;

    running.terminate();

    assert_eq!(running.exit(PATIENCE).await.code(), Some(3));
    assert_eq!(running.stdout(), b"stopped\n");
}

#[tokio::test]
async fn a_process_sees_the_settings_it_was_given_and_no_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut running =
        Program::new("/bin/sh", &["-c", "pwd; env | grep -c -e ALTITUDE -e CARGO; echo $ALTITUDE__A"])
            .in_folder(folder.path())
            .env("ALTITUDE__A", "given")
            .start();

    running.exit(PATIENCE).await;

    let expected = format!("{}\n1\ngiven\n", folder.path().canonicalize().expect("it exists").display());
    assert_eq!(String::from_utf8_lossy(&running.stdout()), expected);
}

#[tokio::test]
async fn a_dropped_process_is_gone() {
    let running = Program::new("/bin/sleep", &["60"]).start();
    let pid = running.pid();
    assert!(signal::send(Signal::Probe, pid));

    drop(running);

    assert!(!signal::send(Signal::Probe, pid));
}

//! A small child process that outlives the tests by a moment and tidies up after them.
//!
//! Statics are not dropped, and a test run may be killed. The watchdog reads from a pipe that closes when the test
//! process ends, however it ends; then it prints which tests lacked a `PostgreSQL` server or a browser, and ends what was
//! left.

use std::collections::BTreeSet;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{LazyLock, Mutex, PoisonError};

static WATCHDOG: LazyLock<Watchdog> = LazyLock::new(Watchdog::start);

/// The other end of the pipe, one order a line.
const SCRIPT: &str = r#"
trap '' HUP INT TERM
count=0 names='' browsers=0 unseen='' processes='' clusters=''
while IFS=' ' read -r order value; do
  case $order in
    need) count=$((count + 1)); names="$names
  $value" ;;
    browser) browsers=$((browsers + 1)); unseen="$unseen
  $value" ;;
    cluster) clusters="$clusters
$value" ;;
    started) processes="$processes $value" ;;
    ended)
      kept=''
      for process in $processes; do [ "$process" = "$value" ] || kept="$kept $process"; done
      processes=$kept ;;
  esac
done
printf '\n%s tests need a PostgreSQL server%s\n' "$count" "$names" >&2
printf '%s tests need Chromium, chromedriver and axe-core%s\n' "$browsers" "$unseen" >&2
exec 2>/dev/null
for process in $processes; do kill -9 "$process"; done
printf '%s\n' "$clusters" | while IFS= read -r folder; do
  tries=0
  # The folder may still be filled by an `initdb` that nobody waits for any more.
  while [ -n "$folder" ] && [ -d "$folder" ] && [ "$tries" -lt 100 ]; do
    if server=$(head -n 1 "$folder/data/postmaster.pid"); then kill -QUIT "${server#-}"; fi
    rm -rf "$folder"
    [ -d "$folder" ] && sleep 0.1
    tries=$((tries + 1))
  done
done
"#;

struct Watchdog {
    pipe: Mutex<ChildStdin>,
    listed: Mutex<BTreeSet<String>>,
    /// Outlives this process, so nobody waits for it.
    _child: Child,
}

/// Starts the watchdog, so that the closing line is printed even if no test lacks a server.
pub fn start() {
    LazyLock::force(&WATCHDOG);
}

/// Lists a test that could not run without a `PostgreSQL` server.
pub fn test_needs_server(test: &str) {
    let mut listed = WATCHDOG.listed.lock().unwrap_or_else(PoisonError::into_inner);

    if listed.insert(test.to_owned()) {
        WATCHDOG.order("need", test);
    }
}

/// Lists a test that could not run without a browser, or without what it looks for faults with.
pub fn test_needs_browser(test: &str) {
    let mut listed = WATCHDOG.listed.lock().unwrap_or_else(PoisonError::into_inner);

    if listed.insert(test.to_owned()) {
        WATCHDOG.order("browser", test);
    }
}

/// Stops the cluster in this folder and removes the folder when the tests have ended.
pub fn cluster_started(folder: &Path) {
    WATCHDOG.order("cluster", folder.to_str().expect("a UTF-8 path"));
}

/// Kills this process when the tests have ended, unless `process_ended` came first.
pub fn process_started(pid: u32) {
    WATCHDOG.order("started", &pid.to_string());
}

/// The process has been waited for: its number may by now belong to another.
pub fn process_ended(pid: u32) {
    WATCHDOG.order("ended", &pid.to_string());
}

impl Watchdog {
    fn start() -> Self {
        // A process group of its own: Ctrl-C must reach the tests, not what tidies up after them.
        let mut child = Command::new("/bin/sh")
            .args(["-c", SCRIPT])
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .process_group(0)
            .spawn()
            .expect("/bin/sh starts");

        let pipe = child.stdin.take().expect("a pipe was asked for");
        Self { pipe: Mutex::new(pipe), listed: Mutex::default(), _child: child }
    }

    fn order(&self, order: &str, value: &str) {
        let line = format!("{order} {value}\n");
        let mut pipe = self.pipe.lock().unwrap_or_else(PoisonError::into_inner);
        pipe.write_all(line.as_bytes()).expect("the watchdog reads");
    }
}

//! The real program as a child process: started with settings, read, signalled, killed.

use std::env;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::watch;
use tokio::time::timeout;

use super::signal::{self, Signal};
use super::tls;
use super::watchdog;

/// What the program prints when it takes requests.
const READY: &str = "listening on ";
/// Long enough for a first start on a busy machine with two cores.
pub const PATIENCE: Duration = Duration::from_mins(1);
/// What a child keeps of our own environment; settings of the machine must not reach the program under test.
const KEPT: [&str; 6] = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "RUST_BACKTRACE"];

/// A run of the program to be started.
pub struct Program {
    command: Command,
    folder: Folder,
    input: Option<File>,
}

/// A running (or ended) child process. Killed, if it still runs, when this value is dropped.
pub struct Running {
    pid: u32,
    lines: Arc<Lines>,
    output: Arc<Mutex<Vec<u8>>>,
    ended: watch::Receiver<Option<ExitStatus>>,
    _folder: Folder,
}

enum Folder {
    Own(TempDir),
    Given(PathBuf),
}

/// The lines a process wrote to standard error so far.
struct Lines {
    written: Mutex<Vec<String>>,
    count: watch::Sender<usize>,
}

impl Program {
    /// `altitude` with these arguments, in an empty folder of its own and with no settings.
    pub fn altitude(arguments: &[&str]) -> Self {
        Self::new(env!("CARGO_BIN_EXE_altitude"), arguments)
    }

    /// Any program, watched over in the same way.
    pub fn new(program: &str, arguments: &[&str]) -> Self {
        tls::provide();
        let folder = Folder::Own(tempfile::tempdir().expect("a temporary folder"));
        let mut command = Command::new(program);
        command.args(arguments).env_clear().current_dir(folder.path());
        for name in KEPT {
            if let Some(value) = env::var_os(name) {
                command.env(name, value);
            }
        }
        Self { command, folder, input: None }
    }

    /// Sets a variable, such as `ALTITUDE__HTTP__BIND`.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in this folder, which stays: a second start finds what the first left there.
    pub fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self.folder = Folder::Given(folder.to_path_buf());
        self
    }

    /// Gives it this text on standard input, which is empty otherwise.
    pub fn input(mut self, text: &str) -> Self {
        let mut file = tempfile::tempfile().expect("a temporary file");
        file.write_all(text.as_bytes()).and_then(|()| file.rewind()).expect("it can be written");
        self.input = Some(file);
        self
    }

    /// Starts it, without waiting until it is ready.
    pub fn start(mut self) -> Running {
        let mut child = self
            .command
            .stdin(self.input.map_or_else(Stdio::null, Stdio::from))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", self.command.get_program().display()));
        let pid = child.id();
        watchdog::process_started(pid);

        let (read_to_end, both_read) = mpsc::channel();
        let lines = Arc::new(Lines { written: Mutex::default(), count: watch::Sender::new(0) });
        let errors = BufReader::new(child.stderr.take().expect("a pipe was asked for"));
        let (reader, finished) = (Arc::clone(&lines), read_to_end.clone());
        thread::spawn(move || {
            reader.read_from(errors);
            finished.send(()).ok();
        });

        let output = Arc::new(Mutex::new(Vec::new()));
        let mut pipe = child.stdout.take().expect("a pipe was asked for");
        let kept = Arc::clone(&output);
        thread::spawn(move || {
            let mut all = Vec::new();
            pipe.read_to_end(&mut all).ok();
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = all;
            read_to_end.send(()).ok();
        });

        let (sender, ended) = watch::channel(None);
        thread::spawn(move || {
            let status = child.wait().expect("own child");
            watchdog::process_ended(pid);
            // What it wrote comes first; but a process of its own may hold the pipes open for ever.
            for _ in 0..2 {
                both_read.recv_timeout(Duration::from_secs(2)).ok();
            }
            sender.send(Some(status)).ok();
        });

        Running { pid, lines, output, ended, _folder: self.folder }
    }

    /// Starts a server and waits until it takes requests; gives its base address, `http://ADDRESS:PORT`.
    pub async fn serve(self) -> (Running, String) {
        let mut running = self.start();
        let address = running.listening().await;
        (running, address)
    }
}

impl Running {
    /// The number of the process.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Waits for the line that says the server takes requests; gives its base address.
    pub async fn listening(&mut self) -> String {
        let line = self.line(|line| line.contains(READY), PATIENCE).await;
        let (_, rest) = line.split_once(READY).expect("the line was chosen for it");
        rest.split_whitespace().next().expect("an address").trim_end_matches('/').to_owned()
    }

    /// Waits for a line on standard error, past or to come. Fails the test when the process ends without it.
    pub async fn line(&mut self, wanted: impl Fn(&str) -> bool, deadline: Duration) -> String {
        let mut count = self.lines.count.subscribe();
        let mut ended = self.ended.clone();
        let search = async {
            loop {
                let is_over = ended.borrow_and_update().is_some();
                count.borrow_and_update();
                if let Some(line) = self.stderr().into_iter().find(|line| wanted(line)) {
                    return Some(line);
                }
                if is_over {
                    return None;
                }
                tokio::select! {
                    _ = count.changed() => {}
                    _ = ended.changed() => {}
                }
            }
        };

        match timeout(deadline, search).await {
            Ok(Some(line)) => line,
            Ok(None) => panic!("ended without the awaited line:\n{}", self.stderr().join("\n")),
            Err(late) => panic!("no such line in {deadline:?}, {late}:\n{}", self.stderr().join("\n")),
        }
    }

    /// Every line written to standard error so far.
    pub fn stderr(&self) -> Vec<String> {
        self.lines.written.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the process, now ended, wrote to standard output.
    pub fn stdout(&self) -> Vec<u8> {
        assert!(!self.is_running(), "standard output is whole only when the process has ended");
        self.output.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether the process has not ended yet.
    pub fn is_running(&self) -> bool {
        self.ended.borrow().is_none()
    }

    /// Asks the process to stop, as a service manager does.
    pub fn terminate(&self) {
        self.signal(Signal::Terminate);
    }

    /// `kill -9`, and waits until the process is gone.
    pub async fn kill(&mut self) {
        self.signal(Signal::Kill);
        self.exit(PATIENCE).await;
    }

    /// Waits for the end of the process.
    pub async fn exit(&mut self, deadline: Duration) -> ExitStatus {
        let waited = timeout(deadline, self.ended.wait_for(Option::is_some)).await;
        let status = waited.ok().and_then(|status| status.ok().and_then(|status| *status));
        status.unwrap_or_else(|| panic!("still runs after {deadline:?}:\n{}", self.stderr().join("\n")))
    }

    fn signal(&self, signal: Signal) {
        // An ended process may have given its number to another.
        if self.is_running() {
            signal::send(signal, self.pid);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.signal(Signal::Kill);
        while self.is_running() && self.ended.has_changed().is_ok() {
            thread::sleep(Duration::from_millis(1));
        }
        if thread::panicking() {
            eprintln!("standard error of {}:\n{}", self.pid, self.stderr().join("\n"));
        }
    }
}

impl Folder {
    fn path(&self) -> &Path {
        match self {
            Self::Own(folder) => folder.path(),
            Self::Given(folder) => folder,
        }
    }
}

impl Lines {
    fn read_from(&self, pipe: impl BufRead) {
        for line in pipe.split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            written.push(line);
            self.count.send_replace(written.len());
        }
    }
}

//! A private `PostgreSQL` cluster in a temporary folder, from binaries found on this machine.
//!
//! It listens on a Unix socket inside its folder and on a loopback port with a password of its own. The tests own it:
//! it may be stopped, killed and started again under the program's feet.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::database::random_number;
use super::signal::{self, Signal};
use super::watchdog;

/// The superuser of every cluster made here.
pub const SUPERUSER: &str = "altitude";
const OLDEST_VERSION: u32 = 14;
const START_DEADLINE: Duration = Duration::from_mins(1);
const SETTINGS: &str = "
listen_addresses = '127.0.0.1'
max_connections = 300
shared_buffers = 64MB
# Nothing here outlives the machine: what a killed process had committed is still in the page cache.
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 1GB
checkpoint_timeout = 1h
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
";

/// A running `PostgreSQL` server that belongs to the tests.
pub struct Cluster {
    folder: PathBuf,
    binaries: PathBuf,
    account: Option<Account>,
    port: u16,
    password: String,
    server: Mutex<Option<Child>>,
}

/// How a cluster is told to stop.
#[derive(Clone, Copy, Debug)]
pub enum Shutdown {
    /// Open transactions are rolled back, connections closed.
    Fast,
    /// Every process ends at once; the next start recovers from the log.
    Immediate,
}

/// `PostgreSQL` refuses to run as root, so there it runs as somebody else.
#[derive(Clone, Copy)]
struct Account {
    user: u32,
    group: u32,
}

impl Cluster {
    /// Makes and starts a cluster; `None` where no usable `PostgreSQL` of version 14 or newer is found.
    pub fn start() -> Option<Self> {
        let binaries = binaries().into_iter().find(|folder| is_new_enough(folder))?;
        let account = Account::needed();
        let folder = new_folder(account);
        watchdog::cluster_started(&folder);

        let mut cluster = Self {
            password: format!("{:016x}", random_number()),
            port: free_port(),
            server: Mutex::new(None),
            folder,
            binaries,
            account,
        };
        cluster.make_data_folder();
        for _ in 0..5 {
            if cluster.try_start() {
                return Some(cluster);
            }
            // Somebody else may have taken the port since it was found free.
            cluster.port = free_port();
        }
        panic!("PostgreSQL does not start:\n{}", cluster.log());
    }

    /// The address of a database on the loopback port.
    pub fn url(&self, database: &str) -> String {
        let (port, password) = (self.port, &self.password);
        format!("postgres://{SUPERUSER}:{password}@127.0.0.1:{port}/{database}")
    }

    /// The address of a database on the Unix socket.
    pub fn socket_url(&self, database: &str) -> String {
        let (port, folder) = (self.port, self.folder.display().to_string().replace('/', "%2F"));
        format!("postgres://{SUPERUSER}@{folder}:{port}/{database}")
    }

    /// Stops the server and returns when its last process is gone.
    pub fn stop(&self, shutdown: Shutdown) {
        let mut server = self.server.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(mut child) = server.take() else {
            return;
        };
        let signal = match shutdown {
            Shutdown::Fast => Signal::Interrupt,
            Shutdown::Immediate => Signal::Quit,
        };

        signal::send(signal, child.id());
        child.wait().expect("the server ends");
    }

    /// Starts a stopped server again, on the same addresses with the same data.
    pub fn start_again(&self) {
        assert!(self.try_start(), "PostgreSQL does not start again:\n{}", self.log());
    }

    /// What the server wrote to its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("server.log")).unwrap_or_default()
    }

    fn make_data_folder(&self) {
        let password_file = self.folder.join("password");
        fs::write(&password_file, &self.password).expect("the folder can be written");
        fs::set_permissions(&password_file, fs::Permissions::from_mode(0o644)).expect("own file");

        let output = self
            .command("initdb")
            .arg("--pgdata")
            .arg(self.folder.join("data"))
            .arg("--pwfile")
            .arg(&password_file)
            .args(["--username", SUPERUSER, "--encoding", "UTF8", "--no-locale", "--no-sync"])
            // A plain password costs a test client nothing; on loopback it stays on this machine.
            .args(["--auth-local", "trust", "--auth-host", "password"])
            .output()
            .expect("initdb starts");
        assert!(output.status.success(), "initdb: {}", String::from_utf8_lossy(&output.stderr));

        let settings = self.folder.join("data/postgresql.conf");
        let given = fs::read_to_string(&settings).expect("initdb wrote it");
        fs::write(&settings, given + SETTINGS).expect("the folder can be written");
    }

    fn try_start(&self) -> bool {
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.join("server.log"))
            .expect("the folder can be written");
        // A process group of its own: Ctrl-C must not stop the server before its tests.
        let mut child = self
            .command("postgres")
            .arg("-D")
            .arg(self.folder.join("data"))
            .arg("-k")
            .arg(&self.folder)
            .args(["-p", &self.port.to_string()])
            .stderr(log)
            .process_group(0)
            .spawn()
            .expect("postgres starts");

        let deadline = Instant::now() + START_DEADLINE;
        while Instant::now() < deadline {
            if child.try_wait().expect("own child").is_some() {
                return false;
            }
            if self.is_ready() {
                *self.server.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        child.kill().ok();
        child.wait().ok();
        panic!("PostgreSQL is not ready in {START_DEADLINE:?}:\n{}", self.log());
    }

    /// The last line of the server's own status file says whether it takes connections.
    fn is_ready(&self) -> bool {
        fs::read_to_string(self.folder.join("data/postmaster.pid"))
            .is_ok_and(|status| status.lines().nth(7).is_some_and(|line| line.trim() == "ready"))
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.join(program));
        command.current_dir(&self.folder).stdin(Stdio::null()).stdout(Stdio::null());
        for (name, _) in env::vars_os() {
            // PGDATA, PGPORT and the like would steer the server; LC_* its messages.
            if name.to_str().is_some_and(|name| name.starts_with("PG") || name.starts_with("LC_")) {
                command.env_remove(name);
            }
        }
        command.env("LC_ALL", "C");
        if let Some(account) = self.account {
            command.uid(account.user).gid(account.group);
        }
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop(Shutdown::Immediate);
        fs::remove_dir_all(&self.folder).ok();
    }
}

impl Account {
    /// The account to run the server as, if it cannot be our own.
    fn needed() -> Option<Self> {
        if number(&["-u"]) != Some(0) {
            return None;
        }
        let mut names = ["postgres", "nobody"].iter();
        let found =
            names.find_map(|name| Some(Self { user: number(&["-u", name])?, group: number(&["-g", name])? }));
        Some(found.expect("an account that is not root: postgres or nobody"))
    }
}

/// What `id` says.
fn number(arguments: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(arguments).output().expect("the program id");
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}

/// Folders that may hold the server's programs, best first.
fn binaries() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = env::split_paths(&path).collect();

    let mut installed = Vec::new();
    for (parent, below) in [
        ("/usr/lib/postgresql", "bin"),
        ("/usr/libexec/postgresql", ""),
        ("/opt/homebrew/opt", "bin"),
        ("/usr/local/opt", "bin"),
    ] {
        let versions = fs::read_dir(parent).into_iter().flatten().flatten();
        installed.extend(versions.map(|version| version.path().join(below)));
    }
    installed.sort();
    installed.reverse();
    folders.extend(installed);
    folders.push(PathBuf::from("/usr/pgsql/bin"));

    // A link in PATH stands for the folder it points into, where the other programs are.
    let real = folders.iter().filter_map(|folder| fs::canonicalize(folder.join("initdb")).ok());
    real.filter_map(|program| program.parent().map(Path::to_path_buf))
        .filter(|folder| folder.join("postgres").is_file())
        .collect()
}

fn is_new_enough(folder: &Path) -> bool {
    let Ok(output) = Command::new(folder.join("postgres")).arg("--version").output() else {
        return false;
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let digits = text.split_whitespace().nth(2).unwrap_or_default();
    let major: String = digits.chars().take_while(char::is_ascii_digit).collect();
    major.parse::<u32>().is_ok_and(|major| major >= OLDEST_VERSION)
}

/// A new folder for one cluster, owned by the account that runs it.
fn new_folder(account: Option<Account>) -> PathBuf {
    // Root's own temporary folder may be closed to the account that runs the server.
    let parent = account.map_or_else(env::temp_dir, |_| PathBuf::from("/tmp"));
    let folder = tempfile::Builder::new()
        .prefix("altitude-postgres-")
        .tempdir_in(parent)
        .expect("a temporary folder")
        .keep();

    if let Some(account) = account {
        chown(&folder, Some(account.user), Some(account.group)).expect("root may");
    }
    folder
}

fn free_port() -> u16 {
    // Below the ports that others are given by the system, so that a server finds its own again after a stop.
    (0..10_000)
        .map(|_| 20_000 + u16::try_from(random_number() % 10_000).expect("it is small"))
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("a free port")
}

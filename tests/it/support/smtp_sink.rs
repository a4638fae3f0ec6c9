//! A real mail server on loopback that records what it is given and misbehaves on demand.
//!
//! It is strict where real servers are: bare line feeds, lines over 998 octets and commands out of order are refused,
//! so that a test that receives a message has also shown that the message is well formed on the wire.

mod certificate;
mod message;
mod script;
mod session;

pub use message::{Outcome, Received};
pub use script::{Rule, Stage};

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::timeout;

use script::Script;

/// How connections are encrypted.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Encryption {
    /// Never; STARTTLS is not offered.
    #[default]
    None,
    /// STARTTLS is offered, and log-in only after it.
    StartTls,
    /// From the first byte (`smtps://`).
    Implicit,
}

/// How a sink is set up.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// How connections are encrypted.
    pub encryption: Encryption,
    /// User and password that a client must log in with; without them anybody may send.
    pub credentials: Option<(String, String)>,
    /// Extensions left out of the answer to EHLO, such as `SMTPUTF8` or `PIPELINING`.
    pub without: Vec<&'static str>,
}

/// A recording mail server; gone when dropped.
pub struct SmtpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Mutex<Option<JoinHandle<()>>>,
}

/// What the sink and its sessions have in common.
struct Shared {
    setup: Setup,
    script: Script,
    state: Mutex<State>,
    /// Ticks with every recorded message and every connection.
    news: watch::Sender<u64>,
    /// Ticks when stalled sessions may go on.
    released: watch::Sender<u64>,
    sessions: Mutex<JoinSet<()>>,
}

#[derive(Default)]
struct State {
    received: Vec<Received>,
    connections: usize,
    open: usize,
    peak: usize,
}

impl SmtpSink {
    /// A sink that takes every message, unencrypted and without log-in.
    pub async fn start() -> Self {
        Self::with(Setup::default()).await
    }

    /// A sink set up in this way.
    pub async fn with(setup: Setup) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let sink = Self {
            address: listener.local_addr().expect("it is bound"),
            shared: Arc::new(Shared {
                setup,
                script: Script::default(),
                state: Mutex::default(),
                news: watch::Sender::new(0),
                released: watch::Sender::new(0),
                sessions: Mutex::default(),
            }),
            listening: Mutex::new(None),
        };
        sink.listen(listener);
        sink
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The setting `mail.smtp_url` for this sink, log-in and encryption included.
    pub fn url(&self) -> String {
        let Setup { encryption, credentials, .. } = &self.shared.setup;
        let login =
            credentials.as_ref().map(|(user, password)| format!("{user}:{password}@")).unwrap_or_default();
        let port = self.address.port();
        match encryption {
            Encryption::None => format!("smtp://{login}127.0.0.1:{port}?tls=none"),
            Encryption::StartTls => format!("smtp://{login}localhost:{port}?tls=required"),
            Encryption::Implicit => format!("smtps://{login}localhost:{port}"),
        }
    }

    /// The certificate to trust, as a file: the setting `mail.ca_file`, or `SSL_CERT_FILE`, of a program under test.
    pub fn certificate_file() -> &'static Path {
        certificate::file()
    }

    /// From now on the sink also follows this rule; of several that fit, the newest counts.
    pub fn rule(&self, rule: Rule) {
        self.shared.script.add(rule);
    }

    /// Forgets every rule.
    pub fn behave(&self) {
        self.shared.script.clear();
    }

    /// Lets stalled sessions go on.
    pub fn release(&self) {
        self.shared.released.send_modify(|count| *count += 1);
    }

    /// Closes the door: connections are refused until `accept`. Open ones stay.
    pub async fn refuse(&self) {
        let task = lock(&self.listening).take();
        if let Some(task) = task {
            task.abort();
            // The port is closed when the task has let go of its listener.
            task.await.ok();
        }
    }

    /// Opens the door (again), on the same port.
    pub async fn accept(&self) {
        let listener = TcpListener::bind(self.address).await.expect("the sink's own port");
        self.listen(listener);
    }

    /// Cuts every open connection in the middle of whatever it does.
    pub fn cut(&self) {
        lock(&self.shared.sessions).abort_all();
    }

    /// Messages the sink took responsibility for, in order: accepted ones, and those whose answer was lost.
    pub fn messages(&self) -> Vec<Received> {
        let all = self.attempts().into_iter();
        all.filter(|message| !matches!(message.outcome, Outcome::Refused(_))).collect()
    }

    /// Every message that came as far as its final dot, refused ones too.
    pub fn attempts(&self) -> Vec<Received> {
        lock(&self.shared.state).received.clone()
    }

    /// Connections so far.
    pub fn connections(&self) -> usize {
        lock(&self.shared.state).connections
    }

    /// Connections open at this moment.
    pub fn open_connections(&self) -> usize {
        lock(&self.shared.state).open
    }

    /// The most connections that were open at once.
    pub fn peak_connections(&self) -> usize {
        lock(&self.shared.state).peak
    }

    /// Waits until this many messages are there, and gives all of them; fails the test after the deadline.
    pub async fn wait_for(&self, count: usize, deadline: Duration) -> Vec<Received> {
        self.wait_until(deadline, |sink| sink.messages().len() >= count).await;
        self.messages()
    }

    /// Waits for any condition on what the sink saw; fails the test after the deadline.
    pub async fn wait_until(&self, deadline: Duration, holds: impl Fn(&Self) -> bool) {
        let mut news = self.shared.news.subscribe();
        let waiting = async {
            while !holds(self) {
                news.changed().await.expect("the sink lives");
            }
        };

        if timeout(deadline, waiting).await.is_err() {
            let (messages, attempts) = (self.messages().len(), self.attempts().len());
            let connections = self.connections();
            panic!(
                "not in {deadline:?}: {connections} connections, {attempts} attempts, {messages} messages"
            );
        }
    }

    fn listen(&self, listener: TcpListener) {
        let shared = Arc::clone(&self.shared);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let session = session::serve(Arc::clone(&shared), stream);
                lock(&shared.sessions).spawn(session);
            }
        });
        *lock(&self.listening) = Some(task);
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        if let Some(task) = lock(&self.listening).take() {
            task.abort();
        }
        self.cut();
    }
}

impl Shared {
    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut lock(&self.state));
        self.news.send_modify(|count| *count += 1);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

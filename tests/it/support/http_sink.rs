//! An HTTP server that records what it is sent and answers as it is told: with a status, late, or not at all.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Received {
    /// Its path.
    pub path: String,
    /// Its headers, names in lower case.
    pub headers: BTreeMap<String, String>,
    /// Its body.
    pub body: String,
    /// Whether it was answered with a status from 200 to 299.
    pub was_taken: bool,
}

/// What the server does with a request.
#[derive(Clone, Debug)]
pub enum Reaction {
    /// Answers with a status, further header lines, and a body.
    Answer(u16, Vec<String>, String),
    /// Closes the connection without an answer.
    Drop,
    /// Answers nothing until [`HttpSink::release`], then 200.
    Stall,
}

/// Decides on the n-th request, counted from 0.
type Behaviour = Box<dyn FnMut(usize, &Received) -> Reaction + Send>;

/// The server. It stops when this value is dropped.
pub struct HttpSink {
    address: SocketAddr,
    shared: Arc<Shared>,
    count: watch::Receiver<usize>,
    task: JoinHandle<()>,
}

struct Shared {
    received: Mutex<Vec<Received>>,
    behaviour: Mutex<Behaviour>,
    count: watch::Sender<usize>,
    released: Notify,
}

impl Received {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The `webhook-id`.
    pub fn id(&self) -> &str {
        &self.headers["webhook-id"]
    }

    /// The type of the event.
    pub fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }
}

impl Reaction {
    /// An answer with this status and nothing else.
    pub fn status(status: u16) -> Self {
        Self::Answer(status, Vec::new(), String::new())
    }
}

impl HttpSink {
    /// A server that answers 200 to everything.
    pub async fn start() -> Self {
        Self::with(|_, _| Reaction::status(200)).await
    }

    /// A server that behaves like this.
    pub async fn with(behaviour: impl FnMut(usize, &Received) -> Reaction + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, count) = watch::channel(0);
        let shared = Arc::new(Shared {
            received: Mutex::default(),
            behaviour: Mutex::new(Box::new(behaviour)),
            count: sender,
            released: Notify::new(),
        });
        let serving = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&serving)));
            }
        });
        Self { address, shared, count, task }
    }

    /// Behaves like this from now on.
    pub fn behave(&self, behaviour: impl FnMut(usize, &Received) -> Reaction + Send + 'static) {
        *lock(&self.shared.behaviour) = Box::new(behaviour);
    }

    /// Answers everything that is stalled.
    pub fn release(&self) {
        self.shared.released.notify_waiters();
    }

    /// Its address with this path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Everything it was sent, in the order of arrival.
    pub fn received(&self) -> Vec<Received> {
        lock(&self.shared.received).clone()
    }

    /// Waits for so many requests.
    pub async fn wait_for(&self, wanted: usize, deadline: Duration) -> Vec<Received> {
        let mut count = self.count.clone();
        let waiting = timeout(deadline, count.wait_for(|count| *count >= wanted)).await;
        assert!(waiting.is_ok(), "{} of {wanted} requests", self.received().len());
        self.received()
    }
}

impl Drop for HttpSink {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    let mut buffer = Vec::new();
    while let Some(received) = read(&mut stream, &mut buffer).await {
        let released = shared.released.notified();
        tokio::pin!(released);
        released.as_mut().enable();
        let reaction = note(&shared, received);
        let (status, headers, body) = match reaction {
            Reaction::Drop => return,
            Reaction::Stall => {
                released.await;
                (200, Vec::new(), String::new())
            }
            Reaction::Answer(status, headers, body) => (status, headers, body),
        };
        let mut answer = format!("HTTP/1.1 {status} Said\r\ncontent-length: {}\r\n", body.len());
        for header in headers {
            answer.push_str(&header);
            answer.push_str("\r\n");
        }
        answer.push_str("\r\n");
        answer.push_str(&body);
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

fn note(shared: &Shared, received: Received) -> Reaction {
    let mut all = lock(&shared.received);
    let reaction = lock(&shared.behaviour)(all.len(), &received);
    let was_taken = matches!(reaction, Reaction::Answer(200..=299, ..));
    all.push(Received { was_taken, ..received });
    shared.count.send_replace(all.len());
    reaction
}

async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Received> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|part| part == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    while buffer.len() < end + 4 + length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    let rest = buffer.split_off(end + 4 + length);
    let body = String::from_utf8_lossy(&buffer[end + 4..]).into_owned();
    *buffer = rest;
    Some(Received { path, headers, body, was_taken: false })
}

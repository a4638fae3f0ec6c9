//! What the program says to its database, heard on the wire: a proxy that notes every statement with its parameters
//! and which of them were sent without waiting for an answer.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// Statements in the order they were sent; each batch is one round trip.
pub type Batches = Vec<Vec<Sent>>;

/// One statement on its way to the database.
#[derive(Clone, Debug)]
pub enum Sent {
    /// A statement without parameters, such as `BEGIN`.
    Simple(String),
    /// A prepared statement and its parameters in binary form.
    Prepared(String, Vec<Option<Vec<u8>>>),
}

/// A proxy in front of a database.
pub struct Proxy {
    /// Where a program connects to.
    pub url: String,
    heard: Arc<Mutex<Heard>>,
}

#[derive(Default)]
struct Heard {
    is_listening: bool,
    batches: Batches,
    /// Statements that had to be prepared first, which is a round trip besides.
    prepared: usize,
}

/// One connection through the proxy.
#[derive(Default)]
struct Line {
    statements: HashMap<Vec<u8>, String>,
    /// Answers that are waited for.
    outstanding: usize,
    /// Whether a statement was sent that no `Sync` followed yet.
    is_open: bool,
}

impl Proxy {
    /// Listens in front of the database at `url`.
    pub async fn before(url: &str) -> Self {
        let mut url = Url::parse(url).expect("the address of a database");
        let host = url.host_str().expect("a host").to_owned();
        let target = format!("{host}:{}", url.port().unwrap_or(5432));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        url.set_host(Some("127.0.0.1")).expect("a host");
        url.set_port(Some(listener.local_addr().expect("an address").port())).expect("a port");
        let heard = Arc::new(Mutex::new(Heard::default()));
        tokio::spawn(accept(listener, target, Arc::clone(&heard)));
        Self { url: url.into(), heard }
    }

    /// Notes from now on.
    pub fn listen(&self) {
        *self.heard.lock().unwrap_or_else(PoisonError::into_inner) =
            Heard { is_listening: true, ..Heard::default() };
    }

    /// What was sent since, and how many statements had to be prepared first.
    pub fn heard(&self) -> (Batches, usize) {
        let heard = std::mem::take(&mut *self.heard.lock().unwrap_or_else(PoisonError::into_inner));
        (heard.batches, heard.prepared)
    }
}

async fn accept(listener: TcpListener, target: String, heard: Arc<Mutex<Heard>>) {
    while let Ok((inside, _)) = listener.accept().await {
        let outside = TcpStream::connect(&target).await.expect("the database answers");
        for stream in [&inside, &outside] {
            stream.set_nodelay(true).ok();
        }
        let (from_program, to_program) = inside.into_split();
        let (from_database, to_database) = outside.into_split();
        let line = Arc::new(Mutex::new(Line::default()));
        tokio::spawn(questions(from_program, to_database, (Arc::clone(&line), Arc::clone(&heard))));
        tokio::spawn(answers(from_database, to_program, line));
    }
}

async fn questions(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    (line, heard): (Arc<Mutex<Line>>, Arc<Mutex<Heard>>),
) {
    let (mut waiting, mut is_first) = (Vec::new(), true);
    while from.read_buf(&mut waiting).await.is_ok_and(|read| read > 0) {
        let mut passed = 0;
        while let Some((tag, body, length)) = frame(waiting.get(passed..).unwrap_or_default(), is_first) {
            is_first = false;
            let mut line = line.lock().unwrap_or_else(PoisonError::into_inner);
            line.question(tag, body, &mut heard.lock().unwrap_or_else(PoisonError::into_inner));
            passed += length;
        }
        let rest = waiting.split_off(passed);
        if to.write_all(&std::mem::replace(&mut waiting, rest)).await.is_err() {
            return;
        }
    }
}

async fn answers(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, line: Arc<Mutex<Line>>) {
    let mut waiting = Vec::new();
    while from.read_buf(&mut waiting).await.is_ok_and(|read| read > 0) {
        let mut passed = 0;
        while let Some((tag, _, length)) = frame(waiting.get(passed..).unwrap_or_default(), false) {
            if tag == b'Z' {
                let mut line = line.lock().unwrap_or_else(PoisonError::into_inner);
                line.outstanding = line.outstanding.saturating_sub(1);
            }
            passed += length;
        }
        let rest = waiting.split_off(passed);
        if to.write_all(&std::mem::replace(&mut waiting, rest)).await.is_err() {
            return;
        }
    }
}

impl Line {
    fn question(&mut self, tag: u8, body: &[u8], heard: &mut Heard) {
        match tag {
            b'P' => {
                let (name, rest) = text(body);
                self.statements.insert(name.to_vec(), String::from_utf8_lossy(text(rest).0).into_owned());
                heard.prepared += 1;
            }
            b'B' => {
                let (name, rest) = text(text(body).1);
                let statement = self.statements.get(name).cloned().unwrap_or_default();
                self.note(Sent::Prepared(statement, parameters(rest)), heard);
            }
            b'Q' => {
                self.note(Sent::Simple(String::from_utf8_lossy(text(body).0).into_owned()), heard);
                self.wait();
            }
            b'S' => self.wait(),
            _ => {}
        }
    }

    fn note(&mut self, sent: Sent, heard: &mut Heard) {
        if heard.is_listening {
            if self.outstanding == 0 && !self.is_open {
                heard.batches.push(Vec::new());
            }
            if let Some(batch) = heard.batches.last_mut() {
                batch.push(sent);
            }
        }
        self.is_open = true;
    }

    fn wait(&mut self) {
        self.outstanding += 1;
        self.is_open = false;
    }
}

/// The first whole message: its tag, its body, its length. The very first message of a connection has no tag.
fn frame(bytes: &[u8], is_first: bool) -> Option<(u8, &[u8], usize)> {
    let (tag, rest) =
        if is_first { (0, bytes) } else { bytes.split_first().map(|(tag, rest)| (*tag, rest))? };
    let length = number(rest.get(..4)?);
    let body = rest.get(4..length)?;
    Some((tag, body, length + usize::from(!is_first)))
}

/// A text that ends with a zero byte, and what follows it.
fn text(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    (bytes.get(..end).unwrap_or_default(), bytes.get(end + 1..).unwrap_or_default())
}

/// The parameters of a Bind message, behind its names.
fn parameters(bytes: &[u8]) -> Vec<Option<Vec<u8>>> {
    let formats = number(bytes.get(..2).unwrap_or_default());
    let mut rest = bytes.get(2 + 2 * formats..).unwrap_or_default();
    let count = number(rest.get(..2).unwrap_or_default());
    rest = rest.get(2..).unwrap_or_default();
    let mut parameters = Vec::with_capacity(count);
    for _ in 0..count {
        let (length, behind) = rest.split_at_checked(4).expect("the length of a parameter");
        let value = if length == [0xff; 4] { None } else { behind.get(..number(length)) };
        rest = behind.get(value.map_or(0, <[u8]>::len)..).unwrap_or_default();
        parameters.push(value.map(<[u8]>::to_vec));
    }
    parameters
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |number, byte| (number << 8) | usize::from(*byte))
}

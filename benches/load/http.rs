//! A client that keeps its connection and does as little as it can besides, so that the server is what is measured.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A connection to a server.
pub struct Client {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Client {
    /// Connects to `http://ADDRESS:PORT`.
    pub async fn to(address: &str) -> Self {
        let target = address.trim_start_matches("http://");
        let stream = TcpStream::connect(target).await.expect("the server answers");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, answer: Vec::with_capacity(1 << 18) }
    }

    /// Sends a request and reads the answer to its end; it must have this status.
    pub async fn send(&mut self, request: &[u8], status: &str) {
        self.stream.write_all(request).await.expect("the server takes requests");
        self.answer.clear();
        let mut whole = None;
        while whole.is_none_or(|whole| self.answer.len() < whole) {
            let read = self.stream.read_buf(&mut self.answer).await.expect("an answer");
            assert!(read > 0, "the server closed the connection");
            if whole.is_none() {
                whole = length(&self.answer);
            }
        }
        let is_expected = self.answer.get(9..).is_some_and(|rest| rest.starts_with(status.as_bytes()));
        assert!(is_expected, "{}", String::from_utf8_lossy(&self.answer));
    }

    /// How long the last answer was.
    pub fn answer_length(&self) -> usize {
        self.answer.len()
    }
}

/// The length of the whole answer, once its head is there.
fn length(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(answer.get(..head)?).ok()?;
    let mut fields = text.lines().filter_map(|line| line.split_once(':'));
    let (_, value) = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-length")).expect("a length");
    Some(head + value.trim().parse::<usize>().expect("a number"))
}

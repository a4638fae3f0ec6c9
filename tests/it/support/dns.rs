//! A server of DNS on this machine that knows texts alone.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::net::UdpSocket;

type Records = BTreeMap<String, String>;

/// What it knows can be changed while it runs.
pub struct DnsServer {
    /// Where it listens.
    pub address: SocketAddr,
    records: Arc<Mutex<Option<Records>>>,
}

impl DnsServer {
    /// Knows nothing yet.
    pub async fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            address: socket.local_addr().unwrap(),
            records: Arc::new(Mutex::new(Some(Records::new()))),
        };
        let records = Arc::clone(&server.records);
        tokio::spawn(async move {
            let mut question = [0; 1_500];
            while let Ok((size, from)) = socket.recv_from(&mut question).await {
                let answer = records.lock().unwrap().as_ref().map(|known| answer(&question[..size], known));
                if let Some(answer) = answer {
                    socket.send_to(&answer, from).await.unwrap();
                }
            }
        });
        server
    }

    /// A text stands at this name.
    pub fn put(&self, name: &str, text: &str) {
        let mut records = self.records.lock().unwrap();
        records.get_or_insert_default().insert(name.to_owned(), text.to_owned());
    }

    /// Answers nobody any more.
    pub fn fall_silent(&self) {
        *self.records.lock().unwrap() = None;
    }
}

/// RFC 1035 section 4: the question as it was asked, and the text that stands there, or that there is no such name.
fn answer(question: &[u8], records: &Records) -> Vec<u8> {
    let mut labels = Vec::new();
    let mut at = 12;
    while question[at] != 0 {
        let end = at + 1 + usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..end]).to_lowercase());
        at = end;
    }
    let asked = &question[12..at + 5];
    let text = records.get(&labels.join("."));
    let mut answer = question[..2].to_vec();
    answer.extend([0x81, if text.is_some() { 0x80 } else { 0x83 }]);
    answer.extend([0, 1, 0, u8::from(text.is_some()), 0, 0, 0, 0]);
    answer.extend(asked);
    if let Some(text) = text {
        let parts: Vec<u8> = text
            .as_bytes()
            .chunks(200)
            .flat_map(|part| [&[u8::try_from(part.len()).unwrap()][..], part].concat())
            .collect();
        answer.extend([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60]);
        answer.extend(u16::try_from(parts.len()).unwrap().to_be_bytes());
        answer.extend(parts);
    }
    answer
}

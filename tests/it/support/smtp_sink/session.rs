//! The server's side of one SMTP connection (RFC 5321, with 3207, 4954, 6152, 6531 and 2920).

use std::io;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::script::{Action, Stage};
use super::{Encryption, Outcome, Received, Shared, certificate};

/// RFC 5321 4.5.3.1.6, without the line end.
const LONGEST_LINE: usize = 998;
const OUT_OF_ORDER: &str = "503 5.5.1 Bad sequence of commands";

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

struct Session {
    shared: Arc<Shared>,
    stream: BufReader<Box<dyn Stream>>,
    number: usize,
    encrypted: bool,
    greeted: bool,
    user: Option<String>,
    envelope: Option<Envelope>,
}

#[derive(Default)]
struct Envelope {
    from: String,
    to: Vec<String>,
    international: bool,
}

/// Counts a connection as open until it is dropped.
struct Counted(Arc<Shared>);

/// What becomes of a stage under the rules in force.
enum Verdict {
    Usual,
    Refused(u16),
    Closed,
}

/// Speaks with one client until it leaves.
pub async fn serve(shared: Arc<Shared>, stream: TcpStream) {
    let mut number = 0;
    shared.change(|state| {
        state.connections += 1;
        state.open += 1;
        state.peak = state.peak.max(state.open);
        number = state.connections;
    });
    let _counted = Counted(Arc::clone(&shared));

    let mut session = Session {
        stream: BufReader::new(Box::new(stream)),
        shared,
        number,
        encrypted: false,
        greeted: false,
        user: None,
        envelope: None,
    };
    // A line that breaks is a client's everyday; what it had sent so far is recorded.
    session.speak().await.ok();
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.change(|state| state.open -= 1);
    }
}

impl Session {
    async fn speak(&mut self) -> io::Result<()> {
        if self.shared.setup.encryption == Encryption::Implicit {
            self.encrypt().await?;
        }
        match self.verdict(Stage::Connect, &[]).await? {
            Verdict::Usual => self.reply("220 sink.test ESMTP").await?,
            Verdict::Refused(_) | Verdict::Closed => return Ok(()),
        }

        while let Some(line) = self.line().await? {
            let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
            let is_going_on = match verb.to_ascii_uppercase().as_str() {
                "EHLO" | "HELO" => self.hello(verb).await?,
                "STARTTLS" => self.start_tls().await?,
                "AUTH" => self.log_in(rest).await?,
                "MAIL" => self.sender(rest).await?,
                "RCPT" => self.recipient(rest).await?,
                "DATA" => self.data().await?,
                "RSET" => {
                    self.envelope = None;
                    self.answer("250 2.0.0 Forgotten").await?
                }
                "NOOP" => self.answer("250 2.0.0 Here").await?,
                "QUIT" => {
                    self.reply("221 2.0.0 Bye").await?;
                    false
                }
                _ => self.answer("500 5.5.2 Unknown command").await?,
            };
            if !is_going_on {
                break;
            }
        }
        self.stream.get_mut().shutdown().await
    }

    async fn hello(&mut self, verb: &str) -> io::Result<bool> {
        let Verdict::Usual = self.verdict(Stage::Hello, &[]).await? else {
            return Ok(false);
        };
        (self.greeted, self.envelope) = (true, None);
        if verb.eq_ignore_ascii_case("HELO") {
            return self.answer("250 sink.test").await;
        }

        let setup = &self.shared.setup;
        let is_safe = self.encrypted || setup.encryption == Encryption::None;
        let mut offered = vec!["PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES", "SIZE 10485760"];
        if !is_safe {
            offered.push("STARTTLS");
        }
        if is_safe && setup.credentials.is_some() {
            offered.push("AUTH PLAIN LOGIN");
        }
        offered.retain(|extension| !setup.without.contains(extension));
        let lines: Vec<String> = offered.iter().map(|extension| format!("250-{extension}\r\n")).collect();
        self.answer(&format!("250-sink.test\r\n{}250 HELP", lines.concat())).await
    }

    async fn start_tls(&mut self) -> io::Result<bool> {
        if self.shared.setup.encryption != Encryption::StartTls || self.encrypted {
            return self.answer("502 5.5.1 Not offered").await;
        }
        self.reply("220 2.0.0 Go ahead").await?;
        self.encrypt().await?;
        (self.greeted, self.user) = (false, None);
        Ok(true)
    }

    /// What came in the clear before the handshake is forgotten with its buffer.
    async fn encrypt(&mut self) -> io::Result<()> {
        let (placeholder, _) = tokio::io::duplex(1);
        let plain = std::mem::replace(&mut self.stream, BufReader::new(Box::new(placeholder)));
        let encrypted = certificate::acceptor().accept(plain.into_inner()).await?;
        self.stream = BufReader::new(Box::new(encrypted));
        self.encrypted = true;
        Ok(())
    }

    async fn log_in(&mut self, rest: &str) -> io::Result<bool> {
        let Some(wanted) = self.shared.setup.credentials.clone() else {
            return self.answer("502 5.5.1 Not offered").await;
        };
        if !self.encrypted && self.shared.setup.encryption != Encryption::None {
            return self.answer("538 5.7.11 Encryption required").await;
        }

        let (mechanism, initial) = rest.split_once(' ').unwrap_or((rest, ""));
        let given = match mechanism.to_ascii_uppercase().as_str() {
            "PLAIN" => {
                let answer = if initial.is_empty() { self.ask("").await? } else { decoded(initial) };
                let mut parts = answer.split('\0').skip(1).map(str::to_owned);
                (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
            }
            "LOGIN" => {
                let user = if initial.is_empty() { self.ask("Username:").await? } else { decoded(initial) };
                (user, self.ask("Password:").await?)
            }
            _ => return self.answer("504 5.5.4 Unknown mechanism").await,
        };
        match self.verdict(Stage::Auth, &[]).await? {
            Verdict::Refused(_) => return Ok(true),
            Verdict::Closed => return Ok(false),
            Verdict::Usual => {}
        }

        if given != wanted {
            return self.answer("535 5.7.8 Wrong user or password").await;
        }
        self.user = Some(given.0);
        self.answer("235 2.7.0 Welcome").await
    }

    async fn sender(&mut self, rest: &str) -> io::Result<bool> {
        if !self.greeted || self.envelope.is_some() {
            return self.answer(OUT_OF_ORDER).await;
        }
        if self.shared.setup.credentials.is_some() && self.user.is_none() {
            return self.answer("530 5.7.0 Log in first").await;
        }
        let Some((from, parameters)) = address(rest, "FROM:") else {
            return self.answer("501 5.5.4 MAIL FROM:<address>").await;
        };
        let international =
            parameters.to_ascii_uppercase().split(' ').any(|parameter| parameter == "SMTPUTF8");
        if !international && !from.is_ascii() {
            return self.answer("553 5.6.7 Needs SMTPUTF8").await;
        }

        match self.verdict(Stage::Sender, &[]).await? {
            Verdict::Refused(_) => Ok(true),
            Verdict::Closed => Ok(false),
            Verdict::Usual => {
                self.envelope = Some(Envelope { from, to: Vec::new(), international });
                self.answer("250 2.1.0 Sender ok").await
            }
        }
    }

    async fn recipient(&mut self, rest: &str) -> io::Result<bool> {
        let Some(envelope) = &self.envelope else {
            return self.answer(OUT_OF_ORDER).await;
        };
        let Some((to, _)) = address(rest, "TO:").filter(|(to, _)| !to.is_empty()) else {
            return self.answer("501 5.5.4 RCPT TO:<address>").await;
        };
        if !envelope.international && !to.is_ascii() {
            return self.answer("553 5.6.7 Needs SMTPUTF8").await;
        }

        match self.verdict(Stage::Recipient, std::slice::from_ref(&to)).await? {
            Verdict::Refused(_) => Ok(true),
            Verdict::Closed => Ok(false),
            Verdict::Usual => {
                self.envelope.get_or_insert_default().to.push(to);
                self.answer("250 2.1.5 Recipient ok").await
            }
        }
    }

    async fn data(&mut self) -> io::Result<bool> {
        let Some(envelope) = self.envelope.take().filter(|envelope| !envelope.to.is_empty()) else {
            return self.answer(OUT_OF_ORDER).await;
        };
        match self.verdict(Stage::Data, &envelope.to).await? {
            Verdict::Refused(_) => return Ok(true),
            Verdict::Closed => return Ok(false),
            Verdict::Usual => self.reply("354 End with a dot on a line").await?,
        }
        let Some((data, fault)) = self.message().await? else {
            return Ok(false);
        };

        if let Some(fault) = fault {
            self.record(envelope, data, Outcome::Refused(554));
            return self.answer(fault).await;
        }
        match self.verdict(Stage::EndOfData, &envelope.to).await? {
            Verdict::Refused(code) => {
                self.record(envelope, data, Outcome::Refused(code));
                Ok(true)
            }
            Verdict::Closed => {
                self.record(envelope, data, Outcome::Unanswered);
                Ok(false)
            }
            Verdict::Usual => {
                self.record(envelope, data, Outcome::Accepted);
                self.answer("250 2.0.0 Taken").await
            }
        }
    }

    /// Reads up to the final dot: the message, and what is wrong with its form; `None` if the client left before.
    async fn message(&mut self) -> io::Result<Option<(Vec<u8>, Option<&'static str>)>> {
        let (mut data, mut fault) = (Vec::new(), None);
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await? == 0 {
                return Ok(None);
            }
            if line == b".\r\n" {
                return Ok(Some((data, fault)));
            }
            if !line.ends_with(b"\r\n") {
                fault = Some("554 5.6.11 Bare line feed");
            }
            if line.len() > LONGEST_LINE + 2 {
                fault = Some("554 5.6.0 Line too long");
            }
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }

    fn record(&self, envelope: Envelope, data: Vec<u8>, outcome: Outcome) {
        let received = Received {
            from: envelope.from,
            to: envelope.to,
            data,
            connection: self.number,
            encrypted: self.encrypted,
            user: self.user.clone(),
            outcome,
        };
        self.shared.change(|state| state.received.push(received));
    }

    /// Carries out the rule for this stage; a refusal has then been answered already.
    async fn verdict(&mut self, stage: Stage, recipients: &[String]) -> io::Result<Verdict> {
        // Before the rule is read, so that no release is missed.
        let released = self.shared.released.subscribe();
        match self.shared.script.action(stage, recipients) {
            None => Ok(Verdict::Usual),
            Some(Action::Drop) => Ok(Verdict::Closed),
            Some(Action::Reply(code, text)) => {
                self.reply(&format!("{code} {text}")).await?;
                Ok(Verdict::Refused(code))
            }
            Some(Action::Stall) => self.stall(released).await,
        }
    }

    /// Waits to be released; a client that loses patience meanwhile is noticed.
    async fn stall(&mut self, mut released: watch::Receiver<u64>) -> io::Result<Verdict> {
        tokio::select! {
            _ = released.changed() => return Ok(Verdict::Usual),
            left = self.stream.fill_buf() => if left?.is_empty() {
                return Ok(Verdict::Closed);
            },
        }
        released.changed().await.ok();
        Ok(Verdict::Usual)
    }

    async fn ask(&mut self, question: &str) -> io::Result<String> {
        self.reply(&format!("334 {}", STANDARD.encode(question))).await?;
        Ok(self.line().await?.map(|line| decoded(&line)).unwrap_or_default())
    }

    /// One command without its line end; `None` when the client has left.
    async fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        if self.stream.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned()))
    }

    /// Replies, and goes on.
    async fn answer(&mut self, text: &str) -> io::Result<bool> {
        self.reply(text).await?;
        Ok(true)
    }

    async fn reply(&mut self, text: &str) -> io::Result<()> {
        let stream = self.stream.get_mut();
        stream.write_all(format!("{text}\r\n").as_bytes()).await?;
        stream.flush().await
    }
}

/// `FROM:<a@b> SIZE=1` → the address and the parameters after it.
fn address(rest: &str, prefix: &str) -> Option<(String, String)> {
    let (given, path) = rest.split_at_checked(prefix.len())?;
    let path = path.trim_start().strip_prefix('<').filter(|_| given.eq_ignore_ascii_case(prefix))?;
    let (address, parameters) = path.split_once('>')?;
    Some((address.to_owned(), parameters.trim().to_owned()))
}

fn decoded(text: &str) -> String {
    STANDARD.decode(text).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

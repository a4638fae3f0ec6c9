//! One SMTP server: its places, and the connections that wait for the next mail.

use std::error::Error as _;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::address::Address;
use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{Instant, timeout};

use super::address::{Encryption, ServerAddress};
use super::gates::{Gates, Place};
use super::transport::{Accepted, may_go};
use crate::mail::campaign::BeforeData;
use crate::mail::compose::Composed;
use crate::mail::core::outcome::{Refusal, Step};

/// How long a connection waits for the next mail. Servers close theirs after minutes.
const IDLE_MAX: Duration = Duration::from_secs(10);
/// Mails over one connection: many servers take no more than a hundred.
const MAILS_MAX: u32 = 100;
/// How long a server that does not let us in is left alone while there is another.
const REST: Duration = Duration::from_secs(30);
/// How long we wait for the answer to a farewell.
const FAREWELL: Duration = Duration::from_secs(1);
/// The final dot may take longer than any other step, since the server works on the mail meanwhile
/// (RFC 5321 section 4.5.3.2.6 gives it twice to five times the time of the others).
const FINAL_DOT_FACTOR: u32 = 5;

/// How to speak to a server, besides its address.
pub(super) struct ServerSettings {
    pub hello: ClientId,
    pub certificate: Option<Certificate>,
    pub connections: usize,
    pub timeout: Duration,
}

/// A server.
pub(super) struct Server {
    address: ServerAddress,
    hello: ClientId,
    tls: Option<TlsParameters>,
    timeout: Duration,
    gates: Gates,
    idle: Mutex<Vec<Line>>,
    resting_until: Mutex<Option<Instant>>,
}

/// A connection on which nothing is going on.
struct Line {
    connection: AsyncSmtpConnection,
    mails: u32,
    since: Instant,
}

impl Server {
    pub(super) fn new(address: ServerAddress, settings: ServerSettings) -> Result<Self, smtp::Error> {
        let tls = if address.encryption == Encryption::None {
            None
        } else {
            let mut builder = TlsParameters::builder(address.host.clone());
            if let Some(certificate) = settings.certificate {
                builder = builder.add_root_certificate(certificate);
            }
            Some(builder.build()?)
        };
        Ok(Self {
            hello: address.hello.clone().map_or(settings.hello, ClientId::Domain),
            address,
            tls,
            timeout: settings.timeout,
            gates: Gates::new(settings.connections),
            idle: Mutex::default(),
            resting_until: Mutex::default(),
        })
    }

    pub(super) fn gates(&self) -> &Gates {
        &self.gates
    }

    /// Whether it did not let us in a moment ago.
    pub(super) fn is_resting(&self) -> bool {
        lock(&self.resting_until).is_some_and(|until| Instant::now() < until)
    }

    /// Delivers a mail. The place is given back when everything is over, so that connections in use and connections
    /// that wait are never more than the cap: a new one is opened only when none waits.
    pub(super) async fn deliver(
        &self,
        mail: &Composed,
        (place, before_data): (Place, Option<BeforeData<'_>>),
    ) -> Result<Accepted, Refusal> {
        let outcome = self.deliver_by_any_line(mail, before_data).await;
        let is_shut = match &outcome {
            Err(refusal) if refusal.is_about_the_server() => {
                self.log(refusal);
                true
            }
            _ => false,
        };
        *lock(&self.resting_until) = is_shut.then(|| Instant::now() + REST);
        drop(place);
        outcome
    }

    /// What a server says may hold an address or a user name; what the network says does not.
    fn log(&self, refusal: &Refusal) {
        let Refusal { step, code, text } = refusal;
        let cause = if code.is_none() { text.as_str() } else { "" };
        let ServerAddress { host, port, .. } = &self.address;
        tracing::warn!(host, port, ?step, code, cause, "mail.server_refuses");
    }

    async fn deliver_by_any_line(
        &self,
        mail: &Composed,
        before_data: Option<BeforeData<'_>>,
    ) -> Result<Accepted, Refusal> {
        if let Some(mut line) = self.take_idle().await {
            match self.converse(&mut line.connection, mail, before_data).await {
                // The server closed the line while it waited. Nothing of this mail was taken, so a new line is safe.
                Err(Refusal { step: Step::Sender, code: None | Some(421), .. }) => self.hang_up(line).await,
                outcome => return self.finish(line, outcome).await,
            }
        }
        let connection = self.open().await?;
        let mut line = Line { connection, mails: 0, since: Instant::now() };
        let outcome = self.converse(&mut line.connection, mail, before_data).await;
        self.finish(line, outcome).await
    }

    /// Its host and port.
    pub(super) fn name(&self) -> String {
        format!("{}:{}", self.address.host, self.address.port)
    }

    /// Connects and logs in as for a mail, then says goodbye.
    pub(super) async fn try_log_in(&self) -> Result<(), Refusal> {
        let connection = self.open().await?;
        self.hang_up(Line { connection, mails: 0, since: Instant::now() }).await;
        Ok(())
    }

    async fn open(&self) -> Result<AsyncSmtpConnection, Refusal> {
        let refused = |cause: Fault| cause.at(Step::Opening);
        // A host may have two addresses, of which the first does not answer.
        let limit = self.timeout * 2;
        let mut connection = if self.address.encryption == Encryption::Implicit {
            let target = (self.address.host.as_str(), self.address.port);
            let (timeout, tls) = (Some(self.timeout), self.tls.clone());
            let connecting = AsyncSmtpConnection::connect_tokio1(target, timeout, &self.hello, tls, None);
            within(limit, connecting).await.map_err(refused)?
        } else {
            let stream = match timeout(limit, self.dial()).await {
                Ok(dialed) => dialed.map_err(refused)?,
                Err(_) => return Err(Fault::TimedOut.at(Step::Opening)),
            };
            let greeting = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello);
            within(limit, greeting).await.map_err(refused)?
        };
        if let Some(tls) = &self.tls
            && !connection.is_encrypted()
            && (self.address.encryption == Encryption::Required || connection.can_starttls())
        {
            within(limit, connection.starttls(tls.clone(), &self.hello)).await.map_err(refused)?;
        }
        if let Some(credentials) = &self.address.credentials {
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            within(limit, connection.auth(&mechanisms, credentials)).await.map_err(refused)?;
        }
        Ok(connection)
    }

    /// A line that sends at once what it is given: a mail and its final dot are two writes, and without this the second
    /// waits until the server has acknowledged the first, some 40 ms of nothing.
    async fn dial(&self) -> Result<TcpStream, Fault> {
        let mut last = io::Error::other("the host has no address");
        for address in
            lookup_host((self.address.host.as_str(), self.address.port)).await.map_err(Fault::Line)?
        {
            match timeout(self.timeout, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => {
                    stream.set_nodelay(true).map_err(Fault::Line)?;
                    return Ok(stream);
                }
                Ok(Err(cause)) => last = cause,
                Err(_) => last = io::ErrorKind::TimedOut.into(),
            }
        }
        Err(Fault::Line(last))
    }

    /// Hands over one mail (RFC 5321 section 3.3), step by step, each within the time-out.
    async fn converse(
        &self,
        connection: &mut AsyncSmtpConnection,
        mail: &Composed,
        before_data: Option<BeforeData<'_>>,
    ) -> Result<Accepted, Refusal> {
        let parameters = parameters(connection, mail)?;
        let sender = Mail::new(mail.envelope.from().cloned(), parameters);
        within(self.timeout, connection.command(sender)).await.map_err(|cause| cause.at(Step::Sender))?;
        for recipient in mail.envelope.to() {
            let recipient = Rcpt::new(recipient.clone(), Vec::new());
            within(self.timeout, connection.command(recipient))
                .await
                .map_err(|cause| cause.at(Step::Recipient))?;
        }
        if !may_go(before_data).await {
            return Err(Refusal::new(Step::Withheld, None, ""));
        }
        within(self.timeout, connection.command(Data)).await.map_err(|cause| cause.at(Step::Content))?;
        let dot = within(self.timeout * FINAL_DOT_FACTOR, connection.message(&mail.raw)).await;
        dot.map(|response| accepted(&response)).map_err(|cause| cause.at(Step::Content))
    }

    /// Keeps the line for the next mail if it is fit for one.
    async fn finish(&self, mut line: Line, outcome: Result<Accepted, Refusal>) -> Result<Accepted, Refusal> {
        let is_clean = match &outcome {
            Ok(_) => true,
            Err(Refusal { step, code: None | Some(421), .. }) if *step != Step::Withheld => false,
            Err(_) => within(self.timeout, line.connection.command(Rset)).await.is_ok(),
        };
        line.mails += 1;
        line.since = Instant::now();
        if is_clean && line.mails < MAILS_MAX {
            lock(&self.idle).push(line);
        } else {
            self.hang_up(line).await;
        }
        outcome
    }

    /// The line that waits for the shortest time; those that waited too long are closed on the way.
    async fn take_idle(&self) -> Option<Line> {
        self.close_idle().await;
        lock(&self.idle).pop()
    }

    /// Closes the lines that waited too long.
    pub(super) async fn close_idle(&self) {
        let now = Instant::now();
        let stale: Vec<Line> =
            lock(&self.idle).extract_if(.., |line| now.duration_since(line.since) > IDLE_MAX).collect();
        for line in stale {
            self.hang_up(line).await;
        }
    }

    /// Closes every line that waits.
    pub(super) async fn close(&self) {
        let lines = std::mem::take(&mut *lock(&self.idle));
        for line in lines {
            self.hang_up(line).await;
        }
    }

    async fn hang_up(&self, mut line: Line) {
        // Who does not answer a farewell is gone already.
        let _ = timeout(FAREWELL.min(self.timeout), line.connection.abort()).await;
    }
}

/// Why a step did not succeed.
enum Fault {
    Smtp(smtp::Error),
    Line(io::Error),
    TimedOut,
}

impl Fault {
    fn at(self, step: Step) -> Refusal {
        match self {
            Self::TimedOut => Refusal::new(step, None, "the server did not answer in time"),
            Self::Line(cause) => Refusal::new(step, None, &format!("no connection: {cause}")),
            Self::Smtp(cause) => {
                let code = cause.status().and_then(|code| i16::try_from(u16::from(code)).ok());
                let said =
                    code.and_then(|_| cause.source()).map_or_else(|| cause.to_string(), ToString::to_string);
                Refusal::new(step, code, &said)
            }
        }
    }
}

async fn within<T>(limit: Duration, step: impl Future<Output = Result<T, smtp::Error>>) -> Result<T, Fault> {
    match timeout(limit, step).await {
        Ok(outcome) => outcome.map_err(Fault::Smtp),
        Err(_) => Err(Fault::TimedOut),
    }
}

/// What MAIL FROM says about the mail (RFC 6152, RFC 6531).
fn parameters(connection: &AsyncSmtpConnection, mail: &Composed) -> Result<Vec<MailParameter>, Refusal> {
    let info = connection.server_info();
    let mut parameters = Vec::new();
    let is_wide = |address: &Address| !AsRef::<str>::as_ref(address).is_ascii();
    let is_from_wide = mail.envelope.from().is_some_and(is_wide);
    if is_from_wide || mail.envelope.to().iter().any(is_wide) {
        if !info.supports_feature(Extension::SmtpUtfEight) {
            // RFC 6531 section 3.5 has servers say the same. A sender whom they do not take is no fault of the recipient.
            let step = if is_from_wide { Step::Sender } else { Step::Recipient };
            let text = "5.6.7 the server takes no addresses outside ASCII (SMTPUTF8)";
            return Err(Refusal::new(step, Some(550), text));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !mail.raw.is_ascii() && info.supports_feature(Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

fn accepted(response: &Response) -> Accepted {
    let text: Vec<&str> = response.message().collect();
    Accepted {
        code: i16::try_from(u16::from(response.code())).ok(),
        text: text.join(" ").chars().take(500).collect(),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

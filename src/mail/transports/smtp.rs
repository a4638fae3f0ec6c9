//! Delivery over SMTP: several servers, each with its own cap, rate and connections.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use lettre::transport::smtp::client::Certificate;
use lettre::transport::smtp::extension::ClientId;
use secrecy::{ExposeSecret as _, SecretString};

use super::address::ServerAddress;
use super::gates::Place;
use super::server::{Server, ServerSettings};
use super::transport::{Accepted, Course, TransportFault};
use crate::mail::campaign::BeforeData;
use crate::mail::compose::{Composed, Sender};
use crate::mail::core::lane::Lane;
use crate::mail::core::outcome::Refusal;
use crate::mail::dkim::Signer;
use crate::platform::config::Config;

/// The configured servers, the preferred one first.
pub(super) struct Smtp {
    servers: Vec<Arc<Server>>,
    signer: Option<Signer>,
}

/// A place in front of one of the servers.
pub(in crate::mail) struct SmtpSeat {
    lane: Lane,
    server: Arc<Server>,
    place: Place,
}

impl SmtpSeat {
    /// The name of its server.
    pub(super) fn server_name(&self) -> String {
        self.server.name()
    }
}

impl Smtp {
    /// Reads the settings of every server.
    pub(super) fn open(config: &Config) -> Result<Self, TransportFault> {
        let mut faults = Vec::new();
        let hello = match Sender::of(config) {
            Ok(sender) => hello_name(sender.from().email.domain()),
            Err(cause) => {
                faults.push(cause.to_string());
                ClientId::default()
            }
        };
        let signer = Signer::of(config).unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        let certificate = read_certificates(&config.mail.ca_file).unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        let mut servers = Vec::new();
        for url in urls(config) {
            let settings = ServerSettings {
                hello: hello.clone(),
                certificate: certificate.clone(),
                connections: config.mail.connections_per_server,
                timeout: Duration::from_secs(config.mail.timeout_seconds),
            };
            match ServerAddress::parse(url.expose_secret()).map(|address| Server::new(address, settings)) {
                Ok(Ok(server)) => servers.push(Arc::new(server)),
                Ok(Err(cause)) => faults.push(format!("mail: TLS cannot be set up ({cause})")),
                Err(fault) => faults.push(format!("mail.smtp_url, mail.servers: {fault}")),
            }
        }
        if faults.is_empty() { Ok(Self { servers, signer }) } else { Err(TransportFault::new(faults)) }
    }

    pub(super) fn has_seat(&self, lane: Lane) -> bool {
        self.servers.iter().any(|server| server.gates().has_place(lane))
    }

    /// A place at the first server that has one and is not resting, else at one that rests.
    pub(super) fn try_seat(&self, lane: Lane) -> Option<SmtpSeat> {
        self.by_preference().find_map(|server| {
            let place = server.gates().try_enter(lane)?;
            Some(SmtpSeat { lane, server: Arc::clone(server), place })
        })
    }

    pub(super) async fn seat(&self, lane: Lane) -> Option<SmtpSeat> {
        if let Some(seat) = self.try_seat(lane) {
            return Some(seat);
        }
        let server = self.by_preference().next()?;
        let place = server.gates().enter(lane).await?;
        Some(SmtpSeat { lane, server: Arc::clone(server), place })
    }

    /// A place at the server of this name, as soon as it has one; at any where there is none of that name.
    pub(super) async fn seat_at(&self, lane: Lane, name: &str) -> Option<SmtpSeat> {
        let Some(server) = self.servers.iter().find(|server| server.name() == name) else {
            return self.seat(lane).await;
        };
        let place = server.gates().enter(lane).await?;
        Some(SmtpSeat { lane, server: Arc::clone(server), place })
    }

    /// The names of the servers, the preferred one first.
    pub(super) fn names(&self) -> Vec<String> {
        self.servers.iter().map(|server| server.name()).collect()
    }

    /// Servers that took mail lately before those that did not let us in lately.
    fn by_preference(&self) -> impl Iterator<Item = &Arc<Server>> {
        let (resting, awake): (Vec<_>, Vec<_>) = self.servers.iter().partition(|server| server.is_resting());
        awake.into_iter().chain(resting)
    }

    /// The mail with our signature, if mails are signed. `at` is when it was written, so that every attempt sends the
    /// same bytes.
    pub(super) fn signed(&self, mail: Composed, at: DateTime<Utc>) -> Composed {
        match &self.signer {
            Some(signer) => Composed { raw: signer.sign(&mail.raw, at), ..mail },
            None => mail,
        }
    }

    /// Delivers at the seat's server; if that does not let us in, at the next one that does.
    pub(super) async fn deliver(
        &self,
        mail: &Composed,
        (seat, before_data): (SmtpSeat, Option<BeforeData<'_>>),
        course: &mut Course,
    ) -> Result<Accepted, Refusal> {
        let SmtpSeat { lane, server: first, place } = seat;
        course.server = first.name();
        let mut refusal = match first.deliver(mail, (place, before_data)).await {
            Err(refusal) if refusal.is_about_the_server() => refusal,
            outcome => return outcome,
        };
        for server in self.servers.iter().filter(|server| !Arc::ptr_eq(server, &first)) {
            let Some(place) = server.gates().enter(lane).await else { continue };
            course.turn_from(&refusal);
            course.server = server.name();
            match server.deliver(mail, (place, before_data)).await {
                Err(another) if another.is_about_the_server() => refusal = another,
                outcome => return outcome,
            }
        }
        Err(refusal)
    }

    /// Logs in to every server: its name, and why that did not work.
    pub(super) async fn try_log_in(&self) -> Vec<(String, Result<(), Refusal>)> {
        let mut outcomes = Vec::with_capacity(self.servers.len());
        for server in &self.servers {
            outcomes.push((server.name(), server.try_log_in().await));
        }
        outcomes
    }

    pub(super) async fn close_idle(&self) {
        for server in &self.servers {
            server.close_idle().await;
        }
    }

    pub(super) async fn close(&self) {
        for server in &self.servers {
            server.close().await;
        }
    }
}

/// The name to greet with: servers want one with a dot (RFC 5321 section 4.1.1.1), which a container's host name lacks.
fn hello_name(sender_domain: &str) -> ClientId {
    match ClientId::default() {
        ClientId::Domain(host) if !host.contains('.') => ClientId::Domain(sender_domain.to_owned()),
        known => known,
    }
}

fn urls(config: &Config) -> impl Iterator<Item = &SecretString> {
    std::iter::once(&config.mail.smtp_url)
        .chain(&config.mail.servers)
        .filter(|url| !url.expose_secret().is_empty())
}

fn read_certificates(file: &str) -> Result<Option<Certificate>, String> {
    if file.is_empty() {
        return Ok(None);
    }
    let pem = fs::read(file).map_err(|cause| format!("mail.ca_file: cannot be read ({})", cause.kind()))?;
    Certificate::from_pem(&pem)
        .map(Some)
        .map_err(|_| String::from("mail.ca_file: expected certificates in PEM"))
}

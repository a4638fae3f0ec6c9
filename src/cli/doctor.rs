//! `altitude doctor`: checks what the configuration points at, a line each.

use std::process::ExitCode;
use std::time::Duration;

use chrono::TimeDelta;

use super::terminal::{fail, print};
use crate::mail::{SignatureCheck, Transport, check_signature};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Database, Schema, schema};
use crate::platform::ledger::Ledger;

/// How far this machine's clock may be from the database's before it is worth a word.
const CLOCK_DRIFT_MAX: TimeDelta = TimeDelta::seconds(5);

/// How long the log-in to all SMTP servers may take.
const LOG_IN_MAX: Duration = Duration::from_secs(30);

/// Checks configuration, database, schema, clock, mail, public address and ledger of erasures. Exit status 1 if anything fails.
pub async fn run(config: &Config) -> ExitCode {
    let mut checks = vec![Check::good("configuration", "read without a fault")];
    checks.extend(database(config).await);
    checks.extend(mail(config).await);
    checks.extend(signature(config));
    checks.push(public_address(config));
    checks.push(ledger(config));
    let is_good = checks.iter().all(|check| check.is_good);
    let lines: Vec<String> = checks.iter().map(Check::line).collect();
    let _ = print(&lines.join("\n"));
    if is_good { ExitCode::SUCCESS } else { fail(&"some of the checks failed", 1) }
}

struct Check {
    what: &'static str,
    is_good: bool,
    said: String,
}

impl Check {
    fn good(what: &'static str, said: impl Into<String>) -> Self {
        Self { what, is_good: true, said: said.into() }
    }

    fn bad(what: &'static str, said: impl Into<String>) -> Self {
        Self { what, is_good: false, said: said.into() }
    }

    fn line(&self) -> String {
        format!("{}  {:<16} {}", if self.is_good { "ok  " } else { "FAIL" }, self.what, self.said)
    }
}

async fn database(config: &Config) -> Vec<Check> {
    let settings = config.clone();
    let database = match tokio::task::spawn_blocking(move || Database::open(&settings)).await {
        Ok(Ok(database)) => database,
        Ok(Err(fault)) => return vec![Check::bad("database", fault.to_string())],
        Err(fault) => return vec![Check::bad("database", fault.to_string())],
    };
    let kind = if database.is_embedded() { "the embedded PostgreSQL answers" } else { "the server answers" };
    let clock = match database.time().await {
        Ok(time) => time - Clock::system().now(),
        Err(fault) => return vec![Check::bad("database", fault.to_string())],
    };
    let mut checks = vec![Check::good("database", kind)];
    let drift = clock.abs();
    checks.push(if drift <= CLOCK_DRIFT_MAX {
        Check::good("clock", "agrees with the database's")
    } else {
        Check::bad("clock", format!("{} s apart from the database's", drift.num_seconds()))
    });
    let state = match database.connection().await {
        Ok(mut connection) => {
            schema(&mut connection).await.map_err(|_| String::from("the database does not answer"))
        }
        Err(fault) => Err(fault.to_string()),
    };
    checks.push(match state {
        Ok(Schema::Current) => Check::good("schema", "current"),
        Ok(Schema::Outdated(missing)) => {
            Check::bad("schema", format!("{missing} migration(s) missing; run altitude migrate"))
        }
        Err(fault) => Check::bad("schema", fault),
    });
    checks
}

/// Logs in to every SMTP server.
async fn mail(config: &Config) -> Vec<Check> {
    if config.uses_dev_mailbox() {
        return vec![Check::good("mail", "no SMTP server: messages are kept in the dev mailbox")];
    }
    let transport = match Transport::open(config) {
        Ok(transport) => transport,
        Err(fault) => return vec![Check::bad("mail", fault.to_string())],
    };
    let Ok(outcomes) = tokio::time::timeout(LOG_IN_MAX, transport.try_log_in()).await else {
        return vec![Check::bad("mail", "an SMTP server does not answer")];
    };
    let check = |(name, outcome): (String, Result<(), String>)| match outcome {
        Ok(()) => Check::good("mail", format!("{name} lets us in")),
        Err(cause) => Check::bad("mail", format!("{name}: {cause}")),
    };
    outcomes.into_iter().map(check).collect()
}

/// The key is read and the record shown that DNS must have. Whether it has it is for a look-up from outside to say.
fn signature(config: &Config) -> Vec<Check> {
    let SignatureCheck { name, record, is_aligned } = match check_signature(config) {
        Ok(None) => return vec![Check::good("DKIM", "not set: mails are not signed here")],
        Ok(Some(signature)) => signature,
        Err(fault) => return vec![Check::bad("DKIM", fault)],
    };
    vec![
        Check::good("DKIM", format!("the key can sign; DNS must have: {name} TXT \"{record}\"")),
        if is_aligned {
            Check::good("DKIM", "covers the domain of mail.from")
        } else {
            Check::bad("DKIM", "mail.dkim.domain is not the domain of mail.from or one above it")
        },
    ]
}

fn public_address(config: &Config) -> Check {
    match config.http.public_url.as_str() {
        "" => Check::good("public address", format!("not set: links use http://{}", config.http.bind)),
        url if url.starts_with("https://") => Check::good("public address", url),
        url => Check::good("public address", format!("{url}, without TLS")),
    }
}

fn ledger(config: &Config) -> Check {
    let ledger = Ledger::of(config);
    let path = ledger.path.display();
    match ledger.try_out() {
        Ok(()) => Check::good("erasures", format!("the ledger of erasures can be written: {path}")),
        Err(cause) => Check::bad("erasures", format!("{path}: {cause}; nobody is erased without it")),
    }
}

//! What types alone cannot say about settings.

use std::net::SocketAddr;
use std::path::Path;

use secrecy::ExposeSecret as _;
use url::Url;

use super::sections::{Config, Environment};

/// Shortest signing secret, in characters: 256 bits as hex would be 64, as base64 43; below 32 a secret can be guessed.
const SECRET_MIN: usize = 32;

/// Longest name of a practice, in characters: it stands in the header of a page and in an authenticator app.
const NAME_MAX: usize = 80;

/// Everything that is wrong with these settings, each line naming its key.
pub(super) fn validate(config: &Config) -> Vec<String> {
    let mut faults = Vec::new();
    check_practice(config, &mut faults);
    check_http(config, &mut faults);
    check_auth(config, &mut faults);
    check_mail(config, &mut faults);
    check_numbers(config, &mut faults);
    if config.environment == Environment::Production {
        check_production(config, &mut faults);
    }
    faults
}

fn check_practice(config: &Config, faults: &mut Vec<String>) {
    let practice = &config.practice;
    if practice.name.chars().any(char::is_control) || practice.name.chars().count() > NAME_MAX {
        faults.push(format!("practice.name: expected one line of at most {NAME_MAX} characters"));
    }
    let addresses =
        [("practice.privacy_url", &practice.privacy_url), ("practice.imprint_url", &practice.imprint_url)];
    for (key, address) in addresses {
        if !address.is_empty() && !is_web_address(address) {
            faults.push(format!("{key}: expected the address of a page, such as https://example.com/page"));
        }
    }
}

fn check_http(config: &Config, faults: &mut Vec<String>) {
    if config.http.bind.parse::<SocketAddr>().is_err() {
        faults.push(String::from("http.bind: expected an address and a port, such as 127.0.0.1:8080"));
    }
    if !config.metrics.bind.is_empty() && config.metrics.bind.parse::<SocketAddr>().is_err() {
        faults.push(String::from("metrics.bind: expected an address and a port, or nothing"));
    }
    let public_url = &config.http.public_url;
    if !public_url.is_empty() && !is_origin(public_url) {
        faults.push(String::from("http.public_url: expected http:// or https:// and a host, without a path"));
    }
    for origin in &config.http.allowed_origins {
        if !is_as_browsers_say_it(origin) {
            faults
                .push(format!("http.allowed_origins: {origin} is not an origin such as https://example.com"));
        }
    }
    let embeds = &config.http.embed_origins;
    for origin in embeds.iter().filter(|origin| *origin != "*") {
        if !is_as_browsers_say_it(origin) {
            faults.push(format!(
                "http.embed_origins: {origin} is neither * nor an origin such as https://example.com"
            ));
        }
    }
    if embeds.len() > 1 && embeds.iter().any(|origin| origin == "*") {
        faults.push(String::from("http.embed_origins: * is any site already, so that it stands alone"));
    }
    let url = config.database.url.expose_secret();
    if !(url.is_empty() || url.starts_with("postgres://") || url.starts_with("postgresql://")) {
        faults.push(String::from("database.url: expected postgres://…"));
    }
}

/// An origin letter by letter as it stands in the `Origin` header: it is compared with that, and goes into a header too.
fn is_as_browsers_say_it(text: &str) -> bool {
    is_origin(text) && Url::parse(text).is_ok_and(|url| url.origin().ascii_serialization() == text)
}

/// Whether it is the absolute address of something on the web.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn is_origin(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && url.path() == "/"
            && !text.ends_with('/')
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            // It goes into a header too: letters of a host, and nothing that ends a directive.
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":/.-[]".contains(&byte))
    })
}

fn check_auth(config: &Config, faults: &mut Vec<String>) {
    if config.auth.secrets.iter().any(|secret| secret.expose_secret().chars().count() < SECRET_MIN) {
        faults.push(format!("auth.secrets: each needs at least {SECRET_MIN} characters"));
    }
    if !(1..=15).contains(&config.auth.access_token_minutes) {
        faults.push(String::from("auth.access_token_minutes: expected 1 to 15"));
    }
    if !(8..=1_048_576).contains(&config.auth.argon2_memory_kib) {
        faults.push(String::from("auth.argon2_memory_kib: expected 8 to 1048576"));
    }
}

fn check_mail(config: &Config, faults: &mut Vec<String>) {
    let servers = std::iter::once(&config.mail.smtp_url)
        .filter(|url| !url.expose_secret().is_empty())
        .chain(&config.mail.servers);
    for url in servers {
        // The address holds a password, so the fault does not repeat it.
        let is_smtp = Url::parse(url.expose_secret())
            .is_ok_and(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
        if !is_smtp {
            faults.push(String::from("mail.smtp_url, mail.servers: expected smtp://… or smtps://…"));
        }
    }
    if config.mail.from.parse::<lettre::message::Mailbox>().is_err() {
        faults.push(String::from("mail.from: expected an address, or Name <address>"));
    }
    let server = &config.mail.dns_server;
    if !server.is_empty() && server.parse::<std::net::SocketAddr>().is_err() {
        faults.push(String::from("mail.dns_server: expected an address with a port, such as 192.0.2.53:53"));
    }
    let dkim = &config.mail.dkim;
    let given =
        [&dkim.domain, &dkim.selector, &dkim.key_file].into_iter().filter(|text| !text.is_empty()).count();
    if given != 0 && given != 3 {
        faults.push(String::from("mail.dkim: domain, selector and key_file go together"));
    }
    for (key, file) in [("mail.ca_file", &config.mail.ca_file), ("mail.dkim.key_file", &dkim.key_file)] {
        if !file.is_empty() && !Path::new(file).is_file() {
            faults.push(format!("{key}: there is no such file"));
        }
    }
}

fn check_numbers(config: &Config, faults: &mut Vec<String>) {
    let positive = [
        ("database.pool_size", config.database.pool_size > 0),
        ("database.acquire_seconds", config.database.acquire_seconds > 0),
        ("auth.refresh_token_days", (1..=3650).contains(&config.auth.refresh_token_days)),
        ("auth.link_minutes", (1..=1440).contains(&config.auth.link_minutes)),
        ("auth.argon2_parallel", config.auth.argon2_parallel > 0),
        ("mail.connections_per_server", config.mail.connections_per_server > 0),
        ("mail.timeout_seconds", config.mail.timeout_seconds > 0),
        ("mail.retry_seconds", (1..=86_400).contains(&config.mail.retry_seconds)),
        ("mail.give_up_hours", (1..=8760).contains(&config.mail.give_up_hours)),
        ("jobs.poll_milliseconds", config.jobs.poll_milliseconds > 0),
        ("jobs.lease_seconds", (1..=86_400).contains(&config.jobs.lease_seconds)),
        ("http.body_limit_bytes", config.http.body_limit_bytes > 0),
        ("http.slow_client_seconds", config.http.slow_client_seconds > 0),
        ("rate_limits.sign_in_per_minute", config.rate_limits.sign_in_per_minute > 0),
        ("rate_limits.public_per_minute", config.rate_limits.public_per_minute > 0),
        ("rate_limits.booking_per_minute", config.rate_limits.booking_per_minute > 0),
        ("rate_limits.subscribe_per_minute", config.rate_limits.subscribe_per_minute > 0),
        ("rate_limits.reader_per_minute", config.rate_limits.reader_per_minute > 0),
        ("rate_limits.signed_in_per_minute", config.rate_limits.signed_in_per_minute > 0),
        ("retention.mail_body_days", (1..=36_500).contains(&config.retention.mail_body_days)),
        ("retention.mail_token_days", (1..=36_500).contains(&config.retention.mail_token_days)),
        ("retention.sign_in_days", (1..=36_500).contains(&config.retention.sign_in_days)),
        ("retention.webhook_payload_days", (6..=36_500).contains(&config.retention.webhook_payload_days)),
        ("webhooks.connect_timeout_seconds", (1..=60).contains(&config.webhooks.connect_timeout_seconds)),
        ("webhooks.timeout_seconds", (1..=60).contains(&config.webhooks.timeout_seconds)),
        ("webhooks.concurrency", (1..=1000).contains(&config.webhooks.concurrency)),
        ("webhooks.concurrency_per_endpoint", (1..=1000).contains(&config.webhooks.concurrency_per_endpoint)),
    ];
    for (key, is_good) in positive {
        if !is_good {
            faults.push(format!("{key}: out of bounds"));
        }
    }
}

fn check_production(config: &Config, faults: &mut Vec<String>) {
    let needed = [
        ("database.url", config.uses_embedded_database(), "the address of a PostgreSQL server"),
        ("mail.smtp_url", config.uses_dev_mailbox(), "the address of an SMTP server"),
        ("auth.secrets", config.auth.secrets.is_empty(), "at least one signing secret"),
        ("http.public_url", config.http.public_url.is_empty(), "the address people use"),
    ];
    for (key, is_missing, what) in needed {
        if is_missing {
            faults.push(format!("{key}: production needs {what}"));
        }
    }
}

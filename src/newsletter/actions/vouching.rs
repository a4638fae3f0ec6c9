//! What DNS says for the sender of an issue.

use std::net::SocketAddr;

use futures_util::future::join_all;
use lettre::message::Mailbox;

use super::mailing::sender_of;
use crate::kernel::ids::IssueId;
use crate::mail::check_signature;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::content::domain::{DomainRecords, Texts, dmarc_names, is_reserved};
use crate::newsletter::store;
use crate::platform::config::Config;
use crate::platform::db::PooledConnection;
use crate::platform::dns::Dns;

/// What DNS says for the sender of an issue that is still being written. What nobody answers in time is not known. The
/// connection is given back before anybody is asked.
///
/// # Errors
/// [`NewsletterError::NotFound`], or any error of the database.
pub async fn domain_records(
    mut connection: PooledConnection,
    config: &Config,
    id: IssueId,
) -> Result<DomainRecords, NewsletterError> {
    let issue = store::contents::find(&mut connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let list = store::lists::find(&mut connection, issue.list_id).await?.ok_or(NewsletterError::NotFound)?;
    drop(connection);
    let sender = sender_of(config, &list);
    Ok(if issue.is_open() { look_up(config, &sender).await } else { DomainRecords::default() })
}

async fn look_up(config: &Config, sender: &str) -> DomainRecords {
    let domain = sender.parse::<Mailbox>().map(|mailbox| mailbox.email.domain().to_owned());
    let ascii = |domain: &str| idna::domain_to_ascii(domain).unwrap_or_default();
    let domain = ascii(&domain.unwrap_or_default());
    let server: Option<SocketAddr> = config.mail.dns_server.parse().ok();
    if domain.is_empty() || (server.is_none() && is_reserved(&domain)) {
        return DomainRecords::default();
    }
    let Some(dns) = Dns::open(server) else { return DomainRecords::default() };
    // Servers look at the address that a mail comes back to.
    let returns_to = Some(ascii(&config.mail.bounce_domain)).filter(|domain| !domain.is_empty());
    let returns_to = returns_to.unwrap_or_else(|| domain.clone());
    let signature = check_signature(config).ok().flatten();
    let key_at = signature.as_ref().map(|signature| signature.name.clone());
    let (spf, dmarc, dkim) = tokio::join!(
        texts(&dns, returns_to.clone(), vec![returns_to]),
        texts(&dns, domain.clone(), dmarc_names(&domain)),
        texts(&dns, key_at.clone().unwrap_or_default(), key_at.into_iter().collect()),
    );
    DomainRecords { spf, dmarc, dkim: signature.and_then(|signature| Some((dkim?, signature.record))) }
}

/// The texts at these names, about this one; `None` where one of them is not known.
async fn texts(dns: &Dns, name: String, names: Vec<String>) -> Option<Texts> {
    let found = join_all(names.iter().map(|name| dns.texts(name))).await;
    let texts: Option<Vec<Vec<String>>> = found.into_iter().collect();
    Some(Texts { name, texts: texts?.concat() })
}

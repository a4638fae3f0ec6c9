//! What of an address counts for limits, and what of a client's address is kept.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::kernel::email_address::EmailAddress;

/// Hosts that ignore dots in the local part.
const DOTLESS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// The mailbox behind an address, for limits alone and never for identity: without a `+tag`, and without the dots that
/// some hosts ignore. Whoever writes one mailbox in a hundred ways gets one mail.
#[must_use]
pub fn mailbox(address: &EmailAddress) -> String {
    let domain = address.domain();
    let local = address.as_str().rsplit_once('@').map_or("", |(local, _)| local);
    let local = local.split_once('+').map_or(local, |(before, _)| before);
    let host = if DOTLESS.contains(&domain) { "gmail.com" } else { domain };
    let local = if host == "gmail.com" { local.replace('.', "") } else { local.to_owned() };
    format!("{local}@{host}")
}

/// Whether the address is an office rather than a reader: list bombers like them.
#[must_use]
pub fn is_office(address: &EmailAddress) -> bool {
    let local = address.as_str().rsplit_once('@').map_or("", |(local, _)| local);
    ["abuse", "postmaster", "hostmaster", "mailer-daemon", "noreply", "no-reply", "spam"].contains(&local)
}

/// A client's address cut to its network: /24 or /48. What is left tells a place, not a person.
#[must_use]
pub fn network(client_address: &str) -> Option<String> {
    let address: IpAddr = client_address.parse().ok()?;
    Some(match address.to_canonical() {
        IpAddr::V4(v4) => format!("{}/24", Ipv4Addr::from_bits(v4.to_bits() & 0xffff_ff00)),
        IpAddr::V6(v6) => format!("{}/48", Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 80))),
    })
}

#[cfg(test)]
mod tests {
    use super::{mailbox, network};
    use crate::kernel::email_address::EmailAddress;

    #[test]
    fn one_mailbox_is_one_however_it_is_written() {
        let key = |text: &str| mailbox(&EmailAddress::parse(text).unwrap());
        assert_eq!(key("A.n.n+x@googlemail.com"), "ann@gmail.com");
        assert_eq!(key("ann+news@example.org"), "ann@example.org");
        assert_eq!(key("a.nn@example.org"), "a.nn@example.org");
    }

    #[test]
    fn a_network_is_no_person() {
        assert_eq!(network("203.0.113.77").as_deref(), Some("203.0.113.0/24"));
        assert_eq!(network("2001:db8:1:2::3").as_deref(), Some("2001:db8:1::/48"));
        assert_eq!(network("::ffff:203.0.113.77").as_deref(), Some("203.0.113.0/24"));
        assert_eq!(network("nobody"), None);
    }
}

//! Which web addresses may be called.

use std::net::IpAddr;

use thiserror::Error;
use url::{Host, Url};

use super::guard::is_public;
use crate::platform::config::{Config, Environment};

/// Longest web address, in characters.
const LENGTH_MAX: usize = 2048;

/// What this installation lets itself be sent to.
#[derive(Clone, Copy, Debug)]
pub struct TargetRules {
    /// Without TLS too.
    pub allows_http: bool,
    /// Into private networks too.
    pub allows_private: bool,
}

/// Why a web address may not be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TargetFault {
    /// No web address with a host, or one of another scheme.
    #[error("expected https:// and a host")]
    NotAnAddress,
    /// More characters than a web address needs.
    #[error("at most 2048 characters")]
    TooLong,
    /// A user name or password in it, which would be shown and logged.
    #[error("leave out user name and password: the signature proves who calls")]
    Credentials,
    /// An address of a private, local or special network.
    #[error("this address is not on the public internet")]
    Private,
}

impl TargetFault {
    /// Its stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAnAddress => "not_an_address",
            Self::TooLong => "too_long",
            Self::Credentials => "holds_credentials",
            Self::Private => "private_address",
        }
    }
}

impl TargetRules {
    /// The rules for webhooks by the settings.
    #[must_use]
    pub fn of_webhooks(config: &Config) -> Self {
        let allows_private = config.webhooks.allow_private_targets;
        Self { allows_http: allows_private || config.environment == Environment::Development, allows_private }
    }

    /// The web address of a text, if it may be called. Names are looked up when they are called, and not before.
    ///
    /// # Errors
    /// [`TargetFault`].
    pub fn check(self, text: &str) -> Result<Url, TargetFault> {
        if text.chars().count() > LENGTH_MAX {
            return Err(TargetFault::TooLong);
        }
        let url = Url::parse(text.trim()).map_err(|_| TargetFault::NotAnAddress)?;
        let is_web = url.scheme() == "https" || (url.scheme() == "http" && self.allows_http);
        if !is_web || url.as_str().len() > LENGTH_MAX {
            return Err(TargetFault::NotAnAddress);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(TargetFault::Credentials);
        }
        match url.host() {
            None => Err(TargetFault::NotAnAddress),
            Some(Host::Ipv4(address)) if !self.may_reach(address.into()) => Err(TargetFault::Private),
            Some(Host::Ipv6(address)) if !self.may_reach(address.into()) => Err(TargetFault::Private),
            Some(_) => Ok(url),
        }
    }

    /// Whether an address that a name leads to may be called.
    #[must_use]
    pub fn may_reach(self, address: IpAddr) -> bool {
        self.allows_private || is_public(address)
    }
}

#[cfg(test)]
mod tests {
    use super::{TargetFault, TargetRules};

    const STRICT: TargetRules = TargetRules { allows_http: false, allows_private: false };

    #[test]
    fn public_https_addresses_are_good_on_any_port() {
        for text in [
            "https://example.com",
            "https://example.com:8443/hook?x=1",
            "https://1.1.1.1/",
            "https://bücher.example/",
        ] {
            assert!(STRICT.check(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn whatever_leads_inside_is_refused_in_every_spelling() {
        for text in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f.0.0.1/",
            "https://0177.0.0.1/",
            "https://0/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[fe80::1]/",
            "https://169.254.169.254/latest/meta-data",
            "https://１２７.0.0.1/",
        ] {
            assert_eq!(STRICT.check(text), Err(TargetFault::Private), "{text}");
        }
    }

    #[test]
    fn what_is_no_web_address_is_refused() {
        for (text, fault) in [
            ("", TargetFault::NotAnAddress),
            ("example.com", TargetFault::NotAnAddress),
            ("http://example.com", TargetFault::NotAnAddress),
            ("ftp://example.com", TargetFault::NotAnAddress),
            ("file:///etc/passwd", TargetFault::NotAnAddress),
            ("https://", TargetFault::NotAnAddress),
            ("https://user@example.com", TargetFault::Credentials),
            ("https://user:word@example.com", TargetFault::Credentials),
            (&format!("https://example.com/{}", "x".repeat(2048)), TargetFault::TooLong),
        ] {
            assert_eq!(STRICT.check(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn settings_open_private_networks() {
        let open = TargetRules { allows_http: true, allows_private: true };
        assert!(open.check("http://127.0.0.1:9000/hook").is_ok());
        let trial = TargetRules { allows_http: true, allows_private: false };
        assert!(trial.check("http://example.com").is_ok());
        assert_eq!(trial.check("http://127.0.0.1"), Err(TargetFault::Private));
    }
}

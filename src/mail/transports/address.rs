//! Addresses of SMTP servers: `smtp://user:password@host:587/ehlo-name?tls=required`, `smtps://…`.

use lettre::transport::smtp::authentication::Credentials;
use url::{Url, form_urlencoded};

/// Where a server is and how to speak to it.
#[derive(Clone, Debug)]
pub(super) struct ServerAddress {
    /// Host name or address, without brackets.
    pub host: String,
    /// Port: 587 (RFC 6409) for `smtp`, 465 (RFC 8314) for `smtps` unless given.
    pub port: u16,
    /// When to encrypt.
    pub encryption: Encryption,
    /// User and password, if the server wants a log-in.
    pub credentials: Option<Credentials>,
    /// The name to greet with, if one is given as path.
    pub hello: Option<String>,
}

/// When to encrypt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encryption {
    /// Never.
    None,
    /// By STARTTLS if the server offers it. Whoever sits in between can take the offer out.
    Opportunistic,
    /// By STARTTLS; no mail and no password goes out without. What `smtp://` means if it says nothing else.
    Required,
    /// From the first byte.
    Implicit,
}

impl ServerAddress {
    /// Reads an address. The fault never repeats it, since it holds a password.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let url = Url::parse(text).map_err(|_| "expected smtp://… or smtps://…")?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or("a server has a host name")?;
        let (encryption, port) = match url.scheme() {
            "smtps" => (Encryption::Implicit, 465),
            "smtp" => (starttls(&url)?, 587),
            _ => return Err("expected smtp://… or smtps://…"),
        };
        let hello = url.path().trim_matches('/');
        Ok(Self {
            host: host.trim_start_matches('[').trim_end_matches(']').to_owned(),
            port: url.port().unwrap_or(port),
            encryption,
            credentials: credentials(&url),
            hello: (!hello.is_empty()).then(|| hello.to_owned()),
        })
    }
}

fn starttls(url: &Url) -> Result<Encryption, &'static str> {
    let mut encryption = Encryption::Required;
    for (name, value) in url.query_pairs() {
        encryption = match (name.as_ref(), value.as_ref()) {
            ("tls", "required") => Encryption::Required,
            ("tls", "opportunistic") => Encryption::Opportunistic,
            ("tls", "none") => Encryption::None,
            ("tls", _) => return Err("tls is required, opportunistic or none"),
            _ => return Err("the only parameter of a server is tls"),
        };
    }
    Ok(encryption)
}

fn credentials(url: &Url) -> Option<Credentials> {
    let user = decoded(url.username());
    let password = decoded(url.password().unwrap_or_default());
    (!user.is_empty()).then(|| Credentials::new(user, password))
}

/// Undoes percent-encoding. That of forms has a few meanings more, which are taken out first.
fn decoded(text: &str) -> String {
    let text = text.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(text.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use lettre::transport::smtp::authentication::Credentials;

    use super::{Encryption, ServerAddress};

    #[test]
    fn an_address_says_how_to_speak_to_the_server() {
        for (text, host, port, encryption) in [
            ("smtp://mail.example.org", "mail.example.org", 587, Encryption::Required),
            ("smtp://mail.example.org:2525?tls=none", "mail.example.org", 2525, Encryption::None),
            ("smtp://mail.example.org?tls=opportunistic", "mail.example.org", 587, Encryption::Opportunistic),
            ("smtps://mail.example.org", "mail.example.org", 465, Encryption::Implicit),
            ("smtp://[::1]:1025?tls=none", "::1", 1025, Encryption::None),
        ] {
            let address = ServerAddress::parse(text).unwrap();
            assert_eq!(
                (address.host.as_str(), address.port, address.encryption),
                (host, port, encryption),
                "{text}"
            );
            assert!(address.credentials.is_none() && address.hello.is_none());
        }
    }

    #[test]
    fn user_and_password_are_decoded() {
        let address = ServerAddress::parse(
            "smtp://user%40example.org:p%40s+s%2F%C3%A9&=%25@mail.example.org/me.example.org",
        )
        .unwrap();

        assert_eq!(
            address.credentials,
            Some(Credentials::new(String::from("user@example.org"), String::from("p@s+s/é&=%")))
        );
        assert_eq!(address.hello.as_deref(), Some("me.example.org"));
    }

    #[test]
    fn a_fault_does_not_repeat_the_password() {
        for text in ["http://u:secret@h", "smtp://u:secret@h?tls=maybe", "smtp://u:secret@h?pool=7", "secret"]
        {
            let fault = ServerAddress::parse(text).unwrap_err();
            assert!(!fault.contains("secret"), "{fault}");
        }
    }
}

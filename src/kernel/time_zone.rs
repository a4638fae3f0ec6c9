//! Names of time zones, exactly as the IANA database spells them.
//!
//! A zone is stored and sent by name, never as an offset: an offset cannot say when the clocks
//! change.

use std::str::FromStr;

use chrono_tz::Tz;
use thiserror::Error;

/// The text is not a name of the IANA time zone database.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("not a name of the IANA time zone database")]
pub struct UnknownTimeZone;

/// Reads a zone by its IANA name (`Europe/Berlin`), aliases such as `Asia/Calcutta` included.
///
/// Names are matched exactly, case too.
///
/// # Errors
///
/// [`UnknownTimeZone`] for everything else: offsets (`UTC+2`), `localtime`, and the `posix/` and
/// `right/` trees of a system's zone folder.
pub fn parse(name: &str) -> Result<Tz, UnknownTimeZone> {
    Tz::from_str(name).map_err(|_| UnknownTimeZone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_aliases_are_accepted() {
        for name in ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Calcutta", "Etc/GMT+2"] {
            assert_eq!(parse(name).map(Tz::name), Ok(name));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for name in [
            "",
            " ",
            "UTC+2",
            "+02:00",
            "europe/berlin",
            "EUROPE/BERLIN",
            "posix/Europe/Berlin",
            "right/Europe/Berlin",
            "localtime",
            "Local",
            "Europe/Berlin ",
            "Europe/Atlantis",
            "CEST",
            "Factory",
            "posixrules",
        ] {
            assert_eq!(parse(name), Err(UnknownTimeZone), "{name}");
        }
    }
}

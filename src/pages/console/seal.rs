//! What shows that a form was sent from a page of this sign-in: a token in the form, and where the browser says it
//! comes from.

use actix_web::HttpRequest;
use actix_web::http::header::{HOST, ORIGIN};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use url::Url;

use crate::kernel::tokens::PlainToken;
use crate::platform::problem::{Kind, Problem};
use crate::platform::random::Random;

/// Length of the digest, and of the mask over it.
const LENGTH: usize = 32;

/// Name of the field in every form.
pub(in crate::pages) const FIELD: &str = "seal";

/// The token for a form: the digest of the cookie under a mask that differs each time, so that it cannot be guessed
/// letter by letter from the length of compressed pages.
pub(in crate::pages) fn seal(random: &Random, cookie: &PlainToken) -> String {
    let mask: [u8; LENGTH] = random.bytes();
    let digest = digest(cookie);
    let masked = digest.iter().zip(mask).map(|(byte, mask)| byte ^ mask);
    BASE64_URL_SAFE_NO_PAD.encode(mask.into_iter().chain(masked).collect::<Vec<u8>>())
}

/// Whether a token belongs to the sign-in of this cookie.
pub(in crate::pages) fn is_sealed(text: &str, cookie: &PlainToken) -> bool {
    let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(text) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(LENGTH) else { return false };
    let given: Vec<u8> = masked.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect();
    masked.len() == LENGTH && bool::from(given.as_slice().ct_eq(&digest(cookie)))
}

fn digest(cookie: &PlainToken) -> [u8; LENGTH] {
    Sha256::new().chain_update(b"form of the console").chain_update(cookie.reveal()).finalize().into()
}

/// Refuses a form that the browser says comes from another site.
pub(in crate::pages) fn refuse_foreign(request: &HttpRequest, public_url: &str) -> Result<(), Problem> {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    let is_ours = match (header("sec-fetch-site"), header(ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin" || site == "none",
        (None, Some(origin)) => is_own(origin, header(HOST.as_str()).unwrap_or_default(), public_url),
        // No browser of these years leaves both out where another site is behind it.
        (None, None) => true,
    };
    if is_ours { Ok(()) } else { Err(foreign()) }
}

/// Refuses a form of a mailed link's page that another site sends. These pages name no referrer, so that a browser without
/// `Sec-Fetch-Site` says no origin of theirs either; every browser of these years has the former.
pub(in crate::pages) fn refuse_other_site(request: &HttpRequest) -> Result<(), Problem> {
    let site = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if matches!(site, Some("cross-site" | "same-site")) { Err(foreign()) } else { Ok(()) }
}

/// 403: not from a page of this sign-in.
pub(in crate::pages) fn foreign() -> Problem {
    Problem::new(
        Kind::Forbidden,
        "foreign_form",
        "This form was not sent from a page of this sign-in. Load the page again, then repeat it.",
    )
}

fn is_own(origin: &str, host: &str, public_url: &str) -> bool {
    let Ok(origin) = Url::parse(origin) else { return false };
    let public = Url::parse(public_url).is_ok_and(|url| url.origin() == origin.origin());
    let authority = match (origin.host_str(), origin.port()) {
        (Some(name), Some(port)) => format!("{name}:{port}"),
        (Some(name), None) => name.to_owned(),
        (None, _) => return false,
    };
    public || authority.eq_ignore_ascii_case(host)
}

#[cfg(test)]
mod tests {
    use super::{is_own, is_sealed, seal};
    use crate::kernel::tokens::PlainToken;
    use crate::platform::random::Random;

    #[test]
    fn a_seal_is_new_each_time_and_for_one_sign_in() {
        let (random, cookie) = (Random::seeded(7), PlainToken::presented("bs_a"));
        let (first, second) = (seal(&random, &cookie), seal(&random, &cookie));
        assert_ne!(first, second);
        assert!(is_sealed(&first, &cookie) && is_sealed(&second, &cookie));
        assert!(!is_sealed(&first, &PlainToken::presented("bs_b")));
        for text in ["", "x", "AAAA", first.get(1..).unwrap(), &format!("{first}AAAA")] {
            assert!(!is_sealed(text, &cookie), "{text}");
        }
    }

    #[test]
    fn a_form_comes_from_here_or_from_elsewhere() {
        for (origin, host, is_here) in [
            ("https://coach.example", "coach.example", true),
            ("https://coach.example", "10.0.0.7:8080", true),
            ("http://localhost:8080", "localhost:8080", true),
            ("http://localhost:8081", "localhost:8080", false),
            ("https://coach.example.evil.example", "coach.example", false),
            ("null", "coach.example", false),
            ("", "", false),
        ] {
            assert_eq!(is_own(origin, host, "https://coach.example"), is_here, "{origin}");
        }
    }
}

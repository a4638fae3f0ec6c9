//! Secrets and signatures by the Standard Webhooks specification.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What every secret starts with, so that people and secret scanners know one when they see it.
const PREFIX: &str = "whsec_";

/// A secret as its owner keeps it.
#[must_use]
pub fn shown(secret: &[u8]) -> String {
    format!("{PREFIX}{}", BASE64_STANDARD.encode(secret))
}

/// The header `webhook-signature`: one signature for each secret, the current one first.
pub(super) fn sign(secrets: &[Vec<u8>], id: &str, timestamp: i64, body: &str) -> String {
    let signatures: Vec<String> =
        secrets.iter().filter_map(|secret| signature(secret, id, timestamp, body)).collect();
    signatures.join(" ")
}

fn signature(secret: &[u8], id: &str, timestamp: i64, body: &str) -> Option<String> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(secret).ok()?;
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    Some(format!("v1,{}", BASE64_STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;

    use super::{shown, sign};

    /// The example of the specification.
    #[test]
    fn the_example_of_the_specification_comes_out() {
        let secret = BASE64_STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature = sign(
            std::slice::from_ref(&secret),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            "{\"test\": 2432232314}",
        );
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(shown(&secret), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    #[test]
    fn two_secrets_give_two_signatures() {
        let signature = sign(&[vec![1; 32], vec![2; 32]], "id", 1, "{}");
        let parts: Vec<&str> = signature.split(' ').collect();
        assert!(parts.len() == 2 && parts[0] != parts[1], "{signature}");
        assert!(parts.iter().all(|part| part.starts_with("v1,")));
    }
}

//! Access tokens: JWTs (RFC 7519) with one pinned algorithm.

use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::identity::error::IdentityError;
use crate::kernel::ids::{PersonId, SignInId};

const ISSUER: &str = "altitude";
const AUDIENCE: &str = "altitude-api";
const ALGORITHM: Algorithm = Algorithm::HS256;

/// What an access token says. Nothing of it is trusted over the rows it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessClaims {
    /// Who issued it: `altitude`.
    pub iss: String,
    /// For whom: `altitude-api`.
    pub aud: String,
    /// The person.
    pub sub: PersonId,
    /// `owner`, `coach` or `mentee` when it was issued; for the client to read.
    pub role: String,
    /// The person's sign-in version when it was issued.
    pub ver: i32,
    /// The sign-in that it belongs to.
    pub sid: SignInId,
    /// When it was issued, in seconds since 1970.
    pub iat: i64,
    /// When it expires, in seconds since 1970.
    pub exp: i64,
}

impl AccessClaims {
    /// The claims of a token that is issued now.
    #[must_use]
    pub fn new(
        person: (PersonId, i32),
        sign_in_id: SignInId,
        role: &str,
        (now, lifetime): (DateTime<Utc>, TimeDelta),
    ) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: person.0,
            role: role.to_owned(),
            ver: person.1,
            sid: sign_in_id,
            iat: now.timestamp(),
            exp: (now + lifetime).timestamp(),
        }
    }
}

/// The keys that sign access tokens; the first one signs, all of them verify.
pub(super) struct AccessKeys(Vec<AccessKey>);

struct AccessKey {
    id: String,
    signing: EncodingKey,
    verifying: DecodingKey,
}

impl AccessKeys {
    pub(super) fn new<'a>(secrets: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self(secrets.into_iter().filter_map(AccessKey::derive).collect())
    }

    pub(super) fn sign(&self, claims: &AccessClaims) -> Result<String, IdentityError> {
        let key = self.0.first().ok_or(IdentityError::Cryptography)?;
        let header = Header { kid: Some(key.id.clone()), ..Header::new(ALGORITHM) };
        encode(&header, claims, &key.signing).map_err(|_| IdentityError::Cryptography)
    }

    pub(super) fn verify(&self, token: &str, now: DateTime<Utc>) -> Option<AccessClaims> {
        let kid = decode_header(token).ok()?.kid?;
        let key = self.0.iter().find(|key| key.id == kid)?;
        let mut rules = Validation::new(ALGORITHM);
        rules.set_issuer(&[ISSUER]);
        rules.set_audience(&[AUDIENCE]);
        rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // The library would ask this machine's clock; the one that counts was handed in.
        rules.validate_exp = false;
        let claims = decode::<AccessClaims>(token, &key.verifying, &rules).ok()?.claims;
        (now.timestamp() < claims.exp).then_some(claims)
    }
}

impl AccessKey {
    fn derive(secret: &[u8]) -> Option<Self> {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
        mac.update(b"access token key");
        let key = mac.finalize().into_bytes();
        let id = Sha256::new().chain_update(b"access token key id").chain_update(secret).finalize();
        let id = id.first_chunk().map(|bytes| format!("{:08x}", u32::from_be_bytes(*bytes)))?;
        Some(Self { id, signing: EncodingKey::from_secret(&key), verifying: DecodingKey::from_secret(&key) })
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;
    use chrono::{DateTime, TimeDelta, Utc};
    use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
    use serde_json::{Value, json};
    use uuid::Uuid;

    use super::{AccessClaims, AccessKey, AccessKeys};

    const NOW: DateTime<Utc> = DateTime::UNIX_EPOCH;
    const SECRET: &[u8] = b"a secret of more than thirty-two characters";
    const OTHER: &[u8] = b"another secret of more than thirty characters";

    fn claims() -> AccessClaims {
        let (person, sign_in) = (Uuid::from_u128(1).into(), Uuid::from_u128(2).into());
        AccessClaims::new((person, 3), sign_in, "coach", (NOW, TimeDelta::minutes(15)))
    }

    #[test]
    fn a_token_lives_to_the_second() {
        let keys = AccessKeys::new([SECRET]);
        let token = keys.sign(&claims()).unwrap();

        assert_eq!(keys.verify(&token, NOW + TimeDelta::milliseconds(899_999)), Some(claims()));
        assert_eq!(keys.verify(&token, NOW + TimeDelta::minutes(15)), None);
    }

    #[test]
    fn keys_rotate() {
        let token = AccessKeys::new([SECRET]).sign(&claims()).unwrap();

        assert!(AccessKeys::new([OTHER, SECRET]).verify(&token, NOW).is_some());
        assert!(AccessKeys::new([OTHER]).verify(&token, NOW).is_none());
        assert!(AccessKeys::new([]).sign(&claims()).is_err());
    }

    #[test]
    fn other_algorithms_issuers_and_audiences_are_refused() {
        let key = AccessKey::derive(SECRET).unwrap();
        let keys = AccessKeys::new([SECRET]);
        let signed = |algorithm: Algorithm, claims: &Value| {
            encode(&Header { kid: Some(key.id.clone()), ..Header::new(algorithm) }, claims, &key.signing)
                .unwrap()
        };
        let good = serde_json::to_value(claims()).unwrap();
        assert!(keys.verify(&signed(Algorithm::HS256, &good), NOW).is_some());
        assert!(keys.verify(&signed(Algorithm::HS512, &good), NOW).is_none());
        for (name, value) in
            [("iss", json!("x")), ("aud", json!("x")), ("sub", json!("x")), ("exp", Value::Null)]
        {
            let mut changed = good.clone();
            changed[name] = value;
            assert!(keys.verify(&signed(Algorithm::HS256, &changed), NOW).is_none(), "{name}");
        }
        let unsigned = |header: Value| {
            let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
            format!("{}.{}.", part(&header), part(&good))
        };
        assert!(keys.verify(&unsigned(json!({"alg": "none", "typ": "JWT", "kid": key.id})), NOW).is_none());
        let foreign = encode(
            &Header { kid: Some(key.id.clone()), ..Header::new(Algorithm::HS256) },
            &good,
            &EncodingKey::from_secret(SECRET),
        );
        assert!(keys.verify(&foreign.unwrap(), NOW).is_none());
        for text in ["", ".", "..", "a.b.c", "alt_x"] {
            assert!(keys.verify(text, NOW).is_none(), "{text}");
        }
    }
}

//! Lasting links: an id with a keyed hash, so that the same link can be mailed again and never needs storing.
//!
//! A token is `base64url(purpose ‖ key id ‖ version ‖ id ‖ HMAC-SHA-256/128)`. The key id lets keys rotate; raising
//! the version that the row keeps revokes every older link.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// Length of the authenticated part: purpose, key id, version, id.
const HEAD: usize = 1 + 4 + 4 + 16;
/// Length of the shortened HMAC (RFC 2104 section 5 allows half the hash).
const TAG: usize = 16;

/// What a lasting link is for. A link for one purpose is worthless for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The booker's page of one booking.
    ManageBooking,
    /// Leaving the newsletter.
    Unsubscribe,
    /// A rater's form in one assessment.
    RateSkills,
    /// A private calendar feed.
    CalendarFeed,
    /// Not a link: what a mailed code is made from.
    EmailCode,
    /// A mentee's check-in of one week.
    CheckIn,
    /// A mentee's rating of one session.
    RateSession,
    /// A plan as its two sides read it.
    ReadPlan,
    /// A sponsor's report about one mentee.
    SponsorReport,
    /// A sponsor's figures of a group.
    SponsorGroupReport,
    /// A reviewer's reading of a strategy, and the questions after it.
    RecallStrategy,
    /// A mentee's word on whether two entries are both theirs. Its version says which of the two is asked.
    ConfirmMerge,
    /// Confirming what was typed into a subscribe form.
    ConfirmSubscription,
    /// A reader's own page. Its version says when the link was made: it is for a day.
    Preferences,
    /// A link of an issue that is counted, or its picture. Its version says which, and whether the id is of the issue or of
    /// one reader's copy.
    CountHit,
}

impl LinkPurpose {
    fn byte(self) -> u8 {
        match self {
            Self::ManageBooking => 1,
            Self::Unsubscribe => 2,
            Self::CalendarFeed => 3,
            Self::RateSkills => 8,
            Self::EmailCode => 10,
            Self::CheckIn => 20,
            Self::RateSession => 21,
            Self::ReadPlan => 22,
            Self::SponsorReport => 40,
            Self::SponsorGroupReport => 41,
            Self::ConfirmMerge => 42,
            Self::CountHit => 43,
            Self::RecallStrategy => 30,
            Self::ConfirmSubscription => 4,
            Self::Preferences => 5,
        }
    }
}

/// What a genuine token says; whether its version is still the current one is for the caller to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkClaim {
    /// The id of the row.
    pub id: Uuid,
    /// The version of the link.
    pub version: i32,
}

/// The keys that sign lasting links; the first one signs, all of them verify.
#[derive(Clone)]
pub struct LinkKeys {
    keys: Vec<LinkKey>,
}

#[derive(Clone)]
struct LinkKey {
    id: [u8; 4],
    secret: [u8; 32],
}

impl LinkKeys {
    /// Keys derived from the configured secrets, in their order.
    #[must_use]
    pub fn new<'a>(secrets: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let keys = secrets
            .into_iter()
            .map(|secret| {
                let digest = |label: &[u8]| Sha256::new().chain_update(label).chain_update(secret).finalize();
                let mut id = [0; 4];
                id.iter_mut().zip(digest(b"link key id")).for_each(|(to, from)| *to = from);
                LinkKey { id, secret: digest(b"link key").into() }
            })
            .collect();
        Self { keys }
    }

    /// The token of a link. Empty when no key is configured, which nothing then accepts.
    #[must_use]
    pub fn sign(&self, purpose: LinkPurpose, claim: LinkClaim) -> String {
        let Some(key) = self.keys.first() else {
            return String::new();
        };
        let mut bytes = Vec::with_capacity(HEAD + TAG);
        bytes.push(purpose.byte());
        bytes.extend(key.id);
        bytes.extend(claim.version.to_be_bytes());
        bytes.extend(claim.id.as_bytes());
        let tag = key.tag(&bytes);
        bytes.extend(tag);
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Keyed hashes of a text under each key, that of the signing key first: to recognise a text that is not kept. The
    /// label keeps hashes of different uses apart; it starts with a letter, which no link does.
    #[must_use]
    pub fn digests(&self, label: &str, text: &str) -> Vec<Vec<u8>> {
        let head = [label.as_bytes(), &[0], text.as_bytes()].concat();
        self.keys.iter().map(|key| key.tag(&head)).collect()
    }

    /// What a token says, or `None` when it is not ours or not for this purpose.
    #[must_use]
    pub fn verify(&self, purpose: LinkPurpose, token: &str) -> Option<LinkClaim> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(token).ok()?;
        let (head, tag) = bytes.split_at_checked(HEAD)?;
        let (first, rest) = head.split_first()?;
        let (key_id, rest) = rest.split_first_chunk::<4>()?;
        let (version, rest) = rest.split_first_chunk::<4>()?;
        let id = Uuid::from_slice(rest).ok()?;
        let key = self.keys.iter().find(|key| &key.id == key_id)?;
        let is_genuine = bool::from(key.tag(head).ct_eq(tag)) && *first == purpose.byte();
        is_genuine.then(|| LinkClaim { id, version: i32::from_be_bytes(*version) })
    }
}

impl LinkKey {
    fn tag(&self, head: &[u8]) -> Vec<u8> {
        // HMAC takes keys of any length, so this cannot fail; an empty tag would be accepted by nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else {
            return Vec::new();
        };
        mac.update(head);
        mac.finalize().into_bytes().into_iter().take(TAG).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{LinkClaim, LinkKeys, LinkPurpose};

    const CLAIM: LinkClaim = LinkClaim { id: Uuid::from_u128(7), version: 3 };

    #[test]
    fn a_link_survives_the_rotation_of_keys() {
        let old = LinkKeys::new([b"first secret".as_slice()]);
        let rotated = LinkKeys::new([b"second secret".as_slice(), b"first secret"]);
        let token = old.sign(LinkPurpose::ManageBooking, CLAIM);

        assert_eq!(rotated.verify(LinkPurpose::ManageBooking, &token), Some(CLAIM));
        assert_eq!(
            old.verify(LinkPurpose::ManageBooking, &rotated.sign(LinkPurpose::ManageBooking, CLAIM)),
            None
        );
    }

    #[test]
    fn a_changed_or_foreign_token_is_refused() {
        let keys = LinkKeys::new([b"secret".as_slice()]);
        let token = keys.sign(LinkPurpose::ManageBooking, CLAIM);

        assert_eq!(keys.verify(LinkPurpose::Unsubscribe, &token), None);
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(keys.verify(LinkPurpose::ManageBooking, &changed), None, "{at}");
        }
        for odd in ["", "x", "!!!", token.get(1..).unwrap(), &format!("{token}AAAA")] {
            assert_eq!(keys.verify(LinkPurpose::ManageBooking, odd), None, "{odd}");
        }
    }

    #[test]
    fn without_a_key_nothing_is_accepted() {
        let none = LinkKeys::new([]);
        assert_eq!(
            none.verify(LinkPurpose::ManageBooking, &none.sign(LinkPurpose::ManageBooking, CLAIM)),
            None
        );
    }
}

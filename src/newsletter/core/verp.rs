//! Return addresses that name the copy they are about (VERP), so that a bounce finds its reader.
//!
//! The token is the id of the delivery and a keyed hash of it, in hex: mail servers may change the case of a local part,
//! and nobody shall make up bounces for readers they do not know.

use uuid::Uuid;

use crate::kernel::ids::DeliveryId;
use crate::kernel::link_token::LinkKeys;

/// Hex digits of the id.
const ID: usize = 32;
/// Hex digits of the hash.
const TAG: usize = 16;

/// The token of a delivery: 48 hex digits.
#[must_use]
pub fn token(keys: &LinkKeys, id: DeliveryId) -> String {
    let id = Uuid::from(id).simple().to_string();
    let tag = tags(keys, &id).into_iter().next().unwrap_or_default();
    format!("{id}{tag}")
}

/// The local part of the return address of a delivery.
#[must_use]
pub fn local_part(keys: &LinkKeys, id: DeliveryId) -> String {
    format!("bounce+{}", token(keys, id))
}

/// The delivery that a token names; `None` for one that is none of ours.
#[must_use]
pub fn read(keys: &LinkKeys, token: &str) -> Option<DeliveryId> {
    let token = token.to_ascii_lowercase();
    let (id, tag) = token.split_at_checked(ID)?;
    let is_genuine = tag.len() == TAG && tags(keys, id).iter().any(|known| known == tag);
    is_genuine.then(|| Uuid::parse_str(id).ok().map(DeliveryId::from)).flatten()
}

fn tags(keys: &LinkKeys, id: &str) -> Vec<String> {
    let short = |digest: Vec<u8>| digest.first_chunk::<8>().map(|bytes| u64::from_be_bytes(*bytes));
    keys.digests("bounce", id).into_iter().filter_map(short).map(|tag| format!("{tag:016x}")).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{local_part, read, token};
    use crate::kernel::ids::DeliveryId;
    use crate::kernel::link_token::LinkKeys;

    #[test]
    fn a_token_comes_back_in_any_case_and_only_ours() {
        let keys = LinkKeys::new([b"a secret".as_slice()]);
        let id = DeliveryId::from(Uuid::from_u128(77));
        let token = token(&keys, id);

        assert_eq!(read(&keys, &token.to_uppercase()), Some(id));
        assert!(local_part(&keys, id).len() <= 64, "a local part has 64 octets");
        assert_eq!(read(&LinkKeys::new([b"another".as_slice()]), &token), None);
        for odd in ["", "x", token.get(..47).unwrap(), &format!("{token}0"), &token.replace('a', "é")] {
            assert!(odd == token || read(&keys, odd).is_none(), "{odd}");
        }
    }
}

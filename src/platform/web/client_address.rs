//! Who is calling: the right-most hop of the forwarding headers that is not one of our own proxies.

use std::net::IpAddr;

/// The client's address. `forwarded` are all values of `X-Forwarded-For` in order; `trusted` is how many proxies of
/// ours stand in front, each of which appended the address it saw.
#[must_use]
pub fn client_address(peer: Option<IpAddr>, forwarded: &[&str], trusted: usize) -> Option<IpAddr> {
    if trusted == 0 {
        return peer;
    }
    let hops: Vec<&str> = forwarded.iter().flat_map(|value| value.split(',')).map(str::trim).collect();
    // The last proxy is the peer itself, so `trusted` proxies vouch for as many hops from the right.
    let claimed = hops.len().checked_sub(trusted).map_or(hops.first(), |at| hops.get(at));
    claimed.and_then(|hop| address_of(hop)).or(peer)
}

/// `203.0.113.7`, `203.0.113.7:4711`, `[2001:db8::1]:4711`, and `for=` of RFC 7239 section 4.
fn address_of(hop: &str) -> Option<IpAddr> {
    let hop = hop
        .split(';')
        .map(str::trim)
        .find_map(|part| part.strip_prefix("for="))
        .unwrap_or(hop)
        .trim_matches('"');
    let bare = hop.strip_prefix('[').and_then(|rest| rest.split(']').next()).unwrap_or(hop);
    bare.parse().ok().or_else(|| hop.rsplit_once(':').and_then(|(address, _)| address.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::client_address;

    fn from(forwarded: &[&str], trusted: usize) -> String {
        client_address("10.0.0.1".parse().ok(), forwarded, trusted).unwrap().to_string()
    }

    #[test]
    fn without_a_proxy_the_header_is_not_believed() {
        assert_eq!(from(&["1.2.3.4"], 0), "10.0.0.1");
    }

    #[test]
    fn a_forged_hop_on_the_left_changes_nothing() {
        assert_eq!(from(&["6.6.6.6, 203.0.113.7"], 1), "203.0.113.7");
        assert_eq!(from(&["6.6.6.6", "203.0.113.7, 10.0.0.2"], 2), "203.0.113.7");
    }

    #[test]
    fn odd_forms_are_understood_or_fall_back() {
        assert_eq!(from(&["203.0.113.7:4711"], 1), "203.0.113.7");
        assert_eq!(from(&["[2001:db8::1]:4711"], 1), "2001:db8::1");
        assert_eq!(from(&["for=\"[2001:db8::1]\";proto=https"], 1), "2001:db8::1");
        assert_eq!(from(&["unknown"], 1), "10.0.0.1");
        assert_eq!(from(&[], 1), "10.0.0.1");
    }
}

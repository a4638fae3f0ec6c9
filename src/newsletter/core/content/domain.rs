//! What DNS says for a sender: SPF, DMARC and DKIM, by which others tell a mail of ours from one of a forger.

use super::checks::Note;

/// Ends of names that stand for nothing in the DNS of everybody (RFC 6761 and the like).
const RESERVED: [&str; 8] =
    ["test", "example", "invalid", "localhost", "localdomain", "local", "internal", "onion"];
/// How far up a domain a record of DMARC is looked for.
const LEVELS_MAX: usize = 5;

/// Texts that were looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The name that they are about.
    pub name: String,
    /// The texts.
    pub texts: Vec<String>,
}

/// What DNS says; `None` where it did not answer, or was not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainRecords {
    /// At the domain that mails come back to, where SPF stands (RFC 7208).
    pub spf: Option<Texts>,
    /// At the names where DMARC stands for the sender's domain (RFC 7489).
    pub dmarc: Option<Texts>,
    /// At the name of our key (RFC 6376), and the record that belongs there.
    pub dkim: Option<(Texts, String)>,
}

/// Whether a domain, in ASCII, is none that DNS could know.
#[must_use]
pub fn is_reserved(domain: &str) -> bool {
    domain.rsplit_once('.').is_none_or(|(_, end)| RESERVED.contains(&end))
}

/// Where a record of DMARC for a domain can stand: there, or at a domain above it.
#[must_use]
pub fn dmarc_names(domain: &str) -> Vec<String> {
    std::iter::successors(Some(domain), |domain| domain.split_once('.').map(|(_, above)| above))
        .filter(|domain| domain.contains('.'))
        .take(LEVELS_MAX)
        .map(|domain| format!("_dmarc.{domain}"))
        .collect()
}

/// Advice about what DNS says.
pub(super) fn of_domain(records: &DomainRecords, note: &mut Note<'_>) {
    if let Some(Texts { name, texts }) = &records.spf
        && !texts.iter().any(|text| is_spf(text))
    {
        note(
            "no_spf",
            name,
            format!(
                "The domain {name} has no SPF record in DNS, which says what servers may send for it; many providers refuse mail without one."
            ),
        );
    }
    if let Some(Texts { name, texts }) = &records.dmarc
        && !texts.iter().any(|text| is_dmarc(text))
    {
        note(
            "no_dmarc",
            name,
            format!(
                "The domain {name} has no DMARC record in DNS (_dmarc); large providers ask whoever writes to many for one."
            ),
        );
    }
    if let Some((Texts { name, texts }, expected)) = &records.dkim
        && !texts.iter().any(|text| key_of(text) == key_of(expected))
    {
        note(
            "dkim_not_in_dns",
            name,
            format!(
                "DNS does not have our DKIM key at {name}, so nobody can check our signature; `altitude doctor` shows the record."
            ),
        );
    }
}

fn is_spf(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    text == "v=spf1" || text.starts_with("v=spf1 ")
}

fn is_dmarc(text: &str) -> bool {
    tag(text, "v").is_some_and(|version| version == "DMARC1")
}

fn key_of(record: &str) -> Option<String> {
    tag(record, "p").filter(|key| !key.is_empty())
}

/// The value of a tag in a list of tags, without white space.
fn tag(list: &str, name: &str) -> Option<String> {
    let pairs = list.split(';').filter_map(|tag| tag.split_once('='));
    let mut values = pairs.filter(|(key, _)| key.trim() == name).map(|(_, value)| value);
    values.next().map(|value| value.split_whitespace().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(records: &DomainRecords) -> Vec<String> {
        let mut codes = Vec::new();
        of_domain(records, &mut |code, about, _| codes.push(format!("{code} {about}")));
        codes
    }

    fn texts(texts: &[&str]) -> Texts {
        Texts { name: String::from("x.dev"), texts: texts.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn what_dns_lacks_is_found_and_what_it_did_not_say_is_not() {
        assert!(codes(&DomainRecords::default()).is_empty());
        let ours = String::from("v=DKIM1; k=ed25519; p=abc");
        for (spf, dmarc, dkim, expected) in [
            (&[][..], &[][..], &[][..], &["no_spf x.dev", "no_dmarc x.dev", "dkim_not_in_dns x.dev"][..]),
            (&["x", "v=spf1 mx -all"], &["v=DMARC1; p=none"], &["k=ed25519;p=a bc"], &[]),
            (&["v=SPF1"], &["v = DMARC1;p=none"], &["p=abc"], &[]),
            (
                &["v=spf10"],
                &["v=DMARC2"],
                &["v=DKIM1; p="],
                &["no_spf x.dev", "no_dmarc x.dev", "dkim_not_in_dns x.dev"],
            ),
            (&["v=spf1"], &["v=DMARC1"], &["v=DKIM1; p=other"], &["dkim_not_in_dns x.dev"]),
        ] {
            let records = DomainRecords {
                spf: Some(texts(spf)),
                dmarc: Some(texts(dmarc)),
                dkim: Some((texts(dkim), ours.clone())),
            };
            assert_eq!(codes(&records), expected, "{records:?}");
        }
    }

    #[test]
    fn names_are_found_by_the_domain() {
        assert_eq!(dmarc_names("a.b.dev"), ["_dmarc.a.b.dev", "_dmarc.b.dev"]);
        assert_eq!(dmarc_names("a.b.c.d.e.f.g.dev").len(), 5);
        for reserved in ["coach.test", "localhost.localdomain", "host", ""] {
            assert!(is_reserved(reserved), "{reserved}");
        }
        assert!(!is_reserved("altitude.dev"));
    }
}

//! R9: what a machine answers for a person.

use super::fields::{Fields, unencoded};

/// How the subject of such an answer opens, in lower case.
const OPENINGS: &[&str] = &[
    "out of office",
    "out of the office",
    "out-of-office",
    "automatic reply",
    "auto reply",
    "auto-reply",
    "autoreply",
    "auto response",
    "auto-response",
    "automated reply",
    "automatische antwort",
    "abwesenheit",
    "abwesend",
    "réponse automatique",
    "reponse automatique",
    "respuesta automática",
    "respuesta automatica",
    "risposta automatica",
    "resposta automática",
    "automatisch antwoord",
    "i am out of",
    "i'm out of",
];

/// Whether a machine answered a message that it was sent.
pub(super) fn is_auto_reply(fields: &Fields) -> bool {
    is_auto_submitted(fields, "auto-replied")
        || fields.has("x-autoreply")
        || fields.has("x-autorespond")
        || fields.all("precedence").any(|precedence| precedence.eq_ignore_ascii_case("auto_reply"))
        || (is_from_nobody(fields) && opens_like_one(fields))
}

/// Whether a machine wrote it in a conversation.
pub(super) fn is_generated_reply(fields: &Fields) -> bool {
    is_auto_submitted(fields, "auto-generated") && (fields.has("in-reply-to") || fields.has("references"))
}

/// The null sender.
pub(super) fn is_from_nobody(fields: &Fields) -> bool {
    fields.first("return-path").is_some_and(|path| path.replace(' ', "") == "<>")
}

fn is_auto_submitted(fields: &Fields, keyword: &str) -> bool {
    fields.all("auto-submitted").any(|value| value.to_ascii_lowercase().starts_with(keyword))
}

fn opens_like_one(fields: &Fields) -> bool {
    let subject = unencoded(fields.first("subject").unwrap_or_default()).to_lowercase();
    let subject = subject.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    OPENINGS.iter().any(|opening| subject.starts_with(opening))
}

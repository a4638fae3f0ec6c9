//! The rules put together.

use super::address::{Token, addresses, token_in, token_of_envelope};
use super::cause::{Evidence, class};
use super::fields::{Fields, Lines};
use super::notice::{Body, Notice, body, notice};
use super::parts::{Message, Part, parameter};
use super::reply::{is_auto_reply, is_generated_reply};
use super::report::{Group, groups, speaker};
use super::status::{enhanced, reply};
use super::verdict::{Action, Class, Kind, ReplyVerdict, Verdict};

/// More of a diagnostic than this helps nobody.
const LONGEST_DIAGNOSTIC: usize = 2_000;

const DELIVERY_REPORTS: [&str; 2] = ["message/delivery-status", "message/global-delivery-status"];
const RETURNED: [&str; 4] =
    ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];

/// What a returned message says.
#[must_use]
pub fn classify(raw: &[u8]) -> Verdict {
    let message = Message::read(raw);
    let token = token_of_envelope(&message.fields);
    if let Some(part) = message.parts.iter().find(|part| part.is(&["message/feedback-report"])) {
        return of_feedback(&message, part, token);
    }
    let body = body(&message);
    let reports = message.parts.iter().filter(|part| part.is(&DELIVERY_REPORTS));
    let groups: Vec<Group> = reports.flat_map(|part| groups(&part.bytes())).collect();
    if let Some(verdict) = of_report(&groups, &body.text) {
        let returned = returned(&message).or(body.returned);
        let failed = message.fields.first("x-failed-recipients");
        let recipient =
            verdict.recipient.or_else(|| failed.and_then(|field| addresses(field).next()).map(str::to_owned));
        return finish(Verdict { recipient, ..verdict }, token, returned.as_ref());
    }
    if is_other_report(&message) {
        return Verdict { token: token.map(|token| token.text), ..Verdict::of(Kind::Other, Action::None) };
    }
    if let Some(original) = junk_report(&message, &body) {
        return of_junk_report(&original, token);
    }
    match notice(&message.fields, body) {
        Some(notice) => of_notice(&message, notice, token),
        None => of_letter(&message.fields, token),
    }
}

/// What a refusal during SMTP says: the three-digit code and the lines of the reply.
#[must_use]
pub fn classify_reply(code: u16, text: &str) -> ReplyVerdict {
    let status = enhanced(text).map(str::to_owned);
    let class = class(Evidence { text, status: status.as_deref(), reply: Some(code) });
    ReplyVerdict { class, action: class.action(), status }
}

/// A delivery report; nothing where no recipient in it says what became of it.
fn of_report(groups: &[Group], text: &str) -> Option<Verdict> {
    let (group, class) = speaker(groups, text)?;
    Some(Verdict {
        class,
        status: group.status(Some(text)),
        recipient: group.recipient.clone(),
        diagnostic: group.diagnostic.as_deref().map(shortened),
        ..Verdict::of(group.kind, class.map_or(Action::None, Class::action))
    })
}

/// R3.
fn of_notice(message: &Message<'_>, notice: Notice, token: Option<Token>) -> Verdict {
    let returned = returned(message).or(notice.returned);
    let of_fields = of_report(&notice.groups, &notice.error);
    let verdict = of_fields.unwrap_or_else(|| {
        let error = notice.error.as_str();
        let status = enhanced(error).map(str::to_owned);
        let evidence = Evidence { text: error, status: status.as_deref(), reply: reply(error) };
        let class = (!notice.is_delayed).then(|| class(evidence));
        let kind = if notice.is_delayed { Kind::Delayed } else { Kind::Bounce };
        let diagnostic = Some(shortened(error.trim())).filter(|text| !text.is_empty());
        let action = class.map_or(Action::None, Class::action);
        Verdict { class, status, diagnostic, ..Verdict::of(kind, action) }
    });
    let recipient = verdict.recipient.or(notice.recipient);
    finish(Verdict { recipient, ..verdict }, token, returned.as_ref())
}

/// R8.
fn of_feedback(message: &Message<'_>, part: &Part<'_>, token: Option<Token>) -> Verdict {
    let content = part.bytes();
    let mut lines = Lines::of(&content).peekable();
    let mut blocks = Vec::new();
    while lines.peek().is_some() {
        blocks.push(Fields::read(lines.by_ref()));
    }
    let first = |name: &str| blocks.iter().find_map(|fields| fields.first(name));
    let kind = first("feedback-type").unwrap_or_default().to_ascii_lowercase();
    let kind = kind.split([' ', ';', '(', '\t']).next().unwrap_or_default();
    let returned = returned(message);
    let token = token.or_else(|| first("original-mail-from").and_then(token_in));
    let verdict = if matches!(kind, "not-spam" | "auth-failure") {
        Verdict::of(Kind::Other, Action::None)
    } else {
        let original = first("original-rcpt-to").and_then(|field| addresses(field).next());
        let recipient = original.or_else(|| returned.as_ref().and_then(addressee)).map(str::to_owned);
        Verdict { recipient, ..Verdict::of(Kind::Complaint, Action::Suppress) }
    };
    finish(verdict, token, returned.as_ref())
}

/// The original that an old report of junk holds.
fn junk_report(message: &Message<'_>, body: &Body) -> Option<Fields> {
    let announces = |text: &str| text.to_ascii_lowercase().contains("complaint about message from");
    let is_one = message.fields.first("subject").is_some_and(announces) || announces(&body.text);
    let original = returned(message).filter(|_| is_one)?;
    original.has("x-hmxmroriginalrecipient").then_some(original)
}

fn of_junk_report(original: &Fields, token: Option<Token>) -> Verdict {
    let marked = || original.first("x-hmxmroriginalrecipient").and_then(|field| addresses(field).next());
    let recipient = addressee(original).or_else(marked).map(str::to_owned);
    let verdict = Verdict { recipient, ..Verdict::of(Kind::Complaint, Action::Suppress) };
    finish(verdict, token, Some(original))
}

/// A message that reports nothing (R9, R10).
fn of_letter(fields: &Fields, token: Option<Token>) -> Verdict {
    let unsubscribes = token.as_ref().is_some_and(|token| token.unsubscribes);
    let verdict = if is_auto_reply(fields) {
        Verdict::of(Kind::AutoReply, Action::None)
    } else if unsubscribes {
        Verdict::of(Kind::Unsubscribe, Action::Unsubscribe)
    } else if is_generated_reply(fields) {
        Verdict::of(Kind::AutoReply, Action::None)
    } else {
        Verdict::of(Kind::Other, Action::None)
    };
    Verdict { token: token.map(|token| token.text), ..verdict }
}

/// R11: a report of another trade.
fn is_other_report(message: &Message<'_>) -> bool {
    let content_type = message.fields.first("content-type").unwrap_or_default();
    let is_report = content_type.trim_start().to_ascii_lowercase().starts_with("multipart/report");
    let kind = parameter(content_type, "report-type").unwrap_or_default().to_ascii_lowercase();
    let is_ours = matches!(kind.as_str(), "" | "delivery-status" | "feedback-report");
    let holds = |kinds: &[&str]| message.parts.iter().any(|part| part.is(kinds));
    (is_report && !is_ours)
        || holds(&["message/disposition-notification", "application/tlsrpt+gzip", "application/tlsrpt+json"])
}

/// R7: what the returned message tells.
fn finish(verdict: Verdict, token: Option<Token>, returned: Option<&Fields>) -> Verdict {
    let sent_from = || returned.and_then(|fields| fields.first("return-path")).and_then(token_in);
    let message_id = returned.and_then(|fields| fields.first("message-id")).map(|id| {
        let id = id.trim();
        id.trim_start_matches('<').split(['>', ' ']).next().unwrap_or(id).to_owned()
    });
    Verdict {
        token: token.or_else(sent_from).map(|token| token.text),
        message_id: message_id.filter(|id| !id.is_empty()),
        ..verdict
    }
}

/// The fields of the returned message.
fn returned(message: &Message<'_>) -> Option<Fields> {
    let part = message.parts.iter().find(|part| part.is(&RETURNED))?;
    let content = part.bytes();
    let start = content.trim_ascii_start();
    let fields = Fields::read(Lines::of(start));
    (!fields.is_empty()).then_some(fields)
}

/// The address a message was sent to.
fn addressee(fields: &Fields) -> Option<&str> {
    fields.first("to").and_then(|field| addresses(field).next())
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_DIAGNOSTIC).collect()
}

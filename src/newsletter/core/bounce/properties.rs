//! Nothing that a mailbox may hold panics or takes long.

use proptest::prelude::*;

use super::{Action, Class, Kind, classify, classify_reply};

const REPORT: &str = "Return-Path: <>\r\nDelivered-To: bounce+tok@news.test\r\nFrom: MAILER-DAEMON@x.test\r\n\
    Subject: =?utf-8?q?failure?=\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
    --b\r\n\r\n<a@x.test>: host mx.x.test said: 550 5.1.1 user unknown\r\n\r\n--b\r\n\
    Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    Reporting-MTA: dns; x.test\r\n\r\nFinal-Recipient: utf-8; \\x{438}@x.test\r\nAction: failed\r\nStatus: 5.1.1\r\n\
    Diagnostic-Code: smtp; 550 5.1.1 user unknown\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n\
    Return-Path: <bounce+tok@news.test>\r\nMessage-ID: <id@news.test>\r\n\r\nHello\r\n--b--\r\n";

/// Deletes, doubles and overwrites pieces of a message.
fn mutated(edits: &[(usize, usize, u8, u8)]) -> Vec<u8> {
    let mut bytes = REPORT.as_bytes().to_vec();
    for (at, length, kind, byte) in edits {
        let start = at % (bytes.len() + 1);
        let end = (start + length % 40).min(bytes.len());
        match kind % 4 {
            0 => drop(bytes.drain(start..end)),
            1 => {
                let piece = bytes[start..end].to_vec();
                drop(bytes.splice(start..start, piece));
            }
            2 => bytes[start..end].fill(*byte),
            _ => bytes.insert(start, *byte),
        }
    }
    bytes
}

proptest! {
    #[test]
    fn mutated_reports_are_classified(edits in prop::collection::vec(any::<(usize, usize, u8, u8)>(), 0..30)) {
        let verdict = classify(&mutated(&edits));
        prop_assert_eq!(verdict.kind == Kind::Bounce, verdict.class.is_some());
        prop_assert_eq!(verdict.class == Some(Class::SenderFault), verdict.action == Action::StopCampaign);
    }

    #[test]
    fn any_bytes_are_classified(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(classify(&bytes).class != Some(Class::SenderFault) || !bytes.is_empty());
    }

    #[test]
    fn a_named_fault_of_the_sender_never_suppresses(code in 400u16..600, before in "[ -~]{0,40}", after in "[ -~]{0,40}") {
        let verdict = classify_reply(code, &format!("{before} blocked using a list {after}"));
        prop_assert_eq!(verdict.action, Action::StopCampaign);
    }
}

#[test]
fn size_and_nesting_cost_no_more_than_their_length() {
    let long = "user unknown ".repeat(400_000);
    let header = format!("From: x\nX-Long: {long}\n\n");
    let level = |level: u32| format!("Content-Type: multipart/mixed; boundary={level}\n\n--{level}\n");
    let nested = (0..20_000).map(level).collect::<Vec<_>>().concat();
    let returned = "Content-Type: message/rfc822\n\n".repeat(200_000);
    let folded = format!("Return-Path: <>\nTo: x\n{}\n\n", " y\n".repeat(400_000));
    let ats = format!("From: MAILER-DAEMON\n\nfailed {}", "@".repeat(2_000_000));
    for message in [header, nested, returned, folded, ats] {
        assert_eq!(classify(message.as_bytes()).action, Action::None);
    }
}

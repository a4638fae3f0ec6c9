//! The dev mailbox as pages.

use super::browser::{booking_form, link, location, open, page};
use crate::support::app::TestApp;

#[tokio::test]
async fn a_kept_mail_is_shown_with_its_parts() {
    let app = TestApp::start().await;
    assert!(page(&app, "/dev/mailbox").await.contains("No messages yet."));
    app.coach("maya@example.com", "Maya Rivera").await;
    location(&booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await.send(&app).await);

    let list = page(&app, "/dev/mailbox").await;
    assert!(
        list.contains("olena@example.com")
            && list.contains("maya@example.com")
            && list.contains("Invitation")
    );
    let path = link(&list, "/dev/mailbox/");
    let message = page(&app, &path).await;
    assert!(message.contains("BEGIN:VCALENDAR") && message.contains("METHOD:REQUEST"), "{message}");
    assert!(message.contains("<dt>Message-ID</dt>"));
    assert_eq!(link(&message, ".eml"), format!("{path}.eml"));
    let raw = app.get(&format!("{path}.eml")).await;
    assert_eq!(raw.headers["content-type"], "message/rfc822");
}

#[tokio::test]
async fn the_html_of_a_mail_stays_in_its_frame() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    location(&booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await.send(&app).await);
    let list = page(&app, "/dev/mailbox").await;
    let path = link(&list, "/dev/mailbox/");

    let html = open(&app, &format!("{path}.html")).await;

    let policy = &html.headers["content-security-policy"];
    assert!(
        policy.starts_with("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'"),
        "{policy}"
    );
    assert!(policy.contains("frame-ancestors 'self'") && !policy.contains("script-src"), "{policy}");
    assert_eq!(html.headers["x-frame-options"], "SAMEORIGIN");
    assert!(html.text.contains("<base target=\"_blank\">"));
}

#[tokio::test]
async fn there_is_no_mailbox_beside_a_mail_server() {
    let app = TestApp::with(&[("ALTITUDE__MAIL__SMTP_URL", "smtp://127.0.0.1:1?tls=none")]).await;
    for path in ["/dev/mailbox", "/dev/mailbox/0198c1a0-0000-7000-8000-000000000000", "/dev/mailbox.json"] {
        assert_eq!(open(&app, path).await.status.as_u16(), 404, "{path}");
    }
    assert!(!page(&app, "/").await.contains("/dev/mailbox"));
}

#[tokio::test]
async fn other_mails_are_not_there() {
    let app = TestApp::start().await;
    for id in ["0198c1a0-0000-7000-8000-000000000000", "x", "%00"] {
        assert_eq!(open(&app, &format!("/dev/mailbox/{id}")).await.status.as_u16(), 404, "{id}");
        assert_eq!(open(&app, &format!("/dev/mailbox/{id}.html")).await.status.as_u16(), 404, "{id}");
    }
}

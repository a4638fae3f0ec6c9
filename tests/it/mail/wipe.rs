//! Bodies go when they have served.

use chrono::TimeDelta;

use altitude::mail::{self, CalendarMethod, CalendarPart, Envelope, RetryError};
use altitude::platform::jobs::{Registry, run_sweeps};

use crate::mail::ground::{Bulk, Outbox, Urgent, address};
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

async fn sweep(outbox: &Outbox) {
    let registry = mail::register(Registry::default());
    run_sweeps(&outbox.services, registry.sweeps()).await.expect("the database answers");
}

/// Characters that are left of the bodies of mails of this kind.
async fn left(outbox: &Outbox, kind: &str) -> String {
    let query = "SELECT sum(length(text_body) + length(html_body) + length(parts::text) - 2)::text AS text \
                 FROM mail_messages WHERE kind = ";
    outbox.text(&format!("{query}'{kind}'")).await
}

#[tokio::test]
async fn tokens_go_after_days_and_everything_else_after_a_month() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    let calendar =
        CalendarPart { method: CalendarMethod::Request, content: "BEGIN:VCALENDAR\r\n".to_owned() };
    let to = address("ann@example.org");
    let token = outbox.write(&Urgent("Your link".to_owned()), "ann@example.org").await;
    let news = outbox
        .write_with(
            &Bulk("News".to_owned()),
            Envelope { to, to_name: String::new(), about: None, calendar: Some(calendar) },
        )
        .await;
    outbox.drain().await;

    outbox.pass(TimeDelta::days(3));
    sweep(&outbox).await;
    assert_eq!(outbox.record(token).await.wiped_at, None, "not before its time");
    outbox.pass(TimeDelta::hours(1));
    sweep(&outbox).await;
    assert_eq!(outbox.record(token).await.wiped_at, Some(outbox.now()));
    assert_eq!(left(&outbox, "test.urgent").await, "0");
    assert_eq!(outbox.record(news).await.wiped_at, None);

    outbox.pass(TimeDelta::days(27));
    sweep(&outbox).await;
    assert_eq!(outbox.record(news).await.wiped_at, Some(outbox.now()));
    assert_eq!(left(&outbox, "test.bulk").await, "0");
    assert_eq!(outbox.record(news).await.subject, "News", "what was sent stays known");
}

#[tokio::test]
async fn a_mail_that_waits_keeps_its_body_and_a_wiped_one_is_not_sent_again() {
    let sink = SmtpSink::start().await;
    let outbox =
        Outbox::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url()), ("ALTITUDE__MAIL__GIVE_UP_HOURS", "8760")])
            .await;
    sink.rule(Rule::reply(Stage::Recipient, 451, "4.3.0 Try again later").to("ann@example.org"));
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").to("bob@example.org"));
    let waiting = outbox.write(&Urgent("Your link".to_owned()), "ann@example.org").await;
    let failed = outbox.write(&Urgent("Your link".to_owned()), "bob@example.org").await;
    outbox.drain().await;

    outbox.pass(TimeDelta::days(40));
    sweep(&outbox).await;

    assert_eq!(outbox.record(waiting).await.wiped_at, None);
    let mut connection = outbox.connection().await;
    let again = mail::retry(&mut connection, &outbox.services.context(), failed).await;
    assert!(matches!(again, Err(RetryError::Wiped)));
}

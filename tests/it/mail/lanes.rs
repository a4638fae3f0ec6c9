//! What people wait for overtakes what can wait.

use altitude::mail;

use crate::mail::ground::{Bulk, Outbox, SOON, Urgent};
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

#[tokio::test]
async fn urgent_mail_goes_before_an_older_backlog() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    for number in 0..10 {
        outbox.write(&Bulk(format!("News {number}")), "ann@example.org").await;
        outbox.pass(chrono::TimeDelta::seconds(1));
    }
    outbox.write(&Urgent("Your link".to_owned()), "bob@example.org").await;

    outbox.drain().await;

    let subjects: Vec<String> = sink.messages().iter().map(|message| message.mail().subject).collect();
    assert_eq!(subjects[0], "Your link");
    assert_eq!(subjects[1..], (0..10).map(|number| format!("News {number}")).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_backlog_that_stalls_leaves_a_connection_for_urgent_mail() {
    let sink = SmtpSink::start().await;
    let outbox = Outbox::to(&sink).await;
    sink.rule(Rule::stall(Stage::EndOfData).to("ann@example.org"));
    for number in 0..10 {
        outbox.write(&Bulk(format!("News {number}")), "ann@example.org").await;
    }
    let worker = outbox.worker();
    sink.wait_until(SOON, |sink| sink.open_connections() > 0).await;

    let link = outbox.write(&Urgent("Your link".to_owned()), "bob@example.org").await;
    outbox.wait_for(link, "sent").await;

    let mut connection = outbox.connection().await;
    let depth = mail::depth(&mut connection).await.expect("the database answers");
    drop(connection);
    assert_eq!(
        depth.iter().map(|row| (row.lane.as_str(), row.state.as_str(), row.count)).collect::<Vec<_>>(),
        [("campaign", "queued", 10)]
    );
    sink.behave();
    sink.cut();
    worker.stop().await;
}

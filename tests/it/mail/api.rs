//! Mails over HTTP: the owner's list, and the dev mailbox.

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, send};
use crate::support::mail::Mail;
use crate::support::smtp_sink::{Rule, SmtpSink, Stage};

const OWNER: &str = "owner@coach.test";

/// An app that sends to this server, with an owner and a mentee for each name; the owner's token.
async fn app_with(sink: &SmtpSink, mentees: &[&str]) -> (TestApp, String) {
    let app = TestApp::with(&[("ALTITUDE__MAIL__SMTP_URL", &sink.url())]).await;
    app.user(OWNER, "Olga Owner", Role::Owner).await;
    for name in mentees {
        let email = format!("{name}@example.org");
        app.mentee(&email, name).await;
        app.post("/api/v1/auth/links", &json!({ "email": email })).await.expect(202);
        app.work().await;
        app.clock.advance(chrono::TimeDelta::seconds(1));
    }
    let token = app.log_in(OWNER).await;
    (app, token)
}

fn recipients(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|mail| mail["to"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_owner_sees_what_became_of_each_mail() {
    let sink = SmtpSink::start().await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").to("bob@example.org"));
    sink.rule(Rule::reply(Stage::Recipient, 451, "4.3.0 Later").to("cid@example.org"));
    let (app, token) = app_with(&sink, &["ann", "bob", "cid"]).await;

    let all = app.get_as(&token, "/api/v1/mail").await.expect(200);
    let failed = app.get_as(&token, "/api/v1/mail?state=failed").await.expect(200);

    assert_eq!(recipients(&all), ["cid@example.org", "bob@example.org", "ann@example.org"]);
    assert_eq!(recipients(&failed), ["bob@example.org"]);
    let id = failed["items"][0]["id"].as_str().unwrap();
    let one = app.get_as(&token, &format!("/api/v1/mail/{id}")).await.expect(200);
    assert_eq!(one, failed["items"][0]);
    insta::assert_json_snapshot!(one, {
        ".id" => "[id]", ".message_id" => "[message id]", ".created_at" => "[instant]", ".finished_at" => "[instant]"
    });
    let waiting = &all["items"][0];
    assert_eq!((waiting["state"].as_str(), waiting["finished_at"].as_str()), (Some("queued"), None));
    assert!(waiting["next_attempt_at"].is_string() && waiting["give_up_at"].is_string());
    assert!(!all.to_string().contains("sign-in/"), "no body, hence no token");
}

#[tokio::test]
async fn the_list_comes_in_pages() {
    let sink = SmtpSink::start().await;
    let (app, token) = app_with(&sink, &["ann", "bob", "cid"]).await;

    let first = app.get_as(&token, "/api/v1/mail?limit=2&state=sent").await;
    let link = first.headers["link"].clone();
    let first = first.expect(200);
    let next = link.trim_start_matches('<').split('>').next().unwrap();
    let second = app.get_as(&token, next).await.expect(200);

    assert_eq!(recipients(&first), ["cid@example.org", "bob@example.org"]);
    assert_eq!(recipients(&second), ["ann@example.org"]);
    assert_eq!(second["next_cursor"], Value::Null);
    assert!(next.contains("state=sent"), "{next}");
}

#[tokio::test]
async fn bad_questions_get_an_answer_that_names_what_is_wrong() {
    let sink = SmtpSink::start().await;
    let (app, token) = app_with(&sink, &[]).await;

    for (query, pointer) in
        [("state=lost", "/state"), ("limit=0", "/limit"), ("cursor=x", "/cursor"), ("to=a", "/to")]
    {
        let answer = app.get_as(&token, &format!("/api/v1/mail?{query}")).await;
        assert_eq!((answer.status.as_u16(), answer.pointers()), (400, vec![pointer.to_owned()]), "{query}");
    }
    for id in ["019a0000-0000-7000-8000-000000000000", "x"] {
        app.get_as(&token, &format!("/api/v1/mail/{id}")).await.expect(404);
        app.post_as(&token, &format!("/api/v1/mail/{id}/retry"), &json!({})).await.expect(404);
    }
}

#[tokio::test]
async fn a_mail_that_was_given_up_is_sent_again_once() {
    let sink = SmtpSink::start().await;
    sink.rule(Rule::reply(Stage::Recipient, 550, "5.1.1 Nobody of that name").times(1));
    let (app, token) = app_with(&sink, &["ann"]).await;
    let list = app.get_as(&token, "/api/v1/mail").await.expect(200);
    let path = format!("/api/v1/mail/{}/retry", list["items"][0]["id"].as_str().unwrap());
    let retry = || app.request(Method::POST, &path).bearer_auth(&token).header("Idempotency-Key", "once");

    let first = send(retry()).await.expect(200);
    let replay = send(retry()).await;
    assert_eq!((first["state"].as_str(), first["attempts"].as_i64()), (Some("queued"), Some(0)));
    assert_eq!(replay.headers["idempotency-replayed"], "true");
    assert_eq!(replay.expect(200), first);

    app.work().await;
    assert_eq!(sink.messages().len(), 1);
    let again = app.post_as(&token, &path, &json!({})).await;
    assert_eq!((again.status.as_u16(), again.code()), (409, "mail_not_failed".to_owned()));
    let audit = app.get_as(&token, "/api/v1/audit").await.expect(200);
    let entries = audit["items"].as_array().unwrap();
    assert_eq!(entries.iter().filter(|entry| entry["action"] == "mail.retried").count(), 1);
}

#[tokio::test]
async fn without_a_server_mails_are_shown_to_developers() {
    let app = TestApp::start().await;
    app.mentee("ann@example.org", "Ann Ó Briain").await;
    app.post("/api/v1/auth/links", &json!({ "email": "ann@example.org" })).await.expect(202);
    app.work().await;

    let answer = app.get("/dev/mailbox.json").await.expect(200);
    let mail = &answer["items"][0];
    let id = mail["id"].as_str().unwrap();
    let raw = app.get(&format!("/dev/mailbox/{id}.eml")).await;

    assert_eq!((&mail["to"], &mail["from"]), (&json!("ann@example.org"), &json!("hello@coach.test")));
    assert_eq!(mail["headers"]["To"], "Ann Ó Briain <ann@example.org>");
    assert_eq!(mail["headers"]["Message-ID"], format!("<{id}@coach.test>"));
    assert_eq!(raw.headers["content-type"], "message/rfc822");
    let parsed = Mail::parse(raw.text.as_bytes());
    assert_eq!(
        (parsed.subject.as_str(), parsed.text.trim()),
        (mail["subject"].as_str().unwrap(), mail["text"].as_str().unwrap().trim())
    );
    app.get("/dev/mailbox/019a0000-0000-7000-8000-000000000000.eml").await.expect(404);
}

#[tokio::test]
async fn with_a_server_there_is_no_dev_mailbox() {
    let sink = SmtpSink::start().await;
    let (app, _) = app_with(&sink, &[]).await;

    for path in ["/dev/mailbox.json", "/dev/mailbox/019a0000-0000-7000-8000-000000000000.eml", "/dev/mailbox"]
    {
        app.get(path).await.expect(404);
    }
}

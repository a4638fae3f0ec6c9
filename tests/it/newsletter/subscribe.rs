//! The public door: equal answers, one mail, no words of strangers.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::app::{Answer, send};

/// What a caller can see of an answer, but for its id and date.
fn visible(answer: &Answer) -> String {
    let headers = answer.headers.iter().filter(|(name, _)| *name != "date" && *name != "x-request-id");
    // Each worker thread lists these in an order of its own.
    let sorted = |value: &str| {
        let mut names: Vec<&str> = value.split(", ").collect();
        names.sort_unstable();
        names.join(", ")
    };
    let headers: Vec<_> = headers.map(|(name, value)| (name, sorted(value))).collect();
    format!("{} {headers:?} {}", answer.status, answer.text)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_of_an_address_gets_the_same_answer_and_another_mail() {
    // Each worker thread lists the headers of CORS in an order of its own.
    let ground = Ground::with(&[("ALTITUDE__HTTP__WORKERS", "1")]).await;
    ground.confirmed("confirmed@example.org").await;
    ground.subscribe("pending@example.org").await.expect(202);
    ground.confirmed("left@example.org").await;
    let leave = ground.unsubscribe_link("left@example.org").await;
    ground.form(&leave, "List-Unsubscribe=One-Click").await;
    ground.confirmed("suppressed@example.org").await;
    let id = ground.reader("suppressed@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/subscribers/{id}/suppress");
    ground.app.call(Method::POST, &path, &ground.token, None).await.expect(200);
    ground.app.clock.advance(TimeDelta::hours(25));

    let mut seen = Vec::new();
    for (name, mails) in
        [("new", 1), ("pending", 2), ("confirmed", 2), ("left", 2), ("suppressed", 1), ("abuse", 0)]
    {
        let email = format!("{name}@example.org");
        let answer = ground.subscribe(&email).await;
        assert_eq!(answer.status, 202);
        seen.push(visible(&answer));
        let got = ground.app.mails_to(&email).await;
        assert_eq!(got.len(), mails, "{name}");
        if name == "confirmed" {
            assert!(got[0]["text"].as_str().unwrap().contains("/n/preferences/"), "{}", got[0]);
        } else if mails > 0 && name != "suppressed" {
            assert!(got[0]["text"].as_str().unwrap().contains("/n/confirm/"), "{}", got[0]);
        }
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_request_writes_the_same_rows_for_every_address_and_sends_nothing_itself() {
    let ground = Ground::lay().await;
    ground.confirmed("reader@example.org").await;
    let client = crate::support::database::connect(ground.app.database_url()).await;
    let count = async |table: &str| -> i64 {
        client.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.unwrap().get(0)
    };

    for email in ["reader@example.org", "stranger@example.org"] {
        let before = (count("subscribe_requests").await, count("jobs").await, count("mail_messages").await);
        ground.subscribe(email).await.expect(202);
        let after = (count("subscribe_requests").await, count("jobs").await, count("mail_messages").await);
        assert_eq!((after.0 - before.0, after.1 - before.1, after.2 - before.2), (1, 1, 0), "{email}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_never_changes_a_subscription_that_is_there() {
    let ground = Ground::lay().await;
    ground.confirmed("reader@example.org").await;
    let before = ground.reader("reader@example.org").await;
    ground.app.clock.advance(TimeDelta::hours(1));

    let body = json!({ "email": "READER@example.org", "name": "Mallory", "locale": "de" });
    ground.app.post("/api/v1/subscribe", &body).await.expect(202);
    ground.app.work().await;

    assert_eq!(ground.reader("reader@example.org").await, before);
    assert_eq!(ground.status("reader@example.org").await, "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn all_doors_together_lead_to_one_mail_in_ten_minutes_and_three_a_day() {
    let ground = Ground::lay().await;
    let email = "victim@example.org";
    let knock = async || {
        ground.subscribe(email).await.expect(202);
        ground.subscribe("victim+tag@example.org").await.expect(202);
        let form = "email=victim%40example.org&lists=letters";
        assert_eq!(ground.form("/api/v1/subscribe", form).await.status, 202);
        assert_eq!(ground.form("/n/subscribe", "email=victim%40example.org").await.status, 202);
        ground.app.work().await;
    };
    knock().await;
    assert_eq!(ground.app.mails_to("victim").await.len(), 1);
    // The door for those who read already counts with the others.
    let link = ground.unsubscribe_link(email).await;
    assert_eq!(ground.form(&format!("{link}/page"), "").await.status, 200);
    assert_eq!(ground.app.mails_to("victim").await.len(), 1);
    ground.app.clock.advance(TimeDelta::minutes(11));
    assert_eq!(ground.form(&format!("{link}/page"), "").await.status, 200);
    assert_eq!(ground.app.mails_to("victim").await.len(), 2);
    knock().await;
    assert_eq!(ground.app.mails_to("victim").await.len(), 2);
    for mails in [3, 3, 3] {
        ground.app.clock.advance(TimeDelta::minutes(11));
        knock().await;
        assert_eq!(ground.app.mails_to("victim").await.len(), mails);
        assert_eq!(ground.form(&format!("{link}/page"), "").await.status, 200);
        assert_eq!(ground.app.mails_to("victim").await.len(), mails, "three a day, over all doors");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_of_one_network_gets_its_mails_when_the_rush_is_over() {
    let ground = Ground::lay().await;
    for number in 0..33 {
        ground.subscribe(&format!("guest-{number}@example.org")).await.expect(202);
        ground.app.clock.advance(TimeDelta::seconds(1));
        ground.app.work().await;
    }
    assert_eq!(ground.app.mails_to("guest-").await.len(), 30);

    ground.app.clock.advance(TimeDelta::hours(2));
    assert_eq!(ground.app.mails_to("guest-").await.len(), 33, "who was told that a mail comes gets it");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_of_a_stranger_stands_in_the_first_mail() {
    let ground = Ground::lay().await;
    let body = json!({
        "email": "victim@example.org", "name": "Cheap Pills", "source": "buy at evil dot example", "locale": "de"
    });
    ground.app.post("/api/v1/subscribe", &body).await.expect(202);

    let mail = ground.app.mails_to("victim@example.org").await.remove(0).to_string();
    assert!(!mail.contains("Pills") && !mail.contains("evil"), "{mail}");
    let body = json!({ "email": "x@example.org", "name": "see https://evil.example" });
    let refused = ground.app.post("/api/v1/subscribe", &body).await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/name")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trap_that_is_filled_in_gets_the_same_answer_and_no_mail() {
    let ground = Ground::lay().await;
    let honest = ground.subscribe("honest@example.org").await;
    let body = json!({ "email": "robot@example.org", "website": "http://spam.example" });

    let trapped = ground.app.post("/api/v1/subscribe", &body).await;

    assert_eq!(visible(&trapped), visible(&honest));
    let page = ground.form("/n/subscribe", "email=robot2%40example.org&website=x").await;
    assert_eq!(page.status, 202);
    assert!(ground.app.mails_to("robot").await.is_empty());
    assert!(ground.reader("robot@example.org").await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attack_is_held_back_while_single_people_get_through() {
    let ground = Ground::with(&[("ALTITUDE__HTTP__TRUSTED_PROXIES", "1")]).await;
    let from = async |network: u32, number: u32, email: String| {
        let request = ground.app.request(Method::POST, "/api/v1/subscribe");
        let request = request.header("X-Forwarded-For", format!("10.0.{network}.{number}"));
        assert_eq!(send(request.json(&json!({ "email": email }))).await.status, 202);
        ground.app.work().await;
    };
    for network in 0..7 {
        for number in 0..10 {
            from(network, number, format!("victim-{network}-{number}@example.org")).await;
        }
    }
    let mailed = ground.app.get("/dev/mailbox.json").await.json()["items"].as_array().unwrap().len();
    assert!((60..70).contains(&mailed), "{mailed} of 70 were mailed");

    from(99, 1, String::from("person@example.org")).await;
    assert_eq!(ground.app.mails_to("person@example.org").await.len(), 1);
    // The attack is over after an hour; those who were held back get their mail then.
    ground.app.clock.advance(TimeDelta::hours(2));
    ground.app.work().await;
    assert_eq!(ground.app.mails_to("victim-6-9@example.org").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attack_from_everywhere_does_not_get_its_mails_hour_by_hour() {
    let ground = Ground::with(&[("ALTITUDE__HTTP__TRUSTED_PROXIES", "1")]).await;
    let from_everywhere = async |wave: u32, count: u32| {
        for number in 0..count {
            let request = ground.app.request(Method::POST, "/api/v1/subscribe");
            let request = request.header("X-Forwarded-For", format!("10.{wave}.{number}.1"));
            let email = format!("victim-{wave}-{number}@example.org");
            assert_eq!(send(request.json(&json!({ "email": email }))).await.status, 202);
        }
        ground.app.work().await;
    };
    let mailed = "SELECT count(*) FROM subscribe_requests WHERE mailed_at IS NOT NULL";
    from_everywhere(0, 120).await;
    let mut before = ground.number(mailed).await;
    assert_eq!(before, 80, "as many as it takes to see what this is, and a few who come alone");
    for hour in 1..6 {
        ground.app.clock.advance(TimeDelta::minutes(61));
        ground.app.work().await;
        from_everywhere(hour, 30).await;
        let now = ground.number(mailed).await;
        assert!((1..=20).contains(&(now - before)), "hour {hour}: {} mails", now - before);
        before = now;
    }
    // Once one in ten has confirmed it was no attack, and whoever waits gets their mail.
    ground
        .sql(
            "UPDATE subscribe_requests SET state = 'confirmed', confirmed_at = mailed_at WHERE id IN \
             (SELECT id FROM subscribe_requests WHERE mailed_at IS NOT NULL ORDER BY mailed_at DESC LIMIT 40)",
        )
        .await;
    for _ in 0..2 {
        ground.app.clock.advance(TimeDelta::minutes(61));
        ground.app.work().await;
    }
    assert_eq!(ground.number("SELECT count(*) FROM subscribe_requests WHERE state = 'held'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_input_is_named_and_strange_lists_are_none() {
    let ground = Ground::lay().await;
    let private = json!({ "slug": "secret", "name": "Secret", "visibility": "private" });
    ground.app.post_as(&ground.token, "/api/v1/lists", &private).await.expect(201);
    for (body, status, pointer) in [
        (json!({ "email": "nobody" }), 422, "/email"),
        (json!({ "email": "a@b.example", "lists": ["secret"] }), 422, "/lists/0"),
        (json!({ "email": "a@b.example", "lists": ["letters", "none"] }), 422, "/lists/1"),
        (json!({ "email": "a@b.example", "phone": "1" }), 400, "/phone"),
        (json!({ "email": "a@b.example", "source": "a\nb" }), 422, "/source"),
        (json!({}), 400, "/email"),
    ] {
        let answer = ground.app.post("/api/v1/subscribe", &body).await;
        assert_eq!((answer.status.as_u16(), answer.pointers()), (status, vec![pointer.to_owned()]), "{body}");
    }
    let request = ground.app.request(Method::POST, "/api/v1/subscribe").body("x");
    assert_eq!(send(request.header("Content-Type", "text/plain")).await.status, 415);
    assert_eq!(ground.form("/n/subscribe", "email=nobody").await.status, 422);
}

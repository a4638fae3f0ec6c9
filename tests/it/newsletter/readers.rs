//! Readers as a coach sees them.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use crate::support::database::{connect, server_or_listed};
use crate::support::locks::until_one_waits;

#[tokio::test(flavor = "multi_thread")]
async fn a_suppression_survives_erasure_and_every_way_back() {
    let ground = Ground::lay().await;
    ground.confirmed("dead@example.org").await;
    let id = ground.reader("dead@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/subscribers/{id}");
    let suppressed =
        ground.app.call(Method::POST, &format!("{path}/suppress"), &ground.token, None).await.expect(200);
    assert_eq!(suppressed["lists"][0]["status"], "suppressed");
    ground.app.call(Method::DELETE, &path, &ground.token, None).await.expect(204);
    ground.app.get_as(&ground.token, &path).await.expect(404);

    ground.app.clock.advance(TimeDelta::hours(1));
    let before = ground.app.mails_to("dead@example.org").await.len();
    ground.subscribe("dead@example.org").await.expect(202);
    assert_eq!(ground.app.mails_to("dead@example.org").await.len(), before);
    let body = json!({ "email": "dead@example.org", "lists": ["letters"], "consent_source": "fair" });
    let refused = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await;
    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/email")]));
    let client = crate::support::database::connect(ground.app.database_url()).await;
    let rows = client.query("SELECT address_hash FROM suppressions", &[]).await.unwrap();
    let hash: Vec<u8> = rows[0].get(0);
    assert_eq!((rows.len(), hash.len()), (1, 16), "a keyed hash, no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_adds_with_a_source_of_the_consent_or_asks_the_address() {
    let ground = Ground::lay().await;
    let body = json!({
        "email": "fair@example.org", "name": "Ann", "attributes": { "team": "core" }, "tags": ["cto"],
        "time_zone": "Europe/Berlin", "lists": ["letters"], "consent_source": "fair 2026"
    });
    let made = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    assert_eq!(made["lists"][0]["status"], "confirmed");
    assert_eq!(made["attributes"]["team"], "core");
    let again = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await;
    assert_eq!((again.status.as_u16(), again.code().as_str()), (409, "reader_exists"));

    let asked = json!({ "email": "ask@example.org", "lists": ["letters"] });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &asked).await.expect(201);
    let link = ground.link("ask@example.org", "/n/confirm/").await;
    ground.form(&link, "").await;
    assert_eq!(ground.status("ask@example.org").await, "confirmed");

    let path = format!("/api/v1/subscribers/{}", made["id"].as_str().unwrap());
    let change = json!({ "tags": ["cto", "alumni"], "name": "Ann Other" });
    let changed = ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await.expect(200);
    assert_eq!((changed["tags"][1].as_str(), changed["name"].as_str()), (Some("alumni"), Some("Ann Other")));
    let tagged =
        ground.app.get_as(&ground.token, "/api/v1/subscribers?tag=alumni&status=confirmed").await.expect(200);
    assert_eq!(tagged["items"].as_array().unwrap().len(), 1);
    for (body, pointer) in [
        (json!({ "email": "x" }), "/email"),
        (json!({ "email": "a@b.example", "time_zone": "Mars" }), "/time_zone"),
        (json!({ "email": "a@b.example", "tags": ["a\nb"] }), "/tags/0"),
        (json!({ "email": "a@b.example", "lists": ["none"] }), "/lists/0"),
        (json!({ "email": "a@b.example", "attributes": { "a": "x".repeat(17_000) } }), "/attributes"),
    ] {
        let answer = ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await;
        assert_eq!((answer.status.as_u16(), answer.pointers()), (422, vec![pointer.to_owned()]), "{pointer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suppression_takes_back_no_change_that_was_made_meanwhile() {
    let test = "newsletter::readers::a_suppression_takes_back_no_change_that_was_made_meanwhile";
    if server_or_listed(test).await.is_none() {
        return;
    }
    let ground = Ground::lay().await;
    ground.add("olena@example.org").await;
    let id = ground.reader("olena@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    for (command, name) in [("suppress", "Olena"), ("release", "Olena Kovalenko")] {
        let other = connect(ground.app.database_url()).await;
        let change = format!("BEGIN; UPDATE subscribers SET name = '{name}', revision = revision + 1");
        other.batch_execute(&change).await.unwrap();
        let path = format!("/api/v1/subscribers/{id}/{command}");
        let asking = ground.app.call(Method::POST, &path, &ground.token, None);
        let observer = connect(ground.app.database_url()).await;
        let waiting = async {
            until_one_waits(&observer).await;
            other.batch_execute("COMMIT").await.unwrap();
        };
        let (answer, ()) = tokio::join!(asking, waiting);
        answer.expect(200);
        assert_eq!(ground.reader("olena@example.org").await.unwrap()["name"], name, "{command}");
    }
}

//! Opens and clicks, of lists that count them.

use altitude::kernel::link_token::LinkPurpose;
use chrono::TimeDelta;
use reqwest::Method;
use reqwest::header::USER_AGENT;
use serde_json::{Value, json};
use uuid::Uuid;

use super::ground::Ground;
use crate::support::app::{Answer, send};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const TEXT: &str = "[One](https://a.test/?b=1&c=2), [two](https://b.test/), [two](https://b.test/), \
    [mail](mailto:x@a.test), [own](http://coach.test/n/subscribe)";

/// A practice with these readers, whose list counts in this way.
async fn counting(mode: &str, readers: &[&str]) -> Ground {
    let ground = Ground::lay().await;
    for reader in readers {
        ground.add(reader).await;
    }
    set(&ground, mode).await;
    ground
}

async fn set(ground: &Ground, mode: &str) {
    let path = format!("/api/v1/lists/{}", ground.list_id);
    let change = json!({ "tracking": mode });
    let changed = ground.app.call(Method::PATCH, &path, &ground.token, Some(&change)).await.expect(200);
    assert_eq!(changed["tracking"], mode);
}

/// Sends an issue; its id.
async fn sent(ground: &Ground, slug: &str) -> String {
    let issue = ground.issue(slug, TEXT).await;
    ground.command(&issue, "send").await.expect(200);
    ground.app.work().await;
    issue
}

/// The HTML and the text of the newest issue to an address.
async fn mail(ground: &Ground, email: &str) -> (String, String) {
    let mail = ground.issues_to(email).await.remove(0);
    (mail["html"].as_str().unwrap().to_owned(), mail["text"].as_str().unwrap().to_owned())
}

/// Addresses of this kind in a mail, as they stand there, without the site.
fn paths(html: &str, start: &str) -> Vec<String> {
    let site = html.split("\"http://coach.test").skip(1).filter_map(|rest| rest.split('"').next());
    site.filter(|path| path.starts_with(start)).map(str::to_owned).collect()
}

async fn ask(ground: &Ground, path: &str, agent: &str) -> Answer {
    send(ground.app.request(Method::GET, path).header(USER_AGENT, agent)).await
}

/// What is counted of an issue.
async fn hits(ground: &Ground, issue: &str) -> Value {
    ground.stats(issue).await["hits"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_counts_nothing_changes_not_one_byte() {
    let ground = counting("off", &["one@example.org"]).await;
    let plain = sent(&ground, "aaaa").await;
    let (html, text) = mail(&ground, "one@example.org").await;
    assert!(!html.contains("/n/c/") && !html.contains("/n/o/") && !html.contains("<img"), "{html}");
    assert_eq!(hits(&ground, &plain).await, Value::Null);

    ground.app.clock.advance(TimeDelta::minutes(1));
    set(&ground, "readers").await;
    sent(&ground, "bbbb").await;
    let (mut counted, counted_text) = mail(&ground, "one@example.org").await;
    assert_eq!(paths(&counted, "/n/o/").len(), 1);
    let clicks = paths(&counted, "/n/c/");
    assert_eq!(clicks.len(), 5, "One, two, two, the archive, booking: {counted}");
    assert_eq!(clicks[1], clicks[2]);
    for path in clicks {
        let target = ask(&ground, &path, BROWSER).await.expect_status(302).headers["location"].clone();
        counted = counted.replace(&format!("http://coach.test{path}"), &target.replace('&', "&amp;"));
    }
    let (before, rest) = counted.split_once("<img src=").unwrap();
    let counted = format!("{before}{}", rest.split_once('>').unwrap().1);
    assert_eq!(counted.replace("bbbb", "aaaa"), html);
    assert_eq!(counted_text.replace("bbbb", "aaaa"), text);
}

#[tokio::test(flavor = "multi_thread")]
async fn sums_say_how_often_and_never_who() {
    let ground = counting("totals", &["one@example.org", "two@example.org"]).await;
    let issue = sent(&ground, "sums").await;
    let (html, _) = mail(&ground, "one@example.org").await;
    let (other, _) = mail(&ground, "two@example.org").await;
    let (clicks, opens) = (paths(&html, "/n/c/"), paths(&html, "/n/o/"));
    assert_eq!(
        (&clicks, &opens),
        (&paths(&other, "/n/c/"), &paths(&other, "/n/o/")),
        "the same for everybody"
    );

    for _ in 0..2 {
        let answer = ask(&ground, &clicks[0], BROWSER).await.expect_status(302);
        assert_eq!(answer.headers["location"], "https://a.test/?b=1&c=2");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
        assert!(!answer.headers.contains_key("set-cookie"), "{answer:?}");
    }
    ask(&ground, &clicks[1], "Slackbot-LinkExpanding 1.0").await.expect_status(302);
    let head = ground.app.request(Method::HEAD, &clicks[1]).header(USER_AGENT, BROWSER);
    send(head).await.expect_status(302);
    let ahead = ground.app.request(Method::GET, &clicks[1]).header(USER_AGENT, BROWSER);
    send(ahead.header("Sec-Purpose", "prefetch;prerender")).await.expect_status(302);
    let picture = ask(&ground, &opens[0], BROWSER).await.expect_status(200);
    assert_eq!(picture.headers["content-type"], "image/gif");
    assert_eq!(picture.headers["cache-control"], "no-store");
    assert!(picture.text.starts_with("GIF89a") && !picture.headers.contains_key("set-cookie"));

    let counted = hits(&ground, &issue).await;
    assert_eq!(counted["mode"], "totals");
    assert_eq!(counted["opens"], json!({ "people": 1, "machines": 0 }));
    assert_eq!(counted["clicks"], json!({ "people": 2, "machines": 3 }));
    assert_eq!(counted["links"][0], json!({ "url": "https://a.test/?b=1&c=2", "people": 2, "machines": 0 }));
    assert_eq!(counted["links"][1], json!({ "url": "https://b.test/", "people": 0, "machines": 3 }));
    assert_eq!(ground.number("SELECT count(*) FROM issue_hits").await, 3, "a row for a link and day");
    assert_eq!(ground.number("SELECT count(*) FROM reader_hits").await, 0);

    set(&ground, "off").await;
    ask(&ground, &clicks[0], BROWSER).await.expect_status(302);
    ask(&ground, &opens[0], BROWSER).await.expect_status(200);
    assert_eq!(hits(&ground, &issue).await, counted, "nothing is counted any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_counts_once_and_a_machine_apart() {
    let ground = counting("readers", &["one@example.org", "two@example.org"]).await;
    let issue = sent(&ground, "once").await;
    let (html, text) = mail(&ground, "one@example.org").await;
    let (other, _) = mail(&ground, "two@example.org").await;
    let (one, two) = (paths(&html, "/n/c/"), paths(&other, "/n/c/"));
    assert!(
        one[0] != two[0] && !text.contains("/n/c/") && text.contains("https://a.test/?b=1&c=2"),
        "{text}"
    );

    ask(&ground, &one[0], BROWSER).await.expect_status(302);
    let counted = hits(&ground, &issue).await;
    assert_eq!(counted["clicks"], json!({ "people": 0, "machines": 1 }), "too soon for a person");

    ground.app.clock.advance(TimeDelta::minutes(2));
    for path in [&one[0], &one[0], &paths(&html, "/n/o/")[0], &paths(&html, "/n/o/")[0]] {
        ask(&ground, path, BROWSER).await;
    }
    let counted = hits(&ground, &issue).await;
    assert_eq!(counted["mode"], "readers");
    assert_eq!(counted["opens"], json!({ "people": 1, "machines": 0 }));
    assert_eq!(counted["clicks"], json!({ "people": 1, "machines": 1 }));

    for path in [&two[0], &two[1], &two[3]] {
        ask(&ground, path, BROWSER).await.expect_status(302);
    }
    let counted = hits(&ground, &issue).await;
    assert_eq!(counted["clicks"], json!({ "people": 1, "machines": 2 }), "three at once: {counted}");
    ground.app.clock.advance(TimeDelta::minutes(1));
    ask(&ground, &two[0], BROWSER).await.expect_status(302);
    assert_eq!(hits(&ground, &issue).await["clicks"]["people"], 2, "later a person all the same");

    set(&ground, "totals").await;
    ask(&ground, &two[1], BROWSER).await.expect_status(302);
    assert_eq!(hits(&ground, &issue).await["clicks"]["people"], 2);
    assert_eq!(
        ground.number("SELECT count(*) FROM issue_hits").await,
        0,
        "what was by reader becomes no sum"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn segments_know_who_opened_and_clicked_where_that_is_counted() {
    let ground = counting("totals", &["one@example.org", "two@example.org"]).await;
    let sums = sent(&ground, "sums").await;
    ground.app.clock.advance(TimeDelta::minutes(2));
    set(&ground, "readers").await;
    let issue = sent(&ground, "known").await;
    let (html, _) = mail(&ground, "one@example.org").await;
    let (other, _) = mail(&ground, "two@example.org").await;
    ask(&ground, &paths(&other, "/n/o/")[0], "curl/8.5").await.expect_status(200);
    ground.app.clock.advance(TimeDelta::minutes(2));
    ask(&ground, &paths(&html, "/n/c/")[0], BROWSER).await.expect_status(302);
    ask(&ground, &paths(&html, "/n/o/")[0], BROWSER).await.expect_status(200);

    for (expression, expected) in [
        (json!({ "opened": issue }), vec!["one@example.org"]),
        (json!({ "clicked": issue }), vec!["one@example.org"]),
        (json!({ "not": { "opened": issue } }), vec!["two@example.org"]),
    ] {
        let body = json!({ "name": "Some", "expression": expression });
        let made = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await.expect(201);
        let path = format!("/api/v1/segments/{}/members", made["id"].as_str().unwrap());
        let members = ground.app.get_as(&ground.token, &path).await.expect(200);
        let found: Vec<&str> = members["sample"]
            .as_array()
            .unwrap()
            .iter()
            .map(|reader| reader["email"].as_str().unwrap())
            .collect();
        assert_eq!(found, expected, "{expression}");
    }
    for (expression, pointer) in [
        (json!({ "not": { "clicked": sums } }), "/expression/not/clicked"),
        (json!({ "all": [{ "tag": "x" }, { "opened": Uuid::nil() }] }), "/expression/all/1/opened"),
    ] {
        let body = json!({ "name": "Some", "expression": expression });
        let refused = ground.app.post_as(&ground.token, "/api/v1/segments", &body).await;
        assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![pointer.to_owned()]));
        assert_eq!(refused.json()["errors"][0]["code"], "not_tracked");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_leads_to_what_was_frozen_and_nowhere_else() {
    let ground = counting("totals", &["one@example.org"]).await;
    let issue = sent(&ground, "frozen").await;
    let (html, _) = mail(&ground, "one@example.org").await;
    let (clicks, opens) = (paths(&html, "/n/c/"), paths(&html, "/n/o/"));
    ground.sql("UPDATE issues SET body_markdown = '[One](https://evil.test/)'").await;
    let answer = ask(&ground, &format!("{}?to=https://evil.test/", clicks[0]), BROWSER).await;
    assert_eq!(answer.expect_status(302).headers["location"], "https://a.test/?b=1&c=2");

    set(&ground, "off").await;
    let plain = sent(&ground, "plain").await;
    let site = &ground.app.app.services.site;
    let token =
        |id: &str, version| site.link_token(LinkPurpose::CountHit, id.parse::<Uuid>().unwrap(), version);
    let unsubscribe = paths(&html, "/n/unsubscribe/")[0].replace("/n/unsubscribe/", "/n/c/");
    let mut cut = clicks[0].clone();
    cut.pop();
    for path in [
        format!("/n/c/{}", token(&issue, 0)),
        format!("/n/c/{}", token(&issue, 99)),
        format!("/n/c/{}", token(&issue, i32::MAX)),
        format!("/n/c/{}", token(&issue, i32::MIN)),
        format!("/n/c/{}", token(&plain, 1)),
        format!("/n/o/{}", token(&plain, 0)),
        format!("/n/o/{}", token(&issue, 1)),
        opens[0].replace("/n/o/", "/n/c/"),
        clicks[0].replace("/n/c/", "/n/o/"),
        unsubscribe,
        cut,
        String::from("/n/c/x"),
        String::from("/n/o/..%2f"),
    ] {
        let answer = ask(&ground, &path, BROWSER).await;
        assert_eq!(answer.status.as_u16(), 404, "{path}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_of_a_reader_is_in_their_data_and_goes_with_them() {
    let ground = counting("readers", &["one@example.org"]).await;
    let issue = sent(&ground, "mine").await;
    let (html, _) = mail(&ground, "one@example.org").await;
    let click = paths(&html, "/n/c/").remove(0);
    ground.app.clock.advance(TimeDelta::hours(1));
    ask(&ground, &click, BROWSER).await.expect_status(302);
    let unsubscribe = paths(&html, "/n/unsubscribe/").remove(0);
    assert_eq!(ground.form(&format!("{unsubscribe}/page"), "").await.status, 200);
    let page = ground.link("one@example.org", "/n/preferences/").await;
    let data = ground.app.get(&format!("{page}/data")).await.json();
    let kept = &data["opened_and_clicked"];
    assert_eq!(kept.as_array().unwrap().len(), 1, "{kept}");
    assert_eq!((&kept[0]["issue_id"], &kept[0]["link"]), (&json!(issue), &json!("https://a.test/?b=1&c=2")));
    assert!(kept[0]["person_at"].is_string() && kept[0]["machine_at"].is_null(), "{kept}");

    ground.erase("one@example.org").await;
    assert_eq!(ground.number("SELECT count(*) FROM reader_hits").await, 0);
    ask(&ground, &click, BROWSER).await.expect_status(302);
    assert_eq!(ground.number("SELECT count(*) FROM reader_hits").await, 0);
    assert_eq!(hits(&ground, &issue).await["clicks"], json!({ "people": 0, "machines": 0 }));
}

//! What is said of the practice: by the configuration, and over it by its owners.

use altitude::app::{App, Means};
use altitude::identity::{Role, hear_owners};
use altitude::platform::random::Random;
use reqwest::Method;
use serde_json::{Value, json};

use crate::newsletter::ground::Ground as Letters;
use crate::support::app::{Answer, TestApp, send};
use crate::support::database::server_or_listed;

const OWNER: &str = "owner@coach.test";
const PATH: &str = "/api/v1/practice";

struct Ground {
    app: TestApp,
    owner: String,
}

impl Ground {
    async fn with(settings: &[(&str, &str)]) -> Self {
        let app = TestApp::with(settings).await;
        app.user(OWNER, "Robin", Role::Owner).await;
        let owner = app.log_in(OWNER).await;
        Self { app, owner }
    }

    async fn change(&self, change: &Value) -> Answer {
        self.app.call(Method::PATCH, PATH, &self.owner, Some(change)).await
    }

    async fn said(&self) -> Value {
        self.app.get_as(&self.owner, PATH).await.expect(200)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn owners_say_what_the_practice_is_over_what_the_configuration_says() {
    let ground = Ground::with(&[
        ("ALTITUDE__PRACTICE__NAME", "Configured"),
        ("ALTITUDE__PRACTICE__IMPRINT_URL", "https://example.com/imprint"),
    ])
    .await;
    let before = ground.said().await;
    let change = json!({
        "name": " Peak & Co. ", "privacy_url": "https://example.com/privacy", "locale": "de",
        "time_zone": "Europe/Kyiv", "week_start": "sunday", "postal_address": "Peak, 1 Street, Berlin"
    });
    let answer = ground.change(&change).await;
    let page = ground.app.get("/").await;
    let invited = json!({ "email": "eve@coach.test", "name": "Eve", "role": "coach" });
    let invited = ground.app.post_as(&ground.owner, "/api/v1/users", &invited).await.expect(201);
    let taken_back = ground.change(&json!({ "name": null, "locale": null })).await.expect(200);

    assert_eq!((&before["name"], &before["locale"]), (&json!("Configured"), &json!("en")));
    assert_eq!((&before["week_start"], &before["said"]), (&json!("monday"), &json!([])));
    assert_eq!(before["public_url"], "http://coach.test");
    assert!(before["sender"].as_str().unwrap().contains('@'), "{before}");
    let after = answer.json();
    assert_eq!((answer.status.as_u16(), &after["name"]), (200, &json!("Peak & Co.")));
    assert_eq!(after["imprint_url"], json!("https://example.com/imprint"), "nobody said another");
    assert_eq!(after["said"].as_array().unwrap().len(), 6);
    assert_eq!(answer.headers["etag"], format!("\"v{}\"", after["revision"]));
    assert!(page.text.contains("Peak &#38; Co.") && page.text.contains("lang=\"de\""), "{}", page.text);
    assert!(page.text.contains("https://example.com/privacy"), "{}", page.text);
    assert_eq!(invited["time_zone"], "Europe/Kyiv");
    assert_eq!((&taken_back["name"], &taken_back["locale"]), (&json!("Configured"), &json!("en")));
    assert_eq!(taken_back["week_start"], "sunday");
    let log = ground.app.get_as(&ground.owner, "/api/v1/audit").await.expect(200);
    let entry = log["items"].as_array().unwrap().iter().find(|entry| entry["action"] == "practice.updated");
    assert_eq!(entry.unwrap()["details"], json!({ "members": ["name", "locale"] }), "and no texts");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_refused_with_its_place_and_changes_nothing() {
    let ground = Ground::with(&[]).await;
    let before = ground.said().await;
    for (member, value, code) in [
        ("name", json!(""), "required"),
        ("name", json!("x".repeat(81)), "too_long"),
        ("name", json!("a\nb"), "control_character"),
        ("privacy_url", json!("/privacy"), "invalid_url"),
        ("privacy_url", json!("javascript:alert(1)"), "invalid_url"),
        ("imprint_url", json!(format!("https://example.com/{}", "x".repeat(2_000))), "too_long"),
        ("postal_address", json!("x".repeat(301)), "too_long"),
        ("time_zone", json!("Mars/Olympus"), "unknown_time_zone"),
    ] {
        let answer = ground.change(&json!({ member: value, "week_start": "saturday" })).await;
        assert_eq!(answer.status.as_u16(), 422, "{member}: {}", answer.text);
        let fault = &answer.json()["errors"][0];
        assert_eq!((&fault["pointer"], &fault["code"]), (&json!(format!("/{member}")), &json!(code)));
    }
    for hostile in
        [json!({ "public_url": "https://evil.example" }), json!({ "week_start": "friday" }), json!([])]
    {
        let answer = ground.change(&hostile).await;
        assert!((400..500).contains(&answer.status.as_u16()), "{hostile}: {}", answer.text);
    }
    let request = ground.app.request(Method::PATCH, PATH).bearer_auth(&ground.owner);
    let stale = send(request.header("If-Match", "\"v77\"").json(&json!({ "name": "Else" }))).await;

    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(ground.said().await, before);
    assert_eq!(ground.change(&json!({})).await.expect(200)["revision"], before["revision"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_processes_go_by_it_too() {
    let test = "identity::practice::other_processes_go_by_it_too";
    let Some(_server) = server_or_listed(test).await else { return };
    let ground = Ground::with(&[]).await;
    let config = (*ground.app.app.services.config).clone();
    let means = Means { clock: ground.app.clock.clone(), random: Random::system() };
    let other = Box::pin(App::start(config.clone(), means, None)).await.unwrap().services;
    ground.change(&json!({ "name": "Peak" })).await.expect(200);
    let before = other.site.practice().name.clone();

    hear_owners(&other).await.unwrap();

    let means = Means { clock: ground.app.clock.clone(), random: Random::system() };
    let started_later = Box::pin(App::start(config, means, None)).await.unwrap().services;
    let after = [other.site.practice(), started_later.site.practice()].map(|said| said.name.clone());
    assert_eq!((before.as_str(), after), ("Altitude", [String::from("Peak"), String::from("Peak")]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issue_needs_an_address_that_owners_may_say() {
    let letters = Letters::with(&[("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "")]).await;
    letters.app.user(OWNER, "Robin", Role::Owner).await;
    let owner = letters.app.log_in(OWNER).await;
    let checks = format!("/api/v1/issues/{}/checks", letters.issue("estimates", "Words.").await);
    let found = async || letters.app.get_as(&letters.token, &checks).await.expect(200).to_string();
    let before = found().await;
    let address = json!({ "postal_address": "Peak, 1 Street, Berlin" });
    letters.app.call(Method::PATCH, PATH, &owner, Some(&address)).await.expect(200);

    assert!(before.contains("no_postal_address"), "{before}");
    assert!(!found().await.contains("no_postal_address"));
}

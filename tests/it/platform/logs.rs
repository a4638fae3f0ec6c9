//! Nothing personal reaches a log.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::database::TestDatabase;
use crate::support::process::Program;

const DEADLINE: Duration = Duration::from_mins(1);

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one path from end to end")]
async fn no_address_name_answer_or_token_stands_in_the_logs() {
    let database = TestDatabase::create().await;
    let folder = tempfile::tempdir().unwrap();
    let settings = [
        ("ALTITUDE__ENVIRONMENT", "test"),
        ("ALTITUDE__DATABASE__URL", database.url()),
        ("ALTITUDE__DATABASE__POOL_SIZE", &database.most_connections().min(5).to_string()),
        ("ALTITUDE__HTTP__BIND", "127.0.0.1:0"),
        ("ALTITUDE__METRICS__BIND", ""),
        ("ALTITUDE__LOG__FORMAT", "json"),
        ("ALTITUDE__LOG__FILTER", "debug"),
    ];
    let program = |arguments: &[&str]| {
        settings
            .iter()
            .fold(Program::altitude(arguments), |program, (name, value)| program.env(name, value))
            .in_folder(folder.path())
    };
    let mut seeded = program(&["demo", "seed"]).start();
    assert!(seeded.exit(DEADLINE).await.success(), "{:?}", seeded.stderr());
    let (mut server, url) = program(&["serve"]).serve().await;
    let client = reqwest::Client::new();
    let get = async |path: String| client.get(path).send().await.unwrap().json::<Value>().await.unwrap();

    let coach = get(format!("{url}/api/v1/public/coaches/dana-weiss")).await;
    let growth = coach["session_types"]
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item["slug"] == "growth")
        .unwrap()["id"]
        .clone();
    let today = chrono::Utc::now().date_naive();
    let slots = get(format!(
        "{url}/api/v1/slots?session_type_id={}&from={}&to={}&time_zone=UTC",
        growth.as_str().unwrap(),
        today + chrono::Days::new(2),
        today + chrono::Days::new(12)
    ))
    .await;
    let wish = json!({
        "session_type_id": growth, "start": slots["days"][0]["slots"][0]["start"], "name": "Zebulon Quix",
        "email": "zebulon@example.com", "time_zone": "UTC", "answers": { "goal": "xylophone lessons" }
    });
    let booked = client.post(format!("{url}/api/v1/bookings")).json(&wish).send().await.unwrap();
    assert_eq!(booked.status(), 201);
    let link = booked.json::<Value>().await.unwrap()["manage_url"].as_str().unwrap().to_owned();
    let token = link.rsplit('/').next().unwrap().to_owned();
    client.get(format!("{url}/manage/{token}")).send().await.unwrap();
    client
        .post(format!("{url}/api/v1/manage/{token}/cancel"))
        .json(&json!({ "reason": "xenon leak" }))
        .send()
        .await
        .unwrap();
    let log_in = json!({ "email": "dana@demo.altitude.example", "password": "altitude-demo" });
    let tokens = client
        .post(format!("{url}/api/v1/auth/login"))
        .json(&log_in)
        .send()
        .await
        .unwrap()
        .json::<Value>()
        .await
        .unwrap();
    client
        .post(format!("{url}/api/v1/auth/links"))
        .json(&json!({ "email": "dana@demo.altitude.example" }))
        .send()
        .await
        .unwrap();

    server.terminate();
    server.exit(DEADLINE).await;
    let stderr = server.stderr().join("\n").to_lowercase();
    assert!(stderr.contains("/api/v1/bookings") && stderr.contains("request"), "{stderr}");
    let access = tokens["access_token"].as_str().unwrap().to_lowercase();
    for secret in [
        "zebulon",
        "quix",
        "xylophone",
        "xenon",
        "dana@",
        "demo.altitude.example",
        "altitude-demo",
        &token.to_lowercase(),
        &access,
    ] {
        assert!(!stderr.contains(secret), "{secret} stands in the log");
    }
}

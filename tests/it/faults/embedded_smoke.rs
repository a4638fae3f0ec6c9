//! The whole path on the embedded database, with nothing configured but where things are.

use std::path::Path;

use chrono::{Days, NaiveDate, Utc};
use serde_json::{Value, json};

use super::ground::{SOON, managed, until};
use crate::support::app::{Answer, send};
use crate::support::process::{Program, Running};

const BOOKER: &str = "iryna@example.com";

/// What somebody types who has just cloned the project, in this folder.
fn altitude(folder: &Path) -> Program {
    Program::altitude(&[])
        .in_folder(folder)
        .env("ALTITUDE__HTTP__BIND", "127.0.0.1:0")
        .env("ALTITUDE__METRICS__BIND", "")
        .env("ALTITUDE__DATA__DIR", folder.join("data").to_str().unwrap())
}

async fn get(url: &str) -> Answer {
    send(reqwest::Client::new().get(url)).await
}

async fn post(url: &str, body: &Value) -> Answer {
    send(reqwest::Client::new().post(url).json(body)).await
}

/// The mails to the booker, newest first, as soon as there are so many.
async fn mails(address: &str, count: usize) -> Vec<Value> {
    let find = async || -> Vec<Value> {
        let items = get(&format!("{address}/dev/mailbox.json")).await.expect(200)["items"]
            .as_array()
            .unwrap()
            .clone();
        items.into_iter().filter(|mail| mail["to"].as_str().unwrap().contains(BOOKER)).collect()
    };
    until("the mail is there", async || find().await.len() >= count).await;
    find().await
}

/// The first two offered starts of a session type.
async fn two_slots(address: &str, session_type_id: &str, today: NaiveDate) -> (String, String) {
    let (from, to) = (today + Days::new(1), today + Days::new(21));
    let url = format!(
        "{address}/api/v1/slots?session_type_id={session_type_id}&from={from}&to={to}&time_zone=Europe/Kyiv"
    );
    let days = get(&url).await.expect(200)["days"].as_array().unwrap().clone();
    let start = |day: &Value| day["slots"][0]["start"].as_str().unwrap().to_owned();
    (start(&days[1]), start(&days[2]))
}

async fn check_second_process(folder: &Path, first: &Running) {
    let mut second = altitude(folder).start();
    assert_eq!(second.exit(SOON).await.code(), Some(1));
    let said = second.stderr();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("another altitude process is using"), "{said:?}");
    assert!(first.is_running());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_path_works_on_the_embedded_database_and_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (mut server, address) = altitude(folder.path()).serve().await;
    check_second_process(folder.path(), &server).await;
    let coach = get(&format!("{address}/api/v1/public/coaches/dana-weiss")).await.expect(200);
    let growth = coach["session_types"].as_array().unwrap().iter().find(|of| of["slug"] == "growth").unwrap();
    let session_type_id = growth["id"].as_str().unwrap();
    let today = Utc::now().date_naive();
    let (first, second) = two_slots(&address, session_type_id, today).await;

    let wish = json!({
        "session_type_id": session_type_id, "start": first, "name": "Iryna Shevchenko", "email": BOOKER,
        "time_zone": "Europe/Kyiv", "answers": { "goal": "Say no more often" }
    });
    let booking = post(&format!("{address}/api/v1/bookings"), &wish).await.expect(201);
    let confirmation = mails(&address, 1).await.remove(0);
    assert!(confirmation["text"].as_str().unwrap().contains(booking["manage_url"].as_str().unwrap()));
    assert!(confirmation["attachments"][0]["content"].as_str().unwrap().contains("METHOD:REQUEST"));

    let link = managed(&address, &booking);
    let moved = post(&format!("{link}/reschedule"), &json!({ "start": second })).await.expect(200);
    assert_eq!(moved["start"], second.as_str());
    mails(&address, 2).await;
    server.kill().await;

    let (mut server, address) = altitude(folder.path()).serve().await;
    let link = managed(&address, &booking);
    assert_eq!(get(&link).await.expect(200)["start"], second.as_str(), "the move outlived the kill");
    assert_eq!(mails(&address, 2).await.len(), 2);
    post(&format!("{link}/cancel"), &json!({})).await.expect(200);
    let cancellation = mails(&address, 3).await.remove(0);
    assert!(cancellation["attachments"][0]["content"].as_str().unwrap().contains("METHOD:CANCEL"));
    server.kill().await;

    let (mut server, address) = altitude(folder.path()).serve().await;
    assert_eq!(get(&managed(&address, &booking)).await.expect(200)["status"], "cancelled");
    assert_eq!(
        two_slots(&address, session_type_id, today).await,
        (first, second),
        "both times are free again"
    );
    check_coach_view(&address).await;
    server.terminate();
    assert_eq!(server.exit(SOON).await.code(), Some(0));
}

/// The coach logs in with the password that the first start printed, and sees the session.
async fn check_coach_view(address: &str) {
    let who = json!({ "email": "dana@demo.altitude.example", "password": "altitude-demo" });
    let token = post(&format!("{address}/api/v1/auth/login"), &who).await.expect(200);
    let request = reqwest::Client::new()
        .get(format!("{address}/api/v1/sessions?status=cancelled"))
        .bearer_auth(token["access_token"].as_str().unwrap());
    let sessions = send(request).await.expect(200);
    assert_eq!(sessions["items"].as_array().unwrap().len(), 1, "{sessions}");
}

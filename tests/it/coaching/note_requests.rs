//! The formal way to what a coach noted for themselves.

use serde_json::json;

use super::erasure::tables_with;
use super::ground::{DANA, OLENA, Pair, booked};

const PRIVATE: &str = "Mara thinks they are bored; I see doubt.";

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_hands_over_what_is_about_the_mentee_and_nothing_else_moves() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": PRIVATE });
    let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let (_, mallory) = booked(app, "2026-06-24T12:00:00Z").await;
    let (coach, mentee) = (pair.coach_again().await, pair.mentee_again().await);

    let by_coach = app.post_as(&coach, &pair.path("/note-requests"), &json!({})).await;
    let asked = app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let again = app.post_as(&mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let own = app.get_as(&coach, &pair.path("/note-requests")).await.expect(200);
    let path = format!("/api/v1/note-requests/{}", own["items"][0]["id"].as_str().unwrap());
    let draft = app.get_as(&coach, &path).await.expect(200);
    let waiting = app.get_as(&mentee, &path).await.expect(200);
    let answer = json!({ "body": "I see doubt.", "withheld": "What somebody else thinks." });
    let foreign = app.post_as(&mallory, &format!("{path}/answer"), &answer).await;
    let by_mentee = app.post_as(&mentee, &format!("{path}/answer"), &answer).await;
    app.post_as(&coach, &format!("{path}/answer"), &answer).await.expect(200);
    let twice = app.post_as(&coach, &format!("{path}/answer"), &json!({})).await;
    let read = app.get_as(&mentee, &path).await.expect(200);

    assert_eq!(by_coach.status, 404);
    assert_eq!(asked["items"].as_array().unwrap().len(), 2, "each coach is asked");
    assert_eq!(asked["items"], again["items"], "asking twice changes nothing");
    assert_eq!(own["items"].as_array().unwrap().len(), 1, "a coach sees what they are asked themselves");
    assert!(draft["draft"].as_str().unwrap().contains(PRIVATE), "{draft}");
    assert!(waiting.get("draft").is_none() && waiting["body"] == "", "{waiting}");
    assert_eq!((foreign.status.as_u16(), by_mentee.status.as_u16()), (404, 403));
    assert_eq!(twice.code(), "wrong_state");
    assert_eq!((&read["body"], &read["withheld"]), (&answer["body"], &answer["withheld"]));
    let note = format!("/api/v1/notes/{}", note["id"].as_str().unwrap());
    assert_eq!(app.get_as(&mentee, &note).await.status, 404, "the note itself stays private");
    for (address, word) in [(DANA, "private notes are asked for"), (OLENA, "Notes that were private")] {
        let mails = app.mails_to(address).await;
        let texts: Vec<&str> = mails.iter().map(|mail| mail["text"].as_str().unwrap()).collect();
        assert!(mails.iter().any(|mail| mail.to_string().contains(word)), "{texts:?}");
        assert!(texts.iter().all(|text| !text.contains("doubt")), "{texts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_handed_over_is_in_the_export_and_goes_with_an_erasure() {
    let folder = tempfile::tempdir().unwrap();
    let pair = Pair::meet_with(&[("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())]).await;
    let app = &pair.app;
    let asked = app.post_as(&pair.mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    let path = format!("/api/v1/note-requests/{}/answer", asked["items"][0]["id"].as_str().unwrap());
    app.post_as(&pair.coach, &path, &json!({ "body": "handed over word for word" })).await.expect(200);
    let request = app.request(reqwest::Method::GET, &pair.path("/export")).bearer_auth(&pair.mentee);
    let bytes = request.send().await.unwrap().bytes().await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.to_vec())).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("coach-notes.json").unwrap(), &mut text).unwrap();
    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    app.clock.advance(chrono::TimeDelta::days(30) + chrono::TimeDelta::minutes(1));
    app.work().await;

    assert!(text.contains("handed over word for word"), "{text}");
    assert_eq!(tables_with(app, "handed over word for word").await, Vec::<String>::new());
}

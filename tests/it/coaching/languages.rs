//! What strategies, entries and packets say to people, in the mentee's language.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::evidence::case;
use super::ground::{OLENA, Pair};
use crate::support::database::connect;

/// Texts of the room in a language, by key.
fn texts(language: &str) -> BTreeMap<String, String> {
    let file = format!("{}/src/coaching/mails/texts/{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read_to_string(file).unwrap();
    let lines = file.lines().filter_map(|line| line.split_once(" = "));
    lines.map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

/// The mentee speaks this language from now on.
async fn speaks(pair: &Pair, language: &str) {
    let sql = connect(pair.app.database_url()).await;
    sql.execute("UPDATE people SET locale = $1 WHERE email = $2", &[&language, &OLENA]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_to_do_about_a_strategy_is_said_in_the_mentees_language() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let mut advised = Vec::new();
    for language in ["en", "de", "es", "fr", "uk"] {
        speaks(&pair, language).await;
        let new = json!({ "mentee_id": pair.id, "canvas": { "title": "Nothing yet" } });
        let made = app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
        let path = format!("/api/v1/strategies/{}", made["id"].as_str().unwrap());
        let checks = app.get_as(&pair.mentee, &format!("{path}/checks")).await.expect(200);
        let refused = app.post_as(&pair.mentee, &format!("{path}/share"), &json!({ "revision": 1 })).await;
        let known = texts(language);
        for check in checks["checks"].as_array().unwrap() {
            let key = format!("advice-{}", check["code"].as_str().unwrap());
            assert_eq!(check["advice"], known[&key].as_str(), "{language} {key}");
        }
        assert_eq!(refused.code(), "strategy_incomplete");
        let detail = refused.json()["errors"][0]["detail"].as_str().unwrap().to_owned();
        assert_eq!(detail, known["advice-seven_parts"]);
        advised.push(detail);
    }
    advised.dedup();
    assert_eq!(advised.len(), 5, "{advised:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packet_and_what_an_entry_lacks_are_said_in_the_mentees_language() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let made = app.post_as(&pair.mentee, "/api/v1/evidence", &of(&pair, case("A bet", "D2", 4))).await;
    let path = format!("/api/v1/evidence/{}", made.expect(201)["id"].as_str().unwrap());
    let line = of(&pair, json!({ "title": "A line" }));
    let line = app.post_as(&pair.mentee, "/api/v1/evidence", &line).await.expect(201);
    let line = format!("/api/v1/evidence/{}", line["id"].as_str().unwrap());
    for language in ["en", "de", "es", "fr", "uk"] {
        speaks(&pair, language).await;
        let known = texts(language);
        let page = app.get_as(&pair.coach, &pair.path("/packet.html?role=staff")).await;
        let markdown = app.get_as(&pair.mentee, &pair.path("/packet.md?role=staff")).await;
        let packet = app.get_as(&pair.mentee, &pair.path("/packet?role=staff")).await.expect(200);
        let picture = app.get_as(&pair.mentee, &pair.path("/evidence-coverage.svg?role=staff")).await;
        let lacking = app.get_as(&pair.mentee, &line).await.expect(200);

        assert!(page.text.contains(&format!("<html lang=\"{language}\">")), "{}", page.text);
        for key in ["packet-covered", "packet-missing", "packet-situation", "packet-must"] {
            assert!(page.text.contains(known[key].as_str()), "{language} {key}: {}", page.text);
        }
        let figure = if language == "en" { "12.5 orders → 0 orders" } else { "12,5 orders → 0 orders" };
        assert!(markdown.text.contains(figure), "{language}: {}", markdown.text);
        for key in ["packet-covered", "packet-missing", "packet-asked"] {
            assert!(markdown.text.contains(known[key].as_str()), "{language} {key}: {}", markdown.text);
        }
        assert!(picture.text.contains(known["packet-strong"].as_str()), "{}", picture.text);
        let must = known["packet-gap-must"].as_str();
        assert!(packet["gaps"].to_string().contains(must), "{language}: {packet}");
        assert_eq!(lacking["missing"][0]["text"], known["advice-evidence-my_part"].as_str(), "{language}");
    }
    assert_eq!(app.get_as(&pair.mentee, &path).await.expect(200)["missing"], Value::Array(Vec::new()));
}

fn of(pair: &Pair, mut body: Value) -> Value {
    body["mentee_id"] = json!(pair.id);
    body
}

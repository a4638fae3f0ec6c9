//! Files of readers: in with every kind of bad row, out again.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt as _;

use super::ground::Ground;
use crate::support::app::{Answer, send};

/// Sends a file.
async fn import(ground: &Ground, query: &str, file: impl Into<reqwest::Body>) -> Answer {
    let path = format!("/api/v1/subscribers/imports?consent_source=old%20list&lists=letters{query}");
    let request = ground.app.request(Method::POST, &path).bearer_auth(&ground.token);
    send(request.header("Content-Type", "text/csv").body(file)).await
}

/// Sends a file, and gives the import when it is over.
async fn imported(ground: &Ground, query: &str, file: impl Into<reqwest::Body>) -> Value {
    ground.import(query, file).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_bad_row_stays_alone_and_is_told_with_its_line() {
    let ground = Ground::lay().await;
    let mut file = b"email,name,tags\r\nann@example.org,Ann,\"cto,fair\"\r\nnobody,Bob,\r\n".to_vec();
    file.extend(
        b"eve@example.org,=HYPERLINK(1),\r\nbad@example.org,\xff\xfe,\r\n\r\nann@example.org,Twice,\r\n",
    );
    file.extend(b"link@example.org,https://evil.example,\r\nlong@example.org,");
    file.extend(vec![b'x'; 3_000_000]);
    file.extend(b",\r\nlast@example.org,Last,\r\n");

    let import = imported(&ground, "", file).await;

    assert_eq!(import["status"], "finished", "{import}");
    let counts =
        ["received", "done", "created", "skipped", "faulty"].map(|name| import[name].as_i64().unwrap());
    assert_eq!(counts, [8, 3, 2, 1, 5]);
    let path = format!("/api/v1/subscribers/imports/{}/errors.csv", import["id"].as_str().unwrap());
    let errors = ground.app.get_as(&ground.token, &path).await.text;
    let lines: Vec<&str> = errors.lines().collect();
    assert_eq!(lines.len(), 6, "{errors}");
    for (line, start) in lines.iter().zip(["line,reason", "3,", "4,", "5,", "8,", "9,"]) {
        assert!(line.starts_with(start), "{errors}");
    }
    assert!(!errors.contains("evil") && !errors.contains("HYPERLINK"), "{errors}");
    let ann = ground.reader("ann@example.org").await.unwrap();
    assert_eq!((ann["name"].as_str(), ann["tags"].clone()), (Some("Ann"), json!(["cto", "fair"])));
    assert_eq!(ground.status("last@example.org").await, "confirmed");
    assert!(ground.app.mails_to("ann@example.org").await.is_empty(), "an import mails nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_and_who_is_suppressed_stays_so() {
    let ground = Ground::lay().await;
    ground.add("left@example.org").await;
    ground.form(&ground.unsubscribe_link("left@example.org").await, "").await;
    ground.add("erased@example.org").await;
    let id = ground.reader("erased@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/subscribers/{id}");
    ground.app.call(Method::POST, &format!("{path}/suppress"), &ground.token, None).await.expect(200);
    ground.app.call(Method::DELETE, &path, &ground.token, None).await.expect(204);

    for rule in ["skip", "merge", "replace"] {
        let file = "email,name\nleft@example.org,Left\nerased@example.org,Back\n";
        imported(&ground, &format!("&on_conflict={rule}"), file).await;
        assert_eq!(ground.status("left@example.org").await, "unsubscribed", "{rule}");
        assert_eq!(ground.status("erased@example.org").await, "suppressed", "{rule}");
    }
    assert_eq!(ground.reader("left@example.org").await.unwrap()["name"], "Left");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_says_no_language_leaves_that_of_a_reader() {
    let ground = Ground::lay().await;
    let body = json!({
        "email": "olena@example.org", "locale": "uk", "lists": ["letters"], "consent_source": "fair"
    });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    let locale = async || ground.reader("olena@example.org").await.unwrap()["locale"].clone();
    for (file, language) in [
        ("email,name\nolena@example.org,Olena\nnew@example.org,New\n", "uk"),
        ("email,name,locale\nolena@example.org,Olena,\n", "uk"),
        ("email,name,locale\nolena@example.org,Olena,xx\n", "uk"),
        ("email,name,locale\nolena@example.org,Olena,de\n", "de"),
    ] {
        imported(&ground, "&on_conflict=replace", file).await;
        assert_eq!(locale().await, language, "{file}");
    }
    assert_eq!(ground.reader("new@example.org").await.unwrap()["locale"], "en");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_counts_and_changes_nothing() {
    let ground = Ground::lay().await;
    ground.add("there@example.org").await;
    let file = "email;name\nthere@example.org;There\nnew@example.org;New\n";

    let counted = imported(&ground, "&dry_run=true", file).await;
    assert_eq!((counted["created"].as_i64(), counted["skipped"].as_i64()), (Some(1), Some(1)), "{counted}");
    assert!(ground.reader("new@example.org").await.is_none());

    let merged = imported(&ground, "&on_conflict=merge", file).await;
    assert_eq!((merged["created"].as_i64(), merged["changed"].as_i64()), (Some(1), Some(1)), "{merged}");
    assert_eq!(ground.reader("there@example.org").await.unwrap()["name"], "There");
    let again = imported(&ground, "", file).await;
    assert_eq!((again["created"].as_i64(), again["skipped"].as_i64()), (Some(0), Some(2)), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_held_goes_on_and_is_called_off() {
    let ground = Ground::lay().await;
    let rows: Vec<String> = (0..2_500).map(|number| format!("reader-{number}@example.org\n")).collect();
    let begun = import(&ground, "", format!("email\n{}", rows.concat())).await.expect(202);
    let path = format!("/api/v1/subscribers/imports/{}", begun["id"].as_str().unwrap());
    let ask = async |what: &str| {
        ground.app.call(Method::POST, &format!("{path}/{what}"), &ground.token, None).await
    };
    ask("pause").await.expect(200);
    ground.app.work().await;
    assert_eq!(ground.app.get_as(&ground.token, &path).await.expect(200)["done"], 0);
    ask("resume").await.expect(200);
    ground.app.work().await;
    let done = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert_eq!((done["status"].as_str(), done["created"].as_i64()), (Some("finished"), Some(2_500)));
    assert_eq!(ask("cancel").await.code(), "wrong_state");

    let other = import(&ground, "", "email\nx@example.org\n").await.expect(202);
    let other = format!("/api/v1/subscribers/imports/{}/cancel", other["id"].as_str().unwrap());
    ground.app.call(Method::POST, &other, &ground.token, None).await.expect(200);
    ground.app.work().await;
    assert!(ground.reader("x@example.org").await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_none_fails_with_a_reason_and_bad_questions_are_refused() {
    let ground = Ground::lay().await;
    let failed = imported(&ground, "", "name,phone\nAnn,1\n").await;
    assert_eq!(
        (failed["status"].as_str(), failed["failure"].as_str()),
        (Some("failed"), Some("the first row names no column `email`"))
    );
    assert_eq!(imported(&ground, "", "").await["status"], "failed");
    let utf16: Vec<u8> =
        "email,name\nann@example.org,Ann\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wrong = imported(&ground, "", utf16).await;
    assert_eq!((wrong["status"].as_str(), wrong["created"].as_i64()), (Some("failed"), Some(0)), "{wrong}");
    for (query, status) in
        [("&format=excel", 422), ("&on_conflict=panic", 400), ("&attributes=x", 422), ("&unknown=1", 400)]
    {
        assert_eq!(import(&ground, query, "email\n").await.status.as_u16(), status, "{query}");
    }
    let path = "/api/v1/subscribers/imports?consent_source=x&lists=none";
    let request = ground.app.request(Method::POST, path).bearer_auth(&ground.token).body("email\n");
    assert_eq!(send(request).await.pointers(), ["/lists"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_holds_everything_runs_in_no_spreadsheet_and_comes_back() {
    let ground = Ground::lay().await;
    let body = json!({
        "email": "ann@example.org", "name": "Ann, \"the\" cto", "attributes": { "team": "core" }, "tags": ["-1+1"],
        "lists": ["letters"], "consent_source": "fair"
    });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    let csv = ground.app.get_as(&ground.token, "/api/v1/subscribers/export").await;
    assert!(csv.headers["content-disposition"].contains("subscribers.csv"));
    let row = csv.text.lines().nth(1).unwrap();
    assert!(row.starts_with("ann@example.org,\"Ann, \"\"the\"\" cto\","), "{row}");
    let lines = ground.app.get_as(&ground.token, "/api/v1/subscribers/export?format=jsonl").await.text;
    let reader: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(
        (reader["attributes"]["team"].as_str(), reader["lists"]["letters"].as_str()),
        (Some("core"), Some("confirmed"))
    );

    let elsewhere = Ground::lay().await;
    let back = imported(&elsewhere, "", csv.text).await;
    assert_eq!(back["created"], 1, "{back}");
    assert_eq!(elsewhere.reader("ann@example.org").await.unwrap()["attributes"]["team"], "core");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_state_survives_an_export_and_its_import() {
    let ground = Ground::lay().await;
    let other = json!({ "slug": "other", "name": "Other" });
    ground.app.post_as(&ground.token, "/api/v1/lists", &other).await.expect(201);
    for name in ["confirmed", "left", "off"] {
        ground.add(&format!("{name}@example.org")).await;
    }
    let body = json!({
        "email": "other@example.org", "lists": ["other"], "consent_source": "fair", "time_zone": "Europe/Kyiv"
    });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &body).await.expect(201);
    let nowhere = json!({ "email": "nowhere@example.org", "lists": [], "consent_source": "fair" });
    ground.app.post_as(&ground.token, "/api/v1/subscribers", &nowhere).await.expect(201);
    ground.subscribe("pending@example.org").await.expect(202);
    ground.app.work().await;
    ground.form(&ground.unsubscribe_link("left@example.org").await, "").await;
    let id = ground.reader("off@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    let suppress = format!("/api/v1/subscribers/{id}/suppress");
    ground.app.call(Method::POST, &suppress, &ground.token, None).await.expect(200);
    let export = ground.app.get_as(&ground.token, "/api/v1/subscribers/export").await.text;

    // Back into the place it came from, where somebody has left meanwhile, and into an empty one.
    ground.form(&ground.unsubscribe_link("confirmed@example.org").await, "").await;
    for rule in ["skip", "merge", "replace"] {
        let back = imported(&ground, &format!("&on_conflict={rule}"), export.clone()).await;
        assert_eq!(
            (back["status"].as_str(), back["created"].as_i64()),
            (Some("finished"), Some(0)),
            "{back}"
        );
        for (name, status) in [
            ("confirmed", "unsubscribed"),
            ("left", "unsubscribed"),
            ("pending", "pending"),
            ("off", "suppressed"),
        ] {
            assert_eq!(ground.status(&format!("{name}@example.org")).await, status, "{rule}: {name}");
        }
    }
    let empty = Ground::lay().await;
    let taken = imported(&empty, "", export).await;
    assert_eq!((taken["created"].as_i64(), taken["faulty"].as_i64()), (Some(6), Some(0)), "{taken}");
    for (name, status) in [
        ("confirmed", "confirmed"),
        ("left", "unsubscribed"),
        ("pending", "pending"),
        ("off", "suppressed"),
        ("other", "confirmed"),
        ("nowhere", "pending"),
    ] {
        assert_eq!(empty.status(&format!("{name}@example.org")).await, status, "{name}");
    }
    assert_eq!(empty.reader("other@example.org").await.unwrap()["time_zone"], "Europe/Kyiv");
    let entries = "SELECT count(*) FROM consent_entries WHERE action = 'imported' AND subscriber_id IN \
                   (SELECT id FROM subscribers WHERE email LIKE 'left%' OR email LIKE 'pending%')";
    assert_eq!(empty.number(entries).await, 0, "nobody agreed who did not");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_those_who_left_takes_known_readers_off() {
    for (rule, changed) in [("skip", 2), ("merge", 2), ("replace", 2)] {
        let ground = Ground::lay().await;
        ground.add("left@example.org").await;
        ground.subscribe("pending@example.org").await.expect(202);
        ground.app.work().await;
        ground.add("stays@example.org").await;
        let file = "Email Address,First Name,UNSUB_TIME\nleft@example.org,,2026-01-01\n\
                    pending@example.org,,2026-01-01\nnew@example.org,,2026-01-01\n";

        let import = imported(&ground, &format!("&on_conflict={rule}"), file).await;

        let counts = ["created", "changed", "skipped"].map(|name| import[name].as_i64().unwrap());
        assert_eq!(counts, [1, changed, 0], "{rule}: {import}");
        for (name, status) in [
            ("left", "unsubscribed"),
            ("pending", "unsubscribed"),
            ("new", "unsubscribed"),
            ("stays", "confirmed"),
        ] {
            assert_eq!(ground.status(&format!("{name}@example.org")).await, status, "{rule}: {name}");
        }
        let id = ground.reader("left@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
        let path = format!("/api/v1/subscribers/{id}/consent");
        let log = ground.app.get_as(&ground.token, &path).await.expect(200);
        let last = log["items"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (last["action"].as_str(), last["source"].as_str()),
            (Some("unsubscribed"), Some("old list"))
        );
        let again = imported(&ground, &format!("&on_conflict={rule}"), "email\nleft@example.org\n").await;
        assert_eq!(again["status"], "finished");
        assert_eq!(ground.status("left@example.org").await, "unsubscribed", "an import brings nobody back");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_nested_too_deeply_stays_alone_and_a_part_that_cannot_be_read_fails_the_import() {
    let ground = Ground::lay().await;
    let deep = format!("{{\"\"a\"\":{}1{}}}", "[".repeat(124), "]".repeat(124));
    let file = format!("email,attributes\nann@example.org,\nbob@example.org,\"{deep}\"\nlast@example.org,\n");
    let import_of = imported(&ground, "", file).await;
    let counts = ["received", "created", "faulty"].map(|name| import_of[name].as_i64().unwrap());
    assert_eq!(counts, [3, 2, 1], "{import_of}");

    let begun = import(&ground, "", "email\nlost@example.org\n").await.expect(202);
    ground.sql("UPDATE import_chunks SET records = 'not what was written'").await;
    ground.app.work().await;
    let path = format!("/api/v1/subscribers/imports/{}", begun["id"].as_str().unwrap());
    let failed = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert_eq!(failed["status"], "failed", "{failed}");
    assert!(failed["failure"].as_str().unwrap().contains("send it again"), "{failed}");
    assert_eq!(ground.number("SELECT count(*) FROM import_chunks").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_breaks_off_leaves_nothing_behind() {
    let ground = Ground::lay().await;
    let mut line =
        tokio::net::TcpStream::connect(ground.app.url.trim_start_matches("http://")).await.unwrap();
    let rows: Vec<String> = (0..4_500).map(|number| format!("reader-{number}@example.org\r\n")).collect();
    let head = format!(
        "POST /api/v1/subscribers/imports?consent_source=x&lists=letters HTTP/1.1\r\nHost: coach.test\r\n\
         Authorization: Bearer {}\r\nContent-Type: text/csv\r\nContent-Length: 100000000\r\n\r\nemail\r\n",
        ground.token
    );
    line.write_all(format!("{head}{}", rows.concat()).as_bytes()).await.unwrap();
    while ground.number("SELECT count(*) FROM import_chunks").await < 2 {
        tokio::task::yield_now().await;
    }
    drop(line);

    ground.app.clock.advance(TimeDelta::hours(2));
    while ground.number("SELECT count(*) FROM imports WHERE status = 'failed'").await == 0 {
        ground.app.work().await;
    }
    assert_eq!(ground.number("SELECT count(*) FROM import_chunks").await, 0);
    assert_eq!(ground.number("SELECT count(*) FROM subscribers").await, 0);
}

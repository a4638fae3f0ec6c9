//! Files of readers: in with every kind of bad row, out again.

use reqwest::Method;
use serde_json::{Value, json};

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
    let id = import(ground, query, file).await.expect(202)["id"].as_str().unwrap().to_owned();
    ground.app.work().await;
    ground.app.get_as(&ground.token, &format!("/api/v1/subscribers/imports/{id}")).await.expect(200)
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

    let id = ground.reader("ann@example.org").await.unwrap()["id"].as_str().unwrap().to_owned();
    ground
        .app
        .call(Method::DELETE, &format!("/api/v1/subscribers/{id}"), &ground.token, None)
        .await
        .expect(204);
    let back = imported(&ground, "", csv.text).await;
    assert_eq!(back["created"], 1, "{back}");
    assert_eq!(ground.reader("ann@example.org").await.unwrap()["attributes"]["team"], "core");
}

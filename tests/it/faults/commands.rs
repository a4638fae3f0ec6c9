//! The commands of the program, and what it says when it cannot do them.

use serde_json::Value;

use super::ground::{SOON, altitude};
use crate::support::app::send;
use crate::support::database::TestDatabase;
use crate::support::library;
use crate::support::process::Program;

#[tokio::test(flavor = "multi_thread")]
async fn a_server_on_an_outdated_schema_says_what_to_do_and_migrate_does_it() {
    let database = TestDatabase::create().await;
    library::revert(database.url()).await;
    let program =
        |arguments: &[&str]| altitude(arguments, database.url()).env("ALTITUDE__DATABASE__POOL_SIZE", "1");

    let mut refused = program(&["serve"]).start();
    assert_eq!(refused.exit(SOON).await.code(), Some(1));
    let said = refused.stderr();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].ends_with("migration(s) behind this program; run `altitude migrate` first"), "{said:?}");

    for answer in ["Applied ", "The schema is current."] {
        let mut migrate = program(&["migrate"]).start();
        assert_eq!(migrate.exit(SOON).await.code(), Some(0), "{:?}", migrate.stderr());
        let output = String::from_utf8(migrate.stdout()).unwrap();
        assert!(output.starts_with(answer), "{output}");
    }
    let (mut server, address) = program(&["serve"]).serve().await;
    assert_eq!(reqwest::get(format!("{address}/readyz")).await.unwrap().status(), 200);
    server.terminate();
    assert_eq!(server.exit(SOON).await.code(), Some(0));
}

#[tokio::test]
async fn a_wrong_configuration_is_told_with_all_its_faults() {
    let mut program = Program::altitude(&["serve"])
        .env("ALTITUDE__HTTP__BIND", "here")
        .env("ALTITUDE__HTTP__COLOUR", "red")
        .env("ALTITUDE__DATABASE__POOL_SIZE", "many")
        .env("ALTITUDE__RATE_LIMITS__ENABLED", "perhaps")
        .start();

    assert_eq!(program.exit(SOON).await.code(), Some(2));

    let said = program.stderr().join("\n");
    for key in ["COLOUR", "pool_size", "enabled"] {
        assert!(said.to_lowercase().contains(&key.to_lowercase()), "{key}: {said}");
    }
    let mut program = Program::altitude(&["serve"])
        .env("ALTITUDE__HTTP__BIND", "here")
        .env("ALTITUDE__DATABASE__URL", "mysql://root:hush@localhost/x")
        .env("ALTITUDE__AUTH__SECRETS", "short-and-hush")
        .env("ALTITUDE__MAIL__SMTP_URL", "http://user:hush@localhost")
        .start();

    assert_eq!(program.exit(SOON).await.code(), Some(2));

    let said = program.stderr().join("\n");
    for key in ["http.bind", "database.url", "auth.secrets", "mail.smtp_url"] {
        assert!(said.contains(key), "{key}: {said}");
    }
    assert!(!said.contains("hush"), "no secret is repeated: {said}");
}

#[tokio::test]
async fn production_lists_everything_it_lacks() {
    let mut program = Program::altitude(&["serve"]).env("ALTITUDE__ENVIRONMENT", "production").start();

    assert_eq!(program.exit(SOON).await.code(), Some(2));

    let said = program.stderr().join("\n");
    for key in ["database.url", "mail.smtp_url", "auth.secrets", "http.public_url"] {
        assert!(said.contains(&format!("{key}: production needs")), "{key}: {said}");
    }
}

#[tokio::test]
async fn the_openapi_document_is_printed() {
    let mut program = Program::altitude(&["openapi"]).start();

    assert!(program.exit(SOON).await.success());

    let document: Value = serde_json::from_slice(&program.stdout()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    assert!(document["paths"]["/api/v1/bookings"]["post"].is_object());
}

#[tokio::test]
async fn slots_are_simulated_from_standard_input() {
    let case = include_str!("../../cases/slots.jsonl").lines().next().unwrap();
    let case: Value = serde_json::from_str(case).unwrap();
    let mut program =
        Program::altitude(&["simulate", "slots", "-"]).input(&case["scenario"].to_string()).start();

    assert_eq!(program.exit(SOON).await.code(), Some(0), "{:?}", program.stderr());

    let answer: Value = serde_json::from_slice(&program.stdout()).unwrap();
    let starts: Vec<&Value> = answer["slots"].as_array().unwrap().iter().map(|slot| &slot["start"]).collect();
    assert_eq!(starts, case["expect"]["starts"].as_array().unwrap().iter().collect::<Vec<_>>());

    let mut wrong = Program::altitude(&["simulate", "slots", "-"]).input("{}").start();
    assert_eq!(wrong.exit(SOON).await.code(), Some(2));
    assert!(wrong.stdout().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_is_told_what_became_of_a_message() {
    let database = TestDatabase::create().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("returned.eml");
    std::fs::write(&path, "From: r@x.test\r\nTo: bounce@coach.test\r\n\r\nHello\r\n").unwrap();
    let path = path.to_str().unwrap();
    let bounce = |path: &str, url: &str| {
        altitude(&["mail", "bounce", path], url).env("ALTITUDE__DATABASE__POOL_SIZE", "1")
    };

    let mut taken = bounce(path, database.url()).start();
    assert_eq!(taken.exit(SOON).await.code(), Some(0), "{:?}", taken.stderr());
    assert!(String::from_utf8(taken.stdout()).unwrap().trim_end().ends_with(": nothing"));
    let message = "From: r@x.test\r\n\r\nHello\r\n";
    let mut piped = bounce("-", database.url()).input(message).start();
    assert_eq!(piped.exit(SOON).await.code(), Some(0), "{:?}", piped.stderr());
    let mut missing = bounce(&format!("{path}.not"), database.url()).start();
    assert_eq!(missing.exit(SOON).await.code(), Some(66));
    let mut away = bounce(path, "postgres://altitude@127.0.0.1:9/altitude").start();
    assert_eq!(away.exit(SOON).await.code(), Some(75), "the message is kept while there is no database");
    let mut wrong = bounce(path, database.url()).env("ALTITUDE__HTTP__BIND", "here").start();
    assert_eq!(wrong.exit(SOON).await.code(), Some(75), "and while the configuration is wrong");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_was_made_at_the_terminal_logs_in() {
    let database = TestDatabase::create().await;
    let program =
        |arguments: &[&str]| altitude(arguments, database.url()).env("ALTITUDE__DATABASE__POOL_SIZE", "1");
    let create = ["owner", "create", "--email", "Robin@Coach.test", "--name", "Robin Owner"];

    let mut made = program(&create).start();
    assert_eq!(made.exit(SOON).await.code(), Some(0), "{:?}", made.stderr());
    let output = String::from_utf8(made.stdout()).unwrap();
    let password = output.lines().find_map(|line| line.strip_prefix("Password, shown this once: ")).unwrap();
    let mut twice = program(&create).start();
    assert_eq!(twice.exit(SOON).await.code(), Some(1));
    let with_password = ["owner", "create", "--email", "kim@coach.test", "--name", "Kim", "--password-stdin"];
    let mut other = program(&with_password).input("a long enough password\n").start();
    assert_eq!(other.exit(SOON).await.code(), Some(0), "{:?}", other.stderr());
    assert!(!String::from_utf8(other.stdout()).unwrap().contains("assword"));

    let (_server, address) = program(&["serve", "--no-worker"]).serve().await;
    for (email, password) in [("robin@coach.test", password), ("kim@coach.test", "a long enough password")] {
        let body = serde_json::json!({ "email": email, "password": password });
        let request = reqwest::Client::new().post(format!("{address}/api/v1/auth/login")).json(&body);
        send(request).await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_goes_into_no_database_that_somebody_uses() {
    let database = TestDatabase::create().await;
    let program =
        |arguments: &[&str]| altitude(arguments, database.url()).env("ALTITUDE__DATABASE__POOL_SIZE", "1");
    let robin = ["owner", "create", "--email", "robin@practice.test", "--name", "Robin"];
    let mut made = program(&robin).start();
    assert_eq!(made.exit(SOON).await.code(), Some(0), "{:?}", made.stderr());

    let mut refused = program(&["demo", "seed"]).start();

    assert_eq!(refused.exit(SOON).await.code(), Some(1));
    let said = refused.stderr().join("\n");
    assert!(said.contains("this database is in use"), "{said}");
}

//! What `altitude doctor` says about mail, and logs that are read by programs.

use super::ground::{SOON, altitude};
use crate::support::database::TestDatabase;
use crate::support::smtp_sink::{Setup, SmtpSink};

async fn doctor(database: &TestDatabase, smtp_url: &str) -> (Option<i32>, String) {
    let mut doctor = altitude(&["doctor"], database.url())
        .env("ALTITUDE__DATABASE__POOL_SIZE", "1")
        .env("ALTITUDE__MAIL__SMTP_URL", smtp_url)
        .start();
    let code = doctor.exit(SOON).await.code();
    (code, String::from_utf8(doctor.stdout()).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_logs_in_to_the_mail_server() {
    let database = TestDatabase::create().await;
    let credentials = Some((String::from("altitude"), String::from("hush")));
    let sink = SmtpSink::with(Setup { credentials, ..Setup::default() }).await;
    let address = sink.address().to_string();

    let (code, said) = doctor(&database, &sink.url()).await;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("{address} lets us in")), "{said}");

    let (code, said) = doctor(&database, &sink.url().replace("hush", "other")).await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("FAIL  mail") && said.contains("Wrong user or password"), "{said}");
    assert!(!said.contains("other"), "{said}");
    assert!(sink.messages().is_empty());

    let url = sink.url();
    drop(sink);
    let (code, said) = doctor(&database, &url).await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(&format!("FAIL  mail             {address}: ")), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn logs_that_go_into_a_file_have_no_colours() {
    let database = TestDatabase::create().await;
    let program =
        altitude(&["serve", "--no-worker"], database.url()).env("ALTITUDE__DATABASE__POOL_SIZE", "1");
    let (mut server, address) = program.serve().await;
    reqwest::get(format!("{address}/api/v1/nothing")).await.unwrap();
    server.terminate();
    server.exit(SOON).await;

    let lines = server.stderr();
    assert!(lines.iter().any(|line| line.contains("INFO") && line.contains("stopping")), "{lines:?}");
    assert!(lines.iter().all(|line| !line.contains('\u{1b}')), "{lines:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_of_erasures_is_tried_and_a_replay_without_one_fails() {
    let database = TestDatabase::create().await;
    let folder = tempfile::tempdir().unwrap();
    let no_folder = folder.path().join("file");
    std::fs::write(&no_folder, "").unwrap();
    let run = async |arguments: &[&str], dir: &std::path::Path| {
        let program = altitude(arguments, database.url()).env("ALTITUDE__DATABASE__POOL_SIZE", "1");
        let mut program = program.env("ALTITUDE__DATA__DIR", dir.to_str().unwrap()).start();
        let code = program.exit(SOON).await.code();
        (code, String::from_utf8(program.stdout()).unwrap() + &program.stderr().join("\n"))
    };

    let good = run(&["doctor"], folder.path()).await;
    let bad = run(&["doctor"], &no_folder).await;
    let without = run(&["erasures", "replay"], folder.path()).await;
    std::fs::write(folder.path().join("erasures.ledger"), "hash 2026-06-01\n").unwrap();
    let with = run(&["erasures", "replay"], folder.path()).await;

    assert!(good.0 == Some(0) && good.1.contains("the ledger of erasures can be written"), "{good:?}");
    assert!(bad.0 == Some(1) && bad.1.contains("FAIL  erasures"), "{bad:?}");
    assert!(without.0 == Some(1) && without.1.contains("erasures.ledger"), "{without:?}");
    assert!(with.0 == Some(0) && with.1.contains("erasures.ledger: 1 entries, erased again: 0"), "{with:?}");
}

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

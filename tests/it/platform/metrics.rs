//! `GET /metrics`: what is empty is told as nothing, and an alarm ends with its cause.

use std::net::TcpListener;

use tokio_postgres::Client;

use crate::support::database::{connect, server_or_listed};
use crate::support::process::Program;

/// The value of a series.
async fn value(address: &str, series: &str) -> f64 {
    let text = reqwest::get(format!("http://{address}/metrics")).await.unwrap().text().await.unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(series));
    line.unwrap_or_else(|| panic!("{series} in {text}")).trim().parse().unwrap()
}

async fn give_up_a_job(sql: &Client) {
    let statement = "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, fence, created_at, \
                     updated_at) SELECT gen_random_uuid(), 'mail.failed', '{}', 'dead', at, 1, 1, 1, at, at \
                     FROM (SELECT now() - interval '1 hour' AS at) AS times";
    assert_eq!(sql.execute(statement, &[]).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_told_with_its_age_until_it_is_gone() {
    let test = "what_waits_is_told_with_its_age_until_it_is_gone";
    let Some(database) = server_or_listed(test).await else { return };
    let sql = connect(database.url()).await;
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    let program = Program::altitude(&["serve", "--no-worker"])
        .env("DATABASE_URL", database.url())
        .env("ALTITUDE__ENVIRONMENT", "test")
        .env("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef")
        .env("ALTITUDE__HTTP__BIND", "127.0.0.1:0")
        .env("ALTITUDE__METRICS__BIND", &free);
    let (_server, _) = program.serve().await;
    let depth = r#"jobs_depth{kind="mail.failed",state="dead"}"#;
    let age = r#"jobs_oldest_seconds{kind="mail.failed",state="dead"}"#;

    for series in [depth, age, r#"mails_depth{lane="security",state="failed"}"#] {
        assert!(value(&free, series).await.abs() < 0.5, "{series}");
    }
    give_up_a_job(&sql).await;
    assert!((value(&free, depth).await - 1.0).abs() < 0.5);
    assert!(value(&free, age).await >= 3_600.0);
    sql.execute("DELETE FROM jobs", &[]).await.unwrap();
    assert!(value(&free, depth).await.abs() < 0.5);
    assert!(value(&free, age).await.abs() < 0.5);
}

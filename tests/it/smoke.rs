//! What must hold on every kind of database, in little time: tests whose path contains `smoke`.
//!
//! `.ci/run` runs them once more on the embedded database.

use crate::support::database::{TestDatabase, connect};
use crate::support::process::{PATIENCE, Program};

#[tokio::test]
async fn each_test_starts_with_an_empty_database() {
    for _ in 0..2 {
        let database = TestDatabase::create().await;
        let client = connect(database.url()).await;

        client.batch_execute("CREATE TABLE left_behind ()").await.expect("no test before has left it");
        assert!(database.most_connections() >= 1);
    }
}

#[tokio::test]
async fn the_database_keeps_overlapping_ranges_apart() {
    let database = TestDatabase::create().await;
    let client = connect(database.url()).await;
    let table =
        "CREATE TABLE held (host int, during tstzrange, EXCLUDE USING gist (host WITH =, during WITH &&))";
    client.batch_execute(table).await.expect("the extension btree_gist");

    let hold = "INSERT INTO held VALUES (1, tstzrange('2026-01-05T09:00Z', '2026-01-05T10:00Z'))";
    client.batch_execute(hold).await.expect("the first is free");
    let second = client.batch_execute(hold).await;

    let code = second.expect_err("the second overlaps").code().map(|code| code.code().to_owned());
    assert_eq!(code.as_deref(), Some("23P01"));
}

#[tokio::test]
async fn the_program_says_what_it_can_do() {
    let mut help = Program::altitude(&["--help"]).start();

    assert!(help.exit(PATIENCE).await.success(), "{:?}", help.stderr());
}

//! `kill -9` of an import: each good row has its effect exactly once.

use super::ground::{SOON, number};
use super::letters::Letters;
use crate::support::database::random_number;
use crate::support::process::Program;

const ROWS: i64 = 20_000;

fn import(letters: &Letters, file: &str) -> Program {
    let arguments = ["newsletter", "import", file, "--list", "letters", "--consent-source", "old list"];
    letters.program(&arguments)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_and_resumed_takes_each_good_row_once() {
    let test = "faults::letters_import::an_import_that_is_killed_and_resumed_takes_each_good_row_once";
    let Some(letters) = Letters::open(test, 1).await else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("readers.csv");
    let rows: Vec<String> = (0..ROWS).map(|row| format!("row-{row}@example.org,Reader {row}\n")).collect();
    std::fs::write(&file, format!("email,name\n{}nobody,x\n", rows.concat())).unwrap();
    let file = file.to_str().unwrap();

    let mut importer = import(&letters, file).env("ALTITUDE_FAILPOINT", "newsletter.imported/0/at").start();
    importer.line(|line| line.ends_with("failpoint reached"), SOON).await;
    importer.kill().await;
    for _ in 0..10 {
        let done = number(&letters.sql, "SELECT coalesce(sum(done), 0)::bigint FROM imports").await;
        let mut worker = letters.worker().start();
        let wanted = (done + i64::try_from(random_number() % 2_000).unwrap()).min(ROWS);
        letters.until_at_least("SELECT coalesce(sum(done), 0)::bigint FROM imports", wanted).await;
        worker.kill().await;
    }
    let _worker = letters.worker().start();
    letters.until_at_least("SELECT count(*) FROM imports WHERE status = 'finished'", 1).await;

    let row =
        letters.sql.query_one("SELECT received, done, created, faulty FROM imports", &[]).await.unwrap();
    let counts: [i64; 4] = [row.get(0), row.get(1), row.get(2), row.get(3)];
    assert_eq!(counts, [ROWS + 1, ROWS, ROWS, 1]);
    assert_eq!(number(&letters.sql, "SELECT count(*) FROM subscribers WHERE email LIKE 'row-%'").await, ROWS);
    assert_eq!(
        number(&letters.sql, "SELECT count(*) FROM consent_entries WHERE action = 'imported'").await,
        ROWS
    );
    assert_eq!(number(&letters.sql, "SELECT count(*) FROM import_chunks").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_terminal_says_which_column_is_what() {
    let test = "faults::letters_import::the_terminal_says_which_column_is_what";
    let Some(letters) = Letters::open(test, 0).await else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("readers.csv");
    std::fs::write(&file, "Who,Called,Groups,Squad\nann@example.org,Ann,cto;fair,core\n").unwrap();
    let file = file.to_str().unwrap();
    let plain = ["newsletter", "import", file, "--list", "letters", "--consent-source", "old list"];

    let mut refused = letters.program(&plain).start();
    assert_eq!(refused.exit(SOON).await.code(), Some(1), "no column is called email");
    let nowhere = ["newsletter", "import", file, "--list", "letters", "--consent-source", " "];
    let mut unsaid = letters.program(&nowhere).start();
    assert_eq!(unsaid.exit(SOON).await.code(), Some(1), "where they agreed has to be said");
    assert!(unsaid.stderr().iter().any(|line| line.contains("--consent-source")), "{:?}", unsaid.stderr());
    let columns = ["--email-column", "Who", "--name-column", "Called", "--tags-column", "Groups"];
    let mut wrong = letters.program(&[&plain[..], &columns, &["--attribute", "team"]].concat()).start();
    assert_eq!(wrong.exit(SOON).await.code(), Some(1));
    let good = [&plain[..], &columns, &["--attribute", "team:Squad"]].concat();
    let mut importer = letters.program(&good).start();
    assert_eq!(importer.exit(SOON).await.code(), Some(0), "{:?}", importer.stderr());

    let found =
        "SELECT name, tags::text, attributes ->> 'team' FROM subscribers WHERE email = 'ann@example.org'";
    let row = letters.sql.query_one(found, &[]).await.unwrap();
    let cells: [String; 3] = [row.get(0), row.get(1), row.get(2)];
    assert_eq!(cells, ["Ann", "[\"cto\", \"fair\"]", "core"]);
}

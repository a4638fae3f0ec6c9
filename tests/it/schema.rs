//! `src/schema.rs` says what a migrated database is; the way down and up again ends where it began.

mod catalogue;
mod declared;

use std::fs;
use std::path::Path;

use crate::support::database::{TestDatabase, connect, server_or_listed};
use crate::support::library;

#[tokio::test]
async fn smoke_schema_rs_is_what_the_migrations_make() {
    let database = TestDatabase::create().await;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/schema.rs");

    let declared = declared::tables(&fs::read_to_string(file).expect("src/schema.rs"));
    let made = catalogue::tables(&connect(database.url()).await).await;

    for (name, table) in &made {
        let found = declared.get(name).unwrap_or_else(|| panic!("src/schema.rs lacks the table {name}"));
        assert_eq!(found, table, "src/schema.rs (left) and the database (right) differ on {name}");
    }
    let names = |tables: &declared::Tables| tables.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&declared), names(&made));
}

#[tokio::test]
async fn migrations_go_down_and_up_again() {
    let Some(database) = server_or_listed("schema::migrations_go_down_and_up_again").await else {
        return;
    };
    let client = connect(database.url()).await;
    let before = catalogue::everything(&client).await;

    library::revert(database.url()).await;
    let below = catalogue::everything(&client).await;
    library::migrate(database.url()).await;
    let after = catalogue::everything(&client).await;

    assert!(before.len() > 50, "the catalogue was read: {before:?}");
    assert!(below.is_empty(), "left behind by the way down:\n{}", below.join("\n"));
    assert_eq!(before, after);
}

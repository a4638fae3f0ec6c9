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

#[test]
fn every_migration_has_a_version_of_its_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let entries = fs::read_dir(folder).expect("migrations").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();

    // What stands before the first underscore is the version; of two with the same one, only the first is applied.
    let version = |name: &str| name.split('_').next().unwrap_or_default().to_owned();
    for pair in names.windows(2) {
        assert_ne!(
            version(&pair[0]),
            version(&pair[1]),
            "{} and {}: change the time of one",
            pair[0],
            pair[1]
        );
    }
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

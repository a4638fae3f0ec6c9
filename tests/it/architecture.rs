//! The walls of the house: floors, edges, front doors, the crates allowed inside, lengths.
//!
//! The plan is in `plan.rs`; a failure names the file, the line and the wall.

mod plan;
mod rules;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use rules::{House, sql_clock};
use source::Source;

#[test]
fn every_source_file_keeps_to_the_plan() {
    let house = house();

    let offences: Vec<String> = files("src", "rs")
        .iter()
        .flat_map(|(file, text)| house.offences(&Source::parse(file, text)))
        .map(|offence| offence.to_string())
        .collect();

    assert!(offences.is_empty(), "{} walls are broken:\n{}", offences.len(), offences.join("\n"));
}

#[test]
fn no_test_file_is_longer_than_400_lines() {
    let tests = files("tests", "rs").into_iter().chain(files("benches", "rs"));
    let long: Vec<String> =
        tests.filter(|(_, text)| text.lines().count() > 400).map(|(file, _)| file).collect();

    assert!(long.is_empty(), "longer than 400 lines: {long:?}");
}

#[test]
fn no_migration_reads_the_clock_of_the_database() {
    for (file, text) in files("migrations", "sql") {
        for (number, line) in text.lines().enumerate() {
            let statement = line.split("--").next().unwrap_or_default();
            let clock = sql_clock(statement);
            assert!(clock.is_none(), "{file}:{}: {clock:?}: the instant is handed in", number + 1);
        }
    }
}

#[test]
fn each_wall_catches_a_made_up_offence() {
    let long = "\n".repeat(401);
    let cases = [
        ("floors", "src/platform/clock.rs", "use crate::mail::Lane;"),
        ("floors", "src/booking/actions/book.rs", "fn f() { crate::app::start(); }"),
        ("floors", "src/booking/actions/book.rs", "use super::super::api::bookings::BookingResponse;"),
        ("floors", "src/booking/core/slots.rs", "use crate::booking::store::bookings;"),
        ("floors", "src/kernel/slug.rs", "use crate::{kernel::ids, platform::clock};"),
        ("floors", "src/shop/mod.rs", "//! Not on the plan."),
        ("edges", "src/booking/actions/book.rs", "use crate::coaching::Mentee;"),
        ("edges", "src/booking/api/slots.rs", "use crate::newsletter::Issue;"),
        ("edges", "src/mail/outbox.rs", "use crate::identity::Person;"),
        ("front door", "src/coaching/actions/note.rs", "use crate::booking::model::Booking;"),
        ("front door", "src/pages/booking.rs", "use crate::booking; fn f() { booking::store::find(); }"),
        ("crates", "src/booking/core/slots.rs", "use diesel::result::Error;"),
        ("crates", "src/kernel/ids.rs", "fn f() { tracing::info!(\"seen\"); }"),
        ("crates", "src/kernel/ids.rs", "#[derive(diesel::AsExpression, actix_web::Any)] struct Id;"),
        ("crates", "src/booking/core/slots.rs", "fn f() { let _ = format!(\"{}\", rand::random()); }"),
        ("purity", "src/booking/core/slots.rs", "async fn f() {}"),
        ("purity", "src/kernel/ids.rs", "fn f() { drop(async {}); }"),
        ("http", "src/booking/actions/book.rs", "use actix_web::web::Json;"),
        ("http", "src/coaching/store/notes.rs", "fn f() -> actix_web::HttpResponse { g() }"),
        ("sql", "src/booking/actions/book.rs", "use diesel::prelude::*;"),
        ("sql", "src/booking/api/bookings.rs", "use diesel_async::RunQueryDsl;"),
        ("tables", "src/booking/actions/book.rs", "use crate::schema::bookings;"),
        ("tables", "src/pages/booking.rs", "#[diesel(table_name = crate::schema::bookings)] struct Row;"),
        ("index", "src/booking/mod.rs", "pub fn logic() {}"),
        ("index", "src/lib.rs", "mod inline {}"),
        ("imports", "src/booking/actions/book.rs", "fn f() { use std::fmt; }"),
        ("clock", "src/booking/store/bookings.rs", "const Q: &str = \"UPDATE t SET at = NOW()\";"),
        ("clock", "src/booking/store/bookings.rs", "use diesel::dsl::now;"),
        ("length", "src/booking/actions/book.rs", &long),
    ];

    let house = house_of_the_cases();
    for (wall, file, text) in cases {
        let offences = house.offences(&Source::parse(file, text));
        let walls: Vec<&str> = offences.iter().map(|offence| offence.wall).collect();
        assert!(walls.contains(&wall), "{file}: {text}\nwas to break {wall:?}, broke {walls:?}");
    }
}

#[test]
fn what_the_plan_allows_breaks_no_wall() {
    let cases = [
        ("src/booking/core/properties.rs", "use proptest::prelude::*; use super::slots;"),
        (
            "src/booking/actions/book.rs",
            "use crate::{booking::{core::slots, store}, identity, mail::outbox};",
        ),
        (
            "src/booking/actions/book.rs",
            "use diesel_async::AsyncConnection; use super::super::error::BookingError;",
        ),
        (
            "src/booking/api/bookings.rs",
            "use actix_web::web; use crate::{booking::actions::book, identity::Coach};",
        ),
        ("src/booking/core/slots.rs", "use chrono::Utc; use crate::kernel::ids; use super::policy;"),
        ("src/booking/core/invitation.rs", "use icalendar::Calendar;"),
        ("src/booking/core/slots.rs", "#[cfg(test)] mod tests { use proptest::prelude::*; async fn f() {} }"),
        (
            "src/booking/mod.rs",
            "//! Door.\nmod core;\nmod store;\npub use core::Slot;\npub use store::x as y;",
        ),
        ("src/booking/store/bookings.rs", "use crate::schema::bookings; use diesel::prelude::*;"),
        ("src/coaching/actions/note.rs", "use crate::booking::Booking;"),
        ("src/pages/booking.rs", "use crate::booking::actions::book; use crate::kernel::slug;"),
        ("src/app.rs", "fn f() { crate::booking::api::routes(); crate::pages::routes(); }"),
    ];

    let house = house_of_the_cases();
    for (file, text) in cases {
        let offences = house.offences(&Source::parse(file, text));
        assert!(offences.is_empty(), "{file}: {text}\n{offences:?}");
    }
}

fn house() -> House {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let sources: Vec<Source> =
        files("src", "rs").iter().map(|(file, text)| Source::parse(file, text)).collect();
    House {
        crates: dependencies(&manifest),
        modules: sources.iter().map(|source| source.modules.join("::")).collect(),
        tests: sources.iter().flat_map(Source::test_modules).collect(),
    }
}

fn house_of_the_cases() -> House {
    let crates =
        ["actix_web", "chrono", "diesel", "diesel_async", "icalendar", "proptest", "rand", "tracing"];
    let modules = ["booking::actions", "booking::core", "booking::model", "booking::store"];
    let door = Source::parse("src/booking/core/mod.rs", "#[cfg(test)] mod properties;");
    House {
        crates: crates.map(str::to_owned).to_vec(),
        modules: modules.map(str::to_owned).to_vec(),
        tests: door.test_modules(),
    }
}

/// Names of the crates in every dependency table, as they stand in paths.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut is_table = false;
    let mut names = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            is_table = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (is_table && !line.starts_with('#'), line.split_once('=')) {
            names.push(name.trim().replace('-', "_"));
        }
    }
    assert!(names.len() > 20, "Cargo.toml was not understood: {names:?}");
    names
}

/// Every file below a folder with this ending, as path below the project and text.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                let file = path.strip_prefix(root()).expect("below the project").display().to_string();
                found.push((file, fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

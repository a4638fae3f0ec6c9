//! The walls, each a function from a source file to what it finds there.

use std::fmt;

use syn::Item;

use super::plan::{self, Place, TRADES};
use super::source::{Findings, Reference, Source};

/// Lines a file may have.
const LONGEST_FILE: usize = 400;
const CLOCKS_OF_SQL: [&str; 5] =
    ["now()", "current_timestamp", "clock_timestamp", "current_date", "localtimestamp"];

/// A wall that a line breaks.
#[derive(Debug)]
pub struct Offence {
    file: String,
    line: usize,
    /// The wall, by a short name.
    pub wall: &'static str,
    why: String,
}

/// What was found in one file.
struct Report<'a> {
    file: &'a str,
    found: Vec<Offence>,
}

/// What the house is made of, to tell its own modules from crates.
pub struct House {
    /// Names of the crates that Cargo.toml depends on.
    pub crates: Vec<String>,
    /// Every module of the crate, as `booking::store`.
    pub modules: Vec<String>,
    /// Modules that only tests have; in them only the length counts.
    pub tests: Vec<String>,
}

impl fmt::Display for Offence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{} [{}] {}", self.file, self.line, self.wall, self.why)
    }
}

impl Report<'_> {
    fn add(&mut self, wall: &'static str, line: usize, why: String) {
        // A crate that should not be there is said once, where it comes in.
        if wall != "crates" || self.found.iter().all(|offence| offence.why != why) {
            self.found.push(Offence { file: self.file.to_owned(), line, wall, why });
        }
    }
}

impl House {
    /// Everything that this file does against the plan of the house.
    pub fn offences(&self, source: &Source) -> Vec<Offence> {
        let findings = source.findings();
        let place = Place::of(&source.modules);
        let mut report = Report { file: &source.file, found: Vec::new() };

        length(source, &mut report);
        if self.is_test(&source.modules.join("::")) {
            return report.found;
        }
        index(source, &mut report);
        purity(source, &place, &findings, &mut report);
        inner_imports(&findings, &mut report);
        clock_of_sql(source, &findings, &mut report);
        if source.file == "src/lib.rs" {
            return report.found;
        }
        if place.floor().is_none() {
            report.add("floors", 1, format!("`{}` is a room that is not on the plan", place.room));
            return report.found;
        }
        for reference in &findings.references {
            match reference.path.first().map(String::as_str) {
                Some("crate") => {
                    // The front door hands out what stands behind it, the doors to the outside among it.
                    if !source.is_index() || target(reference).room != place.room {
                        floors(&place, reference, &mut report);
                    }
                    self.front_door(&place, reference, &mut report);
                    tables(source, &place, reference, &mut report);
                }
                Some(name) if self.is_crate(name) => crates(source, &place, reference, &mut report),
                _ => {}
            }
        }
        report.found
    }

    fn is_test(&self, module: &str) -> bool {
        let is_inside = |test: &String| module == test || module.starts_with(&format!("{test}::"));
        self.tests.iter().any(is_inside)
    }

    fn is_crate(&self, name: &str) -> bool {
        name == "std" || self.crates.iter().any(|known| known == name)
    }

    /// A trade is entered by what its `mod.rs` hands out; no room's `store` is entered by anybody else.
    fn front_door(&self, place: &Place, reference: &Reference, report: &mut Report<'_>) {
        let target = target(reference);
        if target.room == place.room {
            return;
        }
        if target.furniture == "store" {
            let why = format!("`{}`: only a room itself touches its store", reference.path.join("::"));
            report.add("front door", reference.line, why);
        } else if is_trade(place) && is_trade(&target) {
            let inner = format!("{}::{}", target.room, target.furniture);
            if self.modules.contains(&inner) {
                let why = format!(
                    "`{}` goes past the front door; name what `src/{}/mod.rs` hands out",
                    reference.path.join("::"),
                    target.room
                );
                report.add("front door", reference.line, why);
            }
        }
    }
}

fn length(source: &Source, report: &mut Report<'_>) {
    if source.lines > LONGEST_FILE && source.file != "src/schema.rs" {
        let why = format!("{} lines; a file has at most {LONGEST_FILE}", source.lines);
        report.add("length", LONGEST_FILE + 1, why);
    }
}

fn index(source: &Source, report: &mut Report<'_>) {
    if !source.is_index() {
        return;
    }
    for item in &source.syntax.items {
        let is_plain = match item {
            Item::Use(_) => true,
            Item::Mod(module) => module.content.is_none(),
            _ => false,
        };
        if !is_plain {
            let line = syn::spanned::Spanned::span(item).start().line;
            report.add(
                "index",
                line,
                "`mod.rs` and `lib.rs` hold documentation, `mod` and `use` only".to_owned(),
            );
        }
    }
}

fn purity(source: &Source, place: &Place, findings: &Findings, report: &mut Report<'_>) {
    if place.is_pure() && !source.is_index() {
        for line in &findings.asynchronous {
            report.add(
                "purity",
                *line,
                "a decision waits for nothing: no `async` in `core` and `kernel`".to_owned(),
            );
        }
    }
}

fn inner_imports(findings: &Findings, report: &mut Report<'_>) {
    for line in &findings.inner_imports {
        report.add(
            "imports",
            *line,
            "imports stand at the top of the file, not inside a function".to_owned(),
        );
    }
}

fn clock_of_sql(source: &Source, findings: &Findings, report: &mut Report<'_>) {
    if plan::is_clock_home(&source.file) {
        return;
    }
    for (text, line) in &findings.texts {
        if let Some(clock) = sql_clock(text) {
            report.add("clock", *line, format!("`{clock}` in SQL: the instant is handed in, as a value"));
        }
    }
    for reference in &findings.references {
        if reference.path.join("::").starts_with("diesel::dsl::now") {
            report.add(
                "clock",
                reference.line,
                "`now` in SQL: the instant is handed in, as a value".to_owned(),
            );
        }
    }
}

/// The database's own clock, if a statement reads it.
pub fn sql_clock(text: &str) -> Option<&'static str> {
    let text = text.to_ascii_lowercase();
    let is_letter = |before: char| before.is_alphanumeric() || before == '_';
    let is_word = |position| text.get(..position).is_some_and(|before| !before.ends_with(is_letter));
    CLOCKS_OF_SQL.into_iter().find(|clock| text.match_indices(clock).any(|(position, _)| is_word(position)))
}

fn floors(place: &Place, reference: &Reference, report: &mut Report<'_>) {
    let target = target(reference);
    let path = reference.path.join("::");
    let (Some(here), Some(there)) = (place.floor(), target.floor()) else {
        return;
    };

    if place.is_pure() && (there > 0 || (place.room == "kernel" && target.room != "kernel")) {
        report.add(
            "floors",
            reference.line,
            format!("`{path}`: `core` sees `kernel` and `core` only, `kernel` itself"),
        );
    } else if there > here {
        report.add(
            "floors",
            reference.line,
            format!("`{path}` is on floor {there}, above this file's floor {here}"),
        );
    } else if target.room != place.room && !place.is_pure() {
        let is_same_floor = own_floor(place) == own_floor(&target) && own_floor(place) < Some(4);
        let is_schema = target.room == "schema";
        if is_same_floor && !is_schema && !place.may_meet(&target) {
            let why = format!("`{path}`: no edge leads from `{}` to `{}`", place.room, target.room);
            report.add("edges", reference.line, why);
        }
    }
}

fn tables(source: &Source, place: &Place, reference: &Reference, report: &mut Report<'_>) {
    if target(reference).room == "schema" && !place.is_storage() && !plan::is_table_home(&source.file) {
        report.add("tables", reference.line, "tables are named by `model` and `store` only".to_owned());
    }
}

fn crates(source: &Source, place: &Place, reference: &Reference, report: &mut Report<'_>) {
    let path = reference.path.join("::");
    let name = reference.path.first().map_or("", String::as_str);

    if place.is_pure() && !plan::is_pure_crate(&source.file, name) {
        report.add(
            "crates",
            reference.line,
            format!("the crate `{name}` may not enter this `core` or `kernel` file"),
        );
    }
    if name.starts_with("actix") && place.furniture != "api" && !plan::is_http_home(&source.file) {
        report.add(
            "http",
            reference.line,
            format!("`{path}`: HTTP stays in `api`, `pages`, `platform` and the guards"),
        );
    }
    if name.starts_with("diesel") && !place.is_storage() && !plan::may_name_diesel(&source.file, &path) {
        report.add("sql", reference.line, format!("`{path}`: SQL lives in `store`"));
    }
}

fn target(reference: &Reference) -> Place {
    Place::of(reference.path.get(1..).unwrap_or_default())
}

/// The floor of the room as a whole, whatever the furniture.
fn own_floor(place: &Place) -> Option<u8> {
    Place { room: place.room.clone(), furniture: String::new() }.floor()
}

fn is_trade(place: &Place) -> bool {
    TRADES.contains(&place.room.as_str())
}

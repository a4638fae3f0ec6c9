//! What the documents name is there: files, headings, pictures, settings.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Folders of the repository whose files are named in the running text.
const FOLDERS: [&str; 6] = [".ci/", "benches/", "config/", "docs/", "src/", "tests/"];
/// Files besides the documents that say settings as environment variables.
const SETTERS: [&str; 4] = ["docker-compose.yml", "Dockerfile", "config/default.toml", ".ci/run"];

/// What one document says.
#[derive(Default)]
pub struct Document {
    links: Vec<String>,
    pictures: Vec<String>,
    /// What stands between back-quotes.
    pub code: Vec<String>,
    anchors: BTreeSet<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// README.md and every document below `docs`, by its path from the root.
pub fn documents() -> BTreeMap<PathBuf, Document> {
    let mut paths = vec![PathBuf::from("README.md")];
    paths.extend(files("docs").into_iter().filter(|path| path.extension().is_some_and(|end| end == "md")));
    let read = |path: PathBuf| {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        (path, Document::read(&text))
    };
    paths.into_iter().map(read).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap());
    entries
        .flat_map(|entry| {
            let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() { files(&path) } else { vec![PathBuf::from(path)] }
        })
        .collect()
}

impl Document {
    fn read(text: &str) -> Self {
        let mut document = Self::default();
        let mut heading: Option<String> = None;
        let mut seen: HashMap<String, usize> = HashMap::new();
        for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => document.links.push(dest_url.into_string()),
                Event::Start(Tag::Image { dest_url, .. }) => document.pictures.push(dest_url.into_string()),
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => {
                    let name = anchor(&heading.take().unwrap());
                    let count = seen.entry(name.clone()).or_default();
                    document.anchors.insert(if *count == 0 { name } else { format!("{name}-{count}") });
                    *count += 1;
                }
                Event::Text(words) => heading = heading.map(|heading| heading + &words),
                Event::Code(words) => {
                    heading = heading.map(|heading| heading + &words);
                    document.code.push(words.into_string());
                }
                _ => {}
            }
        }
        document
    }
}

/// What GitHub calls a heading in an address.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Where a relative address leads, from the root of the repository.
fn from(document: &Path, link: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for part in document.parent().unwrap().join(link).components() {
        match part {
            Component::ParentDir => assert!(path.pop(), "{link} leads out of the repository"),
            part => path.push(part),
        }
    }
    path
}

#[test]
fn every_link_and_picture_of_the_documents_is_there() {
    let documents = documents();
    let mut missing = Vec::new();
    let mut count = 0;
    for (path, document) in &documents {
        let relative = |link: &&String| !link.contains("://") && !link.starts_with("mailto:");
        for link in document.links.iter().chain(&document.pictures).filter(relative) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { from(path, file) };
            let has_anchor =
                || documents.get(&target).is_some_and(|document| document.anchors.contains(anchor));
            if !root().join(&target).exists() || (!anchor.is_empty() && !has_anchor()) {
                missing.push(format!("{}: {link}", path.display()));
            }
            count += 1;
        }
    }

    assert!(count > 20, "{count}");
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_document_and_picture_is_linked_from_somewhere() {
    let documents = documents();
    let named: BTreeSet<PathBuf> = documents
        .iter()
        .flat_map(|(path, document)| {
            document.links.iter().chain(&document.pictures).map(move |link| (path, link))
        })
        .filter(|(_, link)| !link.contains("://"))
        .map(|(path, link)| from(path, link.split('#').next().unwrap()))
        .collect();

    let lonely: Vec<PathBuf> = files("docs").into_iter().filter(|path| !named.contains(path)).collect();
    assert_eq!(lonely, Vec::<PathBuf>::new());
    let front = &documents[Path::new("README.md")];
    for path in documents.keys().filter(|path| path.starts_with("docs")) {
        assert!(
            front.links.iter().any(|link| Path::new(link) == path),
            "the README names {}",
            path.display()
        );
    }
}

#[test]
fn every_file_that_the_documents_name_is_there() {
    let mut missing = Vec::new();
    let mut count = 0;
    for (path, document) in documents() {
        let words = document.code.iter().flat_map(|code| code.split_whitespace());
        let named = words.filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)));
        for word in named.filter(|word| !word.contains(['{', '*', '…'])) {
            count += 1;
            if !root().join(word).exists() {
                missing.push(format!("{}: {word}", path.display()));
            }
        }
    }

    assert!(count > 5, "{count}");
    assert_eq!(missing, Vec::<String>::new());
}

/// `section.key` for each setting, and each section.
fn settings() -> (BTreeSet<String>, BTreeSet<String>) {
    fn walk(table: &toml::Table, prefix: &str, keys: &mut BTreeSet<String>, sections: &mut BTreeSet<String>) {
        for (name, value) in table {
            if let toml::Value::Table(inner) = value {
                sections.insert(format!("{prefix}{name}"));
                walk(inner, &format!("{prefix}{name}."), keys, sections);
            } else {
                keys.insert(format!("{prefix}{name}"));
            }
        }
    }
    let text = fs::read_to_string(root().join("config/default.toml")).unwrap();
    let (mut keys, mut sections) = (BTreeSet::new(), BTreeSet::new());
    walk(&text.parse().unwrap(), "", &mut keys, &mut sections);
    (keys, sections)
}

#[test]
fn every_setting_that_the_documents_name_is_one() {
    let (keys, sections) = settings();
    let mut unknown = Vec::new();
    let mut count = 0;
    let mut texts: Vec<PathBuf> = SETTERS.iter().map(PathBuf::from).collect();
    texts.push(PathBuf::from("docs/embed.html"));
    for (path, document) in documents() {
        for code in &document.code {
            let is_dotted = code.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c == '.');
            let section = code.split_once('.').map(|(section, _)| section);
            if is_dotted && section.is_some_and(|section| sections.contains(section)) && !is_file(code) {
                count += 1;
                if !keys.contains(code) && !sections.contains(code) {
                    unknown.push(format!("{}: {code}", path.display()));
                }
            }
        }
        texts.push(path);
    }
    for path in texts {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        for tail in text.split("ALTITUDE__").skip(1) {
            let name = tail.split(|c: char| !c.is_ascii_uppercase() && c != '_').next().unwrap();
            let key = name.to_lowercase().replace("__", ".");
            count += 1;
            if key != "section.key" && key != "section.key_file" && !is_key(&keys, &key) {
                unknown.push(format!("{}: ALTITUDE__{name}", path.display()));
            }
        }
    }

    assert!(count > 40, "{count}");
    assert_eq!(unknown, Vec::<String>::new());
}

/// The name of a file, such as `newsletter.md`.
fn is_file(code: &str) -> bool {
    [".md", ".rs"].iter().any(|end| code.ends_with(end))
}

/// A key, or one whose value comes from a file.
fn is_key(keys: &BTreeSet<String>, key: &str) -> bool {
    keys.contains(key) || key.strip_suffix("_file").is_some_and(|key| keys.contains(key))
}

//! Configuration: every source, and all faults at once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use altitude::platform::config::{Config, Environment, Faults, load_from};
use secrecy::ExposeSecret as _;

fn load(folder: &Path, variables: &[(&str, &str)]) -> Result<Config, Faults> {
    let variables: BTreeMap<String, String> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    load_from(folder, variables)
}

fn faults(variables: &[(&str, &str)]) -> Vec<String> {
    load(Path::new("nowhere"), variables).unwrap_err().lines().to_vec()
}

#[test]
fn the_defaults_alone_are_enough_to_try_it_out() {
    let config = load(Path::new("nowhere"), &[]).unwrap();

    assert_eq!(config.environment, Environment::Development);
    assert_eq!(config.http.bind, "127.0.0.1:8080");
    assert!(config.uses_embedded_database() && config.uses_dev_mailbox());
}

#[test]
fn every_file_in_config_loads() {
    for entry in fs::read_dir("config").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("test.toml"), text).unwrap();
        let loaded = load(folder.path(), &[("ALTITUDE__ENVIRONMENT", "test")]);
        assert!(loaded.is_ok(), "{}: {}", path.display(), loaded.unwrap_err());
    }
}

#[test]
fn every_key_of_the_defaults_has_a_comment() {
    let text = fs::read_to_string("config/default.toml").unwrap();
    let lines: Vec<&str> = text.lines().collect();

    for pair in lines.windows(2).filter(|pair| pair[1].contains(" = ") && !pair[1].starts_with('#')) {
        assert!(pair[0].starts_with("# "), "{} has no comment", pair[1]);
    }
}

#[test]
fn variables_win_over_the_file_and_the_file_over_the_defaults() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("test.toml"), "[http]\nworkers = 3\nshutdown_seconds = 7\n").unwrap();

    let config = load(
        folder.path(),
        &[
            ("ALTITUDE__ENVIRONMENT", "test"),
            ("ALTITUDE__HTTP__WORKERS", "5"),
            ("HOME", "/root"),
            ("ALTITUDE", "x"),
        ],
    );

    let http = config.unwrap().http;
    assert_eq!((http.workers, http.shutdown_seconds, http.slow_client_seconds), (5, 7, 10));
}

#[test]
fn all_faults_are_listed_at_once_and_none_shows_a_secret() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("test.toml"), "surprise = 1\n[http]\nbind = 8080\nport = 1\n").unwrap();

    let listed = load(
        folder.path(),
        &[
            ("ALTITUDE__ENVIRONMENT", "test"),
            ("ALTITUDE__HTTP__WORKERS", "many"),
            ("ALTITUDE__RATE_LIMITS__ENABLED", "perhaps"),
            ("ALTITUDE__MAIL__SMPT_URL", "smtp://user:hunter2@mail.test"),
            ("ALTITUDE__AUTH__SECRETS_FILE", "/nowhere/secret"),
        ],
    )
    .unwrap_err();

    let text = listed.to_string();
    for part in [
        "surprise",
        "http.bind",
        "http.port",
        "HTTP__WORKERS",
        "RATE_LIMITS__ENABLED",
        "SMPT_URL",
        "SECRETS_FILE",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(listed.lines().len(), 7, "{text}");
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn values_that_make_no_sense_are_listed_at_once() {
    let listed = faults(&[
        ("ALTITUDE__HTTP__BIND", "everywhere"),
        ("ALTITUDE__HTTP__PUBLIC_URL", "coach.test"),
        ("ALTITUDE__AUTH__SECRETS", "short,also short"),
        ("ALTITUDE__AUTH__ACCESS_TOKEN_MINUTES", "60"),
        ("ALTITUDE__MAIL__SMTP_URL", "http://user:hunter2@mail.test"),
        ("ALTITUDE__MAIL__FROM", "nobody"),
        ("ALTITUDE__DATABASE__POOL_SIZE", "0"),
        ("ALTITUDE__PRACTICE__NAME", "Peak\nRidge"),
        ("ALTITUDE__PRACTICE__PRIVACY_URL", "javascript:alert(1)"),
        ("DATABASE_URL", "mysql://x"),
    ]);

    assert_eq!(listed.len(), 10, "{listed:?}");
    assert!(!listed.join("").contains("hunter2"));
}

#[test]
fn origins_are_written_as_browsers_say_them_and_any_stands_alone() {
    for (key, good) in [
        ("ALLOWED_ORIGINS", "https://example.com"),
        ("ALLOWED_ORIGINS", "http://localhost:3000,https://example.com"),
        ("EMBED_ORIGINS", "*"),
        ("EMBED_ORIGINS", "https://blog.example,https://www.example.org:8443"),
    ] {
        let key = format!("ALTITUDE__HTTP__{key}");
        let loaded = load(Path::new("nowhere"), &[(key.as_str(), good)]);
        assert!(loaded.is_ok(), "{key} {good}: {:?}", loaded.err());
    }
    for (key, bad) in [
        ("ALLOWED_ORIGINS", "https://Example.com"),
        ("ALLOWED_ORIGINS", "https://example.com:443"),
        ("ALLOWED_ORIGINS", "https://example.com/"),
        ("EMBED_ORIGINS", "https://blog.example; script-src *"),
        ("EMBED_ORIGINS", "https://*.example"),
        ("EMBED_ORIGINS", "*,https://blog.example"),
        ("EMBED_ORIGINS", "null"),
    ] {
        let key = format!("ALTITUDE__HTTP__{key}");
        let listed = faults(&[(key.as_str(), bad)]);
        assert_eq!(listed.len(), 1, "{key} {bad}: {listed:?}");
    }
}

#[test]
fn production_makes_nothing_up() {
    let listed = faults(&[("ALTITUDE__ENVIRONMENT", "production")]);

    for key in ["database.url", "mail.smtp_url", "auth.secrets", "http.public_url"] {
        assert!(listed.iter().any(|fault| fault.starts_with(key)), "{key} in {listed:?}");
    }
    assert_eq!(listed.len(), 4);
}

#[test]
fn in_production_no_site_shows_our_pages_in_a_frame_but_those_that_are_named() {
    let production = [
        ("ALTITUDE__ENVIRONMENT", "production"),
        ("ALTITUDE__MAIL__SMTP_URL", "smtp://mail.test"),
        ("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef"),
        ("ALTITUDE__HTTP__PUBLIC_URL", "https://coach.test"),
        ("DATABASE_URL", "postgres://u:p@db/x"),
    ];
    let named = ("ALTITUDE__HTTP__EMBED_ORIGINS", "https://example.com");
    let nowhere = Path::new("nowhere");

    assert_eq!(load(nowhere, &[]).unwrap().embed_origins(), ["*"]);
    assert!(load(nowhere, &production).unwrap().embed_origins().is_empty());
    let config = load(nowhere, &[&production[..], &[named]].concat()).unwrap();
    assert_eq!(config.embed_origins(), ["https://example.com"]);
}

#[test]
fn secrets_come_from_files_too() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = folder.path().join("secrets");
    let database = folder.path().join("database");
    fs::write(&secrets, "0123456789abcdef0123456789abcdef\nfedcba9876543210fedcba9876543210\n").unwrap();
    fs::write(&database, "postgres://u:p@db/x\n").unwrap();

    let config = load(
        Path::new("nowhere"),
        &[
            ("ALTITUDE__AUTH__SECRETS_FILE", secrets.to_str().unwrap()),
            ("DATABASE_URL_FILE", database.to_str().unwrap()),
        ],
    )
    .unwrap();

    assert_eq!(config.auth.secrets.len(), 2);
    assert_eq!(config.database.url.expose_secret(), "postgres://u:p@db/x");
    assert!(!format!("{config:?}").contains("u:p@db"), "secrets are not printed");
}

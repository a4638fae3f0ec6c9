//! Every call that the documents name is one.

use std::collections::BTreeSet;

use super::links::documents;
use crate::openapi::operations;

/// What answers beside the API.
const BESIDE: [&str; 4] = ["/healthz", "/metrics", "/readyz", "/version"];

/// The path with nothing between its braces, below the base of the API.
fn shape(path: &str) -> String {
    let path = path.split('?').next().unwrap().trim_start_matches("/api/v1").trim_end_matches('/');
    let parts = path.split('/').map(|part| if part.starts_with('{') { "{}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn every_call_that_the_documents_name_is_in_the_api() {
    let known: BTreeSet<(String, String)> =
        operations().into_iter().map(|(method, path, _)| (method, shape(&path))).collect();
    let mut unknown = Vec::new();
    let mut count = 0;
    for (path, document) in documents() {
        for code in &document.code {
            let (method, call) = code.split_once(' ').unwrap_or(("", code));
            // A call is a method and a path, or a path with a parameter in it.
            let is_call =
                ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method) && call.starts_with('/');
            let is_path = method.is_empty() && call.starts_with('/') && call.contains("/{id}");
            if !(is_call || is_path) || BESIDE.contains(&call) || call.starts_with("/console/") {
                continue;
            }
            count += 1;
            let call = shape(call.split(' ').next().unwrap());
            if !known.iter().any(|(name, path)| (method.is_empty() || name == method) && *path == call) {
                unknown.push(format!("{}: {code}", path.display()));
            }
        }
    }

    assert!(count > 50, "{count}");
    assert_eq!(unknown, Vec::<String>::new());
}

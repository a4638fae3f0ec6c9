//! The OpenAPI document: a snapshot, the same as the registered routes, and complete.

use altitude::app::openapi;
use serde_json::Value;

use crate::support::app::{TestApp, send};

fn document() -> Value {
    serde_json::to_value(openapi()).unwrap()
}

/// Every documented operation as `(method, path, operation)`.
pub fn operations() -> Vec<(String, String, Value)> {
    let document = document();
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            if ["get", "post", "put", "patch", "delete"].contains(&method.as_str()) {
                operations.push((method.to_uppercase(), path.clone(), operation.clone()));
            }
        }
    }
    operations
}

#[test]
fn the_document_is_as_it_was() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&document()).unwrap());
}

#[test]
fn every_operation_has_a_name_of_its_own_and_a_tag() {
    let mut names = Vec::new();
    for (method, path, operation) in operations() {
        let name = operation["operationId"].as_str().unwrap_or_default().to_owned();
        assert!(name.contains('_') && !names.contains(&name), "{method} {path}: {name:?}");
        assert!(operation["tags"].is_array(), "{method} {path} has no tag");
        names.push(name);
    }
    assert!(names.len() > 30, "{}", names.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_served_document_is_the_printed_one_and_every_route_in_it_exists() {
    let app = TestApp::start().await;

    let served = app.get("/api/openapi.json").await.expect(200);

    assert_eq!(served, document());
    for (method, path, _) in operations() {
        let path = concrete(&path);
        let answer = send(app.request(method.parse().unwrap(), &path)).await;
        assert_ne!(answer.status, 405, "{method} {path} is documented but not registered");
        assert_ne!(answer.text, "", "{method} {path}: {answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_method_is_405_and_an_unknown_path_404() {
    let app = TestApp::start().await;

    let other = send(app.request(reqwest::Method::DELETE, "/api/v1/slots")).await;
    let unknown = app.get("/api/v1/nothing").await;
    let head = send(app.request(reqwest::Method::HEAD, "/healthz")).await;

    assert_eq!((other.status.as_u16(), other.code().as_str()), (405, "method_not_allowed"));
    assert_eq!(other.headers["allow"], "GET");
    assert_eq!((unknown.status.as_u16(), unknown.code().as_str()), (404, "not_found"));
    assert_eq!((head.status.as_u16(), head.text.as_str()), (200, ""));
    // A word beside an id takes what the word takes, and an id that is none is not there.
    let word = send(app.request(reqwest::Method::PATCH, "/api/v1/subscribers/export")).await;
    let odd = app.get("/api/v1/subscribers/none").await;
    assert_eq!((word.status.as_u16(), word.headers["allow"].as_str()), (405, "GET"));
    assert_eq!((odd.status.as_u16(), odd.code().as_str()), (404, "not_found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_docs_page_loads_nothing_from_other_hosts() {
    let app = TestApp::start().await;

    let page = app.get("/api/docs/").await;

    assert_eq!(page.status, 200, "{}", page.text);
    assert!(!page.text.contains("http://") && !page.text.contains("https://"), "{}", page.text);
    assert!(app.get("/api/docs/swagger-ui-bundle.js").await.status.is_success());
}

/// A path with its parameters filled by ids and names that belong to nothing.
pub fn concrete(path: &str) -> String {
    path.split('/')
        .map(|segment| match segment {
            segment if segment.starts_with('{') && segment.ends_with("id}") => {
                "01890000-0000-7000-8000-000000000000"
            }
            "{version}" => "1",
            "{rater}" => "01890000-0000-7000-8000-000000000000",
            segment if segment.starts_with('{') => "nothing",
            segment => segment,
        })
        .collect::<Vec<_>>()
        .join("/")
}

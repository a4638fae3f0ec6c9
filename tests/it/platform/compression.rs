//! Answers in the encoding that they say they are in.

use reqwest::Method;

use crate::support::app::TestApp;

/// First bytes of every gzip member (RFC 1952 section 2.3.1).
const GZIP: [u8; 2] = [0x1f, 0x8b];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_called_compressed_is_compressed() {
    let app = TestApp::start().await;

    // A problem in JSON, a problem as a page, a document, a page.
    for (path, accept) in [
        ("/api/v1/me", "application/json"),
        ("/c/nobody", "text/html"),
        ("/api/openapi.json", "*/*"),
        ("/", "text/html"),
    ] {
        let request =
            app.request(Method::GET, path).header("Accept", accept).header("Accept-Encoding", "gzip");
        let response = request.send().await.unwrap();

        let is_called = response.headers().get("Content-Encoding").is_some_and(|encoding| encoding == "gzip");
        let body = response.bytes().await.unwrap();
        assert_eq!(body.starts_with(&GZIP), is_called, "{path}");
    }
}

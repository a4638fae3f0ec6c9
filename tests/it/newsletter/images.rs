//! Images of others: taken in once before an issue is frozen, so that no reader's program asks a third party.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::ground::Ground;

const OPEN: (&str, &str) = ("ALTITUDE__WEBHOOKS__ALLOW_PRIVATE_TARGETS", "true");
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// Somebody else's server: an image at `/plot.png`, a page at every other path. Counts what is asked of it.
async fn others() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 4096];
            let read = stream.read(&mut request).await.unwrap_or_default();
            count.fetch_add(1, Ordering::Relaxed);
            let body = if request[..read].starts_with(b"GET /plot.png ") { PIXEL } else { b"<html>" };
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
            stream.write_all(head.as_bytes()).await.ok();
            stream.write_all(body).await.ok();
        }
    });
    (format!("http://{address}"), asked)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_of_another_is_taken_in_once_and_no_reader_asks_for_it() {
    let ground = Ground::with(&[OPEN]).await;
    let (others, asked) = others().await;
    ground.confirmed("one@example.org").await;
    let text = format!(
        "![A plot]({others}/plot.png)\n\nAgain ![it]({others}/plot.png)\n\n[More]({others}/plot.png?x)\n\n\
         <p><img src=\"{others}/plot.png\" alt=\"in HTML\"></p>\n"
    );
    let issue = ground.issue("scaling", &text).await;
    let path = format!("/api/v1/issues/{issue}");

    let sent = ground.app.post_as(&ground.token, &format!("{path}/send"), &json!({ "revision": 1 })).await;
    assert_eq!(sent.expect(200)["status"], "preparing");
    ground.app.work().await;

    assert_eq!(asked.load(Ordering::Relaxed), 1);
    let mail = ground.issues_to("one@example.org").await.remove(0);
    let html = mail["html"].as_str().unwrap();
    assert_eq!(html.matches("src=\"http://coach.test/files/").count(), 3, "{html}");
    assert!(html.contains(&format!("href=\"{others}/plot.png?x\"")), "a link stays a link: {html}");
    let issue = ground.app.get_as(&ground.token, &path).await.expect(200);
    assert!(issue["body_markdown"].as_str().unwrap().starts_with("![A plot](/files/"), "{issue}");
    let revisions = ground.app.get_as(&ground.token, &format!("{path}/revisions")).await.expect(200);
    assert_eq!(revisions["items"].as_array().unwrap().len(), 2, "{revisions}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_image_or_leads_inside_stops_the_issue() {
    let (others, _) = others().await;
    for (settings, source) in [
        (&[OPEN][..], format!("{others}/page")),
        (&[], format!("{others}/plot.png")),
        (&[], String::from("http://169.254.169.254/latest/meta-data")),
    ] {
        let ground = Ground::with(settings).await;
        ground.confirmed("one@example.org").await;
        let issue = ground.issue("scaling", &format!("![A plot]({source})")).await;
        let refused = ground.command(&issue, "send").await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "issue_not_ready"), "{source}");
        assert_eq!(refused.json()["errors"][0]["code"], "image_not_stored");
        assert_eq!(ground.status_of(&issue).await, "draft");
    }
}

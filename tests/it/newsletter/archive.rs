//! The public archive: articles, feeds by other people's parsers, images.

use altitude::cli::push::{PushArgs, push_file};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use reqwest::Method;
use serde_json::json;

use super::ground::Ground;
use super::proofs::{draft, newsroom};
use crate::support::app::{TestApp, send};

const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

async fn published(app: &TestApp, token: &str, list: &str, (title, markdown): (&str, &str)) {
    let issue = draft(app, list, (title, markdown)).await;
    let path = format!("/api/v1/issues/{}/publish", issue["id"].as_str().unwrap());
    app.post_as(token, &path, &json!({})).await.expect(200);
}

#[tokio::test]
async fn an_article_stands_in_the_archive_once_it_is_published() {
    let (app, token, list) = newsroom().await;
    let issue = draft(&app, &list, ("Ask <why>", "Dear {{name|reader}},\n\n## First\n\ntext")).await;
    let id = issue["id"].as_str().unwrap();
    app.get("/articles/ask-why").await.expect_status(404);

    app.post_as(&token, &format!("/api/v1/issues/{id}/publish"), &json!({})).await.expect(200);

    let page = app.get("/articles/ask-why").await.expect_status(200).text;
    for part in [
        "<h1>Ask &#60;why&#62;</h1>",
        "Dear reader,",
        "<h2 id=\"first\">First</h2>",
        "About the author",
        "Ada Lovelace",
        "action=\"/n/subscribe\"",
        "Book your growth session",
        "<link rel=\"canonical\" href=\"http://coach.test/articles/ask-why\">",
        "property=\"og:title\"",
        "1 min",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let archive = app.get("/articles").await.expect_status(200).text;
    assert!(archive.contains("href=\"/articles/ask-why\""), "{archive}");
    assert!(app.get("/sitemap.xml").await.text.contains("http://coach.test/articles/ask-why"));

    app.post_as(&token, &format!("/api/v1/issues/{id}/unpublish"), &json!({})).await.expect(200);
    app.get("/articles/ask-why").await.expect_status(404);
}

#[tokio::test]
async fn an_article_of_a_private_list_is_nowhere() {
    let (app, token, _) = newsroom().await;
    let list = json!({ "slug": "inner", "name": "Inner circle", "visibility": "private" });
    let list = app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    published(&app, &token, list["id"].as_str().unwrap(), ("Secret", "x")).await;

    app.get("/articles/secret").await.expect_status(404);
    app.get("/articles/feed.xml?list=inner").await.expect_status(404);
    for path in ["/articles", "/articles/feed.xml", "/articles/feed.json", "/sitemap.xml"] {
        assert!(!app.get(path).await.text.contains("secret"), "{path}");
    }
}

#[tokio::test]
async fn feeds_are_read_by_another_parser() {
    let (app, token, list) = newsroom().await;
    published(&app, &token, &list, ("Older & wiser", "# A\n\n[x](/b) ]]> \u{1}")).await;
    published(&app, &token, &list, ("Newer", "```rust\nfn a<T>() {}\n```")).await;

    for (path, kind) in [
        ("/articles/feed.xml", "application/atom+xml; charset=utf-8"),
        ("/articles/rss.xml", "application/rss+xml; charset=utf-8"),
        ("/articles/feed.json", "application/feed+json; charset=utf-8"),
        ("/articles/feed.xml?list=letters", "application/atom+xml; charset=utf-8"),
    ] {
        let answer = app.get(path).await.expect_status(200);
        assert_eq!(answer.headers["content-type"], kind, "{path}");
        let feed =
            feed_rs::parser::parse(answer.text.as_bytes()).unwrap_or_else(|cause| panic!("{path}: {cause}"));
        let titles: Vec<&str> =
            feed.entries.iter().map(|entry| entry.title.as_ref().unwrap().content.as_str()).collect();
        assert_eq!(titles, ["Newer", "Older & wiser"], "{path}");
        let newest = &feed.entries[0];
        assert!(newest.links.iter().any(|link| link.href == "http://coach.test/articles/newer"), "{path}");
        let content = newest.content.as_ref().and_then(|content| content.body.clone()).unwrap_or_default();
        assert!(content.contains("hl-keyword") && content.contains("&lt;"), "{path}: {content}");
        assert!(newest.published.is_some() && !newest.authors.is_empty(), "{path}");
        let again =
            send(app.request(Method::GET, path).header("If-None-Match", &answer.headers["etag"])).await;
        assert_eq!(again.status.as_u16(), 304, "{path}");
    }
    let document = app.get("/articles/feed.json").await.json();
    assert_eq!(document["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(document["items"][0]["authors"][0]["name"], "Ada Lovelace");
}

#[tokio::test]
async fn an_empty_archive_is_a_page_and_valid_feeds() {
    let app = TestApp::start().await;
    assert!(app.get("/articles").await.expect_status(200).text.contains("Nothing has been published yet."));
    for path in ["/articles/feed.xml", "/articles/rss.xml", "/articles/feed.json"] {
        let answer = app.get(path).await.expect_status(200);
        assert!(feed_rs::parser::parse(answer.text.as_bytes()).is_ok(), "{path}");
    }
    app.get("/articles?cursor=x").await.expect_status(400);
    app.get("/articles/none").await.expect_status(404);
}

#[tokio::test]
async fn an_image_is_stored_once_and_shown_to_everybody() {
    let (app, token, _) = newsroom().await;
    let body =
        json!({ "name": "Burn Down.PNG", "alt": "A [plot]", "content": BASE64_STANDARD.encode(PIXEL) });
    let first = app.post_as(&token, "/api/v1/files", &body).await.expect(201);
    let again = app.post_as(&token, "/api/v1/files", &body).await.expect(200);
    assert_eq!(first["id"], again["id"]);
    let path = first["url"].as_str().unwrap().strip_prefix("http://coach.test").unwrap();
    assert!(path.ends_with("/burn-down.png"), "{path}");
    assert_eq!(first["markdown"].as_str().unwrap(), format!("![A  plot ]({path})"));

    let image = app.request(Method::GET, path).send().await.unwrap();
    assert_eq!(image.headers()["content-type"], "image/png");
    assert_eq!(image.headers()["x-content-type-options"], "nosniff");
    assert_eq!(image.bytes().await.unwrap(), PIXEL);
    app.get(&format!("{path}x")).await.expect_status(404);

    let script = json!({ "name": "a.svg", "content": BASE64_STANDARD.encode("<svg onload=a()>") });
    assert_eq!(app.post_as(&token, "/api/v1/files", &script).await.pointers(), ["/content"]);
    let garbage = json!({ "name": "a.png", "content": "%%%" });
    assert_eq!(app.post_as(&token, "/api/v1/files", &garbage).await.pointers(), ["/content"]);
}

#[tokio::test]
async fn a_markdown_file_is_pushed_with_its_images() {
    let (app, _, _) = newsroom().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("why.md");
    std::fs::write(folder.path().join("plot.png"), PIXEL).unwrap();
    std::fs::write(
        &path,
        "---\nslug: why\nlist: letters\npublish: true\n---\n# Ask why\n\n![A plot](plot.png)\n",
    )
    .unwrap();
    let args = PushArgs { path: path.clone(), list: None, author: Some(String::from("ada@coach.test")) };

    let said = push_file(&app.app.services, &args).await.unwrap();
    assert!(said.starts_with("why: a new draft, revision 1 (http://coach.test/articles/why)"), "{said}");
    let page = app.get("/articles/why").await.expect_status(200).text;
    assert!(page.contains("src=\"http://coach.test/files/") && page.contains("og:image"), "{page}");

    let said = push_file(&app.app.services, &args).await.unwrap();
    assert!(said.starts_with("why: changed"), "{said}");
    let feed = app.get("/articles/feed.json").await.json();
    assert_eq!(feed["items"].as_array().unwrap().len(), 1);

    std::fs::write(&path, "---\ncolour: red\n---\nx").unwrap();
    assert!(push_file(&app.app.services, &args).await.unwrap_err().starts_with("line 2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sitemap_knows_every_article() {
    let ground = Ground::lay().await;
    ground
        .sql(
            "INSERT INTO issues (id, list_id, slug, title, subject, preview_text, summary, body_markdown, template, \
                 status, local_hour, candidates, revision, published_at, created_at, updated_at) \
             SELECT gen_random_uuid(), l.id, 'old-' || n, 'x', '', '', '', 'word', '', 'draft', false, 1, 1, \
                 '2026-01-01Z', '2026-01-01Z', '2026-01-01Z' FROM generate_series(1, 1200) n, mailing_lists l",
        )
        .await;
    let map = ground.app.get("/sitemap.xml").await.text;
    assert_eq!(map.matches("/articles/old-").count(), 1_200);
}

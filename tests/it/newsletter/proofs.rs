//! What is written: drafts, revisions, previews, the list before sending, tests.

use altitude::identity::{self, Role};
use altitude::kernel::email_address::EmailAddress;
use altitude::newsletter::NewsletterError;
use altitude::newsletter::actions::{ArticleDraft, write_article};
use altitude::newsletter::model::IssueContent;
use altitude::platform::problem::Describe as _;
use serde_json::{Value, json};

use crate::support::app::{TestApp, send};

const POSTAL: (&str, &str) = ("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin");

/// An app with an author and a list: the author's token and the list's id.
pub async fn newsroom() -> (TestApp, String, String) {
    let app = TestApp::with(&[POSTAL]).await;
    app.user("ada@coach.test", "Ada Lovelace", Role::Coach).await;
    let token = app.log_in("ada@coach.test").await;
    let list = json!({ "slug": "letters", "name": "Engineering letters", "description": "On craft.",
        "from": "Letters <letters@coach.test>" });
    let list = app.post_as(&token, "/api/v1/lists", &list).await.expect(201);
    (app, token, list["id"].as_str().unwrap().to_owned())
}

/// A draft with this Markdown, by the coach of `newsroom`.
pub async fn draft(app: &TestApp, list: &str, (title, markdown): (&str, &str)) -> Value {
    let (issue, _) = write(app, list, (title, markdown)).await.expect("it is written");
    json!({ "id": issue.id, "slug": issue.slug })
}

async fn write(
    app: &TestApp,
    list: &str,
    (title, markdown): (&str, &str),
) -> Result<(IssueContent, bool), NewsletterError> {
    let services = &app.app.services;
    let mut connection = services.database.connection().await.unwrap();
    let ada = EmailAddress::parse("ada@coach.test").unwrap();
    let author = identity::find_user_by_email(&mut connection, &ada).await.unwrap().expect("the author");
    let draft = ArticleDraft {
        list_id: list.parse().unwrap(),
        title: title.to_owned(),
        subject: String::new(),
        preview_text: String::new(),
        slug: None,
        summary: String::from("What it is about."),
        body_markdown: markdown.to_owned(),
        template: String::from("letter"),
        canonical_url: None,
    };
    write_article(&mut connection, &services.context(), Some(author.user_id), draft).await
}

fn path_of(issue: &Value, rest: &str) -> String {
    format!("/api/v1/issues/{}{rest}", issue["id"].as_str().unwrap())
}

#[tokio::test]
async fn every_change_is_a_revision_that_can_be_compared() {
    let (app, token, list) = newsroom().await;
    let issue = draft(&app, &list, ("Ask why", "# Why\n\nBecause.")).await;
    let (changed, is_new) = write(&app, &list, ("Ask why", "# Why\n\nSo.\n")).await.unwrap();
    assert_eq!((changed.slug.as_str(), changed.revision, is_new), ("ask-why", 2, false));

    let revisions = app.get_as(&token, &path_of(&issue, "/revisions")).await.expect(200);
    assert_eq!(revisions["items"].as_array().unwrap().len(), 2);
    let revision = app.get_as(&token, &path_of(&issue, "/revisions/2")).await.expect(200);
    let diff = revision["diff"].as_str().unwrap();
    assert!(
        diff.contains("-Because.") && diff.contains("+So.") && diff.starts_with("--- revision 1"),
        "{diff}"
    );
    let first = app.get_as(&token, &path_of(&issue, "/revisions/1?against=2")).await.expect(200);
    assert!(first["diff"].as_str().unwrap().contains("+Because."), "{first}");
    for nowhere in ["/revisions/9", "/revisions/x", "/revisions/1?against=9"] {
        app.get_as(&token, &path_of(&issue, nowhere)).await.expect(404);
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_named() {
    let (app, _, list) = newsroom().await;
    let long = "x".repeat(300_000);
    for (title, markdown, pointer) in
        [("", "x", "/title"), ("two\nlines", "x", "/title"), ("a", long.as_str(), "/body_markdown")]
    {
        let fault = write(&app, &list, (title, markdown)).await.unwrap_err();
        let pointers: Vec<String> = fault.fields().into_iter().map(|field| field.pointer).collect();
        assert!(pointers.iter().any(|found| found == pointer), "{title}: {pointers:?}");
    }
}

#[tokio::test]
async fn a_preview_is_the_mail_of_a_reader() {
    let (app, token, list) = newsroom().await;
    let markdown =
        "Dear {{first_name|reader}},\n\n```rust\nfn main() {}\n```\n\n[more](/b) <script>alert(1)</script>\n";
    let issue = draft(&app, &list, ("Hello", markdown)).await;

    let preview = app.get_as(&token, &path_of(&issue, "/preview?name=Ann%20%3Cb%3E")).await.expect(200);

    let (html, text) = (preview["html"].as_str().unwrap(), preview["text"].as_str().unwrap());
    assert!(html.contains("Dear Ann,") && text.contains("Dear Ann,"), "{html}");
    assert!(html.contains("style=\"color: #8a1f5c") || html.contains("style=\"color:#8a1f5c"), "{html}");
    assert!(html.contains("href=\"http://coach.test/b\"") && !html.contains("<script"), "{html}");
    assert!(text.contains("Unsubscribe: http://coach.test/n/preview"), "{text}");
    assert!(!html.contains('\u{e000}') && !text.contains('\u{e000}'));
    let nobody = app.get_as(&token, &path_of(&issue, "/preview")).await.expect(200);
    assert!(nobody["text"].as_str().unwrap().contains("Dear reader,"));
    app.get_as(&token, &path_of(&issue, "/preview?nome=x")).await.expect(400);
}

#[tokio::test]
async fn the_list_before_sending_names_what_blocks() {
    let (app, token, list) = newsroom().await;
    let markdown = format!("{} ![x](https://spy.test/i.png) {{{{nobody}}}} TK", "word ".repeat(60));
    let issue = draft(&app, &list, ("How to estimate", &markdown)).await;

    let checks = app.get_as(&token, &path_of(&issue, "/checks")).await.expect(200);

    let codes: Vec<&str> =
        checks["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap()).collect();
    assert_eq!(checks["ready"], false);
    assert_eq!(
        codes,
        [
            "no_confirmed_reader",
            "unknown_placeholder",
            "image_not_stored",
            "no_preview_text",
            "no_bounce_domain",
            "not_signed",
            "leftover"
        ]
    );
}

#[tokio::test]
async fn a_template_that_is_gone_is_named() {
    let (app, token, list) = newsroom().await;
    let issue = draft(&app, &list, ("How to estimate", &"word ".repeat(60))).await;
    let client = crate::support::database::connect(app.database_url()).await;
    client.batch_execute("UPDATE issues SET template = 'gone'").await.unwrap();

    let preview = app.get_as(&token, &path_of(&issue, "/preview")).await;
    assert_eq!((preview.status.as_u16(), preview.code().as_str()), (409, "broken_template"));
    let checks = app.get_as(&token, &path_of(&issue, "/checks")).await.expect(200);
    let codes: Vec<&str> =
        checks["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"broken_template"), "{checks}");
}

#[tokio::test]
async fn what_is_written_in_html_is_checked_and_mailed_like_the_rest() {
    let (app, token, list) = newsroom().await;
    let markdown = "<div>Dear {{name|you}}, the {{talk}} is Friday \
                    <img src=\"https://cdn.test/a.png\" alt=\"plan\"></div>\n";
    let issue = draft(&app, &list, ("How to estimate", markdown)).await;

    let checks = app.get_as(&token, &path_of(&issue, "/checks")).await.expect(200);
    let codes: Vec<&str> =
        checks["items"].as_array().unwrap().iter().map(|item| item["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"unknown_placeholder") && codes.contains(&"image_not_stored"), "{checks}");
    assert!(!codes.contains(&"no_content"), "{checks}");
    let preview = app.get_as(&token, &path_of(&issue, "/preview?name=Ann%20%3Cb%3E")).await.expect(200);
    let (html, text) = (preview["html"].as_str().unwrap(), preview["text"].as_str().unwrap());
    assert!(html.contains("Dear Ann &lt;b&gt;, the"), "{html}");
    assert!(text.contains("Dear Ann <b>, the {{talk}} is Friday [Image: plan]"), "{text}");
}

#[tokio::test]
async fn subject_title_and_preview_text_name_the_reader_and_nobody_else() {
    let (app, token, _) = newsroom().await;
    let body = json!({
        "slug": "lines", "list": "letters", "title": "Letters to {{first_name|you <3}}", "subject": "Hello {{name|you}}",
        "preview_text": "{{first_name|Dear}}, three lists", "summary": "For {{name|everybody}}",
        "body_markdown": "text"
    });
    let issue = app.post_as(&token, "/api/v1/issues", &body).await.expect(201);
    let preview = app.get_as(&token, &path_of(&issue, "/preview?name=Ann%20%26%20Co")).await.expect(200);
    assert_eq!(
        (preview["subject"].as_str(), preview["preview_text"].as_str()),
        (Some("Hello Ann & Co"), Some("Ann, three lists"))
    );
    let html = preview["html"].as_str().unwrap();
    for part in ["Letters to Ann<", "Hello Ann &amp; Co<", "Ann, three lists"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    let nobody = app.get_as(&token, &path_of(&issue, "/preview")).await.expect(200);
    assert_eq!(nobody["subject"], "Hello you");
    assert!(nobody["html"].as_str().unwrap().contains("Letters to you &lt;3"), "{nobody}");

    app.post_as(&token, &path_of(&issue, "/publish"), &json!({})).await.expect(200);
    for path in ["/articles/lines", "/articles", "/articles/feed.xml", "/articles/feed.json"] {
        let page = app.get(path).await.expect_status(200).text;
        assert!(!page.contains("{{") && page.contains("Letters to you "), "{path}: {page}");
    }

    let body = json!({
        "slug": "unknown", "list": "letters", "title": "{{one}}", "subject": "{{two}} {{name}}",
        "preview_text": "{{three}}", "body_markdown": "text"
    });
    let issue = app.post_as(&token, "/api/v1/issues", &body).await.expect(201);
    let checks = app.get_as(&token, &path_of(&issue, "/checks")).await.expect(200);
    let unknown =
        checks["items"].as_array().unwrap().iter().filter(|item| item["code"] == "unknown_placeholder");
    assert_eq!(unknown.count(), 3, "{checks}");
}

#[tokio::test]
async fn one_key_is_for_the_test_of_one_issue() {
    let (app, token, list) = newsroom().await;
    let (first, second) =
        (draft(&app, &list, ("First", "Hello.")).await, draft(&app, &list, ("Second", "Hello.")).await);
    let ask = async |issue: &Value| {
        let request = app.request(reqwest::Method::POST, &path_of(issue, "/test")).bearer_auth(&token);
        send(request.header("Idempotency-Key", "one").json(&json!({ "to": "ada@coach.test" }))).await
    };
    let mail = ask(&first).await.expect(202);
    let other = ask(&second).await;
    let again = ask(&first).await.expect(202);

    assert_eq!((other.status.as_u16(), other.code()), (422, String::from("idempotency_mismatch")));
    assert_eq!(mail["mail_id"], again["mail_id"]);
    let mails = app.mails_to("ada@coach.test").await;
    let tests = mails.iter().filter(|mail| mail["subject"].as_str().unwrap().starts_with("[Test]"));
    assert_eq!(tests.count(), 1, "{mails:?}");
}

#[tokio::test]
async fn a_test_goes_to_users_alone() {
    let (app, token, list) = newsroom().await;
    let issue = draft(&app, &list, ("Hello", "Dear {{name|you}}, hello.")).await;
    let path = path_of(&issue, "/test");

    app.post_as(&token, &path, &json!({ "to": "ada@coach.test" })).await.expect(202);
    let stranger = app.post_as(&token, &path, &json!({ "to": "eve@evil.test" })).await;

    assert_eq!((stranger.status.as_u16(), stranger.pointers()), (422, vec![String::from("/to")]));
    let mails = app.mails_to("ada@coach.test").await;
    let test = mails.iter().find(|mail| mail["subject"] == "[Test] Hello").expect("the test");
    assert!(test["text"].as_str().unwrap().contains("Dear Ada Lovelace, hello."), "{test}");
}

//! Readers are spoken to in their own language; what an author wrote stays as it is.

use chrono::TimeDelta;

use super::ground::Ground;
use super::proofs::{draft, newsroom};
use crate::support::app::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_is_spoken_to_in_the_language_of_the_form_until_choosing_another() {
    let ground = Ground::lay().await;
    let archive = ground.app.get("/articles?lang=de").await.expect_status(200).text;
    for part in
        ["action=\"/n/subscribe?lang=de\"", "name=\"locale\" value=\"de\"", "Letters in deinem Postfach"]
    {
        assert!(archive.contains(part), "{part} is not in {archive}");
    }
    let sent = ground.form("/n/subscribe?lang=de", "email=olena%40example.org&list=letters&locale=de").await;
    assert!(sent.status == 202 && sent.text.contains("Schau in dein Postfach"), "{}", sent.text);
    let mail = ground.app.mails_to("olena@example.org").await.remove(0);
    assert_eq!(mail["subject"], "Bitte bestätige dein Abo");

    // Mailed links name no language: the reader's is known.
    let confirm = ground.link("olena@example.org", "/n/confirm/").await;
    let question = ground.app.get(&confirm).await.text;
    assert!(
        question.contains("<html lang=\"de\">") && question.contains("Du bekommst Letters"),
        "{question}"
    );
    let done = ground.form(&confirm, "").await.text;
    assert!(done.contains("Du bist dabei"), "{done}");
    let leave = ground.unsubscribe_link("olena@example.org").await;
    let question = ground.app.get(&leave).await.text;
    assert!(question.contains("Letters abbestellen?"), "{question}");
    ground.app.clock.advance(TimeDelta::minutes(20));
    let sent = ground.form(&format!("{leave}/page"), "").await.text;
    assert!(sent.contains("Er gilt einen Tag lang."), "{sent}");

    let own = ground.link("olena@example.org", "/n/preferences/").await;
    let refused = ground.form(&own, "name=https%3A%2F%2Fevil.example").await;
    assert!(
        refused.status == 422 && refused.text.contains("Bitte ein Name ohne Webadresse."),
        "{}",
        refused.text
    );
    let form = format!("lists={}&name=Olena&locale=uk&pause_weeks=3", ground.list_id);
    let saved = ground.form(&own, &form).await.text;
    assert!(saved.contains("Збережено.") && saved.contains("до 5 липня 2026 року"), "{saved}");
    let left = ground.form(&leave, "all=true").await.text;
    assert!(left.contains("<html lang=\"uk\">") && left.contains("Підписку скасовано"), "{left}");
}

#[tokio::test]
async fn the_frame_of_an_issue_is_in_the_reader_s_language() {
    let (app, token, list) = newsroom().await;
    let issue = draft(&app, &list, ("Hello", "Dear {{name|you}}.")).await;
    let id = issue["id"].as_str().unwrap();
    for (tag, leave, reason) in [
        ("en", "Unsubscribe: http", "You get this because you subscribed to Engineering letters."),
        ("de", "Abmelden: http", "weil du Engineering letters abonniert hast."),
        ("es", "Cancelar la suscripción: http", "porque te suscribiste a Engineering letters."),
        ("fr", "Se désabonner : http", "parce que vous avez demandé à recevoir Engineering letters."),
        ("uk", "Відписатися: http", "бо підписалися на розсилку «Engineering letters»."),
    ] {
        let path = format!("/api/v1/issues/{id}/preview?locale={tag}");
        let preview = app.get_as(&token, &path).await.expect(200);
        let (html, text) = (preview["html"].as_str().unwrap(), preview["text"].as_str().unwrap());
        assert!(text.contains(leave) && text.contains(reason) && text.contains("Dear you."), "{text}");
        assert!(html.contains(&format!("<html lang=\"{tag}\"")) && html.contains(reason), "{html}");
        assert!(!html.contains('\u{e003}') && !text.contains('\u{e003}'));
    }
    app.get_as(&token, &format!("/api/v1/issues/{id}/preview?locale=tlh")).await.expect(400);
}

#[tokio::test]
async fn feeds_say_their_title_and_their_language() {
    let app = TestApp::start().await;
    for (path, part) in [
        ("/articles/feed.xml?lang=fr", "xml:lang=\"fr\""),
        ("/articles/rss.xml?lang=fr", "<language>fr</language>"),
        ("/articles/feed.json?lang=fr", "\"language\":\"fr\""),
    ] {
        let feed = app.get(path).await.expect_status(200);
        assert!(feed.text.contains(part) && feed.text.contains("Pas de spam."), "{}", feed.text);
        assert_eq!(feed.headers["content-language"], "fr", "{path}");
        assert!(feed.headers["vary"].to_lowercase().contains("accept-language"), "{:?}", feed.headers);
    }
}

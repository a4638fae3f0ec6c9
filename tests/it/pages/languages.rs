//! Pages in the reader's language: how it is found, kept, and said.

use altitude::kernel::locale::Locale;
use reqwest::Method;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE};
use serde_json::json;

use super::browser::{PostForm, link, links, location, open, page};
use crate::support::app::{Answer, TestApp, send};

async fn open_as(app: &TestApp, path: &str, accepted: &str) -> Answer {
    let request = app.request(Method::GET, path).header(ACCEPT, "text/html");
    send(request.header(ACCEPT_LANGUAGE, accepted)).await
}

/// A page with `lang` in its address.
pub fn with_lang(path: &str, locale: Locale) -> String {
    format!("{path}{}lang={}", if path.contains('?') { '&' } else { '?' }, locale.tag())
}

#[tokio::test]
async fn the_browser_s_language_is_spoken_and_said_so() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;

    for (accepted, tag, words) in [
        ("de-CH, en;q=0.5", "de", "Termine mit Coaches"),
        ("pl, uk;q=0.9, fr;q=0.8", "uk", "Сесії з коучами"),
        ("fr;q=0.2, es;q=0.7", "es", "Sesiones con coaches"),
        ("ja", "en", "Growth sessions with coaches"),
    ] {
        let answer = open_as(&app, "/", accepted).await;

        assert!(answer.text.contains(&format!("<html lang=\"{tag}\">")), "{accepted}: {}", answer.text);
        assert!(answer.text.contains(words), "{accepted}: {}", answer.text);
        assert_eq!(answer.headers["content-language"], tag);
        assert!(answer.headers["vary"].to_lowercase().contains("accept-language"), "{:?}", answer.headers);
    }
    let missing = open_as(&app, "/nowhere", "fr").await;
    assert!(missing.text.contains("Cette page n’existe pas"), "{}", missing.text);
    assert_eq!(missing.headers["content-language"], "fr");
}

#[tokio::test]
async fn a_chosen_language_is_kept_through_the_whole_path_and_by_the_mails() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;

    let home = page(&app, &link(&page(&app, "/").await, "lang=de")).await;
    let coach = page(&app, &link(&home, "/c/maya-rivera")).await;
    let picker = page(&app, &link(&coach, "/growth")).await;
    assert!(picker.contains("Zeiten in <strong>UTC</strong>") && picker.contains("Juni 2026"), "{picker}");
    assert!(picker.contains("<input type=\"hidden\" name=\"lang\" value=\"de\">"));
    let day = page(&app, &link(&picker, "date=2026-06-16")).await;
    assert!(day.contains("aria-label=\"Dienstag, 16. Juni, 8 Zeiten\""), "{day}");
    let form = page(&app, &link(&day, "start=2026-06-16T14%3A00%3A00Z")).await;
    let form = PostForm::of(&form).with("name", "Olena Kovalenko");
    let refused = form.clone().with("email", "nobody").send(&app).await;
    assert!(refused.text.contains("Das ist keine Mailadresse."), "{}", refused.text);
    let booked = form.with("email", "olena@example.com").send_and_follow(&app).await;
    assert!(booked.contains("Dein Termin steht") && booked.contains("Dienstag, 16. Juni 2026"), "{booked}");

    let manage = links(&booked).into_iter().find(|link| link.starts_with("/manage/")).unwrap();
    let manage = manage.split('?').next().unwrap().trim_end_matches("/move");
    let ticket = page(&app, manage).await;
    assert!(ticket.contains("<html lang=\"de\">") && ticket.contains("Bestätigt"), "the booking knows");
    let ticket = page(&app, &with_lang(manage, Locale::Fr)).await;
    assert!(ticket.contains("C’est confirmé"), "the address goes first");

    let question = page(&app, &link(&ticket, "/cancel")).await;
    assert!(question.contains("Annuler cette séance ?"), "{question}");
    let cancelled = PostForm::of(&question).send_and_follow(&app).await;
    assert!(cancelled.contains("Cette séance est annulée"), "{cancelled}");

    let mails = app.mails_to("olena@example.com").await;
    let subjects: Vec<&str> = mails.iter().filter_map(|mail| mail["subject"].as_str()).collect();
    assert!(subjects.iter().any(|subject| subject.starts_with("Gebucht: ")), "{subjects:?}");
    assert!(subjects.iter().any(|subject| subject.starts_with("Abgesagt: ")), "{subjects:?}");
    let booked =
        mails.iter().find(|mail| mail["subject"].as_str().unwrap().starts_with("Gebucht: ")).unwrap();
    let everything = booked.to_string();
    assert!(everything.contains(" mit Maya Rivera"), "the invitation is in the booker's language");
    let coach = app.mails_to("maya@example.com").await;
    assert!(coach.iter().all(|mail| !mail["subject"].as_str().unwrap().contains(" mit ")), "{coach:?}");
}

#[tokio::test]
async fn every_page_is_written_in_every_language() {
    let app = TestApp::start().await;
    let question = |key: &str, kind: &str| {
        let options = if kind.ends_with("select") { json!(["A1", "B2"]) } else { json!([]) };
        json!({ "key": key, "label": "?", "kind": kind, "required": false, "options": options })
    };
    let questions = json!([question("goal", "long_text"), question("level", "select")]);
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "questions": questions })).await;
    let maya = app.log_in("maya@example.com").await;
    let away = json!({ "from": "2026-06-20", "to": "2026-06-20" });
    app.post_as(&maya, "/api/v1/time-off", &away).await.expect(201);
    let form = page(&app, "/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z").await;
    let form = PostForm::of(&form).with("name", "Olena").with("email", "olena@example.com");
    let booked = location(&form.send(&app).await);
    let manage = booked.replace("/booked/", "/manage/");
    let paths = [
        ("/", "home-intro"),
        ("/c/maya-rivera", "coach-see-times"),
        ("/c/maya-rivera/growth", "zone-times"),
        ("/c/maya-rivera/growth?month=2026-06&date=2026-06-20", "picker-next"),
        ("/c/maya-rivera/growth/book?start=2026-06-16T10:00:00Z", "email-hint"),
        ("/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z", "gone"),
        (&booked, "next"),
        (&manage, "do-move"),
        (&format!("{manage}/move"), "move-now"),
        (&format!("{manage}/move?start=2026-06-17T10:00:00Z"), "move-question"),
        (&format!("{manage}/cancel"), "cancel-keep"),
        ("/sign-in/abc", "sign-in-text"),
        ("/invitation/abc", "welcome-text"),
        ("/articles", "articles-empty"),
        ("/n/confirm/nothing", "expired-link"),
        ("/n/preferences/nothing", "expired-link-text"),
        ("/manage/nothing", "unknown-booking"),
        ("/nowhere", "not-found"),
        ("/c/maya-rivera/growth?month=x", "not-understood"),
    ];
    for locale in Locale::ALL {
        let texts = texts(locale);
        for (path, key) in &paths {
            let answer = open(&app, &with_lang(path, locale)).await;
            let html = &answer.text;

            assert!(html.contains(&format!("<html lang=\"{}\">", locale.tag())), "{path}: {html}");
            assert!(html.contains(&texts[*key]), "{path} in {locale:?} has no {:?}: {html}", texts[*key]);
            assert!(!html.contains("{$") && !html.contains("{ $"), "{path} in {locale:?}: {html}");
            for key in texts.keys().filter(|key| key.contains('-')) {
                assert!(!html.contains(&format!(">{key}<")), "{path} in {locale:?} shows the key {key}");
            }
            if locale != Locale::En {
                for words in ["Your ", "You ", "Cancel the", " with ", "Tuesday", "Choose", "Times", "Email"]
                {
                    assert!(!html.contains(words), "{path} in {locale:?} says {words:?}: {html}");
                }
            }
            let ways =
                links(html).into_iter().filter(|link| link.starts_with('/') && !link.contains("/api/"));
            for way in ways.filter(|way| !way.starts_with("/dev/")) {
                assert!(way.contains(&format!("lang={}", locale.tag())), "{path}: {way} loses the language");
            }
            assert_eq!(html.matches("hreflang=").count(), 5, "{path}: {html}");
        }
    }
}

/// The texts without placeholders, as the file has them.
pub fn texts(locale: Locale) -> std::collections::BTreeMap<String, String> {
    let file = format!("{}/src/pages/texts/{}.ftl", env!("CARGO_MANIFEST_DIR"), locale.tag());
    let file = std::fs::read_to_string(file).expect("the texts");
    let lines = file.lines().filter_map(|line| line.split_once(" = "));
    lines
        .filter(|(key, text)| !key.starts_with([' ', '#']) && !text.contains('{'))
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}

//! Pages of what waits for the coach, and of groups.

use altitude::kernel::locale::Locale;
use serde_json::json;

use super::browser::{PostForm, link, page};
use super::languages::with_lang;
use crate::support::app::TestApp;

#[tokio::test]
async fn what_has_to_be_approved_is_asked_for_and_waits() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "confirmation": { "kind": "manual" } })).await;

    let form = page(&app, "/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z&lang=de").await;
    assert!(form.contains("Di., 16. Juni, 14:00 anfragen"), "{form}");
    let form = PostForm::of(&form).with("name", "Olena").with("email", "olena@example.com");
    let asked = form.send_and_follow(&app).await;

    assert!(asked.contains("Deine Anfrage liegt bei Maya Rivera"), "{asked}");
    let manage = link(&asked, "/cancel").replace("/cancel", "");
    let waits = page(&app, &manage).await;
    assert!(
        waits.contains("Wartet auf den Coach") && waits.contains("Sie wartet auf Maya Rivera"),
        "{waits}"
    );
    assert!(!waits.contains("calendar.google.com"), "nothing is in a calendar yet");
    let mails = app.mails_to("olena@example.com").await;
    assert!(mails[0]["subject"].as_str().unwrap().starts_with("Angefragt: "), "{mails:?}");
}

#[tokio::test]
async fn a_move_that_has_to_be_approved_is_asked_for_and_waits() {
    let app = TestApp::start().await;
    let settings = json!({ "confirmation": { "kind": "manual_below_notice", "minutes": 2880 } });
    app.coach_with("maya@example.com", "Maya Rivera", settings).await;
    let form = page(&app, "/c/maya-rivera/growth/book?start=2026-06-18T14:00:00Z").await;
    let form = PostForm::of(&form).with("name", "Olena").with("email", "olena@example.com");
    let booked = form.send_and_follow(&app).await;
    let manage = link(&booked, "/cancel").replace("/cancel", "");

    let question = page(&app, &format!("{manage}/move?start=2026-06-15T14:00:00Z")).await;
    assert!(question.contains("Maya Rivera is asked first"), "{question}");
    PostForm::of(&question).send_and_follow(&app).await;

    let waits = page(&app, &manage).await;
    assert!(waits.contains("You asked for Mon 15 Jun, 14:00 instead"), "{waits}");
    assert!(waits.contains("Thursday 18 June"), "{waits}");
}

#[tokio::test]
async fn a_group_says_how_many_places_are_left_as_the_language_counts() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "seats": 5 })).await;
    let path = "/c/maya-rivera/growth?date=2026-06-16";

    let said = async |locale| page(&app, &with_lang(path, locale)).await;
    assert!(said(Locale::En).await.contains("<small>5 seats left</small>"));
    assert!(said(Locale::Uk).await.contains("<small>лишилося 5 місць</small>"));

    for left in ["4 місця", "3 місця", "2 місця", "1 місце"] {
        let form = page(&app, "/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z").await;
        let email = format!("guest{}@example.com", left.split(' ').next().unwrap());
        PostForm::of(&form).with("name", "Olena").with("email", &email).send_and_follow(&app).await;
        let html = said(Locale::Uk).await;
        assert!(html.contains(&format!("<small>лишилося {left}</small>")), "{left}: {html}");
    }
}

//! The front page of the practice, and what frames every other one.

use altitude::kernel::locale::Locale;
use serde_json::json;

use super::browser::{PostForm, links, open, page};
use super::languages::with_lang;
use crate::newsletter::ground::Ground;
use crate::support::app::TestApp;

#[tokio::test]
async fn one_coach_is_told_about_in_full_and_each_session_leads_to_its_times() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "duration_options": [30, 90] })).await;

    let home = page(&app, "/").await;

    assert!(links(&home).contains(&String::from("/c/maya-rivera/growth")), "{home}");
    assert!(links(&home).contains(&String::from("/c/maya-rivera")), "{home}");
    assert!(home.contains("30, 60 or 90 min") && home.contains("Video call"), "{home}");
    assert!(
        !home.contains("Latest articles") && !home.contains("/n/subscribe"),
        "nothing is published: {home}"
    );
}

#[tokio::test]
async fn the_latest_articles_and_the_form_lead_on_to_the_archive() {
    let ground = Ground::with(&[]).await;
    for slug in ["one", "two", "three", "four"] {
        let id = ground.issue(slug, "What we learned.").await;
        ground.command(&id, "publish").await.expect(200);
        ground.app.clock.advance(chrono::TimeDelta::hours(1));
    }

    let home = page(&ground.app, "/").await;
    let coach = page(&ground.app, "/c/dana-weiss").await;
    let form = PostForm::of(&home).with("email", "olena@example.org");
    let sent = form.send(&ground.app).await;
    let opened = open(&ground.app, "/n/subscribe").await;

    let articles: Vec<_> = links(&home).into_iter().filter(|href| href.starts_with("/articles/")).collect();
    assert_eq!(articles, ["/articles/four", "/articles/three", "/articles/two"]);
    assert!(links(&coach).contains(&String::from("/articles")), "{coach}");
    assert_eq!((form.action.as_str(), sent.status.as_u16()), ("/n/subscribe", 202));
    assert!(!sent.text.contains("hreflang"), "an answer is in no other language: {}", sent.text);
    assert_eq!((opened.status.as_u16(), opened.headers["location"].as_str()), (303, "/articles"));
}

#[tokio::test]
async fn an_empty_practice_says_so_and_shows_the_ways_in() {
    let app = TestApp::start().await;
    for locale in Locale::ALL {
        let home = page(&app, &with_lang("/", locale)).await;
        let tag = locale.tag();
        assert!(home.contains(&format!("<html lang=\"{tag}\">")) && !home.contains("home-"), "{home}");
        for way_in in ["/space", "/console", "/articles"] {
            assert!(links(&home).contains(&format!("{way_in}?lang={tag}")), "{way_in} in {home}");
        }
    }
    assert!(page(&app, "/").await.contains("No coach takes bookings yet"));
}

#[tokio::test]
async fn the_practice_is_called_what_the_settings_say_on_pages_and_in_mails() {
    let settings = [
        ("ALTITUDE__PRACTICE__NAME", "Peak & Ridge"),
        ("ALTITUDE__PRACTICE__PRIVACY_URL", "https://peak.example/privacy"),
        ("ALTITUDE__PRACTICE__IMPRINT_URL", "https://peak.example/imprint"),
    ];
    let app = TestApp::with(&settings).await;
    let coach = app.coach("maya@example.com", "Maya Rivera").await;

    for path in ["/", "/c/maya-rivera", "/articles", "/nowhere", "/space/sign-in"] {
        let shown = open(&app, path).await.text;
        assert!(shown.contains("Peak &#38; Ridge</span>") && !shown.contains("Altitude"), "{path}: {shown}");
        for address in ["https://peak.example/privacy", "https://peak.example/imprint"] {
            assert!(links(&shown).contains(&address.to_owned()), "{path}: {shown}");
        }
    }
    app.book(&coach.session_type_id, "2026-06-16T10:00:00Z", "olena@example.com").await;
    let mails = app.mails_to("maya@example.com").await;
    assert!(mails[0]["text"].as_str().unwrap().contains("Peak & Ridge"), "{}", mails[0]["text"]);
    assert!(!mails[0]["text"].as_str().unwrap().contains("Altitude"), "{}", mails[0]["text"]);
}

#[tokio::test]
async fn without_a_name_of_its_own_it_is_that_of_the_sender() {
    let app = TestApp::with(&[("ALTITUDE__MAIL__FROM", "Ridge <hello@coach.test>")]).await;
    let home = page(&app, "/").await;
    assert!(home.contains("<h1>Ridge</h1>") && !home.contains("rel=\"privacy"), "{home}");
}

//! Choosing a day and a time.

use serde_json::json;

use super::browser::{links, page};
use crate::support::app::{TestApp, at};

#[tokio::test]
async fn times_are_in_the_reader_s_zone_and_by_parts_of_the_day() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;

    let html = page(&app, "/c/maya-rivera/growth?zone=Asia%2FCalcutta&date=2026-06-16").await;

    assert!(html.contains("<strong>Asia/Kolkata</strong>, <span class=\"num\">UTC+5:30</span>"), "{html}");
    assert!(!html.contains("data-zone-guessed"));
    let parts: Vec<&str> = ["Morning", "Afternoon", "Evening"]
        .into_iter()
        .filter(|part| html.contains(&format!(">{part}</h3>")))
        .collect();
    assert_eq!(parts, ["Afternoon", "Evening"]);
    assert!(html.contains("<time datetime=\"2026-06-16T09:00:00Z\">14:30</time>"), "{html}");
    assert!(html.contains("aria-label=\"Tuesday 16 June, 8 times\" aria-current=\"date\""));
    assert!(html.contains("Tuesday 16 June</time>"));
}

#[tokio::test]
async fn an_unknown_zone_is_said_beside_the_list_to_choose_from() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;

    let html = page(&app, "/c/maya-rivera/growth?zone=%3Cb%3EMars").await;

    assert!(html.contains("There is no zone called “&#60;b&#62;Mars”."), "{html}");
    assert!(html.contains("<details open>") && html.contains("<strong>UTC</strong>"));
}

#[tokio::test]
async fn a_month_without_times_names_the_next_day_that_has_some() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    app.clock.set(at("2026-06-30T20:00:00Z"));

    let html = page(&app, "/c/maya-rivera/growth").await;

    assert!(html.contains("No times in June — the next is <span class=\"keep\">Wed 1 Jul</span>."), "{html}");
    assert!(links(&html).iter().any(|link| link.contains("date=2026-07-01")));
    let past = page(&app, "/c/maya-rivera/growth?date=2026-06-16").await;
    assert!(past.contains("No times in June"));
}

#[tokio::test]
async fn a_day_without_times_names_the_next_one() {
    let app = TestApp::start().await;
    let coach = app.coach("maya@example.com", "Maya Rivera").await;
    for hour in 9..17 {
        let start = format!("2026-06-16T{hour:02}:00:00Z");
        app.book(&coach.session_type_id, &start, "olena@example.com").await.expect(201);
    }

    let html = page(&app, "/c/maya-rivera/growth?date=2026-06-16").await;

    assert!(
        html.contains("No times on Tue 16 Jun — the next is <span class=\"keep\">Wed 17 Jun</span>."),
        "{html}"
    );
}

#[tokio::test]
async fn one_leafs_from_this_month_to_the_end_of_the_window() {
    let app = TestApp::start().await;
    let rules = json!({ "booking_window": { "kind": "rolling_days", "days": 30 } });
    app.coach_with("maya@example.com", "Maya Rivera", rules).await;

    let june = page(&app, "/c/maya-rivera/growth?month=2020-01").await;
    assert!(june.contains("June 2026") && !june.contains("rel=\"prev\" aria-label=\"May"), "{june}");
    assert!(links(&june).iter().any(|link| link.contains("month=2026-07")));
    let july = page(&app, "/c/maya-rivera/growth?month=2031-01").await;
    assert!(july.contains("July 2026") && july.contains("aria-label=\"June 2026\""), "{july}");
    assert!(!links(&july).iter().any(|link| link.contains("month=2026-08")));
}

#[tokio::test]
async fn a_window_far_ahead_is_found() {
    let app = TestApp::start().await;
    let rules = json!({ "booking_window": { "kind": "range", "from": "2027-03-10", "to": "2027-03-20" } });
    app.coach_with("maya@example.com", "Maya Rivera", rules).await;

    let html = page(&app, "/c/maya-rivera/growth").await;

    assert!(html.contains("the next is <span class=\"keep\">Wed 10 Mar 2027</span>."), "{html}");
}

#[tokio::test]
async fn the_length_is_chosen_and_carried_along() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "duration_options": [60, 90, 30] })).await;
    assert!(page(&app, "/c/maya-rivera").await.contains("30, 60 or 90 min"));

    let html = page(&app, "/c/maya-rivera/growth?duration=90&date=2026-06-16&zone=Europe%2FKyiv").await;

    assert!(html.contains("aria-current=\"true\">90 min<") && html.contains("90 minutes"), "{html}");
    let slots: Vec<String> = links(&html).into_iter().filter(|link| link.contains("/book?")).collect();
    assert!(
        !slots.is_empty() && slots.iter().all(|link| link.contains("duration=90&zone=Europe%2FKyiv")),
        "{slots:?}"
    );
    let form = page(&app, &slots[0]).await;
    assert!(form.contains("12:00–13:30") && form.contains("09:00 for the coach"), "{form}");
}

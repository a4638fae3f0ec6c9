//! The coach's calendar: the week, the list, and why a start is not offered.

use serde_json::json;

use super::browser::link;
use super::desk::Desk;
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";

async fn booked() -> TestApp {
    let app = TestApp::start().await;
    let settings = json!({ "buffer_after_minutes": 30 });
    let setup = app.coach_with(DANA, "Dana Weiss", settings).await;
    app.book(&setup.session_type_id, "2026-06-15T10:00:00Z", "olena@example.com").await.expect(201);
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_start_says_why_in_two_clicks() {
    let app = booked().await;
    let desk = Desk::signed_in(&app, DANA).await;

    // The first click: the calendar; the week of Monday begins today's tomorrow.
    let week = desk.page("/console/calendar?date=2026-06-15").await;
    assert!(week.contains("Olena Kovalenko") && week.contains("10:00"), "{week}");
    assert!(week.contains("name=\"altitude-live\" content=\"calendar\""), "it follows what happens");
    let blocked = week.split("class=\"start blocked\"").next().unwrap();
    let href = blocked.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&#38;", "&");
    // The second: the start.
    let why = desk.page(href.split('#').next().unwrap()).await;

    assert!(why.contains("is not offered") && why.contains("id=\"why\""), "{why}");
    let asked = desk.page("/console/calendar?at=2026-06-15T10%3A00").await;
    assert!(asked.contains("Mon 15 Jun, 10:00 is not offered"), "{asked}");
    assert!(asked.contains("your session on Mon 15 Jun, 10:00"), "{asked}");
    link(&asked, "view=list");
    let hours = desk.page("/console/calendar?at=2026-06-15T03%3A00").await;
    assert!(hours.contains("outside of your hours"), "{hours}");
    let free = desk.page("/console/calendar?at=2026-06-16T09%3A00").await;
    assert!(free.contains("Tue 16 Jun, 09:00 is offered"), "{free}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_shows_own_sessions_alone() {
    let app = booked().await;
    app.coach("mallory@coach.test", "Mallory").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let other = Desk::signed_in(&app, "mallory@coach.test").await;

    let own = desk.page("/console/calendar?view=list").await;
    assert!(own.contains("Olena Kovalenko") && own.contains("Growth session"), "{own}");
    for path in ["/console/calendar?view=list", "/console/calendar?date=2026-06-15"] {
        assert!(!other.page(path).await.contains("Olena"), "{path}");
    }
    let id = app.get_as(&app.log_in(DANA).await, "/api/v1/session-types").await.expect(200)["items"][0]["id"]
        .clone();
    let path = format!("/console/calendar?type={}&at=2026-06-15T10%3A00", id.as_str().unwrap());
    assert!(!other.page(&path).await.contains("Olena"), "a foreign type is none");
}

#[tokio::test]
async fn odd_addresses_show_a_calendar_or_a_plain_fault() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;

    for (query, status) in [
        ("date=yesterday", 200),
        ("date=%2B262143-01-01", 200),
        ("date=9999-12-31", 200),
        ("at=9999-12-31T23%3A59", 200),
        ("type=nonsense&view=odd", 200),
        ("cursor=x&view=list", 200),
        ("why=tomorrow", 400),
        ("why=9999-12-31T23%3A59%3A00Z", 400),
        ("date=%ff", 400),
    ] {
        let answer = desk.open(&format!("/console/calendar?{query}")).await;
        assert_eq!(answer.status.as_u16(), status, "{query}: {}", answer.text);
    }
}

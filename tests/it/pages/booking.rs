//! The whole path: from the front page to a booking, moved and cancelled.

use super::browser::{PostForm, booking_form, link, location, open, page};
use crate::support::app::TestApp;

#[tokio::test]
async fn smoke_a_visitor_books_moves_and_cancels() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;

    let home = page(&app, "/").await;
    let coach = page(&app, &link(&home, "/c/maya-rivera")).await;
    let picker = page(&app, &link(&coach, "/growth")).await;
    assert!(picker.contains("<strong>UTC</strong>") && picker.contains("data-zone-guessed"));
    let day = page(&app, &link(&picker, "date=2026-06-16")).await;
    let form = page(&app, &link(&day, "start=2026-06-16T14%3A00%3A00Z")).await;
    let form = PostForm::of(&form).with("name", "Olena Kovalenko").with("email", "olena@example.com");
    let booked = form.send_and_follow(&app).await;
    assert!(booked.contains("You are booked") && booked.contains("Tuesday 16 June 2026"), "{booked}");
    assert!(booked.contains("https://meet.test/growth"));

    let mail = app.mails_to("olena@example.com").await.remove(0);
    let text = mail["text"].as_str().unwrap().to_owned();
    let manage = format!(
        "/manage/{}",
        text.split("http://coach.test/manage/").nth(1).unwrap().split_whitespace().next().unwrap()
    );
    let ticket = page(&app, &manage).await;
    assert!(ticket.contains("You can move or cancel this until Tue 16 Jun, 14:00."), "{ticket}");

    let picker = page(&app, &link(&ticket, "/move")).await;
    let day = page(&app, &link(&picker, "date=2026-06-17")).await;
    let question = page(&app, &link(&day, "start=2026-06-17T09%3A00%3A00Z")).await;
    assert!(question.contains("Move this session?") && question.contains("Tuesday 16 June 2026"));
    let moved = PostForm::of(&question).send_and_follow(&app).await;
    assert!(moved.contains("Moved to Wed 17 Jun, 09:00."), "{moved}");

    let question = page(&app, &link(&moved, "/cancel")).await;
    let cancelled = PostForm::of(&question).with("reason", "A cold").send_and_follow(&app).await;
    assert!(cancelled.contains("This session is cancelled"), "{cancelled}");
    assert_eq!(link(&cancelled, "/c/maya-rivera"), "/c/maya-rivera/growth");
    assert_eq!(app.mails_to("olena@example.com").await.len(), 3);
}

#[tokio::test]
async fn a_form_sent_three_times_books_once() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;

    let (first, second, third) = tokio::join!(form.send(&app), form.send(&app), form.send(&app));

    assert_eq!(location(&first), location(&second));
    assert_eq!(location(&first), location(&third));
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

#[tokio::test]
async fn a_form_sent_again_with_other_answers_says_that_it_was_booked() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;
    location(&form.send(&app).await);

    let again = form.clone().with("start", "2026-06-16T10:00:00Z").send(&app).await;

    assert_eq!(again.status.as_u16(), 422);
    assert!(again.text.contains("This form was booked already."), "{}", again.text);
    let second = PostForm::of(&again.text);
    assert_ne!(second.value("idempotency_key"), form.value("idempotency_key"));
    assert_ne!(location(&second.send(&app).await), "");
}

#[tokio::test]
async fn a_taken_time_is_said_with_free_ones_beside_it() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let first = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;
    let second = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;
    let second = second.with("name", "Ivan <Petrenko>").with("email", "ivan@example.com");
    location(&first.send(&app).await);

    let refused = second.send(&app).await;

    assert_eq!(refused.status.as_u16(), 409);
    assert!(refused.text.contains("That time was taken a moment ago. These are free:"), "{}", refused.text);
    assert_eq!(refused.text.matches("name=\"alternative_start\"").count(), 6);
    assert!(
        refused.text.contains("value=\"2026-06-16T13:00:00Z\">Book Tue 16 Jun, 16:00<"),
        "{}",
        refused.text
    );
    let again = PostForm::of(&refused.text);
    assert_eq!(again.value("name"), "Ivan <Petrenko>");
    assert_ne!(again.value("idempotency_key"), second.value("idempotency_key"));
    let booked = again.and("alternative_start", "2026-06-16T13:00:00Z").send_and_follow(&app).await;
    assert!(booked.contains("datetime=\"2026-06-16T13:00:00Z\""), "{booked}");
}

#[tokio::test]
async fn a_link_to_a_time_that_is_gone_shows_free_ones() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    for start in
        ["2026-06-13T14:00:00Z", "2026-06-16T14:07:00Z", "1970-01-01T00:00:00Z", "9998-12-31T00:00:00Z"]
    {
        let answer = open(&app, &format!("/c/maya-rivera/growth/book?start={start}")).await;

        assert_eq!(answer.status.as_u16(), 409, "{start}");
        assert!(answer.text.contains("That time is not free any more"), "{start}: {}", answer.text);
    }
    let without = open(&app, "/c/maya-rivera/growth/book?zone=Asia%2FTokyo").await;
    assert_eq!(location(&without), "/c/maya-rivera/growth?zone=Asia%2FTokyo");
}

#[tokio::test]
async fn a_session_type_that_is_not_listed_is_booked_by_its_address() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", serde_json::json!({ "visibility": "unlisted" })).await;

    assert!(page(&app, "/").await.contains("No coach takes bookings yet."));
    assert!(page(&app, "/c/maya-rivera").await.contains("takes no bookings at the moment"));
    let picker = page(&app, "/c/maya-rivera/growth").await;
    assert!(picker.contains("content=\"noindex\""));
    location(&booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await.send(&app).await);
}

//! `/manage/{token}`: what a booker does with a booking.

use serde_json::{Value, json};

use crate::support::app::{CoachSetup, TestApp, at};

const SLOT: &str = "2026-06-15T10:00:00Z";

async fn booked(app: &TestApp, coach: &CoachSetup) -> (String, Value) {
    let booking = app.book(&coach.session_type_id, SLOT, "olena@example.com").await.expect(201);
    let url = booking["manage_url"].as_str().unwrap().to_owned();
    (format!("/api/v1/manage/{}", url.rsplit('/').next().unwrap()), booking)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_keeps_the_booking_and_frees_the_old_time() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, booking) = booked(&app, &coach).await;

    let moved = app
        .post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-16T14:00:00Z" }))
        .await
        .expect(200);

    assert_eq!(moved["id"], booking["id"]);
    assert_eq!(moved["manage_url"], booking["manage_url"]);
    assert_eq!(moved["start"], "2026-06-16T14:00:00Z");
    assert_eq!(moved["reschedules"], 1);
    assert!(app.slots(&coach.session_type_id, "2026-06-15", "2026-06-15").await.contains(&SLOT.to_owned()));
    let mails = app.mails_to("olena@example.com").await;
    assert_eq!(mails.len(), 2);
    let invitations: Vec<String> = mails
        .iter()
        .map(|mail| mail["attachments"][0]["content"].as_str().unwrap().replace("\r\n ", ""))
        .collect();
    let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    assert_eq!(uid(&invitations[0]), uid(&invitations[1]));
    assert!(invitations[0].contains("SEQUENCE:1\r\n") && invitations[0].contains("DTSTART:20260616T140000Z"));
    assert!(mails[0]["text"].as_str().unwrap().contains("Before: Monday 15 June 2026, 13:00–14:00"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_may_overlap_its_own_old_time() {
    let app = TestApp::start().await;
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", json!({ "slot_interval_minutes": 30 })).await;
    let (link, _) = booked(&app, &coach).await;
    let token = link.rsplit('/').next().unwrap();
    let path = format!(
        "/api/v1/slots?session_type_id={}&from=2026-06-15&to=2026-06-15&time_zone=UTC&booking_token={token}",
        coach.session_type_id
    );

    let listed = app.get(&path).await.expect(200);
    let moved = app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-15T10:30:00Z" })).await;

    assert!(
        listed["days"][0]["slots"]
            .as_array()
            .unwrap()
            .iter()
            .any(|slot| slot["start"] == "2026-06-15T10:30:00Z")
    );
    assert_eq!(moved.status, 200, "{}", moved.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_onto_something_else_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, _) = booked(&app, &coach).await;
    app.book(&coach.session_type_id, "2026-06-15T12:00:00Z", "other@example.com").await.expect(201);

    let refused = app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-15T12:00:00Z" })).await;

    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "slot_taken"));
    assert_eq!(app.get(&link).await.expect(200)["start"], SLOT);
    assert_eq!(app.mails_to("olena@example.com").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_frees_the_time_and_twice_is_no_error() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, _) = booked(&app, &coach).await;

    let cancelled = app
        .post(&format!("{link}/cancel"), &json!({ "reason": "A release came in between" }))
        .await
        .expect(200);
    let again = app.post(&format!("{link}/cancel"), &json!({})).await.expect(200);

    assert_eq!(
        (cancelled["status"].as_str(), again["status"].as_str()),
        (Some("cancelled"), Some("cancelled"))
    );
    assert_eq!(cancelled["now"], json!({ "cancel_until": null, "reschedule_until": null }));
    let mails = app.mails_to("olena@example.com").await;
    assert_eq!(mails.len(), 2, "one confirmation, one cancellation");
    let invitation = mails[0]["attachments"][0]["content"].as_str().unwrap();
    assert!(invitation.contains("METHOD:CANCEL\r\n") && invitation.contains("STATUS:CANCELLED\r\n"));
    let to_coach = app.mails_to("dana@coach.test").await;
    assert!(to_coach[0]["text"].as_str().unwrap().contains("A release came in between"));
    assert!(
        !mails[0]["text"].as_str().unwrap().contains("A release came in between"),
        "the address may be a stranger's"
    );
    app.book(&coach.session_type_id, SLOT, "next@example.com").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_of_the_day_of_booking_holds() {
    let app = TestApp::start().await;
    let policy = json!({ "policy": {
        "cancel_notice_minutes": 720, "reschedule_notice_minutes": 60, "max_reschedules": 1, "text": "Please be fair."
    }});
    let coach = app.coach_with("dana@coach.test", "Dana Weiss", policy).await;
    let (link, booking) = booked(&app, &coach).await;
    assert_eq!(booking["now"]["cancel_until"], "2026-06-14T22:00:00Z");

    app.clock.set(at("2026-06-14T22:00:01Z"));
    let too_late = app.post(&format!("{link}/cancel"), &json!({})).await;
    app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-16T10:00:00Z" })).await.expect(200);
    let too_often =
        app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-17T10:00:00Z" })).await;
    let cancelled = app.post(&format!("{link}/cancel"), &json!({})).await;

    assert_eq!((too_late.status.as_u16(), too_late.code().as_str()), (403, "policy_forbids"));
    assert!(too_late.json()["detail"].as_str().unwrap().ends_with("Please be fair."));
    assert_eq!((too_often.status.as_u16(), too_often.code().as_str()), (403, "policy_forbids"));
    assert_eq!(cancelled.status, 200, "the new time gives a new deadline");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_cannot_be_changed() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, _) = booked(&app, &coach).await;

    app.clock.set(at("2026-06-15T11:00:00Z"));
    app.work().await;

    assert_eq!(app.get(&link).await.expect(200)["status"], "completed");
    let cancel = app.post(&format!("{link}/cancel"), &json!({})).await;
    let moving = app.post(&format!("{link}/reschedule"), &json!({ "start": "2026-06-16T10:00:00Z" })).await;
    assert_eq!((cancel.status.as_u16(), cancel.code().as_str()), (409, "wrong_state"));
    assert_eq!((moving.status.as_u16(), moving.code().as_str()), (409, "wrong_state"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_foreign_or_changed_link_opens_nothing() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, _) = booked(&app, &coach).await;
    let changed = format!("{}AA", link.get(..link.len() - 2).unwrap());

    for path in [changed.as_str(), "/api/v1/manage/x", "/api/v1/manage/%00", "/api/v1/manage/%ff"] {
        assert_eq!(app.get(path).await.status, 404, "{path}");
        assert_eq!(app.post(&format!("{path}/cancel"), &json!({})).await.status, 404, "{path}");
    }
    assert_eq!(app.get(&link).await.expect(200)["status"], "confirmed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_calendar_file_is_the_invitation_as_it_stands() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;
    let (link, _) = booked(&app, &coach).await;

    let file = app.get(&format!("{link}/calendar.ics")).await;

    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(
        file.text.contains("BEGIN:VEVENT") && file.text.contains("DTSTART:20260615T100000Z"),
        "{}",
        file.text
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobodys_address_is_flooded() {
    let app = TestApp::start().await;
    let coach = app.coach("dana@coach.test", "Dana Weiss").await;

    for n in 0..20 {
        let start = if n % 2 == 0 { "2026-06-16T10:00:00Z" } else { "2026-06-17T10:00:00Z" };
        let again = app.book(&coach.session_type_id, start, "olena@example.com").await.expect(201);
        let url = again["manage_url"].as_str().unwrap().replace("http://coach.test", "/api/v1");
        app.post(&format!("{url}/cancel"), &json!({})).await.expect(200);
    }

    assert_eq!(app.mails_to("olena@example.com").await.len(), 30);
}

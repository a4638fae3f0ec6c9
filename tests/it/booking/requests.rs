//! Requests stand in nobody's calendar: what happens to them while they wait sends no invitation.

use serde_json::{Value, json};

use super::hosts::Practice;

const SLOT: &str = "2026-06-15T10:00:00Z";
const LATER: &str = "2026-06-15T12:00:00Z";
const FIRST: &str = "coach0@coach.test";

async fn practice(hosts: &[Value], more: Value) -> Practice {
    let mut settings = json!({ "confirmation": { "kind": "manual" }, "guests_max": 1 });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Practice::found(hosts, settings).await
}

impl Practice {
    /// What the calendar parts of the mails to an address say, the oldest first: `REQUEST 0`.
    async fn invitations_to(&self, address: &str) -> Vec<String> {
        let mut mails = self.app.mails_to(address).await;
        mails.reverse();
        let said = |mail: &Value| {
            let text = mail["attachments"][0]["content"].as_str()?.to_owned();
            let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap().to_owned();
            Some(format!("{} {}", line("METHOD:"), line("SEQUENCE:")))
        };
        mails.iter().filter_map(said).collect()
    }

    async fn ask(&self, email: &str, guest: &str) -> Value {
        let mut wish = crate::support::app::booking(&self.session_type_id, SLOT, email);
        wish["guests"] = json!([guest]);
        self.app.post("/api/v1/bookings", &wish).await.expect(201)
    }

    async fn withdraw(&self, booked: &Value) {
        let link = booked["manage_url"].as_str().unwrap();
        let path = link.replace("http://coach.test/manage", "/api/v1/manage");
        self.app.post(&format!("{path}/cancel"), &json!({})).await.expect(200);
    }

    async fn as_coach(&self, coach: usize, (session, verb): (&Value, &str), body: Value) -> Value {
        let path = format!("/api/v1/sessions/{}/{verb}", session["id"].as_str().unwrap());
        self.app.post_as(&self.coaches[coach].1, &path, &body).await.expect(200)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_withdrawn_takes_nothing_out_of_calendars() {
    let practice = practice(&[json!({})], json!({})).await;
    let booked = practice.ask("a@example.com", "one@guests.test").await;

    practice.withdraw(&booked).await;

    for address in ["a@example.com", "one@guests.test", FIRST] {
        assert_eq!(practice.invitations_to(address).await, [""; 0], "{address}");
    }
    assert_eq!(practice.app.mails_to("a@example.com").await.len(), 2, "asked, withdrawn");
    assert_eq!(practice.app.mails_to(FIRST).await.len(), 2);
    assert_eq!(practice.app.mails_to("one@guests.test").await.len(), 0, "never heard of it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_given_to_another_coach_is_asked_of_that_coach() {
    let pool = json!({ "role": "pool" });
    let practice = practice(&[pool.clone(), pool], json!({})).await;
    let booked = practice.ask("a@example.com", "one@guests.test").await;
    let giver = practice.coaches.iter().position(|(id, _)| *id == Practice::host_ids(&booked)[0]).unwrap();
    let taker = 1 - giver;
    let session = practice.session_of(giver).await;
    let (to_giver, to_taker) = (format!("coach{giver}@coach.test"), format!("coach{taker}@coach.test"));

    let wish = json!({ "to": practice.coaches[taker].0 });
    practice.as_coach(giver, (&session, "reassign"), wish).await;
    for address in ["a@example.com", to_giver.as_str(), to_taker.as_str()] {
        assert_eq!(practice.invitations_to(address).await, [""; 0], "{address}");
    }
    assert_eq!(practice.app.mails_to(&to_taker).await.len(), 1, "asked to answer");
    practice.as_coach(taker, (&session, "confirm"), json!({})).await;

    assert_eq!(practice.invitations_to("a@example.com").await.len(), 1);
    assert_eq!(practice.invitations_to(&to_taker).await.len(), 1);
    assert_eq!(practice.invitations_to(&to_giver).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_in_the_coachs_calendar_while_somebody_in_it_is_confirmed() {
    let practice = practice(&[json!({})], json!({ "seats": 3 })).await;
    let waiting = practice.ask("a@example.com", "one@guests.test").await;
    let second = practice.ask("b@example.com", "two@guests.test").await;
    let session = practice.session_of(0).await;
    let confirm = |booking: &Value| json!({ "booking_id": booking["id"] });

    practice.as_coach(0, (&session, "confirm"), confirm(&second)).await;
    assert_eq!(practice.invitations_to(FIRST).await, ["REQUEST 0"]);
    practice.as_coach(0, (&session, "reschedule"), json!({ "start": LATER })).await;
    assert_eq!(practice.invitations_to(FIRST).await, ["REQUEST 0", "REQUEST 1"]);
    assert_eq!(practice.invitations_to("a@example.com").await, [""; 0]);
    practice.withdraw(&second).await;
    assert_eq!(practice.session_of(0).await["status"], "pending");
    assert_eq!(practice.invitations_to("two@guests.test").await, ["REQUEST 0", "REQUEST 1", "CANCEL 2"]);
    practice.as_coach(0, (&session, "confirm"), confirm(&waiting)).await;
    practice.withdraw(&waiting).await;

    let said = ["REQUEST 0", "REQUEST 1", "CANCEL 2", "REQUEST 3", "CANCEL 4"];
    assert_eq!(practice.invitations_to(FIRST).await, said);
    assert_eq!(practice.invitations_to("a@example.com").await, ["REQUEST 1", "CANCEL 2"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_coaches_the_others_hear_of_a_refusal() {
    let practice = practice(&[json!({}), json!({})], json!({})).await;
    practice.ask("a@example.com", "one@guests.test").await;
    let session = practice.session_of(0).await;

    practice.as_coach(0, (&session, "decline"), json!({ "reason": "I am away" })).await;

    let other = practice.app.mails_to("coach1@coach.test").await;
    assert_eq!(other.len(), 2, "asked, declined");
    let text = other[0]["text"].as_str().unwrap();
    assert!(text.contains("Coach 0 declined this request"), "{text}");
    assert_eq!(practice.app.mails_to(FIRST).await.len(), 1);
}

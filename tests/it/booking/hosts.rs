//! Several hosts: collective, round robin, and giving a session to another coach.

use std::collections::BTreeMap;

use altitude::identity::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{TestApp, booking, open_hours};

/// An owner with a type that these coaches hold.
pub struct Practice {
    /// The program.
    pub app: TestApp,
    /// The owner's token.
    pub owner: String,
    /// The coaches: id and token.
    pub coaches: Vec<(String, String)>,
    /// The session type.
    pub session_type_id: String,
}

impl Practice {
    /// Coaches who are open from 9 to 17 UTC every day, hosts by these settings, and a type with these.
    pub async fn found(hosts: &[Value], settings: Value) -> Self {
        let app = TestApp::start().await;
        app.user("owner@coach.test", "Robin", Role::Owner).await;
        let owner = app.log_in("owner@coach.test").await;
        let mut coaches = Vec::new();
        for index in 0..hosts.len() {
            let email = format!("coach{index}@coach.test");
            let id = app.user(&email, &format!("Coach {index}"), Role::Coach).await.to_string();
            let token = app.log_in(&email).await;
            app.post_as(&token, "/api/v1/schedules", &open_hours("UTC", "09:00", "17:00")).await.expect(201);
            coaches.push((id, token));
        }
        let mut draft = json!({
            "slug": "growth", "title": "Growth session", "duration_minutes": 60, "reminders_minutes_before": [],
            "location": { "kind": "video_url", "value": "https://meet.test/growth" }
        });
        draft.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
        draft["hosts"] = hosts
            .iter()
            .zip(&coaches)
            .map(|(host, (id, _))| {
                let mut host = host.clone();
                host["user_id"] = json!(id);
                host
            })
            .collect();
        let made = app.post_as(&owner, "/api/v1/session-types", &draft).await.expect(201);
        let session_type_id = made["id"].as_str().unwrap().to_owned();
        Self { app, owner, coaches, session_type_id }
    }

    /// Whose calendars a booked session stands in.
    pub fn host_ids(booked: &Value) -> Vec<String> {
        let hosts = booked["hosts"].as_array().unwrap();
        hosts.iter().map(|host| host["id"].as_str().unwrap().to_owned()).collect()
    }

    /// The only session of a coach.
    pub async fn session_of(&self, coach: usize) -> Value {
        let list = self.app.get_as(&self.coaches[coach].1, "/api/v1/sessions").await.expect(200);
        list["items"][0].clone()
    }

    fn hour(index: usize) -> String {
        format!("2026-06-{:02}T{:02}:00:00Z", 15 + index / 8, 9 + index % 8)
    }
}

fn pool() -> Value {
    json!({ "role": "pool" })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collective_session_needs_every_host_and_stands_in_every_calendar() {
    let practice = Practice::found(&[json!({}), json!({})], json!({})).await;
    let app = &practice.app;
    let busy = json!({ "from": "2026-06-16", "to": "2026-06-16" });
    app.post_as(&practice.coaches[1].1, "/api/v1/time-off", &busy).await.expect(201);

    let offered = app.slots(&practice.session_type_id, "2026-06-15", "2026-06-16").await;
    let booked =
        app.book(&practice.session_type_id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    let refused = app.book(&practice.session_type_id, "2026-06-16T10:00:00Z", "b@example.com").await;

    assert_eq!(offered.len(), 8);
    assert_eq!(Practice::host_ids(&booked).len(), 2);
    assert_eq!(refused.code(), "slot_not_offered");
    for coach in 0..2 {
        assert_eq!(practice.session_of(coach).await["start"], "2026-06-15T10:00:00Z");
        assert_eq!(app.mails_to(&format!("coach{coach}@coach.test")).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_free_hosts_and_three_parallel_requests_give_two_sessions() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let start = "2026-06-15T10:00:00Z";

    let (one, two, three) = tokio::join!(
        app.book(id, start, "a@example.com"),
        app.book(id, start, "b@example.com"),
        app.book(id, start, "c@example.com"),
    );

    let mut statuses: Vec<u16> = [&one, &two, &three].iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 201, 409]);
    let mut hosts: Vec<String> = Vec::new();
    for answer in [one, two, three] {
        if answer.status == 201 {
            hosts.extend(Practice::host_ids(&answer.json()));
        } else {
            assert_eq!(answer.code(), "slot_taken");
        }
    }
    hosts.sort_unstable();
    hosts.dedup();
    assert_eq!(hosts.len(), 2, "each on another host");
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_go_round_by_weight_within_the_highest_priority() {
    let hosts = [
        json!({ "role": "pool", "weight": 2 }),
        json!({ "role": "pool", "weight": 1 }),
        json!({ "role": "pool", "priority": 0, "weight": 1 }),
    ];
    let practice = Practice::found(&hosts, json!({})).await;
    let mut shares: BTreeMap<String, usize> = BTreeMap::new();

    for index in 0..24 {
        let email = format!("visitor{index}@example.com");
        let start = Practice::hour(index);
        let booked = practice.app.book(&practice.session_type_id, &start, &email).await.expect(201);
        *shares.entry(Practice::host_ids(&booked).remove(0)).or_default() += 1;
    }

    let share = |coach: usize| shares[&practice.coaches[coach].0];
    assert_eq!((share(0), share(1), share(2)), (12, 6, 6));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lower_priority_is_asked_when_the_higher_is_busy() {
    let hosts = [json!({ "role": "pool", "priority": 9 }), json!({ "role": "pool", "priority": 1 })];
    let practice = Practice::found(&hosts, json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let start = "2026-06-15T10:00:00Z";

    let first = app.book(id, start, "a@example.com").await.expect(201);
    let second = app.book(id, start, "b@example.com").await.expect(201);

    assert_eq!(Practice::host_ids(&first), [practice.coaches[0].0.clone()]);
    assert_eq!(Practice::host_ids(&second), [practice.coaches[1].0.clone()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_session_gives_its_turn_back() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let first = app.book(id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    let manage = first["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
    app.post(&format!("{manage}/cancel"), &json!({})).await.expect(200);

    let second = app.book(id, "2026-06-15T11:00:00Z", "b@example.com").await.expect(201);
    let third = app.book(id, "2026-06-15T12:00:00Z", "c@example.com").await.expect(201);

    assert_ne!(Practice::host_ids(&second), Practice::host_ids(&third));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_session_keeps_its_coach() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let first = app.book(id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    let second = app.book(id, "2026-06-15T11:00:00Z", "b@example.com").await.expect(201);
    assert_ne!(Practice::host_ids(&first), Practice::host_ids(&second));
    let manage = first["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
    let token = manage.rsplit('/').next().unwrap();

    let path = format!(
        "/api/v1/slots?session_type_id={id}&from=2026-06-15&to=2026-06-15&time_zone=UTC&booking_token={token}"
    );
    let offered = app.get(&path).await.expect(200);
    let moved = app
        .post(&format!("{manage}/reschedule"), &json!({ "start": "2026-06-15T11:00:00Z" }))
        .await
        .expect(200);

    assert_eq!(
        offered["days"][0]["slots"].as_array().unwrap().len(),
        8,
        "the other coach's session is no matter"
    );
    assert_eq!(Practice::host_ids(&moved), Practice::host_ids(&first));
    assert_eq!(moved["start"], "2026-06-15T11:00:00Z");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_given_to_another_coach_who_is_free() {
    let practice = Practice::found(&[pool(), pool(), pool()], json!({ "guests_max": 1 })).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let start = "2026-06-15T10:00:00Z";
    let mut wish = booking(id, start, "a@example.com");
    wish["guests"] = json!(["guest@example.com"]);
    let booked = app.post("/api/v1/bookings", &wish).await.expect(201);
    let giver = practice.coaches.iter().position(|(id, _)| *id == Practice::host_ids(&booked)[0]).unwrap();
    let taker = (giver + 1) % 3;
    let session = practice.session_of(giver).await;
    let path = format!("/api/v1/sessions/{}/reassign", session["id"].as_str().unwrap());
    app.mails_to("nobody").await;

    let stranger =
        app.post_as(&practice.coaches[taker].1, &path, &json!({ "to": practice.coaches[taker].0 })).await;
    let unknown = app.post_as(&practice.coaches[giver].1, &path, &json!({ "to": session["id"] })).await;
    let wish = json!({ "to": practice.coaches[taker].0 });
    let handed = app.post_as(&practice.coaches[giver].1, &path, &wish).await.expect(200);

    assert_eq!((stranger.status.as_u16(), unknown.status.as_u16()), (404, 422));
    assert_eq!(unknown.pointers(), ["/to"]);
    assert_eq!(handed["hosts"], json!([practice.coaches[taker].0]));
    assert_eq!(handed["sequence"], 1);
    assert_eq!(practice.session_of(giver).await, Value::Null);
    assert_eq!(practice.session_of(taker).await["start"], start);
    let invitation = |mail: &Value| mail["attachments"][0]["content"].as_str().unwrap().to_owned();
    let to_giver = &app.mails_to(&format!("coach{giver}@coach.test")).await[0];
    let to_taker = &app.mails_to(&format!("coach{taker}@coach.test")).await[0];
    let to_booker = &app.mails_to("a@example.com").await[0];
    assert!(invitation(to_giver).contains("METHOD:CANCEL"), "{to_giver}");
    assert!(invitation(to_taker).contains("METHOD:REQUEST"), "{to_taker}");
    assert!(invitation(to_booker).contains("SEQUENCE:1"), "{to_booker}");
    let to_guest = &app.mails_to("guest@example.com").await[0];
    assert!(invitation(to_guest).contains("SEQUENCE:1"), "{to_guest}");
    let managed =
        booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
    assert_eq!(app.get(&managed).await.expect(200)["coach"]["id"], practice.coaches[taker].0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_who_is_busy_gets_no_session_even_by_force() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let start = "2026-06-15T10:00:00Z";
    app.book(id, start, "a@example.com").await.expect(201);
    app.book(id, start, "b@example.com").await.expect(201);
    let session = practice.session_of(0).await;
    let path = format!("/api/v1/sessions/{}/reassign", session["id"].as_str().unwrap());

    for force in [false, true] {
        let wish = json!({ "to": practice.coaches[1].0, "force": force });
        let refused = app.post_as(&practice.coaches[0].1, &path, &wish).await;
        assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "slot_taken"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_an_owner_names_other_hosts() {
    let practice = Practice::found(&[json!({}), json!({})], json!({})).await;
    let app = &practice.app;
    let mut draft = json!({
        "slug": "alone", "title": "Alone", "duration_minutes": 30,
        "location": { "kind": "phone" }, "hosts": [{ "user_id": practice.coaches[1].0 }]
    });

    let refused = app.post_as(&practice.coaches[0].1, "/api/v1/session-types", &draft).await;
    draft["hosts"] = json!([{ "user_id": practice.coaches[0].0 }]);
    let alone = app.post_as(&practice.coaches[0].1, "/api/v1/session-types", &draft).await;
    draft["hosts"] = json!([{ "user_id": "01890000-0000-7000-8000-000000000000" }]);
    draft["slug"] = json!("unknown");
    let unknown = app.post_as(&practice.owner, "/api/v1/session-types", &draft).await;
    let twice =
        json!([{ "user_id": practice.coaches[0].0 }, { "user_id": practice.coaches[0].0, "weight": 0 }]);
    let path = format!("/api/v1/session-types/{}", practice.session_type_id);
    let doubled = app.call(Method::PATCH, &path, &practice.owner, Some(&json!({ "hosts": twice }))).await;

    assert_eq!((refused.status.as_u16(), refused.pointers()), (422, vec![String::from("/hosts/0/user_id")]));
    assert_eq!(alone.status, 201);
    assert_eq!((unknown.status.as_u16(), unknown.pointers()), (422, vec![String::from("/hosts/0/user_id")]));
    assert_eq!(doubled.pointers(), ["/hosts", "/hosts/1/weight"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pool_goes_on_without_a_coach_who_left_and_an_owner_gives_the_sessions_away() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let booked = app.book(id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    let left = practice.coaches.iter().position(|(id, _)| *id == Practice::host_ids(&booked)[0]).unwrap();
    let stays = 1 - left;
    let session = practice.session_of(left).await;
    let path = format!("/api/v1/sessions/{}", session["id"].as_str().unwrap());
    let off = json!({ "is_active": false });
    let user = format!("/api/v1/users/{}", practice.coaches[left].0);
    app.call(Method::PATCH, &user, &practice.owner, Some(&off)).await.expect(200);

    for (index, hour) in [11, 12].into_iter().enumerate() {
        let start = format!("2026-06-15T{hour}:00:00Z");
        let next = app.book(id, &start, &format!("next{index}@example.com")).await.expect(201);
        assert_eq!(Practice::host_ids(&next), [practice.coaches[stays].0.clone()]);
    }
    assert_eq!(app.get_as(&practice.coaches[stays].1, &path).await.status, 404);
    assert_eq!(app.get_as(&practice.owner, &path).await.expect(200)["id"], session["id"]);
    let give = format!("{path}/reassign");
    let handed =
        app.post_as(&practice.owner, &give, &json!({ "to": practice.coaches[stays].0 })).await.expect(200);
    assert_eq!(handed["hosts"], json!([practice.coaches[stays].0]));
    let back = app.post_as(&practice.owner, &give, &json!({ "to": practice.coaches[left].0 })).await;
    assert_eq!((back.status.as_u16(), back.pointers()), (422, vec![String::from("/to")]));

    let user = format!("/api/v1/users/{}", practice.coaches[stays].0);
    app.call(Method::PATCH, &user, &practice.owner, Some(&off)).await.expect(200);
    assert_eq!(app.book(id, "2026-06-15T13:00:00Z", "z@example.com").await.code(), "booking_closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_coach_books_stands_in_the_coach_s_own_calendar_or_nowhere() {
    let practice = Practice::found(&[pool(), pool()], json!({})).await;
    let app = &practice.app;
    let wish = |name: &str, start: &str| {
        json!({
            "session_type_id": practice.session_type_id, "start": start, "name": name,
            "email": format!("{name}@example.com"), "time_zone": "UTC"
        })
    };
    let coach = &practice.coaches[1];
    let at = "2026-06-15T10:00:00Z";

    let booked = app.post_as(&coach.1, "/api/v1/sessions", &wish("ann", at)).await.expect(201);
    let refused = app.post_as(&coach.1, "/api/v1/sessions", &wish("bo", at)).await;

    assert_eq!(booked["hosts"], json!([coach.0]));
    assert_eq!((refused.status.as_u16(), refused.code().as_str()), (409, "slot_taken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn booking_again_leads_to_the_page_of_the_type_s_owner() {
    let practice = Practice::found(&[pool()], json!({})).await;
    let app = &practice.app;
    let booked =
        app.book(&practice.session_type_id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    let manage = booked["manage_url"].as_str().unwrap().replace("http://coach.test", "");
    app.post(&format!("/api/v1{manage}/cancel"), &json!({})).await.expect(200);

    let mail = app.mails_to("a@example.com").await.remove(0);
    let text = mail["text"].as_str().unwrap();
    let path = text.lines().find_map(|line| line.strip_prefix("http://coach.test/c/")).unwrap();
    assert_eq!(app.get(&format!("/c/{path}")).await.status, 200, "{path}");
    let page = app.get(&manage).await.text;
    assert!(page.contains(&format!("/c/{path}")), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_host_of_the_type_is_the_coach_wherever_one_looks() {
    let practice = Practice::found(&[json!({}), json!({})], json!({ "seats": 2 })).await;
    let (app, id) = (&practice.app, &practice.session_type_id);
    let hosts: Vec<Value> =
        practice.coaches.iter().rev().map(|(user_id, _)| json!({ "user_id": user_id })).collect();
    let path = format!("/api/v1/session-types/{id}");
    app.call(Method::PATCH, &path, &practice.owner, Some(&json!({ "hosts": hosts }))).await.expect(200);
    let order = [practice.coaches[1].0.clone(), practice.coaches[0].0.clone()];

    for address in ["a@example.com", "b@example.com"] {
        let booked = app.book(id, "2026-06-15T10:00:00Z", address).await.expect(201);
        let manage =
            booked["manage_url"].as_str().unwrap().replace("http://coach.test/manage", "/api/v1/manage");
        let managed = app.get(&manage).await.expect(200);

        assert_eq!(
            (booked["coach"]["name"].as_str(), Practice::host_ids(&booked)),
            (Some("Coach 1"), order.to_vec())
        );
        assert_eq!((&managed["coach"], &managed["hosts"]), (&booked["coach"], &booked["hosts"]));
    }
    assert_eq!(practice.session_of(0).await["hosts"], json!(order));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_gets_a_session_takes_their_own_place_among_its_hosts() {
    let practice = Practice::found(&[pool(), json!({}), pool()], json!({})).await;
    let (app, coach) = (&practice.app, &practice.coaches[1].1);
    let booked =
        app.book(&practice.session_type_id, "2026-06-15T10:00:00Z", "a@example.com").await.expect(201);
    assert_eq!(booked["coach"]["name"], "Coach 0");
    let path = format!("/api/v1/sessions/{}/reassign", practice.session_of(1).await["id"].as_str().unwrap());

    let to = json!({ "to": practice.coaches[2].0 });
    let given = app.post_as(coach, &path, &to).await.expect(200);

    let order = json!([practice.coaches[1].0, practice.coaches[2].0]);
    assert_eq!(given["hosts"], order);
    let told = given["history"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&told["kind"], &told["data"]["host_ids"]), (&json!("booking.reassigned"), &order));
}

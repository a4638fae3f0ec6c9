//! What a sponsor is told no more: notes taken back, consent taken back, another address, a mentee who leaves.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{OLENA, Pair, new_mentee};
use super::sponsor::{
    MARA, consented, drafted, engaged, link, named, path_of, pressed, put, release, told_in_full,
};
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn notes_go_along_only_where_they_are_named_and_stay_for_the_sponsor() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 2).await;
    let note = async |visibility: &str, body: &str| {
        let note = json!({ "mentee_id": pair.id, "body": body, "visibility": visibility });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201)["id"].clone()
    };
    let (told, kept, shared) = (
        note("sponsor", "Ready for more.").await,
        note("sponsor", "Not named.").await,
        note("shared", "Between us.").await,
    );
    let reports = format!("{engagement}/sponsor/reports");
    let low = app.post_as(&pair.coach, &reports, &json!({ "note_ids": [told] })).await;
    consented(&pair, &engagement, 3).await;
    let wrong = app.post_as(&pair.coach, &reports, &json!({ "note_ids": [told, shared, told] })).await;
    let report = drafted(&pair, &engagement, &json!({ "note_ids": [told] })).await;
    let overtaken = drafted(&pair, &engagement, &json!({ "note_ids": [kept] })).await;
    let patch = async |id: &Value, body: Value| {
        let path = format!("/api/v1/notes/{}", id.as_str().unwrap());
        app.call(Method::PATCH, &path, &pair.coach, Some(&body)).await.expect(200)
    };
    patch(&kept, json!({ "body": "Named, then changed." })).await;
    let refused = release(&pair, &overtaken).await;
    release(&pair, &report).await.expect(200);
    let link = link(app).await;
    let first = pressed(app, &link).await;
    patch(&told, json!({ "visibility": "shared" })).await;
    let second = pressed(app, &link).await;

    assert_eq!((low.status.as_u16(), low.pointers()), (422, vec![String::from("/note_ids")]));
    assert_eq!(wrong.pointers(), ["/note_ids/1", "/note_ids/2"]);
    assert_eq!(refused.code(), "wrong_state");
    assert!(first.text.contains("Ready for more.") && first.text.contains("Notes for you"), "{}", first.text);
    for text in ["Not named", "Between us", "changed"] {
        assert!(!first.text.contains(text), "{text}");
    }
    assert!(
        !second.text.contains("Ready for more."),
        "what was taken back is shown no more: {}",
        second.text
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_address_is_somebody_else_and_other_coaches_know_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 1).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    let link = link(app).await;
    // A coach of the same mentee, by a booking, who has no part in this engagement.
    let other = app.coach("mallory@coach.test", "Mallory").await;
    app.book(&other.session_type_id, "2026-06-16T10:00:00Z", OLENA).await.expect(201);
    let mallory = app.log_in("mallory@coach.test").await;
    for _ in 0..200 {
        app.clock.advance(TimeDelta::seconds(1));
        app.work().await;
        if app.get_as(&mallory, &pair.path("")).await.status == 200 {
            break;
        }
    }
    for path in [format!("{engagement}/sponsor"), format!("{engagement}/sponsor/reports"), path_of(&report)] {
        assert_eq!(app.get_as(&mallory, &path).await.status, 404, "{path}");
    }
    let sponsor = format!("{engagement}/sponsor");
    let renamed = json!({ "name": "Mara S.", "email": MARA });
    let same = put(&pair, &pair.coach, &sponsor, &renamed).await.expect(200);
    let stale = app.request(Method::PUT, &sponsor).bearer_auth(&pair.coach).header("If-Match", "\"v1\"");
    let stale = send(stale.json(&renamed)).await;
    let faulty = put(&pair, &pair.coach, &sponsor, &json!({ "name": "www.evil.test", "email": "x" })).await;
    let moved = put(&pair, &pair.coach, &sponsor, &json!({ "name": "Nora", "email": "nora@boss.test" }))
        .await
        .expect(200);

    assert_eq!((&same["consent_level"], stale.code()), (&json!(1), String::from("stale_version")));
    assert_eq!(faulty.pointers(), ["/name", "/email"]);
    assert_eq!((&moved["consent_level"], &moved["consents"][0]["email"]), (&json!(0), &json!(MARA)));
    assert_eq!(app.get(&link).await.status, 410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_release_and_a_revocation_at_once_end_withdrawn() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    let consent = format!("{engagement}/sponsor/consent");
    for round in 0..6 {
        consented(&pair, &engagement, 1 + round % 3).await;
        let report = drafted(&pair, &engagement, &json!({})).await;
        let sent = app.mails_to(MARA).await.len();
        let letting_go = release(&pair, &report);
        let taking_back = app.call(Method::DELETE, &consent, &pair.mentee, None);
        let (released, revoked) = tokio::join!(letting_go, taking_back);

        let after = app.get_as(&pair.mentee, &path_of(&report)).await.expect(200);
        let mails = app.mails_to(MARA).await.len() - sent;
        assert_eq!((revoked.status.as_u16(), &after["state"]), (204, &json!("withdrawn")), "{after}");
        // What was let go a moment before waited in the outbox, and was taken back with the rest.
        assert!([200, 409].contains(&released.status.as_u16()), "{}", released.text);
        assert_eq!(mails, 0, "{}", released.text);
        let sponsor = app.get_as(&pair.mentee, &format!("{engagement}/sponsor")).await.expect(200);
        assert_eq!(sponsor["consent_level"], 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_their_data_to_go_tells_nobody_more_from_then_on() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 3).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    let link = link(app).await;

    app.post_as(&pair.mentee, &pair.path("/erase"), &json!({})).await.expect(202);
    let gone = pressed(app, &link).await;
    app.post_as(&pair.mentee, &pair.path("/erase/cancel"), &json!({})).await.expect(204);
    let still = pressed(app, &link).await;

    assert_eq!([gone.status.as_u16(), still.status.as_u16()], [410, 410]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_told_stays_on_record_when_two_mentees_become_one() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    engaged(&pair).await;
    told_in_full(&pair, "told").await;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("olena@work.example", "O.")).await;
    let other = format!("/api/v1/mentees/{}", other.expect(201)["id"].as_str().unwrap());
    let merge = json!({ "duplicate_id": pair.id });
    let refused = app.post_as(&pair.coach, &format!("{other}/merge"), &merge).await;
    app.sign_in_by_link("olena@work.example").await;
    app.post_as(&pair.coach, &format!("{other}/merge"), &merge).await.expect(202);
    for address in [OLENA, "olena@work.example"] {
        super::merges::pressed(app, address, "both_me").await;
    }

    app.clock.advance(TimeDelta::seconds(1));
    let kept = app.sign_in_by_link("olena@work.example").await;
    let accesses = app.get_as(&kept, &format!("{other}/accesses")).await.expect(200);
    assert_eq!(refused.code(), "wrong_state", "whoever acted is not folded into somebody typed in");
    let by_sponsor = accesses["items"].as_array().unwrap().iter().filter(|one| one["user_id"].is_null());
    assert_eq!(by_sponsor.count(), 1, "{accesses}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_agrees_to_a_sponsor_who_was_put_there_meanwhile() {
    let pair = Pair::meet().await;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    let path = format!("{engagement}/sponsor/consent");
    let consent = async |etag: &str| {
        let request = pair.app.request(Method::PUT, &path).bearer_auth(&pair.mentee);
        send(request.header("If-Match", etag).json(&json!({ "level": 3 }))).await
    };
    let somebody = json!({ "name": "Boss", "email": "boss@x.test" });
    put(&pair, &pair.coach, &format!("{engagement}/sponsor"), &somebody).await.expect(200);

    let stale = consent("\"v1\"").await;
    let read = pair.app.get_as(&pair.mentee, &format!("{engagement}/sponsor")).await.expect(200);
    let meant = consent("\"v2\"").await;

    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(read["consent_level"], 0);
    assert_eq!(meant.expect(200)["consent_level"], 3);
}

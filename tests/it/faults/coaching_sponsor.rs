//! `kill -9` in the middle of letting a report go to a sponsor: it is out as a whole, or it did not happen.

use reqwest::RequestBuilder;
use serde_json::json;
use uuid::Uuid;

use super::crash::Site;
use super::ground::{SOON, post};
use crate::support::app::send;

/// A mentee with an engagement and a sponsor, to whom dates may be told.
const PEOPLE: &str = "
    WITH person AS (
        INSERT INTO people (id, email, name, time_zone, locale, mentee_since, sign_in_version, revision, created_at, updated_at)
        VALUES (gen_random_uuid(), 'olena@example.com', 'Olena', 'UTC', 'en', now(), 1, 1, now(), now()) RETURNING id),
    mentee AS (
        INSERT INTO mentees (id, person_id, name, role_now, role_target, company, topics, status, tags, source,
            revision, created_at, updated_at)
        SELECT id, id, 'Olena', '', '', '', '[]', 'active', '[]', 'hand', 1, now(), now() FROM person RETURNING id),
    known AS (INSERT INTO mentee_people (person_id, mentee_id) SELECT id, id FROM mentee RETURNING mentee_id),
    engagement AS (
        INSERT INTO engagements (id, mentee_id, user_id, started_on, goal, agreement, sponsor, status, revision,
            created_at, updated_at)
        SELECT m.id, m.id, u.id, current_date, '', '', '', 'active', 1, now(), now() FROM mentee m, users u
        RETURNING id, user_id),
    sponsor AS (
        INSERT INTO sponsors (id, engagement_id, user_id, name, email, locale, revision, created_at, updated_at)
        SELECT id, id, user_id, 'Mara', 'mara@boss.test', 'en', 1, now(), now() FROM engagement RETURNING id)
    INSERT INTO sponsor_consents (id, sponsor_id, level, text_version, name, email, given_at)
    SELECT id, id, 1, 1, 'Mara', 'mara@boss.test', now() FROM sponsor";

/// A report that waits for the mentee.
const DRAFT: &str = "
    INSERT INTO sponsor_reports (id, sponsor_id, level, state, document, inputs, name, email, locale, link_version,
        revision, created_at)
    SELECT $1, id, 1, 'draft', '{\"mentee\":\"Olena\",\"coach\":\"Dana\",\"from_on\":\"2026-06-01\",
        \"to_on\":\"2026-06-14\",\"session_dates\":[],\"session_count\":0}',
        jsonb_build_object('consent_id', id, 'session_ids', '[]'::jsonb, 'plan', null, 'engagement_revision', 1,
            'notes', '[]'::jsonb, 'is_by_mentee', false),
        name, email, 'en', 1, 1, now() FROM sponsors";

/// Reports that are out. Each number counts one part of them; all must be the same.
const TRACES: &str = "SELECT ARRAY[
    (SELECT count(*) FROM sponsor_reports WHERE state = 'released' AND released_at IS NOT NULL AND revision = 2),
    (SELECT count(*) FROM events WHERE kind = 'sponsor_report.released'),
    (SELECT count(*) FROM mail_messages WHERE kind = 'coaching.sponsor_report_ready'),
    (SELECT count(*) FROM idempotency_answers)]";

/// Signs the mentee in by the link that is mailed; the access token.
async fn signed_in(site: &Site) -> String {
    let (server, address) = site.program(&["serve"]).serve().await;
    let wish = json!({ "email": "olena@example.com" });
    send(site.http.post(format!("{address}/api/v1/auth/links")).json(&wish)).await.expect(202);
    let mail = site.sink.wait_for(1, SOON).await.remove(0);
    let text = mail.mail().text;
    let token = text.split("/sign-in/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let redeemed = site.http.post(format!("{address}/api/v1/auth/links/redeem"));
    let tokens = send(redeemed.json(&json!({ "token": token }))).await.expect(200);
    site.until_all_mails_are_sent().await;
    drop(server);
    tokens["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_release_is_out_as_a_whole_or_not_at_all_and_a_repetition_lets_it_go_once() {
    let test = "faults::coaching_sponsor::a_killed_release_is_out_as_a_whole_or_not_at_all_and_a_repetition_lets_it_go_once";
    let Some(site) = Site::open(test).await else { return };
    site.sql.batch_execute(PEOPLE).await.unwrap();
    let token = signed_in(&site).await;

    for statement in 1_u32.. {
        let number = usize::try_from(statement).unwrap();
        let id = Uuid::from_u128(u128::from(statement));
        site.sql.batch_execute(&DRAFT.replace("$1", &format!("'{id}'"))).await.unwrap();
        let moment = if statement % 2 == 1 { "before" } else { "after" };
        let request = |address: &str| -> RequestBuilder {
            let url = format!("{address}/api/v1/sponsor-reports/{id}/release");
            post(&site.http, &url, &format!("release-{statement}"), &json!({ "revision": 1 }))
                .bearer_auth(&token)
        };
        let mut armed = site.armed(&format!("coaching.release_report/{statement}/{moment}")).await;
        let answer = armed.post(request(&armed.address)).await;
        drop(armed);

        site.until_nobody_is_connected().await;
        let whole = site.whole(TRACES).await;
        let has_survived = whole == number;
        assert!(has_survived || whole == number - 1, "{whole} of {number}");
        assert!(has_survived || answer.is_none(), "what was answered is there");
        let (server, address) = site.program(&["serve"]).serve().await;
        let again = send(request(&address)).await;
        assert_eq!(again.headers.contains_key("idempotency-replayed"), has_survived, "{}", again.text);
        assert_eq!(again.expect(200)["state"], "released");
        assert_eq!(site.whole(TRACES).await, number);
        // The mail that signed the mentee in, and one for each report.
        site.sink.wait_for(number + 1, SOON).await;
        site.until_all_mails_are_sent().await;
        drop(server);
        if answer.is_some() {
            assert!(statement > 8, "a release has more statements than {statement}");
            break;
        }
    }
    let (written, sent) = site.message_ids().await;
    assert_eq!(sent.len(), written.len(), "each mail went once");
}

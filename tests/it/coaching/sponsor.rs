//! What a sponsor is told: nothing by default, what the mentee agreed to, and only once the mentee let it go.

use altitude::kernel::locale::Locale;
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{OLENA, Pair};
use crate::pages::languages::texts;
use crate::support::app::{Answer, TestApp, send};
use crate::support::database::connect;

/// Address of the sponsor.
pub const MARA: &str = "mara@boss.test";

/// The engagement of a pair, with a goal; its address.
pub async fn engaged(pair: &Pair) -> String {
    let body = json!({
        "mentee_id": pair.id, "started_on": "2026-06-01", "goal": "Lead the move to one queue.\n\nBy autumn.",
        "agreement": "Weekly.", "sponsor": "Acme"
    });
    let made = pair.app.post_as(&pair.coach, "/api/v1/engagements", &body).await.expect(201);
    format!("/api/v1/engagements/{}", made["id"].as_str().unwrap())
}

pub async fn put(pair: &Pair, token: &str, path: &str, body: &Value) -> Answer {
    pair.app.call(Method::PUT, path, token, Some(body)).await
}

pub async fn named(pair: &Pair, engagement: &str) {
    let sponsor = json!({ "name": "Mara Stein", "email": MARA, "locale": "en" });
    put(pair, &pair.coach, &format!("{engagement}/sponsor"), &sponsor).await.expect(200);
}

pub async fn consented(pair: &Pair, engagement: &str, level: i64) -> Value {
    let path = format!("{engagement}/sponsor/consent");
    put(pair, &pair.mentee, &path, &json!({ "level": level })).await.expect(200)
}

/// A report that waits for the mentee; its id.
pub async fn prepared(pair: &Pair, engagement_id: &str) -> String {
    let engagement = format!("/api/v1/engagements/{engagement_id}");
    named(pair, &engagement).await;
    consented(pair, &engagement, 2).await;
    drafted(pair, &engagement, &json!({})).await["id"].as_str().unwrap().to_owned()
}

pub async fn drafted(pair: &Pair, engagement: &str, body: &Value) -> Value {
    pair.app.post_as(&pair.coach, &format!("{engagement}/sponsor/reports"), body).await.expect(201)
}

pub fn path_of(report: &Value) -> String {
    format!("/api/v1/sponsor-reports/{}", report["id"].as_str().unwrap())
}

pub async fn release(pair: &Pair, report: &Value) -> Answer {
    let body = json!({ "revision": report["revision"] });
    pair.app.post_as(&pair.mentee, &format!("{}/release", path_of(report)), &body).await
}

/// The path of the link in the newest mail to the sponsor.
pub async fn link(app: &TestApp) -> String {
    let mails = app.mails_to(MARA).await;
    let text = mails[0]["text"].as_str().unwrap();
    let token = text.split("/sponsor/").nth(1).unwrap().split_whitespace().next().unwrap();
    format!("/sponsor/{token}")
}

/// Presses the button of the page.
pub async fn pressed(app: &TestApp, path: &str) -> Answer {
    send(app.request(Method::POST, path).form(&[("x", "y")])).await
}

/// Everything that can be told of a mentee was told, with this text in it.
pub async fn told_in_full(pair: &Pair, text: &str) {
    let list = format!("/api/v1/engagements?mentee_id={}", pair.id);
    let engagements = pair.app.get_as(&pair.coach, &list).await.expect(200);
    let engagement = format!("/api/v1/engagements/{}", engagements["items"][0]["id"].as_str().unwrap());
    pair.app.call(Method::PATCH, &engagement, &pair.coach, Some(&json!({ "goal": text }))).await.expect(200);
    named(pair, &engagement).await;
    consented(pair, &engagement, 3).await;
    let note = json!({ "mentee_id": pair.id, "body": text, "visibility": "sponsor" });
    let note = pair.app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let report = drafted(pair, &engagement, &json!({ "note_ids": [note["id"]] })).await;
    release(pair, &report).await.expect(200);
    let opened = pressed(&pair.app, &link(&pair.app).await).await;
    assert!(opened.text.contains(text), "{}", opened.text);
    drafted(pair, &engagement, &json!({})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sponsor_is_told_nothing_by_being_named_and_only_what_the_mentee_lets_go() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let engagement = engaged(&pair).await;
    let reports = format!("{engagement}/sponsor/reports");
    let consent = format!("{engagement}/sponsor/consent");
    let unnamed = app.get_as(&pair.coach, &format!("{engagement}/sponsor")).await;
    let too_early = app.post_as(&pair.coach, &reports, &json!({})).await;
    named(&pair, &engagement).await;
    let without = app.post_as(&pair.coach, &reports, &json!({})).await;
    let by_coach = put(&pair, &pair.coach, &consent, &json!({ "level": 3 })).await;
    let by_mentee = put(
        &pair,
        &pair.mentee,
        &format!("{engagement}/sponsor"),
        &json!({ "name": "x", "email": "x@y.test" }),
    )
    .await;
    let odd = put(&pair, &pair.mentee, &consent, &json!({ "level": 4 })).await;

    assert_eq!(unnamed.status, 404);
    assert_eq!([too_early.code(), without.code()], ["no_consent", "no_consent"]);
    assert_eq!([by_coach.status.as_u16(), by_mentee.status.as_u16()], [404, 403]);
    assert_eq!((odd.status.as_u16(), odd.pointers()), (422, vec![String::from("/level")]));

    let given = consented(&pair, &engagement, 1).await;
    assert_eq!((&given["consent_level"], &given["consents"][0]["text_version"]), (&json!(1), &json!(1)));
    assert!(given["levels"][0]["text"].as_str().unwrap().contains("how many"), "{given}");
    app.clock.advance(TimeDelta::days(2));
    let pair = Pair { coach: pair.coach_again().await, mentee: pair.mentee_again().await, ..pair };
    let app = &pair.app;
    let report = drafted(&pair, &engagement, &json!({})).await;
    let asked = app.mails_to(OLENA).await;
    let early = app.mails_to(MARA).await;
    let wrong =
        app.post_as(&pair.coach, &format!("{}/release", path_of(&report)), &json!({ "revision": 1 })).await;
    let preview = app.get_as(&pair.mentee, &path_of(&report)).await.expect(200);
    let stale =
        app.post_as(&pair.mentee, &format!("{}/release", path_of(&report)), &json!({ "revision": 7 })).await;
    let released = release(&pair, &preview).await.expect(200);
    let twice = release(&pair, &released).await;

    let is_asked = |mail: &Value| mail["subject"] == "A report for Mara Stein waits for you";
    assert!(asked.iter().any(is_asked), "{asked:?}");
    assert_eq!((early.len(), wrong.status.as_u16()), (0, 404));
    let document = &preview["document"];
    assert_eq!(
        (&document["session_dates"], &document["session_count"], &document["from_on"], &document["to_on"]),
        (&json!(["2026-06-15"]), &json!(1), &json!("2026-06-01"), &json!("2026-06-16"))
    );
    assert_eq!((document.get("plan"), document.get("goal"), document.get("notes")), (None, None, None));
    assert_eq!((stale.code(), twice.code()), (String::from("stale_version"), String::from("wrong_state")));
    assert_eq!((&released["state"], &released["document"]), (&json!("released"), document));
    opened_by_the_sponsor(&pair, &report).await;
}

/// Looking at the page changes and tells nothing; pressing its button does, and the mentee sees it.
async fn opened_by_the_sponsor(pair: &Pair, report: &Value) {
    let app = &pair.app;
    let link = link(app).await;
    let mails = app.mails_to(MARA).await;
    let accesses = pair.path("/accesses");
    let before = app.get_as(&pair.mentee, &accesses).await.expect(200);
    let looked = app.get(&link).await;
    let head = send(app.request(Method::HEAD, &link)).await;
    let unopened = app.get_as(&pair.mentee, &path_of(report)).await.expect(200);
    let still = app.get_as(&pair.mentee, &accesses).await.expect(200);
    let opened = pressed(app, &link).await;
    let again = pressed(app, &link).await;
    let after = app.get_as(&pair.mentee, &accesses).await.expect(200);
    let read = app.get_as(&pair.coach, &path_of(report)).await.expect(200);

    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0]["subject"], "A report about the coaching of Olena Kovalenko");
    assert!(!mails[0].to_string().contains("queue"), "{mails:?}");
    assert_eq!((looked.status.as_u16(), head.status.as_u16()), (200, 200));
    assert!(looked.text.contains("Olena Kovalenko can see that you opened it."), "{}", looked.text);
    assert!(!looked.text.contains("took place"), "{}", looked.text);
    assert_eq!(
        (unopened.get("opened_at"), &before, looked.headers["cache-control"].as_str()),
        (None, &still, "no-store")
    );
    assert!(
        opened.text.contains("1 session took place.") && opened.text.contains("Mon 15 Jun 2026"),
        "{}",
        opened.text
    );
    assert!(!opened.text.contains("queue") && !opened.text.contains("The plan"), "{}", opened.text);
    assert_eq!((opened.status.as_u16(), again.status.as_u16()), (200, 200));
    let entries: Vec<&Value> =
        after["items"].as_array().unwrap().iter().filter(|one| one["what"] == "sponsor_report").collect();
    assert_eq!(entries.len(), 1, "{after}");
    assert!(entries[0]["sponsor_id"].is_string() && entries[0].get("user_id").is_none(), "{after}");
    assert!(read["opened_at"].is_string(), "{read}");
    let client = connect(app.database_url()).await;
    let sql = "SELECT kind FROM events WHERE kind LIKE 'sponsor_%' ORDER BY position";
    let told: Vec<String> = client.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(told, ["sponsor_consent.given", "sponsor_report.released", "sponsor_report.opened"]);
    let changed = client.execute("UPDATE sponsor_reports SET document = '{}'", &[]).await;
    assert!(changed.is_err(), "what was told never changes");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_level_tells_more_and_taking_it_back_works_at_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    super::plans::agreed(&pair).await;
    let list = format!("/api/v1/engagements?mentee_id={}", pair.id);
    let engagements = app.get_as(&pair.coach, &list).await.expect(200);
    let engagement = format!("/api/v1/engagements/{}", engagements["items"][0]["id"].as_str().unwrap());
    let goal = json!({ "goal": "Lead the move to one queue." });
    app.call(Method::PATCH, &engagement, &pair.coach, Some(&goal)).await.expect(200);
    named(&pair, &engagement).await;

    consented(&pair, &engagement, 2).await;
    let second = drafted(&pair, &engagement, &json!({})).await;
    consented(&pair, &engagement, 3).await;
    let third = drafted(&pair, &engagement, &json!({ "from_on": "2026-06-10", "to_on": "2026-06-12" })).await;
    release(&pair, &third).await.expect(200);
    let third_link = link(app).await;
    // The goal changes; what was told does not.
    app.call(Method::PATCH, &engagement, &pair.coach, Some(&json!({ "goal": "Another one." })))
        .await
        .expect(200);
    let opened = pressed(app, &third_link).await;
    let waiting = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &second).await.expect(200);
    let second_link = link(app).await;
    let less = consented(&pair, &engagement, 2).await;
    let gone = [app.get(&third_link).await, pressed(app, &third_link).await];
    let too_late = release(&pair, &waiting).await;
    let stays = app.get(&second_link).await;
    let consent = format!("{engagement}/sponsor/consent");
    app.call(Method::DELETE, &consent, &pair.mentee, None).await.expect(204);
    app.call(Method::DELETE, &consent, &pair.mentee, None).await.expect(204);
    let all_gone = pressed(app, &second_link).await;
    let nothing = app.get_as(&pair.mentee, &format!("{engagement}/sponsor")).await.expect(200);
    let told = app.get_as(&pair.mentee, &format!("{engagement}/sponsor/reports")).await.expect(200);

    assert_eq!(second["document"]["plan"]["status"], "scheduled");
    assert_eq!(second["document"].get("goal"), None);
    assert_eq!(third["document"]["goal"], "Lead the move to one queue.");
    assert_eq!(
        (&third["document"]["from_on"], &third["document"]["to_on"]),
        (&json!("2026-06-10"), &json!("2026-06-12"))
    );
    assert!(
        opened.text.contains("Lead the move to one queue.") && !opened.text.contains("Another one"),
        "{}",
        opened.text
    );
    assert!(opened.text.contains("Not started yet"), "{}", opened.text);
    assert_eq!(less["consents"].as_array().unwrap().len(), 3);
    assert!(
        gone.iter().all(|answer| answer.status == 410 && answer.text.contains("This report was withdrawn")),
        "{gone:?}"
    );
    assert_eq!((too_late.code(), stays.status.as_u16()), (String::from("wrong_state"), 200));
    assert_eq!((all_gone.status.as_u16(), &nothing["consent_level"]), (410, &json!(0)));
    let states: Vec<&Value> = told["items"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["withdrawn", "withdrawn", "withdrawn"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_speaks_the_sponsors_language_and_every_other() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    super::plans::agreed(&pair).await;
    let list = format!("/api/v1/engagements?mentee_id={}", pair.id);
    let engagements = app.get_as(&pair.coach, &list).await.expect(200);
    let engagement = format!("/api/v1/engagements/{}", engagements["items"][0]["id"].as_str().unwrap());
    let sponsor = json!({ "name": "Mara Stein", "email": MARA, "locale": "de" });
    put(&pair, &pair.coach, &format!("{engagement}/sponsor"), &sponsor).await.expect(200);
    consented(&pair, &engagement, 3).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    let link = link(app).await;
    let mail = app.mails_to(MARA).await.remove(0);
    let own = app.get(&link).await;

    assert_eq!(mail["subject"], "Ein Bericht über das Coaching von Olena Kovalenko");
    assert!(own.text.contains("<html lang=\"de\">") && own.text.contains("Bericht öffnen"), "{}", own.text);
    for locale in Locale::ALL {
        let (tag, texts) = (locale.tag(), texts(locale));
        let path = format!("{link}?lang={tag}");
        let (cover, opened) = (app.get(&path).await, pressed(app, &path).await);
        std::fs::write(format!("/tmp/evpages/cover-{tag}.html"), &cover.text).unwrap();
        std::fs::write(format!("/tmp/evpages/report-{tag}.html"), &opened.text).unwrap();
        assert!(cover.text.contains(&texts["sponsor-open"]), "{tag}: {}", cover.text);
        for key in ["sponsor-sessions-head", "sponsor-plan", "sponsor-status-scheduled"] {
            assert!(opened.text.contains(&texts[key]), "{tag} {key}: {}", opened.text);
        }
        for page in [&cover.text, &opened.text] {
            assert!(page.contains(&format!("<html lang=\"{tag}\">")), "{tag}: {page}");
            assert!(!page.contains("{$") && !page.contains(">sponsor-"), "{tag}: {page}");
            assert!(!page.contains("style="), "{page}");
        }
    }
    app.call(Method::DELETE, &format!("{engagement}/sponsor/consent"), &pair.mentee, None).await.expect(204);
    for locale in Locale::ALL {
        let gone = app.get(&format!("{link}?lang={}", locale.tag())).await;
        assert!(gone.text.contains(&texts(locale)["sponsor-withdrawn"]), "{}", gone.text);
    }
}

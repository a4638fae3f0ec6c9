//! A mentee's profile, engagements and sponsors, and what a draft of a plan asks for, in the console.

use serde_json::{Value, json};

use super::browser::location;
use super::desk::{Desk, form_to};
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
const OLENA: &str = "olena@example.com";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    app
}

/// Adds Olena in the console; the address of her profile.
async fn added(desk: &Desk<'_>) -> String {
    let form = form_to(&desk.page("/console/mentees/new").await, "/new").with("email", OLENA);
    let made = location(&desk.send(&form.with("name", "Olena Kovalenko")).await);
    made.split('?').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_is_added_and_changed() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let add = form_to(&desk.page("/console/mentees/new").await, "/new").with("name", "Olena");
    let wrong = desk.send(&add.clone().with("email", "nowhere")).await;
    assert_eq!(wrong.status.as_u16(), 422, "{}", wrong.text);
    assert!(wrong.text.contains("mentees-new-email-fault\"") && wrong.text.contains("value=\"Olena\""));

    let path = added(&desk).await;
    let twice = desk.send(&add.with("email", OLENA).with("idempotency_key", "other")).await;
    assert_eq!(twice.status.as_u16(), 409, "{}", twice.text);
    assert!(twice.text.contains("This address belongs to a mentee already"), "{}", twice.text);
    let save = form_to(&desk.page(&path).await, "/save").with("status", "paused");
    let save =
        save.with("tags", "acme, <b>, acme-2").with("current_role", "Senior").with("target_role", "Staff");
    let html = desk.follow(&save).await;
    assert!(html.contains("Saved.") && html.contains("acme, &#60;b&#62;, acme-2"), "{html}");
    let list = desk.page("/console/mentees?status=paused&tag=acme").await;
    assert!(list.contains("Olena Kovalenko") && list.contains("Senior → Staff"), "{list}");
    assert!(list.contains("name=\"altitude-live\" content=\"mentees\""), "it follows what happens");
    let stale = desk.send(&save.with("company", "Acme").with("idempotency_key", "other")).await;
    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert!(stale.text.contains("value=\"Acme\""), "{}", stale.text);
    let odd = form_to(&desk.page(&path).await, "/save").with("status", "famous");
    let odd = desk.send(&odd).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-status-fault\""), "{}", odd.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn engagements_begin_and_end_and_have_sponsors() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = added(&desk).await;
    let begin =
        form_to(&desk.page(&path).await, "/begin").with("goal", "Become <staff>").with("cadence_days", "14");
    let odd = desk.send(&begin.clone().with("ends_on", "2020-01-01")).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-begin-ends_on-fault\""), "{}", odd.text);
    let begin = form_to(&odd.text, "/begin").with("ends_on", "2026-12-31");
    let html = desk.follow(&begin).await;
    assert!(html.contains("Begun.") && html.contains("Become &#60;staff&#62;"), "{html}");
    assert!(html.contains("at least every 14 days"), "{html}");

    let sponsor = form_to(&html, "/sponsor").with("name", "Ada").with("email", "ada@acme.test");
    let html = desk.follow(&sponsor).await;
    assert!(
        html.contains("ada@acme.test") && html.contains("nothing; the mentee agreed to nothing"),
        "{html}"
    );
    assert!(!html.contains("/prepare\""), "nothing may be told yet");
    let coach = app.log_in(DANA).await;
    let id = path.split('/').nth(3).unwrap();
    let engagements = app.get_as(&coach, &format!("/api/v1/engagements?mentee_id={id}")).await.expect(200);
    let engagement = engagements["items"][0]["id"].as_str().unwrap().to_owned();
    let token = app.sign_in_by_link(OLENA).await;
    let consent = format!("/api/v1/engagements/{engagement}/sponsor/consent");
    app.call(reqwest::Method::PUT, &consent, &token, Some(&json!({ "level": 1 }))).await.expect(200);

    let html = desk.page(&path).await;
    assert!(html.contains("when sessions were, and how many"), "{html}");
    let html = desk.follow(&form_to(&html, "/prepare")).await;
    assert!(html.contains("Waits for the mentee"), "{html}");
    let html = desk.follow(&form_to(&html, "/withdraw").with("sure", "1")).await;
    assert!(html.contains("Withdrawn.") && html.contains("Taken back"), "{html}");
    let end = form_to(&html, "/end");
    assert_eq!(desk.send(&end).await.status.as_u16(), 422, "it asks first");
    let html = desk.follow(&form_to(&desk.page(&path).await, "/end").with("sure", "1")).await;
    assert!(html.contains("Ended"), "{html}");
    let kept = app.get_as(&coach, &format!("/api/v1/engagements/{engagement}")).await.expect(200);
    assert_eq!((&kept["status"], &kept["ends_on"]), (&json!("ended"), &json!("2026-06-14")));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_coach_finds_neither_profile_nor_plan() {
    let app = practice().await;
    let (desk, other) =
        (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, "mallory@coach.test").await);
    let path = added(&desk).await;
    let (coach, plan) = drafted(&app, &path).await;
    let items = format!("/console/plans/{plan}/items");
    let seal = form_to(&other.page("/console/mentees/new").await, "/new").value("seal");
    for (page, deeds) in [(&path, ["/save", "/begin"]), (&items, ["/items/milestone", "/items/commitment"])] {
        assert_eq!(other.open(page).await.status.as_u16(), 404, "{page}");
        let html = desk.page(page).await;
        for deed in deeds {
            let form = form_to(&html, deed).with("seal", &seal);
            let form = form.with("status", "active").with("kind", "habit").with("evidence_kind", "demo");
            let answer = other.send(&form).await;
            assert_eq!(answer.status.as_u16(), 404, "{deed}: {}", answer.text);
        }
    }
    app.get_as(&coach, &format!("/api/v1/plans/{plan}")).await.expect(200);
}

async fn drafted(app: &TestApp, path: &str) -> (String, String) {
    let coach = app.log_in(DANA).await;
    let id = path.split('/').nth(3).unwrap();
    let engagement = json!({ "mentee_id": id, "started_on": "2026-06-14", "goal": "Staff" });
    app.post_as(&coach, "/api/v1/engagements", &engagement).await.expect(201);
    let wish = json!({ "mentee_id": id, "focus_skill": "D2", "from_level": 2, "target_level": 3 });
    let plan = app.post_as(&coach, "/api/v1/plans", &wish).await.expect(201);
    (coach, plan["id"].as_str().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn milestones_and_commitments_of_a_draft_are_edited() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = added(&desk).await;
    let (coach, plan) = drafted(&app, &path).await;
    let items = format!("/console/plans/{plan}/items");
    assert!(desk.page(&format!("/console/plans/{plan}")).await.contains(&format!("href=\"{items}\"")));
    let content = async || app.get_as(&coach, &format!("/api/v1/plans/{plan}")).await.expect(200);
    let count = |content: &Value, of: &str| content[of].as_array().map_or(0, Vec::len);
    let before = content().await;

    let add = new_form(&desk.page(&items).await, "/items/milestone");
    let add = add.with("evidence_kind", "demo").with("title", "Show it <live>").with("due_day", "30");
    let html = desk.follow(&add).await;
    assert!(html.contains("Show it &#60;live&#62;") && html.contains("Day 30"), "{html}");
    let add = new_form(&html, "/items/commitment").with("kind", "habit").with("week", "2");
    let empty = desk.send(&add.clone().with("cue", "").with("action", "ask")).await;
    assert!(empty.status.as_u16() == 422 && empty.text.contains("-cue-fault\""), "{}", empty.text);
    let add = new_form(&empty.text, "/items/commitment").with("cue", "Before I build").with("kind", "habit");
    let html = desk.follow(&add).await;
    assert!(html.contains("Before I build → ask"), "{html}");
    let after = content().await;
    for of in ["milestones", "commitments"] {
        assert_eq!(count(&after, of), count(&before, of) + 1, "{of}: {after}");
    }
    let first = form_to(&html, "/items/milestone").with("due_day", "900");
    let odd = desk.send(&first).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-due_day-fault\""), "{}", odd.text);
    let html = desk.follow(&new_form(&desk.page(&items).await, "/items/no-commitment")).await;
    assert!(html.contains("Removed."), "{html}");
    assert_eq!(count(&content().await, "commitments"), count(&before, "commitments"));

    app.post_as(&coach, &format!("/api/v1/plans/{plan}/propose"), &json!({})).await.expect(200);
    let proposed = desk.page(&items).await;
    assert!(proposed.contains("is proposed to the mentee and counts once they accept it"), "{proposed}");
    app.post_as(&coach, &format!("/api/v1/plans/{plan}/end"), &json!({ "reason": "no time" }))
        .await
        .expect(200);
    assert_eq!(location(&desk.open(&items).await), format!("/console/plans/{plan}"));
}

/// The last form of the page that is sent there: that which adds, or that of the last row.
fn new_form(html: &str, part: &str) -> super::browser::PostForm {
    let to = format!("{part}\"");
    let form = html.rsplit("<form ").find(|form| form.contains(&to)).unwrap();
    super::browser::PostForm::of(&format!("<form {form}"))
}

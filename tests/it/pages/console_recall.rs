//! Recall tests in the console: started, changed while they run, closed, graded, and read.

use serde_json::{Value, json};

use super::browser::{PostForm, location};
use super::console_strategies::shared;
use super::desk::{Desk, form_to};
use crate::coaching::strategy::answers;
use crate::support::app::TestApp;

const DANA: &str = "dana@coach.test";
/// Four reviewers, as people write them down.
pub const PEOPLE: &str =
    "Ann Lee ann@team.test\nBen <ben@team.test>\nCleo, cleo@team.test\n\nDave dave@team.test";

async fn started(desk: &Desk<'_>, strategy: &str) -> String {
    let start = form_to(&desk.page(strategy).await, "/test").with("reviewers", PEOPLE).with("days", "10");
    location(&desk.send(&start.with("locale", "de")).await)
}

/// A reviewer reads and answers.
pub async fn answered(app: &TestApp, reviewer: &str) {
    let mails = app.mails_to(reviewer).await;
    let text = mails[0]["text"].as_str().unwrap();
    let token = text.split("/recall/").nth(1).unwrap().split_whitespace().next().unwrap();
    app.post(&format!("/api/v1/recall/{token}/text"), &Value::Null).await.expect(200);
    let word = reviewer.split('@').next().unwrap();
    app.post(&format!("/api/v1/recall/{token}/answers"), &answers(word)).await.expect(204);
}

/// Points for all questions of three answers.
pub fn graded(form: PostForm, points: &str) -> PostForm {
    let mut form = form;
    for place in 1..=3 {
        for question in ["problem", "bet", "why_now", "non_goals", "measures"] {
            form = form.with(&format!("points.{place}.{question}"), points);
        }
    }
    form
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_is_started_closed_graded_and_its_result_is_read() {
    let (app, id, mentee) = shared().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let page = started(&desk, &format!("/console/strategies/{id}")).await;
    let html = desk.page(&page).await;
    assert!(html.contains("Everybody named has mail.") && html.contains("Ann Lee"), "{html}");
    assert!(html.contains("0 of 4 answered") && html.contains("closes by itself"), "{html}");
    let mails = app.mails_to("ben@team.test").await;
    assert!(mails[0]["text"].as_str().unwrap().contains("Ben"), "{}", mails[0]);
    let path = page.split('?').next().unwrap().to_owned();

    let more = form_to(&html, "/invite").with("reviewers", "Eve eve@team.test");
    assert!(desk.follow(&more).await.contains("eve@team.test"));
    let instead =
        form_to(&desk.page(&path).await, "/instead").with("name", "Fay").with("email", "fay@team.test");
    let html = desk.follow(&instead).await;
    assert!(html.contains("Fay") && html.contains("Not asked any more") && html.contains("5 read"), "{html}");
    let take_back = form_to(&html, "/withdraw");
    let unsure = desk.send(&take_back).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let html = desk.follow(&take_back.with("sure", "1").with("idempotency_key", "x")).await;
    assert!(html.contains("Taken back.") && html.contains("4 read"), "{html}");

    for reviewer in ["cleo@team.test", "dave@team.test", "eve@team.test"] {
        answered(&app, reviewer).await;
    }
    let unsure = desk.send(&form_to(&html, "/close")).await;
    assert_eq!(unsure.status.as_u16(), 422, "{}", unsure.text);
    let close = form_to(&desk.page(&path).await, "/close").with("sure", "1");
    let html = desk.follow(&close).await;
    assert!(html.contains("cleo: a queue") && html.contains("Nothing was said."), "{html}");

    let some = form_to(&html, "/grade").with("points.1.problem", "2").with("finished", "1");
    let early = desk.send(&some).await;
    assert!(early.status.as_u16() == 422 && early.text.contains("finished-fault"), "{}", early.text);
    assert!(early.text.contains("Give points for every answer first."), "{}", early.text);
    let kept = desk.follow(&form_to(&desk.page(&path).await, "/grade").with("points.1.problem", "1")).await;
    assert!(kept.contains("Kept.") && kept.contains("value=\"1\" checked"), "{kept}");
    let all = graded(form_to(&kept, "/grade"), "2").with("finished", "1");
    let html = desk.follow(&all).await;
    assert!(html.contains("Your points stand.") && html.contains("Waits for the other grades."), "{html}");

    let test = path.rsplit('/').next().unwrap();
    let grades: Vec<Value> = crate::coaching::strategy::grades([2, 2, 2, 0, 2]);
    let body = json!({ "grades": grades, "finished": true });
    let request = app.request(reqwest::Method::PUT, &format!("/api/v1/recall-tests/{test}/grades"));
    crate::support::app::send(request.bearer_auth(&mentee).json(&body)).await.expect(200);
    let html = desk.page(&path).await;
    assert!(html.contains("Passed: 90 of 100, over 3 answers."), "{html}");
    assert!(html.contains("You 2 · mentee 0") && html.contains("1 of 2 · missed by 0"), "{html}");
    let strategy = desk.page(&format!("/console/strategies/{id}")).await;
    assert!(strategy.contains(&path) && strategy.contains("Passed"), "{strategy}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_test_says_which_line() {
    let (app, id, _) = shared().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/strategies/{id}");
    let start = form_to(&desk.page(&path).await, "/test").with("idempotency_key", "");
    let mark = format!("id=\"strategies-{id}-test-reviewers-fault\"");
    for (people, said) in [
        ("", "At least three"),
        ("Ann ann@team.test\nBen ben@team.test", "At least three"),
        ("Ann ann@team.test\nBen nowhere\nCleo cleo@team.test", "Line 2: This is not a mail address."),
        ("Ann ann@team.test\nAnn ann@team.test\nCleo cleo@team.test", "Line 2: Each address once."),
        ("Ann ann@team.test\nBen ben@team.test\nMe dana@coach.test", "Line 3: Author and coach grade"),
        ("Ann ann@team.test\nben@team.test\nCleo cleo@team.test", "Line 2: Name each person"),
    ] {
        let answer = desk.send(&start.clone().with("reviewers", people)).await;
        assert_eq!(answer.status.as_u16(), 422, "{people}: {}", answer.text);
        assert!(answer.text.contains(&mark) && answer.text.contains(said), "{people}: {}", answer.text);
    }
    for days in ["0", "61", "odd"] {
        let answer = desk.send(&start.clone().with("reviewers", PEOPLE).with("days", days)).await;
        assert!(answer.text.contains("-test-days-fault\""), "{days}: {}", answer.text);
    }
    let page = started(&desk, &path).await;
    let second = desk.send(&start.with("reviewers", "A a@b.test\nB b@b.test\nC c@b.test")).await;
    assert!(second.status.as_u16() == 409 && second.text.contains("is not over yet"), "{}", second.text);
    let instead =
        form_to(&desk.page(&page).await, "/instead").with("name", "Ben").with("email", "ben@team.test");
    let twice = desk.send(&instead).await;
    assert!(twice.status.as_u16() == 422 && twice.text.contains("was asked already"), "{}", twice.text);

    let other = Desk::signed_in(&app, "mallory@coach.test").await;
    assert_eq!(other.open(&page).await.status.as_u16(), 404);
    let seal = form_to(&other.page("/console").await, "/console/sign-out").value("seal");
    let close = form_to(&desk.page(&page).await, "/close").with("sure", "1").with("seal", &seal);
    assert_eq!(other.send(&close).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_is_replied_to_made_live_and_given_up() {
    let (app, id, _) = shared().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let path = format!("/console/strategies/{id}");
    let html = desk.page(&path).await;
    let comment = form_to(&html, "/comment").with("section", "main_bet").with("body", "Who runs it?");
    let html = desk.follow(&comment).await;
    let reply = form_to(&html, "/reply");
    let empty = desk.send(&reply.clone().with("body", " ").with("idempotency_key", "")).await;
    assert!(empty.status.as_u16() == 422 && empty.text.contains("-body-fault\""), "{}", empty.text);
    let html = desk.follow(&reply.with("body", "The <platform> team.")).await;
    assert!(html.contains("The &#60;platform&#62; team."), "{html}");

    let html = desk.follow(&form_to(&html, "/agree")).await;
    let live = form_to(&html, "/live").with("review_on", "2026-12-01");
    let untested = desk.send(&live.clone().with("waived_because", "")).await;
    assert_eq!(untested.status.as_u16(), 409, "{}", untested.text);
    assert!(untested.text.contains("It takes a recall test that was passed"), "{}", untested.text);
    let past = live.clone().with("review_on", "2026-01-01").with("waived_because", "Small team");
    let past = desk.send(&past.with("idempotency_key", "")).await;
    assert!(past.status.as_u16() == 422 && past.text.contains("-review_on-fault\""), "{}", past.text);
    let html = desk.follow(&live.with("waived_because", "Small team").with("idempotency_key", "y")).await;
    assert!(html.contains("It is live.") && html.contains("live since"), "{html}");
    let retire = form_to(&html, "/retire").with("reason", "The market closed.");
    assert_eq!(desk.send(&retire.clone().with("idempotency_key", "")).await.status.as_u16(), 422);
    let html = desk.follow(&retire.with("sure", "1")).await;
    assert!(html.contains("It was given up.") && !html.contains("/retire\""), "{html}");
}

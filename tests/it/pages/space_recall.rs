//! Recall tests in the mentee's space: started, changed while they run, closed, graded, and read.

use reqwest::Method;
use serde_json::json;

use super::browser::{PostForm, location};
use super::console_recall::{PEOPLE, answered, graded};
use super::console_strategies::shared;
use super::desk::{Desk, form_to};
use super::space::entered;
use crate::coaching::ground::{DANA, OLENA, new_mentee};
use crate::coaching::strategy::grades;
use crate::support::app::send;

async fn started(desk: &Desk<'_>, strategy: &str) -> String {
    let start = form_to(&desk.page(strategy).await, "/test").with("reviewers", PEOPLE).with("days", "10");
    location(&desk.send(&start).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_asks_reads_grades_and_learns_how_it_came_out() {
    let (app, id, _) = shared().await;
    let desk = entered(&app, OLENA).await;
    let strategy = format!("/space/strategies/{id}");
    let asked = desk.page(&strategy).await;
    let page = started(&desk, &strategy).await;
    let html = desk.page(&page).await;
    let path = page.split('?').next().unwrap().to_owned();
    let more = form_to(&html, "/invite").with("reviewers", "Eve eve@team.test");
    let more = desk.follow(&more).await;
    let instead = form_to(&more, "/instead").with("name", "Fay").with("email", "fay@team.test");
    let instead = desk.follow(&instead).await;
    let withdraw = form_to(&instead, "/withdraw");
    let unsure = desk.send(&withdraw.clone().with("idempotency_key", "")).await;
    let taken_back = desk.follow(&withdraw.with("sure", "1")).await;
    for reviewer in ["cleo@team.test", "dave@team.test", "eve@team.test"] {
        answered(&app, reviewer).await;
    }
    let close = form_to(&desk.page(&path).await, "/close");
    let hasty = desk.send(&close.clone().with("idempotency_key", "")).await;
    let closed = desk.follow(&close.with("sure", "1")).await;
    let some = form_to(&closed, "/grade").with("points.1.problem", "2");
    let early = desk.send(&some.clone().with("finished", "1").with("idempotency_key", "")).await;
    let kept = desk.follow(&some).await;
    let done = desk.follow(&graded(form_to(&kept, "/grade"), "2").with("finished", "1")).await;
    let coach = app.log_in(DANA).await;
    let test = path.rsplit('/').next().unwrap();
    let request = app.request(Method::PUT, &format!("/api/v1/recall-tests/{test}/grades"));
    let body = json!({ "grades": grades([2, 2, 2, 0, 2]), "finished": true });
    send(request.bearer_auth(&coach).json(&body)).await.expect(200);
    let over = desk.page(&path).await;
    let listed = desk.page(&strategy).await;

    assert!(asked.contains("Ask people to repeat it") && asked.contains("as yours"), "{asked}");
    assert!(path.starts_with("/space/recall-tests/"), "{path}");
    assert!(html.contains("Everybody named has mail.") && html.contains("0 of 4 answered"), "{html}");
    assert!(html.contains("closes by itself") && !html.contains("/grade\""), "{html}");
    assert!(more.contains("eve@team.test") && more.contains("They have mail now."), "{more}");
    assert!(instead.contains("Fay") && instead.contains("Not asked any more"), "{instead}");
    assert!(taken_back.contains("Taken back."), "{taken_back}");
    for refused in [unsure, hasty] {
        assert!(refused.status == 422 && refused.text.contains("Tick the box first."), "{}", refused.text);
    }
    assert!(closed.contains("cleo: a queue") && closed.contains("your coach’s points"), "{closed}");
    assert!(early.status == 422 && early.text.contains("finished-fault"), "{}", early.text);
    assert!(kept.contains("Kept.") && kept.contains("value=\"2\" checked"), "{kept}");
    assert!(done.contains("Your points stand.") && done.contains("Waits for the other grades."), "{done}");
    assert!(!done.contains("/grade\""), "{done}");
    assert!(over.contains("Passed: 90 of 100, over 3 answers."), "{over}");
    assert!(over.contains("You 2 · coach 0"), "{over}");
    assert!(listed.contains(&path) && listed.contains("Passed"), "{listed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_at_its_line_and_strangers_find_no_test() {
    let (app, id, _) = shared().await;
    let coach = app.log_in(DANA).await;
    app.post_as(&coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let desk = entered(&app, OLENA).await;
    let strategy = format!("/space/strategies/{id}");
    let start = form_to(&desk.page(&strategy).await, "/test").with("idempotency_key", "");
    let mark = format!("id=\"strategies-{id}-test-reviewers-fault\"");
    for (people, said) in [
        ("Ann ann@team.test\nBen ben@team.test", "At least three"),
        ("Ann ann@team.test\nBen nowhere\nCleo cleo@team.test", "Line 2: This is not a mail address."),
        ("Ann ann@team.test\nBen ben@team.test\nMe olena@example.com", "Line 3: Author and coach grade"),
    ] {
        let answer = desk.send(&start.clone().with("reviewers", people)).await;
        assert_eq!(answer.status.as_u16(), 422, "{people}: {}", answer.text);
        assert!(answer.text.contains(&mark) && answer.text.contains(said), "{people}: {}", answer.text);
        assert!(answer.text.contains("Ann ann@team.test"), "what was typed is there: {}", answer.text);
    }
    let days = desk.send(&start.clone().with("reviewers", PEOPLE).with("days", "61")).await;
    let page = started(&desk, &strategy).await;
    let path = page.split('?').next().unwrap();
    let second = desk.send(&start.with("reviewers", "A a@b.test\nB b@b.test\nC c@b.test")).await;
    let html = desk.page(path).await;
    let twice = form_to(&html, "/instead").with("name", "Ben").with("email", "ben@team.test");
    let twice = desk.send(&twice).await;
    let eve = entered(&app, "eve@example.com").await;
    let sealed = form_to(&eve.page("/space/strategies").await, "/space/strategies").with("sure", "1");
    let closed = eve.open(path).await;
    let mut foreign = Vec::new();
    for deed in ["invite", "instead", "withdraw", "close", "grade", "other"] {
        let form = PostForm { action: format!("{path}/{deed}"), ..sealed.clone() };
        let form = form.with("reviewers", "Z z@team.test").with("name", "Z").with("email", "z@team.test");
        foreign.push(eve.send(&form.with("idempotency_key", "")).await.status.as_u16());
    }

    assert!(days.text.contains("-test-days-fault\""), "{}", days.text);
    assert!(second.status == 409 && second.text.contains("is not over yet"), "{}", second.text);
    assert!(twice.status == 422 && twice.text.contains("was asked already"), "{}", twice.text);
    assert_eq!(closed.status, 404);
    assert_eq!(foreign, [404; 6]);
}

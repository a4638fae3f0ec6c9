//! `kill -9` in the middle of asking reviewers, of showing the text once and of answering, while somebody else asks for the
//! same: what is there afterwards is whole, the text was shown once at most, and everybody can go on.

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::ground::post;
use super::strategy::Ground;
use crate::coaching::strategy::answers;
use crate::support::app::{Answer, send};

const BET: &str = "Let every charge go through one ordered queue";

/// Tests that are whole.
const STARTED: &str = "SELECT ARRAY[
    (SELECT count(*) FROM recall_tests),
    (SELECT count(*) FROM events WHERE kind = 'recall_test.opened'),
    (SELECT count(*) / 3 FROM recall_reviewers),
    (SELECT count(*) / 3 FROM mail_messages WHERE kind = 'coaching.recall_invitation')]";

/// Answers that are whole.
const ANSWERED: &str = "SELECT ARRAY[
    (SELECT count(*) FROM recall_reviewers WHERE answered_at IS NOT NULL),
    (SELECT count(*) FROM recall_answers)]";

/// What somebody else asks of the same server at the same time; nothing where it dies meanwhile.
fn beside(request: RequestBuilder) -> JoinHandle<Option<(u16, String)>> {
    tokio::spawn(async {
        let response = request.send().await.ok()?;
        Some((response.status().as_u16(), response.text().await.ok()?))
    })
}

fn moment(round: usize) -> &'static str {
    if round.is_multiple_of(2) { "before" } else { "after" }
}

/// Reviewers of a round.
fn addresses(round: usize, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("r{n}-{round}@team.test")).collect()
}

fn asked(round: usize, count: usize) -> Value {
    let reviewers = addresses(round, count).into_iter().map(|email| json!({ "name": "R", "email": email }));
    json!({ "version": 1, "reviewers": reviewers.collect::<Vec<_>>() })
}

/// A strategy that was shared.
async fn shared(test: &str) -> Option<Ground> {
    let ground = Ground::lay(test).await?;
    let share = format!("{}/share", ground.path);
    ground.call(Method::POST, &share, &ground.coach, &json!({ "revision": 1 })).await.expect(200);
    Some(ground)
}

/// The links of as many reviewers, in one test.
async fn links(ground: &Ground, count: usize) -> Vec<String> {
    let path = format!("{}/recall-tests", ground.path);
    ground.call(Method::POST, &path, &ground.coach, &asked(0, count)).await.expect(201);
    let mut links = Vec::new();
    for address in addresses(0, count) {
        links.push(ground.link(&address).await);
    }
    links
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_that_is_killed_while_it_starts_is_whole_or_nothing_and_a_repetition_starts_it_once() {
    let test = "faults::recall::a_test_that_is_killed_while_it_starts_is_whole_or_nothing_and_a_repetition_starts_it_once";
    let Some(mut ground) = shared(test).await else { return };
    let path = format!("{}/recall-tests", ground.path);
    let mut has_answered = false;
    for round in 0..10 {
        let request = |ground: &Ground, address: &str, key: &str| {
            let url = format!("{address}{path}");
            post(
                &ground.site.http,
                &url,
                &format!("{key}-{round}"),
                &asked(if key == "own" { round } else { round + 100 }, 3),
            )
            .bearer_auth(&ground.coach)
        };
        // Ten starts are as many as somebody may have in a month: the last is beyond the statements of both requests.
        let failpoint = format!("recall.start/{}/{}", round * 12 + 1, moment(round));
        let mut armed = ground.armed(&failpoint).await;
        let other = beside(request(&ground, &armed.address, "other"));
        let answer = armed.post(request(&ground, &armed.address, "own")).await;
        drop(armed);
        let other = other.await.unwrap();
        ground.site.until_nobody_is_connected().await;
        let whole = ground.site.whole(STARTED).await;
        assert!(whole == round || whole == round + 1, "{failpoint}: {whole} after {round}");
        ground.restart().await;
        let again = send(request(&ground, &ground.address, "own")).await;
        // One of the two has started it, whichever: the other is told so.
        let told = (again.status.as_u16(), again.code());
        assert!(told.0 == 201 || told == (409, String::from("recall_test_running")), "{failpoint}: {told:?}");
        let made = [answer.as_ref().map(|one| one.status.as_u16()), other.as_ref().map(|one| one.0)];
        assert!(made.iter().flatten().filter(|status| **status == 201).count() <= 1, "{made:?}");
        assert_eq!(ground.site.whole(STARTED).await, round + 1, "{failpoint}");
        // Closing takes back what was not sent yet, and that is counted here.
        ground.site.until_all_mails_are_sent().await;
        let list = ground.call(Method::GET, &path, &ground.coach, &Value::Null).await.expect(200);
        let close = format!("/api/v1/recall-tests/{}/close", list["items"][0]["id"].as_str().unwrap());
        ground.call(Method::POST, &close, &ground.coach, &Value::Null).await.expect(200);
        // A server that is killed with a mail in hand leaves it to its lease, which is longer than a test waits.
        ground.site.until_all_mails_are_sent().await;
        has_answered |= answer.is_some();
        if answer.is_some() && other.is_some() {
            assert!(round >= 2, "starting has more statements than {round} rounds");
            return;
        }
    }
    assert!(has_answered, "starting has more statements than that");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_whose_showing_is_killed_is_shown_once_at_most_and_the_questions_wait() {
    let test = "faults::recall::a_text_whose_showing_is_killed_is_shown_once_at_most_and_the_questions_wait";
    let Some(mut ground) = shared(test).await else { return };
    let mut has_answered = false;
    for (round, link) in links(&ground, 20).await.into_iter().enumerate() {
        let show = |ground: &Ground, address: &str| ground.site.http.post(format!("{address}{link}/text"));
        let failpoint = format!("recall.show/{}/{}", round + 1, moment(round));
        let mut armed = ground.armed(&failpoint).await;
        let other = beside(show(&ground, &armed.address));
        let answer = armed.post(show(&ground, &armed.address)).await;
        drop(armed);
        let other = other.await.unwrap();
        ground.site.until_nobody_is_connected().await;
        ground.restart().await;
        let state = send(ground.site.http.get(format!("{}{link}", ground.address))).await.expect(200);
        let again = send(show(&ground, &ground.address)).await;
        let texts = [
            answer.as_ref().is_some_and(|one| one.text.contains(BET)),
            other.as_ref().is_some_and(|one| one.1.contains(BET)),
            again.text.contains(BET),
        ];
        assert!(texts.iter().filter(|is_shown| **is_shown).count() <= 1, "{failpoint}: {texts:?}");
        // Unread it is shown now; else it was shown, or is lost with the process, and is not shown again.
        match state["state"].as_str().unwrap() {
            "unread" => assert!(texts[2], "{failpoint}: {}", again.text),
            "read" => assert_eq!(again.code(), "text_shown_already", "{failpoint}"),
            odd => panic!("{failpoint}: {odd}"),
        }
        let answered = ground.call(Method::POST, &format!("{link}/answers"), "", &answers("x")).await;
        assert_eq!(answered.status, 204, "{failpoint}: {}", answered.text);
        has_answered |= answer.is_some();
        if answer.is_some() && other.is_some() {
            assert!(round >= 4, "showing has more statements than {round} rounds");
            return;
        }
    }
    assert!(has_answered, "showing has more statements than that");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_that_are_killed_are_whole_or_nothing_and_a_repetition_gives_them_once() {
    let test =
        "faults::recall::answers_that_are_killed_are_whole_or_nothing_and_a_repetition_gives_them_once";
    let Some(mut ground) = shared(test).await else { return };
    let mut has_answered = false;
    for (round, link) in links(&ground, 20).await.into_iter().enumerate() {
        ground.call(Method::POST, &format!("{link}/text"), "", &Value::Null).await.expect(200);
        let request = |ground: &Ground, address: &str, key: &str| {
            let url = format!("{address}{link}/answers");
            post(&ground.site.http, &url, &format!("{key}-{round}"), &answers(key))
        };
        let failpoint = format!("recall.answer/{}/{}", round * 2 + 1, moment(round));
        let mut armed = ground.armed(&failpoint).await;
        // The same reviewer in a second tab, with other answers.
        let other = beside(request(&ground, &armed.address, "other"));
        let answer = armed.post(request(&ground, &armed.address, "own")).await;
        drop(armed);
        let other = other.await.unwrap();
        ground.site.until_nobody_is_connected().await;
        let whole = ground.site.whole(ANSWERED).await;
        assert!(whole == round || whole == round + 1, "{failpoint}: {whole} after {round}");
        ground.restart().await;
        let again = send(request(&ground, &ground.address, "own")).await;
        let told = (again.status.as_u16(), code(&again));
        assert!(told.0 == 204 || told == (409, String::from("answered_already")), "{failpoint}: {told:?}");
        assert_eq!(ground.site.whole(ANSWERED).await, round + 1, "{failpoint}");
        let state = send(ground.site.http.get(format!("{}{link}", ground.address))).await.expect(200);
        assert_eq!(state["state"], "answered", "{failpoint}");
        has_answered |= answer.is_some();
        if answer.is_some() && other.is_some() {
            assert!(round >= 3, "answering has more statements than {round} rounds");
            return;
        }
    }
    assert!(has_answered, "answering has more statements than that");
}

fn code(answer: &Answer) -> String {
    if answer.text.is_empty() { String::new() } else { answer.code() }
}

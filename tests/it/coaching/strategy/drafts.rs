//! Drafts: saved as they are written, by two at once too; read from Markdown and written as files.

use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Ground, canvas};
use crate::support::app::send;

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_saved_by_whoever_read_it_last() {
    let ground = Ground::lay().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let change = json!({ "canvas": { "title": "Two queues" } });
    let request = app.request(Method::PATCH, &ground.path).bearer_auth(&pair.mentee).json(&change);
    let unsaid = send(request).await;
    let saved = ground.save(&pair.mentee, 1, &change).await.expect(200);
    let same = ground.save(&pair.mentee, 2, &change).await.expect(200);
    let stale = ground.save(&pair.mentee, 1, &change).await;
    let read = app.get_as(&pair.mentee, &ground.path).await;

    assert_eq!((unsaid.status.as_u16(), unsaid.code().as_str()), (428, "precondition_required"));
    assert_eq!((&saved["canvas"]["title"], &saved["revision"]), (&json!("Two queues"), &json!(2)));
    assert_eq!(saved["canvas"]["risks"], canvas()["risks"], "what is not named stays");
    assert_eq!(same["revision"], 2, "nothing new");
    assert_eq!((stale.status.as_u16(), stale.code().as_str()), (412, "stale_version"));
    assert_eq!(read.headers["etag"], "\"v2\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_edit_at_once_one_is_told_to_read_again() {
    let ground = Ground::lay().await;
    let pair = &ground.pair;
    ground.save(&pair.mentee, 1, &json!({ "visibility": "coach" })).await.expect(200);
    for round in 0..5_i64 {
        let change = |who: &str| json!({ "canvas": { "title": format!("{who} {round}") } });
        let (mine, theirs) = (change("mentee"), change("coach"));
        let (one, other) = tokio::join!(
            ground.save(&pair.mentee, 2 + round, &mine),
            ground.save(&pair.coach, 2 + round, &theirs)
        );
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412]);
    }
    assert_eq!(ground.get().await["revision"], 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_share_at_once_one_shares_and_there_is_one_version() {
    let ground = Ground::lay().await;
    let pair = &ground.pair;
    ground.save(&pair.mentee, 1, &json!({ "visibility": "coach" })).await.expect(200);
    let body = json!({ "revision": 2 });
    let (one, other) = tokio::join!(ground.mentee("/share", &body), ground.coach("/share", &body));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", one.text, other.text);
    let versions = pair.app.get_as(&pair.coach, &format!("{}/versions", ground.path)).await.expect(200);
    assert_eq!(versions["items"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_and_a_share_at_once_leave_what_was_shared_as_it_was_read() {
    let ground = Ground::lay().await;
    let pair = &ground.pair;
    let change = json!({ "canvas": { "title": "Meanwhile" } });
    let share = json!({ "revision": 1 });
    let (saved, shared) =
        tokio::join!(ground.save(&pair.mentee, 1, &change), ground.mentee("/share", &share));
    let mut statuses = [saved.status.as_u16(), shared.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", saved.text, shared.text);
    if shared.status == 200 {
        let version = pair.app.get_as(&pair.mentee, &format!("{}/versions/1", ground.path)).await.expect(200);
        assert_eq!(version["canvas"], canvas());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strategy_goes_out_as_markdown_and_comes_back_whole() {
    let ground = Ground::lay().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let file = app.get_as(&pair.mentee, &format!("{}/export.md", ground.path)).await;
    let new = json!({ "mentee_id": pair.id, "markdown": file.text });
    let made = app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201);
    let changed = file.text.replace("one ordered queue", "one list");
    let import = format!("{}/import", ground.path);
    let imported =
        app.post_as(&pair.mentee, &import, &json!({ "revision": 1, "markdown": changed })).await.expect(200);
    let stale = app.post_as(&pair.mentee, &import, &json!({ "revision": 1, "markdown": "# x" })).await;
    let odd = json!({ "revision": 2, "markdown": "# x\n\n## Risks\n- Fun: no\n\n## Weather\n" });
    let odd = app.post_as(&pair.mentee, &import, &odd).await;

    assert!(file.headers["content-type"].starts_with("text/markdown"), "{:?}", file.headers);
    assert!(file.text.starts_with("# One queue between orders and billing\n"), "{}", file.text);
    assert_eq!(made["canvas"], canvas());
    assert_eq!(imported["canvas"]["main_bet"]["statement"], "Let every charge go through one list");
    assert_eq!(stale.code(), "stale_version");
    assert_eq!((odd.status.as_u16(), odd.pointers().len()), (422, 2));
    assert!(odd.text.contains("line 4: ") && odd.text.contains("line 6: "), "{}", odd.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_strategy_is_told_in_a_sentence_a_paragraph_and_a_page() {
    let ground = Ground::lay().await;
    let (app, pair) = (&ground.pair.app, &ground.pair);
    let path = format!("{}/altitudes", ground.path);
    let told = app.get_as(&pair.mentee, &path).await.expect(200);
    let page = app.get_as(&pair.mentee, &format!("{}/export.html?one_page=true", ground.path)).await;
    let empty = json!({ "canvas": { "main_bet": null, "trade_offs": [] } });
    ground.save(&pair.mentee, 1, &empty).await.expect(200);
    let less = app.get_as(&pair.mentee, &path).await.expect(200);

    assert_eq!(
        told["sentence"],
        "Let every charge go through one ordered queue – why now: The new market opens in November – and the goal: \
         Double charges from 9 a quarter to 2 a quarter by 31 December 2026."
    );
    let paragraph = told["paragraph"].as_str().unwrap();
    assert!(paragraph.contains("Old invoices stay") && paragraph.contains("31 July 2026"), "{paragraph}");
    assert_eq!(
        (told["page"]["parts"].as_array().unwrap().len(), &told["page"]["fits_one_page"]),
        (9, &json!(true))
    );
    assert_eq!(told["missing"], json!([]));
    assert!(page.text.contains("<body class=\"strategy one-page size-0\">"), "{}", page.text);
    assert!(page.text.contains("Not worth") || page.text.contains("Can wait"), "{}", page.text);
    assert_eq!((&less["sentence"], &less["paragraph"]), (&Value::Null, &Value::Null));
    assert_eq!(less["missing"], json!(["main_bet", "trade_offs"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_drafts_are_refused_with_their_place() {
    let ground = Ground::lay().await;
    let pair = &ground.pair;
    let plan = json!({ "plan_id": "01890000-0000-7000-8000-000000000000", "key": "m1" });
    let own = ground.path.rsplit('/').next().unwrap();
    for (change, status, pointers) in [
        (json!({ "canvas": [] }), 400, vec!["/canvas"]),
        (json!({ "canvas": { "more": 1 } }), 400, vec!["/canvas/more"]),
        (
            json!({ "canvas": { "risks": [{ "text": "x", "likelihood": 9 }] } }),
            422,
            vec!["/canvas/risks/0/likelihood"],
        ),
        (json!({ "canvas": { "title": "x".repeat(121) } }), 422, vec!["/canvas/title"]),
        (
            json!({ "canvas": { "trade_offs": vec![json!({ "gain": "x" }); 21] } }),
            422,
            vec!["/canvas/trade_offs"],
        ),
        (
            json!({ "canvas": { "measures": [{ "name": "x", "by_on": "0001-01-01" }] } }),
            422,
            vec!["/canvas/measures/0/by_on"],
        ),
        (json!({ "skills": ["D2", "A1", "D2"] }), 422, vec!["/skills/1", "/skills/2"]),
        (json!({ "milestones": [plan] }), 422, vec!["/milestones/0"]),
        (json!({ "supersedes_id": own }), 422, vec!["/supersedes_id"]),
        (json!({ "visibility": "world" }), 400, vec!["/visibility"]),
        (json!({ "review_on": "9999-01-01" }), 422, vec!["/review_on"]),
    ] {
        let answer = ground.save(&pair.mentee, 1, &change).await;
        assert_eq!(
            (answer.status.as_u16(), answer.pointers()),
            (status, pointers.iter().map(|text| (*text).to_owned()).collect()),
            "{change}: {}",
            answer.text
        );
    }
    assert_eq!(ground.get().await["revision"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_of_another_list_is_refused_by_the_list_of_versions() {
    let ground = Ground::lay_in(Ground::shared().await.pair).await;
    ground.share().await.expect(200);
    ground.share_next(json!({ "title": "Another title" })).await.expect(200);
    let list = async |path: &str| ground.pair.app.get_as(&ground.pair.mentee, path).await;
    let foreign = list("/api/v1/strategies?limit=1").await.expect(200)["next_cursor"].clone();
    let own = list(&format!("{}/versions?limit=1", ground.path)).await.expect(200)["next_cursor"].clone();
    let refused = list(&format!("{}/versions?cursor={}", ground.path, foreign.as_str().unwrap())).await;
    let next = list(&format!("{}/versions?cursor={}", ground.path, own.as_str().unwrap())).await.expect(200);

    assert_eq!((refused.status.as_u16(), refused.pointers()), (400, vec![String::from("/cursor")]));
    assert_eq!(next["items"].as_array().unwrap().len(), 1);
}

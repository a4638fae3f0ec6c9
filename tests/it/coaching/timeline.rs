//! The timeline and other lists, page by page.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use super::ground::{Pair, booked};
use super::plans::agreed;
use crate::support::app::TestApp;

/// All items of a list, read in pages of this many.
async fn pages(app: &TestApp, token: &str, path: &str, limit: usize) -> Vec<Value> {
    let (mut items, mut cursor) = (Vec::new(), String::new());
    let separator = if path.contains('?') { '&' } else { '?' };
    loop {
        let page = app.get_as(token, &format!("{path}{separator}limit={limit}{cursor}")).await.expect(200);
        let found = page["items"].as_array().unwrap().clone();
        assert!(found.len() <= limit);
        items.extend(found);
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return items,
        }
    }
}

fn of_kind<'a>(items: &'a [Value], kind: &str) -> Vec<&'a Value> {
    items.iter().filter(|one| one["kind"] == kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_timeline_has_everything_once_however_it_is_paged_and_mails_too() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    agreed(&pair).await;
    for visibility in ["private", "shared"] {
        let note = json!({ "mentee_id": pair.id, "body": "# A thought\nmore", "visibility": visibility });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    }
    let path = pair.path("/timeline");

    let whole = pages(app, &pair.coach, &path, 200).await;
    let parts = pages(app, &pair.coach, &path, 2).await;
    let own = pages(app, &pair.mentee, &path, 3).await;

    assert_eq!(whole, parts);
    let ids: BTreeSet<&str> = whole.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), whole.len());
    assert!(whole.windows(2).all(|pair| pair[0]["at"].as_str() >= pair[1]["at"].as_str()), "{whole:?}");
    assert_eq!(of_kind(&whole, "note").len(), 2);
    assert_eq!(of_kind(&whole, "note")[0]["title"], "A thought");
    assert_eq!((of_kind(&own, "note").len(), of_kind(&own, "plan").len()), (1, 1));
    let subjects = |items: &[Value]| -> Vec<String> {
        of_kind(items, "mail").iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect()
    };
    assert!(subjects(&whole).iter().any(|subject| subject.starts_with("Dana Weiss proposes a plan")));
    assert!(subjects(&own).len() > subjects(&whole).len(), "the link to sign in is the mentee's alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_sees_no_mails_of_other_coaches() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    agreed(&pair).await;
    let (_, mallory) = booked(app, "2026-06-16T12:00:00Z").await;
    let engagement = json!({ "mentee_id": pair.id, "started_on": "2026-06-14" });
    app.post_as(&mallory, "/api/v1/engagements", &engagement).await.expect(201);
    app.work().await;

    let dana = pages(app, &pair.coach, &pair.path("/timeline"), 200).await;
    let other = pages(app, &mallory, &pair.path("/timeline"), 200).await;

    let ids = |items: &[Value]| -> BTreeSet<String> {
        of_kind(items, "mail").iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(!ids(&dana).is_empty() && !ids(&other).is_empty(), "{dana:?} {other:?}");
    assert!(ids(&dana).is_disjoint(&ids(&other)));
    assert_eq!(of_kind(&other, "plan").len(), 1, "who is engaged reads what is shared with coaches");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_past_of_a_note_and_the_templates_come_in_pages() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let note = json!({ "mentee_id": pair.id, "body": "0" });
    let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    let path = format!("/api/v1/notes/{}", note["id"].as_str().unwrap());
    for body in ["1", "2", "3"] {
        app.call(Method::PATCH, &path, &pair.coach, Some(&json!({ "body": body }))).await.expect(200);
    }
    let plan = agreed(&pair).await;
    let template = json!({ "plan_id": plan.rsplit('/').next().unwrap(), "title": "Mine" });
    for _ in 0..2 {
        app.post_as(&pair.coach, "/api/v1/plan-templates", &template).await.expect(201);
    }

    let past = pages(app, &pair.coach, &format!("{path}/history"), 1).await;
    let templates = pages(app, &pair.coach, "/api/v1/plan-templates", 7).await;
    let of_skill = pages(app, &pair.coach, "/api/v1/plan-templates?skill=D2", 1).await;

    assert_eq!(past.iter().map(|one| one["body"].as_str().unwrap()).collect::<Vec<_>>(), ["2", "1", "0"]);
    let ids: BTreeSet<&str> = templates.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!((templates.len(), ids.len()), (74, 74));
    assert_eq!(of_skill.len(), 6);
    assert!(templates[..72].iter().all(|one| one["built_in"] == true));
}

//! The evidence that a mentee shows, as their coach reads it.

use serde_json::json;

use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, MALLORY, Pair};

#[tokio::test(flavor = "multi_thread")]
async fn evidence_is_read_in_full_and_verified() {
    let pair = Pair::meet().await;
    let case = json!({
        "title": "Moved the <queue>", "occurred_on": "2026-05-20", "situation": "Orders were lost.",
        "my_part": "I traced it.", "decision": "One queue.", "result": "None since.",
        "metric": { "name": "Lost a day", "before": 12.5, "unit": "orders" },
        "witnesses": [{ "name": "Taras", "relation": "on call" }],
        "skills": [{ "skill": "D2", "level": 3 }], "confidentiality": "internal", "visibility": "coach"
    });
    pair.app.post_as(&pair.mentee, "/api/v1/evidence", &case).await.expect(201);
    let desk = Desk::signed_in(&pair.app, DANA).await;
    let path = format!("/console/mentees/{}/evidence", pair.id);
    let html = desk.page(&path).await;
    for said in [
        "Moved the &#60;queue&#62;",
        "I traced it.",
        "Lost a day: 12.5 → not known orders",
        "Taras (on call)",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
    let stale = desk.send(&form_to(&html, "/verify").with("revision", "99")).await;
    assert!(stale.status.is_client_error(), "{}", stale.text);
    let html = desk.follow(&form_to(&html, "/verify").with("idempotency_key", "")).await;
    assert!(html.contains("You stand by it") && html.contains("/unverify"), "{html}");
    let html = desk.follow(&form_to(&html, "/unverify")).await;
    assert!(html.contains("You do not stand by it any more."), "{html}");
    for file in ["coverage.svg", "packet"] {
        let answer = desk.open(&format!("/console/mentees/{}/{file}", pair.id)).await;
        assert!(!answer.status.is_server_error(), "{file}: {}", answer.text);
    }
    pair.app.coach(MALLORY, "Mallory").await;
    let other = Desk::signed_in(&pair.app, MALLORY).await;
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
}

//! What was agreed on with a mentee, who pays for it, and the evidence that the mentee shows.

use serde_json::json;

use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, MALLORY, Pair};
use crate::coaching::sponsor::consented;

#[tokio::test(flavor = "multi_thread")]
async fn an_engagement_is_begun_its_sponsor_named_and_a_report_prepared() {
    let pair = Pair::meet().await;
    let desk = Desk::signed_in(&pair.app, DANA).await;
    let path = format!("/console/mentees/{}/engagement", pair.id);
    let html = desk.page(&path).await;
    assert!(html.contains("no engagement of yours runs"), "{html}");
    let begin = form_to(&html, "/begin").with("goal", "Lead <it>").with("started_on", "2026-06-01");
    for (field, value) in [("ends_on", "2026-05-01"), ("cadence_days", "0"), ("status", "odd")] {
        let answer = desk.send(&begin.clone().with(field, value).with("idempotency_key", "")).await;
        let mark = format!("-engagement-begin-{field}-fault\"");
        assert!(answer.status.as_u16() == 422 && answer.text.contains(&mark), "{field}: {}", answer.text);
    }
    let html = desk.follow(&begin.with("cadence_days", "14")).await;
    assert!(html.contains("It has begun.") && html.contains("Lead &#60;it&#62;"), "{html}");
    assert!(html.contains("14 days") && html.contains("Active"), "{html}");
    let html = desk.follow(&form_to(&html, "/change").with("goal", "Lead the move")).await;
    assert!(html.contains("Changed.") && html.contains("Lead the move"), "{html}");

    let name = form_to(&html, "/sponsor").with("name", "Mara Stein");
    let odd = desk.send(&name.clone().with("email", "odd").with("idempotency_key", "")).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-sponsor-email-fault\""), "{}", odd.text);
    let html = desk.follow(&name.with("email", "mara@boss.test")).await;
    assert!(html.contains("Mara Stein (mara@boss.test) is told nothing"), "{html}");
    let early = desk.send(&form_to(&html, "/report").with("idempotency_key", "")).await;
    assert!(early.status.as_u16() == 409 && early.text.contains("has not agreed"), "{}", early.text);
    let list = format!("/api/v1/engagements?mentee_id={}", pair.id);
    let list = pair.app.get_as(&pair.coach, &list).await.expect(200);
    let engagement = format!("/api/v1/engagements/{}", list["items"][0]["id"].as_str().unwrap());
    consented(&pair, &engagement, 2).await;
    let html = desk.follow(&form_to(&desk.page(&path).await, "/report")).await;
    assert!(html.contains("Prepared.") && html.contains("how the plan stands"), "{html}");
    let withdraw = form_to(&html, "/withdraw");
    assert_eq!(desk.send(&withdraw.clone().with("idempotency_key", "")).await.status.as_u16(), 422);
    let html = desk.follow(&withdraw.with("sure", "1")).await;
    assert!(html.contains("Taken back.") && !html.contains("/withdraw\""), "{html}");

    pair.app.coach(MALLORY, "Mallory").await;
    let other = Desk::signed_in(&pair.app, MALLORY).await;
    assert_eq!(other.open(&path).await.status.as_u16(), 404);
}

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

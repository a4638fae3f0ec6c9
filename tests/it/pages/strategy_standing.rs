//! A strategy that was written on after it was shared: what is agreed to and made live is what stands beside the button.

use serde_json::json;

use super::browser::PostForm;
use super::desk::{Desk, form_to};
use super::space::entered;
use crate::coaching::ground::{DANA, OLENA};
use crate::coaching::strategy::Ground;

const SHARED: &str = "one ordered queue";
const DRAFTED: &str = "two unordered queues";
const DIFFERS: &str = "the draft differs from version 1";

/// The mentee writes another bet, and lets these read it.
async fn redrafted(ground: &Ground, visibility: &str) {
    let revision = ground.get().await["revision"].as_i64().unwrap();
    let bet = json!({ "main_bet": { "statement": format!("Let charges go through {DRAFTED}") } });
    let change = json!({ "canvas": bet, "visibility": visibility });
    ground.save(&ground.pair.mentee, revision, &change).await.expect(200);
}

/// The page without what stands in the section of the draft, and that section.
fn apart(html: &str) -> (String, String) {
    let (before, rest) = html.split_once("<section aria-labelledby=\"draft\"").unwrap_or((html, ""));
    let (draft, after) = rest.split_once("</section>").unwrap_or(("", rest));
    (format!("{before}{after}"), draft.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_agrees_to_what_they_read_and_a_draft_stands_apart() {
    let ground = Ground::shared().await;
    let id = ground.path.rsplit('/').next().unwrap().to_owned();
    let desk = Desk::signed_in(&ground.pair.app, DANA).await;
    let path = format!("/console/strategies/{id}");
    let unwritten = desk.page(&path).await;
    redrafted(&ground, "private").await;
    let hidden = desk.page(&path).await;
    redrafted(&ground, "coach").await;
    let read = desk.page(&path).await;
    let agreed = desk.follow(&form_to(&read, "/agree")).await;

    assert!(!unwritten.contains("id=\"draft\"") && unwritten.contains(SHARED), "{unwritten}");
    assert!(!hidden.contains(DRAFTED) && !hidden.contains("id=\"draft\""), "{hidden}");
    for html in [&read, &agreed] {
        let (page, draft) = apart(html);
        assert!(page.contains(SHARED) && page.contains("Version 1") && !page.contains(DRAFTED), "{html}");
        assert!(draft.contains(DRAFTED) && draft.contains(DIFFERS), "{html}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_sees_what_goes_live_and_shares_the_draft_where_it_stands() {
    let ground = Ground::shared().await;
    let id = ground.path.rsplit('/').next().unwrap().to_owned();
    let desk = entered(&ground.pair.app, OLENA).await;
    let path = format!("/space/strategies/{id}");
    redrafted(&ground, "private").await;
    ground.coach("/agree", &json!({ "version": 1 })).await.expect(200);
    let html = desk.page(&path).await;
    let print = desk.page(&format!("{path}/print")).await;
    let live =
        form_to(&html, "/live").with("review_on", "2026-12-01").with("waived_because", "Two work on it.");
    let lived = desk.follow(&live).await;

    let (page, draft) = apart(&html);
    assert!(page.contains(SHARED) && page.contains("Version 1") && !page.contains(DRAFTED), "{html}");
    assert!(page.contains("/live\"") && !page.contains("/share\""), "{html}");
    assert!(draft.contains(DIFFERS) && draft.contains("/share\"") && draft.contains("/edit\""), "{html}");
    assert!(
        form_to(&html, "/edit").value("markdown").contains(DRAFTED),
        "it is written on from the draft: {html}"
    );
    assert!(print.contains(SHARED) && !print.contains(DRAFTED), "{print}");
    let (page, draft) = apart(&lived);
    assert!(page.contains(SHARED) && !page.contains(DRAFTED), "{lived}");
    assert!(draft.contains(DRAFTED) && !draft.contains("/share\""), "what was written is not lost: {lived}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_is_told_of_passages_that_are_gone_and_opens_again_only_what_is_theirs() {
    let ground = Ground::shared().await;
    let id = ground.path.rsplit('/').next().unwrap().to_owned();
    let desk = entered(&ground.pair.app, OLENA).await;
    let path = format!("/space/strategies/{id}");
    ground.comment("question", "main_bet", SHARED).await.expect(201);
    let before = desk.page(&path).await;
    ground.share_next(json!({ "main_bet": { "statement": "Let charges go through two" } })).await.expect(200);
    let orphaned = desk.page(&path).await;
    let resolved = desk.follow(&form_to(&orphaned, "/resolve")).await;
    let own = form_to(&resolved, "/comment").with("section", "risks").with("body", "Is it?");
    let both = desk.follow(&own).await;
    let all = desk.follow(&form_to(&both, "/resolve")).await;
    let again = desk.follow(&form_to(&all, "/reopen")).await;

    let gone = "the passage is not in the newest version";
    assert!(!before.contains(gone) && orphaned.contains(gone), "{orphaned}");
    assert!(!resolved.contains("/reopen\""), "the coach opens it again: {resolved}");
    assert_eq!(all.matches("/reopen\"").count(), 1, "{all}");
    assert!(again.contains("It is open again."), "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_or_too_long_is_said_once_with_its_section() {
    let ground = Ground::lay().await;
    let id = ground.path.rsplit('/').next().unwrap().to_owned();
    let desk = entered(&ground.pair.app, OLENA).await;
    let path = format!("/space/strategies/{id}");
    let empty = json!({ "canvas": { "risks": [], "measures": [], "main_bet": null } });
    ground.save(&ground.pair.mentee, 1, &empty).await.expect(200);
    let html = desk.page(&path).await;
    let edit = form_to(&html, "/edit");
    let refused = desk.send(&form_to(&html, "/share")).await;
    let bet = format!("## Main technical bet\n- Bet: {}\n", "word ".repeat(60));
    let long = desk.send(&edit.with("markdown", &format!("# One queue\n\n{bet}"))).await;
    let share = form_to(&desk.page(&path).await, "/share");
    let german = desk.send(&PostForm { action: format!("{path}/share?lang=de"), ..share }).await;

    assert_eq!((refused.status.as_u16(), long.status.as_u16()), (422, 422), "{}", refused.text);
    assert!(
        refused.text.contains("It cannot be shared yet, because something is missing."),
        "{}",
        refused.text
    );
    let seven = "Write something into each of the seven parts.";
    let places = "Main technical bet, Risks, Measures of success: ";
    assert!(refused.text.contains(&format!("{places}{seven}")), "{}", refused.text);
    let said = refused.text.split("class=\"fault\"").nth(1).unwrap().split("</p>").next().unwrap();
    assert_eq!(said.matches(seven).count(), 1, "{}", refused.text);
    assert!(!refused.text.contains("Things have changed"), "{}", refused.text);
    assert!(long.text.contains("Main technical bet: at most 240 characters."), "{}", long.text);
    assert!(german.text.contains("Sie lässt sich noch nicht teilen"), "{}", german.text);
}

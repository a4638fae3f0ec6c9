//! The form of a rater, with and without its script.

use reqwest::Method;

use crate::coaching::assess::{Ground, levels};
use crate::support::app::{Answer, send};

async fn form(ground: &Ground, path: &str, pairs: &[(&str, &str)]) -> Answer {
    send(ground.app.request(Method::POST, path).form(pairs)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rater_fills_the_form_saves_and_submits() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", "")]).await.expect(200);
    let path = format!("/rate/{}", ground.token("olena@example.com").await);

    let first = ground.app.get(&path).await;
    let german = ground.app.get(&format!("{path}?lang=de")).await;
    // A scanner of mail opens every link, twice.
    let again = send(ground.app.request(Method::HEAD, &path)).await;
    let untouched = ground.detail().await["raters"][0]["state"].clone();
    let nothing = form(&ground, &path, &[("do", "submit"), ("note.E2", "Cannot say.")]).await;
    let saved = form(
        &ground,
        &format!("{path}/save"),
        &[("level.D2", "3"), ("note.D2", "<b>Twice</b>"), ("practice.D2", "yes")],
    )
    .await;
    let shown = ground.app.get(&path).await;
    let submitted = form(&ground, &path, &[("do", "submit"), ("level.D2", "2"), ("interest.D2", "5")]).await;
    let twice = form(&ground, &path, &[("do", "submit"), ("level.D2", "5")]).await;
    let thanks = ground.app.get(&path).await;

    assert_eq!((first.status.as_u16(), again.status.as_u16()), (200, 200));
    assert!(
        first.text.contains("Where do you stand?") && first.text.contains("0 of 18 skills"),
        "{}",
        first.text
    );
    assert_eq!(first.text.matches("<fieldset").count(), 18);
    let autosave = format!("data-autosave=\"{path}/save?lang=de\"");
    assert!(german.text.contains("Wo stehst du?") && german.text.contains(&autosave), "{}", german.text);
    assert_eq!(untouched, "invited");
    assert_eq!(nothing.status, 422);
    assert!(nothing.text.contains("Give a level for at least one skill"), "{}", nothing.text);
    assert_eq!((saved.status.as_u16(), saved.text.as_str()), (200, "2 of 18 skills answered"));
    assert_eq!(saved.headers["content-type"], "text/plain; charset=utf-8");
    let progress = "<p class=\"rate-bar\"><span data-progress>2 of 18 skills answered</span>";
    assert!(shown.text.contains(progress) && german.text.contains("0 von 18"), "{}", shown.text);
    assert!(shown.text.contains("name=\"level.D2\" value=\"3\" checked"), "{}", shown.text);
    assert!(shown.text.contains("&#60;b&#62;Twice") && !shown.text.contains("<b>Twice"));
    assert_eq!([submitted.status.as_u16(), twice.status.as_u16()], [303, 303]);
    assert!(thanks.text.contains("Thank you") && !thanks.text.contains("<form"), "{}", thanks.text);
    ground.post("/close", &serde_json::json!({})).await.expect(200);
    assert_eq!(ground.detail().await["ratings"][0]["level"], 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_does_not_want_to_declines_and_a_closed_form_says_so() {
    let ground = Ground::lay().await;
    ground.invite(&[("self", ""), ("peer", "a@peers.test"), ("peer", "b@peers.test")]).await.expect(200);
    let declining = format!("/rate/{}", ground.token("a@peers.test").await);
    let late = format!("/rate/{}", ground.token("b@peers.test").await);

    let page = ground.app.get(&declining).await;
    form(&ground, &format!("{declining}/save"), &[("level.D2", "3")]).await;
    let unsure = form(&ground, &declining, &[("do", "decline")]).await;
    let kept = ground.app.get(&declining).await;
    let declined = form(&ground, &declining, &[("do", "decline"), ("sure", "yes")]).await;
    let again = form(&ground, &declining, &[("do", "decline")]).await;
    ground.submit("olena@example.com", &levels(&[("D2", 3)])).await.expect(204);
    ground.post("/close", &serde_json::json!({})).await.expect(200);
    let closed = form(&ground, &late, &[("do", "submit"), ("level.D2", "5")]).await;
    let saved_late = form(&ground, &format!("{late}/save"), &[("level.D2", "5")]).await;

    assert!(page.text.contains("only as the median of at least three people"), "{}", page.text);
    assert!(unsure.status == 422 && unsure.text.contains("Nothing has been deleted."), "{}", unsure.text);
    assert!(unsure.text.contains("<details class=\"ask\" open>"), "{}", unsure.text);
    assert!(page.text.contains("<details class=\"ask\"><summary"), "it is asked for, and says what goes");
    assert!(page.text.contains("whatever you have filled in here is deleted"), "{}", page.text);
    assert!(kept.text.contains("name=\"level.D2\" value=\"3\" checked"), "{}", kept.text);
    assert_eq!(again.status, 303, "who has declined is told so");
    assert!(!page.text.contains("practice.D2"), "only the mentee is asked about practice");
    assert_eq!(
        [declined.status.as_u16(), closed.status.as_u16(), saved_late.status.as_u16()],
        [303, 303, 409]
    );
    assert!(ground.app.get(&declining).await.text.contains("That is fine"));
    assert!(ground.app.get(&late).await.text.contains("Collecting is closed"));
    assert_eq!(ground.app.get("/rate/nothing").await.status, 404);
}

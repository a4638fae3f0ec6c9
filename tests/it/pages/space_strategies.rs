//! A strategy in the mentee's space: begun, written, laid before the coach, talked about, made live and given up.

use super::browser::PostForm;
use super::desk::form_to;
use super::space::entered;
use crate::coaching::ground::{OLENA, Pair, new_mentee};
use crate::coaching::strategy::Ground;

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_begins_one_and_writes_what_it_says() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let form = form_to(&desk.page("/space/strategies").await, "/space/strategies");

    let untitled = desk.send(&form.clone().with("title", " ")).await;
    let list = desk.follow(&form.with("title", "One queue")).await;
    let links = super::browser::links(&list);
    let path = links.into_iter().find(|link| link.starts_with("/space/strategies/")).unwrap();
    let edit = form_to(&desk.page(&path).await, "/edit");
    let text = edit.value("markdown").replace("# One queue", "# One queue for all");
    let saved = desk.follow(&edit.clone().with("markdown", &text)).await;
    let stale = desk.send(&edit.with("markdown", "# Another")).await;
    let early = desk.send(&form_to(&saved, "/share")).await;
    let unsure = desk.send(&form_to(&saved, "/retire").with("reason", "No need any more")).await;

    assert!(untitled.status == 422 && untitled.text.contains("Please answer this."), "{}", untitled.text);
    assert!(list.contains("Begun."), "{list}");
    assert!(saved.contains("One queue for all") && saved.contains("Saved."), "{saved}");
    assert_eq!((stale.status.as_u16() / 100, unsure.status.as_u16()), (4, 422));
    assert!(stale.text.contains("# Another"), "what was typed is there: {}", stale.text);
    assert_eq!(early.status, 422, "it says nothing yet");
    assert!(early.text.contains("It cannot be shared yet, because something is missing."), "{}", early.text);
    assert!(unsure.text.contains("No need any more"), "{}", unsure.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_shared_talked_about_and_given_up_and_strangers_find_nothing() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let id = ground.get().await["id"].as_str().unwrap().to_owned();
    ground.comment("question", "current_problem", "").await.expect(201);
    let new = new_mentee("eve@example.com", "Eve");
    app.post_as(&ground.pair.coach, "/api/v1/mentees", &new).await.expect(201);
    let desk = entered(app, OLENA).await;
    let path = format!("/space/strategies/{id}");

    let talk = desk.page(&path).await;
    let replied = desk.follow(&form_to(&talk, "/reply").with("body", "Because of the night.")).await;
    let resolved = desk.follow(&form_to(&replied, "/resolve")).await;
    let foreign = resolved.contains("/reopen\"");
    let eve = entered(app, "eve@example.com").await;
    let sealed = form_to(&eve.page("/space/strategies").await, "/space/strategies").with("reason", "Mine");
    for deed in ["edit", "share", "open", "live", "retire", "comment", "reply", "resolve", "reopen", "other"]
    {
        let form = PostForm { action: format!("{path}/{deed}"), ..sealed.clone() };
        let status = eve.send(&form.with("sure", "1").with("visibility", "coach")).await.status;
        assert!(status == 404 || status == 422, "{deed}: {status}");
    }
    let retire = form_to(&resolved, "/retire").with("reason", "Another one is better").with("sure", "1");
    let gone = desk.follow(&retire).await;

    assert!(replied.contains("Because of the night."), "{replied}");
    assert!(resolved.contains("Done with.") && !foreign, "the coach opens it again: {resolved}");
    assert!(gone.contains("It is given up.") && !gone.contains("/share\""), "{gone}");
}

//! Notes in the mentee's space: written, changed, removed, read as they were; and those that coaches share.

use reqwest::Method;
use serde_json::json;

use super::browser::{PostForm, links, location};
use super::desk::form_to;
use super::space::entered;
use crate::coaching::ground::{OLENA, Pair, new_mentee};

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_writes_a_note_changes_it_and_removes_it() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let desk = entered(app, OLENA).await;
    let empty = desk.page("/space/notes").await;
    assert!(empty.contains("No notes yet."), "{empty}");
    let add = form_to(&empty, "/space/notes");
    assert_eq!(add.value("visibility"), "private");

    let html =
        desk.follow(&add.clone().with("body", "Ask <before> building").with("visibility", "shared")).await;
    assert!(html.contains("The note is kept.") && html.contains("Ask &#60;before&#62; building"), "{html}");
    let path = links(&html).into_iter().find(|link| link.starts_with("/space/notes/")).unwrap();
    let html = desk.page(&path).await;
    let change = form_to(&html, "/change").with("body", "Ask before building").with("visibility", "private");
    let html = desk.follow(&change).await;
    let (now, before) = html.split_once("id=\"history\"").unwrap();
    assert!(now.contains("Changed.") && now.contains("Only you"), "{html}");
    assert!(before.contains("Ask &#60;before&#62; building") && before.contains("Shared"), "{html}");

    let unsure = desk.send(&form_to(&html, "/remove")).await;
    assert!(unsure.status.as_u16() == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    let gone = desk.send(&form_to(&desk.page(&path).await, "/remove").with("sure", "1")).await;
    assert_eq!(location(&gone), "/space/notes?done=note-removed");
    let list = desk.page("/space/notes?done=note-removed").await;
    assert!(list.contains("The note is gone.") && !list.contains("Ask before"), "{list}");
    assert_eq!(desk.open(&path).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_stand_beside_the_form_and_keep_what_was_typed() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let desk = entered(app, OLENA).await;
    let add = form_to(&desk.page("/space/notes").await, "/space/notes");
    for (form, field) in [
        (add.clone().with("body", " "), "body"),
        (add.clone().with("body", &"x".repeat(20_001)), "body"),
        (add.clone().with("body", "Mine").with("visibility", "all"), "visibility"),
    ] {
        let refused = desk.send(&form.with("idempotency_key", "")).await;
        assert_eq!(refused.status.as_u16(), 422, "{field}: {}", refused.text);
        assert!(refused.text.contains(&format!("-{field}-fault\"")), "{field}: {}", refused.text);
    }
    let html = desk.follow(&add.with("body", "First")).await;
    let path = links(&html).into_iter().find(|link| link.starts_with("/space/notes/")).unwrap();
    let html = desk.page(&path).await;
    let second = json!({ "body": "Second" });
    let address = path.replace("/space/", "/api/v1/");
    app.call(Method::PATCH, &address, &pair.mentee, Some(&second)).await.expect(200);

    let stale = desk.send(&form_to(&html, "/change").with("body", "Third")).await;
    let late = desk.send(&form_to(&html, "/remove").with("sure", "1")).await;

    assert_eq!((stale.status.as_u16(), late.status.as_u16()), (412, 412));
    assert!(
        stale.text.contains("This was changed meanwhile") && stale.text.contains("Second"),
        "{}",
        stale.text
    );
    assert_eq!(form_to(&stale.text, "/change").value("body"), "Third");
}

#[tokio::test(flavor = "multi_thread")]
async fn shared_notes_are_read_alone_and_strangers_find_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let mut paths = Vec::new();
    for visibility in ["shared", "private"] {
        let note =
            json!({ "mentee_id": pair.id, "body": format!("{visibility} praise"), "visibility": visibility });
        let note = app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
        paths.push(format!("/space/notes/{}", note["id"].as_str().unwrap()));
    }
    let (desk, eve) = (entered(app, OLENA).await, entered(app, "eve@example.com").await);

    let list = desk.page("/space/notes").await;
    assert!(list.contains("shared praise") && list.contains("by your coach"), "{list}");
    assert!(!list.contains("private praise") && !links(&list).contains(&paths[0]), "{list}");
    let shared = desk.page(&paths[0]).await;
    assert!(!shared.contains("/change\"") && !shared.contains("id=\"history\""), "{shared}");
    assert_eq!(desk.open(&paths[1]).await.status.as_u16(), 404);
    let own = form_to(&list, "/space/notes").with("body", "Mine");
    let forged = PostForm { action: format!("{}/change", paths[0]), ..own.clone() };
    assert_eq!(desk.send(&forged).await.status.as_u16(), 404);
    let mine = desk.follow(&own).await;
    let mine = links(&mine).into_iter().find(|link| link.starts_with("/space/notes/")).unwrap();
    assert_eq!(eve.open(&mine).await.status.as_u16(), 404);
    let sealed = form_to(&eve.page("/space/notes").await, "/space/notes").with("sure", "1");
    for deed in ["change", "remove", "dance"] {
        let form = PostForm { action: format!("{mine}/{deed}"), ..sealed.clone() };
        assert_eq!(eve.send(&form.with("body", "x")).await.status.as_u16(), 404, "{deed}");
    }
}

//! Plans in the console that begin without an assessment, go on with what is left, and are read elsewhere.

use serde_json::{Value, json};

use super::browser::{PostForm, links, location};
use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, MALLORY, Pair, new_mentee};
use crate::coaching::plans;

const NEW: &str = "/console/plans/new";

async fn plan_of(pair: &Pair, page: &str) -> Value {
    let id = page.split('?').next().unwrap().rsplit('/').next().unwrap();
    pair.app.get_as(&pair.coach, &format!("/api/v1/plans/{id}")).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_drafted_from_a_template_for_the_mentee_it_was_asked_for() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let new = new_mentee("ada@example.com", "Ada Okafor");
    app.post_as(&pair.coach, "/api/v1/mentees", &new).await.expect(201);
    let desk = Desk::signed_in(app, DANA).await;
    let address = format!("{NEW}?mentee={}", pair.id);
    assert!(links(&desk.page(&format!("/console/mentees/{}", pair.id)).await).contains(&address));
    assert!(links(&desk.page("/console/plans").await).contains(&NEW.to_owned()));

    let form = form_to(&desk.page(&address).await, NEW);
    assert_eq!(form.value("mentee_id"), pair.id);
    let drafted = desk.send(&form.clone().with("template_id", "D2-2-3")).await;
    let page = location(&drafted);
    let plan = plan_of(&pair, &page).await;
    assert!(desk.page(&page).await.contains("Drafted. Look at it, then propose it."));
    let said = ["mentee_id", "focus_skill", "from_level", "target_level", "length_days", "check_in_weekday"];
    let said = said.map(|name| plan[name].clone());
    assert_eq!(said, [json!(pair.id), json!("D2"), json!(2), json!(3), json!(90), json!("friday")]);
    assert!(plan["milestones"].as_array().unwrap().len() >= 4, "{plan}");
    assert_eq!(
        location(&desk.send(&form.with("template_id", "D2-2-3")).await),
        page,
        "a second press is the first"
    );

    let form = form_to(&desk.page(NEW).await, NEW).with("mentee_id", &pair.id).with("template_id", "empty");
    let form = form.with("title", "Our own <way>").with("focus_skill", "B2").with("from_level", "1");
    let form = form.with("target_level", "3").with("start_on", "2026-07-01").with("length_days", "60");
    let form = form.with("check_in_weekday", "monday").with("check_in_hour", "17");
    let page = location(&desk.send(&form.with("time_zone", "Europe/Berlin")).await);
    let plan = plan_of(&pair, &page).await;
    let said =
        ["title", "focus_skill", "target_level", "start_on", "length_days", "check_in_hour", "time_zone"];
    let said = said.map(|name| plan[name].clone());
    let wanted = [json!("Our own <way>"), json!("B2"), json!(3), json!("2026-07-01"), json!(60), json!(17)];
    assert_eq!(said[..6], wanted);
    assert_eq!((&said[6], plan["milestones"].as_array().map(Vec::len)), (&json!("Europe/Berlin"), Some(0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_or_out_of_bounds_is_told_at_its_field() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach(MALLORY, "Mallory").await;
    let desk = Desk::signed_in(app, DANA).await;
    let form = form_to(&desk.page(NEW).await, NEW);
    let whole = form.clone().with("template_id", "D2-2-3");
    for (form, field) in [
        (form.clone(), "focus_skill"),
        (form.clone().with("focus_skill", "D2"), "from_level"),
        (
            form.clone().with("focus_skill", "D2").with("from_level", "1").with("target_level", "5"),
            "focus_skill",
        ),
        (whole.clone().with("template_id", "D9-2-3"), "template_id"),
        (
            whole.clone().with("template_id", "empty").with("focus_skill", "D2").with("from_level", "1"),
            "title",
        ),
        (whole.clone().with("target_level", "1"), "target_level"),
        (whole.clone().with("target_level", "many"), "target_level"),
        (whole.clone().with("length_days", "27"), "length_days"),
        (whole.clone().with("length_days", "x"), "length_days"),
        (whole.clone().with("start_on", "soon"), "start_on"),
        (whole.clone().with("check_in_weekday", "someday"), "check_in_weekday"),
        (whole.clone().with("check_in_hour", "24"), "check_in_hour"),
        (whole.clone().with("time_zone", "Mars/Base"), "time_zone"),
        (whole.clone().with("title", &"x".repeat(201)), "title"),
    ] {
        let refused = desk.send(&form.with("idempotency_key", "").with("start_hint", "")).await;
        assert_eq!(refused.status.as_u16(), 422, "{field}: {}", refused.text);
        let mark = format!("id=\"plans-new-{field}-fault\"");
        assert!(refused.text.contains(&mark), "{field}: {}", refused.text);
    }
    let kept = desk.send(&whole.clone().with("title", "Kept words").with("length_days", "9")).await;
    let kept = form_to(&kept.text, NEW);
    assert_eq!((kept.value("title").as_str(), kept.value("template_id").as_str()), ("Kept words", "D2-2-3"));

    for odd in ["x", "01933a5c-0000-7000-8000-000000000009"] {
        assert_eq!(desk.open(&format!("{NEW}?mentee={odd}")).await.status.as_u16(), 404, "{odd}");
        assert_eq!(desk.send(&whole.clone().with("mentee_id", odd)).await.status.as_u16(), 404, "{odd}");
    }
    let other = Desk::signed_in(app, MALLORY).await;
    let nobody = other.page(NEW).await;
    assert!(nobody.contains("you have none yet") && !nobody.contains("Olena"), "{nobody}");
    assert_eq!(other.open(&format!("{NEW}?mentee={}", pair.id)).await.status.as_u16(), 404);
    let seal = form_to(&nobody, "/console/sign-out").value("seal");
    assert_eq!(other.send(&whole.clone().with("seal", &seal)).await.status.as_u16(), 404);
    assert_eq!(desk.send(&whole.with("seal", &seal)).await.status.as_u16(), 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_is_over_is_gone_on_with() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let path = plans::agreed(&pair).await;
    let page = path.replace("/api/v1/", "/console/");
    let desk = Desk::signed_in(app, DANA).await;
    let running = desk.page(&page).await;
    assert!(!running.contains("/clone\""), "{running}");
    let forged = PostForm { action: format!("{page}/clone"), ..form_to(&running, "/template") };
    let early = desk.send(&forged).await;
    assert!(early.status.as_u16() == 409 && early.text.contains("end this plan first"), "{}", early.text);
    app.post_as(&pair.coach, &format!("{path}/end"), &json!({ "reason": "New job" })).await.expect(200);

    let html = desk.page(&page).await;
    let mentee = desk.page(&format!("/console/mentees/{}", pair.id)).await;
    assert!(links(&mentee).contains(&page), "the last one that is over is linked: {mentee}");
    let odd = desk.send(&form_to(&html, "/clone").with("start_on", "soon")).await;
    assert!(odd.status.as_u16() == 422 && odd.text.contains("-clone-start_on-fault\""), "{}", odd.text);
    let next = desk.send(&form_to(&html, "/clone").with("start_on", "2026-07-01")).await;
    let html = desk.page(&location(&next)).await;
    assert!(html.contains("Drafted. Look at it, then propose it."), "{html}");
    let plan = plan_of(&pair, &location(&next)).await;
    assert_eq!((&plan["state"], &plan["start_on"]), (&json!("draft"), &json!("2026-07-01")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_read_as_files_and_kept_as_a_template() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.coach(MALLORY, "Mallory").await;
    let page = plans::agreed(&pair).await.replace("/api/v1/", "/console/");
    let (desk, other) = (Desk::signed_in(app, DANA).await, Desk::signed_in(app, MALLORY).await);
    let html = desk.page(&page).await;
    for (file, kind) in [
        ("print", "text/html; charset=utf-8"),
        ("export.md", "text/markdown; charset=utf-8"),
        ("export.json", "application/json"),
        ("progress.svg", "image/svg+xml; charset=utf-8"),
    ] {
        let path = format!("{page}/{file}");
        assert!(links(&html).contains(&path), "{path} in {html}");
        let answer = desk.open(&path).await;
        assert_eq!((answer.status.as_u16(), answer.headers["content-type"].as_str()), (200, kind), "{path}");
        assert_eq!(other.open(&path).await.status.as_u16(), 404, "{path}");
    }

    let template = form_to(&html, "/template");
    let untitled = desk.send(&template.clone().with("title", " ")).await;
    assert!(
        untitled.status.as_u16() == 422 && untitled.text.contains("-template-title-fault\""),
        "{}",
        untitled.text
    );
    let html = desk.follow(&template.with("title", "Our <way> of it")).await;
    assert!(html.contains("Kept. It stands among the templates"), "{html}");
    let form = desk.page(NEW).await;
    assert!(form.contains("Our &#60;way&#62; of it"), "{form}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_address_of_the_dates_is_shown_once() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let page = plans::agreed(&pair).await.replace("/api/v1/", "/console/");
    let desk = Desk::signed_in(app, DANA).await;
    let form = form_to(&desk.page(&page).await, "/feed");

    let shown = desk.send(&form).await;
    let again = desk.send(&form).await;

    assert_eq!(shown.status.as_u16(), 200, "{}", shown.text);
    let feed = shown.text.split("/api/v1/plan-feeds/").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let feed = app.get(&format!("/api/v1/plan-feeds/{feed}")).await;
    assert_eq!(feed.status.as_u16(), 200, "{}", feed.text);
    assert_eq!(location(&again), page, "a second press shows it no more");
}

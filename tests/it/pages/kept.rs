//! Work that was typed while a sign-in had ended is there still, and is sent again.

use super::browser::{PostForm, links};
use super::desk::{Desk, form_to};
use super::space::entered;
use crate::coaching::ground::{DANA, OLENA, Pair};
use crate::support::app::PASSWORD;

#[tokio::test(flavor = "multi_thread")]
async fn a_mentee_s_line_outlives_the_sign_in() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let line = form_to(&desk.page("/space/evidence").await, "/space/evidence");
    let line = line.with("title", "Led the <b>cut-over</b> at night").with("occurred_on", "2026-06-01");
    desk.send(&form_to(&desk.page("/space").await, "/space/sign-out")).await;

    let lost = desk.send(&line).await;
    let again = entered(&pair.app, OLENA).await;
    let kept = again.send(&PostForm::of(&lost.text)).await;
    let taken = again.follow(&PostForm::of(&kept.text)).await;

    assert_eq!(lost.status, 401);
    assert!(lost.text.contains("What you wrote is still here"), "{}", lost.text);
    assert!(links(&lost.text).contains(&String::from("/space/sign-in")), "{}", lost.text);
    assert!(lost.text.contains("Led the &#60;b&#62;cut-over"), "{}", lost.text);
    assert_eq!(kept.status, 403, "the first seal was of another sign-in");
    assert!(taken.contains("Led the &#60;b&#62;cut-over"), "{taken}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_s_text_does_too_but_nothing_of_another_site_nor_a_secret() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let desk = Desk::new(app);
    desk.log_in(DANA, PASSWORD).await;
    let page = desk.page(&format!("/console/mentees/{}", pair.id)).await;
    let note = form_to(&page, "/note").with("body", "She asked about the plan.");
    let fields = |form: &PostForm| form.fields.clone();
    let stranger = Desk::new(app);

    let lost = stranger.send(&note).await;
    let foreign = app.request(reqwest::Method::POST, &note.action).header("accept", "text/html");
    let foreign = foreign.header("sec-fetch-site", "cross-site").form(&fields(&note));
    let foreign = crate::support::app::send(foreign).await;
    let secret = note.clone().with("password", PASSWORD);
    let secret = stranger.send(&secret).await;

    assert_eq!(lost.status, 401, "{}", lost.text);
    assert!(lost.text.contains("She asked about the plan."), "{}", lost.text);
    assert!(links(&lost.text).iter().any(|link| link.starts_with("/console/sign-in")), "{}", lost.text);
    assert!(!foreign.text.contains("She asked"), "{}", foreign.text);
    assert_eq!(secret.status, 303, "a secret is in no page");
    let taken = desk.send(&PostForm { fields: fields(&PostForm::of(&lost.text)), ..note.clone() }).await;
    assert_eq!(taken.status, 403, "without a seal nothing is done");
    assert_eq!(desk.send(&PostForm::of(&taken.text)).await.status, 303);
}

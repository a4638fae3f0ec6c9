//! Two entries of one person at the edges: erased meanwhile, merged elsewhere meanwhile, and slips of a coach.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::erasure::tables_with;
use super::ground::{OLENA, Pair, new_mentee};
use super::merges::{Twins, WORK, pressed, question};
use crate::pages::browser::{PostForm, open, page};
use crate::support::app::TestApp;

const HOME: &str = "olena@home.example";

async fn yes(app: &TestApp, address: &str) -> PostForm {
    PostForm::of(&page(app, &question(app, address).await).await).with("answer", "both_me")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_of_either_ends_it_and_leaves_no_byte() {
    for is_kept in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let settings = [("ALTITUDE__DATA__DIR", folder.path().to_str().unwrap())];
        let twins = Twins::of(Pair::meet_with(&settings).await).await;
        let app = &twins.pair.app;
        twins.ask().await.expect(202);
        let paths = [question(app, OLENA).await, question(app, WORK).await];
        pressed(app, if is_kept { WORK } else { OLENA }, "both_me").await;
        let (gone, gone_path, there_path) = match is_kept {
            true => (OLENA, twins.pair.path(""), twins.other_path("")),
            false => (WORK, twins.other_path(""), twins.pair.path("")),
        };
        app.clock.advance(TimeDelta::seconds(1));
        let token = app.sign_in_by_link(gone).await;
        app.post_as(&token, &format!("{gone_path}/erase"), &json!({})).await.expect(202);
        for path in &paths {
            assert_eq!(open(app, path).await.status, 410);
        }
        let wish = twins.ask().await;
        app.clock.advance(TimeDelta::days(30) + TimeDelta::minutes(1));
        app.work().await;

        assert_eq!(wish.code(), "wrong_state", "who is to be erased is asked nothing");
        assert_eq!(tables_with(app, gone).await, Vec::<String>::new(), "{gone}");
        app.get_as(&twins.pair.coach_again().await, &there_path).await.expect(200);
        assert_eq!(app.get_as(&twins.pair.coach_again().await, &gone_path).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_last_yes_and_an_erasure_at_once_leave_one_of_both() {
    let twins = Twins::meet().await;
    let app = &twins.pair.app;
    twins.ask().await.expect(202);
    pressed(app, OLENA, "both_me").await;
    let (form, mentee) = (yes(app, WORK).await, twins.pair.mentee_again().await);
    let (path, nothing) = (twins.pair.path("/erase"), json!({}));
    let (answer, erasure) = tokio::join!(form.send(app), app.post_as(&mentee, &path, &nothing));

    app.clock.advance(TimeDelta::seconds(1));
    let moved = app.get_as(&app.sign_in_by_link(WORK).await, &twins.pair.path("")).await.status == 200;
    assert_eq!(erasure.status, 202, "{}", erasure.text);
    let is_over = answer.status == 410 || answer.text.contains("Nothing was joined");
    assert_eq!(is_over, !moved, "{} {}", answer.status, answer.text);
    assert_eq!(moved, answer.text.contains("The two entries are one"), "{}", answer.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_last_yes_to_two_questions_at_once_folds_once() {
    let twins = Twins::meet().await;
    let (pair, app) = (&twins.pair, &twins.pair.app);
    let home = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(HOME, "O. K.")).await.expect(201);
    app.sign_in_by_link(HOME).await;
    let coach = pair.coach_again().await;
    let home = format!("/api/v1/mentees/{}", home["id"].as_str().unwrap());
    twins.ask_as(&coach).await.expect(202);
    let first = yes(app, WORK).await;
    pressed(app, OLENA, "both_me").await;
    app.clock.advance(TimeDelta::seconds(1));
    app.post_as(&coach, &format!("{home}/merge"), &json!({ "duplicate_id": twins.other })).await.expect(202);
    let second = yes(app, WORK).await;
    pressed(app, HOME, "both_me").await;
    assert_ne!(first.action, second.action);

    let answers: [_; 2] = tokio::join!(first.send(app), second.send(app)).into();

    let mut statuses = answers.each_ref().map(|answer| answer.status.as_u16());
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 410], "{answers:?}");
    app.clock.advance(TimeDelta::seconds(1));
    let work = app.sign_in_by_link(WORK).await;
    let opened = [app.get_as(&work, &pair.path("")).await, app.get_as(&work, &home).await];
    assert_eq!(opened.iter().filter(|answer| answer.status == 200).count(), 1);
    assert_eq!(app.get_as(&coach, &twins.other_path("")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_folds_at_once_and_its_address_opens_nothing() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let asked = json!({ "mentee_id": other["id"], "framework_id": super::assess::BUILT_IN, "role": "staff",
        "kind": "baseline" });
    let assessment = app.post_as(&pair.coach, "/api/v1/assessments", &asked).await.expect(201);
    let raters = format!("/api/v1/assessments/{}/raters", assessment["id"].as_str().unwrap());
    app.post_as(&pair.coach, &raters, &json!({ "raters": [{ "kind": "self" }] })).await.expect(200);
    let mails = app.mails_to(WORK).await;
    let text = mails.iter().map(|mail| mail["text"].as_str().unwrap()).find(|text| text.contains("/rate/"));
    let link = text.unwrap().split("/rate/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();

    let merge = json!({ "duplicate_id": other["id"] });
    let merged = app.post_as(&pair.coach, &pair.path("/merge"), &merge).await.expect(200);

    assert_eq!((&merged["state"], &merged["let_go"]), (&json!("merged"), &json!([WORK])));
    let mentee = &merged["mentee"];
    assert_eq!((&mentee["name"], &mentee["company"]), (&json!("Olena Kovalenko"), &json!("Acme")));
    assert_eq!((&mentee["tags"], &mentee["email"]), (&json!(["vip"]), &json!(OLENA)));
    assert_eq!(tables_with(app, WORK).await, Vec::<String>::new());
    assert_eq!(open(app, &format!("/rate/{link}")).await.status, 404, "what was mailed there opens nothing");
    app.post("/api/v1/auth/links", &json!({ "email": WORK })).await.expect(202);
    assert_eq!(app.mails_to(WORK).await, Vec::<Value>::new(), "nobody can sign in there");
    let addresses = app.get_as(&pair.mentee, &pair.path("/addresses")).await.expect(200);
    assert_eq!(addresses["items"], json!([{ "email": OLENA }]));
    // Whoever has the address may become a mentee of their own.
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let own = app.get_as(&app.sign_in_by_link(WORK).await, "/api/v1/mentees").await.expect(200);
    assert_ne!(own["items"][0]["id"], pair.id.as_str());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_slips_fold_at_once_and_one_who_acted_is_never_folded_into_a_slip() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    let mut rows = Vec::new();
    for address in [WORK, HOME] {
        rows.push(app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(address, "O.")).await.expect(201));
    }
    let at = |row: &Value| format!("/api/v1/mentees/{}/merge", row["id"].as_str().unwrap());
    let wrong_way = app.post_as(&pair.coach, &at(&rows[0]), &json!({ "duplicate_id": pair.id })).await;
    let same = app.post_as(&pair.coach, &at(&rows[0]), &json!({ "duplicate_id": rows[0]["id"] })).await;
    let merged = app.post_as(&pair.coach, &at(&rows[0]), &json!({ "duplicate_id": rows[1]["id"] })).await;
    let merged = merged.expect(200);

    assert_eq!((wrong_way.code(), same.code()), (String::from("wrong_state"), String::from("wrong_state")));
    assert_eq!((&merged["mentee"]["email"], &merged["let_go"]), (&json!(WORK), &json!([HOME])));
    assert_eq!(tables_with(app, HOME).await, Vec::<String>::new());
}

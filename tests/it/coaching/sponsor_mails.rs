//! Mails to sponsors that wait in the outbox while what they say is taken back.

use reqwest::Method;
use serde_json::{Value, json};

use super::ground::Pair;
use super::sponsor::{MARA, consented, drafted, engaged, link, named, path_of, pressed, put, release};

/// A report that was let go, with its mail in the outbox; the address of the engagement.
async fn waiting() -> (Pair, String, Value) {
    let pair = Pair::meet().await;
    let engagement = engaged(&pair).await;
    named(&pair, &engagement).await;
    consented(&pair, &engagement, 2).await;
    let report = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &report).await.expect(200);
    (pair, engagement, report)
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_that_is_taken_back_takes_back_the_mail_too() {
    let (pair, engagement, _) = waiting().await;
    let path = format!("{engagement}/sponsor/consent");
    assert_eq!(pair.app.call(Method::DELETE, &path, &pair.mentee, None).await.status, 204);

    assert_eq!(pair.app.mails_to(MARA).await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn less_consent_takes_back_what_said_more_and_leaves_what_said_less() {
    let (pair, engagement, _) = waiting().await;
    consented(&pair, &engagement, 1).await;
    let less = drafted(&pair, &engagement, &json!({})).await;
    release(&pair, &less).await.expect(200);
    consented(&pair, &engagement, 3).await;
    let mails = pair.app.mails_to(MARA).await;
    let opened = pressed(&pair.app, &link(&pair.app).await).await;

    assert_eq!((mails.len(), opened.status.as_u16()), (1, 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_sponsor_in_their_place_takes_back_what_waits_for_the_first() {
    let (pair, engagement, _) = waiting().await;
    let other = json!({ "name": "Noor Haddad", "email": "noor@boss.test", "locale": "en" });
    put(&pair, &pair.coach, &format!("{engagement}/sponsor"), &other).await.expect(200);

    assert_eq!(pair.app.mails_to("boss.test").await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_withdrawn_before_its_mail_went_out_is_not_mailed() {
    let (pair, _, report) = waiting().await;
    pair.app.post_as(&pair.coach, &format!("{}/withdraw", path_of(&report)), &json!({})).await.expect(200);

    assert_eq!(pair.app.mails_to(MARA).await, Vec::<Value>::new());
}

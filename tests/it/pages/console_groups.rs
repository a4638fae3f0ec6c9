//! Figures for sponsors of several mentees: made, mailed, and read again.

use super::desk::{Desk, form_to};
use crate::coaching::ground::{DANA, MALLORY};
use crate::coaching::sponsor_group::{Company, MARA};

const PATH: &str = "/console/group-reports";

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_made_of_five_and_mailed_and_each_refusal_stands_by_its_field() {
    let mut company = Company::found().await;
    for _ in 0..4 {
        company.join(true).await;
    }
    company.app.coach(MALLORY, "Mallory").await;
    let profile = format!("/console/mentees/{}/profile", company.mentees[0]);
    let mallory = Desk::signed_in(&company.app, MALLORY).await.page(PATH).await;
    let other = {
        let desk = Desk::signed_in(&company.app, MALLORY).await;
        let form = form_to(&desk.page(PATH).await, "/send").with("email", MARA);
        desk.send(&form.with("from_on", "2026-06-01")).await
    };
    let (none, linked, few) = {
        let desk = Desk::signed_in(&company.app, DANA).await;
        let none = desk.page(PATH).await;
        let form = form_to(&none, "/send").with("idempotency_key", "").with("email", MARA);
        for (field, value, said) in [
            ("email", "nowhere", "This is not a mail address."),
            ("email", "nobody@boss.test", "None of your mentees has a sponsor with this address."),
            ("from_on", "", "Please answer this."),
            ("from_on", "soon", "Write a date such as 2026-11-24."),
            ("to_on", "2026-05-01", "The end is before the beginning."),
        ] {
            let form = form.clone().with("from_on", "2026-06-01").with(field, value);
            let answer = desk.send(&form).await;
            let mark = format!("id=\"group-reports-send-{field}-fault\">{said}");
            assert!(answer.status == 422 && answer.text.contains(&mark), "{field} {value}: {}", answer.text);
        }
        let few = desk.send(&form.with("from_on", "2026-06-01")).await;
        (none, desk.page(&profile).await, few)
    };
    company.join(true).await;
    let desk = Desk::signed_in(&company.app, DANA).await;
    let open = desk.page(&format!("{PATH}?email=mara%40boss.test")).await;
    let form = form_to(&open, "/send").with("from_on", "2026-06-01").with("to_on", "2026-06-10");
    let made = desk.follow(&form).await;
    desk.follow(&form).await;
    let list = desk.page(PATH).await;
    let mails = company.app.mails_to(MARA).await;
    let mallory_after = Desk::signed_in(&company.app, MALLORY).await.page(PATH).await;

    assert!(none.contains("No sponsor was told of a group yet."), "{none}");
    assert!(mallory.contains("No sponsor was told") && mallory_after.contains("No sponsor was told"));
    assert!(other.status == 422 && other.text.contains("None of your mentees"), "{}", other.text);
    assert!(linked.contains("/console/group-reports?email=mara%40boss.test"), "{linked}");
    assert!(few.status == 409 && few.text.contains("five people or more"), "{}", few.text);
    assert!(open.contains("value=\"mara@boss.test\""), "{open}");
    assert!(made.contains("Made. The sponsor has a link to it by mail."), "{made}");
    assert!(list.contains("Mara Stein, 1 June 2026 – 10 June 2026"), "{list}");
    assert!(list.contains("<dt>People</dt><dd>5</dd>") && list.contains("Mailed"), "{list}");
    assert_eq!(mails.len(), 1, "a second press mails nothing more");
}

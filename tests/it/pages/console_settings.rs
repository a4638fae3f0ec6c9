//! Settings in the console: session types, mail, sign-ins, and the second factor from its first page to its last.

use altitude::identity::Role;
use chrono::TimeDelta;

use super::browser::location;
use super::desk::{Desk, form_to};
use crate::support::app::{PASSWORD, TestApp};
use crate::support::authenticator::Authenticator;

const DANA: &str = "dana@coach.test";
const PATH: &str = "/console/settings/security";

#[tokio::test]
async fn the_second_factor_is_set_up_used_and_switched_off_by_plain_forms() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(PATH).await, "/console/settings/two-factor");
    let wrong = desk.send(&form.clone().with("password", "not it")).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(wrong.text.contains("This is not your password."), "{}", wrong.text);

    let begun = desk.send(&form.with("password", PASSWORD)).await.text;
    let secret = begun.split("class=\"keep-words\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(begun.contains("class=\"qr\""), "{begun}");
    assert!(!desk.page(PATH).await.contains(&secret), "the secret is shown once");
    let device = Authenticator::of(&secret);
    let code = || device.code(app.app.services.context().now);
    let confirm = form_to(&begun, "/console/settings/two-factor/confirm");
    let wrong = desk.send(&confirm.clone().with("code", "000000")).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(!wrong.text.contains(&secret) && !wrong.text.contains("class=\"qr\""), "that takes the password");
    let on = desk
        .send(&form_to(&wrong.text, "/console/settings/two-factor/confirm").with("code", &code()))
        .await
        .text;
    assert_eq!(on.matches("<li><code>").count(), 10, "{on}");
    let html = desk.page(PATH).await;
    assert!(html.contains("10 recovery codes are left.") && !html.contains("<li><code>"), "{html}");

    app.clock.advance(TimeDelta::seconds(30));
    let other = Desk::new(&app);
    assert_eq!(location(&other.log_in(DANA, PASSWORD).await), "/console/sign-in/code");
    let both = form_to(&html, "/console/settings/two-factor/codes").with("password", PASSWORD);
    let renewed = desk.send(&both.clone().with("code", &code())).await.text;
    assert_eq!(renewed.matches("<li><code>").count(), 10, "{renewed}");
    let pressed = desk.send(&both.clone().with("code", &code())).await;
    assert_eq!(location(&pressed), format!("{PATH}?done=shown"), "a second press is not called wrong");
    assert!(desk.page(&pressed.headers["location"]).await.contains("New codes were made a moment ago"));
    let off = |form: super::browser::PostForm| super::browser::PostForm {
        action: String::from("/console/settings/two-factor/off"),
        ..form
    };
    let used = desk.send(&off(both.clone().with("code", &code()))).await;
    assert_eq!(used.status.as_u16(), 422, "a used code");
    app.clock.advance(TimeDelta::seconds(30));
    let html = desk.follow(&off(both.with("code", &code()))).await;
    assert!(html.contains("Two-factor log-in is off."), "{html}");
}

#[tokio::test]
async fn an_app_that_was_begun_is_not_confirmed_a_quarter_of_an_hour_later() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let desk = Desk::signed_in(&app, DANA).await;
    let form = form_to(&desk.page(PATH).await, "/console/settings/two-factor");
    let begun = desk.send(&form.with("password", PASSWORD)).await.text;
    let secret = begun.split("class=\"keep-words\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    app.clock.advance(TimeDelta::minutes(15));
    let code = Authenticator::of(&secret).code(app.app.services.context().now);
    let confirm = form_to(&begun, "/console/settings/two-factor/confirm");

    let late = desk.send(&confirm.with("code", &code)).await;

    assert_eq!(location(&late), PATH);
    assert!(desk.page(PATH).await.contains("Set up an app"), "still off");
}

#[tokio::test]
async fn a_sign_in_is_ended_from_the_list() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let (first, second) = (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, DANA).await);

    let html = second.page(PATH).await;
    assert!(html.contains("This browser") && html.contains("with the password"), "{html}");
    let html = second.follow(&form_to(&html, "/console/settings/sign-ins/")).await;

    assert!(html.contains("That sign-in has ended."), "{html}");
    assert_eq!(location(&first.open(PATH).await), "/console/sign-in?next=%2Fconsole%2Fsettings%2Fsecurity");
    second.page(PATH).await;
}

#[tokio::test]
async fn sign_ins_are_paged() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    for _ in 0..26 {
        app.log_in(DANA).await;
        app.clock.advance(TimeDelta::minutes(1));
    }
    let desk = Desk::signed_in(&app, DANA).await;
    let rows = |html: &str| html.matches("<tr data-row>").count();

    let first = desk.page(PATH).await;
    let more = super::browser::link(&first, "cursor=");
    let second = desk.page(more.split('#').next().unwrap()).await;

    assert_eq!((rows(&first), rows(&second)), (25, 2), "26 of these, and the browser's");
    assert!(first.contains("This browser") && !second.contains("This browser"));
    assert!(!second.contains("rel=\"next\""), "{second}");
}

#[tokio::test]
async fn switching_the_second_factor_on_signs_out_everywhere_else() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    let (desk, other) = (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, DANA).await);
    let form = form_to(&desk.page(PATH).await, "/console/settings/two-factor");
    let begun = desk.send(&form.with("password", PASSWORD)).await.text;
    let secret = begun.split("class=\"keep-words\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let code = Authenticator::of(&secret).code(app.app.services.context().now);
    assert!(begun.contains("name=\"end_others\" value=\"yes\" checked"), "yes unless one says no: {begun}");
    let confirm = form_to(&begun, "/console/settings/two-factor/confirm");

    desk.send(&confirm.with("end_others", "yes").with("code", &code)).await;

    desk.page("/console").await;
    assert_eq!(location(&other.open("/console").await), "/console/sign-in");
    let letters = app.mails_to(DANA).await;
    assert!(letters.iter().any(|mail| mail["subject"] == "Two-factor log-in is on"));
}

#[tokio::test]
async fn settings_show_what_is_the_reader_s_to_see() {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    let coach = Desk::signed_in(&app, DANA).await;
    let owner = Desk::signed_in(&app, "owner@coach.test").await;

    let types = coach.page("/console/settings").await;
    assert!(types.contains("Growth session") && types.contains("Can be booked"), "{types}");
    assert!(owner.page("/console/settings").await.contains("No session type yet."));
    assert!(!coach.page("/console/settings/mail").await.contains("Given up"));
    assert!(owner.page("/console/settings/mail").await.contains("No mail was given up."));
}

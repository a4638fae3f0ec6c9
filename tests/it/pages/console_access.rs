//! Who may do what, in the console: keys, users, the log, and the signature of mails.

use altitude::identity::Role;
use reqwest::Method;

use super::browser::{PostForm, location};
use super::desk::{Desk, form_to};
use crate::support::app::{TestApp, send};

const DANA: &str = "dana@coach.test";
const OWNER: &str = "owner@coach.test";
const KEYS: &str = "/console/settings/keys";
const PEOPLE: &str = "/console/settings/people";
const LOG: &str = "/console/settings/log";

async fn practice() -> TestApp {
    let app = TestApp::start().await;
    app.coach(DANA, "Dana Weiss").await;
    app.user(OWNER, "Robin", Role::Owner).await;
    app
}

#[tokio::test]
async fn a_key_is_shown_once_works_and_is_revoked() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, DANA).await;
    let empty = form_to(&desk.page(KEYS).await, KEYS);
    for (form, said) in [
        (empty.clone().with("name", "Sync"), "Choose at least one thing that it may do."),
        (empty.clone().with("name", " ").with("scope.bookings:read", "yes"), "Please answer this."),
        (
            empty.clone().with("name", "Sync").with("scope.bookings:read", "yes").with("until", "2020-01-01"),
            "Choose a day that is still to come",
        ),
    ] {
        let answer = desk.send(&form).await;
        assert_eq!(answer.status.as_u16(), 422, "{said}: {}", answer.text);
        assert!(answer.text.contains(said), "{said}: {}", answer.text);
    }
    let form = empty.with("name", "Sync").with("scope.bookings:read", "yes").with("until", "2026-12-31");
    let form = form.with("idempotency_key", "once");

    let made = desk.send(&form).await;

    let key = made.text.split("keep-words secret\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(app.get_as(&key, "/api/v1/schedules").await.status, 200);
    assert_eq!(app.get_as(&key, "/api/v1/mentees").await.status, 403, "within its scopes");
    assert_eq!(location(&desk.send(&form).await), KEYS, "a second press makes no second one");
    let html = desk.page(KEYS).await;
    assert!(html.contains("Sync") && !html.contains(&key), "{html}");
    let html = desk.follow(&form_to(&html, "/revoke")).await;
    assert!(html.contains("The key no longer works."), "{html}");
    assert_eq!(app.get_as(&key, "/api/v1/schedules").await.status, 401);
}

#[tokio::test]
async fn an_owner_invites_promotes_locks_out_and_lets_in_again() {
    let app = practice().await;
    let desk = Desk::signed_in(&app, OWNER).await;
    let coach = Desk::signed_in(&app, DANA).await;
    let html = desk.page(PEOPLE).await;
    let invite = form_to(&html, PEOPLE);
    let invite = PostForm { action: String::from(PEOPLE), ..invite }.with("role", "coach");
    for (email, name) in [("nobody", "Nobody"), ("new@coach.test", "https://x.example"), (DANA, "Dana")] {
        let answer = desk.send(&invite.clone().with("email", email).with("name", name)).await;
        assert!([409, 422].contains(&answer.status.as_u16()), "{email}: {}", answer.text);
        assert!(answer.text.contains("class=\"fault\""), "{email}: {}", answer.text);
    }
    let form = invite.with("email", "new@coach.test").with("name", "Ana").with("idempotency_key", "x");
    let html = desk.follow(&form).await;
    assert!(html.contains("The invitation is on its way.") && html.contains("Ana"), "{html}");
    assert_eq!(app.mails_to("new@coach.test").await.len(), 1);

    let of_coach = |html: &str, deed: &str| {
        let row = html.split("<li class=\"row-item\"").find(|row| row.contains(DANA)).unwrap().to_owned();
        form_to(&row, deed)
    };
    let html = desk.follow(&of_coach(&html, "/role")).await;
    assert!(html.contains("The role was changed."), "{html}");
    coach.page(LOG).await;
    let stale = of_coach(&html, "/out");
    let html = desk.follow(&stale).await;
    assert!(html.contains("They are locked out."), "{html}");
    assert_eq!(location(&coach.open("/console").await), "/console/sign-in");
    let lost = desk.send(&stale.with("idempotency_key", "y")).await;
    assert_eq!(lost.status.as_u16(), 412, "{}", lost.text);
    let html = desk.follow(&of_coach(&html, "/in")).await;
    assert!(html.contains("They can sign in again."), "{html}");
    let off = desk.send(&of_coach(&html, "/two-factor")).await;
    assert_eq!(off.status.as_u16(), 409, "{}", off.text);
    assert!(off.text.contains("Two-factor log-in is off there already."), "{}", off.text);
}

#[tokio::test]
async fn the_log_is_filtered_and_paged() {
    let app = practice().await;
    for _ in 0..30 {
        app.log_in(DANA).await;
        app.clock.advance(chrono::TimeDelta::seconds(1));
    }
    let desk = Desk::signed_in(&app, OWNER).await;
    let rows = |html: &str| html.matches("<tr data-row>").count();

    let all = desk.page(LOG).await;
    assert!(all.contains("sign_in.succeeded") && all.contains("Dana Weiss"), "{all}");
    let signed_in = desk.page(&format!("{LOG}?action=sign_in")).await;
    assert_eq!(rows(&signed_in), 31);
    assert_eq!(rows(&desk.page(&format!("{LOG}?action=signxin")).await), 0, "no pattern");
    assert_eq!(rows(&desk.page(&format!("{LOG}?action=%25")).await), 0, "no pattern");
    let own = desk.page(&format!("{LOG}?action=sign_in&who=nonsense")).await;
    assert_eq!(rows(&own), 31, "an odd choice is none");
    let chosen = all.split("<option value=\"").skip(1).find(|option| option.contains(">Robin<")).unwrap();
    let robin = chosen.split('"').next().unwrap();
    assert_eq!(rows(&desk.page(&format!("{LOG}?action=sign_in&who={robin}")).await), 1);
    for _ in 0..30 {
        app.log_in(DANA).await;
        app.clock.advance(chrono::TimeDelta::seconds(1));
    }
    let first = desk.page(&format!("{LOG}?action=sign_in")).await;
    assert_eq!(rows(&first), 50);
    let more = super::browser::link(&first, "cursor=").replace("&amp;", "&").replace("&#38;", "&");
    assert_eq!(rows(&desk.page(&more).await), 11);
}

#[tokio::test]
async fn what_is_an_owner_s_is_refused_to_coaches() {
    let app = practice().await;
    let (coach, owner) = (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, OWNER).await);
    assert!(!coach.page(KEYS).await.contains(PEOPLE), "no way there is shown");
    for path in [PEOPLE, LOG] {
        assert_eq!(coach.open(path).await.status.as_u16(), 403, "{path}");
    }
    let own = form_to(&coach.page(KEYS).await, KEYS);
    let invite = PostForm { action: String::from(PEOPLE), ..own.clone() };
    let answer = coach.send(&invite.with("email", "x@coach.test").with("name", "X")).await;
    assert_eq!(answer.status.as_u16(), 403, "{}", answer.text);
    let html = owner.page(PEOPLE).await;
    let row = html.split("<li class=\"row-item\"").find(|row| row.contains(DANA)).unwrap();
    for deed in ["/role", "/out", "/two-factor"] {
        let theirs = form_to(row, deed);
        assert_eq!(coach.send(&PostForm { action: theirs.action.clone(), ..own.clone() }).await.status, 403);
        assert_eq!(owner.send(&theirs.with("seal", "x")).await.status.as_u16(), 403, "{deed}");
    }
    let unsigned = send(app.request(Method::POST, KEYS).form(&own.fields)).await;
    assert_eq!(unsigned.status.as_u16(), 303, "nobody is led to the sign-in");
}

#[tokio::test]
async fn the_signature_of_mails_is_shown_to_owners() {
    let app = practice().await;
    let (coach, owner) = (Desk::signed_in(&app, DANA).await, Desk::signed_in(&app, OWNER).await);
    assert!(owner.page("/console/settings/mail").await.contains("Not signed here"));
    assert!(!coach.page("/console/settings/mail").await.contains("DKIM"));
}

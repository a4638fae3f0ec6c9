//! The mentee's space: the way in, every page, and nothing of anybody else's.

use altitude::kernel::locale::Locale;

use super::browser::{PostForm, open, page};
use super::desk::Desk;
use super::languages::with_lang;
use crate::coaching::ground::{DANA, OLENA};
use crate::coaching::matrix::Things;
use crate::support::app::{PASSWORD, TestApp, send};

/// The newest sign-in link to an address, as a path.
async fn mailed_link(app: &TestApp, email: &str) -> String {
    let mails = app.mails_to(email).await;
    let text = mails.iter().find_map(|mail| mail["text"].as_str()?.split("/sign-in/").nth(1)).unwrap();
    format!("/sign-in/{}", text.split_whitespace().next().unwrap())
}

/// A browser of a mentee who came in by the mailed link.
pub async fn entered<'a>(app: &'a TestApp, email: &str) -> Desk<'a> {
    let desk = Desk::new(app);
    let form = PostForm::of(&desk.page("/space/sign-in").await).with("email", email);
    assert_eq!(desk.send(&form).await.status, 200);
    let link = mailed_link(app, email).await;
    let form = PostForm::of(&desk.page(&link).await);
    desk.follow(&form).await;
    desk
}

/// The pages without ids.
const PAGES: [(&str, &str); 10] = [
    ("/space", "Your next session"),
    ("/space/plan", "Week by week"),
    ("/space/actions", "Send it"),
    ("/space/sessions", "Dana Weiss"),
    ("/space/notes", "well done"),
    ("/space/assessments", "At the start"),
    ("/space/strategies", "In review"),
    ("/space/evidence", "Led it"),
    ("/space/evidence/packet", "The role"),
    ("/space/privacy", "Dana Weiss"),
];

/// The pages with ids, by where the ids are.
const WITH_IDS: [(&str, &str, &str); 12] = [
    ("/plans/", "/space/plan/", ""),
    ("/plans/", "/space/plan/", "/print"),
    ("/plans/", "/space/plan/", "/progress.svg"),
    ("/sessions/", "/space/sessions/", ""),
    ("/notes/", "/space/notes/", ""),
    ("/assessments/", "/space/assessments/", ""),
    ("/assessments/", "/space/assessments/", "/print"),
    ("/assessments/", "/space/assessments/", "/radar.svg"),
    ("/strategies/", "/space/strategies/", ""),
    ("/strategies/", "/space/strategies/", "/print"),
    ("/strategies/", "/space/strategies/", "/versions?from=1"),
    ("/recall-tests/", "/space/recall-tests/", ""),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_address_gets_the_same_answer_and_only_the_press_opens_the_space() {
    let things = Things::lay().await;
    let app = &things.pair.app;
    let desk = Desk::new(app);
    let form = PostForm::of(&desk.page("/space/sign-in").await);
    let mut answers = Vec::new();
    for email in [OLENA, DANA, "nobody@example.com", "eve@example.com"] {
        let answer = desk.send(&form.clone().with("email", email)).await;
        answers.push((answer.status.as_u16(), answer.text));
    }
    let odd = desk.send(&form.clone().with("email", "no address")).await;
    let strangers = app.mails_to("nobody@example.com").await;
    let link = mailed_link(app, OLENA).await;
    for method in [reqwest::Method::HEAD, reqwest::Method::GET] {
        send(app.request(method, &link)).await;
    }
    let outside = desk.open("/space").await;
    let press = PostForm::of(&desk.page(&link).await);
    let first = desk.send(&press).await;
    let second = desk.send(&press).await;
    let home = desk.page("/space").await;
    let console = desk.open("/console").await;

    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!((odd.status.as_u16(), strangers.len()), (422, 0));
    assert_eq!(outside.headers["location"], "/space/sign-in");
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert!(home.contains("Your next session") && home.contains("Olena Kovalenko"), "{home}");
    assert!(
        console.headers["location"].starts_with("/console/sign-in"),
        "a mentee's cookie opens no console"
    );
    desk.send(&PostForm::of(&home)).await;
    assert_eq!(desk.open("/space").await.headers["location"], "/space/sign-in", "signed out");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_is_no_mentee_and_a_form_needs_its_seal() {
    let things = Things::lay().await;
    let app = &things.pair.app;
    let coach = Desk::new(app);
    coach.log_in(DANA, PASSWORD).await;
    let olena = entered(app, OLENA).await;
    let form =
        PostForm::of(&olena.page("/space/evidence").await.split("<main").nth(1).map(str::to_owned).unwrap());
    let unsealed = olena.send(&form.clone().with("title", "Led it").with("seal", "x")).await;

    let way_out = coach.open("/space").await;
    assert_eq!(way_out.headers["location"], "/space/sign-in?why=nobody");
    assert!(coach.page("/space/sign-in?why=nobody").await.contains("nobody coaches you"));
    assert_eq!(unsealed.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_shows_what_is_ones_own_and_nothing_of_anybody_else_s() {
    let things = Things::lay().await;
    let app = &things.pair.app;
    let coach = things.pair.coach_again().await;
    let eve = serde_json::json!({ "email": "eve@example.com", "name": "Eve" });
    app.post_as(&coach, "/api/v1/mentees", &eve).await.expect(201);
    app.get_as(&coach, &things.pair.path("")).await.expect(200);
    let (olena, eve) = (entered(app, OLENA).await, entered(app, "eve@example.com").await);

    for (path, words) in PAGES {
        let own = olena.page(path).await;
        let other = eve.page(path).await;
        assert!(own.contains(words), "{path}: {words} in {own}");
        assert!(
            !other.contains("Olena") && !other.contains("Led it") && !other.contains("Send it"),
            "{path}"
        );
        for locale in Locale::ALL {
            let page = olena.page(&with_lang(path, locale)).await;
            assert!(page.contains(&format!("<html lang=\"{}\">", locale.tag())), "{path}");
            assert!(!page.contains("space-"), "{path} {}: a text is missing: {page}", locale.tag());
        }
    }
    for (kind, start, rest) in WITH_IDS {
        let path = format!("{start}{}{rest}", things.of(kind));
        assert_eq!(olena.open(&path).await.status, 200, "{path}");
        assert_eq!(eve.open(&path).await.status, 404, "{path}");
        assert_eq!(open(app, &path).await.status, 303, "{path}");
    }
    let zip = olena.open("/space/privacy/export.zip").await;
    assert_eq!(zip.headers["content-type"], "application/zip");
    assert_eq!(eve.open("/space/evidence/coverage.svg").await.status.as_u16() / 100, 2);
    assert!(page(app, "/space/sign-in").await.contains("no password"));
}

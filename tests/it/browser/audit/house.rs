//! A practice in which every page has something to show: the demo, and what it has not.

use altitude::cli::demo::{COACH_EMAIL, OWNER_EMAIL, PASSWORD, seed_if_empty};
use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::browser::ground::mailed;
use crate::coaching::assess::BUILT_IN;
use crate::coaching::ground::{Pair, call_on, new_mentee};
use crate::coaching::strategy::canvas;
use crate::coaching::{plans, sponsor};
use crate::support::app::{CoachSetup, TestApp, send};

/// The mentee who runs a plan.
pub const OLENA: &str = "olena@demo.altitude.example";

/// The practice, and where its things are.
pub struct House {
    pub app: TestApp,
    /// The start of a route, and what stands there for one thing.
    places: Vec<(&'static str, String)>,
}

/// A fresh access token.
pub async fn token(app: &TestApp, email: &str) -> String {
    let body = json!({ "email": email, "password": PASSWORD });
    app.post("/api/v1/auth/login", &body).await.expect(200)["access_token"].as_str().unwrap().to_owned()
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_else(|| panic!("no id in {value}")).to_owned()
}

/// The thing of a list in which this text stands.
async fn one(app: &TestApp, token: &str, list: &str, text: &str) -> Value {
    let list = app.get_as(token, &format!("/api/v1/{list}")).await.expect(200);
    let items = list["items"].as_array().unwrap();
    let found = items.iter().find(|item| item.to_string().contains(text)).cloned();
    found.unwrap_or_else(|| panic!("no {text} in {list}"))
}

/// The path of an address.
fn path_of(address: &Value) -> String {
    address.as_str().unwrap().strip_prefix("http://coach.test").unwrap().to_owned()
}

impl House {
    /// Three days after the demo was made, so that sessions are over and links are on their way.
    pub async fn open() -> Self {
        let sender = ("ALTITUDE__NEWSLETTER__POSTAL_ADDRESS", "Altitude, 1 Example Street, Berlin");
        // The mailbox still shows what the demo mailed days ago.
        let kept = ("ALTITUDE__RETENTION__MAIL_TOKEN_DAYS", "30");
        let app = TestApp::with(&[sender, kept]).await;
        Box::pin(seed_if_empty(&app.app.services, &app.app.credentials)).await.unwrap();
        app.work().await;
        let mut house = Box::pin(coached(app)).await;
        let (app, coach) = (&house.app, token(&house.app, COACH_EMAIL).await);
        let letters = newsletter(app, &coach).await;
        let settings = settings(app, &coach).await;
        app.clock.advance(TimeDelta::days(3));
        for email in ["ira@example.org", "ann@demo.altitude.example"] {
            app.post("/api/v1/subscribe", &json!({ "email": email })).await.expect(202);
        }
        app.work().await;
        let links = links(app).await;
        let mails = app.get("/dev/mailbox.json").await.json();
        let mail = ("/dev/mailbox/{id}", format!("/dev/mailbox/{}", id(&mails["items"][0])));
        house.places.extend(letters.into_iter().chain(settings).chain(links).chain([mail]));
        house
    }

    /// The addresses of a route: one for each of its things.
    pub fn paths(&self, route: &str) -> Vec<String> {
        if !route.contains('{') {
            return vec![route.to_owned()];
        }
        let starts = self.places.iter().map(|(start, _)| *start).filter(|start| route.starts_with(start));
        let start = starts.max_by_key(|start| start.len());
        let start = start.unwrap_or_else(|| panic!("{route} is neither looked at nor excused"));
        let things = self.places.iter().filter(|(known, _)| *known == start);
        let paths: Vec<String> = things.map(|(_, place)| route.replacen(start, place, 1)).collect();
        assert!(paths.iter().all(|path| !path.contains('{')), "{route} is neither looked at nor excused");
        paths
    }
}

impl House {
    /// From now on whoever books shows that the address is theirs.
    pub async fn ask_for_email_codes(&self) {
        let coach = token(&self.app, COACH_EMAIL).await;
        let growth = id(&one(&self.app, &coach, "session-types", "\"growth\"").await);
        let change = json!({ "asks_email_code": true });
        let path = format!("/api/v1/session-types/{growth}");
        call_on(&self.app, (Method::PATCH, &path, &coach), "*", &change).await.expect(200);
    }
}

async fn booked(app: &TestApp, growth: &str, (day, email): (&str, &str)) -> Value {
    let start = app.slots(growth, day, day).await.remove(0);
    let body = json!({
        "session_type_id": growth, "start": start, "name": "Vera Lind", "email": email,
        "time_zone": "Europe/Kyiv", "answers": { "goal": "Saying no more often" }
    });
    app.post("/api/v1/bookings", &body).await.expect(201)
}

/// Pages whose addresses nothing has to be made for.
const PLAIN: [(&str, &str); 5] = [
    ("/embed/c/{coach}", "/embed/c/dana-weiss"),
    ("/embed/subscribe/{list}", "/embed/subscribe/letters"),
    ("/c/{coach}", "/c/dana-weiss"),
    ("/articles/{slug}", "/articles/estimates"),
    ("/sign-in/{token}", "/sign-in/abc"),
];

/// What belongs to mentees.
async fn coached(app: TestApp) -> House {
    let coach = token(&app, COACH_EMAIL).await;
    let growth = id(&one(&app, &coach, "session-types", "\"growth\"").await);
    let manage = path_of(&booked(&app, &growth, ("2026-06-24", "vera@example.com")).await["manage_url"]);
    let mentee = app.sign_in_by_link(OLENA).await;
    let me = app.get_as(&coach, "/api/v1/me").await.expect(200);
    let setup = CoachSetup {
        user_id: me["user_id"].as_str().unwrap().parse().unwrap(),
        session_type_id: growth.clone(),
    };
    let olena = id(&one(&app, &coach, "mentees", "Olena").await);
    let pair = Pair { app, setup, coach, mentee, id: olena.clone() };
    let test = asked_of_mentees(&pair).await;
    let (app, coach, mentee) = (&pair.app, &pair.coach, &pair.mentee);
    let session = id(&one(app, coach, &format!("sessions?q={OLENA}"), "Olena").await);
    let (first, second) = (assessed(app, coach, "Olena").await, assessed(app, coach, "Priya").await);
    let third = assessed(app, coach, "Jonas").await;
    let plan = id(&one(app, coach, &format!("plans?mentee_id={olena}"), "D2").await);
    let draft = id(&app.post_as(coach, "/api/v1/plans", &plans::draft(&pair)).await.expect(201));
    let strategies = format!("strategies?mentee_id={olena}");
    let own = id(&one(app, coach, &strategies, "\"live\"").await);
    let open = id(&one(app, coach, &strategies, "One queue between").await);
    let evidence = id(&one(app, mentee, &format!("evidence?mentee_id={olena}"), &olena).await);
    let ahead = id(&one(app, coach, "sessions?q=vera@example.com", "Vera").await);
    let booked = manage.replace("/manage/", "/booked/");
    let mut places = noted(&pair, &plan).await;
    places.extend([
        ("/manage/{token}", manage),
        ("/embed/booked/{token}", format!("/embed{booked}")),
        ("/booked/{token}", booked),
        ("/console/settings/types/{id}", format!("/console/settings/types/{growth}")),
        ("/console/mentees/{id}", format!("/console/mentees/{olena}")),
        ("/console/sessions/{id}", format!("/console/sessions/{ahead}")),
        ("/console/recall-tests/{id}", format!("/console/recall-tests/{test}")),
        ("/space/recall-tests/{id}", format!("/space/recall-tests/{test}")),
        ("/console/frameworks/{id}", format!("/console/frameworks/{BUILT_IN}")),
        ("/space/evidence/{id}", format!("/space/evidence/{evidence}")),
        ("/console/plans/{id}/items", format!("/console/plans/{draft}/items")),
        ("/console/plans/{id}", format!("/console/plans/{plan}")),
        ("/space/plan/{id}", format!("/space/plan/{plan}")),
        ("/console/assessments/{id}", format!("/console/assessments/{first}")),
        ("/console/assessments/{id}", format!("/console/assessments/{second}")),
        ("/console/assessments/{id}", format!("/console/assessments/{third}")),
        ("/space/assessments/{id}", format!("/space/assessments/{first}")),
        ("/console/strategies/{id}", format!("/console/strategies/{own}")),
        ("/console/strategies/{id}", format!("/console/strategies/{open}")),
        ("/space/strategies/{id}", format!("/space/strategies/{own}")),
        ("/space/strategies/{id}", format!("/space/strategies/{open}")),
        ("/space/sessions/{id}", format!("/space/sessions/{session}")),
        ("/embed/c/{coach}/{type}", String::from("/embed/c/dana-weiss/growth?zone=Europe/Kyiv")),
        ("/embed/c/{coach}/{type}/book", BOOK.replace("/c/", "/embed/c/")),
        ("/c/{coach}/{type}", String::from("/c/dana-weiss/growth?zone=Europe/Kyiv")),
        ("/c/{coach}/{type}/book", String::from(BOOK)),
    ]);
    places.extend(PLAIN.map(|(route, place)| (route, String::from(place))));
    House { app: pair.app, places }
}

/// A note of the coach and one of the mentee, each with what it said before; and what a plan that runs is made of.
async fn noted(pair: &Pair, plan: &str) -> Vec<(&'static str, String)> {
    let app = &pair.app;
    let mut ids = Vec::new();
    for token in [&pair.coach, &pair.mentee] {
        let note = json!({ "mentee_id": pair.id, "body": "Asks early", "visibility": "shared" });
        let note = id(&app.post_as(token, "/api/v1/notes", &note).await.expect(201));
        let change = json!({ "body": "Asks early, and in writing" });
        app.call(Method::PATCH, &format!("/api/v1/notes/{note}"), token, Some(&change)).await.expect(200);
        ids.push(note);
    }
    vec![
        ("/console/notes/{id}", format!("/console/notes/{}", ids[0])),
        ("/space/notes/{id}", format!("/space/notes/{}", ids[1])),
        ("/console/plans/{id}/items", format!("/console/plans/{plan}/items")),
    ]
}

/// The form of a time that is free.
const BOOK: &str = "/c/dana-weiss/growth/book?start=2026-06-26T09:00:00Z&zone=Europe/Kyiv";

/// The assessment of a mentee.
async fn assessed(app: &TestApp, coach: &str, mentee: &str) -> String {
    let mentee = id(&one(app, coach, "mentees", mentee).await);
    id(&one(app, coach, &format!("assessments?mentee_id={mentee}"), &mentee).await)
}

/// What people are asked: to read a strategy, a report and notes, and whether two are one. The test of the strategy.
async fn asked_of_mentees(pair: &Pair) -> String {
    let app = &pair.app;
    let new = json!({ "mentee_id": pair.id, "canvas": canvas() });
    let strategy = id(&app.post_as(&pair.mentee, "/api/v1/strategies", &new).await.expect(201));
    let path = format!("/api/v1/strategies/{strategy}");
    app.post_as(&pair.mentee, &format!("{path}/share"), &json!({ "revision": 1 })).await.expect(200);
    let said = json!({
        "version": 1, "kind": "question", "body": "What happens to **refunds**?", "section": "risks",
        "quote": "The queue is too slow"
    });
    app.post_as(&pair.coach, &format!("{path}/comments"), &said).await.expect(201);
    let reviewers: Vec<Value> =
        ["a", "b", "c"].map(|name| json!({ "name": name, "email": format!("{name}@team.test") })).into();
    let test = json!({ "version": 1, "reviewers": reviewers });
    let test = app.post_as(&pair.mentee, &format!("{path}/recall-tests"), &test).await.expect(201);

    let engagements = format!("engagements?mentee_id={}", pair.id);
    let engagement = app.get_as(&pair.coach, &format!("/api/v1/{engagements}")).await.expect(200);
    let engagement = match engagement["items"].get(0) {
        Some(known) => format!("/api/v1/engagements/{}", id(known)),
        None => sponsor::engaged(pair).await,
    };
    sponsor::named(pair, &engagement).await;
    sponsor::consented(pair, &engagement, 2).await;
    let report = sponsor::drafted(pair, &engagement, &json!({})).await;
    sponsor::release(pair, &report).await.expect(200);

    app.post_as(&pair.mentee, &pair.path("/note-requests"), &json!({})).await.expect(200);
    for (body, visibility) in
        [("# Wants to lead\n\n- less code\n- more writing", "private"), ("Well done.", "shared")]
    {
        let note = json!({ "mentee_id": pair.id, "body": body, "visibility": visibility });
        app.post_as(&pair.coach, "/api/v1/notes", &note).await.expect(201);
    }
    let work = "olena@work.example";
    let other = id(&app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(work, "O.")).await.expect(201));
    booked(app, &pair.setup.session_type_id, ("2026-06-25", work)).await;
    app.post_as(&pair.coach, &pair.path("/merge"), &json!({ "duplicate_id": other })).await.expect(202);
    id(&test)
}

/// What belongs to readers.
async fn newsletter(app: &TestApp, coach: &str) -> Vec<(&'static str, String)> {
    let sent = id(&one(app, coach, "issues", "estimates").await);
    let ready = id(&one(app, coach, "issues", "reviews").await);
    let draft = json!({
        "slug": "queues", "title": "One queue is enough", "list": "letters", "summary": "Why order matters.",
        "body_markdown": "## Order\n\n```rust\nlet queue = 1;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    });
    let draft = id(&app.post_as(coach, "/api/v1/issues", &draft).await.expect(201));
    app.post_as(coach, &format!("/api/v1/issues/{ready}/send"), &json!({})).await.expect(200);
    let expression = json!({ "tag": "cto" });
    let segment = json!({ "name": "Those who decide", "expression": expression });
    let segment = app.post_as(coach, "/api/v1/segments", &segment).await;
    let segment = id(&segment.expect(201));
    let import = "/api/v1/subscribers/imports?consent_source=old%20list&lists=letters";
    let import = app.request(Method::POST, import).bearer_auth(coach).header("Content-Type", "text/csv");
    let import = import.body("email,name,tags\r\numa@example.org,Uma,cto\r\nnobody,Bob,\r\n");
    let import = id(&send(import).await.expect(202));
    app.work().await;
    let list = id(&one(app, coach, "lists", "letters").await);
    let reader = id(&one(app, coach, "subscribers?q=tom", "tom@").await);
    let console = |start: &'static str, id: &str| (start, start.replace("{id}", id));
    vec![
        console("/console/newsletter/lists/{id}", &list),
        console("/console/newsletter/readers/{id}", &reader),
        console("/console/newsletter/segments/{id}", &segment),
        console("/console/newsletter/imports/{id}", &import),
        console("/console/newsletter/{id}/edit", &draft),
        console("/console/newsletter/{id}", &sent),
        console("/console/newsletter/{id}", &draft),
    ]
}

/// What is set once: a webhook with a delivery, a key, somebody who was invited.
async fn settings(app: &TestApp, coach: &str) -> Vec<(&'static str, String)> {
    let hook = json!({ "url": "https://hooks.example/altitude", "events": ["booking.*", "plan.*"] });
    let hook = id(&app.post_as(coach, "/api/v1/webhooks", &hook).await.expect(201));
    let test = app.post_as(coach, &format!("/api/v1/webhooks/{hook}/test"), &json!({})).await;
    assert!(test.status.is_success(), "{test:?}");
    let key = json!({ "name": "the web site", "scopes": ["bookings:read"] });
    app.post_as(coach, "/api/v1/api-keys", &key).await.expect(201);
    let owner = token(app, OWNER_EMAIL).await;
    let invited = json!({ "email": "nia@coach.test", "name": "Nia Okafor", "role": "coach" });
    app.post_as(&owner, "/api/v1/users", &invited).await.expect(201);
    vec![("/console/settings/webhooks/{id}", format!("/console/settings/webhooks/{hook}"))]
}

/// What was mailed, and to whom.
const MAILED: [(&str, &str); 10] = [
    ("/check-in/{token}", "marcus@demo.altitude.example"),
    ("/rate/{token}", COACH_EMAIL),
    ("/merge/{token}", "olena@work.example"),
    ("/sponsor/{token}", sponsor::MARA),
    ("/recall/{token}", "a@team.test"),
    ("/invitation/{token}", "nia@coach.test"),
    ("/rate-session/{token}", "marcus@demo.altitude.example"),
    ("/n/confirm/{token}", "ira@example.org"),
    ("/n/unsubscribe/{token}", "ann@demo.altitude.example"),
    ("/n/preferences/{token}", "ann@demo.altitude.example"),
];

/// Where mailed links lead.
async fn links(app: &TestApp) -> Vec<(&'static str, String)> {
    let mut places = Vec::new();
    for (route, address) in MAILED {
        let start = route.strip_suffix("{token}").unwrap();
        places.push((route, mailed(app, address, start).await));
    }
    places
}

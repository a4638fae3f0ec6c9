//! Figures of groups: five people or more, and nobody by subtraction.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::app::{Answer, TestApp, send};

pub const MARA: &str = "mara@boss.test";

/// A coach and mentees who have the same sponsor.
pub struct Company {
    pub app: TestApp,
    pub coach: String,
    pub engagements: Vec<String>,
    pub mentees: Vec<String>,
}

impl Company {
    pub async fn found() -> Self {
        let app = TestApp::start().await;
        app.coach("dana@coach.test", "Dana Weiss").await;
        let coach = app.log_in("dana@coach.test").await;
        Self { app, coach, engagements: Vec::new(), mentees: Vec::new() }
    }

    /// One more mentee of this sponsor, who agrees to being told of or not.
    pub async fn join(&mut self, agrees: bool) {
        let (app, number) = (&self.app, self.engagements.len());
        let email = format!("m{number}@example.com");
        let mentee = json!({ "name": format!("Mentee {number}"), "email": email });
        let mentee = app.post_as(&self.coach, "/api/v1/mentees", &mentee).await.expect(201);
        let engagement = json!({ "mentee_id": mentee["id"], "started_on": "2026-06-01" });
        let engagement = app.post_as(&self.coach, "/api/v1/engagements", &engagement).await.expect(201);
        let path = format!("/api/v1/engagements/{}", engagement["id"].as_str().unwrap());
        let sponsor = json!({ "name": "Mara Stein", "email": MARA });
        app.call(Method::PUT, &format!("{path}/sponsor"), &self.coach, Some(&sponsor)).await.expect(200);
        self.engagements.push(path);
        self.mentees.push(mentee["id"].as_str().unwrap().to_owned());
        if agrees {
            self.agree(number).await;
        }
    }

    async fn agree(&self, number: usize) {
        let token = self.app.sign_in_by_link(&format!("m{number}@example.com")).await;
        let path = format!("{}/sponsor/consent", self.engagements[number]);
        self.app.call(Method::PUT, &path, &token, Some(&json!({ "level": 1 }))).await.expect(200);
    }

    /// The second mentee turns out to be the first.
    pub async fn merge(&self, kept: usize, duplicate: usize) {
        let ended = json!({ "status": "ended" });
        let path = &self.engagements[duplicate];
        self.app.call(Method::PATCH, path, &self.coach, Some(&ended)).await.expect(200);
        let path = format!("/api/v1/mentees/{}/merge", self.mentees[kept]);
        let body = json!({ "duplicate_id": self.mentees[duplicate] });
        self.app.post_as(&self.coach, &path, &body).await.expect(202);
        for number in [kept, duplicate] {
            super::merges::pressed(&self.app, &format!("m{number}@example.com"), "both_me").await;
        }
    }

    /// A mentee lets a report of their own go; whether it went.
    pub async fn tell_alone(&self, number: usize, period: &Value) -> Answer {
        let (token, path) = self.prepared(number, period).await;
        self.app.post_as(&token, &path, &json!({ "revision": 1 })).await
    }

    /// A report of a mentee's own: their token, and where they let it go.
    pub async fn prepared(&self, number: usize, period: &Value) -> (String, String) {
        let token = self.app.sign_in_by_link(&format!("m{number}@example.com")).await;
        let reports = format!("{}/sponsor/reports", self.engagements[number]);
        let report = self.app.post_as(&token, &reports, period).await.expect(201);
        (token, format!("/api/v1/sponsor-reports/{}/release", report["id"].as_str().unwrap()))
    }

    pub async fn report(&self) -> Answer {
        let body = json!({ "email": MARA, "from_on": "2026-06-01" });
        self.app.post_as(&self.coach, "/api/v1/sponsor-group-reports", &body).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_told_of_from_five_on_and_never_so_that_one_is_left_over() {
    let mut company = Company::found().await;
    let nobody = company.report().await;
    for _ in 0..4 {
        company.join(true).await;
    }
    let four = company.report().await;
    company.join(true).await;
    company.join(false).await;
    let five_of_six = company.report().await;
    company.agree(5).await;
    let made = company.report().await.expect(201);
    let same = company.report().await;
    company.join(true).await;
    let seven = company.report().await;
    let app = &company.app;
    let odd = json!({ "email": "x", "from_on": "2026-06-02" });
    let odd = app.post_as(&company.coach, "/api/v1/sponsor-group-reports", &odd).await;
    let turned = json!({ "email": MARA, "from_on": "2026-06-02", "to_on": "2026-06-01" });
    let turned = app.post_as(&company.coach, "/api/v1/sponsor-group-reports", &turned).await;
    let list = app.get_as(&company.coach, "/api/v1/sponsor-group-reports?limit=1").await.expect(200);

    assert_eq!(nobody.status, 404);
    for refused in [&four, &five_of_six, &seven] {
        assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("group_too_small")));
    }
    assert_eq!((&made["document"]["people"], &made["document"]["session_count"]), (&json!(6), &json!(0)));
    assert!(made.get("members").is_none() && !made.to_string().contains("Mentee"), "{made}");
    assert_eq!(same.status, 201);
    assert_eq!([odd.status.as_u16(), turned.status.as_u16()], [422, 422]);
    assert_eq!((list["items"].as_array().unwrap().len(), list["next_cursor"].is_string()), (1, true));
    told(&company).await;
}

/// The sponsor reads figures and no name; mentees read that they were counted.
async fn told(company: &Company) {
    let app = &company.app;
    let mails = app.mails_to(MARA).await;
    let text = mails[0]["text"].as_str().unwrap();
    let token = text.split("/sponsor/").nth(1).unwrap().split_whitespace().next().unwrap();
    let path = format!("/sponsor/{token}");
    let looked = app.get(&path).await;
    let list = "/api/v1/sponsor-group-reports";
    let unopened = app.get_as(&company.coach, list).await.expect(200);
    let opened = send(app.request(Method::POST, &path).form(&[("x", "y")])).await;
    let after = app.get_as(&company.coach, list).await.expect(200);
    let mentee = app.sign_in_by_link("m0@example.com").await;
    let own = app.get_as(&mentee, "/api/v1/mentees").await.expect(200);
    let accesses = format!("/api/v1/mentees/{}/accesses", own["items"][0]["id"].as_str().unwrap());
    let accesses = app.get_as(&mentee, &accesses).await.expect(200);

    assert_eq!((mails.len(), &mails[0]["subject"]), (2, &json!("Figures about the coaching you sponsor")));
    assert!(
        looked.text.contains("five people or more") && !looked.text.contains("are counted"),
        "{}",
        looked.text
    );
    assert!(
        opened.text.contains("6 people are counted.") && !opened.text.contains("Mentee 0"),
        "{}",
        opened.text
    );
    let opened_at = |list: &Value| list["items"][0].get("opened_at").is_some();
    assert_eq!((opened_at(&unopened), opened_at(&after)), (false, true));
    assert!(accesses["items"].as_array().unwrap().iter().any(|one| one["what"] == "sponsor"), "{accesses}");
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_that_have_not_gone_out_do_not_go_out_with_somebody_who_takes_it_back() {
    let mut company = Company::found().await;
    for _ in 0..5 {
        company.join(true).await;
    }
    let app = &company.app;
    let token = app.sign_in_by_link("m0@example.com").await;
    company.report().await.expect(201);
    let consent = format!("{}/sponsor/consent", company.engagements[0]);
    assert_eq!(app.call(Method::DELETE, &consent, &token, None).await.status, 204);

    assert_eq!(app.mails_to(MARA).await, Vec::<Value>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_mentees_who_become_one_count_once_and_do_not_block_the_next_report() {
    let mut company = Company::found().await;
    for _ in 0..6 {
        company.join(true).await;
    }
    let six = company.report().await.expect(201);
    company.merge(4, 5).await;
    let five = company.report().await.expect(201);
    company.merge(3, 4).await;
    let four = company.report().await;

    assert_eq!((&six["document"]["people"], &five["document"]["people"]), (&json!(6), &json!(5)));
    assert_eq!(four.code(), "group_too_small");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_follows_from_a_group_and_reports_of_their_own() {
    let mut company = Company::found().await;
    for _ in 0..5 {
        company.join(true).await;
    }
    company.report().await.expect(201);
    let first = company.tell_alone(0, &json!({})).await;
    for _ in 0..5 {
        company.join(true).await;
    }
    let ten = company.report().await.expect(201);
    // In the figures of all ten there are five more, but the first five were told of by themselves.
    let second = company.tell_alone(0, &json!({})).await;

    assert_eq!((first.status.as_u16(), first.code().as_str()), (409, "group_too_small"));
    assert_eq!(ten["document"]["people"], 10);
    assert_eq!(second.code(), "group_too_small");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_not_told_beside_reports_that_leave_fewer_than_five() {
    let mut company = Company::found().await;
    for _ in 0..6 {
        company.join(true).await;
    }
    company.tell_alone(0, &json!({})).await.expect(200);
    company.tell_alone(1, &json!({})).await.expect(200);
    let four_left = company.report().await;
    company.join(true).await;
    let five_left = company.report().await.expect(201);
    // The group speaks of days up to today; what a mentee tells of others than these takes nothing from it.
    let overlapping = company.tell_alone(2, &json!({})).await;
    company.app.clock.advance(chrono::TimeDelta::days(2));
    let today = json!({ "from_on": company.app.clock.now().format("%Y-%m-%d").to_string() });
    let later = company.tell_alone(2, &today).await;

    assert_eq!(four_left.code(), "group_too_small");
    assert_eq!(five_left["document"]["people"], 7);
    assert_eq!((overlapping.code(), later.status.as_u16()), (String::from("group_too_small"), 200));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_erased_was_perhaps_told_of_alone() {
    let mut company = Company::found().await;
    for _ in 0..6 {
        company.join(true).await;
    }
    company.tell_alone(0, &json!({})).await.expect(200);
    company.report().await.expect(201);
    let before = company.tell_alone(1, &json!({})).await;
    let sql = crate::support::database::connect(company.app.database_url()).await;
    sql.batch_execute(&format!("DELETE FROM mentees WHERE id = '{}'", company.mentees[0])).await.unwrap();
    company.app.clock.advance(chrono::TimeDelta::minutes(15));
    let after = company.tell_alone(1, &json!({})).await;

    for refused in [before, after] {
        assert_eq!((refused.status.as_u16(), refused.code()), (409, String::from("group_too_small")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentees_file_names_reports_they_are_counted_in_and_tells_no_figure_of_others() {
    let mut company = Company::found().await;
    for _ in 0..5 {
        company.join(true).await;
    }
    for _ in 0..5 {
        company.join(false).await;
    }
    let report = company.report().await.expect(201);
    let app = &company.app;
    let file = async |number: usize| {
        let token = app.sign_in_by_link(&format!("m{number}@example.com")).await;
        let path = format!("/api/v1/mentees/{}/export", company.mentees[number]);
        let bytes = app.request(Method::GET, &path).bearer_auth(&token).send().await.unwrap();
        let bytes = bytes.bytes().await.unwrap().to_vec();
        let mut file = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let groups = file.by_name("sponsors/groups.json").ok()?;
        Some(serde_json::from_reader::<_, Value>(groups).unwrap())
    };
    let (counted, left_out) = (file(0).await.unwrap(), file(5).await);

    assert_eq!((&counted[0]["id"], &counted[0]["sponsor"]), (&report["id"], &json!("Mara Stein")));
    assert!(!counted.to_string().contains("count") && !counted.to_string().contains("people"), "{counted}");
    assert_eq!(left_out, None);
}

//! The booking form: questions of every kind, and faults beside their fields.

use serde_json::json;

use super::browser::{PostForm, booking_form, location, open, page};
use crate::support::app::TestApp;

async fn app_with_questions() -> TestApp {
    let app = TestApp::start().await;
    let question = |key: &str, kind: &str, required: bool| {
        let options = if kind.ends_with("select") { json!(["Rust", "C & \"C++\""]) } else { json!([]) };
        json!({ "key": key, "label": format!("<{key}>?"), "kind": kind, "required": required, "options": options })
    };
    let questions = json!([
        question("goal", "long_text", true),
        question("line", "text", false),
        question("level", "select", false),
        question("tools", "multi_select", false),
        question("agreed", "checkbox", true),
        question("years", "number", false),
        question("site", "url", false),
        question("call", "phone", false),
    ]);
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "questions": questions })).await;
    app
}

fn answered(form: PostForm) -> PostForm {
    form.with("answers.goal", "Two\r\nlines")
        .with("answers.line", "One line")
        .with("answers.level", "C & \"C++\"")
        .and("answers.tools", "Rust")
        .and("answers.tools", "C & \"C++\"")
        .with("answers.agreed", "true")
        .with("answers.years", "7,5")
        .with("answers.site", "https://example.com/x?a=1&b=2")
        .with("answers.call", "+49 30 123456")
}

#[tokio::test]
async fn every_kind_of_question_is_answered_by_its_field() {
    let app = app_with_questions().await;
    let form = answered(booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await);

    let booked = location(&form.send(&app).await);

    let managed = page(&app, &booked.replace("/booked/", "/manage/")).await;
    for (label, said) in [
        ("goal", "Two\nlines"),
        ("level", "C &#38; &#34;C++&#34;"),
        ("tools", "Rust, C &#38; &#34;C++&#34;"),
        ("agreed", "Yes"),
        ("years", "7.5"),
        ("site", "https://example.com/x?a=1&#38;b=2"),
        ("call", "+49 30 123456"),
    ] {
        let line = format!("<dt>&#60;{label}&#62;?</dt><dd>{said}</dd>");
        assert!(managed.contains(&line), "{line} in {managed}");
    }
}

#[tokio::test]
async fn faults_stand_beside_their_fields_and_what_was_typed_is_kept() {
    let app = app_with_questions().await;
    let form = answered(booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await);
    let form = form.with("answers.years", "many").with("answers.agreed", "").with("answers.goal", "<script>");

    let refused = form.send(&app).await;

    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("2 answers need a change:"), "{}", refused.text);
    assert!(refused.text.contains("<p class=\"fault\" id=\"answer-years-fault\">Please write a number.</p>"));
    assert!(refused.text.contains("<p class=\"fault\" id=\"answer-agreed-fault\">Please answer this.</p>"));
    assert!(refused.text.contains("<option value=\"C &#38; &#34;C++&#34;\" selected>"));
    assert!(refused.text.contains("&#60;script&#62;") && !refused.text.contains("<script>"));
    assert_eq!(refused.text.matches("autofocus").count(), 1);
    let again = PostForm::of(&refused.text);
    assert_eq!(again.fields.iter().filter(|(name, _)| name == "answers.tools").count(), 2);
    assert_eq!(again.value("email"), "olena@example.com");
    let again = again.with("answers.years", "7").with("answers.agreed", "true");
    location(&again.send(&app).await);
}

#[tokio::test]
async fn name_and_address_are_checked_together() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;

    let refused =
        form.with("name", "see evil.example/now").with("email", "a@b\r\nBcc: c@d.example").send(&app).await;

    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("<a href=\"#name\">Your name</a>: A name without a web address, please."));
    assert!(refused.text.contains("<a href=\"#email\">Email</a>: This is not a mail address."));
}

#[tokio::test]
async fn a_program_that_fills_in_everything_books_nothing() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;

    let refused = form.with("fax_number", "123").send(&app).await;

    assert_eq!(refused.status.as_u16(), 422);
    let again = PostForm::of(&refused.text);
    assert_eq!(again.value("fax_number"), "");
    assert_eq!(app.mails_to("olena@example.com").await.len(), 0);
    location(&again.send(&app).await);
}

#[tokio::test]
async fn a_length_that_is_not_offered_is_said_and_the_usual_one_taken() {
    let app = TestApp::start().await;
    app.coach("maya@example.com", "Maya Rivera").await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;

    let refused = form.with("duration_minutes", "45").send(&app).await;

    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("this session takes 60 minutes"), "{}", refused.text);
    assert_eq!(PostForm::of(&refused.text).value("duration_minutes"), "60");
    let shown = open(&app, "/c/maya-rivera/growth?duration=45&duration=x").await;
    assert!(shown.text.contains("duration=60"));
}

#[tokio::test]
async fn guests_are_named_in_one_field() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "guests_max": 2 })).await;
    let form = booking_form(&app, "maya-rivera", "2026-06-16T14:00:00Z").await;

    for (guests, said) in [
        ("nobody", "This is not a mail address."),
        ("ann@guests.test, bo@guests.test cy@guests.test", "These are more guests than this session takes."),
        ("ann@guests.test; ANN@guests.test", "Please name each guest once, and not yourself."),
    ] {
        let refused = form.clone().with("guests", guests).send(&app).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.text.contains(said) && refused.text.contains(guests), "{}", refused.text);
        assert!(refused.text.contains("<a href=\"#guests\">Guests</a>"), "{}", refused.text);
    }

    form.with("guests", "ann@guests.test, bo@guests.test").send_and_follow(&app).await;
    assert_eq!(app.mails_to("ann@guests.test").await.len(), 1);
    assert_eq!(app.mails_to("bo@guests.test").await.len(), 1);
}

#[tokio::test]
async fn a_mailed_code_is_asked_for_before_anything_is_booked() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "asks_email_code": true })).await;
    let code_of = |mail: &serde_json::Value| {
        let subject = mail["subject"].as_str().unwrap().to_owned();
        subject.rsplit(' ').next().unwrap().to_owned()
    };
    let path = "/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z";
    let first = page(&app, path).await;
    assert!(first.contains("Mail me a code") && !first.contains("email_code"), "{first}");
    let form = PostForm::of(&first).with("name", "Olena").with("email", "olena@example.com");

    let asked = form.send(&app).await;
    assert_eq!(asked.status.as_u16(), 200);
    assert!(asked.text.contains("We mailed a code of six digits to olena@example.com."), "{}", asked.text);
    let mails = app.mails_to("olena@example.com").await;
    let (code, wrong) =
        (code_of(&mails[0]), if code_of(&mails[0]) == "000000" { "000001" } else { "000000" });

    let with_code = PostForm::of(&asked.text).with("email_code", wrong);
    let with_code = PostForm {
        fields: with_code.fields.into_iter().filter(|(name, _)| name != "new_code").collect(),
        ..with_code
    };
    let refused = with_code.send(&app).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.text.contains("This is not the code, or it is too old."), "{}", refused.text);
    let another = with_code.clone().and("new_code", "1").send(&app).await;
    assert_eq!(another.status.as_u16(), 200);
    let mails = app.mails_to("olena@example.com").await;
    assert_eq!(mails.len(), 2);
    assert_eq!(code_of(&mails[0]), code, "as long as it is good, the same code goes out");

    let booked = with_code.with("email_code", &format!(" {code} ")).send_and_follow(&app).await;
    assert!(booked.contains("You are booked"), "{booked}");
}

#[tokio::test]
async fn a_session_in_a_place_is_shown_in_the_zone_of_that_place() {
    let app = TestApp::start().await;
    app.coach_with("maya@example.com", "Maya Rivera", json!({ "time_zone": "Asia/Tokyo" })).await;

    let form = page(&app, "/c/maya-rivera/growth/book?start=2026-06-16T14:00:00Z").await;

    assert!(form.contains("23:00") && form.contains("Asia/Tokyo"), "{form}");
    let picker = page(&app, "/c/maya-rivera/growth?date=2026-06-16").await;
    assert!(picker.contains("Asia/Tokyo"), "{picker}");
}

//! Every documented route and every page, called by every kind of caller: who is let in is a list here, not an accident.

use altitude::identity::{KeyScope, Role};
use reqwest::Method;
use serde_json::{Value, json};

use crate::openapi::{concrete, operations};
use crate::support::app::{TestApp, send};

/// Operations that need no sign-in.
const PUBLIC: [&str; 29] = [
    "get_recall_reading",
    "show_recall_text",
    "answer_recall_questions",
    "get_rating_form",
    "save_ratings",
    "submit_ratings",
    "decline_rating",
    "get_plan_feed",
    "get_plan_page",
    "get_public_coach",
    "get_public_session_type",
    "list_slots",
    "book_slot",
    "hold_slot",
    "release_hold",
    "mail_email_code",
    "get_calendar_feed",
    "get_managed_booking",
    "cancel_managed_booking",
    "reschedule_managed_booking",
    "get_managed_calendar",
    "log_in",
    "pass_second_factor",
    "refresh_tokens",
    "log_out",
    "request_link",
    "redeem_link",
    "accept_invitation",
    "subscribe_reader",
];

/// Operations for anybody who is signed in, mentees too.
const SIGNED_IN: [&str; 4] = ["get_me", "update_me", "list_sign_ins", "end_sign_in"];

/// Operations of coaching that mentees may call too, about themselves.
const MENTEE: [&str; 109] = [
    "list_strategies",
    "create_strategy",
    "get_strategy",
    "update_strategy",
    "import_strategy",
    "share_strategy",
    "go_live_with_strategy",
    "retire_strategy",
    "list_strategy_versions",
    "get_strategy_version",
    "compare_strategy_versions",
    "list_strategy_comments",
    "create_strategy_comment",
    "resolve_strategy_comment",
    "reopen_strategy_comment",
    "reply_to_strategy_comment",
    "check_strategy",
    "tell_strategy",
    "export_strategy_markdown",
    "export_strategy_page",
    "list_recall_tests",
    "start_recall_test",
    "get_recall_test",
    "invite_recall_reviewers",
    "withdraw_recall_reviewer",
    "close_recall_test",
    "grade_recall_test",
    "get_session_workspace",
    "list_session_topics",
    "create_session_topic",
    "get_session_topic",
    "update_session_topic",
    "rate_session",
    "export_person",
    "list_assessments",
    "get_assessment",
    "revise_rating",
    "note_difference",
    "choose_focus",
    "get_assessment_radar",
    "get_mentee_trend",
    "get_mentee_trend_figures",
    "rotate_plan_feed",
    "export_assessment",
    "request_erasure",
    "cancel_erasure",
    "list_notes",
    "create_note",
    "get_note",
    "update_note",
    "delete_note",
    "list_note_versions",
    "list_action_items",
    "create_action_item",
    "get_action_item",
    "update_action_item",
    "list_evidence",
    "create_evidence",
    "get_evidence",
    "update_evidence",
    "delete_evidence",
    "get_evidence_coverage",
    "get_evidence_picture",
    "get_packet",
    "export_packet_markdown",
    "export_packet_page",
    "get_sponsor",
    "set_sponsor_consent",
    "revoke_sponsor_consent",
    "list_sponsor_reports",
    "create_sponsor_report",
    "get_sponsor_report",
    "release_sponsor_report",
    "withdraw_sponsor_report",
    "list_mentees",
    "get_mentee",
    "update_mentee",
    "set_intake",
    "list_mentee_accesses",
    "list_mentee_addresses",
    "request_notes",
    "list_note_requests",
    "get_note_request",
    "renew_check_in_link",
    "renew_session_rating_link",
    "get_timeline",
    "list_engagements",
    "get_engagement",
    "list_plans",
    "create_plan",
    "get_plan",
    "get_plan_progress",
    "update_plan",
    "clone_plan",
    "propose_plan",
    "accept_plan",
    "request_plan_changes",
    "set_plan_milestone",
    "pause_plan",
    "resume_plan",
    "complete_plan",
    "end_plan",
    "get_plan_picture",
    "export_plan_markdown",
    "export_plan_json",
    "export_plan_page",
    "list_check_ins",
    "get_check_in",
    "submit_check_in",
];

/// Operations for owners alone.
const OWNER: [&str; 11] = [
    "get_practice",
    "update_practice",
    "list_users",
    "create_user",
    "update_user",
    "reset_two_factor",
    "get_user",
    "list_audit_entries",
    "list_mails",
    "get_mail",
    "retry_mail",
];

/// What names of operations of the booking room have in them.
const BOOKING: [&str; 7] =
    ["session", "schedule", "time_off", "explain_slots", "own_limits", "calendar_feed", "no_show"];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Caller {
    Nobody,
    Garbage,
    Mentee,
    Coach,
    OtherCoach,
    Owner,
    Key(KeyScope),
}

/// What a guard says before any rule is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Expected {
    /// 401.
    Unknown,
    /// 403.
    Refused,
    /// Neither 401 nor 403: the request was looked at.
    LetIn,
}

struct Cast {
    app: TestApp,
    tokens: Vec<(Caller, String)>,
}

async fn cast() -> Cast {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;
    app.coach("mallory@coach.test", "Mallory").await;
    app.user("owner@coach.test", "Robin", Role::Owner).await;
    app.mentee("olena@example.com", "Olena").await;
    let coach = app.log_in("dana@coach.test").await;
    let mut keys = Vec::new();
    for scope in KeyScope::ALL {
        keys.push((Caller::Key(scope), key(&app, &coach, scope.name()).await));
    }
    let mut tokens = vec![
        (Caller::Nobody, String::new()),
        (Caller::Garbage, String::from("eyJhbGciOiJub25lIn0.e30.")),
        (Caller::Mentee, app.sign_in_by_link("olena@example.com").await),
        (Caller::OtherCoach, app.log_in("mallory@coach.test").await),
        (Caller::Owner, app.log_in("owner@coach.test").await),
        (Caller::Coach, coach),
    ];
    tokens.extend(keys);
    Cast { app, tokens }
}

async fn key(app: &TestApp, token: &str, scope: &str) -> String {
    let answer = app.post_as(token, "/api/v1/api-keys", &json!({ "name": scope, "scopes": [scope] })).await;
    answer.expect(201)["key"].as_str().unwrap().to_owned()
}

/// Who is let in where, by the operation's name and tag and whether it only reads.
fn expected(caller: Caller, name: &str, tag: &str, method: &str) -> Expected {
    let is_coaching = tag == "coaching";
    let is_booking =
        BOOKING.iter().any(|noun| name.contains(noun)) && !is_coaching && !PUBLIC.contains(&name);
    let is_booking = is_booking && tag != "newsletter";
    let is_let_in = match caller {
        _ if PUBLIC.contains(&name) => true,
        Caller::Nobody | Caller::Garbage => return Expected::Unknown,
        Caller::Owner => true,
        Caller::Mentee => SIGNED_IN.contains(&name) || MENTEE.contains(&name),
        Caller::Coach | Caller::OtherCoach => !OWNER.contains(&name),
        Caller::Key(scope) => {
            let (noun, deed) = scope.name().split_once(':').unwrap();
            let is_meant = match noun {
                "mentees" => is_coaching,
                "bookings" => is_booking,
                "newsletter" => tag == "newsletter",
                _ => name.contains("webhook"),
            };
            is_meant && (deed == "read") == (method == "GET")
        }
    };
    if is_let_in { Expected::LetIn } else { Expected::Refused }
}

fn is_as_expected(status: u16, code: &str, expected: Expected) -> bool {
    match expected {
        Expected::Unknown => status == 401,
        Expected::Refused => status == 403 && code == "forbidden",
        Expected::LetIn => {
            (status != 401 || code != "unauthenticated")
                && (status != 403 || code != "forbidden")
                && status < 500
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_whom_it_should_and_nobody_else() {
    let cast = cast().await;
    let mut faults = Vec::new();
    let mut calls = 0;

    for (method, path, operation) in operations() {
        let name = operation["operationId"].as_str().unwrap();
        assert_eq!(
            operation.get("security").is_none(),
            PUBLIC.contains(&name),
            "{name} is documented as secured or not"
        );
        for (caller, token) in &cast.tokens {
            // An empty body gets past the guard and no further.
            let mut request = cast.app.request(method.parse::<Method>().unwrap(), &concrete(&path));
            if !token.is_empty() {
                request = request.bearer_auth(token);
            }
            if operation.get("requestBody").is_some() {
                request = request.json(&json!({}));
            }
            let answer = send(request).await;
            let code = serde_json::from_str::<Value>(&answer.text)
                .map(|body| body["code"].as_str().unwrap_or_default().to_owned());
            let code = code.unwrap_or_default();
            let tag = operation["tags"][0].as_str().unwrap();
            let wanted = expected(*caller, name, tag, &method);
            if !is_as_expected(answer.status.as_u16(), &code, wanted) {
                faults.push(format!(
                    "{caller:?} {method} {path}: {} {code}, expected {wanted:?}",
                    answer.status
                ));
            }
            calls += 1;
        }
    }

    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(calls > 200, "{calls}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_for_everybody_and_show_nothing_to_strangers() {
    let app = TestApp::start().await;
    app.coach("dana@coach.test", "Dana Weiss").await;

    for (path, status) in [
        ("/", 200),
        ("/c/dana-weiss", 200),
        ("/c/dana-weiss/growth", 200),
        ("/c/nobody", 404),
        ("/manage/nothing", 404),
        ("/check-in/nothing", 404),
        ("/booked/nothing", 404),
        ("/sign-in/nothing", 200),
        ("/embed.js", 200),
        ("/embed/c/dana-weiss", 200),
        ("/embed/c/dana-weiss/growth", 200),
        ("/embed/booked/nothing", 404),
        ("/embed/subscribe/nothing", 404),
        ("/console", 303),
        ("/console/sign-in", 200),
        ("/console/sign-in/code", 303),
        ("/space", 303),
        ("/space/sign-in", 200),
        ("/space/privacy/export.zip", 303),
        ("/rate/nothing", 404),
        ("/rate-session/nothing", 404),
        ("/address/nothing", 404),
        ("/sponsor/nothing", 404),
        ("/recall/nothing", 404),
        ("/n/subscribe", 303),
        ("/n/confirm/nothing", 410),
        ("/n/unsubscribe/nothing", 404),
        ("/n/preferences/nothing", 410),
        // They count that they were opened, so that a genuine one is no page that changes nothing.
        ("/n/c/nothing", 404),
        ("/n/o/nothing", 404),
        ("/static/style.css", 200),
        ("/static/..%2f..%2fCargo.toml", 404),
        ("/healthz", 200),
        ("/readyz", 200),
        ("/version", 200),
        ("/metrics", 404),
        ("/nothing", 404),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.text);
        assert!(!answer.text.contains("dana@coach.test"), "{path} shows an address");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dev_mailbox_is_not_there_in_earnest() {
    let app = TestApp::with(&[("ALTITUDE__MAIL__SMTP_URL", "smtp://127.0.0.1:1?tls=none")]).await;

    for path in ["/dev/mailbox", "/dev/mailbox.json", "/dev/mailbox/01890000-0000-7000-8000-000000000000.eml"]
    {
        assert_eq!(app.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::start().await;

    for path in
        ["/", "/api/v1/slots", "/api/v1/sessions", "/nothing", "/static/style.css", "/api/openapi.json"]
    {
        let answer = app.get(path).await;
        let policy = &answer.headers["content-security-policy"];
        assert!(
            policy.contains("default-src 'self'") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer", "{path}");
        assert!(answer.headers.contains_key("x-request-id"), "{path}");
    }
}

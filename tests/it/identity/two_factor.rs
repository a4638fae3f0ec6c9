//! The second factor: setting it up, logging in with it, losing it.

use altitude::identity::Role;
use altitude::platform::vault::Vault;
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::ground::{Ground, PASSWORD, Reply};
use crate::support::app::TestApp;
use crate::support::authenticator::Authenticator;
use crate::support::database::connect;

const COACH: &str = "dana@coaching.example";

/// A coach with an app.
struct Enrolled {
    ground: Ground,
    app: Authenticator,
    token: String,
    recovery_codes: Vec<String>,
}

impl Enrolled {
    async fn new() -> Self {
        let ground = Ground::new().await;
        ground.user(COACH, Role::Coach).await;
        let token = ground.log_in(COACH).await.access_token;
        let begun = ground.post(&token, "/me/two-factor", json!({ "password": PASSWORD })).await;
        assert_eq!(begun.status, 200, "{}", begun.body);
        let app = Authenticator::of(begun.body["secret"].as_str().unwrap());
        let code = app.code(ground.context().now);
        let confirmed = ground.post(&token, "/me/two-factor/confirm", json!({ "code": code })).await;
        assert_eq!(confirmed.status, 200, "{}", confirmed.body);
        let codes = confirmed.body["recovery_codes"].as_array().unwrap();
        let recovery_codes = codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect();
        // The step of the confirmation is used up.
        ground.pass(TimeDelta::seconds(30));
        Self { ground, app, token, recovery_codes }
    }

    fn code(&self) -> String {
        self.app.code(self.ground.context().now)
    }

    /// The first step; what it answers for the second.
    async fn challenge(&self) -> String {
        let reply = self.ground.try_log_in(COACH, PASSWORD).await;
        assert_eq!(reply.status, 202, "{}", reply.body);
        assert!(reply.body.get("access_token").is_none());
        assert_eq!(reply.header("cache-control"), "no-store");
        reply.body["challenge"].as_str().unwrap().to_owned()
    }

    async fn second(&self, challenge: &str, code: &str) -> Reply {
        let body = json!({ "challenge": challenge, "code": code });
        self.ground.call("/auth/second-factor", body).await
    }
}

#[tokio::test]
async fn an_app_is_set_up_by_password_and_a_code_of_it() {
    let ground = Ground::new().await;
    ground.user(COACH, Role::Coach).await;
    let token = ground.log_in(COACH).await.access_token;

    let wrong = ground.post(&token, "/me/two-factor", json!({ "password": "not the password" })).await;
    assert_eq!((wrong.status.as_u16(), wrong.faults()), (422, vec![("/password", "wrong_password")]));
    let early = ground.post(&token, "/me/two-factor/confirm", json!({ "code": "123456" })).await;
    assert_eq!(early.problem(), (409, "two_factor_off"));
    let begun = ground.post(&token, "/me/two-factor", json!({ "password": PASSWORD })).await;
    assert!(begun.body["otpauth_url"].as_str().unwrap().starts_with("otpauth://totp/Altitude"));
    assert_eq!(ground.get(&token, "/me/two-factor").await.body["is_on"], json!(false));
    assert_eq!(
        ground.try_log_in(COACH, PASSWORD).await.status,
        200,
        "what is not confirmed is not asked for"
    );
    let code = Authenticator::of(begun.body["secret"].as_str().unwrap()).code(ground.context().now);
    let wrong = ground.post(&token, "/me/two-factor/confirm", json!({ "code": "000000" })).await;
    assert_eq!(wrong.faults(), vec![("/code", "wrong_code")]);

    let confirmed = ground.post(&token, "/me/two-factor/confirm", json!({ "code": code })).await;

    assert_eq!(confirmed.body["recovery_codes"].as_array().map(Vec::len), Some(10), "{}", confirmed.body);
    let state = ground.get(&token, "/me/two-factor").await.body;
    assert_eq!((&state["is_on"], &state["recovery_codes_left"]), (&json!(true), &json!(10)));
    let again = ground.post(&token, "/me/two-factor", json!({ "password": PASSWORD })).await;
    assert_eq!(again.problem(), (409, "two_factor_on"));
    assert!(ground.letters(COACH).await.iter().any(|one| one.kind == "identity.second_factor_changed"));
    let secret: Value = begun.body["secret"].clone();
    let spelled = secret.as_str().unwrap().replace('-', "");
    let query = format!("two_factors WHERE position(convert_to('{spelled}', 'UTF8') in secret) > 0");
    assert_eq!(ground.count(&query).await, 0, "the secret is sealed");
}

#[tokio::test]
async fn a_log_in_takes_both_steps_and_a_code_works_once() {
    let enrolled = Enrolled::new().await;
    let (challenge, other) = (enrolled.challenge().await, enrolled.challenge().await);
    let code = enrolled.code();

    let session = enrolled.second(&challenge, &code).await.session();
    assert_eq!(enrolled.ground.get(&session.access_token, "/me").await.status, 200);

    let replayed = enrolled.second(&challenge, &code).await;
    assert_eq!(replayed.problem(), (401, "challenge_expired"), "a challenge works once");
    let replayed = enrolled.second(&other, &code).await;
    assert_eq!(replayed.faults(), vec![("/code", "wrong_code")], "a code works once");
    enrolled.ground.pass(TimeDelta::seconds(30));
    assert_eq!(enrolled.second(&other, &enrolled.code()).await.status, 200);
    let late = enrolled.challenge().await;
    enrolled.ground.pass(TimeDelta::minutes(5));
    assert_eq!(enrolled.second(&late, &enrolled.code()).await.problem(), (401, "challenge_expired"));
    assert_eq!(enrolled.second("sf_unknown", "123456").await.problem(), (401, "challenge_expired"));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_log_ins_with_one_code_at_the_same_time_one_gets_in() {
    let enrolled = Enrolled::new().await;
    let mut challenges = Vec::new();
    for _ in 0..4 {
        challenges.push(enrolled.challenge().await);
    }
    let code = enrolled.code();

    let attempts = challenges.iter().map(|challenge| enrolled.second(challenge, &code));
    let replies = futures_util::future::join_all(attempts).await;

    let inside = replies.iter().filter(|reply| reply.status == 200).count();
    assert_eq!(inside, 1, "{:?}", replies.iter().map(|reply| reply.status).collect::<Vec<_>>());
}

#[tokio::test]
async fn wrong_codes_slow_down_and_the_right_password_does_not_help() {
    let enrolled = Enrolled::new().await;
    for _ in 0..5 {
        let challenge = enrolled.challenge().await;
        assert_eq!(enrolled.second(&challenge, "000000").await.status, 422);
    }

    let challenge = enrolled.challenge().await;
    let refused = enrolled.second(&challenge, &enrolled.code()).await;

    assert_eq!((refused.problem(), refused.header("retry-after")), ((429, "rate_limited"), "30"));
    enrolled.ground.pass(TimeDelta::seconds(30));
    assert_eq!(enrolled.second(&challenge, &enrolled.code()).await.status, 200);
}

#[tokio::test]
async fn a_recovery_code_stands_in_once() {
    let enrolled = Enrolled::new().await;
    let code = enrolled.recovery_codes[0].to_uppercase().replace('-', " ");

    let challenge = enrolled.challenge().await;
    assert_eq!(enrolled.second(&challenge, &code).await.status, 200);
    let again = enrolled.second(&enrolled.challenge().await, &code).await;
    assert_eq!(again.faults(), vec![("/code", "wrong_code")]);

    let state = enrolled.ground.get(&enrolled.token, "/me/two-factor").await.body;
    assert_eq!(state["recovery_codes_left"], json!(9));
    let stored = enrolled.ground.count("recovery_codes WHERE length(hash) = 32").await;
    assert_eq!(stored, 10, "codes are kept as hashes");
    let proof = json!({ "password": PASSWORD, "code": enrolled.recovery_codes[1] });
    let renewed = enrolled.ground.post(&enrolled.token, "/me/two-factor/recovery-codes", proof).await;
    assert_eq!(renewed.body["recovery_codes"].as_array().map(Vec::len), Some(10), "{}", renewed.body);
    let old = enrolled.second(&enrolled.challenge().await, &enrolled.recovery_codes[2]).await;
    assert_eq!(old.status, 422, "earlier codes are worthless");
}

#[tokio::test]
async fn a_mailed_link_takes_the_second_step_too() {
    let enrolled = Enrolled::new().await;
    let token = enrolled.ground.mailed_link(COACH).await;

    let reply = enrolled.ground.call("/auth/links/redeem", json!({ "token": token })).await;

    assert_eq!(reply.status, 202, "{}", reply.body);
    let challenge = reply.body["challenge"].as_str().unwrap();
    let session = enrolled.second(challenge, &enrolled.code()).await.session();
    // It is still the way back for whoever forgot the password.
    let body = json!({ "new_password": "another correct horse" });
    let changed = enrolled.ground.post(&session.access_token, "/me/password", body).await;
    assert_eq!(changed.status, 204, "{}", changed.body);
}

#[tokio::test]
async fn switching_it_off_takes_password_and_code() {
    let enrolled = Enrolled::new().await;
    let (ground, token) = (&enrolled.ground, enrolled.token.as_str());
    let off = async |password: &str, code: &str| {
        ground.post(token, "/me/two-factor/disable", json!({ "password": password, "code": code })).await
    };

    assert_eq!(off("not the password", &enrolled.code()).await.pointer(), "/password");
    assert_eq!(off(PASSWORD, "000000").await.pointer(), "/code");
    assert_eq!(off(PASSWORD, &enrolled.code()).await.status, 204);

    assert_eq!(ground.try_log_in(COACH, PASSWORD).await.status, 200);
    assert_eq!(off(PASSWORD, "000000").await.problem(), (409, "two_factor_off"));
}

#[tokio::test]
async fn an_owner_resets_it_for_others_alone() {
    let enrolled = Enrolled::new().await;
    let owner = enrolled.ground.owner().await.access_token;
    let me = enrolled.ground.get(&owner, "/me").await.body["user_id"].as_str().unwrap().to_owned();
    let users = enrolled.ground.get(&owner, "/users").await.body;
    let coach = users["items"].as_array().unwrap().iter().find(|user| user["email"] == COACH).unwrap();
    let path = |id: &str| format!("/users/{id}/two-factor");
    let coach_id = coach["id"].as_str().unwrap();

    assert_eq!(enrolled.ground.delete(&enrolled.token, &path(&me)).await.problem(), (403, "forbidden"));
    assert_eq!(enrolled.ground.delete(&owner, &path(&me)).await.problem(), (409, "own_two_factor"));
    assert_eq!(enrolled.ground.delete(&owner, &path(coach_id)).await.status, 204);

    assert_eq!(enrolled.ground.try_log_in(COACH, PASSWORD).await.status, 200);
    assert_eq!(enrolled.ground.delete(&owner, &path(coach_id)).await.problem(), (409, "two_factor_off"));
    let actions = enrolled.ground.get(&owner, "/audit").await.body.to_string();
    for action in ["two_factor.confirmed", "two_factor.reset"] {
        assert!(actions.contains(action), "{action}");
    }
}

#[tokio::test]
async fn a_secret_is_sealed_anew_when_keys_rotate() {
    let (new, old) = ("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210");
    let app = TestApp::with(&[("ALTITUDE__AUTH__SECRETS", &format!("{new},{old}"))]).await;
    app.user(COACH, "Robin Example", Role::Coach).await;
    let token = app.log_in(COACH).await;
    app.post_as(&token, "/api/v1/me/two-factor", &json!({ "password": PASSWORD })).await.expect(200);
    let client = connect(app.database_url()).await;
    let kept = async || -> (String, Vec<u8>) {
        let row = client.query_one("SELECT id::text, secret FROM two_factors", &[]).await.unwrap();
        (row.get(0), row.get(1))
    };
    let (vault, random) = (&app.app.services.site.vault, &app.app.services.random);
    let (id, sealed) = kept().await;
    let label = format!("two factor {id}");
    let secret = vault.open(&label, &sealed).unwrap();
    let by_old = Vault::new([old.as_bytes()]).seal(random, &label, &secret).unwrap();
    client.execute("UPDATE two_factors SET secret = $1", &[&by_old]).await.unwrap();

    app.work().await;

    let (_, anew) = kept().await;
    assert!(vault.is_current(&anew) && anew != sealed);
    assert_eq!(vault.open(&label, &anew), Some(secret));
}

#[tokio::test]
async fn switching_it_on_ends_other_sign_ins_unless_one_wishes_otherwise() {
    for (wish, status) in [(json!({}), 401), (json!({ "end_other_sign_ins": false }), 200)] {
        let ground = Ground::new().await;
        ground.user(COACH, Role::Coach).await;
        let (token, other) = (ground.log_in(COACH).await.access_token, ground.log_in(COACH).await);
        let begun = ground.post(&token, "/me/two-factor", json!({ "password": PASSWORD })).await;
        let app = Authenticator::of(begun.body["secret"].as_str().unwrap());
        let mut body = wish.clone();
        body["code"] = json!(app.code(ground.context().now));

        assert_eq!(ground.post(&token, "/me/two-factor/confirm", body).await.status, 200);

        assert_eq!(ground.get(&token, "/me").await.status, 200, "the one that asks stays");
        assert_eq!(ground.get(&other.access_token, "/me").await.status, status, "{wish}");
        assert_eq!(ground.refresh(&other.refresh_token).await.status, status, "{wish}");
    }
}

#[tokio::test]
async fn a_used_recovery_code_and_new_ones_are_told_by_mail() {
    let enrolled = Enrolled::new().await;
    let challenge = enrolled.challenge().await;
    assert_eq!(enrolled.second(&challenge, &enrolled.recovery_codes[0]).await.status, 200);
    let proof = json!({ "password": PASSWORD, "code": enrolled.code() });
    let renewed = enrolled.ground.post(&enrolled.token, "/me/two-factor/recovery-codes", proof).await;
    assert_eq!(renewed.status, 200, "{}", renewed.body);

    let letters = enrolled.ground.letters(COACH).await;

    for said in ["9 codes are left", "you made new recovery codes"] {
        let told = letters.iter().filter(|one| one.kind == "identity.second_factor_changed");
        assert_eq!(told.filter(|one| one.text.contains(said)).count(), 1, "{said}");
    }
    assert!(letters.iter().all(|one| !one.text.contains(&enrolled.recovery_codes[0])));
}

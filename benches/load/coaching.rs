//! What coaching is asked most: `GET /overview` of a coach with 200 mentees, and a page of mentees found by search
//! among 100,000; each against the bare floor of its own SQL.

use serde_json::json;

use super::booking::floor::Floor;
use super::booking::http::Client;
use super::booking::measure::{Asks, CLIENTS, Pairs, RUNS, paced, percentile, rate};
use super::booking::slots::shape;
use super::booking::tape::{Batches, Proxy};
use super::booking::{head, serve};
use crate::support::app::TestApp;
use crate::support::database::connect;

const MENTEES: u32 = 200;
const CHECK_INS: u32 = 50_000;
const DIRECTORY: u32 = 100_000;
/// Sessions of the coach today, each with a note on its mentee.
const SESSIONS: u32 = 5;
/// How many requests are listened to.
const TAPES: usize = 20;

struct Asker {
    client: Client,
    request: Vec<u8>,
}

impl Asks for Asker {
    async fn ask(&mut self) {
        self.client.send(&self.request, "200").await;
    }
}

/// Measures everything of the coaching room.
pub async fn measure() {
    if crate::support::database::server_or_listed("coaching").await.is_none() {
        return println!("coaching: not measured, there are no PostgreSQL programs here");
    }
    let app = TestApp::start().await;
    let coach = app.coach("dana@bench.test", "Dana Weiss").await;
    let client = connect(app.database_url()).await;
    // Rows that are made up here need no check of what they point to; that takes a superuser.
    client.batch_execute("SET session_replication_role = replica").await.ok();
    let user_id = coach.user_id.to_string();
    let key = key(&app).await;
    client.batch_execute(&mentees(&user_id, 0, 1)).await.expect("own database");
    client.batch_execute(&plans(&user_id)).await.expect("own database");
    client.batch_execute(&sessions(&user_id, &coach.session_type_id)).await.expect("own database");
    client.batch_execute("VACUUM ANALYZE").await.expect("own database");
    println!("{CLIENTS} clients, {RUNS} runs in turns with the floor:");
    let one = shape(&listen(&app, &key, "/api/v1/overview").await);
    println!("  GET /overview, one mentee with a plan, {SESSIONS} sessions    {one}");
    client.batch_execute(&mentees(&user_id, 1, MENTEES - 1)).await.expect("own database");
    client.batch_execute(&plans(&user_id)).await.expect("own database");
    client.batch_execute(&check_ins()).await.expect("own database");
    client.batch_execute(SPREAD).await.expect("own database");
    client.batch_execute("VACUUM ANALYZE").await.expect("own database");
    let many = shape(&listen(&app, &key, "/api/v1/overview").await);
    assert_eq!(one, many, "what the overview asks of the database does not grow with the mentees");
    against_the_floor(
        &app,
        &key,
        (
            &format!("GET /overview, {MENTEES} mentees, {CHECK_INS} check-ins, {SESSIONS} sessions"),
            "/api/v1/overview",
        ),
    )
    .await;
    client.batch_execute(&mentees(&user_id, MENTEES, DIRECTORY - MENTEES)).await.expect("own database");
    client.batch_execute("VACUUM ANALYZE").await.expect("own database");
    against_the_floor(
        &app,
        &key,
        (&format!("GET /mentees?q=, a full page among {DIRECTORY}"), "/api/v1/mentees?q=tee%20999"),
    )
    .await;
}

/// A key of the coach that reads mentees.
async fn key(app: &TestApp) -> String {
    let token = app.log_in("dana@bench.test").await;
    let wish = json!({ "name": "bench", "scopes": ["mentees:read"] });
    let made = app.post_as(&token, "/api/v1/api-keys", &wish).await.expect(201);
    made.get("key").and_then(serde_json::Value::as_str).expect("a key").to_owned()
}

/// So many mentees of the coach, from this number on.
fn mentees(user_id: &str, first: u32, count: u32) -> String {
    format!(
        "WITH made AS (
            INSERT INTO people (id, email, name, time_zone, locale, sign_in_version, revision, created_at, updated_at)
            SELECT gen_random_uuid(), 'mentee-' || n || '@bench.test', 'Mentee ' || n, 'UTC', 'en', 1, 1,
                now() - n * interval '1 minute', now()
            FROM generate_series({first}, {first} + {count} - 1) n RETURNING id, name, email, created_at),
        known AS (
            INSERT INTO mentees (id, person_id, name, role_now, role_target, company, topics, status, tags, source,
                revision, created_at, updated_at, search)
            SELECT id, id, name, '', '', 'Acme', '[]', 'active', '[]', 'import', 1, created_at, created_at,
                lower(concat_ws(E'\n', name, email, 'Acme'))
            FROM made RETURNING id),
        persons AS (INSERT INTO mentee_people (person_id, mentee_id) SELECT id, id FROM made)
        INSERT INTO mentee_coaches (mentee_id, user_id, since) SELECT id, '{user_id}', now() FROM known"
    )
}

/// Today's sessions of the coach, all of them with the first mentee, and as many notes on that one.
fn sessions(user_id: &str, session_type_id: &str) -> String {
    format!(
        "WITH made AS (
            INSERT INTO sessions (id, session_type_id, uid, starts_at, ends_at, status, sequence, seats, location,
                buffer_before_minutes, buffer_after_minutes, revision, created_at, updated_at)
            SELECT gen_random_uuid(), t.id, t.id || '-' || n, s.at, s.at + interval '45 minutes', 'confirmed', 0, 1,
                t.location, 0, 0, 1, now(), now()
            FROM session_types t, generate_series(0, {SESSIONS} - 1) n,
                LATERAL (SELECT date_trunc('day', now()) + (9 + n) * interval '1 hour' AS at) s
            WHERE t.id = '{session_type_id}'
            RETURNING id, starts_at, ends_at),
        hosted AS (INSERT INTO session_hosts SELECT id, '{user_id}', starts_at, ends_at, true FROM made),
        booked AS (
            INSERT INTO bookings (id, session_id, person_id, status, name, email, time_zone, locale, answers,
                questions_version, guests, policy, reschedules, link_version, revision, created_at, updated_at)
            SELECT gen_random_uuid(), made.id, m.person_id, 'confirmed', m.name, 'seed@bench.test', 'UTC', 'en', '[]',
                1, '[]', t.policy, 0, 1, 1, now(), now()
            FROM made, mentees m, session_types t WHERE t.id = '{session_type_id}')
        INSERT INTO notes (id, mentee_id, author_id, is_by_mentee, visibility, body, revision, created_at, updated_at)
        SELECT gen_random_uuid(), m.id, '{user_id}', false, 'private', 'Ask about the bet.', 1, now(), now()
        FROM made, mentees m"
    )
}

/// Gives each of today's sessions a mentee of its own, with a note.
const SPREAD: &str = "
    WITH spread AS (
        SELECT b.id AS booking_id, m.id AS mentee_id, m.person_id
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM bookings) b
        JOIN (SELECT id, person_id, row_number() OVER (ORDER BY created_at DESC) AS n FROM mentees) m USING (n)),
    moved AS (UPDATE bookings SET person_id = s.person_id FROM spread s WHERE s.booking_id = bookings.id)
    INSERT INTO notes (id, mentee_id, author_id, is_by_mentee, visibility, body, revision, created_at, updated_at)
    SELECT gen_random_uuid(), s.mentee_id, n.author_id, false, 'private', 'Ask about the bet.', 1, now(), now()
    FROM spread s, (SELECT author_id FROM notes LIMIT 1) n";

/// A running plan for every mentee that has none.
fn plans(user_id: &str) -> String {
    let milestone = |day: u32| {
        json!({
            "key": format!("m{day}"), "due_day": day, "title": "A page that names the bet", "anchor": "",
            "evidence_kind": "artefact", "weight": 2, "state": "open", "done_on": null, "note": ""
        })
    };
    let commitment = |week: u32| {
        json!({
            "key": format!("c{week}"), "week": week, "kind": "one_off", "cue": "If a new idea arrives",
            "action": "I place it: bet, later or never", "obstacle_plan": "", "target_count": 1, "confidence": 8,
            "state": if week < 6 { "kept" } else { "planned" }
        })
    };
    let milestones: Vec<_> = [14, 28, 42, 56, 70, 84].into_iter().map(milestone).collect();
    let commitments: Vec<_> = (1..=13).map(commitment).collect();
    let items = json!({ "milestones": milestones, "commitments": commitments });
    format!(
        "WITH agreed AS (
            INSERT INTO engagements (id, mentee_id, user_id, started_on, goal, agreement, sponsor, status, revision,
                created_at, updated_at)
            SELECT gen_random_uuid(), m.id, '{user_id}', current_date - 45, '', '', '', 'active', 1, now(), now()
            FROM mentees m WHERE NOT EXISTS (SELECT FROM engagements e WHERE e.mentee_id = m.id)
            RETURNING id, mentee_id)
        INSERT INTO plans (id, engagement_id, mentee_id, user_id, state, title, focus_skill, from_level, target_level,
            start_on, length_days, time_zone, check_in_weekday, check_in_hour, items, pauses, number, status,
            status_reasons, status_told, feed_version, revision, created_at, updated_at)
        SELECT gen_random_uuid(), id, mentee_id, '{user_id}', 'active', 'State one clear bet', 'D2', 2, 3,
            current_date - 45, 90, 'Europe/Kyiv', 'friday', 9, '{items}', '[]', 1, 'on_track', '[]', '', 1, 1, now(),
            now()
        FROM agreed"
    )
}

/// Six answered weeks of every running plan; the rest of the check-ins belong to plans that are over.
fn check_ins() -> String {
    let answers = json!({
        "commitments": [{ "key": "c1", "result": "kept" }], "learned": "Saying no is quicker early.", "blocker": "",
        "next_cue": "", "next_action": "", "energy": 4
    });
    let rest = CHECK_INS - 6 * MENTEES;
    format!(
        "INSERT INTO check_ins (id, plan_id, mentee_id, user_id, kind, week, due_on, state, answers, submitted_at,
            submitted_on, reply, replied_at, link_version, revision, created_at, updated_at)
        SELECT gen_random_uuid(), p.id, p.mentee_id, p.user_id, 'weekly', w, current_date - 45 + 7 * w, 'submitted',
            '{answers}', now() - (45 - 7 * w) * interval '1 day', current_date - 45 + 7 * w,
            CASE WHEN w < 6 THEN 'Good.' END, CASE WHEN w < 6 THEN now() END, 1, 1,
            now() - (45 - 7 * w) * interval '1 day', now()
        FROM plans p, generate_series(1, 6) w;
        INSERT INTO check_ins (id, plan_id, mentee_id, user_id, kind, week, due_on, state, answers, submitted_at,
            submitted_on, reply, replied_at, link_version, revision, created_at, updated_at)
        SELECT gen_random_uuid(), gen_random_uuid(), p.mentee_id, p.user_id, 'weekly', n % 13 + 1, current_date - 200,
            'submitted', '{answers}', now() - interval '200 days', current_date - 200, 'Good.', now(), 1, 1,
            now() - interval '200 days', now()
        FROM generate_series(1, {rest}) n
        JOIN LATERAL (SELECT mentee_id, user_id FROM plans OFFSET n % {MENTEES} LIMIT 1) p ON true"
    )
}

async fn against_the_floor(app: &TestApp, key: &str, (what, path): (&str, &str)) {
    let tape = listen(app, key, path).await;
    println!("  {what}    {}", shape(&tape));
    let (_running, address) = serve(app.database_url(), CLIENTS).await;
    let (mut askers, mut floors) = (Vec::new(), Vec::new());
    for _ in 0..CLIENTS {
        let mut asker = Asker { client: Client::to(&address).await, request: request(key, path) };
        asker.ask().await;
        askers.push(asker);
        floors.push(Floor::of(app.database_url(), &tape).await);
    }
    let mut pairs = Pairs::default();
    for turn in 0..=RUNS {
        let (answers, bare);
        (answers, askers) = rate(askers).await;
        (bare, floors) = rate(floors).await;
        // The first turn warms up.
        if turn > 0 {
            pairs.add(answers, bare);
        }
    }
    let length = askers.first().map_or(0, |asker| asker.client.answer_length());
    println!("    {:.0} answers of {length} bytes per second, floor {:.0}", pairs.first(), pairs.second());
    let each = |rate: f64| f64::from(u32::try_from(CLIENTS).unwrap_or(u32::MAX)) * 1000.0 / rate;
    println!(
        "    ratio {} (goal: at least 0.50); {:.1} ms an answer, floor {:.1} ms",
        pairs.ratio(),
        each(pairs.first()),
        each(pairs.second())
    );
    let took = paced(askers, pairs.first() / 2.0).await;
    println!(
        "    at half of that rate: median {:.1} ms, p99 {:.1} ms\n",
        percentile(&took, 50),
        percentile(&took, 99)
    );
}

/// What one request says to the database, once everything is prepared.
async fn listen(app: &TestApp, key: &str, path: &str) -> Batches {
    let proxy = Proxy::before(app.database_url()).await;
    let (_running, address) = serve(&proxy.url, 1).await;
    let mut asker = Asker { client: Client::to(&address).await, request: request(key, path) };
    asker.ask().await;
    let mut tapes = Vec::new();
    for _ in 0..TAPES {
        proxy.listen();
        asker.ask().await;
        tapes.push(proxy.heard().0);
    }
    tapes.into_iter().min_by_key(Vec::len).expect("a tape")
}

fn request(key: &str, path: &str) -> Vec<u8> {
    format!("{}Authorization: Bearer {key}\r\n\r\n", head("GET", path)).into_bytes()
}

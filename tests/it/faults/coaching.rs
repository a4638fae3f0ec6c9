//! `kill -9` in the middle of the look after plans: what was asked was asked once, and the rest is asked afterwards.

use super::crash::Site;
use super::ground::{SOON, until_number};

/// Plans that run since six days, whose first check-in is due today.
const PLANS: &str = "
    WITH made AS (
        INSERT INTO people (id, email, name, time_zone, locale, sign_in_version, revision, created_at, updated_at)
        SELECT gen_random_uuid(), 'mentee-' || n || '@example.com', 'Mentee ' || n, 'UTC', 'en', 1, 1, now(), now()
        FROM generate_series(1, 4) n RETURNING id, name),
    mentees AS (
        INSERT INTO mentees (id, person_id, name, role_now, role_target, company, topics, status, tags, source,
            revision, created_at, updated_at)
        SELECT id, id, name, '', '', '', '[]', 'active', '[]', 'hand', 1, now(), now() FROM made RETURNING id),
    engagements AS (
        INSERT INTO engagements (id, mentee_id, user_id, started_on, goal, agreement, sponsor, status, revision,
            created_at, updated_at)
        SELECT m.id, m.id, u.id, current_date, '', '', '', 'active', 1, now(), now() FROM mentees m, users u
        RETURNING id, user_id)
    INSERT INTO plans (id, engagement_id, mentee_id, user_id, state, title, focus_skill, from_level, target_level,
        start_on, length_days, time_zone, check_in_weekday, check_in_hour, items, pauses, number, status,
        status_reasons, status_told, feed_version, revision, created_at, updated_at)
    SELECT id, id, id, user_id, 'active', 'One bet', 'D2', 2, 3, (now() AT TIME ZONE 'UTC')::date - 6, 90, 'UTC',
        trim(to_char(now() AT TIME ZONE 'UTC', 'day')), 0, '{\"milestones\":[],\"commitments\":[]}', '[]', 1,
        'starting', '[]', '', 1, 1, now(), now()
    FROM engagements";

/// A check-in and the mail that asks for it; both are there or neither.
const TRACES: &str = "SELECT ARRAY[
    (SELECT count(*) FROM check_ins),
    (SELECT count(*) FROM mail_messages WHERE kind = 'coaching.check_in_asked')]";

#[tokio::test(flavor = "multi_thread")]
async fn a_look_after_plans_that_is_killed_goes_on_and_asks_nobody_twice() {
    let test = "faults::coaching::a_look_after_plans_that_is_killed_goes_on_and_asks_nobody_twice";
    let Some(site) = Site::open(test).await else { return };
    site.sql.batch_execute(PLANS).await.unwrap();
    // A mail that was in hand when its worker was killed goes out after the lease.
    let worker = || site.program(&["work"]).env("ALTITUDE__JOBS__LEASE_SECONDS", "1");

    let mut asked = 0;
    // From the first plan on, at a statement in the middle of the next one.
    for failpoint in ["coaching.watch/0/at", "coaching.watch/3/before", "coaching.watch/6/after"] {
        let mut worker = worker().env("ALTITUDE_FAILPOINT", failpoint).start();
        worker.line(|line| line == "failpoint reached", SOON).await;
        worker.kill().await;
        site.until_nobody_is_connected().await;
        let whole = site.whole(TRACES).await;
        assert!(whole >= asked.max(1), "{failpoint}: {whole} after {asked}");
        asked = whole;
        site.sql.execute("UPDATE sweeps SET next_at = now() - interval '1 hour'", &[]).await.unwrap();
    }
    let worker = worker().start();
    until_number(&site.sql, "SELECT count(*) FROM check_ins", 4).await;
    site.until_all_mails_are_sent().await;
    drop(worker);

    assert_eq!(site.whole(TRACES).await, 4);
    let mut told: Vec<String> = site.sink.messages().iter().map(|message| message.to[0].clone()).collect();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 4, "each mentee: {told:?}");
}

//! A practice to measure: coaches with session types and as many sessions as wanted.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use tokio_postgres::Client;
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::database::connect;

/// A practice on a database of its own.
pub struct Practice {
    app: TestApp,
    client: Client,
    coaches: usize,
}

/// A coach, open from 9 to 17 UTC every day.
#[derive(Clone, Copy, Debug)]
pub struct Coach {
    /// The user.
    pub user_id: Uuid,
    /// A session type of an hour.
    pub session_type_id: Uuid,
}

impl Practice {
    /// A practice without anybody.
    pub async fn found() -> Self {
        let app = TestApp::start().await;
        let client = connect(app.database_url()).await;
        // Rows that are made up here need no check of what they point to; that takes a superuser.
        client.batch_execute("SET session_replication_role = replica").await.ok();
        Self { app, client, coaches: 0 }
    }

    /// Where its database is.
    pub fn url(&self) -> &str {
        self.app.database_url()
    }

    /// One more coach, whose session type is held by these others besides.
    pub async fn coach(&mut self, others: &[Coach]) -> Coach {
        self.coaches += 1;
        let (email, name) = (format!("coach-{}@bench.test", self.coaches), format!("Coach {}", self.coaches));
        let made = self.app.coach_with(&email, &name, json!({ "slot_interval_minutes": 15 })).await;
        let coach =
            Coach { user_id: id(&made.user_id.to_string()), session_type_id: id(&made.session_type_id) };
        for (position, other) in (1..).zip(others) {
            self.run(&format!(
                "INSERT INTO session_type_hosts (session_type_id, user_id, role, position, priority, weight)
                VALUES ('{}', '{}', 'required', {position}, 0, 1)",
                coach.session_type_id, other.user_id
            ))
            .await;
        }
        coach
    }

    /// So many sessions of a coach, five a day, the last of them on this date, each with its booking.
    pub async fn sessions(&self, coach: Coach, count: u32, last: DateTime<Utc>) {
        let (user_id, type_id) = (coach.user_id, coach.session_type_id);
        let last = last.to_rfc3339();
        self.run(&format!(
            "WITH made AS (
                INSERT INTO sessions (id, session_type_id, uid, starts_at, ends_at, status, sequence, seats, location,
                    buffer_before_minutes, buffer_after_minutes, revision, created_at, updated_at)
                SELECT gen_random_uuid(), t.id, t.id || '-' || n, s.at, s.at + interval '45 minutes', 'confirmed', 0, 1,
                    t.location, 0, 0, 1, t.created_at, t.created_at
                FROM session_types t, generate_series(0, {count} - 1) n,
                    LATERAL (SELECT '{last}'::timestamptz - n / 5 * interval '1 day'
                        + (array[9, 10, 12, 13, 15])[n % 5 + 1] * interval '1 hour' AS at) s
                WHERE t.id = '{type_id}'
                RETURNING id, starts_at, ends_at, created_at),
            hosted AS (INSERT INTO session_hosts SELECT id, '{user_id}', starts_at, ends_at, true FROM made)
            INSERT INTO bookings (id, session_id, person_id, status, name, email, time_zone, locale, answers,
                questions_version, guests, policy, reschedules, link_version, revision, created_at, updated_at)
            SELECT gen_random_uuid(), made.id, u.person_id, 'completed', 'Olena', 'seed@bench.test', 'UTC', 'en', '{{}}',
                1, '[]', t.policy, 0, 1, 1, made.created_at, made.created_at
            FROM made, users u, session_types t WHERE u.id = '{user_id}' AND t.id = '{type_id}'"
        ))
        .await;
    }

    async fn run(&self, statement: &str) {
        self.client.batch_execute(statement).await.expect("own database");
    }

    /// Lets the database learn how much there is.
    pub async fn settle(&self) {
        self.run("VACUUM ANALYZE").await;
    }
}

/// Midnight so many days from the day of the clock of this machine.
pub fn day(from_today: i64) -> DateTime<Utc> {
    let today = DateTime::<Utc>::from(std::time::SystemTime::now()).date_naive();
    today.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::days(from_today)
}

fn id(text: &str) -> Uuid {
    text.parse().expect("an id")
}

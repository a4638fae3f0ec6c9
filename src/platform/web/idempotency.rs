//! `Idempotency-Key`: the same request twice has one effect and one answer.
//!
//! The answer is saved in the transaction of the effect, under an advisory lock on (caller, key) that is taken first
//! and not waited for. Only 2xx answers are kept.

use std::future::ready;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};
use sha2::{Digest as _, Sha256};

use super::admission::{Extracted, after_guard};
use super::answer::{Answer, AnswerHeaders};
use super::call::Call;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Kind, Problem};
use crate::schema::idempotency_answers;

type Manager = <Connection as AsyncConnection>::TransactionManager;

/// How long a first answer is given again.
pub const ANSWERS_KEPT: TimeDelta = TimeDelta::hours(24);

/// Longest key, in characters.
const KEY_MAX: usize = 255;

/// The `Idempotency-Key` header, if there is one.
#[derive(Clone, Debug)]
pub struct IdempotencyKey(pub Option<String>);

impl IdempotencyKey {
    /// A key of 1 to 255 visible ASCII characters.
    fn parse(text: &str) -> Option<Self> {
        let is_key = (1..=KEY_MAX).contains(&text.len()) && text.chars().all(|c| c.is_ascii_graphic());
        is_key.then(|| Self(Some(text.to_owned())))
    }
}

/// Whose key it is: keys of different callers never meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller(String);

impl Caller {
    /// A signed-in person or key.
    #[must_use]
    pub fn signed_in(id: impl std::fmt::Display) -> Self {
        Self(format!("id:{id}"))
    }

    /// A public call: keys are per client address.
    #[must_use]
    pub fn public(context: &Context) -> Self {
        Self(format!("address:{}", context.origin.client_address.as_deref().unwrap_or_default()))
    }

    /// Tells callers apart.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

/// A request that may be repeated.
pub struct Once {
    caller: Caller,
    key: Option<String>,
    digest: Vec<u8>,
}

impl Once {
    /// Puts together who asks, under which key, for what: the digest of the body and the address asked for.
    #[must_use]
    pub fn new(caller: Caller, key: IdempotencyKey, target: &str, body_digest: [u8; 32]) -> Self {
        let digest =
            Sha256::new().chain_update(target.as_bytes()).chain_update(body_digest).finalize().to_vec();
        Self { caller, key: key.0, digest }
    }

    /// Runs the effect in one transaction, or gives the answer of the first time.
    ///
    /// # Errors
    /// The effect's own problem; 409 `idempotency_in_progress` while the first still runs; 422
    /// `idempotency_mismatch` for another body under the same key; 409 `secret_shown_once`.
    pub async fn run<F>(self, call: &Call, effect: F) -> Result<Answer, Problem>
    where
        F: AsyncFnOnce(&mut Connection) -> Result<Answer, Problem>,
    {
        let mut connection = call.connection().await?;
        Manager::begin_transaction(&mut *connection).await?;
        match self.run_inside(&mut connection, call.context.now, effect).await {
            Ok(answer) => {
                Manager::commit_transaction(&mut *connection).await?;
                Ok(answer)
            }
            Err(problem) => {
                Manager::rollback_transaction(&mut *connection).await?;
                Err(problem)
            }
        }
    }

    async fn run_inside<F>(
        &self,
        connection: &mut Connection,
        now: DateTime<Utc>,
        effect: F,
    ) -> Result<Answer, Problem>
    where
        F: AsyncFnOnce(&mut Connection) -> Result<Answer, Problem>,
    {
        if let Some(answer) = self.earlier(connection, now).await? {
            return Ok(answer);
        }
        let answer = effect(connection).await?;
        self.keep(connection, now, &answer).await?;
        Ok(answer)
    }

    async fn earlier(
        &self,
        connection: &mut Connection,
        now: DateTime<Utc>,
    ) -> Result<Option<Answer>, Problem> {
        let Some(key) = &self.key else { return Ok(None) };
        if !lock(connection, &self.caller, key).await? {
            return Err(Problem::new(
                Kind::Conflict,
                "idempotency_in_progress",
                "The first request with this Idempotency-Key is still running. Try again in a moment.",
            ));
        }
        let Some(kept) = find(connection, &self.caller, key, now - ANSWERS_KEPT).await? else {
            return Ok(None);
        };
        if kept.request_digest != self.digest {
            return Err(Problem::new(
                Kind::Unacceptable,
                "idempotency_mismatch",
                "This Idempotency-Key was used for another request. Use a new one.",
            )
            .with_errors(vec![FieldError::new(
                "/Idempotency-Key",
                "idempotency_mismatch",
                "used for another request",
            )]));
        }
        if kept.shows_secret {
            return Err(Problem::new(
                Kind::Conflict,
                "secret_shown_once",
                "This was done already, and its answer showed a secret that is shown only once.",
            ));
        }
        Ok(Some(kept.into_answer()))
    }

    async fn keep(
        &self,
        connection: &mut Connection,
        now: DateTime<Utc>,
        answer: &Answer,
    ) -> QueryResult<()> {
        let Some(key) = &self.key else { return Ok(()) };
        if !answer.status.is_success() {
            return Ok(());
        }
        let row = KeptAnswer {
            caller: self.caller.0.clone(),
            key: key.clone(),
            request_digest: self.digest.clone(),
            status: i16::try_from(answer.status.as_u16()).unwrap_or(200),
            body: if answer.shows_secret { None } else { answer.body.clone() },
            headers: serde_json::to_value(&answer.headers).unwrap_or_default(),
            shows_secret: answer.shows_secret,
            created_at: now,
        };
        insert(connection, &row).await
    }
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = idempotency_answers, treat_none_as_null = true)]
struct KeptAnswer {
    caller: String,
    key: String,
    request_digest: Vec<u8>,
    status: i16,
    body: Option<String>,
    headers: serde_json::Value,
    shows_secret: bool,
    created_at: DateTime<Utc>,
}

impl KeptAnswer {
    fn into_answer(self) -> Answer {
        let status = u16::try_from(self.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
        let headers: AnswerHeaders = serde_json::from_value(self.headers).unwrap_or_default();
        Answer {
            status: status.unwrap_or(StatusCode::OK),
            body: self.body,
            headers,
            shows_secret: false,
            is_replay: true,
        }
    }
}

async fn lock(connection: &mut Connection, caller: &Caller, key: &str) -> QueryResult<bool> {
    let digest = Sha256::new()
        .chain_update(caller.0.as_bytes())
        .chain_update([0])
        .chain_update(key.as_bytes())
        .finalize();
    let number = digest.first_chunk::<8>().map_or(0, |bytes| i64::from_be_bytes(*bytes));
    diesel::select(diesel::dsl::sql::<Bool>("pg_try_advisory_xact_lock(").bind::<BigInt, _>(number).sql(")"))
        .get_result(connection)
        .await
}

async fn find(
    connection: &mut Connection,
    caller: &Caller,
    key: &str,
    oldest: DateTime<Utc>,
) -> QueryResult<Option<KeptAnswer>> {
    idempotency_answers::table
        .find((&caller.0, key))
        .filter(idempotency_answers::created_at.gt(oldest))
        .select(KeptAnswer::as_select())
        .first(connection)
        .await
        .optional()
}

/// An older answer under the same key has outlived its 24 hours and gives way.
async fn insert(connection: &mut Connection, row: &KeptAnswer) -> QueryResult<()> {
    diesel::insert_into(idempotency_answers::table)
        .values(row)
        .on_conflict((idempotency_answers::caller, idempotency_answers::key))
        .do_update()
        .set(row)
        .execute(connection)
        .await
        .map(|_| ())
}

/// Removes answers older than this.
///
/// # Errors
/// Any error of the database.
pub async fn sweep_idempotency(connection: &mut Connection, older_than: DateTime<Utc>) -> QueryResult<usize> {
    diesel::delete(idempotency_answers::table.filter(idempotency_answers::created_at.lt(older_than)))
        .execute(connection)
        .await
}

impl FromRequest for IdempotencyKey {
    type Error = Problem;
    type Future = Extracted<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let given =
            request.headers().get("Idempotency-Key").map(|value| value.to_str().ok().and_then(Self::parse));
        let outcome = given.unwrap_or(Some(Self(None))).ok_or_else(|| {
            let detail = "expected 1 to 255 visible ASCII characters";
            Problem::malformed(vec![FieldError::new("/Idempotency-Key", "invalid_key", detail)])
        });
        after_guard(request, ready(outcome))
    }
}

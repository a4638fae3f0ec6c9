//! The pool of connections of this process.

use std::time::Duration;

use chrono::{DateTime, Utc};
use diesel::sql_types::Timestamptz;
use diesel_async::pooled_connection::deadpool::{Object, Pool};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_async::{AsyncPgConnection, RunQueryDsl as _};
use futures_util::FutureExt as _;
use secrecy::ExposeSecret as _;
use thiserror::Error;

use super::connect::connect;
use crate::platform::config::Config;

/// A connection to PostgreSQL.
pub type Connection = AsyncPgConnection;

/// A connection on loan from the pool. Hold one at a time, and never across a call to another server.
pub type PooledConnection = Object<AsyncPgConnection>;

/// The database of this process.
#[derive(Clone)]
pub struct Database {
    pool: Pool<AsyncPgConnection>,
    url: String,
    is_embedded: bool,
    /// Kept so that the embedded database runs as long as somebody may use it.
    #[cfg(feature = "embedded")]
    _embedded: Option<std::sync::Arc<super::embedded::Embedded>>,
}

/// Why there is no connection.
#[derive(Debug, Error)]
pub enum DatabaseError {
    /// The server cannot be reached, or all connections stayed busy for too long.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The embedded database could not be opened.
    #[error("the embedded database cannot be opened: {0}")]
    Embedded(String),
    /// Another process holds the data folder.
    #[error("another altitude process is using {0}; stop it, or choose another data.dir")]
    InUse(String),
    /// This build has no embedded database.
    #[error("this build has no embedded database: set DATABASE_URL (database.url) to a PostgreSQL server")]
    NotConfigured,
}

/// How busy the pool is.
#[derive(Debug, Clone, Copy)]
pub struct PoolStatus {
    /// Connections open at most.
    pub size: usize,
    /// Connections open now and not on loan.
    pub idle: usize,
    /// Calls that wait for a connection.
    pub waiting: usize,
}

impl Database {
    /// Opens the configured database: a server's pool, or the embedded one, which is started here.
    ///
    /// # Errors
    /// [`DatabaseError`] when the embedded database cannot be opened, or the build has none. A server that is
    /// down is no error here: connections are opened when they are needed.
    pub fn open(config: &Config) -> Result<Self, DatabaseError> {
        if config.uses_embedded_database() {
            return Self::open_embedded(config);
        }
        let url = config.database.url.expose_secret().to_owned();
        let pool = pool_of(&url, config.database.pool_size, config.database.acquire_seconds)?;
        Ok(Self {
            pool,
            url,
            is_embedded: false,
            #[cfg(feature = "embedded")]
            _embedded: None,
        })
    }

    #[cfg(feature = "embedded")]
    fn open_embedded(config: &Config) -> Result<Self, DatabaseError> {
        let folder = std::path::Path::new(&config.data.dir).join("postgres");
        let embedded = super::embedded::Embedded::open(&folder)?;
        let url = embedded.url();
        let pool = pool_of(&url, 1, config.database.acquire_seconds.max(30))?;
        Ok(Self { pool, url, is_embedded: true, _embedded: Some(std::sync::Arc::new(embedded)) })
    }

    #[cfg(not(feature = "embedded"))]
    fn open_embedded(_config: &Config) -> Result<Self, DatabaseError> {
        Err(DatabaseError::NotConfigured)
    }

    /// Lends a connection.
    ///
    /// # Errors
    /// [`DatabaseError::Unreachable`] after `database.acquire_seconds` without one.
    pub async fn connection(&self) -> Result<PooledConnection, DatabaseError> {
        self.pool.get().await.map_err(|cause| DatabaseError::Unreachable(cause.to_string()))
    }

    /// Whether this is the embedded database, which this process alone can use.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        self.is_embedded
    }

    /// The address to connect to, with its password.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The time of the database, for [`Clock::adopt`](crate::platform::clock::Clock::adopt).
    ///
    /// # Errors
    /// [`DatabaseError::Unreachable`] when the database does not answer.
    pub async fn time(&self) -> Result<DateTime<Utc>, DatabaseError> {
        let mut connection = self.connection().await?;
        diesel::select(diesel::dsl::sql::<Timestamptz>("clock_timestamp()"))
            .get_result(&mut connection)
            .await
            .map_err(|cause| DatabaseError::Unreachable(cause.to_string()))
    }

    /// How busy the pool is.
    #[must_use]
    pub fn status(&self) -> PoolStatus {
        let status = self.pool.status();
        PoolStatus { size: status.max_size, idle: status.available, waiting: status.waiting }
    }
}

fn pool_of(url: &str, size: usize, acquire_seconds: u64) -> Result<Pool<AsyncPgConnection>, DatabaseError> {
    let mut manager = ManagerConfig::default();
    // A broken connection is noticed by its socket; asking each time would cost a round trip for every request.
    manager.recycling_method = RecyclingMethod::Fast;
    manager.custom_setup = Box::new(|url| connect(url).boxed());
    let wait = Some(Duration::from_secs(acquire_seconds));
    Pool::builder(AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config(url, manager))
        .max_size(size)
        .runtime(deadpool::Runtime::Tokio1)
        .wait_timeout(wait)
        .create_timeout(wait)
        .build()
        .map_err(|cause| DatabaseError::Unreachable(cause.to_string()))
}

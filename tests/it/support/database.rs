//! A database for each test: cloned on a server, or the one embedded database in turn.
//!
//! `TEST_DATABASE_URL` names a server to use; else a private cluster is started from binaries found on this machine;
//! else the embedded database serves. `ALTITUDE_TEST_DATABASE=embedded|server` insists on one of them.

use std::env;
use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, mpsc};
use std::thread;

use tokio::runtime::Runtime;
use tokio_postgres::{Client, NoTls};
use url::Url;

use super::embedded::{self, EmbeddedDatabase};
use super::library;
use super::postgres::Cluster;
use super::{tls, watchdog};

/// Every database made here starts with this, then the number of the run.
const PREFIX: &str = "altitude_test_";
/// The class of the advisory locks that say which runs are alive.
const RUN_LOCK_CLASS: i32 = 0x0a17;

static GROUND: LazyLock<Ground> = LazyLock::new(Ground::lay);

/// A migrated, otherwise empty database for one test.
pub enum TestDatabase {
    /// On a `PostgreSQL` server, private to the test.
    Server(ServerDatabase),
    /// The embedded database of this run, lent to one test at a time.
    Embedded(EmbeddedDatabase),
}

/// A database on a `PostgreSQL` server; dropped with this value.
pub struct ServerDatabase {
    name: String,
    url: String,
}

enum Ground {
    Server(Box<Server>),
    Embedded,
}

/// The server of this run with its migrated template.
struct Server {
    /// Address of the database that administrative statements run in.
    url: Url,
    run: i32,
    strategy: &'static str,
    next: AtomicU32,
    runtime: Runtime,
    /// Holds the run's advisory lock for as long as the process lives.
    _alive: Client,
    /// `None` where `TEST_DATABASE_URL` names the server.
    _cluster: Option<Cluster>,
}

impl TestDatabase {
    /// A fresh database on whatever this run has.
    pub async fn create() -> Self {
        tls::provide();
        match &*GROUND {
            Ground::Server(server) => Self::Server(server.clone_template().await),
            Ground::Embedded => Self::Embedded(embedded::lend().await),
        }
    }

    /// Where programs and pools connect to.
    pub fn url(&self) -> &str {
        match self {
            Self::Server(database) => database.url(),
            Self::Embedded(database) => database.url(),
        }
    }

    /// How many connections at once the database takes from one test: the embedded one takes one.
    pub fn most_connections(&self) -> usize {
        match self {
            Self::Server(_) => 10,
            Self::Embedded(_) => 1,
        }
    }
}

/// A fresh database on a server for a test that cannot do without (several processes, parallel transactions).
///
/// `None` where this run has no server: the test must then return, and is listed by this name at the end of the run.
pub async fn server_or_listed(test: &str) -> Option<ServerDatabase> {
    tls::provide();
    match &*GROUND {
        Ground::Server(server) => Some(server.clone_template().await),
        Ground::Embedded => {
            watchdog::test_needs_server(test);
            None
        }
    }
}

/// A cluster of the test's own, to stop and start again, with the migrated database `postgres`.
///
/// `None`, and the test listed, where this machine has no `PostgreSQL` programs to run.
pub async fn cluster_or_listed(test: &str) -> Option<Cluster> {
    watchdog::start();
    let is_embedded = wish().as_deref() == Some("embedded");
    let Some(cluster) = Some(()).filter(|()| !is_embedded).and_then(|()| Cluster::start()) else {
        watchdog::test_needs_server(test);
        return None;
    };

    library::migrate(&cluster.url("postgres")).await;
    Some(cluster)
}

/// A number nobody else has drawn.
pub fn random_number() -> u64 {
    RandomState::new().hash_one(0)
}

/// One plain connection to a database, for what no answer of the program shows.
pub async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.expect("the database answers");
    tokio::spawn(connection);
    client
}

impl ServerDatabase {
    /// Where programs and pools connect to.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for ServerDatabase {
    fn drop(&mut self) {
        let Ground::Server(server) = &*GROUND else {
            return;
        };
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let url = server.url.to_string();
        let (done, wait) = mpsc::channel();

        server.runtime.spawn(async move {
            // A test may have stopped the server; then there is nothing to tidy.
            if let Ok((client, connection)) = tokio_postgres::connect(&url, NoTls).await {
                tokio::spawn(connection);
                client.batch_execute(&statement).await.ok();
            }
            done.send(()).ok();
        });
        wait.recv().ok();
    }
}

impl Ground {
    fn lay() -> Self {
        watchdog::start();
        let wish = wish();
        if wish.as_deref() != Some("embedded") {
            if let Ok(url) = env::var("TEST_DATABASE_URL") {
                return Self::Server(Box::new(Server::prepare(&url, None)));
            }
            if let Some(cluster) = Cluster::start() {
                let url = cluster.url("postgres");
                return Self::Server(Box::new(Server::prepare(&url, Some(cluster))));
            }
        }
        assert_ne!(
            wish.as_deref(),
            Some("server"),
            "no TEST_DATABASE_URL and no PostgreSQL 14 or newer found"
        );
        Self::Embedded
    }
}

impl Server {
    fn prepare(url: &str, cluster: Option<Cluster>) -> Self {
        let url = Url::parse(url).expect("TEST_DATABASE_URL is postgres://USER:PASSWORD@HOST:PORT/DATABASE");
        let run = i32::try_from(random_number() >> 33).expect("31 bits");
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let template_url = database_url(&url, &template(run));

        // The first test to ask may run on a runtime of its own, which must not wait for another.
        let (alive, strategy) = thread::scope(|scope| {
            scope
                .spawn(|| runtime.block_on(make_template(url.as_str(), run, &template_url)))
                .join()
                .expect("the template database is made")
        });

        Self { url, run, strategy, next: AtomicU32::new(0), runtime, _alive: alive, _cluster: cluster }
    }

    async fn clone_template(&'static self) -> ServerDatabase {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let name = format!("{PREFIX}{}_{number}", self.run);
        let (template, strategy) = (template(self.run), self.strategy);

        self.on_server(format!("CREATE DATABASE {name} TEMPLATE {template} {strategy}")).await;
        ServerDatabase { url: database_url(&self.url, &name), name }
    }

    fn on_server(&'static self, statement: String) -> impl Future<Output = ()> {
        let task = self.runtime.spawn(async move {
            let client = connect(self.url.as_str()).await;
            client.batch_execute(&statement).await.unwrap_or_else(|error| panic!("{statement}: {error}"));
        });
        async { task.await.expect("the statement is carried out") }
    }
}

/// Sweeps what dead runs left, makes and migrates the template; gives the connection that marks this run as alive.
async fn make_template(url: &str, run: i32, template_url: &str) -> (Client, &'static str) {
    let client = connect(url).await;
    client.execute("SELECT pg_advisory_lock($1, $2)", &[&RUN_LOCK_CLASS, &run]).await.expect("a lock");
    sweep(&client, run).await;

    let version: String = client.query_one("SHOW server_version_num", &[]).await.expect("its version").get(0);
    let has_strategy = version.parse::<u32>().is_ok_and(|version| version >= 150_000);
    let strategy = if has_strategy { "STRATEGY file_copy" } else { "" };

    let name = template(run);
    client
        .batch_execute(&format!("CREATE DATABASE {name}"))
        .await
        .expect("this account may create databases");
    library::migrate(template_url).await;
    // A template is cloned only while nobody is connected to it.
    client
        .batch_execute(&format!(
            "ALTER DATABASE {name} ALLOW_CONNECTIONS false;
             SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        ))
        .await
        .expect("own database");
    (client, strategy)
}

/// Drops the databases of runs that no longer hold their lock.
async fn sweep(client: &Client, own_run: i32) {
    let pattern = format!("{PREFIX}%");
    let rows = client
        .query("SELECT datname FROM pg_database WHERE datname LIKE $1", &[&pattern])
        .await
        .expect("the catalogue");

    for row in rows {
        let name: String = row.get(0);
        let run = name.strip_prefix(PREFIX).and_then(|rest| rest.split('_').next()?.parse::<i32>().ok());
        let Some(run) = run.filter(|run| *run != own_run) else {
            continue;
        };
        let dead: bool = client
            .query_one("SELECT pg_try_advisory_lock($1, $2)", &[&RUN_LOCK_CLASS, &run])
            .await
            .expect("a lock")
            .get(0);
        if dead {
            // Another run may sweep at the same time.
            client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.ok();
            client
                .execute("SELECT pg_advisory_unlock($1, $2)", &[&RUN_LOCK_CLASS, &run])
                .await
                .expect("a lock");
        }
    }
}

fn wish() -> Option<String> {
    env::var("ALTITUDE_TEST_DATABASE").ok()
}

fn template(run: i32) -> String {
    format!("{PREFIX}{run}_template")
}

fn database_url(server: &Url, database: &str) -> String {
    let mut url = server.clone();
    url.set_path(database);
    url.into()
}

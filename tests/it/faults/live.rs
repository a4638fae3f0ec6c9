//! Open pages are told what happened, by whichever process it came in.

use altitude::kernel::tokens::PlainToken;
use reqwest::Response;
use reqwest::header::COOKIE;
use serde_json::json;
use tokio::time::timeout;
use tokio_postgres::Client;

use super::ground::{Practice, SOON, altitude, post, until_number};
use crate::support::database::{connect, server_or_listed};
use crate::support::process::Running;

/// A sign-in of the coach in a browser, as the row that a log-in leaves.
async fn sign_in(sql: &Client, cookie: &str) {
    let hash = PlainToken::presented(cookie).hashed();
    let statement = "INSERT INTO sign_ins (id, person_id, method, created_at, last_used_at, cookie_hash) \
                     SELECT gen_random_uuid(), id, 'password', now(), now(), $1 FROM people LIMIT 1";
    let inserted = sql.execute(statement, &[&hash.as_bytes()]).await.unwrap();
    assert_eq!(inserted, 1);
}

/// An open page: its stream, and what was said so far.
struct Page {
    stream: Response,
    said: String,
}

impl Page {
    async fn try_open(address: &str, cookie: &str) -> Response {
        let request = reqwest::Client::new().get(format!("{address}/console/live"));
        request.header(COOKIE, format!("altitude={cookie}")).send().await.unwrap()
    }

    async fn open(address: &str, cookie: &str) -> Self {
        let stream = Self::try_open(address, cookie).await;
        assert_eq!(stream.status(), 200);
        assert_eq!(stream.headers()["content-type"], "text/event-stream");
        assert!(
            !stream.headers().contains_key("content-encoding")
                || stream.headers()["content-encoding"] == "identity"
        );
        let mut page = Self { stream, said: String::new() };
        assert!(page.hears("event: hello").await, "{}", page.said);
        page
    }

    /// Reads on until this was said; false when the stream ends before.
    async fn hears(&mut self, wanted: &str) -> bool {
        let reading = async {
            while !self.said.contains(wanted) {
                match self.stream.chunk().await {
                    Ok(Some(chunk)) => self.said.push_str(&String::from_utf8_lossy(&chunk)),
                    Ok(None) | Err(_) => return false,
                }
            }
            true
        };
        timeout(SOON, reading).await.unwrap_or_else(|_| panic!("not said: {wanted}"))
    }

    /// Whether the stream ends by itself.
    async fn ends(&mut self) -> bool {
        !self.hears("what nobody says").await
    }
}

/// Two servers on one database with a practice.
async fn two_servers(test: &str) -> Option<(Client, Practice, [(Running, String); 2], impl Drop)> {
    let database = server_or_listed(test).await?;
    let practice = Practice::found(database.url(), json!({})).await;
    let sql = connect(database.url()).await;
    let server = || altitude(&["serve"], database.url()).serve();
    let servers = [server().await, server().await];
    Some((sql, practice, servers, database))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_on_one_server_is_told_to_pages_of_the_other_until_the_sign_in_ends() {
    let test = "a_booking_on_one_server_is_told_to_pages_of_the_other_until_the_sign_in_ends";
    let Some((sql, practice, [(_one, first), (_two, second)], _database)) = two_servers(test).await else {
        return;
    };
    sign_in(&sql, "bs_here").await;
    let stranger = Page::try_open(&second, "bs_nobody").await;
    assert_ne!(stranger.headers()["content-type"], "text/event-stream");
    let mut page = Page::open(&second, "bs_here").await;
    let wish = practice.wish(&practice.hour(1), "olena@example.com");

    let booked = post(&reqwest::Client::new(), &format!("{first}/api/v1/bookings"), "k", &wish).send().await;

    assert_eq!(booked.unwrap().status(), 201);
    assert!(page.hears("data: today calendar").await, "{}", page.said);
    assert!(
        !page.said.contains("olena") && !page.said.contains("Growth"),
        "names, never data: {}",
        page.said
    );
    sql.execute("UPDATE sign_ins SET revoked_at = now(), revoked_because = 'test'", &[]).await.unwrap();
    assert!(page.ends().await, "{}", page.said);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_has_so_many_pages_open_and_they_end_with_the_server() {
    let test = "a_user_has_so_many_pages_open_and_they_end_with_the_server";
    let Some((sql, _, [(mut server, address), _], _database)) = two_servers(test).await else { return };
    sign_in(&sql, "bs_here").await;
    let mut pages = Vec::new();
    for _ in 0..12 {
        pages.push(Page::open(&address, "bs_here").await);
    }

    let refused = Page::try_open(&address, "bs_here").await;
    assert_eq!(refused.status(), 429);
    assert!(refused.headers().contains_key("retry-after"));
    server.terminate();

    for page in &mut pages {
        assert!(page.ends().await, "{}", page.said);
    }
    assert_eq!(server.exit(SOON).await.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listener_that_lost_its_connection_listens_again() {
    let test = "a_listener_that_lost_its_connection_listens_again";
    let Some((sql, practice, [(_one, first), (_two, second)], _database)) = two_servers(test).await else {
        return;
    };
    sign_in(&sql, "bs_here").await;
    let mut page = Page::open(&second, "bs_here").await;
    let both =
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()";
    until_number(&sql, both, 2).await;
    let listening = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' \
                     AND datname = current_database()";
    assert!(!sql.query(listening, &[]).await.unwrap().is_empty(), "it listens");

    assert!(page.hears("data: *").await, "whatever was missed: {}", page.said);
    let wish = practice.wish(&practice.hour(2), "ada@example.com");
    post(&reqwest::Client::new(), &format!("{first}/api/v1/bookings"), "k", &wish).send().await.unwrap();
    assert!(page.hears("data: today calendar").await, "{}", page.said);
}

//! What booking is asked most: `GET /slots` and `POST /bookings`, each against the bare floor of its own SQL.

pub mod floor;
pub mod ground;
pub mod http;
pub mod measure;
mod posts;
pub mod slots;
pub mod tape;

use crate::support::process::Running;

/// Measures everything of the booking room.
pub async fn measure() {
    if crate::support::database::server_or_listed("booking").await.is_none() {
        return println!("booking: not measured, there are no PostgreSQL programs here");
    }
    slots::measure().await;
    posts::measure().await;
}

/// A server that only answers, on this database.
pub async fn serve(url: &str, pool_size: usize) -> (Running, String) {
    let size = pool_size.to_string();
    crate::on_server(&["serve", "--no-worker"], url).env("ALTITUDE__DATABASE__POOL_SIZE", &size).serve().await
}

/// The first lines of a request.
pub fn head(method: &str, path: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: bench.test\r\nAccept: application/json\r\n")
}

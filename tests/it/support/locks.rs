//! Statements that wait for each other.

use std::time::Duration;

use tokio::time::{sleep, timeout};
use tokio_postgres::Client;

/// Waits until a statement on this database waits for a lock.
pub async fn until_one_waits(observer: &Client) {
    let query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                 AND wait_event_type = 'Lock'";
    let waiting = async {
        while observer.query_one(query, &[]).await.unwrap().get::<_, i64>(0) == 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    assert!(timeout(Duration::from_mins(1), waiting).await.is_ok(), "nothing waits");
}

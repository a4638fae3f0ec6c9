//! Events are read once no older transaction runs anywhere in the cluster, and all tests share one: theirs are waited for.

use std::time::Duration;

use altitude::platform::services::Services;
use diesel::sql_types::Bool;
use diesel_async::RunQueryDsl as _;
use tokio::time::{sleep, timeout};

/// Transactions of this database do not count: a test holds them open on purpose.
const HELD_UP: &str = "SELECT EXISTS (SELECT 1 FROM events \
         WHERE transaction_id >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint \
           AND transaction_id < pg_snapshot_xmax(pg_current_snapshot())::text::bigint) \
     AND NOT EXISTS (SELECT 1 FROM pg_stat_activity \
         WHERE datname = current_database() AND backend_type = 'client backend' AND backend_xid IS NOT NULL) AS yes";

#[derive(diesel::QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

/// Waits until no transaction of another test holds up events of this one; whether one did.
pub async fn until_events_are_seen(services: &Services) -> bool {
    let mut connection = services.database.connection().await.unwrap();
    let mut waited = false;
    let waiting = async {
        while diesel::sql_query(HELD_UP).get_result::<Answer>(&mut connection).await.unwrap().yes {
            waited = true;
            sleep(Duration::from_millis(10)).await;
        }
    };
    assert!(timeout(Duration::from_mins(3), waiting).await.is_ok(), "an old transaction runs");
    waited
}

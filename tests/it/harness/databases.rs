//! Databases and clusters of the tests.

use crate::support::database::{cluster_or_listed, connect, server_or_listed};
use crate::support::postgres::Shutdown;

#[tokio::test]
async fn two_clones_do_not_see_each_other() {
    let test = "harness::databases::two_clones_do_not_see_each_other";
    let (Some(one), Some(other)) = (server_or_listed(test).await, server_or_listed(test).await) else {
        return;
    };
    let first = connect(one.url()).await;
    first.batch_execute("CREATE TABLE mine ()").await.expect("own database");

    let seen = connect(other.url()).await.query_one("SELECT to_regclass('mine') IS NOT NULL", &[]).await;

    assert!(!seen.expect("an answer").get::<_, bool>(0));
}

#[tokio::test]
async fn a_dropped_clone_is_gone() {
    let test = "harness::databases::a_dropped_clone_is_gone";
    let (Some(one), Some(other)) = (server_or_listed(test).await, server_or_listed(test).await) else {
        return;
    };
    let name = one.url().rsplit('/').next().expect("a name").to_owned();
    let client = connect(other.url()).await;

    drop(one);

    let left = client.query("SELECT FROM pg_database WHERE datname = $1", &[&name]).await;
    assert!(left.expect("an answer").is_empty());
}

#[tokio::test]
async fn a_cluster_keeps_what_was_committed_when_it_goes_away_and_returns() {
    let test = "harness::databases::a_cluster_keeps_what_was_committed_when_it_goes_away_and_returns";
    let Some(cluster) = cluster_or_listed(test).await else {
        return;
    };
    let client = connect(&cluster.url("postgres")).await;
    client.batch_execute("CREATE TABLE kept AS SELECT 1 AS number").await.expect("own cluster");

    for shutdown in [Shutdown::Immediate, Shutdown::Fast] {
        cluster.stop(shutdown);
        let refused = tokio_postgres::connect(&cluster.url("postgres"), tokio_postgres::NoTls).await;
        assert!(refused.is_err());
        cluster.start_again();

        let client = connect(&cluster.socket_url("postgres")).await;
        let row = client.query_one("SELECT number FROM kept", &[]).await.expect("the row");
        assert_eq!(row.get::<_, i32>(0), 1);
    }
    assert!(cluster.log().contains("ready to accept connections"));
}

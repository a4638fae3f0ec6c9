//! An address that a merge lets go, while somebody becomes known by it.

use serde_json::json;

use super::ground::{Pair, new_mentee};
use super::merges::WORK;
use crate::support::database::{connect, server_or_listed};
use crate::support::locks::until_one_waits;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_written_to_an_address_as_it_is_let_go_is_written_as_somebody_new() {
    let Some(_) = server_or_listed("coaching::merge_locks::written_as_it_is_let_go").await else { return };
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let (holder, observer) = (connect(app.database_url()).await, connect(app.database_url()).await);
    // What a merge does, halfway.
    let going = format!(
        "BEGIN; DELETE FROM mentees WHERE id = '{}'; DELETE FROM people WHERE email = '{WORK}'",
        other["id"].as_str().unwrap()
    );
    holder.batch_execute(&going).await.unwrap();

    let wish = new_mentee(WORK, "O.");
    let writing = app.post_as(&pair.coach, "/api/v1/mentees", &wish);
    let going = async {
        until_one_waits(&observer).await;
        holder.batch_execute("COMMIT").await.unwrap();
    };
    let (written, ()) = tokio::join!(writing, going);

    let written = written.expect(201);
    assert_ne!(written["id"], other["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_waits_for_whoever_is_written_to_the_address_and_then_asks_first() {
    let Some(_) = server_or_listed("coaching::merge_locks::waits_for_whoever_is_written").await else {
        return;
    };
    let pair = Pair::meet().await;
    let app = &pair.app;
    let other = app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee(WORK, "O.")).await.expect(201);
    let (holder, observer) = (connect(app.database_url()).await, connect(app.database_url()).await);
    // Somebody becomes a coach by this address.
    let writing = format!(
        "BEGIN; INSERT INTO users (id, person_id, role, is_active, slug, headline, bio, figures, revision, created_at, \
         updated_at) SELECT gen_random_uuid(), id, 'coach', true, 'new-coach', '', '', '[]', 1, created_at, created_at \
         FROM people WHERE email = '{WORK}'"
    );
    holder.batch_execute(&writing).await.unwrap();

    let (path, wish) = (pair.path("/merge"), json!({ "duplicate_id": other["id"] }));
    let merging = app.post_as(&pair.coach, &path, &wish);
    let writing = async {
        until_one_waits(&observer).await;
        holder.batch_execute("COMMIT").await.unwrap();
    };
    let (merged, ()) = tokio::join!(merging, writing);

    assert_eq!(merged.expect(202)["state"], "asked", "somebody is there now who can be asked");
}

//! `altitude owner create`: the first account, at the terminal.

use altitude::identity::Role;

use super::ground::Ground;
use crate::support::database::server_or_listed;
use crate::support::process::{PATIENCE, Program};

#[tokio::test]
async fn the_first_owner_gets_a_password_that_works() {
    let Some(_) = server_or_listed("the_first_owner_gets_a_password_that_works").await else { return };
    let ground = Ground::new().await;
    let create = || {
        Program::altitude(&[
            "owner",
            "create",
            "--email",
            "First@Coaching.example",
            "--name",
            "Robin Example",
        ])
        .env("DATABASE_URL", ground.database_url())
        .env("ALTITUDE__AUTH__SECRETS", "0123456789abcdef0123456789abcdef")
        .env("ALTITUDE__AUTH__ARGON2_MEMORY_KIB", "64")
    };

    let mut first = create().start();
    assert!(first.exit(PATIENCE).await.success(), "{:?}", first.stderr());
    let said = String::from_utf8(first.stdout()).expect("text");
    let password = said.trim().rsplit_once(": ").expect("a password").1;
    assert_eq!(password.len(), 20);
    let session = ground.try_log_in("first@coaching.example", password).await.session();
    assert_eq!(
        ground.get(&session.access_token, "/users").await.body["items"][0]["role"],
        Role::Owner.name()
    );

    let mut second = create().start();
    assert_eq!(second.exit(PATIENCE).await.code(), Some(1));
    assert!(
        second.stderr().join("\n").contains("an account with this address already"),
        "{:?}",
        second.stderr()
    );
}

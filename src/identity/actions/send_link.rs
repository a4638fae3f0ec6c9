//! Mailing a sign-in link.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;

use crate::identity::core::throttle;
use crate::identity::error::IdentityError;
use crate::identity::mails::SignInLink;
use crate::identity::model::{Account, TokenPurpose};
use crate::identity::store::{one_time_tokens, people, users};
use crate::kernel::ids::PersonId;
use crate::mail::outbox::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A link that somebody asked for.
#[derive(Clone, Copy, Debug)]
pub struct LinkRequest {
    /// To whom.
    pub person_id: PersonId,
    /// When.
    pub requested_at: DateTime<Utc>,
    /// How long it will work.
    pub lifetime: TimeDelta,
}

/// Mails a link to a person who may sign in. Left out when it was asked for so long ago that nobody waits for it any
/// more, and when the person was sent enough links lately: nobody can be flooded by somebody who knows their address.
///
/// # Errors
/// Any error of the database.
pub async fn send_link(
    connection: &mut Connection,
    context: &Context,
    request: &LinkRequest,
) -> Result<(), IdentityError> {
    let LinkRequest { person_id, requested_at, lifetime } = *request;
    if requested_at + lifetime <= context.now {
        return Ok(());
    }
    connection
        .transaction(async |connection| {
            // The lock makes two requests at once count each other's link.
            people::lock(connection, person_id).await?;
            let account = users::find_account(connection, person_id).await?.filter(Account::may_sign_in);
            let Some(account) = account else { return Ok(()) };
            let whose = (TokenPurpose::SignIn, person_id);
            let since = context.now - throttle::LINK_WINDOW;
            if !throttle::may_send_link(one_time_tokens::count_since(connection, whose, since).await?) {
                return Ok(());
            }
            let token = context.new_token("");
            let expires_at = context.now + lifetime;
            one_time_tokens::insert(connection, &token.hashed(), whose, (context.now, expires_at)).await?;
            let person = account.person;
            let mail = SignInLink {
                name: person.name.clone(),
                locale: person.locale,
                site: context.site.public_url.clone(),
                link: context.site.url(&format!("/sign-in/{}", token.reveal())),
                lifetime_minutes: lifetime.num_minutes(),
            };
            let envelope = Envelope { to: person.email, to_name: person.name, about: None, calendar: None };
            outbox::enqueue(connection, context, &mail, envelope).await?;
            Ok(())
        })
        .await
}

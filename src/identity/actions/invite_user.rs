//! Inviting a user by mail.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::create_user::{NewUser, create_user};
use super::find_or_create_person::NewPerson;
use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::mails::Invitation;
use crate::identity::model::{Actor, Person, Role, TokenPurpose, User};
use crate::identity::store::{one_time_tokens, users};
use crate::mail::outbox::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// How long an invitation can be accepted. After that a sign-in link leads to the same.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// An invitation.
#[derive(Clone, Debug)]
pub struct InviteUser {
    /// Who invites.
    pub actor: Actor,
    /// Who is invited.
    pub person: NewPerson,
    /// What they will be.
    pub role: Role,
}

/// Makes a user without a password and mails a link to set one.
///
/// # Errors
/// [`IdentityError::UserExists`], or any error of the database.
pub async fn invite_user(
    connection: &mut Connection,
    context: &Context,
    command: &InviteUser,
) -> Result<(Person, User), IdentityError> {
    connection
        .transaction(async |connection| {
            let new = NewUser::plain(command.person.clone(), command.role, None);
            let user_id = create_user(connection, context, &new).await?;
            let (person, user) = users::find(connection, user_id).await?.ok_or(IdentityError::NotFound)?;
            let token = context.new_token("");
            let whose = (TokenPurpose::Invitation, person.id);
            one_time_tokens::insert(
                connection,
                &token.hashed(),
                whose,
                (context.now, context.now + LIFETIME),
            )
            .await?;
            let mail = Invitation {
                name: person.name.clone(),
                locale: person.locale,
                role: user.role,
                site: context.site.public_url.clone(),
                link: context.site.url(&format!("/invitation/{}", token.reveal())),
                lifetime_days: LIFETIME.num_days(),
            };
            let envelope = Envelope {
                to: person.email.clone(),
                to_name: person.name.clone(),
                about: None,
                calendar: None,
            };
            outbox::enqueue(connection, context, &mail, envelope).await?;
            let record = AuditRecord {
                actor: command.actor,
                action: "user.invited",
                subject_kind: "user",
                subject_id: Some(user_id.into()),
                details: json!({ "role": user.role.name() }),
            };
            record_audit(connection, context, record).await?;
            Ok((person, user))
        })
        .await
}

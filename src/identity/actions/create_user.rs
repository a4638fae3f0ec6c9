//! Making a user.

use diesel_async::AsyncConnection as _;

use super::find_or_create_person::{NewPerson, find_or_create_person};
use crate::identity::core::slugs;
use crate::identity::error::IdentityError;
use crate::identity::model::{Figures, NewUserRow, PasswordHash, Role};
use crate::identity::store::users;
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A user to be made.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// The person; one who is there already keeps their profile.
    pub person: NewPerson,
    /// What the user may do.
    pub role: Role,
    /// The password, hashed by [`Credentials::hash_password`](crate::identity::Credentials::hash_password); without
    /// one, only mailed links sign in.
    pub password_hash: Option<PasswordHash>,
    /// Name of the public page; made from the person's name if `None`.
    pub slug: Option<String>,
    /// What the coach is for, in one line.
    pub headline: String,
    /// Paragraphs about the coach.
    pub bio: String,
    /// Figures such as "120+ engineers mentored".
    pub figures: Vec<String>,
}

impl NewUser {
    /// A user about whom nothing else is known yet.
    #[must_use]
    pub fn plain(person: NewPerson, role: Role, password_hash: Option<PasswordHash>) -> Self {
        Self {
            person,
            role,
            password_hash,
            slug: None,
            headline: String::new(),
            bio: String::new(),
            figures: Vec::new(),
        }
    }
}

/// Makes an active user. The caller writes the audit entry.
///
/// # Errors
/// [`IdentityError::UserExists`], [`IdentityError::SlugTaken`], or any error of the database.
pub async fn create_user(
    connection: &mut Connection,
    context: &Context,
    new: &NewUser,
) -> Result<UserId, IdentityError> {
    connection
        .transaction(async |connection| {
            let person_id = find_or_create_person(connection, context, &new.person).await?;
            let slug = if let Some(slug) = &new.slug {
                slug.clone()
            } else {
                let stem = slugs::stem(&new.person.name);
                slugs::first_free(&stem, &users::slugs_from(connection, &stem).await?)
            };
            let row = NewUserRow {
                id: context.new_id(),
                person_id,
                role: new.role,
                password_hash: new.password_hash.clone(),
                is_active: true,
                slug,
                headline: new.headline.clone(),
                bio: new.bio.clone(),
                figures: Figures(new.figures.clone()),
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            users::insert(connection, &row).await?;
            Ok(row.id)
        })
        .await
}

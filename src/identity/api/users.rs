//! The users of the practice, for its owners.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::input::{self, Faults, given};
use crate::identity::actions::{self, InviteUser, NewPerson, UpdateUser};
use crate::identity::error::IdentityError;
use crate::identity::guards::{Owner, SignInOnly};
use crate::identity::model::{Account, Person, Role, User};
use crate::kernel::ids::{PersonId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, IfMatch, Json, List, Once, PageQuery, Query, listed,
};

/// A user of the practice.
#[derive(Serialize, utoipa::ToSchema)]
struct UserResponse {
    /// The user.
    id: UserId,
    /// The person behind the user.
    person_id: PersonId,
    /// The address.
    email: String,
    /// The name.
    name: String,
    /// What the user may do.
    role: Role,
    /// False once deactivated.
    is_active: bool,
    /// Whether the user has set a password; false while an invitation is open.
    has_password: bool,
    /// Name of the public page.
    slug: String,
    /// What the coach is for, in one line.
    headline: String,
    /// Paragraphs about the coach.
    bio: String,
    /// Figures such as "120+ engineers mentored".
    figures: Vec<String>,
    /// IANA name of the zone of the user's wall clock.
    time_zone: String,
    /// The language of mails to the user.
    locale: Locale,
    /// The revision, as in the `ETag`.
    revision: i64,
    /// When the user was invited.
    created_at: DateTime<Utc>,
}

/// Who is invited.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct CreateUserRequest {
    /// The address.
    #[schema(format = Email)]
    email: String,
    /// The name: one line without a web address. A person who is known already keeps theirs.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// What they will be.
    role: Role,
    /// IANA name of a zone; UTC if left out.
    #[schema(example = "Europe/Kyiv")]
    time_zone: Option<String>,
    /// A language; English if left out.
    locale: Option<Locale>,
}

/// A change of a user (JSON Merge Patch). What is left out stays; nothing can be removed.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct UpdateUserRequest {
    /// A new role.
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false)]
    role: Option<Role>,
    /// False deactivates, true lets back in.
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false)]
    is_active: Option<bool>,
}

/// List the users
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(PageQuery),
    responses((status = 200, description = "Users, oldest first", body = List<UserResponse>))
)]
#[get("/users")]
async fn list_users(
    call: Call,
    _who: Owner<SignInOnly>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, Problem> {
    let page = query.0.page()?;
    let mut connection = call.connection().await?;
    let rows = actions::list_users(&mut connection, page).await?;
    let key = |(_, user): &(Person, User)| Cursor { at: user.created_at, id: user.id.into() };
    let list = page.list(rows, key, |(person, user)| UserResponse::of(&person, &user));
    listed(&call, &list)
}

/// Invite a user by mail
///
/// The mail holds a link to `POST /auth/invitations/accept`, good once and for seven days.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes a repeated request one request")),
    request_body = CreateUserRequest,
    responses((status = 201, description = "Invited", body = UserResponse, headers(("Location" = String), ("ETag" = String))))
)]
#[post("/users")]
async fn create_user(
    call: Call,
    who: Owner<SignInOnly>,
    key: IdempotencyKey,
    body: Json<CreateUserRequest>,
) -> Result<HttpResponse, Problem> {
    let role = body.value.role;
    let command = InviteUser {
        actor: who.actor,
        person: body.value.person(call.context.site.practice().time_zone)?,
        role,
    };
    let once = Once::new(who.caller(), key, &call.route, body.digest);
    let answer = once.run(&call, async |connection| {
        let (person, user) = actions::invite_user(connection, &call.context, &command).await?;
        let answer =
            Answer::created(format!("/api/v1/users/{}", user.id), &UserResponse::of(&person, &user))?;
        Ok(answer.with_revision(person.revision + user.revision))
    });
    Ok(answer.await?.into_response())
}

/// Read a user
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = UserId, Path, description = "The user")),
    responses((status = 200, description = "The user", body = UserResponse, headers(("ETag" = String))))
)]
#[get("/users/{id}")]
async fn get_user(
    call: Call,
    _who: Owner<SignInOnly>,
    id: web::Path<UserId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let (person, user) = actions::find_user(&mut connection, *id).await?;
    shown(&Account { person, user: Some(user) })
}

/// Change a user's role, deactivate a user, or let one back in
///
/// Takes effect with the next request of that user. Deactivation also ends links and API keys. The last active owner
/// stays one: 409 `last_owner`.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(
        ("id" = UserId, Path, description = "The user"),
        ("If-Match" = Option<String>, Header, description = "The ETag of the revision that is meant"),
    ),
    request_body(content = UpdateUserRequest, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The user as it is now", body = UserResponse, headers(("ETag" = String))))
)]
#[patch("/users/{id}")]
async fn update_user(
    call: Call,
    who: Owner<SignInOnly>,
    id: web::Path<UserId>,
    if_match: IfMatch,
    body: Json<UpdateUserRequest>,
) -> Result<HttpResponse, Problem> {
    let UpdateUserRequest { role, is_active } = body.value;
    let command = UpdateUser { actor: who.actor, user_id: *id, if_match, role, is_active };
    let mut connection = call.connection().await?;
    let account = actions::update_user(&mut connection, &call.context, &command).await?;
    shown(&account)
}

/// Reset a user's two-factor log-in
///
/// For somebody who lost their authenticator app and the recovery codes: the password alone is enough again. They are
/// told by mail. Your own you switch off yourself: 409 `own_two_factor`.
#[utoipa::path(
    tag = "users",
    security(("bearer" = [])),
    params(("id" = UserId, Path, description = "The user")),
    responses((status = 204, description = "Off"))
)]
#[delete("/users/{id}/two-factor")]
async fn reset_two_factor(
    call: Call,
    who: Owner<SignInOnly>,
    id: web::Path<UserId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    actions::reset_two_factor(&mut connection, &call.context, (who.actor, who.user_id), *id).await?;
    Ok(Answer::no_content().into_response())
}

impl CreateUserRequest {
    /// Who it is, with this zone if none is said.
    fn person(&self, default_zone: Tz) -> Result<NewPerson, Problem> {
        let mut faults = Faults::default();
        let email = faults.keep(input::email("/email", &self.email));
        let name = faults.keep(input::person_name("/name", &self.name));
        let time_zone = faults.keep(self.time_zone.as_deref().map_or(Ok(default_zone), input::zone));
        let locale = self.locale.unwrap_or_default();
        let person = email.zip(name).zip(time_zone);
        faults.finish_with(person.map(|((email, name), time_zone)| NewPerson {
            email,
            name,
            time_zone,
            locale,
        }))
    }
}

fn shown(account: &Account) -> Result<HttpResponse, Problem> {
    let user = account.user.as_ref().ok_or(IdentityError::NotFound)?;
    let answer = Answer::ok(&UserResponse::of(&account.person, user))?;
    Ok(answer.with_revision(account.revision()).into_response())
}

impl UserResponse {
    fn of(person: &Person, user: &User) -> Self {
        Self {
            id: user.id,
            person_id: person.id,
            email: person.email.to_string(),
            name: person.name.clone(),
            role: user.role,
            is_active: user.is_active,
            has_password: user.password_hash.is_some(),
            slug: user.slug.clone(),
            headline: user.headline.clone(),
            bio: user.bio.clone(),
            figures: user.figures.0.clone(),
            time_zone: person.time_zone.name().to_owned(),
            locale: person.locale,
            revision: person.revision + user.revision,
            created_at: user.created_at,
        }
    }
}

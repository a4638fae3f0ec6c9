//! One's own profile and password.

use actix_web::{HttpResponse, get, patch, post, web};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::input::{self, Faults, given};
use crate::identity::actions::{self, ChangePassword, UpdateProfile};
use crate::identity::credentials::Credentials;
use crate::identity::error::IdentityError;
use crate::identity::guards::{Coach, SignInOnly, SignedIn};
use crate::identity::model::{Account, Figures, ProfileChange, Role, UserChange};
use crate::kernel::ids::{PersonId, UserId};
use crate::kernel::locale::Locale;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, IfMatch, Json};

/// One's own profile.
#[derive(Serialize, utoipa::ToSchema)]
struct MeResponse {
    /// The person.
    person_id: PersonId,
    /// The user; null for people without an account.
    user_id: Option<UserId>,
    /// What the user may do; null for people without an account.
    role: Option<Role>,
    /// Whether this person is a mentee.
    is_mentee: bool,
    /// The address.
    email: String,
    /// The name.
    name: String,
    /// IANA name of the zone of the person's wall clock.
    time_zone: String,
    /// The language of mails to the person.
    locale: Locale,
    /// Name of the public page; null for people without an account.
    slug: Option<String>,
    /// What the coach is for, in one line; null for people without an account.
    headline: Option<String>,
    /// Paragraphs about the coach; null for people without an account.
    bio: Option<String>,
    /// Figures such as "120+ engineers mentored"; null for people without an account.
    figures: Option<Vec<String>>,
    /// The revision, as in the `ETag`.
    revision: i64,
}

/// A change of one's own profile (JSON Merge Patch). What is left out stays; nothing can be removed.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct UpdateMeRequest {
    /// A new name: one line without a web address.
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, min_length = 1, max_length = 200)]
    name: Option<String>,
    /// IANA name of a new zone.
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, example = "Europe/Kyiv")]
    time_zone: Option<String>,
    /// A new language.
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false)]
    locale: Option<Locale>,
    /// A new name of the public page (users only).
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", min_length = 1, max_length = 63)]
    slug: Option<String>,
    /// A new headline, one line (users only).
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, max_length = 200)]
    headline: Option<String>,
    /// New paragraphs, plain text (users only).
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, max_length = 4000)]
    bio: Option<String>,
    /// New figures (users only).
    #[serde(default, deserialize_with = "given")]
    #[schema(nullable = false, max_items = 6)]
    figures: Option<Vec<String>>,
}

/// A new password.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangePasswordRequest {
    /// The password so far. May be left out within 15 minutes after signing in by a mailed link.
    #[schema(value_type = Option<String>, format = Password)]
    current_password: Option<SecretString>,
    /// The new one, 12 to 128 characters.
    #[schema(value_type = String, format = Password, min_length = 12, max_length = 128)]
    new_password: SecretString,
}

/// Read your own profile
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    responses((status = 200, description = "The profile", body = MeResponse, headers(("ETag" = String))))
)]
#[get("/me")]
async fn get_me(call: Call, who: SignedIn) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let account = actions::find_account(&mut connection, who.person_id).await?;
    shown(&account)
}

/// Change your own profile
///
/// With `If-Match`, only the revision that is meant is changed.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    params(("If-Match" = Option<String>, Header, description = "The ETag of the revision that is meant")),
    request_body(content = UpdateMeRequest, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The profile as it is now", body = MeResponse, headers(("ETag" = String))))
)]
#[patch("/me")]
async fn update_me(
    call: Call,
    who: SignedIn,
    if_match: IfMatch,
    body: Json<UpdateMeRequest>,
) -> Result<HttpResponse, Problem> {
    let (person, user) = body.value.checked(who.user.is_some())?;
    let command = UpdateProfile { person_id: who.person_id, if_match, person, user };
    let mut connection = call.connection().await?;
    let account = actions::update_profile(&mut connection, &call.context, &command).await?;
    shown(&account)
}

/// Change your own password
///
/// The sign-in that asks stays as it is; all others end at once, with their access tokens, and unused links become
/// worthless. A mail tells about it. Takes no `Idempotency-Key`.
#[utoipa::path(
    tag = "me",
    security(("bearer" = [])),
    request_body = ChangePasswordRequest,
    responses((status = 204, description = "Changed"))
)]
#[post("/me/password")]
async fn change_password(
    call: Call,
    who: Coach<SignInOnly>,
    credentials: web::Data<Credentials>,
    body: Json<ChangePasswordRequest>,
) -> Result<HttpResponse, Problem> {
    let mut faults = Faults::default();
    faults.keep(input::new_password("/new_password", &body.value.new_password));
    faults.finish()?;
    let command = ChangePassword {
        sign_in_id: who.sign_in_id.ok_or(IdentityError::Forbidden)?,
        current: body.value.current_password,
        new: body.value.new_password,
    };
    actions::change_password(&call.services.database, &credentials, &call.context, &command).await?;
    Ok(Answer::no_content().into_response())
}

impl UpdateMeRequest {
    fn checked(self, is_user: bool) -> Result<(ProfileChange, UserChange), Problem> {
        let mut faults = Faults::default();
        let for_users = [
            ("/slug", self.slug.is_some()),
            ("/headline", self.headline.is_some()),
            ("/bio", self.bio.is_some()),
            ("/figures", self.figures.is_some()),
        ];
        for (pointer, is_given) in for_users {
            if is_given && !is_user {
                let fault = FieldError::new(pointer, "users_only", "only people with an account have this");
                faults.keep::<()>(Err(fault));
            }
        }
        let person = ProfileChange {
            name: faults.keep_given(self.name, |text| input::person_name("/name", &text)),
            time_zone: faults.keep_given(self.time_zone, |text| input::zone(&text)),
            locale: self.locale,
        };
        let user = UserChange {
            slug: faults.keep_given(self.slug, input::slug),
            headline: faults.keep_given(self.headline, |text| input::headline(&text)),
            bio: faults.keep_given(self.bio, |text| input::bio(&text)),
            figures: faults.keep_given(self.figures, |texts| input::figures(&texts)).map(Figures),
        };
        faults.finish()?;
        Ok((person, user))
    }
}

fn shown(account: &Account) -> Result<HttpResponse, Problem> {
    Ok(Answer::ok(&MeResponse::of(account))?.with_revision(account.revision()).into_response())
}

impl MeResponse {
    fn of(account: &Account) -> Self {
        let (person, user) = (&account.person, account.active_user());
        Self {
            person_id: person.id,
            user_id: user.map(|user| user.id),
            role: user.map(|user| user.role),
            is_mentee: person.mentee_since.is_some(),
            email: person.email.to_string(),
            name: person.name.clone(),
            time_zone: person.time_zone.name().to_owned(),
            locale: person.locale,
            slug: user.map(|user| user.slug.clone()),
            headline: user.map(|user| user.headline.clone()),
            bio: user.map(|user| user.bio.clone()),
            figures: user.map(|user| user.figures.0.clone()),
            revision: account.revision(),
        }
    }
}

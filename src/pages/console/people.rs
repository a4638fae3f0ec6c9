//! `/console/settings/people`: the users of the practice, for its owners.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono_tz::Tz;

use super::deeds::{meant, once_or_refused};
use super::desk::{Deed, Desk, Part};
use super::settings::tabs;
use crate::identity::{self, InviteUser, NewPerson, Person, Role, SignInOnly, UpdateUser, User};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::UserId;
use crate::kernel::phrases::Voice;
use crate::kernel::text;
use crate::pages::form::Pairs;
use crate::pages::language::text_fault_in_words;
use crate::pages::view::{Badge, InviteForm, Notice, PeoplePage, Tone, UserRow};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// The page.
const PATH: &str = "/console/settings/people";
/// Users on one page of the list.
const USERS_MAX: i64 = 50;
/// What the address says was just done.
const DONE: [(&str, &str); 5] = [
    ("invited", "people-invited"),
    ("changed", "people-changed"),
    ("out", "people-now-out"),
    ("in", "people-now-in"),
    ("reset", "people-reset-done"),
];

/// The list.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, (StatusCode::OK, None), None).await
}

/// Invites somebody by mail.
pub(super) async fn invite(deed: Deed) -> Result<HttpResponse, Problem> {
    let (desk, pairs) = (&deed.desk, &deed.form.pairs);
    let owner = desk.owner::<SignInOnly>()?;
    let role = role_of(pairs);
    let person = match checked(desk, pairs) {
        Ok(person) => person,
        Err((fault, is_name_at_fault)) => {
            let form = InviteForm { fault: Some(fault), is_name_at_fault, ..typed(pairs) };
            return shown(desk, (StatusCode::UNPROCESSABLE_ENTITY, None), Some(form)).await;
        }
    };
    let command = InviteUser { actor: owner.actor, person, role };
    let effect = async |connection: &mut Connection| {
        identity::invite_user(connection, &desk.visit.call.context, &command).await?;
        Answer::ok(&())
    };
    match once_or_refused(&deed, "invite", effect).await? {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}?done=invited"))),
        Err(refusal) => {
            let form = InviteForm { fault: Some(refusal.text), ..typed(pairs) };
            shown(desk, (refusal.status, None), Some(form)).await
        }
    }
}

/// Gives a user another role.
pub(super) async fn role(deed: Deed, id: web::Path<UserId>) -> Result<HttpResponse, Problem> {
    let role = role_of(&deed.form.pairs);
    change(&deed, *id, (Some(role), None, "changed")).await
}

/// Lets a user in no more.
pub(super) async fn deactivate(deed: Deed, id: web::Path<UserId>) -> Result<HttpResponse, Problem> {
    change(&deed, *id, (None, Some(false), "out")).await
}

/// Lets a user in again.
pub(super) async fn reactivate(deed: Deed, id: web::Path<UserId>) -> Result<HttpResponse, Problem> {
    change(&deed, *id, (None, Some(true), "in")).await
}

async fn change(
    deed: &Deed,
    user_id: UserId,
    (role, is_active, done): (Option<Role>, Option<bool>, &str),
) -> Result<HttpResponse, Problem> {
    let owner = deed.desk.owner::<SignInOnly>()?;
    let command = UpdateUser { actor: owner.actor, user_id, if_match: meant(deed), role, is_active };
    let effect = async |connection: &mut Connection| {
        identity::update_user(connection, &deed.desk.visit.call.context, &command).await?;
        Answer::ok(&())
    };
    match once_or_refused(deed, &format!("{done} {user_id}"), effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done={done}"))),
        Err(refusal) => shown(&deed.desk, refusal.notice(), None).await,
    }
}

/// Switches the second factor of somebody off who lost their app.
pub(super) async fn reset(deed: Deed, id: web::Path<UserId>) -> Result<HttpResponse, Problem> {
    let (owner, id) = (deed.desk.owner::<SignInOnly>()?, *id);
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        identity::reset_two_factor(connection, context, (owner.actor, owner.user_id), id).await?;
        Answer::ok(&())
    };
    match once_or_refused(&deed, &format!("reset {id}"), effect).await? {
        Ok(_) => Ok(deed.desk.see_other(&format!("{PATH}?done=reset"))),
        Err(refusal) => shown(&deed.desk, refusal.notice(), None).await,
    }
}

fn role_of(pairs: &Pairs) -> Role {
    if pairs.first("role") == Some(Role::Owner.name()) { Role::Owner } else { Role::Coach }
}

/// Who is invited; else what is wrong, and whether with the name.
fn checked(desk: &Desk, pairs: &Pairs) -> Result<NewPerson, (String, bool)> {
    let voice = desk.voice();
    let email = EmailAddress::parse(pairs.first("email").unwrap_or_default())
        .map_err(|_| (voice.say("fault-invalid_email"), false))?;
    let name = text::person_name(pairs.first("name").unwrap_or_default())
        .map_err(|fault| (text_fault_in_words(voice, fault), true))?;
    // As the practice, or else as whoever invites, until they say otherwise themselves.
    let practice = desk.visit.call.context.site.practice();
    let time_zone = if practice.time_zone == Tz::UTC { desk.zone() } else { practice.time_zone };
    Ok(NewPerson { email, name, time_zone, locale: desk.account.person.locale })
}

fn typed(pairs: &Pairs) -> InviteForm {
    let text = |name| pairs.first(name).unwrap_or_default().to_owned();
    let is_owner = role_of(pairs) == Role::Owner;
    InviteForm { is_open: true, email: text("email"), name: text("name"), is_owner, ..InviteForm::default() }
}

async fn shown(
    desk: &Desk,
    (status, notice): (StatusCode, Option<Notice>),
    form: Option<InviteForm>,
) -> Result<HttpResponse, Problem> {
    let owner = desk.owner::<SignInOnly>()?;
    let pairs = desk.query()?;
    let list = ListPage { limit: USERS_MAX, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let rows = identity::list_users(&mut connection, list).await?;
    drop(connection);
    let place = |(_, user): &(Person, User)| Cursor { at: user.created_at, id: user.id.into() };
    let voice = desk.voice();
    let list = list.list(rows, place, |(person, user)| user_row(voice, owner.user_id, (&person, &user)));
    let (page, mut console) = desk.frame(Part::Settings, voice.say("console-settings"));
    let done = desk.done(pairs.first("done"), &DONE).filter(|_| form.is_none());
    console.notice = notice.or(done);
    let view = PeoplePage {
        page,
        console,
        tabs: tabs(desk, "settings-people"),
        users: list.items,
        more_href: list.next_cursor.map(|cursor| format!("{PATH}?cursor={cursor}")),
        form: form.unwrap_or_default(),
    };
    desk.answered(status, &view)
}

fn user_row(voice: Voice, own_id: UserId, (person, user): (&Person, &User)) -> UserRow {
    let (key, tone) = match (user.is_active, user.password_hash.is_some()) {
        (true, true) => ("people-active", Tone::Good),
        (true, false) => ("people-pending", Tone::Warn),
        (false, _) => ("people-out", Tone::Neutral),
    };
    let role = if user.role == Role::Owner { "people-owner" } else { "people-coach" };
    UserRow {
        name: person.name.clone(),
        email: person.email.to_string(),
        is_owner: user.role == Role::Owner,
        role: voice.say(role),
        badge: Badge { label: voice.say(key), tone },
        is_active: user.is_active,
        is_self: user.id == own_id,
        revision: person.revision + user.revision,
        action: format!("{PATH}/{}", user.id),
    }
}

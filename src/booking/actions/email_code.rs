//! Proof of an address by a code that is mailed to it, where a session type asks for one.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::book::BookSlot;
use crate::booking::BookingError;
use crate::booking::mails::EmailCodeForBooker;
use crate::booking::store;
use crate::booking::store::email_codes::EmailCode;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SessionTypeId;
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{self, Envelope, Mail};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};

/// How long a code is good.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(15);
/// How often a client may give a wrong code: nobody spends the tries of somebody else.
const TRIES_MAX: i32 = 5;
/// How many wrong codes all clients together may give before another code is made: a chance of one in 10,000.
const ALL_TRIES_MAX: i64 = 100;
/// Most codes mailed to one address within an hour.
const MAILS_MAX: i64 = 10;

/// A wish for a code.
#[derive(Clone, Debug)]
pub struct EmailCodeWish {
    /// What shall be booked.
    pub session_type_id: SessionTypeId,
    /// The address.
    pub email: EmailAddress,
    /// The language of the mail.
    pub locale: Locale,
}

/// Mails a code. The caller learns only whether the type is there.
///
/// # Errors
/// [`BookingError::NotFound`] for an unknown type.
pub async fn mail_email_code(
    connection: &mut Connection,
    context: &Context,
    wish: &EmailCodeWish,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let session_type = store::session_types::find(connection, wish.session_type_id)
                .await?
                .filter(|session_type| session_type.is_active)
                .ok_or(BookingError::NotFound)?;
            let since = context.now - TimeDelta::hours(1);
            let kinds = [<EmailCodeForBooker as Mail>::KIND];
            let recent = mail::count_to(connection, &wish.email, &kinds, since).await?;
            if !session_type.asks_email_code || recent >= MAILS_MAX {
                return Ok(());
            }
            let code = code_of(context, &good_one(connection, context, wish).await?);
            let mail = EmailCodeForBooker {
                code,
                title: session_type.title,
                locale: wish.locale,
                practice: context.site.practice().name.clone(),
                site: context.site.public_url.clone(),
            };
            let envelope =
                Envelope { to: wish.email.clone(), to_name: String::new(), about: None, calendar: None };
            mail::enqueue(connection, context, &mail, envelope).await?;
            Ok(())
        })
        .await
}

/// The code of an address that is still good, else a new one. Asking again does not make a mailed one worthless.
async fn good_one(
    connection: &mut Connection,
    context: &Context,
    wish: &EmailCodeWish,
) -> Result<EmailCode, BookingError> {
    let (email, id) = (wish.email.as_str(), wish.session_type_id);
    let expires_at = context.now + GOOD_FOR;
    if let Some(kept) = store::email_codes::lock_good(connection, email, id, context.now).await? {
        let (_, all) = store::email_codes::count_tries(connection, email, id, &[]).await?;
        if all < ALL_TRIES_MAX {
            store::email_codes::extend(connection, email, id, expires_at).await?;
            return Ok(kept);
        }
    }
    let seed = Uuid::from_bytes(context.random.bytes());
    let made =
        EmailCode { email: email.to_owned(), session_type_id: id, expires_at, created_at: context.now, seed };
    store::email_codes::delete(connection, email, id).await?;
    store::email_codes::insert(connection, &made).await?;
    // Somebody else who asks at this moment may have been quicker.
    Ok(store::email_codes::lock_good(connection, email, id, context.now).await?.unwrap_or(made))
}

/// Six digits that follow from the seed and the keys of the installation; the row alone does not tell them.
fn code_of(context: &Context, kept: &EmailCode) -> String {
    let token = context.site.link_token(LinkPurpose::EmailCode, kept.seed, 0);
    let digest: [u8; 32] = Sha256::digest(token.as_bytes()).into();
    let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// Whether a booking was refused for its code.
#[must_use]
pub fn is_wrong_code(problem: &Problem) -> bool {
    problem.errors().iter().any(|fault| fault.code == "wrong_code")
}

/// Counts a wrong code, so that nobody can try them all. To be called after the booking's own transaction, which was
/// rolled back.
///
/// # Errors
/// Any error of the database.
pub async fn note_wrong_code(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<(), BookingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (email, id) = (wish.email.as_str(), wish.session_type_id);
            if store::email_codes::lock_good(connection, email, id, context.now).await?.is_some() {
                store::email_codes::note_wrong(connection, email, id, &client(context)).await?;
            }
            Ok(())
        })
        .await
}

/// The client, as limits tell clients apart.
fn client(context: &Context) -> Vec<u8> {
    Sha256::digest(context.origin.client_address.as_deref().unwrap_or_default()).to_vec()
}

/// Uses the code up, together with the booking.
pub(super) async fn spend(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<(), BookingError> {
    if !is_right(connection, context, wish).await? {
        return Err(refused(wish));
    }
    store::email_codes::delete(connection, wish.email.as_str(), wish.session_type_id).await?;
    Ok(())
}

async fn is_right(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<bool, BookingError> {
    let Some(given) = &wish.email_code else { return Ok(false) };
    let (email, id) = (wish.email.as_str(), wish.session_type_id);
    let Some(kept) = store::email_codes::lock_good(connection, email, id, context.now).await? else {
        return Ok(false);
    };
    let (own, all) = store::email_codes::count_tries(connection, email, id, &client(context)).await?;
    let is_equal = code_of(context, &kept).as_bytes().ct_eq(given.trim().as_bytes());
    Ok(own < TRIES_MAX && all < ALL_TRIES_MAX && is_equal.into())
}

fn refused(wish: &BookSlot) -> BookingError {
    let fault = if wish.email_code.is_none() {
        FieldError::new(
            "/email_code",
            "required",
            "this session asks for the code that is mailed to the address",
        )
    } else {
        FieldError::new(
            "/email_code",
            "wrong_code",
            "this is not the code, or it is too old; ask for a new one",
        )
    };
    BookingError::Unacceptable(vec![fault])
}

//! Proof of an address by a code that is mailed to it, where a session type asks for one.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::book::BookSlot;
use crate::booking::BookingError;
use crate::booking::mails::EmailCodeForBooker;
use crate::booking::store;
use crate::booking::store::email_codes::EmailCode;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::SessionTypeId;
use crate::kernel::locale::Locale;
use crate::mail::{self, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;

/// How long a code is good.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(15);
/// How often a wrong code may be given before the right one is good no more.
const ATTEMPTS_MAX: i32 = 5;
/// Most mails to one address within an hour before further codes are left out.
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
            let recent = mail::count_to(connection, &wish.email, context.now - TimeDelta::hours(1)).await?;
            if !session_type.asks_email_code || recent >= MAILS_MAX {
                return Ok(());
            }
            let number = u32::from_be_bytes(context.random.bytes());
            let code = format!("{:06}", number % 1_000_000);
            store::email_codes::put(
                connection,
                &EmailCode {
                    email: wish.email.to_string(),
                    session_type_id: wish.session_type_id,
                    code_digest: digest(wish.email.as_str(), wish.session_type_id, &code),
                    attempts: 0,
                    expires_at: context.now + GOOD_FOR,
                    created_at: context.now,
                },
            )
            .await?;
            let site = context.site.public_url.clone();
            let mail = EmailCodeForBooker { code, title: session_type.title, locale: wish.locale, site };
            let envelope =
                Envelope { to: wish.email.clone(), to_name: String::new(), about: None, calendar: None };
            mail::enqueue(connection, context, &mail, envelope).await?;
            Ok(())
        })
        .await
}

/// Counts a wrong code, so that nobody can try them all. To be called before the booking's own transaction, which may
/// be rolled back.
///
/// # Errors
/// [`BookingError::Unacceptable`] for a code that is missing, wrong, too old, or was guessed at too often.
pub async fn check_email_code(
    connection: &mut Connection,
    context: &Context,
    wish: &BookSlot,
) -> Result<(), BookingError> {
    let asks = store::session_types::find(connection, wish.session_type_id)
        .await?
        .is_some_and(|session_type| session_type.asks_email_code);
    if !asks {
        return Ok(());
    }
    let is_right = connection
        .transaction(async |connection: &mut Connection| -> Result<bool, BookingError> {
            let is_right = is_right(connection, context, wish).await?;
            if !is_right && wish.email_code.is_some() {
                store::email_codes::note_wrong(connection, wish.email.as_str(), wish.session_type_id).await?;
            }
            Ok(is_right)
        })
        .await?;
    if is_right { Ok(()) } else { Err(refused(wish)) }
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
    let email = wish.email.as_str();
    let kept = store::email_codes::lock_good(connection, email, wish.session_type_id, context.now).await?;
    let given = digest(email, wish.session_type_id, given.trim());
    Ok(kept.is_some_and(|kept| kept.attempts < ATTEMPTS_MAX && kept.code_digest.ct_eq(&given).into()))
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

fn digest(email: &str, id: SessionTypeId, code: &str) -> Vec<u8> {
    Sha256::new()
        .chain_update(email.as_bytes())
        .chain_update([0])
        .chain_update(id.to_string().as_bytes())
        .chain_update([0])
        .chain_update(code.as_bytes())
        .finalize()
        .to_vec()
}

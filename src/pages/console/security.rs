//! `/console/settings/security`: where one is signed in, and the second factor.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use qrcodegen::{QrCode, QrCodeEcc};
use secrecy::SecretString;

use super::desk::{Deed, Desk, Part};
use super::settings::tabs;
use super::words::{slow_down, to_minute};
use crate::identity::{
    self, BothFactors, ConfirmTwoFactor, Credentials, Enrolment, IdentityError, OpenSignIn, SignInOnly,
};
use crate::kernel::ids::{SignInId, UserId};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::pages::once::once_as;
use crate::pages::view::{AppSecret, QrPicture, SecurityPage, SignInRow, TwoFactorCard};
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// The page.
const PATH: &str = "/console/settings/security";
/// Sign-ins on one page of the list.
const SIGN_INS_MAX: i64 = 25;
/// Light modules around the picture, as the standard asks for.
const MARGIN: i32 = 4;
/// What the address says was just done.
const DONE: [(&str, &str); 3] =
    [("ended", "security-ended"), ("off", "two-factor-is-off"), (SHOWN, "secret-shown-once")];
/// Codes were shown in the answer to a first press of the button.
const SHOWN: &str = "shown";

/// The page.
pub(super) async fn page(desk: Desk, credentials: web::Data<Credentials>) -> Result<HttpResponse, Problem> {
    shown(&desk, &credentials, (StatusCode::OK, None)).await
}

/// Ends a sign-in of one's own.
pub(super) async fn end(deed: Deed, id: web::Path<SignInId>) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let who = (desk.principal().actor(), desk.principal().person_id);
    let mut connection = desk.connection().await?;
    match identity::end_sign_in(&mut connection, &desk.visit.call.context, who, *id).await {
        Ok(()) | Err(IdentityError::NotFound) => Ok(desk.see_other(&format!("{PATH}?done=ended"))),
        Err(other) => Err(other.into()),
    }
}

/// Begins to set up an app: the password is asked for once more. The secret is in this answer and in no other page.
pub(super) async fn begin(deed: Deed, credentials: web::Data<Credentials>) -> Result<HttpResponse, Problem> {
    let (desk, user_id) = (&deed.desk, user_of(&deed.desk)?);
    let password = SecretString::from(deed.form.pairs.first("password").unwrap_or_default());
    let (database, context) = (&desk.visit.call.services.database, &desk.visit.call.context);
    let begun = identity::begin_two_factor(database, &credentials, context, (user_id, &password)).await;
    match begun {
        Ok(enrolment) => shown(desk, &credentials, (StatusCode::OK, Some(begun_card(&enrolment)))).await,
        Err(IdentityError::TwoFactorOn) => Ok(desk.see_other(PATH)),
        Err(error) => {
            let (status, fault) = refused(desk, error)?;
            shown(desk, &credentials, (status, Some(TwoFactorCard::Off { fault: Some(fault) }))).await
        }
    }
}

/// Confirms the app with a code of it; other sign-ins end where that is wished. The recovery codes are in this answer and in no other page; after a wrong code the
/// secret is not shown again, for that takes the password.
pub(super) async fn confirm(
    deed: Deed,
    credentials: web::Data<Credentials>,
) -> Result<HttpResponse, Problem> {
    let (desk, user_id) = (&deed.desk, user_of(&deed.desk)?);
    let context = &desk.visit.call.context;
    let pairs = &deed.form.pairs;
    let end_all_but = pairs.has("end_others").then_some(desk.sign_in_id);
    let command = ConfirmTwoFactor { user_id, code: pairs.first("code").unwrap_or_default(), end_all_but };
    let mut connection = desk.connection().await?;
    let confirmed = identity::confirm_two_factor(&mut connection, context, &credentials, &command).await;
    drop(connection);
    let (status, card) = match confirmed {
        Ok(codes) => (StatusCode::OK, Some(TwoFactorCard::Codes { codes })),
        // Another tab was first, or it was too long ago: the page says how it stands.
        Err(IdentityError::TwoFactorOn) => return Ok(desk.see_other(&format!("{PATH}?done={SHOWN}"))),
        Err(IdentityError::TwoFactorOff) => return Ok(desk.see_other(PATH)),
        Err(error) => {
            let (status, fault) = refused(desk, error)?;
            (status, Some(TwoFactorCard::Begun { told: None, fault: Some(fault) }))
        }
    };
    shown(desk, &credentials, (status, card)).await
}

/// Switches the second factor off: password and code are asked for once more.
pub(super) async fn off(deed: Deed, credentials: web::Data<Credentials>) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let command = both(&deed)?;
    let (database, context) = (&desk.visit.call.services.database, &desk.visit.call.context);
    match identity::end_two_factor(database, &credentials, context, &command).await {
        Ok(()) | Err(IdentityError::TwoFactorOff) => Ok(desk.see_other(&format!("{PATH}?done=off"))),
        Err(error) => refuse_both(desk, &credentials, error).await,
    }
}

/// Makes new recovery codes. They are in this answer and in no other page.
pub(super) async fn renew(deed: Deed, credentials: web::Data<Credentials>) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let command = both(&deed)?;
    if !is_first_press(&deed).await? {
        return Ok(desk.see_other(&format!("{PATH}?done={SHOWN}")));
    }
    let (database, context) = (&desk.visit.call.services.database, &desk.visit.call.context);
    match identity::renew_recovery_codes(database, &credentials, context, &command).await {
        Ok(codes) => shown(desk, &credentials, (StatusCode::OK, Some(TwoFactorCard::Codes { codes }))).await,
        Err(error) => refuse_both(desk, &credentials, error).await,
    }
}

/// Whether this very form was not sent before: a code that was used counts no more, and what it made was shown.
async fn is_first_press(deed: &Deed) -> Result<bool, Problem> {
    let effect = async |_: &mut Connection| Ok(Answer::ok(&())?.with_secret());
    match once_as(&deed.desk.visit.call, &deed.desk.caller()?, (&deed.form, "codes"), effect).await {
        Ok(_) => Ok(true),
        // Other fields under the same key are another try.
        Err(problem) if matches!(problem.kind(), Kind::Conflict | Kind::Unacceptable) => {
            Ok(problem.code() != "secret_shown_once")
        }
        Err(problem) => Err(problem),
    }
}

async fn refuse_both(
    desk: &Desk,
    credentials: &Credentials,
    error: IdentityError,
) -> Result<HttpResponse, Problem> {
    let (status, fault) = refused(desk, error)?;
    let mut connection = desk.connection().await?;
    let about = standing(&mut connection, desk).await?;
    drop(connection);
    let card = about.map(|about| TwoFactorCard::On { about, fault: Some(fault) });
    shown(desk, credentials, (status, card)).await
}

fn user_of(desk: &Desk) -> Result<UserId, IdentityError> {
    Ok(desk.coach::<SignInOnly>()?.user_id)
}

fn both(deed: &Deed) -> Result<BothFactors, IdentityError> {
    let pairs = &deed.form.pairs;
    Ok(BothFactors {
        user_id: user_of(&deed.desk)?,
        password: SecretString::from(pairs.first("password").unwrap_or_default()),
        code: pairs.first("code").unwrap_or_default().to_owned(),
    })
}

/// What is said in the form about a refusal; everything else is a problem.
fn refused(desk: &Desk, error: IdentityError) -> Result<(StatusCode, String), Problem> {
    let voice = desk.voice();
    let said = match &error {
        IdentityError::Unacceptable(faults) if faults.iter().any(|fault| fault.pointer == "/password") => {
            (StatusCode::UNPROCESSABLE_ENTITY, voice.say("fault-wrong_password"))
        }
        IdentityError::Unacceptable(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, voice.say("fault-wrong_app_code"))
        }
        IdentityError::SlowDown { retry_after_seconds } => {
            (StatusCode::TOO_MANY_REQUESTS, slow_down(voice, *retry_after_seconds))
        }
        IdentityError::TwoFactorOn | IdentityError::TwoFactorOff => {
            (StatusCode::CONFLICT, voice.say("problem-stale_version") + ".")
        }
        _ => return Err(error.into()),
    };
    Ok(said)
}

/// "On since …, 8 recovery codes left."; nothing while it is off.
async fn standing(connection: &mut Connection, desk: &Desk) -> Result<Option<String>, Problem> {
    let state = identity::read_two_factor(connection, user_of(desk)?).await?;
    let voice = desk.voice();
    let since = state.app.as_ref().and_then(|app| app.confirmed_at);
    let since = since.map(|at| when::plain_date(voice.locale(), when::date(desk.zone(), at)));
    Ok(since.map(|since| {
        let left = say!(voice, "two-factor-left", n = state.codes_left);
        format!("{} {left}", say!(voice, "two-factor-since", date = since))
    }))
}

async fn shown(
    desk: &Desk,
    credentials: &Credentials,
    (status, card): (StatusCode, Option<TwoFactorCard>),
) -> Result<HttpResponse, Problem> {
    let query = desk.query()?;
    let list = ListPage { limit: SIGN_INS_MAX, after: query.first("cursor").and_then(Cursor::decode) };
    let person_id = desk.principal().person_id;
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let rows = identity::list_sign_ins(&mut connection, context, credentials, (person_id, list)).await?;
    let place = |row: &OpenSignIn| Cursor { at: row.created_at, id: row.id.into() };
    let rows = list.list(rows, place, |row| row);
    let about = standing(&mut connection, desk).await?;
    drop(connection);
    let (page, mut console) = desk.frame(Part::Settings, desk.voice().say("console-settings"));
    console.notice = desk.done(query.first("done"), &DONE).filter(|_| card.is_none());
    let as_it_is = match about {
        Some(about) => TwoFactorCard::On { about, fault: None },
        None => TwoFactorCard::Off { fault: None },
    };
    desk.answered(
        status,
        &SecurityPage {
            page,
            console,
            tabs: tabs(desk, "settings-security"),
            two_factor: card.unwrap_or(as_it_is),
            sign_ins: rows.items.iter().map(|row| sign_in_row(desk, row)).collect(),
            more_href: rows.next_cursor.map(|cursor| format!("{PATH}?cursor={cursor}#sign-ins")),
        },
    )
}

fn sign_in_row(desk: &Desk, row: &OpenSignIn) -> SignInRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let moment = |at| when::moment(voice.locale(), desk.zone(), to_minute(at), today);
    let method = row.method.name();
    SignInRow {
        device: row.device.clone().unwrap_or_else(|| voice.say("security-device")),
        method: voice.find(&format!("security-by-{method}")).unwrap_or_else(|| method.to_owned()),
        since: moment(row.created_at),
        last_used: moment(row.last_used_at),
        is_current: row.id == desk.sign_in_id,
        end_action: format!("/console/settings/sign-ins/{}/end", row.id),
    }
}

fn begun_card(enrolment: &Enrolment) -> TwoFactorCard {
    let told = AppSecret { secret: enrolment.secret.clone(), picture: picture(&enrolment.address) };
    TwoFactorCard::Begun { told: Some(told), fault: None }
}

/// The picture that an app reads the address from. An address that is too long for one, which none of ours is, has none.
fn picture(address: &str) -> QrPicture {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else {
        return QrPicture { side: 1, path: String::new() };
    };
    let size = code.size();
    let modules = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let dark = modules.filter(|(x, y)| code.get_module(*x, *y));
    let module = |(x, y): (i32, i32)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
    let path = dark.map(module).collect::<Vec<_>>().concat();
    QrPicture { side: size + 2 * MARGIN, path }
}

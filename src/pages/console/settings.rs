//! `/console/settings`: session types, and how mail goes.

use actix_web::HttpResponse;

use super::desk::{Desk, Part};
use super::session_type::{NEW, PATH as TYPES};
use super::words::to_minute;
use crate::booking::actions::{TypeWithHosts, list_session_types, place_in_words};
use crate::identity::{BookingsRead, SignInOnly};
use crate::kernel::phrases::say;
use crate::kernel::when;
use crate::mail::{self, MailRecord};
use crate::pages::offering::{self, picker_path};
use crate::pages::view::{Badge, MailPage, MailRow, SettingsPage, SignatureCard, Tab, Tone, TypeRow};
use crate::pages::words::lengths;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{LIMIT_MAX, Page as ListPage};

/// The parts of the settings.
const TABS: [(&str, &str); 6] = [
    ("settings-types", "/console/settings"),
    ("settings-profile", super::profile::PATH),
    ("settings-security", "/console/settings/security"),
    ("settings-mail", "/console/settings/mail"),
    ("settings-webhooks", "/console/settings/webhooks"),
    ("settings-keys", "/console/settings/keys"),
];
/// Those of owners alone.
const OWNER_TABS: [(&str, &str); 3] = [
    ("settings-practice", super::practice::PATH),
    ("settings-people", "/console/settings/people"),
    ("settings-log", "/console/settings/log"),
];
/// Mails that are shown.
const MAILS_MAX: i64 = 20;

/// The session types of the coach.
pub(super) async fn types(desk: Desk) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<BookingsRead>()?;
    let mut connection = desk.connection().await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let types = list_session_types(&mut connection, coach.user_id, all).await?;
    drop(connection);
    let (page, mut console) = desk.frame(Part::Settings, desk.voice().say("console-settings"));
    console.notice = desk.done(desk.query()?.first("done"), &[("removed", "type-removed")]);
    let slug = desk.account.active_user().map(|user| user.slug.clone()).unwrap_or_default();
    let types = types.iter().map(|one| type_row(&desk, &slug, one)).collect();
    desk.shown(&SettingsPage { page, console, tabs: tabs(&desk, "settings-types"), types, new_href: NEW })
}

fn type_row(desk: &Desk, slug: &str, one: &TypeWithHosts) -> TypeRow {
    let (voice, session_type) = (desk.voice(), &one.session_type);
    let (key, tone) = if session_type.is_active {
        ("settings-open", Tone::Good)
    } else {
        ("settings-closed", Tone::Neutral)
    };
    TypeRow {
        title: session_type.title.clone(),
        href: format!("{TYPES}/{}", session_type.id),
        public_href: picker_path(slug, session_type),
        lengths: lengths(voice, &offering::lengths(session_type)),
        place: place_in_words(&session_type.location, voice.locale()),
        badge: Badge { label: voice.say(key), tone },
    }
}

/// How mail goes; owners see what was given up.
pub(super) async fn mail(desk: Desk) -> Result<HttpResponse, Problem> {
    let is_owner = desk.owner::<SignInOnly>().is_ok();
    let voice = desk.voice();
    let (waiting, failed) = if is_owner {
        let mut connection = desk.connection().await?;
        let depth = mail::depth(&mut connection).await?;
        let waiting: i64 = depth.iter().filter(|one| one.state == "queued").map(|one| one.count).sum();
        let page = ListPage { limit: MAILS_MAX, after: None };
        let failed = mail::list(&mut connection, page, Some("failed")).await?;
        (Some(say!(voice, "mail-waiting", n = waiting)), failed)
    } else {
        (None, Vec::new())
    };
    let config = &desk.visit.call.services.config;
    let way = if mail::dev_mailbox_allowed(config) { "mail-captured" } else { "mail-servers" };
    let signature = if is_owner { Some(signature(&desk).await?) } else { None };
    let (page, console) = desk.frame(Part::Settings, voice.say("console-settings"));
    desk.shown(&MailPage {
        page,
        console,
        tabs: tabs(&desk, "settings-mail"),
        way: say!(voice, way, from = config.mail.from.as_str()),
        waiting,
        signature,
        failed: failed.iter().map(|one| mail_row(&desk, one)).collect(),
    })
}

/// Whether mails are signed here, and what DNS must say for that.
async fn signature(desk: &Desk) -> Result<SignatureCard, Problem> {
    let config = desk.visit.call.services.config.clone();
    let checked = tokio::task::spawn_blocking(move || mail::check_signature(&config)).await;
    let checked = checked.map_err(|cause| {
        tracing::error!(cause = %cause, "signature.not_checked");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side.")
    })?;
    let voice = desk.voice();
    let (key, tone, said) = match &checked {
        Ok(None) => ("mail-unsigned", Tone::Neutral, voice.say("mail-unsigned-text")),
        Ok(Some(signature)) if signature.is_aligned => {
            ("mail-signed", Tone::Good, voice.say("mail-signed-text"))
        }
        Ok(Some(_)) => ("mail-misaligned", Tone::Warn, voice.say("mail-misaligned-text")),
        Err(fault) => ("mail-signature-fault", Tone::Bad, fault.clone()),
    };
    let record = checked.ok().flatten().map(|signature| (signature.name, signature.record));
    Ok(SignatureCard { badge: Badge { label: voice.say(key), tone }, said, record })
}

fn mail_row(desk: &Desk, one: &MailRecord) -> MailRow {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let at = one.finished_at.unwrap_or(one.created_at);
    let code = one.outcome_code.map(|code| format!("{code} ")).unwrap_or_default();
    MailRow {
        to: one.to_address.clone(),
        subject: one.subject.clone(),
        when: when::moment(voice.locale(), desk.zone(), to_minute(at), today),
        said: format!("{code}{}", one.outcome_text.as_deref().unwrap_or_default()),
    }
}

/// The parts of the settings, with the one that is shown.
pub(super) fn tabs(desk: &Desk, current: &str) -> Vec<Tab> {
    let tab = |(key, href): (&str, &str)| Tab {
        label: desk.voice().say(key),
        href: href.to_owned(),
        is_current: key == current,
    };
    let of_owner = OWNER_TABS.into_iter().filter(|_| desk.owner::<SignInOnly>().is_ok());
    TABS.into_iter().chain(of_owner).map(tab).collect()
}

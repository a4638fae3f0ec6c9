//! `/console/settings/profile`: who one is for others, and one's password.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use secrecy::SecretString;

use super::desk::{Deed, Desk, Part};
use super::settings::tabs;
use super::sheet::{Refused, carry_out, choice, faulty, outcome, refused};
use super::words::slow_down;
use crate::identity::core::password;
use crate::identity::{
    self, ChangePassword, Credentials, Figures, IdentityError, ProfileChange, SignInOnly, UpdateProfile,
    UserChange,
};
use crate::kernel::locale::Locale;
use crate::kernel::slug::is_slug;
use crate::kernel::text::{self, TextFault};
use crate::kernel::time_zone;
use crate::pages::view::{FilterChoice, RecordPage, RecordSection, Sheet};
use crate::pages::zone::zone_groups;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::Answer;

/// The page.
pub(super) const PATH: &str = "/console/settings/profile";
/// Where a new password is sent.
const PASSWORD: &str = "/console/settings/profile/password";
/// What the address says was just done.
const DONE: [(&str, &str); 2] = [("saved", "profile-saved"), ("password", "profile-password-changed")];
/// Most figures of a profile, and their longest.
const FIGURES_MAX: (usize, usize) = (6, 80);

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None)
}

/// Keeps what was changed.
pub(super) async fn save(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let person_id = desk.coach::<SignInOnly>()?.person_id;
    let effect = async |connection: &mut Connection| {
        let (person, user) = typed(&deed)?;
        let command = UpdateProfile { person_id, if_match: deed.if_match(), person, user };
        identity::update_profile(connection, &desk.visit.call.context, &command).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, PATH, effect).await? {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}?done=saved"))),
        Err(refused) => shown(desk, Some(&refused)),
    }
}

/// Sets another password; all other sign-ins end by that, and a mail tells of it.
pub(super) async fn set_password(
    deed: Deed,
    credentials: web::Data<Credentials>,
) -> Result<HttpResponse, Problem> {
    let (desk, pairs) = (&deed.desk, &deed.form.pairs);
    let new = pairs.first("new_password").unwrap_or_default();
    if let Err(fault) = password::check(new) {
        let code = format!("password_{}", fault.code());
        let problem = faulty("new_password", &code, "at least 12 characters");
        return shown(desk, Some(&refused(&deed, PASSWORD, problem)?));
    }
    let command = ChangePassword {
        sign_in_id: desk.sign_in_id,
        current: pairs.first("current_password").map(SecretString::from),
        new: SecretString::from(new),
    };
    let (database, context) = (&desk.visit.call.services.database, &desk.visit.call.context);
    match identity::change_password(database, &credentials, context, &command).await {
        Ok(()) => Ok(desk.see_other(&format!("{PATH}?done=password"))),
        Err(IdentityError::SlowDown { retry_after_seconds }) => {
            let said = slow_down(desk.voice(), retry_after_seconds);
            let problem = faulty("current_password", "slow_down", &said);
            let mut refused = refused(&deed, PASSWORD, problem)?;
            refused.status = StatusCode::TOO_MANY_REQUESTS;
            shown(desk, Some(&refused))
        }
        Err(error) => shown(desk, Some(&refused(&deed, PASSWORD, error.into())?)),
    }
}

fn typed(deed: &Deed) -> Result<(ProfileChange, UserChange), Problem> {
    let mut faults: Vec<FieldError> = Vec::new();
    let mut keep = |name: &str, read: Result<String, TextFault>| {
        read.map_err(|fault| {
            faults.push(FieldError::new(format!("/{name}"), fault.code(), fault.to_string()));
        })
        .ok()
    };
    let name = keep("name", text::person_name(&deed.text("name")));
    let headline = keep("headline", text::optional_line(&deed.text("headline"), 200));
    let bio = keep("bio", text::paragraphs(&deed.text("bio"), 4_000));
    let lines = deed.text("figures");
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    let figures: Vec<String> =
        lines.filter_map(|line| keep("figures", text::line(line, FIGURES_MAX.1))).collect();
    if figures.len() > FIGURES_MAX.0 {
        faults.push(wrong("figures", "too_many_figures", "at most six lines"));
    }
    let zone = time_zone::parse(&deed.text("time_zone"));
    if zone.is_err() {
        faults.push(wrong("time_zone", "not_an_option", "choose one of the options"));
    }
    let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == deed.text("locale"));
    if locale.is_none() {
        faults.push(wrong("locale", "not_an_option", "choose one of the options"));
    }
    let slug = deed.text("slug").trim().to_owned();
    if !is_slug(&slug) {
        faults.push(wrong("slug", "invalid_slug", "lower-case letters, digits and single hyphens"));
    }
    if !faults.is_empty() {
        return Err(Problem::unacceptable(faults));
    }
    let person = ProfileChange { name, time_zone: zone.ok(), locale };
    let user = UserChange { slug: Some(slug), headline, bio, figures: Some(Figures(figures)) };
    Ok((person, user))
}

/// What is wrong with a field.
fn wrong(name: &str, code: &str, detail: &str) -> FieldError {
    FieldError::new(format!("/{name}"), code, detail)
}

fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let mut frame = desk.frame(Part::Settings, voice.say("console-settings"));
    frame.1.notice = notice;
    let section = |key, heading: &str, sheet: Sheet| RecordSection {
        key,
        heading: voice.say(heading),
        sheets: vec![sheet.after(refused)],
        ..RecordSection::default()
    };
    let sections = vec![
        section("profile", "profile", profile(desk)),
        section("password", "console-password", new_password(desk)),
    ];
    desk.answered(
        status,
        &RecordPage { tabs: tabs(desk, "settings-profile"), sections, ..RecordPage::of(frame) },
    )
}

fn profile(desk: &Desk) -> Sheet {
    let (voice, account) = (desk.voice(), &desk.account);
    let person = &account.person;
    let zone = person.time_zone.name();
    let locales = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let sheet = Sheet::to(voice, PATH, "profile-save")
        .with("revision", account.revision())
        .line("name", "profile-name", (&person.name, 200))
        .choose("time_zone", "mentee-zone", (zone, zones(desk, zone)))
        .choose("locale", "profile-language", (person.locale.tag(), locales.into()));
    let Some(user) = account.active_user() else { return sheet };
    sheet
        .line("slug", "profile-slug", (&user.slug, 63))
        .hint("profile-slug-hint")
        .line("headline", "profile-headline", (&user.headline, 200))
        .optional()
        .lines("bio", "profile-bio", (&user.bio, 4_000, 6))
        .optional()
        .lines("figures", "profile-figures", (&user.figures.0.join("\n"), 500, 3))
        .optional()
        .hint("profile-figures-hint")
}

/// All zones by name.
pub(super) fn zones(desk: &Desk, chosen: &str) -> Vec<FilterChoice> {
    let each = zone_groups(desk.voice(), chosen).into_iter().flat_map(|group| group.zones);
    each.map(|zone| choice(zone.value.clone(), zone.value)).collect()
}

fn new_password(desk: &Desk) -> Sheet {
    Sheet::to(desk.voice(), PASSWORD, "profile-password-save")
        .about("profile-password-about")
        .input("current_password", "profile-password-now", ("password", String::new()))
        .optional()
        .hint("profile-password-hint")
        .input("new_password", "profile-password-new", ("password", String::new()))
}

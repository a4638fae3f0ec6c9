//! `/console/settings/practice`: what the practice is called and says of itself, for its owners.

use actix_web::HttpResponse;

use super::desk::{Deed, Desk, Part};
use super::profile::zones;
use super::settings::tabs;
use super::sheet::{Refused, carry_out, choice, outcome};
use crate::identity::{
    self, POSTAL_ADDRESS_MAX, PRACTICE_NAME_MAX, PRACTICE_URL_MAX, PracticeChange, PracticeSettings,
    SignInOnly, WeekStart,
};
use crate::kernel::locale::Locale;
use crate::kernel::text::{self, TextFault};
use crate::kernel::{time_zone, when};
use crate::pages::view::{RecordPage, RecordSection, Sheet};
use crate::platform::config::is_web_address;
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::Answer;

/// The page.
pub(super) const PATH: &str = "/console/settings/practice";
/// What the address says was just done.
const DONE: [(&str, &str); 1] = [("saved", "practice-saved")];

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Keeps what was changed.
pub(super) async fn save(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let owner = desk.owner::<SignInOnly>()?;
    let effect = async |connection: &mut Connection| {
        let change = typed(&deed)?;
        let changed = (&deed.if_match(), &change);
        identity::update_practice(connection, &desk.visit.call.context, owner.actor, changed).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, PATH, effect).await? {
        Ok(_) => {
            let mut connection = desk.connection().await?;
            identity::read_practice(&mut connection, &desk.visit.call.context.site).await?;
            Ok(desk.see_other(&format!("{PATH}?done=saved")))
        }
        Err(refused) => shown(desk, Some(&refused)).await,
    }
}

/// All of it. What is left empty, or is what the configuration says, is by the configuration.
fn typed(deed: &Deed) -> Result<PracticeChange, Problem> {
    let mut faults: Vec<FieldError> = Vec::new();
    let mut line = |name: &str, max: usize| {
        text::optional_line(&deed.text(name), max).unwrap_or_else(|fault: TextFault| {
            faults.push(FieldError::new(format!("/{name}"), fault.code(), fault.to_string()));
            String::new()
        })
    };
    let [name, postal_address] =
        [line("name", PRACTICE_NAME_MAX), line("postal_address", POSTAL_ADDRESS_MAX)];
    let pages = ["privacy_url", "imprint_url"].map(|name| (name, line(name, PRACTICE_URL_MAX)));
    for (name, address) in &pages {
        if !address.is_empty() && !is_web_address(address) {
            let fault = "the address of a page, such as https://example.com/page";
            faults.push(FieldError::new(format!("/{name}"), "invalid_url", fault));
        }
    }
    let zone = time_zone::parse(&deed.text("time_zone")).ok();
    let locale = Locale::ALL.into_iter().find(|locale| locale.tag() == deed.text("locale"));
    let week_start = WeekStart::from_name(&deed.text("week_start"));
    let chosen =
        [("time_zone", zone.is_some()), ("locale", locale.is_some()), ("week_start", week_start.is_some())];
    for (name, is_known) in chosen {
        if !is_known {
            faults.push(FieldError::new(format!("/{name}"), "not_an_option", "choose one of the options"));
        }
    }
    if !faults.is_empty() {
        return Err(Problem::unacceptable(faults));
    }
    let configured = deed.desk.visit.call.context.site.practice.configured();
    let own = |text: String, configured: &str| {
        Some(Some(text).filter(|text| !text.is_empty() && text != configured))
    };
    let [(_, privacy_url), (_, imprint_url)] = pages;
    Ok(PracticeChange {
        name: own(name, &configured.name),
        privacy_url: own(privacy_url, configured.privacy_url.as_deref().unwrap_or_default()),
        imprint_url: own(imprint_url, configured.imprint_url.as_deref().unwrap_or_default()),
        postal_address: own(postal_address, &configured.postal_address),
        locale: Some(
            locale.filter(|locale| *locale != configured.locale).map(|locale| locale.tag().to_owned()),
        ),
        time_zone: Some(zone.filter(|zone| *zone != configured.time_zone).map(|zone| zone.name().to_owned())),
        week_start: Some(week_start.filter(|start| start.day() != configured.week_start)),
    })
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.owner::<SignInOnly>()?;
    let voice = desk.voice();
    let mut connection = desk.connection().await?;
    let settings = identity::read_practice(&mut connection, &desk.visit.call.context.site).await?;
    drop(connection);
    let (status, notice) = outcome(desk, refused, &DONE)?;
    let mut frame = desk.frame(Part::Settings, voice.say("console-settings"));
    frame.1.notice = notice;
    let section = RecordSection {
        key: "practice",
        heading: voice.say("settings-practice"),
        sheets: vec![form(desk, &settings).after(refused)],
        ..RecordSection::default()
    };
    let tabs = tabs(desk, "settings-practice");
    desk.answered(status, &RecordPage { tabs, sections: vec![section], ..RecordPage::of(frame) })
}

fn form(desk: &Desk, settings: &PracticeSettings) -> Sheet {
    let (voice, site) = (desk.voice(), &desk.visit.call.context.site);
    let said = settings.over(site.practice.configured());
    let zone = said.time_zone.name();
    let locales = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let days = WeekStart::ALL.map(|start| choice(start.name(), when::weekday(voice.locale(), start.day())));
    let url = |url: &Option<String>| url.clone().unwrap_or_default();
    Sheet::to(voice, PATH, "practice-save")
        .about("practice-about")
        .with("revision", settings.revision)
        .line("name", "practice-name", (&said.name, PRACTICE_NAME_MAX))
        .optional()
        .hint("practice-name-hint")
        .line("postal_address", "practice-postal-address", (&said.postal_address, POSTAL_ADDRESS_MAX))
        .optional()
        .hint("practice-postal-address-hint")
        .line("privacy_url", "practice-privacy", (&url(&said.privacy_url), PRACTICE_URL_MAX))
        .optional()
        .hint("practice-page-hint")
        .line("imprint_url", "practice-imprint", (&url(&said.imprint_url), PRACTICE_URL_MAX))
        .optional()
        .hint("practice-page-hint")
        .choose("locale", "practice-language", (said.locale.tag(), locales.into()))
        .hint("practice-language-hint")
        .choose("time_zone", "practice-zone", (zone, zones(desk, zone)))
        .hint("practice-zone-hint")
        .choose("week_start", "practice-week", (WeekStart::of(said.week_start).name(), days.into()))
}

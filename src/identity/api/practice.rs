//! What is said of the practice, for its owner.

use actix_web::{HttpResponse, get, patch};
use serde::{Deserialize, Deserializer, Serialize};

use super::input::{self, Faults};
use crate::identity::actions;
use crate::identity::guards::{Owner, SignInOnly};
use crate::identity::model::{PracticeChange, PracticeSettings, WeekStart};
use crate::kernel::locale::Locale;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{Answer, Call, IfMatch, Json};

/// Longest name, in characters.
pub const NAME_MAX: usize = 80;
/// Longest address of a page, in characters.
pub const URL_MAX: usize = 2_000;
/// Longest postal address, in characters.
pub const POSTAL_ADDRESS_MAX: usize = 300;

/// What is said of the practice.
#[derive(Serialize, utoipa::ToSchema)]
struct PracticeResponse {
    /// What it is called: on every page, below mails to coaches, in authenticator apps.
    name: String,
    /// How people reach this server. By the configuration alone: links that were mailed lead there.
    public_url: String,
    /// The language of pages for whoever asks for none of ours.
    locale: Locale,
    /// IANA name of the zone of new users for whom none is said.
    time_zone: String,
    /// The day with which weeks begin in calendars.
    week_start: WeekStart,
    /// Its name and postal address on one line, below each issue; null where none is said: no issue goes out then.
    postal_address: Option<String>,
    /// Address of its privacy page, linked below every page.
    privacy_url: Option<String>,
    /// Address of its imprint, linked below every page.
    imprint_url: Option<String>,
    /// Sender of automatic mail, as in a From header (RFC 5322 section 3.6.2). By the configuration alone, with the keys
    /// that sign for it; a mailing list may have its own.
    sender: String,
    /// What owners have said here; all the rest is by the configuration.
    said: Vec<&'static str>,
    /// The revision, as in the `ETag`.
    revision: i64,
}

/// A change of what is said of the practice (JSON Merge Patch, RFC 7396). What is left out stays; null takes it back to
/// what the configuration says.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::option_option, reason = "left out, null and given are three things in a merge patch")]
struct UpdatePracticeRequest {
    /// A new name, one line.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 80)]
    name: Option<Option<String>>,
    /// A new language.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<Locale>)]
    locale: Option<Option<Locale>>,
    /// IANA name of a new zone.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<String>, example = "Europe/Kyiv")]
    time_zone: Option<Option<String>>,
    /// Another day.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<WeekStart>)]
    week_start: Option<Option<WeekStart>>,
    /// A new postal address with the name in front, one line.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 300)]
    postal_address: Option<Option<String>>,
    /// Address of another privacy page.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    privacy_url: Option<Option<String>>,
    /// Address of another imprint.
    #[serde(default, deserialize_with = "or_null")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    imprint_url: Option<Option<String>>,
}

/// A member of a merge patch that null removes.
#[expect(clippy::option_option, reason = "left out, null and given are three things in a merge patch")]
fn or_null<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Read what is said of the practice
#[utoipa::path(
    tag = "practice",
    security(("bearer" = [])),
    responses((status = 200, description = "What holds now", body = PracticeResponse, headers(("ETag" = String))))
)]
#[get("/practice")]
async fn get_practice(call: Call, _who: Owner<SignInOnly>) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let settings = actions::read_practice(&mut connection, &call.context.site).await?;
    shown(&call, &settings)
}

/// Change what is said of the practice
///
/// This process goes by it at once, others within seconds; mails that wait keep what was said when they were written.
/// With `If-Match`, only the revision that is meant is changed.
#[utoipa::path(
    tag = "practice",
    security(("bearer" = [])),
    params(("If-Match" = Option<String>, Header, description = "The ETag of the revision that is meant")),
    request_body(content = UpdatePracticeRequest, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "What holds now", body = PracticeResponse, headers(("ETag" = String))))
)]
#[patch("/practice")]
async fn update_practice(
    call: Call,
    who: Owner<SignInOnly>,
    if_match: IfMatch,
    body: Json<UpdatePracticeRequest>,
) -> Result<HttpResponse, Problem> {
    let change = body.value.checked()?;
    let mut connection = call.connection().await?;
    let changed = (&if_match, &change);
    actions::update_practice(&mut connection, &call.context, who.actor, changed).await?;
    let settings = actions::read_practice(&mut connection, &call.context.site).await?;
    shown(&call, &settings)
}

impl UpdatePracticeRequest {
    fn checked(self) -> Result<PracticeChange, Problem> {
        let mut faults = Faults::default();
        let mut kept = |given: Option<Option<String>>, check: &dyn Fn(&str) -> Result<String, FieldError>| {
            given.map(|text| text.and_then(|text| faults.keep(check(&text))))
        };
        let line = |pointer: &'static str, max| move |text: &str| input::line(pointer, text, max);
        let change = PracticeChange {
            name: kept(self.name, &line("/name", NAME_MAX)),
            privacy_url: kept(self.privacy_url, &|text| input::web_address("/privacy_url", text, URL_MAX)),
            imprint_url: kept(self.imprint_url, &|text| input::web_address("/imprint_url", text, URL_MAX)),
            postal_address: kept(self.postal_address, &line("/postal_address", POSTAL_ADDRESS_MAX)),
            time_zone: kept(self.time_zone, &|text| input::zone(text).map(|zone| zone.name().to_owned())),
            locale: self.locale.map(|locale| locale.map(|locale| locale.tag().to_owned())),
            week_start: self.week_start,
        };
        faults.finish()?;
        Ok(change)
    }
}

fn shown(call: &Call, settings: &PracticeSettings) -> Result<HttpResponse, Problem> {
    let site = &call.context.site;
    let practice = settings.over(site.practice.configured());
    let response = PracticeResponse {
        public_url: site.public_url.clone(),
        locale: practice.locale,
        time_zone: practice.time_zone.name().to_owned(),
        week_start: WeekStart::of(practice.week_start),
        postal_address: Some(practice.postal_address).filter(|address| !address.is_empty()),
        name: practice.name,
        privacy_url: practice.privacy_url,
        imprint_url: practice.imprint_url,
        sender: call.services.config.mail.from.clone(),
        said: settings.said(),
        revision: settings.revision,
    };
    Ok(Answer::ok(&response)?.with_revision(settings.revision).into_response())
}

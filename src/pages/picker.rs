//! `/c/{coach}/{type}`: choosing a time.

use actix_web::{HttpRequest, HttpResponse, web};

use super::form::Pairs;
use super::free_times::Calendar;
use super::language::Language;
use super::offering::Offering;
use super::slot_picker::{DayWish, Links, PickerQuestion, picker, with_query};
use super::view::{DurationChoice, PickerPage};
use super::visit::Visit;
use super::words::summary;
use super::zone::Zone;
use crate::booking::actions::Length;
use crate::booking::model::Visibility;
use crate::kernel::phrases::say;
use crate::platform::problem::Problem;

pub(super) async fn page(
    visit: Visit,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let wish = DayWish::of(&pairs)?;
    let mut connection = visit.connection().await?;
    let offering = Offering::load(&mut connection, &visit, &path).await?;
    let zone = offering.zone(&pairs);
    // A length that is no number is none that is on offer.
    let length = offering.length(pairs.number("duration").ok().flatten());
    let question = PickerQuestion {
        week_start: visit.call.services.site.practice().week_start,
        session_type: &offering.session_type,
        calendar: Calendar {
            session_type_id: offering.session_type.id,
            length: Length::Asked(Some(length)),
            zone: zone.tz,
            reschedule_of: None,
        },
        voice: visit.voice(),
        links: links(&visit.language, &offering, &zone, length),
        durations: durations(&visit.language, &offering, &pairs, length),
        zone,
        wish,
        notice: None,
    };
    let picker = picker(&mut connection, &visit.call.context, question).await?;
    let (title, coach) = (&offering.session_type.title, &offering.coach.name);
    let title = say!(visit.voice(), "title-with-coach", title = title, coach = coach);
    let mut frame = visit.listed_frame(title, &summary(&offering.session_type.description));
    frame.indexed &= offering.session_type.visibility == Visibility::Public;
    visit.shown(&PickerPage { page: frame, session: offering.facts(&visit.language, length), picker })
}

/// Links of the picker of a session type.
pub(super) fn links(language: &Language, offering: &Offering, zone: &Zone, length: i32) -> Links {
    let page = offering.path();
    Links {
        slot: format!("{page}/book"),
        page,
        carried: [("duration", length.to_string()), ("zone", zone.tz.name().to_owned())]
            .into_iter()
            .chain(language.carried())
            .collect(),
    }
}

/// The same day with another length; nothing where there is no choice.
fn durations(language: &Language, offering: &Offering, pairs: &Pairs, chosen: i32) -> Vec<DurationChoice> {
    let lengths = offering.lengths();
    if lengths.len() < 2 {
        return Vec::new();
    }
    let kept: Vec<(&'static str, String)> = ["zone", "month", "date"]
        .into_iter()
        .filter_map(|name| Some((name, pairs.first(name)?.to_owned())))
        .chain(language.carried())
        .collect();
    let choice = |length: i32| DurationChoice {
        label: say!(language.voice, "length-choice", n = length),
        href: with_query(
            &offering.path(),
            [("duration", length.to_string())].into_iter().chain(kept.clone()),
        ),
        chosen: length == chosen,
    };
    lengths.into_iter().map(choice).collect()
}

//! `/c/{coach}/{type}`: choosing a time.

use actix_web::{HttpRequest, HttpResponse, web};

use super::form::Pairs;
use super::frame::{listed_frame, shown};
use super::free_times::Calendar;
use super::offering::Offering;
use super::slot_picker::{DayWish, Links, PickerQuestion, picker, with_query};
use super::view::{DurationChoice, PickerPage};
use super::words::summary;
use super::zone::Zone;
use crate::booking::actions::Length;
use crate::booking::model::Visibility;
use crate::platform::problem::Problem;
use crate::platform::web::Call;

pub(super) async fn page(
    call: Call,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let pairs = Pairs::of_query(&request)?;
    let wish = DayWish::of(&pairs)?;
    let mut connection = call.connection().await?;
    let offering = Offering::load(&mut connection, &path).await?;
    let zone = Zone::asked(&pairs, offering.coach.time_zone);
    // A length that is no number is none that is on offer.
    let length = offering.length(pairs.number("duration").ok().flatten());
    let question = PickerQuestion {
        session_type: &offering.session_type,
        calendar: Calendar {
            session_type_id: offering.session_type.id,
            length: Length::Asked(Some(length)),
            zone: zone.tz,
            reschedule_of: None,
        },
        links: links(&offering, &zone, length),
        durations: durations(&offering, &pairs, length),
        zone,
        wish,
        notice: None,
    };
    let picker = picker(&mut connection, &call.context, question).await?;
    let title = format!("{} with {}", offering.session_type.title, offering.coach.name);
    let mut frame = listed_frame(&call, title, &summary(&offering.session_type.description));
    frame.indexed = offering.session_type.visibility == Visibility::Public;
    shown(&PickerPage { page: frame, session: offering.facts(length), picker })
}

/// Links of the picker of a session type.
pub(super) fn links(offering: &Offering, zone: &Zone, length: i32) -> Links {
    let page = offering.path();
    Links {
        slot: format!("{page}/book"),
        page,
        carried: vec![("duration", length.to_string()), ("zone", zone.tz.name().to_owned())],
    }
}

/// The same day with another length; nothing where there is no choice.
fn durations(offering: &Offering, pairs: &Pairs, chosen: i32) -> Vec<DurationChoice> {
    let lengths = offering.lengths();
    if lengths.len() < 2 {
        return Vec::new();
    }
    let kept: Vec<(&'static str, String)> = ["zone", "month", "date"]
        .into_iter()
        .filter_map(|name| Some((name, pairs.first(name)?.to_owned())))
        .collect();
    let choice = |length: i32| DurationChoice {
        label: format!("{length} min"),
        href: with_query(
            &offering.path(),
            [("duration", length.to_string())].into_iter().chain(kept.clone()),
        ),
        chosen: length == chosen,
    };
    lengths.into_iter().map(choice).collect()
}

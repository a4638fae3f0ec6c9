//! A session type with its coach, as an address names them.

use super::form::Pairs;
use super::language::Language;
use super::place::promised;
use super::policy;
use super::view::{Avatar, SessionFacts};
use super::visit::Visit;
use super::words::{minutes, paragraphs};
use super::zone::Zone;
use crate::booking::actions::public_session_type;
use crate::booking::model::SessionType;
use crate::identity::{self, PublicCoach};
use crate::kernel::slug::is_slug;
use crate::kernel::time_zone;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// What `/c/{coach}/{type}` names.
pub(super) struct Offering {
    pub coach: PublicCoach,
    pub session_type: SessionType,
    /// What its addresses begin with: nothing, or `/embed` inside another site.
    pub base: &'static str,
}

impl Offering {
    /// The active session type of this address, listed or not.
    pub(super) async fn load(
        connection: &mut Connection,
        visit: &Visit,
        (coach, slug): &(String, String),
    ) -> Result<Self, Problem> {
        let coach = find_coach(connection, coach).await?;
        let session_type = public_session_type(connection, coach.user_id, &named(slug)?).await?;
        Ok(Self { coach, session_type, base: visit.base() })
    }

    /// `/c/{coach}/{type}`.
    pub(super) fn path(&self) -> String {
        format!("{}{}", self.base, picker_path(&self.coach.slug, &self.session_type))
    }

    /// The lengths to choose from, shortest first; one if there is no choice.
    pub(super) fn lengths(&self) -> Vec<i32> {
        lengths(&self.session_type)
    }

    /// The length asked for if it is on offer, else the usual one.
    pub(super) fn length(&self, asked: Option<i32>) -> i32 {
        self.session_type.duration_for(asked).unwrap_or(self.session_type.duration_minutes)
    }

    /// The zone that the address asks for, else the one in which this session is shown, else the coach's.
    pub(super) fn zone(&self, pairs: &Pairs) -> Zone {
        let shown = self.session_type.shown_time_zone.as_deref().and_then(|name| time_zone::parse(name).ok());
        match shown {
            Some(shown) => Zone::asked(pairs, shown).known(),
            None => Zone::asked(pairs, self.coach.time_zone),
        }
    }

    /// How many guests a booker may bring.
    pub(super) fn guests_max(&self) -> usize {
        usize::try_from(self.session_type.guests_max).unwrap_or_default()
    }

    /// Who, what, how long, where.
    pub(super) fn facts(&self, language: &Language, length: i32) -> SessionFacts {
        let who = (self.coach.name.as_str(), self.coach.slug.as_str());
        SessionFacts {
            coach_href: language.href(&format!("{}/c/{}", self.base, self.coach.slug)),
            ..facts(language, who, &self.session_type, i64::from(length))
        }
    }
}

/// The active coach of this address.
pub(super) async fn find_coach(connection: &mut Connection, slug: &str) -> Result<PublicCoach, Problem> {
    Ok(identity::find_public_coach(connection, &named(slug)?).await?)
}

/// The slot picker of a session type.
pub(super) fn picker_path(coach_slug: &str, session_type: &SessionType) -> String {
    format!("/c/{coach_slug}/{}", session_type.slug)
}

/// The lengths of a session type, shortest first.
pub(super) fn lengths(session_type: &SessionType) -> Vec<i32> {
    let mut lengths = session_type.duration_options.0.clone();
    lengths.push(session_type.duration_minutes);
    lengths.sort_unstable();
    lengths.dedup();
    lengths
}

/// Who, what, how long, where; the coach as name and slug.
pub(super) fn facts(
    language: &Language,
    (name, slug): (&str, &str),
    session_type: &SessionType,
    length: i64,
) -> SessionFacts {
    let voice = language.voice;
    SessionFacts {
        coach_name: name.to_owned(),
        coach_href: language.href(&format!("/c/{slug}")),
        avatar: Avatar::of_name(name),
        title: session_type.title.clone(),
        description: paragraphs(&session_type.description),
        duration: minutes(voice, length),
        place: promised(voice, session_type.location.kind),
        policy: Some(policy::promised(voice, &session_type.policy)),
    }
}

/// A part of an address that names something here, whatever its case.
fn named(slug: &str) -> Result<String, Problem> {
    let slug = slug.to_ascii_lowercase();
    if is_slug(&slug) { Ok(slug) } else { Err(Problem::not_found()) }
}

//! Who acts in the demo, and when.

use chrono::{Days, NaiveDate, NaiveTime};

use super::DemoFault;
use crate::coaching::actions::Viewer;
use crate::coaching::model::Mentee;
use crate::identity::{Actor, ActorKind, Role};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;

/// The demo's now, with everything before it within reach.
pub(super) struct Stage<'a> {
    /// Now.
    pub context: &'a Context,
    /// The coach as one who asks.
    pub coach: Viewer,
}

impl<'a> Stage<'a> {
    /// The stage of a coach.
    pub(super) fn of(context: &'a Context, coach_id: UserId) -> Self {
        let coach = Viewer {
            person_id: None,
            user: Some((coach_id, Role::Coach)),
            actor: Actor::known(ActorKind::Coach, coach_id),
        };
        Self { context, coach }
    }

    /// The date so many days ago.
    pub(super) fn date(&self, days_ago: u64) -> NaiveDate {
        let today = self.context.now.date_naive();
        today.checked_sub_days(Days::new(days_ago)).unwrap_or(today)
    }

    /// The date in so many days.
    pub(super) fn date_in(&self, days: u64) -> NaiveDate {
        let today = self.context.now.date_naive();
        today.checked_add_days(Days::new(days)).unwrap_or(today)
    }

    /// A moment in the afternoon so many days ago.
    pub(super) fn ago(&self, days_ago: u64) -> Context {
        let afternoon = NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default();
        Context { now: self.date(days_ago).and_time(afternoon).and_utc(), ..self.context.clone() }
    }
}

/// A mentee as one who asks.
pub(super) fn viewer_of(mentee: &Mentee) -> Viewer {
    Viewer {
        person_id: Some(mentee.person_id),
        user: None,
        actor: Actor::known(ActorKind::Mentee, mentee.person_id),
    }
}

/// What a document says, as the value that an action takes.
pub(super) fn read<T: serde::de::DeserializeOwned>(document: serde_json::Value) -> Result<T, DemoFault> {
    Ok(serde_json::from_value(document)?)
}

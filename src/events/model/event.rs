//! An event as stored.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::kernel::ids::{EventId, PersonId, UserId};
use crate::schema::events;

/// Something that is about to be written as having happened.
#[derive(Clone, Debug)]
pub struct NewEvent {
    /// What happened, such as `booking.confirmed`.
    pub kind: &'static str,
    /// The row it happened to.
    pub subject_id: Uuid,
    /// The user whose practice it concerns.
    pub user_id: Option<UserId>,
    /// What kind of caller did it.
    pub actor_kind: &'static str,
    /// Which one.
    pub actor_id: Option<Uuid>,
    /// What changed: ids and times, never personal texts. Further users whom it concerns are listed as `host_ids`.
    pub data: Value,
}

/// What an event says about a person. It is kept apart from the event, which stays for ever: wiped after
/// `retention.webhook_payload_days`, removed when the person is erased. Webhooks deliver it merged into the event's data.
#[derive(Clone, Debug)]
pub struct Payload {
    /// Whom it speaks of.
    pub person_id: PersonId,
    /// The members, an object.
    pub data: Value,
}

/// Something that happened.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = events)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What happened.
    pub kind: String,
    /// What kind of caller did it.
    pub actor_kind: String,
    /// What changed.
    pub data: Value,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that happened, as far as it decides who is told.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = events)]
pub struct Occurred {
    /// Its id.
    pub id: EventId,
    /// Its place in the order.
    pub position: i64,
    /// What happened.
    pub kind: String,
    /// The row it happened to.
    pub subject_id: Uuid,
    /// The user whose practice it concerns.
    pub user_id: Option<UserId>,
    /// What changed, with further users as `host_ids`, and as `former_host_ids` those whom it concerned until now.
    pub data: Value,
    /// When.
    pub at: DateTime<Utc>,
}

impl Occurred {
    /// The users whom it concerns.
    #[must_use]
    pub fn users(&self) -> Vec<Uuid> {
        let named = |name: &str| self.data.get(name).and_then(Value::as_array).into_iter().flatten();
        let hosts = named("host_ids").chain(named("former_host_ids"));
        let hosts = hosts.filter_map(|host| host.as_str()?.parse().ok());
        self.user_id.map(Uuid::from).into_iter().chain(hosts).collect()
    }
}

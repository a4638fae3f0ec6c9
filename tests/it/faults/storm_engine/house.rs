//! Two coaches and what can be booked with them.

use altitude::booking::actions::{
    ScheduleDraft, SessionTypeDraft, Settler, create_schedule, create_session_type,
};
use altitude::identity::{NewPerson, NewUser, Role, create_user};
use altitude::kernel::email_address::EmailAddress;
use altitude::kernel::ids::UserId;
use altitude::kernel::locale::Locale;
use chrono::{DateTime, Days, NaiveTime, SecondsFormat, TimeDelta, Utc};
use chrono_tz::Tz;
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::faults::ground::app;
use crate::support::app::{PASSWORD, open_hours, send};

/// The coaches' addresses.
pub const COACHES: [&str; 2] = ["ada@coach.test", "ben@coach.test"];

/// What is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With one of the two.
    Pool,
    /// Three with the first.
    Group,
    /// With the second, who has to say yes.
    Manual,
    /// With both at once.
    Both,
}

/// The practice of the storm.
pub struct House {
    /// The types, in the order of [`Kind`].
    pub types: [String; 4],
    /// The coaches, in their order.
    pub coach_ids: [String; 2],
    first: DateTime<Utc>,
}

impl House {
    /// Sets it up in a migrated database.
    pub async fn furnish(database_url: &str) -> Self {
        let app = app(database_url).await;
        let context = app.services.context();
        let mut connection = app.services.database.connection().await.unwrap();
        let mut ids: Vec<UserId> = Vec::new();
        for (email, name) in COACHES.into_iter().zip(["Ada Brandt", "Ben Castillo"]) {
            let person = NewPerson {
                email: EmailAddress::parse(email).unwrap(),
                name: name.to_owned(),
                time_zone: Tz::UTC,
                locale: Locale::En,
            };
            let password = SecretString::from(PASSWORD);
            let hash = app.credentials.hash_password(&context.random, &password).await.unwrap();
            // The first owns the practice: her webhook hears of everything.
            let role = if ids.is_empty() { Role::Owner } else { Role::Coach };
            let user = NewUser::plain(person, role, Some(hash));
            let id = create_user(&mut connection, &context, &user).await.unwrap();
            let hours: ScheduleDraft = serde_json::from_value(open_hours("UTC", "00:00", "24:00")).unwrap();
            create_schedule(&mut connection, &context, id, hours).await.unwrap();
            ids.push(id);
        }
        let host = |index: usize, role: &str| json!({ "user_id": ids[index], "role": role });
        let settings = [
            json!({ "slug": "pool", "hosts": [host(0, "pool"), host(1, "pool")] }),
            json!({ "slug": "group", "hosts": [host(0, "required")], "seats": 3 }),
            json!({ "slug": "manual", "hosts": [host(1, "required")], "confirmation": { "kind": "manual" } }),
            json!({ "slug": "both", "hosts": [host(0, "required"), host(1, "required")] }),
        ];
        let mut types = Vec::new();
        for settings in settings {
            let mut draft = json!({
                "title": "Growth session", "duration_minutes": 60, "guests_max": 1,
                "location": { "kind": "phone" }, "policy": { "max_reschedules": 1000 }
            });
            draft.as_object_mut().unwrap().extend(settings.as_object().unwrap().clone());
            let draft: SessionTypeDraft = serde_json::from_value(draft).unwrap();
            let settler = Settler { user_id: ids[0], names_others: true };
            let stored = create_session_type(&mut connection, &context, settler, draft).await.unwrap();
            types.push(stored.session_type.id.to_string());
        }
        let first = (context.now.date_naive() + Days::new(3)).and_time(NaiveTime::MIN).and_utc();
        let coach_ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        Self { types: types.try_into().unwrap(), coach_ids: coach_ids.try_into().unwrap(), first }
    }

    /// The access tokens of the coaches.
    pub async fn log_in(&self, http: &reqwest::Client, address: &str) -> [String; 2] {
        let mut tokens = Vec::new();
        for email in COACHES {
            let body = json!({ "email": email, "password": PASSWORD });
            let answer = send(http.post(format!("{address}/api/v1/auth/login")).json(&body)).await;
            tokens.push(super::text(&answer.expect(200), "access_token"));
        }
        tokens.try_into().unwrap()
    }

    /// Has every booking told to this address.
    pub async fn call(&self, http: &reqwest::Client, address: &str, (token, url): (&str, String)) {
        let wish = json!({ "url": url, "events": ["booking.*"] });
        let request = http.post(format!("{address}/api/v1/webhooks")).json(&wish);
        send(request.bearer_auth(token)).await.expect(201);
    }

    /// The start of the n-th hour from the day after tomorrow on.
    pub fn hour(&self, number: i64) -> String {
        (self.first + TimeDelta::hours(number)).to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// The type of this kind.
    pub fn type_id(&self, kind: Kind) -> &str {
        match kind {
            Kind::Pool => &self.types[0],
            Kind::Group => &self.types[1],
            Kind::Manual => &self.types[2],
            Kind::Both => &self.types[3],
        }
    }

    /// The kind of this type.
    pub fn kind(&self, type_id: &str) -> Kind {
        let kinds = [Kind::Pool, Kind::Group, Kind::Manual, Kind::Both];
        kinds.into_iter().find(|kind| self.type_id(*kind) == type_id).expect("no other types")
    }

    /// The body of a booking.
    pub fn wish(&self, kind: Kind, start: &str, visitor: &Visitor) -> Value {
        json!({
            "session_type_id": self.type_id(kind), "start": start, "name": visitor.name,
            "email": visitor.email, "time_zone": "Europe/Kyiv", "guests": visitor.guests
        })
    }
}

/// Somebody who books once.
pub struct Visitor {
    /// A name that is no part of another's.
    pub name: String,
    /// The address.
    pub email: String,
    /// At most one guest.
    pub guests: Vec<String>,
}

impl Visitor {
    /// The visitor of this number of a caller; every third brings a guest.
    pub fn new(caller: u64, number: usize) -> Self {
        let name = format!("V{caller}n{number}e");
        let guest = number.is_multiple_of(3).then(|| format!("guest-{name}@example.com").to_lowercase());
        Self {
            email: format!("{name}@example.com").to_lowercase(),
            name,
            guests: guest.into_iter().collect(),
        }
    }
}

//! `altitude demo seed`: a practice to look around in.

mod coaching;
mod letters;
mod mentees;
mod plans;
mod stage;
mod strategy;

use std::collections::BTreeMap;
use std::process::ExitCode;

use chrono::Days;
use chrono_tz::Tz;
use diesel_async::AsyncConnection as _;
use secrecy::SecretString;
use serde_json::{Value, json};
use thiserror::Error;

use super::terminal::{fail, print};
use crate::booking::BookingError;
use crate::booking::actions::{
    BookSlot, BookedBy, Length, ListSlots, ScheduleDraft, SessionTypeDraft, Settler, book, create_schedule,
    create_session_type, list_slots,
};
use crate::booking::model::SessionType;
use crate::coaching::CoachingError;
use crate::identity::{
    Credentials, IdentityError, NewPerson, NewUser, PasswordHash, Role, create_user, list_public_coaches,
    list_users,
};
use crate::kernel::email_address::{EmailAddress, InvalidEmailAddress};
use crate::kernel::ids::UserId;
use crate::kernel::locale::Locale;
use crate::newsletter::NewsletterError;
use crate::platform::config::{Config, Environment};
use crate::platform::context::Context;
use crate::platform::db::{Connection, DatabaseError};
use crate::platform::services::Services;
use crate::platform::web::Page;

/// Where the demo coach logs in.
pub const COACH_EMAIL: &str = "dana@demo.altitude.example";
/// Where the demo owner logs in.
pub const OWNER_EMAIL: &str = "owner@demo.altitude.example";
/// The password of both.
pub const PASSWORD: &str = "altitude-demo";

/// Why the demo was not seeded.
#[derive(Debug, Error)]
pub enum DemoFault {
    /// There are users already.
    #[error("this database is in use; the demo goes into an empty one only")]
    NotEmpty,
    /// The database does not answer.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// An account could not be made.
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// A statement failed.
    #[error(transparent)]
    Statement(#[from] diesel::result::Error),
    /// A session type or booking could not be made.
    #[error(transparent)]
    Booking(#[from] BookingError),
    /// The password of the demo is known to everybody.
    #[error("the demo is for trying out; this is a production")]
    Production,
    /// The coaching could not be made.
    #[error(transparent)]
    Coaching(#[from] CoachingError),
    /// The newsletter could not be made.
    #[error(transparent)]
    Newsletter(#[from] NewsletterError),
    /// The demo itself is wrong.
    #[error("the demo is wrong: {0}")]
    Content(String),
}

impl From<InvalidEmailAddress> for DemoFault {
    fn from(cause: InvalidEmailAddress) -> Self {
        Self::Content(cause.to_string())
    }
}

impl From<serde_json::Error> for DemoFault {
    fn from(cause: serde_json::Error) -> Self {
        Self::Content(cause.to_string())
    }
}

/// The command.
pub async fn run(services: &Services, credentials: &Credentials) -> ExitCode {
    if services.config.environment == Environment::Production {
        return fail(&DemoFault::Production, 1);
    }
    match seed(services, credentials).await {
        Ok(()) => {
            print(&format!("The demo is there. {COACH_EMAIL} and {OWNER_EMAIL} log in with {PASSWORD}."))
        }
        Err(fault) => fail(&fault, 1),
    }
}

/// Seeds an empty database, and leaves any other alone.
///
/// # Errors
/// [`DemoFault`], but never [`DemoFault::NotEmpty`].
pub async fn seed_if_empty(services: &Services, credentials: &Credentials) -> Result<(), DemoFault> {
    match seed(services, credentials).await {
        Err(DemoFault::NotEmpty) => Ok(()),
        outcome => outcome,
    }
}

/// Whether the demo coach is there.
pub async fn is_seeded(services: &Services) -> bool {
    let Ok(mut connection) = services.database.connection().await else { return false };
    list_public_coaches(&mut connection)
        .await
        .is_ok_and(|coaches| coaches.iter().any(|coach| coach.slug == "dana-weiss"))
}

async fn seed(services: &Services, credentials: &Credentials) -> Result<(), DemoFault> {
    let context = services.context();
    let password = credentials.hash_password(&context.random, &SecretString::from(PASSWORD)).await?;
    let mut connection = services.database.connection().await?;
    if !list_users(&mut connection, Page { limit: 1, after: None }).await?.is_empty() {
        return Err(DemoFault::NotEmpty);
    }
    let connection: &mut Connection = &mut connection;
    // All of it, or nothing.
    connection
        .transaction(async |connection: &mut Connection| {
            Box::pin(make(connection, (&context, &services.config), password.clone())).await
        })
        .await
}

async fn make(
    connection: &mut Connection,
    (context, config): (&Context, &Config),
    password: PasswordHash,
) -> Result<(), DemoFault> {
    let owner = NewUser {
        person: person(OWNER_EMAIL, "Robin Owner", Tz::Europe__Berlin)?,
        role: Role::Owner,
        password_hash: Some(password.clone()),
        slug: None,
        headline: String::new(),
        bio: String::new(),
        figures: Vec::new(),
    };
    create_user(connection, context, &owner).await?;
    let coach = NewUser {
        person: person(COACH_EMAIL, "Dana Weiss", Tz::Europe__Berlin)?,
        role: Role::Coach,
        password_hash: Some(password),
        slug: Some(String::from("dana-weiss")),
        headline: String::from("Helps senior engineers grow to staff and beyond"),
        bio: String::from(
            "Fourteen years of building payment and search systems, six of them as a principal engineer. \
             I work with engineers who are good at the code and want their judgement to reach further.\n\n\
             We find the one skill that holds you back, and practise it on your real work for ninety days.",
        ),
        figures: vec![String::from("120+ engineers mentored"), String::from("31 promotions to staff")],
    };
    let coach_id = create_user(connection, context, &coach).await?;
    create_schedule(connection, context, coach_id, hours()?).await?;
    let growth = make_types(connection, context, coach_id).await?;
    Box::pin(make_bookings(connection, context, &growth)).await?;
    Box::pin(coaching::make(connection, context, coach_id)).await?;
    Box::pin(letters::make(connection, (context, config), coach_id)).await
}

fn person(email: &str, name: &str, time_zone: Tz) -> Result<NewPerson, DemoFault> {
    Ok(NewPerson { email: EmailAddress::parse(email)?, name: name.to_owned(), time_zone, locale: Locale::En })
}

fn hours() -> Result<ScheduleDraft, DemoFault> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let weekly: Vec<Value> = days
        .iter()
        .flat_map(|day| {
            let end = if *day == "friday" { "15:00" } else { "18:00" };
            [
                json!({ "day": day, "start": "09:00", "end": "12:00" }),
                json!({ "day": day, "start": "13:00", "end": end }),
            ]
        })
        .collect();
    Ok(serde_json::from_value(
        json!({ "name": "Working hours", "time_zone": "Europe/Berlin", "weekly": weekly }),
    )?)
}

/// Makes the session types; returns the one that bookings are made of.
async fn make_types(
    connection: &mut Connection,
    context: &Context,
    coach_id: UserId,
) -> Result<SessionType, DemoFault> {
    let growth = json!({
        "slug": "growth", "title": "Growth session", "duration_minutes": 60, "duration_options": [60, 90],
        "description": "One hour on the thing that matters most right now: a decision, a design, a conflict, a promotion. Bring it as it is.",
        "location": { "kind": "jitsi", "value": "" },
        "buffer_after_minutes": 15, "slot_interval_minutes": 30, "minimum_notice_minutes": 240,
        "booking_window": { "kind": "rolling_days", "days": 60 },
        "questions": [
            { "key": "goal", "label": "What would you like to work on?", "kind": "long_text", "required": true },
            { "key": "level", "label": "Where are you now?", "kind": "select", "options": ["Senior", "Staff", "Principal", "Something else"] }
        ],
        "policy": { "cancel_notice_minutes": 720, "reschedule_notice_minutes": 240, "max_reschedules": 3,
                    "text": "Life happens: move as early as you can, so that somebody else can have the time." }
    });
    let intro = json!({
        "slug": "intro", "title": "Intro call", "duration_minutes": 30,
        "description": "Half an hour to find out whether we fit. Free, and without any duty to go on.",
        "location": { "kind": "phone", "value": "" },
        "minimum_notice_minutes": 120, "booking_window": { "kind": "rolling_days", "days": 30 },
        "questions": [{ "key": "phone", "label": "Which number may I call?", "kind": "phone", "required": true }]
    });
    let review = json!({
        "slug": "promotion-review", "title": "Promotion packet review", "duration_minutes": 90,
        "description": "We read your packet together as a committee would, and find what is missing.",
        "location": { "kind": "jitsi", "value": "" }, "buffer_before_minutes": 15,
        "minimum_notice_minutes": 2880, "booking_window": { "kind": "rolling_business_days", "days": 30 },
        "questions": [{ "key": "packet", "label": "Where can I read your packet?", "kind": "url" }]
    });
    let draft = |document: Value| serde_json::from_value::<SessionTypeDraft>(document);
    let settler = Settler { user_id: coach_id, names_others: false };
    let made = create_session_type(connection, context, settler, draft(growth)?).await?;
    create_session_type(connection, context, settler, draft(intro)?).await?;
    create_session_type(connection, context, settler, draft(review)?).await?;
    Ok(made.session_type)
}

/// Upcoming sessions, so that the calendar is not empty.
async fn make_bookings(
    connection: &mut Connection,
    context: &Context,
    growth: &SessionType,
) -> Result<(), DemoFault> {
    let today = context.now.date_naive();
    let asked = ListSlots {
        session_type_id: growth.id,
        from: today.checked_add_days(Days::new(1)).unwrap_or(today),
        to: today.checked_add_days(Days::new(14)).unwrap_or(today),
        time_zone: Tz::Europe__Berlin,
        length: Length::Asked(None),
        reschedule_of: None,
        hold_token: None,
    };
    let slots = list_slots(connection, context, &asked).await?.slots;
    let people: [(&str, &str, Tz, &str); 4] = [
        (
            "Olena Kovalenko",
            "olena@demo.altitude.example",
            Tz::Europe__Kyiv,
            "Leading a migration without a title",
        ),
        (
            "Marcus Bell",
            "marcus@demo.altitude.example",
            Tz::America__New_York,
            "My design documents get no answers",
        ),
        ("Priya Nair", "priya@demo.altitude.example", Tz::Asia__Kolkata, "We see my influence differently"),
        (
            "Jonas Richter",
            "jonas@demo.altitude.example",
            Tz::Europe__Berlin,
            "Leading the rewrite without doing it all",
        ),
    ];
    for (index, (name, email, time_zone, goal)) in people.into_iter().enumerate() {
        // A few slots apart, so that no two touch.
        let Some(slot) = slots.get(3 + index * 20) else { break };
        let wish = BookSlot {
            session_type_id: growth.id,
            start: slot.start,
            duration_minutes: None,
            name: name.to_owned(),
            email: EmailAddress::parse(email)?,
            time_zone,
            locale: Locale::En,
            answers: BTreeMap::from([(String::from("goal"), Value::from(goal))]),
            questions_version: None,
            guests: Vec::new(),
            hold_token: None,
            email_code: None,
        };
        book(connection, context, BookedBy::Visitor, &wish).await?;
    }
    Ok(())
}

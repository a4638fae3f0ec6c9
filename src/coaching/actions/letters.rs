//! Letters to the two sides of coaching, written in the transaction that causes them.

use super::plan_files::plan_page_url;
use crate::coaching::mails::LetterFacts;
use crate::coaching::model::{Mentee, Plan, Side};
use crate::coaching::{CoachingError, store};
use crate::identity::{self, Contact};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MenteeId, UserId};
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope, Mail};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Mentee and coach, as letters need them.
pub(super) struct Pair<'a> {
    pub mentee: &'a Mentee,
    /// The coach whom it is about.
    pub coach: Contact,
    /// Who gets what is written to the coach; nobody where they left and nobody coaches the mentee now.
    reader: Option<Contact>,
}

/// Who reads a letter to a coach: they, or once they have left the practice whoever coaches the mentee now.
pub(super) async fn reader(
    connection: &mut Connection,
    mentee_id: MenteeId,
    coach: Contact,
) -> Result<Option<Contact>, CoachingError> {
    if identity::find_user(connection, coach.user_id).await?.1.is_active {
        return Ok(Some(coach));
    }
    match store::mentees::present_coach(connection, mentee_id, coach.user_id).await? {
        Some(user_id) => Ok(Some(identity::person_contact(connection, user_id).await?)),
        None => Ok(None),
    }
}

/// Where a side is at home.
fn home(side: Side) -> &'static str {
    match side {
        Side::Mentee => "/space",
        Side::Coach => "/console",
    }
}

impl<'a> Pair<'a> {
    pub(super) async fn load(
        connection: &mut Connection,
        mentee: &'a Mentee,
        user_id: UserId,
    ) -> Result<Self, CoachingError> {
        let coach = identity::person_contact(connection, user_id).await?;
        let reader = reader(connection, mentee.id, coach.clone()).await?;
        Ok(Self { mentee, coach, reader })
    }

    /// The same of somebody who is there.
    pub(super) fn with(mentee: &'a Mentee, coach: Contact) -> Self {
        Self { mentee, reader: Some(coach.clone()), coach }
    }

    /// Who gets what is written to the coach.
    pub(super) fn reader(&self) -> &Contact {
        self.reader.as_ref().unwrap_or(&self.coach)
    }

    /// What a letter to this side about something says. Its link leads to where the side sees all of theirs.
    pub(super) fn facts(&self, context: &Context, to: Side, title: &str) -> LetterFacts {
        let (locale, name, other) = match to {
            Side::Mentee => (
                Locale::from_tag(&self.mentee.locale).unwrap_or_default(),
                &self.mentee.name,
                &self.coach.name,
            ),
            Side::Coach => (self.reader().locale, &self.reader().name, &self.mentee.name),
        };
        LetterFacts {
            locale,
            name: name.clone(),
            other: other.clone(),
            title: title.to_owned(),
            because: Vec::new(),
            quote: String::new(),
            date: None,
            url: context.site.url(home(to)),
            practice: context.site.practice().name.clone(),
            site: context.site.public_url.clone(),
            is_coach: to == Side::Coach,
        }
    }

    /// The same of a letter about a plan: its link shows the plan.
    pub(super) fn plan_facts(&self, context: &Context, to: Side, plan: &Plan) -> LetterFacts {
        LetterFacts { url: plan_page_url(context, plan), ..self.facts(context, to, &plan.title) }
    }

    /// Sends a letter to this side. One to a coach who left goes to whoever coaches the mentee now, if anybody does.
    pub(super) async fn send<M: Mail>(
        &self,
        connection: &mut Connection,
        context: &Context,
        to: Side,
        (letter, about): (&M, About),
    ) -> Result<(), CoachingError> {
        let (address, name) = match to {
            Side::Mentee => (EmailAddress::parse(&self.mentee.email).ok(), &self.mentee.name),
            Side::Coach => (self.reader.as_ref().map(|one| one.email.clone()), &self.reader().name),
        };
        let Some(address) = address else { return Ok(()) };
        let envelope = Envelope { to: address, to_name: name.clone(), about: Some(about), calendar: None };
        mail::enqueue(connection, context, letter, envelope).await?;
        Ok(())
    }
}

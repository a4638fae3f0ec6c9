//! Asking people to rate: invited, reminded, withdrawn.

use chrono::{DateTime, TimeDelta, Utc};
use diesel_async::AsyncConnection as _;

use super::assessments::{lock_for_course, next, note};
use super::checks::Checks;
use super::open::Viewer;
use crate::coaching::CoachingError;
use crate::coaching::mails::RatingRequest;
use crate::coaching::model::{
    Assessment, AssessmentState, InterestBySkill, Mentee, PracticeBySkill, Rater, RaterKind, RaterState,
};
use crate::coaching::store;
use crate::identity;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{AssessmentId, RaterId};
use crate::kernel::link_token::LinkPurpose;
use crate::kernel::locale::Locale;
use crate::mail::{self, About, Envelope};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::Describe as _;
use crate::platform::web::IfMatch;

/// Most people who are asked in one assessment.
const RATERS_MAX: usize = 30;
/// How often somebody is reminded by itself.
const REMINDERS_MAX: i32 = 2;
/// How long nobody is mailed again.
const REMINDED_AFTER: TimeDelta = TimeDelta::days(3);

/// Somebody to be asked.
#[derive(Clone, Debug)]
pub struct NewRater {
    /// What they are to the mentee.
    pub kind: RaterKind,
    /// What they are called; of mentee and coach it is known.
    pub name: Option<String>,
    /// Where the link goes; of mentee and coach it is known.
    pub email: Option<String>,
}

/// Asks people to rate, each by a mailed link. The first ones start the collecting.
///
/// # Errors
/// [`CoachingError::Unacceptable`] with everybody who cannot be asked; [`CoachingError::RaterExists`];
/// [`CoachingError::WrongState`] once collecting is closed.
pub async fn invite_raters(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    asked: Vec<NewRater>,
) -> Result<Assessment, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = lock_for_course(connection, context, (viewer, id), &IfMatch::Any).await?;
            if !matches!(current.state, AssessmentState::Draft | AssessmentState::Collecting) {
                return Err(CoachingError::AssessmentClosed);
            }
            let mentee = mentee_of(connection, &current).await?;
            let known = store::raters::list_for_assessment(connection, id).await?;
            let raters = checked(connection, context, (viewer, &current, &mentee), (&asked, &known)).await?;
            for rater in &raters {
                store::raters::insert(connection, rater).await?;
                mail_link(connection, context, (&current, &mentee, rater), false).await?;
            }
            let changed = Assessment { state: AssessmentState::Collecting, ..next(&current, context) };
            store::assessments::update(connection, &changed, current.state).await?;
            if current.state == AssessmentState::Draft {
                note(connection, context, viewer, ("assessment.opened", &changed)).await?;
            }
            Ok(changed)
        })
        .await
}

async fn checked(
    connection: &mut Connection,
    context: &Context,
    (viewer, assessment, mentee): (&Viewer, &Assessment, &Mentee),
    (asked, known): (&[NewRater], &[Rater]),
) -> Result<Vec<Rater>, CoachingError> {
    let user_id = viewer.user_id()?;
    let coach = identity::person_contact(connection, user_id).await?;
    let mut checks = Checks::default();
    if asked.is_empty() {
        checks.fault("/raters", "required", "name somebody to ask");
    }
    if asked.len() + known.len() > RATERS_MAX {
        checks.fault("/raters", "too_many", format!("at most {RATERS_MAX} in one assessment"));
    }
    let own: Vec<String> = store::erasures::addresses(connection, mentee.id)
        .await?
        .into_iter()
        .map(|(_, address)| address)
        .collect();
    let mut raters = Vec::new();
    for (index, new) in asked.iter().enumerate().take(RATERS_MAX) {
        let place = format!("/raters/{index}");
        let (name, email, locale) = match new.kind {
            RaterKind::Mentee => (mentee.name.clone(), Some(mentee.email.clone()), mentee.locale.clone()),
            RaterKind::Coach => {
                (coach.name.clone(), Some(coach.email.to_string()), coach.locale.tag().to_owned())
            }
            RaterKind::Manager | RaterKind::Peer => {
                let (name, email) = person(new, &place, &mut checks);
                (name, email, mentee.locale.clone())
            }
        };
        let Some(email) = email else { continue };
        let is_other = matches!(new.kind, RaterKind::Manager | RaterKind::Peer);
        let pointer = format!("{place}/email");
        if known.iter().any(|rater| rater.state == RaterState::Declined && rater.email == email) {
            checks.fault(&pointer, "declined", "they declined, and are not asked again in this assessment");
        } else if is_other && (own.contains(&email) || is_of_practice(connection, &email).await?) {
            checks.fault(&pointer, "not_another", "somebody who is neither the mentee nor of the practice");
        }
        raters.push(Rater {
            id: context.new_id(),
            assessment_id: assessment.id,
            kind: new.kind,
            user_id: (new.kind == RaterKind::Coach).then_some(user_id),
            name,
            email,
            locale,
            state: RaterState::Invited,
            link_version: 1,
            practice: PracticeBySkill::default(),
            interest: InterestBySkill::default(),
            reminders: 0,
            invited_at: context.now,
            mailed_at: context.now,
            submitted_at: None,
        });
    }
    checks.finish()?;
    Ok(raters)
}

/// Whether an address is that of somebody who works here: as a peer they would see in a median what two others said.
async fn is_of_practice(connection: &mut Connection, email: &str) -> Result<bool, CoachingError> {
    let Ok(email) = EmailAddress::parse(email) else { return Ok(false) };
    Ok(identity::find_user_by_email(connection, &email).await?.is_some())
}

fn person(new: &NewRater, place: &str, checks: &mut Checks) -> (String, Option<String>) {
    let name = checks.person_name(&format!("{place}/name"), new.name.as_deref().unwrap_or_default());
    let email = checks.email(&format!("{place}/email"), new.email.as_deref().unwrap_or_default());
    (name, email.map(String::from))
}

/// Mails a rater the link again.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::WrongState`] for somebody whose answer is not awaited.
pub async fn remind_rater(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    rater_id: RaterId,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (current, rater) = waiting(connection, context, (viewer, id), rater_id).await?;
            if rater.mailed_at > context.now - TimeDelta::hours(1) {
                return Err(CoachingError::WrongState("They were mailed within the last hour."));
            }
            remind(connection, context, (&current, rater)).await
        })
        .await
}

/// Asks a rater no more; the link opens nothing any longer.
///
/// # Errors
/// As [`remind_rater`].
pub async fn withdraw_rater(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, AssessmentId),
    rater_id: RaterId,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (_, rater) = waiting(connection, context, (viewer, id), rater_id).await?;
            let version = rater.link_version + 1;
            let withdrawn = Rater { state: RaterState::Withdrawn, link_version: version, ..rater };
            store::raters::update(connection, &withdrawn).await?;
            Ok(())
        })
        .await
}

async fn waiting(
    connection: &mut Connection,
    context: &Context,
    key: (&Viewer, AssessmentId),
    rater_id: RaterId,
) -> Result<(Assessment, Rater), CoachingError> {
    let current = lock_for_course(connection, context, key, &IfMatch::Any).await?;
    let rater = store::raters::find(connection, rater_id)
        .await?
        .filter(|rater| rater.assessment_id == current.id)
        .ok_or(CoachingError::NotFound)?;
    if current.state != AssessmentState::Collecting {
        return Err(CoachingError::AssessmentClosed);
    }
    if !rater.state.is_waiting() {
        return Err(CoachingError::WrongState("Their answer is not awaited."));
    }
    Ok((current, rater))
}

/// Reminds a step of raters who have not answered, in id order after this one, each in a transaction of its own: one who
/// cannot be reminded keeps nobody else from it. The last one looked at; none when all were.
///
/// # Errors
/// Any error of the database.
pub async fn remind_forgetful_raters(
    connection: &mut Connection,
    context: &Context,
    after: Option<RaterId>,
) -> Result<Option<RaterId>, CoachingError> {
    let limits = (context.now - REMINDED_AFTER, REMINDERS_MAX);
    let ids = store::raters::list_forgetful(connection, after, limits).await?;
    for id in &ids {
        let reminded = connection
            .transaction(async |connection: &mut Connection| {
                remind_one(connection, context, (*id, limits)).await
            })
            .await;
        if let Err(cause) = reminded {
            tracing::error!(rater = %id, code = cause.code(), "rater.not_reminded");
        }
    }
    Ok(ids.last().copied())
}

async fn remind_one(
    connection: &mut Connection,
    context: &Context,
    (id, (mailed_before, most)): (RaterId, (DateTime<Utc>, i32)),
) -> Result<(), CoachingError> {
    let rater = store::raters::lock_free(connection, id).await?;
    let rater =
        rater.filter(|one| one.state.is_waiting() && one.mailed_at <= mailed_before && one.reminders < most);
    let Some(rater) = rater else { return Ok(()) };
    let assessment = store::assessments::find(connection, rater.assessment_id).await?;
    match assessment.filter(|one| one.state == AssessmentState::Collecting) {
        Some(assessment) => remind(connection, context, (&assessment, rater)).await,
        None => Ok(()),
    }
}

async fn remind(
    connection: &mut Connection,
    context: &Context,
    (assessment, rater): (&Assessment, Rater),
) -> Result<(), CoachingError> {
    let mentee = mentee_of(connection, assessment).await?;
    mail_link(connection, context, (assessment, &mentee, &rater), true).await?;
    let reminded = Rater { reminders: rater.reminders + 1, mailed_at: context.now, ..rater };
    Ok(store::raters::update(connection, &reminded).await?)
}

async fn mentee_of(connection: &mut Connection, assessment: &Assessment) -> Result<Mentee, CoachingError> {
    store::mentees::find(connection, assessment.mentee_id).await?.ok_or(CoachingError::NotFound)
}

async fn mail_link(
    connection: &mut Connection,
    context: &Context,
    (assessment, mentee, rater): (&Assessment, &Mentee, &Rater),
    is_reminder: bool,
) -> Result<(), CoachingError> {
    // An address that was stored is one; what is none any more gets no mail.
    let Ok(to) = EmailAddress::parse(&rater.email) else { return Ok(()) };
    // Whoever left the practice is asked no more.
    if let Some(user_id) = rater.user_id
        && !identity::find_user(connection, user_id).await?.1.is_active
    {
        return Ok(());
    }
    let coach = identity::person_contact(connection, assessment.created_by).await?;
    let token = context.site.link_token(LinkPurpose::RateSkills, rater.id, rater.link_version);
    let mail = RatingRequest {
        kind: rater.kind,
        rater: rater.name.clone(),
        mentee: mentee.name.clone(),
        coach: coach.name,
        due_on: assessment.due_on,
        is_reminder,
        locale: Locale::from_tag(&rater.locale).unwrap_or_default(),
        link: context.site.url(&format!("/rate/{token}")),
        site: context.site.url(""),
    };
    let envelope = Envelope {
        to,
        to_name: rater.name.clone(),
        about: Some(About { kind: "rater", id: rater.id.into() }),
        calendar: None,
    };
    mail::enqueue(connection, context, &mail, envelope).await?;
    Ok(())
}

//! A rater's form: read, saved as it is filled, submitted, declined. The link is all a rater needs.

use std::collections::BTreeMap;

use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::tell_coach::tell_coach_all_answered;
use crate::coaching::CoachingError;
use crate::coaching::core::gaps::Practice;
use crate::coaching::model::{
    Assessment, AssessmentState, FrameworkDocument, InterestBySkill, PracticeBySkill, Rater, RaterKind,
    RaterState, RatingConfidence, StoredRating,
};
use crate::coaching::store;
use crate::kernel::ids::RaterId;
use crate::kernel::link_token::LinkPurpose;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// Longest note, in characters.
pub const NOTE_MAX: usize = 1_000;

/// What a rater is shown.
#[derive(Clone, Debug)]
pub struct RatingForm {
    /// The rater.
    pub rater: Rater,
    /// The assessment.
    pub assessment: Assessment,
    /// What the mentee is called.
    pub mentee: String,
    /// The framework, for names and anchors.
    pub framework: FrameworkDocument,
    /// What was saved so far.
    pub ratings: Vec<StoredRating>,
}

impl RatingForm {
    /// Whether the form still takes answers.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.assessment.state == AssessmentState::Collecting && self.rater.state.is_waiting()
    }
}

/// What a rater says of a skill.
#[derive(Clone, Debug)]
pub struct GivenRating {
    /// The key of the skill.
    pub skill: String,
    /// The level, 1 to 5; `None` where it was not observed.
    pub level: Option<i64>,
    /// How sure they are.
    pub confidence: RatingConfidence,
    /// What they saw, in words.
    pub note: String,
}

/// What is saved of a form; what is left out stays as it was.
#[derive(Clone, Debug, Default)]
pub struct GivenRatings {
    /// The skills.
    pub ratings: Vec<GivenRating>,
    /// How far skills can be practised at work; from the mentee.
    pub practice: BTreeMap<String, Practice>,
    /// How much skills interest, 1 to 5; from the mentee.
    pub interest: BTreeMap<String, i64>,
}

/// The form that a link opens. Nothing changes by it, so that scanners of mail may open it too.
///
/// # Errors
/// [`CoachingError::NotFound`] for a link that is not ours or was withdrawn.
pub async fn rating_form(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<RatingForm, CoachingError> {
    let rater = rater_of(connection, context, token).await?;
    let assessment =
        store::assessments::find(connection, rater.assessment_id).await?.ok_or(CoachingError::NotFound)?;
    let mentee =
        store::mentees::find(connection, assessment.mentee_id).await?.ok_or(CoachingError::NotFound)?;
    let framework = store::framework_versions::find(connection, assessment.framework_version_id).await?;
    let ratings = store::ratings::list_for_raters(connection, &[rater.id]).await?;
    Ok(RatingForm { rater, assessment, mentee: mentee.name, framework: framework.document, ratings })
}

async fn rater_of(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<Rater, CoachingError> {
    let claim =
        context.site.link_keys.verify(LinkPurpose::RateSkills, token).ok_or(CoachingError::NotFound)?;
    store::raters::find(connection, RaterId::from(claim.id))
        .await?
        .filter(|rater| rater.link_version == claim.version)
        .ok_or(CoachingError::NotFound)
}

/// Saves what a rater has filled in so far.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::Unacceptable`]; [`CoachingError::AssessmentClosed`] once collecting is
/// closed or the rater has submitted.
pub async fn save_ratings(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    given: &GivenRatings,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (assessment, rater) = lock_open(connection, context, token).await?;
            write(connection, context, (&assessment, rater), (given, RaterState::Started)).await?;
            Ok(())
        })
        .await
}

/// Saves and submits. From then on the form is closed; skills without an answer count as not observed.
///
/// # Errors
/// As [`save_ratings`]; [`CoachingError::NothingRated`] where no skill has a level.
pub async fn submit_ratings(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    given: &GivenRatings,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (assessment, rater) = lock_open(connection, context, token).await?;
            let id = rater.id;
            write(connection, context, (&assessment, rater), (given, RaterState::Submitted)).await?;
            let ratings = store::ratings::list_for_raters(connection, &[id]).await?;
            if ratings.iter().all(|rating| rating.level.is_none()) {
                return Err(CoachingError::NothingRated);
            }
            tell_coach_all_answered(connection, context, &assessment).await
        })
        .await
}

/// Tells that a rater does not want to. What was saved goes.
///
/// # Errors
/// As [`save_ratings`].
pub async fn decline_rating(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let (assessment, rater) = lock_open(connection, context, token).await?;
            store::ratings::delete_for_rater(connection, rater.id).await?;
            let declined = Rater { state: RaterState::Declined, ..rater };
            store::raters::update(connection, &declined).await?;
            tell_coach_all_answered(connection, context, &assessment).await
        })
        .await
}

/// The lock on the assessment decides who was first, a rater who submits or the coach who closes.
async fn lock_open(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(Assessment, Rater), CoachingError> {
    let before = rater_of(connection, context, token).await?;
    let assessment =
        store::assessments::lock(connection, before.assessment_id).await?.ok_or(CoachingError::NotFound)?;
    let rater = rater_of(connection, context, token).await?;
    if assessment.state != AssessmentState::Collecting || !rater.state.is_waiting() {
        return Err(CoachingError::AssessmentClosed);
    }
    Ok((assessment, rater))
}

async fn write(
    connection: &mut Connection,
    context: &Context,
    (assessment, rater): (&Assessment, Rater),
    (given, state): (&GivenRatings, RaterState),
) -> Result<(), CoachingError> {
    let rows = checked(context, assessment, &rater, given)?;
    if !rows.is_empty() {
        store::ratings::save(connection, &rows).await?;
    }
    let (mut practice, mut interest) = (rater.practice.0.clone(), rater.interest.0.clone());
    practice.extend(given.practice.clone());
    interest.extend(given.interest.clone());
    let changed = Rater {
        state,
        practice: PracticeBySkill(practice),
        interest: InterestBySkill(interest),
        submitted_at: (state == RaterState::Submitted).then_some(context.now),
        ..rater
    };
    Ok(store::raters::update(connection, &changed).await?)
}

fn checked(
    context: &Context,
    assessment: &Assessment,
    rater: &Rater,
    given: &GivenRatings,
) -> Result<Vec<StoredRating>, CoachingError> {
    let mut checks = Checks::default();
    let mut rows: BTreeMap<&str, StoredRating> = BTreeMap::new();
    for (index, rating) in given.ratings.iter().enumerate() {
        let place = format!("/ratings/{index}");
        asked_for(assessment, &rating.skill, &format!("{place}/skill"), &mut checks);
        let row = StoredRating {
            rater_id: rater.id,
            skill: rating.skill.clone(),
            level: level(rating.level, &format!("{place}/level"), &mut checks),
            confidence: rating.confidence,
            note: checks.paragraphs(&format!("{place}/note"), &rating.note, NOTE_MAX),
            updated_at: context.now,
        };
        if rows.insert(&rating.skill, row).is_some() {
            checks.fault(format!("{place}/skill"), "named_twice", "each skill once");
        }
    }
    if rater.kind != RaterKind::Mentee && !(given.practice.is_empty() && given.interest.is_empty()) {
        checks.fault("/practice", "mentee_only", "only the mentee is asked about practice and interest");
    }
    for skill in given.practice.keys() {
        asked_for(assessment, skill, "/practice", &mut checks);
    }
    for (skill, interest) in &given.interest {
        asked_for(assessment, skill, "/interest", &mut checks);
        level(Some(*interest), "/interest", &mut checks);
    }
    checks.finish()?;
    Ok(rows.into_values().collect())
}

fn asked_for(assessment: &Assessment, skill: &str, place: &str, checks: &mut Checks) {
    if !assessment.asks_for(skill) {
        checks.fault(place, "unknown_skill", "the role asks nothing of such a skill");
    }
}

/// A level of 1 to 5 as it is stored.
pub(super) fn level(given: Option<i64>, place: &str, checks: &mut Checks) -> Option<i16> {
    let level = given?;
    let stored = i16::try_from(level).ok().filter(|level| (1..=5).contains(level));
    if stored.is_none() {
        checks.fault(place, "out_of_bounds", "1 to 5");
    }
    stored
}

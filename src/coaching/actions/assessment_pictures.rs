//! What the pictures of assessments show.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use num_rational::Rational64;

use super::assessment_detail::{AssessmentDetail, assessment_detail};
use super::open::{Viewer, open};
use crate::coaching::CoachingError;
use crate::coaching::core::access::{Deed, Item};
use crate::coaching::core::gaps::{Question, current, sights};
use crate::coaching::core::trend::{self, Change, Point, Round};
use crate::coaching::model::{Assessment, AssessmentState, FrameworkDocument};
use crate::coaching::store;
use crate::kernel::ids::{AssessmentId, FrameworkVersionId, MenteeId};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// A skill on the radar.
#[derive(Clone, Debug)]
pub struct RadarSkill {
    /// What people call it.
    pub name: String,
    /// What the role asks for.
    pub target: i64,
    /// Where the mentee stands; `None` where nobody rated it, or raters are at it.
    pub current: Option<Rational64>,
    /// Where they stood before, by the sources that rated both times.
    pub previous: Option<Rational64>,
}

/// The radar of an assessment.
#[derive(Clone, Debug)]
pub struct Radar {
    /// What the mentee is called.
    pub mentee: String,
    /// What the role is called.
    pub role: String,
    /// The skills, in framework order.
    pub skills: Vec<RadarSkill>,
}

/// A skill over time.
#[derive(Clone, Debug)]
pub struct TrendSkill {
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Its lines, each unbroken.
    pub lines: Vec<Vec<Point>>,
    /// What changed between the last two assessments, if that can be compared.
    pub last_change: Option<Change>,
}

/// Skills over the finalised assessments of a mentee.
#[derive(Clone, Debug)]
pub struct Trend {
    /// What the mentee is called.
    pub mentee: String,
    /// When each assessment was finalised.
    pub rounds: Vec<NaiveDate>,
    /// The skills of the newest framework, in its order.
    pub skills: Vec<TrendSkill>,
}

/// The radar of an assessment.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn assessment_radar(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: AssessmentId,
) -> Result<Radar, CoachingError> {
    let detail = assessment_detail(connection, context, viewer, id).await?;
    let earlier = store::assessments::list_finalised(connection, detail.assessment.mentee_id).await?;
    let earlier = earlier.into_iter().rev().find(|other| is_before(other, &detail.assessment));
    let before = match &earlier {
        Some(other) => Some(store::framework_versions::find(connection, other.framework_version_id).await?),
        None => None,
    };
    let before = earlier.as_ref().and_then(|other| other.question.as_ref()).zip(before.as_ref());
    let before = before.map(|(question, version)| (&question.0, &version.document));
    Ok(radar(&detail, before))
}

fn is_before(other: &Assessment, assessment: &Assessment) -> bool {
    other.id != assessment.id && other.created_at < assessment.created_at
}

fn radar(detail: &AssessmentDetail, before: Option<(&Question, &FrameworkDocument)>) -> Radar {
    let framework = &detail.framework;
    let skills = detail.assessment.targets.0.iter().map(|target| {
        let now = detail.question.as_ref().and_then(|question| current(&sights(question, &target.key)));
        let change = before.and_then(|(question, document)| {
            let is_same = anchors(document, &target.key) == anchors(framework, &target.key);
            trend::change(question, detail.question.as_ref()?, &target.key).filter(|_| is_same)
        });
        let previous = now.zip(change).map(|(now, change)| (now - change.delta).clamp(1.into(), 5.into()));
        RadarSkill { name: name(framework, &target.key), target: target.target, current: now, previous }
    });
    let role = framework.profile(&detail.assessment.profile);
    Radar {
        mentee: detail.mentee.clone(),
        role: role.map(|role| role.name.clone()).unwrap_or_default(),
        skills: skills.collect(),
    }
}

/// How a mentee's skills changed over the finalised assessments.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn mentee_trend(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: MenteeId,
) -> Result<Trend, CoachingError> {
    let opened =
        open(connection, context, viewer, id, (Deed::Read, Item::Assessment { is_own: false })).await?;
    let assessments = store::assessments::list_finalised(connection, id).await?;
    let versions: BTreeSet<FrameworkVersionId> =
        assessments.iter().map(|assessment| assessment.framework_version_id).collect();
    let mut frameworks: BTreeMap<FrameworkVersionId, FrameworkDocument> = BTreeMap::new();
    for version in versions {
        let found = store::framework_versions::find(connection, version).await?;
        frameworks.insert(version, found.document);
    }
    Ok(trend_of(opened.mentee.name, &assessments, &frameworks))
}

fn trend_of(
    mentee: String,
    assessments: &[Assessment],
    frameworks: &BTreeMap<FrameworkVersionId, FrameworkDocument>,
) -> Trend {
    let known: Vec<(&Assessment, &Question, &FrameworkDocument)> = assessments
        .iter()
        .filter(|assessment| assessment.state == AssessmentState::Finalised)
        .filter_map(|assessment| {
            let framework = frameworks.get(&assessment.framework_version_id)?;
            Some((assessment, &assessment.question.as_ref()?.0, framework))
        })
        .collect();
    let date =
        |assessment: &Assessment| assessment.finalised_at.unwrap_or(assessment.updated_at).date_naive();
    let skills = known.last().map(|(_, _, framework)| framework.skills.as_slice()).unwrap_or_default();
    let skills = skills.iter().map(|skill| {
        let rounds: Vec<Round<'_>> = known
            .iter()
            .map(|(_, question, framework)| Round { question, anchors: anchors(framework, &skill.key) })
            .collect();
        TrendSkill {
            key: skill.key.clone(),
            name: skill.name.clone(),
            lines: trend::lines(&rounds, &skill.key),
            last_change: last_change(&rounds, &skill.key),
        }
    });
    Trend {
        mentee,
        skills: skills.collect(),
        rounds: known.iter().map(|(assessment, ..)| date(assessment)).collect(),
    }
}

fn last_change(rounds: &[Round<'_>], skill: &str) -> Option<Change> {
    let [.., before, after] = rounds else { return None };
    let is_same = before.anchors.is_some() && before.anchors == after.anchors;
    trend::change(before.question, after.question, skill).filter(|_| is_same)
}

fn anchors<'a>(framework: &'a FrameworkDocument, skill: &str) -> Option<&'a [String]> {
    framework.skill(skill).map(|skill| skill.anchors.as_slice())
}

fn name(framework: &FrameworkDocument, skill: &str) -> String {
    framework.skill(skill).map_or_else(|| skill.to_owned(), |skill| skill.name.clone())
}

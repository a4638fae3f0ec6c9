//! An assessment with everything that may be seen of it now.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use super::assessments::opened;
use super::open::Viewer;
use crate::coaching::CoachingError;
use crate::coaching::core::gaps::{Question, Rating, rank};
use crate::coaching::core::reconcile::{are_enough_peers, peer_medians, unsettled};
use crate::coaching::model::{
    Assessment, AssessmentState, Difference, FocusChoice, FrameworkDocument, GapResult, Rater, RaterKind,
    RaterState, RatingRevision, StoredRating,
};
use crate::coaching::store;
use crate::kernel::ids::{AssessmentId, RaterId};
use crate::kernel::locale::Locale;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// An assessment as both sides see it.
#[derive(Clone, Debug)]
pub struct AssessmentDetail {
    /// The assessment.
    pub assessment: Assessment,
    /// What the mentee is called.
    pub mentee: String,
    /// The mentee's language.
    pub locale: Locale,
    /// The framework it goes by.
    pub framework: FrameworkDocument,
    /// Who was asked.
    pub raters: Vec<Rater>,
    /// What self, coach and manager said; empty while raters are at it.
    pub ratings: Vec<(RaterKind, StoredRating)>,
    /// Medians of peers, where three or more rated a skill; empty while raters are at it.
    pub peer_medians: BTreeMap<String, f64>,
    /// What peers wrote, in an order that tells nothing of who did; empty while raters are at it.
    pub peer_notes: Vec<(String, String)>,
    /// What ratings said before they were revised.
    pub revisions: Vec<(RaterKind, RatingRevision)>,
    /// Why the sides still see skills differently.
    pub differences: Vec<Difference>,
    /// What was said, single peers among it: to draw from, never to show. `None` while raters are at it.
    pub question: Option<Question>,
    /// The gaps: as they would be now while reconciling, as they were stored once finalised.
    pub result: Option<GapResult>,
    /// Skills that have to be talked about before it can be finalised.
    pub unsettled: Vec<String>,
    /// What was chosen to work on, oldest first.
    pub choices: Vec<FocusChoice>,
}

/// Everything that an assessment consists of, for whoever holds it.
pub(super) struct Parts {
    pub raters: Vec<Rater>,
    pub ratings: Vec<StoredRating>,
    pub revisions: Vec<RatingRevision>,
    pub differences: Vec<Difference>,
    /// Pieces of evidence that both sides see, by skill.
    pub evidence: BTreeMap<String, i64>,
}

/// An assessment with what the viewer may see of it.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn assessment_detail(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: AssessmentId,
) -> Result<AssessmentDetail, CoachingError> {
    let (assessment, opened) = opened(connection, context, (viewer, id)).await?;
    let parts = Parts::load(connection, &assessment).await?;
    let framework = store::framework_versions::find(connection, assessment.framework_version_id).await?;
    let choices = store::reconciling::list_choices(connection, id).await?;
    let locale = Locale::from_tag(&opened.mentee.locale).unwrap_or_default();
    Ok(detail(assessment, (opened.mentee.name, locale), framework.document, (parts, choices)))
}

fn detail(
    assessment: Assessment,
    (mentee, locale): (String, Locale),
    framework: FrameworkDocument,
    (parts, choices): (Parts, Vec<FocusChoice>),
) -> AssessmentDetail {
    let is_shown = matches!(assessment.state, AssessmentState::Reconciling | AssessmentState::Finalised);
    let question = parts.question(&assessment, &framework);
    let result = match assessment.state {
        AssessmentState::Reconciling => {
            Some(GapResult::of(&question, &rank(&question), &framework.wording(&assessment.profile)))
        }
        AssessmentState::Finalised => assessment.result.clone(),
        _ => None,
    };
    let unsettled = match (&result, assessment.state) {
        (Some(result), AssessmentState::Reconciling) => parts.unsettled(&result.talk_first),
        _ => Vec::new(),
    };
    let shown = |ratings: Vec<(RaterKind, StoredRating)>| if is_shown { ratings } else { Vec::new() };
    AssessmentDetail {
        ratings: shown(parts.attributed()),
        peer_medians: if is_shown { peer_medians(&question) } else { BTreeMap::new() },
        peer_notes: if is_shown { parts.peer_notes() } else { Vec::new() },
        revisions: parts.attributed_revisions(),
        raters: parts.raters,
        question: is_shown.then_some(question),
        differences: parts.differences,
        mentee,
        locale,
        framework,
        assessment,
        result,
        unsettled,
        choices,
    }
}

impl Parts {
    pub(super) async fn load(
        connection: &mut Connection,
        assessment: &Assessment,
    ) -> Result<Self, CoachingError> {
        let id = assessment.id;
        let counts = store::evidence::count(connection, assessment.mentee_id).await?;
        let raters = store::raters::list_for_assessment(connection, id).await?;
        let ids: Vec<RaterId> = raters.iter().map(|rater| rater.id).collect();
        Ok(Self {
            ratings: store::ratings::list_for_raters(connection, &ids).await?,
            revisions: store::ratings::list_revisions(connection, &ids).await?,
            differences: store::reconciling::list_differences(connection, id).await?,
            evidence: counts.into_iter().map(|one| (one.skill, one.count)).collect(),
            raters,
        })
    }

    /// The question that the ranking answers: what everybody who submitted said. Peers stand by level, so that no row
    /// tells whose it is.
    pub(super) fn question(&self, assessment: &Assessment, framework: &FrameworkDocument) -> Question {
        let skills = assessment.targets.0.clone();
        let mut ratings: Vec<Rating> = self
            .submitted()
            .flat_map(|rater| self.of(rater).map(|rating| (rater.kind, rating)))
            .map(|(kind, rating)| Rating {
                source: kind.source(),
                skill: rating.skill.clone(),
                level: rating.level.map(i64::from),
                confidence: rating.confidence.into(),
            })
            .collect();
        ratings.sort_by(|a, b| (a.source, &a.skill, a.level).cmp(&(b.source, &b.skill, b.level)));
        let own = self.submitted().find(|rater| rater.kind == RaterKind::Mentee);
        Question {
            prerequisites: framework.prerequisites_among(&skills),
            ratings,
            practice: own.map(|rater| rater.practice.0.clone()).unwrap_or_default(),
            interest: own.map(|rater| rater.interest.0.clone()).unwrap_or_default(),
            evidence: self.evidence.clone(),
            skills,
        }
    }

    /// The skills to talk about that nothing has settled.
    pub(super) fn unsettled(&self, talk_first: &[String]) -> Vec<String> {
        let noted = self.differences.iter().map(|difference| difference.skill.as_str());
        let revised = self.revisions.iter().map(|revision| revision.skill.as_str());
        unsettled(talk_first, &noted.chain(revised).collect::<BTreeSet<_>>())
    }

    fn submitted(&self) -> impl Iterator<Item = &Rater> {
        self.raters.iter().filter(|rater| rater.state == RaterState::Submitted)
    }

    fn of(&self, rater: &Rater) -> impl Iterator<Item = &StoredRating> {
        let id = rater.id;
        self.ratings.iter().filter(move |rating| rating.rater_id == id)
    }

    fn attributed(&self) -> Vec<(RaterKind, StoredRating)> {
        let known = self.submitted().filter(|rater| rater.kind != RaterKind::Peer);
        let mut said: Vec<(RaterKind, StoredRating)> =
            known.flat_map(|rater| self.of(rater).map(|rating| (rater.kind, rating.clone()))).collect();
        said.sort_by(|a, b| (a.0.source(), &a.1.skill).cmp(&(b.0.source(), &b.1.skill)));
        said
    }

    fn attributed_revisions(&self) -> Vec<(RaterKind, RatingRevision)> {
        let kind = |id: RaterId| self.raters.iter().find(|rater| rater.id == id).map(|rater| rater.kind);
        let revisions = self.revisions.iter();
        revisions.filter_map(|revision| Some((kind(revision.rater_id)?, revision.clone()))).collect()
    }

    /// Notes of peers on skills that three or more of them rated, by a digest of the words.
    fn peer_notes(&self) -> Vec<(String, String)> {
        let peers: Vec<&Rater> = self.submitted().filter(|rater| rater.kind == RaterKind::Peer).collect();
        let mut by_skill: BTreeMap<&str, Vec<&StoredRating>> = BTreeMap::new();
        for rating in peers.iter().flat_map(|rater| self.of(rater)).filter(|rating| rating.level.is_some()) {
            by_skill.entry(&rating.skill).or_default().push(rating);
        }
        let mut notes = Vec::new();
        for (skill, ratings) in by_skill.into_iter().filter(|(_, ratings)| are_enough_peers(ratings.len())) {
            let mut texts: Vec<&str> =
                ratings.iter().map(|rating| rating.note.as_str()).filter(|note| !note.is_empty()).collect();
            texts.sort_by_key(|text| Sha256::digest(text.as_bytes()));
            notes.extend(texts.into_iter().map(|text| (skill.to_owned(), text.to_owned())));
        }
        notes
    }
}

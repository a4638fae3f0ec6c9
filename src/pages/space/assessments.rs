//! `/space/assessments`: where the mentee stands, in a sentence first.

use actix_web::{HttpResponse, web};

use super::room::{Part, Room};
use crate::coaching::actions::{
    AssessmentDetail, assessment_detail, list_assessments, result_in_words, result_lead,
};
use crate::coaching::model::{Assessment, RankedGap};
use crate::kernel::ids::AssessmentId;
use crate::kernel::when;
use crate::pages::console::status_badge;
use crate::pages::view::{Crumb, SpaceAssessmentPage, SpaceAssessmentRow, SpaceAssessmentsPage, SpaceSkill};
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Assessments that are shown.
const ASSESSMENTS_MAX: i64 = 50;
/// Width of a bar at level 5.
const BAR: f64 = 100.0;
const LEVELS: f64 = 5.0;

/// The list, newest first.
pub(super) async fn list(room: Room) -> Result<HttpResponse, Problem> {
    let page = ListPage { limit: ASSESSMENTS_MAX, after: None };
    let whose = (&room.viewer, room.id());
    let mut connection = room.connection().await?;
    let rows = list_assessments(&mut connection, &room.visit.call.context, whose, (None, page)).await?;
    drop(connection);
    let (page, console) = room.frame(Part::Assessments, room.voice().say("space-assessments"));
    room.shown(&SpaceAssessmentsPage {
        page,
        console,
        rows: rows.iter().map(|one| row(&room, one)).collect(),
    })
}

fn row(room: &Room, one: &Assessment) -> SpaceAssessmentRow {
    let at = one.finalised_at.unwrap_or(one.created_at);
    SpaceAssessmentRow {
        label: room.voice().say(&format!("assessment-{}", one.kind.name())),
        date: room.short_date(when::date(room.zone(), at)),
        badge: status_badge(room.voice(), one.state.name()),
        href: room.visit.language.href(&format!("/space/assessments/{}", one.id)),
    }
}

/// One assessment: the sentence, the radar, the list.
pub(super) async fn page(room: Room, id: web::Path<AssessmentId>) -> Result<HttpResponse, Problem> {
    let mut connection = room.connection().await?;
    let detail = assessment_detail(&mut connection, &room.visit.call.context, &room.viewer, *id).await?;
    drop(connection);
    let (voice, locale) = (room.voice(), room.voice().locale());
    let one = row(&room, &detail.assessment);
    let (page, mut console) = room.frame(Part::Assessments, one.label.as_str());
    console.crumbs = vec![Crumb {
        label: voice.say("space-assessments"),
        href: room.visit.language.href("/space/assessments"),
    }];
    let ranking = detail.result.as_ref().map(|result| result.ranking.as_slice()).unwrap_or_default();
    let below = |rest: &str| format!("/space/assessments/{}{rest}", detail.assessment.id);
    room.shown(&SpaceAssessmentPage {
        page,
        console,
        lead: result_lead(locale, &detail),
        words: detail.result.is_some().then(|| result_in_words(locale, &detail)),
        radar: (!ranking.is_empty()).then(|| below("/radar.svg")),
        skills: ranking.iter().map(|ranked| skill(&detail, ranked)).collect(),
        print: room.visit.language.href(&below("/print")),
        row: one,
    })
}

/// A bar from nothing to where the mentee stands, with a mark at what is asked for.
fn skill(detail: &AssessmentDetail, ranked: &RankedGap) -> SpaceSkill {
    let target = i32::try_from(ranked.target).map_or(LEVELS, f64::from);
    let name = detail.framework.skill(&ranked.skill);
    SpaceSkill {
        name: name.map_or_else(|| ranked.skill.clone(), |skill| skill.name.clone()),
        current: format!("{:.1}", ranked.current),
        target: ranked.target,
        width: format!("{:.1}", ranked.current / LEVELS * BAR),
        mark: format!("{:.1}", target / LEVELS * BAR),
        is_reached: ranked.gap <= 0.0,
    }
}

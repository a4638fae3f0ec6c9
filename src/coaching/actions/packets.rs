//! What a mentee's evidence covers of a role, and the packet for it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use super::checks::Checks;
use super::engagements::today;
use super::open::{Opened, Viewer, open};
use crate::coaching::content::built_in;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::evidence::{self, Cover, Entry, Gap, Goal, Row};
use crate::coaching::core::gaps::SkillTarget;
use crate::coaching::mails::voice;
use crate::coaching::model::{Assessment, AssessmentState, Evidence, FrameworkDocument, Mentee};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::FieldError;
use crate::platform::web::Page;

/// Which role is meant.
#[derive(Clone, Debug, Default)]
pub struct RoleWish {
    /// Key of a profile; that of the newest assessment, or the role aimed at, if absent.
    pub role: Option<String>,
    /// Key of a variant of the role.
    pub overlay: Option<String>,
}

/// What is aimed at.
#[derive(Clone, Debug)]
pub struct Aim {
    /// The framework.
    pub framework: FrameworkDocument,
    /// Key of the role's profile.
    pub role: String,
    /// What the role is called.
    pub role_name: String,
    /// What it asks for.
    pub goals: Vec<Goal>,
}

impl Aim {
    /// What a skill is called.
    #[must_use]
    pub fn skill_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.framework.skill(key).map_or(key, |skill| skill.name.as_str())
    }

    /// What a level of a skill looks like.
    #[must_use]
    pub fn anchor(&self, key: &str, level: i64) -> &str {
        let index = usize::try_from(level - 1).unwrap_or(usize::MAX);
        let anchors = self.framework.skill(key).map(|skill| skill.anchors.as_slice()).unwrap_or_default();
        anchors.get(index).map_or("", String::as_str)
    }
}

/// What a mentee's evidence covers of a role.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// What the mentee is called.
    pub mentee: String,
    /// What is aimed at.
    pub aim: Aim,
    /// The skills, in framework order.
    pub rows: Vec<Row>,
    /// The day this was so.
    pub on: NaiveDate,
}

/// A packet, ready to be given away.
#[derive(Clone, Debug)]
pub struct RolePacket {
    /// What the mentee is called.
    pub mentee: String,
    /// The mentee's language.
    pub locale: Locale,
    /// What is aimed at.
    pub aim: Aim,
    /// The cases.
    pub cases: Vec<Evidence>,
    /// What the rest of the packet's entries are called.
    pub titles: BTreeMap<Uuid, String>,
    /// The skills, in framework order.
    pub rows: Vec<Row>,
    /// What is missing, what matters most first.
    pub gaps: Vec<Gap>,
    /// Whether all must-haves are strongly shown twice.
    pub is_ready: bool,
    /// The day this was so.
    pub on: NaiveDate,
}

/// What a gap means, in words of the mentee's language.
#[must_use]
pub fn gap_words(aim: &Aim, gap: &Gap, locale: Locale) -> String {
    let voice = voice(locale);
    let key = match gap.cover {
        Cover::None => "packet-gap-none",
        Cover::Stale => "packet-gap-stale",
        Cover::Claimed => "packet-gap-claimed",
        Cover::Strong => "packet-gap-strong",
    };
    let there = say!(voice, key, skill = aim.skill_name(&gap.goal.skill), level = gap.goal.level);
    if gap.goal.is_gate { format!("{there} {}", voice.say("packet-gap-must")) } else { there }
}

/// What a mentee's evidence covers: for the mentee all that is not secret, for a coach what is shown to coaches.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`] for an unknown role.
pub async fn evidence_coverage(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    wish: RoleWish,
) -> Result<Coverage, CoachingError> {
    let (opened, rows, aim) = loaded(connection, context, (viewer, id), wish).await?;
    let entries: Vec<Entry> = rows.iter().map(Evidence::entry).collect();
    let on = today(context, &opened.mentee.time_zone);
    Ok(Coverage { mentee: opened.mentee.name, rows: evidence::coverage(&entries, &aim.goals, on), aim, on })
}

/// The packet for a role, from what the mentee put aside for packets and nothing else.
///
/// # Errors
/// [`CoachingError::NotFound`]; [`CoachingError::Unacceptable`] for an unknown role, too many cases, or a case that may
/// not stand in a packet.
pub async fn role_packet(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    (wish, chosen): (RoleWish, Vec<EvidenceId>),
) -> Result<RolePacket, CoachingError> {
    let (opened, mut rows, aim) = loaded(connection, context, (viewer, id), wish).await?;
    rows.retain(|row| row.entry().may_be_packed());
    check_chosen(&rows, &chosen)?;
    let entries: Vec<Entry> = rows.iter().map(Evidence::entry).collect();
    let chosen: Vec<Uuid> = chosen.into_iter().map(Uuid::from).collect();
    let on = today(context, &opened.mentee.time_zone);
    let made = evidence::packet(&entries, &aim.goals, &chosen, on);
    let case = |id: &Uuid| rows.iter().find(|row| Uuid::from(row.id) == *id).cloned();
    Ok(RolePacket {
        locale: Locale::from_tag(&opened.mentee.locale).unwrap_or_default(),
        mentee: opened.mentee.name,
        cases: made.cases.iter().filter_map(case).collect(),
        titles: rows.iter().map(|row| (Uuid::from(row.id), row.title.clone())).collect(),
        rows: made.coverage,
        gaps: made.gaps,
        is_ready: made.is_ready,
        aim,
        on,
    })
}

fn check_chosen(rows: &[Evidence], chosen: &[EvidenceId]) -> Result<(), CoachingError> {
    let mut checks = Checks::default();
    checks.hold(chosen.len() <= evidence::CASES_MAX, "/cases", "too_many", "at most three");
    checks.finish()?;
    let mut checks = Checks::default();
    let is_known = |id: &EvidenceId| rows.iter().any(|row| row.id == *id);
    let detail = "not evidence of this mentee that may stand in a packet";
    checks.hold(chosen.iter().all(is_known), "/cases", "unknown_evidence", detail);
    checks.finish()
}

/// Of the mentee's evidence what the viewer sees and what is not secret, and the role.
async fn loaded(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, MenteeId),
    wish: RoleWish,
) -> Result<(Opened, Vec<Evidence>, Aim), CoachingError> {
    let item = Item::Evidence { is_shown: true };
    let opened = open(connection, context, viewer, id, (Deed::Read, item)).await?;
    let mut rows = store::evidence::list_open(connection, id).await?;
    if opened.relation != Relation::Mentee {
        rows.retain(|row| row.entry().is_seen_by_coaches());
    }
    let aim = aim(connection, &opened.mentee, wish).await?;
    Ok((opened, rows, aim))
}

/// The role: in the framework of the newest assessment, else in what is built in.
async fn aim(connection: &mut Connection, mentee: &Mentee, wish: RoleWish) -> Result<Aim, CoachingError> {
    let page = Page { limit: 20, after: None };
    let assessments = store::assessments::list_for_mentee(connection, mentee.id, (None, None), page).await?;
    let newest: Option<Assessment> = assessments.into_iter().find(|one| one.state != AssessmentState::Void);
    let framework = match &newest {
        Some(one) => store::framework_versions::find(connection, one.framework_version_id).await?.document,
        None => built_in().cloned().ok_or(CoachingError::NotFound)?,
    };
    let assessed = newest.map(|one| (one.profile, one.overlay));
    let (role, overlay) = match (wish.role, wish.overlay, assessed) {
        (Some(role), overlay, _) => (role, overlay),
        (None, Some(overlay), Some((role, _))) => (role, Some(overlay)),
        (None, None, Some(assessed)) => assessed,
        (None, overlay, None) => (aimed_at(&framework, &mentee.role_target), overlay),
    };
    let targets = framework.targets(&role, overlay.as_deref());
    let targets = targets.ok_or_else(|| {
        let detail = "not a role, or not a variant of it, in the framework of this mentee";
        CoachingError::Unacceptable(vec![FieldError::new("/role", "unknown_profile", detail)])
    })?;
    let name = framework.profile(&role).map_or_else(String::new, |profile| profile.name.clone());
    let variant = overlay.as_deref().and_then(|key| framework.overlay(&role, key));
    let role_name = variant.map_or(name.clone(), |variant| format!("{name}, {}", variant.name));
    Ok(Aim { role, role_name, goals: targets.into_iter().map(goal).collect(), framework })
}

fn goal(target: SkillTarget) -> Goal {
    Goal { skill: target.key, level: target.target, weight: target.weight, is_gate: target.gate }
}

/// The profile whose key or name is in the mentee's own words for the role aimed at; the last such, since names of
/// higher roles tend to hold those of lower ones; the first profile if there is none.
fn aimed_at(framework: &FrameworkDocument, words: &str) -> String {
    let words = words.to_lowercase();
    let is_meant = |name: &str| !name.is_empty() && words.contains(&name.to_lowercase());
    let mut profiles = framework.profiles.iter();
    let meant = profiles.rfind(|profile| is_meant(&profile.key) || is_meant(&profile.name));
    meant.or(framework.profiles.first()).map(|profile| profile.key.clone()).unwrap_or_default()
}

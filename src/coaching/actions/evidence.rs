//! Evidence: what shows a skill. The mentee's own until shared with the coaches.

use chrono::NaiveDate;
use diesel_async::AsyncConnection as _;
use serde::{Deserialize, Serialize};

use super::checks::Checks;
use super::open::{Opened, Viewer, open};
use crate::coaching::core::access::{Audience, Deed, Item, Relation};
use crate::coaching::model::{Evidence, SkillClaim, SkillClaims, Texts};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page, date_fault};

/// What a piece of evidence says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EvidenceRequest)]
pub struct EvidenceDraft {
    /// When it happened.
    pub occurred_on: NaiveDate,
    /// What happened, in a line.
    #[schema(min_length = 1, max_length = 300)]
    pub title: String,
    /// Which skills it shows, at which level.
    #[serde(default)]
    #[schema(max_items = 18)]
    pub skills: Vec<SkillClaim>,
    /// Where it can be seen.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub links: Vec<String>,
    /// Whether the coaches see it; not if absent.
    #[serde(default)]
    pub shared: bool,
}

impl EvidenceDraft {
    /// What a stored piece says.
    #[must_use]
    pub fn of(row: &Evidence) -> Self {
        Self {
            occurred_on: row.occurred_on,
            title: row.title.clone(),
            skills: row.skills.0.clone(),
            links: row.links.0.clone(),
            shared: row.is_shared,
        }
    }

    fn checked(self) -> Result<Self, CoachingError> {
        let mut checks = Checks::default();
        checks.note(date_fault("/occurred_on", self.occurred_on));
        checks.hold(self.skills.len() <= 18, "/skills", "too_many", "at most 18");
        for (index, claim) in self.skills.iter().enumerate() {
            checks.line(&format!("/skills/{index}/skill"), &claim.skill, 40);
            let place = format!("/skills/{index}/level");
            checks.hold((1..=5).contains(&claim.level), &place, "out_of_bounds", "1 to 5");
        }
        for (index, link) in self.links.iter().enumerate() {
            let is_address = link.starts_with("https://") || link.starts_with("http://");
            let place = format!("/links/{index}");
            checks.hold(is_address, &place, "not_an_address", "starts with https:// or http://");
        }
        let title = checks.line("/title", &self.title, 300);
        let links = checks.lines("/links", &self.links, (20, 2_000));
        checks.finish()?;
        Ok(Self { title, links, ..self })
    }
}

fn item(relation: Relation, is_shared: bool) -> Item {
    let audience = if is_shared { Audience::Coaches } else { Audience::Private };
    Item::Note { is_author: relation == Relation::Mentee, audience }
}

/// Any piece, to be let through the door; what exactly is decided by each piece.
const SOME: Item = Item::Note { is_author: true, audience: Audience::Private };

async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    deed: Deed,
) -> Result<Evidence, CoachingError> {
    let row = store::workspace::find_evidence(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened: Opened = open(connection, context, viewer, row.mentee_id, (Deed::Read, SOME)).await?;
    if opened.may(deed, item(opened.relation, row.is_shared)) {
        Ok(row)
    } else {
        Err(CoachingError::NotFound)
    }
}

/// Writes a piece of evidence down; for mentees.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`].
pub async fn create_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    draft: EvidenceDraft,
) -> Result<Evidence, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let opened = open(connection, context, viewer, mentee_id, (Deed::Change, SOME)).await?;
            if opened.relation != Relation::Mentee {
                return Err(CoachingError::NotFound);
            }
            let row = Evidence {
                id: context.new_id(),
                mentee_id,
                occurred_on: draft.occurred_on,
                title: draft.title,
                skills: SkillClaims(draft.skills),
                links: Texts(draft.links),
                is_shared: draft.shared,
                revision: 1,
                created_at: context.now,
                updated_at: context.now,
            };
            store::workspace::insert_evidence(connection, &row).await?;
            Ok(row)
        })
        .await
}

/// The evidence of a mentee that the viewer may see, newest first.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn list_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, mentee_id): (&Viewer, MenteeId),
    page: Page,
) -> Result<Vec<Evidence>, CoachingError> {
    let opened = open(connection, context, viewer, mentee_id, (Deed::Read, SOME)).await?;
    if opened.only_of(viewer).is_some() {
        return Ok(Vec::new());
    }
    let is_own = opened.relation == Relation::Mentee;
    Ok(store::workspace::list_evidence(connection, mentee_id, is_own, page).await?)
}

/// One piece of evidence.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_evidence(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: EvidenceId,
) -> Result<Evidence, CoachingError> {
    opened(connection, context, (viewer, id), Deed::Read).await
}

/// Changes a piece of evidence.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn update_evidence(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EvidenceId),
    (if_match, draft): (&IfMatch, EvidenceDraft),
) -> Result<Evidence, CoachingError> {
    let draft = draft.checked()?;
    connection
        .transaction(async |connection: &mut Connection| {
            let row = opened(connection, context, (viewer, id), Deed::Change).await?;
            if_match.check(row.revision).map_err(|_| CoachingError::StaleVersion)?;
            let row = Evidence {
                occurred_on: draft.occurred_on,
                title: draft.title,
                skills: SkillClaims(draft.skills),
                links: Texts(draft.links),
                is_shared: draft.shared,
                revision: row.revision + 1,
                updated_at: context.now,
                ..row
            };
            if store::workspace::update_evidence(connection, &row).await? {
                Ok(row)
            } else {
                Err(CoachingError::StaleVersion)
            }
        })
        .await
}

/// Removes a piece of evidence.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn delete_evidence(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: EvidenceId,
) -> Result<(), CoachingError> {
    let row = opened(connection, context, (viewer, id), Deed::Change).await?;
    Ok(store::workspace::delete_evidence(connection, row.id).await?)
}

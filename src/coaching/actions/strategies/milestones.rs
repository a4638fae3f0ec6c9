//! Milestones of plans that strategies have to do with.

use std::collections::{BTreeMap, BTreeSet};

use crate::coaching::model::{MilestoneLink, StoredStrategy};
use crate::coaching::{CoachingError, store};
use crate::kernel::ids::{MenteeId, PlanId};
use crate::platform::db::Connection;

/// What the milestones of plans are called, by plan and key.
#[derive(Clone, Debug, Default)]
pub struct MilestoneTitles(BTreeMap<PlanId, (MenteeId, BTreeMap<String, String>)>);

impl MilestoneTitles {
    /// Those of these plans, each of which is loaded once.
    async fn load(
        connection: &mut Connection,
        links: impl Iterator<Item = &MilestoneLink>,
    ) -> Result<Self, CoachingError> {
        let ids: BTreeSet<PlanId> = links.map(|link| link.plan_id).collect();
        if ids.is_empty() {
            return Ok(Self::default());
        }
        let ids: Vec<PlanId> = ids.into_iter().collect();
        let titles = store::plans::find_all(connection, &ids).await?.into_iter().map(|plan| {
            let items = plan.items.0.milestones.into_iter();
            (plan.id, (plan.mentee_id, items.map(|one| (one.plan.key, one.plan.title)).collect()))
        });
        Ok(Self(titles.collect()))
    }

    /// What a milestone of a mentee's plan is called; none where there is no such milestone, or none any more.
    #[must_use]
    pub fn title(&self, mentee_id: MenteeId, link: &MilestoneLink) -> Option<&str> {
        let (whose, titles) = self.0.get(&link.plan_id)?;
        titles.get(&link.key).filter(|_| *whose == mentee_id).map(String::as_str)
    }
}

/// What the milestones of these strategies are called now.
///
/// # Errors
/// Any error of the database.
pub async fn milestone_titles(
    connection: &mut Connection,
    rows: &[StoredStrategy],
) -> Result<MilestoneTitles, CoachingError> {
    MilestoneTitles::load(connection, rows.iter().flat_map(|row| &row.milestones.0)).await
}

/// Places of the links that are new and lead to no milestone of the mentee's plans. A link that was there before stays,
/// whatever became of the plan: nobody's writing is held up by it.
pub(super) async fn unknown_links(
    connection: &mut Connection,
    mentee_id: MenteeId,
    (links, stored): (&[MilestoneLink], &[MilestoneLink]),
) -> Result<Vec<usize>, CoachingError> {
    let is_new = |link: &&MilestoneLink| !stored.contains(link);
    let titles = MilestoneTitles::load(connection, links.iter().filter(is_new)).await?;
    let is_unknown = |link: &MilestoneLink| titles.title(mentee_id, link).is_none();
    let numbered = links.iter().enumerate();
    Ok(numbered.filter(|(_, link)| is_new(link) && is_unknown(link)).map(|(index, _)| index).collect())
}

//! Sponsors of engagements, and what mentees agree that they are told. By default that is nothing.

use diesel_async::AsyncConnection as _;
use serde_json::json;
use uuid::Uuid;

use super::checks::Checks;
use super::open::{Opened, Viewer, open};
use super::tell::tell;
use crate::coaching::core::access::{Deed, Item, Relation};
use crate::coaching::core::sponsor::{CONSENT_TEXT_VERSION, Level};
use crate::coaching::model::{Consent, Engagement, Sponsor};
use crate::coaching::{CoachingError, store};
use crate::identity::Actor;
use crate::kernel::ids::{EngagementId, MenteeId, SponsorGroupReportId, SponsorId};
use crate::kernel::locale::Locale;
use crate::mail;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// How a sponsor is reached.
#[derive(Clone, Debug)]
pub struct SponsorDraft {
    /// What they are called.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their language.
    pub locale: Locale,
}

/// A sponsor with everything that was ever agreed to.
#[derive(Clone, Debug)]
pub struct SponsorRead {
    /// The mentee.
    pub mentee_id: MenteeId,
    /// The sponsor.
    pub sponsor: Sponsor,
    /// All consents, newest first; the one that is not withdrawn holds.
    pub consents: Vec<Consent>,
}

impl SponsorRead {
    async fn load(
        connection: &mut Connection,
        mentee_id: MenteeId,
        sponsor: Sponsor,
    ) -> Result<Self, CoachingError> {
        let consents = store::sponsors::list_consents(connection, sponsor.id).await?;
        Ok(Self { mentee_id, sponsor, consents })
    }
}

/// An engagement of which the viewer is one of the two.
pub(super) async fn opened(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    what: (Deed, Item),
) -> Result<(Engagement, Opened), CoachingError> {
    let row = store::engagements::find(connection, id).await?.ok_or(CoachingError::NotFound)?;
    let opened = open(connection, context, viewer, row.mentee_id, what).await?;
    let is_own = viewer.user.is_some_and(|(user_id, _)| user_id == row.user_id);
    if opened.relation == Relation::Coach && !is_own {
        return Err(CoachingError::NotFound);
    }
    Ok((row, opened))
}

/// Says who the sponsor of an engagement is; for its coach. Another address is somebody else, to whom nothing was agreed.
///
/// # Errors
/// [`CoachingError::NotFound`], [`CoachingError::Unacceptable`], [`CoachingError::StaleVersion`].
pub async fn set_sponsor(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    (if_match, draft): (&IfMatch, SponsorDraft),
) -> Result<SponsorRead, CoachingError> {
    let mut checks = Checks::default();
    let name = checks.person_name("/name", &draft.name);
    let email = checks.email("/email", &draft.email);
    checks.finish()?;
    let email = email.ok_or(CoachingError::NotFound)?;
    connection
        .transaction(async |connection: &mut Connection| {
            let (engagement, _) =
                opened(connection, context, (viewer, id), (Deed::Change, Item::Sponsor)).await?;
            store::mentees::lock(connection, engagement.mentee_id).await?;
            let found = store::sponsors::find_for_engagement(connection, id).await?;
            let sponsor = Sponsor {
                id: found.as_ref().map_or_else(|| context.new_id(), |known| known.id),
                engagement_id: id,
                user_id: engagement.user_id,
                name,
                email: email.as_str().to_owned(),
                locale: draft.locale.tag().to_owned(),
                revision: found.as_ref().map_or(1, |known| known.revision + 1),
                created_at: found.as_ref().map_or(context.now, |known| known.created_at),
                updated_at: context.now,
            };
            match found {
                None => store::sponsors::insert(connection, &sponsor).await?,
                Some(known) => {
                    if_match.check(known.revision).map_err(|_| CoachingError::StaleVersion)?;
                    store::sponsors::lock(connection, known.id).await?;
                    if known.email != sponsor.email {
                        let of = (&known, engagement.mentee_id);
                        withdraw(connection, context, of, (None, viewer.actor)).await?;
                    }
                    store::sponsors::update(connection, &sponsor).await?;
                }
            }
            SponsorRead::load(connection, engagement.mentee_id, sponsor).await
        })
        .await
}

/// The sponsor of an engagement, for its two sides.
///
/// # Errors
/// [`CoachingError::NotFound`], also where there is none.
pub async fn read_sponsor(
    connection: &mut Connection,
    context: &Context,
    viewer: &Viewer,
    id: EngagementId,
) -> Result<SponsorRead, CoachingError> {
    let (engagement, _) = opened(connection, context, (viewer, id), (Deed::Read, Item::Sponsor)).await?;
    let sponsor = store::sponsors::find_for_engagement(connection, id).await?;
    SponsorRead::load(connection, engagement.mentee_id, sponsor.ok_or(CoachingError::NotFound)?).await
}

/// The mentee agrees that the sponsor is told so much, from now on; `None` ends it. Reports above the new level are
/// withdrawn at once, opened or not; what was read stays read.
///
/// # Errors
/// [`CoachingError::NotFound`] for anybody but the mentee; [`CoachingError::Unacceptable`] for a level that is none;
/// [`CoachingError::StaleVersion`] when the sponsor is not the one that is meant.
pub async fn set_consent(
    connection: &mut Connection,
    context: &Context,
    (viewer, id): (&Viewer, EngagementId),
    (number, if_match): (Option<i16>, &IfMatch),
) -> Result<SponsorRead, CoachingError> {
    let level = number.map(|number| Level::of_number(number).ok_or(number)).transpose();
    let mut checks = Checks::default();
    checks.hold(level.is_ok(), "/level", "out_of_bounds", "1 to 3");
    checks.finish()?;
    let level = level.ok().flatten();
    connection
        .transaction(async |connection: &mut Connection| {
            let item = (Deed::Change, Item::SponsorConsent);
            let (engagement, _) = opened(connection, context, (viewer, id), item).await?;
            let found = store::sponsors::find_for_engagement(connection, id).await?;
            let found = found.ok_or(CoachingError::NotFound)?;
            let sponsor = store::sponsors::lock(connection, found.id).await?;
            let sponsor = sponsor.ok_or(CoachingError::NotFound)?;
            if_match.check(sponsor.revision).map_err(|_| CoachingError::StaleVersion)?;
            let of = (&sponsor, engagement.mentee_id);
            change(connection, context, of, (level, viewer.actor)).await?;
            SponsorRead::load(connection, engagement.mentee_id, sponsor).await
        })
        .await
}

async fn change(
    connection: &mut Connection,
    context: &Context,
    (sponsor, mentee_id): (&Sponsor, MenteeId),
    (level, actor): (Option<Level>, Actor),
) -> Result<(), CoachingError> {
    let open = store::sponsors::open_consent(connection, sponsor.id).await?;
    if open.as_ref().and_then(Consent::told) == level {
        return Ok(());
    }
    withdraw(connection, context, (sponsor, mentee_id), (level, actor)).await?;
    let Some(level) = level else { return Ok(()) };
    let consent = Consent {
        id: context.new_id(),
        sponsor_id: sponsor.id,
        level: level.number(),
        text_version: CONSENT_TEXT_VERSION,
        name: sponsor.name.clone(),
        email: sponsor.email.clone(),
        given_at: context.now,
        withdrawn_at: None,
    };
    store::sponsors::insert_consent(connection, &consent).await?;
    let who = (sponsor.user_id, actor);
    let data = json!({
        "engagement_id": sponsor.engagement_id, "mentee_id": mentee_id, "level": level.number()
    });
    tell(connection, context, ("sponsor_consent.given", sponsor.id.into()), who, data).await
}

/// Ends what was agreed to, and withdraws every report above what is left. Lock the sponsor first.
async fn withdraw(
    connection: &mut Connection,
    context: &Context,
    (sponsor, mentee_id): (&Sponsor, MenteeId),
    (left, actor): (Option<Level>, Actor),
) -> Result<(), CoachingError> {
    let had = store::sponsors::open_consent(connection, sponsor.id).await?.is_some();
    store::sponsors::withdraw_consent(connection, sponsor.id, context.now).await?;
    let above = left.map_or(0, Level::number);
    let ids = store::sponsors::withdraw_reports_above(connection, sponsor.id, above, context.now).await?;
    mail::take_back(connection, "sponsor_report", ids.iter().copied().map(Uuid::from)).await?;
    let who = (sponsor.user_id, actor);
    for id in ids {
        let data = json!({
            "report_id": id, "engagement_id": sponsor.engagement_id, "mentee_id": mentee_id
        });
        tell(connection, context, ("sponsor_report.withdrawn", id.into()), who, data).await?;
    }
    if had && left.is_none() {
        // Figures of a group that have not gone out yet do not go out with somebody in them who takes it back.
        let mut ids = store::merges::list_duplicates(connection, mentee_id).await?;
        ids.push(mentee_id);
        let groups = store::sponsors::list_group_reports_with(connection, sponsor, &ids).await?;
        let groups = groups.into_iter().map(Uuid::from);
        let unsent = mail::take_back(connection, "sponsor_group_report", groups).await?;
        // Nobody was told; a worker that holds such a mail delivers a link that opens nothing.
        let unsent: Vec<SponsorGroupReportId> = unsent.into_iter().map(SponsorGroupReportId::from).collect();
        store::sponsors::withdraw_group_reports(connection, &unsent, context.now).await?;
        let data = json!({ "engagement_id": sponsor.engagement_id, "mentee_id": mentee_id });
        tell(connection, context, ("sponsor_consent.withdrawn", sponsor.id.into()), who, data).await?;
    }
    Ok(())
}

/// Ends everything that a mentee agreed to, with whomever: they want their data to go.
pub(super) async fn withdraw_everything(
    connection: &mut Connection,
    context: &Context,
    (id, actor): (MenteeId, Actor),
) -> Result<(), CoachingError> {
    let ids: Vec<SponsorId> =
        store::sponsors::list_for_mentee(connection, id).await?.iter().map(|one| one.id).collect();
    for sponsor_id in ids {
        if let Some(sponsor) = store::sponsors::lock(connection, sponsor_id).await? {
            withdraw(connection, context, (&sponsor, id), (None, actor)).await?;
        }
    }
    Ok(())
}

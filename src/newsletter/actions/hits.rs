//! Opens and clicks, of lists that say so: counted, and told.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use url::Url;
use uuid::Uuid;

use crate::kernel::ids::{DeliveryId, IssueId};
use crate::kernel::link_token::LinkPurpose;
use crate::newsletter::NewsletterError;
use crate::newsletter::core::hits::{
    Asked, Known, Named, PICTURE, TOGETHER, counted, is_machine, key, picture, read, version,
};
use crate::newsletter::model::{Frozen, FrozenTracking, HitCount, Leased, Tracked, Tracking};
use crate::newsletter::store;
use crate::platform::context::{Context, Site};
use crate::platform::db::Connection;

/// How often something was opened or clicked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Hits {
    /// By people, as far as one can tell.
    pub people: i64,
    /// By machines: filters that look where links lead, previews, robots.
    pub machines: i64,
}

/// How often a link was clicked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LinkHits {
    /// Where it leads.
    pub url: String,
    /// How often.
    #[serde(flatten)]
    pub clicks: Hits,
}

/// What was opened and clicked of an issue. In `totals` everything counts each time; in `readers` each reader counts once.
/// Opens are unsure: some programs fetch pictures though nobody reads (Apple's privacy protection does it for everybody),
/// others never do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct IssueHits {
    /// How it is counted: `totals` or `readers`.
    pub mode: Tracking,
    /// Opens.
    pub opens: Hits,
    /// Clicks, of all links together.
    pub clicks: Hits,
    /// Clicks by link, in the order in which the mail has them.
    pub links: Vec<LinkHits>,
}

impl Hits {
    fn of(count: HitCount) -> Self {
        Self { people: count.people, machines: count.machines }
    }
}

/// Marks the links of a mail that are counted, if its list counts any.
pub(super) fn track(site: &Site, mode: Tracking, content: &mut Frozen) -> Option<FrozenTracking> {
    if mode == Tracking::Off {
        return None;
    }
    let own = site.url("/n/");
    let (html, links) = counted(&content.html, |href| web_address(href, &own));
    content.html = html;
    Some(FrozenTracking { mode, links })
}

/// The address of a page; none where it is no page, or one of a reader's own.
fn web_address(href: &str, own: &str) -> Option<String> {
    let url = Url::parse(href).ok()?;
    let is_page =
        matches!(url.scheme(), "http" | "https") && url.has_host() && !url.as_str().starts_with(own);
    is_page.then(|| url.into())
}

/// What is put in for the marks of a copy.
#[must_use]
pub fn hit_marks(site: &Site, tracking: Option<&FrozenTracking>, copy: &Leased) -> BTreeMap<String, String> {
    let Some(FrozenTracking { mode, links }) = tracking else { return BTreeMap::new() };
    let (named, id) = match mode {
        Tracking::Readers => (Named::Copy, Uuid::from(copy.id)),
        Tracking::Totals | Tracking::Off => (Named::Issue, Uuid::from(copy.issue_id)),
    };
    let address = |path: &str, number: i32| {
        let token = site.link_token(LinkPurpose::CountHit, id, version(named, number));
        site.url(&format!("/n/{path}/{token}"))
    };
    let link = |(number, _): (i32, &String)| (key(number), address("c", number));
    let opened = (key(PICTURE), picture(&address("o", PICTURE)));
    (1..).zip(links).map(link).chain([opened]).collect()
}

/// Counts a click, and says where its link leads. Whoever is counted, nothing is kept of how it was asked for.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a token that is none of ours, or a link that the issue did not have when it was frozen.
pub async fn follow_link(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    asked: &Asked<'_>,
) -> Result<String, NewsletterError> {
    let (tracked, link) = find(connection, context, token).await?;
    let target = tracked.target.clone().ok_or(NewsletterError::NotFound)?;
    write(connection, context, (&tracked, link), asked).await;
    Ok(target)
}

/// Counts an open.
///
/// # Errors
/// [`NewsletterError::NotFound`] for a token that is none of ours.
pub async fn note_open(
    connection: &mut Connection,
    context: &Context,
    token: &str,
    asked: &Asked<'_>,
) -> Result<(), NewsletterError> {
    let (tracked, link) = find(connection, context, token).await?;
    if link != PICTURE {
        return Err(NewsletterError::NotFound);
    }
    write(connection, context, (&tracked, link), asked).await;
    Ok(())
}

async fn find(
    connection: &mut Connection,
    context: &Context,
    token: &str,
) -> Result<(Tracked, i32), NewsletterError> {
    let claim = context.site.link_keys.verify(LinkPurpose::CountHit, token);
    let claim = claim.ok_or(NewsletterError::NotFound)?;
    let (named, link) = read(claim.version);
    let found = match named {
        Named::Issue => store::hits::find_of_issue(connection, (IssueId::from(claim.id), link)).await?,
        Named::Copy => {
            let copy = (DeliveryId::from(claim.id), link);
            store::hits::find_of_copy(connection, copy, context.now - TOGETHER).await?
        }
    };
    let found = found.filter(|tracked| tracked.frozen_mode.is_some()).ok_or(NewsletterError::NotFound)?;
    Ok((found, link))
}

/// Writes it down, if the list still counts. Whoever follows a link gets there, whether or not it could be counted.
async fn write(
    connection: &mut Connection,
    context: &Context,
    (tracked, link): (&Tracked, i32),
    asked: &Asked<'_>,
) {
    if !tracked.frozen_mode.is_some_and(|mode| mode.counts_under(tracked.list_mode)) {
        return;
    }
    let known =
        Known { taken_for: tracked.taken_at.map(|taken_at| context.now - taken_at), others: tracked.others };
    let is_machine = is_machine(asked, &known);
    let written = match tracked.subscriber_id {
        None => {
            let day = context.now.date_naive();
            store::hits::add(connection, (tracked.issue_id, link), day, is_machine).await
        }
        Some(reader) => {
            let whose = (tracked.issue_id, reader);
            match store::hits::note(connection, whose, link, (context.now, is_machine)).await {
                Ok(()) if known.is_burst() => {
                    store::hits::correct(connection, whose, context.now - TOGETHER).await
                }
                other => other,
            }
        }
    };
    if let Err(cause) = written {
        tracing::warn!(cause = %cause, "newsletter.hit_not_counted");
    }
}

/// What was opened and clicked of an issue; nothing where nothing was counted when it was frozen.
///
/// # Errors
/// [`NewsletterError::NotFound`].
pub async fn issue_hits(
    connection: &mut Connection,
    id: IssueId,
) -> Result<Option<IssueHits>, NewsletterError> {
    let issue = store::issues::find(connection, id).await?.ok_or(NewsletterError::NotFound)?;
    let Some(FrozenTracking { mode, links }) = issue.frozen.and_then(|frozen| frozen.tracking) else {
        return Ok(None);
    };
    let counts = match mode {
        Tracking::Readers => store::hits::readers(connection, id).await?,
        Tracking::Totals | Tracking::Off => store::hits::sums(connection, id).await?,
    };
    let of = |number: i32| {
        counts.iter().find(|count| count.link == number).copied().map(Hits::of).unwrap_or_default()
    };
    let clicks = match mode {
        Tracking::Readers => Hits::of(store::hits::clickers(connection, id).await?),
        Tracking::Totals | Tracking::Off => {
            counts.iter().filter(|count| count.link != PICTURE).fold(Hits::default(), |sum, count| Hits {
                people: sum.people + count.people,
                machines: sum.machines + count.machines,
            })
        }
    };
    let links = (1..).zip(links).map(|(number, url)| LinkHits { url, clicks: of(number) }).collect();
    Ok(Some(IssueHits { mode, opens: of(PICTURE), clicks, links }))
}

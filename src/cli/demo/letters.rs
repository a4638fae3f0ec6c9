//! The newsletter of the demo: a list, readers, an article in the archive and a draft.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde_json::json;

use super::DemoFault;
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, UserId};
use crate::kernel::locale::Locale;
use crate::newsletter::actions::{
    ArticleDraft, SubscriberChange, SubscriberDraft, create_list, create_subscriber, publish_issue,
    write_article,
};
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// An article that stands in the archive.
const PUBLISHED: &str = include_str!("estimates.md");
/// One that is being written.
const DRAFT: &str = include_str!("reviews.md");

/// Makes the list with everything on it.
pub(super) async fn make(
    connection: &mut Connection,
    context: &Context,
    author: UserId,
) -> Result<(), DemoFault> {
    let list = serde_json::from_value(json!({
        "slug": "letters",
        "name": "Engineering letters",
        "description": "Practical advice on system design, technical leadership, and career growth. No spam."
    }))?;
    let list = create_list(connection, context, list).await?;
    for (name, email, locale, time_zone) in [
        ("Olena Kovalenko", "olena@demo.altitude.example", Locale::Uk, Tz::Europe__Kyiv),
        ("Marcus Bell", "marcus@demo.altitude.example", Locale::En, Tz::America__New_York),
        ("Jonas Richter", "jonas@demo.altitude.example", Locale::De, Tz::Europe__Berlin),
    ] {
        let change = SubscriberChange {
            name: name.to_owned(),
            attributes: BTreeMap::new(),
            tags: Vec::new(),
            locale,
            time_zone: Some(time_zone),
        };
        let reader = SubscriberDraft {
            email: EmailAddress::parse(email)?,
            change,
            lists: vec![list.slug.clone()],
            consent_source: Some(String::from("demo")),
        };
        create_subscriber(connection, context, (Actor::SYSTEM, reader)).await?;
    }
    let published = article(
        list.id,
        ("estimates", "Estimates are promises in disguise"),
        "Why a single number is heard as a promise, and three ways to say how long it takes.",
        PUBLISHED,
    );
    let (issue, _) = write_article(connection, context, Some(author), published).await?;
    publish_issue(connection, context, (issue.id, None), true).await?;
    let draft = article(
        list.id,
        ("reviews", "What a design review is for"),
        "A review that finds nothing was held too late.",
        DRAFT,
    );
    write_article(connection, context, Some(author), draft).await?;
    Ok(())
}

fn article(
    list_id: MailingListId,
    (slug, title): (&str, &str),
    summary: &str,
    body_markdown: &str,
) -> ArticleDraft {
    ArticleDraft {
        list_id,
        title: title.to_owned(),
        subject: String::new(),
        preview_text: summary.to_owned(),
        slug: Some(slug.to_owned()),
        summary: summary.to_owned(),
        body_markdown: body_markdown.to_owned(),
        template: String::from("letter"),
        canonical_url: None,
    }
}

//! The newsletter of the demo: a list, readers, an article in the archive and a draft.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde_json::json;

use super::DemoFault;
use super::stage::Stage;
use crate::identity::Actor;
use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, UserId};
use crate::kernel::locale::Locale;
use crate::newsletter::actions::{
    ArticleDraft, Rehearsed, SubscriberChange, SubscriberDraft, create_list, create_subscriber,
    publish_issue, rehearse, write_article,
};
use crate::newsletter::model::DeliveryState;
use crate::platform::config::Config;
use crate::platform::context::{Context, Practice};
use crate::platform::db::Connection;

/// An article that stands in the archive.
const PUBLISHED: &str = include_str!("estimates.md");
/// One that is being written.
const DRAFT: &str = include_str!("reviews.md");

/// How many days ago it was sent.
const SENT_AGO: u64 = 8;
/// Who sent it, where the settings do not say.
const POSTAL_ADDRESS: &str = "Demo practice, 1 Example Street, 10115 Berlin";
/// Who reads.
const READERS: [(&str, Locale, Tz); 16] = [
    ("Olena Kovalenko", Locale::Uk, Tz::Europe__Kyiv),
    ("Marcus Bell", Locale::En, Tz::America__New_York),
    ("Jonas Richter", Locale::De, Tz::Europe__Berlin),
    ("Priya Nair", Locale::En, Tz::Asia__Kolkata),
    ("Ann Berg", Locale::En, Tz::Europe__Oslo),
    ("Ben Osei", Locale::En, Tz::Africa__Accra),
    ("Cleo Park", Locale::En, Tz::America__Toronto),
    ("Lucía Ferrer", Locale::Es, Tz::Europe__Madrid),
    ("Théo Marchand", Locale::Fr, Tz::Europe__Paris),
    ("Sofiia Bondar", Locale::Uk, Tz::Europe__Kyiv),
    ("Henrik Dahl", Locale::En, Tz::Europe__Copenhagen),
    ("Mina Sato", Locale::En, Tz::Asia__Tokyo),
    ("Tom Ashby", Locale::En, Tz::Europe__London),
    ("Greta Vogel", Locale::De, Tz::Europe__Vienna),
    ("Rafael Pinto", Locale::Es, Tz::America__Bogota),
    ("Nadia Haddad", Locale::Fr, Tz::Africa__Tunis),
];

/// What a mail server said about a reader's copy.
fn outcome(address: &str) -> Rehearsed {
    let (state, code, text) = match address.split('@').next().unwrap_or_default() {
        "tom" => (DeliveryState::Bounced, 550, "5.1.1 The account does not exist"),
        "greta" => (DeliveryState::Failed, 452, "4.2.2 The mailbox is full; tried for two days"),
        "rafael" => (DeliveryState::Bounced, 550, "5.2.1 The mailbox is disabled"),
        "mina" => (DeliveryState::Complained, 250, "2.0.0 Queued; marked as spam by the reader"),
        _ => (DeliveryState::Sent, 250, "2.0.0 Queued"),
    };
    Rehearsed { state, code: Some(code), text }
}

/// The address of somebody: their first name in plain letters.
fn address_of(name: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let plain = first.replace('í', "i").replace('é', "e");
    format!("{plain}@demo.altitude.example")
}

/// Makes the list with everything on it.
pub(super) async fn make(
    connection: &mut Connection,
    (now, config): (&Context, &Config),
    author: UserId,
) -> Result<(), DemoFault> {
    let context = &Stage::of(now, author).ago(SENT_AGO);
    let list = serde_json::from_value(json!({
        "slug": "letters",
        "name": "Engineering letters",
        "from": "Dana Weiss <letters@demo.altitude.example>",
        "description": "Practical advice on system design, technical leadership, and career growth. No spam."
    }))?;
    let list = create_list(connection, context, list).await?;
    for (name, locale, time_zone) in READERS {
        let email = address_of(name);
        let change = SubscriberChange {
            name: name.to_owned(),
            attributes: BTreeMap::new(),
            tags: Vec::new(),
            locale,
            time_zone: Some(time_zone),
        };
        let reader = SubscriberDraft {
            email: EmailAddress::parse(&email)?,
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
    let practice = context.site.practice();
    if practice.postal_address.is_empty() {
        let postal_address = POSTAL_ADDRESS.to_owned();
        context.site.practice.set(Practice { postal_address, ..Practice::clone(&practice) });
    }
    rehearse(connection, (context, config), (issue.id, Actor::SYSTEM), &outcome).await?;
    context.site.practice.set(Practice::clone(&practice));
    let context = now;
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

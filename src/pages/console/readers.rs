//! `/console/newsletter/readers`: search, filters, and the table.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{READERS, list_choices, lists, tabs};
use super::sheet::{Refused, carry_out, choice, faulty};
use super::words::status_badge;
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::when;
use crate::newsletter::SubscriberFilter;
use crate::newsletter::actions::{
    ReaderDetail, SubscriberChange, SubscriberDraft, create_subscriber, list_subscribers,
};
use crate::newsletter::model::{MailingList, SubscriptionStatus};
use crate::pages::form::Pairs;
use crate::pages::view::{Badge, FilterChoice, NamedLink, ReaderRow, ReadersPage, Sheet, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Cursor, Page as ListPage};

/// Rows of one page.
const ROWS: i64 = 50;
/// Longest search, in characters.
const SEARCH_MAX: usize = 200;
/// Nothing is sent to them.
pub(super) const SUPPRESSED: &str = "suppressed";
/// The states to filter by.
const STATES: [&str; 4] = ["confirmed", "pending", "unsubscribed", SUPPRESSED];

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None).await
}

/// Adds a reader who said so elsewhere.
pub(super) async fn add(deed: Deed) -> Result<HttpResponse, Problem> {
    let coach = deed.desk.coach::<NewsletterWrite>()?;
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let made = create_subscriber(connection, context, (coach.actor, draft(&deed)?)).await?;
        Answer::created(format!("{READERS}/{}?done=added", made.reader.id), &())
    };
    match carry_out(&deed, READERS, effect).await? {
        Ok(answer) => Ok(deed.desk.see_other(answer.location().unwrap_or(READERS))),
        Err(refused) => shown(&deed.desk, Some(&refused)).await,
    }
}

fn draft(deed: &Deed) -> Result<SubscriberDraft, Problem> {
    let email = EmailAddress::parse(&deed.text("email"))
        .map_err(|_| faulty("email", "invalid_email", "write a mail address"))?;
    let change = SubscriberChange {
        name: deed.text("name"),
        attributes: std::collections::BTreeMap::new(),
        tags: Vec::new(),
        locale: deed.desk.voice().locale(),
        time_zone: None,
    };
    let lists = deed.some_text("list").into_iter().collect();
    Ok(SubscriberDraft { email, change, lists, consent_source: deed.some_text("consent_source") })
}

async fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let pairs = desk.query()?;
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let filter = filter(&pairs);
    let mut connection = desk.connection().await?;
    let found = list_subscribers(&mut connection, page, &filter).await?;
    let lists = lists(&mut connection).await?;
    drop(connection);
    let place = |row: &ReaderDetail| Cursor { at: row.reader.created_at, id: row.reader.id.into() };
    let list = page.list(found, place, |row| reader_row(desk, &row, &lists));
    let voice = desk.voice();
    let (frame, mut console) = desk.frame(Part::Newsletter, voice.say("newsletter-readers"));
    console.notice = match refused {
        Some(refused) => Some(refused.notice()),
        None => desk.done(pairs.first("done"), &[("erased", "reader-erased")]),
    };
    let any_list = choice("", voice.say("readers-any-list"));
    let any_state = choice("", voice.say("mentees-any-status"));
    let states = STATES.map(|state| choice(state, state_badge(desk, state).label));
    desk.answered(
        refused.map_or(StatusCode::OK, |refused| refused.status),
        &ReadersPage {
            page: frame,
            console,
            tabs: tabs(desk, READERS),
            is_filtered: ["q", "list", "state"].iter().any(|name| pairs.first(name).is_some()),
            lists: chosen(std::iter::once(any_list).chain(list_choices(&lists)), pairs.first("list")),
            states: chosen(std::iter::once(any_state).chain(states), pairs.first("state")),
            search: filter.words.unwrap_or_default(),
            rows: list.items,
            more_href: list.next_cursor.map(|cursor| more(&pairs, &cursor)),
            add: (!lists.is_empty()).then(|| add_sheet(desk, &lists).after(refused)),
        },
    )
}

fn chosen(choices: impl Iterator<Item = FilterChoice>, value: Option<&str>) -> Vec<FilterChoice> {
    let value = value.unwrap_or_default();
    choices.map(|one| FilterChoice { is_chosen: one.value == value, ..one }).collect()
}

fn filter(pairs: &Pairs) -> SubscriberFilter {
    let state = pairs.first("state");
    let words = pairs.first("q").map(|text| text.chars().take(SEARCH_MAX).collect::<String>());
    SubscriberFilter {
        list_id: pairs.first("list").and_then(|id| id.parse().ok()),
        status: match state {
            Some("confirmed") => Some(SubscriptionStatus::Confirmed),
            Some("pending") => Some(SubscriptionStatus::Pending),
            Some("unsubscribed") => Some(SubscriptionStatus::Unsubscribed),
            _ => None,
        },
        is_suppressed: (state == Some(SUPPRESSED)).then_some(true),
        words: words.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()),
        tag: pairs.first("tag").map(str::to_owned),
    }
}

fn more(pairs: &Pairs, cursor: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for name in ["q", "list", "state", "tag"] {
        if let Some(value) = pairs.first(name) {
            query.append_pair(name, value);
        }
    }
    query.append_pair("cursor", cursor);
    format!("{READERS}?{}", query.finish())
}

/// Where a reader stands, in a word.
pub(super) fn state_badge(desk: &Desk, state: &str) -> Badge {
    let voice = desk.voice();
    match state {
        SUPPRESSED => Badge { label: voice.say("reader-suppressed"), tone: Tone::Bad },
        "unsubscribed" => Badge { label: voice.say("reader-left"), tone: Tone::Neutral },
        "confirmed" => Badge { label: voice.say("reader-reads"), tone: Tone::Good },
        "pending" => Badge { label: voice.say("reader-unconfirmed"), tone: Tone::Warn },
        other => status_badge(voice, other),
    }
}

/// What a list is called.
pub(super) fn list_name(lists: &[MailingList], id: crate::kernel::ids::MailingListId) -> String {
    lists.iter().find(|list| list.id == id).map(|list| list.name.clone()).unwrap_or_default()
}

fn reader_row(desk: &Desk, row: &ReaderDetail, lists: &[MailingList]) -> ReaderRow {
    let reader = &row.reader;
    let suppressed = reader.suppressed_at.map(|_| state_badge(desk, SUPPRESSED));
    let each = row.subscriptions.iter().map(|one| {
        let badge = state_badge(desk, one.status.name());
        Badge { label: format!("{}: {}", list_name(lists, one.list_id), badge.label), ..badge }
    });
    let since = when::date(desk.zone(), reader.created_at);
    ReaderRow {
        link: NamedLink { label: reader.email.clone(), href: format!("{READERS}/{}", reader.id) },
        name: reader.name.clone(),
        badges: suppressed.into_iter().chain(each).collect(),
        since: when::plain_date(desk.voice().locale(), since),
    }
}

fn add_sheet(desk: &Desk, lists: &[MailingList]) -> Sheet {
    let first = lists.first().map(|list| list.id.to_string()).unwrap_or_default();
    Sheet::to(desk.voice(), READERS, "readers-add-now")
        .opened_by("readers-add")
        .about("readers-add-about")
        .input("email", "console-email", ("email", String::new()))
        .line("name", "mentees-name", ("", 100))
        .optional()
        .choose("list", "issue-list", (&first, list_choices(lists)))
        .line("consent_source", "readers-consent-source", ("", 200))
        .optional()
        .hint("readers-consent-hint")
}

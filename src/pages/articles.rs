//! `/articles`: the public archive. Nothing here is about a reader.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, SecondsFormat, Utc};
use serde::Deserialize;
use url::Url;

use super::language::Language;
use super::view::{ArticleCard, ArticlePage, ArticlesPage, Author, Avatar, Feeds, SubscribeForm};
use super::visit::Visit;
use super::words;
use crate::booking::actions::list_bookable_coaches;
use crate::identity::PublicCoach;
use crate::kernel::ids::StoredFileId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::newsletter::actions::{
    ArchiveEntry, article_url, find_public_list, list_entries, list_public_lists, read_article, read_file,
};
use crate::newsletter::model::MailingList;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Call, Cursor, Page, Query};

/// Articles on a page.
const PAGE: i64 = 20;

/// Which articles.
#[derive(Debug, Deserialize)]
pub(super) struct ArchiveQuery {
    /// Those of one list.
    pub list: Option<String>,
    /// Those after this place.
    cursor: Option<String>,
}

pub(super) async fn list(visit: Visit, query: Query<ArchiveQuery>) -> Result<HttpResponse, Problem> {
    let page = Page::parse(Some(PAGE), query.0.cursor.as_deref())?;
    let list_slug = query.0.list.as_deref();
    let call = &visit.call;
    let mut connection = visit.connection().await?;
    let rows = list_entries(&mut connection, &call.context, list_slug, page).await?;
    let lists = list_public_lists(&mut connection).await?;
    let list = lists.into_iter().find(|list| list_slug.is_none_or(|slug| list.slug == slug));
    let page = page.list(
        rows,
        |row| Cursor { at: row.published_at, id: row.issue.id.into() },
        |row| card(&visit.language, &row),
    );
    let named = list.as_ref().filter(|_| list_slug.is_some());
    let heading = named.map_or_else(|| visit.voice().say("articles"), |list| list.name.clone());
    let intro = promise(visit.voice(), named.map_or("", |list| list.description.as_str()));
    visit.shown(&ArticlesPage {
        page: visit.listed_frame(&heading, &intro),
        heading,
        intro,
        articles: page.items,
        next_href: page.next_cursor.map(|cursor| call.with_cursor(&cursor)),
        feeds: feeds(&visit.language, list_slug),
        subscribe: list.map(|list| subscribe_form(&visit.language, &list, "/articles")),
    })
}

pub(super) async fn article(visit: Visit, slug: web::Path<String>) -> Result<HttpResponse, Problem> {
    let (call, language) = (&visit.call, &visit.language);
    let mut connection = visit.connection().await?;
    let found = read_article(&mut connection, &call.context, &slug).await?;
    let bookable = list_bookable_coaches(&mut connection).await?;
    let author = found.author.as_ref();
    let booking_href = author
        .filter(|author| bookable.contains(&author.user_id))
        .map_or_else(|| String::from("/"), |author| format!("/c/{}", author.slug));
    let url = article_url(&call.context.site, &found.issue.slug);
    let image = found.article.images.iter().find(|image| image.is_stored);
    visit.shown(&ArticlePage {
        page: visit.listed_frame(&found.issue.title, &found.issue.summary),
        summary: found.issue.summary.clone(),
        date: day(found.published_at),
        date_text: date_in_words(language, found.published_at),
        published_at: instant(found.published_at),
        modified_at: instant(found.issue.updated_at.max(found.published_at)),
        reading_time: reading_time(language.voice, found.article.minutes()),
        canonical_url: found.issue.canonical_url.clone().unwrap_or_else(|| url.clone()),
        image_url: image.map(|image| absolute(&url, &image.source)),
        url,
        author: author.map(|author| author_of(language, author)),
        list_name: found.list.name.clone(),
        booking_href: language.href(&booking_href),
        archive_href: language.href("/articles"),
        feeds: feeds(language, Some(&found.list.slug)),
        subscribe: subscribe_form(language, &found.list, &format!("/articles/{}", found.issue.slug)),
        // What scrolls sideways is reached by keyboard too.
        html: found.article.html.replace("<pre class=\"code\">", "<pre class=\"code\" tabindex=\"0\">"),
        title: found.issue.title,
    })
}

/// An image of an article. Its bytes never change.
pub(super) async fn file(
    call: Call,
    path: web::Path<(StoredFileId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, name) = path.into_inner();
    let mut connection = call.connection().await?;
    let file = read_file(&mut connection, id).await?;
    if file.name != name {
        return Err(Problem::not_found());
    }
    Ok(HttpResponse::Ok()
        .content_type(file.media_type)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(file.content))
}

/// An article in a list.
pub(super) fn card(language: &Language, found: &ArchiveEntry) -> ArticleCard {
    ArticleCard {
        title: found.issue.title.clone(),
        href: language.href(&format!("/articles/{}", found.issue.slug)),
        summary: found.issue.summary.clone(),
        date: day(found.published_at),
        date_text: date_in_words(language, found.published_at),
        reading_time: reading_time(language.voice, found.minutes),
        author: found.author.as_ref().map(|author| author.name.clone()),
    }
}

fn author_of(language: &Language, coach: &PublicCoach) -> Author {
    Author {
        avatar: Avatar::of_name(&coach.name),
        name: coach.name.clone(),
        headline: coach.headline.clone(),
        bio: words::paragraphs(&coach.bio),
        href: language.href(&format!("/c/{}", coach.slug)),
    }
}

pub(super) fn subscribe_form(language: &Language, list: &MailingList, source: &str) -> SubscribeForm {
    SubscribeForm {
        list_slug: list.slug.clone(),
        list_name: list.name.clone(),
        promise: promise(language.voice, &list.description),
        source: source.to_owned(),
        locale: language.locale().tag(),
        action: language.href("/n/subscribe"),
        email: String::new(),
        fault: None,
    }
}

/// What a list is about, or the archive where it does not say so.
fn promise(voice: Voice, description: &str) -> String {
    if description.is_empty() { voice.say("articles-intro") } else { description.to_owned() }
}

/// Addresses of the feeds, of one list or of all.
pub(super) fn feeds(language: &Language, list_slug: Option<&str>) -> Feeds {
    let query = list_slug.map(|slug| format!("?list={slug}")).unwrap_or_default();
    let feed = |name: &str| language.href(&format!("/articles/{name}{query}"));
    Feeds { atom: feed("feed.xml"), rss: feed("rss.xml"), json: feed("feed.json") }
}

/// "6 min".
fn reading_time(voice: Voice, minutes: usize) -> String {
    say!(voice, "length-choice", n = minutes)
}

/// "14 June 2026".
fn date_in_words(language: &Language, at: DateTime<Utc>) -> String {
    when::plain_date(language.locale(), at.date_naive())
}

/// An instant for machines (RFC 3339).
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn day(at: DateTime<Utc>) -> String {
    at.date_naive().to_string()
}

/// An address of an article made absolute.
fn absolute(base: &str, address: &str) -> String {
    let joined = Url::parse(base).and_then(|base| base.join(address));
    joined.map_or_else(|_| address.to_owned(), String::from)
}

/// The title of a feed and what it is about.
pub(super) async fn about(
    connection: &mut Connection,
    voice: Voice,
    list_slug: Option<&str>,
) -> Result<(String, String), Problem> {
    let Some(slug) = list_slug else { return Ok((voice.say("articles"), voice.say("articles-intro"))) };
    let list = find_public_list(connection, slug).await?;
    Ok((list.name, promise(voice, &list.description)))
}

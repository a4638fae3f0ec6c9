//! Feeds of the archive (Atom, RSS, JSON Feed) and the sitemap.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, ETAG, HeaderValue, IF_NONE_MATCH, VARY};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde_json::{Value, json};

use super::articles::{ArchiveQuery, about, feeds, instant};
use super::view::{AtomFeed, FeedEntry, RssFeed, Sitemap, SitemapPage};
use super::visit::Visit;
use crate::identity::list_public_coaches;
use crate::newsletter::actions::{ArchivedArticle, article_url, list_articles, list_locations};
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Call, Page, Query, digest_of};

/// Articles in a feed.
const ENTRIES: i64 = 30;
/// Articles in the sitemap, newest first: no map has more than 50,000 pages (sitemaps.org).
const LISTED: i64 = 49_000;

pub(super) async fn atom(
    visit: Visit,
    query: Query<ArchiveQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let feed = read(&visit, &query.0).await?;
    let text = rendered(&AtomFeed {
        language: feed.language,
        id: feed.id,
        home: feed.home,
        this: feed.atom,
        title: feed.title,
        about: feed.about,
        updated: feed.updated,
        entries: feed.entries,
    })?;
    Ok(spoken(answer(&request, "application/atom+xml; charset=utf-8", text), feed.language))
}

pub(super) async fn rss(
    visit: Visit,
    query: Query<ArchiveQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let feed = read(&visit, &query.0).await?;
    let text = rendered(&RssFeed {
        language: feed.language,
        home: feed.home,
        this: feed.rss,
        title: feed.title,
        about: feed.about,
        entries: feed.entries,
    })?;
    Ok(spoken(answer(&request, "application/rss+xml; charset=utf-8", text), feed.language))
}

pub(super) async fn json_feed(
    visit: Visit,
    query: Query<ArchiveQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let feed = read(&visit, &query.0).await?;
    let document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.home,
        "feed_url": feed.json,
        "language": feed.language,
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    });
    let answer = answer(&request, "application/feed+json; charset=utf-8", document.to_string());
    Ok(spoken(answer, feed.language))
}

pub(super) async fn sitemap(call: Call, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let site = &call.context.site;
    let mut connection = call.connection().await?;
    let articles = list_locations(&mut connection, &call.context, LISTED).await?;
    let coaches = list_public_coaches(&mut connection).await?;
    let plain = |url: String| SitemapPage { url, changed: None };
    let mut pages = vec![plain(site.url("/")), plain(site.url("/articles"))];
    pages.extend(coaches.iter().map(|coach| plain(site.url(&format!("/c/{}", coach.slug)))));
    pages.extend(articles.iter().map(|(slug, changed_at)| SitemapPage {
        url: article_url(site, slug),
        changed: Some(instant(*changed_at)),
    }));
    Ok(answer(&request, "application/xml; charset=utf-8", rendered(&Sitemap { pages })?))
}

/// What a feed says, in whichever form.
struct Feed {
    /// Tag of the language of its title.
    language: &'static str,
    title: String,
    about: String,
    /// What it is known by, in whichever language.
    id: String,
    home: String,
    atom: String,
    rss: String,
    json: String,
    updated: String,
    entries: Vec<FeedEntry>,
}

async fn read(visit: &Visit, query: &ArchiveQuery) -> Result<Feed, Problem> {
    let (call, language) = (&visit.call, &visit.language);
    let site = &call.context.site;
    let list_slug = query.list.as_deref();
    let mut connection = call.connection().await?;
    let (title, about) = about(&mut connection, language.voice, list_slug).await?;
    let page = Page { limit: ENTRIES, after: None };
    let mut found = list_articles(&mut connection, &call.context, list_slug, page).await?;
    found.truncate(usize::try_from(ENTRIES).unwrap_or(usize::MAX));
    let changed = found.iter().map(|found| found.issue.updated_at.max(found.published_at)).max();
    let feeds = feeds(language, list_slug);
    let home = list_slug.map_or_else(|| String::from("/articles"), |slug| format!("/articles?list={slug}"));
    Ok(Feed {
        language: language.locale().tag(),
        title: xml_text(&title),
        about: xml_text(&about),
        id: site.url(&home),
        home: site.url(&language.href(&home)),
        atom: site.url(&feeds.atom),
        rss: site.url(&feeds.rss),
        json: site.url(&feeds.json),
        updated: instant(changed.unwrap_or_default()),
        entries: found.iter().map(|found| entry(call, found)).collect(),
    })
}

fn entry(call: &Call, found: &ArchivedArticle) -> FeedEntry {
    let url = article_url(&call.context.site, &found.issue.slug);
    FeedEntry {
        id: format!("urn:uuid:{}", found.issue.id),
        url,
        title: xml_text(&found.issue.title),
        summary: xml_text(&found.issue.summary),
        html: xml_text(&found.article.html),
        author: xml_text(found.author.as_ref().map_or(&found.list.name, |author| &author.name)),
        published: instant(found.published_at),
        updated: instant(found.issue.updated_at.max(found.published_at)),
        published_for_mail: found.published_at.to_rfc2822(),
    }
}

fn item(entry: &FeedEntry) -> Value {
    let mut item = json!({
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{ "name": entry.author }],
    });
    if let (Some(members), false) = (item.as_object_mut(), entry.summary.is_empty()) {
        members.insert(String::from("summary"), Value::String(entry.summary.clone()));
    }
    item
}

/// A text without the characters that XML has no way to write (XML 1.0 section 2.2).
fn xml_text(text: &str) -> String {
    let is_allowed = |letter: &char| {
        matches!(letter, '\t' | '\n' | '\r')
            || (!letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
    };
    text.chars().filter(is_allowed).collect()
}

fn rendered(template: &impl Template) -> Result<String, Problem> {
    template.render().map_err(|cause| {
        tracing::error!(cause = %cause, "feed.not_rendered");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side. It has been noted.")
    })
}

/// An answer that says its language.
fn spoken(mut answer: HttpResponse, language: &'static str) -> HttpResponse {
    let headers = answer.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    answer
}

/// The feed, or 304 where the reader has it.
fn answer(request: &HttpRequest, media_type: &'static str, text: String) -> HttpResponse {
    let start = digest_of(text.as_bytes()).first_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    let tag = format!("W/\"{start:016x}\"");
    let known = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    let bare = tag.trim_start_matches("W/");
    let is_known = known.flat_map(|value| value.split(',')).any(|known| {
        let known = known.trim();
        known == "*" || known.trim_start_matches("W/") == bare
    });
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((ETAG, tag.clone())).insert_header((CACHE_CONTROL, "public, max-age=300"));
    if is_known { response.finish() } else { response.content_type(media_type).body(text) }
}

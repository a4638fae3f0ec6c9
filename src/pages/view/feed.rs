//! Feeds of the archive and the sitemap, as XML.

use askama::Template;

/// An article in a feed. No text holds characters that XML cannot write.
#[derive(Debug, Clone)]
pub struct FeedEntry {
    /// What it is known by for ever.
    pub id: String,
    /// Where it stands.
    pub url: String,
    /// Its title.
    pub title: String,
    /// What it is about; may be empty.
    pub summary: String,
    /// The article.
    pub html: String,
    /// Who wrote it.
    pub author: String,
    /// When it was published (RFC 3339).
    pub published: String,
    /// When it was last changed.
    pub updated: String,
    /// When it was published (RFC 2822, for RSS).
    pub published_for_mail: String,
}

/// Atom (RFC 4287).
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/atom.xml")]
pub struct AtomFeed {
    /// Tag of its language.
    pub language: &'static str,
    /// What it is known by.
    pub id: String,
    /// The page it is a feed of.
    pub home: String,
    /// Its own address.
    pub this: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// When anything in it was last changed.
    pub updated: String,
    /// The articles, newest first.
    pub entries: Vec<FeedEntry>,
}

/// RSS 2.0.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/rss.xml")]
pub struct RssFeed {
    /// Tag of its language.
    pub language: &'static str,
    /// The page it is a feed of.
    pub home: String,
    /// Its own address.
    pub this: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// The articles, newest first.
    pub entries: Vec<FeedEntry>,
}

/// Pages that search engines may list.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/sitemap.xml")]
pub struct Sitemap {
    /// The pages.
    pub pages: Vec<SitemapPage>,
}

/// A page of the sitemap.
#[derive(Debug, Clone)]
pub struct SitemapPage {
    /// Where it stands.
    pub url: String,
    /// When it was last changed.
    pub changed: Option<String>,
}

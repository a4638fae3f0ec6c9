//! `/articles`: the public archive.

use askama::Template;

use super::page::{Avatar, Page};

/// The list of articles.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/articles.html")]
pub struct ArticlesPage {
    /// The frame.
    pub page: Page,
    /// What stands above them.
    pub heading: String,
    /// What they are about.
    pub intro: String,
    /// The articles, newest first.
    pub articles: Vec<ArticleCard>,
    /// Older ones.
    pub next_href: Option<String>,
    /// Feeds of the same articles.
    pub feeds: Feeds,
    /// The form below them; none where no list is public.
    pub subscribe: Option<SubscribeForm>,
}

/// An article in a list.
#[derive(Debug, Clone)]
pub struct ArticleCard {
    /// Its title.
    pub title: String,
    /// `/articles/{slug}`.
    pub href: String,
    /// What it is about.
    pub summary: String,
    /// Its date for machines.
    pub date: String,
    /// Its date for people.
    pub date_text: String,
    /// "6 min".
    pub reading_time: String,
    /// Who wrote it.
    pub author: Option<String>,
}

/// Addresses of feeds.
#[derive(Debug, Clone)]
pub struct Feeds {
    /// Atom (RFC 4287).
    pub atom: String,
    /// RSS 2.0.
    pub rss: String,
    /// JSON Feed 1.1.
    pub json: String,
}

/// The form that asks for an address.
#[derive(Debug, Clone)]
pub struct SubscribeForm {
    /// The list it is for.
    pub list_slug: String,
    /// Its name.
    pub list_name: String,
    /// What it is about.
    pub promise: String,
    /// Where the form stands.
    pub source: String,
    /// Tag of the language it is in.
    pub locale: &'static str,
    /// Where it is sent, with POST.
    pub action: String,
    /// The address that was typed.
    pub email: String,
    /// What is wrong with it.
    pub fault: Option<String>,
}

/// Who wrote an article.
#[derive(Debug, Clone)]
pub struct Author {
    /// The name.
    pub name: String,
    /// What the author is for, in one line.
    pub headline: String,
    /// About the author, as plain text.
    pub bio: Vec<String>,
    /// Picture or initials.
    pub avatar: Avatar,
    /// `/c/{coach}`.
    pub href: String,
}

/// An article.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/article.html")]
pub struct ArticlePage {
    /// The frame.
    pub page: Page,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Its date for machines.
    pub date: String,
    /// Its date for people.
    pub date_text: String,
    /// The moment for machines.
    pub published_at: String,
    /// When it was last changed, for machines.
    pub modified_at: String,
    /// "6 min".
    pub reading_time: String,
    /// The article as clean HTML.
    pub html: String,
    /// Where it stands, or stood first.
    pub canonical_url: String,
    /// Where it stands here.
    pub url: String,
    /// Its first picture.
    pub image_url: Option<String>,
    /// Who wrote it.
    pub author: Option<Author>,
    /// Name of the list.
    pub list_name: String,
    /// Where a session is booked.
    pub booking_href: String,
    /// `/articles`.
    pub archive_href: String,
    /// Feeds of the archive.
    pub feeds: Feeds,
    /// The form below it.
    pub subscribe: SubscribeForm,
}

/// The form alone: inside another site, and where it was refused.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/templates/embed_subscribe.html")]
pub struct SubscribePage {
    /// The frame.
    pub page: Page,
    /// The form.
    pub subscribe: SubscribeForm,
}

//! HTML of an author without what could do harm.

use std::borrow::Cow;

use ammonia::{Builder, UrlRelative};
use url::Url;

/// Classes that are ours begin with one of these.
const OUR_CLASSES: [&str; 3] = ["hl-", "code", "footnote"];

/// HTML without scripts, styles, forms and frames, its links and images absolute.
pub(super) fn clean(html: &str, base: &Url) -> String {
    let site = base.clone();
    Builder::default()
        .add_tags(["figure", "figcaption", "section"])
        .rm_tags(["map", "area"])
        .add_tag_attributes("span", ["class"])
        .add_tag_attributes("pre", ["class"])
        .add_tag_attributes("code", ["class"])
        .add_tag_attributes("sup", ["class", "id"])
        .add_tag_attributes("div", ["class", "id"])
        .add_tag_attributes("h1", ["id"])
        .add_tag_attributes("h2", ["id"])
        .add_tag_attributes("h3", ["id"])
        .add_tag_attributes("h4", ["id"])
        .add_tag_attributes("h5", ["id"])
        .add_tag_attributes("h6", ["id"])
        .add_tag_attributes("td", ["align"])
        .add_tag_attributes("th", ["align"])
        .url_schemes(["http", "https", "mailto"].into())
        .url_relative(UrlRelative::RewriteWithBase(base.clone()))
        .attribute_filter(move |element, attribute, value| kept(element, attribute, value, &site))
        .clean(html)
        .to_string()
}

/// The value of an attribute, or nothing where it is not wanted.
fn kept<'a>(element: &str, attribute: &str, value: &'a str, base: &Url) -> Option<Cow<'a, str>> {
    match (element, attribute) {
        (_, "class") => {
            let ours =
                value.split_whitespace().filter(|class| OUR_CLASSES.iter().any(|our| class.starts_with(our)));
            let ours: Vec<&str> = ours.collect();
            (!ours.is_empty()).then(|| ours.join(" ").into())
        }
        (_, "id") => value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
            .then_some(value.into()),
        // Pages and mails make no request to anybody else.
        ("img", "src") => is_ours(value, base).then_some(value.into()),
        _ => Some(value.into()),
    }
}

/// Whether an address is on our own site.
pub(super) fn is_ours(address: &str, base: &Url) -> bool {
    base.join(address)
        .is_ok_and(|url| url.origin() == base.origin() && matches!(url.scheme(), "http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(html: &str) -> String {
        clean(html, &Url::parse("https://x.test/articles/a").unwrap())
    }

    #[test]
    fn what_could_do_harm_is_gone() {
        for (html, expected) in [
            ("<p onclick=\"a()\">x<script>a()</script></p>", "<p>x</p>"),
            ("<a href=\"javascript:a()\">x</a>", "<a rel=\"noopener noreferrer\">x</a>"),
            ("<img src=\"https://spy.test/i.png\" alt=\"x\">", "<img alt=\"x\">"),
            ("<img src=\"/files/1\" alt=\"x\">", "<img src=\"https://x.test/files/1\" alt=\"x\">"),
            ("<span class=\"hl-name page-form\">x</span>", "<span class=\"hl-name\">x</span>"),
            ("<iframe src=\"https://x.test\"></iframe><style>p{}</style>", ""),
            ("<p style=\"position:fixed\">x</p>", "<p>x</p>"),
        ] {
            assert_eq!(cleaned(html), expected);
        }
    }

    #[test]
    fn links_are_absolute() {
        assert!(cleaned("<a href=\"#why\">x</a>").contains("href=\"https://x.test/articles/a#why\""));
        assert!(cleaned("<a href=\"../b\">x</a>").contains("href=\"https://x.test/b\""));
    }
}

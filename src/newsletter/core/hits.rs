//! Opens and clicks: what a counted link says, how links of a mail become counted ones, and who follows them.

use chrono::TimeDelta;

use super::content::placeholder::{mark, without_marks};

/// The number of the picture that counts opens; links have 1, 2, … in their order.
pub const PICTURE: i32 = 0;
/// Nobody reads a mail and follows a link of it as soon after a server took it as this.
const TOO_SOON: TimeDelta = TimeDelta::seconds(5);
/// Links of one copy that are followed within this time are followed together.
pub const TOGETHER: TimeDelta = TimeDelta::seconds(5);
/// How many others, followed together with one, are more than a person does.
const MANY: i64 = 2;

/// What programs that look into mails, or at links, call themselves; lower case. Proxies that fetch a picture when its mail
/// is opened are none of them.
const MACHINES: [&str; 27] = [
    "bot",
    "crawler",
    "spider",
    "scanner",
    "preview",
    "headless",
    "phantomjs",
    "facebookexternalhit",
    "whatsapp",
    "slack-imgproxy",
    "barracuda",
    "mimecast",
    "proofpoint",
    "urldefense",
    "messagelabs",
    "symantec",
    "cloudmark",
    "safelinks",
    "trendmicro",
    "curl/",
    "wget/",
    "python",
    "go-http-client",
    "java/",
    "libwww-perl",
    "apache-httpclient",
    "node-fetch",
];

/// What a counted link names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// The issue: everybody's copy has the same link.
    Issue,
    /// The copy of one reader.
    Copy,
}

/// The version of a link's token, which says what its id is and which link of the mail it is.
#[must_use]
pub fn version(named: Named, number: i32) -> i32 {
    match named {
        Named::Issue => number,
        Named::Copy => !number,
    }
}

/// What a version says.
#[must_use]
pub fn read(version: i32) -> (Named, i32) {
    if version < 0 { (Named::Copy, !version) } else { (Named::Issue, version) }
}

/// The key of the mark that a link's address is put in for, or the picture.
#[must_use]
pub fn key(number: i32) -> String {
    format!("hit_{number}")
}

/// The HTML of a mail with marks in place of links, each of which leads where it led if nothing is put in for it, and one
/// for the picture; and where the links lead, in the order of their numbers. `meant` says what is counted of an address, if
/// it is.
#[must_use]
pub fn counted(html: &str, meant: impl Fn(&str) -> Option<String>) -> (String, Vec<String>) {
    let mut targets: Vec<String> = Vec::new();
    let mut marked = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = split_before(rest, "<a ") {
        marked.push_str(before);
        let (tag, behind) = after.split_at(end_of_tag(after));
        match href(tag) {
            Some((head, value, tail)) => {
                marked.push_str(head);
                // An address that differs from reader to reader leads nowhere else.
                let target = meant(&plain(value)).filter(|_| without_marks(value) == value);
                marked.push_str(&target.map_or_else(
                    || value.to_owned(),
                    |target| mark(&key(number_of(&mut targets, target)), value),
                ));
                marked.push_str(tail);
            }
            None => marked.push_str(tag),
        }
        rest = behind;
    }
    // Behind all links: the end of the body, or of the text.
    let (body, end) = rest.rfind("</body>").map_or((rest, ""), |at| rest.split_at(at));
    marked.push_str(body);
    marked.push_str(&mark(&key(PICTURE), ""));
    marked.push_str(end);
    (marked, targets)
}

/// The number of an address; one that is there twice has one.
fn number_of(targets: &mut Vec<String>, target: String) -> i32 {
    let place = targets.iter().position(|known| *known == target).unwrap_or_else(|| {
        targets.push(target);
        targets.len() - 1
    });
    i32::try_from(place).map_or(i32::MAX, |place| place.saturating_add(1))
}

fn split_before<'a>(text: &'a str, wanted: &str) -> Option<(&'a str, &'a str)> {
    text.find(wanted).map(|at| text.split_at(at))
}

/// Where a tag ends; a sign in quotes ends none.
fn end_of_tag(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, letter) in tag.char_indices() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

/// What stands before the address of a link, the address as it is written, and what stands behind it.
fn href(tag: &str) -> Option<(&str, &str, &str)> {
    let mut quotes = tag.match_indices('"').map(|(at, _)| at);
    let mut from = 0;
    while let (Some(open), Some(close)) = (quotes.next(), quotes.next()) {
        let name = tag.get(from..open)?.split_whitespace().next_back();
        if name == Some("href=") {
            return Some((tag.get(..=open)?, tag.get(open + 1..close)?, tag.get(close..)?));
        }
        from = close + 1;
    }
    None
}

/// The value of an attribute without what stands for signs in it.
fn plain(value: &str) -> String {
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The picture that counts opens, from this address.
#[must_use]
pub fn picture(address: &str) -> String {
    format!("<img src=\"{address}\" width=\"1\" height=\"1\" alt=\"\">")
}

/// How an address was asked for, as far as that tells people from machines. None of it is kept.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// Whether only the head of the answer was.
    pub is_head: bool,
    /// What the headers `Sec-Purpose`, `Purpose`, `X-Purpose` and `X-Moz` say.
    pub purpose: &'a str,
    /// What the program calls itself.
    pub user_agent: &'a str,
}

/// What is known of the copy; nothing where a link names none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// How long ago a server took it.
    pub taken_for: Option<TimeDelta>,
    /// How many others of its links were followed together with this one.
    pub others: i64,
}

impl Known {
    /// Whether so many links were followed together that no person did it: then the others are a machine's too.
    #[must_use]
    pub fn is_burst(&self) -> bool {
        self.others >= MANY
    }
}

/// Whether it was a machine that followed a link or fetched the picture: a filter that looks where links lead, or a program
/// that loads what may be looked at next.
#[must_use]
pub fn is_machine(asked: &Asked<'_>, copy: &Known) -> bool {
    let purpose = asked.purpose.to_ascii_lowercase();
    // Phones of this make are no robots.
    let agent = asked.user_agent.to_ascii_lowercase().replace("cubot", "");
    asked.is_head
        || purpose.contains("prefetch")
        || purpose.contains("prerender")
        || purpose.contains("preview")
        || agent.trim().is_empty()
        || MACHINES.iter().any(|machine| agent.contains(machine))
        || copy.taken_for.is_some_and(|taken_for| taken_for < TOO_SOON)
        || copy.is_burst()
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::super::content::placeholder::{fill, for_everybody};
    use super::{Asked, Known, MACHINES, Named, counted, is_machine, read, version};

    const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    fn person() -> Asked<'static> {
        Asked { is_head: false, purpose: "", user_agent: BROWSER }
    }

    #[test]
    fn what_machines_do_is_told_from_what_people_do() {
        let calm = Known { taken_for: Some(TimeDelta::seconds(5)), others: 1 };
        for agent in
            [BROWSER, "Mozilla/5.0 (Linux; Android 14; CUBOT P80)", "Mozilla/5.0", "GoogleImageProxy"]
        {
            assert!(!is_machine(&Asked { user_agent: agent, ..person() }, &calm), "{agent}");
        }
        assert!(!is_machine(&person(), &Known::default()), "nothing is known of the copy");
        assert!(is_machine(&Asked { is_head: true, ..person() }, &calm));
        for purpose in ["prefetch", "prefetch;prerender", "Preview", "prerender"] {
            assert!(is_machine(&Asked { purpose, ..person() }, &calm), "{purpose}");
        }
        for agent in ["", "  ", "Googlebot/2.1", "BarracudaCentral", "Slackbot-LinkExpanding 1.0", "curl/8.5"]
        {
            assert!(is_machine(&Asked { user_agent: agent, ..person() }, &calm), "{agent}");
        }
        assert!(is_machine(&person(), &Known { taken_for: Some(TimeDelta::seconds(4)), others: 0 }));
        assert!(is_machine(&person(), &Known { taken_for: None, others: 2 }), "three at once");
        assert!(MACHINES.iter().all(|name| *name == name.to_ascii_lowercase()));
    }

    #[test]
    fn a_version_says_what_its_id_is() {
        for number in [0, 1, 7, i32::MAX] {
            for named in [Named::Issue, Named::Copy] {
                assert_eq!(read(version(named, number)), (named, number));
            }
        }
    }

    #[test]
    fn links_are_marked_and_lead_where_they_led_until_something_is_put_in() {
        let html = "<body><a class=\"x\" href=\"https://a.test/?b=1&amp;c=2\">1</a><abbr>n</abbr>\
             <a title=\" href=\" href=\"https://b.test/\">2 > 1</a><a title=\"a > b\" href=\"mailto:x\">3</a>\
             <a name=\"x\">4</a><a href=\"https://b.test/\">5</a></body></html>";
        let meant = |href: &str| href.starts_with("https:").then(|| href.to_owned());
        let (marked, targets) = counted(html, meant);

        assert_eq!(targets, ["https://a.test/?b=1&c=2", "https://b.test/"]);
        assert_eq!(for_everybody(&marked), html);
        let filled = fill(&marked, |key| Some(format!("[{key}]")));
        assert_eq!(
            filled,
            "<body><a class=\"x\" href=\"[hit_1]\">1</a><abbr>n</abbr><a title=\" href=\" href=\"[hit_2]\">2 > 1</a>\
             <a title=\"a > b\" href=\"mailto:x\">3</a><a name=\"x\">4</a><a href=\"[hit_2]\">5</a>[hit_0]</body></html>"
        );
    }

    proptest! {
        /// Whatever the HTML, it comes back where nothing is put in.
        #[test]
        fn nothing_is_lost(html in "(<a |href=|\"|>|</body>|https://a\\.test|[a-z &;]){0,30}") {
            let (marked, _) = counted(&html, |href| Some(href.to_owned()));
            prop_assert_eq!(for_everybody(&marked), html);
        }
    }
}

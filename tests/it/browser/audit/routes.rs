//! Every page there is: the addresses that answer GET, read out of the sources that register them.

/// Where pages are registered.
const SOURCES: [&str; 3] = [
    include_str!("../../../../src/pages/routes.rs"),
    include_str!("../../../../src/pages/console/routes.rs"),
    include_str!("../../../../src/pages/space/routes.rs"),
];
/// Addresses that have a name there.
const NAMED: [(&str, &str); 6] = [
    ("practice::PATH", include_str!("../../../../src/pages/console/practice.rs")),
    ("time_off::PATH", include_str!("../../../../src/pages/console/time_off.rs")),
    ("profile::PATH", include_str!("../../../../src/pages/console/profile.rs")),
    ("session_type::NEW", include_str!("../../../../src/pages/console/session_type.rs")),
    ("webhooks::PATH", include_str!("../../../../src/pages/console/webhooks.rs")),
    ("hours::PATH", include_str!("../../../../src/pages/console/hours.rs")),
];
/// How a handler of GET is registered.
const GET: &str = "get().to(";
/// How a handler of POST is registered.
const POST: &str = "post().to(";

/// What is registered for GET and is no page, and why.
const EXCUSED: [(&str, &str); 29] = [
    ("/n/subscribe", "leads to the articles"),
    ("/console/mentees/{id}/coverage.svg", "a picture, which pages show"),
    ("/console/mentees/{id}/packet", "to print; the packet of a role has tests of its own"),
    ("/console/mentees/{id}/packet.md", "a file"),
    ("/console/plans/{id}/export.md", "a file"),
    ("/console/plans/{id}/export.json", "a file"),
    ("/console/plans/{id}/progress.svg", "a picture, which pages show"),
    ("/static/{name}", "a stylesheet, a script or an icon"),
    ("/embed.js", "a script"),
    ("/sitemap.xml", "a list for machines"),
    ("/articles/feed.xml", "a feed"),
    ("/articles/rss.xml", "a feed"),
    ("/articles/feed.json", "a feed"),
    ("/files/{id}/{name}", "a picture of an article"),
    ("/n/preferences/{token}/data", "a file"),
    ("/n/c/{token}", "leads to what an issue links"),
    ("/n/o/{token}", "a picture of one point"),
    ("/dev/mailbox/{id}.html", "a mail as it was sent, for the frame of /dev/mailbox/{id}"),
    ("/console/newsletter/{id}/preview", "a mail as it will be sent, in a sandbox without scripts"),
    ("/console/newsletter/imports/{id}/errors.csv", "a file"),
    ("/console/frameworks/{id}/file", "a file"),
    ("/console/live", "a stream of events"),
    ("/console/sign-in/code", "shown half signed in: the test of owners looks at it on their way in"),
    ("/space/plan/{id}/progress.svg", "a picture, which pages show"),
    ("/space/assessments/{id}/radar.svg", "a picture, which pages show"),
    ("/space/evidence/coverage.svg", "a picture, which pages show"),
    ("/space/evidence/packet.md", "a file"),
    ("/space/privacy/export.zip", "a file"),
    ("/space/plan", "the newest plan: the page of /space/plan/{id}"),
];

/// The routes of pages whose addresses begin like this, without those that are excused.
pub fn pages(is_meant: impl Fn(&str) -> bool) -> Vec<String> {
    let is_page = |route: &String| EXCUSED.iter().all(|(excused, _)| excused != route);
    all().into_iter().filter(is_page).filter(|route| is_meant(route)).collect()
}

/// Every address that answers GET, and every one that answers POST, pages or not.
pub fn registered() -> [Vec<String>; 2] {
    [GET, POST].map(|method| SOURCES.iter().flat_map(|source| routes(source, method)).collect())
}

fn all() -> Vec<String> {
    let [all, _] = registered();
    all
}

/// The addresses in a source that answer a method, in its order.
fn routes(source: &str, method: &str) -> Vec<String> {
    let words: String = source.split_whitespace().collect();
    let mut before = words.split(method).collect::<Vec<_>>();
    before.pop();
    before.iter().map(|text| address(text)).collect()
}

/// The address that a handler is registered for, by what stands before the handler.
fn address(before: &str) -> String {
    let named = match before.strip_suffix(".route(") {
        Some(resource) => resource.rsplit("web::resource(").next().unwrap().split(')').next().unwrap(),
        None => before.trim_end_matches(',').rsplit(".route(").next().unwrap(),
    };
    if let Some(literal) = named.strip_prefix('"') {
        return literal.trim_end_matches('"').to_owned();
    }
    let source = NAMED.iter().find(|(name, _)| *name == named).map(|(_, source)| source);
    let source = source.unwrap_or_else(|| panic!("which address is {named}?"));
    let constant = named.rsplit("::").next().unwrap();
    source
        .split(&format!("const {constant}: &str = \""))
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn every_registered_page_is_known_and_every_excuse_is_needed() {
    let all = all();

    assert!(all.len() > 90, "{all:#?}");
    assert!(all.iter().all(|route| route.starts_with('/') && !route.contains('"')), "{all:#?}");
    for known in ["/", "/c/{coach}/{type}/book", "/dev/mailbox/{id}", "/space/privacy"] {
        assert!(all.iter().any(|route| route == known), "{known} of {all:#?}");
    }
    for known in ["/console/calendar/hours", "/console/settings/webhooks", "/console/settings/log"] {
        assert!(all.iter().any(|route| route == known), "{known} of {all:#?}");
    }
    for (excused, reason) in EXCUSED {
        assert!(all.iter().any(|route| route == excused), "{excused} ({reason}) is not registered");
    }
}

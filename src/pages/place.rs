//! Where a session takes place, before and after it is booked.

use url::Url;

use crate::booking::actions::place_in_words;
use crate::booking::model::{Location, LocationKind};
use crate::kernel::phrases::Voice;

/// What everybody may know: "Video call".
pub(super) fn kind_in_words(voice: Voice, kind: LocationKind) -> String {
    voice.say(match kind {
        LocationKind::VideoUrl | LocationKind::Jitsi => "place-video",
        LocationKind::Phone => "place-phone",
        LocationKind::InPerson => "place-in-person",
        LocationKind::AskAttendee => "place-ask",
    })
}

/// What somebody about to book may know: "Video call; the link comes with the confirmation".
pub(super) fn promised(voice: Voice, kind: LocationKind) -> String {
    voice.say(match kind {
        LocationKind::VideoUrl | LocationKind::Jitsi => "place-video-promised",
        LocationKind::Phone => "place-phone",
        LocationKind::InPerson => "place-in-person-promised",
        LocationKind::AskAttendee => "place-ask-promised",
    })
}

/// Place and address of a booked session. Only web addresses become links.
pub(super) fn known(voice: Voice, location: &Location) -> (String, Option<String>) {
    let value = location.value.trim();
    let kind = kind_in_words(voice, location.kind);
    match location.kind {
        _ if value.is_empty() => (kind, None),
        LocationKind::VideoUrl | LocationKind::Jitsi => match web_address(value) {
            Some(address) => (kind, Some(address)),
            None => (value.to_owned(), None),
        },
        _ => (place_in_words(location, voice.locale()), None),
    }
}

fn web_address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

#[cfg(test)]
mod tests {
    use super::known;
    use crate::booking::model::{Location, LocationKind};
    use crate::kernel::locale::Locale;
    use crate::pages::language::voice;

    #[test]
    fn only_web_addresses_become_links() {
        let english = voice(Locale::En);
        let location = |kind, value: &str| known(english, &Location { kind, value: value.to_owned() });
        let (words, href) = location(LocationKind::VideoUrl, "https://meet.example/x");
        assert_eq!((words.as_str(), href.as_deref()), ("Video call", Some("https://meet.example/x")));
        assert_eq!(location(LocationKind::VideoUrl, "javascript:alert(1)").1, None);
        assert_eq!(location(LocationKind::InPerson, "https://a.example").1, None);
        assert_eq!(location(LocationKind::InPerson, "12 High St").0, "12 High St");
        assert_eq!(location(LocationKind::Phone, "").0, "By phone");
    }
}

//! What the pages load besides themselves: one stylesheet, a few small scripts, an icon.

/// A file under `/static/`, inside the binary.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name after `/static/`.
    pub name: &'static str,
    /// For `Content-Type`.
    pub media_type: &'static str,
    /// Its text.
    pub body: &'static str,
}

/// All files under `/static/`.
pub const ASSETS: [Asset; 11] = [
    Asset { name: "style.css", media_type: "text/css; charset=utf-8", body: STYLE_SHEET },
    Asset {
        name: "theme.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/theme.js"),
    },
    Asset {
        name: "zone.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/zone.js"),
    },
    Asset {
        name: "rate.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/rate.js"),
    },
    Asset {
        name: "gesture.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/gesture.js"),
    },
    Asset {
        name: "console.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/console.js"),
    },
    Asset {
        name: "hours.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/hours.js"),
    },
    Asset {
        name: "live.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/live.js"),
    },
    Asset {
        name: "reading.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/reading.js"),
    },
    Asset {
        name: "frame.js",
        media_type: "text/javascript; charset=utf-8",
        body: include_str!("../static/frame.js"),
    },
    Asset { name: "icon.svg", media_type: "image/svg+xml", body: include_str!("../static/icon.svg") },
];

/// `/embed.js`: what other sites load to show the booking flow or the subscribe form.
pub const EMBED: Asset = Asset {
    name: "embed.js",
    media_type: "text/javascript; charset=utf-8",
    body: include_str!("../static/embed.js"),
};

/// One request for all pages; later files refine earlier ones.
const STYLE_SHEET: &str = concat!(
    include_str!("../static/style/tokens.css"),
    include_str!("../static/style/base.css"),
    include_str!("../static/style/controls.css"),
    include_str!("../static/style/parts.css"),
    include_str!("../static/style/picker.css"),
    include_str!("../static/style/ticket.css"),
    include_str!("../static/style/article.css"),
    include_str!("../static/style/mailbox.css"),
    include_str!("../static/style/rate.css"),
    include_str!("../static/style/hours.css"),
    include_str!("../static/style/console.css"),
    include_str!("../static/style/tables.css"),
    include_str!("../static/style/desk.css"),
    include_str!("../static/style/packet.css"),
    include_str!("../static/style/strategy.css"),
    include_str!("../static/style/embed.css"),
    include_str!("../static/style/space.css"),
    include_str!("../static/style/touch.css"),
);

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;

    use super::STYLE_SHEET;

    /// What stands lower than a finger is wide and is not pressed.
    const NOT_PRESSED: [&str; 5] = [".check input", ".legend .start", ".embed", "body.strategy", ".start"];

    /// The selectors of a stylesheet, each with what is declared for it.
    fn rules(css: &str) -> Vec<(String, String)> {
        let told = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
        let told: String = told.collect();
        let blocks = told.split('}').filter_map(|block| {
            let (head, declared) = block.rsplit_once('{')?;
            let head = head.rsplit_once('{').map_or(head, |(_, head)| head);
            (!head.trim().starts_with('@')).then(|| (head.to_owned(), declared.to_owned()))
        });
        blocks
            .flat_map(|(head, declared)| {
                let one = |selector: &str| (selector.trim().to_owned(), declared.clone());
                outside(&head, ',').iter().map(|selector| one(selector)).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The parts of a selector between these signs, where no bracket is open.
    fn outside(text: &str, sign: char) -> Vec<String> {
        let (mut parts, mut depth) = (vec![String::new()], 0);
        for c in text.chars() {
            depth += i32::from(c == '(') - i32::from(c == ')');
            if c == sign && depth == 0 {
                parts.push(String::new());
            } else {
                parts.last_mut().unwrap().push(c);
            }
        }
        parts
    }

    /// The class of a selector that has one alone, whatever elements stand with it.
    fn bare(selector: &str) -> Option<String> {
        let told = outside(&selector.replace('(', " (").replace(')', ") "), ' ');
        let told = told.iter().filter(|part| !part.starts_with('(')).cloned().collect::<Vec<_>>().join(" ");
        let mut classes = told.split('.').skip(1).map(|rest| {
            rest.split(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default().to_owned()
        });
        classes.next().filter(|_| classes.next().is_none())
    }

    #[test]
    fn a_class_by_itself_is_styled_in_one_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/pages/static/style");
        let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut files = 0;
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let css = fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            assert!(STYLE_SHEET.contains(&css), "{name} is loaded by no page");
            files += 1;
            // What is pressed by fingers is gathered from all rooms.
            for (selector, _) in rules(&css).iter().filter(|_| name != "touch.css") {
                if let Some(class) = bare(selector) {
                    homes.entry(class).or_default().insert(name.clone());
                }
            }
        }

        homes.retain(|_, homes| homes.len() > 1);
        assert_eq!(
            homes,
            BTreeMap::new(),
            "of two files the later one wins on pages that know only the other"
        );
        assert!(files > 10, "{files}");
        assert_eq!(bare("main .month:not(.off)").as_deref(), Some("month"));
        assert_eq!(bare(".zone summary::marker").as_deref(), Some("zone"));
        assert_eq!((bare(".side .who"), bare("details > summary:not(.button)")), (None, None));
    }

    #[test]
    fn whatever_is_pressed_is_as_high_as_a_finger_is_wide() {
        let (before, touch) = STYLE_SHEET.rsplit_once("@media (pointer: coarse) {").unwrap();
        assert!(!before.contains("pointer: coarse"), "there is one such block, at the end");
        let touch = rules(&format!("@media (pointer: coarse) {{{touch}"));
        let is_raised = |selector: &str| {
            let raised = |(known, declared): &(String, String)| {
                known == selector && declared.contains("min-height: var(--target)")
            };
            touch.iter().any(raised)
        };
        let low = rules(before).into_iter().filter(|(_, declared)| {
            let heights = declared.split("min-height: ").skip(1);
            let mut heights =
                heights.filter_map(|rest| rest.split(';').next()?.strip_suffix("rem")?.parse().ok());
            heights.any(|height: f64| height < 2.75) || declared.contains("min-height: 0;")
        });
        let low: Vec<String> = low.map(|(selector, _)| selector).collect();
        let missing: Vec<&String> = low
            .iter()
            .filter(|selector| !NOT_PRESSED.contains(&selector.as_str()) && !is_raised(selector))
            .collect();

        assert_eq!(missing, Vec::<&String>::new());
        assert!(low.len() > 8 && is_raised("a.start") && is_raised(".tick"), "{low:?}");
    }
}

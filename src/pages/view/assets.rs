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
);

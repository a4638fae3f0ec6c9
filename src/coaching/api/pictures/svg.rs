//! What all pictures share: the frame, the colours in light and dark, and texts that are no markup.

use std::fmt::Write as _;

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use num_rational::Rational64;
use sha2::{Digest as _, Sha256};

use crate::coaching::core::gaps::Hundredths;

/// Colours stand at 4.5 : 1 for text and 3 : 1 for lines, on either ground. Series differ in stroke too.
const STYLE: &str = "text{font:13px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:#1c1e21}\
.head{font-size:17px;font-weight:600}.soft{fill:#55585e}.ground{fill:#ffffff}\
.grid{fill:none;stroke:#b9bbbe;stroke-width:1}\
.now{fill:#0a5a66;fill-opacity:.18;stroke:#0a5a66;stroke-width:2.5}.line{fill:none;stroke:#0a5a66;stroke-width:2.5}\
.dot{fill:#0a5a66}.target{fill:none;stroke:#7d4e00;stroke-width:2;stroke-dasharray:7 4}\
.before{fill:none;stroke:#55585e;stroke-width:1.5;stroke-dasharray:2 3}\
.strong{fill:#0a5a66;stroke:#0a5a66;stroke-width:2}.claimed{fill:none;stroke:#0a5a66;stroke-width:2}\
.stale{fill:none;stroke:#7d4e00;stroke-width:2;stroke-dasharray:4 4}.goal{fill:none;stroke:#55585e;stroke-width:1.5}\
@media(prefers-color-scheme:dark){text{fill:#e9e7e2}.soft{fill:#a9abad}.ground{fill:#1d2024}.grid{stroke:#50545a}\
.now{fill:#7fc9d2;stroke:#7fc9d2}.line{stroke:#7fc9d2}.dot{fill:#7fc9d2}.target{stroke:#e2b565}.before{stroke:#a9abad}\
.strong{fill:#7fc9d2;stroke:#7fc9d2}.claimed{stroke:#7fc9d2}.stale{stroke:#e2b565}.goal{stroke:#a9abad}}";

/// A picture while it is drawn.
pub(in crate::coaching::api) struct Svg(String);

/// Where a text stands from its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Svg {
    /// An empty picture of this size, with what it is called and what it says for those who do not see it.
    pub(super) fn new((width, height): (f64, f64), title: &str, description: &str) -> Self {
        let mut svg = Self(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
             height=\"{height:.0}\" role=\"img\" aria-labelledby=\"title description\"><title id=\"title\">{}</title>\
             <desc id=\"description\">{}</desc><style>{STYLE}</style>",
            escaped(title),
            escaped(description)
        ));
        svg.add(format_args!(
            "<rect class=\"ground\" width=\"{width:.0}\" height=\"{height:.0}\" rx=\"8\"/>"
        ));
        svg
    }

    /// A text at a point.
    pub(super) fn text(&mut self, (x, y): (f64, f64), class: &str, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let text = escaped(text);
        self.add(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" class=\"{class}\" text-anchor=\"{anchor}\">{text}</text>"
        ));
    }

    /// A closed shape.
    pub(super) fn polygon(&mut self, class: &str, points: &[(f64, f64)]) {
        self.add(format_args!("<polygon class=\"{class}\" points=\"{}\"/>", listed(points)));
    }

    /// A line through points.
    pub(super) fn polyline(&mut self, class: &str, points: &[(f64, f64)]) {
        self.add(format_args!("<polyline class=\"{class}\" points=\"{}\"/>", listed(points)));
    }

    /// A dot.
    pub(super) fn dot(&mut self, (x, y): (f64, f64)) {
        self.add(format_args!("<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\"/>"));
    }

    fn add(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        _ = self.0.write_fmt(markup);
    }

    /// The answer. Its policy lets in its own style and nothing else.
    pub(in crate::coaching::api) fn into_response(mut self) -> HttpResponse {
        self.0.push_str("</svg>");
        picture_response(STYLE, self.0)
    }
}

/// The answer with a picture. Its policy lets in the picture's own style and nothing else.
pub(in crate::coaching::api) fn picture_response(style: &str, picture: String) -> HttpResponse {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; frame-ancestors 'none'");
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/svg+xml; charset=utf-8"))
        .insert_header((CONTENT_SECURITY_POLICY, policy))
        .body(picture)
}

fn listed(points: &[(f64, f64)]) -> String {
    points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A level as a number to draw with.
pub(super) fn number(level: Rational64) -> f64 {
    Hundredths::of(level).value()
}

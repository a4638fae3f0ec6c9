//! The picture of a plan's progress: planned and earned weight over the days, as SVG.
//!
//! Colours follow the reader's scheme; title and description say the same in words.

use std::fmt::Write as _;

/// Inner size of the picture.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 240;
/// What the lines look like, on light and on dark ground.
pub const PROGRESS_STYLE: &str = ":root{color-scheme:light dark}.ink{fill:#1c2321}.line{stroke:#8a948f}\
.planned{stroke:#6b7570;stroke-dasharray:5 4}.earned{stroke:#1f6f5c}.now{stroke:#b4541a}\
@media (prefers-color-scheme: dark){.ink{fill:#e8ebed}.line{stroke:#6d777e}\
.planned{stroke:#a3adb5}.earned{stroke:#7cc4b0}.now{stroke:#f0a36b}}";
/// Room for the axes.
const LEFT: i64 = 48;
const BOTTOM: i64 = 36;
const TOP: i64 = 24;
const RIGHT: i64 = 16;

/// What the picture shows.
#[derive(Clone, Debug)]
pub struct ProgressPicture<'a> {
    /// Title of the plan.
    pub title: &'a str,
    /// In words, for those who do not see it.
    pub description: &'a str,
    /// `(day, planned, earned)` for each day; earned ends today.
    pub course: &'a [(i64, i64, Option<i64>)],
    /// Today's day.
    pub day: i64,
    /// Names of the two lines and of the axis.
    pub words: [&'a str; 3],
}

/// The picture as an SVG document.
#[must_use]
pub fn progress_svg(picture: &ProgressPicture<'_>) -> String {
    let days = picture.course.last().map_or(1, |(day, ..)| *day).max(1);
    let top = picture.course.iter().map(|(_, planned, _)| *planned).max().unwrap_or(0).max(1);
    let x = |day: i64| LEFT + day * (WIDTH - LEFT - RIGHT) / days;
    let y = |weight: i64| HEIGHT - BOTTOM - weight * (HEIGHT - BOTTOM - TOP) / top;
    let planned = steps(picture.course.iter().map(|(day, planned, _)| (x(*day), y(*planned))));
    let earned =
        picture.course.iter().filter_map(|(day, _, earned)| earned.map(|earned| (x(*day), y(earned))));
    let earned = steps(earned);
    let [planned_word, earned_word, axis_word] = picture.words.map(escaped);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-labelledby=\"title desc\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\
         <title id=\"title\">{}</title><desc id=\"desc\">{}</desc>\
         <style>{PROGRESS_STYLE}</style>",
        escaped(picture.title),
        escaped(picture.description)
    );
    let base = HEIGHT - BOTTOM;
    let _ = write!(
        svg,
        "<path class=\"line\" fill=\"none\" d=\"M{LEFT} {TOP}V{base}H{}\"/>\
         <path class=\"planned\" fill=\"none\" stroke-width=\"2\" d=\"{planned}\"/>\
         <path class=\"earned\" fill=\"none\" stroke-width=\"3\" d=\"{earned}\"/>",
        WIDTH - RIGHT
    );
    if (1..=days).contains(&picture.day) {
        let at = x(picture.day);
        let _ = write!(svg, "<path class=\"now\" stroke-width=\"1\" d=\"M{at} {TOP}V{base}\"/>");
    }
    for third in 0..=3 {
        let day = days * third / 3;
        let _ = write!(
            svg,
            "<text class=\"ink\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{day}</text>",
            x(day),
            base + 16
        );
    }
    let _ = write!(
        svg,
        "<text class=\"ink\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{top}</text>\
         <text class=\"ink\" x=\"{}\" y=\"{base}\" text-anchor=\"end\">0</text>\
         <text class=\"ink\" x=\"{LEFT}\" y=\"14\">― {earned_word}   ╌ {planned_word}</text>\
         <text class=\"ink\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{axis_word}</text></svg>",
        LEFT - 6,
        TOP + 4,
        LEFT - 6,
        WIDTH - RIGHT,
        HEIGHT - 4
    );
    svg
}

/// A line that goes sideways first, then up: weight is earned at the end of a day.
fn steps(points: impl Iterator<Item = (i64, i64)>) -> String {
    let mut path = String::new();
    let mut height = None;
    for (x, y) in points {
        let _ = match height {
            None => write!(path, "M{x} {y}"),
            Some(before) if before == y => write!(path, "H{x}"),
            Some(_) => write!(path, "H{x}V{y}"),
        };
        height = Some(y);
    }
    path
}

/// Text as it may stand in XML.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{ProgressPicture, progress_svg};

    #[test]
    fn the_picture_says_what_it_shows_and_lets_no_markup_in() {
        let course = [(0, 0, Some(0)), (1, 2, Some(1)), (2, 2, None)];
        let picture = ProgressPicture {
            title: "<script>",
            description: "Day 1 of 2 & more",
            course: &course,
            day: 1,
            words: ["planned", "earned", "days"],
        };
        let svg = progress_svg(&picture);

        assert!(svg.contains("<title id=\"title\">&lt;script&gt;</title>"), "{svg}");
        assert!(svg.contains("Day 1 of 2 &amp; more") && !svg.contains("<script>"), "{svg}");
        assert!(svg.contains("prefers-color-scheme: dark"));
    }
}

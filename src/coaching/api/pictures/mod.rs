//! Pictures as SVG: drawn by hand, since a radar with a text alternative is more than the chart crates draw.

mod coverage;
mod figures;
mod radar;
mod routes;
mod svg;
mod trend;

pub(in crate::coaching::api) use coverage::draw as draw_coverage;
pub(in crate::coaching::api) use radar::draw as draw_radar;
pub use routes::{get_assessment_radar, get_mentee_trend, get_mentee_trend_figures};
pub(super) use svg::picture_response;

//! `/static/{name}`: stylesheet, scripts and icon from inside the binary.

use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};

use super::view::{ASSETS, Asset, EMBED};
use crate::platform::problem::Problem;
use crate::platform::web::digest_of;

/// The file, or 304 where the browser has it. Browsers ask each time, so that pages and files are of one version.
pub(super) async fn file(name: web::Path<String>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let asset = ASSETS.iter().find(|asset| asset.name == name.as_str()).ok_or_else(Problem::not_found)?;
    Ok(sent(asset, &request))
}

/// The script that other sites load.
pub(super) async fn embed(request: HttpRequest) -> HttpResponse {
    sent(&EMBED, &request)
}

fn sent(asset: &Asset, request: &HttpRequest) -> HttpResponse {
    let tag = tag(asset);
    let known = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    let is_known = known.flat_map(|value| value.split(',')).any(|known| is_same(known.trim(), &tag));
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((ETAG, tag)).insert_header((CACHE_CONTROL, "no-cache"));
    if is_known { response.finish() } else { response.content_type(asset.media_type).body(asset.body) }
}

/// A weak tag: the same file may travel compressed.
fn tag(asset: &Asset) -> String {
    let digest = digest_of(asset.body.as_bytes());
    let start = digest.first_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
    format!("W/\"{start:016x}\"")
}

/// Compares as RFC 9110 section 8.8.3.2 does for reading: weak or strong is the same.
fn is_same(known: &str, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim_start_matches("W/").to_owned();
    known == "*" || bare(known) == bare(tag)
}

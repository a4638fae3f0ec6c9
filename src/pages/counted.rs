//! `/n/c/{token}` and `/n/o/{token}`: links and pictures of issues whose list counts clicks and opens.
//!
//! Elsewhere opening an address changes nothing. These count that they were opened, which is all that they are for; they
//! change nothing about anybody, set no cookie, and keep nothing of who asked.

use actix_web::http::header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use crate::newsletter::actions;
use crate::newsletter::core::hits::Asked;
use crate::platform::problem::Problem;
use crate::platform::web::{AskedForHead, Call};

/// A picture of one pixel that shows nothing, as GIF.
const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\
    \x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// Headers by which programs say that they fetch what nobody asked for yet.
const PURPOSES: [&str; 4] = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/// Leads to where the link of the mail led when it was frozen, and nowhere else.
pub(super) async fn click(
    call: Call,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let purpose = purpose(&request);
    let mut connection = call.connection().await?;
    let asked = asked(&call, &request, &purpose);
    let target = actions::follow_link(&mut connection, &call.context, &token, &asked).await?;
    Ok(HttpResponse::Found()
        .insert_header((LOCATION, target))
        .insert_header((REFERRER_POLICY, "no-referrer"))
        .insert_header((CACHE_CONTROL, "no-store"))
        .finish())
}

/// A picture that nobody sees.
pub(super) async fn open(
    call: Call,
    token: web::Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let purpose = purpose(&request);
    let mut connection = call.connection().await?;
    let asked = asked(&call, &request, &purpose);
    actions::note_open(&mut connection, &call.context, &token, &asked).await?;
    Ok(HttpResponse::Ok().content_type("image/gif").insert_header((CACHE_CONTROL, "no-store")).body(PIXEL))
}

fn purpose(request: &HttpRequest) -> String {
    let said = PURPOSES.iter().flat_map(|name| request.headers().get_all(*name));
    said.filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(";")
}

fn asked<'a>(call: &'a Call, request: &HttpRequest, purpose: &'a str) -> Asked<'a> {
    Asked {
        is_head: request.extensions().contains::<AskedForHead>(),
        purpose,
        user_agent: call.context.origin.user_agent.as_deref().unwrap_or_default(),
    }
}

//! `/sign-in/{token}`: where a mailed sign-in link lands.

use actix_web::{HttpResponse, web};

use super::form::Form;
use super::frame::{frame, shown};
use super::once::{fresh_key, once};
use super::view::{MessagePage, NextStep, SignInPage};
use crate::identity::{self, Credentials};
use crate::kernel::tokens::PlainToken;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call};

/// A button. Whether the link is good is seen when it is pressed.
pub(super) async fn page(call: Call, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut action = url::form_urlencoded::byte_serialize(token.as_bytes()).collect::<String>();
    action.insert_str(0, "/sign-in/");
    shown(&SignInPage { page: frame(&call, "Sign in"), action, idempotency_key: fresh_key(&call) })
}

/// Uses the link. There are no signed-in pages yet, so the sign-in that it starts ends here again: nobody could.
pub(super) async fn send(
    call: Call,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let token = PlainToken::presented(&token);
    let effect = async |connection: &mut Connection| {
        let tokens = identity::redeem_link(connection, &call.context, &credentials, &token).await?;
        identity::log_out(connection, &call.context, &tokens.refresh_token).await?;
        Answer::ok(&())
    };
    let target = format!("{} {}", call.route, token.reveal());
    once(&call, &form, &target, effect).await?;
    let text = "It shows that the address is yours. Pages for those who are signed in are not open yet; your bookings \
                are managed by the links in their mails.";
    let next = NextStep { label: "Go to the front page".to_owned(), href: "/".to_owned() };
    shown(&MessagePage::new(frame(&call, ""), "Your link works", text, Some(next)))
}

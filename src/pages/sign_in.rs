//! `/sign-in/{token}`: where a mailed sign-in link lands.

use actix_web::{HttpResponse, web};

use super::fault::front_page;
use super::form::Form;
use super::once::{fresh_key, once};
use super::view::{MessagePage, SignInPage};
use super::visit::Visit;
use crate::identity::{self, Credentials};
use crate::kernel::tokens::PlainToken;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// A button. Whether the link is good is seen when it is pressed.
pub(super) async fn page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut action = url::form_urlencoded::byte_serialize(token.as_bytes()).collect::<String>();
    action.insert_str(0, "/sign-in/");
    visit.shown(&SignInPage {
        page: visit.frame(visit.voice().say("sign-in")),
        action: visit.language.href(&action),
        idempotency_key: fresh_key(&visit.call),
    })
}

/// Uses the link. There are no signed-in pages yet, so the sign-in that it starts ends here again: nobody could.
pub(super) async fn send(
    visit: Visit,
    credentials: web::Data<Credentials>,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let call = &visit.call;
    let token = PlainToken::presented(&token);
    let effect = async |connection: &mut Connection| {
        let tokens = identity::redeem_link(connection, &call.context, &credentials, &token).await?;
        identity::log_out(connection, &call.context, &tokens.refresh_token).await?;
        Answer::ok(&())
    };
    let target = format!("{} {}", call.route, token.reveal());
    once(call, &form, &target, effect).await?;
    let voice = visit.voice();
    let page = visit.frame(voice.say("signed-in"));
    visit.shown(&MessagePage::new(page, &voice.say("signed-in-text"), Some(front_page(&visit.language))))
}

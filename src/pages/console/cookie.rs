//! The cookies: the sign-in that a browser keeps, and the challenge between the two steps of a log-in.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse};

use crate::identity::Challenge;
use crate::kernel::tokens::PlainToken;
use crate::platform::web::Call;

/// Keeps a sign-in.
const SIGN_IN: &str = "altitude";
/// Keeps the challenge of the second step.
const STEP: &str = "altitude-step";
/// What browsers take only over TLS, for the whole host, and from no neighbouring host.
const HOST_PREFIX: &str = "__Host-";

/// The cookies of this installation.
#[derive(Clone, Copy)]
pub(in crate::pages) struct Cookies {
    is_https: bool,
}

impl Cookies {
    /// Those of a server that people reach at this address.
    pub(in crate::pages) fn at(public_url: &str) -> Self {
        Self { is_https: public_url.starts_with("https://") }
    }

    /// Keeps a sign-in for so many days.
    fn sign_in(self, token: &PlainToken, days: i64) -> Cookie<'static> {
        self.made(SIGN_IN, token.reveal().to_owned(), Duration::days(days))
    }

    /// Keeps a challenge as long as it is good.
    fn step(self, token: &PlainToken, seconds: i64) -> Cookie<'static> {
        self.made(STEP, token.reveal().to_owned(), Duration::seconds(seconds))
    }

    /// Forgets the sign-in.
    pub(in crate::pages) fn no_sign_in(self) -> Cookie<'static> {
        self.made(SIGN_IN, String::new(), Duration::ZERO)
    }

    /// Forgets the challenge.
    pub(super) fn no_step(self) -> Cookie<'static> {
        self.made(STEP, String::new(), Duration::ZERO)
    }

    /// The sign-in that the browser keeps.
    pub(super) fn kept_sign_in(self, request: &HttpRequest) -> Option<PlainToken> {
        self.kept(request, SIGN_IN)
    }

    /// The challenge that the browser keeps.
    pub(super) fn kept_step(self, request: &HttpRequest) -> Option<PlainToken> {
        self.kept(request, STEP)
    }

    fn kept(self, request: &HttpRequest, name: &str) -> Option<PlainToken> {
        let cookie = request.cookie(&self.name(name))?;
        (!cookie.value().is_empty()).then(|| PlainToken::presented(cookie.value()))
    }

    fn made(self, name: &str, value: String, lifetime: Duration) -> Cookie<'static> {
        Cookie::build(self.name(name), value)
            .path("/")
            .http_only(true)
            .secure(self.is_https)
            .same_site(SameSite::Lax)
            .max_age(lifetime)
            .finish()
    }

    fn name(self, name: &str) -> String {
        if self.is_https { format!("{HOST_PREFIX}{name}") } else { name.to_owned() }
    }
}

/// Keeps a fresh sign-in in the browser, and forgets the challenge that may have led to it.
pub(in crate::pages) fn keep_sign_in(response: &mut HttpResponse, call: &Call, token: &PlainToken) {
    let cookies = Cookies::at(&call.services.site.public_url);
    keep(response, &cookies.sign_in(token, call.services.config.auth.refresh_token_days));
    keep(response, &cookies.no_step());
}

/// Keeps the challenge of the second step in the browser.
pub(in crate::pages) fn keep_challenge(response: &mut HttpResponse, call: &Call, challenge: &Challenge) {
    let cookies = Cookies::at(&call.services.site.public_url);
    keep(response, &cookies.step(&challenge.token, challenge.expires_in_seconds));
}

/// Adds a cookie. One that no header can carry is none of ours.
pub(in crate::pages) fn keep(response: &mut HttpResponse, cookie: &Cookie<'_>) {
    if let Err(cause) = response.add_cookie(cookie) {
        tracing::error!(cause = %cause, "cookie.not_kept");
    }
}

#[cfg(test)]
mod tests {
    use super::Cookies;
    use crate::kernel::tokens::PlainToken;

    #[test]
    fn a_cookie_is_for_this_host_and_out_of_reach_of_scripts() {
        let token = PlainToken::presented("bs_x");
        let plain = Cookies::at("http://localhost:8080").sign_in(&token, 30).to_string();
        assert_eq!(plain, "altitude=bs_x; HttpOnly; SameSite=Lax; Path=/; Max-Age=2592000");
        let sealed = Cookies::at("https://coach.example").no_step().to_string();
        assert!(sealed.starts_with("__Host-altitude-step=; ") && sealed.contains("Secure"), "{sealed}");
        assert!(sealed.contains("Max-Age=0") && !sealed.contains("Domain"), "{sealed}");
    }
}

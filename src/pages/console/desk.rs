//! Who sits at the console, and the forms they send.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY};
use actix_web::http::{Method, StatusCode};
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::carry::carry;
use super::cookie::Cookies;
use super::live::names_of;
use super::seal::{self, foreign, is_sealed, refuse_foreign};
use crate::identity::{
    self, Account, Coach, Credentials, IdentityError, MenteesRead, Owner, Principal, Scope, SignInOnly,
};
use crate::kernel::ids::SignInId;
use crate::kernel::phrases::Voice;
use crate::kernel::tokens::PlainToken;
use crate::pages::form::{Form, Pairs};
use crate::pages::frame::{html, rendered};
use crate::pages::kept::{Again, kept};
use crate::pages::view::{Avatar, ConsoleFrame, Crumb, Followed, NavItem, Notice, Page, Tone};
use crate::pages::visit::Visit;
use crate::platform::db::PooledConnection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::Caller;

/// The first page of the console.
pub(in crate::pages) const HOME: &str = "/console";
/// The sign-in page.
pub(super) const SIGN_IN: &str = "/console/sign-in";
/// Longest way back after a sign-in, in characters.
const NEXT_MAX: usize = 500;

/// Parts of the console: its letter, the key of its name, its address.
const PARTS: [(Part, &str, &str, &str); 8] = [
    (Part::Today, "t", "console-today", HOME),
    (Part::Calendar, "c", "console-calendar", "/console/calendar"),
    (Part::Mentees, "m", "console-mentees", "/console/mentees"),
    (Part::Assessments, "a", "console-assessments", "/console/assessments"),
    (Part::Plans, "p", "console-plans", "/console/plans"),
    (Part::Strategies, "g", "console-strategies", "/console/strategies"),
    (Part::Newsletter, "n", "console-newsletter", "/console/newsletter"),
    (Part::Settings, "s", "console-settings", "/console/settings"),
];

/// A part of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Today,
    Calendar,
    Mentees,
    Assessments,
    Plans,
    Strategies,
    Newsletter,
    Settings,
}

/// A request by a coach or owner who is signed in with their browser.
pub(super) struct Desk {
    pub visit: Visit,
    /// Who it is, as the rows say at this moment.
    pub account: Account,
    pub sign_in_id: SignInId,
    principal: Principal,
    cookie: PlainToken,
    /// Path and query, for the way back.
    path: String,
    /// How far this process had come in telling open pages, before anything was read; nothing for a form that was sent,
    /// whose answer no page is fetched for again.
    position: Option<String>,
}

/// A form that was sent from a page of the same sign-in.
pub(super) struct Deed {
    pub desk: Desk,
    pub form: Form,
}

impl Desk {
    /// The guard that the API has on such a route.
    pub(super) fn coach<S: Scope>(&self) -> Result<Coach<S>, IdentityError> {
        Coach::of(&self.principal)
    }

    /// The guard that the API has on routes of owners.
    pub(super) fn owner<S: Scope>(&self) -> Result<Owner<S>, IdentityError> {
        Owner::of(&self.principal)
    }

    /// Whose key a form carries.
    pub(super) fn caller(&self) -> Result<Caller, IdentityError> {
        Ok(self.coach::<SignInOnly>()?.caller())
    }

    /// The principal, for what every signed-in person may do.
    pub(super) fn principal(&self) -> &Principal {
        &self.principal
    }

    /// Whether a form was sent from a page of this sign-in, by the token in it.
    pub(super) fn sealed(&self, seal: &str) -> bool {
        is_sealed(seal, &self.cookie)
    }

    pub(super) fn voice(&self) -> Voice {
        self.visit.voice()
    }

    /// The zone of the coach's wall clock.
    pub(super) fn zone(&self) -> Tz {
        self.account.person.time_zone
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.visit.call.context.now
    }

    pub(super) async fn connection(&self) -> Result<PooledConnection, Problem> {
        self.visit.connection().await
    }

    /// The query of the address.
    pub(super) fn query(&self) -> Result<Pairs, Problem> {
        Pairs::of_text(self.path.split_once('?').map_or("", |(_, query)| query))
    }

    /// The frame of a page in this part of the console.
    pub(super) fn frame(&self, part: Part, title: impl Into<String>) -> (Page, ConsoleFrame) {
        let (voice, language) = (self.voice(), &self.visit.language);
        let nav = PARTS.iter().map(|(one, key, name, href)| NavItem {
            key,
            label: voice.say(name),
            href: language.href(href),
            is_current: *one == part,
        });
        let person = &self.account.person;
        let console = ConsoleFrame {
            home: HOME,
            parts: voice.say("console-parts"),
            nav: nav.collect(),
            name: person.name.clone(),
            avatar: Avatar::of_name(&person.name),
            seal: seal::seal(&self.visit.call.context.random, &self.cookie),
            key: crate::pages::once::fresh_key(&self.visit.call),
            zone: crate::kernel::when::zone_label(self.zone(), self.now()),
            notice: None,
            kept: None,
            live: self.followed(),
            crumbs: Vec::new(),
        };
        (self.visit.frame(title), console)
    }

    /// What keeps the page as things are.
    fn followed(&self) -> Option<Followed> {
        Some(Followed { names: names_of(&self.path)?, position: self.position.clone()? })
    }

    /// The same under a way back to a part.
    pub(super) fn frame_below(
        &self,
        part: Part,
        crumbs: Vec<Crumb>,
        title: impl Into<String>,
    ) -> (Page, ConsoleFrame) {
        let (page, console) = self.frame(part, title);
        (page, ConsoleFrame { crumbs, ..console })
    }

    /// What was just done, as the address says it: `?done=replied`.
    pub(super) fn done(&self, done: Option<&str>, known: &[(&str, &str)]) -> Option<Notice> {
        let (_, key) = known.iter().find(|(name, _)| Some(*name) == done)?;
        Some(Notice { tone: Tone::Good, text: self.voice().say(key) })
    }

    /// 200 with a page.
    pub(super) fn shown(&self, view: &impl Template) -> Result<HttpResponse, Problem> {
        self.answered(StatusCode::OK, view)
    }

    /// A page under another status.
    pub(super) fn answered(&self, status: StatusCode, view: &impl Template) -> Result<HttpResponse, Problem> {
        let language = &self.visit.language;
        let response = match language.carried() {
            Some((_, tag)) => html(status, language.locale(), carry(&rendered(view)?, &tag)),
            None => self.visit.answered(status, view)?,
        };
        Ok(of_console(response))
    }

    /// 303 to a page of the console.
    pub(super) fn see_other(&self, path: &str) -> HttpResponse {
        self.visit.see_other(path)
    }
}

/// Forms say where they come from only under this policy; no address of the console holds a token.
pub(in crate::pages) fn of_console(mut response: HttpResponse) -> HttpResponse {
    let headers = response.headers_mut();
    headers.insert(REFERRER_POLICY, actix_web::http::header::HeaderValue::from_static("same-origin"));
    response
}

/// A way back that leads to the console and nowhere else.
pub(super) fn way_back(next: Option<&str>) -> &str {
    let is_below =
        |next: &str| next == HOME || next.starts_with("/console/") || next.starts_with("/console?");
    let is_plain = |next: &str| next.len() <= NEXT_MAX && next.chars().all(|c| c.is_ascii_graphic());
    next.filter(|next| is_below(next) && is_plain(next) && !next.contains('\\')).unwrap_or(HOME)
}

/// Nobody is signed in: to the sign-in page, and back afterwards.
#[derive(Debug)]
pub(in crate::pages) struct SignInFirst(pub String);

impl fmt::Display for SignInFirst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sign in first")
    }
}

impl ResponseError for SignInFirst {
    fn status_code(&self) -> StatusCode {
        StatusCode::SEE_OTHER
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::SeeOther();
        response.insert_header((LOCATION, self.0.as_str())).insert_header((CACHE_CONTROL, "no-store"));
        response.finish()
    }
}

/// Whom the browser's cookie belongs to, and the cookie; nobody where it is none that counts.
pub(in crate::pages) async fn browser_of(
    request: &HttpRequest,
    visit: &Visit,
) -> Result<Option<(Principal, PlainToken)>, Problem> {
    let cookies = Cookies::at(&visit.call.services.site.public_url);
    let Some(cookie) = cookies.kept_sign_in(request) else { return Ok(None) };
    let Some(credentials) = request.app_data::<web::Data<Credentials>>() else {
        tracing::error!("desk.without_credentials");
        return Err(Problem::new(Kind::Internal, "internal", "Something went wrong on our side."));
    };
    let mut connection = visit.connection().await?;
    let context = &visit.call.context;
    match identity::authenticate_browser(&mut connection, context, credentials, &cookie).await {
        Ok(principal) => Ok(Some((principal, cookie))),
        Err(IdentityError::Unauthenticated) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// Whether this browser is signed in as a coach or owner: a second press of a button whose first one was taken looks
/// like a failure otherwise.
pub(in crate::pages) async fn is_in(request: &HttpRequest, visit: &Visit) -> Result<bool, Problem> {
    let found = browser_of(request, visit).await?;
    Ok(found.is_some_and(|(principal, _)| Coach::<MenteesRead>::of(&principal).is_ok()))
}

async fn sit_down(request: HttpRequest) -> Result<Desk, Error> {
    let mut visit = Visit::of(&request)?;
    let position = (request.method() == Method::GET).then(|| visit.call.services.live.position());
    let path = request.uri().path_and_query().map_or_else(|| HOME.to_owned(), ToString::to_string);
    let back = if request.method() == Method::GET { path.as_str() } else { HOME };
    let way_in = || SignInFirst(visit.language.href(&with_next(SIGN_IN, way_back(Some(back)))));
    let (principal, cookie) = browser_of(&request, &visit).await?.ok_or_else(way_in)?;
    // A mentee's sign-in is no way in; theirs is a log-in as somebody else.
    let coach = Coach::<MenteesRead>::of(&principal).map_err(|_| way_in())?;
    let sign_in_id = coach.sign_in_id.ok_or(IdentityError::Forbidden).map_err(Problem::from)?;
    let mut connection = visit.connection().await?;
    let account =
        identity::find_account(&mut connection, principal.person_id).await.map_err(Problem::from)?;
    drop(connection);
    visit.speak(account.person.locale);
    Ok(Desk { visit, account, sign_in_id, principal, cookie, path, position })
}

/// The sign-in page with the way back.
pub(super) fn with_next(path: &str, next: &str) -> String {
    if next == HOME {
        return path.to_owned();
    }
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

impl FromRequest for Desk {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(sit_down(request))
    }
}

impl FromRequest for Deed {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, form) = (request.clone(), Form::from_request(request, payload));
        Box::pin(async move {
            let desk = match sit_down(request.clone()).await {
                Ok(desk) => desk,
                Err(first) => return Err(kept_or(&request, first, form.await.ok())),
            };
            refuse_foreign(&request, &desk.visit.call.services.site.public_url)?;
            let form = form.await?;
            let seal = form.pairs.first(seal::FIELD).unwrap_or_default();
            if !is_sealed(seal, &desk.cookie) {
                let seal = seal::seal(&desk.visit.call.context.random, &desk.cookie);
                let kept = kept(&request, &desk.visit, &form, Again::Sealed(seal));
                return Err(kept.map_or_else(|| foreign().into(), Error::from));
            }
            Ok(Self { desk, form })
        })
    }
}

/// What was typed, where that is why nothing was done; else what was to be answered.
fn kept_or(request: &HttpRequest, first: Error, form: Option<Form>) -> Error {
    let is_out = first.as_error::<SignInFirst>().is_some();
    let (Some(form), Ok(visit), true) = (form, Visit::of(request), is_out) else { return first };
    let way_in = |back: Option<&str>| with_next(SIGN_IN, way_back(back));
    kept(request, &visit, &form, Again::SignIn(&way_in)).map_or(first, Error::from)
}

#[cfg(test)]
mod tests {
    use super::way_back;

    #[test]
    fn the_way_back_leads_to_the_console_alone() {
        for next in ["/console", "/console/mentees?q=ada", "/console?lang=de"] {
            assert_eq!(way_back(Some(next)), next);
        }
        for next in ["", "/", "//evil.example", "/consoles", "/console/\\evil", "/console/\r\n", "https://x"]
        {
            assert_eq!(way_back(Some(next)), "/console", "{next}");
        }
    }
}

//! Who is in the space, and the forms they send.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use crate::coaching::MenteeFilter;
use crate::coaching::actions::{Viewer, list_mentees};
use crate::coaching::model::Mentee;
use crate::identity::{self, Credentials};
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::Voice;
use crate::kernel::tokens::PlainToken;
use crate::kernel::{time_zone, when};
use crate::pages::console::{
    FIELD, SignInFirst, browser_of, foreign, is_sealed, of_console, refuse_foreign, sealed,
};
use crate::pages::form::{Form, Pairs};
use crate::pages::kept::{Again, kept};
use crate::pages::language::problem_in_words;
use crate::pages::once::{fresh_key, once_as};
use crate::pages::view::{Avatar, ConsoleFrame, NavItem, Notice, Page, Tone};
use crate::pages::visit::Visit;
use crate::platform::db::{Connection, PooledConnection};
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, Page as ListPage};

/// The first page of the space.
pub(in crate::pages) const SPACE: &str = "/space";
/// The page that mails a link.
pub(in crate::pages) const SIGN_IN: &str = "/space/sign-in";

/// Parts of the space: the key of its name, its address.
const PARTS: [(Part, &str, &str); 9] = [
    (Part::Home, "space-home", SPACE),
    (Part::Plan, "space-plan", "/space/plan"),
    (Part::Actions, "space-actions", "/space/actions"),
    (Part::Sessions, "space-sessions", "/space/sessions"),
    (Part::Notes, "space-notes", "/space/notes"),
    (Part::Assessments, "space-assessments", "/space/assessments"),
    (Part::Strategies, "space-strategies", "/space/strategies"),
    (Part::Evidence, "space-evidence", "/space/evidence"),
    (Part::Privacy, "space-privacy", "/space/privacy"),
];

/// A part of the space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Home,
    Plan,
    Actions,
    Sessions,
    Notes,
    Assessments,
    Strategies,
    Evidence,
    Privacy,
}

/// A request by a mentee who is signed in with their browser.
pub(super) struct Room {
    pub visit: Visit,
    /// Who it is.
    pub mentee: Mentee,
    /// The same, as the rules of access know them: a mentee and nothing else, whatever else they may be.
    pub viewer: Viewer,
    pub guard: identity::Mentee,
    /// What sign-ins are checked with.
    pub credentials: web::Data<Credentials>,
    cookie: PlainToken,
    query: String,
}

/// A form that was sent from a page of the same sign-in.
pub(super) struct Wish {
    pub room: Room,
    pub form: Form,
}

impl Room {
    pub(super) fn voice(&self) -> Voice {
        self.visit.voice()
    }

    pub(super) fn id(&self) -> MenteeId {
        self.mentee.id
    }

    /// The zone of the mentee's wall clock.
    pub(super) fn zone(&self) -> Tz {
        time_zone::parse(&self.mentee.time_zone).unwrap_or(Tz::UTC)
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.visit.call.context.now
    }

    pub(super) fn today(&self) -> NaiveDate {
        when::date(self.zone(), self.now())
    }

    /// "Tue 24 Nov".
    pub(super) fn short_date(&self, date: NaiveDate) -> String {
        when::short_date(self.voice().locale(), date, self.today())
    }

    /// "Tue 24 Nov, 16:00".
    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        when::moment(self.voice().locale(), self.zone(), at, self.today())
    }

    pub(super) async fn connection(&self) -> Result<PooledConnection, Problem> {
        self.visit.connection().await
    }

    /// The query of the address.
    pub(super) fn query(&self) -> Result<Pairs, Problem> {
        Pairs::of_text(&self.query)
    }

    /// The frame of a page in this part of the space; what was just done is said on top, if the address names it.
    pub(super) fn frame(&self, part: Part, title: impl Into<String>) -> (Page, ConsoleFrame) {
        let (voice, language) = (self.voice(), &self.visit.language);
        let nav = PARTS.iter().map(|(one, name, href)| NavItem {
            key: "",
            label: voice.say(name),
            href: language.href(href),
            is_current: *one == part,
        });
        let done = self.query().ok().and_then(|pairs| pairs.first("done").map(str::to_owned));
        let said = done.and_then(|done| voice.find(&format!("space-done-{done}")));
        let console = ConsoleFrame {
            home: "/space",
            parts: self.voice().say("space-parts"),
            nav: nav.collect(),
            name: self.mentee.name.clone(),
            avatar: Avatar::of_name(&self.mentee.name),
            seal: sealed(&self.visit.call.context.random, &self.cookie),
            key: fresh_key(&self.visit.call),
            zone: when::zone_label(self.zone(), self.now()),
            notice: said.map(|text| Notice { tone: Tone::Good, text }),
            kept: None,
            crumbs: Vec::new(),
            live: None,
        };
        (self.visit.frame(title), console)
    }

    /// 200 with a page.
    pub(super) fn shown(&self, view: &impl Template) -> Result<HttpResponse, Problem> {
        self.answered(StatusCode::OK, view)
    }

    /// A page under another status.
    pub(super) fn answered(&self, status: StatusCode, view: &impl Template) -> Result<HttpResponse, Problem> {
        Ok(of_console(self.visit.answered(status, view)?))
    }

    /// That a field has to be changed, which says so itself.
    pub(super) fn to_mend(&self) -> Notice {
        Notice { tone: Tone::Bad, text: self.voice().say("sheet-mend") }
    }

    /// Why nothing was done, in words.
    pub(super) fn refusal(&self, problem: &Problem) -> Notice {
        let said = problem_in_words(self.voice(), problem.code()).map(|text| format!("{text}."));
        Notice { tone: Tone::Bad, text: said.unwrap_or_else(|| self.voice().say("not-possible-text")) }
    }
}

impl Wish {
    /// What was typed into a field.
    pub(super) fn typed(&self, name: &str) -> &str {
        self.form.pairs.first(name).unwrap_or_default().trim()
    }

    /// Runs the effect once, and looks at this page then, with what was done on top. What the rules refuse is told, for
    /// the page to say it.
    pub(super) async fn done<F>(
        &self,
        target: &str,
        (path, done): (&str, &str),
        effect: F,
    ) -> Result<Result<HttpResponse, Problem>, Problem>
    where
        F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
    {
        let joint = if path.contains('?') { '&' } else { '?' };
        let here = || self.room.visit.see_other(&format!("{path}{joint}done={done}"));
        Ok(self.once(target, effect).await?.map(|_| here()))
    }

    /// Runs the effect once, and goes on where its answer leads, or to this page. What the rules refuse is told.
    pub(super) async fn led<F>(
        &self,
        target: &str,
        here: &str,
        effect: F,
    ) -> Result<Result<HttpResponse, Problem>, Problem>
    where
        F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
    {
        let answer = self.once(target, effect).await?;
        Ok(answer.map(|answer| self.room.visit.see_other(answer.location().unwrap_or(here))))
    }

    async fn once<F>(&self, target: &str, effect: F) -> Result<Result<Answer, Problem>, Problem>
    where
        F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
    {
        let call = &self.room.visit.call;
        match once_as(call, &self.room.guard.caller(), (&self.form, target), effect).await {
            Ok(answer) => Ok(Ok(answer)),
            Err(problem) => match problem.kind() {
                Kind::Conflict | Kind::StaleVersion | Kind::Unacceptable => Ok(Err(problem)),
                _ => Err(problem),
            },
        }
    }
}

async fn enter(request: HttpRequest) -> Result<Room, Error> {
    let mut visit = Visit::of(&request)?;
    let way_in = |query: &str| SignInFirst(visit.language.href(&format!("{SIGN_IN}{query}")));
    let (principal, cookie) = browser_of(&request, &visit).await?.ok_or_else(|| way_in(""))?;
    // A coach's sign-in is no way in, unless they are a mentee besides.
    let guard = identity::Mentee::of(&principal).map_err(|_| way_in("?why=nobody"))?;
    let viewer = Viewer { person_id: Some(guard.person_id), user: None, actor: guard.actor };
    let mut connection = visit.connection().await?;
    let page = ListPage { limit: 1, after: None };
    let own = list_mentees(&mut connection, &viewer, MenteeFilter::default(), (false, page)).await;
    drop(connection);
    let mentee = own.map_err(Problem::from)?.into_iter().next().ok_or_else(|| way_in("?why=nobody"))?;
    visit.speak(crate::kernel::locale::Locale::from_tag(&mentee.locale).unwrap_or_default());
    let query = request.query_string().to_owned();
    let credentials = request.app_data::<web::Data<Credentials>>().cloned();
    let credentials = credentials.ok_or_else(|| {
        tracing::error!("room.without_credentials");
        Problem::new(Kind::Internal, "internal", "Something went wrong on our side.")
    })?;
    Ok(Room { visit, mentee, viewer, guard, credentials, cookie, query })
}

/// What was typed, where that is why nothing was done; else what was to be answered.
fn kept_or(request: &HttpRequest, first: Error, form: Option<Form>) -> Error {
    let is_out = first.as_error::<SignInFirst>().is_some();
    let (Some(form), Ok(visit), true) = (form, Visit::of(request), is_out) else { return first };
    let way_in = |_: Option<&str>| SIGN_IN.to_owned();
    kept(request, &visit, &form, Again::SignIn(&way_in)).map_or(first, Error::from)
}

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

impl FromRequest for Room {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(enter(request))
    }
}

impl FromRequest for Wish {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, form) = (request.clone(), Form::from_request(request, payload));
        Box::pin(async move {
            let room = match enter(request.clone()).await {
                Ok(room) => room,
                Err(first) => return Err(kept_or(&request, first, form.await.ok())),
            };
            refuse_foreign(&request, &room.visit.call.services.site.public_url)?;
            let form = form.await?;
            let seal = form.pairs.first(FIELD).unwrap_or_default();
            if !is_sealed(seal, &room.cookie) {
                let seal = sealed(&room.visit.call.context.random, &room.cookie);
                let kept = kept(&request, &room.visit, &form, Again::Sealed(seal));
                return Err(kept.map_or_else(|| foreign().into(), Error::from));
            }
            Ok(Self { room, form })
        })
    }
}

//! `/console/mentees`: search, filters, and the table.

use actix_web::HttpResponse;

use super::desk::{Desk, Part};
use super::mentee_form::{STATUSES, add_sheet};
use super::sheet::{Refused, choice, outcome};
use super::words::{mentee_link, status_badge};
use crate::coaching::MenteeFilter;
use crate::coaching::actions::{Viewer, list_mentees};
use crate::coaching::model::{Mentee, MenteeStatus};
use crate::identity::{MenteesRead, PublicCoach, list_public_coaches};
use crate::kernel::when;
use crate::pages::form::Pairs;
use crate::pages::view::{FilterChoice, MenteeRow, MenteesPage, NamedLink};
use crate::platform::problem::Problem;
use crate::platform::web::{Cursor, Page as ListPage};

/// The page.
pub(super) const PATH: &str = "/console/mentees";
/// Asks for the mentees of all coaches.
const EVERYBODY: &str = "all";
/// Rows of one page.
const ROWS: i64 = 50;
/// Longest search, in characters.
const SEARCH_MAX: usize = 200;
/// What is asked for.
struct Wish {
    search: String,
    status: Option<MenteeStatus>,
    tag: Option<String>,
    attention: bool,
    /// Whose, where the owner asks for others' mentees too.
    coach: Option<String>,
}

/// The page.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    listed(&desk, None).await
}

/// The page, with what was refused.
pub(super) async fn listed(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let viewer = Viewer::from(&desk.coach::<MenteesRead>()?);
    let pairs = desk.query()?;
    let wish = Wish::of(&pairs);
    let page = ListPage { limit: ROWS, after: pairs.first("cursor").and_then(Cursor::decode) };
    let mut connection = desk.connection().await?;
    let is_owner = viewer.is_owner();
    let everybody = is_owner && wish.coach.is_some();
    let found = list_mentees(&mut connection, &viewer, wish.filter(), (everybody, page)).await?;
    let coaches = if is_owner { list_public_coaches(&mut connection).await? } else { Vec::new() };
    drop(connection);
    let place = |row: &Mentee| Cursor { at: row.created_at, id: row.id.into() };
    let list = page.list(found, place, |mentee| row(desk, mentee));
    let voice = desk.voice();
    let (frame, mut console) = desk.frame(Part::Mentees, voice.say("console-mentees"));
    let (status_code, notice) = outcome(desk, refused, &[])?;
    console.notice = notice;
    let status = |status: Option<MenteeStatus>| FilterChoice {
        value: status.map(|status| status.name().to_owned()).unwrap_or_default(),
        label: status.map_or_else(
            || voice.say("mentees-any-status"),
            |status| status_badge(voice, status.name()).label,
        ),
        is_chosen: wish.status == status,
    };
    let view = MenteesPage {
        page: frame,
        console,
        statuses: std::iter::once(None).chain(STATUSES.map(Some)).map(status).collect(),
        coaches: wish.coaches(desk, &coaches),
        is_filtered: wish.is_filtered(),
        more_href: list.next_cursor.map(|cursor| wish.href(Some(cursor))),
        rows: list.items,
        search: wish.search,
        attention: wish.attention,
        tag: wish.tag,
        add: add_sheet(voice, desk.zone().name()).after(refused),
    };
    desk.answered(status_code, &view)
}

impl Wish {
    fn of(pairs: &Pairs) -> Self {
        let short = |text: &str| text.chars().take(SEARCH_MAX).collect::<String>();
        let status = pairs.first("status");
        Self {
            search: pairs.first("q").map(short).unwrap_or_default(),
            status: STATUSES.into_iter().find(|one| Some(one.name()) == status),
            tag: pairs.first("tag").map(short),
            attention: pairs.first("attention").is_some(),
            coach: pairs.first("coach").map(short),
        }
    }

    /// One's own, everybody's, or those of one coach.
    fn coaches(&self, desk: &Desk, coaches: &[PublicCoach]) -> Vec<FilterChoice> {
        if coaches.len() < 2 {
            return Vec::new();
        }
        let own = choice("", desk.voice().say("mentees-own"));
        let all = choice(EVERYBODY, desk.voice().say("mentees-everybody"));
        let each = coaches.iter().map(|coach| choice(coach.user_id.to_string(), coach.name.clone()));
        let chosen = self.coach.clone().unwrap_or_default();
        let marked = [own, all].into_iter().chain(each);
        marked.map(|one| FilterChoice { is_chosen: one.value == chosen, ..one }).collect()
    }

    fn filter(&self) -> MenteeFilter {
        MenteeFilter {
            status: self.status,
            search: Some(self.search.trim().to_owned()).filter(|text| !text.is_empty()),
            tag: self.tag.clone(),
            needs_attention: self.attention,
            user_id: self.coach.as_deref().and_then(|id| id.parse().ok()),
            ..MenteeFilter::default()
        }
    }

    fn is_filtered(&self) -> bool {
        !self.search.is_empty()
            || self.status.is_some()
            || self.tag.is_some()
            || self.attention
            || self.coach.is_some()
    }

    fn href(&self, cursor: Option<String>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let status = self.status.map(|status| status.name().to_owned());
        let attention = self.attention.then(|| String::from("1"));
        let search = Some(self.search.clone()).filter(|text| !text.is_empty());
        let pairs = [
            ("q", search),
            ("status", status),
            ("tag", self.tag.clone()),
            ("attention", attention),
            ("coach", self.coach.clone()),
            ("cursor", cursor),
        ];
        query.extend_pairs(pairs.into_iter().filter_map(|(name, value)| Some((name, value?))));
        format!("{PATH}?{}", query.finish())
    }
}

fn row(desk: &Desk, mentee: Mentee) -> MenteeRow {
    let voice = desk.voice();
    let tag = |tag: &String| {
        let value: String = url::form_urlencoded::byte_serialize(tag.as_bytes()).collect();
        NamedLink { label: tag.clone(), href: format!("{PATH}?tag={value}") }
    };
    MenteeRow {
        roles: roles(&mentee),
        badge: status_badge(voice, mentee.status.name()),
        tags: mentee.tags.0.iter().map(tag).collect(),
        since: when::plain_date(voice.locale(), when::date(desk.zone(), mentee.created_at)),
        mentee: mentee_link(mentee.id, &mentee.name),
        company: mentee.company,
    }
}

/// "Senior → Staff", as far as it is known.
pub(super) fn roles(mentee: &Mentee) -> String {
    let known = [mentee.role_now.as_str(), mentee.role_target.as_str()];
    known.into_iter().filter(|role| !role.is_empty()).collect::<Vec<_>>().join(" → ")
}

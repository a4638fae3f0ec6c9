//! A segment as rows of a form: a field, whether it is or is not, and a value.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::desk::{Deed, Desk};
use super::newsletter_tabs::lists;
use super::sheet::{Refused, choice};
use crate::kernel::local_time;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::{Voice, say};
use crate::newsletter::actions::{SegmentDraft, list_issues};
use crate::newsletter::core::segment::{Attribute, Expression, OnList};
use crate::newsletter::model::Issue;
use crate::pages::view::{FilterChoice, SegmentForm, SegmentRow};
use crate::platform::db::Connection;
use crate::platform::problem::{FieldError, Problem};
use crate::platform::web::{LIMIT_MAX, Page as ListPage, date_fault, instant_fault};

/// Rows that a form has at most.
const ROWS_MAX: usize = 20;
/// Empty rows that a form ends with.
const SPARE: usize = 3;
/// What is known of a reader, by the names that it has in the form, with what it is called.
const FIELDS: [(&str, &str); 10] = [
    ("tag", "segment-field-tag"),
    ("list", "segment-field-list"),
    ("attribute", "segment-field-attribute"),
    ("locale", "segment-field-locale"),
    ("mentee", "segment-field-mentee"),
    ("received", "segment-field-received"),
    ("opened", "segment-field-opened"),
    ("clicked", "segment-field-clicked"),
    ("subscribed_after", "segment-field-after"),
    ("subscribed_before", "segment-field-before"),
];

/// A row as it is typed: the field, whether it is turned round, the value.
type Typed = (String, bool, String);

/// What there is to choose values from.
pub(super) struct Known {
    values: Vec<(String, String)>,
    issues: Vec<Issue>,
    zone: Tz,
}

/// The lists, issues and languages that values may name.
pub(super) async fn known(connection: &mut Connection, desk: &Desk) -> Result<Known, Problem> {
    let newest = ListPage { limit: LIMIT_MAX, after: None };
    let issues = list_issues(connection, newest, (None, None)).await?;
    let lists = lists(connection).await?;
    let of_lists = lists.iter().map(|list| (list.slug.clone(), list.name.clone()));
    let of_issues = issues.iter().map(|issue| (issue.slug.clone(), issue.title.clone()));
    let of_languages = Locale::ALL.map(|locale| (locale.tag().to_owned(), locale.own_name().to_owned()));
    let values = of_lists.chain(of_issues).chain(of_languages).collect();
    Ok(Known { values, issues, zone: desk.zone() })
}

/// Whether a form was filled in row by row.
pub(super) fn is_by_rows(deed: &Deed) -> bool {
    deed.text("by") == "rows"
}

/// What a form says that was filled in row by row.
pub(super) async fn drafted(connection: &mut Connection, deed: &Deed) -> Result<SegmentDraft, Problem> {
    let known = known(connection, &deed.desk).await?;
    let (mut parts, mut faults) = (Vec::new(), Vec::new());
    for number in 0..ROWS_MAX {
        let (field, is_not, value) = typed(|name| deed.text(name), number);
        if field.is_empty() {
            continue;
        }
        match known.condition(&field, value.trim()) {
            Ok(part) if is_not => parts.push(Expression::Not(Box::new(part))),
            Ok(part) => parts.push(part),
            Err((code, detail)) => {
                faults.push(FieldError::new(format!("/rows.{number}.value"), code, detail));
            }
        }
    }
    if !faults.is_empty() {
        return Err(Problem::unacceptable(faults));
    }
    let whole = if deed.text("match") == "any" { Expression::Any(parts) } else { Expression::All(parts) };
    let expression = serde_json::to_value(&whole).unwrap_or_default();
    Ok(SegmentDraft { name: deed.text("name"), expression })
}

fn typed(text: impl Fn(&str) -> String, number: usize) -> Typed {
    let at = |name: &str| text(&format!("rows.{number}.{name}"));
    (at("field"), at("comparison") == "is_not", at("value"))
}

impl Known {
    fn condition(&self, field: &str, value: &str) -> Result<Expression, (&'static str, &'static str)> {
        if value.is_empty() && field != "mentee" {
            return Err(("required", "write a value"));
        }
        Ok(match field {
            "tag" => Expression::Tag(value.to_owned()),
            "list" => Expression::List(OnList { slug: value.to_owned(), status: None }),
            "attribute" => Expression::Attribute(match value.split_once('=') {
                Some((name, equals)) => {
                    Attribute { name: name.trim().to_owned(), equals: Some(equals.trim().to_owned()) }
                }
                None => Attribute { name: value.to_owned(), equals: None },
            }),
            "locale" => Expression::Locale(value.to_owned()),
            "mentee" => Expression::Mentee(true),
            "received" => Expression::Received(self.issue(value)?),
            "opened" => Expression::Opened(self.issue(value)?),
            "clicked" => Expression::Clicked(self.issue(value)?),
            "subscribed_after" => Expression::SubscribedAfter(self.instant(value)?),
            "subscribed_before" => Expression::SubscribedBefore(self.instant(value)?),
            _ => return Err(("not_an_option", "choose one of the options")),
        })
    }

    fn issue(&self, value: &str) -> Result<Uuid, (&'static str, &'static str)> {
        let named = self.issues.iter().find(|issue| issue.slug == value).map(|issue| issue.id.into());
        named.or_else(|| value.parse().ok()).ok_or(("unknown_issue", "no issue has this name"))
    }

    /// What an issue is typed as.
    fn name_of(&self, id: Uuid) -> String {
        let issue = self.issues.iter().find(|issue| Uuid::from(issue.id) == id);
        issue.map_or_else(|| id.to_string(), |issue| issue.slug.clone())
    }

    /// A day begins on the coach's wall clock.
    fn instant(&self, value: &str) -> Result<DateTime<Utc>, (&'static str, &'static str)> {
        let day = value.parse::<NaiveDate>().ok().filter(|date| date_fault("", *date).is_none());
        let whole = day.map(|date| local_time::start_of_day(self.zone, date));
        let exact = || DateTime::parse_from_rfc3339(value).ok().map(|at| at.to_utc());
        let at = whole.or_else(exact).filter(|at| instant_fault("", *at).is_none());
        at.ok_or(("not_a_date", "write a date such as 2026-11-24"))
    }

    /// The rows of an expression, and whether one of them is enough; none where it is nested deeper than rows are.
    fn rows(&self, expression: &Expression) -> Option<(Vec<Typed>, bool)> {
        let (parts, is_any) = match expression {
            Expression::All(parts) => (parts.iter().collect(), false),
            Expression::Any(parts) => (parts.iter().collect(), true),
            single => (vec![single], false),
        };
        let rows: Option<Vec<Typed>> = parts.into_iter().map(|part| self.row(part)).collect();
        rows.filter(|rows| rows.len() <= ROWS_MAX).map(|rows| (rows, is_any))
    }

    fn row(&self, part: &Expression) -> Option<Typed> {
        let (part, is_not) = match part {
            Expression::Not(inner) => (inner.as_ref(), true),
            other => (other, false),
        };
        let day = |at: &DateTime<Utc>| {
            let date = local_time::date_of(self.zone, *at);
            let is_whole = local_time::start_of_day(self.zone, date) == *at;
            if is_whole { date.to_string() } else { at.to_rfc3339() }
        };
        let (field, is_not, value) = match part {
            Expression::Tag(tag) => ("tag", is_not, tag.clone()),
            Expression::List(OnList { slug, status: None }) => ("list", is_not, slug.clone()),
            Expression::Attribute(Attribute { name, equals: None }) => ("attribute", is_not, name.clone()),
            Expression::Attribute(Attribute { name, equals: Some(value) }) => {
                ("attribute", is_not, format!("{name}={value}"))
            }
            Expression::Locale(locale) => ("locale", is_not, locale.clone()),
            Expression::Mentee(is_mentee) => ("mentee", is_not == *is_mentee, String::new()),
            Expression::Received(id) => ("received", is_not, self.name_of(*id)),
            Expression::Opened(id) => ("opened", is_not, self.name_of(*id)),
            Expression::Clicked(id) => ("clicked", is_not, self.name_of(*id)),
            Expression::SubscribedAfter(at) => ("subscribed_after", is_not, day(at)),
            Expression::SubscribedBefore(at) => ("subscribed_before", is_not, day(at)),
            Expression::List(_) | Expression::All(_) | Expression::Any(_) | Expression::Not(_) => {
                return None;
            }
        };
        Some((field.to_owned(), is_not, value))
    }
}

/// Where a form is sent, and what stands in it.
pub(super) struct Wish<'a> {
    pub action: String,
    pub opener: &'static str,
    pub button: &'static str,
    pub name: &'a str,
    pub revision: Option<i64>,
}

/// The form of an expression, as it was typed where it was refused or counted; none where it is nested deeper than rows
/// are.
pub(super) fn form(
    voice: Voice,
    known: &Known,
    (wish, expression): (Wish<'_>, &Expression),
    (sent, count): (Option<&Refused>, Option<i64>),
) -> Option<SegmentForm> {
    let sent = sent.filter(|sent| sent.is_of(&wish.action) && sent.typed("by") == Some("rows"));
    let (stored, is_any) = known.rows(expression).unzip();
    let mut rows = match sent {
        Some(sent) => {
            let text = |name: &str| sent.typed(name).unwrap_or_default().to_owned();
            (0..ROWS_MAX).map(|number| typed(text, number)).collect()
        }
        None => stored?,
    };
    // What was typed keeps its places, so that faults stand where they belong.
    let used = rows.iter().rposition(|(field, ..)| !field.is_empty()).map_or(0, |last| last + 1);
    rows.truncate(used);
    rows.resize((used + SPARE).min(ROWS_MAX), Typed::default());
    let wrong = |name: &str| sent.and_then(|sent| sent.fault_of(voice, name));
    let typed_name = sent.and_then(|sent| sent.typed("name"));
    Some(SegmentForm {
        opener: voice.say(wish.opener),
        is_open: sent.is_some(),
        name: typed_name.unwrap_or(wish.name).to_owned(),
        name_fault: wrong("name"),
        is_any: sent.map_or(is_any.unwrap_or_default(), |sent| sent.typed("match") == Some("any")),
        rows: rows
            .into_iter()
            .enumerate()
            .map(|(number, row)| SegmentRow {
                label: say!(voice, "segment-row", n = number + 1),
                number,
                fields: fields(voice, &row.0),
                is_not: row.1,
                value: row.2,
                fault: wrong(&format!("rows.{number}.value")),
            })
            .collect(),
        values: known.values.clone(),
        revision: wish.revision,
        button: voice.say(wish.button),
        fault: sent.map(|sent| sent.said.clone()).filter(|said| !said.is_empty()),
        count: count.filter(|_| sent.is_some()).map(|count| say!(voice, "segment-count", n = count)),
        action: wish.action,
    })
}

fn fields(voice: Voice, chosen: &str) -> Vec<FilterChoice> {
    let none = choice("", "–");
    let each = FIELDS.map(|(name, key)| choice(name, voice.say(key)));
    let all = std::iter::once(none).chain(each);
    all.map(|one| FilterChoice { is_chosen: one.value == chosen, ..one }).collect()
}

//! Keyset cursors: opaque, versioned, stable under inserts.

use actix_web::HttpResponse;
use actix_web::http::header::{HeaderValue, LINK};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::Answer;
use super::call::Call;
use crate::platform::problem::{FieldError, Problem};

/// Items of a page when nothing is asked for.
pub const LIMIT_DEFAULT: i64 = 50;
/// Items of a page at most.
pub const LIMIT_MAX: i64 = 200;

/// The place after which the next page starts: the sort key of the last item and its id as tie-break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The instant the list is sorted by.
    pub at: DateTime<Utc>,
    /// The id of the last item.
    pub id: Uuid,
}

/// The page that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// How many items, 1 to 200.
    pub limit: i64,
    /// After which item.
    pub after: Option<Cursor>,
}

/// One page of a list.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct List<T> {
    /// The items.
    pub items: Vec<T>,
    /// Give this as `cursor` to get the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of a list without filters.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

impl PageQuery {
    /// The page that is asked for.
    ///
    /// # Errors
    /// 400 with the parameter that is wrong.
    pub fn page(&self) -> Result<Page, Problem> {
        Page::parse(self.limit, self.cursor.as_deref())
    }
}

/// The answer with a page of a list, and a `Link` to the next one (RFC 8288).
///
/// # Errors
/// As [`Answer::ok`].
pub fn listed<T: Serialize>(call: &Call, list: &List<T>) -> Result<HttpResponse, Problem> {
    let mut response = Answer::ok(list)?.into_response();
    if let Some(cursor) = &list.next_cursor {
        let link = format!("<{}>; rel=\"next\"", call.with_cursor(cursor));
        if let Ok(value) = HeaderValue::from_str(&link) {
            response.headers_mut().insert(LINK, value);
        }
    }
    Ok(response)
}

impl Cursor {
    /// The text that clients hand back.
    #[must_use]
    pub fn encode(self) -> String {
        let mut bytes = vec![1];
        bytes.extend(self.at.timestamp_micros().to_be_bytes());
        bytes.extend(self.id.as_bytes());
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The cursor of a text, if it is one of ours.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        let (version, rest) = bytes.split_first()?;
        let (micros, id) = rest.split_first_chunk::<8>()?;
        let at = DateTime::from_timestamp_micros(i64::from_be_bytes(*micros))?;
        // PostgreSQL knows no instants before 4713 BC or after 294276 AD.
        let is_sane = (-62_135_596_800..253_402_300_800).contains(&at.timestamp());
        let id = Uuid::from_slice(id).ok()?;
        (*version == 1 && is_sane).then_some(Self { at, id })
    }
}

impl Page {
    /// The page that the query parameters `limit` and `cursor` ask for.
    ///
    /// # Errors
    /// 400 with the parameter that is wrong.
    pub fn parse(limit: Option<i64>, cursor: Option<&str>) -> Result<Self, Problem> {
        let limit = limit.unwrap_or(LIMIT_DEFAULT);
        if !(1..=LIMIT_MAX).contains(&limit) {
            return Err(Problem::malformed(vec![FieldError::new(
                "/limit",
                "out_of_bounds",
                "expected 1 to 200",
            )]));
        }
        let after = cursor.map(|text| Cursor::decode(text).ok_or_else(Self::foreign_cursor));
        Ok(Self { limit, after: after.transpose()? })
    }

    /// What is said to a cursor that no answer of the list had.
    #[must_use]
    pub fn foreign_cursor() -> Problem {
        Problem::malformed(vec![FieldError::new(
            "/cursor",
            "invalid_cursor",
            "expected a next_cursor of an earlier answer",
        )])
    }

    /// How many rows to read: one more than asked for tells whether there is a next page.
    #[must_use]
    pub fn rows(self) -> i64 {
        self.limit + 1
    }

    /// How many items are shown at most.
    #[must_use]
    pub fn size(self) -> usize {
        usize::try_from(self.limit).unwrap_or(usize::MAX)
    }

    /// The page from the rows read, `key` giving the place of a row.
    pub fn list<R, T>(self, mut rows: Vec<R>, key: impl Fn(&R) -> Cursor, item: impl Fn(R) -> T) -> List<T> {
        let limit = self.size();
        let has_more = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = if has_more { rows.last().map(|row| key(row).encode()) } else { None };
        List { items: rows.into_iter().map(item).collect(), next_cursor }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::{Cursor, Page};

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        let cursor = Cursor {
            at: DateTime::from_timestamp_micros(1_780_000_000_123_456).unwrap(),
            id: Uuid::from_u128(9),
        };
        assert_eq!(Cursor::decode(&cursor.encode()), Some(cursor));
    }

    #[test]
    fn foreign_cursors_and_limits_are_refused() {
        for text in ["", "x", "AAAA", "////", &"A".repeat(500)] {
            assert!(Page::parse(None, Some(text)).is_err(), "{text}");
        }
        assert!(Page::parse(Some(0), None).is_err());
        assert!(Page::parse(Some(201), None).is_err());
    }
}

//! Query parameters of lists that belong to a mentee.

use serde::Deserialize;

use crate::kernel::ids::MenteeId;
use crate::platform::problem::Problem;
use crate::platform::web::Page;

/// Whose list, and which page of it.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OfMentee {
    /// Whose.
    pub(super) mentee_id: MenteeId,
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
}

impl OfMentee {
    /// The page that is asked for.
    pub(super) fn page(&self) -> Result<Page, Problem> {
        Page::parse(self.limit, self.cursor.as_deref())
    }
}

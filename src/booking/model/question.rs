//! What a session type asks its booker.

use serde::{Deserialize, Serialize};

use crate::platform::db::jsonb;

/// A question of a session type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its key in `answers`.
    #[schema(pattern = "^[a-z0-9_]+$", min_length = 1, max_length = 50)]
    pub key: String,
    /// Its wording.
    #[schema(min_length = 1, max_length = 300)]
    pub label: String,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
    /// What to choose from, for `select` and `multi_select`.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub options: Vec<String>,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// One of the options.
    Select,
    /// Any of the options.
    MultiSelect,
    /// Yes or no.
    Checkbox,
    /// A number.
    Number,
    /// A web address.
    Url,
    /// A telephone number.
    Phone,
}

/// Questions as a column.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(transparent)]
pub struct Questions(pub Vec<Question>);

jsonb!(Questions);

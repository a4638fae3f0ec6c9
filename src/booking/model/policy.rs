//! What a booker may still do, copied onto the booking when it is made.

use serde::{Deserialize, Serialize};

use crate::platform::db::jsonb;

/// Until when a booker may cancel and move, and how often.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    utoipa::ToSchema,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Jsonb)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// Minutes before the start until which the booker may cancel.
    #[schema(minimum = 0, maximum = 527_040)]
    pub cancel_notice_minutes: i64,
    /// Minutes before the start until which the booker may move.
    #[schema(minimum = 0, maximum = 527_040)]
    pub reschedule_notice_minutes: i64,
    /// How often the booker may move.
    #[schema(minimum = 0, maximum = 1000)]
    pub max_reschedules: i64,
    /// The policy in the coach's own words.
    #[schema(max_length = 1000)]
    pub text: String,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            cancel_notice_minutes: 0,
            reschedule_notice_minutes: 0,
            max_reschedules: 10,
            text: String::new(),
        }
    }
}

jsonb!(Policy);

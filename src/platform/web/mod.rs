//! HTTP rules that hold for every route: request ids, bodies, lists, idempotency, editing, limits, headers.

mod admission;
mod answer;
mod bounds;
mod call;
mod client_address;
mod cursor;
mod etag;
mod headers;
mod idempotency;
mod json;
mod merge_patch;
mod observe;
mod ops;
mod query;
mod rate_limit;

pub use admission::{Extracted, guarded};
pub use answer::Answer;
pub use bounds::{date_fault, instant_fault};
pub use call::Call;
pub use client_address::client_address;
pub use cursor::{Cursor, LIMIT_DEFAULT, LIMIT_MAX, List, Page, PageQuery, listed};
pub use etag::{IfMatch, etag};
pub use headers::{AskedForHead, is_embed, secure};
pub use idempotency::{ANSWERS_KEPT, Caller, IdempotencyKey, Once, sweep_idempotency};
pub use json::{Json, JsonOrForm, body_of, digest_of};
pub use merge_patch::merged;
pub use observe::{PageRequest, ProblemPage, RenderedProblem, observe};
pub use ops::ops_routes;
pub use query::{Query, no_query_fault, path_fault};
pub use rate_limit::{Class, Limiter, limit};

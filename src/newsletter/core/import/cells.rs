//! What stands in a cell.

use std::collections::BTreeMap;

use serde_json::Value;

use super::row::Standing;
use crate::kernel::text;

/// Whether a value has no more than so many levels.
pub(super) fn is_shallow(value: &Value, levels: usize) -> bool {
    match value {
        Value::Array(items) => levels > 0 && items.iter().all(|item| is_shallow(item, levels - 1)),
        Value::Object(members) => levels > 0 && members.values().all(|member| is_shallow(member, levels - 1)),
        _ => true,
    }
}

/// What a reader is on each list: a JSON object of slugs and states, as our own export has it. Another program's column
/// of that name says something else and is not read.
pub(super) fn on_lists(cell: &str) -> Result<Option<BTreeMap<String, Standing>>, &'static str> {
    if !cell.starts_with('{') {
        return Ok(None);
    }
    serde_json::from_str(cell).map(Some).map_err(|_| "lists that are no JSON object of slugs and states")
}

/// Labels, as a JSON list or separated by commas or semicolons.
pub(super) fn tags(cell: &str) -> Result<Vec<String>, &'static str> {
    let fault = "labels that are too many, too long, or do not print";
    let parts: Vec<String> = if cell.starts_with('[') {
        serde_json::from_str(cell).map_err(|_| fault)?
    } else {
        cell.split([',', ';']).map(|tag| tag.trim().trim_matches('"').to_owned()).collect()
    };
    let mut tags: Vec<String> = Vec::new();
    for tag in parts.into_iter().filter(|tag| !tag.is_empty()) {
        let tag = text::line(&tag, 100).map_err(|_| fault)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.len() > 100 { Err(fault) } else { Ok(tags) }
}

/// Whether a spreadsheet would run a cell.
#[must_use]
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

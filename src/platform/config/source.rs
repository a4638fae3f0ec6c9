//! Where settings come from: the file of the environment and the process's variables, brought to the types of the defaults.

use std::collections::BTreeMap;
use std::fs;

use figment::value::{Dict, Tag, Value};

/// Prefix of our variables.
const PREFIX: &str = "ALTITUDE__";
/// Ending of a key whose value stands in a file.
const FILE_ENDING: &str = "_file";

/// Settings found in one place, with what was wrong there.
#[derive(Default)]
pub(super) struct Found {
    /// Leaf path (`http.bind`) to value.
    pub values: BTreeMap<String, Value>,
    /// What was wrong, each naming its key.
    pub faults: Vec<String>,
}

/// The leaves of nested tables by dotted path. Lists are leaves.
pub(super) fn leaves(dict: &Dict) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    collect(dict, "", &mut found);
    found
}

fn collect(dict: &Dict, prefix: &str, found: &mut BTreeMap<String, Value>) {
    for (key, value) in dict {
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Value::Dict(_, inner) => collect(inner, &path, found),
            leaf => {
                found.insert(path, leaf.clone());
            }
        }
    }
}

/// Leaves of a file, compared with the defaults: unknown keys and wrong types become faults, `…_file` is read.
pub(super) fn from_file(dict: &Dict, defaults: &BTreeMap<String, Value>, file: &str) -> Found {
    let mut found = Found::default();
    for (path, value) in leaves(dict) {
        let origin = format!("{path} in {file}");
        if let Some(default) = defaults.get(&path) {
            if same_kind(default, &value) {
                found.values.insert(path, value);
            } else {
                found.faults.push(format!("{origin}: expected {}", kind(default)));
            }
        } else if let (Some((key, default)), Value::String(_, name)) = (file_key(&path, defaults), &value) {
            read_into(&mut found, key, default, (name, &origin));
        } else {
            found.faults.push(format!("{origin}: no such setting"));
        }
    }
    found
}

/// Settings from the process's variables. Variables without our prefix are left alone, but for `DATABASE_URL`.
pub(super) fn from_variables(
    variables: impl IntoIterator<Item = (String, String)>,
    defaults: &BTreeMap<String, Value>,
) -> Found {
    let mut found = Found::default();
    let mut sorted: Vec<(String, String)> = variables.into_iter().collect();
    // DATABASE_URL comes first, so that the longer name wins over it.
    sorted.sort_by_key(|(name, _)| name.starts_with(PREFIX));
    for (name, text) in sorted {
        let path = match (name.strip_prefix(PREFIX), name.as_str()) {
            (Some(rest), _) => rest.to_lowercase().replace("__", "."),
            (None, "DATABASE_URL") => String::from("database.url"),
            (None, "DATABASE_URL_FILE") => String::from("database.url_file"),
            _ => continue,
        };
        if let Some(default) = defaults.get(&path) {
            match typed(default, &text) {
                Some(value) => {
                    found.values.insert(path, value);
                }
                None => found.faults.push(format!("{name}: expected {}", kind(default))),
            }
        } else if let Some((key, default)) = file_key(&path, defaults) {
            read_into(&mut found, key, default, (&text, &name));
        } else {
            found.faults.push(format!("{name}: no such setting"));
        }
    }
    found
}

/// `auth.secrets_file` names the file of `auth.secrets`.
fn file_key<'a>(path: &str, defaults: &'a BTreeMap<String, Value>) -> Option<(String, &'a Value)> {
    let key = path.strip_suffix(FILE_ENDING)?;
    let default = defaults.get(key)?;
    matches!(default, Value::String(..) | Value::Array(..)).then(|| (key.to_owned(), default))
}

fn read_into(found: &mut Found, key: String, default: &Value, (file, origin): (&str, &str)) {
    match fs::read_to_string(file) {
        Ok(text) => {
            let value = if matches!(default, Value::Array(..)) {
                list(text.lines())
            } else {
                Value::from(text.trim())
            };
            found.values.insert(key, value);
        }
        Err(cause) => {
            found.faults.push(format!("{origin}: cannot read the file it names ({})", cause.kind()));
        }
    }
}

/// The text as a value of the default's type.
fn typed(default: &Value, text: &str) -> Option<Value> {
    match default {
        Value::String(..) => Some(Value::from(text)),
        Value::Num(..) => text.trim().parse::<i64>().ok().map(Value::from),
        Value::Bool(..) => text.trim().parse::<bool>().ok().map(Value::from),
        Value::Array(..) => Some(list(text.split(','))),
        _ => None,
    }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> Value {
    let items = items.map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect();
    Value::Array(Tag::Default, items)
}

fn same_kind(default: &Value, value: &Value) -> bool {
    kind(default) == kind(value)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(..) | Value::Char(..) => "a text",
        Value::Num(..) => "a whole number",
        Value::Bool(..) => "true or false",
        Value::Array(..) => "a list",
        Value::Dict(..) => "a section",
        Value::Empty(..) => "nothing",
    }
}

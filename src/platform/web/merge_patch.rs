//! JSON Merge Patch (RFC 7396): a change says only what is different.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::json::shaped;
use crate::platform::problem::{FieldError, Problem};

/// The settings after the patch: what it does not name stays, `null` goes back to the default. An object in it whose
/// `kind` changes is replaced as a whole; a `kind` of the settings themselves is a member like any other.
///
/// # Errors
/// 400 with the place that is no setting or has the wrong shape.
pub fn merged<T: Serialize + DeserializeOwned>(current: &T, patch: Value) -> Result<T, Problem> {
    if !patch.is_object() {
        return Err(Problem::malformed(vec![FieldError::new(
            "",
            "wrong_shape",
            "expected an object with what changes",
        )]));
    }
    let mut target = serde_json::to_value(current).unwrap_or_default();
    merge(&mut target, patch);
    shaped(&serde_json::to_vec(&target).unwrap_or_default())
}

fn merge(target: &mut Value, patch: Value) {
    let Value::Object(changes) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let Value::Object(members) = target else { return };
    for (key, change) in changes {
        if change.is_null() {
            members.remove(&key);
            continue;
        }
        let member = members.entry(key).or_insert(Value::Null);
        // Another kind of a thing has other members; those of the old kind go with it.
        if change.get("kind").is_some_and(|kind| member.get("kind").is_some_and(|old| old != kind)) {
            *member = Value::Null;
        }
        merge(member, change);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::merge;

    #[test]
    fn the_examples_of_the_rfc_hold() {
        for (target, patch, expected) in [
            (json!({"a":"b"}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":"b"}), json!({"b":"c"}), json!({"a":"b","b":"c"})),
            (json!({"a":"b","b":"c"}), json!({"a":null}), json!({"b":"c"})),
            (json!({"a":["b"]}), json!({"a":"c"}), json!({"a":"c"})),
            (json!({"a":{"b":"c"}}), json!({"a":{"b":"d","c":null}}), json!({"a":{"b":"d"}})),
            (json!({}), json!({"a":{"bb":{"ccc":null}}}), json!({"a":{"bb":{}}})),
        ] {
            let mut target: Value = target;
            merge(&mut target, patch);
            assert_eq!(target, expected);
        }
    }

    #[test]
    fn another_kind_of_a_thing_takes_its_members_along_and_a_kind_of_the_whole_is_a_member() {
        let mut target = json!({ "kind": "a", "title": "t", "place": { "kind": "phone", "value": "1" } });
        merge(&mut target, json!({ "kind": "b", "place": { "kind": "video" } }));
        assert_eq!(target, json!({ "kind": "b", "title": "t", "place": { "kind": "video" } }));
    }
}

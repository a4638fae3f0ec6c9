//! Shapes that derives cannot say: what serde flattens, and what a merge patch may leave out.

use std::collections::BTreeMap;

use utoipa::openapi::request_body::RequestBody;
use utoipa::openapi::schema::{AdditionalProperties, ArrayItems, SchemaType};
use utoipa::openapi::{Object, OneOf, Ref, RefOr, Schema, Type};

type Schemas = BTreeMap<String, RefOr<Schema>>;

/// Media type of a merge patch (RFC 7396).
const MERGE_PATCH: &str = "application/merge-patch+json";

/// Makes one object of each `allOf`: as parts, a part that knows no other members would refuse those of its siblings.
pub(super) fn merge_flattened(schemas: &mut Schemas) {
    let known = schemas.clone();
    for schema in schemas.values_mut() {
        merge_parts(schema, &known);
    }
}

fn merge_parts(schema: &mut RefOr<Schema>, known: &Schemas) {
    match schema {
        RefOr::T(Schema::AllOf(all)) => {
            let mut whole = Object::new();
            whole.description.clone_from(&all.description);
            for part in all.items.iter().filter_map(|part| object(part, known)) {
                whole.required.extend(part.required.iter().cloned());
                whole.properties.extend(part.properties.clone());
            }
            *schema = RefOr::T(Schema::Object(whole));
        }
        RefOr::T(Schema::Object(object)) => {
            for member in object.properties.values_mut() {
                merge_parts(member, known);
            }
        }
        RefOr::T(Schema::Array(array)) => {
            if let ArrayItems::RefOrSchema(items) = &mut array.items {
                merge_parts(items, known);
            }
        }
        _ => {}
    }
}

/// Turns the body of a PATCH into what a merge patch may say: any of the members, `null` for the default.
pub(super) fn patch_body(body: &mut RequestBody, schemas: &mut Schemas) {
    let contents = std::mem::take(&mut body.content);
    for mut content in contents.into_values() {
        if let RefOr::T(content) = &mut content
            && let Some(RefOr::Ref(whole)) = &content.schema
            && let Some(name) = whole.ref_location.rsplit('/').next().map(str::to_owned)
            && let Some(RefOr::T(Schema::Object(object))) = schemas.get(&name)
            && !object.required.is_empty()
        {
            let patch = RefOr::T(Schema::Object(patch_of(object, schemas)));
            let patch_name = name.replace("Request", "Patch");
            content.schema = Some(RefOr::Ref(Ref::from_schema_name(&patch_name)));
            schemas.insert(patch_name, patch);
        }
        body.content.insert(MERGE_PATCH.to_owned(), content);
    }
}

fn patch_of(whole: &Object, known: &Schemas) -> Object {
    let mut patch = whole.clone();
    for (name, member) in &mut patch.properties {
        *member = patch_of_member(member, known);
        if !whole.required.contains(name) {
            *member = or_null(member.clone());
        }
    }
    patch.required.clear();
    patch.additional_properties = Some(Box::new(AdditionalProperties::FreeForm(false)));
    patch
}

/// A patch goes into objects; anything else is replaced as a whole.
fn patch_of_member(member: &RefOr<Schema>, known: &Schemas) -> RefOr<Schema> {
    if let Some(whole) = object(member, known).filter(|whole| !whole.properties.is_empty()) {
        return RefOr::T(Schema::Object(patch_of(whole, known)));
    }
    match resolved(member, known) {
        Some(Schema::OneOf(choice)) if is_of_objects(choice, known) => {
            RefOr::T(Schema::Object(patch_of(&any_of(choice, known), known)))
        }
        _ => member.clone(),
    }
}

fn is_of_objects(choice: &OneOf, known: &Schemas) -> bool {
    choice.items.iter().any(|item| match resolved(item, known) {
        Some(Schema::OneOf(inner)) => is_of_objects(inner, known),
        Some(Schema::Object(object)) => !object.properties.is_empty(),
        _ => false,
    })
}

/// A patch of one of several objects may name the members of any of them.
fn any_of(choice: &OneOf, known: &Schemas) -> Object {
    let mut any = Object::new();
    any.description.clone_from(&choice.description);
    for item in &choice.items {
        let properties = match resolved(item, known) {
            Some(Schema::OneOf(inner)) => any_of(inner, known).properties,
            Some(Schema::Object(object)) => object.properties.clone(),
            _ => continue,
        };
        for (name, member) in properties {
            match (any.properties.get_mut(&name), member) {
                (Some(RefOr::T(Schema::Object(seen))), RefOr::T(Schema::Object(more))) => {
                    if let (Some(seen), Some(more)) = (&mut seen.enum_values, more.enum_values) {
                        seen.extend(more);
                    }
                }
                (Some(_), _) => {}
                (None, member) => {
                    any.properties.insert(name, member);
                }
            }
        }
    }
    any
}

fn or_null(schema: RefOr<Schema>) -> RefOr<Schema> {
    let null = RefOr::T(Schema::Object(Object::with_type(SchemaType::Type(Type::Null))));
    match schema {
        RefOr::T(Schema::OneOf(choice)) if choice.items.contains(&null) => RefOr::T(Schema::OneOf(choice)),
        RefOr::T(Schema::Object(object)) if is_nullable(&object) => RefOr::T(Schema::Object(object)),
        schema => {
            let mut choice = OneOf::new();
            choice.items = vec![schema, null];
            RefOr::T(Schema::OneOf(choice))
        }
    }
}

fn is_nullable(object: &Object) -> bool {
    matches!(&object.schema_type, SchemaType::Array(types) if types.contains(&Type::Null))
}

fn object<'a>(schema: &'a RefOr<Schema>, known: &'a Schemas) -> Option<&'a Object> {
    match resolved(schema, known) {
        Some(Schema::Object(object)) => Some(object),
        _ => None,
    }
}

fn resolved<'a>(schema: &'a RefOr<Schema>, known: &'a Schemas) -> Option<&'a Schema> {
    match schema {
        RefOr::T(schema) => Some(schema),
        RefOr::Ref(reference) => match known.get(reference.ref_location.rsplit('/').next()?)? {
            RefOr::T(schema) => Some(schema),
            RefOr::Ref(_) => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use utoipa::openapi::request_body::RequestBody;

    use super::{Schemas, merge_flattened, patch_body};

    fn schemas() -> Schemas {
        serde_json::from_value(json!({
            "Place": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } } },
            "DraftRequest": {
                "type": "object", "required": ["title", "place"], "additionalProperties": false,
                "properties": {
                    "title": { "type": "string" }, "note": { "type": "string" },
                    "place": { "$ref": "#/components/schemas/Place" }
                }
            },
            "DraftResponse": { "allOf": [
                { "$ref": "#/components/schemas/DraftRequest" },
                { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } }
            ] }
        }))
        .unwrap()
    }

    fn shown(schemas: &Schemas, name: &str) -> Value {
        serde_json::to_value(&schemas[name]).unwrap()
    }

    #[test]
    fn what_is_flattened_is_one_object() {
        let mut schemas = schemas();

        merge_flattened(&mut schemas);

        let whole = shown(&schemas, "DraftResponse");
        assert_eq!(whole["required"], json!(["title", "place", "id"]));
        assert!(whole.get("additionalProperties").is_none() && whole.get("allOf").is_none());
    }

    #[test]
    fn a_patch_may_leave_out_everything_and_null_what_has_a_default() {
        let mut schemas = schemas();
        let mut body: RequestBody = serde_json::from_value(json!({
            "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DraftRequest" } } }
        }))
        .unwrap();

        patch_body(&mut body, &mut schemas);

        let content = &serde_json::to_value(&body).unwrap()["content"]["application/merge-patch+json"];
        assert_eq!(content["schema"]["$ref"], "#/components/schemas/DraftPatch");
        let patch = shown(&schemas, "DraftPatch");
        assert!(patch.get("required").is_none() && patch["properties"]["place"].get("required").is_none());
        assert_eq!(patch["properties"]["title"]["type"], "string");
        assert_eq!(patch["properties"]["note"]["oneOf"][1]["type"], "null");
        assert_eq!(patch["additionalProperties"], false);
    }
}

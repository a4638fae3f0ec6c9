//! What the catalogue of a database says.

use tokio_postgres::Client;

use super::declared::Tables;

/// The table in which applied migrations are noted; it belongs to diesel.
const BOOKKEEPING: &str = "__diesel_schema_migrations";

const COLUMNS: &str = "
    SELECT c.table_name::text, c.column_name::text, c.udt_name::text, c.is_nullable = 'YES'
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> $1
    ORDER BY c.table_name, c.ordinal_position";

const KEYS: &str = "
    SELECT k.table_name::text, k.column_name::text
    FROM information_schema.table_constraints c
    JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
    WHERE c.table_schema = 'public' AND c.constraint_type = 'PRIMARY KEY' AND k.table_name <> $1
    ORDER BY k.table_name, k.ordinal_position";

/// One line for each thing that migrations can make, so that two states can be compared as text.
const EVERYTHING: &str = "
    WITH own AS (
        SELECT c.oid, c.relname::text AS name, c.relkind FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ), lines (line) AS (
        SELECT format('%s %s', relkind, name) FROM own WHERE relkind IN ('r', 'v', 'm', 'S', 'p')
        UNION ALL
        SELECT format('column %s.%s %s %s default %s: %s', name, attname, format_type(atttypid, atttypmod),
                      attnotnull, pg_get_expr(adbin, adrelid), col_description(own.oid, attnum))
        FROM own JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
        LEFT JOIN pg_attrdef ON adrelid = own.oid AND adnum = attnum
        WHERE relkind IN ('r', 'v', 'm', 'p')
        UNION ALL
        SELECT format('constraint %s.%s %s', name, conname, pg_get_constraintdef(pg_constraint.oid))
        FROM own JOIN pg_constraint ON conrelid = own.oid
        UNION ALL
        SELECT pg_get_indexdef(indexrelid) FROM own JOIN pg_index ON indrelid = own.oid
        UNION ALL
        SELECT pg_get_triggerdef(pg_trigger.oid) FROM own JOIN pg_trigger ON tgrelid = own.oid WHERE NOT tgisinternal
        UNION ALL
        SELECT format('about %s: %s', name, obj_description(oid, 'pg_class')) FROM own WHERE relkind = 'r'
        UNION ALL
        SELECT pg_get_functiondef(p.oid) FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        UNION ALL
        SELECT format('type %s %s', typname, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                                              FROM pg_enum WHERE enumtypid = t.oid))
        FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')
    )
    SELECT line FROM lines WHERE line NOT LIKE '%' || $1 || '%' ORDER BY line";

/// The tables of a database in the words of `src/schema.rs`.
pub async fn tables(client: &Client) -> Tables {
    let mut tables = Tables::new();
    for row in client.query(COLUMNS, &[&BOOKKEEPING]).await.expect("the catalogue") {
        let (name, column, kind, is_nullable): (String, String, String, bool) =
            (row.get(0), row.get(1), row.get(2), row.get(3));
        let kind = diesel_type(&kind);
        let kind = if is_nullable { format!("Nullable<{kind}>") } else { kind };
        tables.entry(name).or_default().columns.push((column, kind));
    }
    for row in client.query(KEYS, &[&BOOKKEEPING]).await.expect("the catalogue") {
        tables.entry(row.get(0)).or_default().key.push(row.get(1));
    }
    tables
}

/// Tables, columns, constraints, indexes, triggers, functions, types and comments, a line each.
pub async fn everything(client: &Client) -> Vec<String> {
    let rows = client.query(EVERYTHING, &[&BOOKKEEPING]).await.expect("the catalogue");
    rows.iter().map(|row| row.get(0)).collect()
}

/// `_text` → `Array<Nullable<Text>>`, `timestamptz` → `Timestamptz`.
fn diesel_type(name: &str) -> String {
    if let Some(element) = name.strip_prefix('_') {
        return format!("Array<Nullable<{}>>", diesel_type(element));
    }
    let words = name.split('_').filter_map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    words.collect()
}

//! The tables that `src/schema.rs` declares.

use std::collections::BTreeMap;

use proc_macro2::TokenTree;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, Ident, Item, Lit, Meta, MetaNameValue, Token, braced, parenthesized};

/// Tables by name.
pub type Tables = BTreeMap<String, Table>;

/// A table as diesel sees it.
#[derive(Debug, Default, Eq, PartialEq)]
pub struct Table {
    /// Columns of the primary key, in order.
    pub key: Vec<String>,
    /// Columns in order, each with its type, such as `Nullable<Text>`.
    pub columns: Vec<(String, String)>,
}

struct Declaration {
    name: String,
    table: Table,
}

/// Reads the declarations of a schema file.
pub fn tables(text: &str) -> Tables {
    let file = syn::parse_file(text).expect("src/schema.rs is Rust");
    let macros = file.items.iter().filter_map(|item| match item {
        Item::Macro(item) if item.mac.path.segments.last()?.ident == "table" => Some(&item.mac),
        _ => None,
    });
    macros
        .map(|call| call.parse_body::<Declaration>().expect("a table"))
        .map(|declaration| (declaration.name, declaration.table))
        .collect()
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        while input.peek(Token![use]) {
            input.parse::<syn::ItemUse>()?;
        }
        let attributes = input.call(Attribute::parse_outer)?;
        let name: Ident = input.parse()?;
        let key;
        parenthesized!(key in input);
        let key = Punctuated::<Ident, Token![,]>::parse_terminated(&key)?;
        let body;
        braced!(body in input);

        let mut columns = Vec::new();
        while !body.is_empty() {
            let attributes = body.call(Attribute::parse_outer)?;
            let column: Ident = body.parse()?;
            body.parse::<Token![->]>()?;
            let mut kind = String::new();
            while !body.is_empty() && !body.peek(Token![,]) {
                kind += &body.parse::<TokenTree>()?.to_string();
            }
            body.parse::<Option<Token![,]>>()?;
            columns.push((name_in_sql(&attributes, &column), kind));
        }
        let key = key.iter().map(ToString::to_string).collect();
        Ok(Self { name: name_in_sql(&attributes, &name), table: Table { key, columns } })
    }
}

/// `#[sql_name = "type"] type_ -> Text` is the column `type`.
fn name_in_sql(attributes: &[Attribute], name: &Ident) -> String {
    let given = attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(MetaNameValue { path, value: Expr::Lit(value), .. }) if path.is_ident("sql_name") => {
            match &value.lit {
                Lit::Str(name) => Some(name.value()),
                _ => None,
            }
        }
        _ => None,
    });
    given.unwrap_or_else(|| name.to_string())
}

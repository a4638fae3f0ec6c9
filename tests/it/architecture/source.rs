//! What a source file says: the paths it names, its functions and texts, each with its line. Tests inside are left out.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Spacing, Span, TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemMod, ItemUse, Macro, Meta, Stmt, UseTree};

/// A parsed source file.
pub struct Source {
    /// Path below the project, as `src/booking/actions/book.rs`.
    pub file: String,
    /// Modules down to the file, as `["booking", "actions", "book"]`.
    pub modules: Vec<String>,
    /// How many lines it has.
    pub lines: usize,
    /// Its syntax.
    pub syntax: File,
}

/// A path that a file names, resolved: it starts with `crate` or the name of a crate.
#[derive(Debug)]
pub struct Reference {
    /// Segments of the path.
    pub path: Vec<String>,
    /// Line it stands on.
    pub line: usize,
}

/// What a walk through a file gathered.
#[derive(Default)]
pub struct Findings {
    /// Every path that leaves the file's own module.
    pub references: Vec<Reference>,
    /// Lines with an `async fn`, block or closure.
    pub asynchronous: Vec<usize>,
    /// Lines with a `use` inside a function.
    pub inner_imports: Vec<usize>,
    /// String literals.
    pub texts: Vec<(String, usize)>,
}

struct Walk {
    /// Modules of the file and of inline modules around the place.
    modules: Vec<String>,
    /// Names brought in by `use`, and what they stand for.
    imported: HashMap<String, Vec<String>>,
    /// Modules declared in the file, which hide crates of the same name.
    declared: HashSet<String>,
    findings: Findings,
}

impl Source {
    /// Parses a file of the crate.
    pub fn parse(file: &str, text: &str) -> Self {
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let path = file.trim_start_matches("src/").trim_end_matches(".rs");
        let mut modules: Vec<String> = path.split('/').map(str::to_owned).collect();
        if matches!(modules.last().map(String::as_str), Some("mod" | "lib")) {
            modules.pop();
        }
        Self { file: file.to_owned(), modules, lines: text.lines().count(), syntax }
    }

    /// Whether the file is a front door or the map of the house: documentation and re-exports only.
    pub fn is_index(&self) -> bool {
        self.file.ends_with("/mod.rs") || self.file == "src/lib.rs"
    }

    /// Modules below that only tests have, as `booking::core::slots::properties`.
    pub fn test_modules(&self) -> Vec<String> {
        let modules = self.syntax.items.iter().filter_map(|item| match item {
            Item::Mod(module) if is_test(&module.attrs) => Some(module.ident.to_string()),
            _ => None,
        });
        modules.map(|name| [self.modules.as_slice(), &[name]].concat().join("::")).collect()
    }

    /// Walks through the file.
    pub fn findings(&self) -> Findings {
        let mut walk = Walk {
            modules: self.modules.clone(),
            imported: HashMap::new(),
            declared: HashSet::new(),
            findings: Findings::default(),
        };
        walk.declare(&self.syntax.items);
        walk.visit_file(&self.syntax);
        walk.findings
    }
}

impl Walk {
    /// Imports first: a name may be used above the line that brings it in.
    fn declare(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    self.declared.insert(module.ident.to_string());
                }
                Item::Use(import) if !is_test(&import.attrs) => {
                    for (name, path, _) in flatten(import) {
                        self.imported.insert(name, path);
                    }
                }
                _ => {}
            }
        }
    }

    fn name(&mut self, path: &[String], span: Span) {
        if let Some(path) = self.resolve(path) {
            self.findings.references.push(Reference { path, line: span.start().line });
        }
    }

    /// `None` for paths that stay where they are: own types, functions, modules below.
    fn resolve(&self, path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => vec!["crate".to_owned()],
            "self" => self.own(0),
            "super" => {
                let ups = 1 + rest.iter().take_while(|segment| *segment == "super").count();
                let mut path = self.own(ups);
                path.extend(rest.iter().skip(ups - 1).cloned());
                return Some(path);
            }
            name if self.declared.contains(name) => {
                let mut path = self.own(0);
                path.push(name.to_owned());
                path
            }
            name => match self.imported.get(name) {
                // `use chrono;` and `use chrono::{self}` stand for themselves.
                Some(target) if target.first() != Some(first) => self.resolve(target)?,
                Some(target) => target.clone(),
                None if rest.is_empty() || name.starts_with(char::is_uppercase) => return None,
                None => vec![name.to_owned()],
            },
        };
        base.extend(rest.iter().cloned());
        Some(base)
    }

    fn own(&self, ups: usize) -> Vec<String> {
        let depth = self.modules.len().saturating_sub(ups);
        let modules = self.modules.iter().take(depth).cloned();
        std::iter::once("crate".to_owned()).chain(modules).collect()
    }

    /// Paths inside the tokens of macros and attributes, which the parser does not look into.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut start = Span::call_site();
        let mut colons = 0;
        for token in tokens {
            match &token {
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.finish(&mut path, start);
                        start = name.span();
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() => {
                    colons += if colons == 1 || mark.spacing() == Spacing::Joint { 1 } else { 3 };
                }
                _ => {
                    self.finish(&mut path, start);
                    colons = 0;
                }
            }
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => self.literal(&literal),
                _ => {}
            }
        }
        self.finish(&mut path, start);
    }

    fn finish(&mut self, path: &mut Vec<String>, start: Span) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.name(&path, start);
        }
    }

    fn literal(&mut self, literal: &proc_macro2::Literal) {
        if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
            self.findings.texts.push((text.value(), literal.span().start().line));
        }
    }
}

impl<'ast> Visit<'ast> for Walk {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, import: &'ast ItemUse) {
        for (_, path, span) in flatten(import) {
            self.name(&path, span);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        let Some((_, items)) = &module.content else {
            return;
        };
        let outer = (self.imported.clone(), self.declared.clone());
        self.modules.push(module.ident.to_string());
        self.declare(items);
        visit::visit_item_mod(self, module);
        self.modules.pop();
        (self.imported, self.declared) = outer;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            self.name(&segments, path.span());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        visit::visit_macro(self, call);
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }

    fn visit_signature(&mut self, signature: &'ast syn::Signature) {
        if let Some(keyword) = signature.asyncness {
            self.findings.asynchronous.push(keyword.span().start().line);
        }
        visit::visit_signature(self, signature);
    }

    fn visit_expr_async(&mut self, block: &'ast syn::ExprAsync) {
        self.findings.asynchronous.push(block.span().start().line);
        visit::visit_expr_async(self, block);
    }

    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if let Stmt::Item(Item::Use(import)) = statement {
            self.findings.inner_imports.push(import.span().start().line);
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.findings.texts.push((literal.value(), literal.span().start().line));
    }
}

/// The names an import brings in, each with its whole path and place.
fn flatten(import: &ItemUse) -> Vec<(String, Vec<String>, Span)> {
    fn walk(tree: &UseTree, above: &[String], found: &mut Vec<(String, Vec<String>, Span)>) {
        let with = |name: &syn::Ident| [above, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => walk(&path.tree, &with(&path.ident), found),
            UseTree::Group(group) => group.items.iter().for_each(|item| walk(item, above, found)),
            UseTree::Name(name) if name.ident == "self" => {
                let own = above.last().cloned().unwrap_or_default();
                found.push((own, above.to_vec(), name.span()));
            }
            UseTree::Name(name) => found.push((name.ident.to_string(), with(&name.ident), name.span())),
            UseTree::Rename(rename) => {
                found.push((rename.rename.to_string(), with(&rename.ident), rename.span()));
            }
            UseTree::Glob(glob) => {
                found.push(("*".to_owned(), [above, &["*".to_owned()]].concat(), glob.span()));
            }
        }
    }

    let mut found = Vec::new();
    walk(&import.tree, &[], &mut found);
    found
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string() == "test",
        _ => false,
    })
}

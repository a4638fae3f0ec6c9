//! `docs/errors.md` lists exactly the codes that the program knows.

mod calls;
mod links;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{
    Expr, ExprCall, ExprMethodCall, ExprTuple, FieldValue, ImplItemFn, ItemImpl, ItemMod, Lit, Local, Macro,
    Member, Pat, Token,
};

#[test]
fn every_problem_code_is_documented_and_no_other() {
    let codes = codes();

    assert!(codes.problems.len() > 20, "{:?}", codes.problems);
    assert_eq!(documented("## Problems"), codes.problems);
}

#[test]
fn every_code_of_a_fault_in_the_input_is_documented_and_no_other() {
    let codes = codes();

    assert!(codes.faults.len() > 20, "{:?}", codes.faults);
    assert_eq!(documented("## Faults in the input"), codes.faults);
}

/// First cells of the table below a heading.
fn documented(heading: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/errors.md")).unwrap();
    let chapter = text.split(heading).nth(1).unwrap_or_else(|| panic!("no chapter {heading}"));
    let chapter = chapter.split("\n## ").next().unwrap();
    let rows: Vec<&str> =
        chapter.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let codes: BTreeSet<String> = rows.iter().map(|&code| code.to_owned()).collect();
    assert_eq!(codes.len(), rows.len(), "a code stands there twice: {rows:?}");
    codes
}

/// Codes by where they stand in the source. What the commands print for `simulate` is another matter.
#[derive(Default)]
struct Codes {
    problems: BTreeSet<String>,
    faults: BTreeSet<String>,
    is_in_describe: bool,
    takes_tuples: bool,
}

fn codes() -> Codes {
    let mut codes = Codes::default();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        if !file.to_string_lossy().contains("src/cli/") {
            codes.takes_tuples = ["session_type_check.rs", "own_calendar.rs", "answers.rs"]
                .iter()
                .any(|name| file.ends_with(name));
            codes.visit_file(&syn::parse_file(&fs::read_to_string(&file).unwrap()).unwrap());
        }
    }
    codes
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

impl<'ast> Visit<'ast> for Codes {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.ident != "tests" {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast ItemImpl) {
        let trait_name = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
        self.is_in_describe = trait_name.is_some_and(|name| name.ident == "Describe");
        visit::visit_item_impl(self, item);
        self.is_in_describe = false;
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        if function.sig.ident == "code" {
            let mut texts = Texts::default();
            texts.visit_block(&function.block);
            let found = if self.is_in_describe { &mut self.problems } else { &mut self.faults };
            found.extend(texts.0);
        }
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        let arguments: Vec<&Expr> = call.args.iter().collect();
        let kind = match arguments.first() {
            Some(Expr::Path(kind)) => Some(&kind.path),
            Some(Expr::Struct(kind)) => Some(&kind.path),
            _ => None,
        };
        if kind.and_then(|path| path.segments.first()).is_some_and(|segment| segment.ident == "Kind") {
            self.problems.extend(arguments.get(1).and_then(|code| code_of(code)));
        }
        if let Expr::Path(path) = call.func.as_ref() {
            let names: Vec<String> =
                path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            if matches!(names.as_slice(), [.., "FieldError", "new"] | [.., "unacceptable"] | ["fault"]) {
                self.faults.extend(arguments.iter().take(2).filter_map(|argument| code_of(argument)));
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if call.method == "fault" {
            self.faults.extend(call.args.iter().take(2).filter_map(code_of));
        }
        if call.method == "hold" {
            self.faults.extend(call.args.iter().nth(2).and_then(code_of));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_tuple(&mut self, tuple: &'ast ExprTuple) {
        if self.takes_tuples
            && tuple.elems.len() == 2
            && matches!(tuple.elems.last(), Some(Expr::Lit(_) | Expr::Call(_)))
        {
            self.faults.extend(tuple.elems.first().and_then(code_of));
        }
        visit::visit_expr_tuple(self, tuple);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        // The items of a `vec!`; what else there is need not be expressions.
        for item in call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated).unwrap_or_default()
        {
            // A short life, so the trait's own lifetime does not fit.
            let mut inside = Self { takes_tuples: self.takes_tuples, ..Self::default() };
            inside.visit_expr(&item);
            self.problems.append(&mut inside.problems);
            self.faults.append(&mut inside.faults);
        }
    }

    fn visit_field_value(&mut self, field: &'ast FieldValue) {
        if matches!(&field.member, Member::Named(name) if name == "code") {
            self.faults.extend(code_of(&field.expr));
        }
        visit::visit_field_value(self, field);
    }

    fn visit_local(&mut self, local: &'ast Local) {
        if let (Pat::Ident(name), Some(value)) = (&local.pat, &local.init)
            && name.ident == "code"
            && matches!(*value.expr, Expr::If(_))
        {
            let mut texts = Texts::default();
            texts.visit_expr(&value.expr);
            self.faults.extend(texts.0);
        }
        visit::visit_local(self, local);
    }
}

/// Every text that looks like a code.
#[derive(Default)]
struct Texts(Vec<String>);

impl<'ast> Visit<'ast> for Texts {
    fn visit_expr(&mut self, expression: &'ast Expr) {
        self.0.extend(code_of(expression));
        visit::visit_expr(self, expression);
    }
}

fn code_of(expression: &Expr) -> Option<String> {
    let Expr::Lit(literal) = expression else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    let text = text.value();
    (!text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_')).then_some(text)
}

//! Which readers: an expression of all, any and not over what is known of them, compiled to a condition with parameters.
//! Nothing of an expression ever stands in the SQL itself.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike as _, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Deepest nesting, and most conditions, of an expression.
const DEPTH_MAX: usize = 10;
const CONDITIONS_MAX: usize = 100;
/// Years of instants that are compared: databases know fewer than we could write.
const YEARS: RangeInclusive<i32> = 1900..=9998;
/// Longest text in an expression, in characters.
const TEXT_MAX: usize = 400;

/// Which readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Expression {
    /// Those for whom all of these hold; everybody if there are none.
    All(Vec<Expression>),
    /// Those for whom one of these holds; nobody if there are none.
    Any(Vec<Expression>),
    /// Those for whom this does not hold.
    Not(Box<Expression>),
    /// Those who are on a list.
    List(OnList),
    /// Those with a label.
    Tag(String),
    /// Those with an attribute.
    Attribute(Attribute),
    /// Those who came before.
    SubscribedBefore(DateTime<Utc>),
    /// Those who came after.
    SubscribedAfter(DateTime<Utc>),
    /// Those who got an issue.
    Received(Uuid),
    /// Those who opened an issue, as far as one can tell.
    Opened(Uuid),
    /// Those who followed a link of an issue.
    Clicked(Uuid),
    /// Those with this language.
    Locale(String),
    /// Those who are mentees, or are none.
    Mentee(bool),
}

/// On which list, and as what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnList {
    /// Slug of the list.
    pub slug: String,
    /// `pending`, `confirmed` or `unsubscribed`; confirmed if absent.
    #[serde(default)]
    pub status: Option<String>,
}

/// An attribute, and what it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// What it shall be as a text; any value if absent.
    #[serde(default)]
    pub equals: Option<String>,
}

/// A value that goes with a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// An id.
    Id(Uuid),
    /// An instant.
    Instant(DateTime<Utc>),
}

/// A condition on the row `r` of a reader, and its values in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// SQL with numbered parameters.
    pub sql: String,
    /// Their values.
    pub values: Vec<Value>,
}

/// What is wrong with an expression, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Below the expression, as a JSON Pointer.
    pub pointer: String,
    /// In words.
    pub detail: &'static str,
}

struct Compiler {
    first: usize,
    values: Vec<Value>,
    conditions: usize,
}

/// Compiles an expression; its parameters are numbered from `first`.
///
/// # Errors
/// The first [`Fault`].
pub fn compile(expression: &Expression, first: usize) -> Result<Condition, Fault> {
    let mut compiler = Compiler { first, values: Vec::new(), conditions: 0 };
    let sql = compiler.condition(expression, "", 0)?;
    Ok(Condition { sql, values: compiler.values })
}

impl Compiler {
    fn bind(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.first + self.values.len() - 1)
    }

    fn text(&mut self, text: &str, pointer: &str) -> Result<String, Fault> {
        if text.chars().count() > TEXT_MAX || text.contains('\0') {
            return Err(Fault {
                pointer: pointer.to_owned(),
                detail: "a text that is too long or does not print",
            });
        }
        Ok(self.bind(Value::Text(text.to_owned())))
    }

    fn instant(&mut self, instant: DateTime<Utc>, pointer: &str) -> Result<String, Fault> {
        if !YEARS.contains(&instant.year()) {
            return Err(Fault { pointer: pointer.to_owned(), detail: "a day of a calendar in use" });
        }
        Ok(self.bind(Value::Instant(instant)))
    }

    fn condition(&mut self, expression: &Expression, at: &str, depth: usize) -> Result<String, Fault> {
        self.conditions += 1;
        if depth > DEPTH_MAX || self.conditions > CONDITIONS_MAX {
            let detail = "at most 10 levels and 100 conditions";
            return Err(Fault { pointer: at.to_owned(), detail });
        }
        Ok(match expression {
            Expression::All(parts) => self.joined(parts, (at, "all"), depth, (" AND ", "TRUE"))?,
            Expression::Any(parts) => self.joined(parts, (at, "any"), depth, (" OR ", "FALSE"))?,
            Expression::Not(part) => {
                format!("(NOT {})", self.condition(part, &format!("{at}/not"), depth + 1)?)
            }
            Expression::List(on) => self.list(on, at)?,
            Expression::Tag(tag) => {
                let tag = self.text(tag, &format!("{at}/tag"))?;
                format!("(r.tags @> to_jsonb(ARRAY[{tag}::text]))")
            }
            Expression::Attribute(attribute) => self.attribute(attribute, at)?,
            Expression::SubscribedBefore(instant) => {
                format!("(r.created_at < {})", self.instant(*instant, &format!("{at}/subscribed_before"))?)
            }
            Expression::SubscribedAfter(instant) => {
                format!("(r.created_at > {})", self.instant(*instant, &format!("{at}/subscribed_after"))?)
            }
            Expression::Received(issue) => {
                let issue = self.bind(Value::Id(*issue));
                format!(
                    "(EXISTS (SELECT FROM deliveries d WHERE d.issue_id = {issue} AND d.subscriber_id = r.id \
                     AND d.state = 'sent'))"
                )
            }
            Expression::Opened(issue) => self.hit(*issue, "= 0"),
            Expression::Clicked(issue) => self.hit(*issue, "> 0"),
            Expression::Locale(locale) => {
                format!("(r.locale = {})", self.text(locale, &format!("{at}/locale"))?)
            }
            Expression::Mentee(is_mentee) => {
                let not = if *is_mentee { "" } else { "NOT " };
                format!(
                    "({not}EXISTS (SELECT FROM people p WHERE p.email = r.email AND p.mentee_since IS NOT NULL))"
                )
            }
        })
    }

    fn joined(
        &mut self,
        parts: &[Expression],
        (at, name): (&str, &str),
        depth: usize,
        (word, nothing): (&str, &str),
    ) -> Result<String, Fault> {
        let conditions: Result<Vec<String>, Fault> = parts
            .iter()
            .enumerate()
            .map(|(index, part)| self.condition(part, &format!("{at}/{name}/{index}"), depth + 1))
            .collect();
        let conditions = conditions?;
        Ok(if conditions.is_empty() { nothing.to_owned() } else { format!("({})", conditions.join(word)) })
    }

    fn list(&mut self, on: &OnList, at: &str) -> Result<String, Fault> {
        let status = on.status.as_deref().unwrap_or("confirmed");
        if !["pending", "confirmed", "unsubscribed"].contains(&status) {
            let pointer = format!("{at}/list/status");
            return Err(Fault { pointer, detail: "pending, confirmed or unsubscribed" });
        }
        let slug = self.text(&on.slug, &format!("{at}/list/slug"))?;
        let status = self.bind(Value::Text(status.to_owned()));
        Ok(format!(
            "(EXISTS (SELECT FROM subscriptions s JOIN mailing_lists l ON l.id = s.list_id \
             WHERE s.subscriber_id = r.id AND l.slug = {slug} AND s.status = {status}))"
        ))
    }

    /// What a person did with an issue; the picture that counts opens is its link 0.
    fn hit(&mut self, issue: Uuid, link: &str) -> String {
        let issue = self.bind(Value::Id(issue));
        format!(
            "(EXISTS (SELECT FROM reader_hits h WHERE h.issue_id = {issue} AND h.subscriber_id = r.id \
             AND h.link {link} AND h.person_at IS NOT NULL))"
        )
    }

    fn attribute(&mut self, attribute: &Attribute, at: &str) -> Result<String, Fault> {
        let name = self.text(&attribute.name, &format!("{at}/attribute/name"))?;
        Ok(match &attribute.equals {
            None => format!("(jsonb_exists(r.attributes, {name}))"),
            Some(value) => {
                let value = self.text(value, &format!("{at}/attribute/equals"))?;
                format!("(coalesce(r.attributes ->> {name} = {value}, FALSE))")
            }
        })
    }
}

/// The parts that decide about a reader, each with its words and its place, for "why is this reader in".
#[must_use]
pub fn leaves(expression: &Expression) -> Vec<(String, &Expression)> {
    fn walk<'a>(expression: &'a Expression, at: &str, found: &mut Vec<(String, &'a Expression)>) {
        match expression {
            Expression::All(parts) => {
                parts
                    .iter()
                    .enumerate()
                    .for_each(|(index, part)| walk(part, &format!("{at}/all/{index}"), found));
            }
            Expression::Any(parts) => {
                parts
                    .iter()
                    .enumerate()
                    .for_each(|(index, part)| walk(part, &format!("{at}/any/{index}"), found));
            }
            Expression::Not(part) => walk(part, &format!("{at}/not"), found),
            leaf => found.push((at.to_owned(), leaf)),
        }
    }
    let mut found = Vec::new();
    walk(expression, "", &mut found);
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Attribute, Expression, OnList, compile, leaves};

    #[test]
    fn values_never_stand_in_the_statement() {
        let evil = String::from("'); DROP TABLE people; --");
        let expression = Expression::All(vec![
            Expression::Tag(evil.clone()),
            Expression::Attribute(Attribute { name: evil.clone(), equals: Some(evil.clone()) }),
            Expression::Not(Box::new(Expression::List(OnList { slug: evil.clone(), status: None }))),
            Expression::Locale(evil),
        ]);
        let condition = compile(&expression, 5).unwrap();
        assert!(!condition.sql.contains("DROP") && condition.sql.contains("$10"), "{}", condition.sql);
        assert_eq!(condition.values.len(), 6);
        assert_eq!(leaves(&expression)[2].0, "/all/2/not");
    }

    #[test]
    fn depth_and_size_have_an_end() {
        let mut deep = Expression::All(Vec::new());
        for _ in 0..12 {
            deep = Expression::Not(Box::new(deep));
        }
        assert!(compile(&deep, 1).is_err());
        let wide = Expression::Any(vec![Expression::Mentee(true); 200]);
        assert_eq!(compile(&wide, 1).unwrap_err().pointer, "/any/99");
        let list = Expression::List(OnList { slug: String::from("x"), status: Some(String::from("gone")) });
        assert_eq!(compile(&list, 1).unwrap_err().pointer, "/list/status");
    }

    fn any_expression() -> impl Strategy<Value = Expression> {
        let leaf = prop_oneof![
            ".{0,20}".prop_map(Expression::Tag),
            any::<bool>().prop_map(Expression::Mentee),
            (".{0,10}", proptest::option::of(".{0,10}"))
                .prop_map(|(name, equals)| Expression::Attribute(Attribute { name, equals })),
        ];
        leaf.prop_recursive(4, 30, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Expression::All),
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Expression::Any),
                inner.prop_map(|part| Expression::Not(Box::new(part))),
            ]
        })
    }

    proptest! {
        /// As many parameters as values, parentheses that match, and a form that comes back from JSON.
        #[test]
        fn every_expression_compiles_or_says_where_not(expression in any_expression()) {
            let json = serde_json::to_string(&expression).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Expression>(&json).unwrap(), &expression);
            if let Ok(condition) = compile(&expression, 1) {
                prop_assert_eq!(condition.sql.matches('$').count(), condition.values.len());
                prop_assert_eq!(condition.sql.matches('(').count(), condition.sql.matches(')').count());
            }
        }
    }
}

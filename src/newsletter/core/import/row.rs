//! A row, and where in it everything stands.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::cells::{is_formula, is_shallow, on_lists, tags};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::{text, time_zone};

/// Whose export it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Columns as named or mapped.
    Plain,
    /// `uuid,email,name,attributes,status,…`.
    Listmonk,
    /// `Email Address,First Name,Last Name,…,TAGS`.
    Mailchimp,
    /// `email,…,metadata,tags,…,type`.
    Buttondown,
    /// `Email,…,Email disabled`.
    Substack,
}

/// Which column says what, by the names in the file's first row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The address.
    pub email: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Labels, separated by commas or semicolons.
    pub tags: Option<String>,
    /// The language.
    pub locale: Option<String>,
    /// Attributes by their names.
    pub attributes: BTreeMap<String, String>,
}

/// What a reader is in the file; what comes later wins where a row says two things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Reads.
    Confirmed,
    /// Never confirmed: the import does not ask, so nothing is sent.
    Pending,
    /// Left.
    Unsubscribed,
    /// Nothing may be sent there.
    Suppressed,
}

/// A row that makes sense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The address, normalised.
    pub email: String,
    /// The name; may be empty.
    pub name: String,
    /// Labels.
    pub tags: Vec<String>,
    /// The language, if it is one of ours.
    pub locale: Option<String>,
    /// What else is known.
    pub attributes: BTreeMap<String, Value>,
    /// The zone of the reader's wall clock, if it is one.
    #[serde(default)]
    pub time_zone: Option<String>,
    /// What the reader is.
    pub standing: Standing,
    /// What the reader is on each list, by its slug; none where the file does not say so, as only ours do.
    #[serde(default)]
    pub on_lists: Option<BTreeMap<String, Standing>>,
}

impl Candidate {
    /// What the reader becomes on the list of this slug. Where the row names lists, nobody is confirmed there who is
    /// not confirmed in the row: on this list, or, where it is not named, on another.
    #[must_use]
    pub fn standing_on(&self, slug: &str) -> Standing {
        let Some(lists) = &self.on_lists else { return self.standing };
        let elsewhere = || lists.values().min().copied().unwrap_or(Standing::Pending);
        let there = lists.get(slug).copied().unwrap_or_else(elsewhere);
        if self.standing == Standing::Suppressed { there } else { there.max(self.standing) }
    }
}

/// Where in a row everything stands.
#[derive(Clone, Debug)]
pub struct Columns {
    format: Format,
    email: usize,
    names: Vec<usize>,
    tags: Option<usize>,
    locale: Option<usize>,
    time_zone: Option<usize>,
    lists: Option<usize>,
    json: Option<usize>,
    attributes: Vec<(String, usize)>,
    status: Option<usize>,
    left: Option<usize>,
    cleaned: Option<usize>,
}

/// Longest value of an attribute, in characters.
const VALUE_MAX: usize = 4_000;
/// Deepest nesting of an attribute.
const DEPTH_MAX: usize = 32;

impl Format {
    /// The format of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "plain" => Self::Plain,
            "listmonk" => Self::Listmonk,
            "mailchimp" => Self::Mailchimp,
            "buttondown" => Self::Buttondown,
            "substack" => Self::Substack,
            _ => return None,
        })
    }

    /// The format that a first row speaks for.
    #[must_use]
    pub fn guess(header: &[String]) -> Self {
        let has = |name: &str| position(header, &[name]).is_some();
        if has("email address") && (has("first name") || has("optin_time") || has("leid")) {
            Self::Mailchimp
        } else if has("email") && has("uuid") && has("attributes") {
            Self::Listmonk
        } else if has("email") && has("email disabled") {
            Self::Substack
        } else if has("email") && (has("metadata") || has("subscriber_type")) {
            Self::Buttondown
        } else {
            Self::Plain
        }
    }
}

impl Columns {
    /// Finds the columns by the first row; the name of the column that is missing if there is one.
    ///
    /// # Errors
    /// The column that is not there.
    pub fn find(header: &[String], format: Format, mapping: &Mapping) -> Result<Self, String> {
        let mapped = |name: &Option<String>| -> Result<Option<usize>, String> {
            name.as_ref().map(|name| position(header, &[name]).ok_or_else(|| name.clone())).transpose()
        };
        let known = |names: &[&str]| position(header, names);
        let email = mapped(&mapping.email)?
            .or_else(|| known(&["email", "email address", "e-mail", "email_address", "mail"]))
            .ok_or_else(|| String::from("email"))?;
        let name = mapped(&mapping.name)?;
        let names = match name {
            Some(name) => vec![name],
            None if format == Format::Mailchimp => {
                [known(&["first name"]), known(&["last name"])].into_iter().flatten().collect()
            }
            None => known(&["name", "full name"]).into_iter().collect(),
        };
        let mut attributes = Vec::new();
        for (attribute, column) in &mapping.attributes {
            let at = position(header, &[column]).ok_or_else(|| column.clone())?;
            attributes.push((attribute.clone(), at));
        }
        Ok(Self {
            format,
            email,
            names,
            tags: mapped(&mapping.tags)?.or_else(|| known(&["tags"])),
            locale: mapped(&mapping.locale)?.or_else(|| known(&["locale", "language"])),
            time_zone: known(&["time_zone", "timezone"]),
            lists: known(&["lists"]),
            json: known(&["attributes", "metadata"]),
            attributes,
            status: known(&["status", "type", "subscriber_type"]),
            left: known(&["unsub_time", "email disabled", "unsubscribe_date"]),
            cleaned: known(&["clean_time"]),
        })
    }

    /// What a row says; what is wrong with it otherwise, in words without its values.
    ///
    /// # Errors
    /// What is wrong with the row.
    pub fn read(&self, row: &[String]) -> Result<Candidate, &'static str> {
        let cell = |at: usize| row.get(at).map_or("", |cell| cell.trim());
        let email = EmailAddress::parse(cell(self.email)).map_err(|_| "no mail address")?;
        let name = self.names.iter().map(|at| cell(*at)).filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let name = name.join(" ");
        if is_formula(&name) {
            return Err("the name is a formula of a spreadsheet");
        }
        if !name.is_empty() && text::person_name(&name).is_err() {
            return Err("a name that is too long, or carries an address or characters that do not print");
        }
        Ok(Candidate {
            email: String::from(email),
            name,
            tags: tags(self.tags.map(cell).unwrap_or_default())?,
            locale: self.locale.map(cell).filter(|tag| !tag.is_empty()).map(str::to_owned),
            attributes: self.attributes(cell)?,
            time_zone: self
                .time_zone
                .map(cell)
                .filter(|name| time_zone::parse(name).is_ok())
                .map(str::to_owned),
            standing: self.standing(cell),
            on_lists: on_lists(self.lists.map(cell).unwrap_or_default())?,
        })
    }

    fn attributes<'a>(
        &self,
        cell: impl Fn(usize) -> &'a str,
    ) -> Result<BTreeMap<String, Value>, &'static str> {
        let mut attributes: BTreeMap<String, Value> = match self.json.map(&cell) {
            None | Some("") => BTreeMap::new(),
            Some(json) => serde_json::from_str(json).map_err(|_| "attributes that are no JSON object")?,
        };
        if !attributes.values().all(|value| is_shallow(value, DEPTH_MAX)) {
            return Err("attributes that are nested too deeply");
        }
        for (attribute, at) in &self.attributes {
            let value = text::paragraphs(cell(*at), VALUE_MAX)
                .map_err(|_| "a value that is too long or does not print")?;
            if !value.is_empty() {
                attributes.insert(attribute.clone(), Value::String(value));
            }
        }
        if serde_json::to_string(&attributes).is_ok_and(|json| json.contains("\\u0000")) {
            return Err("a value with a NUL in it");
        }
        Ok(attributes)
    }

    fn standing<'a>(&self, cell: impl Fn(usize) -> &'a str) -> Standing {
        let says = |at: Option<usize>| at.map(&cell).unwrap_or_default().to_lowercase();
        let is_said = |text: &str| !matches!(text, "" | "false" | "0" | "no");
        if is_said(&says(self.cleaned)) {
            return Standing::Suppressed;
        }
        if is_said(&says(self.left)) {
            return Standing::Unsubscribed;
        }
        let status = if matches!(self.format, Format::Substack) { String::new() } else { says(self.status) };
        match status.as_str() {
            "blocklisted" | "cleaned" | "complained" | "undeliverable" | "suppressed" | "bounced"
            | "removed" | "blocked" => Standing::Suppressed,
            "disabled" | "unsubscribed" | "churned" => Standing::Unsubscribed,
            "unactivated" | "unconfirmed" | "pending" => Standing::Pending,
            _ => Standing::Confirmed,
        }
    }
}

fn position(header: &[String], names: &[&str]) -> Option<usize> {
    names.iter().find_map(|name| header.iter().position(|known| known.trim().eq_ignore_ascii_case(name)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Columns, Format, Mapping, Standing};

    fn row(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    fn read(header: &str, line: &str) -> Result<super::Candidate, &'static str> {
        let header = row(header);
        Columns::find(&header, Format::guess(&header), &Mapping::default()).unwrap().read(&row(line))
    }

    #[test]
    fn exports_of_other_programs_are_understood() {
        let listmonk = "uuid|email|name|attributes|status|created_at|updated_at";
        let reader = read(listmonk, "u|A@B.example|Ann|{\"team\":\"core\"}|enabled||").unwrap();
        assert_eq!((reader.email.as_str(), reader.standing), ("a@b.example", Standing::Confirmed));
        assert_eq!(reader.attributes["team"], "core");
        assert_eq!(read(listmonk, "u|a@b.example|||blocklisted||").unwrap().standing, Standing::Suppressed);
        let mailchimp = "Email Address|First Name|Last Name|MEMBER_RATING|OPTIN_TIME|UNSUB_TIME|TAGS";
        let reader = read(mailchimp, "a@b.example|Ann|Other|2|2020-01-01||\"cto\",\"fair\"").unwrap();
        assert_eq!((reader.name.as_str(), reader.tags), ("Ann Other", row("cto|fair")));
        assert_eq!(read(mailchimp, "a@b.example||||x|2021-01-01|").unwrap().standing, Standing::Unsubscribed);
        let cleaned = "Email Address|First Name|CLEAN_TIME";
        assert_eq!(read(cleaned, "a@b.example||2021-01-01").unwrap().standing, Standing::Suppressed);
        let buttondown = "email|notes|metadata|tags|type";
        assert_eq!(read(buttondown, "a@b.example||{}||regular").unwrap().standing, Standing::Confirmed);
        assert_eq!(read(buttondown, "a@b.example||||unactivated").unwrap().standing, Standing::Pending);
        let substack = "Email|Name|Type|Email disabled";
        assert_eq!(read(substack, "a@b.example|Ann|Comp|FALSE").unwrap().standing, Standing::Confirmed);
        assert_eq!(read(substack, "a@b.example|Ann|Comp|TRUE").unwrap().standing, Standing::Unsubscribed);
    }

    #[test]
    fn a_bad_row_says_what_is_wrong_without_its_values() {
        for (line, fault) in [
            ("nobody|x|", "no mail address"),
            ("|x|", "no mail address"),
            ("a@b.example|=HYPERLINK(1)|", "the name is a formula of a spreadsheet"),
        ] {
            assert_eq!(read("email|name|tags", line), Err(fault), "{line}");
        }
        assert!(read("email|name", "a@b.example|see https://evil.example").is_err());
        assert!(read("uuid|email|attributes", "u|a@b.example|{").is_err());
        assert!(Columns::find(&row("name|phone"), Format::Plain, &Mapping::default()).is_err());
    }

    #[test]
    fn nobody_is_confirmed_on_a_list_who_is_not_in_our_own_export() {
        let header = "email|name|status|locale|time_zone|tags|attributes|lists|created_at";
        let on = |status: &str, lists: &str, slug: &str| {
            let row = format!("a@b.example||{status}|en|Europe/Kyiv|[]|{{}}|{lists}|");
            let reader = read(header, &row).unwrap();
            assert_eq!(reader.time_zone.as_deref(), Some("Europe/Kyiv"));
            reader.standing_on(slug)
        };
        let lists = r#"{"a": "confirmed", "b": "unsubscribed", "c": "pending"}"#;
        assert_eq!(on("", lists, "a"), Standing::Confirmed);
        assert_eq!(on("", lists, "b"), Standing::Unsubscribed);
        assert_eq!(on("", lists, "c"), Standing::Pending);
        assert_eq!(
            on("", lists, "d"),
            Standing::Confirmed,
            "a reader of another list, by the word of the import"
        );
        assert_eq!(on("", r#"{"b": "unsubscribed", "c": "pending"}"#, "d"), Standing::Pending);
        assert_eq!(on("", "{}", "a"), Standing::Pending);
        assert_eq!(on("unsubscribed", lists, "a"), Standing::Unsubscribed);
        assert_eq!(on("suppressed", lists, "b"), Standing::Unsubscribed);
        assert_eq!(on("", "weekly, monthly", "a"), Standing::Confirmed);
        assert!(read("email|lists", "a@b.example|{\"a\": 1}").is_err());
    }

    #[test]
    fn attributes_have_a_deepest_level() {
        let nested = |levels: usize| format!("{{\"a\":{}1{}}}", "[".repeat(levels), "]".repeat(levels));
        assert!(read("email|attributes", &format!("a@b.example|{}", nested(32))).is_ok());
        for levels in [33, 124, 10_000] {
            assert!(
                read("email|attributes", &format!("a@b.example|{}", nested(levels))).is_err(),
                "{levels}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_row_makes_it_stumble(cells in proptest::collection::vec(".{0,30}", 0..8)) {
            let header = row("email|name|tags|attributes|status");
            let columns = Columns::find(&header, Format::Plain, &Mapping::default()).unwrap();
            if let Ok(reader) = columns.read(&cells) {
                prop_assert!(reader.email.contains('@') && !super::is_formula(&reader.name));
            }
        }
    }
}

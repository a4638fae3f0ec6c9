//! All readers, as a stream of CSV or of JSON lines.

use uuid::Uuid;

use crate::newsletter::core::import::is_formula;
use crate::newsletter::store;
use crate::newsletter::store::bulk::Exported;
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// Readers that are read at once.
const STEP: i64 = 2_000;

/// How readers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A row for each reader; labels, attributes and lists as JSON in cells.
    Csv,
    /// A JSON object a line.
    JsonLines,
}

/// Reads readers a step at a time, holding no connection in between.
pub struct Exporter {
    services: Services,
    format: ExportFormat,
    after: Option<Uuid>,
    has_begun: bool,
    is_over: bool,
}

impl Exporter {
    /// Begins an export.
    #[must_use]
    pub fn new(services: Services, format: ExportFormat) -> Self {
        Self { services, format, after: None, has_begun: false, is_over: false }
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// [`JobError::Retry`] when the database does not answer.
    pub async fn next(&mut self) -> Result<Option<String>, JobError> {
        if self.is_over {
            return Ok(None);
        }
        let mut text = String::new();
        if !self.has_begun && self.format == ExportFormat::Csv {
            text.push_str("email,name,status,locale,time_zone,tags,attributes,lists,created_at\r\n");
        }
        self.has_begun = true;
        let mut connection = self.services.database.connection().await?;
        let rows = store::bulk::export(&mut connection, self.after, STEP).await?;
        self.after = rows.last().map(|row| row.id).or(self.after);
        self.is_over = i64::try_from(rows.len()).unwrap_or(STEP) < STEP;
        for row in &rows {
            match self.format {
                ExportFormat::Csv => csv(&mut text, row),
                ExportFormat::JsonLines => json(&mut text, row),
            }
        }
        Ok(Some(text))
    }
}

fn csv(text: &mut String, row: &Exported) {
    let created_at = row.created_at.to_rfc3339();
    let status = if row.suppressed_at.is_some() { "suppressed" } else { "" };
    let zone = row.time_zone.as_deref().unwrap_or_default();
    let (tags, attributes, lists) = (row.tags.as_str(), row.attributes.as_str(), row.lists.as_str());
    let cells = [&row.email, &row.name, status, &row.locale, zone, tags, attributes, lists, &created_at];
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// A cell that no spreadsheet runs: what would be a formula begins with an apostrophe.
fn cell(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    let text = format!("{guard}{text}");
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn json(text: &mut String, row: &Exported) {
    let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap_or_default();
    let line = serde_json::json!({
        "id": row.id, "email": row.email, "name": row.name, "locale": row.locale, "time_zone": row.time_zone,
        "tags": value(&row.tags), "attributes": value(&row.attributes), "lists": value(&row.lists),
        "suppressed_at": row.suppressed_at, "created_at": row.created_at
    });
    text.push_str(&line.to_string());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_and_quotes_are_doubled() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("a,\"b\""), "\"a,\"\"b\"\"\"");
        assert_eq!(cell("Ann"), "Ann");
    }
}

//! A file comes in: records are checked and kept as chunks.

use chrono::TimeDelta;
use diesel_async::AsyncConnection as _;

use super::lines::{Line, Lines};
use crate::kernel::ids::{ImportId, UserId};
use crate::newsletter::core::import::{Candidate, Columns, Format};
use crate::newsletter::model::{Import, ImportSettings, ImportStatus};
use crate::newsletter::store;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::jobs::JobError;
use crate::platform::services::Services;

/// Records of a chunk.
const CHUNK: usize = 2_000;
/// Most that the cells of a chunk take, in bytes, so that memory does not depend on how long rows are.
const CHUNK_BYTES: usize = 1024 * 1024;
/// How often a slow file says that it is still coming in.
const SIGN_OF_LIFE: TimeDelta = TimeDelta::minutes(5);

/// Takes a file in. Nothing is applied before it is whole.
pub struct Receiver {
    services: Services,
    import: Import,
    lines: Option<Lines>,
    columns: Option<Columns>,
    records: Vec<Candidate>,
    /// What the cells of the records take.
    bytes: usize,
    faults: Vec<(i64, &'static str)>,
}

impl Receiver {
    /// Begins an import.
    ///
    /// # Errors
    /// Any error of the database.
    pub async fn begin(
        services: &Services,
        context: &Context,
        settings: ImportSettings,
        user_id: Option<UserId>,
    ) -> Result<Self, JobError> {
        Self::begin_as(services, context, settings, (context.new_id(), user_id)).await
    }

    /// Begins an import under an id that is known before.
    ///
    /// # Errors
    /// Any error of the database; one where an import has that id.
    pub async fn begin_as(
        services: &Services,
        context: &Context,
        settings: ImportSettings,
        (id, user_id): (ImportId, Option<UserId>),
    ) -> Result<Self, JobError> {
        let import = Import {
            id,
            status: ImportStatus::Receiving,
            settings,
            received: 0,
            done: 0,
            created: 0,
            changed: 0,
            skipped: 0,
            faulty: 0,
            chunks: 0,
            next_chunk: 0,
            failure: None,
            user_id,
            revision: 1,
            created_at: context.now,
            updated_at: context.now,
            finished_at: None,
        };
        let mut connection = services.database.connection().await?;
        store::imports::insert(&mut connection, &import).await?;
        let services = services.clone();
        Ok(Self {
            services,
            import,
            lines: None,
            columns: None,
            records: Vec::new(),
            bytes: 0,
            faults: Vec::new(),
        })
    }

    /// The id of the import.
    #[must_use]
    pub fn id(&self) -> ImportId {
        self.import.id
    }

    /// How many rows were received so far.
    #[must_use]
    pub fn received(&self) -> i64 {
        self.import.received
    }

    /// Takes bytes of the file in.
    ///
    /// # Errors
    /// Any error of the database.
    pub async fn take(&mut self, bytes: &[u8]) -> Result<(), JobError> {
        let mut found = Vec::new();
        let lines = self.lines.get_or_insert_with(|| Lines::new(delimiter(bytes)));
        lines.take(bytes, &mut found);
        for line in found {
            self.line(line);
            let is_full = self.records.len() >= CHUNK || self.bytes >= CHUNK_BYTES;
            if is_full || self.faults.len() >= CHUNK {
                self.flush().await?;
            }
        }
        if self.services.clock.now() - self.import.updated_at > SIGN_OF_LIFE {
            self.flush().await?;
        }
        Ok(())
    }

    /// The file is whole: from now on it is applied.
    ///
    /// # Errors
    /// Any error of the database.
    pub async fn end(&mut self) -> Result<Import, JobError> {
        self.take(&[]).await?;
        self.flush().await?;
        let now = self.services.clock.now();
        let is_file = self.columns.is_some();
        self.import.status = if is_file { ImportStatus::Running } else { ImportStatus::Failed };
        if !is_file {
            self.import.failure.get_or_insert_with(|| String::from("the first row names no column `email`"));
            self.import.finished_at = Some(now);
        }
        self.import.updated_at = now;
        let mut connection = self.services.database.connection().await?;
        if !store::imports::update_receiving(&mut connection, &self.import).await? {
            return Err(called_off());
        }
        Ok(self.import.clone())
    }

    /// The file did not come in whole: nothing of it is applied, and nothing is kept. Where that cannot be written now,
    /// a sweep does it later.
    pub async fn abandon(mut self) {
        let now = self.services.clock.now();
        self.import.status = ImportStatus::Failed;
        self.import.failure.get_or_insert_with(|| store::imports::BROKE_OFF.to_owned());
        self.import.updated_at = now;
        self.import.finished_at = Some(now);
        let Ok(mut connection) = self.services.database.connection().await else { return };
        let _ = store::imports::delete_chunks(&mut connection, self.import.id, None).await;
        let _ = store::imports::update_receiving(&mut connection, &self.import).await;
    }

    fn line(&mut self, line: Line) {
        match (line, &self.columns) {
            (Line::Record(_, header), None) => {
                let settings = &self.import.settings;
                let named = settings.format.as_deref().and_then(Format::from_name);
                let format = named.unwrap_or_else(|| Format::guess(&header));
                match Columns::find(&header, format, &settings.mapping) {
                    Ok(columns) => self.columns = Some(columns),
                    Err(name) if self.import.failure.is_none() => {
                        let name: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
                        self.import.failure = Some(format!("the first row names no column `{name}`"));
                    }
                    Err(_) => {}
                }
            }
            (Line::Record(line, row), Some(columns)) if self.import.failure.is_none() => {
                self.import.received += 1;
                match columns.read(&row) {
                    Ok(candidate) => {
                        self.bytes += row.iter().map(String::len).sum::<usize>();
                        self.records.push(candidate);
                    }
                    Err(reason) => self.faults.push((line, reason)),
                }
            }
            (Line::Fault(line, reason), _) if self.import.failure.is_none() => {
                self.import.received += 1;
                self.faults.push((line, reason));
            }
            _ => {}
        }
    }

    async fn flush(&mut self) -> Result<(), JobError> {
        let place = (self.import.id, self.import.chunks);
        let records =
            serde_json::to_vec(&self.records).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
        let has_records = !self.records.is_empty();
        let next = Import {
            chunks: self.import.chunks + i64::from(has_records),
            faulty: self.import.faulty + i64::try_from(self.faults.len()).unwrap_or_default(),
            updated_at: self.services.clock.now(),
            ..self.import.clone()
        };
        let faults = &self.faults;
        let mut pooled = self.services.database.connection().await?;
        let connection: &mut Connection = &mut pooled;
        connection
            .transaction(async |connection: &mut Connection| {
                // The row is locked by this, so that nobody calls the import off between it and its chunk.
                if !store::imports::update_receiving(connection, &next).await? {
                    return Err(called_off());
                }
                if has_records {
                    store::imports::insert_chunk(connection, place, &records).await?;
                }
                if !faults.is_empty() {
                    store::imports::insert_faults(connection, place.0, faults).await?;
                }
                Ok(())
            })
            .await?;
        self.import = next;
        self.records.clear();
        self.bytes = 0;
        self.faults.clear();
        Ok(())
    }
}

fn called_off() -> JobError {
    JobError::GiveUp(String::from("the import was called off while its file came in"))
}

/// What stands between cells: a comma, a semicolon or a tab, whichever the first row has most of.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.split(|byte| *byte == wanted).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|wanted| (count(*wanted), *wanted == b',')).unwrap_or(b',')
}

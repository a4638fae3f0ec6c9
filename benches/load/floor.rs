//! The bare floor: what the program says to its database, said again through tokio-postgres and nothing else.

use std::error::Error;

use bytes::BytesMut;
use futures_util::future::try_join_all;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, Statement};

use super::tape::{Batches, Sent};
use crate::support::database::connect;

/// A tape, ready to be played again and again on a connection of its own.
pub struct Floor {
    client: Client,
    batches: Vec<Vec<Ready>>,
}

/// Where in a tape something stands that has to be another each time.
pub struct Place {
    batch: usize,
    statement: usize,
    parameter: usize,
    offset: usize,
}

struct Ready {
    text: String,
    /// `None` for what goes without parameters.
    statement: Option<Statement>,
    parameters: Vec<Bytes>,
}

/// A parameter as it goes over the wire.
#[derive(Debug)]
struct Bytes(Option<Vec<u8>>);

impl ToSql for Bytes {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let Some(bytes) = &self.0 else { return Ok(IsNull::Yes) };
        out.extend_from_slice(bytes);
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl Floor {
    /// Connects and prepares every statement.
    pub async fn of(url: &str, tape: &Batches) -> Self {
        let client = connect(url).await;
        let mut batches = Vec::new();
        for batch in tape {
            let mut ready = Vec::new();
            for sent in batch {
                ready.push(Ready::of(&client, sent).await);
            }
            batches.push(ready);
        }
        Self { client, batches }
    }

    /// Says everything once, batch by batch; what is in one batch is sent without waiting.
    pub async fn play(&self) {
        for batch in &self.batches {
            let answers = batch.iter().map(|ready| ready.send(&self.client));
            try_join_all(answers).await.expect("what the program may say may be said again");
        }
    }

    /// Begins a transaction.
    pub async fn begin(&self) {
        self.client.batch_execute("BEGIN").await.expect("own database");
    }

    /// Undoes it.
    pub async fn roll_back(&self) {
        self.client.batch_execute("ROLLBACK").await.expect("own database");
    }

    /// Every parameter of this type, each value once.
    pub fn values_of(&self, wanted: &Type) -> Vec<Vec<u8>> {
        let mut values: Vec<Vec<u8>> = self
            .batches
            .iter()
            .flatten()
            .flat_map(|ready| {
                let types = ready.statement.as_ref().map(Statement::params).unwrap_or_default();
                types.iter().zip(&ready.parameters)
            })
            .filter(|(kind, _)| *kind == wanted)
            .filter_map(|(_, value)| value.0.clone())
            .collect();
        values.sort_unstable();
        values.dedup();
        values
    }

    /// Everywhere these bytes stand.
    pub fn find(&self, bytes: &[u8]) -> Vec<Place> {
        let mut places = Vec::new();
        for (batch, statements) in self.batches.iter().enumerate() {
            for (statement, ready) in statements.iter().enumerate() {
                for (parameter, value) in ready.parameters.iter().enumerate() {
                    let value = value.0.as_deref().unwrap_or_default();
                    let found = value.windows(bytes.len()).enumerate().filter(|(_, window)| *window == bytes);
                    places.extend(found.map(|(offset, _)| Place { batch, statement, parameter, offset }));
                }
            }
        }
        places
    }

    /// Writes other bytes there.
    pub fn put(&mut self, places: &[Place], bytes: &[u8]) {
        for place in places {
            let ready = self.batches.get_mut(place.batch).and_then(|batch| batch.get_mut(place.statement));
            let value = ready.and_then(|ready| ready.parameters.get_mut(place.parameter));
            let value = value.and_then(|value| value.0.as_mut()).expect("a place that was found");
            let end = place.offset + bytes.len();
            value.get_mut(place.offset..end).expect("as long as before").copy_from_slice(bytes);
        }
    }
}

impl Ready {
    async fn of(client: &Client, sent: &Sent) -> Self {
        match sent {
            Sent::Simple(text) => Self { text: text.clone(), statement: None, parameters: Vec::new() },
            Sent::Prepared(text, parameters) => Self {
                text: text.clone(),
                statement: Some(client.prepare(text).await.expect("a statement of the program")),
                parameters: parameters.iter().cloned().map(Bytes).collect(),
            },
        }
    }

    async fn send(&self, client: &Client) -> Result<(), tokio_postgres::Error> {
        let Some(statement) = &self.statement else {
            return client.batch_execute(&self.text).await;
        };
        let parameters: Vec<&(dyn ToSql + Sync)> = self
            .parameters
            .iter()
            .map(|value| {
                let value: &(dyn ToSql + Sync) = value;
                value
            })
            .collect();
        client.query(statement, &parameters).await.map(|_| ())
    }
}

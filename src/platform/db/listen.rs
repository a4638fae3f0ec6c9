//! Hearing what other processes say on a channel of the server: a connection beside the pool that does nothing else.

use std::future::poll_fn;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_postgres::config::SslMode;
use tokio_postgres::{AsyncMessage, Client, Connection, NoTls};

use super::connect::{config_of, tls_connector};
use super::pool::DatabaseError;

/// How long nothing is heard before the connection is asked whether it still stands.
const PULSE: Duration = Duration::from_secs(30);
/// Notices that wait to be read.
const WAITING: usize = 256;

/// A connection that listens on a channel.
pub struct Listener {
    client: Client,
    told: mpsc::Receiver<String>,
}

impl Listener {
    /// Opens a connection and listens on the channel, a plain name.
    ///
    /// # Errors
    /// [`DatabaseError::Unreachable`].
    pub async fn open(url: &str, channel: &'static str) -> Result<Self, DatabaseError> {
        let config = config_of(url).map_err(|cause| away(&cause))?;
        let (sender, told) = mpsc::channel(WAITING);
        let client = if config.get_ssl_mode() == SslMode::Require {
            let tls = tls_connector().map_err(|cause| away(&cause))?;
            let (client, connection) = config.connect(tls).await.map_err(|cause| away(&cause))?;
            tokio::spawn(drive(connection, sender));
            client
        } else {
            let (client, connection) = config.connect(NoTls).await.map_err(|cause| away(&cause))?;
            tokio::spawn(drive(connection, sender));
            client
        };
        client.batch_execute(&format!("LISTEN {channel}")).await.map_err(|cause| away(&cause))?;
        Ok(Self { client, told })
    }

    /// The next notice.
    ///
    /// # Errors
    /// [`DatabaseError::Unreachable`] when the connection is lost.
    pub async fn hear(&mut self) -> Result<String, DatabaseError> {
        loop {
            match timeout(PULSE, self.told.recv()).await {
                Ok(Some(text)) => return Ok(text),
                Ok(None) => return Err(DatabaseError::Unreachable(String::from("the connection ended"))),
                Err(_) => match timeout(PULSE, self.client.batch_execute("")).await {
                    Ok(Ok(())) => {}
                    Ok(Err(cause)) => return Err(away(&cause)),
                    Err(cause) => return Err(away(&cause)),
                },
            }
        }
    }
}

/// Runs the connection, and hands on what it is told, until it is lost or nobody wants to know any more.
async fn drive<S, T>(mut connection: Connection<S, T>, told: mpsc::Sender<String>)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    while let Some(Ok(message)) = poll_fn(|context| connection.poll_message(context)).await {
        if let AsyncMessage::Notification(notice) = message
            && told.send(notice.payload().to_owned()).await.is_err()
        {
            return;
        }
    }
}

fn away(cause: &impl std::error::Error) -> DatabaseError {
    DatabaseError::Unreachable(cause.to_string())
}

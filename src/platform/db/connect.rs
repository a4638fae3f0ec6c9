//! Opening one connection, with TLS where the address asks for it.

use std::sync::Arc;

use diesel::{ConnectionError, ConnectionResult};
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection as _};
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres::NoTls;
use tokio_postgres::config::{Config, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::platform::failpoint;

/// What every connection of ours is told first: no statement or lock is waited for without end.
const SESSION: &str = "SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'";

/// Opens a connection to this address.
pub(super) async fn connect(url: &str) -> ConnectionResult<AsyncPgConnection> {
    let config = config_of(url)?;
    let mut connection = if config.get_ssl_mode() == SslMode::Require {
        let (client, driver) = config.connect(tls_connector()?).await.map_err(|cause| refused(&cause))?;
        AsyncPgConnection::try_from_client_and_connection(client, driver).await?
    } else {
        let (client, driver) = config.connect(NoTls).await.map_err(|cause| refused(&cause))?;
        AsyncPgConnection::try_from_client_and_connection(client, driver).await?
    };
    connection.batch_execute(SESSION).await.map_err(ConnectionError::CouldntSetupConfiguration)?;
    failpoint::watch(&mut connection);
    Ok(connection)
}

/// What an address says about a connection.
pub(super) fn config_of(url: &str) -> ConnectionResult<Config> {
    // The driver knows no names beyond `require`, with which we verify the server anyway.
    let url =
        url.replace("sslmode=verify-full", "sslmode=require").replace("sslmode=verify-ca", "sslmode=require");
    let mut config: Config = url.parse().map_err(|cause| refused(&cause))?;
    if config.get_application_name().is_none() {
        config.application_name("altitude");
    }
    Ok(config)
}

/// Connects over TLS.
pub(super) fn tls_connector() -> ConnectionResult<MakeRustlsConnect> {
    Ok(MakeRustlsConnect::new(tls()?))
}

fn refused(cause: &impl std::error::Error) -> ConnectionError {
    ConnectionError::BadConnection(cause.to_string())
}

/// The system's certificates verify the server, whatever the address says beyond `sslmode=require`.
fn tls() -> ConnectionResult<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    Ok(versions.map_err(|cause| refused(&cause))?.with_root_certificates(roots).with_no_client_auth())
}

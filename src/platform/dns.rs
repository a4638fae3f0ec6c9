//! Questions to DNS that the system's own resolver does not answer: what texts stand at a name.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{RData, Record};

/// How long all of one question may take.
const TIME_MAX: Duration = Duration::from_secs(2);
/// How long a server may take before it is asked once more.
const ANSWER_MAX: Duration = Duration::from_millis(900);

/// A way to ask.
pub struct Dns(TokioResolver);

impl Dns {
    /// Asks this server, or those of the system; `None` where the system knows of none.
    #[must_use]
    pub fn open(server: Option<SocketAddr>) -> Option<Self> {
        let mut builder = match server {
            None => TokioResolver::builder_tokio().ok()?,
            Some(address) => {
                let mut server = NameServerConfig::udp_and_tcp(address.ip());
                for connection in &mut server.connections {
                    connection.port = address.port();
                }
                let mut config = ResolverConfig::default();
                config.add_name_server(server);
                TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
            }
        };
        builder.options_mut().timeout = ANSWER_MAX;
        builder.options_mut().attempts = 1;
        builder.build().ok().map(Self)
    }

    /// The texts at a name, none if there is nothing; `None` when nobody says so in time.
    pub async fn texts(&self, name: &str) -> Option<Vec<String>> {
        let asking = Box::pin(self.0.txt_lookup(format!("{name}.")));
        match tokio::time::timeout(TIME_MAX, asking).await.ok()? {
            Ok(found) => Some(found.answers().iter().filter_map(text).collect()),
            Err(fault) if fault.is_no_records_found() => Some(Vec::new()),
            Err(_) => None,
        }
    }
}

/// A text: its parts belong together without anything between them.
fn text(record: &Record) -> Option<String> {
    let RData::TXT(text) = &record.data else { return None };
    Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned())
}

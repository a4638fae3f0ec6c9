//! What handlers and workers share: built once by the composition root, handed down, never global.

use std::sync::Arc;

use super::clock::Clock;
use super::config::Config;
use super::context::{Context, Origin, Site};
use super::db::Database;
use super::live::Live;
use super::random::Random;

/// The services of this process. Cheap to clone.
#[derive(Clone)]
pub struct Services {
    /// The settings.
    pub config: Arc<Config>,
    /// The database.
    pub database: Database,
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// What pages that are open are told.
    pub live: Live,
    /// What this installation is called and how it signs.
    pub site: Arc<Site>,
}

impl Services {
    /// The context of background work that starts now.
    #[must_use]
    pub fn context(&self) -> Context {
        Context {
            now: self.clock.now(),
            random: self.random.clone(),
            origin: Origin::default(),
            site: Arc::clone(&self.site),
        }
    }
}

//! Typed configuration: `config/default.toml`, then `config/{environment}.toml`, then the environment.
//!
//! The defaults are part of the binary. A wrong file or variable stops the start with *all* faults listed.

mod load;
mod sections;
mod source;
mod validate;

pub use load::{Faults, load, load_from};
pub use sections::{
    Auth, Config, Data, DatabaseSettings, Demo, Dkim, Environment, Http, JobSettings, Log, LogFormat, Mail,
    MetricsSettings, Newsletter, PracticeSettings, RateLimits, Retention,
};
pub use validate::is_web_address;

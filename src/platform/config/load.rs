//! Reading all sources into one [`Config`], or listing everything that is wrong with them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use figment::Figment;
use figment::providers::{Format as _, Serialized, Toml};
use figment::value::{Dict, Value};

use super::sections::Config;
use super::source::{Found, from_file, from_variables, leaves};
use super::validate::validate;

/// The defaults, part of the binary.
const DEFAULTS: &str = include_str!("../../../config/default.toml");

/// Everything that is wrong with the configuration, a line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(Vec<String>);

impl Faults {
    /// The faults, each naming the key it is about.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "the configuration has {} fault(s):", self.0.len())?;
        self.0.iter().try_for_each(|fault| writeln!(f, "  - {fault}"))
    }
}

impl std::error::Error for Faults {}

/// Reads the configuration of this process: the working directory's `config/` and the environment.
///
/// # Errors
/// [`Faults`] with everything that is wrong.
pub fn load() -> Result<Config, Faults> {
    #[expect(clippy::disallowed_methods, reason = "this is the one home of environment variables")]
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    load_from(Path::new("config"), variables)
}

/// Reads the configuration from a folder and a set of variables.
///
/// # Errors
/// [`Faults`] with everything that is wrong.
pub fn load_from(
    folder: &Path,
    variables: impl IntoIterator<Item = (String, String)>,
) -> Result<Config, Faults> {
    let default_dict = read(Toml::string(DEFAULTS), "the defaults")?;
    let defaults = leaves(&default_dict);
    let variables = from_variables(variables, &defaults);

    let environment = variables.values.get("environment").or(defaults.get("environment"));
    let file = match environment.and_then(Value::as_str) {
        // The name becomes part of a path, so only the known ones are looked up; others are refused below.
        Some(name @ ("development" | "production" | "test")) => read_environment(folder, name, &defaults)?,
        _ => Found::default(),
    };
    let mut faults = [file.faults, variables.faults].concat();
    if !faults.is_empty() {
        return Err(Faults(faults));
    }

    let mut figment = Figment::from(Serialized::defaults(default_dict));
    for (path, value) in file.values.into_iter().chain(variables.values) {
        figment = figment.merge(Serialized::default(&path, value));
    }
    let config: Config =
        figment.extract().map_err(|cause| Faults(cause.into_iter().map(|e| e.to_string()).collect()))?;
    faults.extend(validate(&config));
    if faults.is_empty() { Ok(config) } else { Err(Faults(faults)) }
}

fn read_environment(folder: &Path, name: &str, defaults: &BTreeMap<String, Value>) -> Result<Found, Faults> {
    let path = folder.join(format!("{name}.toml"));
    if !path.exists() {
        return Ok(Found::default());
    }
    let shown = path.display().to_string();
    let dict = read(Toml::file_exact(&path), &shown)?;
    Ok(from_file(&dict, defaults, &shown))
}

fn read(toml: figment::providers::Data<Toml>, name: &str) -> Result<Dict, Faults> {
    Figment::from(toml)
        .extract::<Dict>()
        .map_err(|cause| Faults(cause.into_iter().map(|e| format!("{name}: {}", e.kind)).collect()))
}

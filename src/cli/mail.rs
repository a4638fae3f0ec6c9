//! `altitude mail bounce`: what a mail server hands over when a message comes back.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::terminal::{fail, print};
use crate::newsletter::actions::take_returned;
use crate::platform::services::Services;

/// Says to a mail server: keep the message, and try again later (`EX_TEMPFAIL` of sysexits).
pub(super) const TRY_LATER: u8 = 75;
/// Says to a mail server: there is no such input (`EX_NOINPUT`).
const NO_INPUT: u8 = 66;
/// No returned message is larger.
const SIZE_MAX: u64 = 64 * 1024 * 1024;

/// Which message.
#[derive(Args, Clone, Debug)]
pub struct BounceArgs {
    /// A raw message, or `-` for standard input
    #[arg(default_value = "-")]
    pub path: PathBuf,
}

/// Reads one returned message and carries out what it says. The exit status is 0 when that is written down, and 75 when
/// the message must be handed in once more.
pub async fn bounce(services: &Services, args: BounceArgs) -> ExitCode {
    let message = match read(&args.path) {
        Ok(message) => message,
        Err(cause) => return fail(&format!("{}: {cause}", args.path.display()), NO_INPUT),
    };
    let mut connection = match services.database.connection().await {
        Ok(connection) => connection,
        Err(cause) => return fail(&cause, TRY_LATER),
    };
    match take_returned(&mut connection, &services.context(), &message).await {
        Ok((verdict, outcome)) => {
            let kind = serde_json::to_value(verdict.kind).unwrap_or_default();
            let _ = print(&format!("{}: {}", kind.as_str().unwrap_or_default(), outcome.name()));
            ExitCode::SUCCESS
        }
        Err(cause) => fail(&cause, TRY_LATER),
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() != "-" {
        return fs::read(path);
    }
    let mut message = Vec::new();
    io::stdin().lock().take(SIZE_MAX).read_to_end(&mut message)?;
    Ok(message)
}

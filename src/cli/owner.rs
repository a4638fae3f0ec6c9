//! `altitude owner`: the first account.

use std::io::{self, BufRead as _};
use std::process::ExitCode;

use clap::Args;
use secrecy::{ExposeSecret as _, SecretString};

use super::terminal::{fail, print};
use crate::identity::core::password;
use crate::identity::{CreateOwner, CreatedOwner, Credentials, create_owner};
use crate::kernel::email_address::EmailAddress;
use crate::kernel::text::person_name;
use crate::platform::services::Services;

/// The owner to be made.
#[derive(Args, Clone, Debug)]
pub struct OwnerCreateArgs {
    /// Mail address, to sign in with
    #[arg(long)]
    pub email: String,
    /// Name, as people see it
    #[arg(long)]
    pub name: String,
    /// Read the password from the first line of standard input instead of making one up
    #[arg(long)]
    pub password_stdin: bool,
}

/// Makes an owner and says so on standard output, with the password if it was made up. On failure says why on standard
/// error; the status is then 1.
pub async fn create(services: &Services, args: OwnerCreateArgs) -> ExitCode {
    match try_create(services, &args).await {
        Ok(created) => {
            let made = format!("{} is an owner now.", args.email.trim());
            match created.made_up_password {
                Some(password) => {
                    print(&format!("{made}\nPassword, shown this once: {}", password.expose_secret()))
                }
                None => print(&made),
            }
        }
        Err(fault) => fail(&fault, 1),
    }
}

async fn try_create(services: &Services, args: &OwnerCreateArgs) -> Result<CreatedOwner, String> {
    let email = EmailAddress::parse(&args.email).map_err(|fault| format!("--email: {fault}"))?;
    let name = person_name(&args.name).map_err(|fault| format!("--name: {fault}"))?;
    let password = if args.password_stdin { Some(read_password()?) } else { None };
    let credentials = Credentials::new(&services.config);
    let command = CreateOwner { email, name, password };
    create_owner(&services.database, &credentials, &services.context(), &command)
        .await
        .map_err(|fault| fault.to_string())
}

fn read_password() -> Result<SecretString, String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).map_err(|cause| format!("standard input: {cause}"))?;
    let line = line.trim_end_matches(['\r', '\n']);
    password::check(line).map_err(|fault| format!("the password: {fault}"))?;
    Ok(line.into())
}

//! What a person sees who starts `altitude` without any configuration.

use super::demo;
use super::terminal::say;
use crate::identity::Credentials;
use crate::mail;
use crate::platform::services::Services;

/// On the embedded database: seeds the demo on the first start, and says where everything is.
pub async fn greet(services: &Services, credentials: &Credentials) {
    if !services.database.is_embedded() {
        return;
    }
    let seeds_demo = services.config.demo.enabled;
    if seeds_demo && let Err(fault) = demo::seed_if_empty(services, credentials).await {
        tracing::warn!(cause = %fault, "demo.not_seeded");
    }
    let site = &services.site.public_url;
    say("");
    say(&format!("  Booking page   {site}/"));
    say(&format!("  Console        {site}/console"));
    say(&format!("  API docs       {site}/api/docs/"));
    if mail::dev_mailbox_allowed(&services.config) {
        say(&format!("  Dev mailbox    {site}/dev/mailbox"));
    }
    if seeds_demo && demo::is_seeded(services).await {
        say(&format!("  Demo coach     {}   password {}", demo::COACH_EMAIL, demo::PASSWORD));
        say(&format!("  Demo owner     {}   password {}", demo::OWNER_EMAIL, demo::PASSWORD));
    }
    say("");
}

//! The mails about webhooks.

mod texts;
mod webhook_disabled;

pub use webhook_disabled::WebhookDisabled;

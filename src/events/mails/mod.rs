//! The mails about webhooks.

mod webhook_disabled;

pub use webhook_disabled::WebhookDisabled;

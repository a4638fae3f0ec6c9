//! What opens a route to API keys.

use crate::identity::model::KeyScope;

/// The scope that an API key needs on a route.
pub trait Scope: 'static {
    /// The scope, or `None` where no key is let in.
    const KEY_SCOPE: Option<KeyScope>;
}

/// Only an access token opens the route.
#[derive(Clone, Copy, Debug)]
pub struct SignInOnly;

/// Keys with `bookings:read` open the route.
#[derive(Clone, Copy, Debug)]
pub struct BookingsRead;

/// Keys with `bookings:write` open the route.
#[derive(Clone, Copy, Debug)]
pub struct BookingsWrite;

/// Keys with `mentees:read` open the route.
#[derive(Clone, Copy, Debug)]
pub struct MenteesRead;

/// Keys with `mentees:write` open the route.
#[derive(Clone, Copy, Debug)]
pub struct MenteesWrite;

/// Keys with `newsletter:read` open the route.
#[derive(Clone, Copy, Debug)]
pub struct NewsletterRead;

/// Keys with `newsletter:write` open the route.
#[derive(Clone, Copy, Debug)]
pub struct NewsletterWrite;

/// Keys with `webhooks:read` open the route.
#[derive(Clone, Copy, Debug)]
pub struct WebhooksRead;

/// Keys with `webhooks:write` open the route.
#[derive(Clone, Copy, Debug)]
pub struct WebhooksWrite;

impl Scope for SignInOnly {
    const KEY_SCOPE: Option<KeyScope> = None;
}

impl Scope for BookingsRead {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::BookingsRead);
}

impl Scope for BookingsWrite {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::BookingsWrite);
}

impl Scope for MenteesRead {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::MenteesRead);
}

impl Scope for MenteesWrite {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::MenteesWrite);
}

impl Scope for NewsletterRead {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::NewsletterRead);
}

impl Scope for NewsletterWrite {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::NewsletterWrite);
}

impl Scope for WebhooksRead {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::WebhooksRead);
}

impl Scope for WebhooksWrite {
    const KEY_SCOPE: Option<KeyScope> = Some(KeyScope::WebhooksWrite);
}

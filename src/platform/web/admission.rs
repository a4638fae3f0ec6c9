//! Who may call comes before what they say: no input is found fault with before the guard let the caller in.
//!
//! Extractors of one handler run side by side. A guard announces itself; extractors of input that come after it in the
//! handler hold their faults back until it has decided.

use std::pin::Pin;

use actix_web::{HttpMessage as _, HttpRequest};
use tokio::sync::watch;

use crate::platform::problem::Problem;

/// What an extractor becomes.
pub type Extracted<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

#[derive(Clone)]
struct Decision(watch::Receiver<bool>);

/// Runs a guard's check; the faults of later extractors wait for it.
pub fn guarded<T>(
    request: &HttpRequest,
    check: impl Future<Output = Result<T, Problem>> + 'static,
) -> Extracted<T> {
    let (decided, decision) = watch::channel(false);
    request.extensions_mut().insert(Decision(decision));
    Box::pin(async move {
        let admitted = check.await?;
        decided.send_replace(true);
        Ok(admitted)
    })
}

/// Hands on what an extractor found; a fault only once the guard, if there is one, let the caller in.
pub(super) fn after_guard<T: 'static>(
    request: &HttpRequest,
    outcome: impl Future<Output = Result<T, Problem>> + 'static,
) -> Extracted<T> {
    let decision = request.extensions().get::<Decision>().cloned();
    Box::pin(async move {
        let outcome = outcome.await;
        if let (Err(_), Some(Decision(mut decision))) = (&outcome, decision) {
            // A guard that refuses drops its end; its own answer has gone out by then.
            let _ = decision.wait_for(|decided| *decided).await;
        }
        outcome
    })
}

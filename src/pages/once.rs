//! Forms that are sent twice have one effect.

use std::time::Duration;

use super::form::Form;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, IdempotencyKey, Once};

/// Pause before the answer to the first press of a button is looked for again.
const PAUSE: Duration = Duration::from_millis(100);
/// How often it is looked for: four seconds.
const LOOKS: u32 = 40;
/// Longest key, in characters.
const KEY_MAX: usize = 255;

/// Runs the effect of a form in one transaction, or gives the answer of the first time. `target` says which page the
/// form belongs to.
///
/// A browser shows the answer to the last press of a button, so a second press waits for what the first one did. No
/// connection is held meanwhile; hold none yourself.
pub(super) async fn once<F>(call: &Call, form: &Form, target: &str, effect: F) -> Result<Answer, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let key = form.pairs.idempotency_key();
    repeat(call, (&Caller::public(&call.context), &key), (target, form.digest), effect).await
}

/// The same for somebody who is signed in. All forms of one page carry one key, so that the page they are sent to is
/// part of it.
pub(super) async fn once_as<F>(
    call: &Call,
    caller: &Caller,
    (form, target): (&Form, &str),
    effect: F,
) -> Result<Answer, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let key = form.pairs.idempotency_key().0.map(|key| {
        let target: String = target.chars().filter(char::is_ascii_graphic).collect();
        format!("{key}{target}").chars().take(KEY_MAX).collect()
    });
    repeat(call, (caller, &IdempotencyKey(key)), (target, form.digest), effect).await
}

async fn repeat<F>(
    call: &Call,
    (caller, key): (&Caller, &IdempotencyKey),
    (target, digest): (&str, [u8; 32]),
    effect: F,
) -> Result<Answer, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let mut looks = 0;
    loop {
        let once = Once::new(caller.clone(), key.clone(), target, digest);
        match once.run(call, &effect).await {
            Err(problem) if problem.code() == "idempotency_in_progress" && looks < LOOKS => {
                looks += 1;
                tokio::time::sleep(PAUSE).await;
            }
            outcome => return outcome,
        }
    }
}

/// A key for a form that is being rendered.
pub(super) fn fresh_key(call: &Call) -> String {
    call.context.random.uuid_v7(call.context.now).to_string()
}

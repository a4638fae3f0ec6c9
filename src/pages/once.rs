//! Forms that are sent twice have one effect.

use std::time::Duration;

use super::form::Form;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Call, Caller, Once};

/// Pause before the answer to the first press of a button is looked for again.
const PAUSE: Duration = Duration::from_millis(100);
/// How often it is looked for: four seconds.
const LOOKS: u32 = 40;

/// Runs the effect of a form in one transaction, or gives the answer of the first time. `target` says which page the
/// form belongs to.
///
/// A browser shows the answer to the last press of a button, so a second press waits for what the first one did. No
/// connection is held meanwhile; hold none yourself.
pub(super) async fn once<F>(call: &Call, form: &Form, target: &str, effect: F) -> Result<Answer, Problem>
where
    F: AsyncFn(&mut Connection) -> Result<Answer, Problem>,
{
    let mut looks = 0;
    loop {
        let once =
            Once::new(Caller::public(&call.context), form.pairs.idempotency_key(), target, form.digest);
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

//! What is said of the practice.

use std::time::Duration;

use diesel_async::AsyncConnection as _;
use serde_json::json;

use super::record_audit::{AuditRecord, record_audit};
use crate::identity::error::IdentityError;
use crate::identity::model::{Actor, PracticeChange, PracticeSettings};
use crate::identity::store::practice_settings;
use crate::platform::context::{Context, Site};
use crate::platform::db::{Connection, DatabaseError};
use crate::platform::jobs::Stop;
use crate::platform::services::Services;
use crate::platform::web::IfMatch;

/// How long other processes may go on with what was said before.
const HEARD_WITHIN: Duration = Duration::from_secs(5);

/// What owners have said of the practice; what holds is in [`Site::practice`] from here on.
///
/// # Errors
/// Any error of the database.
pub async fn read_practice(
    connection: &mut Connection,
    site: &Site,
) -> Result<PracticeSettings, IdentityError> {
    let settings = practice_settings::read(connection).await?;
    site.practice.set(settings.over(site.practice.configured()));
    Ok(settings)
}

/// Changes what is said. Once it is committed, [`read_practice`] makes this process go by it; others do within seconds.
///
/// # Errors
/// [`IdentityError::StaleVersion`], or any error of the database.
pub async fn update_practice(
    connection: &mut Connection,
    context: &Context,
    actor: Actor,
    (if_match, change): (&IfMatch, &PracticeChange),
) -> Result<PracticeSettings, IdentityError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let settings = practice_settings::lock(connection).await?;
            if_match.check(settings.revision).map_err(|_| IdentityError::StaleVersion)?;
            let members = change.members();
            if members.is_empty() {
                return Ok::<_, IdentityError>(settings);
            }
            let record = AuditRecord {
                actor,
                action: "practice.updated",
                subject_kind: "practice",
                subject_id: None,
                details: json!({ "members": members }),
            };
            record_audit(connection, context, record).await?;
            Ok(practice_settings::update(connection, change).await?)
        })
        .await
}

/// Goes by what owners have said, before the process does anything else.
///
/// # Errors
/// [`DatabaseError`].
pub async fn hear_owners(services: &Services) -> Result<(), DatabaseError> {
    let mut connection = services.database.connection().await?;
    let heard = read_practice(&mut connection, &services.site).await;
    heard.map(|_| ()).map_err(|cause| DatabaseError::Unreachable(cause.to_string()))
}

/// The same now and then, until told to stop: owners say it to one process of several.
pub async fn keep_hearing_owners(services: Services, mut stop: Stop) {
    while !stop.is_stopped() {
        stop.sleep(HEARD_WITHIN).await;
        if let Err(cause) = hear_owners(&services).await {
            tracing::warn!(cause = %cause, "practice.not_read");
        }
    }
}

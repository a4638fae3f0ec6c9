//! Frameworks: copied, imported, edited, published, removed, shown.

use diesel_async::AsyncConnection as _;

use super::checks::Checks;
use super::framework_check::check;
use crate::coaching::CoachingError;
use crate::coaching::model::{Framework, FrameworkDocument, FrameworkVersion};
use crate::coaching::store;
use crate::kernel::ids::{FrameworkId, UserId};
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::web::{IfMatch, Page};

/// A framework to be copied.
#[derive(Clone, Debug)]
pub struct CopyFramework {
    /// Which one.
    pub id: FrameworkId,
    /// Which version; `None` for the newest.
    pub version: Option<i32>,
    /// The key of the copy.
    pub key: String,
    /// What people call the copy.
    pub name: String,
}

/// The user's frameworks and what is built in, newest first.
///
/// # Errors
/// Any error of the database.
pub async fn list_frameworks(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<Framework>, CoachingError> {
    Ok(store::frameworks::list_for_user(connection, user_id, page).await?)
}

/// The same as far as they were published, each with its newest version.
///
/// # Errors
/// Any error of the database.
pub async fn list_newest_frameworks(
    connection: &mut Connection,
    user_id: UserId,
    page: Page,
) -> Result<Vec<(Framework, FrameworkVersion)>, CoachingError> {
    let mut frameworks = store::frameworks::list_for_user(connection, user_id, page).await?;
    frameworks.truncate(page.size());
    let ids: Vec<FrameworkId> = frameworks.iter().map(|framework| framework.id).collect();
    let mut versions = store::framework_versions::list_newest(connection, &ids).await?;
    let with_version = |framework: Framework| {
        let at = versions.iter().position(|version| version.framework_id == framework.id)?;
        Some((framework, versions.swap_remove(at)))
    };
    Ok(frameworks.into_iter().filter_map(with_version).collect())
}

/// A framework of the user, or one that is built in.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_framework(
    connection: &mut Connection,
    user_id: UserId,
    id: FrameworkId,
) -> Result<Framework, CoachingError> {
    store::frameworks::find_for_user(connection, user_id, id).await?.ok_or(CoachingError::NotFound)
}

/// A published version.
///
/// # Errors
/// [`CoachingError::NotFound`].
pub async fn read_framework_version(
    connection: &mut Connection,
    user_id: UserId,
    (id, version): (FrameworkId, i32),
) -> Result<FrameworkVersion, CoachingError> {
    read_framework(connection, user_id, id).await?;
    store::framework_versions::find_number(connection, id, version).await?.ok_or(CoachingError::NotFound)
}

/// The versions of a framework by number, newest first, with when they were published.
///
/// # Errors
/// Any error of the database.
pub async fn list_framework_versions(
    connection: &mut Connection,
    framework: &Framework,
) -> Result<Vec<(i32, chrono::DateTime<chrono::Utc>)>, CoachingError> {
    Ok(store::framework_versions::list_numbers(connection, framework.id).await?)
}

/// Makes a framework whose draft is a copy of a published version.
///
/// # Errors
/// [`CoachingError::NotFound`] for what cannot be seen or was not published; [`CoachingError::FrameworkKeyTaken`].
pub async fn copy_framework(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    copy: CopyFramework,
) -> Result<Framework, CoachingError> {
    let original = read_framework(connection, user_id, copy.id).await?;
    let number = copy.version.unwrap_or(original.latest_version);
    let version = read_framework_version(connection, user_id, (copy.id, number)).await?;
    let document = FrameworkDocument { key: copy.key, name: copy.name, ..version.document };
    create(connection, context, user_id, (document, "")).await
}

/// Makes a framework whose draft is this document.
///
/// # Errors
/// [`CoachingError::Unacceptable`] with everything that makes no sense; [`CoachingError::FrameworkKeyTaken`].
pub async fn import_framework(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    document: FrameworkDocument,
) -> Result<Framework, CoachingError> {
    create(connection, context, user_id, (document, "/document")).await
}

async fn create(
    connection: &mut Connection,
    context: &Context,
    user_id: UserId,
    (document, root): (FrameworkDocument, &str),
) -> Result<Framework, CoachingError> {
    let mut checks = Checks::default();
    check(&document, root, &mut checks);
    checks.finish()?;
    let framework = Framework {
        id: context.new_id(),
        user_id: Some(user_id),
        key: document.key.clone(),
        name: document.name.trim().to_owned(),
        draft: Some(FrameworkDocument { version: 1, ..document }),
        latest_version: 0,
        revision: 1,
        created_at: context.now,
        updated_at: context.now,
    };
    store::frameworks::insert(connection, &framework).await?;
    Ok(framework)
}

/// Writes the draft of the next version.
///
/// # Errors
/// [`CoachingError::Unacceptable`] with everything that makes no sense; [`CoachingError::NotFound`] for what is not
/// the user's, or is built in; [`CoachingError::StaleVersion`].
pub async fn save_framework_draft(
    connection: &mut Connection,
    context: &Context,
    (user_id, id): (UserId, FrameworkId),
    (if_match, document): (&IfMatch, FrameworkDocument),
) -> Result<Framework, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = locked(connection, (user_id, id), if_match).await?;
            let mut checks = Checks::default();
            check(&document, "", &mut checks);
            if document.key != current.key {
                checks.fault(
                    "/key",
                    "key_is_fixed",
                    "the key is the same in all versions; copy it for another one",
                );
            }
            checks.finish()?;
            let changed = Framework {
                name: document.name.trim().to_owned(),
                draft: Some(FrameworkDocument { version: current.latest_version + 1, ..document }),
                revision: current.revision + 1,
                updated_at: context.now,
                ..current
            };
            store::frameworks::update(connection, &changed).await?;
            Ok(changed)
        })
        .await
}

/// Publishes the draft as the next version, which never changes again.
///
/// # Errors
/// [`CoachingError::WrongState`] where there is no draft; [`CoachingError::NotFound`], [`CoachingError::StaleVersion`].
pub async fn publish_framework(
    connection: &mut Connection,
    context: &Context,
    (user_id, id): (UserId, FrameworkId),
    if_match: &IfMatch,
) -> Result<FrameworkVersion, CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            let current = locked(connection, (user_id, id), if_match).await?;
            let draft =
                current.draft.clone().ok_or(CoachingError::WrongState("There is no draft to publish."))?;
            let version = FrameworkVersion {
                id: context.new_id(),
                framework_id: id,
                version: current.latest_version + 1,
                document: FrameworkDocument { version: current.latest_version + 1, ..draft },
                published_at: context.now,
            };
            let changed = Framework {
                draft: None,
                latest_version: version.version,
                revision: current.revision + 1,
                updated_at: context.now,
                ..current
            };
            store::framework_versions::insert(connection, &version).await?;
            store::frameworks::update(connection, &changed).await?;
            Ok(version)
        })
        .await
}

/// Removes a framework that no assessment was made with.
///
/// # Errors
/// [`CoachingError::FrameworkInUse`], [`CoachingError::NotFound`], [`CoachingError::StaleVersion`].
pub async fn delete_framework(
    connection: &mut Connection,
    (user_id, id): (UserId, FrameworkId),
    if_match: &IfMatch,
) -> Result<(), CoachingError> {
    connection
        .transaction(async |connection: &mut Connection| {
            locked(connection, (user_id, id), if_match).await?;
            store::frameworks::delete(connection, id).await?;
            Ok(())
        })
        .await
}

async fn locked(
    connection: &mut Connection,
    (user_id, id): (UserId, FrameworkId),
    if_match: &IfMatch,
) -> Result<Framework, CoachingError> {
    let current =
        store::frameworks::lock_own(connection, user_id, id).await?.ok_or(CoachingError::NotFound)?;
    if_match.check(current.revision).map_err(|_| CoachingError::StaleVersion)?;
    Ok(current)
}

//! Readers as they go over the wire, and checks of what is said about them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::kernel::email_address::EmailAddress;
use crate::kernel::ids::{MailingListId, SubscriberId};
use crate::kernel::locale::Locale;
use crate::kernel::{text, time_zone};
use crate::newsletter::actions::{ReaderDetail, SubscriberChange, SubscriberDraft};
use crate::newsletter::model::{ConsentAction, ConsentEntry, SubscriptionStatus};
use crate::platform::problem::{FieldError, Problem};

/// Largest attributes of a reader as JSON, in bytes.
const ATTRIBUTES_MAX: usize = 16 * 1024;
/// Most labels of a reader.
const TAGS_MAX: usize = 100;

/// What may be changed of a reader.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriberSettings {
    /// The name; may be empty.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub name: String,
    /// What else is known, at most 16 KiB.
    #[serde(default)]
    pub attributes: BTreeMap<String, Value>,
    /// Labels.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub tags: Vec<String>,
    /// The language.
    #[serde(default)]
    pub locale: Locale,
    /// The zone of the reader's wall clock (IANA).
    #[serde(default)]
    pub time_zone: Option<String>,
}

/// A reader to be added.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriberRequest {
    /// The address.
    #[schema(format = Email, max_length = 320)]
    pub email: String,
    /// The name; may be empty.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub name: String,
    /// What else is known, at most 16 KiB.
    #[serde(default)]
    pub attributes: BTreeMap<String, Value>,
    /// Labels.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub tags: Vec<String>,
    /// The language.
    #[serde(default)]
    pub locale: Locale,
    /// The zone of the reader's wall clock (IANA).
    #[serde(default)]
    pub time_zone: Option<String>,
    /// Slugs or ids of lists.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub lists: Vec<String>,
    /// Where the reader agreed, such as `conference sign-up sheet`: the lists are confirmed at once. Null asks the
    /// address to confirm.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub consent_source: Option<String>,
}

/// What a reader is on one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReaderStatus {
    /// Not confirmed yet.
    Pending,
    /// Reads it.
    Confirmed,
    /// Left.
    Unsubscribed,
    /// Nothing is sent to the address.
    Suppressed,
}

/// A reader on a list.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SubscriptionView {
    /// The list.
    pub list_id: MailingListId,
    /// What the reader is there.
    pub status: ReaderStatus,
    /// When somebody asked for it.
    pub requested_at: DateTime<Utc>,
    /// When the reader agreed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the reader left.
    pub unsubscribed_at: Option<DateTime<Utc>>,
}

/// A reader.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SubscriberResponse {
    /// Its id.
    pub id: SubscriberId,
    /// The address.
    pub email: String,
    /// What may be changed.
    #[serde(flatten)]
    pub settings: SubscriberSettings,
    /// What the reader is on each list.
    pub lists: Vec<SubscriptionView>,
    /// No issue before then, by the reader's own wish.
    pub paused_until: Option<DateTime<Utc>>,
    /// Since when nothing is sent to the address.
    pub suppressed_at: Option<DateTime<Utc>>,
    /// When the reader came.
    pub created_at: DateTime<Utc>,
    /// When anything was last changed.
    pub updated_at: DateTime<Utc>,
}

/// An entry of the consent log.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConsentResponse {
    /// What happened.
    pub action: ConsentAction,
    /// The list it is about; null for all.
    pub list_id: Option<MailingListId>,
    /// Where: a form, an import, a mailed link.
    pub source: String,
    /// Which version of the form's text was shown.
    pub form_version: String,
    /// The client's address, cut to its network.
    pub client_network: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

impl ConsentResponse {
    /// The entry as it goes over the wire.
    pub fn of(entry: ConsentEntry) -> Self {
        Self {
            action: entry.action,
            list_id: entry.list_id,
            source: entry.source,
            form_version: entry.form_version,
            client_network: entry.client_network,
            at: entry.at,
        }
    }
}

impl SubscriberResponse {
    /// The reader as it goes over the wire.
    pub fn of(detail: &ReaderDetail) -> Self {
        let reader = &detail.reader;
        let status = |status| match status {
            _ if reader.suppressed_at.is_some() => ReaderStatus::Suppressed,
            SubscriptionStatus::Pending => ReaderStatus::Pending,
            SubscriptionStatus::Confirmed => ReaderStatus::Confirmed,
            SubscriptionStatus::Unsubscribed => ReaderStatus::Unsubscribed,
        };
        let lists = detail.subscriptions.iter().map(|one| SubscriptionView {
            list_id: one.list_id,
            status: status(one.status),
            requested_at: one.requested_at,
            confirmed_at: one.confirmed_at,
            unsubscribed_at: one.unsubscribed_at,
        });
        Self {
            id: reader.id,
            email: reader.email.clone(),
            settings: SubscriberSettings::of(detail),
            lists: lists.collect(),
            paused_until: reader.paused_until,
            suppressed_at: reader.suppressed_at,
            created_at: reader.created_at,
            updated_at: reader.updated_at,
        }
    }
}

impl SubscriberSettings {
    /// What is known of a reader.
    pub fn of(detail: &ReaderDetail) -> Self {
        let reader = &detail.reader;
        Self {
            name: reader.name.clone(),
            attributes: reader.attributes.0.clone(),
            tags: reader.tags.0.clone(),
            locale: Locale::from_tag(&reader.locale).unwrap_or_default(),
            time_zone: reader.time_zone.clone(),
        }
    }

    /// Checked; every fault is named.
    pub fn checked(self) -> Result<SubscriberChange, Problem> {
        let mut faults = Vec::new();
        match change(self, &mut faults) {
            Some(change) if faults.is_empty() => Ok(change),
            _ => Err(Problem::unacceptable(faults)),
        }
    }
}

impl SubscriberRequest {
    /// Checked; every fault is named.
    pub fn checked(self) -> Result<SubscriberDraft, Problem> {
        let mut faults = Vec::new();
        let email = EmailAddress::parse(&self.email).ok();
        if email.is_none() {
            let detail = "expected an address such as name@example.org";
            faults.push(FieldError::new("/email", "invalid_email", detail));
        }
        if self.lists.len() > 20 {
            faults.push(FieldError::new("/lists", "too_many", "at most 20 lists"));
        }
        let source = self.consent_source.map(|source| text::line(&source, 200));
        if let Some(Err(fault)) = &source {
            faults.push(FieldError::new("/consent_source", fault.code(), fault.to_string()));
        }
        let settings = SubscriberSettings {
            name: self.name,
            attributes: self.attributes,
            tags: self.tags,
            locale: self.locale,
            time_zone: self.time_zone,
        };
        match (email, change(settings, &mut faults)) {
            (Some(email), Some(change)) if faults.is_empty() => {
                let consent_source = source.and_then(Result::ok);
                Ok(SubscriberDraft { email, change, lists: self.lists, consent_source })
            }
            _ => Err(Problem::unacceptable(faults)),
        }
    }
}

fn change(settings: SubscriberSettings, faults: &mut Vec<FieldError>) -> Option<SubscriberChange> {
    let name = match settings.name.trim() {
        "" => Ok(String::new()),
        name => text::person_name(name),
    };
    if let Err(fault) = &name {
        faults.push(FieldError::new("/name", fault.code(), fault.to_string()));
    }
    if serde_json::to_vec(&settings.attributes).map_or(0, |bytes| bytes.len()) > ATTRIBUTES_MAX {
        faults.push(FieldError::new("/attributes", "too_long", "at most 16 KiB"));
    }
    if settings.tags.len() > TAGS_MAX {
        faults.push(FieldError::new("/tags", "too_many", "at most 100 labels"));
    }
    for (index, tag) in settings.tags.iter().enumerate().take(TAGS_MAX) {
        if let Err(fault) = text::line(tag, 100) {
            faults.push(FieldError::new(format!("/tags/{index}"), fault.code(), fault.to_string()));
        }
    }
    let zone: Option<Option<Tz>> = match settings.time_zone.as_deref() {
        None => Some(None),
        Some(name) => time_zone::parse(name).ok().map(Some),
    };
    if zone.is_none() {
        let detail = "expected a name of the IANA time zone database";
        faults.push(FieldError::new("/time_zone", "unknown_time_zone", detail));
    }
    Some(SubscriberChange {
        name: name.ok()?,
        attributes: settings.attributes,
        tags: settings.tags,
        locale: settings.locale,
        time_zone: zone?,
    })
}

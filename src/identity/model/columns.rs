//! Words of the kernel as text columns.

use chrono_tz::Tz;

use crate::kernel::email_address::EmailAddress;
use crate::kernel::locale::Locale;
use crate::kernel::time_zone;
use crate::platform::db::text_enum;

/// A normalised address as a column.
#[derive(Clone, Debug, diesel::deserialize::FromSqlRow)]
pub struct EmailColumn(EmailAddress);

/// An IANA zone as a column.
#[derive(Clone, Debug, diesel::deserialize::FromSqlRow)]
pub struct ZoneColumn(Tz);

/// A language as a column.
#[derive(Clone, Debug, diesel::deserialize::FromSqlRow)]
pub struct LocaleColumn(Locale);

impl EmailColumn {
    fn name(&self) -> &str {
        self.0.as_str()
    }

    fn from_name(name: &str) -> Option<Self> {
        EmailAddress::parse(name).ok().map(Self)
    }
}

impl ZoneColumn {
    fn name(&self) -> &str {
        self.0.name()
    }

    fn from_name(name: &str) -> Option<Self> {
        time_zone::parse(name).ok().map(Self)
    }
}

impl LocaleColumn {
    fn name(&self) -> &'static str {
        self.0.tag()
    }

    fn from_name(name: &str) -> Option<Self> {
        Locale::from_tag(name).map(Self)
    }
}

text_enum!(EmailColumn, ZoneColumn, LocaleColumn);

impl From<EmailColumn> for EmailAddress {
    fn from(column: EmailColumn) -> Self {
        column.0
    }
}

impl From<ZoneColumn> for Tz {
    fn from(column: ZoneColumn) -> Self {
        column.0
    }
}

impl From<LocaleColumn> for Locale {
    fn from(column: LocaleColumn) -> Self {
        column.0
    }
}

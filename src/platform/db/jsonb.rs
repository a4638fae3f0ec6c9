//! Documents in `jsonb` columns as types of their own.

/// The first byte of a `jsonb` value on the wire (`jsonb_recv` and `jsonb_send` of PostgreSQL know this one alone).
pub(crate) const JSONB_VERSION: u8 = 1;

/// Lets a serde type stand in a `Jsonb` column.
macro_rules! jsonb {
    ($($type:ty),+ $(,)?) => {$(
        impl diesel::deserialize::FromSql<diesel::sql_types::Jsonb, diesel::pg::Pg> for $type {
            fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                match bytes.as_bytes().split_first() {
                    // Read in place: a `Value` in between costs a list answer more than all else together.
                    Some((&crate::platform::db::JSONB_VERSION, text)) => Ok(serde_json::from_slice(text)?),
                    _ => Err("a jsonb value of an unknown version".into()),
                }
            }
        }

        impl diesel::serialize::ToSql<diesel::sql_types::Jsonb, diesel::pg::Pg> for $type {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                std::io::Write::write_all(out, &[crate::platform::db::JSONB_VERSION])?;
                serde_json::to_writer(out, self)?;
                Ok(diesel::serialize::IsNull::No)
            }
        }
    )+};
}

/// Lets an enum with `name()` and `from_name()` stand in a `Text` column.
macro_rules! text_enum {
    ($($type:ty),+ $(,)?) => {$(
        impl diesel::deserialize::FromSql<diesel::sql_types::Text, diesel::pg::Pg> for $type {
            fn from_sql(bytes: diesel::pg::PgValue<'_>) -> diesel::deserialize::Result<Self> {
                let text = <String as diesel::deserialize::FromSql<
                    diesel::sql_types::Text,
                    diesel::pg::Pg,
                >>::from_sql(bytes)?;
                <$type>::from_name(&text).ok_or_else(|| format!("unknown value {text:?}").into())
            }
        }

        impl diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg> for $type {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, diesel::pg::Pg>,
            ) -> diesel::serialize::Result {
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, diesel::pg::Pg>>::to_sql(
                    self.name(),
                    &mut out.reborrow(),
                )
            }
        }
    )+};
}

pub(crate) use {jsonb, text_enum};

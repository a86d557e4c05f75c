//! What can be bound to a statement and read back, each as the engine's natural type.

use domain::{
    CustomerId, Date, EventId, FileId, Instant, InvitationId, InvoiceId, OwnRoleId, PasskeyId, PaymentId, PersonId,
    RequestId, SessionId, SupportAccessId, VersionId,
};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueFormat, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type};
use uuid::Uuid;

/// A parameter of a statement. Absent values keep their type, because PostgreSQL wants to know it.
#[derive(Debug, Clone)]
pub enum Value {
    /// An id.
    Id(Option<Uuid>),
    /// Text.
    Text(Option<String>),
    /// A whole number.
    Number(Option<i64>),
    /// A truth value.
    Bool(Option<bool>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
    /// An instant.
    Instant(Option<Ts>),
    /// A date.
    Date(Option<Day>),
}

/// A list of parameters: `args![customer, number, None::<Date>]`.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::db::Value::from($value)),*] };
}
pub(crate) use args;

macro_rules! from {
    ($($type:ty => $variant:ident, |$value:ident| $convert:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($value: $type) -> Self {
                Self::$variant(Some($convert))
            }
        }

        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$variant(value.map(|$value| $convert))
            }
        }
    )*};
}

from! {
    Uuid => Id, |id| id;
    CustomerId => Id, |id| id.0;
    PersonId => Id, |id| id.0;
    OwnRoleId => Id, |id| id.0;
    SessionId => Id, |id| id.0;
    InvitationId => Id, |id| id.0;
    SupportAccessId => Id, |id| id.0;
    InvoiceId => Id, |id| id.0;
    VersionId => Id, |id| id.0;
    FileId => Id, |id| id.0;
    PasskeyId => Id, |id| id.0;
    PaymentId => Id, |id| id.0;
    EventId => Id, |id| id.0;
    RequestId => Id, |id| id.0;
    String => Text, |text| text;
    &str => Text, |text| text.to_owned();
    &String => Text, |text| text.clone();
    i64 => Number, |number| number;
    bool => Bool, |truth| truth;
    Vec<u8> => Bytes, |bytes| bytes;
    &[u8] => Bytes, |bytes| bytes.to_vec();
    Instant => Instant, |instant| Ts(instant.0);
    Date => Date, |date| Day(date);
}

/// An instant in the database: INTEGER microseconds since 1970 on SQLite, `timestamptz` on PostgreSQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ts(pub i64);

/// Microseconds from 1970-01-01 to 2000-01-01, PostgreSQL's epoch.
const POSTGRES_EPOCH_MICROS: i64 = 946_684_800_000_000;

impl From<Ts> for Instant {
    fn from(ts: Ts) -> Self {
        Self(ts.0)
    }
}

impl Type<Sqlite> for Ts {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }

    fn compatible(info: &SqliteTypeInfo) -> bool {
        <i64 as Type<Sqlite>>::compatible(info)
    }
}

impl Encode<'_, Sqlite> for Ts {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Sqlite>::encode(self.0, buffer)
    }
}

impl<'r> Decode<'r, Sqlite> for Ts {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        <i64 as Decode<Sqlite>>::decode(value).map(Self)
    }
}

impl Type<Postgres> for Ts {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("timestamptz")
    }
}

impl Encode<'_, Postgres> for Ts {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode(self.0.saturating_sub(POSTGRES_EPOCH_MICROS), buffer)
    }
}

impl<'r> Decode<'r, Postgres> for Ts {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        if value.format() == PgValueFormat::Text {
            return Err("an instant came as text; instants are only read by prepared statements".into());
        }
        <i64 as Decode<Postgres>>::decode(value).map(|micros| Self(micros.saturating_add(POSTGRES_EPOCH_MICROS)))
    }
}

/// A date in the database: TEXT `YYYY-MM-DD` on SQLite, `date` on PostgreSQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub Date);

/// Days from 1970-01-01 to 2000-01-01, PostgreSQL's epoch.
const POSTGRES_EPOCH_DAYS: i32 = 10_957;

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl Type<Sqlite> for Day {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }

    fn compatible(info: &SqliteTypeInfo) -> bool {
        <String as Type<Sqlite>>::compatible(info)
    }
}

impl Encode<'_, Sqlite> for Day {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Sqlite>::encode(self.0.to_string(), buffer)
    }
}

impl<'r> Decode<'r, Sqlite> for Day {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(<&str as Decode<Sqlite>>::decode(value)?.parse()?))
    }
}

impl Type<Postgres> for Day {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("date")
    }
}

impl Encode<'_, Postgres> for Day {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode(self.0.days() - POSTGRES_EPOCH_DAYS, buffer)
    }
}

impl<'r> Decode<'r, Postgres> for Day {
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        if value.format() == PgValueFormat::Text {
            return Err("a date came as text; dates are only read by prepared statements".into());
        }
        let days = <i32 as Decode<Postgres>>::decode(value)?;
        Ok(Self(Date::from_days(days.saturating_add(POSTGRES_EPOCH_DAYS))))
    }
}

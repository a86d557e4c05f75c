//! A statement: SQL with a name. Only a [`Statement`] can be executed, and every one is prepared on both engines by a
//! test, which is what replaces checking at compile time.

use std::borrow::Cow;

/// One SQL text for both engines, or one for each, with `$1`, `$2`, … as parameters.
#[derive(Debug, Clone)]
pub struct Statement {
    pub(super) sqlite: Cow<'static, str>,
    pub(super) postgres: Cow<'static, str>,
}

impl Statement {
    /// The same text on both engines.
    #[must_use]
    pub const fn same(text: &'static str) -> Self {
        Self { sqlite: Cow::Borrowed(text), postgres: Cow::Borrowed(text) }
    }

    /// A text for each engine.
    #[must_use]
    pub const fn each(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite: Cow::Borrowed(sqlite), postgres: Cow::Borrowed(postgres) }
    }

    /// Put together at run time, from static fragments only: never from anything a person typed. Who composes also
    /// enumerates every combination for the test that prepares them.
    #[must_use]
    pub const fn composed(sqlite: String, postgres: String) -> Self {
        Self { sqlite: Cow::Owned(sqlite), postgres: Cow::Owned(postgres) }
    }

    /// The text for SQLite.
    #[must_use]
    pub fn sqlite(&self) -> &str {
        &self.sqlite
    }

    /// The text for PostgreSQL.
    #[must_use]
    pub fn postgres(&self) -> &str {
        &self.postgres
    }
}

/// Names statements and lists them: `NAME = "…";` or `NAME = sqlite "…" postgres "…";`. Makes a constant of each name and
/// `ALL`, the list of them.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $(sqlite $sqlite:literal postgres $postgres:literal)? $($same:literal)?;)*) => {
        $(
            $(#[$doc])*
            pub(crate) const $name: $crate::db::Statement = $crate::db::statement_of!(
                $(sqlite $sqlite postgres $postgres)? $($same)?
            );
        )*
        /// All statements of this file.
        #[allow(dead_code, reason = "only the test that prepares every statement asks for it")]
        pub(crate) const ALL: &[$crate::db::Statement] = &[$($name),*];
    };
}
pub(crate) use statements;

macro_rules! statement_of {
    (sqlite $sqlite:literal postgres $postgres:literal) => {
        $crate::db::Statement::each($sqlite, $postgres)
    };
    ($same:literal) => {
        $crate::db::Statement::same($same)
    };
}
pub(crate) use statement_of;

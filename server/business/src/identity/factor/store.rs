//! SQL of second factors.

use crate::db::{Conn, Ts, args, statements};
use crate::{Result, Visit};
use domain::{Instant, PasskeyId, PasskeyRow, PersonId};
use uuid::Uuid;

statements! {
    FACTORS = "select (select count(*) from authenticator where person_id = $1 and confirmed_at is not null)
                      as authenticators,
                      (select count(*) from passkey where person_id = $1) as passkeys";
    AUTHENTICATOR = "select content, confirmed_at, last_step from authenticator where person_id = $1";
    ANY_AUTHENTICATOR = "select person_id, content from authenticator order by person_id limit 1";
    // One that was set up and never confirmed is replaced; a confirmed one is removed first.
    PUT_AUTHENTICATOR = "insert into authenticator (person_id, content, confirmed_at, last_step, created_at)
                         values ($1, $2, null, 0, $3)
                         on conflict (person_id) do update set content = $2, last_step = 0, created_at = $3
                         where authenticator.confirmed_at is null";
    // Each code counts once, also for two who send it at the same moment.
    TAKE_STEP = "update authenticator set last_step = $2 where person_id = $1 and last_step < $2";
    CONFIRM_AUTHENTICATOR = "update authenticator set confirmed_at = $2 where person_id = $1 and confirmed_at is null";
    REMOVE_AUTHENTICATOR = "delete from authenticator where person_id = $1";
    REMOVE_AUTHENTICATOR_SINCE = "delete from authenticator
                                  where person_id = $1 and coalesce(confirmed_at, created_at) >= $2";
    REMOVE_PASSKEYS_SINCE = "delete from passkey where person_id = $1 and created_at >= $2";
    PASSKEYS_OF = "select id, name, created_at, last_used_at from passkey where person_id = $1 order by created_at, id";
    ADD_PASSKEY = "insert into passkey (id, person_id, credential_hash, passkey_json, name, created_at)
                   values ($1, $2, $3, $4, $5, $6) on conflict (credential_hash) do nothing";
    REMOVE_PASSKEY = "delete from passkey where person_id = $1 and id = $2";
    PASSKEYS_AS_STORED = "select passkey_json from passkey where person_id = $1 order by id";
    PASSKEY_BY_CREDENTIAL = "select id, person_id, passkey_json from passkey where credential_hash = $1";
    USE_PASSKEY = "update passkey set passkey_json = $2, last_used_at = $3 where id = $1";
    REMOVE_CODES = "delete from recovery_code where person_id = $1";
    ADD_CODE = "insert into recovery_code (person_id, code_hash) values ($1, $2)";
    USE_CODE = "update recovery_code set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null";
    CODES_LEFT = "select count(*) from recovery_code where person_id = $1 and used_at is null";
}

#[derive(sqlx::FromRow)]
struct FactorsRow {
    authenticators: i64,
    passkeys: i64,
}

/// Has the person an authenticator app, and how many passkeys?
pub(in super::super) async fn factors(conn: &mut Conn, person: PersonId) -> Result<(bool, i64)> {
    let row: FactorsRow = conn.fetch_one(&FACTORS, args![person]).await?;
    Ok((row.authenticators > 0, row.passkeys))
}

/// An authenticator app, as stored.
pub(super) struct Stored {
    pub(super) content: Vec<u8>,
    pub(super) confirmed_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct AuthenticatorRow {
    content: Vec<u8>,
    confirmed_at: Option<Ts>,
}

pub(super) async fn authenticator(conn: &mut Conn, person: PersonId) -> Result<Option<Stored>> {
    let row: Option<AuthenticatorRow> = conn.fetch_optional(&AUTHENTICATOR, args![person]).await?;
    Ok(row.map(|row| Stored { content: row.content, confirmed_at: row.confirmed_at.map(Into::into) }))
}

/// Any secret, to try the key with.
pub(super) async fn any_authenticator(conn: &mut Conn) -> Result<Option<(PersonId, Vec<u8>)>> {
    let row: Option<(Uuid, Vec<u8>)> = conn.fetch_optional(&ANY_AUTHENTICATOR, args![]).await?;
    Ok(row.map(|(person, content)| (PersonId(person), content)))
}

/// False when there is a confirmed one.
pub(super) async fn put_authenticator(
    conn: &mut Conn,
    person: PersonId,
    content: Vec<u8>,
    now: Instant,
) -> Result<bool> {
    Ok(conn.execute(&PUT_AUTHENTICATOR, args![person, content, now]).await? == 1)
}

/// False when this step, or a later one, was taken before.
pub(super) async fn take_step(conn: &mut Conn, person: PersonId, step: i64) -> Result<bool> {
    Ok(conn.execute(&TAKE_STEP, args![person, step]).await? == 1)
}

/// False when it was confirmed before.
pub(super) async fn confirm_authenticator(conn: &mut Conn, person: PersonId, now: Instant) -> Result<bool> {
    Ok(conn.execute(&CONFIRM_AUTHENTICATOR, args![person, now]).await? == 1)
}

/// False when there was none.
pub(super) async fn remove_authenticator(conn: &mut Conn, person: PersonId) -> Result<bool> {
    Ok(conn.execute(&REMOVE_AUTHENTICATOR, args![person]).await? == 1)
}

/// How many factors went.
pub(super) async fn remove_since(conn: &mut Conn, person: PersonId, since: Instant) -> Result<u64> {
    let apps = conn.execute(&REMOVE_AUTHENTICATOR_SINCE, args![person, since]).await?;
    Ok(apps + conn.execute(&REMOVE_PASSKEYS_SINCE, args![person, since]).await?)
}

#[derive(sqlx::FromRow)]
struct PasskeyListed {
    id: Uuid,
    name: String,
    created_at: Ts,
    last_used_at: Option<Ts>,
}

/// A person's passkeys as this visitor reads them, oldest first.
pub(in super::super) async fn passkeys_of(conn: &mut Conn, visit: &Visit, person: PersonId) -> Result<Vec<PasskeyRow>> {
    let rows: Vec<PasskeyListed> = conn.fetch_all(&PASSKEYS_OF, args![person]).await?;
    let moment = |at: Ts| visit.moment(at.into());
    Ok(rows
        .into_iter()
        .map(|row| PasskeyRow {
            id: PasskeyId(row.id),
            name: row.name,
            created: moment(row.created_at),
            used: row.last_used_at.map(moment),
        })
        .collect())
}

/// False when somebody has this credential.
pub(super) async fn add_passkey(
    conn: &mut Conn,
    id: PasskeyId,
    person: PersonId,
    credential_hash: Vec<u8>,
    json: &str,
    name: &str,
    now: Instant,
) -> Result<bool> {
    let values = args![id, person, credential_hash, json, name, now];
    Ok(conn.execute(&ADD_PASSKEY, values).await? == 1)
}

/// False when there is none such, or it is somebody else's.
pub(super) async fn remove_passkey(conn: &mut Conn, person: PersonId, id: PasskeyId) -> Result<bool> {
    Ok(conn.execute(&REMOVE_PASSKEY, args![person, id]).await? == 1)
}

pub(super) async fn passkeys_as_stored(conn: &mut Conn, person: PersonId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn.fetch_all(&PASSKEYS_AS_STORED, args![person]).await?;
    Ok(rows.into_iter().map(|(json,)| json).collect())
}

/// A passkey with its person.
pub(super) struct StoredPasskey {
    pub(super) id: PasskeyId,
    pub(super) person: PersonId,
    pub(super) passkey_json: String,
}

#[derive(sqlx::FromRow)]
struct PasskeyByCredential {
    id: Uuid,
    person_id: Uuid,
    passkey_json: String,
}

pub(super) async fn passkey_by_credential(conn: &mut Conn, credential_hash: Vec<u8>) -> Result<Option<StoredPasskey>> {
    let row: Option<PasskeyByCredential> = conn.fetch_optional(&PASSKEY_BY_CREDENTIAL, args![credential_hash]).await?;
    Ok(row.map(|row| StoredPasskey {
        id: PasskeyId(row.id),
        person: PersonId(row.person_id),
        passkey_json: row.passkey_json,
    }))
}

pub(super) async fn use_passkey(conn: &mut Conn, id: PasskeyId, json: &str, now: Instant) -> Result<()> {
    conn.execute(&USE_PASSKEY, args![id, json, now]).await.map(|_| ())
}

pub(super) async fn remove_codes(conn: &mut Conn, person: PersonId) -> Result<u64> {
    conn.execute(&REMOVE_CODES, args![person]).await
}

pub(super) async fn add_code(conn: &mut Conn, person: PersonId, code_hash: Vec<u8>) -> Result<()> {
    conn.execute(&ADD_CODE, args![person, code_hash]).await.map(|_| ())
}

/// False when there is no such code, or it was used before.
pub(super) async fn use_code(conn: &mut Conn, person: PersonId, code_hash: Vec<u8>, now: Instant) -> Result<bool> {
    Ok(conn.execute(&USE_CODE, args![person, code_hash, now]).await? == 1)
}

pub(in super::super) async fn codes_left(conn: &mut Conn, person: PersonId) -> Result<i64> {
    let (left,): (i64,) = conn.fetch_one(&CODES_LEFT, args![person]).await?;
    Ok(left)
}

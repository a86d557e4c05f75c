-- Getting in: links in letters, what is asked between two steps of signing in, second factors, and the devices that people
-- have signed in from. The same tables stand in ../sqlite/0007_getting_in.sql.

-- A link that opens something for whoever gets a letter. Used means gone.
create table link (
    id uuid not null primary key,
    -- SHA-256 of the token; the token itself is in the letter and nowhere else.
    token_hash bytea not null unique,
    -- What it opens, such as password_reset.
    purpose text not null,
    person_id uuid not null references person (id) on delete cascade,
    -- What else belongs to it, as JSON, such as the new address.
    detail_json text,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index link_by_person on link (person_id, purpose);
create index link_by_expiry on link (expires_at);

-- A step that somebody is asked for: the second factor of a sign-in, or the ceremony of a passkey. Used means gone.
create table challenge (
    id uuid not null primary key,
    -- SHA-256 of the token in the person's cookie.
    token_hash bytea not null unique,
    -- What for, such as second_factor.
    purpose text not null,
    -- Whose; null as long as nobody has said who they are.
    person_id uuid references person (id) on delete cascade,
    -- Inside of which session; null when there is none yet.
    session_id uuid references session (id) on delete cascade,
    -- What the answer is compared with, as JSON.
    detail_json text not null,
    -- Wrong answers so far.
    tries bigint not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index challenge_by_person on challenge (person_id);
create index challenge_by_session on challenge (session_id);
create index challenge_by_expiry on challenge (expires_at);

-- An authenticator app (RFC 6238); one for each person.
create table authenticator (
    person_id uuid not null primary key references person (id) on delete cascade,
    -- The shared secret, encrypted.
    content bytea not null,
    -- When the first code was right; null as long as it is being set up.
    confirmed_at timestamptz,
    -- The time step of the last code that was taken, so that none counts twice.
    last_step bigint not null,
    created_at timestamptz not null
);

create table passkey (
    id uuid not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    -- SHA-256 of the credential's id.
    credential_hash bytea not null unique,
    -- The public key and what else is known of it, as JSON; no secret.
    passkey_json text not null,
    -- What the person calls it.
    name text not null,
    created_at timestamptz not null,
    last_used_at timestamptz
);

create index passkey_by_person on passkey (person_id, created_at);

-- Codes to keep on paper for the day when the second factor is lost. Each works once.
create table recovery_code (
    person_id uuid not null references person (id) on delete cascade,
    -- Argon2id of the code.
    code_hash bytea not null,
    used_at timestamptz,
    primary key (person_id, code_hash)
);

-- A browser that a person has signed in with.
create table device (
    id uuid not null primary key,
    person_id uuid not null references person (id) on delete cascade,
    -- SHA-256 of the token in the browser's cookie. One browser may be of several people.
    token_hash bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    -- Until then no second factor is asked for here; null: always.
    trust_ends_at timestamptz,
    unique (person_id, token_hash)
);

create index device_by_token on device (token_hash);
create index device_by_age on device (last_seen_at);

-- When the person last proved who they are; null: when the session began.
alter table session add column proved_at timestamptz;
-- When the password was set last; null: before this was written down.
alter table person add column password_set_at timestamptz;
-- Since when a second factor is expected of the person and there is none.
alter table person add column factor_wanted_at timestamptz;
-- Since when everybody in this customer needs a second factor; null: nobody does by that.
alter table customer add column factor_wanted_at timestamptz;
-- Which customer the person looked at last; the next session begins there.
alter table person add column last_customer_id uuid;

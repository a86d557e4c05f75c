-- Invitations: who was asked to join a customer, as what, and what became of it. The same tables stand in
-- ../postgres/0011_invitations.sql.

create table invitation (
    id blob not null primary key,
    customer_id blob not null references customer (id) on delete cascade,
    -- Lower case, as a person's is.
    email text not null,
    -- What the person may be called; they say themselves.
    name text not null,
    -- What they are to be, stored as in membership.
    roles text not null,
    sites_json text,
    order_limit_minor integer check (order_limit_minor >= 0),
    order_limit_currency text,
    -- A language's tag; null: the customer's.
    language text,
    -- What the inviter writes.
    message text not null,
    -- By whom it holds: who invited, or sent it again, last. Null: the installation itself.
    invited_by blob references person (id) on delete set null,
    -- Did they so as one of the supplier's people?
    is_suppliers integer not null check (is_suppliers in (0, 1)),
    -- The letter that it was sent with last, as long as letters are known.
    letter_id blob,
    created_at integer not null,
    sent_at integer not null,
    expires_at integer not null,
    accepted_at integer,
    accepted_by blob references person (id) on delete set null,
    revoked_at integer,
    -- When we heard that the last letter was not delivered.
    bounced_at integer
) strict, without rowid;

create index invitation_by_customer on invitation (customer_id, id);
create index invitation_by_address on invitation (customer_id, email);

-- What opens an invitation. A letter that is written again has another one, and both work.
create table invitation_token (
    -- SHA-256 of the token; the token itself is in the letter and nowhere else.
    token_hash blob not null primary key,
    customer_id blob not null references customer (id) on delete cascade,
    invitation_id blob not null references invitation (id) on delete cascade,
    expires_at integer not null
) strict, without rowid;

create index invitation_token_by_invitation on invitation_token (customer_id, invitation_id);


-- Invitations: who was asked to join a customer, as what, and what became of it. The same tables stand in
-- ../sqlite/0011_invitations.sql.

create table invitation (
    id uuid not null primary key,
    customer_id uuid not null references customer (id) on delete cascade,
    -- Lower case, as a person's is.
    email text not null,
    -- What the person may be called; they say themselves.
    name text not null,
    -- What they are to be, stored as in membership.
    roles text not null,
    sites_json text,
    order_limit_minor bigint check (order_limit_minor >= 0),
    order_limit_currency text,
    -- A language's tag; null: the customer's.
    language text,
    -- What the inviter writes.
    message text not null,
    -- By whom it holds: who invited, or sent it again, last. Null: the installation itself.
    invited_by uuid references person (id) on delete set null,
    -- Did they so as one of the supplier's people?
    is_suppliers boolean not null,
    -- The letter that it was sent with last, as long as letters are known.
    letter_id uuid,
    created_at timestamptz not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    accepted_by uuid references person (id) on delete set null,
    revoked_at timestamptz,
    -- When we heard that the last letter was not delivered.
    bounced_at timestamptz
);

create index invitation_by_customer on invitation (customer_id, id);
create index invitation_by_address on invitation (customer_id, email);

-- What opens an invitation. A letter that is written again has another one, and both work.
create table invitation_token (
    -- SHA-256 of the token; the token itself is in the letter and nowhere else.
    token_hash bytea not null primary key,
    customer_id uuid not null references customer (id) on delete cascade,
    invitation_id uuid not null references invitation (id) on delete cascade,
    expires_at timestamptz not null
);

create index invitation_token_by_invitation on invitation_token (customer_id, invitation_id);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_customer on invitation
    using (customer_id = (select app_customer()))
    with check (customer_id = (select app_customer()));

-- Whoever opens a link belongs to no customer yet. The transaction says which link it is, and sees that one.
alter table invitation_token enable row level security;
alter table invitation_token force row level security;
create policy own_customer on invitation_token
    using (customer_id = (select app_customer())
           or token_hash = decode(coalesce(current_setting('app.invitation', true), ''), 'hex'))
    with check (customer_id = (select app_customer()));

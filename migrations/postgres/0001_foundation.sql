-- People, customers, sessions, events and invoices. The same tables stand in ../sqlite/0001_foundation.sql.
--
-- Ids are UUIDv7, instants timestamptz, dates date, money whole minor units. Row-level security stands at the end.

create table customer (
    id uuid not null primary key,
    slug text not null unique,
    name text not null,
    created_at timestamptz not null
);

create table person (
    id uuid not null primary key,
    -- Lower case; what one signs in with.
    email text not null unique,
    name text not null,
    -- A PHC string (argon2id); null as long as no password is set.
    password_hash text,
    disabled_at timestamptz,
    created_at timestamptz not null
);

create table membership (
    customer_id uuid not null references customer (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    role text not null check (role in ('owner', 'finance', 'buyer', 'member', 'viewer')),
    created_at timestamptz not null,
    primary key (customer_id, person_id)
);

create index membership_by_person on membership (person_id, customer_id);

create table session (
    id uuid not null primary key,
    -- SHA-256 of the token; the token itself is only in the person's cookie.
    token_hash bytea not null unique,
    person_id uuid not null references person (id) on delete cascade,
    customer_id uuid references customer (id) on delete set null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    ip text,
    user_agent text
);

create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

-- What happened: append only. No foreign keys, because what happened stays when the thing is gone.
create table event (
    id uuid not null primary key,
    at timestamptz not null,
    customer_id uuid,
    person_id uuid,
    kind text not null,
    object_kind text not null,
    object_id uuid,
    before_json text,
    after_json text,
    ip text,
    user_agent text,
    request_id uuid not null
);

create index event_by_customer on event (customer_id, id);
create index event_by_object on event (object_id, id);

create table file (
    id uuid not null primary key,
    customer_id uuid not null references customer (id),
    sha256 bytea not null check (octet_length(sha256) = 32),
    size bigint not null,
    media_type text not null,
    -- The name it came with; for showing, never for a path.
    name text not null,
    created_at timestamptz not null,
    unique (customer_id, sha256)
);

create table invoice (
    id uuid not null primary key,
    customer_id uuid not null references customer (id),
    -- Normalised VAT identifier, or else name: tells sellers apart.
    seller_key text collate "C" not null,
    seller_name text not null,
    kind text not null check (kind in ('invoice', 'credit_note')),
    number text collate "C" not null,
    issue_date date not null,
    due_date date,
    -- Due date, or 9999-12-31 where there is none, so that a list can be paged by it.
    due_sort date not null,
    currency text not null,
    -- As on the document, including tax.
    total_minor bigint not null,
    -- Paid before the document was made (BT-113).
    prepaid_minor bigint not null,
    payable_minor bigint not null,
    -- Still to be paid; negative where the supplier owes.
    open_minor bigint not null,
    -- Amount × 1000 whatever the currency's digits, negative for credit notes, so that a list can be sorted by it.
    amount_thousandths bigint not null,
    settlement text not null check (settlement in ('open', 'partly_paid', 'paid', 'credited', 'unknown')),
    buyer_reference text,
    order_reference text,
    line_count bigint not null,
    version bigint not null,
    is_structured boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (customer_id, seller_key, kind, number)
);

create index invoice_by_date on invoice (customer_id, issue_date, id);
create index invoice_by_due on invoice (customer_id, due_sort, id);
create index invoice_by_amount on invoice (customer_id, amount_thousandths, id);
create index invoice_by_number on invoice (customer_id, number, id);
create index invoice_unsettled on invoice (customer_id, due_sort, id) where settlement in ('open', 'partly_paid');
create index invoice_by_settlement on invoice (customer_id, settlement, issue_date, id);

create table invoice_version (
    id uuid not null primary key,
    customer_id uuid not null references customer (id),
    invoice_id uuid not null references invoice (id) on delete cascade,
    version bigint not null,
    file_id uuid not null references file (id),
    received_at timestamptz not null,
    currency text not null,
    total_minor bigint,
    -- What was read of the file, as JSON.
    content text not null,
    unique (invoice_id, version),
    unique (customer_id, file_id)
);

create index invoice_version_by_file on invoice_version (file_id);

-- What the search looks through, lower case; beside the invoice, so that its rows stay small.
create table invoice_search (
    customer_id uuid not null references customer (id),
    invoice_id uuid not null references invoice (id) on delete cascade,
    text text not null,
    primary key (customer_id, invoice_id)
);

create index invoice_search_by_invoice on invoice_search (invoice_id);

-- Preceding invoices that a document names (BT-25).
create table invoice_reference (
    customer_id uuid not null references customer (id),
    invoice_id uuid not null references invoice (id) on delete cascade,
    preceding_number text not null,
    primary key (customer_id, preceding_number, invoice_id)
);

create index invoice_reference_by_invoice on invoice_reference (invoice_id);

create table invoice_credit (
    customer_id uuid not null references customer (id),
    credit_note_id uuid not null references invoice (id) on delete cascade,
    invoice_id uuid not null references invoice (id) on delete cascade,
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (customer_id, credit_note_id, invoice_id)
);

create index invoice_credit_by_invoice on invoice_credit (invoice_id);
create index invoice_credit_by_note on invoice_credit (credit_note_id);

create table payment (
    id uuid not null primary key,
    customer_id uuid not null references customer (id),
    invoice_id uuid not null references invoice (id) on delete cascade,
    paid_on date not null,
    amount_minor bigint not null check (amount_minor <> 0),
    reference text,
    created_at timestamptz not null
);

create index payment_by_invoice on payment (customer_id, invoice_id, paid_on, id);

-- Sums over a customer's invoices, kept in the transaction that changes them: the unfiltered list never adds up rows.
create table invoice_total (
    customer_id uuid not null references customer (id),
    currency text not null,
    invoice_count bigint not null,
    total_minor bigint not null,
    open_minor bigint not null,
    primary key (customer_id, currency)
);

-- The second wall. The first is the customer in every statement's own where clause; this one holds even if that is
-- forgotten. `app.customer` and `app.person` are set at the start of each transaction and end with it; unset means that
-- nothing is visible. The runtime role (db/postgres.rs) neither owns the tables nor may bypass the policies.
create function app_customer() returns uuid language sql stable
    as $$ select nullif(current_setting('app.customer', true), '')::uuid $$;
create function app_person() returns uuid language sql stable
    as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

do $$
declare
    name text;
begin
    foreach name in array array['file', 'invoice', 'invoice_version', 'invoice_search', 'invoice_reference',
                                'invoice_credit', 'payment', 'invoice_total'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_customer on %I
                            using (customer_id = (select app_customer()))
                            with check (customer_id = (select app_customer()))', name);
    end loop;
end $$;

-- A membership is seen from both of its ends: by its customer, and by its person, who has to choose a customer first.
alter table membership enable row level security;
alter table membership force row level security;
create policy own_customer on membership
    using (customer_id = (select app_customer()) or person_id = (select app_person()))
    with check (customer_id = (select app_customer()));

-- Events of no customer (a failed sign-in, say) belong to the installation and are written without a customer set.
alter table event enable row level security;
alter table event force row level security;
create policy own_customer on event
    using (customer_id is not distinct from (select app_customer()))
    with check (customer_id is not distinct from (select app_customer()));

-- People, customers, sessions, events and invoices. The same tables stand in ../postgres/0001_foundation.sql.
--
-- Ids are UUIDv7 as 16 bytes, instants microseconds since 1970 in UTC, dates YYYY-MM-DD, money whole minor units.

create table customer (
    id blob not null primary key,
    slug text not null unique,
    name text not null,
    created_at integer not null
) strict, without rowid;

create table person (
    id blob not null primary key,
    -- Lower case; what one signs in with.
    email text not null unique,
    name text not null,
    -- A PHC string (argon2id); null as long as no password is set.
    password_hash text,
    disabled_at integer,
    created_at integer not null
) strict, without rowid;

create table membership (
    customer_id blob not null references customer (id) on delete cascade,
    person_id blob not null references person (id) on delete cascade,
    role text not null check (role in ('owner', 'finance', 'buyer', 'member', 'viewer')),
    created_at integer not null,
    primary key (customer_id, person_id)
) strict, without rowid;

create index membership_by_person on membership (person_id, customer_id);

create table session (
    id blob not null primary key,
    -- SHA-256 of the token; the token itself is only in the person's cookie.
    token_hash blob not null unique,
    person_id blob not null references person (id) on delete cascade,
    customer_id blob references customer (id) on delete set null,
    created_at integer not null,
    last_seen_at integer not null,
    expires_at integer not null,
    ip text,
    user_agent text
) strict, without rowid;

create index session_by_person on session (person_id);
create index session_by_expiry on session (expires_at);

-- What happened: append only. No foreign keys, because what happened stays when the thing is gone.
create table event (
    id blob not null primary key,
    at integer not null,
    customer_id blob,
    person_id blob,
    kind text not null,
    object_kind text not null,
    object_id blob,
    before_json text,
    after_json text,
    ip text,
    user_agent text,
    request_id blob not null
) strict;

create index event_by_customer on event (customer_id, id);
create index event_by_object on event (object_id, id);

create table file (
    id blob not null primary key,
    customer_id blob not null references customer (id),
    sha256 blob not null check (length(sha256) = 32),
    size integer not null,
    media_type text not null,
    -- The name it came with; for showing, never for a path.
    name text not null,
    created_at integer not null,
    unique (customer_id, sha256)
) strict;

create table invoice (
    id blob not null primary key,
    customer_id blob not null references customer (id),
    -- Normalised VAT identifier, or else name: tells sellers apart.
    seller_key text not null,
    seller_name text not null,
    kind text not null check (kind in ('invoice', 'credit_note')),
    number text not null,
    issue_date text not null,
    due_date text,
    -- Due date, or 9999-12-31 where there is none, so that a list can be paged by it.
    due_sort text not null,
    currency text not null,
    -- As on the document, including tax.
    total_minor integer not null,
    -- Paid before the document was made (BT-113).
    prepaid_minor integer not null,
    payable_minor integer not null,
    -- Still to be paid; negative where the supplier owes.
    open_minor integer not null,
    -- Amount × 1000 whatever the currency's digits, negative for credit notes, so that a list can be sorted by it.
    amount_thousandths integer not null,
    settlement text not null check (settlement in ('open', 'partly_paid', 'paid', 'credited', 'unknown')),
    buyer_reference text,
    order_reference text,
    line_count integer not null,
    version integer not null,
    is_structured integer not null check (is_structured in (0, 1)),
    created_at integer not null,
    updated_at integer not null,
    unique (customer_id, seller_key, kind, number)
) strict;

create index invoice_by_date on invoice (customer_id, issue_date, id);
create index invoice_by_due on invoice (customer_id, due_sort, id);
create index invoice_by_amount on invoice (customer_id, amount_thousandths, id);
create index invoice_by_number on invoice (customer_id, number, id);
create index invoice_unsettled on invoice (customer_id, due_sort, id) where settlement in ('open', 'partly_paid');
create index invoice_by_settlement on invoice (customer_id, settlement, issue_date, id);

create table invoice_version (
    id blob not null primary key,
    customer_id blob not null references customer (id),
    invoice_id blob not null references invoice (id) on delete cascade,
    version integer not null,
    file_id blob not null references file (id),
    received_at integer not null,
    currency text not null,
    total_minor integer,
    -- What was read of the file, as JSON.
    content text not null,
    unique (invoice_id, version),
    unique (customer_id, file_id)
) strict;

create index invoice_version_by_file on invoice_version (file_id);

-- What the search looks through, lower case; beside the invoice, so that its rows stay small.
create table invoice_search (
    customer_id blob not null references customer (id),
    invoice_id blob not null references invoice (id) on delete cascade,
    text text not null,
    primary key (customer_id, invoice_id)
) strict, without rowid;

create index invoice_search_by_invoice on invoice_search (invoice_id);

-- Preceding invoices that a document names (BT-25).
create table invoice_reference (
    customer_id blob not null references customer (id),
    invoice_id blob not null references invoice (id) on delete cascade,
    preceding_number text not null,
    primary key (customer_id, preceding_number, invoice_id)
) strict, without rowid;

create index invoice_reference_by_invoice on invoice_reference (invoice_id);

create table invoice_credit (
    customer_id blob not null references customer (id),
    credit_note_id blob not null references invoice (id) on delete cascade,
    invoice_id blob not null references invoice (id) on delete cascade,
    amount_minor integer not null check (amount_minor >= 0),
    primary key (customer_id, credit_note_id, invoice_id)
) strict, without rowid;

create index invoice_credit_by_invoice on invoice_credit (invoice_id);
create index invoice_credit_by_note on invoice_credit (credit_note_id);

create table payment (
    id blob not null primary key,
    customer_id blob not null references customer (id),
    invoice_id blob not null references invoice (id) on delete cascade,
    paid_on text not null,
    amount_minor integer not null check (amount_minor <> 0),
    reference text,
    created_at integer not null
) strict, without rowid;

create index payment_by_invoice on payment (customer_id, invoice_id, paid_on, id);

-- Sums over a customer's invoices, kept in the transaction that changes them: the unfiltered list never adds up rows.
create table invoice_total (
    customer_id blob not null references customer (id),
    currency text not null,
    invoice_count integer not null,
    total_minor integer not null,
    open_minor integer not null,
    primary key (customer_id, currency)
) strict, without rowid;

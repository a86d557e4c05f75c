-- What search looks through, and what home needs. The same tables stand in ../sqlite/0002_search_and_home.sql.
--
-- What is in the search tables is made from what modules hold (business::search) and can be made anew at any time.

-- One row for each thing that can be found, of whatever kind.
--
-- No GIN index: under row-level security PostgreSQL looks nothing up in an index by an operator that is not leakproof, and
-- those of tsvector and pg_trgm are not (nor may anybody but a superuser declare them so). The customer's own rows are
-- walked instead, the newest first, and compared by tsvector: others' rows cost nothing, and no extension is needed.
create table search_entry (
    customer_id uuid not null references customer (id),
    -- UUIDv7, so that what arrived last is the greatest.
    object_id uuid not null,
    kind text not null,
    -- Its number without anything but letters and digits, lower case; empty where it has none.
    number_key text collate "C" not null,
    -- Its words, each once: lower case, without accents.
    words tsvector not null,
    primary key (customer_id, object_id)
);

create index search_entry_by_number on search_entry (customer_id, number_key, object_id);

-- Each word of letters that a customer's entries ever had, once: what somebody meant who mistyped it. A slip of the
-- fingers leaves either the first or the last half as it was, therefore also backwards.
create table search_word (
    customer_id uuid not null references customer (id),
    word text collate "C" not null,
    backwards text collate "C" not null,
    primary key (customer_id, word)
);

create index search_word_by_end on search_word (customer_id, backwards);

-- Which kinds of things are in the index completely, and by which version of the rule that makes words of text.
create table search_complete (
    kind text not null primary key,
    rule_version bigint not null
);

-- What is to be paid, with all that its sums need.
create index invoice_to_pay on invoice (customer_id, currency, due_sort, settlement, open_minor)
    where settlement in ('open', 'partly_paid');

-- What is new: the latest events of one kind.
create index event_by_kind on event (customer_id, kind, at, id);

-- A person's stays in a customer. A stay ends with half an hour in which nothing was asked.
create table stay (
    customer_id uuid not null references customer (id) on delete cascade,
    person_id uuid not null references person (id) on delete cascade,
    -- When the previous stay ended; null during the first.
    previous_at timestamptz,
    -- The last sign of life in this one.
    seen_at timestamptz not null,
    primary key (customer_id, person_id)
);

create index stay_by_person on stay (person_id);

do $$
declare
    name text;
begin
    foreach name in array array['search_entry', 'search_word', 'stay'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy own_customer on %I
                            using (customer_id = (select app_customer()))
                            with check (customer_id = (select app_customer()))', name);
    end loop;
end $$;

-- What search looks through, and what home needs. The same tables stand in ../postgres/0002_search_and_home.sql.
--
-- What is in the search tables is made from what modules hold (business::search) and can be made anew at any time.

-- One row for each thing that can be found, of whatever kind.
create table search_entry (
    -- What the index over words knows it by. PostgreSQL has no such index and needs none.
    row_number integer primary key,
    customer_id blob not null references customer (id),
    -- UUIDv7, so that what arrived last is the greatest.
    object_id blob not null,
    kind text not null,
    -- Its number without anything but letters and digits, lower case; empty where it has none.
    number_key text not null,
    -- Its words, each once: lower case, without accents, with one space between.
    words text not null,
    unique (customer_id, object_id)
) strict;

create index search_entry_by_number on search_entry (customer_id, number_key, object_id);

-- Every word begins with ten digits of the customer's id, so that each customer has an index of their own inside this one
-- and pays for nobody else's rows. A prefix of two, three or four letters, which many words have, is looked up as a word
-- of its own. It keeps no text: the words stand above.
create virtual table search_text using fts5 (
    tokens, content = '', columnsize = 0, detail = none, prefix = '12 13 14', tokenize = 'ascii'
);

-- The index follows the rows whoever writes them, a restore among them. Words from PostgreSQL come in quotes.
create trigger search_text_added after insert on search_entry begin
    insert into search_text (rowid, tokens) values (new.row_number,
        replace(' ' || replace(new.words, '''', ''), ' ', ' ' || lower(hex(substr(new.customer_id, 12)))));
end;

create trigger search_text_removed after delete on search_entry begin
    insert into search_text (search_text, rowid, tokens) values ('delete', old.row_number,
        replace(' ' || replace(old.words, '''', ''), ' ', ' ' || lower(hex(substr(old.customer_id, 12)))));
end;

create trigger search_text_changed after update of words on search_entry when old.words <> new.words begin
    insert into search_text (search_text, rowid, tokens) values ('delete', old.row_number,
        replace(' ' || replace(old.words, '''', ''), ' ', ' ' || lower(hex(substr(old.customer_id, 12)))));
    insert into search_text (rowid, tokens) values (new.row_number,
        replace(' ' || replace(new.words, '''', ''), ' ', ' ' || lower(hex(substr(new.customer_id, 12)))));
end;

-- Each word of letters that a customer's entries ever had, once: what somebody meant who mistyped it. A slip of the
-- fingers leaves either the first or the last half as it was, therefore also backwards.
create table search_word (
    customer_id blob not null references customer (id),
    word text not null,
    backwards text not null,
    primary key (customer_id, word)
) strict, without rowid;

create index search_word_by_end on search_word (customer_id, backwards);

-- Which kinds of things are in the index completely, and by which version of the rule that makes words of text.
create table search_complete (
    kind text not null primary key,
    rule_version integer not null
) strict, without rowid;

-- What is to be paid, with all that its sums need.
create index invoice_to_pay on invoice (customer_id, currency, due_sort, settlement, open_minor)
    where settlement in ('open', 'partly_paid');

-- What is new: the latest events of one kind.
create index event_by_kind on event (customer_id, kind, at, id);

-- A person's stays in a customer. A stay ends with half an hour in which nothing was asked.
create table stay (
    customer_id blob not null references customer (id) on delete cascade,
    person_id blob not null references person (id) on delete cascade,
    -- When the previous stay ended; null during the first.
    previous_at integer,
    -- The last sign of life in this one.
    seen_at integer not null,
    primary key (customer_id, person_id)
) strict, without rowid;

create index stay_by_person on stay (person_id);

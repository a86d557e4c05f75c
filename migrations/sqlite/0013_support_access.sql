-- Looking at the portal as a customer: what a customer allows, and who looked, why, when. The same tables stand in
-- ../postgres/0013_support_access.sql.

alter table customer add column support_access text not null default 'on_request'
    check (support_access in ('never', 'on_request', 'always'));

-- What this session looks at; null: nothing but what is its person's own. The version of the program before this one does
-- not look here, and shows the person what is theirs.
alter table session add column support_access_id blob;

create table support_access (
    id blob not null primary key,
    customer_id blob not null references customer (id) on delete cascade,
    -- Who wants to look; one of the supplier's.
    person_id blob not null references person (id) on delete cascade,
    reason text not null,
    asked_at integer not null,
    -- Null: nobody has answered.
    answer text check (answer in ('granted', 'declined')),
    decided_at integer,
    -- Null: nobody had to, because the customer allows it always.
    decided_by blob,
    begun_at integer,
    -- When it is over by itself.
    ends_at integer,
    -- When it was ended before that, or was seen to be over.
    ended_at integer
) strict, without rowid;

create index support_access_by_time on support_access (customer_id, asked_at, id);
create index support_access_by_person on support_access (person_id, customer_id);

-- The lists of the supplier's people, by name.
create index customer_by_name on customer (name, id);
create index person_by_name on person (name, id);

-- Looking at the portal as a customer: what a customer allows, and who looked, why, when. The same tables stand in
-- ../sqlite/0013_support_access.sql.

alter table customer add column support_access text not null default 'on_request'
    check (support_access in ('never', 'on_request', 'always'));

-- What this session looks at; null: nothing but what is its person's own. The version of the program before this one does
-- not look here, and shows the person what is theirs.
alter table session add column support_access_id uuid;

create table support_access (
    id uuid not null primary key,
    customer_id uuid not null references customer (id) on delete cascade,
    -- Who wants to look; one of the supplier's.
    person_id uuid not null references person (id) on delete cascade,
    reason text not null,
    asked_at timestamptz not null,
    -- Null: nobody has answered.
    answer text check (answer in ('granted', 'declined')),
    decided_at timestamptz,
    -- Null: nobody had to, because the customer allows it always.
    decided_by uuid,
    begun_at timestamptz,
    -- When it is over by itself.
    ends_at timestamptz,
    -- When it was ended before that, or was seen to be over.
    ended_at timestamptz
);

create index support_access_by_time on support_access (customer_id, asked_at, id);
create index support_access_by_person on support_access (person_id, customer_id);

-- The lists of the supplier's people, by name.
create index customer_by_name on customer (name, id);
create index person_by_name on person (name, id);

-- Like a membership it is seen from both ends: by its customer, and by whoever looks, whose every request asks whether they
-- still may.
alter table support_access enable row level security;
alter table support_access force row level security;
create policy own_customer on support_access
    using (customer_id = (select app_customer()) or person_id = (select app_person()))
    with check (customer_id = (select app_customer()));

-- Several roles for a member, roles of a customer's own, and how far somebody reaches. The same tables stand in
-- ../sqlite/0010_roles.sql.

-- The keys of the roles, a space between them: names of those that are built in, ids of the customer's own without hyphens.
-- Null: `role` alone counts. The version of the program before this one knows `role` only; where it cannot say what holds,
-- it says `buyer`, who sees nothing.
alter table membership add column roles text;
-- The sites that the person is confined to, as a list; null: they are not.
alter table membership add column sites_json text;
-- What an order of theirs may come to; null: as much as they like.
alter table membership add column order_limit_minor bigint check (order_limit_minor >= 0);
alter table membership add column order_limit_currency text;
alter table membership add column disabled_at timestamptz;

create table own_role (
    id uuid not null primary key,
    customer_id uuid not null references customer (id) on delete cascade,
    name text not null,
    -- Lower case: two roles whose names differ in that only would be taken for one.
    name_key text not null,
    -- An object: names of actions, and of what is said of each.
    grants_json text not null,
    created_at timestamptz not null,
    unique (customer_id, name_key)
);

-- Like a membership it is seen from both ends: by its customer, and by whoever may have it.
alter table own_role enable row level security;
alter table own_role force row level security;
create policy own_customer on own_role
    using (customer_id = (select app_customer())
           or customer_id in (select membership.customer_id from membership
                              where membership.person_id = (select app_person())))
    with check (customer_id = (select app_customer()));

-- The invoices of a site.
create index invoice_by_site on invoice (customer_id, buyer_reference, issue_date, id);

-- The supplier has more roles than one.
alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (role in ('agent', 'account_manager', 'administrator'));

-- Since when somebody is one of the supplier's people no longer: what they did as one stays the supplier's.
alter table person add column staff_until_at timestamptz;

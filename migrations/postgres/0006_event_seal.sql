-- The chain that seals the log. The same table stands in ../sqlite/0006_event_seal.sql.

-- One row for each event, in the order of sealing: its hash covers the event and the hash before it, so that nothing can be
-- taken out, changed or moved without all that follows telling.
create table event_seal (
    -- The customer's id; zeros for the installation's own events.
    chain_id uuid not null,
    -- From 1, without a gap.
    position bigint not null,
    event_id uuid not null unique,
    -- SHA-256.
    seal_hash bytea not null,
    primary key (chain_id, position)
);

alter table event_seal enable row level security;
alter table event_seal force row level security;
create policy own_customer on event_seal
    using (chain_id = coalesce((select app_customer()), '00000000-0000-0000-0000-000000000000'))
    with check (chain_id = coalesce((select app_customer()), '00000000-0000-0000-0000-000000000000'));

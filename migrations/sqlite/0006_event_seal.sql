-- The chain that seals the log. The same table stands in ../postgres/0006_event_seal.sql.

-- One row for each event, in the order of sealing: its hash covers the event and the hash before it, so that nothing can be
-- taken out, changed or moved without all that follows telling.
create table event_seal (
    -- The customer's id; zeros for the installation's own events.
    chain_id blob not null,
    -- From 1, without a gap.
    position integer not null,
    event_id blob not null unique,
    -- SHA-256.
    seal_hash blob not null,
    primary key (chain_id, position)
) strict, without rowid;

-- The log as people read it. The same changes stand in ../sqlite/0009_log.sql.

-- In whose place somebody acted: staff who look at the portal as one of a customer's people.
alter table event add column on_behalf_of uuid;

-- The log is paged by time; by kind it is already (event_by_kind). What one person did, of each kind.
create index event_by_time on event (customer_id, at, id);
create index event_by_person on event (customer_id, person_id, kind, at, id);

-- The one way in which an event is removed: the server may not delete events, but those that are not to be kept longer.
-- These events, of this customer or of the installation, where they are sealed, older than the horizon and than thirty
-- days whatever the horizon is, and do not themselves say what was removed. It runs as the tables' owner, whom row-level
-- security may not bind (a superuser), and therefore asks for the customer itself. Nobody may call it but who is told so (server/business/src/db/postgres.rs).
create function remove_expired_events(wanted text, customer uuid, horizon timestamptz) returns setof uuid
    language sql security definer set search_path = public, pg_temp
    as $$
        delete from event
        where id = any (array(select cast(value as uuid) from jsonb_array_elements_text(cast(wanted as jsonb)) value))
          and customer_id is not distinct from customer
          and customer_id is not distinct from app_customer()
          and at < least(horizon, now() - interval '30 days')
          and kind <> 'retention.applied'
          and exists (select from event_seal where event_seal.event_id = event.id)
        returning id
    $$;
revoke all on function remove_expired_events(text, uuid, timestamptz) from public;

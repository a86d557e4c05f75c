-- The log as people read it. The same changes stand in ../postgres/0009_log.sql.

-- In whose place somebody acted: staff who look at the portal as one of a customer's people.
alter table event add column on_behalf_of blob;

-- The log is paged by time; by kind it is already (event_by_kind). What one person did, of each kind.
create index event_by_time on event (customer_id, at, id);
create index event_by_person on event (customer_id, person_id, kind, at, id);

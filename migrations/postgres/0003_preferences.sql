-- What a person and a customer prefer. Null: nothing has been chosen, and the next in line decides (person, customer,
-- browser, installation).

-- A language's tag, such as de.
alter table person add column language text;
-- A zone of the IANA database, such as Europe/Berlin.
alter table person add column time_zone text;
alter table person add column appearance text check (appearance in ('light', 'dark'));
-- When the person finished or skipped the introduction.
alter table person add column tour_ended_at timestamptz;

alter table customer add column language text;

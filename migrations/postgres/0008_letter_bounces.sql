-- Letters that were taken and not delivered. The same columns stand in ../sqlite/0008_letter_bounces.sql.

-- When we heard that it was not delivered, and why. Beside the state, whose values an older version of the program knows.
alter table letter add column bounced_at timestamptz;
alter table letter add column bounce text;

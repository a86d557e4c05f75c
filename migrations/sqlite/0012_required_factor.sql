-- Sessions get another token when what their person may do has changed. The same columns stand in
-- ../postgres/0012_required_factor.sql. Since when a second factor is required is in person.factor_wanted_at and
-- customer.factor_wanted_at (0007).

-- Another token is wanted since then; the session's next request gets it.
alter table session add column rotate_at integer;
-- SHA-256 of the token from before, which a page's other requests still come with for a moment, and when it was replaced.
alter table session add column previous_token_hash blob;
alter table session add column rotated_at integer;

create index session_by_previous_token on session (previous_token_hash) where previous_token_hash is not null;

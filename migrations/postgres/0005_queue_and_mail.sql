-- Slow things to do, and letters. The same tables stand in ../sqlite/0005_queue_and_mail.sql.

-- One row for each thing to do; done means gone.
create table job (
    id uuid not null primary key,
    -- What is to be done, as JSON with ids, never with a secret.
    task_json text not null,
    -- As long as a job with this key is there, no second one is added.
    task_key text unique,
    -- Not before this instant. While somebody works on it: when their lease ends, and with it their claim.
    due_at timestamptz not null,
    -- Who has it.
    lease uuid,
    -- How often it was begun.
    attempts bigint not null,
    -- Why it failed last.
    problem text,
    -- Since when nobody tries any more.
    dead_at timestamptz,
    created_at timestamptz not null
);

create index job_due on job (due_at, id) where dead_at is null;
create index job_dead on job (dead_at, id) where dead_at is not null;

-- Letters to people: what is on its way, and what became of it. What a letter says is written when it is sent, so that no
-- link in it is kept anywhere.
create table letter (
    id uuid not null primary key,
    -- What it is about, as JSON.
    letter_json text not null,
    -- To whom; null for an address that belongs to nobody here.
    person_id uuid references person (id) on delete cascade,
    address text not null,
    state text not null check (state in ('queued', 'sent', 'failed')),
    -- What the other side said last: its answer, or why it failed.
    answer text,
    created_at timestamptz not null,
    sent_at timestamptz
);

create index letter_by_person on letter (person_id, id);
create index letter_by_age on letter (created_at, id);

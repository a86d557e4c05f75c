-- The supplier's own people, and how the portal shows whose it is. The same tables stand in ../sqlite/0004_brand.sql.

-- What a person is at the supplier, beside what they are in customers.
create table staff (
    person_id uuid not null primary key references person (id) on delete cascade,
    role text not null check (role in ('administrator')),
    created_at timestamptz not null
);

-- At most one row. Null: as the installation is configured.
create table brand (
    id bigint not null primary key check (id = 1),
    name text,
    -- Colours as #rrggbb.
    accent text,
    band text,
    -- A list of label and address.
    links_json text not null,
    mail_footer text not null,
    changed_at timestamptz not null
);

-- Pictures as they are served: made anew from what was uploaded, never the upload itself.
create table brand_image (
    -- logo, or icon- and its width in pixels.
    name text not null primary key,
    -- SHA-256 of what was uploaded, hexadecimal: the same for all sizes of one picture.
    digest text not null,
    width bigint not null,
    height bigint not null,
    -- PNG.
    content bytea not null
);

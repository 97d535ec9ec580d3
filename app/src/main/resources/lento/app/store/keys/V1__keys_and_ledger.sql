-- Apart from the records: its own file on SQLite, its own schema on PostgreSQL.

create table installation (
    one integer primary key check (one = 1),
    id text not null,
    master text not null,
    wrapped bytea not null
);

create table person_key (
    person text primary key,
    master text not null,
    wrapped bytea not null
);

-- Who was erased, as keyed hashes, so that no restore brings anyone back.
create table erased (
    person_hash text primary key,
    at bigint not null
);

-- Whose key is destroyed and whose records may not all be removed yet.
create table erasing (
    person text primary key
);

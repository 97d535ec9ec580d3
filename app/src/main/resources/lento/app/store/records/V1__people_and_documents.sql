-- SQLite and PostgreSQL take this alike. SQLite has no bytea, but keeps bytes in any column.

create table person (
    id text primary key,
    name bytea,
    name_hash text unique,
    made bigint not null
);

create table document (
    person text not null references person (id) on delete cascade,
    record text not null,
    version integer not null,
    base integer not null,
    kind text not null,
    day bigint not null,
    written bigint not null,
    write_id text not null,
    sealed bytea not null,
    primary key (person, record, version),
    unique (person, write_id)
);

create index document_by_day on document (person, kind, day);

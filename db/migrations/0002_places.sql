-- Why: a person chooses a clinic by where it is. Regions carry their ISO 3166-2 codes.

create table regions (
  code text primary key check (code ~ '^GE-[A-Z]{2}$'),
  name_ka text not null,
  name_en text not null
);

create table municipalities (
  code text primary key check (code ~ '^[a-z][a-z-]*$'),
  region_code text not null references regions,
  name_ka text not null,
  name_en text not null,
  population integer not null check (population >= 0),
  latitude double precision not null check (latitude between 41 and 44),
  longitude double precision not null check (longitude between 39 and 47)
);
create index municipalities_by_region on municipalities (region_code);

grant select on deployment, regions, municipalities to erti_app, erti_auditor;

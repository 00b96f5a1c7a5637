-- Why: which facilities take part, from when to when. A clinic is a facility
-- that takes part with primary care in its scope.

create table providers (
  id bigint generated always as identity primary key,
  identification_code text not null constraint provider_identification_code_is_unique unique
    constraint provider_identification_code_has_nine_digits check (identification_code ~ '^[0-9]{9}$'),
  name_ka text not null,
  name_en text not null
);

create table facilities (
  id bigint generated always as identity primary key,
  provider_id bigint not null references providers,
  name_ka text not null,
  name_en text not null,
  municipality_code text not null references municipalities,
  address_ka text not null,
  address_en text not null,
  phone text not null,
  -- seven texts "09:00-18:00", Monday first; null is a closed day
  opening_hours text[] not null constraint opening_hours_cover_a_week check (cardinality(opening_hours) = 7),
  step_free boolean not null default false,
  languages text[] not null default '{ka}',
  latitude double precision not null,
  longitude double precision not null,
  search text generated always as (latin(name_ka || ' ' || name_en)) stored
);
create index facilities_by_provider on facilities (provider_id);
create index facilities_by_municipality on facilities (municipality_code);
create index facilities_by_name on facilities using gin (search gin_trgm_ops);

create table participations (
  id bigint generated always as identity,
  facility_id bigint not null references facilities,
  during daterange not null,
  scope text[] not null constraint scope_is_known check (
    cardinality(scope) > 0 and scope <@ array['primary_care', 'emergency_outpatient', 'emergency_inpatient',
                                              'planned_surgery', 'oncology', 'childbirth']),
  primary_care boolean not null generated always as ('primary_care' = any (scope)) stored,
  end_reason text constraint participation_end_has_a_reason
    check ((end_reason is not null) = (not upper_inf(during)) and
           end_reason in ('withdrawal', 'termination', 'closure', 'scope_change')),
  primary key (id),
  constraint one_participation_per_facility unique (facility_id, during without overlaps),
  -- the key that a registration points at (L3)
  constraint participation_with_scope unique (facility_id, primary_care, during without overlaps)
);

-- A suspended clinic keeps its registered people and takes no new ones.
create table suspensions (
  id bigint generated always as identity primary key,
  facility_id bigint not null references facilities,
  during daterange not null,
  reason text not null,
  act_number text not null,
  constraint one_suspension_at_a_time unique (facility_id, during without overlaps)
);

grant select on providers, facilities, participations, suspensions to erti_app, erti_auditor;

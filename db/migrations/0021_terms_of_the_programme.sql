-- Why: a facility «ეთანხმება პროგრამის პირობებს»: it agrees to the terms in the version of the day, word for word,
-- and confirms every requirement of the law, one by one.

create table programme_terms (
  version text primary key,
  body_ka text not null,
  body_en text not null,
  -- [{"code", "ka", "en", "source"}], in the order in which they are confirmed
  requirements jsonb not null check (jsonb_typeof(requirements) = 'array'),
  requirement_codes jsonb not null generated always as (jsonb_path_query_array(requirements, '$[*].code')) stored,
  -- how many days before it leaves a facility says so
  notice_days integer not null check (notice_days between 1 and 365),
  sha256 text not null generated always as (sha256_hex(body_ka || e'\n' || body_en || e'\n' || requirements::text)) stored,
  in_force daterange not null,
  constraint one_version_of_the_terms_in_force exclude using gist (in_force with &&),
  constraint terms_can_be_agreed_to unique (version, sha256, requirement_codes)
);

create function terms_keep_their_words() returns trigger language plpgsql as $$
declare may_differ constant text[] := array['in_force', 'sha256', 'requirement_codes'];
begin
  if to_jsonb(new) - may_differ = to_jsonb(old) - may_differ
     and lower(new.in_force) is not distinct from lower(old.in_force)
  then return new; end if;
  raise exception 'history only grows' using errcode = '23514', constraint = 'history_only_grows', table = 'programme_terms';
end $$;
create trigger terms_keep_their_words before update on programme_terms
  for each row execute function terms_keep_their_words();
create trigger history_only_grows before delete or truncate on programme_terms
  for each statement execute function history_only_grows();

grant select on programme_terms to erti_app, erti_auditor;

-- Easter of the Orthodox church in the Gregorian calendar (Meeus; thirteen days apart until 2099).
create function orthodox_easter(in_year integer) returns date language plpgsql immutable parallel safe as $$
declare
  d constant integer := (19 * (in_year % 19) + 15) % 30;
  e constant integer := (2 * (in_year % 4) + 4 * (in_year % 7) - d + 34) % 7;
begin
  return make_date(in_year, (d + e + 114) / 31, (d + e + 114) % 31 + 1) + 13;
end $$;

-- A working day in Georgia: Labour Code, article 30, names the holidays.
create function is_working_day(on_day date) returns boolean language sql immutable parallel safe as $$
  select extract(isodow from on_day) < 6
    and to_char(on_day, 'MM-DD') <> all (array['01-01', '01-02', '01-07', '01-19', '03-03', '03-08', '04-09', '05-09',
                                              '05-12', '05-17', '05-26', '08-28', '10-14', '11-23'])
    and on_day - public.orthodox_easter(extract(year from on_day)::integer) not between -2 and 1
$$;

-- The day so many working days after another; that one is not counted.
create function working_days_after(on_day date, days integer) returns date language sql immutable parallel safe as $$
  select day::date from generate_series(on_day + 1, on_day + 30 + 3 * days, interval '1 day') day
  where public.is_working_day(day::date) order by day offset days - 1 limit 1
$$;

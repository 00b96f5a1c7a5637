-- Why: a clinic that has never heard of the service signs up by itself. Whoever makes an account names the provider they
-- represent, once, and then its facilities; nobody at the agency touches the database. A code that is taken is refused, so
-- that nobody steps into another's provider by typing its number: there the way is an invitation.

-- Answers what an account asked before; a handful of lines among millions.
create index journal_of_founding on journal (account_id, request_id) where act in ('provider.founded', 'facility.added');

-- 'HH:MM-HH:MM' within one day, up to 24:00; null is a closed day.
create function are_opening_hours(week text[]) returns boolean language sql immutable parallel safe as $$
  select coalesce(bool_and(hours ~ '^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$'
                           and split_part(hours, '-', 1) < split_part(hours, '-', 2)), true)
  from unnest(week) hours where hours is not null
$$;
alter table facilities
  add constraint opening_hours_are_hours check (are_opening_hours(opening_hours)),
  add constraint facility_phone_is_international check (phone ~ '^\+[0-9]{8,15}$'),
  add constraint facility_languages_are_known check (
    cardinality(languages) > 0 and languages <@ array['ka', 'en', 'ru', 'az', 'hy', 'tr', 'ab', 'os']);

-- Whether a point can lie in the region of a municipality: among the centres of its municipalities, give or take a drive.
-- No border, which this register does not know; it finds a digit that was mistyped and a latitude that is a longitude.
create function site_lies_in_region_of(p_municipality_code text, p_latitude double precision, p_longitude double precision)
returns boolean language sql stable as $$
  select coalesce(p_latitude between min(near.latitude) - 0.4 and max(near.latitude) + 0.4
              and p_longitude between min(near.longitude) - 0.5 and max(near.longitude) + 0.5, false)
  from public.municipalities own join public.municipalities near on near.region_code = own.region_code
  where own.code = p_municipality_code
$$;

-- A member of staff who belongs nowhere yet becomes the representative of a provider that is new to the register.
create function found_provider(p_request_id uuid, p_session_id uuid, p_account_id uuid, p_identification_code text,
  p_name_ka text, p_name_en text, p_address_ka text, p_address_en text, p_phone text, p_email text) returns providers
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  provider providers;
  membership uuid;
begin
  perform set_actor('newcomer', p_account_id, null, null, null, null);
  perform from accounts a where a.id = p_account_id and a.kind = 'staff' for no key update;
  if not found then perform refuse('newcomer_belongs_nowhere'); end if;
  select p.* into provider from journal j join providers p on p.id = (j.detail ->> 'provider')::bigint
  where j.account_id = p_account_id and j.request_id = p_request_id and j.act = 'provider.founded';
  if found then return provider; end if;
  if exists (select from memberships where account_id = p_account_id) then perform refuse('newcomer_belongs_nowhere'); end if;

  insert into providers (identification_code, name_ka, name_en) values (p_identification_code, p_name_ka, p_name_en)
  returning * into provider;
  insert into provider_contacts (provider_id, address_ka, address_en, phone, email)
  values (provider.id, p_address_ka, p_address_en, p_phone, p_email);
  insert into memberships (account_id, provider_id, role) values (p_account_id, provider.id, 'representative') returning id into membership;
  update sessions s set membership_id = membership where s.id = p_session_id and s.account_id = p_account_id and s.revoked_at is null;
  if not found then perform refuse('newcomer_belongs_nowhere'); end if;
  perform note('provider.founded', null, p_request_id, jsonb_build_object('provider', provider.id, 'code', provider.identification_code));
  return provider;
end $$;

-- A further site of the actor's provider. Whoever adds it also manages it, and so can work there.
create function add_facility(p_request_id uuid, p_name_ka text, p_name_en text, p_address_ka text, p_address_en text,
  p_municipality_code text, p_latitude double precision, p_longitude double precision, p_phone text, p_opening_hours text[],
  p_languages text[], p_step_free boolean, p_capacity integer, p_takes_new boolean) returns facilities
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  facility facilities;
begin
  if actor_provider() is null then perform refuse('provider_is_ones_own'); end if;
  -- two copies of one request meet here
  perform from providers p where p.id = actor_provider() for no key update;
  select f.* into facility from journal j join facilities f on f.id = j.about_facility_id
  where j.account_id = actor_account() and j.request_id = p_request_id and j.act = 'facility.added';
  if found then return facility; end if;
  if not site_lies_in_region_of(p_municipality_code, p_latitude, p_longitude) then perform refuse('site_lies_in_its_region'); end if;

  insert into facilities (provider_id, name_ka, name_en, municipality_code, address_ka, address_en, latitude, longitude,
                          phone, opening_hours, languages, step_free)
  values (actor_provider(), p_name_ka, p_name_en, p_municipality_code, p_address_ka, p_address_en, p_latitude, p_longitude,
          p_phone, p_opening_hours, p_languages, p_step_free) returning * into facility;
  update places set capacity = p_capacity, ceiling = p_capacity, takes_new = p_takes_new where facility_id = facility.id;
  insert into memberships (account_id, facility_id, role) values (actor_account(), facility.id, 'manager');
  perform note('facility.added', facility.id, p_request_id, jsonb_build_object('provider', facility.provider_id));
  return facility;
end $$;

-- How the agency reaches the actor's provider from now on.
create function change_contacts(p_request_id uuid, p_address_ka text, p_address_en text, p_phone text, p_email text) returns provider_contacts
language plpgsql security definer set search_path = public, pg_temp as $$
declare contacts provider_contacts;
begin
  if actor_provider() is null then perform refuse('provider_is_ones_own'); end if;
  insert into provider_contacts (provider_id, address_ka, address_en, phone, email)
  values (actor_provider(), p_address_ka, p_address_en, p_phone, p_email)
  on conflict (provider_id) do update
  set address_ka = excluded.address_ka, address_en = excluded.address_en, phone = excluded.phone, email = excluded.email
  returning * into contacts;
  -- the journal stays for ever: it says that they changed, and keeps no phone and no address
  perform note('provider.contacts_changed', null, p_request_id, jsonb_build_object('provider', contacts.provider_id));
  return contacts;
end $$;

do $$
declare f text;
begin
  foreach f in array array['found_provider', 'add_facility', 'change_contacts'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to erti_app', f);
  end loop;
end $$;

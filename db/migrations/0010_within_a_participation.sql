-- L3: a registration lies within a participation of that clinic with primary care in scope.
-- A temporal foreign key: every day of the registration must be a day of such a participation.
-- Deferrable, so that a clinic's exit may close both in one transaction, in either order.

alter table registrations add column primary_care boolean not null generated always as (true) stored;

alter table registrations add constraint within_a_participation
  foreign key (facility_id, primary_care, period during)
  references participations (facility_id, primary_care, period during)
  deferrable initially immediate;

alter table annulled_registrations add column primary_care boolean;

import { sql } from 'drizzle-orm';
import type { ParticipationState } from './schemas.ts';

/** What the facility of the row is to the programme today; for a query from `facilities`. */
export const stateToday = sql<ParticipationState>`coalesce(
  (select case
     when exists (select from suspensions s where s.facility_id = facilities.id and s.during @> (select today())) then 'suspended'
     when not licence_is_valid(facilities.id, (select today())) then 'licence_expired'
     when p.primary_care then 'with_primary_care'
     else 'without_primary_care' end
   from participations p where p.facility_id = facilities.id and p.during @> (select today())),
  (select case when bool_or(lower(p.during) > (select today())) then 'later' when count(*) > 0 then 'ended' else 'never' end
   from participations p where p.facility_id = facilities.id))`;

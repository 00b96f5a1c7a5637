export { sharingLimits } from './limits.ts';
export { rosterOf, rosterPageSize, type Roster, type RosterPerson } from './queries.ts';
export { recoveriesOf, type Recovery } from './recoveries.ts';
export { rosterQuery, type RosterQuery } from './schemas.ts';
export { signalRowsPageSize, signalsOfClinic, type SignalRow, type SignalsOfClinic, type Week } from './signals/clinic.ts';
export { signalsOfClinics, signalsPageSize, type ClinicSignals } from './signals/clinics.ts';
export { clinicSignalsQuery, periods, signalsQuery, type SignalsQuery } from './signals/schemas.ts';
export { shareOf, signals, type Figure, type Signal } from './signals/signals.ts';

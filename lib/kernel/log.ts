import { pino } from 'pino';

/** The service's own log. Nothing that names a person goes in: no number, name, address, phone or message. */
export const log = pino({ name: 'erti', level: process.env.LOG_LEVEL ?? 'info' });

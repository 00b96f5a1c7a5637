import { keepCalendar } from './calendar.ts';
import { keepDelivering } from './delivering.ts';
import { startDemo } from './demo.ts';
import { keepSealing } from './sealing.ts';
import { serve } from './serve.ts';
import { untilStopped } from './until-stopped.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1';
const port = Number(process.env.PORT ?? 3000);
const demo = await startDemo(port);
const serving = await serve(port, true);
demo.greet(serving.address);
await untilStopped(serving, keepDelivering(), keepCalendar(), keepSealing(), demo);

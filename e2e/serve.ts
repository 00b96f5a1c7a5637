import { keepDelivering } from '#lib/commands/delivering.ts';
import { serve } from '#lib/commands/serve.ts';
import { untilStopped } from '#lib/commands/until-stopped.ts';

const serving = await serve(0, false, (address) => {
  process.env.NEXTAUTH_URL = address;
});
console.log(`serving ${serving.address}`);
await untilStopped(serving, keepDelivering());

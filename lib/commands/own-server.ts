type Environment = Record<string, string | undefined>;

const settingsOfAServer = ['DATABASE_APP_URL', 'SMTP_URL', 'SMS_GATEWAY_URL'];

/**
 * The demo, which lets anybody read every code, is only for a machine that nothing says serves people.
 * @throws Error that names DATABASE_URL, and what says so; never a value
 */
export function refuseDemoOnServer(env: Environment): void {
  const signs = settingsOfAServer.filter((name) => env[name]);
  if (env.NODE_ENV === 'production') signs.unshift('NODE_ENV=production');
  if (signs.length === 0) return;
  throw new Error(`Erti does not start as a demo where people are served, which these settings tell: ${signs.join(', ')}. `
    + 'Set DATABASE_URL, and npm start serves from that database.');
}

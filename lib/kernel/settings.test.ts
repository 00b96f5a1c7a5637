import { beforeEach, describe, expect, it, vi } from 'vitest';

const production = {
  DATABASE_APP_URL: 'postgres://erti_app:x@db.example/erti',
  NEXTAUTH_URL: 'https://erti.example',
  NEXTAUTH_SECRET: 'a-secret-of-a-production-server-with-enough-of-it',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'erti@erti.example',
  SMS_GATEWAY_URL: 'https://sms.example/send',
};

const store = ['DOCUMENTS_S3_URL', 'DOCUMENTS_S3_BUCKET', 'DOCUMENTS_S3_KEY', 'DOCUMENTS_S3_SECRET'];

async function settingsOf(env: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const name of [...Object.keys(production), 'ERTI_DEMO', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', ...store]) vi.stubEnv(name, env[name]);
  const { settings } = await import('./settings.ts');
  return settings;
}

describe('in production', () => {
  beforeEach(() => vi.unstubAllEnvs());

  it('starts with everything that it needs', async () => {
    expect((await settingsOf(production))()).toMatchObject(production);
  });

  it.each(Object.keys(production))('refuses to start without %s, and says so', async (name) => {
    const settings = await settingsOf({ ...production, [name]: '' });
    expect(settings).toThrow(new RegExp(`missing or wrong[\\s\\S]*${name}`));
  });

  it('never repeats a secret', async () => {
    const settings = await settingsOf({ ...production, NEXTAUTH_SECRET: 'too-short' });
    expect(settings).toThrow(/NEXTAUTH_SECRET/);
    expect(settings).not.toThrow(/too-short/);
  });

  it('takes the national e-ID whole or not at all', async () => {
    expect(await settingsOf({ ...production, OIDC_ISSUER: 'https://eid.example' })).toThrow(/OIDC_CLIENT_ID/);
  });

  it('takes the store of documents whole or not at all', async () => {
    const store = { DOCUMENTS_S3_URL: 'https://s3.example', DOCUMENTS_S3_BUCKET: 'papers', DOCUMENTS_S3_KEY: 'key', DOCUMENTS_S3_SECRET: 'secret' };
    expect(await settingsOf({ ...production, DOCUMENTS_S3_URL: store.DOCUMENTS_S3_URL })).toThrow(/DOCUMENTS_S3_BUCKET/);
    expect((await settingsOf({ ...production, ...store }))()).toMatchObject({ ...store, DOCUMENTS_S3_REGION: 'us-east-1' });
  });
});

it('in a demo asks for no mail or message gateway', async () => {
  const { DATABASE_APP_URL, NEXTAUTH_URL, NEXTAUTH_SECRET } = production;
  expect((await settingsOf({ DATABASE_APP_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, ERTI_DEMO: '1' }))().ERTI_DEMO).toBe('1');
});

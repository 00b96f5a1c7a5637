import { expect, it } from 'vitest';
import { refuseDemoOnServer } from './own-server.ts';

it.each([
  ['NODE_ENV', 'production'],
  ['DATABASE_APP_URL', 'postgres://erti_app:hidden@db.example/erti'],
  ['SMTP_URL', 'smtps://erti:hidden@mail.example'],
  ['SMS_GATEWAY_URL', 'https://hidden.example/send'],
])('the demo does not start where %s says that people are served', (name, value) => {
  const starting = () => refuseDemoOnServer({ [name]: value });
  expect(starting).toThrow(new RegExp(`${name}.*DATABASE_URL`));
  expect(starting).not.toThrow(/hidden/);
});

it('asking for the demo by name changes nothing there', () => {
  expect(() => refuseDemoOnServer({ ERTI_DEMO: '1', NODE_ENV: 'production' })).toThrow(/DATABASE_URL/);
});

it.each([{}, { NODE_ENV: 'development' }, { ERTI_DEMO: '1' }, { SMTP_URL: '', PORT: '3000' }])('the demo starts with %j', (env) => {
  expect(() => refuseDemoOnServer(env)).not.toThrow();
});

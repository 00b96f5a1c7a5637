import { z } from 'zod';

const secret = z.string().min(32);

const shared = z.object({
  DATABASE_APP_URL: z.url(),
  NEXTAUTH_URL: z.url(),
  NEXTAUTH_SECRET: secret,
  /** National e-ID over OpenID Connect; all three or none. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_PERSONAL_NUMBER_CLAIM: z.string().default('personal_number'),
  /** '1' when a reverse proxy in front sets X-Forwarded-For. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** Where documents are kept; in the database without it. The first four or none. */
  DOCUMENTS_S3_URL: z.url().optional(),
  DOCUMENTS_S3_BUCKET: z.string().min(1).optional(),
  DOCUMENTS_S3_KEY: z.string().min(1).optional(),
  DOCUMENTS_S3_SECRET: z.string().min(1).optional(),
  DOCUMENTS_S3_REGION: z.string().min(1).default('us-east-1'),
  /** Takes a document's bytes by POST: 200 clean, 406 or 422 infected. Nothing is scanned without it. */
  VIRUS_SCAN_URL: z.url().optional(),
}).refine((all) => [all.OIDC_ISSUER, all.OIDC_CLIENT_ID, all.OIDC_CLIENT_SECRET].filter(Boolean).length % 3 === 0,
  { path: ['OIDC_ISSUER'], message: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together' })
  .refine((all) => [all.DOCUMENTS_S3_URL, all.DOCUMENTS_S3_BUCKET, all.DOCUMENTS_S3_KEY, all.DOCUMENTS_S3_SECRET].filter(Boolean).length % 4 === 0,
    { path: ['DOCUMENTS_S3_URL'], message: 'DOCUMENTS_S3_URL, DOCUMENTS_S3_BUCKET, DOCUMENTS_S3_KEY and DOCUMENTS_S3_SECRET go together' });

const demo = shared.safeExtend({ ERTI_DEMO: z.literal('1') });
const production = shared.safeExtend({
  ERTI_DEMO: z.undefined().optional(),
  SMTP_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  SMS_GATEWAY_URL: z.url(),
});

export type Settings = z.infer<typeof demo> | z.infer<typeof production>;

let read: Settings | undefined;

/**
 * What the environment sets.
 * @throws Error that names every setting which is missing or wrong, never its value
 */
export function settings(): Settings {
  if (read) return read;
  const result = (process.env.ERTI_DEMO ? demo : production).safeParse(process.env);
  if (result.success) return (read = result.data);
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Erti does not start. These settings are missing or wrong:\n${problems.join('\n')}`);
}

export const isDemo = (): boolean => settings().ERTI_DEMO === '1';

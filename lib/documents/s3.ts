import { AwsClient } from 'aws4fetch';
import { settings } from '#lib/kernel/settings.ts';
import { DocumentUnknown, StoreNotReachable } from './errors.ts';

const patience = 30_000;

type Place = { client: AwsClient; folder: string };

/** Whether documents are kept in an S3-compatible store: whether its settings are set. */
export const hasS3 = (): boolean => Boolean(settings().DOCUMENTS_S3_URL);

function place(): Place {
  const { DOCUMENTS_S3_URL: url, DOCUMENTS_S3_BUCKET: bucket, DOCUMENTS_S3_KEY, DOCUMENTS_S3_SECRET, DOCUMENTS_S3_REGION } = settings();
  // what was kept there is still there, but nobody says where that is
  if (!url || !bucket || !DOCUMENTS_S3_KEY || !DOCUMENTS_S3_SECRET) throw new StoreNotReachable();
  const client = new AwsClient({
    accessKeyId: DOCUMENTS_S3_KEY, secretAccessKey: DOCUMENTS_S3_SECRET, region: DOCUMENTS_S3_REGION, service: 's3', retries: 2,
  });
  return { client, folder: `${url.replace(/\/$/, '')}/${bucket}` };
}

/**
 * Keeps the bytes under a document's id. Their hash is a part of what is signed, so the store takes no others.
 * @throws StoreNotReachable
 */
export async function keepInS3(id: string, bytes: Uint8Array, sha256: string): Promise<void> {
  const { client, folder } = place();
  const answer = await reached(client.fetch(`${folder}/${id}`, {
    method: 'PUT', body: Uint8Array.from(bytes), signal: AbortSignal.timeout(patience),
    headers: { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': sha256 },
  }));
  await answer.body?.cancel();
  if (!answer.ok) throw new StoreNotReachable();
}

/**
 * The bytes that were kept under a document's id.
 * @throws DocumentUnknown when the store has none, StoreNotReachable
 */
export async function readFromS3(id: string): Promise<Uint8Array> {
  const { client, folder } = place();
  const answer = await reached(client.fetch(`${folder}/${id}`, { signal: AbortSignal.timeout(patience) }));
  if (answer.status === 404) throw new DocumentUnknown();
  if (!answer.ok) throw new StoreNotReachable();
  return new Uint8Array(await reached(answer.arrayBuffer()));
}

async function reached<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch {
    throw new StoreNotReachable();
  }
}

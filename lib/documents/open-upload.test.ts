import { describe, expect, it } from 'vitest';
import { DocumentEmpty, DocumentTooLarge } from './errors.ts';
import { openUpload } from './open-upload.ts';

type Sent = { size?: number; limit?: number; type?: string; length?: string };

/** A form as a browser writes it, in pieces of some bytes. */
async function sent(form: FormData | string, { size = 5, type, length }: Sent = {}): Promise<Request> {
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at += size));
    },
  });
  const headers = { 'content-type': type ?? whole.headers.get('content-type') ?? '', ...(length && { 'content-length': length }) };
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

async function taken(form: FormData | string, options: Sent = {}): Promise<{ fileName: string; text: string }> {
  const { fileName, bytes } = await openUpload(await sent(form, options), { limit: options.limit ?? 1000, Empty: DocumentEmpty, TooLarge: DocumentTooLarge });
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return { fileName, text: Buffer.concat(chunks).toString() };
}

function formWith(text: string, name = 'გარდაცვალებები.csv'): FormData {
  const form = new FormData();
  form.set('file', new File([text], name));
  form.set('after', 'x');
  return form;
}
const refusalOf = (work: Promise<unknown>) => work.then(() => 'taken', ({ code }: { code: string }) => code);

describe('a file of a form, as it is sent', () => {
  it.each([1, 3, 17, 100_000])('comes whole in pieces of %i bytes, with whatever looks like an end', async (size) => {
    const text = `ა,ბ\r\n\r\n--------\r\n--x\r\n${'გ'.repeat(50)}\r\n`;
    expect(await taken(formWith(text), { size })).toEqual({ fileName: 'გარდაცვალებები.csv', text });
  });

  it('has a name without folders, and with its quotation marks', async () => {
    expect((await taken(formWith('x', '../a"b.csv'))).fileName).toBe('a"b.csv');
  });

  it('ends the reading beyond its limit, whatever the form says of itself', async () => {
    expect(await refusalOf(taken(formWith('x'.repeat(1001))))).toBe('documents.tooLarge');
    expect(await refusalOf(taken(formWith('x'.repeat(1000))))).toBe('taken');
    expect(await refusalOf(taken(formWith('x'), { length: '99999999' }))).toBe('documents.tooLarge');
  });

  it('is no file when none was chosen, when it was cut off, or when it is no form', async () => {
    const none = new FormData();
    none.set('file', new File([], ''));
    expect(await refusalOf(taken(none))).toBe('documents.empty');
    expect(await refusalOf(taken('text', { type: 'text/plain' }))).toBe('documents.empty');
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc';
    expect(await refusalOf(taken(cut, { type: 'multipart/form-data; boundary=b' }))).toBe('documents.empty');
    expect(await refusalOf(taken('x'.repeat(20_000), { type: 'multipart/form-data; boundary=b' }))).toBe('documents.empty');
  });
});

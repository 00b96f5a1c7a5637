import { beforeEach, describe, expect, it } from 'vitest';
import { mediaTypeOf, readUpload, savedAs } from './index.ts';
import { keptName, maxDocumentBytes } from './rules.ts';

const bytesOf = {
  pdf: Buffer.from('%PDF-1.7\n%%EOF'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6260000000000600010a2db40000000049454e44ae426082', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  zip: Buffer.from('504b0304140000000800', 'hex'),
  script: Buffer.from('<html><script>alert(1)</script></html>'),
};
const refusal = (work: Promise<unknown>) => work.then((done) => done, (error: { code?: string }) => error.code ?? String(error));

describe('a document is what its bytes are', () => {
  it.each([
    ['ლიცენზია.pdf', 'pdf', 'application/pdf'], ['SCAN.PDF', 'pdf', 'application/pdf'], ['a.jpeg', 'jpg', 'image/jpeg'],
    ['a.JPG', 'jpg', 'image/jpeg'], ['a.png', 'png', 'image/png'],
  ] as const)('%s', async (name, kind, type) => expect(await mediaTypeOf(name, bytesOf[kind])).toBe(type));

  it.each([
    ['a zip under the name of a pdf', 'licence.pdf', bytesOf.zip, 'documents.notWhatItSays'],
    ['a page under the name of a picture', 'licence.png', bytesOf.script, 'documents.notWhatItSays'],
    ['a pdf under the name of a picture', 'licence.png', bytesOf.pdf, 'documents.notWhatItSays'],
    ['a pdf under another name', 'licence.docx', bytesOf.pdf, 'documents.notWhatItSays'],
    ['an archive that says so', 'licence.zip', bytesOf.zip, 'documents.kindNotTaken'],
    ['a page that says so', 'licence.html', bytesOf.script, 'documents.kindNotTaken'],
    ['nothing', 'licence.pdf', Buffer.alloc(0), 'documents.empty'],
    ['too much', 'licence.pdf', Buffer.concat([bytesOf.pdf, Buffer.alloc(maxDocumentBytes)]), 'documents.tooLarge'],
  ])('refuses %s', async (_, name, bytes, code) => expect(await refusal(mediaTypeOf(name, bytes))).toBe(code));
});

describe('a form with a file', () => {
  const form = (file?: File): FormData => {
    const data = new FormData();
    data.set('kind', 'licence');
    if (file) data.set('file', file);
    return data;
  };
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request('http://localhost/api/documents', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

  it('is read with its fields', async () => {
    const read = await readUpload(post(form(new File([bytesOf.pdf], 'ლიცენზია.pdf'))));
    expect(read).toMatchObject({ fields: { kind: 'licence' }, fileName: 'ლიცენზია.pdf' });
    expect(Buffer.from(read.bytes)).toEqual(bytesOf.pdf);
  });

  it.each([
    ['no file', post(form())], ['an empty file', post(form(new File([], 'a.pdf')))], ['no form at all', post('{}', { 'content-type': 'application/json' })],
    ['a form that was cut off', post('--x\r\ncontent-disp', { 'content-type': 'multipart/form-data; boundary=x' })],
  ])('with %s is an empty document', async (_, request) => expect(await refusal(readUpload(request))).toBe('documents.empty'));

  const mebibyte = new Uint8Array(1024 * 1024);
  let sent = 0;
  /** A file of 50 MiB, made piece by piece as it is asked for. */
  const endless = () => new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0) controller.enqueue(Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'));
      controller.enqueue(mebibyte);
      sent += 1;
      if (sent === 50) controller.close();
    },
  }, { highWaterMark: 0 });
  beforeEach(() => { sent = 0; });

  it('of 50 MB that says so is refused, and not a byte of it read', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(50 * 1024 * 1024) };
    expect(await refusal(readUpload(post(endless(), headers)))).toBe('documents.tooLarge');
    expect(sent).toBeLessThanOrEqual(1);
  });

  it('of 50 MB that does not say so is read as far as the limit', async () => {
    expect(await refusal(readUpload(post(endless(), { 'content-type': 'multipart/form-data; boundary=x' })))).toBe('documents.tooLarge');
    expect(sent).toBeLessThan(14);
  });
});

describe('the name under which a file is kept and saved', () => {
  it.each([
    ['C:\\papers\\ლიცენზია.pdf', 'ლიცენზია.pdf'], ['../../etc/passwd.pdf', 'passwd.pdf'], ['a\u0000b\r\nset-cookie: x.pdf', 'abset-cookie: x.pdf'],
    ['fdp.\u202egnp.pdf', 'fdp.gnp.pdf'], ['', 'document'],
  ])('%j is kept as %j', (name, kept) => expect(keptName(name)).toBe(kept));

  it('is at most 200 characters, and keeps its ending', () => {
    const kept = keptName(`${'ა'.repeat(500)}.pdf`);
    expect(kept).toHaveLength(200);
    expect(kept.endsWith('.pdf')).toBe(true);
  });

  it('cannot end the header that it stands in', () => {
    const header = savedAs('ლიცენზია"; x="1\'.pdf');
    expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w%.~!-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe('ლიცენზია"; x="1\'.pdf');
  });
});

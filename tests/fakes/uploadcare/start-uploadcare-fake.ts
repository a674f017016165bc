import express, { type Request, type Response as ExpressResponse } from 'express';
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from '../listen.ts';

interface HeldFile {
  uuid: string;
  name: string;
  mediaType: string;
  size: number;
  content: Buffer;
  stored: boolean;
  ready: boolean;
  parts: Map<number, Buffer>;
}

export interface UploadcareFake {
  publicKey: string;
  secretKey: string;
  /** One address serves the three interfaces: upload, REST and content. */
  url: string;
  files: ReadonlyMap<string, HeldFile>;
  /** The next `count` requests are answered 503, as by a vendor that is down. */
  failNext: (count: number) => void;
  stop: () => Promise<void>;
}

const anyBody = express.raw({ type: () => true, limit: '200mb' });

/** What `@uploadcare/upload-client` and the REST interface call, kept in memory. */
export async function startUploadcareFake(): Promise<UploadcareFake> {
  const [publicKey, secretKey] = ['fake-public-key', 'fake-secret-key'];
  const files = new Map<string, HeldFile>();
  let failures = 0;
  let address = '';

  const hold = (
    file: Pick<HeldFile, 'name' | 'mediaType' | 'size' | 'stored'>,
    content?: Buffer,
  ): HeldFile => {
    const held = {
      ...file,
      uuid: randomUUID(),
      content: content ?? Buffer.alloc(0),
      ready: content !== undefined,
      parts: new Map<number, Buffer>(),
    };
    files.set(held.uuid, held);
    return held;
  };
  const uploadInfo = (file: HeldFile) => ({
    ...{ uuid: file.uuid, file_id: file.uuid, original_filename: file.name, filename: file.name },
    ...{ size: file.size, total: file.size, done: file.content.length, mime_type: file.mediaType },
    ...{ is_image: file.mediaType.startsWith('image/'), is_stored: file.stored, is_ready: file.ready },
    image_info: null,
    video_info: null,
    content_info: null,
    metadata: {},
  });
  const restInfo = (file: HeldFile) => ({
    ...{ uuid: file.uuid, original_filename: file.name, size: file.size, mime_type: file.mediaType },
    ...{ is_ready: file.ready, is_image: file.mediaType.startsWith('image/') },
    original_file_url: `${address}/${file.uuid}/`,
    url: `${address}/files/${file.uuid}/`,
    datetime_stored: file.stored ? new Date().toISOString() : null,
    datetime_removed: null,
  });
  const uploadError = (response: ExpressResponse, status: number, content: string, code: string) =>
    void response.json({ error: { status_code: status, content, error_code: code } });

  const app = express();
  app.use((_request, response, next) => {
    if (failures === 0) return next();
    failures -= 1;
    response.status(503).end();
  });

  const readForm = async (
    request: Request,
    response: ExpressResponse,
    handle: (form: FormData) => Promise<void> | void,
  ) => {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(request.body as Buffer), { headers }).formData();
    if (form.get('UPLOADCARE_PUB_KEY') === publicKey) await handle(form);
    else uploadError(response, 403, 'pub_key is invalid.', 'ProjectPublicKeyInvalidError');
  };
  app.post('/base/', anyBody, (request, response) =>
    readForm(request, response, async (form) => {
      const file = form.get('file');
      if (!(file instanceof File))
        return uploadError(response, 400, 'No files provided.', 'FileMissingError');
      const stored = form.get('UPLOADCARE_STORE') === '1';
      const content = Buffer.from(await file.arrayBuffer());
      const held = hold({ name: file.name, mediaType: file.type, size: content.length, stored }, content);
      response.json({ file: held.uuid });
    }),
  );
  app.post('/multipart/start/', anyBody, (request, response) =>
    readForm(request, response, (form) => {
      const size = Number(form.get('size'));
      const partSize = Number(form.get('part_size')) || 5 * 1024 * 1024;
      const held = hold({
        ...{ name: String(form.get('filename')), mediaType: String(form.get('content_type')), size },
        stored: form.get('UPLOADCARE_STORE') === '1',
      });
      const count = Math.ceil(size / partSize);
      const parts = Array.from({ length: count }, (_, index) => `${address}/parts/${held.uuid}/${index}`);
      response.json({ uuid: held.uuid, parts });
    }),
  );
  app.put('/parts/:uuid/:index', anyBody, (request, response) => {
    const held = files.get(request.params.uuid ?? '');
    if (!held) return void response.status(404).end();
    held.parts.set(Number(request.params.index), request.body as Buffer);
    response.status(200).end();
  });
  app.post('/multipart/complete/', anyBody, (request, response) =>
    readForm(request, response, (form) => {
      const held = files.get(String(form.get('uuid')));
      if (!held) return uploadError(response, 404, 'File is not found.', 'MultipartFileNotFoundError');
      const parts = [...held.parts].sort(([a], [b]) => a - b).map(([, part]) => part);
      held.content = Buffer.concat(parts);
      if (held.content.length !== held.size) {
        return uploadError(response, 400, 'File size mismatch.', 'MultipartFileSizeInvalidError');
      }
      held.ready = true;
      response.json(uploadInfo(held));
    }),
  );
  app.get('/info/', (request, response) => {
    const held = files.get(String(request.query.file_id));
    if (held) response.json(uploadInfo(held));
    else uploadError(response, 404, 'File is not found.', 'FileNotFoundError');
  });

  app.use('/files', (request, response, next) => {
    if (request.headers.authorization === `Uploadcare.Simple ${publicKey}:${secretKey}`) next();
    else response.status(401).json({ detail: 'Authentication credentials were not provided.' });
  });
  const found = (act: (file: HeldFile) => void) => (request: Request, response: ExpressResponse) => {
    const held = files.get(request.params.uuid ?? '');
    if (!held) return void response.status(404).json({ detail: 'Not found.' });
    act(held);
    response.json(restInfo(held));
  };
  app.get(
    '/files/:uuid/',
    found(() => undefined),
  );
  app.put(
    '/files/:uuid/storage/',
    found((file) => (file.stored = true)),
  );
  app.delete(
    '/files/:uuid/storage/',
    found((file) => files.delete(file.uuid)),
  );
  app.delete(
    '/files/:uuid/',
    found((file) => files.delete(file.uuid)),
  );

  app.get('/:uuid/:name?', (request, response) => {
    const held = files.get(request.params.uuid);
    if (!held?.ready) return void response.status(404).end();
    const etag = `"${createHash('sha256').update(held.content).digest('hex')}"`;
    response.type(held.mediaType).set('ETag', etag).send(held.content);
  });

  const { url, stop } = await listen(createServer(app), 0);
  address = url;
  return { publicKey, secretKey, url, files, stop, failNext: (count) => (failures = count) };
}

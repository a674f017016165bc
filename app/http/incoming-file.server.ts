import { Refusal } from '~/domain/refusal';

export type FileOnItsWay = {
  name: string;
  declaredBytes: number | null;
  body: ReadableStream<Uint8Array> | null;
};

/**
 * The file of a request: its body as it streams (its name in `X-File-Name`, percent-encoded), or the field `file` of a
 * form. Whoever takes it in compares its length with what was declared.
 */
export async function readIncomingFile(request: Request): Promise<FileOnItsWay> {
  const type = request.headers.get('Content-Type') ?? '';
  if (type.startsWith('multipart/form-data')) return readFormFile(request, 'file');
  const length = request.headers.get('Content-Length') ?? '';
  return {
    name: decodeName(request.headers.get('X-File-Name') ?? ''),
    declaredBytes: /^\d{1,12}$/.test(length) ? Number(length) : null,
    body: request.body,
  };
}

/**
 * A file of a form. Refuses with `file-missing` when none was chosen, `file-incomplete` when it came empty or the form
 * was cut.
 */
export async function readFormFile(request: Request, field: string): Promise<FileOnItsWay> {
  const form = await request.formData().catch(() => null);
  const file = form?.get(field);
  if (!form || !(file instanceof File)) throw new Refusal('file-incomplete');
  if (file.size === 0) throw new Refusal(file.name === '' ? 'file-missing' : 'file-incomplete');
  return { name: file.name, declaredBytes: file.size, body: file.stream() };
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

import type { ActorOf } from '~/domain/actor';
import { mostFilesOfMessage } from '~/domain/assistance/help-inputs';
import { readFormData } from '~/http/form-data.server';
import { uploadFile } from '~/use-cases/courses/upload-file.server';

/**
 * A request whose form is without files: those that a browser without script sent with it are stored, and named by
 * their ids as if they had been sent before. More files than a message may have are left out.
 */
export async function withFilesStored(
  request: Request,
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<Request> {
  const form = await readFormData(request);
  const files = form.getAll('files').filter((one) => one instanceof File && one.size > 0) as File[];
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string' && value !== '') fields.append(name, value);
  for (const file of files.slice(0, mostFilesOfMessage)) {
    const incoming = { name: file.name, declaredBytes: file.size, body: file.stream() };
    const { id } = await uploadFile(actor, { purpose: 'learner-file', ...incoming }, { now });
    fields.append('fileIds', id);
  }
  const headers = new Headers(request.headers);
  headers.delete('Content-Length');
  headers.set('Content-Type', 'application/x-www-form-urlencoded');
  return new Request(request.url, {
    method: 'POST',
    headers,
    body: fields.toString(),
    signal: request.signal,
  });
}

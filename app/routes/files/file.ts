import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { fileHeaders, readRange } from '~/http/file-headers.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getFile } from '~/use-cases/courses/get-file.server';

/** A stored file, for members of its organization only; a browser keeps it, since an id always means the same file. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, undefined, { settling: true });
  const file = await getFile(actor, { fileId: idParam(args, 'fileId') });
  if (file.address) return redirect(file.address, { headers: { 'Cache-Control': 'private, max-age=3600' } });
  const headers = fileHeaders(file);
  if (args.request.headers.get('If-None-Match') === headers.get('ETag')) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(args.request, file.bytes);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  }
  const body = (await file.read(range ?? undefined)) as ReadableStream<Uint8Array>;
  headers.set('Content-Length', String(range ? range.to - range.from + 1 : file.bytes));
  if (!range) return new Response(body, { headers });
  headers.set('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`);
  return new Response(body, { status: 206, headers });
}

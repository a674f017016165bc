import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getFile } from '~/use-cases/courses/get-file.server';

/** A stored file, for members of its organization only; a browser keeps it, since an id always means the same file. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, undefined, { settling: true });
  return fileResponse(args.request, await getFile(actor, { fileId: idParam(args, 'fileId') }));
}

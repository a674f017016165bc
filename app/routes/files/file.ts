import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { getViewer, requireContact, requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { getLogo } from '~/use-cases/clients/get-logo.server';
import { getFile } from '~/use-cases/courses/get-file.server';

/**
 * A stored file, for members of its organization only, the organization's logo for its clients too; a browser keeps it,
 * since an id always means the same file.
 */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await getViewer(args);
  if (viewer?.contactId) {
    const { actor } = await requireContact(args);
    return fileResponse(args.request, await getLogo(actor, { fileId: idParam(args, 'fileId') }));
  }
  const { actor } = await requireMember(args, undefined, { settling: true });
  return fileResponse(args.request, await getFile(actor, { fileId: idParam(args, 'fileId') }));
}

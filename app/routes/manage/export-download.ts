import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { sendArchive } from '~/http/send-archive.server';
import { getDataExportFile } from '~/use-cases/lifecycle/get-data-export-file.server';

/** `/manage/export/<id>.zip` */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'exports.make', { settling: true });
  const exportId = (args.params.file ?? '').replace(/\.zip$/, '');
  return sendArchive(args.request, await getDataExportFile(actor, { exportId }, { now }));
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ExportPage } from '~/ui/archive/export-page';
import { listDataExports } from '~/use-cases/lifecycle/list-data-exports.server';
import { requestDataExport } from '~/use-cases/lifecycle/request-data-export.server';

export const handle = { messages: ['archive'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'exports.make', { settling: true });
  return {
    title: pageTitle(args.request, 'archive:export.title'),
    exports: await listDataExports(actor, { now }),
    timeZone: viewer.organizationTimeZone,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'exports.make', { settling: true });
  await requestDataExport(actor, { now });
  return redirectWithFlash('/manage/export', 'archive:flash.exportRequested');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Export() {
  const { exports, timeZone } = useLoaderData<typeof loader>();
  return <ExportPage exports={exports} timeZone={timeZone} />;
}

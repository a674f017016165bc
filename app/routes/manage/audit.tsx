import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listAuditEntriesInput } from '~/domain/organizations/audit-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { AuditPage } from '~/ui/organization/audit-page';
import { listAuditEntries } from '~/use-cases/organizations/list-audit-entries.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'audit.read');
  const timeZone = viewer.organizationTimeZone;
  const page = await listAuditEntries(actor, readQuery(args.request, listAuditEntriesInput), { timeZone });
  return { ...page, timeZone, title: pageTitle(args.request, 'manage:audit.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Audit() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <AuditPage {...page} />;
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageQuery } from '~/domain/page-query';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readQuery } from '~/http/read-query.server';
import { AuditVisitsPage } from '~/ui/proof/audit-visits-page';
import { listAuditVisits } from '~/use-cases/proof/list-audit-visits.server';

export const handle = { messages: ['proof'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const linkId = idParam(args, 'linkId');
  const query = readQuery(args.request, pageQuery);
  const visits = await listAuditVisits(actor, { ...query, orderId, linkId });
  return { orderId, ...visits, timeZone: viewer.organizationTimeZone };
}

export default function AuditVisits() {
  return <AuditVisitsPage {...useLoaderData<typeof loader>()} />;
}

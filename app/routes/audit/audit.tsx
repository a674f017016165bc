import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { isRefusal } from '~/domain/refusal';
import { requireAuditor } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { AuditClosed } from '~/ui/proof/audit-closed';
import { AuditPage } from '~/ui/proof/audit-page';
import { getAudit } from '~/use-cases/proof/get-audit.server';

export const handle = { messages: ['proof'] };

const headers = { 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'private, no-store' };

/** What an auditor is shown by their link; of a link that is over, nothing but that it is. */
export async function loader(args: LoaderFunctionArgs) {
  const title = pageTitle(args.request, 'proof:audit.title');
  try {
    const { actor, visitor } = await requireAuditor(args);
    return data({ title, audit: await getAudit(actor, visitor) }, { headers });
  } catch (error) {
    if (!isRefusal(error, 'audit-link-closed')) throw error;
    return data({ title, audit: null }, { status: 410, headers });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Assidu` },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Audit() {
  const { audit } = useLoaderData<typeof loader>();
  const { token = '' } = useParams();
  return audit ? <AuditPage audit={audit} base={`/audit/${token}`} /> : <AuditClosed />;
}

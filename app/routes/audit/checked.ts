import type { ActionFunctionArgs } from '@remix-run/node';
import { auditCheckInput } from '~/domain/proof/audit-link-inputs';
import { readForm } from '~/http/redirect-after.server';
import { requireAuditor } from '~/http/guards.server';
import { recordAuditCheck } from '~/use-cases/proof/record-audit-check.server';

/** What the browser found as it checked a file. */
export async function action(args: ActionFunctionArgs) {
  const { actor, visitor } = await requireAuditor(args);
  await recordAuditCheck(actor, await readForm(args.request, auditCheckInput, {}), visitor);
  return new Response(null, { status: 204 });
}

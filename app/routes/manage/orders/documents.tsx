import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { auditLinkInput } from '~/domain/proof/audit-link-inputs';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderDocumentsPage } from '~/ui/proof/order-documents-page';
import { createAuditLink } from '~/use-cases/proof/create-audit-link.server';
import { getOrderDocuments } from '~/use-cases/proof/get-order-documents.server';

export const handle = { messages: ['proof'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const documents = await getOrderDocuments(actor, { orderId }, { now });
  return { orderId, documents, timeZone: viewer.organizationTimeZone };
}

/** Answers with the audit link itself, this once: it is kept nowhere, so the page cannot be asked for it again. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'proof.make');
  const orderId = idParam(args, 'orderId');
  const form = await parseForm(args.request, auditLinkInput);
  if (!form.ok) return form.response;
  const made = await submitForm(args.request, form.submission, () =>
    createAuditLink(actor, { ...form.value, orderId }, { now }),
  );
  if (!made.ok) return made.response;
  const result = form.submission.reply({ resetForm: true });
  const link = { url: made.result.url, label: form.value.label };
  return data({ result, link }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function OrderDocuments() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'link' in answer ? answer.link : null;
  return <OrderDocumentsPage {...page} made={made} {...(answer && { result: answer.result })} />;
}

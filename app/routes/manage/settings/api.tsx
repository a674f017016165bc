import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { canUse } from '~/domain/billing/entitlements';
import { createApiTokenInput } from '~/domain/organizations/settings-inputs';
import { parseForm, submitForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ApiTokensPage } from '~/ui/organization/api-tokens-page';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { getSeats } from '~/use-cases/organizations/get-seats.server';
import { listApiTokens } from '~/use-cases/organizations/list-api-tokens.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'api-tokens.write');
  const [tokens, { terms, offered }] = await Promise.all([listApiTokens(actor), getSeats(actor, { now })]);
  const decision = canUse(terms, 'api', offered);
  return {
    tokens,
    plan: terms.code,
    liftedBy: decision.allowed ? null : decision.details.liftedBy,
    role: actor.role,
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'manage:api.title'),
  };
}

/** Answers with the token itself, this once: it is kept nowhere, so the page cannot be asked for it again. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'api-tokens.write');
  const form = await parseForm(args.request, createApiTokenInput);
  if (!form.ok) return form.response;
  const made = await submitForm(args.request, form.submission, () =>
    createApiToken(actor, form.value, { now }),
  );
  if (!made.ok) return made.response;
  const result = form.submission.reply({ resetForm: true });
  return data(
    { result, token: made.result.token, name: form.value.name },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ApiTokens() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'token' in answer ? { token: answer.token, name: answer.name } : null;
  return <ApiTokensPage {...page} made={made} {...(answer && { result: answer.result })} />;
}

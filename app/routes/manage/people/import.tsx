import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { canUse } from '~/domain/billing/entitlements';
import { requireMember } from '~/http/guards.server';
import { readFormFile } from '~/http/incoming-file.server';
import { pageTitle } from '~/http/page-title.server';
import { attempt } from '~/http/refusal-response.server';
import { ImportPage } from '~/ui/people/import-page';
import { checkMemberImport } from '~/use-cases/organizations/check-member-import.server';
import { getSeats } from '~/use-cases/organizations/get-seats.server';
import { listMemberImports } from '~/use-cases/organizations/list-member-imports.server';

export const handle = { messages: ['manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'members.invite');
  const [imports, { terms, offered, seats }] = await Promise.all([
    listMemberImports(actor),
    getSeats(actor, { now }),
  ]);
  const decision = canUse(terms, 'imports', offered);
  return {
    imports,
    seats,
    liftedBy: decision.allowed ? null : decision.details.liftedBy,
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'manage:import.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'members.invite');
  const checked = await attempt(args.request, async () => {
    const { name, body } = await readFormFile(args.request, 'file');
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    return checkMemberImport(actor, { fileName: name, bytes }, { now });
  });
  if (!checked.ok) return checked.response;
  return redirect(`/manage/people/import/${checked.result.importId}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Import() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportPage {...page} problem={answer?.refusal.message ?? null} />;
}

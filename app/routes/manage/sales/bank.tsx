import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { isRefusal } from '~/domain/refusal';
import { listBankLinesInput } from '~/domain/sales/sale-inputs';
import { requireMember } from '~/http/guards.server';
import { readBankText } from '~/http/bank-text.server';
import { readFormFile } from '~/http/incoming-file.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { BankPage } from '~/ui/sales/bank-page';
import { checkBankFile } from '~/use-cases/sales/import-bank-file.server';
import { listBankLines } from '~/use-cases/sales/list-bank-lines.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.read');
  return {
    ...(await listBankLines(actor, readQuery(args.request, listBankLinesInput))),
    mayWrite: can(actor, 'sales.write'),
    title: pageTitle(args.request, 'sales:bank.title'),
  };
}

/** Shows what a file would bring; nothing is written. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args, 'sales.write');
  try {
    const { name, text } = await readBankText(await readFormFile(args.request, 'file'));
    return { check: { ...(await checkBankFile(actor, { name, text })), text }, problem: null };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const problem = refusalMessage(error, languageOf(args.request));
    return data({ check: null, problem }, { status: error.status });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ''} · Assidu` },
];

export default function Bank() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <BankPage {...page} check={answer?.check ?? null} problem={answer?.problem ?? null} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { ContractSheet } from '~/ui/operator/contract-sheet';
import { getOrganizationContract } from '~/use-cases/lifecycle/get-organization-contract.server';

export const handle = { messages: ['console', 'marketing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const contract = await getOrganizationContract(actor, { organizationId: args.params.id ?? '' }, { now });
  return { contract, title: contract.name };
}

export default function ContractSheetRoute() {
  return <ContractSheet contract={useLoaderData<typeof loader>().contract} />;
}

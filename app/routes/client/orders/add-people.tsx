import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { isRefusal } from '~/domain/refusal';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { readPeopleList } from '~/http/people-form.server';
import { refusalMessage } from '~/http/refusal-response.server';
import { AddPeoplePage } from '~/ui/funding/add-people-page';
import { checkOrderPeople } from '~/use-cases/funding/check-order-people.server';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';

export const handle = { messages: ['orders', 'manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const page = await getOrderPeople(actor, { orderId: idParam(args, 'orderId') }, { now });
  const id = new URL(args.request.url).searchParams.get('replaces');
  const replaced = page.people.find((person) => person.id === id && person.leftAt === null) ?? null;
  return { page, replaced: replaced && { id: replaced.id, name: replaced.name } };
}

export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  const bytes = await readPeopleList(args.request);
  try {
    return { checked: await checkOrderPeople(actor, { orderId, bytes }), error: null };
  } catch (error) {
    if (!isRefusal(error) || error.status === 404) throw error;
    return { checked: null, error: refusalMessage(error, languageOf(args.request)) };
  }
}

export default function AddPeople() {
  const { page, replaced } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AddPeoplePage
      page={page}
      base={`/client/orders/${page.orderId}`}
      replaced={replaced}
      checked={answer?.checked ?? null}
      error={answer?.error ?? null}
      price={null}
    />
  );
}

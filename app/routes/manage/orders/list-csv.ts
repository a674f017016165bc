import type { LoaderFunctionArgs } from '@remix-run/node';
import type { CsvCell } from '~/domain/csv-writer';
import { listOrdersInput } from '~/domain/funding/order-inputs';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { wordsFor } from '~/http/words.server';
import { listOrders } from '~/use-cases/funding/list-orders.server';

const columns = [
  'number',
  'title',
  'client',
  'state',
  'startsOn',
  'endsOn',
  'places',
  'taken',
  'price',
] as const;

/** The list of orders, with the filters of its address, as CSV; prices in euros without VAT. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const query = readQuery(args.request, listOrdersInput, { client: 'clientId' });
  const t = wordsFor(args.request, 'orders');
  async function* lines() {
    let after: string | undefined;
    do {
      const page = await listOrders(actor, { ...query, limit: 100, after }, { now });
      yield page.items.map(({ client, state, priceCents, ...order }): CsvCell[] => [
        ...[order.number, order.title, client.name, t(`states.${state}`), order.startsOn, order.endsOn],
        ...[order.places, order.taken, (priceCents / 100).toFixed(2)],
      ]);
      after = page.next ?? undefined;
    } while (after);
  }
  return csvResponse(
    `${t('list.fileName')}.csv`,
    columns.map((column) => t(`columns.${column}`)),
    lines(),
  );
}

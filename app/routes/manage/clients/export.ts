import type { LoaderFunctionArgs } from '@remix-run/node';
import { dayIn } from '~/domain/calendar';
import { listClientsInput } from '~/domain/clients/client-inputs';
import { csvResponse } from '~/http/csv-response.server';
import { requireMember } from '~/http/guards.server';
import { readQuery } from '~/http/read-query.server';
import { wordsFor } from '~/http/words.server';
import { exportClients } from '~/use-cases/clients/export-clients.server';

const columns = [
  ...(['name', 'country', 'siren', 'siret', 'vatNumber', 'street', 'postalCode', 'city'] as const),
  ...(['idcc', 'opco', 'invoiceEmail', 'contacts', 'createdAt', 'archivedAt'] as const),
];

/** The list of clients, with the filters of its address, as CSV. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'clients.read');
  const query = readQuery(args.request, listClientsInput, { q: 'search' });
  const t = wordsFor(args.request, 'clients');
  const zone = viewer.organizationTimeZone;
  const day = (instant: Date | string | null) => (instant ? dayIn(new Date(instant), zone) : '');
  const pages = exportClients(actor, query);
  async function* lines() {
    for await (const page of pages) {
      yield page.map(({ contacts, createdAt, archivedAt, ...client }) => {
        const people = contacts
          .filter(({ status }) => status !== 'archived')
          .map(({ firstName, lastName, email }) => `${firstName} ${lastName} <${email}>`);
        const cells = { ...client, contacts: people.join(', ') };
        const days = { createdAt: day(createdAt), archivedAt: day(archivedAt) };
        return columns.map((column) => ({ ...cells, ...days })[column] ?? '');
      });
    }
  }
  const header = columns.map((column) => t(`columns.${column}`));
  return csvResponse(`${t('fileName')}-${dayIn(now, zone)}.csv`, header, lines());
}

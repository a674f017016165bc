import type { ClientRepresentation } from '~/domain/clients/client-representation';
import type { ContactStatus } from '~/domain/clients/contact-inputs';
import { opcoName, type Opco } from '~/domain/funding/opcos';

export const clientFields = {
  ...{ id: true, name: true, country: true, siren: true, siret: true, vatNumber: true },
  ...{ street: true, postalCode: true, city: true, idcc: true, opco: true, opcoName: true },
  ...{ invoiceEmail: true, createdAt: true, archivedAt: true },
  contacts: {
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, email: true, firstName: true, lastName: true, jobTitle: true, phone: true },
      ...{ language: true, status: true },
    },
  },
} as const;

type Contact = Omit<ClientRepresentation['contacts'][number], 'status'> & { status: string };
type Row = Omit<ClientRepresentation, 'contacts'> & { opcoName: string | null; contacts: Contact[] };

/** A client as the API gives it: its funder by name. */
export function representClient({ opco, opcoName: given, contacts, ...row }: Row): ClientRepresentation {
  return {
    ...row,
    opco: opco === null ? null : opcoName(opco as Opco, given),
    contacts: contacts.map(({ status, ...contact }) => ({ ...contact, status: status as ContactStatus })),
  };
}

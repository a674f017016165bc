import { z } from 'zod';
import { contactStatuses } from '~/domain/clients/contact-inputs';
import { idText, instantText } from '~/domain/representation';

/** A client company, as connectors read it. `opco` is the funder's name. */
export const clientRepresentation = z.object({
  id: idText,
  name: z.string(),
  country: z.string(),
  siren: z.string().nullable(),
  siret: z.string().nullable(),
  vatNumber: z.string().nullable(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  idcc: z.string().nullable(),
  opco: z.string().nullable(),
  invoiceEmail: z.string().nullable(),
  createdAt: instantText,
  archivedAt: instantText.nullable(),
  contacts: z.array(
    z.object({
      id: idText,
      email: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      jobTitle: z.string(),
      phone: z.string(),
      language: z.string(),
      status: z.enum(contactStatuses),
    }),
  ),
});

export type ClientRepresentation = z.input<typeof clientRepresentation>;

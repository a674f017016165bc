import { z } from 'zod';
import { dayText, idText } from '~/domain/representation';
import { documentKinds } from '~/domain/billing/invoice';
import { salePurposes } from '~/domain/sales/sale-situation';
import { saleStandings } from '~/domain/sales/sale-standing';

const payer = z.enum(['client', 'opco']);
const purpose = z.enum(salePurposes);

/**
 * What was invoiced of an order as connectors read it, what is due and what comes next. Documents in cents with VAT, below
 * zero what an avoir takes back and what is to be given back, `credits` being the document that an avoir corrects; what is
 * due and comes in cents without VAT.
 */
export const orderInvoicesRepresentation = z.object({
  orderId: idText,
  currency: z.string(),
  invoices: z.array(
    z.object({
      id: idText,
      number: z.string(),
      kind: z.enum(documentKinds),
      ...{ purpose, payer, buyer: z.string(), issuedOn: dayText, dueOn: dayText },
      ...{ includingVat: z.int(), open: z.int(), standing: z.enum(saleStandings) },
      credits: idText.nullable(),
    }),
  ),
  due: z.array(
    z.object({ purpose, payer, excludingVat: z.int(), rule: z.string(), corrects: idText.nullable() }),
  ),
  next: z.array(
    z.object({
      ...{ purpose, payer, excludingVat: z.int().nullable(), on: dayText.nullable() },
      waitsFor: z.enum(['agreement', 'settlement']),
    }),
  ),
});

import type { z } from 'zod';
import type { invoiceRepresentation } from '~/domain/billing/representations';
import { describeLine } from '~/domain/billing/invoice-words';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import type { ListedInvoice } from '~/use-cases/billing/list-invoices.server';

/** A document as the API shows it, its lines described in the reader's language. */
export function representInvoice(
  request: Request,
  { id, number, kind, status, dueCents, document }: ListedInvoice,
): z.input<typeof invoiceRepresentation> {
  const language = languageOf(request);
  const t = translator(language, 'invoice');
  const { issuedOn, dueOn, period, credits, currency, excludingVat, vatTotal, includingVat } = document;
  return {
    ...{ id, number, kind, issuedOn, dueOn, status, period, due: dueCents, currency },
    ...{ excludingVat, vat: vatTotal, includingVat },
    lines: document.lines.map(({ facts, quantity, unitPrice, vatRate, excludingVat: net, rule }) => ({
      description: describeLine(t, facts, language),
      ...{ quantity, unitPrice, vatRate, excludingVat: net, rule },
    })),
    ...(credits && { credits: credits.number }),
  };
}

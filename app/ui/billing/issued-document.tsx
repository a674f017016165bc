import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { periodWords } from '~/domain/billing/invoice-words';
import type { InvoiceDocument, InvoiceParty } from '~/domain/billing/invoice';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';
import { LineTable } from './line-table';

type Props = {
  document: InvoiceDocument;
  /** What its parties are called. */
  parties: { seller: string; buyer: string };
  /** The way to the document that an avoir corrects. */
  corrected: ReactNode;
  facts?: readonly { term: string; detail: ReactNode }[];
};

/** A document as it was issued: its parties, its days, what else is to be known of it, and its lines. */
export function IssuedDocument({ document, parties, corrected, facts = [] }: Props) {
  const { t, i18n } = useTranslation('billing');
  const { t: invoiceWords } = useTranslation('invoice');
  const formats = useFormats();
  const { seller, buyer, period, lines, excludingVat, includingVat, vat } = document;
  return (
    <Card className="order-2 xl:order-1">
      <div className="grid gap-6 sm:grid-cols-2">
        <Party title={parties.seller} party={seller} />
        <Party title={parties.buyer} party={buyer} />
      </div>
      <div className="mt-4 border-t pt-2">
        <DescriptionList
          items={[
            { term: t('invoice.issuedOn'), detail: formats.day(document.issuedOn) },
            document.credits
              ? { term: t('invoice.credits'), detail: corrected }
              : { term: t('invoice.dueOn'), detail: formats.day(document.dueOn) },
            ...facts,
            ...(period
              ? [{ term: t('invoice.period'), detail: periodWords(invoiceWords, period, i18n.language) }]
              : []),
          ]}
        />
      </div>
      <div className="mt-6">
        <LineTable lines={lines} totals={{ excludingVat, includingVat, rates: vat }} />
      </div>
    </Card>
  );
}

function Party({ title, party }: { title: string; party: InvoiceParty }) {
  const { t } = useTranslation('invoice');
  return (
    <div className="text-[0.9375rem]">
      <h2 className="text-sm text-ink-faint">{title}</h2>
      <p className="mt-1 font-[600] wrap-break-word">{party.name}</p>
      <p className="text-ink-soft">{party.street}</p>
      <p className="text-ink-soft">
        {party.postalCode} {party.city}
      </p>
      {party.siren && <p className="mt-1 text-sm text-ink-faint">{t('pdf.siren', { siren: party.siren })}</p>}
      {party.vatNumber && (
        <p className="text-sm text-ink-faint">{t('pdf.vatNumber', { number: party.vatNumber })}</p>
      )}
    </div>
  );
}

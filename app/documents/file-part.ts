import { renderAssistanceLog, type AssistanceRequest } from '~/documents/assistance-log';
import { renderAttendanceCertificate, type AttendanceCertificate } from '~/documents/attendance-certificate';
import { renderAttendanceSheet } from '~/documents/attendance-sheet';
import { renderInformationSheet, type SentInformation } from '~/documents/information-sheet';
import { renderIssuedInvoice } from '~/documents/issued-invoice';
import type { AttendanceSheet, SheetOrganization } from '~/documents/sheet-data';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import type { Language } from '~/locales/translator';

type Letterhead = 'language' | 'organization';

/** A part of an evidence file that is drawn for it. */
export type DrawnPart =
  | { from: 'sheet'; sheet: Omit<AttendanceSheet, Letterhead> }
  | { from: 'attendance-certificate'; certificate: Omit<AttendanceCertificate, Letterhead> }
  | { from: 'information'; sent: readonly SentInformation[] }
  | { from: 'assistance-log'; requests: readonly AssistanceRequest[] }
  | { from: 'invoice'; invoice: InvoiceDocument; language: Language; logo: Uint8Array | null };

export type DrawnLook = {
  language: Language;
  organization: SheetOrganization;
  /** Of the signatory. */
  signature: Uint8Array | null;
  timeZone: string;
  action: string;
  order: string;
  pedagogicalAssistance: string;
  technicalAssistance: string;
  madeAt: Date;
};

/** Draws a part: one file, or two where an invoice is told as XML too. */
export async function renderFilePart(
  part: DrawnPart,
  look: DrawnLook,
): Promise<{ ending: string; content: Uint8Array | string }[]> {
  const pdf = (content: Uint8Array) => [{ ending: 'pdf', content }];
  switch (part.from) {
    case 'sheet':
      return pdf(await renderAttendanceSheet({ ...part.sheet, ...lettered(look) }, { layout: 'half-days' }));
    case 'attendance-certificate':
      return pdf(
        await renderAttendanceCertificate({
          ...part.certificate,
          ...lettered(look),
          signature: look.signature,
        }),
      );
    case 'information':
      return pdf(await renderInformationSheet({ ...look, sent: part.sent }));
    case 'assistance-log':
      return pdf(await renderAssistanceLog({ ...look, requests: part.requests }));
    case 'invoice': {
      const { pdf: drawn, xml } = await renderIssuedInvoice(part.invoice, part.language, part.logo);
      return [...(drawn ? pdf(drawn) : []), ...(xml ? [{ ending: 'xml', content: xml }] : [])];
    }
  }
}

const lettered = ({ language, organization }: DrawnLook) => ({ language, organization });

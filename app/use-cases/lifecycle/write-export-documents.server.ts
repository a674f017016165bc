import { Readable } from 'node:stream';
import type { ActorOf } from '~/domain/actor';
import { exportParts, nextExportPart, type ExportProgress } from '~/domain/lifecycle/export-plan';
import { certificateStatementSchema } from '~/domain/learning/certificate-statement';
import { isRefusal } from '~/domain/refusal';
import { renderCertificate } from '~/documents/certificate';
import { renderIssuedInvoice } from '~/documents/issued-invoice';
import { exportPaths } from '~/integrations/disk/export-folder.server';
import { writeWhole } from '~/integrations/disk/write-export.server';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { StoreName } from '~/integrations/files/file-store.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage } from '~/locales/translator';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import {
  readExportProgress,
  saveExportProgress,
  type ExportKey,
  type ExportNext,
} from '~/records/lifecycle/export-state.server';
import { readIssuedDocument } from '~/records/lifecycle/find-invoices-to-archive.server';

const filesAtOnce = 10;

type Written = { after: string | null; missing?: string[] };
type Writer = (tx: Tx, at: ExportKey, folder: string, after: string | null) => Promise<Written>;

/**
 * Writes the next files of an export (certificates and invoices as PDF and XML, uploaded files) and keeps how far it
 * is: killed anywhere it writes the same ones again. A file whose bytes its store no longer has is told in the README.
 * Returns what is next.
 */
export async function writeExportDocuments(_actor: ActorOf<'system'>, at: ExportKey): Promise<ExportNext> {
  const database = forOrganization(at.organizationId);
  const progress = await readExportProgress(database, at);
  if (!progress) return 'gone';
  const kind = exportParts[progress.part]?.kind;
  if (kind !== 'certificates' && kind !== 'invoices' && kind !== 'files') {
    return saveExportProgress(database, at, progress);
  }
  const { parts } = exportPaths(at.organizationId, at.exportId);
  const { after, missing = [] } = await writers[kind](database, at, parts, progress.after?.[0] ?? null);
  const written: ExportProgress = { ...progress, missing: [...progress.missing, ...missing] };
  return saveExportProgress(database, at, after ? { ...written, after: [after] } : nextExportPart(written));
}

const page = (organizationId: string, after: string | null) => ({
  where: { organizationId, ...(after && { id: { gt: after } }) },
  orderBy: { id: 'asc' as const },
  take: filesAtOnce,
});

const lastOf = (rows: readonly { id: string }[]) =>
  rows.length === filesAtOnce ? (rows.at(-1)?.id ?? null) : null;

const writers: Record<'certificates' | 'invoices' | 'files', Writer> = {
  async certificates(tx, { organizationId }, folder, after) {
    const rows = await tx.certificate.findMany(page(organizationId, after));
    if (rows.length === 0) return { after: null };
    const { accentColour, logoFileId } = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { accentColour: true, logoFileId: true },
    });
    const logo = await readLogo(
      logoFileId
        ? await tx.storedFile.findUnique({ where: { organizationId_id: { organizationId, id: logoFileId } } })
        : null,
    );
    for (const { code, issuedAt, statement } of rows) {
      const address = `${settings.APP_URL}/verify/${code}`;
      const look = { code, issuedAt, address, accentColour, logo };
      const bytes = await renderCertificate(certificateStatementSchema.parse(statement), look);
      await writeWhole(folder, `certificates/${code}.pdf`, bytes);
    }
    return { after: lastOf(rows) };
  },
  async invoices(tx, { organizationId }, folder, after) {
    const rows = await tx.invoice.findMany({ ...page(organizationId, after), select: { id: true } });
    for (const { id } of rows) {
      const { document, language } = await readIssuedDocument(tx, organizationId, id);
      const { pdf, xml } = await renderIssuedInvoice(document, isLanguage(language) ? language : 'fr');
      if (pdf) await writeWhole(folder, `invoices/${document.number}.pdf`, pdf);
      if (xml) await writeWhole(folder, `invoices/${document.number}.xml`, Buffer.from(xml));
    }
    return { after: lastOf(rows) };
  },
  async files(tx, { organizationId }, folder, after) {
    const rows = await tx.storedFile.findMany({
      ...page(organizationId, after),
      select: { id: true, name: true, store: true, storeKey: true },
    });
    const missing: string[] = [];
    for (const { id, name, store, storeKey } of rows) {
      const path = `files/${id}-${name.replace(/[^\p{L}\p{N}._-]+/gu, '_')}`;
      try {
        const content = await fileStore(store as StoreName).open(storeKey);
        await writeWhole(folder, path, Readable.fromWeb(content));
      } catch (error) {
        if (!isRefusal(error, 'not-found')) throw error;
        missing.push(path);
      }
    }
    return { after: lastOf(rows), missing };
  },
};

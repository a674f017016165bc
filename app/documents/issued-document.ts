import { renderAssistanceLog, type AssistanceLog } from '~/documents/assistance-log';
import { renderAttendanceCertificate, type AttendanceCertificate } from '~/documents/attendance-certificate';
import { renderAttendanceSheet } from '~/documents/attendance-sheet';
import { renderCompletionCertificate, type CompletionCertificate } from '~/documents/completion-certificate';
import { renderConvention } from '~/documents/convention';
import type { Convention } from '~/documents/convention-data';
import type { Edition } from '~/documents/edition';
import { renderEvaluationReport, type EvaluationReport } from '~/documents/evaluation-report';
import { renderProgrammeSheet, type ProgrammeSheet } from '~/documents/programme-sheet';
import type { AttendanceSheet, SheetOrganization } from '~/documents/sheet-data';
import type { IsoDay } from '~/domain/calendar';
import { proofLanguage } from '~/domain/proof/document-kinds';
import { isLanguage } from '~/locales/translator';

type Added = 'language' | 'organization' | 'madeAt' | 'edition';

/** What a document says of the training, whatever its letterhead, who signs it and the day. */
export type DocumentToIssue =
  | ({ kind: 'convention'; versionId: string } & Omit<Convention, Added | 'signature'>)
  | ({ kind: 'programme' } & Omit<ProgrammeSheet, Added>)
  | ({ kind: 'attendance-sheet' } & Omit<AttendanceSheet, Added>)
  | ({ kind: 'attendance-certificate' } & Omit<AttendanceCertificate, Added | 'signature' | 'madeOn'>)
  | ({ kind: 'completion-certificate' } & Omit<
      CompletionCertificate,
      Added | 'signature' | 'signatory' | 'madeOn'
    >)
  | ({ kind: 'assistance-log' } & Omit<AssistanceLog, Added>)
  | ({ kind: 'evaluations' | 'satisfaction' } & Omit<EvaluationReport, Added | 'about'>);

/** What is added as it is issued. */
export type Issue = {
  organization: SheetOrganization;
  signatory: { name: string; title: string } | null;
  /** The signatory's. */
  signature: Uint8Array | null;
  edition: Edition;
  madeOn: IsoDay;
  madeAt: Date;
};

/**
 * What makes one version another: what the document states of the training. A letterhead, a signatory or the drawing of
 * a signature that change leave what was issued standing, and so does what others do in a session.
 */
export function statedOf(document: DocumentToIssue): unknown {
  if (document.kind === 'convention') {
    const { kind, versionId, contentHash } = document;
    return { kind, versionId, contentHash };
  }
  if (document.kind !== 'attendance-sheet') return document;
  const { kind, session, trainers, corrections, halfDays } = document;
  return {
    ...{ kind, session, trainers, corrections },
    halfDays: halfDays.map(({ rows, countersignatures, ...halfDay }) => ({
      ...halfDay,
      countersignatures: countersignatures.map(({ mark: _, ...signed }) => signed),
      rows: rows.map(({ signature, ...row }) => ({ ...row, signed: signature?.statementHash ?? null })),
    })),
  };
}

/** Draws a document as it is issued: in French, as funders read it; a convention in the language it was accepted in. */
export function renderIssuedDocument(document: DocumentToIssue, issue: Issue): Promise<Uint8Array> {
  const { organization, signatory, signature, edition, madeOn, madeAt } = issue;
  const drawn = { language: proofLanguage, organization, edition, madeAt } as const;
  switch (document.kind) {
    case 'convention': {
      const { content } = document;
      const language = isLanguage(content.language) ? content.language : proofLanguage;
      const isSigned = signatory?.name === content.provider.representative;
      return renderConvention({
        ...{ ...document, language, organization, edition },
        signature: isSigned ? signature : null,
      });
    }
    case 'programme':
      return renderProgrammeSheet({ ...document, ...drawn });
    case 'attendance-sheet':
      return renderAttendanceSheet({ ...document, ...drawn }, { layout: 'half-days' });
    case 'attendance-certificate':
      return renderAttendanceCertificate({ ...document, ...drawn, signature, madeOn });
    case 'completion-certificate':
      if (!signatory) throw new Error('nobody signs a certificate');
      return renderCompletionCertificate({ ...document, ...drawn, signatory, signature, madeOn });
    case 'assistance-log':
      return renderAssistanceLog({ ...document, ...drawn });
    case 'evaluations':
      return renderEvaluationReport({ ...document, ...drawn, about: 'evaluation' });
    case 'satisfaction':
      return renderEvaluationReport({ ...document, ...drawn, about: 'satisfaction' });
  }
}

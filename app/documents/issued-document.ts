import { renderAssistanceLog, type AssistanceLog } from '~/documents/assistance-log';
import { renderCompletionCertificate, type CompletionCertificate } from '~/documents/completion-certificate';
import { renderEvaluationReport, type EvaluationReport } from '~/documents/evaluation-report';
import { renderProgrammeSheet, type ProgrammeSheet } from '~/documents/programme-sheet';
import type { SheetOrganization } from '~/documents/sheet-data';
import type { IsoDay } from '~/domain/calendar';

/** Pictures are named by their files: a document is another once its letterhead or signature is. */
export type Letterhead = Omit<SheetOrganization, 'logo'> & { logoFileId: string | null };

type Drawn = 'organization' | 'madeAt';
type Drawable<Document extends { organization: SheetOrganization }> = Omit<Document, Drawn> & {
  organization: Letterhead;
};

/** What a document is drawn from, whatever the day: equal facts make no further version. */
export type IssuedFacts =
  | ({ kind: 'completion-certificate'; signatureFileId: string | null } & Omit<
      Drawable<CompletionCertificate>,
      'signature' | 'version' | 'madeOn'
    >)
  | ({ kind: 'evaluations' } & Drawable<EvaluationReport>)
  | ({ kind: 'assistance-log' } & Drawable<AssistanceLog>)
  | ({ kind: 'programme' } & Drawable<ProgrammeSheet>);

/** What is added as it is issued. */
export type Issue = {
  logo: Uint8Array | null;
  signature: Uint8Array | null;
  version: number;
  madeOn: IsoDay;
  madeAt: Date;
};

/** Draws a document as it is issued. */
export function renderIssuedDocument(facts: IssuedFacts, issue: Issue): Promise<Uint8Array> {
  const { logo, signature, version: number, madeOn, madeAt } = issue;
  const { logoFileId: _, ...letterhead } = facts.organization;
  const drawn = { organization: { ...letterhead, logo }, madeAt };
  switch (facts.kind) {
    case 'completion-certificate':
      return renderCompletionCertificate({ ...facts, ...drawn, signature, version: number, madeOn });
    case 'evaluations':
      return renderEvaluationReport({ ...facts, ...drawn });
    case 'assistance-log':
      return renderAssistanceLog({ ...facts, ...drawn });
    case 'programme':
      return renderProgrammeSheet({ ...facts, ...drawn });
  }
}

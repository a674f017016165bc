import { Download, FileText, Printer, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDocuments } from '~/use-cases/attendance/get-session-documents.server';
import type { SessionDetails } from '~/use-cases/attendance/get-session.server';
import { Badge } from '../primitives/badge';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { CopyButton } from '../primitives/copy-button';
import { ChainSeal } from './chain-seal';
import { useHalfDayWords } from './use-half-day-words';

type Props = { session: Pick<SessionDetails, 'id' | 'timeZone' | 'halfDays'>; documents: SessionDocuments };

/** What can be downloaded of a session: attendance sheets, whole or by half-day, and the evidence behind them. */
export function SessionDocumentsPage({ session, documents }: Props) {
  const { t } = useTranslation('hours');
  const sheet = `/teach/sessions/${session.id}/documents/attendance-sheet.pdf`;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <Card title={t('documents.sheet')} description={t('documents.sheetText')}>
          <div className="flex flex-wrap gap-2">
            <FileLink to={`${sheet}?layout=half-days`} icon={<FileText aria-hidden="true" />} first>
              {t('documents.byHalfDay')}
            </FileLink>
            <FileLink to={`${sheet}?layout=people`} icon={<UsersRound aria-hidden="true" />}>
              {t('documents.byPerson')}
            </FileLink>
            <FileLink to={`${sheet}?layout=blank`} icon={<Printer aria-hidden="true" />}>
              {t('documents.blank')}
            </FileLink>
          </div>
        </Card>
        <HalfDays session={session} documents={documents} sheet={sheet} />
      </div>
      <Evidence sessionId={session.id} proof={documents.proof} />
    </div>
  );
}

function HalfDays({ session, documents, sheet }: Props & { sheet: string }) {
  const { t } = useTranslation('hours');
  const words = useHalfDayWords(session.timeZone);
  return (
    <Card title={t('documents.halfDays')} flush>
      <ol className="divide-y border-t">
        {session.halfDays.map((halfDay) => {
          const bears = documents.halfDays[halfDay.id] ?? { signed: 0, expected: 0, corrections: 0 };
          return (
            <li key={halfDay.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5 sm:px-6">
              <span className="min-w-0 flex-1 basis-60">
                <span className="block first-letter:uppercase">{words.day(halfDay)}</span>
                <span className="block text-sm text-ink-faint tabular-nums">
                  {words.times(halfDay)} ·{' '}
                  {t('documents.signed', { count: bears.expected, done: bears.signed })}
                </span>
              </span>
              <span className="flex flex-wrap gap-1.5">
                {halfDay.countersignedAt ? (
                  <Badge tone="success">{t('documents.countersigned')}</Badge>
                ) : (
                  <Badge>{t('documents.notCountersigned')}</Badge>
                )}
                {bears.corrections > 0 && (
                  <Badge tone="info">{t('documents.corrections', { count: bears.corrections })}</Badge>
                )}
              </span>
              <span className="flex gap-2">
                <FileLink small to={`${sheet}?layout=half-days&halfDayId=${halfDay.id}`}>
                  {t('documents.open')}
                </FileLink>
                <FileLink small to={`${sheet}?layout=blank&halfDayId=${halfDay.id}`}>
                  {t('documents.print')}
                </FileLink>
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function Evidence({ sessionId, proof }: { sessionId: string; proof: SessionDocuments['proof'] }) {
  const { t } = useTranslation('hours');
  const hashes = [
    [t('documents.head', { count: proof.records }), proof.headHash],
    [t('documents.statements', { count: proof.signatures }), proof.statementsHash],
  ] as const;
  return (
    <Card
      title={t('documents.evidence')}
      description={t('documents.evidenceText')}
      actions={<ChainSeal chain={proof.chain} />}
    >
      <dl className="flex flex-col gap-4">
        {hashes.map(([label, hash]) => (
          <div key={label}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="mt-1">
              <code className="mb-2 block font-mono text-xs break-all">{hash}</code>
              <CopyButton text={hash} label={t('documents.copy')} />
            </dd>
          </div>
        ))}
      </dl>
      <a
        href={`/teach/sessions/${sessionId}/documents/evidence.jsonl`}
        download
        className={`mt-5 ${buttonStyle({ variant: 'secondary' })}`}
      >
        <Download aria-hidden="true" />
        {t('documents.download')}
      </a>
    </Card>
  );
}

function FileLink({
  to,
  icon,
  first = false,
  small = false,
  children,
}: {
  to: string;
  icon?: ReactNode;
  first?: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <a
      href={to}
      target="_blank"
      rel="noreferrer"
      className={buttonStyle({ variant: first ? 'primary' : 'secondary', size: small ? 'small' : 'medium' })}
    >
      {icon}
      {children}
    </a>
  );
}

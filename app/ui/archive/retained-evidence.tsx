import { FolderArchive } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

export type RetainedLine = {
  id: string;
  number: string;
  endsOn: string;
  keptUntil: string;
  bytes: number;
  sha256: string;
  openUntil: string | null;
};

/** The evidence files that the law keeps, each with what the reader may do with it. */
export function RetainedEvidence({
  evidence,
  title,
  text,
  children,
}: {
  evidence: readonly RetainedLine[];
  title: string;
  text: string;
  children: (line: RetainedLine) => ReactNode;
}) {
  const { t } = useTranslation('archive');
  const formats = useFormats();
  return (
    <Card title={title} description={text}>
      <ul className="divide-y">
        {evidence.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
          >
            <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
              <FolderArchive aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-faint" />
              <div className="min-w-0">
                <p className="font-[560] tabular-nums">
                  {line.number}{' '}
                  <span className="font-normal text-ink-faint">{formats.bytes(line.bytes)}</span>
                </p>
                <p className="text-sm text-ink-soft">
                  {t('evidence.dates', {
                    ended: formats.day(line.endsOn),
                    until: formats.day(line.keptUntil),
                  })}
                </p>
                <p className="text-sm text-ink-soft">
                  {line.openUntil
                    ? t('evidence.openUntil', { at: formats.instant(line.openUntil, 'Europe/Paris') })
                    : t('evidence.closed')}
                </p>
              </div>
            </div>
            {children(line)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { CircleAlert, CircleCheck, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilePart, Manifest } from '~/domain/proof/manifest';
import type { PartVerdict } from '~/domain/proof/verify-parts';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

const openedUpTo = 12;

/** Every part of a file by its folder, with its hash and, once it was checked, whether it holds. */
export function AuditParts({
  manifest,
  base,
  verdicts,
}: {
  manifest: Manifest;
  base: string;
  verdicts: ReadonlyMap<string, PartVerdict>;
}) {
  const { t } = useTranslation('proof');
  const kinds = [...new Set(manifest.parts.map(({ kind }) => kind))];
  const records = new Map(manifest.chains.map((chain) => [chain.path, chain.records]));
  return (
    <Card title={t('audit.parts')} description={t('audit.partsText')} flush>
      <div className="divide-y border-t">
        {kinds.map((kind) => {
          const parts = manifest.parts.filter((part) => part.kind === kind);
          return (
            <details key={kind} open={parts.length <= openedUpTo} className="px-5 py-3 sm:px-6">
              <summary className="cursor-pointer py-1 font-[560]">
                {t(`kinds.${kind}`)} <span className="font-normal text-ink-faint">({parts.length})</span>
              </summary>
              <ul className="mt-1 divide-y">
                {parts.map((part) => (
                  <Part
                    key={part.path}
                    part={part}
                    base={base}
                    records={records.get(part.path)}
                    verdict={verdicts.get(part.path)}
                  />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </Card>
  );
}

function Part({
  part,
  base,
  records,
  verdict,
}: {
  part: FilePart;
  base: string;
  records: number | undefined;
  verdict: PartVerdict | undefined;
}) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  const name = part.path.split('/').at(-1) ?? part.path;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <a
          href={`${base}/parts/${part.path}`}
          className="wrap-break-word text-accent-text underline underline-offset-4"
          target="_blank"
          rel="noreferrer"
        >
          {name}
        </a>
        <span className="ml-2 text-sm text-ink-faint tabular-nums">
          {formats.bytes(part.bytes)}
          {records !== undefined && ` · ${t('audit.records', { count: records })}`}
        </span>
        <code className="mt-0.5 block font-mono text-xs break-all text-ink-soft">{part.sha256}</code>
      </div>
      {verdict ? (
        <span className="flex items-center gap-1.5 text-sm">
          {verdict.intact ? (
            <CircleCheck aria-hidden="true" className="size-4 text-success" />
          ) : (
            <CircleAlert aria-hidden="true" className="size-4 text-danger" />
          )}
          {t(verdict.intact ? 'audit.intact' : 'audit.changed')}
        </span>
      ) : (
        <Download aria-hidden="true" className="mt-1 size-4 text-ink-faint" />
      )}
    </li>
  );
}

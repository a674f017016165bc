import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartVerdict } from '~/domain/proof/verify-parts';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';
import type { FileCheck } from './use-file-check';

/** The check of a file in the visitor's own browser: its button, how far it is, and what it found in words. */
export function FileCheckPanel({
  check,
  total,
  withheld,
  onStart,
}: {
  check: FileCheck;
  total: number;
  withheld: number;
  onStart: () => void;
}) {
  const { t } = useTranslation('proof');
  const formats = useFormats();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const { state, done, records, wrong } = check;
  const values = { parts: formats.number(done), count: records, records: formats.number(records) };
  return (
    <Card title={t('audit.check')} description={t('audit.checkText')}>
      {!scripted && <p className="text-ink-soft">{t('audit.withoutScript')}</p>}
      {scripted && state !== 'running' && state !== 'done' && (
        <Button variant="primary" icon={<ShieldCheck aria-hidden="true" />} onClick={onStart}>
          {t(state === 'stopped' ? 'audit.checkAgain' : 'audit.checkNow')}
        </Button>
      )}
      {state === 'stopped' && (
        <div className="mt-4">
          <Callout tone="warning" live="alert">
            {t('audit.stopped')}
          </Callout>
        </div>
      )}
      {state === 'running' && (
        <div role="status">
          <ProgressBar ratio={total === 0 ? 1 : done / total} label={t('audit.checking')} />
          <p className="mt-2 text-sm text-ink-soft tabular-nums">
            {t('audit.soFar', { done: formats.number(done), total: formats.number(total) })}
          </p>
        </div>
      )}
      {state === 'done' && wrong.length === 0 && (
        <Callout tone="success" live="status" title={t('audit.holds')}>
          {t('audit.holdsText', values)}
          {withheld > 0 && ` ${t('audit.withheld', { count: withheld })}`}
        </Callout>
      )}
      {state === 'done' && wrong.length > 0 && (
        <Callout tone="danger" live="alert" title={t('audit.broken', { count: wrong.length })}>
          <ul className="mt-1 list-disc pl-5">
            {wrong.map((verdict) => (
              <li key={verdict.path} className="wrap-break-word">
                <Wrong verdict={verdict} />
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </Card>
  );
}

function Wrong({ verdict }: { verdict: Extract<PartVerdict, { intact: false }> }) {
  const { t } = useTranslation('proof');
  const sequence = 'sequence' in verdict ? verdict.sequence : 0;
  return t('audit.wrong', {
    path: verdict.path,
    problem: t(`audit.problems.${verdict.problem}`, { sequence }),
  });
}

import { Form, useActionData } from '@remix-run/react';
import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workScore } from '~/domain/assessment/submission-rules';
import type { SubmissionPage } from '~/use-cases/assessment/get-submission.server';
import { FileLinks } from '../../learn/work/file-links';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { Card } from '../../primitives/card';
import { FileUpload } from '../../primitives/file-upload';
import { SubmitButton } from '../../primitives/submit-button';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';
import { useFormats } from '../../primitives/use-formats';

/** What an action answers that keeps the form; `changed`: somebody else has assessed the work meanwhile. */
export type AssessProblem = { problem: string; changed: { by: string | null; savedAt: string } | null };

/** Points by criterion, a comment, files, and the verdict; what is not sent stays in the form. */
export function AssessForm({ work, timeZone }: { work: SubmissionPage; timeZone: string }) {
  const { t } = useTranslation('assignment');
  const formats = useFormats();
  const answer = useActionData<AssessProblem>();
  const { criteria, passPercent } = work.activity;
  const [points, setPoints] = useState<Record<string, string>>(() =>
    Object.fromEntries(criteria.map(({ id }) => [id, String(work.marks[id] ?? '')])),
  );
  const [kept, setKept] = useState(work.feedbackFiles);
  const given = Object.fromEntries(
    Object.entries(points).flatMap(([id, value]) => (value === '' ? [] : [[id, Number(value)]])),
  );
  const sum = Object.values(given).reduce((total, one) => total + one, 0);
  const maximum = criteria.reduce((total, one) => total + one.points, 0);
  const score = workScore(criteria, given);
  const below = score !== null && score < passPercent * 100;
  return (
    <Form method="post">
      <input type="hidden" name="revision" value={work.revision} />
      <Card title={t('assess.grid')} {...(criteria.length === 0 && { description: t('assess.noGrid') })}>
        <div className="flex flex-col gap-5">
          {criteria.map(({ id, title, description, points: most }) => (
            <TextField
              key={id}
              label={title}
              hint={[description, t('assess.outOf', { count: most })].filter(Boolean).join(' · ')}
              name={`marks.${id}`}
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              step={1}
              value={points[id] ?? ''}
              onChange={({ currentTarget: { value } }) => setPoints((now) => ({ ...now, [id]: value }))}
            />
          ))}
          {criteria.length > 0 && (
            <p role="status" className="rounded-md bg-sunken px-4 py-3 text-sm tabular-nums">
              <span className="font-[620]">{t('assess.total', { points: sum, count: maximum })}</span>
              {score !== null && (
                <span className="ml-2 text-ink-soft">
                  {t('assess.totalPercent', { percent: formats.percent(score / 10_000), pass: passPercent })}
                </span>
              )}
              {below && <span className="mt-1 block text-warning-ink">{t('assess.below')}</span>}
            </p>
          )}
          <TextAreaField
            label={t('assess.feedback')}
            hint={t('assess.feedbackHint')}
            name="feedback"
            maxLength={20_000}
            rows={5}
            defaultValue={work.feedback}
          />
          <FileLinks
            files={kept}
            onRemove={(gone) => setKept(kept.filter(({ fileId }) => fileId !== gone))}
          />
          {kept.map(({ fileId }) => (
            <input key={fileId} type="hidden" name="fileIds" value={fileId} />
          ))}
          <FileUpload
            purpose="learner-file"
            label={t('assess.files')}
            acceptText={t('filesKinds')}
            name="fileIds"
            multiple
          />
          {answer?.changed ? (
            <Callout
              tone="warning"
              live="alert"
              actions={
                <Button size="small" variant="secondary" onClick={() => window.location.reload()}>
                  {t('assess.reload')}
                </Button>
              }
            >
              {t('assess.changed', {
                name: answer.changed.by ?? '',
                at: formats.instant(answer.changed.savedAt, timeZone),
              })}
            </Callout>
          ) : (
            answer?.problem && (
              <Callout tone="danger" live="alert">
                {answer.problem}
              </Callout>
            )
          )}
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="outcome" value="accepted" icon={<Check aria-hidden="true" />}>
              {t('assess.accept')}
            </SubmitButton>
            <SubmitButton
              name="outcome"
              value="returned"
              variant="secondary"
              icon={<Undo2 aria-hidden="true" />}
            >
              {t('assess.return')}
            </SubmitButton>
          </div>
        </div>
      </Card>
    </Form>
  );
}

import { useTranslation } from 'react-i18next';
import type { AssignmentActivity } from '~/domain/assessment/assignment';
import type { OwnSubmission } from '~/use-cases/assessment/get-assignment.server';
import { Card } from '../../primitives/card';
import { useFormats } from '../../primitives/use-formats';
import { FileLinks } from './file-links';
import { WorkState } from './work-state';

/** What was handed in before, with what the trainer says of it; the newest first. */
export function WorkTries({
  tries,
  criteria,
  timeZone,
}: {
  tries: readonly OwnSubmission[];
  criteria: AssignmentActivity['criteria'];
  timeZone: string;
}) {
  const { t } = useTranslation('assignment');
  const formats = useFormats();
  if (tries.length === 0) return null;
  return (
    <section aria-labelledby="tries">
      <h2 id="tries" className="text-xl font-[620]">
        {t('tries.title')}
      </h2>
      <ol className="mt-4 flex flex-col gap-4">
        {tries.map((one) => (
          <li key={one.id}>
            <Card
              headingLevel={3}
              title={t('try', { number: one.number })}
              description={
                one.handedInAt && t('handedInAt', { at: formats.instant(one.handedInAt, timeZone) })
              }
              actions={<WorkState state={one.state} late={one.late} />}
            >
              <div className="flex flex-col gap-4">
                {one.assessedAt && <Verdict work={one} criteria={criteria} timeZone={timeZone} />}
                {one.text !== '' && (
                  <p className="max-h-96 overflow-auto whitespace-pre-wrap wrap-break-word" tabIndex={0}>
                    {one.text}
                  </p>
                )}
                <FileLinks files={one.files} />
              </div>
            </Card>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Verdict({
  work,
  criteria,
  timeZone,
}: {
  work: OwnSubmission;
  criteria: AssignmentActivity['criteria'];
  timeZone: string;
}) {
  const { t } = useTranslation('assignment');
  const formats = useFormats();
  const marked = criteria.filter(({ id }) => work.marks[id] !== undefined);
  return (
    <div className="flex flex-col gap-3 rounded-lg bg-accent-soft p-4">
      <p className="text-sm text-ink-soft">
        {t('assessedAt', { at: formats.instant(work.assessedAt ?? '', timeZone) })}
        {work.score !== null && <> · {t('score', { score: formats.percent(work.score / 10_000) })}</>}
      </p>
      {marked.length > 0 && (
        <dl className="flex flex-col gap-1 text-[0.9375rem]" aria-label={t('marks')}>
          {marked.map(({ id, title, points }) => (
            <div key={id} className="flex justify-between gap-4">
              <dt className="min-w-0">{title}</dt>
              <dd className="flex-none tabular-nums">
                {t('pointsOf', { points: work.marks[id] ?? 0, count: points })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {work.feedback !== '' && <p className="whitespace-pre-wrap wrap-break-word">{work.feedback}</p>}
      <FileLinks files={work.feedbackFiles} />
    </div>
  );
}

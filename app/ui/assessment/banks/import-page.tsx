import { useSubmit, useNavigation } from '@remix-run/react';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readQuestionFile, type QuestionFileReading } from '~/domain/assessment/question-file';
import { Button } from '../../primitives/button';
import { Callout } from '../../primitives/callout';
import { Card } from '../../primitives/card';
import { Field } from '../../primitives/field';
import { PageHeader } from '../../primitives/page-header';
import { randomId } from '../../primitives/random-id';

const mostBytes = 5_000_000;

/** Questions from a file: read in the browser, told line by line what is wrong, and kept all at once. */
export function ImportPage({ bank }: { bank: { id: string; title: string } }) {
  const { t } = useTranslation('questions');
  const [reading, setReading] = useState<QuestionFileReading | null>(null);
  const submit = useSubmit();
  const navigation = useNavigation();

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0];
    setReading(null);
    if (!file) return;
    setReading(file.size > mostBytes ? { ok: false } : readQuestionFile(await file.text(), randomId));
  }

  const ready = reading?.ok && reading.problems.length === 0 && reading.questions.length > 0;
  return (
    <>
      <PageHeader
        title={t('import.title')}
        description={t('import.text')}
        crumbs={[
          { label: t('banks.title'), to: '/teach/banks' },
          { label: bank.title, to: `/teach/banks/${bank.id}` },
          { label: t('import.title') },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <Card>
          <Field label={t('import.file')} hint={t('import.fileHint')}>
            {(tied) => (
              <input
                type="file"
                accept=".json,.csv,application/json,text/csv"
                className="control h-auto py-2"
                {...tied}
                onChange={(event) => void choose(event)}
              />
            )}
          </Field>
          <p className="mt-5 text-sm font-[560]">{t('import.format')}</p>
          <p className="mt-1 text-sm text-ink-soft">{t('import.formatText')}</p>
        </Card>
        {reading && !reading.ok && (
          <Callout tone="danger" live="alert">
            {t('import.unreadable')}
          </Callout>
        )}
        {reading?.ok && <Outcome reading={reading} />}
        {ready && (
          <Button
            className="self-start"
            busy={navigation.state !== 'idle'}
            onClick={() =>
              submit({ questions: reading.questions }, { method: 'post', encType: 'application/json' })
            }
          >
            {t('import.submit')}
          </Button>
        )}
      </div>
    </>
  );
}

function Outcome({ reading }: { reading: Extract<QuestionFileReading, { ok: true }> }) {
  const { t } = useTranslation('questions');
  const { t: tell } = useTranslation('refusals');
  const { questions, problems, unit } = reading;
  if (questions.length + problems.length === 0) {
    return (
      <Callout tone="warning" live="alert">
        {t('import.nothing')}
      </Callout>
    );
  }
  if (problems.length === 0) {
    return (
      <Callout tone="success" live="status" title={t('import.found', { count: questions.length })}>
        <ul className="mt-1 list-disc pl-5">
          {questions.slice(0, 5).map(({ id, prompt }) => (
            <li key={id} className="truncate">
              {prompt}
            </li>
          ))}
        </ul>
      </Callout>
    );
  }
  const lines = new Set(problems.map(({ line }) => line));
  return (
    <Callout tone="danger" live="alert" title={t('import.problems', { count: lines.size })}>
      <p>{t('import.problemsText')}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {problems.slice(0, 100).map(({ line, field, problem, values }, at) => (
          <li key={at}>
            <strong className="font-[560]">{t(`import.${unit}`, { line })}</strong>
            {' · '}
            {field === 'kind' ? t('import.unknownKind') : tell(`inputProblems.${problem}`, values)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

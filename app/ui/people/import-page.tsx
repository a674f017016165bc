import { Form, Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { Badge } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { FileDrop } from '../primitives/file-drop';
import { PageHeader } from '../primitives/page-header';
import { Steps } from '../primitives/steps';
import { SubmitButton } from '../primitives/submit-button';
import { useFormats } from '../primitives/use-formats';
import { importStates, type ImportState } from './import-states';
import { SeatsNote } from './seats-note';
import { useImportSteps } from './use-import-steps';

export type ImportPageProps = {
  imports: readonly {
    id: string;
    fileName: string;
    status: string;
    total: number;
    registered: number;
    createdAt: Date;
  }[];
  seats: { plan: PlanCode; registered: number; limit: number | null };
  /** The plan that has imports, where the present one has not. */
  liftedBy: PlanCode | null;
  timeZone: string;
  problem: string | null;
};

const columns = ['email', 'firstName', 'lastName', 'role', 'language', 'group'] as const;
const maximumBytes = 5_000_000;

/** The first step of an import: what the file must hold, a template, and the file. */
export function ImportPage({ imports, seats, liftedBy, timeZone, problem }: ImportPageProps) {
  const { t, i18n } = useTranslation('manage');
  const formats = useFormats();
  const steps = useImportSteps();
  return (
    <>
      <PageHeader
        title={t('import.title')}
        description={t('import.description')}
        crumbs={[{ label: t('people.title'), to: '/manage/people' }, { label: t('import.title') }]}
      />
      <div className="mb-6">
        <Steps label={t('import.steps.label')} steps={steps} current={0} />
      </div>
      {liftedBy ? (
        <Callout
          tone="info"
          title={t('import.notInPlan.title')}
          actions={
            <ButtonLink size="small" variant="secondary" to="/manage/billing">
              {t('import.notInPlan.action')}
            </ButtonLink>
          }
        >
          {t('import.notInPlan.text', { plan: planNames[seats.plan], liftedBy: planNames[liftedBy] })}
        </Callout>
      ) : (
        <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
          <Card title={t('import.choose.title')} description={t('import.choose.text')}>
            <Form
              method="post"
              encType="multipart/form-data"
              action="/manage/people/import"
              className="flex flex-col gap-5"
            >
              {problem && (
                <Callout tone="danger" live="alert">
                  {problem}
                </Callout>
              )}
              <FileDrop
                label={t('import.choose.label')}
                name="file"
                accept=".csv,.txt,text/csv,text/plain"
                acceptText={t('import.choose.types')}
                maxBytes={maximumBytes}
              />
              <SeatsNote {...seats} />
              <div>
                <SubmitButton action="/manage/people/import">{t('import.choose.submit')}</SubmitButton>
              </div>
            </Form>
          </Card>
          <Card title={t('import.format.title')} description={t('import.format.text')}>
            <dl className="divide-y text-sm">
              {columns.map((column) => (
                <div key={column} className="py-2">
                  <dt className="font-[560]">{t(`import.template.${column}.header`)}</dt>
                  <dd className="text-ink-soft">{t(`import.format.${column}`)}</dd>
                </div>
              ))}
            </dl>
            <ButtonLink
              className="mt-4"
              variant="secondary"
              size="small"
              reloadDocument
              to="/manage/people/import/template.csv"
              icon={<Download aria-hidden="true" />}
            >
              {t('import.format.template')}
            </ButtonLink>
          </Card>
        </div>
      )}
      {imports.length > 0 && (
        <Card className="mt-6" title={t('import.history')}>
          <ul className="divide-y text-[0.9375rem]">
            {imports.map(({ id, fileName, status, total, registered, createdAt }) => {
              const state = importStates[status as ImportState] ?? 'neutral';
              return (
                <li
                  key={id}
                  className="flex flex-col gap-x-4 gap-y-1 py-3 max-sm:items-start sm:flex-row sm:items-center"
                >
                  <Link
                    to={`/manage/people/import/${id}`}
                    className="min-w-0 flex-1 rounded-sm font-[560] wrap-break-word underline-offset-4 hover:underline"
                  >
                    {fileName}
                  </Link>
                  <span className="text-sm text-ink-faint tabular-nums">
                    {t('import.historyLine', {
                      registered: formats.number(registered),
                      total: formats.number(total),
                    })}
                  </span>
                  <span className="text-sm text-ink-faint">
                    {formatInstant(createdAt, i18n.language, timeZone)}
                  </span>
                  <Badge tone={state}>{t(`import.status.${status as ImportState}`)}</Badge>
                </li>
              );
            })}
          </ul>
        </Card>
      )}
    </>
  );
}

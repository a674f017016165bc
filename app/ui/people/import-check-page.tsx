import { useTranslation } from 'react-i18next';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import type { MemberImportView } from '~/use-cases/organizations/get-member-import.server';
import { PageHeader } from '../primitives/page-header';
import { Steps } from '../primitives/steps';
import { ImportLines } from './import-lines';
import { ImportProgress } from './import-progress';
import { ImportStart } from './import-start';
import { useImportSteps } from './use-import-steps';

/** The second and third steps of an import: what it would do, line by line; then how far it is, and what it did. */
export function ImportCheckPage({ view, price }: { view: MemberImportView; price: PricedSeats | null }) {
  const { t } = useTranslation('manage');
  const steps = useImportSteps();
  const current = view.status === 'checked' ? 1 : view.status === 'done' ? steps.length : 2;
  return (
    <>
      <PageHeader
        title={view.fileName}
        description={view.status === 'checked' ? t('import.checkText') : undefined}
        crumbs={[
          { label: t('people.title'), to: '/manage/people' },
          { label: t('import.title'), to: '/manage/people/import' },
          { label: view.fileName },
        ]}
      />
      <div className="mb-6">
        <Steps label={t('import.steps.label')} steps={steps} current={current} />
      </div>
      <div className="flex flex-col gap-6">
        {view.status !== 'checked' && <ImportProgress view={view} />}
        {view.preview && <ImportStart view={view} preview={view.preview} price={price} />}
        {view.preview && (
          <ImportLines importId={view.id} preview={view.preview} problems={view.problemLines} />
        )}
      </div>
    </>
  );
}

import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AmendmentToTell } from '~/domain/funding/amendment-to-tell';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { ButtonLink } from '../primitives/button-link';
import type { OrderProblem } from '~/domain/funding/order-problems';
import { Callout } from '../primitives/callout';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { AmendmentToTellCard } from './amendment-to-tell-card';
import { OfferLacksCallout } from './offer-lacks-callout';
import { OrderFundingFields } from './order-funding-fields';
import { errorsOf, typedOrder } from './order-editor-model';
import { OrderPriceFields } from './order-price-fields';
import { OrderTextFields } from './order-text-fields';
import { OrderTrainingFields } from './order-training-fields';
import { OrderWhatFields } from './order-what-fields';

/** The editor of an order: all that a quote and then a convention say. */
export function EditOrderPage({
  editor,
  toTell,
  result,
}: {
  editor: OrderEditor;
  /** An amendment in force that the OPCO was not told of yet (K32). */
  toTell: AmendmentToTell | null;
  result: SubmissionResult<string[]> | undefined;
}) {
  const { t, i18n } = useTranslation('orders');
  const base = `/manage/orders/${editor.id}`;
  const values = typedOrder(editor, result, i18n.language);
  const isPast = editor.problems.some(({ code }) => code === 'quote-day-past');
  const error = (name: string) =>
    errorsOf(result, name) ?? (name === 'expiresOn' && isPast ? [t('problems.quote-day-past')] : undefined);
  return (
    <>
      <PageHeader
        title={
          editor.amends
            ? t('edit.amendment', { number: editor.number })
            : t('edit.title', { number: editor.number })
        }
        description={`${editor.client.name} · ${editor.courseTitle}`}
        crumbs={[
          ...[
            { label: t('list.title'), to: '/manage/orders' },
            { label: editor.number, to: base },
          ],
          { label: t('actions.edit') },
        ]}
      />
      {toTell && (
        <div className="mb-6 max-w-4xl">
          <AmendmentToTellCard base={base} amendment={toTell} />
        </div>
      )}
      {editor.offered ? (
        <Callout
          tone="info"
          title={t('edit.offered.title')}
          actions={<ButtonLink to={base}>{t('edit.offered.back')}</ButtonLink>}
        >
          {t('edit.offered.text')}
        </Callout>
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="revision" value={editor.revision} />
          <div className="mb-6 flex flex-col gap-4 empty:hidden">
            <FormErrors errors={error('')} />
            {editor.amends && <Callout tone="info">{t('edit.amends')}</Callout>}
            {editor.draft.postponed && <Callout tone="warning">{t('edit.postponed')}</Callout>}
            {editor.problems.length > 0 && (
              <Callout tone="warning" title={t('edit.problems')}>
                <ProblemList problems={editor.problems} />
              </Callout>
            )}
            {editor.standing.length > 0 && (
              <Callout tone="warning" title={t('edit.standing')}>
                <ProblemList problems={editor.standing} />
              </Callout>
            )}
            <OfferLacksCallout editor={editor} />
            {editor.warnings.map((warning) => (
              <Callout key={warning} tone="warning">
                {t(`warnings.${warning}`)}
              </Callout>
            ))}
          </div>
          <OrderWhatFields editor={editor} values={values} error={error} />
          <OrderTrainingFields editor={editor} values={values} error={error} />
          <OrderPriceFields values={values} error={error} />
          <OrderFundingFields editor={editor} values={values} error={error} />
          <OrderTextFields values={values} error={error} />
          <FormActions note={t('edit.note')}>
            <ButtonLink variant="secondary" to={base}>
              {t('edit.back')}
            </ButtonLink>
            <SubmitButton>{t('actions.save')}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </>
  );
}

function ProblemList({ problems }: { problems: readonly OrderProblem[] }) {
  const { t } = useTranslation('orders');
  return (
    <ul className="list-disc pl-5">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>
          {t(`problems.${problem.code}`, { name: 'name' in problem ? problem.name : '' })}
        </li>
      ))}
    </ul>
  );
}

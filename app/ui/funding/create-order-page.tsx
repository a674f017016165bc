import { useForm, type SubmissionResult } from '@conform-to/react';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderChoices } from '~/use-cases/funding/get-order-choices.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { DateField } from '../primitives/date-field';
import { EmptyState } from '../primitives/empty-state';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

type Values = { clientId: string; courseId: string; startsOn: string; endsOn: string; places: string };

/** What begins an order: of whom, for which training, when and for how many. */
export function CreateOrderPage(
  props: OrderChoices & { clientId: string | null; result: SubmissionResult<string[]> | undefined },
) {
  const { clients, courses, today, later, clientId, result } = props;
  const { t } = useTranslation('orders');
  const [form, fields] = useForm<Values>({
    lastResult: result,
    defaultValue: { clientId: clientId ?? '', startsOn: today, endsOn: later, places: '1' },
  });
  const nothing = clients.length === 0 || courses.length === 0;
  return (
    <>
      <PageHeader
        title={t('create.title')}
        description={t('create.description')}
        crumbs={[{ label: t('list.title'), to: '/manage/orders' }, { label: t('create.title') }]}
      />
      {nothing ? (
        <Card>
          <EmptyState
            icon={<Building2 />}
            title={t('create.nothing.title')}
            action={
              <>
                <ButtonLink to="/manage/clients/new">{t('create.nothing.client')}</ButtonLink>
                <ButtonLink to="/teach/courses" variant="secondary">
                  {t('create.nothing.course')}
                </ButtonLink>
              </>
            }
          >
            {t('create.nothing.text')}
          </EmptyState>
        </Card>
      ) : (
        <Card className="max-w-3xl">
          <ConformForm form={form}>
            <div className="flex flex-col gap-5">
              <FormErrors errors={form.errors} />
              <SelectField
                label={t('fields.client')}
                name="clientId"
                required
                placeholder={t('create.chooseClient')}
                options={clients.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={fields.clientId.initialValue ?? ''}
                error={fields.clientId.errors}
              />
              <SelectField
                label={t('fields.course')}
                name="courseId"
                required
                hint={t('create.courseHint')}
                placeholder={t('create.chooseCourse')}
                options={courses.map(({ id, title }) => ({ value: id, label: title }))}
                defaultValue={fields.courseId.initialValue ?? ''}
                error={fields.courseId.errors}
              />
              <div className="grid gap-5 sm:grid-cols-3">
                <DateField
                  label={t('fields.startsOn')}
                  name="startsOn"
                  required
                  defaultValue={fields.startsOn.initialValue ?? ''}
                  error={fields.startsOn.errors}
                />
                <DateField
                  label={t('fields.endsOn')}
                  name="endsOn"
                  required
                  defaultValue={fields.endsOn.initialValue ?? ''}
                  error={fields.endsOn.errors}
                />
                <TextField
                  label={t('fields.places')}
                  name="places"
                  type="number"
                  inputMode="numeric"
                  min={1}
                  required
                  defaultValue={fields.places.initialValue ?? '1'}
                  error={fields.places.errors}
                />
              </div>
            </div>
            <FormActions note={t('create.note')}>
              <ButtonLink variant="secondary" to="/manage/orders">
                {t('actions.cancel')}
              </ButtonLink>
              <SubmitButton>{t('create.submit')}</SubmitButton>
            </FormActions>
          </ConformForm>
        </Card>
      )}
    </>
  );
}

import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AmendmentToTell } from '~/domain/funding/amendment-to-tell';
import { Card } from '../primitives/card';
import { SubmitButton } from '../primitives/submit-button';
import { ToldFields } from './told-fields';

/** Asks to tell the OPCO what an amendment changes, and to record that it was told (K32). */
export function AmendmentToTellCard({ base, amendment }: { base: string; amendment: AmendmentToTell }) {
  const { t } = useTranslation('orders');
  const action = `${base}/amendment-told`;
  const { changes, versionId } = amendment;
  return (
    <Card
      title={t('toTell.title')}
      description={t('toTell.text', {
        changes: changes.map((change) => t(`toTell.changes.${change}`)).join(', '),
      })}
    >
      <Form method="post" action={action} className="flex flex-col gap-4">
        <input type="hidden" name="versionId" value={versionId} />
        <div className="grid gap-4 sm:grid-cols-3">
          <ToldFields />
        </div>
        <SubmitButton action={action} className="self-start">
          {t('people.tell')}
        </SubmitButton>
      </Form>
    </Card>
  );
}

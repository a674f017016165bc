import { Form } from '@remix-run/react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';

/** Where one step leads: fields of the move's form; null at the end of the way. */
export type MoveTarget = Record<string, string | number> | null;

/** One step up, one step down: forms of their own, for whoever does not drag. */
export function MoveButtons(props: { action: string; title: string; up: MoveTarget; down: MoveTarget }) {
  const { action, title, up, down } = props;
  const { t } = useTranslation('teach');
  return (
    <>
      <MoveForm action={action} target={up} label={t('courses.outline.moveUp', { title })}>
        <ChevronUp aria-hidden="true" />
      </MoveForm>
      <MoveForm action={action} target={down} label={t('courses.outline.moveDown', { title })}>
        <ChevronDown aria-hidden="true" />
      </MoveForm>
    </>
  );
}

function MoveForm(props: { action: string; target: MoveTarget; label: string; children: React.ReactNode }) {
  const { action, target, label, children } = props;
  return (
    <Form method="post" action={action} preventScrollReset>
      {Object.entries(target ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <IconButton
        type="submit"
        size="small"
        label={label}
        icon={children}
        tooltip="none"
        disabled={!target}
      />
    </Form>
  );
}

import { useTranslation } from 'react-i18next';
import { Select } from '../primitives/select';
import { SubmitButton } from '../primitives/submit-button';

/** In the bar of a selection: which group the ticked people go into. */
export function AddToGroup({ groups }: { groups: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('manage');
  return (
    <>
      <label>
        <span className="sr-only">{t('people.group')}</span>
        <Select
          name="groupId"
          required
          placeholder={t('people.chooseGroup')}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </label>
      <SubmitButton size="small" action="/manage/people/add-to-group">
        {t('people.addToGroup')}
      </SubmitButton>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Criterion } from '~/domain/assessment/assignment';
import { TextAreaField } from '../../primitives/text-area-field';
import { TextField } from '../../primitives/text-field';
import { ItemFrame } from './item-frame';
import type { ItemToolsProps } from './item-tools';

type Props = Omit<ItemToolsProps, 'labels'> & {
  number: number;
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
};

/** One criterion of a grid: what it looks at, what is expected, and its points. */
export function CriterionFields({ number, criterion, onChange, ...tools }: Props) {
  const { t } = useTranslation('assignment');
  const labels = {
    up: t('editor.up', { number }),
    down: t('editor.down', { number }),
    remove: t('editor.remove', { number }),
  };
  return (
    <ItemFrame
      title={<span className="font-[560]">{t('editor.criterion', { number })}</span>}
      labels={labels}
      {...tools}
    >
      <div className="grid gap-3 sm:grid-cols-[1fr_7rem]">
        <TextField
          label={t('editor.criterionTitle')}
          maxLength={200}
          value={criterion.title}
          onChange={({ currentTarget: { value } }) => onChange({ ...criterion, title: value })}
        />
        <TextField
          label={t('editor.points')}
          type="number"
          min={1}
          max={1000}
          value={Number.isNaN(criterion.points) ? '' : criterion.points}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...criterion, points: value === '' ? Number.NaN : Number(value) })
          }
        />
      </div>
      <TextAreaField
        label={t('editor.criterionDescription')}
        optional
        rows={2}
        maxLength={1000}
        value={criterion.description}
        onChange={({ currentTarget: { value } }) => onChange({ ...criterion, description: value })}
      />
    </ItemFrame>
  );
}

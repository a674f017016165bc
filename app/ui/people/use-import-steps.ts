import { useTranslation } from 'react-i18next';

/** The three steps of an import, in words. */
export function useImportSteps(): string[] {
  const { t } = useTranslation('manage');
  return [t('import.steps.file'), t('import.steps.check'), t('import.steps.run')];
}

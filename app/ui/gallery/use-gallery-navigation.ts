import { useTranslation } from 'react-i18next';
import type { NavigationSection } from '../shells/shell-model';

/** A side navigation whose links all stay in the gallery. */
export function useGalleryNavigation(): NavigationSection[] {
  const { t } = useTranslation('gallery');
  const at = (name: string) => `/sandbox/gallery?shell=workspace#${name}`;
  return [
    { section: null, items: [{ to: '/sandbox/gallery', label: t('shell.home'), icon: 'home', end: true }] },
    {
      section: t('shell.teach'),
      items: [
        { to: at('courses'), label: t('shell.teachCourses'), icon: 'courses', end: true, count: 12 },
        { to: at('progress'), label: t('shell.progress'), icon: 'progress', end: true },
      ],
    },
    {
      section: t('shell.manage'),
      items: [
        { to: at('people'), label: t('shell.people'), icon: 'people', end: true },
        { to: at('groups'), label: t('shell.groups'), icon: 'groups', end: true },
        { to: at('billing'), label: t('shell.billing'), icon: 'billing', end: true },
        { to: at('settings'), label: t('shell.settings'), icon: 'settings', end: true },
      ],
    },
  ];
}

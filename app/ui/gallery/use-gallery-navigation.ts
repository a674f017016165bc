import { useTranslation } from 'react-i18next';
import type { NavigationSection } from '../shells/shell-model';

/** A side navigation as a trainer who also manages would have it. */
export function useGalleryNavigation(): NavigationSection[] {
  const { t } = useTranslation('gallery');
  return [
    { section: null, items: [{ to: '/sandbox/gallery', label: t('shell.home'), icon: 'home', end: true }] },
    {
      section: t('shell.teach'),
      items: [
        { to: '/teach', label: t('shell.teachCourses'), icon: 'courses', end: true, count: 12 },
        { to: '/teach/progress', label: t('shell.progress'), icon: 'progress', end: true },
      ],
    },
    {
      section: t('shell.manage'),
      items: [
        { to: '/manage/people', label: t('shell.people'), icon: 'people', end: true },
        { to: '/manage/groups', label: t('shell.groups'), icon: 'groups', end: true },
        { to: '/manage/billing', label: t('shell.billing'), icon: 'billing', end: true },
        { to: '/manage/settings', label: t('shell.settings'), icon: 'settings', end: true },
      ],
    },
  ];
}

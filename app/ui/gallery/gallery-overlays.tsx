import { Archive, Copy, Ellipsis, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../primitives/button';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DescriptionList } from '../primitives/description-list';
import { Dialog } from '../primitives/dialog';
import { Drawer } from '../primitives/drawer';
import { IconButton } from '../primitives/icon-button';
import { Menu, type MenuEntry } from '../primitives/menu';
import { TextField } from '../primitives/text-field';
import { showToast } from '../primitives/toast-store';
import { Tooltip } from '../primitives/tooltip';
import { CommandPalette } from '../palette/command-palette';
import { GallerySection } from './gallery-section';
import { galleryPeople } from './gallery-people';
import { useGalleryNavigation } from './use-gallery-navigation';

export function GalleryOverlays() {
  const { t } = useTranslation('gallery');
  const [open, setOpen] = useState<'dialog' | 'drawer' | 'palette' | null>(null);
  const navigation = useGalleryNavigation();
  const close = () => setOpen(null);
  const done = () => showToast({ tone: 'success', text: t('overlays.toastText') });
  const entries: MenuEntry[] = [
    { kind: 'heading', label: t('overlays.course') },
    { label: t('overlays.rename'), icon: <Pencil aria-hidden="true" />, onSelect: done },
    { label: t('overlays.duplicate'), icon: <Copy aria-hidden="true" />, onSelect: done },
    { kind: 'separator' },
    { label: t('overlays.archive'), icon: <Archive aria-hidden="true" />, tone: 'danger', onSelect: done },
  ];
  return (
    <GallerySection id="overlays" title={t('sections.overlays')}>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="secondary" onClick={() => setOpen('dialog')}>
          {t('overlays.dialog')}
        </Button>
        <Button variant="secondary" onClick={() => setOpen('drawer')}>
          {t('overlays.drawer')}
        </Button>
        <ConfirmDialog
          trigger={t('overlays.confirm')}
          title={t('overlays.confirmTitle')}
          confirm={t('overlays.confirmVerb')}
          action="/sandbox/gallery"
        >
          {t('overlays.confirmText')}
        </ConfirmDialog>
        <Menu
          trigger={
            <IconButton
              label={t('overlays.menu')}
              icon={<Ellipsis aria-hidden="true" />}
              variant="secondary"
              tooltip="none"
            />
          }
          entries={entries}
        />
        <Tooltip text={t('overlays.tooltipText')}>
          <Button variant="quiet">{t('overlays.tooltip')}</Button>
        </Tooltip>
        <Button variant="secondary" onClick={done}>
          {t('overlays.toast')}
        </Button>
        <Button
          variant="secondary"
          onClick={() => showToast({ tone: 'danger', text: t('overlays.toastErrorText') })}
        >
          {t('overlays.toastError')}
        </Button>
        <Button variant="secondary" onClick={() => setOpen('palette')}>
          {t('overlays.palette')}
        </Button>
      </div>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={t('overlays.dialogTitle')}
        description={t('overlays.dialogText')}
        footer={
          <>
            <Button variant="secondary" onClick={close}>
              {t('buttons.quiet')}
            </Button>
            <Button onClick={close}>{t('overlays.invite')}</Button>
          </>
        }
      >
        <TextField label={t('fields.email')} name="invite" type="email" />
      </Dialog>
      <Drawer
        open={open === 'drawer'}
        onClose={close}
        title={t('overlays.drawerTitle')}
        description={t('overlays.drawerText')}
      >
        <DescriptionList
          items={galleryPeople.map(({ name, minutes }) => ({
            term: name,
            detail: t('charts.signed', { minutes }),
          }))}
        />
      </Drawer>
      <CommandPalette
        open={open === 'palette'}
        onOpenChange={(shown) => setOpen(shown ? 'palette' : null)}
        navigation={navigation}
      />
    </GallerySection>
  );
}

import { useTranslation } from 'react-i18next';
import { SelectField } from '../primitives/select-field';
import type { DeviceChoice } from './local-media';
import type { useDevices } from './use-devices';

type Devices = ReturnType<typeof useDevices>;

const kinds = [
  ['microphone', 'audioinput'],
  ['camera', 'videoinput'],
  ['speaker', 'audiooutput'],
] as const;

/** Which microphone, camera and speaker, where there is a choice. */
export function DeviceChoices({
  devices,
  only = ['microphone', 'camera', 'speaker'],
}: {
  devices: Pick<Devices, 'lists' | 'choice' | 'choose'>;
  only?: readonly (keyof DeviceChoice)[];
}) {
  const { t } = useTranslation('room');
  const { lists, choice, choose } = devices;
  return kinds
    .filter(([kind, list]) => only.includes(kind) && lists[list].length > 0)
    .map(([kind, list]) => (
      <SelectField
        key={kind}
        label={t(`lobby.${kind}`)}
        value={choice[kind] ?? lists[list][0]?.deviceId}
        onChange={({ target }) => choose({ [kind]: target.value })}
        options={lists[list].map(({ deviceId, label }) => ({
          value: deviceId,
          label: label || t('lobby.byDefault'),
        }))}
      />
    ));
}

import { useEffect } from 'react';
import type { RoomClient } from './room-client';

/** M, V and H while nobody types: microphone, camera, hand. */
export function useRoomKeys(client: RoomClient): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target, key, repeat } = event;
      if (repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
      const { microphone, camera, hand } = client.store.read().state;
      if (key.toLowerCase() === 'm') void client.setMicrophone(!microphone);
      if (key.toLowerCase() === 'v') void client.setCamera(!camera);
      if (key.toLowerCase() === 'h') client.raiseHand(!hand);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [client]);
}

/** People who do not exist, for the gallery. */
export const galleryPeople = [
  {
    id: '1',
    name: 'Camille Démo',
    email: 'camille@demo.test',
    role: 'learner',
    ratio: 1,
    minutes: 184,
    state: 'published',
  },
  {
    id: '2',
    name: 'Inès Démo-Laurent',
    email: 'ines@demo.test',
    role: 'learner',
    ratio: 0.66,
    minutes: 122,
    state: 'running',
  },
  {
    id: '3',
    name: 'Malik Démo',
    email: 'malik@demo.test',
    role: 'trainer',
    ratio: 0.42,
    minutes: 77,
    state: 'running',
  },
  {
    id: '4',
    name: 'Louise Démo',
    email: 'louise@demo.test',
    role: 'learner',
    ratio: 0.2,
    minutes: 36,
    state: 'late',
  },
  {
    id: '5',
    name: 'Théo Démo',
    email: 'theo@demo.test',
    role: 'admin',
    ratio: 0,
    minutes: 0,
    state: 'draft',
  },
  {
    id: '6',
    name: 'Jeanne Démo-Martin',
    email: 'jeanne@demo.test',
    role: 'learner',
    ratio: 0.91,
    minutes: 168,
    state: 'archived',
  },
] as const;

export type GalleryPerson = (typeof galleryPeople)[number];

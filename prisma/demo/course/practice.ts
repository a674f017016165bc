import { createId } from '~/platform/id.server';
import type { Activity } from '~/domain/courses/activities';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

export type PracticeLesson = { title: string; kind: LessonKind; minutes: number; text: string };

/** The module in which a visitor meets every kind of lesson. */
export const practiceModule = 'Le tour d’horizon';

export const practiceLessons: Readonly<Record<Exclude<LessonKind, 'text'>, PracticeLesson>> = {
  video: {
    ...{ title: 'Le circuit en quarante secondes', kind: 'video', minutes: 1 },
    text: 'Regardez-la à la vitesse de votre choix : seul compte ce que vous avez réellement vu.',
  },
  audio: {
    ...{ title: 'Trois questions à poser à votre OPCO', kind: 'audio', minutes: 1 },
    text: 'À écouter en chemin. La transcription est sous le lecteur.',
  },
  document: {
    ...{ title: 'Un modèle de convention', kind: 'document', minutes: 2 },
    text: 'Trois pages, à lire ici ou à télécharger.',
  },
  quiz: {
    ...{ title: 'Vérifiez l’essentiel', kind: 'quiz', minutes: 5 },
    text: 'Huit questions. Vous pouvez recommencer ; votre meilleur résultat compte.',
  },
  assignment: {
    ...{ title: 'Votre plan d’action', kind: 'assignment', minutes: 15 },
    text: 'Choisissez un dossier récent. Dites ce qui y manquait, qui le corrige et pour quand. Une demi-page suffit, ou un fichier.',
  },
  survey: {
    ...{ title: 'Votre avis', kind: 'survey', minutes: 1 },
    text: 'Trois questions pour améliorer la formation.',
  },
  session: {
    ...{ title: 'Questions et cas pratiques, en direct', kind: 'session', minutes: 90 },
    text: 'Venez avec un dossier en cours. La salle s’ouvre une demi-heure avant.',
  },
  link: {
    ...{ title: 'France compétences, pour aller plus loin', kind: 'link', minutes: 1 },
    text: 'Le site de l’autorité qui répartit les fonds de la formation.',
  },
};

export const practiceLink: Activity<'link'> = { url: 'https://www.francecompetences.fr/' };

export const practiceAssignment = (): Activity<'assignment'> => ({
  ...{ acceptsText: true, acceptsFiles: true, maximumFiles: 3, tries: 3, passPercent: 50 },
  criteria: [
    {
      ...{ id: createId(), title: 'Le manque est précis', points: 4 },
      description: 'On sait quelle pièce manquait, et ce que cela a coûté.',
    },
    {
      ...{ id: createId(), title: 'L’action est tenable', points: 4 },
      description: 'Quelqu’un la fait, à une date.',
    },
    { ...{ id: createId(), title: 'Le contrôle est prévu', points: 2 }, description: '' },
  ],
});

export const practiceSurvey = (): Activity<'survey'> => ({
  ...{ purpose: 'satisfaction', anonymous: false, followUpDays: 60 },
  questions: [
    { id: createId(), kind: 'rating', text: 'Cette formation répond à mes besoins.', required: true },
    { id: createId(), kind: 'scale', text: 'La recommanderiez-vous à un collègue ?', required: true },
    { id: createId(), kind: 'text', text: 'Que faudrait-il ajouter ?', required: false },
  ],
});

/** What the voice of the recording says, for those who read. */
export const audioTranscript = `Trois questions à poser à votre OPCO, avant de signer.

Première question : combien d’heures, et à quel taux, financez-vous pour cette action ?

Deuxième question : acceptez-vous la subrogation, et à partir de quel montant ?

Troisième question : quelles pièces attendez-vous, et sous quel délai après la formation ?

Notez les réponses dans le dossier : elles vous éviteront bien des allers et retours.`;

export const videoTranscript = `Une formation financée réunit quatre acteurs : un salarié, son entreprise, l’organisme de formation et un OPCO.

Avant le début, l’entreprise demande la prise en charge. L’accord arrive avant la première séance.

Pendant la formation, chaque demi-journée se signe, et chaque leçon terminée laisse une preuve.

Après, seul ce qui a été réalisé se facture. L’OPCO paie les heures faites, dans la limite de son accord.

Le reste revient à l’entreprise : les heures non couvertes, et l’indemnité, si la convention la prévoit.`;

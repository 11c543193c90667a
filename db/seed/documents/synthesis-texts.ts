import type { Localized } from '~/app/domain/language'

/** What stands around the statements of a synthesis. `%n`: how many. */
export type SynthesisFrame = {
  title: Localized
  introduction: Localized
  uncoveredHeading: Localized
  uncovered: Localized
  note: Localized
}

const UNCOVERED_HEADING = {
  fr: 'Ce qu’aucun énoncé ne couvre',
  en: 'What no statement covers',
  es: 'Lo que ningún enunciado cubre',
}

export const SYNTHESIS_FRAMES: Record<1 | 2, SynthesisFrame> = {
  1: {
    title: {
      fr: 'Ce que la phase 1 a entendu',
      en: 'What phase 1 heard',
      es: 'Lo que la fase 1 escuchó',
    },
    introduction: {
      fr: 'De mars à mai 2026, nous avons demandé à quoi doit servir le réseau. Chaque énoncé ci-dessous tient en quelques phrases et cite les contributions sur lesquelles il repose, celles qui disent le contraire comprises. Deux personnes ont lu chaque contribution. Les nombres sont recomptés à partir des citations : ils ne sont écrits par personne. Ce ne sont pas des parts d’opinion, car ceux qui parlent se sont choisis.',
      en: 'From March to May 2026 we asked what the network should be for. Each statement below takes a few sentences and cites the contributions it rests on, those that say the opposite included. Two people read every contribution. The numbers are counted again from the citations: nobody writes them. They are not shares of opinion, for those who speak chose themselves.',
      es: 'De marzo a mayo de 2026 preguntamos para qué debe servir la red. Cada enunciado ocupa unas frases y cita las contribuciones en que se apoya, incluidas las que dicen lo contrario. Dos personas leyeron cada contribución. Los números se recuentan a partir de las citas: no los escribe nadie. No son partes de opinión, pues quienes hablan se eligieron a sí mismos.',
    },
    uncoveredHeading: UNCOVERED_HEADING,
    uncovered: {
      fr: '%n contributions de la phase ne sont citées par aucun énoncé. Elles sont rattachées à ce passage, une par une, pour que chacun retrouve la sienne. Beaucoup portent sur un seul lieu ou une seule affaire ; quelques-unes, sur la langue des enfants à l’école, auraient mérité un énoncé que nous n’avons pas su écrire.',
      en: '%n contributions of the phase are cited by no statement. They are attached to this passage, one by one, so that everyone finds their own. Many are about a single place or matter; some, on the language of children at school, would have deserved a statement that we did not manage to write.',
      es: '%n contribuciones de la fase no las cita ningún enunciado. Están unidas a este pasaje, una por una, para que cada cual encuentre la suya. Muchas tratan de un solo lugar o asunto; algunas, sobre la lengua de los niños en la escuela, habrían merecido un enunciado que no supimos escribir.',
    },
    note: {
      fr: 'Signée après relecture de cent rattachements tirés au sort : 91 ont été confirmés.',
      en: 'Signed after a check of one hundred assignments drawn by lot: 91 were confirmed.',
      es: 'Firmada tras revisar cien asignaciones sorteadas: se confirmaron 91.',
    },
  },
  2: {
    title: {
      fr: 'Ce que la phase 2 a entendu',
      en: 'What phase 2 heard',
      es: 'Lo que la fase 2 escuchó',
    },
    introduction: {
      fr: 'De juin à septembre 2026, la question était : quelles priorités, par quels moyens ? Une partie des contributions répond au premier texte. Les énoncés disent ce qui a changé depuis la phase 1, là où l’accord s’est fait, et là où il ne s’est pas fait.',
      en: 'From June to September 2026 the question was: which priorities, by what means? Some of the contributions answer the first text. The statements say what has changed since phase 1, where agreement was reached, and where it was not.',
      es: 'De junio a septiembre de 2026 la pregunta era: ¿qué prioridades, y con qué medios? Una parte de las contribuciones responde al primer texto. Los enunciados dicen qué ha cambiado desde la fase 1, dónde hubo acuerdo y dónde no.',
    },
    uncoveredHeading: UNCOVERED_HEADING,
    uncovered: {
      fr: '%n contributions de la phase ne sont citées par aucun énoncé ; elles sont rattachées ici une par une. Les commentaires en marge du texte n’y sont pas comptés : ils ont leur place dans le texte lui-même.',
      en: '%n contributions of the phase are cited by no statement; they are attached here one by one. Comments in the margins of the text are not counted among them: their place is in the text itself.',
      es: '%n contribuciones de la fase no las cita ningún enunciado; están unidas aquí una por una. Los comentarios al margen del texto no se cuentan entre ellas: su lugar está en el propio texto.',
    },
    note: {
      fr: 'Signée après relecture de cent rattachements tirés au sort : 93 ont été confirmés.',
      en: 'Signed after a check of one hundred assignments drawn by lot: 93 were confirmed.',
      es: 'Firmada tras revisar cien asignaciones sorteadas: se confirmaron 93.',
    },
  },
}

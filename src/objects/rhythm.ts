// How often one speaks with a customer: kept by the program from activities and from the class the customer is in
// (features/rhythm), of companies and of contacts without one.
import { f } from '../fields/build.ts';

export const rhythmFields = {
  rhythm_days: f.number(
    { fr: 'Rythme de contact, en jours', en: 'Contact rhythm, in days' },
    {
      derived: true,
      scale: 0,
      help: {
        fr: 'Quatre fois sur cinq, le contact suivant vient avant ; sinon, l’intervalle de sa classe',
        en: 'Four times in five the next contact comes before; else the interval of its class',
      },
    },
  ),
  rhythm_gaps: f.number(
    { fr: 'Intervalles observés', en: 'Gaps observed' },
    {
      derived: true,
      scale: 0,
      help: { fr: 'Vide : le rythme est celui de la classe', en: 'Empty: the rhythm is that of the class' },
    },
  ),
  rhythm_class: f.text(
    { fr: 'Classe de clients', en: 'Class of customers' },
    { derived: true, index: true, max: 200 },
  ),
};

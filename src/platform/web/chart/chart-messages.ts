import { defineMessages } from '../../lib/messages.ts';

export const chartMessages = defineMessages({
  showTable: { fr: 'Voir le tableau', en: 'Show the table' },
  showChart: { fr: 'Voir le graphique', en: 'Show the chart' },
  exportImage: { fr: 'Enregistrer l’image', en: 'Save the image' },
  exportTable: { fr: 'Enregistrer le tableau (CSV)', en: 'Save the table (CSV)' },
  chart: { fr: 'graphique', en: 'chart' },
  help: {
    fr: 'Flèches pour passer d’une valeur à l’autre, Entrée pour ouvrir les fiches.',
    en: 'Arrows to go from value to value, Enter to open the records.',
  },
  category: { fr: 'Catégorie', en: 'Category' },
  open: { fr: 'Ouvrir {{what}}', en: 'Open {{what}}' },
  nothing: { fr: 'Rien à montrer pour cette période.', en: 'Nothing to show for this period.' },
  mark: { fr: '{{label}} : {{value}}', en: '{{label}}: {{value}}' },
  markOfSeries: { fr: '{{label}}, {{series}} : {{value}}', en: '{{label}}, {{series}}: {{value}}' },
  saysMost: {
    fr: 'Le plus haut : {{top}}, {{topValue}}. Total : {{total}}.',
    en: 'Highest: {{top}}, {{topValue}}. Total: {{total}}.',
  },
  saysTrend: {
    fr: 'De {{first}} ({{firstLabel}}) à {{last}} ({{lastLabel}}) ; le plus haut : {{peak}} ({{peakLabel}}).',
    en: 'From {{first}} ({{firstLabel}}) to {{last}} ({{lastLabel}}); highest: {{peak}} ({{peakLabel}}).',
  },
  saysTrendOf: { fr: '{{series}} : {{says}}', en: '{{series}}: {{says}}' },
  saysFunnel: {
    fr: '{{first}} au départ ({{firstLabel}}), {{last}} à l’arrivée ({{lastLabel}}) : {{share}}.',
    en: '{{first}} at the start ({{firstLabel}}), {{last}} at the end ({{lastLabel}}): {{share}}.',
  },
  ofStepBefore: { fr: '{{share}} de l’étape précédente', en: '{{share}} of the step before' },
  up: { fr: 'En hausse de {{change}}', en: 'Up {{change}}' },
  down: { fr: 'En baisse de {{change}}', en: 'Down {{change}}' },
  same: { fr: 'Sans changement', en: 'No change' },
  fromBefore: { fr: 'contre {{value}} avant', en: 'from {{value}} before' },
});

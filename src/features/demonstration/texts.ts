// What people write down in the course of a sale. Short, as they do.
export const enquiries = [
  'Bonjour, nous cherchons une offre de sport pour nos salariés, une quarantaine de personnes. Pouvez-vous nous rappeler ?',
  'Intéressée par un abonnement annuel, quelles sont vos formules ?',
  'Pouvez-vous animer un cours de yoga dans nos locaux le mardi midi ?',
  'Nous aimerions organiser une journée bien-être en juin pour 80 collaborateurs.',
  'Je voudrais essayer un cours avant de m’inscrire.',
  'Notre CSE souhaite proposer des abonnements à tarif négocié.',
  'Avez-vous un coach disponible deux fois par semaine, tôt le matin ?',
  'Demande de devis pour un atelier « dos et posture » en entrepôt.',
  'Bonjour, combien coûte le carnet de dix séances ?',
  'Nous ouvrons un nouveau site et voulons équiper une petite salle.',
];

export const callNotes = [
  'Besoin confirmé. Décision avec la direction dans deux semaines.',
  'Souhaite comparer avec l’offre d’un concurrent, sensible au lien avec la mutuelle.',
  'Très intéressée par l’essai gratuit ; préfère le mardi midi.',
  'Budget validé pour l’année, reste à choisir la formule.',
  'N’a pas encore reçu le devis, je le renvoie aujourd’hui.',
  'Demande une remise pour plus de cinquante salariés.',
  'A besoin de l’accord du CSE, réunion en fin de mois.',
  'Préfère être rappelé après le 15.',
];

export const meetingNotes = [
  'Visite des locaux : une salle de 60 m² convient, vestiaires à prévoir.',
  'Présentation au comité de direction. Questions sur l’assurance et les horaires.',
  'Démonstration d’un cours de 30 minutes, douze participants, retours enthousiastes.',
  'Point d’étape : conditions acceptées, le contrat part à la signature.',
  'Tour du club avec la responsable des ressources humaines.',
];

export const notes = [
  'La directrice court le semi-marathon, bon sujet pour commencer.',
  'Décideur : le directeur financier. La RH est notre alliée.',
  'Préfère le téléphone aux e-mails.',
  'Facturer au siège, pas au site.',
  'Deux sites concernés, un seul contrat.',
];

export const lostReasons = [
  'Budget supprimé',
  'Concurrent moins cher',
  'Projet reporté',
  'Pas de réponse',
  'Salle trop petite',
  'Offre interne du groupe',
];

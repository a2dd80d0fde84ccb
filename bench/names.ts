// French names, towns, trades and sentences for the data of the bench: accents, hyphens and particles included, common ones
// first, since the common ones are what makes a search expensive.

export const firstNames =
  `Marie Jean Pierre Michel Nathalie Isabelle Sylvie Catherine Martine Christine Françoise Valérie Philippe Nicolas Patrick
Christophe Laurent Stéphane Frédéric Julien Sébastien Thomas David Éric Pascal Olivier Sandrine Céline Stéphanie Aurélie Émilie Julie Camille Léa Manon
Chloé Inès Jade Louise Zoé Éléonore Fatou Nadia Hélène Lucas Hugo Nathan Théo Noël Gaël Mehdi Karim Antoine François Jean-Marc Jean-Pierre Marie-Claude
Anne-Sophie Yann Yves Gérard Bernard Daniel Alain Jacques Monique Jacqueline Nicole Brigitte Véronique Dominique Chantal Annie Josiane Élodie Audrey
Mélanie Laëtitia Élise Béatrice Agnès Geneviève Rémi Jérôme Cédric Grégory Ludovic Mickaël Loïc Benoît Étienne Clément Adrien Baptiste Romain Quentin
Maxime Alexandre Guillaume Vincent Xavier Thierry Bruno Didier Serge Marc Luc Paul Louis Arthur Raphaël Gabriel Adèle Ambre Apolline Capucine Clémence
Constance Diane Edmée Faustine Garance Honorine Iris Joséphine Kenza Lison Maëlle Ninon Océane Prune Rachel Salomé Tiphaine Ulysse Victoire Wassila
Yasmine Zélie Abel Côme Désiré Edgar Félicien Gaspard Hippolyte Isidore Joachim Killian Léopold Marius Nestor Octave Pacôme Régis Séverin Timothée Ugo
Valentin Wilfried Yvan Zacharie`.split(/\s+/);

export const lastNames =
  `Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefèvre Leroy Roux David Bertrand Morel
Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier
Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun
Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre
Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte López Jean Dupuy Guillot
Hubert Berger Carpentier Sánchez Dupuis Moulin Louis Deschamps Huet Vasseur Pérez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot
Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernández Collet Léger Bouvier Julien Prévost Millet Perrot Daniel
Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud
Rodríguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau
Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte Le~Goff N'Diaye de~La~Tour Saint-Just Côté`
    .split(/\s+/)
    .map((name) => name.replaceAll('~', ' '));

/** What rare names are put together from: some thirty thousand of them. */
export const syllables =
  `ba be bi bo bou bra bre cha che chi cla co cou cré da de del do du dé fa fe fi flo fou ga gau ge gi gra gué ha hé jo ju
ka ker la lan le lé li lo lou ma mar me mi mon mou na né ni no pa pe pi plou po qué ra re ré ri ro rou sa sé si so sou ta te ti to tré va ve vi vo ya`.split(
    /\s+/,
  );
export const endings = `rd nt lle ux ier et in on ard ault ec ez aud eau ac oux ille ot art ert`.split(/\s+/);

export const towns =
  `75011 Paris|75008 Paris|13001 Marseille|69003 Lyon|69007 Lyon|31000 Toulouse|06000 Nice|44000 Nantes|34000 Montpellier|67000 Strasbourg
33000 Bordeaux|59000 Lille|35000 Rennes|51100 Reims|42000 Saint-Étienne|83000 Toulon|76600 Le Havre|38000 Grenoble|21000 Dijon|49000 Angers
30000 Nîmes|63000 Clermont-Ferrand|13100 Aix-en-Provence|29200 Brest|87000 Limoges|37000 Tours|80000 Amiens|66000 Perpignan|57000 Metz|25000 Besançon
45000 Orléans|68100 Mulhouse|76000 Rouen|14000 Caen|54000 Nancy|84000 Avignon|86000 Poitiers|17000 La Rochelle|64000 Pau|06400 Cannes
06600 Antibes|62100 Calais|62000 Arras|26000 Valence|29000 Quimper|10000 Troyes|56100 Lorient|73000 Chambéry|79000 Niort|81000 Albi
82000 Montauban|61000 Alençon|72000 Le Mans|22000 Saint-Brieuc|53000 Laval|50100 Cherbourg|12000 Rodez|15000 Aurillac|05000 Gap|04000 Digne-les-Bains
48000 Mende|46000 Cahors|32000 Auch|09000 Foix|2A000 Ajaccio|97400 Saint-Denis|97200 Fort-de-France|88000 Épinal|39000 Lons-le-Saunier|58000 Nevers`.split(
    /[|\n]/,
  );

export const streets =
  `rue de la République|avenue Jean-Jaurès|place du Marché|rue Victor-Hugo|boulevard Gambetta|chemin des Écoliers|rue du Général-de-Gaulle
impasse des Lilas|allée des Érables|quai de la Fosse|rue Pasteur|route de Paris`.split(/[|\n]/);

export const trades =
  `Boulangerie|Menuiserie|Transports|Clinique|Garage|Imprimerie|Atelier|Cabinet|Domaine|Brasserie|Salle de sport|Conseil|Bâtiment
Électricité|Pépinière|Librairie|Logistique|Informatique|Traiteur|Fonderie|Pharmacie|Plomberie|Charpente|Paysages|Assurances|Immobilière|Formation|Nettoyage
Sécurité|Textiles`.split(/[|\n]/);

export const legalForms = ['SARL', 'SAS', 'SA', 'SASU', 'EURL', 'et fils', 'et associés', 'France'] as const;

export const jobs =
  `Directrice générale|Gérant|Responsable des achats|Assistante de direction|Directeur commercial|Responsable des ressources humaines
Comptable|Cheffe de projet|Responsable informatique|Office manager`.split(/[|\n]/);

export const offers =
  `Contrat annuel|Renouvellement|Abonnement équipe|Audit|Installation|Extension|Maintenance|Formation initiale|Licence|Pilote`.split(
    '|',
  );

export const subjects =
  `Appel de suivi|Relance du devis|Rendez-vous de découverte|Point mensuel|Envoi de la proposition|Visite sur site|Démonstration
Question sur la facture|Compte rendu de réunion|Bilan annuel|Négociation du contrat|Message laissé|Confirmation du rendez-vous|Demande d’informations
Renouvellement à préparer|Déjeuner avec le client|Support technique|Mise à jour des coordonnées|Invitation au salon|Remerciements`.split(
    /[|\n]/,
  );

export const sentences =
  `Bonne discussion, le budget est validé pour le trimestre.|À rappeler après les congés d’été.
Le devis doit partir avant vendredi avec la remise convenue.|Souhaite comparer avec une autre offre avant de se décider.
A demandé un exemple de contrat et deux références dans la région.|Content du service, envisage d’équiper la seconde agence.
La facture de mars n’est pas arrivée ; à vérifier avec la comptabilité.|Décision attendue au prochain comité de direction.`.split(
    /[|\n]/,
  );

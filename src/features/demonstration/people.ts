// Names that people in France bear, in about their real frequency among adults.
export const firstNames = (
  'Marie Nathalie Isabelle Sylvie Catherine Julie Camille Laura Sophie Claire Céline Aurélie Émilie Léa Manon Chloé Sarah Inès Nadia Fatima ' +
  'Hélène Anaïs Élodie Mathilde Pauline Charlotte Valérie Sandrine Stéphanie Caroline Jean Pierre Michel Philippe Nicolas Julien Thomas Antoine ' +
  'Alexandre Maxime Romain Sébastien David Laurent Christophe Olivier François Éric Stéphane Vincent Guillaume Mehdi Karim Yanis Hugo Lucas Théo ' +
  'Clément Benoît Jérôme Rémi Gaël Loïc Tanguy Bastien'
).split(' ');

export const lastNames = (
  'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard ' +
  'Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier ' +
  'Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Lemaire Noël Meyer Dufour Meunier ' +
  'Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron ' +
  'Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume ' +
  'Lecomte López Jean Dupuy Guillot Hubert Berger Carpentier Sánchez Dupuis Moulin Louis Deschamps Huet Vasseur Pérez Boucher Fleury Royer Klein ' +
  'Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernández'
).split(' ');

import type { LocaleData } from '../localeData';
import { world } from './fr.world';

/** French, as it is written in France, Belgium and Switzerland. */
export const data: LocaleData = {
  female:
    'Adèle|Agathe|Agnès|Alice|Aline|Amandine|Ambre|Amélie|Anaïs|Anne|Audrey|Aurélie|Béatrice|Brigitte|Camille|Capucine|Carole|Caroline|Cécile|Céline|Chantal|Charlotte|Chloé|Christelle|Christine|Claire|Clara|Clémence|Coralie|Corinne|Delphine|Diane|Éléonore|Élise|Élodie|Emma|Estelle|Eva|Fanny|Florence|Françoise|Gabrielle|Hélène|Inès|Isabelle|Jade|Jeanne|Jocelyne|Julie|Juliette|Justine|Karine|Laetitia|Laura|Laure|Léa|Léonie|Lina|Lise|Louise|Lucie|Madeleine|Maëlle|Manon|Margaux|Marie|Marine|Marion|Martine|Mathilde|Mélanie|Mireille|Monique|Morgane|Nadia|Nathalie|Nicole|Noémie|Océane|Odile|Patricia|Pauline|Rose|Sabrina|Sandrine|Sarah|Simone|Solène|Sonia|Sophie|Stéphanie|Suzanne|Sylvie|Valérie|Véronique|Virginie|Yasmine|Zoé',
  male: 'Adrien|Alain|Alexandre|Alexis|Antoine|Arnaud|Arthur|Aurélien|Axel|Baptiste|Bastien|Benjamin|Benoît|Bernard|Bruno|Cédric|Charles|Christian|Christophe|Clément|Cyril|Damien|Daniel|David|Denis|Didier|Dylan|Éric|Étienne|Ethan|Fabien|Fabrice|Florian|Franck|François|Frédéric|Gaël|Gaspard|Gérard|Gilles|Grégory|Guillaume|Gustave|Guy|Henri|Hervé|Hugo|Jacques|Jean|Jérémy|Jérôme|Joël|Jules|Julien|Karim|Kevin|Laurent|Léo|Loïc|Louis|Lucas|Ludovic|Luc|Marc|Martin|Mathieu|Mathis|Maxime|Mehdi|Michel|Mickaël|Nathan|Nicolas|Noah|Olivier|Pascal|Patrick|Paul|Philippe|Pierre|Quentin|Raphaël|Rémi|René|Robin|Romain|Samuel|Sébastien|Serge|Simon|Stéphane|Sylvain|Théo|Thibault|Thierry|Thomas|Tristan|Valentin|Victor|Vincent|Xavier|Yann|Yves',
  letters: { œ: 'oe' },
  blank: ' ',
  legalForms: [' SARL', ' SARL', ' SAS', ' SAS', ' SA', ' EURL', ' et Fils'],
  home: { FR: 86, BE: 8, CH: 6 },
  cities: {
    FR: `
Paris|Île-de-France|IDF|750##|48.86|2.35
Versailles|Île-de-France|IDF|780##|48.80|2.13
Boulogne-Billancourt|Île-de-France|IDF|921##|48.84|2.24
Lyon|Auvergne-Rhône-Alpes|ARA|690##|45.76|4.84
Grenoble|Auvergne-Rhône-Alpes|ARA|380##|45.19|5.72
Saint-Étienne|Auvergne-Rhône-Alpes|ARA|420##|45.44|4.39
Annecy|Auvergne-Rhône-Alpes|ARA|740##|45.90|6.13
Clermont-Ferrand|Auvergne-Rhône-Alpes|ARA|630##|45.78|3.09
Marseille|Provence-Alpes-Côte d'Azur|PAC|130##|43.30|5.37
Nice|Provence-Alpes-Côte d'Azur|PAC|060##|43.70|7.27
Toulon|Provence-Alpes-Côte d'Azur|PAC|830##|43.12|5.93
Avignon|Provence-Alpes-Côte d'Azur|PAC|840##|43.95|4.81
Toulouse|Occitanie|OCC|310##|43.60|1.44
Montpellier|Occitanie|OCC|340##|43.61|3.88
Nîmes|Occitanie|OCC|300##|43.84|4.36
Perpignan|Occitanie|OCC|660##|42.69|2.90
Nantes|Pays de la Loire|PDL|440##|47.22|-1.55
Angers|Pays de la Loire|PDL|490##|47.47|-0.55
Le Mans|Pays de la Loire|PDL|720##|48.01|0.20
Strasbourg|Grand Est|GES|670##|48.57|7.75
Reims|Grand Est|GES|511##|49.26|4.03
Metz|Grand Est|GES|570##|49.12|6.18
Nancy|Grand Est|GES|540##|48.69|6.18
Bordeaux|Nouvelle-Aquitaine|NAQ|330##|44.84|-0.58
Limoges|Nouvelle-Aquitaine|NAQ|870##|45.83|1.26
Poitiers|Nouvelle-Aquitaine|NAQ|860##|46.58|0.34
La Rochelle|Nouvelle-Aquitaine|NAQ|170##|46.16|-1.15
Lille|Hauts-de-France|HDF|590##|50.63|3.06
Amiens|Hauts-de-France|HDF|800##|49.89|2.30
Rennes|Bretagne|BRE|350##|48.11|-1.68
Brest|Bretagne|BRE|292##|48.39|-4.49
Quimper|Bretagne|BRE|290##|48.00|-4.10
Rouen|Normandie|NOR|760##|49.44|1.10
Caen|Normandie|NOR|140##|49.18|-0.37
Le Havre|Normandie|NOR|766##|49.49|0.11
Tours|Centre-Val de Loire|CVL|370##|47.39|0.69
Orléans|Centre-Val de Loire|CVL|450##|47.90|1.91
Dijon|Bourgogne-Franche-Comté|BFC|210##|47.32|5.04
Besançon|Bourgogne-Franche-Comté|BFC|250##|47.24|6.02
Ajaccio|Corse|COR|200##|41.92|8.74`,
    BE: `
Bruxelles|Bruxelles-Capitale|BRU|1##0|50.85|4.35
Liège|Liège|WLG|40##|50.63|5.57
Namur|Namur|WNA|50##|50.47|4.87
Charleroi|Hainaut|WHT|60##|50.41|4.44
Mons|Hainaut|WHT|70##|50.45|3.95`,
    CH: `
Berne|Berne|BE|30##|46.95|7.45
Genève|Genève|GE|12##|46.20|6.15
Lausanne|Vaud|VD|10##|46.52|6.63
Neuchâtel|Neuchâtel|NE|20##|46.99|6.93
Fribourg|Fribourg|FR|17##|46.80|7.15`,
  },
  nationalities: { FR: 'française', BE: 'belge', CH: 'suisse' },
  world,
  reviews: {
    negative: [
      "Très déçu.|Je m'attendais à bien mieux.|C'était une erreur.|Ne correspond pas à la description.|Je regrette ce choix.|À éviter.",
      "La qualité laisse à désirer.|Hors d'usage au bout d'une semaine.|Le service client n'a jamais répondu.|La livraison a pris trois semaines.|Il manquait la moitié des pièces.|J'attends toujours une réponse.",
      "Je ne recommande pas.|Je demande un remboursement.|Plus jamais.|Gardez votre argent.|Trop cher pour ce que c'est.",
    ],
    mixed: [
      "Correct, sans plus.|Avis partagé.|Acceptable pour le prix.|Pas mal, mais rien d'exceptionnel.|Des qualités et des défauts.|Moyen, dans l'ensemble.",
      "L'idée est bonne, la réalisation moins.|Les finitions sont soignées, la notice l'est moins.|Livraison rapide, emballage abîmé.|Avec un peu de patience, on y arrive.|La couleur est plus foncée que sur la photo.",
      "Peut mieux faire.|Suffisant pour un usage occasionnel.|À revoir en promotion.|J'hésite encore.|Cela valait un essai.",
    ],
    positive: [
      "Exactement ce que je cherchais.|Mieux que prévu.|Je suis conquis.|Entièrement satisfait.|Un excellent choix.|Impossible de m'en passer désormais.",
      'Les finitions sont impeccables.|Livré dès le lendemain.|On a répondu à toutes mes questions.|Toute la famille est ravie.|Chaque détail est bien pensé.|Tout était emballé avec soin.',
      'Je recommande vivement.|À refaire sans hésiter.|Il vaut son prix.|Cinq étoiles méritées.|Merci beaucoup.',
    ],
  },
  headlines: {
    negative: ["Décevant|À éviter|Plus jamais|Argent perdu|Non conforme|J'attendais mieux|Mauvaise qualité|Mauvais achat"],
    mixed: ['Correct|Avis partagé|Fait le travail|Moyen|Quelques défauts|Sans plus|Peut mieux faire|Acceptable'],
    positive: ['Très satisfait|Je recommande|Excellent|Un très bon choix|Conforme à la promesse|Ravi|Vaut son prix|Très belle qualité'],
  },
  lists: {
    lastName:
      'Adam|Aubert|Bailly|Barbier|Baron|Barre|Benard|Benoit|Berger|Bernard|Berthier|Bertin|Bertrand|Besnard|Blanc|Blanchard|Bonnet|Boucher|Boulanger|Bourgeois|Bouvier|Boyer|Brun|Brunet|Camus|Carlier|Caron|Carpentier|Charpentier|Chevalier|Clément|Colin|Collet|Cordier|Cousin|Da Silva|Daniel|Delattre|Delaunay|Delmas|Denis|Deschamps|Dubois|Dufour|Dumas|Dumont|Dupont|Dupuis|Dupuy|Durand|Duval|Etienne|Fabre|Faure|Fernandez|Fleury|Fontaine|Fournier|François|Gaillard|Garcia|Garnier|Gauthier|Gautier|Gérard|Germain|Gilbert|Girard|Giraud|Gonzalez|Guérin|Guillaume|Guillot|Guyot|Hamon|Henry|Herve|Hubert|Huet|Jacob|Jacquet|Jean|Joly|Julien|Klein|Lacroix|Lambert|Lamy|Laurent|Le Gall|Lebrun|Leclerc|Lecomte|Lefebvre|Lefèvre|Léger|Legrand|Lejeune|Lemaire|Lemoine|Leroux|Leroy|Lévêque|Louis|Lucas|Mallet|Marchal|Marchand|Marie|Martin|Martinez|Marty|Masson|Mathieu|Ménard|Mercier|Meunier|Meyer|Michaud|Michel|Millet|Monnier|Moreau|Morel|Morin|Moulin|Muller|Nicolas|Noël|Olivier|Paris|Pasquier|Perez|Perret|Perrin|Petit|Philippe|Picard|Pichon|Pierre|Poirier|Pons|Poulain|Prévost|Remy|Renard|Renaud|Renault|Rey|Reynaud|Richard|Rivière|Robert|Robin|Roche|Rodriguez|Roger|Rolland|Rousseau|Roussel|Roux|Roy|Royer|Sanchez|Schmitt|Simon|Tessier|Thomas|Vasseur|Vidal|Vincent|Weber',
    jobTitle:
      "[Responsable/Chef de projet/Assistanat/Gestionnaire] [achats/marketing/logistique/qualité/commercial/clientèle]|Architecte|Bibliothécaire|Comptable|Data analyst|Dentiste|Fleuriste|Gestionnaire de paie|Graphiste|Hôte d'accueil|Interprète|Journaliste|Juriste|Machiniste|Manager de rayon|Notaire|Paysagiste|Photographe|Pilote de ligne|Responsable informatique|Secrétaire|Secrétaire de direction|Spécialiste RH|Styliste|Technicien support|Urbaniste|Vétérinaire",
    department:
      'Achats|Administration|Après-vente|Comptabilité|Contrôle de gestion|Direction générale|Export|Finances|Informatique|Juridique|Logistique|Maintenance|Marketing|Production|Qualité|Recherche et développement|Ressources humaines|Service client|Ventes',
    industry:
      'Aéronautique|Agriculture|Agroalimentaire|Assurance|Automobile|Banque|Bâtiment|Biotechnologie|Chimie|Commerce de détail|Conseil|Édition|Éducation|Électronique|Énergie|Énergies renouvelables|Hôtellerie|Immobilier|Informatique|Luxe|Médias|Mode|Pharmacie|Restauration|Santé|Services financiers|Télécommunications|Textile|Tourisme|Transport|Viticulture',
    companyWord:
      'Abeille|Albatros|Alizé|Améthyste|Ardoise|Armor|Atlantis|Aubépine|Azur|Beauséjour|Bellevue|Belvédère|Bleuet|Boréal|Bruyère|Calypso|Camargue|Cantal|Castel|Cèdre|Clairbois|Colibri|Corail|Côteaux|Cristal|Dauphin|Domaine|Écluse|Églantine|Émeraude|Estuaire|Étoile|Falaise|Garrigue|Girondin|Grenadine|Halage|Hêtraie|Horizon|Iris|Jura|Lavande|Littoral|Lumière|Lys|Manoir|Marjolaine|Mistral|Montclair|Moulins|Océan|Olivier|Orme|Pastel|Phare|Pléiade|Printemps|Rivages|Romarin|Saphir|Savane|Source|Tilleul|Tournesol|Valmont|Vauban|Verger|Vigne|Volcan',
    companyField:
      'Aménagement|Assurances|Audio|Automatismes|Bâtiment|Bois|Carrelage|Cartonnage|Chauffage|Communication|Conseil|Construction|Cosmétiques|Couture|Distribution|Éclairage|Éditions|Électricité|Énergie|Environnement|Finance|Formation|Immobilier|Industrie|Informatique|Ingénierie|Jardins|Logistique|Matériaux|Médical|Menuiserie|Meubles|Optique|Paysages|Pharma|Sécurité|Services|Technologies|Textiles|Transports|Voyages',
    slogan:
      "À vos côtés, chaque jour|Bien fait, tout simplement|Des idées qui durent|Ensemble, allons plus loin|Faire mieux avec moins|La qualité avant tout|Le goût du travail bien fait|Le savoir-faire d'ici|Plus simple, plus juste|Pour demain, dès aujourd'hui|Prendre le temps de bien faire|Une équipe à votre écoute",
    streetName:
      "allée des Tilleuls|avenue de la Gare|avenue de la Liberté|avenue de la République|avenue des Platanes|avenue du Général Leclerc|avenue Jean Jaurès|avenue Victor Hugo|boulevard Carnot|boulevard Gambetta|boulevard Pasteur|boulevard Voltaire|chemin de la Fontaine|chemin des Vignes|chemin du Lavoir|chemin du Moulin|impasse des Lilas|impasse du Puits|place de l'Église|place de la Mairie|place du Marché|quai de la Loire|route de la Plage|rue Alphonse Daudet|rue Anatole France|rue Balzac|rue Berlioz|rue Carnot|rue Claude Monet|rue de Bretagne|rue de l'Abbaye|rue de l'École|rue de la Forge|rue de la Paix|rue de Verdun|rue Denis Papin|rue des Acacias|rue des Cerisiers|rue des Écoles|rue des Jardins|rue des Lilas|rue des Peupliers|rue des Roses|rue du 8 Mai 1945|rue du Château|rue du Moulin|rue du Stade|rue Émile Zola|rue George Sand|rue Jean Moulin|rue Jules Ferry|rue Lamartine|rue Louis Pasteur|rue Molière|rue Nationale|rue Pasteur|rue Paul Bert|rue Pierre Curie|rue Saint-Martin|rue Victor Hugo|rue Voltaire",
    product:
      '[Lampe/Montre/Chaise/Valise/Théière/Couverture/Gourde] [pliante/légère/classique/élégante/artisanale]|[Sac à dos/Bureau/Manteau/Carnet/Tabouret/Coussin/Parapluie] [pliant/léger/classique/élégant/artisanal]',
    productNoun: 'bureau|carnet|chaise|coussin|couverture|gourde|lampe|manteau|montre|parapluie|sac à dos|tabouret|théière|valise',
    productMaterial:
      'acier|aluminium|argile|bambou|béton|bois de chêne|bronze|cachemire|caoutchouc|céramique|coton|cuir|cuivre|étain|feutre|hêtre|laine|laiton|liège|lin|papier|plastique|porcelaine|verre|velours',
    productCategory:
      'Animalerie|Art de la table|Bagagerie|Beauté|Bijoux|Boissons|Bricolage|Bureau|Cadeaux|Camping|Chaussures|Cuisine|Décoration|Électroménager|Enfants|Épicerie|Informatique|Jardin|Jeux|Linge de maison|Livres|Loisirs créatifs|Luminaires|Meubles|Mode|Musique|Outillage|Papeterie|Sport|Vélos',
    productSentence:
      "[La finition/La matière/La couleur/La surface] [résiste à un usage quotidien/reste agréable au toucher/se nettoie d'un simple coup d'éponge/a été choisie avec soin].|Un compagnon fidèle au quotidien.|Idéal pour les petits espaces.|Se range facilement.|Convient aussi bien à l'intérieur qu'à l'extérieur.|Livré avec une garantie de deux ans.|Fabriqué en petite série.|Un cadeau qui fait toujours plaisir.|Prêt à l'emploi en quelques minutes.|Assez léger pour vous suivre partout.|L'emballage est entièrement recyclable.|Disponible en plusieurs tailles.|Des lignes sobres qui traversent les modes.|Chaque pièce est contrôlée à la main.|Les pièces détachées restent disponibles.",
    colorName:
      'anthracite|argent|beige|blanc|bleu|bleu ciel|bleu marine|bordeaux|brun|corail|crème|doré|gris|gris clair|ivoire|jaune|lavande|mauve|noir|ocre|orange|rose|rouge|turquoise|vert|vert olive|violet',
    sentence:
      "[Le rapport/Le contrat/Le devis/Le projet] [est en cours de relecture/a été validé hier/part lundi matin/attend encore une signature].|[La livraison/La commande/La réservation/La demande] [est confirmée/reste en attente/a été reportée à la semaine prochaine/n'a posé aucun problème].|Toute l'équipe a donné son accord.|Merci de terminer avant le week-end.|La réunion a lieu chaque mardi à dix heures.|Le client souhaite une confirmation écrite.|Les chiffres de l'an dernier servent de comparaison.|La décision sera prise à la fin du mois.|Rien de particulier à signaler.|L'accueil répond à toutes les questions.|La prochaine session commence au printemps.|De petits changements restent possibles.|Plusieurs offres ont été comparées.|D'autres précisions suivront bientôt.|Nous avons nettement simplifié la démarche.",
    noteText:
      'Client [à rappeler/informé par courriel/fidèle/disponible le matin]|Acompte reçu|Adresse vérifiée|Appeler avant de passer|Attend la validation|Déposer chez le voisin|Dossier incomplet|Emballage cadeau|Facture par courrier|Ne pas appeler avant neuf heures|Paiement vérifié|Prix convenu|Question en suspens|Rendez-vous confirmé|Reporté pour cause de congés|Seconde relance envoyée|Sonner deux fois|Sous réserve de stock|Traiter en priorité|Vu avec la direction',
    commentText:
      "[Merci/Merci beaucoup/Un grand merci] pour [la réponse rapide/ces explications/le conseil/la mise à jour] !|C'est exactement ce que je cherchais.|Ça marche chez moi, merci.|Je suis tout à fait d'accord.|Je ne partage pas cet avis.|Y a-t-il du nouveau ?|Très bien écrit, on en redemande.|Je regarde cela demain.|On peut en parler la semaine prochaine ?|Quelqu'un peut confirmer ?|Belle idée, je vais essayer.|Pour ma part, tout est bon.|Où puis-je trouver les documents ?|Article passionnant.|Je raccourcirais un peu l'introduction.",
    messageText:
      "[Bonjour/Bonsoir/Chère équipe], [je vous écris au sujet de notre rendez-vous/les documents sont bien arrivés/je vous rappelle dès que possible/tout est prêt pour demain].|À demain dix heures, avec plaisir.|Le colis est arrivé ce matin, merci.|Mon train a du retard, j'arrive un peu plus tard.|Je vous envoie la facture dans la journée.|Le fichier est en ligne.|Jeudi vous conviendrait-il mieux ?|Tout est bien reçu, nous revenons vers vous.|Quand seriez-vous disponible pour en discuter ?",
    emailSubject:
      "Votre [commande/facture/demande/réservation/inscription]|Bienvenue parmi nous|Changement de rendez-vous|Compte rendu de la réunion|Confirmez votre adresse|Devis comme convenu|Documents pour lundi|Invitation à la fête d'été|Les nouvelles du mois|Proposition de date|Question sur le contrat|Rappel : paiement à effectuer|Votre avis compte",
    reviewHeadline:
      'Achat réussi|Bon rapport qualité-prix|Bonne qualité|Conforme|Correct|Déçu|Excellent|Fait bien son travail|Je recommande|Joli et pratique|Livraison rapide|Parfait|Pas mal|Solide|Très content|Très joli cadeau|Trop petit|Un bon choix',
    reason:
      "Adresse introuvable|Annulé à la demande du client|Article endommagé|Article manquant|Changement d'avis|Commande en double|Conflit de dates|Déménagement|Erreur de prix|Erreur technique|Livraison tardive|Maladie|Mauvaise taille|Ne convient pas|Paiement refusé",
    question:
      "Combien de temps prend la livraison ?|Comment annuler mon abonnement ?|Comment changer mon mot de passe ?|Existe-t-il une application ?|Livrez-vous à l'étranger ?|Où trouver ma facture ?|Peut-on payer en plusieurs fois ?|Puis-je modifier ma réservation ?|Quand l'article sera-t-il de nouveau disponible ?|Que comprend le prix ?|Quelles tailles proposez-vous ?|Un échange est-il possible ?|Y a-t-il une remise pour les écoles ?|Qui contacter en cas de problème ?",
    articleTitle:
      "[Cinq conseils pour/Comment/Petit guide pour/Nos idées pour] [mieux s'organiser/cuisiner de saison/voyager léger/aménager un petit jardin/consommer moins d'énergie/réussir ses réunions]|Ce que l'année nous a appris|D'une idée à une entreprise|Une journée à l'atelier|L'éloge de la lenteur",
    bioPhrase:
      'Passionné·e de [cartes anciennes/bonne cuisine/photographie/voile].|Vit entre [Lyon et Genève/Nantes et Paris/Lille et Bruxelles].|Se déplace à vélo par tous les temps.|Aime cuisiner pour de grandes tablées.|Lit surtout des romans policiers.|Partage son bureau avec deux chats.|Chante dans une chorale.|Collectionne les vinyles.|Passe ses week-ends à la montagne.|Boit trop de café.|Travaille dans la vente depuis dix ans.|A étudié à Montpellier.',
    hobby:
      'astronomie|bricolage|chant|couture|course à pied|cuisine|cyclisme|danse|dessin|échecs|équitation|escalade|guitare|jardinage|lecture|natation|pêche|peinture|photographie|randonnée|théâtre|tricot|voile|yoga',
    task: "[Relire/Préparer/Valider/Mettre à jour] [le budget/le devis/le planning/le rapport/le contrat]|[Appeler/Relancer/Inviter] [les fournisseurs/les clients/les candidats]|Commander du papier|Organiser la formation|Réserver les billets|Tester la sauvegarde|Ranger les archives|Envoyer la lettre d'information",
    project:
      "[Projet/Programme] [Boussole/Horizon/Phare/Étoile/Passerelle/Racines]|Déménagement du siège|Facture numérique|Nouvel entrepôt|Refonte du site|Économies d'énergie|Nouveau portail client",
    meetingTitle:
      "Assemblée générale|Atelier cuisine|Atelier design|Bourse aux livres|Brocante|Concert de printemps|Conférence de presse|Course de la ville|Dégustation de vins|Fête d'été|Fête de la musique|Forum de l'emploi|Journée clients|Marché de Noël|Nuit du court métrage|Portes ouvertes|Réunion de rentrée|Salon du livre|Séminaire d'équipe|Soirée d'information|Vernissage",
    course:
      "Algèbre|Anglais professionnel|Biologie|Chimie organique|Comptabilité|Dessin|Droit des affaires|Espagnol débutant|Gestion de projet|Histoire de l'art|Initiation à la programmation|Littérature française|Marketing|Philosophie|Photographie|Premiers secours|Prise de parole en public|Statistiques",
    subjectArea:
      'Alimentation|Art|Culture|Économie|Éducation|Environnement|Famille|Finances|Histoire|Littérature|Loisirs|Musique|Nature|Politique|Santé|Science|Société|Sport|Technologie|Voyages',
    workTitle:
      "[Le dernier/Le premier/Le long/L'autre] [été/hiver/chemin/jardin/rivage/silence]|[La lumière/La maison/La mémoire/Le chant/Le secret/La fille] [du phare/de la forêt/des marées/du village/de l'aube]",
    thing:
      '[Lanterne/Fontaine/Plume/Étoile/Rivière/Colline/Cloche/Barque] [bleue/blanche/dorée/tranquille/verte]|[Jardin/Moulin/Sentier/Nuage/Port/Rocher/Chêne/Phare] [bleu/blanc/doré/tranquille/vert]',
    dish: "Blanquette de veau|Bœuf bourguignon|Bouillabaisse|Cassoulet|Confit de canard|Coq au vin|Crème brûlée|Crêpes au sarrasin|Croque-monsieur|Far breton|Gratin dauphinois|Hachis parmentier|Île flottante|Magret aux cerises|Moules marinières|Mousse au chocolat|Navarin d'agneau|Omelette aux champignons|Pot-au-feu|Poulet basquaise|Quiche lorraine|Ratatouille|Salade niçoise|Sole meunière|Soupe à l'oignon|Steak frites|Tarte Tatin|Tartiflette|Velouté de potiron",
    bookGenre:
      'Aventure|Biographie|Conte|Cuisine|Essai|Fantastique|Fantasy|Historique|Humour|Jeunesse|Nouvelles|Philosophie|Poésie|Policier|Récit de voyage|Roman|Romance|Science-fiction|Théâtre|Thriller',
    relationship:
      'ami|amie|belle-sœur|collègue|conjoint|conjointe|cousin|fille|fils|frère|grand-mère|grand-père|mère|neveu|oncle|père|sœur|tante|voisine',
    restaurant:
      "[Le/Au] [Petit Moulin/Vieux Port/Coq Doré/Jardin Secret/Bistrot du Marché]|[Chez/Café] [Léonie/Marius/Colette/Gustave]|La Table d'Émilie|La Belle Étoile|L'Assiette Bleue|Brasserie de la Gare",
    transactionNote:
      "Abonnement|Assurance|Carte bancaire|Courses|Cotisation annuelle|Électricité|Facture réglée|Intérêts|Loyer mensuel|Prélèvement|Remboursement|Retrait d'espèces|Salaire|Station-service|Virement vers épargne",
    publisher:
      "Éditions [du Phare/de l'Ourse/des Tilleuls/du Canal/de la Plume]|La Petite Presse|Le Marque-Page|Encre Bleue|Les Deux Rives|Papier Libre",
    shippingCarrier: 'Colis Express|Courrier du Sud|Hirondelle Fret|Messagerie Atlantique|Relais Rapide|Voie Directe',
    cuisine:
      'Alsacienne|Bistronomique|Bretonne|Chinoise|Corse|Espagnole|Grecque|Indienne|Italienne|Japonaise|Libanaise|Marocaine|Mexicaine|Provençale|Thaïlandaise|Traditionnelle|Végétarienne|Vietnamienne',
    tag: 'actualité|art de vivre|automne|bio|classique|conseil|cuisine|culture|durable|économie|éducation|enfants|été|famille|fait main|guide|hiver|idée|jardin|local|loisirs|maison|nature|nouveauté|petit prix|printemps|promotion|santé|sport|voyage',
  },
  texts: {
    'location.venue': [
      '{=Salle Molière|Espace culturel|Palais des congrès|Salle des fêtes|Zénith}, {cityName}',
      '{=Salle|Espace} {2-9999}, {cityName}',
    ],
    'travel.hotel': ['{=Hôtel|Auberge|Grand Hôtel|Relais} {companyWord}', '{=Hôtel|Auberge} {companyWord} {2-9999}'],
    'travel.station': ['{cityName} {=Centre|Gare|Sud|Nord}', '{cityName} Quai {1-999}'],
    'location.streetAddress': ['{1-189} {streetName}', '{1-99} {=bis|ter} {streetName}', '{1-9899} {streetName}'],
    'location.street': ['{streetName}', '{streetName} {1-9899}'],
    'location.secondaryAddress': ['Appt {1-89}', 'Bât. {=A|B|C|D|E}', '{1-89}'],
    'location.fullAddress': ['{1-189} {streetName}, {cityName}', '{1-9899} {streetName}'],
    'date.month': [
      '{=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre}',
      '{=janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.}',
      '{1-12}',
    ],
    'date.weekday': ['{=lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche}', '{=lun|mar|mer|jeu|ven|sam|dim}'],
  },
  choices: {
    'person.prefix': { Mme: 49, 'M.': 48, Dr: 3 },
    'person.gender': { femme: 49, homme: 49, autre: 2 },
    'person.genderCode': { F: 49, H: 49, X: 2 },
    'person.maritalStatus': { célibataire: 38, 'marié(e)': 42, 'pacsé(e)': 6, 'divorcé(e)': 10, 'veuf/veuve': 4 },
    'company.legalForm': { SARL: 40, SAS: 34, SA: 12, EURL: 8, SCI: 4, SNC: 2 },
    'commerce.condition': { neuf: 55, 'comme neuf': 15, 'bon état': 20, correct: 8, 'à réparer': 2 },
    'text.yesNo': { oui: 55, non: 45 },
    'commerce.shippingMethod': { Standard: 56, Express: 22, 'Point relais': 16, 'Retrait en magasin': 6 },
    'commerce.warranty': { '1 an': 30, '2 ans': 46, '3 ans': 14, '5 ans': 10 },
  },
};

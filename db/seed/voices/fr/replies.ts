/* Answers in the discussion: the sub-theme of what they answer, who and what, then the words. */
export const frReplies = `
logement h Même chose chez nous, à deux rues près. On devrait se parler.
vacance h! @Donnez les clés à ceux qui réparent| Désolé mais non. J'ai essayé exactement ça en 2018, le notaire en rit encore.
logement a @Trois déménagements en deux ans| Nous pouvons vous aider, permanence le mardi, sans rendez-vous. Et merci d'avoir mis un chiffre.
logement v Je réponds comme élue, en mon nom : vous avez raison sur le fond, et le budget dit autre chose. Les deux sont vrais.
vacance h @Un logement vide depuis cinq ans| D'accord sur la colère, pas sur le remède. Réquisitionner sans réparer, c'est loger des gens dans le froid.
loyers h? @a pris 31 % en quatre ans| Vous parlez de quelle année ? Parce que depuis 2024 la règle a changé.
vacance a! @Un logement vide depuis cinq ans| On ne peut pas mettre la retraitée qui hérite et la société qui possède 300 studios dans la même phrase.
logement h Merci. Je n'osais pas l'écrire.
foncier h @Tout le monde aime les offices fonciers| Ma fille a eu le sien au bout de six ans. Tenez bon, et relancez en janvier, pas en septembre.
acces h @l'eau sort marron deux jours| C'est vrai aussi en aval, sauf que chez nous elle arrive déjà marron.
chaleur h! @Des bancs à l'ombre. Pas des| L'ombre, l'ombre... et la nuit, vous mettez des arbres à la nuit ?
acces v @Pourquoi l'eau est à 2,10| La pièce existe, elle est publique, page 34 du rapport de la régie. Je vous l'accorde : il faut la trouver.
acces a @Pourquoi l'eau est à 2,10| Nous avons les relevés de 2022 à 2025, nous les déposons cette semaine.
eau h @Je suis agriculteur. On nous parle| Ce n'est pas la faute des paysans si la ville boit plus qu'avant.
eau h? Et en hiver, quelqu'un a mesuré ?
inondations h+ @Il manque les caves| Enfin quelqu'un qui parle des caves !
acces a! @la retenue de Puits-Clos| Non, la retenue ne "règle" rien : elle déplace le manque de quinze kilomètres et de trois mois.
marches h @Le même entrepreneur refait| Vous êtes bien gentil, "je ne dis rien". Moi je le dis, et par écrit.
argent h! On ne peut pas demander des services et refuser de payer. Je paie aussi, et je trouve ça normal.
argent v Chez nous, le document est en ligne depuis mars. Deux lectures, dont la mienne. Je ne dis pas ça pour me plaindre, un peu quand même.
argent a La bonne question n'est pas combien, c'est qui signe.
marches h @Obligez à publier les avenants| Faites la demande par écrit et gardez l'accusé. Au bout d'un mois, la commission. Ça marche une fois sur deux.
budget h? @On décide de 2 % du budget| 2 % de quoi ? C'est toujours la même chose, personne ne donne le bas de la fraction.
comite h @Un membre du comité par région| Je vous suis, sauf sur le tirage au sort. J'ai une confiance limitée dans le hasard.
budget h+ @une boîte à livres, un banc| La rampe, le banc, la fresque : on dirait ma ville.
vote h @ma mère ne lit que l'arabe| Ma grand-mère, c'est le portugais. Même histoire, même croix au hasard.
vote h! @ma mère ne lit que l'arabe| Et le braille, et la langue des signes, et le breton ? On s'arrête où ?
vote a @ma mère ne lit que l'arabe| On s'arrête là où il n'y a plus d'électeurs inscrits. Ça se compte très bien.
vote h @ma mère ne lit que l'arabe| Je l'ai traduit à ma mère, elle dit bravo, et elle dit que le bus aussi.
vote v @ma mère ne lit que l'arabe| Notre ville l'a fait, contactez le service élections de Kerlune, ils sont disponibles et un peu fiers.
vote h? @Mon père vote en suivant le logo| Est-ce que quelqu'un sait si c'est légal pour les élections nationales ?
vote h @Une ville, une langue commune| Le mari de ma collègue a appris en deux ans. La collègue jamais, elle garde les enfants. Voilà la réponse à ceux qui disent "il n'y a qu'à".
vote a! @ma mère ne lit que l'arabe| Traduire le site, c'est pour la photo. Je suis d'accord avec le message du dessus, et pas poliment.
vote h @Même en français je ne comprends| Chez nous on lit la question à voix haute depuis toujours, c'est le garde champêtre. Il a un accent, on a tous compris.
comite h @le comité peut voter non| On ne peut pas être membre et juge, même au loto.
comite v @Neuf personnes décident| Je siège dans une commission du réseau. C'est plus lent et moins secret que vous ne croyez. Venez, c'est ouvert.
comite h! @un habitant tiré au sort dans le comité| Tirer au sort des gens qui n'ont rien demandé, c'est votre idée de la liberté ?
adhesion a @fait le contraire de ce qu'elle a signé| La suspension existe déjà dans les statuts, article 11. Elle n'a jamais servi.
gouvernance h? @un club de maires ou un mouvement| Qui a écrit la question de cette phase ? Elle est très bien tournée pour qu'on réponde oui.
suivi h @j'ai assisté à la réunion de mars| J'étais à la réunion et je n'ai pas entendu la même chose. Comme quoi il faut des notes.
comite h+ @club de pétanque| Le règlement de la pétanque pour tout le monde !
donnees h Si c'est pour faire un tableau de plus, gardez-le.
donnees v @J'ai signalé une erreur en mai| Signalé aujourd'hui à la collègue, corrigé demain. Merci, et pardon pour mai.
publication a @la liste des arbres (2016)| Le fichier propre est chez nous, nous le rendons volontiers à la ville.
donnees h! @les bus sont en retard| La ligne 7, parlons-en : le problème ce ne sont pas les données, c'est le feu de l'avenue.
publication h? @Les onze mêmes jeux| Quelle licence, au fait ?
`

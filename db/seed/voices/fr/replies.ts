/* Answers in the discussion: the sub-theme of what they answer, who and what, then the words. */
export const frReplies = `
logement h Même chose chez nous, à deux rues près. On devrait se parler.
logement h! Désolé mais non. J'ai essayé exactement ça en 2018, le notaire en rit encore.
logement a Nous pouvons vous aider, permanence le mardi, sans rendez-vous. Et merci d'avoir mis un chiffre.
logement v Je réponds comme élue, en mon nom : vous avez raison sur le fond, et le budget dit autre chose. Les deux sont vrais.
logement h D'accord sur la colère, pas sur le remède. Réquisitionner sans réparer, c'est loger des gens dans le froid.
logement h? Vous parlez de quelle année ? Parce que depuis 2024 la règle a changé.
logement a! On ne peut pas mettre la retraitée qui hérite et la société qui possède 300 studios dans la même phrase.
logement h Merci. Je n'osais pas l'écrire.
logement h Ma fille a eu le sien au bout de six ans. Tenez bon, et relancez en janvier, pas en septembre.
eau h C'est vrai aussi en aval, sauf que chez nous elle arrive déjà marron.
eau h! L'ombre, l'ombre... et la nuit, vous mettez des arbres à la nuit ?
eau v La pièce existe, elle est publique, page 34 du rapport de la régie. Je vous l'accorde : il faut la trouver.
eau a Nous avons les relevés de 2022 à 2025, nous les déposons cette semaine.
eau h Ce n'est pas la faute des paysans si la ville boit plus qu'avant.
eau h? Et en hiver, quelqu'un a mesuré ?
eau h+ Enfin quelqu'un qui parle des caves !
eau a! Non, la retenue ne "règle" rien : elle déplace le manque de quinze kilomètres et de trois mois.
argent h Vous êtes bien gentil avec le mot "fatigue".
argent h! On ne peut pas demander des services et refuser de payer. Je paie aussi, et je trouve ça normal.
argent v Chez nous, le document est en ligne depuis mars. Deux lectures, dont la mienne. Je ne dis pas ça pour me plaindre, un peu quand même.
argent a La bonne question n'est pas combien, c'est qui signe.
argent h Faites la demande par écrit et gardez l'accusé. Au bout d'un mois, la commission. Ça marche une fois sur deux.
argent h? 2 % de quoi ? C'est toujours la même chose, personne ne donne le bas de la fraction.
argent h Je vous suis, sauf sur le tirage au sort. J'ai une confiance limitée dans le hasard.
argent h+ La rampe, le banc, la fresque : on dirait ma ville.
langues h Ma grand-mère, c'est le portugais. Même histoire, même croix au hasard.
langues h! Et le braille, et la langue des signes, et le breton ? On s'arrête où ?
langues a On s'arrête là où il n'y a plus d'électeurs inscrits. Ça se compte très bien.
langues h Je l'ai traduit à ma mère, elle dit bravo, et elle dit que le bus aussi.
langues v Notre ville l'a fait, contactez le service élections de Kerlune, ils sont disponibles et un peu fiers.
langues h? Est-ce que quelqu'un sait si c'est légal pour les élections nationales ?
langues h Le mari de ma collègue a appris en deux ans. La collègue jamais, elle garde les enfants. Voilà la réponse à ceux qui disent "il n'y a qu'à".
langues a! Traduire le site, c'est pour la photo. Je suis d'accord avec le message du dessus, et pas poliment.
langues h Chez nous on lit la question à voix haute depuis toujours, c'est le garde champêtre. Il a un accent, on a tous compris.
gouvernance h On ne peut pas être membre et juge, même au loto.
gouvernance v Je siège dans une commission du réseau. C'est plus lent et moins secret que vous ne croyez. Venez, c'est ouvert.
gouvernance h! Tirer au sort des gens qui n'ont rien demandé, c'est votre idée de la liberté ?
gouvernance a La suspension existe déjà dans les statuts, article 11. Elle n'a jamais servi.
gouvernance h? Qui a écrit la question de cette phase ? Elle est très bien tournée pour qu'on réponde oui.
gouvernance h J'étais à la réunion et je n'ai pas entendu la même chose. Comme quoi il faut des notes.
gouvernance h+ Le règlement de la pétanque pour tout le monde !
donnees h Si c'est pour faire un tableau de plus, gardez-le.
donnees v Signalé aujourd'hui à la collègue, corrigé demain. Merci, et pardon pour mai.
donnees a Le fichier propre est chez nous, nous le rendons volontiers à la ville.
donnees h! La ligne 7, parlons-en : le problème ce ne sont pas les données, c'est le feu de l'avenue.
donnees h? Quelle licence, au fait ?
`

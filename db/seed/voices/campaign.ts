/**
 * One campaign: a text that was passed around and sent again and again, with a word changed here
 * and there. The only texts of the example that resemble each other.
 */
export const CAMPAIGN = [
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez attendu.',
  'TOITS VIDES. Nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre !',
  'Toits vides : je demande que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
  'Toits vides: nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année ou préempté par la ville.',
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre. Une locataire de Valmure.',
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre. (Je n’ai pas écrit ce texte mais je suis d’accord.)',
  'Nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
  'Toits vides : nous demandons que tout logement vide depuis plus de 2 ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
  'toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville, assez d’attendre',
  'Toits vides : nous demandons que tout logement vide depuis plus d’un an soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre. Merci de compter cette voix.',
  'Toits vides : nous demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans les six mois, ou préempté par la ville. Assez d’attendre.',
  'Toits vides : nous, quatre colocataires, demandons que tout logement vide depuis plus de deux ans soit proposé à la location dans l’année, ou préempté par la ville. Assez d’attendre.',
]

// The texts of the page in French, by their English text.
export const french: Readonly<Record<string, string>> = {
  "{0}, from the comment in the file": "{0}, d’après le commentaire du fichier",
  "{0}, from the image tag": "{0}, d’après le tag de l’image",
  "{0}, from the image tag {1}": "{0}, d’après le tag {1} de l’image",
  "{0} more are underlined in the text.": "{0} autres sont soulignés dans le texte.",
  About: "À propos",
  "All rules": "Toutes les règles",
  "An internal error occurred. Reload the page to try again.":
    "Une erreur interne s’est produite. Rechargez la page pour réessayer.",
  "Applied all safe fixes. Undo reverts all of them.":
    "Toutes les corrections sûres sont appliquées. Une seule annulation les retire toutes.",
  "Applies all fixes that need no decision from you.":
    "Applique toutes les corrections qui ne demandent aucune décision de votre part.",
  Automatic: "Automatique",
  Configuration: "Configuration",
  Description: "Description",
  "Done: {0}": "Fait : {0}",
  Empty: "Vide",
  Error: "Erreur",
  "F8: next problem. {0}+.: its fixes. Ctrl+Space: proposals. {0}+I: description. Escape, then Tab: leave the editor.":
    "F8 : problème suivant. {0}+. : ses corrections. Ctrl+Espace : propositions. {0}+I : description. Échap, puis Tab : quitter l’éditeur.",
  "File kind": "Type de fichier",
  "File name": "Nom du fichier",
  "Finds and fixes mistakes in the configuration of Kestra servers. Nothing you paste leaves this page.":
    "Trouve et corrige les erreurs dans la configuration des serveurs Kestra. Rien de ce que vous collez ne quitte cette page.",
  "Fix all": "Tout corriger",
  Hint: "Conseil",
  Information: "Information",
  "Kestra version": "Version de Kestra",
  Licences: "Licences",
  "Line {0}": "Ligne {0}",
  "No problems found.": "Aucun problème trouvé.",
  "Not known": "Inconnue",
  "Not recognised": "Non reconnu",
  "Paste a configuration here, or press Ctrl+Space to begin one.":
    "Collez une configuration ici, ou appuyez sur Ctrl+Espace pour en commencer une.",
  Problems: "Problèmes",
  "Recognised: {0}": "Reconnu : {0}",
  "Replaced the sample. Undo to get it back.": "L’exemple est remplacé. Annulez pour le retrouver.",
  "Restored the indentation. Undo to get the text as you pasted it.":
    "L’indentation est rétablie. Annulez pour retrouver le texte tel que vous l’avez collé.",
  Results: "Résultats",
  Sample: "Exemple",
  Suppress: "Masquer",
  "There is no description for this.": "Il n’y a pas de description pour ceci.",
  "There is no Kestra configuration in this text.":
    "Ce texte ne contient pas de configuration de Kestra.",
  "There is no fix at the cursor.": "Il n’y a pas de correction à l’emplacement du curseur.",
  "There is nothing to fix automatically.": "Il n’y a rien à corriger automatiquement.",
  "This page does not work in your browser. It needs a current one.":
    "Cette page ne fonctionne pas dans votre navigateur. Il lui en faut un récent.",
  "VS Code extension": "Extension pour VS Code",
  Warning: "Avertissement",
  "Also show the defaults of the release": "Afficher aussi les valeurs par défaut de la version",
  "Applied the selected changes. Undo reverts all of them.":
    "Les modifications choisies sont appliquées. Une seule annulation les retire toutes.",
  "Apply the selected changes ({0})": "Appliquer les modifications choisies ({0})",
  Close: "Fermer",
  "Copied.": "Copié.",
  "Copy link": "Copier le lien",
  "Copy the selected link with your keyboard.": "Copiez le lien sélectionné avec votre clavier.",
  "Default role": "Rôle par défaut",
  Documentation: "Documentation",
  Effective: "Effective",
  "Everyone with the link can read the rest of the text. It is in the link itself, and is not stored anywhere else. Check it before you share it.":
    "Toute personne qui a le lien peut lire le reste du texte. Il est dans le lien lui-même et n’est enregistré nulle part ailleurs. Vérifiez-le avant de le partager.",
  From: "De",
  Link: "Lien",
  "No secrets were found in this text.": "Aucun secret n’a été trouvé dans ce texte.",
  "1 value that may be a secret is masked in the link.":
    "1 valeur qui peut être un secret est masquée dans le lien.",
  "{0} values that may be secrets are masked in the link.":
    "{0} valeurs qui peuvent être des secrets sont masquées dans le lien.",
  "Select all": "Tout sélectionner",
  "Select the current version of Kestra.": "Choisissez la version actuelle de Kestra.",
  "Select…": "Choisir…",
  "Share this text": "Partager ce texte",
  "Share…": "Partager…",
  "Text in the link": "Texte dans le lien",
  "The text of this link is too large to be opened.":
    "Le texte de ce lien est trop long pour être ouvert.",
  "This link is damaged or incomplete, so its text cannot be opened.":
    "Ce lien est endommagé ou incomplet : son texte ne peut pas être ouvert.",
  "This text comes from a link.": "Ce texte provient d’un lien.",
  "This text comes from a link. 1 value that may be a secret is masked.":
    "Ce texte provient d’un lien. 1 valeur qui peut être un secret est masquée.",
  "This text comes from a link. {0} values that may be secrets are masked.":
    "Ce texte provient d’un lien. {0} valeurs qui peuvent être des secrets sont masquées.",
  "This text is too large for a link. Send it as a file.":
    "Ce texte est trop long pour un lien. Envoyez-le dans un fichier.",
  To: "À",
  Upgrade: "Mise à niveau",
  "What the server reads from this text. Secrets are masked.":
    "Ce que le serveur lit de ce texte. Les secrets sont masqués.",
};

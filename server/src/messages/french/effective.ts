export const effective = {
  "effective.title": "Configuration effective de {name}",
  "effective.version": "Avec les valeurs par défaut de Kestra {version}.",
  "effective.variable": "variable {name}",
  "effective.default": "par défaut",
  "effective.defaultSince": "par défaut depuis {version}",
  "effective.fromVariable": "de {name}, variable de",
  "effective.fromKey": "de {name}, clé de",
  "effective.assumed": "par défaut, sauf si {names} est défini",
  "effective.overridden": "remplacée :",
  "effective.candidate": "définie aussi :",
  "effective.unknown.order": "on ignore quel endroit l’emporte",
  "effective.unknown.needs": "inconnue : il faut une valeur pour {name}",
  "effective.unknown.replaced": "inconnue : {names} est remplacé avant le démarrage du serveur",
  "effective.unknown.outside": "inconnue : définie hors de ces fichiers",
  "effective.unknown.tool": "inconnue : un autre outil la renseigne",
  "effective.unknown.template": "inconnue : un modèle en décide",
  "effective.unknown.random": "inconnue : une nouvelle valeur à chaque démarrage",
  "effective.unknown.unresolvable":
    "inconnue : le serveur ne peut pas la résoudre et ne démarre pas",
  "effective.limits.noServer":
    "Aucun fichier visible ne lance ce serveur : des variables et d’autres fichiers peuvent en définir plus.",
  "effective.limits.variables": "Des variables définies hors de ces fichiers peuvent la modifier.",
  "effective.limits.files": "Le serveur lit aussi des fichiers qui ne sont pas visibles.",
  "effective.limits.nonLiteral":
    "Une configuration n’est pas écrite comme bloc littéral (« | ») : ses clés sont inconnues.",
  "effective.limits.unreadable":
    "Certaines lignes ne sont pas du YAML lisible. Leurs clés manquent ici.",
  "effective.limits.template": "Un modèle décide des lignes que le serveur reçoit.",
  "effective.empty": "Les fichiers ne définissent rien.",
  "effective.lens": "Afficher la configuration effective",
  "effective.lens.tooltip":
    "Chaque propriété que le serveur obtient, et l’endroit où elle est définie.",
  "effective.none": "Ce fichier ne contient aucune configuration de Kestra.",
} as const;

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AudiencesController</name>
    <message>
        <source>except: %1</source>
        <translation>sauf : %1</translation>
    </message>
</context>
<context>
    <name>CanvasMenus</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>DataGrid</name>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>Personal data is masked. Reveal the column from its header.</source>
        <translation>Les données personnelles sont masquées. Révélez la colonne depuis son en-tête.</translation>
    </message>
    <message>
        <source>instant, UTC</source>
        <translation>instant, UTC</translation>
    </message>
</context>
<context>
    <name>NodeState</name>
    <message>
        <source>Not configured</source>
        <translation>Non configuré</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Done with warnings</source>
        <translation>Terminé avec avertissements</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>PersonPdf</name>
    <message>
        <source>Nothing is stored.</source>
        <translation>Rien n’est stocké.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu d’abord</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Ce qui vaut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Sent to others</source>
        <translation>Envoyé à d’autres</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>jamais demandé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>envoyé de nouveau</translation>
    </message>
    <message>
        <source>Consent to %1: %2</source>
        <translation>Consentement pour %1 : %2</translation>
    </message>
    <message>
        <source>Entered the audience %1</source>
        <translation>Entré dans l’audience %1</translation>
    </message>
    <message>
        <source>Left the audience %1</source>
        <translation>Sorti de l’audience %1</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <translation>Envoyé à %1 : %2</translation>
    </message>
    <message>
        <source>The profile %1 turned out to be the same person: %2</source>
        <translation>Le profil %1 s’est révélé être la même personne : %2</translation>
    </message>
    <message>
        <source>first seen %1</source>
        <translation>vu d’abord le %1</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>vu en dernier le %1</translation>
    </message>
    <message>
        <source>also said</source>
        <translation>aussi indiqué</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>profile id</source>
        <translation>identifiant du profil</translation>
    </message>
    <message>
        <source>record</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>%1, identifies</source>
        <translation>%1, identifie</translation>
    </message>
    <message>
        <source>%1, personal</source>
        <translation>%1, personnel</translation>
    </message>
    <message>
        <source>its source removed it</source>
        <translation>sa source l’a retirée</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la plus récente</translation>
    </message>
    <message>
        <source>said first</source>
        <translation>indiquée en premier</translation>
    </message>
    <message>
        <source>its source comes first</source>
        <translation>sa source vient en premier</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>la plus longue</translation>
    </message>
    <message>
        <source>newest that is not empty</source>
        <translation>la plus récente non vide</translation>
    </message>
    <message>
        <source>only value</source>
        <translation>seule valeur</translation>
    </message>
    <message>
        <source>likely (%1 %)</source>
        <translation>probable (%1 %)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>aucune personne</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>une décision</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>exact number</source>
        <translation>nombre exact</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>instant</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>At least one of these holds</source>
        <translation>Au moins l’un des points est vrai</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <translation>Aucun des points n’est vrai</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Tous les points sont vrais</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>is in it</source>
        <translation>y est</translation>
    </message>
    <message>
        <source>is not in it</source>
        <translation>n’y est pas</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>décide</translation>
    </message>
    <message>
        <source>By what is stored now the rules leave this person out: a run brings the audience up to date.</source>
        <translation>D’après ce qui est stocké maintenant, les règles écartent cette personne : une exécution met l’audience à jour.</translation>
    </message>
    <message>
        <source>The rules would let this person in. The person is not in what comes before the audience in the pipeline, or the store has changed since the run.</source>
        <translation>Les règles admettraient cette personne. Elle n’est pas dans ce qui précède l’audience dans le pipeline, ou le magasin a changé depuis l’exécution.</translation>
    </message>
    <message>
        <source>Belongs</source>
        <translation>En fait partie</translation>
    </message>
    <message>
        <source>Everybody belongs.</source>
        <translation>Tout le monde en fait partie.</translation>
    </message>
    <message>
        <source>Is left out</source>
        <translation>Est écartée</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Newest data: %1.</source>
        <translation>Données les plus récentes : %1.</translation>
    </message>
    <message>
        <source>Stored by the run of %1.</source>
        <translation>Stocké par l’exécution du %1.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Nothing may be sent: no purpose is granted, so that no gate which asks for one lets this person pass.</source>
        <translation>Rien ne peut être envoyé : aucune finalité n’est accordée, donc aucune porte qui en demande une ne laisse passer cette personne.</translation>
    </message>
    <message>
        <source>Sent before and not removed yet: %1. The next plans there say who goes.</source>
        <translation>Envoyé auparavant et pas encore retiré : %1. Les prochains plans y diront qui part.</translation>
    </message>
    <message>
        <source>On legal hold: this person is not deleted.</source>
        <translation>Sous conservation légale : cette personne n’est pas supprimée.</translation>
    </message>
    <message>
        <source>On the suppression list: no gate lets this person pass, whatever they answered.</source>
        <translation>Sur la liste d’opposition : aucune porte ne laisse passer cette personne, quelle que soit sa réponse.</translation>
    </message>
    <message>
        <source>On the suppression list for %1.</source>
        <translation>Sur la liste d’opposition pour %1.</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>1 is on the suppression list</source>
        <translation>1 est sur la liste d&apos;opposition</translation>
    </message>
    <message>
        <source>%1 are on the suppression list</source>
        <translation>%1 sont sur la liste d&apos;opposition</translation>
    </message>
    <message>
        <source>Is on the suppression list</source>
        <translation>Est sur la liste d&apos;opposition</translation>
    </message>
    <message>
        <source>1 withdrew consent</source>
        <translation>1 a retiré son consentement</translation>
    </message>
    <message>
        <source>%1 withdrew consent</source>
        <translation>%1 ont retiré leur consentement</translation>
    </message>
    <message>
        <source>Withdrew consent for %1</source>
        <translation>A retiré son consentement pour %1</translation>
    </message>
    <message>
        <source>Withdrew consent</source>
        <translation>A retiré son consentement</translation>
    </message>
    <message>
        <source>1 said no</source>
        <translation>1 a refusé</translation>
    </message>
    <message>
        <source>%1 said no</source>
        <translation>%1 ont refusé</translation>
    </message>
    <message>
        <source>Said no to %1</source>
        <translation>A refusé %1</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>A refusé</translation>
    </message>
    <message>
        <source>the consent of 1 has run out</source>
        <translation>le consentement de 1 a expiré</translation>
    </message>
    <message>
        <source>the consent of %1 has run out</source>
        <translation>le consentement de %1 a expiré</translation>
    </message>
    <message>
        <source>Consent for %1 has run out</source>
        <translation>Le consentement pour %1 a expiré</translation>
    </message>
    <message>
        <source>Consent has run out</source>
        <translation>Le consentement a expiré</translation>
    </message>
    <message>
        <source>the answer of 1 cannot be read</source>
        <translation>la réponse de 1 est illisible</translation>
    </message>
    <message>
        <source>the answers of %1 cannot be read</source>
        <translation>les réponses de %1 sont illisibles</translation>
    </message>
    <message>
        <source>The answer about %1 cannot be read</source>
        <translation>La réponse sur %1 est illisible</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>La réponse est illisible</translation>
    </message>
    <message>
        <source>1 was never asked</source>
        <translation>1 n&apos;a jamais été interrogé</translation>
    </message>
    <message>
        <source>%1 were never asked</source>
        <translation>%1 n&apos;ont jamais été interrogés</translation>
    </message>
    <message>
        <source>Was never asked about %1</source>
        <translation>N&apos;a jamais été interrogé sur %1</translation>
    </message>
    <message>
        <source>Was never asked</source>
        <translation>N&apos;a jamais été interrogé</translation>
    </message>
    <message>
        <source>1 has no value for the key</source>
        <translation>1 n&apos;a pas de valeur pour la clé</translation>
    </message>
    <message>
        <source>%1 have no value for the key</source>
        <translation>%1 n&apos;ont pas de valeur pour la clé</translation>
    </message>
    <message>
        <source>Has no %1, which is the key</source>
        <translation>N&apos;a pas de %1, qui est la clé</translation>
    </message>
    <message>
        <source>Has no key</source>
        <translation>N&apos;a pas de clé</translation>
    </message>
    <message>
        <source>1 has the same key as somebody who is sent</source>
        <translation>1 a la même clé que quelqu&apos;un qui est envoyé</translation>
    </message>
    <message>
        <source>%1 have the same key as somebody who is sent</source>
        <translation>%1 ont la même clé que quelqu&apos;un qui est envoyé</translation>
    </message>
    <message>
        <source>Has the same %1 as somebody who is sent</source>
        <translation>A le même %1 que quelqu&apos;un qui est envoyé</translation>
    </message>
    <message>
        <source>Has the same key as somebody who is sent</source>
        <translation>A la même clé que quelqu&apos;un qui est envoyé</translation>
    </message>
    <message>
        <source>1 lacks a required field</source>
        <translation>il manque un champ requis à 1</translation>
    </message>
    <message>
        <source>%1 lack a required field</source>
        <translation>il manque un champ requis à %1</translation>
    </message>
    <message>
        <source>Has no %1, which is required</source>
        <translation>N&apos;a pas de %1, qui est requis</translation>
    </message>
    <message>
        <source>Lacks a required field</source>
        <translation>Il manque un champ requis</translation>
    </message>
    <message>
        <source>%1 for another reason</source>
        <translation>%1 pour une autre raison</translation>
    </message>
    <message>
        <source>Left out for another reason</source>
        <translation>Écarté pour une autre raison</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Replaced by a newer plan</source>
        <translation>Remplacé par un plan plus récent</translation>
    </message>
    <message>
        <source>Too old to apply</source>
        <translation>Trop ancien pour être appliqué</translation>
    </message>
    <message>
        <source>This is the first publish: nothing is known to be at the destination yet.</source>
        <translation>C&apos;est la première publication : on ne sait encore rien de présent à la destination.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove the one person at the destination.</source>
        <translation>Il ne reste personne dans l&apos;audience : cela retirerait la seule personne à la destination.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove all %1 people from the destination.</source>
        <translation>Il ne reste personne dans l&apos;audience : cela retirerait les %1 personnes de la destination.</translation>
    </message>
    <message>
        <source>This would remove %1 of %2 people, more than the limit of this destination.</source>
        <translation>Cela retirerait %1 personnes sur %2, plus que la limite de cette destination.</translation>
    </message>
    <message>
        <source>The list changes from %1 to %2 people. Check that the data is complete.</source>
        <translation>La liste passe de %1 à %2 personnes. Vérifiez que les données sont complètes.</translation>
    </message>
    <message>
        <source>Personal data is sent to this destination for the first time: %1.</source>
        <translation>Des données personnelles sont envoyées à cette destination pour la première fois : %1.</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Abandonné</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1 people added</source>
        <translation>%1 personnes ajoutées</translation>
    </message>
    <message>
        <source>%1 found to be somebody else and joined</source>
        <translation>%1 reconnues comme une autre et réunies</translation>
    </message>
    <message>
        <source>%1 identifiers</source>
        <translation>%1 identifiants</translation>
    </message>
    <message>
        <source>%1 traits</source>
        <translation>%1 traits</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 événements</translation>
    </message>
    <message>
        <source>%1 consent answers</source>
        <translation>%1 réponses de consentement</translation>
    </message>
    <message>
        <source>%1 events dropped that were there already</source>
        <translation>%1 événements déjà présents écartés</translation>
    </message>
    <message>
        <source>%1 events from the future</source>
        <translation>%1 événements du futur</translation>
    </message>
    <message>
        <source>%1 event times moved to the edge of the range</source>
        <translation>%1 heures d&apos;événement ramenées au bord de la plage</translation>
    </message>
    <message>
        <source>%1 identifiers ignored</source>
        <translation>%1 identifiants ignorés</translation>
    </message>
    <message>
        <source>%1 consent answers not readable</source>
        <translation>%1 réponses de consentement illisibles</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>%1 of %2 people; %3 entered, %4 left</source>
        <translation>%1 personnes sur %2 ; %3 entrées, %4 sorties</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 passées</translation>
    </message>
    <message>
        <source>%1 passed, %2 held back: %3</source>
        <translation>%1 passées, %2 retenues : %3</translation>
    </message>
    <message>
        <source>Plan made: %1 to add, %2 to change, %3 to remove, %4 held back</source>
        <translation>Plan établi : %1 à ajouter, %2 à modifier, %3 à retirer, %4 retenues</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Rows as expected</source>
        <translation>Lignes conformes</translation>
    </message>
    <message>
        <source>%1 records are %2 people, the largest group has %3; %4 pairs compared</source>
        <translation>%1 enregistrements sont %2 personnes, le plus grand groupe en a %3 ; %4 paires comparées</translation>
    </message>
    <message>
        <source>; learned from %1 decisions</source>
        <translation> ; appris de %1 décisions</translation>
    </message>
    <message>
        <source>%1 of %2 traits computed; %3 values changed</source>
        <translation>%1 traits sur %2 calculés ; %3 valeurs modifiées</translation>
    </message>
    <message>
        <source>%1 rows left out: they name people who were forgotten</source>
        <translation>%1 lignes laissées de côté : elles nomment des personnes qui ont été oubliées</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;far&quot; must be longer ago than &quot;near&quot;, or no event can match.</source>
        <translation>« far » doit être plus lointain que « near », sinon aucun événement ne peut correspondre.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; holds a secret in plain text, and project files are shared. Put it into an environment variable and write {example} (or &quot;keychain&quot; or &quot;file&quot;); inside connection text write ${env:NAME}. Then change the secret, for it may have been seen.</source>
        <translation>« {key} » contient un secret en clair, et les fichiers du projet sont partagés. Mettez-le dans une variable d&apos;environnement et écrivez {example} (ou « keychain » ou « file ») ; dans un texte de connexion, écrivez ${env:NAME}. Changez ensuite le secret, car il a pu être vu.</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; must be {what}.</source>
        <translation>« {key} » doit être {what}.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; does not work on {type}.</source>
        <translation>« {operator} » ne s&apos;applique pas à {type}.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; misses a value.</source>
        <translation>Il manque une valeur à « {operator} ».</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; needs {wanted} here, not {given}.</source>
        <translation>« {operator} » demande ici {wanted}, pas {given}.</translation>
    </message>
    <message>
        <source>A DuckDB file can only be read by the engine DuckDB. Choose that engine for the pipeline, or write the table as Parquet and read that.</source>
        <translation>Un fichier DuckDB ne peut être lu que par le moteur DuckDB. Choisissez ce moteur pour le pipeline, ou écrivez la table en Parquet et lisez celle-ci.</translation>
    </message>
    <message>
        <source>A JSON file is broken. Check that each line, or the whole file, is one JSON document.</source>
        <translation>Un fichier JSON est abîmé. Vérifiez que chaque ligne, ou le fichier entier, est un document JSON.</translation>
    </message>
    <message>
        <source>A JSON pointer begins with &quot;/&quot;, such as /errors.</source>
        <translation>Un pointeur JSON commence par « / », comme /errors.</translation>
    </message>
    <message>
        <source>A JSON text holds \u0000 or half of a surrogate pair, which PostgreSQL cannot take out of it. Filter such rows out before, or run the pipeline in DuckDB.</source>
        <translation>Un texte JSON contient \u0000 ou une demi-paire de substitution, que PostgreSQL ne peut extraire. Filtrez ces lignes avant, ou exécutez le pipeline dans DuckDB.</translation>
    </message>
    <message>
        <source>A Parquet file is broken or is no Parquet file. Write it again, or choose the right format.</source>
        <translation>Un fichier Parquet est abîmé ou n&apos;en est pas un. Réécrivez-le, ou choisissez le bon format.</translation>
    </message>
    <message>
        <source>A SELECT statement, in place of a table.</source>
        <translation>Une instruction SELECT, au lieu d&apos;une table.</translation>
    </message>
    <message>
        <source>A bracket is not closed. Add ) where it ends.</source>
        <translation>Une parenthèse n&apos;est pas fermée. Ajoutez ) là où elle finit.</translation>
    </message>
    <message>
        <source>A column is renamed to {name}, but the input has a column {name} too. Rename or drop that one.</source>
        <translation>Une colonne est renommée en {name}, mais l&apos;entrée a aussi une colonne {name}. Renommez ou retirez celle-ci.</translation>
    </message>
    <message>
        <source>A column of the input.</source>
        <translation>Une colonne de l&apos;entrée.</translation>
    </message>
    <message>
        <source>A column of the result has no name. Give it one with: as name.</source>
        <translation>Une colonne du résultat n&apos;a pas de nom. Donnez-lui-en un avec : as name.</translation>
    </message>
    <message>
        <source>A column of type {from} cannot become {to}. Choose another type, or compute it with a formula.</source>
        <translation>Une colonne de type {from} ne peut devenir {to}. Choisissez un autre type, ou calculez-la par une formule.</translation>
    </message>
    <message>
        <source>A column or expression of the left input.</source>
        <translation>Une colonne ou une expression de l&apos;entrée gauche.</translation>
    </message>
    <message>
        <source>A column or expression of the right input.</source>
        <translation>Une colonne ou une expression de l&apos;entrée droite.</translation>
    </message>
    <message>
        <source>A column or expression.</source>
        <translation>Une colonne ou une expression.</translation>
    </message>
    <message>
        <source>A column or expression; empty counts rows.</source>
        <translation>Une colonne ou une expression ; vide compte les lignes.</translation>
    </message>
    <message>
        <source>A column that only grows, such as a change time or number. Each run then reads from the last value on; rows that come twice are dropped. Empty: everything, every time.</source>
        <translation>Une colonne qui ne fait que croître, comme une date de modification ou un numéro. Chaque exécution lit alors depuis la dernière valeur ; les lignes lues deux fois sont écartées. Vide : tout, à chaque fois.</translation>
    </message>
    <message>
        <source>A column that tells which input a row came from; empty adds none.</source>
        <translation>Une colonne qui dit de quelle entrée vient une ligne ; vide n&apos;en ajoute pas.</translation>
    </message>
    <message>
        <source>A file could not be read or written. Check that it exists, is complete and is of the format that was chosen.</source>
        <translation>Un fichier n&apos;a pu être lu ou écrit. Vérifiez qu&apos;il existe, est complet et au format choisi.</translation>
    </message>
    <message>
        <source>A file or folder may not be read or written. Check the permissions of the files of this step.</source>
        <translation>Un fichier ou dossier ne peut être lu ou écrit faute de droits. Vérifiez les permissions des fichiers de cette étape.</translation>
    </message>
    <message>
        <source>A file, a folder or a pattern such as orders/*.csv; ** means any depth.</source>
        <translation>Un fichier, un dossier ou un motif comme orders/*.csv ; ** signifie toute profondeur.</translation>
    </message>
    <message>
        <source>A first line with the names of the columns.</source>
        <translation>Une première ligne avec les noms des colonnes.</translation>
    </message>
    <message>
        <source>A header must not contain a line break.</source>
        <translation>Un en-tête ne peut contenir de saut de ligne.</translation>
    </message>
    <message>
        <source>A header of the request to {url} has a wrong name or a line break in its value.</source>
        <translation>Un en-tête de la requête à {url} a un nom incorrect ou un saut de ligne dans sa valeur.</translation>
    </message>
    <message>
        <source>A length of time is written as an object with count and unit.</source>
        <translation>Une durée s&apos;écrit comme un objet avec count et unit.</translation>
    </message>
    <message>
        <source>A made-up shop: web events, CRM contacts, orders, tickets, e-mail engagement and a consent log, with the mess of the real world.</source>
        <translation>Une boutique inventée : événements web, contacts CRM, commandes, tickets, réactions aux e-mails et journal de consentement, avec le désordre du monde réel.</translation>
    </message>
    <message>
        <source>A newer plan for this destination exists. Apply that one.</source>
        <translation>Un plan plus récent existe pour cette destination. Appliquez celui-là.</translation>
    </message>
    <message>
        <source>A number becomes too large for its type. Cast to a decimal or a number before computing.</source>
        <translation>Un nombre devient trop grand pour son type. Convertissez en decimal ou number avant de calculer.</translation>
    </message>
    <message>
        <source>A number function has no rule.</source>
        <translation>Une fonction numérique n&apos;a pas de règle.</translation>
    </message>
    <message>
        <source>A number is divided by zero. Use nullif(x, 0) as the divisor.</source>
        <translation>Un nombre est divisé par zéro. Utilisez nullif(x, 0) comme diviseur.</translation>
    </message>
    <message>
        <source>A number of rows or a part of them.</source>
        <translation>Un nombre de lignes ou une part d&apos;entre elles.</translation>
    </message>
    <message>
        <source>A part of {path} is a file where a folder is needed.</source>
        <translation>Une partie de {path} est un fichier là où il faut un dossier.</translation>
    </message>
    <message>
        <source>A plan that removes a larger share must be confirmed.</source>
        <translation>Un plan qui retire une plus grande part doit être confirmé.</translation>
    </message>
    <message>
        <source>A purpose has no name. Remove it or choose one.</source>
        <translation>Une finalité n&apos;a pas de nom. Retirez-la ou choisissez-en une.</translation>
    </message>
    <message>
        <source>A result is too large for its type in at least one row. Cast to a wider type first, or filter such rows out.</source>
        <translation>Un résultat est trop grand pour son type dans au moins une ligne. Convertissez d&apos;abord en un type plus large, ou filtrez ces lignes.</translation>
    </message>
    <message>
        <source>A row goes</source>
        <translation>Une ligne va</translation>
    </message>
    <message>
        <source>A row of {table} refers to a missing row of {parent}.</source>
        <translation>Une ligne de {table} renvoie à une ligne manquante de {parent}.</translation>
    </message>
    <message>
        <source>A rule of the store refused a row ({reason}). This is a defect in Weir; nothing was changed.</source>
        <translation>Une règle du magasin a refusé une ligne ({reason}). C&apos;est un défaut de Weir ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>A run is writing to {path}. Wait until its transaction is done.</source>
        <translation>Une exécution écrit dans {path}. Attendez la fin de sa transaction.</translation>
    </message>
    <message>
        <source>A salt is a secret and does not belong into the project file. Put it into an environment variable, the keychain or a file, and choose that place here.</source>
        <translation>Un sel est un secret et n&apos;a pas sa place dans le fichier du projet. Mettez-le dans une variable d&apos;environnement, le trousseau ou un fichier, et choisissez ici cet endroit.</translation>
    </message>
    <message>
        <source>A second statement begins here. A SQL node runs one; put the other into its own node.</source>
        <translation>Une deuxième instruction commence ici. Un nœud SQL en exécute une ; mettez l&apos;autre dans son propre nœud.</translation>
    </message>
    <message>
        <source>A secret is a reference: {example}, or &quot;keychain&quot; or &quot;file&quot; with a name.</source>
        <translation>Un secret est une référence : {example}, ou « keychain » ou « file » avec un nom.</translation>
    </message>
    <message>
        <source>A secret must not stand in the project in plain text. Put it into an environment variable and refer to it as {example}; &quot;keychain&quot; and &quot;file&quot; work too. Inside connection text write ${env:NAME}.</source>
        <translation>Un secret ne doit pas figurer en clair dans le projet. Mettez-le dans une variable d&apos;environnement et renvoyez-y par {example} ; « keychain » et « file » conviennent aussi. Dans un texte de connexion, écrivez ${env:NAME}.</translation>
    </message>
    <message>
        <source>A segment of events is damaged. Restore a backup, or run &apos;weir store check&apos; to see which events are affected.</source>
        <translation>Un segment des événements est abîmé. Restaurez une sauvegarde, ou lancez « weir store check » pour voir quels événements sont touchés.</translation>
    </message>
    <message>
        <source>A shop needs at least one person. Give --people a number above 0.</source>
        <translation>Une boutique a besoin d&apos;au moins une personne. Donnez à --people un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>A source gives the column {column} in another type than it said. Read its schema again.</source>
        <translation>Une source donne la colonne {column} dans un autre type qu&apos;annoncé. Relisez son schéma.</translation>
    </message>
    <message>
        <source>A table or view, with its schema where needed: orders or sales.orders.</source>
        <translation>Une table ou vue, avec son schéma si nécessaire : orders ou sales.orders.</translation>
    </message>
    <message>
        <source>A text column of the input.</source>
        <translation>Une colonne de texte de l&apos;entrée.</translation>
    </message>
    <message>
        <source>A text function has no rule.</source>
        <translation>Une fonction de texte n&apos;a pas de règle.</translation>
    </message>
    <message>
        <source>A text of the column {column} holds a zero character, which PostgreSQL cannot store. Remove it with replace() before, or run in DuckDB.</source>
        <translation>Un texte de la colonne {column} contient un caractère nul, que PostgreSQL ne peut stocker. Retirez-le avant avec replace(), ou exécutez dans DuckDB.</translation>
    </message>
    <message>
        <source>A value cannot be read as the type that is wanted. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Une valeur ne peut être lue dans le type voulu. Utilisez try_cast pour obtenir NULL, ou filtrez ces lignes avant.</translation>
    </message>
    <message>
        <source>A value cannot be read as {type}. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Une valeur ne peut être lue comme {type}. Utilisez try_cast pour obtenir NULL, ou filtrez ces lignes avant.</translation>
    </message>
    <message>
        <source>A value here cannot be read as {type}. Correct it.</source>
        <translation>Une valeur ici ne peut être lue comme {type}. Corrigez-la.</translation>
    </message>
    <message>
        <source>A value in this JSON is out of range.</source>
        <translation>Une valeur de ce JSON est hors limites.</translation>
    </message>
    <message>
        <source>A value of the column {column} cannot be read as {type}. Use try_cast to get NULL instead, or filter such rows out before.</source>
        <translation>Une valeur de la colonne {column} ne peut être lue comme {type}. Utilisez try_cast pour obtenir NULL, ou filtrez ces lignes avant.</translation>
    </message>
    <message>
        <source>A value of the column.</source>
        <translation>Une valeur de la colonne.</translation>
    </message>
    <message>
        <source>A value that is no date cannot stay in a column of dates. Empty it, or move the row.</source>
        <translation>Une valeur qui n&apos;est pas une date ne peut rester dans une colonne de dates. Videz-la, ou déplacez la ligne.</translation>
    </message>
    <message>
        <source>A whole number in the result does not fit into 64 bits. Cast the column to a decimal.</source>
        <translation>Un nombre entier du résultat ne tient pas sur 64 bits. Convertissez la colonne en decimal.</translation>
    </message>
    <message>
        <source>About how large one request may be.</source>
        <translation>La taille approximative d&apos;une requête.</translation>
    </message>
    <message>
        <source>Add columns</source>
        <translation>Ajouter des colonnes</translation>
    </message>
    <message>
        <source>Added and changed</source>
        <translation>Ajoutés et modifiés</translation>
    </message>
    <message>
        <source>Added only</source>
        <translation>Ajoutés seulement</translation>
    </message>
    <message>
        <source>Added to columns of the right input whose name the left input has too.</source>
        <translation>S&apos;ajoute aux colonnes de l&apos;entrée droite dont l&apos;entrée gauche a aussi le nom.</translation>
    </message>
    <message>
        <source>Added, changed and removed</source>
        <translation>Ajoutés, modifiés et retirés</translation>
    </message>
    <message>
        <source>Adds a column that is true where a value was there and could not be read; its name.</source>
        <translation>Ajoute une colonne vraie là où une valeur était présente mais illisible ; son nom.</translation>
    </message>
    <message>
        <source>Adds a column with the path of each row&apos;s file.</source>
        <translation>Ajoute une colonne avec le chemin du fichier de chaque ligne.</translation>
    </message>
    <message>
        <source>Adds a column with the value as it came, named like the column with _raw behind.</source>
        <translation>Ajoute une colonne avec la valeur telle que reçue, nommée comme la colonne suivie de _raw.</translation>
    </message>
    <message>
        <source>Adds figures that look at other rows: numbers, ranks, previous values, running totals, shares.</source>
        <translation>Ajoute des valeurs tirées d&apos;autres lignes : numéros, rangs, valeurs précédentes, cumuls, parts.</translation>
    </message>
    <message>
        <source>After skipping</source>
        <translation>Après avoir sauté</translation>
    </message>
    <message>
        <source>After the step Date the column is a date, and text steps cannot follow. Put it last.</source>
        <translation>Après l&apos;étape Date la colonne est une date, et aucune étape de texte ne peut suivre. Mettez-la en dernier.</translation>
    </message>
    <message>
        <source>Aggregate</source>
        <translation>Agréger</translation>
    </message>
    <message>
        <source>All columns of any input (empty where an input has not got one), or those that all have.</source>
        <translation>Toutes les colonnes d&apos;une entrée quelconque (vides là où une entrée ne l&apos;a pas), ou celles qu&apos;elles ont toutes.</translation>
    </message>
    <message>
        <source>All left rows, with matches</source>
        <translation>Toutes les lignes de gauche, avec correspondances</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All other rows</source>
        <translation>Toutes les autres lignes</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>All right rows, with matches</source>
        <translation>Toutes les lignes de droite, avec correspondances</translation>
    </message>
    <message>
        <source>All rows of both sides</source>
        <translation>Toutes les lignes des deux côtés</translation>
    </message>
    <message>
        <source>Also reads the folders below a folder.</source>
        <translation>Lit aussi les sous-dossiers d&apos;un dossier.</translation>
    </message>
    <message>
        <source>An aggregate function has no rule.</source>
        <translation>Une fonction d&apos;agrégation n&apos;a pas de règle.</translation>
    </message>
    <message>
        <source>An apostrophe before texts that a spreadsheet would run as a formula.</source>
        <translation>Une apostrophe devant les textes qu&apos;un tableur exécuterait comme formule.</translation>
    </message>
    <message>
        <source>An expression that is true for the rows to keep.</source>
        <translation>Une expression vraie pour les lignes à garder.</translation>
    </message>
    <message>
        <source>An input must be a list of &quot;node.port&quot;, such as [&quot;orders.out&quot;].</source>
        <translation>Une entrée doit être une liste de « nœud.port », comme [&quot;orders.out&quot;].</translation>
    </message>
    <message>
        <source>An operator has no rule.</source>
        <translation>Un opérateur n&apos;a pas de règle.</translation>
    </message>
    <message>
        <source>Another number gives another sample.</source>
        <translation>Un autre nombre donne un autre échantillon.</translation>
    </message>
    <message>
        <source>Another program changed this file since the project was opened, so nothing was saved. Reload the project, or save it to another folder.</source>
        <translation>Un autre programme a modifié ce fichier depuis l&apos;ouverture du projet ; rien n&apos;a donc été enregistré. Rechargez le projet, ou enregistrez-le dans un autre dossier.</translation>
    </message>
    <message>
        <source>Another program is writing to {file}. Wait until it has finished, then run again.</source>
        <translation>Un autre programme écrit dans {file}. Attendez qu&apos;il ait fini, puis relancez.</translation>
    </message>
    <message>
        <source>Another transaction was in the way. Run again.</source>
        <translation>Une autre transaction gênait. Relancez.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Un nombre quelconque</translation>
    </message>
    <message>
        <source>Any of them</source>
        <translation>L&apos;une d&apos;elles</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>At least one value of type {from} cannot be cast to {to}. Use try_cast to get NULL for such values, or filter them out.</source>
        <translation>Au moins une valeur de type {from} ne peut être convertie en {to}. Utilisez try_cast pour obtenir NULL, ou filtrez-les.</translation>
    </message>
    <message>
        <source>At most one</source>
        <translation>Au plus une</translation>
    </message>
    <message>
        <source>At most so many people in one request.</source>
        <translation>Au plus ce nombre de personnes par requête.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Audience key</source>
        <translation>Clé de l&apos;audience</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Jeton Bearer</translation>
    </message>
    <message>
        <source>Before hashing</source>
        <translation>Avant le hachage</translation>
    </message>
    <message>
        <source>Between CSV cells; \t is a tab.</source>
        <translation>Entre les cellules CSV ; \t est une tabulation.</translation>
    </message>
    <message>
        <source>Between joined texts.</source>
        <translation>Entre les textes réunis.</translation>
    </message>
    <message>
        <source>Between whole and fraction of numbers.</source>
        <translation>Entre la partie entière et la fraction des nombres.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Brings columns into one form: white space, case, e-mails, phones, names, countries, dates.</source>
        <translation>Met les colonnes sous une même forme : espaces, casse, e-mails, téléphones, noms, pays, dates.</translation>
    </message>
    <message>
        <source>Bucket of equal size</source>
        <translation>Tranche de taille égale</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Bytes per request</source>
        <translation>Octets par requête</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cas</translation>
    </message>
    <message>
        <source>Cells with one of these texts are empty.</source>
        <translation>Les cellules contenant un de ces textes sont vides.</translation>
    </message>
    <message>
        <source>Change types</source>
        <translation>Changer les types</translation>
    </message>
    <message>
        <source>Changes only</source>
        <translation>Changements seulement</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>Choose at least one column that says whose row this is, such as an e-mail address or a customer id.</source>
        <translation>Choisissez au moins une colonne qui dit à qui appartient la ligne, comme une adresse e-mail ou un numéro de client.</translation>
    </message>
    <message>
        <source>Choose the purposes that people must have agreed to. Without one nobody passes.</source>
        <translation>Choisissez les finalités auxquelles les personnes doivent avoir consenti. Sans finalité, personne ne passe.</translation>
    </message>
    <message>
        <source>Choose what identifies a person at the destination, such as the e-mail.</source>
        <translation>Choisissez ce qui identifie une personne à la destination, comme l&apos;e-mail.</translation>
    </message>
    <message>
        <source>Chooses, orders, renames and drops columns.</source>
        <translation>Choisit, ordonne, renomme et retire des colonnes.</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Column for the file name</source>
        <translation>Colonne pour le nom de fichier</translation>
    </message>
    <message>
        <source>Column {column} has a value that does not fit {type} exactly (further digits, or infinity). Give it a larger type, or text, in the list of columns.</source>
        <translation>La colonne {column} a une valeur qui ne tient pas exactement dans {type} (plus de chiffres, ou infini). Donnez-lui un type plus large, ou text, dans la liste des colonnes.</translation>
    </message>
    <message>
        <source>Column {column} is cleaned twice. Put all steps into one entry.</source>
        <translation>La colonne {column} est nettoyée deux fois. Mettez toutes les étapes dans une entrée.</translation>
    </message>
    <message>
        <source>Column {column} is converted twice. Remove one.</source>
        <translation>La colonne {column} est convertie deux fois. Retirez-en une.</translation>
    </message>
    <message>
        <source>Column {column} is listed twice. Remove one.</source>
        <translation>La colonne {column} figure deux fois. Retirez-en une.</translation>
    </message>
    <message>
        <source>Column {column} is {first} in one input and {second} in another. Cast one of them, or turn different types into text.</source>
        <translation>La colonne {column} est {first} dans une entrée et {second} dans une autre. Convertissez l&apos;une, ou changez les types différents en texte.</translation>
    </message>
    <message>
        <source>Column {column} is {type}, the columns before it are {others}. Cast them to one type.</source>
        <translation>La colonne {column} est {type}, les colonnes avant elle sont {others}. Convertissez-les en un même type.</translation>
    </message>
    <message>
        <source>Column {column} is {type}; only text needs cleaning. Leave it out, or turn it into text first.</source>
        <translation>La colonne {column} est {type} ; seul le texte se nettoie. Omettez-la, ou changez-la d&apos;abord en texte.</translation>
    </message>
    <message>
        <source>Column {column} of type {type} cannot be protected in this way. Choose another method or region.</source>
        <translation>La colonne {column} de type {type} ne peut être protégée ainsi. Choisissez une autre méthode ou région.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation>Colonnes de</translation>
    </message>
    <message>
        <source>Columns that are repeated on each row; empty keeps all others.</source>
        <translation>Colonnes répétées sur chaque ligne ; vide garde toutes les autres.</translation>
    </message>
    <message>
        <source>Columns that make rows duplicates; empty means all columns. Empty cells count as equal.</source>
        <translation>Colonnes qui font des doublons ; vide signifie toutes. Les cellules vides comptent comme égales.</translation>
    </message>
    <message>
        <source>Columns that stay; each combination of their values makes one row.</source>
        <translation>Colonnes qui restent ; chaque combinaison de leurs valeurs fait une ligne.</translation>
    </message>
    <message>
        <source>Columns to drop from the others.</source>
        <translation>Colonnes à retirer des autres.</translation>
    </message>
    <message>
        <source>Columns whose values form groups that are all sampled alike.</source>
        <translation>Colonnes dont les valeurs forment des groupes échantillonnés de la même façon.</translation>
    </message>
    <message>
        <source>Columns whose values form groups that do not see each other.</source>
        <translation>Colonnes dont les valeurs forment des groupes qui ne se voient pas.</translation>
    </message>
    <message>
        <source>Columns whose values form groups; rows are counted in each group.</source>
        <translation>Colonnes dont les valeurs forment des groupes ; les lignes sont comptées dans chacun.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Computes columns by formulas; later formulas may use earlier ones.</source>
        <translation>Calcule des colonnes par des formules ; les suivantes peuvent utiliser les précédentes.</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Conditions in order; each has its own output port.</source>
        <translation>Conditions dans l&apos;ordre ; chacune a sa propre sortie.</translation>
    </message>
    <message>
        <source>Confirm removals above (%)</source>
        <translation>Confirmer les retraits au-delà de (%)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Consent gate</source>
        <translation>Porte de consentement</translation>
    </message>
    <message>
        <source>Consent is valid for 1 to {most} days. Correct the number, or remove the key when a grant holds until it is withdrawn.</source>
        <translation>Un consentement vaut de 1 à {most} jours. Corrigez le nombre, ou retirez la clé quand il vaut jusqu&apos;au retrait.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Converts columns to other types and says what happens to values that do not fit.</source>
        <translation>Convertit des colonnes en d&apos;autres types et dit quoi faire des valeurs qui n&apos;y tiennent pas.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Code du pays</translation>
    </message>
    <message>
        <source>Counts only the rows for which this is true.</source>
        <translation>Ne compte que les lignes pour lesquelles ceci est vrai.</translation>
    </message>
    <message>
        <source>Cursor column</source>
        <translation>Colonne curseur</translation>
    </message>
    <message>
        <source>DE</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>Data is either strictly necessary or asks for purposes, not both.</source>
        <translation>Les données sont soit strictement nécessaires, soit soumises à des finalités, pas les deux.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>Fichier de base de données</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Format de date</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Decimal separator</source>
        <translation>Séparateur décimal</translation>
    </message>
    <message>
        <source>Deduplicate</source>
        <translation>Dédoublonner</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Définition</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Délimiteur</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>Detected from the name and the content.</source>
        <translation>Détecté d&apos;après le nom et le contenu.</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialecte</translation>
    </message>
    <message>
        <source>Different types</source>
        <translation>Types différents</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Distance of lag and lead, or number of buckets.</source>
        <translation>Distance de lag et lead, ou nombre de tranches.</translation>
    </message>
    <message>
        <source>Drop the column</source>
        <translation>Retirer la colonne</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>DuckDB</source>
        <translation>DuckDB</translation>
    </message>
    <message>
        <source>DuckDB could not run this step (kind {kind}). Try with fewer steps; if it goes on, please report it.</source>
        <translation>DuckDB n&apos;a pu exécuter cette étape (genre {kind}). Essayez avec moins d&apos;étapes ; si cela persiste, signalez-le.</translation>
    </message>
    <message>
        <source>DuckDB could not start: {reason}.</source>
        <translation>DuckDB n&apos;a pu démarrer : {reason}.</translation>
    </message>
    <message>
        <source>DuckDB gave a column of another type than {type}. This is a defect in Weir; please report it.</source>
        <translation>DuckDB a donné une colonne d&apos;un autre type que {type}. C&apos;est un défaut de Weir ; merci de le signaler.</translation>
    </message>
    <message>
        <source>DuckDB has no more connections. Close other previews.</source>
        <translation>DuckDB n&apos;a plus de connexions. Fermez d&apos;autres aperçus.</translation>
    </message>
    <message>
        <source>DuckDB refuses the query: {reason}. Check the table, the columns and the query.</source>
        <translation>DuckDB refuse la requête : {reason}. Vérifiez la table, les colonnes et la requête.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Each publish of changes needs a file of its own: put {plan}, {run} or {date} into the name.</source>
        <translation>Chaque publication de changements demande son propre fichier : mettez {plan}, {run} ou {date} dans le nom.</translation>
    </message>
    <message>
        <source>Each value must be a text, a number, true or false.</source>
        <translation>Chaque valeur doit être un texte, un nombre, true ou false.</translation>
    </message>
    <message>
        <source>Empty the cell</source>
        <translation>Vider la cellule</translation>
    </message>
    <message>
        <source>Empty the cell and count it, keep the value as it was, or move the row to the second output.</source>
        <translation>Vider la cellule et la compter, garder la valeur telle quelle, ou envoyer la ligne à la seconde sortie.</translation>
    </message>
    <message>
        <source>Empty the cell and count it, move the row to the second output, or stop the run.</source>
        <translation>Vider la cellule et la compter, envoyer la ligne à la seconde sortie, ou arrêter l&apos;exécution.</translation>
    </message>
    <message>
        <source>Empty uses the same name.</source>
        <translation>Vide garde le même nom.</translation>
    </message>
    <message>
        <source>Empty values</source>
        <translation>Valeurs vides</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Enveloppe</translation>
    </message>
    <message>
        <source>Equal in</source>
        <translation>Égales dans</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échappement</translation>
    </message>
    <message>
        <source>Every column is dropped. Keep at least one.</source>
        <translation>Toutes les colonnes sont retirées. Gardez-en au moins une.</translation>
    </message>
    <message>
        <source>Expected matches</source>
        <translation>Correspondances attendues</translation>
    </message>
    <message>
        <source>Field at the destination</source>
        <translation>Champ à la destination</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files of the format {format} cannot be read. Use csv, tsv, json, ndjson or parquet.</source>
        <translation>Les fichiers au format {format} ne peuvent être lus. Utilisez csv, tsv, json, ndjson ou parquet.</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Première valeur</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Texte fixe</translation>
    </message>
    <message>
        <source>Flag column</source>
        <translation>Colonne témoin</translation>
    </message>
    <message>
        <source>For data that needs no consent: the reason, and who approved it.</source>
        <translation>Pour des données sans consentement : la raison, et qui l&apos;a approuvée.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From the first row to this one</source>
        <translation>De la première ligne à celle-ci</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>Groups may be nested {depth} deep at most.</source>
        <translation>Les groupes peuvent être imbriqués sur {depth} niveaux au plus.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hacher</translation>
    </message>
    <message>
        <source>Hash (SHA-256)</source>
        <translation>Hash (SHA-256)</translation>
    </message>
    <message>
        <source>Hash and mask</source>
        <translation>Hacher et masquer</translation>
    </message>
    <message>
        <source>Hashes, masks or drops columns that must not travel in the clear.</source>
        <translation>Hache, masque ou retire les colonnes qui ne doivent pas voyager en clair.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Ligne d&apos;en-tête</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Holds the value.</source>
        <translation>Contient la valeur.</translation>
    </message>
    <message>
        <source>How characters are stored.</source>
        <translation>Comment les caractères sont stockés.</translation>
    </message>
    <message>
        <source>How dates are read whose day and month could be swapped.</source>
        <translation>Comment lire les dates dont jour et mois pourraient être intervertis.</translation>
    </message>
    <message>
        <source>How it is computed from the other columns of the row.</source>
        <translation>Comment elle est calculée à partir des autres colonnes de la ligne.</translation>
    </message>
    <message>
        <source>How long one request may take.</source>
        <translation>Combien de temps une requête peut prendre.</translation>
    </message>
    <message>
        <source>How many characters stay readable.</source>
        <translation>Combien de caractères restent lisibles.</translation>
    </message>
    <message>
        <source>How many right rows a left row should find; the run warns when it is more.</source>
        <translation>Combien de lignes de droite une ligne de gauche doit trouver ; l&apos;exécution avertit s&apos;il y en a plus.</translation>
    </message>
    <message>
        <source>How many rows to keep; of each group when there are groups.</source>
        <translation>Combien de lignes garder ; de chaque groupe s&apos;il y en a.</translation>
    </message>
    <message>
        <source>How much of the rows to keep, rounded up to whole rows in each group.</source>
        <translation>Quelle part des lignes garder, arrondie au supérieur dans chaque groupe.</translation>
    </message>
    <message>
        <source>How requests prove who sends them.</source>
        <translation>Comment les requêtes prouvent qui les envoie.</translation>
    </message>
    <message>
        <source>How rows are written.</source>
        <translation>Comment les lignes sont écrites.</translation>
    </message>
    <message>
        <source>How several rows become one cell.</source>
        <translation>Comment plusieurs lignes deviennent une cellule.</translation>
    </message>
    <message>
        <source>How the files are packed.</source>
        <translation>Comment les fichiers sont compressés.</translation>
    </message>
    <message>
        <source>How the values of the group become one.</source>
        <translation>Comment les valeurs du groupe n&apos;en font qu&apos;une.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>In the order of</source>
        <translation>Dans l&apos;ordre de</translation>
    </message>
    <message>
        <source>Its name in the result; empty keeps the name.</source>
        <translation>Son nom dans le résultat ; vide garde le nom.</translation>
    </message>
    <message>
        <source>Its value; no secrets.</source>
        <translation>Sa valeur ; pas de secret.</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>Tableau JSON</translation>
    </message>
    <message>
        <source>JSON pointer to a list of {index, message, status} in the answer.</source>
        <translation>Pointeur JSON vers une liste de {index, message, status} dans la réponse.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep the domain of an e-mail</source>
        <translation>Garder le domaine d&apos;un e-mail</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Garder la première</translation>
    </message>
    <message>
        <source>Keep the first characters</source>
        <translation>Garder les premiers caractères</translation>
    </message>
    <message>
        <source>Keep the last characters</source>
        <translation>Garder les derniers caractères</translation>
    </message>
    <message>
        <source>Keep the raw value</source>
        <translation>Garder la valeur brute</translation>
    </message>
    <message>
        <source>Keep the value</source>
        <translation>Garder la valeur</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Keep them behind the listed ones</source>
        <translation>Les garder après celles de la liste</translation>
    </message>
    <message>
        <source>Keeps a random part of the rows, the same part on every run and engine.</source>
        <translation>Garde une part aléatoire des lignes, la même à chaque exécution et sur chaque moteur.</translation>
    </message>
    <message>
        <source>Keeps one row of those with equal keys; you choose which one wins.</source>
        <translation>Garde une ligne parmi celles de même clé ; vous choisissez laquelle l&apos;emporte.</translation>
    </message>
    <message>
        <source>Keeps the column and writes the result beside it under this name; empty replaces it.</source>
        <translation>Garde la colonne et écrit le résultat à côté sous ce nom ; vide la remplace.</translation>
    </message>
    <message>
        <source>Keeps the rows for which a condition is true.</source>
        <translation>Garde les lignes pour lesquelles une condition est vraie.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Libellés</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Plus grande</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus grandes d&apos;abord</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Les omettre</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Left rows</source>
        <translation>Lignes de gauche</translation>
    </message>
    <message>
        <source>Left rows that have a match</source>
        <translation>Lignes de gauche avec correspondance</translation>
    </message>
    <message>
        <source>Left rows that have no match</source>
        <translation>Lignes de gauche sans correspondance</translation>
    </message>
    <message>
        <source>Lets people pass who have agreed to a purpose. Unknown means no.</source>
        <translation>Laisse passer les personnes qui ont consenti à une finalité. Inconnu signifie non.</translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8 text. Save the file as UTF-8 in an editor.</source>
        <translation>La ligne {line} n&apos;est pas du texte UTF-8. Enregistrez le fichier en UTF-8 dans un éditeur.</translation>
    </message>
    <message>
        <source>Lines (NDJSON)</source>
        <translation>Lignes (NDJSON)</translation>
    </message>
    <message>
        <source>Lines before the header. Empty: detected.</source>
        <translation>Lignes avant l&apos;en-tête. Vide : détecté.</translation>
    </message>
    <message>
        <source>Links records of the same person and stores people, traits, events and consent.</source>
        <translation>Relie les enregistrements d&apos;une même personne et stocke personnes, traits, événements et consentements.</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>Liste de valeurs</translation>
    </message>
    <message>
        <source>Longer lines go to the rejected rows; bytes.</source>
        <translation>Les lignes plus longues vont aux lignes rejetées ; octets.</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Ligne la plus longue</translation>
    </message>
    <message>
        <source>Lower case</source>
        <translation>Minuscules</translation>
    </message>
    <message>
        <source>Make empty text an empty cell</source>
        <translation>Faire du texte vide une cellule vide</translation>
    </message>
    <message>
        <source>Make runs of white space one space</source>
        <translation>Réduire les suites d&apos;espaces à une espace</translation>
    </message>
    <message>
        <source>Makes hashes differ from other projects (HMAC); a reference, never the value itself.</source>
        <translation>Rend les hachages différents de ceux d&apos;autres projets (HMAC) ; une référence, jamais la valeur elle-même.</translation>
    </message>
    <message>
        <source>Makes one row per group, with counts, sums and other figures.</source>
        <translation>Fait une ligne par groupe, avec nombres, sommes et autres valeurs.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Correspondance</translation>
    </message>
    <message>
        <source>May be sent</source>
        <translation>Peut être envoyé</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>Move the row to the second output</source>
        <translation>Envoyer la ligne à la seconde sortie</translation>
    </message>
    <message>
        <source>NDJSON</source>
        <translation>NDJSON</translation>
    </message>
    <message>
        <source>NDJSON (one object per line)</source>
        <translation>NDJSON (un objet par ligne)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name column</source>
        <translation>Colonne de nom</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>Nom d&apos;une personne</translation>
    </message>
    <message>
        <source>Name of the audience in ledgers; empty uses the node&apos;s own.</source>
        <translation>Nom de l&apos;audience dans les registres ; vide utilise celui du nœud.</translation>
    </message>
    <message>
        <source>Name of the header.</source>
        <translation>Nom de l&apos;en-tête.</translation>
    </message>
    <message>
        <source>Name of the output port that wires refer to; case_1, case_2, ... when left out.</source>
        <translation>Nom de la sortie auquel renvoient les liens ; case_1, case_2, ... par défaut.</translation>
    </message>
    <message>
        <source>Name the source, such as &quot;crm&quot;.</source>
        <translation>Nommez la source, par exemple « crm ».</translation>
    </message>
    <message>
        <source>Names and types as they are read. Empty: detected.</source>
        <translation>Noms et types à la lecture. Vide : détecté.</translation>
    </message>
    <message>
        <source>Names and types of the result; found out by asking the engine when left out.</source>
        <translation>Noms et types du résultat ; par défaut, le moteur est interrogé.</translation>
    </message>
    <message>
        <source>Names in the folder</source>
        <translation>Noms dans le dossier</translation>
    </message>
    <message>
        <source>Names of the inputs</source>
        <translation>Noms des entrées</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nécessaires</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No column is left. Choose at least one column.</source>
        <translation>Il ne reste aucune colonne. Choisissez-en au moins une.</translation>
    </message>
    <message>
        <source>No column of this row says who it is about: every identifier is empty or unusable.</source>
        <translation>Aucune colonne de cette ligne ne dit de qui il s&apos;agit : chaque identifiant est vide ou inutilisable.</translation>
    </message>
    <message>
        <source>No file fits {pattern}. Check the folder and the pattern; relative patterns start at the project&apos;s folder.</source>
        <translation>Aucun fichier ne correspond à {pattern}. Vérifiez le dossier et le motif ; les motifs relatifs partent du dossier du projet.</translation>
    </message>
    <message>
        <source>No input records consent for {purpose}, so nobody may pass.</source>
        <translation>Aucune entrée n&apos;enregistre de consentement pour {purpose}, donc personne ne peut passer.</translation>
    </message>
    <message>
        <source>No people are stored yet. Run the pipeline once; after that this shows them as they are.</source>
        <translation>Aucune personne n&apos;est encore stockée. Exécutez le pipeline une fois ; elles s&apos;afficheront ensuite telles qu&apos;elles sont.</translation>
    </message>
    <message>
        <source>Nobody came in over the wire of {node}.</source>
        <translation>Personne n&apos;est entré par le lien de {node}.</translation>
    </message>
    <message>
        <source>Node {from} has no output port {output} any more. Wire {port} from another port.</source>
        <translation>Le nœud {from} n&apos;a plus de sortie {output}. Reliez {port} à une autre sortie.</translation>
    </message>
    <message>
        <source>Node {node} cannot run because a node before it is not ready or switched off.</source>
        <translation>Le nœud {node} ne peut s&apos;exécuter car un nœud avant lui n&apos;est pas prêt ou est désactivé.</translation>
    </message>
    <message>
        <source>Node {node} has no input port {port}.</source>
        <translation>Le nœud {node} n&apos;a pas d&apos;entrée {port}.</translation>
    </message>
    <message>
        <source>Node {node} has no output port {port}.</source>
        <translation>Le nœud {node} n&apos;a pas de sortie {port}.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Nothing is computed. Add a figure or a column to group by.</source>
        <translation>Rien n&apos;est calculé. Ajoutez une valeur ou une colonne de groupement.</translation>
    </message>
    <message>
        <source>Nothing is done to {column}. Choose a step.</source>
        <translation>Rien n&apos;est fait de {column}. Choisissez une étape.</translation>
    </message>
    <message>
        <source>Nothing is known about the input {binding}. This is a defect in Weir; please report it.</source>
        <translation>On ne sait rien de l&apos;entrée {binding}. C&apos;est un défaut de Weir ; merci de le signaler.</translation>
    </message>
    <message>
        <source>Nothing is known that gives the rows of {node}.</source>
        <translation>Rien de connu ne donne les lignes de {node}.</translation>
    </message>
    <message>
        <source>Nothing is sorted. Choose a column to order by, or a number of rows to keep.</source>
        <translation>Rien n&apos;est trié. Choisissez une colonne de tri, ou un nombre de lignes à garder.</translation>
    </message>
    <message>
        <source>Nothing is wired to {port} yet. Wire a node that gives {kind} to it.</source>
        <translation>Rien n&apos;est encore relié à {port}. Reliez un nœud qui donne {kind}.</translation>
    </message>
    <message>
        <source>Nothing reaches a destination without a consent gate. Put one before {node}.</source>
        <translation>Rien n&apos;atteint une destination sans porte de consentement. Placez-en une avant {node}.</translation>
    </message>
    <message>
        <source>Number of different values</source>
        <translation>Nombre de valeurs différentes</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message>
        <source>Number of rows or values</source>
        <translation>Nombre de lignes ou de valeurs</translation>
    </message>
    <message>
        <source>Number of rows to keep; empty keeps all.</source>
        <translation>Nombre de lignes à garder ; vide les garde toutes.</translation>
    </message>
    <message>
        <source>Number of rows to leave out at the start.</source>
        <translation>Nombre de lignes à sauter au début.</translation>
    </message>
    <message>
        <source>Number of rows where true</source>
        <translation>Nombre de lignes où c&apos;est vrai</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Of any input</source>
        <translation>D&apos;une entrée quelconque</translation>
    </message>
    <message>
        <source>Of each</source>
        <translation>De chaque</translation>
    </message>
    <message>
        <source>One SELECT or WITH statement; inputs are tables under their names.</source>
        <translation>Une instruction SELECT ou WITH ; les entrées sont des tables sous leurs noms.</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Une par une</translation>
    </message>
    <message>
        <source>One character around cells, or &quot;none&quot;. Empty: detected.</source>
        <translation>Un caractère autour des cellules, ou « none ». Vide : détecté.</translation>
    </message>
    <message>
        <source>One character between cells, or &quot;tab&quot;. Empty: detected.</source>
        <translation>Un caractère entre les cellules, ou « tab ». Vide : détecté.</translation>
    </message>
    <message>
        <source>One name per wire in order; input_1, input_2, ... when left out.</source>
        <translation>Un nom par lien dans l&apos;ordre ; input_1, input_2, ... par défaut.</translation>
    </message>
    <message>
        <source>One row per</source>
        <translation>Une ligne par</translation>
    </message>
    <message>
        <source>One row per key</source>
        <translation>Une ligne par clé</translation>
    </message>
    <message>
        <source>Online retail</source>
        <translation>Vente en ligne</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>Seulement où</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Ordre des dates</translation>
    </message>
    <message>
        <source>Orders rows and keeps the first ones, of all or of each group.</source>
        <translation>Ordonne les lignes et garde les premières, de toutes ou de chaque groupe.</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Autres colonnes</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>Autres lignes</translation>
    </message>
    <message>
        <source>Other users may read the secret in {path}. Close it with: chmod 600 {path}</source>
        <translation>D&apos;autres utilisateurs peuvent lire le secret dans {path}. Fermez-le avec : chmod 600 {path}</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sinon</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Pairs of columns or expressions that must all be equal; empty cells never match.</source>
        <translation>Paires de colonnes ou d&apos;expressions qui doivent toutes être égales ; les cellules vides ne correspondent jamais.</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>Parquet cannot be written here, because no engine that writes it is at hand. Choose CSV.</source>
        <translation>Parquet ne peut être écrit ici, faute d&apos;un moteur qui l&apos;écrit. Choisissez CSV.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People per request</source>
        <translation>Personnes par requête</translation>
    </message>
    <message>
        <source>People who may be sent</source>
        <translation>Personnes qui peuvent être envoyées</translation>
    </message>
    <message>
        <source>People without a value are not sent.</source>
        <translation>Les personnes sans valeur ne sont pas envoyées.</translation>
    </message>
    <message>
        <source>People {conditions}</source>
        <translation>Les personnes {conditions}</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Percent of the rows</source>
        <translation>Pour cent des lignes</translation>
    </message>
    <message>
        <source>Permanent name in the store; empty uses the node&apos;s own.</source>
        <translation>Nom permanent dans le magasin ; vide utilise celui du nœud.</translation>
    </message>
    <message>
        <source>Phone number (E.164)</source>
        <translation>Numéro de téléphone (E.164)</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Pivoter</translation>
    </message>
    <message>
        <source>Place of row errors</source>
        <translation>Emplacement des erreurs de ligne</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port {port} of {node} takes one wire and has it already. Remove that wire first.</source>
        <translation>Le port {port} de {node} prend un lien et l&apos;a déjà. Retirez d&apos;abord ce lien.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>PostgreSQL cannot be reached: {reason}. Check host, port, user, password and that the server runs.</source>
        <translation>PostgreSQL est inaccessible : {reason}. Vérifiez l&apos;hôte, le port, l&apos;utilisateur, le mot de passe et que le serveur tourne.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot read files of this machine here. Run the pipeline in DuckDB.</source>
        <translation>PostgreSQL ne peut lire ici les fichiers de cette machine. Exécutez le pipeline dans DuckDB.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses the query: {reason}. Check the table, the columns and your rights.</source>
        <translation>PostgreSQL refuse la requête : {reason}. Vérifiez la table, les colonnes et vos droits.</translation>
    </message>
    <message>
        <source>Profile id</source>
        <translation>Identifiant de profil</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Finalités</translation>
    </message>
    <message>
        <source>Puts rows of two inputs together where their keys are equal.</source>
        <translation>Réunit les lignes de deux entrées dont les clés sont égales.</translation>
    </message>
    <message>
        <source>Puts the rows of several inputs under each other, matched by column name.</source>
        <translation>Met les lignes de plusieurs entrées les unes sous les autres, par nom de colonne.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Guillemet</translation>
    </message>
    <message>
        <source>Rank from 0 to 1</source>
        <translation>Rang de 0 à 1</translation>
    </message>
    <message>
        <source>Rank, with gaps</source>
        <translation>Rang, avec trous</translation>
    </message>
    <message>
        <source>Rank, without gaps</source>
        <translation>Rang, sans trous</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed ({reason}). Check the disk; the store keeps its last complete state.</source>
        <translation>La lecture ou l&apos;écriture de {path} a échoué ({reason}). Vérifiez le disque ; le magasin garde son dernier état complet.</translation>
    </message>
    <message>
        <source>Reads CSV, TSV, JSON, NDJSON and Parquet files.</source>
        <translation>Lit des fichiers CSV, TSV, JSON, NDJSON et Parquet.</translation>
    </message>
    <message>
        <source>Reads a table or query of a DuckDB database.</source>
        <translation>Lit une table ou requête d&apos;une base DuckDB.</translation>
    </message>
    <message>
        <source>Reads a table or query of a PostgreSQL server.</source>
        <translation>Lit une table ou requête d&apos;un serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>Reads a table or query of an SQLite database.</source>
        <translation>Lit une table ou requête d&apos;une base SQLite.</translation>
    </message>
    <message>
        <source>Real orders of a UK online shop from December 2010 to March 2011 (UCI Online Retail, CC BY 4.0): a slice of 95 daily files.</source>
        <translation>Vraies commandes d&apos;une boutique en ligne britannique de décembre 2010 à mars 2011 (UCI Online Retail, CC BY 4.0) : un extrait de 95 fichiers quotidiens.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Recent events belong to profiles or names that do not exist. Restore a backup.</source>
        <translation>Des événements récents appartiennent à des profils ou noms inexistants. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Refuse columns whose types do not go together, or turn them into text.</source>
        <translation>Refuser les colonnes dont les types ne vont pas ensemble, ou les changer en texte.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>Remove white space at both ends</source>
        <translation>Retirer les espaces aux deux bouts</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace by ***</source>
        <translation>Remplacer par ***</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Requis</translation>
    </message>
    <message>
        <source>Resolve identities</source>
        <translation>Résoudre les identités</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Result columns</source>
        <translation>Colonnes du résultat</translation>
    </message>
    <message>
        <source>Results of PostgreSQL cannot be kept as Parquet here. Run the pipeline in DuckDB.</source>
        <translation>Les résultats de PostgreSQL ne peuvent être gardés ici en Parquet. Exécutez le pipeline dans DuckDB.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Right rows</source>
        <translation>Lignes de droite</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Numéro de ligne</translation>
    </message>
    <message>
        <source>Row {row} has a value in column {column} that is no {type}. Set the column to text in the list of columns, and convert it with the node Cast.</source>
        <translation>La ligne {row} a dans la colonne {column} une valeur qui n&apos;est pas {type}. Mettez la colonne en texte dans la liste des colonnes, et convertissez-la avec le nœud Changer les types.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows after</source>
        <translation>Lignes après</translation>
    </message>
    <message>
        <source>Rows after this one that count.</source>
        <translation>Lignes après celle-ci qui comptent.</translation>
    </message>
    <message>
        <source>Rows before</source>
        <translation>Lignes avant</translation>
    </message>
    <message>
        <source>Rows before this one that count.</source>
        <translation>Lignes avant celle-ci qui comptent.</translation>
    </message>
    <message>
        <source>Rows have no order of their own, so the last one is not defined. Say by which column.</source>
        <translation>Les lignes n&apos;ont pas d&apos;ordre propre, la dernière n&apos;est donc pas définie. Dites selon quelle colonne.</translation>
    </message>
    <message>
        <source>Rows have no order of their own. Say in the order of which column {function} is taken.</source>
        <translation>Les lignes n&apos;ont pas d&apos;ordre propre. Dites dans quel ordre {function} est pris.</translation>
    </message>
    <message>
        <source>Rows that could not be cleaned</source>
        <translation>Lignes qui n&apos;ont pu être nettoyées</translation>
    </message>
    <message>
        <source>Rows that do not fit</source>
        <translation>Lignes qui ne conviennent pas</translation>
    </message>
    <message>
        <source>Rows that fit</source>
        <translation>Lignes qui conviennent</translation>
    </message>
    <message>
        <source>Rows that match on both sides</source>
        <translation>Lignes qui correspondent des deux côtés</translation>
    </message>
    <message>
        <source>Rows with equal values here form a group; empty makes one group of all rows.</source>
        <translation>Les lignes de mêmes valeurs ici forment un groupe ; vide fait un seul groupe.</translation>
    </message>
    <message>
        <source>Runs one reading SQL statement over its inputs.</source>
        <translation>Exécute une instruction SQL de lecture sur ses entrées.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 sends a fingerprint instead of the value.</source>
        <translation>SHA-256 envoie une empreinte au lieu de la valeur.</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>SQLite does not take a place for temporary files.</source>
        <translation>SQLite n&apos;accepte pas d&apos;emplacement pour les fichiers temporaires.</translation>
    </message>
    <message>
        <source>SQLite refused a statement on {path}: {reason}.</source>
        <translation>SQLite a refusé une instruction sur {path} : {reason}.</translation>
    </message>
    <message>
        <source>SQLite says about {file}: {reason}. Check the table, the columns and the query.</source>
        <translation>SQLite dit de {file} : {reason}. Vérifiez la table, les colonnes et la requête.</translation>
    </message>
    <message>
        <source>Safe for spreadsheets</source>
        <translation>Sûr pour les tableurs</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Sel</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Say what the columns of the connected tables mean.</source>
        <translation>Dites ce que signifient les colonnes des tables reliées.</translation>
    </message>
    <message>
        <source>Say which consent states match, such as granted.</source>
        <translation>Dites quels états de consentement conviennent, comme accordé.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Secrets cannot be fetched here.</source>
        <translation>Les secrets ne peuvent être obtenus ici.</translation>
    </message>
    <message>
        <source>Secrets cannot be read here.</source>
        <translation>Les secrets ne peuvent être lus ici.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Segment {segment} of the events is damaged ({what}). Restore a backup.</source>
        <translation>Le segment {segment} des événements est abîmé ({what}). Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Select and rename</source>
        <translation>Choisir et renommer</translation>
    </message>
    <message>
        <source>Selects people by traits, events, consent and other audiences.</source>
        <translation>Choisit des personnes par traits, événements, consentement et autres audiences.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Sends added, changed and removed people to a URL.</source>
        <translation>Envoie les personnes ajoutées, modifiées et retirées à une URL.</translation>
    </message>
    <message>
        <source>Sends rows to different outputs by conditions that are tried in order.</source>
        <translation>Envoie les lignes à différentes sorties selon des conditions essayées dans l&apos;ordre.</translation>
    </message>
    <message>
        <source>Sent with every request.</source>
        <translation>Envoyé avec chaque requête.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Server remembers keys</source>
        <translation>Le serveur retient les clés</translation>
    </message>
    <message>
        <source>Share of the total</source>
        <translation>Part du total</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Boutique</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>Sauter des lignes</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Plus petite</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Plus petites d&apos;abord</translation>
    </message>
    <message>
        <source>Smallest or largest first.</source>
        <translation>Plus petites ou plus grandes d&apos;abord.</translation>
    </message>
    <message>
        <source>Some before and some after</source>
        <translation>Quelques-unes avant et après</translation>
    </message>
    <message>
        <source>Sort and top N</source>
        <translation>Trier et garder les N premières</translation>
    </message>
    <message>
        <source>Source column</source>
        <translation>Colonne source</translation>
    </message>
    <message>
        <source>Split rows</source>
        <translation>Répartir les lignes</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Stopped at your request. Finished nodes keep their results.</source>
        <translation>Arrêté à votre demande. Les nœuds terminés gardent leurs résultats.</translation>
    </message>
    <message>
        <source>Strictly necessary</source>
        <translation>Strictement nécessaire</translation>
    </message>
    <message>
        <source>Such as %d.%m.%Y %H:%M. Empty: detected.</source>
        <translation>Comme %d.%m.%Y %H:%M. Vide : détecté.</translation>
    </message>
    <message>
        <source>Such as %d.%m.%Y. Empty: detected.</source>
        <translation>Comme %d.%m.%Y. Vide : détecté.</translation>
    </message>
    <message>
        <source>Such as host=db.example port=5432 dbname=shop user=weir password=${env:PGPASSWORD}.</source>
        <translation>Comme host=db.example port=5432 dbname=shop user=weir password=${env:PGPASSWORD}.</translation>
    </message>
    <message>
        <source>Suffix for names taken</source>
        <translation>Suffixe des noms déjà pris</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>TSV (tabs)</source>
        <translation>TSV (tabulations)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tells which column a row came from.</source>
        <translation>Dit de quelle colonne vient une ligne.</translation>
    </message>
    <message>
        <source>Texts for no value</source>
        <translation>Textes pour « aucune valeur »</translation>
    </message>
    <message>
        <source>Texts joined</source>
        <translation>Textes réunis</translation>
    </message>
    <message>
        <source>That all inputs have</source>
        <translation>Que toutes les entrées ont</translation>
    </message>
    <message>
        <source>The DuckDB file; it is attached read-only.</source>
        <translation>Le fichier DuckDB ; il est attaché en lecture seule.</translation>
    </message>
    <message>
        <source>The PostgreSQL server could not run this step (SQLSTATE {state}). If it goes on, please report it.</source>
        <translation>Le serveur PostgreSQL n&apos;a pu exécuter cette étape (SQLSTATE {state}). Si cela persiste, signalez-le.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not answer. Check host, port and network, and whether the server runs.</source>
        <translation>Le serveur PostgreSQL ne répond pas. Vérifiez l&apos;hôte, le port et le réseau, et que le serveur tourne.</translation>
    </message>
    <message>
        <source>The PostgreSQL server does not let this user in. Check user name, password and the server&apos;s access rules.</source>
        <translation>Le serveur PostgreSQL n&apos;admet pas cet utilisateur. Vérifiez le nom, le mot de passe et les règles d&apos;accès du serveur.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has no free connection. Close other programs or try again later.</source>
        <translation>Le serveur PostgreSQL n&apos;a pas de connexion libre. Fermez d&apos;autres programmes ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The PostgreSQL server has not enough memory or connections for this step. Try later, or use DuckDB.</source>
        <translation>Le serveur PostgreSQL manque de mémoire ou de connexions pour cette étape. Réessayez plus tard, ou utilisez DuckDB.</translation>
    </message>
    <message>
        <source>The PostgreSQL server knows no such user. Check the user name.</source>
        <translation>Le serveur PostgreSQL ne connaît pas cet utilisateur. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>The PostgreSQL server was shut down or restarted during the run. Run again when it is back.</source>
        <translation>Le serveur PostgreSQL a été arrêté ou redémarré pendant l&apos;exécution. Relancez quand il sera revenu.</translation>
    </message>
    <message>
        <source>The SQL cannot be read near {near}. Check the text at that place.</source>
        <translation>Le SQL est illisible près de {near}. Vérifiez le texte à cet endroit.</translation>
    </message>
    <message>
        <source>The SQL does not fit its inputs. Check names and types at that place.</source>
        <translation>Le SQL ne convient pas à ses entrées. Vérifiez noms et types à cet endroit.</translation>
    </message>
    <message>
        <source>The SQL does not fit its inputs: {reason}</source>
        <translation>Le SQL ne convient pas à ses entrées : {reason}</translation>
    </message>
    <message>
        <source>The SQL tries to change the database. Pipelines may only read; write a SELECT.</source>
        <translation>Le SQL veut modifier la base. Les pipelines ne font que lire ; écrivez un SELECT.</translation>
    </message>
    <message>
        <source>The SQL uses something that is switched off: extensions, other databases and changes are not allowed here.</source>
        <translation>Le SQL utilise quelque chose de désactivé : extensions, autres bases et modifications ne sont pas permises ici.</translation>
    </message>
    <message>
        <source>The SQLite file; it is opened read-only.</source>
        <translation>Le fichier SQLite ; il est ouvert en lecture seule.</translation>
    </message>
    <message>
        <source>The URL contains a password or token. Use the authentication settings with a reference.</source>
        <translation>L&apos;URL contient un mot de passe ou un jeton. Utilisez les réglages d&apos;authentification avec une référence.</translation>
    </message>
    <message>
        <source>The URL must begin with https:// or http://.</source>
        <translation>L&apos;URL doit commencer par https:// ou http://.</translation>
    </message>
    <message>
        <source>The answer of {url} is longer than {bytes} bytes, which is not expected there.</source>
        <translation>La réponse de {url} dépasse {bytes} octets, ce qui n&apos;y est pas attendu.</translation>
    </message>
    <message>
        <source>The audience {audience} cannot be looked up here.</source>
        <translation>L&apos;audience {audience} ne peut être consultée ici.</translation>
    </message>
    <message>
        <source>The audiences {node} and {other} have the same key {key}. Give one another key.</source>
        <translation>Les audiences {node} et {other} ont la même clé {key}. Donnez-en une autre à l&apos;une.</translation>
    </message>
    <message>
        <source>The certificate of {url} is not trusted ({detail}). Nothing was sent; check the address and the system&apos;s certificates.</source>
        <translation>Le certificat de {url} n&apos;est pas de confiance ({detail}). Rien n&apos;a été envoyé ; vérifiez l&apos;adresse et les certificats du système.</translation>
    </message>
    <message>
        <source>The character before a quote inside a cell; the quote itself when it is doubled. Empty: detected.</source>
        <translation>Le caractère avant un guillemet dans une cellule ; le guillemet lui-même s&apos;il est doublé. Vide : détecté.</translation>
    </message>
    <message>
        <source>The column in the result; empty makes one of function and column.</source>
        <translation>La colonne du résultat ; vide la forme de la fonction et de la colonne.</translation>
    </message>
    <message>
        <source>The column in the result; empty takes the name of the column.</source>
        <translation>La colonne du résultat ; vide prend le nom de la colonne.</translation>
    </message>
    <message>
        <source>The column list is wrong at {place}: each column needs a name and a type, each name once.</source>
        <translation>La liste des colonnes est fausse à {place} : chaque colonne demande un nom et un type, chaque nom une seule fois.</translation>
    </message>
    <message>
        <source>The column or expression that fills the cells; empty counts rows.</source>
        <translation>La colonne ou l&apos;expression qui remplit les cellules ; vide compte les lignes.</translation>
    </message>
    <message>
        <source>The column or expression to order by.</source>
        <translation>La colonne ou l&apos;expression selon laquelle ordonner.</translation>
    </message>
    <message>
        <source>The column that is added.</source>
        <translation>La colonne ajoutée.</translation>
    </message>
    <message>
        <source>The column whose values become columns.</source>
        <translation>La colonne dont les valeurs deviennent des colonnes.</translation>
    </message>
    <message>
        <source>The column {column} has no type. Cast it first.</source>
        <translation>La colonne {column} n&apos;a pas de type. Convertissez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>The column {column} has types that do not go together. Cast it in one of the inputs.</source>
        <translation>La colonne {column} a des types incompatibles. Convertissez-la dans une des entrées.</translation>
    </message>
    <message>
        <source>The column {column} is not in the input of this step. This is a defect in Weir; please report it.</source>
        <translation>La colonne {column} n&apos;est pas dans l&apos;entrée de cette étape. C&apos;est un défaut de Weir ; merci de le signaler.</translation>
    </message>
    <message>
        <source>The column {column} is {type}, not a time. Cast it to instant first.</source>
        <translation>La colonne {column} est {type}, pas une heure. Convertissez-la d&apos;abord en instant.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; an answer must be text, a whole number or true and false.</source>
        <translation>La colonne {column} est {type} ; une réponse doit être un texte, un entier, ou vrai et faux.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; an identifier must be text or a whole number. Cast it first.</source>
        <translation>La colonne {column} est {type} ; un identifiant doit être un texte ou un entier. Convertissez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; names must be text.</source>
        <translation>La colonne {column} est {type} ; les noms doivent être du texte.</translation>
    </message>
    <message>
        <source>The columns are not known yet. Let Weir detect them, or state them here.</source>
        <translation>Les colonnes ne sont pas encore connues. Laissez Weir les détecter, ou indiquez-les ici.</translation>
    </message>
    <message>
        <source>The columns in the order of the result, each with a new name if wanted.</source>
        <translation>Les colonnes dans l&apos;ordre du résultat, chacune avec un nouveau nom au besoin.</translation>
    </message>
    <message>
        <source>The columns of the result are not known yet. Let Weir ask the engine, or list them.</source>
        <translation>Les colonnes du résultat ne sont pas encore connues. Laissez Weir interroger le moteur, ou énumérez-les.</translation>
    </message>
    <message>
        <source>The columns that become rows.</source>
        <translation>Les colonnes qui deviennent des lignes.</translation>
    </message>
    <message>
        <source>The columns to add.</source>
        <translation>Les colonnes à ajouter.</translation>
    </message>
    <message>
        <source>The columns to clean and how.</source>
        <translation>Les colonnes à nettoyer, et comment.</translation>
    </message>
    <message>
        <source>The columns to compute, in order.</source>
        <translation>Les colonnes à calculer, dans l&apos;ordre.</translation>
    </message>
    <message>
        <source>The columns to convert.</source>
        <translation>Les colonnes à convertir.</translation>
    </message>
    <message>
        <source>The columns to protect and how.</source>
        <translation>Les colonnes à protéger, et comment.</translation>
    </message>
    <message>
        <source>The connection text is wrong. Write it like host=db.example.org dbname=shop user=weir.</source>
        <translation>Le texte de connexion est faux. Écrivez-le comme host=db.example.org dbname=shop user=weir.</translation>
    </message>
    <message>
        <source>The connection to PostgreSQL was lost. Check that the server runs, then run again.</source>
        <translation>La connexion à PostgreSQL a été perdue. Vérifiez que le serveur tourne, puis relancez.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server broke. Check that it runs, then run again.</source>
        <translation>La connexion au serveur PostgreSQL s&apos;est rompue. Vérifiez qu&apos;il tourne, puis relancez.</translation>
    </message>
    <message>
        <source>The connection to the PostgreSQL server broke. Check the network and run again.</source>
        <translation>La connexion au serveur PostgreSQL s&apos;est rompue. Vérifiez le réseau et relancez.</translation>
    </message>
    <message>
        <source>The consent policy has changed since this plan was made. Make a new plan.</source>
        <translation>La politique de consentement a changé depuis ce plan. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>The copy at {path} does not pass its check, so it was not kept. Check the disk and run &apos;weir store check&apos; on the store itself.</source>
        <translation>La copie à {path} ne passe pas sa vérification et n&apos;a pas été gardée. Vérifiez le disque et lancez « weir store check » sur le magasin lui-même.</translation>
    </message>
    <message>
        <source>The cursor column has another type than in the last run, so the last value says nothing. Reset the increment; the next run then reads everything once.</source>
        <translation>La colonne curseur a un autre type qu&apos;à la dernière exécution, la dernière valeur ne dit donc rien. Réinitialisez l&apos;incrément ; l&apos;exécution suivante relit alors tout une fois.</translation>
    </message>
    <message>
        <source>The cursor column {column} is of type {type}. It must be an integer, decimal, date or instant, because only those grow in a fixed order.</source>
        <translation>La colonne curseur {column} est de type {type}. Elle doit être integer, decimal, date ou instant, car seuls ceux-ci croissent dans un ordre fixe.</translation>
    </message>
    <message>
        <source>The database file is damaged ({what}). Restore a backup.</source>
        <translation>Le fichier de base est abîmé ({what}). Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The database is not encoded in UTF-8. Copy its tables through a source instead of computing there.</source>
        <translation>La base n&apos;est pas encodée en UTF-8. Copiez ses tables par une source au lieu d&apos;y calculer.</translation>
    </message>
    <message>
        <source>The delimiter must be one character other than a quote or a line break.</source>
        <translation>Le délimiteur doit être un caractère autre qu&apos;un guillemet ou un saut de ligne.</translation>
    </message>
    <message>
        <source>The destination answered for another number of rows than were sent.</source>
        <translation>La destination a répondu pour un autre nombre de lignes que celui envoyé.</translation>
    </message>
    <message>
        <source>The destination did not accept some rows in time. The next plan will have them again.</source>
        <translation>La destination n&apos;a pas accepté certaines lignes à temps. Le plan suivant les reprendra.</translation>
    </message>
    <message>
        <source>The destination {node} of this plan is no longer in the project. Run the pipeline to make a new plan.</source>
        <translation>La destination {node} de ce plan n&apos;est plus dans le projet. Exécutez le pipeline pour un nouveau plan.</translation>
    </message>
    <message>
        <source>The destination {node} of this plan, or something before it, has been switched off. Switch it on and run the pipeline to make a new plan.</source>
        <translation>La destination {node} de ce plan, ou quelque chose avant elle, a été désactivée. Réactivez et exécutez le pipeline pour un nouveau plan.</translation>
    </message>
    <message>
        <source>The disk is full while writing {path}. Free some space and run again; nothing was lost.</source>
        <translation>Le disque est plein pendant l&apos;écriture de {path}. Libérez de la place et relancez ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>The disk is full while writing {path}. Free some space and run again; what was written by this run has been taken back, so nothing is lost or doubled.</source>
        <translation>Le disque est plein pendant l&apos;écriture de {path}. Libérez de la place et relancez ; ce qu&apos;a écrit cette exécution a été repris, rien n&apos;est perdu ni doublé.</translation>
    </message>
    <message>
        <source>The disk is full: there is no room for the result or for data larger than memory. Free some space and run again; nothing was lost.</source>
        <translation>Le disque est plein : pas de place pour le résultat ou pour des données plus grandes que la mémoire. Libérez de la place et relancez ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>The disk of the PostgreSQL server is full. Free some space there and run again; nothing was lost.</source>
        <translation>Le disque du serveur PostgreSQL est plein. Libérez-y de la place et relancez ; rien n&apos;est perdu.</translation>
    </message>
    <message>
        <source>The encoding {encoding} is not known. Use utf-8, latin-1 or utf-16, or convert the file to UTF-8.</source>
        <translation>L&apos;encodage {encoding} n&apos;est pas connu. Utilisez utf-8, latin-1 ou utf-16, ou convertissez le fichier en UTF-8.</translation>
    </message>
    <message>
        <source>The engine whose SQL this is; a statement for any engine must be plain standard SQL.</source>
        <translation>Le moteur dont c&apos;est le SQL ; une instruction pour tout moteur doit être du SQL standard.</translation>
    </message>
    <message>
        <source>The environment variable {name} is not set. Set it before Weir starts, and try again.</source>
        <translation>La variable d&apos;environnement {name} n&apos;est pas définie. Définissez-la avant de démarrer Weir, et réessayez.</translation>
    </message>
    <message>
        <source>The exchange with {url} broke off: {detail}.</source>
        <translation>L&apos;échange avec {url} s&apos;est rompu : {detail}.</translation>
    </message>
    <message>
        <source>The expression is longer than 1 MB. Cut it into several columns.</source>
        <translation>L&apos;expression dépasse 1 Mo. Répartissez-la sur plusieurs colonnes.</translation>
    </message>
    <message>
        <source>The field {field} is written twice. Rename one of them.</source>
        <translation>Le champ {field} est écrit deux fois. Renommez-en un.</translation>
    </message>
    <message>
        <source>The file name {name} stands for no id, and the key &quot;id&quot; is missing. Add it.</source>
        <translation>Le nom de fichier {name} ne représente aucun identifiant, et la clé « id » manque. Ajoutez-la.</translation>
    </message>
    <message>
        <source>The first by the order</source>
        <translation>La première selon l&apos;ordre</translation>
    </message>
    <message>
        <source>The form that values get first, so that equal people get equal hashes.</source>
        <translation>La forme donnée d&apos;abord aux valeurs, pour que les mêmes personnes aient les mêmes empreintes.</translation>
    </message>
    <message>
        <source>The function {function} could not be added to DuckDB. This is a defect in Weir; please report it.</source>
        <translation>La fonction {function} n&apos;a pu être ajoutée à DuckDB. C&apos;est un défaut de Weir ; merci de le signaler.</translation>
    </message>
    <message>
        <source>The id {id} stands twice. Give one of the two another id.</source>
        <translation>L&apos;identifiant {id} figure deux fois. Donnez-en un autre à l&apos;un.</translation>
    </message>
    <message>
        <source>The id {stated} differs from the file name, which says {id}. The file name counts.</source>
        <translation>L&apos;identifiant {stated} diffère du nom de fichier, qui dit {id}. Le nom de fichier prévaut.</translation>
    </message>
    <message>
        <source>The inputs have a column {column} already. Choose another name.</source>
        <translation>Les entrées ont déjà une colonne {column}. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The inputs have no column in common. Keep the columns of any input, or rename them to match.</source>
        <translation>Les entrées n&apos;ont aucune colonne commune. Gardez les colonnes d&apos;une entrée quelconque, ou renommez-les.</translation>
    </message>
    <message>
        <source>The inputs of this plan have changed since it was made. Make a new plan.</source>
        <translation>Les entrées de ce plan ont changé depuis. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>The key &quot;{key}&quot; is missing.</source>
        <translation>La clé « {key} » manque.</translation>
    </message>
    <message>
        <source>The key {key} stands twice in one object. Keep one of the two.</source>
        <translation>La clé {key} figure deux fois dans un objet. Gardez-en une.</translation>
    </message>
    <message>
        <source>The last by the order</source>
        <translation>La dernière selon l&apos;ordre</translation>
    </message>
    <message>
        <source>The left key is {left} and the right key is {right}; they are never equal. Cast one of them.</source>
        <translation>La clé de gauche est {left} et celle de droite {right} ; elles ne sont jamais égales. Convertissez-en une.</translation>
    </message>
    <message>
        <source>The legal basis {basis} is unknown; the purpose needs consent until it is one of: consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest.</source>
        <translation>La base légale {basis} est inconnue ; la finalité demande un consentement tant qu&apos;elle n&apos;est pas l&apos;une de : consent, contract, legal-obligation, vital-interest, public-task, legitimate-interest.</translation>
    </message>
    <message>
        <source>The name of this event is missing.</source>
        <translation>Le nom de cet événement manque.</translation>
    </message>
    <message>
        <source>The new column, or one of the input to replace.</source>
        <translation>La nouvelle colonne, ou une de l&apos;entrée à remplacer.</translation>
    </message>
    <message>
        <source>The new column; empty takes the value.</source>
        <translation>La nouvelle colonne ; vide prend la valeur.</translation>
    </message>
    <message>
        <source>The new order must name each wire of the port once.</source>
        <translation>Le nouvel ordre doit nommer chaque lien du port une fois.</translation>
    </message>
    <message>
        <source>The one with the fewest empty cells, then the first by the order</source>
        <translation>Celle qui a le moins de cellules vides, puis la première selon l&apos;ordre</translation>
    </message>
    <message>
        <source>The order in which the first or last row is meant.</source>
        <translation>L&apos;ordre dans lequel s&apos;entend la première ou dernière ligne.</translation>
    </message>
    <message>
        <source>The order of the rows in each group.</source>
        <translation>L&apos;ordre des lignes dans chaque groupe.</translation>
    </message>
    <message>
        <source>The other rows</source>
        <translation>Les autres lignes</translation>
    </message>
    <message>
        <source>The part {part} of the format {format} is not known. Use %Y, %m, %d, %H, %M, %S, %f, %p, %z and names such as %b.</source>
        <translation>La partie {part} du format {format} n&apos;est pas connue. Utilisez %Y, %m, %d, %H, %M, %S, %f, %p, %z et des noms comme %b.</translation>
    </message>
    <message>
        <source>The pattern cannot be read.</source>
        <translation>Le motif est illisible.</translation>
    </message>
    <message>
        <source>The pattern is wrong at character {place}: {reason}</source>
        <translation>Le motif est faux au caractère {place} : {reason}</translation>
    </message>
    <message>
        <source>The pattern takes too long on at least one row. Write it with fewer nested repetitions.</source>
        <translation>Le motif prend trop de temps sur au moins une ligne. Écrivez-le avec moins de répétitions imbriquées.</translation>
    </message>
    <message>
        <source>The project has no connection {connection}, which pipeline {pipeline} runs on.</source>
        <translation>Le projet n&apos;a pas de connexion {connection}, sur laquelle tourne le pipeline {pipeline}.</translation>
    </message>
    <message>
        <source>The project has no purpose {purpose}. Declare it under Purposes, or choose another.</source>
        <translation>Le projet n&apos;a pas de finalité {purpose}. Déclarez-la sous Finalités, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The project has no purpose {purpose}. Did you mean {near}?</source>
        <translation>Le projet n&apos;a pas de finalité {purpose}. Vouliez-vous dire {near} ?</translation>
    </message>
    <message>
        <source>The properties of an event are not a JSON object. Check the mapping of the event&apos;s properties.</source>
        <translation>Les propriétés d&apos;un événement ne sont pas un objet JSON. Vérifiez la correspondance des propriétés.</translation>
    </message>
    <message>
        <source>The query must be one statement that only reads.</source>
        <translation>La requête doit être une seule instruction qui ne fait que lire.</translation>
    </message>
    <message>
        <source>The query must read: begin it with SELECT, WITH or VALUES.</source>
        <translation>La requête doit lire : commencez par SELECT, WITH ou VALUES.</translation>
    </message>
    <message>
        <source>The regular expression is wrong near character {position}.</source>
        <translation>L&apos;expression régulière est fausse près du caractère {position}.</translation>
    </message>
    <message>
        <source>The regular expression takes too long on some values. Make it simpler.</source>
        <translation>L&apos;expression régulière prend trop de temps sur certaines valeurs. Simplifiez-la.</translation>
    </message>
    <message>
        <source>The replacement is wrong at character {place}: write \0 to \{groups} for a group of the pattern and \\ for a backslash.</source>
        <translation>Le remplacement est faux au caractère {place} : écrivez \0 à \{groups} pour un groupe du motif et \\ pour une barre oblique inverse.</translation>
    </message>
    <message>
        <source>The rows of a file can be read only once.</source>
        <translation>Les lignes d&apos;un fichier ne peuvent être lues qu&apos;une fois.</translation>
    </message>
    <message>
        <source>The secret has an unknown kind.</source>
        <translation>Le secret est d&apos;un genre inconnu.</translation>
    </message>
    <message>
        <source>The secret in the {place} is empty. Give it a value.</source>
        <translation>Le secret dans {place} est vide. Donnez-lui une valeur.</translation>
    </message>
    <message>
        <source>The secret&apos;s file {path} is empty.</source>
        <translation>Le fichier {path} du secret est vide.</translation>
    </message>
    <message>
        <source>The server cannot read the SQL. Check the text at that place.</source>
        <translation>Le serveur ne peut lire le SQL. Vérifiez le texte à cet endroit.</translation>
    </message>
    <message>
        <source>The server does not let this user read it. Ask its owner for the right (GRANT SELECT), or use another user.</source>
        <translation>Le serveur ne laisse pas cet utilisateur lire. Demandez le droit à son propriétaire (GRANT SELECT), ou utilisez un autre utilisateur.</translation>
    </message>
    <message>
        <source>The server does not take requests at this URL ({status}). Check the URL.</source>
        <translation>Le serveur ne prend pas de requêtes à cette URL ({status}). Vérifiez l&apos;URL.</translation>
    </message>
    <message>
        <source>The server gave a value for {column} that is out of the range of {type}.</source>
        <translation>Le serveur a donné pour {column} une valeur hors des limites de {type}.</translation>
    </message>
    <message>
        <source>The server ignores a request whose Idempotency-Key it has seen.</source>
        <translation>Le serveur ignore une requête dont il a déjà vu l&apos;Idempotency-Key.</translation>
    </message>
    <message>
        <source>The server is PostgreSQL {version}; 14 or newer is needed.</source>
        <translation>Le serveur est PostgreSQL {version} ; il faut 14 ou plus récent.</translation>
    </message>
    <message>
        <source>The server lacks a function or operator that this step needs. Use PostgreSQL 15 or newer, or DuckDB.</source>
        <translation>Il manque au serveur une fonction ou un opérateur pour cette étape. Utilisez PostgreSQL 15 ou plus récent, ou DuckDB.</translation>
    </message>
    <message>
        <source>The server of {url} does not answer. Check that it runs and that no firewall stands between.</source>
        <translation>Le serveur de {url} ne répond pas. Vérifiez qu&apos;il tourne et qu&apos;aucun pare-feu ne s&apos;interpose.</translation>
    </message>
    <message>
        <source>The server of {url} was not found. Check its name and the network.</source>
        <translation>Le serveur de {url} est introuvable. Vérifiez son nom et le réseau.</translation>
    </message>
    <message>
        <source>The server redirects to another place ({status}). Use the final URL.</source>
        <translation>Le serveur redirige ailleurs ({status}). Utilisez l&apos;URL finale.</translation>
    </message>
    <message>
        <source>The server refuses the credentials ({status}). Check the authentication of this destination.</source>
        <translation>Le serveur refuse les identifiants ({status}). Vérifiez l&apos;authentification de cette destination.</translation>
    </message>
    <message>
        <source>The server says that this destination is gone for good ({status}). Remove the node.</source>
        <translation>Le serveur dit que cette destination n&apos;existe plus ({status}). Retirez le nœud.</translation>
    </message>
    <message>
        <source>The server stopped the statement after its time limit. Raise statement_timeout, or read less.</source>
        <translation>Le serveur a arrêté l&apos;instruction à sa limite de temps. Augmentez statement_timeout, ou lisez moins.</translation>
    </message>
    <message>
        <source>The setting {key} is not known here and has no effect. Did you mean {near}?</source>
        <translation>Le réglage {key} n&apos;est pas connu ici et n&apos;a pas d&apos;effet. Vouliez-vous dire {near} ?</translation>
    </message>
    <message>
        <source>The setting {key} is not known here and has no effect. Remove it.</source>
        <translation>Le réglage {key} n&apos;est pas connu ici et n&apos;a pas d&apos;effet. Retirez-le.</translation>
    </message>
    <message>
        <source>The settings are no JSON object. Set them again, or mend the file.</source>
        <translation>Les réglages ne sont pas un objet JSON. Refaites-les, ou corrigez le fichier.</translation>
    </message>
    <message>
        <source>The shape of a request.</source>
        <translation>La forme d&apos;une requête.</translation>
    </message>
    <message>
        <source>The store has no audience &apos;{audience}&apos;. Run the pipeline that computes it first.</source>
        <translation>Le magasin n&apos;a pas d&apos;audience « {audience} ». Exécutez d&apos;abord le pipeline qui la calcule.</translation>
    </message>
    <message>
        <source>The store has no profile with this number.</source>
        <translation>Le magasin n&apos;a pas de profil de ce numéro.</translation>
    </message>
    <message>
        <source>The store holds as many profiles as it can (4.29 billion).</source>
        <translation>Le magasin contient autant de profils qu&apos;il peut (4,29 milliards).</translation>
    </message>
    <message>
        <source>The stored plan cannot be read. Make a new plan.</source>
        <translation>Le plan stocké est illisible. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>The time of this event is missing.</source>
        <translation>L&apos;heure de cet événement manque.</translation>
    </message>
    <message>
        <source>The trait &apos;{trait}&apos; is stored as {stored} and cannot take {given} values. Cast the column to {stored}, or use another trait name.</source>
        <translation>Le trait « {trait} » est stocké comme {stored} et ne peut prendre des valeurs {given}. Convertissez la colonne en {stored}, ou prenez un autre nom de trait.</translation>
    </message>
    <message>
        <source>The trait or the identifier type, or the fixed text.</source>
        <translation>Le trait ou le type d&apos;identifiant, ou le texte fixe.</translation>
    </message>
    <message>
        <source>The trait {trait} is mapped twice in this input.</source>
        <translation>Le trait {trait} est associé deux fois dans cette entrée.</translation>
    </message>
    <message>
        <source>The trait {trait} is {type} here but {other} in another input. Cast one of them.</source>
        <translation>Le trait {trait} est {type} ici mais {other} dans une autre entrée. Convertissez-en un.</translation>
    </message>
    <message>
        <source>The type of node {node} is not known to this Weir, so nothing can be wired to it.</source>
        <translation>Le type du nœud {node} n&apos;est pas connu de ce Weir, rien ne peut donc y être relié.</translation>
    </message>
    <message>
        <source>The type that it gets.</source>
        <translation>Le type qu&apos;elle reçoit.</translation>
    </message>
    <message>
        <source>The user&apos;s name.</source>
        <translation>Le nom de l&apos;utilisateur.</translation>
    </message>
    <message>
        <source>The value where there is no such row; empty leaves the cell empty.</source>
        <translation>La valeur là où il n&apos;y a pas de telle ligne ; vide laisse la cellule vide.</translation>
    </message>
    <message>
        <source>The values that get a column, in order, each with a name if wanted.</source>
        <translation>Les valeurs qui reçoivent une colonne, dans l&apos;ordre, chacune avec un nom au besoin.</translation>
    </message>
    <message>
        <source>The whole audience</source>
        <translation>Toute l&apos;audience</translation>
    </message>
    <message>
        <source>The whole audience, or what has changed since the last publish.</source>
        <translation>Toute l&apos;audience, ou ce qui a changé depuis la dernière publication.</translation>
    </message>
    <message>
        <source>The whole group</source>
        <translation>Tout le groupe</translation>
    </message>
    <message>
        <source>The whole value.</source>
        <translation>La valeur entière.</translation>
    </message>
    <message>
        <source>The window must end after it begins, or no event can match.</source>
        <translation>La fenêtre doit finir après son début, sinon aucun événement ne peut correspondre.</translation>
    </message>
    <message>
        <source>The wire from {from} stands twice; one of them is left out.</source>
        <translation>Le lien depuis {from} figure deux fois ; l&apos;un est omis.</translation>
    </message>
    <message>
        <source>The wire into {port} comes from node {from}, which does not exist. Remove the wire.</source>
        <translation>Le lien vers {port} vient du nœud {from}, qui n&apos;existe pas. Retirez le lien.</translation>
    </message>
    <message>
        <source>There is a column {column} already. Choose another name.</source>
        <translation>Il y a déjà une colonne {column}. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a column {name} already. Choose another name.</source>
        <translation>Il y a déjà une colonne {name}. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a node {node} already. Choose another id.</source>
        <translation>Il y a déjà un nœud {node}. Choisissez un autre identifiant.</translation>
    </message>
    <message>
        <source>There is a project in {folder} already. Open it, or choose another folder.</source>
        <translation>Il y a déjà un projet dans {folder}. Ouvrez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Check the names of the columns of the inputs.</source>
        <translation>Il n&apos;y a pas de colonne {column} ici. Vérifiez les noms des colonnes des entrées.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Choose one of the columns of the input.</source>
        <translation>Il n&apos;y a pas de colonne {column} ici. Choisissez une des colonnes de l&apos;entrée.</translation>
    </message>
    <message>
        <source>There is no column {column} here. Did you mean {near}?</source>
        <translation>Il n&apos;y a pas de colonne {column} ici. Vouliez-vous dire {near} ?</translation>
    </message>
    <message>
        <source>There is no column {name} here. The table may have changed: read its schema again.</source>
        <translation>Il n&apos;y a pas de colonne {name} ici. La table a peut-être changé : relisez son schéma.</translation>
    </message>
    <message>
        <source>There is no consent state &quot;{state}&quot;.</source>
        <translation>Il n&apos;y a pas d&apos;état de consentement « {state} ».</translation>
    </message>
    <message>
        <source>There is no delivery &apos;{delivery}&apos; in the ledger.</source>
        <translation>Il n&apos;y a pas de livraison « {delivery} » dans le registre.</translation>
    </message>
    <message>
        <source>There is no dialect {dialect}. The dialects are: {known}.</source>
        <translation>Il n&apos;y a pas de dialecte {dialect}. Les dialectes sont : {known}.</translation>
    </message>
    <message>
        <source>There is no function {function} for groups.</source>
        <translation>Il n&apos;y a pas de fonction {function} pour les groupes.</translation>
    </message>
    <message>
        <source>There is no host of this name. Check the name of the PostgreSQL server.</source>
        <translation>Il n&apos;y a pas d&apos;hôte de ce nom. Vérifiez le nom du serveur PostgreSQL.</translation>
    </message>
    <message>
        <source>There is no keychain here, so the entry {name} cannot be read. Use an environment variable or a file instead.</source>
        <translation>Il n&apos;y a pas de trousseau ici, l&apos;entrée {name} ne peut donc être lue. Utilisez une variable d&apos;environnement ou un fichier.</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>Il n&apos;y a plus de mémoire pour une connexion.</translation>
    </message>
    <message>
        <source>There is no memory left to open {file}.</source>
        <translation>Il n&apos;y a plus de mémoire pour ouvrir {file}.</translation>
    </message>
    <message>
        <source>There is no memory left to unpack {file}.</source>
        <translation>Il n&apos;y a plus de mémoire pour décompresser {file}.</translation>
    </message>
    <message>
        <source>There is no node {node} in this pipeline.</source>
        <translation>Il n&apos;y a pas de nœud {node} dans ce pipeline.</translation>
    </message>
    <message>
        <source>There is no operator &quot;{operator}&quot;.</source>
        <translation>Il n&apos;y a pas d&apos;opérateur « {operator} ».</translation>
    </message>
    <message>
        <source>There is no publish plan &apos;{plan}&apos; in this store. &apos;weir run&apos; makes plans and &apos;weir plan&apos; lists them.</source>
        <translation>Il n&apos;y a pas de plan « {plan} » dans ce magasin. « weir run » fait les plans et « weir plan » les énumère.</translation>
    </message>
    <message>
        <source>There is no run &apos;{run}&apos; in the history. &apos;weir runs&apos; lists them.</source>
        <translation>Il n&apos;y a pas d&apos;exécution « {run} » dans l&apos;historique. « weir runs » les énumère.</translation>
    </message>
    <message>
        <source>There is no sample {sample}. The samples are: {samples}.</source>
        <translation>Il n&apos;y a pas d&apos;exemple {sample}. Les exemples sont : {samples}.</translation>
    </message>
    <message>
        <source>There is no schema {name} on the server. Check its name.</source>
        <translation>Il n&apos;y a pas de schéma {name} sur le serveur. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no statement. Write a SELECT over the inputs.</source>
        <translation>Il n&apos;y a pas d&apos;instruction. Écrivez un SELECT sur les entrées.</translation>
    </message>
    <message>
        <source>There is no such database on the PostgreSQL server. Check its name.</source>
        <translation>Il n&apos;y a pas de telle base sur le serveur PostgreSQL. Vérifiez son nom.</translation>
    </message>
    <message>
        <source>There is no such profile in this store. It may come from another store.</source>
        <translation>Il n&apos;y a pas de tel profil dans ce magasin. Il vient peut-être d&apos;un autre.</translation>
    </message>
    <message>
        <source>There is no table {name} on the server. Check its name and schema, or read it again with a source.</source>
        <translation>Il n&apos;y a pas de table {name} sur le serveur. Vérifiez son nom et son schéma, ou lisez-la par une source.</translation>
    </message>
    <message>
        <source>There is no table {table}. Check its name, or read it again with a source.</source>
        <translation>Il n&apos;y a pas de table {table}. Vérifiez son nom, ou lisez-la par une source.</translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Use a name such as {near}; abbreviations like CET mean different things in different places.</source>
        <translation>Il n&apos;y a pas de fuseau {zone}. Utilisez un nom comme {near} ; les abréviations comme CET ont des sens différents selon les lieux.</translation>
    </message>
    <message>
        <source>There is no type for both {first} and {second}. Cast one of them.</source>
        <translation>Il n&apos;y a pas de type commun à {first} et {second}. Convertissez-en un.</translation>
    </message>
    <message>
        <source>There is no type {type}. The types are boolean, integer, decimal(p,s), number, text, date, instant, duration, json and list&lt;...&gt;.</source>
        <translation>Il n&apos;y a pas de type {type}. Les types sont boolean, integer, decimal(p,s), number, text, date, instant, duration, json et list&lt;...&gt;.</translation>
    </message>
    <message>
        <source>There is no weir.json, so this folder is no Weir project. Choose the project&apos;s folder, or create a project with: weir new</source>
        <translation>Il n&apos;y a pas de weir.json, ce dossier n&apos;est donc pas un projet Weir. Choisissez le dossier du projet, ou créez-en un avec : weir new</translation>
    </message>
    <message>
        <source>There is not enough memory for this step, even with the spill folder. Close other programs, raise the memory limit, or filter and select columns earlier.</source>
        <translation>La mémoire ne suffit pas pour cette étape, même avec le dossier de débordement. Fermez d&apos;autres programmes, augmentez la limite, ou filtrez et choisissez les colonnes plus tôt.</translation>
    </message>
    <message>
        <source>There is not enough memory to work on {path}. Close other programs and try again.</source>
        <translation>La mémoire ne suffit pas pour travailler sur {path}. Fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is nothing here that fetches secrets.</source>
        <translation>Rien ici n&apos;obtient de secrets.</translation>
    </message>
    <message>
        <source>There is nothing to preview here yet. Look at the problems of this node and of those before it.</source>
        <translation>Il n&apos;y a encore rien à voir ici. Regardez les problèmes de ce nœud et de ceux d&apos;avant.</translation>
    </message>
    <message>
        <source>These nodes feed each other in a circle: {nodes}. Remove one of their wires.</source>
        <translation>Ces nœuds s&apos;alimentent en cercle : {nodes}. Retirez un de leurs liens.</translation>
    </message>
    <message>
        <source>These two ports are not wired.</source>
        <translation>Ces deux ports ne sont pas reliés.</translation>
    </message>
    <message>
        <source>These two ports are wired already.</source>
        <translation>Ces deux ports sont déjà reliés.</translation>
    </message>
    <message>
        <source>This JSON is nested more than {limit} levels deep. Flatten it.</source>
        <translation>Ce JSON est imbriqué sur plus de {limit} niveaux. Aplatissez-le.</translation>
    </message>
    <message>
        <source>This JSON is nested more than {limit} levels deep; Weir never writes such files.</source>
        <translation>Ce JSON est imbriqué sur plus de {limit} niveaux ; Weir n&apos;écrit jamais de tels fichiers.</translation>
    </message>
    <message>
        <source>This SQL cannot be checked for what it reads. Write it as one SELECT.</source>
        <translation>On ne peut vérifier ce que lit ce SQL. Écrivez-le comme un seul SELECT.</translation>
    </message>
    <message>
        <source>This SQL cannot be checked for what it reads. Write it in another way.</source>
        <translation>On ne peut vérifier ce que lit ce SQL. Écrivez-le autrement.</translation>
    </message>
    <message>
        <source>This SQL is written for {wanted} and cannot run in {engine}. Choose the other engine for the pipeline, or set the node&apos;s dialect to any.</source>
        <translation>Ce SQL est écrit pour {wanted} et ne peut tourner dans {engine}. Choisissez l&apos;autre moteur pour le pipeline, ou mettez le dialecte du nœud sur tous.</translation>
    </message>
    <message>
        <source>This SQL is written for {wanted}, and the pipeline runs in {engine}. List its columns, or choose the other engine.</source>
        <translation>Ce SQL est écrit pour {wanted}, et le pipeline tourne dans {engine}. Énumérez ses colonnes, ou choisissez l&apos;autre moteur.</translation>
    </message>
    <message>
        <source>This Weir has no node type {type}. Install the plugin that brings it, or remove the node; its settings are kept as they are.</source>
        <translation>Ce Weir n&apos;a pas de type de nœud {type}. Installez le greffon qui l&apos;apporte, ou retirez le nœud ; ses réglages restent tels quels.</translation>
    </message>
    <message>
        <source>This bracket closes nothing. Remove it.</source>
        <translation>Cette parenthèse ne ferme rien. Retirez-la.</translation>
    </message>
    <message>
        <source>This cannot be read as {type}.</source>
        <translation>Ceci ne peut être lu comme {type}.</translation>
    </message>
    <message>
        <source>This comment is not closed. Add */ where it ends.</source>
        <translation>Ce commentaire n&apos;est pas fermé. Ajoutez */ là où il finit.</translation>
    </message>
    <message>
        <source>This condition does not say what kind it is.</source>
        <translation>Cette condition ne dit pas de quel genre elle est.</translation>
    </message>
    <message>
        <source>This engine does not say which columns a query gives. List them.</source>
        <translation>Ce moteur ne dit pas quelles colonnes donne une requête. Énumérez-les.</translation>
    </message>
    <message>
        <source>This file and {other} both have the id {id}. Rename or remove one of them.</source>
        <translation>Ce fichier et {other} ont tous deux l&apos;identifiant {id}. Renommez ou retirez l&apos;un.</translation>
    </message>
    <message>
        <source>This file holds an unresolved merge conflict at line {line}. Resolve it in Git (keep one side, delete the marker lines), then open the project again.</source>
        <translation>Ce fichier contient un conflit de fusion non résolu à la ligne {line}. Résolvez-le dans Git (gardez un côté, supprimez les lignes de marque), puis rouvrez le projet.</translation>
    </message>
    <message>
        <source>This file is larger than 64 MB, so it is no project file. Move it elsewhere.</source>
        <translation>Ce fichier dépasse 64 Mo, ce n&apos;est donc pas un fichier de projet. Déplacez-le.</translation>
    </message>
    <message>
        <source>This file must hold one JSON object in braces.</source>
        <translation>Ce fichier doit contenir un objet JSON entre accolades.</translation>
    </message>
    <message>
        <source>This header carries a secret. Use the authentication settings with a reference.</source>
        <translation>Cet en-tête porte un secret. Utilisez les réglages d&apos;authentification avec une référence.</translation>
    </message>
    <message>
        <source>This input only names people: map traits, an event or a consent, or a second identifier to link.</source>
        <translation>Cette entrée ne fait que nommer des personnes : associez des traits, un événement, un consentement, ou un second identifiant à relier.</translation>
    </message>
    <message>
        <source>This is no JSON path from character {place} on. Write it like $.customer.emails[0], keys with other characters in double quotes.</source>
        <translation>Ce n&apos;est pas un chemin JSON à partir du caractère {place}. Écrivez-le comme $.customer.emails[0], les clés à autres caractères entre guillemets doubles.</translation>
    </message>
    <message>
        <source>This is no date and time. Write it like 2026-11-20T12:06:10Z or 2026-11-20 12:06:10+01:00.</source>
        <translation>Ce n&apos;est pas une date et heure. Écrivez-la comme 2026-11-20T12:06:10Z ou 2026-11-20 12:06:10+01:00.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-15T00:00:00Z, or remove it.</source>
        <translation>Ce n&apos;est pas une date. Écrivez-la comme 2026-11-15T00:00:00Z, ou retirez-la.</translation>
    </message>
    <message>
        <source>This is no date. Write it like 2026-11-20.</source>
        <translation>Ce n&apos;est pas une date. Écrivez-la comme 2026-11-20.</translation>
    </message>
    <message>
        <source>This is no duration. Write it like &apos;7 days&apos; or &apos;1 hour 30 minutes&apos;; months and years have no fixed length, use date_add for them.</source>
        <translation>Ce n&apos;est pas une durée. Écrivez-la comme &apos;7 days&apos; ou &apos;1 hour 30 minutes&apos; ; mois et années n&apos;ont pas de longueur fixe, utilisez date_add pour eux.</translation>
    </message>
    <message>
        <source>This is not valid JSON at line {line}, column {column}. Look for a missing comma, quote or bracket there.</source>
        <translation>Ce n&apos;est pas du JSON valide à la ligne {line}, colonne {column}. Cherchez-y une virgule, un guillemet ou une parenthèse manquante.</translation>
    </message>
    <message>
        <source>This must be one ASCII character, &quot;tab&quot; or &quot;none&quot;.</source>
        <translation>Ce doit être un caractère ASCII, « tab » ou « none ».</translation>
    </message>
    <message>
        <source>This must be {what}.</source>
        <translation>Ce doit être {what}.</translation>
    </message>
    <message>
        <source>This node feeds itself over a circle of wires. Remove one wire of the circle.</source>
        <translation>Ce nœud s&apos;alimente lui-même par un cercle de liens. Retirez-en un.</translation>
    </message>
    <message>
        <source>This node is switched off, and its input cannot stand in for its result because the columns differ. What follows waits; switch it on or wire around it.</source>
        <translation>Ce nœud est désactivé, et son entrée ne peut tenir lieu de résultat car les colonnes diffèrent. La suite attend ; réactivez-le ou contournez-le.</translation>
    </message>
    <message>
        <source>This node was made by a newer Weir (version {version} of {type}). Update Weir to use it.</source>
        <translation>Ce nœud vient d&apos;un Weir plus récent (version {version} de {type}). Mettez Weir à jour pour l&apos;utiliser.</translation>
    </message>
    <message>
        <source>This part of the {what} must be a JSON object: fields in braces.</source>
        <translation>Cette partie de {what} doit être un objet JSON : des champs entre accolades.</translation>
    </message>
    <message>
        <source>This pipeline needs temporary tables or functions, and the server does not let this user make them. Ask its owner for GRANT TEMPORARY ON DATABASE, or run the pipeline in DuckDB.</source>
        <translation>Ce pipeline a besoin de tables ou fonctions temporaires, et le serveur ne les permet pas à cet utilisateur. Demandez GRANT TEMPORARY ON DATABASE à son propriétaire, ou exécutez le pipeline dans DuckDB.</translation>
    </message>
    <message>
        <source>This plan has been applied already. Make a new plan.</source>
        <translation>Ce plan a déjà été appliqué. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>This plan is older than 30 minutes. Make a new plan.</source>
        <translation>Ce plan a plus de 30 minutes. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>This program has no destination {destination}.</source>
        <translation>Ce programme n&apos;a pas de destination {destination}.</translation>
    </message>
    <message>
        <source>This program has no engine {engine}. Choose another one for the pipeline.</source>
        <translation>Ce programme n&apos;a pas de moteur {engine}. Choisissez-en un autre pour le pipeline.</translation>
    </message>
    <message>
        <source>This project has format {found}, and this Weir reads up to format {known}. Install a newer Weir to open it; nothing was changed.</source>
        <translation>Ce projet est au format {found}, et ce Weir lit jusqu&apos;au format {known}. Installez un Weir plus récent ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>This project has no profile store yet. Run the pipeline once; the run makes it.</source>
        <translation>Ce projet n&apos;a pas encore de magasin de profils. Exécutez le pipeline une fois ; l&apos;exécution le crée.</translation>
    </message>
    <message>
        <source>This purpose says that it is strictly necessary, but no approved reason is written down. It needs consent until &quot;approvedReason&quot; says why.</source>
        <translation>Cette finalité se dit strictement nécessaire, mais aucune raison approuvée n&apos;est notée. Elle demande un consentement tant que « approvedReason » ne dit pas pourquoi.</translation>
    </message>
    <message>
        <source>This quote is not closed. Add {quote} where the text ends.</source>
        <translation>Ce guillemet n&apos;est pas fermé. Ajoutez {quote} là où finit le texte.</translation>
    </message>
    <message>
        <source>This row and some before</source>
        <translation>Cette ligne et quelques-unes avant</translation>
    </message>
    <message>
        <source>This row grants consent but does not say when. It was not used as a grant.</source>
        <translation>Cette ligne accorde un consentement mais ne dit pas quand. Elle n&apos;a pas été comptée comme accord.</translation>
    </message>
    <message>
        <source>This window needs the date &quot;{key}&quot;.</source>
        <translation>Cette fenêtre demande la date « {key} ».</translation>
    </message>
    <message>
        <source>This wire carries {from}, but the port takes {to}. Wire it from a port of that kind.</source>
        <translation>Ce lien porte {from}, mais le port prend {to}. Reliez-le à un port de ce genre.</translation>
    </message>
    <message>
        <source>This wire would feed {node} with its own result. Wire it from a node that does not depend on it.</source>
        <translation>Ce lien alimenterait {node} avec son propre résultat. Partez d&apos;un nœud qui n&apos;en dépend pas.</translation>
    </message>
    <message>
        <source>Time format</source>
        <translation>Format d&apos;heure</translation>
    </message>
    <message>
        <source>Time-out (seconds)</source>
        <translation>Délai (secondes)</translation>
    </message>
    <message>
        <source>To every case that fits</source>
        <translation>À chaque cas qui convient</translation>
    </message>
    <message>
        <source>To the first case that fits</source>
        <translation>Au premier cas qui convient</translation>
    </message>
    <message>
        <source>To the first case that fits, or to every case that fits.</source>
        <translation>Au premier cas qui convient, ou à chacun.</translation>
    </message>
    <message>
        <source>Token, password or signing secret, as a reference.</source>
        <translation>Jeton, mot de passe ou secret de signature, comme référence.</translation>
    </message>
    <message>
        <source>Too many files are open to open {path}. Close other programs or raise the limit (ulimit -n).</source>
        <translation>Trop de fichiers sont ouverts pour ouvrir {path}. Fermez d&apos;autres programmes ou augmentez la limite (ulimit -n).</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Trim and lower case</source>
        <translation>Rogner et mettre en minuscules</translation>
    </message>
    <message>
        <source>True for all</source>
        <translation>Vrai pour toutes</translation>
    </message>
    <message>
        <source>True for any</source>
        <translation>Vrai pour l&apos;une</translation>
    </message>
    <message>
        <source>True for the rows of this case.</source>
        <translation>Vrai pour les lignes de ce cas.</translation>
    </message>
    <message>
        <source>Turn into text</source>
        <translation>Changer en texte</translation>
    </message>
    <message>
        <source>Turns columns into rows of name and value.</source>
        <translation>Change des colonnes en lignes de nom et valeur.</translation>
    </message>
    <message>
        <source>Turns the values of one column into columns.</source>
        <translation>Change les valeurs d&apos;une colonne en colonnes.</translation>
    </message>
    <message>
        <source>Two columns of the result are called {column}. Give one of them another name with: as name.</source>
        <translation>Deux colonnes du résultat s&apos;appellent {column}. Donnez un autre nom à l&apos;une avec : as name.</translation>
    </message>
    <message>
        <source>Two columns would be called {name}. Give one of them another name.</source>
        <translation>Deux colonnes s&apos;appelleraient {name}. Donnez un autre nom à l&apos;une.</translation>
    </message>
    <message>
        <source>Two inputs are called {name}. Give one of them another name.</source>
        <translation>Deux entrées s&apos;appellent {name}. Donnez un autre nom à l&apos;une.</translation>
    </message>
    <message>
        <source>Two letters (DE, US): how phone numbers without country code are read.</source>
        <translation>Deux lettres (DE, US) : comment lire les numéros de téléphone sans indicatif.</translation>
    </message>
    <message>
        <source>Two letters: how phone numbers without country code are read.</source>
        <translation>Deux lettres : comment lire les numéros de téléphone sans indicatif.</translation>
    </message>
    <message>
        <source>Two outputs would be called {port}. Give this case another port.</source>
        <translation>Deux sorties s&apos;appelleraient {port}. Donnez un autre port à ce cas.</translation>
    </message>
    <message>
        <source>Two plugins call their node type {type}. Remove one.</source>
        <translation>Deux greffons nomment leur type de nœud {type}. Retirez-en un.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Union</translation>
    </message>
    <message>
        <source>Unpivot</source>
        <translation>Dépivoter</translation>
    </message>
    <message>
        <source>Upper case</source>
        <translation>Majuscules</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Value column</source>
        <translation>Colonne de valeur</translation>
    </message>
    <message>
        <source>Value some rows after</source>
        <translation>Valeur quelques lignes après</translation>
    </message>
    <message>
        <source>Value some rows before</source>
        <translation>Valeur quelques lignes avant</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Values of type {type} cannot be compared, so nothing can {what} by them. Take a part of it, or turn it into text with to_text().</source>
        <translation>Les valeurs de type {type} ne se comparent pas, on ne peut donc pas {what} selon elles. Prenez-en une partie, ou changez-les en texte avec to_text().</translation>
    </message>
    <message>
        <source>Values to replace, after the steps.</source>
        <translation>Valeurs à remplacer, après les étapes.</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>What happens to columns that are not listed.</source>
        <translation>Ce que deviennent les colonnes hors liste.</translation>
    </message>
    <message>
        <source>What happens to its values.</source>
        <translation>Ce que deviennent ses valeurs.</translation>
    </message>
    <message>
        <source>What identifies a person at the destination.</source>
        <translation>Ce qui identifie une personne à la destination.</translation>
    </message>
    <message>
        <source>What is compared first, then second, and so on.</source>
        <translation>Ce qui est comparé d&apos;abord, puis ensuite, et ainsi de suite.</translation>
    </message>
    <message>
        <source>What is computed for each group.</source>
        <translation>Ce qui est calculé pour chaque groupe.</translation>
    </message>
    <message>
        <source>What is computed.</source>
        <translation>Ce qui est calculé.</translation>
    </message>
    <message>
        <source>What is done, in this order.</source>
        <translation>Ce qui est fait, dans cet ordre.</translation>
    </message>
    <message>
        <source>What is sent about a person beside the key.</source>
        <translation>Ce qui est envoyé d&apos;une personne outre la clé.</translation>
    </message>
    <message>
        <source>What it becomes; left out, the cell is emptied.</source>
        <translation>Ce qu&apos;elle devient ; à défaut, la cellule est vidée.</translation>
    </message>
    <message>
        <source>What people must have agreed to.</source>
        <translation>Ce à quoi les personnes doivent avoir consenti.</translation>
    </message>
    <message>
        <source>What the columns of each connected table mean.</source>
        <translation>Ce que signifient les colonnes de chaque table reliée.</translation>
    </message>
    <message>
        <source>What the rows of this case are called.</source>
        <translation>Comment s&apos;appellent les lignes de ce cas.</translation>
    </message>
    <message>
        <source>What the source column says, one text per input in wire order; their numbers when left out.</source>
        <translation>Ce que dit la colonne source, un texte par entrée dans l&apos;ordre des liens ; leurs numéros par défaut.</translation>
    </message>
    <message>
        <source>What the value is taken from.</source>
        <translation>D&apos;où est prise la valeur.</translation>
    </message>
    <message>
        <source>What this run reported cannot be read. Its results and the store are not affected.</source>
        <translation>Ce qu&apos;a rapporté cette exécution est illisible. Ses résultats et le magasin ne sont pas touchés.</translation>
    </message>
    <message>
        <source>When a value cannot be read</source>
        <translation>Quand une valeur est illisible</translation>
    </message>
    <message>
        <source>When a value does not fit</source>
        <translation>Quand une valeur ne convient pas</translation>
    </message>
    <message>
        <source>Where equal</source>
        <translation>Où égal</translation>
    </message>
    <message>
        <source>Where requests go.</source>
        <translation>Où vont les requêtes.</translation>
    </message>
    <message>
        <source>Where rows without a value stand.</source>
        <translation>Où se placent les lignes sans valeur.</translation>
    </message>
    <message>
        <source>Where the file is written; {date}, {time}, {plan} and {run} are filled in.</source>
        <translation>Où le fichier est écrit ; {date}, {time}, {plan} et {run} sont remplacés.</translation>
    </message>
    <message>
        <source>Whether a row is made for an empty cell.</source>
        <translation>Si une ligne est faite pour une cellule vide.</translation>
    </message>
    <message>
        <source>Whether all purposes are needed or one is enough.</source>
        <translation>Si toutes les finalités sont nécessaires ou si une suffit.</translation>
    </message>
    <message>
        <source>Whether the first line names the columns.</source>
        <translation>Si la première ligne nomme les colonnes.</translation>
    </message>
    <message>
        <source>Which differences from the last publish are sent.</source>
        <translation>Quelles différences avec la dernière publication sont envoyées.</translation>
    </message>
    <message>
        <source>Which files of a folder are read, such as *.csv.</source>
        <translation>Quels fichiers d&apos;un dossier sont lus, comme *.csv.</translation>
    </message>
    <message>
        <source>Which of several rows stays.</source>
        <translation>Laquelle de plusieurs lignes reste.</translation>
    </message>
    <message>
        <source>Which row is first; for first, last, joined texts and lists.</source>
        <translation>Quelle ligne est la première ; pour première, dernière, textes réunis et listes.</translation>
    </message>
    <message>
        <source>Which rows come out.</source>
        <translation>Quelles lignes sortent.</translation>
    </message>
    <message>
        <source>Which rows of the group count.</source>
        <translation>Quelles lignes du groupe comptent.</translation>
    </message>
    <message>
        <source>Who decided that.</source>
        <translation>Qui l&apos;a décidé.</translation>
    </message>
    <message>
        <source>Why no consent is needed.</source>
        <translation>Pourquoi aucun consentement n&apos;est nécessaire.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Gagnante</translation>
    </message>
    <message>
        <source>Wires lead to the node {node}, which does not exist; they are left out.</source>
        <translation>Des liens mènent au nœud {node}, qui n&apos;existe pas ; ils sont omis.</translation>
    </message>
    <message>
        <source>With subfolders</source>
        <translation>Avec les sous-dossiers</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Writes people to a CSV, NDJSON or Parquet file.</source>
        <translation>Écrit des personnes dans un fichier CSV, NDJSON ou Parquet.</translation>
    </message>
    <message>
        <source>Writing {path} failed: the disk is full or does not answer. Free some space, check the disk and run again; the store keeps its last complete state.</source>
        <translation>L&apos;écriture de {path} a échoué : le disque est plein ou ne répond pas. Libérez de la place, vérifiez le disque et relancez ; le magasin garde son dernier état complet.</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Année, mois, jour</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>You may not open {path}. Check its permissions.</source>
        <translation>Vous ne pouvez ouvrir {path}. Vérifiez ses permissions.</translation>
    </message>
    <message>
        <source>You may not open {path}. Check the permissions of the file and its folder.</source>
        <translation>Vous ne pouvez ouvrir {path}. Vérifiez les permissions du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>Zstandard</source>
        <translation>Zstandard</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>une requête</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>toutes les colonnes</translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>par {names}</translation>
    </message>
    <message>
        <source>consent for {last}</source>
        <translation>consentement à {last}</translation>
    </message>
    <message>
        <source>consent for {purposes} and {last}</source>
        <translation>consentement à {purposes} et {last}</translation>
    </message>
    <message>
        <source>consent for {purposes} or {last}</source>
        <translation>consentement à {purposes} ou {last}</translation>
    </message>
    <message>
        <source>country in (&apos;DE&apos;, &apos;FR&apos;) and amount &gt; 100</source>
        <translation>country in (&apos;DE&apos;, &apos;FR&apos;) and amount &gt; 100</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>decimal(18,2)</source>
        <translation>decimal(18,2)</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>else</source>
        <translation>sinon</translation>
    </message>
    <message>
        <source>event property</source>
        <translation>propriété d&apos;événement</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>first {count}</source>
        <translation>les {count} premières</translation>
    </message>
    <message>
        <source>first {count} by {order}</source>
        <translation>les {count} premières par {order}</translation>
    </message>
    <message>
        <source>for whom it is not true that they are people {conditions}</source>
        <translation>pour qui il n&apos;est pas vrai que ce sont des personnes {conditions}</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>host=localhost dbname=shop user=weir password=${env:PGPASSWORD}</source>
        <translation>host=localhost dbname=shop user=weir password=${env:PGPASSWORD}</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>http:// sends personal data unprotected. Use https://.</source>
        <translation>http:// envoie des données personnelles sans protection. Utilisez https://.</translation>
    </message>
    <message>
        <source>https://example.com/hooks/audience</source>
        <translation>https://example.com/hooks/audience</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>jamais demandé</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>orders/*.csv</source>
        <translation>orders/*.csv</translation>
    </message>
    <message>
        <source>out/audience-{date}.csv</source>
        <translation>out/audience-{date}.csv</translation>
    </message>
    <message>
        <source>pipeline.json is missing beside the nodes of this pipeline. Restore it from version control, or remove the folder.</source>
        <translation>pipeline.json manque à côté des nœuds de ce pipeline. Restaurez-le depuis la gestion de versions, ou retirez le dossier.</translation>
    </message>
    <message>
        <source>quantity * price</source>
        <translation>quantity * price</translation>
    </message>
    <message>
        <source>recorded consent for</source>
        <translation>consentement enregistré à</translation>
    </message>
    <message>
        <source>select country, count(*) as people from input_1 group by country</source>
        <translation>select country, count(*) as people from input_1 group by country</translation>
    </message>
    <message>
        <source>source in {column}</source>
        <translation>source dans {column}</translation>
    </message>
    <message>
        <source>strictly necessary, no consent asked</source>
        <translation>strictement nécessaire, sans demande de consentement</translation>
    </message>
    <message>
        <source>the empty text</source>
        <translation>le texte vide</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>deux fois</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>weir.json must state its format as a number, such as &quot;formatVersion&quot;: {version}.</source>
        <translation>weir.json doit indiquer son format par un nombre, comme &quot;formatVersion&quot;: {version}.</translation>
    </message>
    <message>
        <source>who are in {audience}</source>
        <translation>qui sont dans {audience}</translation>
    </message>
    <message>
        <source>who are not in {audience}</source>
        <translation>qui ne sont pas dans {audience}</translation>
    </message>
    <message>
        <source>who did not do {event}</source>
        <translation>qui n&apos;ont pas fait {event}</translation>
    </message>
    <message>
        <source>who did not do {event} at least {times}</source>
        <translation>qui n&apos;ont pas fait {event} au moins {times}</translation>
    </message>
    <message>
        <source>who did not do {event} at most {times}</source>
        <translation>qui n&apos;ont pas fait {event} au plus {times}</translation>
    </message>
    <message>
        <source>who did not do {event} exactly {times}</source>
        <translation>qui n&apos;ont pas fait {event} exactement {times}</translation>
    </message>
    <message>
        <source>who did {event}</source>
        <translation>qui ont fait {event}</translation>
    </message>
    <message>
        <source>who did {event} at least {times}</source>
        <translation>qui ont fait {event} au moins {times}</translation>
    </message>
    <message>
        <source>who did {event} at most {times}</source>
        <translation>qui ont fait {event} au plus {times}</translation>
    </message>
    <message>
        <source>who did {event} exactly {times}</source>
        <translation>qui ont fait {event} exactement {times}</translation>
    </message>
    <message>
        <source>whose consent for {purpose} is {states}</source>
        <translation>dont le consentement à {purpose} est {states}</translation>
    </message>
    <message>
        <source>whose {trait}</source>
        <translation>dont {trait}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>without {columns}</source>
        <translation>sans {columns}</translation>
    </message>
    <message>
        <source>{columns} within {groups}</source>
        <translation>{columns} dans {groups}</translation>
    </message>
    <message>
        <source>{column} to {type}</source>
        <translation>{column} en {type}</translation>
    </message>
    <message>
        <source>{condition} or not known</source>
        <translation>{condition} ou inconnu</translation>
    </message>
    <message>
        <source>{engine} cannot compute {function}: {reason} Run this pipeline in DuckDB, or do this step elsewhere.</source>
        <translation>{engine} ne peut calculer {function} : {reason} Exécutez ce pipeline dans DuckDB, ou faites cette étape ailleurs.</translation>
    </message>
    <message>
        <source>{event} (newcomers too)</source>
        <translation>{event} (nouveaux compris)</translation>
    </message>
    <message>
        <source>{event} and {property}</source>
        <translation>{event} et {property}</translation>
    </message>
    <message>
        <source>{event} before {to}</source>
        <translation>{event} avant {to}</translation>
    </message>
    <message>
        <source>{event} between {near} and {far} ago</source>
        <translation>{event} entre {near} et {far} auparavant</translation>
    </message>
    <message>
        <source>{event} by the calendar of {zone}</source>
        <translation>{event} selon le calendrier de {zone}</translation>
    </message>
    <message>
        <source>{event} from {from} until before {to}</source>
        <translation>{event} de {from} jusqu&apos;avant {to}</translation>
    </message>
    <message>
        <source>{event} in the last {near}</source>
        <translation>{event} au cours des derniers {near}</translation>
    </message>
    <message>
        <source>{event} in {zone}</source>
        <translation>{event} à {zone}</translation>
    </message>
    <message>
        <source>{event} since {from}</source>
        <translation>{event} depuis {from}</translation>
    </message>
    <message>
        <source>{event} where {property}</source>
        <translation>{event} où {property}</translation>
    </message>
    <message>
        <source>{figures} by {groups}</source>
        <translation>{figures} par {groups}</translation>
    </message>
    <message>
        <source>{file} cannot be opened as a DuckDB database: it is of another format or of a newer version.</source>
        <translation>{file} ne peut être ouvert comme base DuckDB : autre format ou version plus récente.</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check the permissions of the file and its folder.</source>
        <translation>{file} ne peut être ouvert. Vérifiez les permissions du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>{file} changed while it was read, so nothing of it was kept. Run again when the program that writes it has finished.</source>
        <translation>{file} a changé pendant sa lecture, rien n&apos;en a donc été gardé. Relancez quand le programme qui l&apos;écrit aura fini.</translation>
    </message>
    <message>
        <source>{file} is compressed, but its content cannot be unpacked. It may be cut off; copy or download it again.</source>
        <translation>{file} est compressé, mais son contenu ne peut être décompressé. Il est peut-être tronqué ; copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is empty: there is no header and no row. Choose a file with content, or state the columns.</source>
        <translation>{file} est vide : ni en-tête ni ligne. Choisissez un fichier avec du contenu, ou indiquez les colonnes.</translation>
    </message>
    <message>
        <source>{file} is encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first (iconv).</source>
        <translation>{file} est encodé en {encoding}, que Weir ne lit pas. Convertissez-le d&apos;abord en UTF-8 (iconv).</translation>
    </message>
    <message>
        <source>{file} is no SQLite database, or it is damaged ({reason}).</source>
        <translation>{file} n&apos;est pas une base SQLite, ou elle est abîmée ({reason}).</translation>
    </message>
    <message>
        <source>{file} is no text file. Weir reads CSV, TSV, JSON, NDJSON and Parquet; export the data in one of these.</source>
        <translation>{file} n&apos;est pas un fichier texte. Weir lit CSV, TSV, JSON, NDJSON et Parquet ; exportez les données dans l&apos;un d&apos;eux.</translation>
    </message>
    <message>
        <source>{file} is no whole Parquet file; its end is missing or damaged. Copy it again, or ask who wrote it.</source>
        <translation>{file} n&apos;est pas un fichier Parquet complet ; sa fin manque ou est abîmée. Copiez-le à nouveau, ou demandez à qui l&apos;a écrit.</translation>
    </message>
    <message>
        <source>{file} is open in another program that writes to it. Close it there and run again.</source>
        <translation>{file} est ouvert dans un autre programme qui y écrit. Fermez-le là et relancez.</translation>
    </message>
    <message>
        <source>{file} is open in another program that writes to it. Close it there and try again.</source>
        <translation>{file} est ouvert dans un autre programme qui y écrit. Fermez-le là et réessayez.</translation>
    </message>
    <message>
        <source>{file} is {what}. Weir reads CSV, TSV, JSON, NDJSON and Parquet here.</source>
        <translation>{file} est {what}. Weir lit ici CSV, TSV, JSON, NDJSON et Parquet.</translation>
    </message>
    <message>
        <source>{file} must hold an array of objects, or one object per line. Other JSON cannot be read as rows.</source>
        <translation>{file} doit contenir un tableau d&apos;objets, ou un objet par ligne. Un autre JSON ne se lit pas comme des lignes.</translation>
    </message>
    <message>
        <source>{file} seems to be encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first (iconv), or set the encoding by hand.</source>
        <translation>{file} semble encodé en {encoding}, que Weir ne lit pas. Convertissez-le d&apos;abord en UTF-8 (iconv), ou réglez l&apos;encodage à la main.</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} et {last}</translation>
    </message>
    <message>
        <source>{first} nor {last}</source>
        <translation>{first} ni {last}</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} ou {last}</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder, so that nothing of yours is overwritten.</source>
        <translation>{folder} n&apos;est pas vide. Choisissez un nouveau dossier, pour que rien à vous ne soit écrasé.</translation>
    </message>
    <message>
        <source>{format} is no date format. Write parts such as %d.%m.%Y or %H:%M.</source>
        <translation>{format} n&apos;est pas un format de date. Écrivez des parties comme %d.%m.%Y ou %H:%M.</translation>
    </message>
    <message>
        <source>{function} depends on the order of the rows, and no order is set. Choose one above.</source>
        <translation>{function} dépend de l&apos;ordre des lignes, et aucun n&apos;est fixé. Choisissez-en un ci-dessus.</translation>
    </message>
    <message>
        <source>{function} is no function over several rows.</source>
        <translation>{function} n&apos;est pas une fonction sur plusieurs lignes.</translation>
    </message>
    <message>
        <source>{function} needs a column or expression. Choose one.</source>
        <translation>{function} demande une colonne ou une expression. Choisissez-en une.</translation>
    </message>
    <message>
        <source>{function} of {what}</source>
        <translation>{function} de {what}</translation>
    </message>
    <message>
        <source>{function} of {what} per {names}</source>
        <translation>{function} de {what} par {names}</translation>
    </message>
    <message>
        <source>{function} per {names}</source>
        <translation>{function} par {names}</translation>
    </message>
    <message>
        <source>{keys}, first by {order}</source>
        <translation>{keys}, première par {order}</translation>
    </message>
    <message>
        <source>{keys}, last by {order}</source>
        <translation>{keys}, dernière par {order}</translation>
    </message>
    <message>
        <source>{keys}, most complete wins</source>
        <translation>{keys}, la plus complète l&apos;emporte</translation>
    </message>
    <message>
        <source>{key} cannot be &quot;{value}&quot; in this {what}. Use one of: {choices}.</source>
        <translation>{key} ne peut être « {value} » dans {what}. Utilisez l&apos;un de : {choices}.</translation>
    </message>
    <message>
        <source>{key} is missing or empty in this {what}.</source>
        <translation>{key} manque ou est vide dans {what}.</translation>
    </message>
    <message>
        <source>{key} is missing: give a text, or an object with the name of a column.</source>
        <translation>{key} manque : donnez un texte, ou un objet avec le nom d&apos;une colonne.</translation>
    </message>
    <message>
        <source>{key} is missing: say how long, such as 30 days.</source>
        <translation>{key} manque : dites combien de temps, comme 30 jours.</translation>
    </message>
    <message>
        <source>{key} is no date. Write it like 2024-12-31 or 2024-12-31T18:00:00Z.</source>
        <translation>{key} n&apos;est pas une date. Écrivez-la comme 2024-12-31 ou 2024-12-31T18:00:00Z.</translation>
    </message>
    <message>
        <source>{key} must be {wanted} in this {what}.</source>
        <translation>{key} doit être {wanted} dans {what}.</translation>
    </message>
    <message>
        <source>{name} is no input of this node. A SQL node reads its inputs only: read files and tables with a source and wire it in.</source>
        <translation>{name} n&apos;est pas une entrée de ce nœud. Un nœud SQL ne lit que ses entrées : lisez fichiers et tables par une source et reliez-la.</translation>
    </message>
    <message>
        <source>{name}() works on many rows at once.</source>
        <translation>{name}() travaille sur plusieurs lignes à la fois.</translation>
    </message>
    <message>
        <source>{node} is no source, so there is nothing to look at.</source>
        <translation>{node} n&apos;est pas une source, il n&apos;y a donc rien à regarder.</translation>
    </message>
    <message>
        <source>{node} works on people in the store, not on a table, so it has no SQL.</source>
        <translation>{node} travaille sur les personnes du magasin, pas sur une table, et n&apos;a donc pas de SQL.</translation>
    </message>
    <message>
        <source>{owner} is using this project folder. Close it there or wait, then try again.</source>
        <translation>{owner} utilise ce dossier de projet. Fermez-le là ou attendez, puis réessayez.</translation>
    </message>
    <message>
        <source>{part} is no part of a date pattern. Use %Y %m %d %H %M %S and so on, and %% for a percent sign.</source>
        <translation>{part} n&apos;est pas une partie de motif de date. Utilisez %Y %m %d %H %M %S et ainsi de suite, et %% pour un signe pour cent.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the file and its folder exist and that you may read them.</source>
        <translation>{path} ne peut être ouvert. Vérifiez que le fichier et son dossier existent et que vous pouvez les lire.</translation>
    </message>
    <message>
        <source>{path} could not be read or written: {reason}.</source>
        <translation>{path} n&apos;a pu être lu ou écrit : {reason}.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the path.</source>
        <translation>{path} n&apos;existe pas. Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{path} is a SQLite database but not a Weir store. Choose another file.</source>
        <translation>{path} est une base SQLite mais pas un magasin Weir. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is a Weir store. Write the plain event table into another file.</source>
        <translation>{path} est un magasin Weir. Écrivez la simple table d&apos;événements dans un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>{path} is cut off or damaged: it cannot be unpacked to its end. Fetch or write it again.</source>
        <translation>{path} est tronqué ou abîmé : il ne se décompresse pas jusqu&apos;au bout. Obtenez-le ou écrivez-le à nouveau.</translation>
    </message>
    <message>
        <source>{path} is damaged. Restore a backup, or run &apos;weir store check&apos; to see what is affected.</source>
        <translation>{path} est abîmé. Restaurez une sauvegarde, ou lancez « weir store check » pour voir ce qui est touché.</translation>
    </message>
    <message>
        <source>{path} is in use by another Weir process (process {process}). Close it or wait until its run is done; reading the store is possible meanwhile.</source>
        <translation>{path} est utilisé par un autre processus Weir (processus {process}). Fermez-le ou attendez la fin de son exécution ; la lecture du magasin reste possible.</translation>
    </message>
    <message>
        <source>{path} is locked by another program that is writing to it. Close that program or wait until it is done, then try again; nothing was changed.</source>
        <translation>{path} est verrouillé par un autre programme qui y écrit. Fermez-le ou attendez qu&apos;il ait fini, puis réessayez ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>{path} is not a SQLite database. Choose another file, or restore a backup if this was a store.</source>
        <translation>{path} n&apos;est pas une base SQLite. Choisissez un autre fichier, ou restaurez une sauvegarde si c&apos;était un magasin.</translation>
    </message>
    <message>
        <source>{path} is on a read-only disk. Choose another folder.</source>
        <translation>{path} est sur un disque en lecture seule. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is open for reading only. Open it for writing to change it.</source>
        <translation>{path} est ouvert en lecture seule. Ouvrez-le en écriture pour le modifier.</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only. Check the permissions, or open the store for reading only.</source>
        <translation>{path} ou son dossier est en lecture seule. Vérifiez les permissions, ou ouvrez le magasin en lecture seule.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Weir (store format {found}; this program knows {known}). Update Weir to open it; nothing was changed.</source>
        <translation>{path} a été écrit par un Weir plus récent (format {found} ; ce programme connaît {known}). Mettez Weir à jour ; rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>{people}, as of {day}</source>
        <translation>{people}, au {day}</translation>
    </message>
    <message>
        <source>{people}, except people {conditions}</source>
        <translation>{people}, sauf les personnes {conditions}</translation>
    </message>
    <message>
        <source>{region} is no region. Write two letters such as DE or US.</source>
        <translation>{region} n&apos;est pas une région. Écrivez deux lettres comme DE ou US.</translation>
    </message>
    <message>
        <source>{rows} of each {group}</source>
        <translation>{rows} de chaque {group}</translation>
    </message>
    <message>
        <source>{rows}, of each {group}</source>
        <translation>{rows}, de chaque {group}</translation>
    </message>
    <message>
        <source>{subject} contains any of {values}</source>
        <translation>{subject} contient l&apos;un de {values}</translation>
    </message>
    <message>
        <source>{subject} contains {values}</source>
        <translation>{subject} contient {values}</translation>
    </message>
    <message>
        <source>{subject} does not contain {values}</source>
        <translation>{subject} ne contient pas {values}</translation>
    </message>
    <message>
        <source>{subject} ends with {values}</source>
        <translation>{subject} finit par {values}</translation>
    </message>
    <message>
        <source>{subject} is after {values}</source>
        <translation>{subject} est après {values}</translation>
    </message>
    <message>
        <source>{subject} is at least {values}</source>
        <translation>{subject} est d&apos;au moins {values}</translation>
    </message>
    <message>
        <source>{subject} is at most {values}</source>
        <translation>{subject} est d&apos;au plus {values}</translation>
    </message>
    <message>
        <source>{subject} is before {values}</source>
        <translation>{subject} est avant {values}</translation>
    </message>
    <message>
        <source>{subject} is between {values}</source>
        <translation>{subject} est entre {values}</translation>
    </message>
    <message>
        <source>{subject} is empty</source>
        <translation>{subject} est vide</translation>
    </message>
    <message>
        <source>{subject} is false</source>
        <translation>{subject} est faux</translation>
    </message>
    <message>
        <source>{subject} is known</source>
        <translation>{subject} est connu</translation>
    </message>
    <message>
        <source>{subject} is less than {values}</source>
        <translation>{subject} est inférieur à {values}</translation>
    </message>
    <message>
        <source>{subject} is longer ago than {span}</source>
        <translation>{subject} remonte à plus de {span}</translation>
    </message>
    <message>
        <source>{subject} is more than {span} away</source>
        <translation>{subject} est à plus de {span}</translation>
    </message>
    <message>
        <source>{subject} is more than {values}</source>
        <translation>{subject} est supérieur à {values}</translation>
    </message>
    <message>
        <source>{subject} is neither {values}</source>
        <translation>{subject} n&apos;est ni {values}</translation>
    </message>
    <message>
        <source>{subject} is not empty</source>
        <translation>{subject} n&apos;est pas vide</translation>
    </message>
    <message>
        <source>{subject} is not known</source>
        <translation>{subject} n&apos;est pas connu</translation>
    </message>
    <message>
        <source>{subject} is not {values}</source>
        <translation>{subject} n&apos;est pas {values}</translation>
    </message>
    <message>
        <source>{subject} is true</source>
        <translation>{subject} est vrai</translation>
    </message>
    <message>
        <source>{subject} is within the last {span}</source>
        <translation>{subject} est dans les derniers {span}</translation>
    </message>
    <message>
        <source>{subject} is within the next {span}</source>
        <translation>{subject} est dans les prochains {span}</translation>
    </message>
    <message>
        <source>{subject} is {values}</source>
        <translation>{subject} est {values}</translation>
    </message>
    <message>
        <source>{subject} looks like {values}</source>
        <translation>{subject} ressemble à {values}</translation>
    </message>
    <message>
        <source>{subject} matches the expression {values}</source>
        <translation>{subject} correspond à l&apos;expression {values}</translation>
    </message>
    <message>
        <source>{subject} starts with {values}</source>
        <translation>{subject} commence par {values}</translation>
    </message>
    <message>
        <source>{title} cannot read its settings ({reason}). Set them again.</source>
        <translation>{title} ne peut lire ses réglages ({reason}). Refaites-les.</translation>
    </message>
    <message>
        <source>{title} gives no rows for its port {port}. This is a defect of the node.</source>
        <translation>{title} ne donne pas de lignes pour son port {port}. C&apos;est un défaut du nœud.</translation>
    </message>
    <message>
        <source>{title} has no input port {port}. Remove the wire from {from}.</source>
        <translation>{title} n&apos;a pas d&apos;entrée {port}. Retirez le lien depuis {from}.</translation>
    </message>
    <message>
        <source>{title} is not set yet. {help}</source>
        <translation>{title} n&apos;est pas encore réglé. {help}</translation>
    </message>
    <message>
        <source>{title} must be between {minimum} and {maximum}.</source>
        <translation>{title} doit être entre {minimum} et {maximum}.</translation>
    </message>
    <message>
        <source>{title} must be {wanted}.</source>
        <translation>{title} doit être {wanted}.</translation>
    </message>
    <message>
        <source>{title} sends for the purpose {purpose}, but the gate {gate} before it does not check that purpose. Add it to the gate.</source>
        <translation>{title} envoie pour la finalité {purpose}, mais la porte {gate} avant lui ne la vérifie pas. Ajoutez-la à la porte.</translation>
    </message>
    <message>
        <source>{title} takes only what a consent gate has let pass. Put a Consent gate node between.</source>
        <translation>{title} ne prend que ce qu&apos;une porte de consentement a laissé passer. Placez une porte de consentement entre les deux.</translation>
    </message>
    <message>
        <source>{url} did not answer within {seconds} s. Try again later or raise the time limit.</source>
        <translation>{url} n&apos;a pas répondu en {seconds} s. Réessayez plus tard ou augmentez le délai.</translation>
    </message>
    <message>
        <source>{url} is no web address. It must begin with https:// or http://.</source>
        <translation>{url} n&apos;est pas une adresse web. Elle doit commencer par https:// ou http://.</translation>
    </message>
    <message>
        <source>{url} redirects in a circle. Check the address.</source>
        <translation>{url} redirige en cercle. Vérifiez l&apos;adresse.</translation>
    </message>
    <message>
        <source>{value} is no choice for {title}. Choose one of: {choices}.</source>
        <translation>{value} n&apos;est pas un choix pour {title}. Choisissez l&apos;un de : {choices}.</translation>
    </message>
    <message>
        <source>{value} is no value of {column}, which is {type}. Write it like one.</source>
        <translation>{value} n&apos;est pas une valeur de {column}, qui est {type}. Écrivez-la comme telle.</translation>
    </message>
    <message>
        <source>{why} Confirm it by giving the number of removed people, {removed}.</source>
        <translation>{why} Confirmez en donnant le nombre de personnes retirées, {removed}.</translation>
    </message>
    <message>
        <source>{word} changes data or settings. A SQL node only reads: write one SELECT or WITH statement.</source>
        <translation>{word} modifie des données ou des réglages. Un nœud SQL ne fait que lire : écrivez une instruction SELECT ou WITH.</translation>
    </message>
    <message>
        <source>{word} reads something else than the inputs of this node. Read files and tables with a source and wire it in.</source>
        <translation>{word} lit autre chose que les entrées de ce nœud. Lisez fichiers et tables par une source et reliez-la.</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>contains any of</source>
        <translation>contient l&apos;un de</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>finit par</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>est après</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>est l&apos;un de</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>est d&apos;au moins</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>est d&apos;au plus</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>est avant</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is false</source>
        <translation>est faux</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>est connu</translation>
    </message>
    <message>
        <source>is later than in</source>
        <translation>est plus tard que dans</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>est inférieur à</translation>
    </message>
    <message>
        <source>is longer ago than</source>
        <translation>remonte à plus de</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>est supérieur à</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n&apos;est aucun de</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n&apos;est pas</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>n&apos;est pas vide</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>n&apos;est pas connu</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>est vrai</translation>
    </message>
    <message>
        <source>is within the last</source>
        <translation>est dans les derniers</translation>
    </message>
    <message>
        <source>is within the next</source>
        <translation>est dans les prochains</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>ressemble à</translation>
    </message>
    <message>
        <source>matches the expression</source>
        <translation>correspond à l&apos;expression</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>people with consent</source>
        <translation>personnes avec consentement</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>Blocked by disabled node {node}.</source>
        <translation>Bloqué par le nœud désactivé {node}.</translation>
    </message>
    <message>
        <source>Nothing comes out of this sub-pipeline there. Wire a node inside it to an output.</source>
        <translation>Rien ne sort de ce sous-pipeline à cet endroit. Reliez à l&apos;intérieur un nœud à une sortie.</translation>
    </message>
    <message>
        <source>Only a sub-pipeline can be expanded. Select one, then expand it.</source>
        <translation>Seul un sous-pipeline peut être déplié. Sélectionnez-en un, puis dépliez-le.</translation>
    </message>
    <message>
        <source>Select the nodes that are to become one, then collapse them.</source>
        <translation>Sélectionnez les nœuds qui doivent n&apos;en faire qu&apos;un, puis repliez-les.</translation>
    </message>
    <message>
        <source>The audience {audience} is defined by itself. Take one of the conditions away that name it.</source>
        <translation>L&apos;audience {audience} est définie par elle-même. Retirez une des conditions qui la nomment.</translation>
    </message>
    <message>
        <source>The sub-pipeline {part} cannot stand inside itself. Place another one there.</source>
        <translation>Le sous-pipeline {part} ne peut se trouver dans lui-même. Placez-en un autre.</translation>
    </message>
    <message>
        <source>The sub-pipeline {part} of this node is missing, or stands inside itself. Restore its files from version control, or remove the node.</source>
        <translation>Le sous-pipeline {part} de ce nœud manque, ou se trouve dans lui-même. Restaurez ses fichiers depuis la gestion de versions, ou retirez le nœud.</translation>
    </message>
    <message>
        <source>There is no saved audience {audience} in this project. Choose another one, or define the audience here.</source>
        <translation>Il n&apos;y a pas d&apos;audience enregistrée {audience} dans ce projet. Choisissez-en une autre, ou définissez-la ici.</translation>
    </message>
    <message>
        <source>This part of a sub-pipeline stands outside of it. Remove it.</source>
        <translation>Cette partie d&apos;un sous-pipeline se trouve hors de lui. Retirez-la.</translation>
    </message>
    <message>
        <source>Who belongs to the audience, or a saved audience.</source>
        <translation>Qui fait partie de l&apos;audience, ou une audience enregistrée.</translation>
    </message>
    <message>
        <source>{node} stands between the selected nodes. Select it too, or leave out what comes after it.</source>
        <translation>{node} se trouve entre les nœuds sélectionnés. Sélectionnez-le aussi, ou laissez ce qui vient après lui.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; became &apos;{new}&apos; in {node}.</source>
        <translation>« {name} » est devenu « {new} » dans {node}.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; was {was} and became {is} in {node}.</source>
        <translation>« {name} » était {was} et est devenu {is} dans {node}.</translation>
    </message>
    <message>
        <source>Bought 3 times or more in the last 180 days.</source>
        <translation>A acheté au moins 3 fois au cours des 180 derniers jours.</translation>
    </message>
    <message>
        <source>Bought in the last 30 days.</source>
        <translation>A acheté au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>Cart abandoners</source>
        <translation>Paniers abandonnés</translation>
    </message>
    <message>
        <source>Engaged by e-mail</source>
        <translation>Actifs par e-mail</translation>
    </message>
    <message>
        <source>Frequent buyers</source>
        <translation>Acheteurs fréquents</translation>
    </message>
    <message>
        <source>Known, but without a single purchase.</source>
        <translation>Connus, mais sans un seul achat.</translation>
    </message>
    <message>
        <source>Lapsed high value</source>
        <translation>Grande valeur, inactifs</translation>
    </message>
    <message>
        <source>Looked 3 times or more in the last 30 days, bought nothing.</source>
        <translation>A regardé au moins 3 fois au cours des 30 derniers jours, sans rien acheter.</translation>
    </message>
    <message>
        <source>Looked, did not buy</source>
        <translation>A regardé, sans acheter</translation>
    </message>
    <message>
        <source>Neither a trait nor a property of purchases says how much somebody spent.</source>
        <translation>Ni un trait ni une propriété des achats ne dit combien quelqu&apos;un a dépensé.</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>N&apos;a jamais acheté</translation>
    </message>
    <message>
        <source>New this week</source>
        <translation>Nouveaux cette semaine</translation>
    </message>
    <message>
        <source>No event in the store says that a cart was filled.</source>
        <translation>Aucun événement du stockage ne dit qu&apos;un panier a été rempli.</translation>
    </message>
    <message>
        <source>No event in the store says that a mail was opened or clicked.</source>
        <translation>Aucun événement du stockage ne dit qu&apos;un e-mail a été ouvert ou cliqué.</translation>
    </message>
    <message>
        <source>No event in the store says that somebody bought.</source>
        <translation>Aucun événement du stockage ne dit que quelqu&apos;un a acheté.</translation>
    </message>
    <message>
        <source>No event in the store says that somebody signed up.</source>
        <translation>Aucun événement du stockage ne dit que quelqu&apos;un s&apos;est inscrit.</translation>
    </message>
    <message>
        <source>No event in the store says that something was viewed.</source>
        <translation>Aucun événement du stockage ne dit que quelque chose a été regardé.</translation>
    </message>
    <message>
        <source>Opened or clicked a mail in the last 30 days.</source>
        <translation>A ouvert ou cliqué un e-mail au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>Recent buyers</source>
        <translation>Acheteurs récents</translation>
    </message>
    <message>
        <source>Signed up in the last 7 days.</source>
        <translation>Inscrits au cours des 7 derniers jours.</translation>
    </message>
    <message>
        <source>Spent much, but not in the last 60 days.</source>
        <translation>A beaucoup dépensé, mais pas au cours des 60 derniers jours.</translation>
    </message>
    <message>
        <source>These files are no Weir project.</source>
        <translation>Ces fichiers ne sont pas un projet Weir.</translation>
    </message>
    <message>
        <source>This plan was discarded. Make a new plan.</source>
        <translation>Ce plan a été abandonné. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>Version {id} is there already.</source>
        <translation>La version {id} existe déjà.</translation>
    </message>
    <message>
        <source>{file} is no recovery file of this version.</source>
        <translation>{file} n&apos;est pas un fichier de récupération de cette version.</translation>
    </message>
    <message>
        <source>{file} is no version of a project.</source>
        <translation>{file} n&apos;est pas une version d&apos;un projet.</translation>
    </message>
    <message>
        <source>{file} of this version was changed after it was saved, so the version cannot be shown.</source>
        <translation>{file} de cette version a été modifié après son enregistrement ; la version ne peut donc pas être montrée.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>{folder} ne peut pas être créé : {reason}.</translation>
    </message>
    <message>
        <source>{node} does not give &apos;{name}&apos; any more.</source>
        <translation>{node} ne donne plus « {name} ».</translation>
    </message>
    <message>
        <source>Abandoned cart</source>
        <translation>Panier abandonné</translation>
    </message>
    <message>
        <source>CSV clean-up</source>
        <translation>Nettoyage CSV</translation>
    </message>
    <message>
        <source>Consent-safe ads list</source>
        <translation>Liste publicitaire avec consentement</translation>
    </message>
    <message>
        <source>DSAR export</source>
        <translation>Export RGPD</translation>
    </message>
    <message>
        <source>Finds customers who spent much and have not bought for 60 days: the ones worth a call.</source>
        <translation>Trouve les clients qui ont beaucoup dépensé et n&apos;ont pas acheté depuis 60 jours : ceux qui méritent un appel.</translation>
    </message>
    <message>
        <source>Identity merge of CRM and web</source>
        <translation>Identités du CRM et du web</translation>
    </message>
    <message>
        <source>Makes a list for an ads platform: only people who allow advertising, only hashes of their e-mail.</source>
        <translation>Fait une liste pour une plateforme publicitaire : seulement les personnes qui acceptent la publicité, seulement l&apos;empreinte de leur e-mail.</translation>
    </message>
    <message>
        <source>Makes one person of CRM contacts and web visits, and shows why records belong together.</source>
        <translation>Fait une seule personne des contacts CRM et des visites web, et montre pourquoi les enregistrements vont ensemble.</translation>
    </message>
    <message>
        <source>Puts together everything that is held about one person, as GDPR article 15 asks.</source>
        <translation>Rassemble tout ce qui est détenu sur une personne, comme le demande l&apos;article 15 du RGPD.</translation>
    </message>
    <message>
        <source>RFM scoring</source>
        <translation>Score RFM</translation>
    </message>
    <message>
        <source>Reminds people who filled a cart in the last 30 days, did not buy since and agreed to e-mail.</source>
        <translation>Relance les personnes qui ont rempli un panier au cours des 30 derniers jours, n&apos;ont pas acheté depuis et ont accepté les e-mails.</translation>
    </message>
    <message>
        <source>Scores every customer from 1 to 5 by recency, frequency and value, with formulas that you can read.</source>
        <translation>Note chaque client de 1 à 5 selon la récence, la fréquence et la valeur, avec des formules lisibles.</translation>
    </message>
    <message>
        <source>Tidies names, e-mails, phones and countries of a messy list, and keeps one row per contact.</source>
        <translation>Met en ordre les noms, e-mails, téléphones et pays d&apos;une liste brouillonne, et garde une ligne par contact.</translation>
    </message>
    <message>
        <source>Win-back</source>
        <translation>Reconquête</translation>
    </message>
    <message>
        <source>Writes to customers who have not bought for 90 days but still open your mails.</source>
        <translation>Écrit aux clients qui n&apos;ont pas acheté depuis 90 jours mais ouvrent encore vos e-mails.</translation>
    </message>
    <message>
        <source>An .xlsx or .ods file.</source>
        <translation>Un fichier .xlsx ou .ods.</translation>
    </message>
    <message>
        <source>B2:F100</source>
        <translation>B2:F100</translation>
    </message>
    <message>
        <source>Cell {cell} of the sheet {sheet} has a value in column {column} that is no {type}. Set the column to text in the list of columns, and convert it with the node Cast.</source>
        <translation>La cellule {cell} de la feuille {sheet} a, dans la colonne {column}, une valeur qui n&apos;est pas de type {type}. Mettez la colonne en texte dans la liste des colonnes, et convertissez-la avec le nœud « Changer les types ».</translation>
    </message>
    <message>
        <source>Its name. Empty: the first sheet that is not empty.</source>
        <translation>Son nom. Vide : la première feuille qui n&apos;est pas vide.</translation>
    </message>
    <message>
        <source>Nothing is in the range {range} of the sheet {sheet}. Leave the range empty to take what is there.</source>
        <translation>Il n&apos;y a rien dans la plage {range} de la feuille {sheet}. Laissez la plage vide pour prendre ce qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Reads a sheet of an Excel or OpenDocument file.</source>
        <translation>Lit une feuille d&apos;un fichier Excel ou OpenDocument.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Tableur</translation>
    </message>
    <message>
        <source>Such as B2:F100, or B:F for all rows. Empty: where the table is.</source>
        <translation>Par exemple B2:F100, ou B:F pour toutes les lignes. Vide : là où se trouve le tableau.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {file} has no column {column}. It has: {columns}.</source>
        <translation>La feuille {sheet} de {file} n&apos;a pas de colonne {column}. Elle a : {columns}.</translation>
    </message>
    <message>
        <source>Whether the first row of the range names the columns.</source>
        <translation>Si la première ligne de la plage nomme les colonnes.</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Classeur</translation>
    </message>
    <message>
        <source>{file} has no filled cell.</source>
        <translation>{file} n&apos;a aucune cellule remplie.</translation>
    </message>
    <message>
        <source>{file} has no sheet {sheet}. It has: {sheets}.</source>
        <translation>{file} n&apos;a pas de feuille {sheet}. Il a : {sheets}.</translation>
    </message>
    <message>
        <source>{file} is an old .xls workbook, or one with a password. Save it as .xlsx without a password.</source>
        <translation>{file} est un ancien classeur .xls, ou un classeur avec mot de passe. Enregistrez-le en .xlsx sans mot de passe.</translation>
    </message>
    <message>
        <source>{file} is damaged, or protected by a password. Open it in a spreadsheet program and save it again without one.</source>
        <translation>{file} est endommagé, ou protégé par un mot de passe. Ouvrez-le dans un tableur et enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>{file} is no .xlsx or .ods spreadsheet. Read CSV, JSON and Parquet files with the node Files.</source>
        <translation>{file} n&apos;est pas un tableau .xlsx ou .ods. Le nœud « Fichiers » lit CSV, JSON et Parquet.</translation>
    </message>
    <message>
        <source>{file} is too large for a spreadsheet. Save its sheets as CSV files.</source>
        <translation>{file} est trop grand pour un tableur. Enregistrez ses feuilles en fichiers CSV.</translation>
    </message>
    <message>
        <source>{range} is no range. Write the first and the last cell, such as B2:F100, or the columns, such as B:F.</source>
        <translation>{range} n&apos;est pas une plage. Écrivez la première et la dernière cellule, comme B2:F100, ou les colonnes, comme B:F.</translation>
    </message>
    <message>
        <source>A few bytes are not UTF-8; rows with them go to the rejected rows.</source>
        <translation>Quelques octets ne sont pas en UTF-8 ; les lignes concernées vont aux lignes rejetées.</translation>
    </message>
    <message>
        <source>Column {column} declares no digits; by a sample it is read as {type}. A value that does not fit stops the read.</source>
        <translation>La colonne {column} ne déclare pas de chiffres ; d&apos;après un échantillon, elle est lue comme {type}. Une valeur qui ne convient pas arrête la lecture.</translation>
    </message>
    <message>
        <source>Column {column} is first in {file}; it is empty in the files before.</source>
        <translation>La colonne {column} apparaît d&apos;abord dans {file} ; elle est vide dans les fichiers précédents.</translation>
    </message>
    <message>
        <source>Column {column} is marked as an identifier: {reason}</source>
        <translation>La colonne {column} est marquée comme identifiant : {reason}</translation>
    </message>
    <message>
        <source>Column {column} is marked as personal: {reason}</source>
        <translation>La colonne {column} est marquée comme personnelle : {reason}</translation>
    </message>
    <message>
        <source>Column {column} is {type} in {file} and {before} before; it is read as {wide}.</source>
        <translation>La colonne {column} est {type} dans {file} et {before} avant ; elle est lue comme {wide}.</translation>
    </message>
    <message>
        <source>Columns are matched by name; missing ones are empty.</source>
        <translation>Les colonnes sont associées par leur nom ; celles qui manquent sont vides.</translation>
    </message>
    <message>
        <source>Dates in {columns} can be read with the day or the month first; the day is taken as first. Check the preview.</source>
        <translation>Les dates dans {columns} peuvent se lire avec le jour ou le mois en premier ; le jour est pris en premier. Vérifiez l&apos;aperçu.</translation>
    </message>
    <message>
        <source>Dates in {columns} can be read with the day or the month first; the month is taken as first. Check the preview.</source>
        <translation>Les dates dans {columns} peuvent se lire avec le jour ou le mois en premier ; le mois est pris en premier. Vérifiez l&apos;aperçu.</translation>
    </message>
    <message>
        <source>Its cells are ids of visitors.</source>
        <translation>Ses cellules sont des identifiants de visiteurs.</translation>
    </message>
    <message>
        <source>Its cells look like IP addresses.</source>
        <translation>Ses cellules ressemblent à des adresses IP.</translation>
    </message>
    <message>
        <source>Its cells look like e-mail addresses.</source>
        <translation>Ses cellules ressemblent à des adresses e-mail.</translation>
    </message>
    <message>
        <source>Its cells look like phone numbers.</source>
        <translation>Ses cellules ressemblent à des numéros de téléphone.</translation>
    </message>
    <message>
        <source>No delimiter was found; each line is one column.</source>
        <translation>Aucun séparateur trouvé ; chaque ligne est une colonne.</translation>
    </message>
    <message>
        <source>Numbers are written with a decimal comma.</source>
        <translation>Les nombres sont écrits avec une virgule décimale.</translation>
    </message>
    <message>
        <source>Records of {file} that are no JSON and go to the rejected rows: {count}.</source>
        <translation>Enregistrements de {file} qui ne sont pas du JSON et vont aux lignes rejetées : {count}.</translation>
    </message>
    <message>
        <source>Some of its cells hold e-mail addresses or phone numbers.</source>
        <translation>Certaines de ses cellules contiennent des adresses e-mail ou des numéros de téléphone.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: the columns stand in another order.</source>
        <translation>{file} diffère de {first} : les colonnes sont dans un autre ordre.</translation>
    </message>
    <message>
        <source>The commas in {column} may stand for thousands or for decimals, so the column stays text. Set the decimal separator, or read it with the node Clean.</source>
        <translation>Les virgules de {column} peuvent séparer les milliers ou les décimales ; la colonne reste donc du texte. Réglez le séparateur décimal, ou lisez-la avec le nœud « Nettoyer ».</translation>
    </message>
    <message>
        <source>The delimiter was not clear; {delimiter} fits best. Check the preview.</source>
        <translation>Le séparateur n&apos;était pas clair ; {delimiter} convient le mieux. Vérifiez l&apos;aperçu.</translation>
    </message>
    <message>
        <source>The first line looks like data, so the columns have no names.</source>
        <translation>La première ligne ressemble à des données ; les colonnes n&apos;ont donc pas de nom.</translation>
    </message>
    <message>
        <source>The name means a name, and its cells look like names of people.</source>
        <translation>Le nom désigne un nom, et ses cellules ressemblent à des noms de personnes.</translation>
    </message>
    <message>
        <source>The name means {meaning}.</source>
        <translation>Le nom désigne {meaning}.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it is read as Latin-1 (ISO 8859-1). Check words with accents in the preview.</source>
        <translation>Le texte n&apos;est pas en UTF-8 ; il est lu en Latin-1 (ISO 8859-1). Vérifiez les mots accentués dans l&apos;aperçu.</translation>
    </message>
    <message>
        <source>The text {word} is read as no value in columns that are not text.</source>
        <translation>Le texte {word} compte comme absence de valeur dans les colonnes qui ne sont pas du texte.</translation>
    </message>
    <message>
        <source>The workbook has the sheets {sheets}; {sheet} is read.</source>
        <translation>Le classeur a les feuilles {sheets} ; {sheet} est lue.</translation>
    </message>
    <message>
        <source>a birthday or age</source>
        <translation>une date de naissance ou un âge</translation>
    </message>
    <message>
        <source>a card or account</source>
        <translation>une carte ou un compte</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lieu</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>une adresse IP</translation>
    </message>
    <message>
        <source>an address</source>
        <translation>une adresse</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse e-mail</translation>
    </message>
    <message>
        <source>an id of a device or browser</source>
        <translation>un identifiant d&apos;appareil ou de navigateur</translation>
    </message>
    <message>
        <source>an id of a person</source>
        <translation>un identifiant de personne</translation>
    </message>
    <message>
        <source>an official number</source>
        <translation>un numéro officiel</translation>
    </message>
    <message>
        <source>something sensitive</source>
        <translation>quelque chose de sensible</translation>
    </message>
    <message>
        <source>the browser</source>
        <translation>le navigateur</translation>
    </message>
    <message>
        <source>{file} differs from {first}: with {extra}.</source>
        <translation>{file} diffère de {first} : avec {extra}.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: without {missing}.</source>
        <translation>{file} diffère de {first} : sans {missing}.</translation>
    </message>
    <message>
        <source>{file} differs from {first}: without {missing}; with {extra}.</source>
        <translation>{file} diffère de {first} : sans {missing} ; avec {extra}.</translation>
    </message>
    <message>
        <source>Any list of contacts.</source>
        <translation>N&apos;importe quelle liste de contacts.</translation>
    </message>
    <message>
        <source>Contacts and web events.</source>
        <translation>Contacts et événements web.</translation>
    </message>
    <message>
        <source>Nothing: 20,000 people are made for you.</source>
        <translation>Rien : 20 000 personnes sont créées pour vous.</translation>
    </message>
    <message>
        <source>Nothing: the orders come with it.</source>
        <translation>Rien : les commandes sont fournies.</translation>
    </message>
    <message>
        <source>Orders with a customer, a time and an amount.</source>
        <translation>Commandes avec un client, une heure et un montant.</translation>
    </message>
    <message>
        <source>Orders, contacts and a consent log.</source>
        <translation>Commandes, contacts et un journal de consentement.</translation>
    </message>
    <message>
        <source>Orders, e-mail engagement, contacts and a consent log.</source>
        <translation>Commandes, réactions aux e-mails, contacts et un journal de consentement.</translation>
    </message>
    <message>
        <source>Web events, orders, contacts and a consent log.</source>
        <translation>Événements web, commandes, contacts et un journal de consentement.</translation>
    </message>
    <message>
        <source>Whatever you hold: here contacts, orders, mail and consent.</source>
        <translation>Tout ce que vous détenez : ici contacts, commandes, e-mails et consentements.</translation>
    </message>
    <message>
        <source>Nobody in the store has the profile id {id}. Search for the person again.</source>
        <translation>Personne dans le magasin n’a l’identifiant de profil {id}. Cherchez de nouveau la personne.</translation>
    </message>
    <message>
        <source>The blocking rule {rule} is no conjunction of equalities between both records.</source>
        <translation>La règle de blocage {rule} n’est pas une conjonction d’égalités entre les deux enregistrements.</translation>
    </message>
    <message>
        <source>The model compares the column {column}, which the records do not have.</source>
        <translation>Le modèle compare la colonne {column}, que les enregistrements n’ont pas.</translation>
    </message>
    <message>
        <source>The model has a condition that cannot be read: {condition}. Not understood: {part}.</source>
        <translation>Le modèle a une condition illisible : {condition}. Non compris : {part}.</translation>
    </message>
    <message>
        <source>The set {set} does not say who is who. Name the column or file in a line &quot;Ground truth:&quot; of its README.md.</source>
        <translation>Le jeu {set} ne dit pas qui est qui. Nommez la colonne ou le fichier dans une ligne « Ground truth: » de son README.md.</translation>
    </message>
    <message>
        <source>The set {set} has a truth in no known form: two columns of ids, or CLUSTER_ID and RECORD_ID.</source>
        <translation>La vérité du jeu {set} n’a pas de forme connue : deux colonnes d’identifiants, ou CLUSTER_ID et RECORD_ID.</translation>
    </message>
    <message>
        <source>This is no Splink model: {what}.</source>
        <translation>Ce n’est pas un modèle Splink : {what}.</translation>
    </message>
    <message>
        <source>What run {run} ran is not kept: it is too long ago, or an older Weir ran it.</source>
        <translation>Ce que l’exécution {run} a exécuté n’est pas conservé : elle est trop ancienne, ou faite par un Weir plus ancien.</translation>
    </message>
    <message>
        <source>{file} was changed after the run, so what the run ran cannot be shown.</source>
        <translation>{file} a été modifié après l’exécution ; ce qu’elle a exécuté ne peut pas être montré.</translation>
    </message>
    <message>
        <source>{file} was written by another version of Weir and cannot be read.</source>
        <translation>{file} a été écrit par une autre version de Weir et ne peut pas être lu.</translation>
    </message>
    <message>
        <source>A merge or rebase is going on in this working tree. End it with Git first, then commit.</source>
        <translation>Une fusion ou un rebase est en cours dans ce répertoire de travail. Terminez-le d&apos;abord avec Git, puis validez.</translation>
    </message>
    <message>
        <source>Every column here holds personal data, and such data is not kept in files of the project. Keep the rows of a node that counts or drops it.</source>
        <translation>Chaque colonne contient ici des données personnelles, et de telles données ne sont pas conservées dans les fichiers du projet. Conservez les lignes d&apos;un nœud qui les compte ou les retire.</translation>
    </message>
    <message>
        <source>Expected columns are gone or of another type: {columns}. If that is right, keep the rows again.</source>
        <translation>Des colonnes attendues manquent ou sont d&apos;un autre type : {columns}. Si c&apos;est juste, conservez à nouveau les lignes.</translation>
    </message>
    <message>
        <source>Git could not {what}: {reason}</source>
        <translation>Git signale une erreur ({what}) : {reason}</translation>
    </message>
    <message>
        <source>Git does not know who you are. Tell it once: git config --global user.name &quot;...&quot; and git config --global user.email &quot;...&quot;</source>
        <translation>Git ne sait pas qui vous êtes. Dites-le-lui une fois : git config --global user.name &quot;...&quot; et git config --global user.email &quot;...&quot;</translation>
    </message>
    <message>
        <source>Nothing changed since the last commit.</source>
        <translation>Rien n&apos;a changé depuis le dernier commit.</translation>
    </message>
    <message>
        <source>The expected rows hold {columns} in clear, which is personal data now. Keep the rows again.</source>
        <translation>Les lignes attendues contiennent {columns} en clair, ce qui est maintenant une donnée personnelle. Conservez à nouveau les lignes.</translation>
    </message>
    <message>
        <source>The expected rows in {file} cannot be read. Keep the rows again, or take the file from Git.</source>
        <translation>Les lignes attendues dans {file} sont illisibles. Conservez à nouveau les lignes, ou reprenez le fichier depuis Git.</translation>
    </message>
    <message>
        <source>The project lies in no Git working tree.</source>
        <translation>Le projet ne se trouve dans aucun répertoire de travail Git.</translation>
    </message>
    <message>
        <source>The rows are not as expected: {added} added, {missing} missing, {changed} changed, {same} as before. If they are right, keep them as the expected ones.</source>
        <translation>Les lignes ne sont pas celles attendues : {added} ajoutées, {missing} manquantes, {changed} modifiées, {same} comme avant. Si elles sont justes, conservez-les comme lignes attendues.</translation>
    </message>
    <message>
        <source>The sub-pipeline around this node is no more. Look at the problems again.</source>
        <translation>Le sous-pipeline autour de ce nœud n&apos;existe plus. Regardez à nouveau les problèmes.</translation>
    </message>
    <message>
        <source>There are more than {most} rows here, too many for a file of the project. Keep the rows of an aggregate or of a filter.</source>
        <translation>Il y a ici plus de {most} lignes, trop pour un fichier du projet. Conservez les lignes d&apos;une agrégation ou d&apos;un filtre.</translation>
    </message>
    <message>
        <source>Row {row} of what this node reads: {column} is no {type}. Mend the value where it comes from, or say here what happens to values that do not fit.</source>
        <translation>Ligne {row} de ce que lit ce nœud : {column} n&apos;est pas de type {type}. Corrigez la valeur à sa source, ou dites ici ce qu&apos;il advient des valeurs qui ne conviennent pas.</translation>
    </message>
    <message>
        <source>A pattern of blocked values cannot be used.</source>
        <translation>Un motif de valeurs bloquées ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Column {column} is there twice. Remove one of them.</source>
        <translation>La colonne {column} y est deux fois. Retirez-en une.</translation>
    </message>
    <message>
        <source>Column {column} is {first} in one table and {second} in another. Change the type of one of them before this node.</source>
        <translation>La colonne {column} est {first} dans une table et {second} dans une autre. Changez le type de l&apos;une d&apos;elles avant ce nœud.</translation>
    </message>
    <message>
        <source>Decision {number} does not name two records and whether they are the same person. Take it out, or review the pair again.</source>
        <translation>La décision {number} ne nomme pas deux enregistrements et s&apos;ils sont la même personne. Retirez-la ou revoyez la paire.</translation>
    </message>
    <message>
        <source>Decisions must be a list. Take them out of the settings.</source>
        <translation>Les décisions doivent être une liste. Retirez-les des réglages.</translation>
    </message>
    <message>
        <source>No column says who somebody is. Choose columns to compare and say what they are.</source>
        <translation>Aucune colonne ne dit qui est quelqu&apos;un. Choisissez des colonnes à comparer et dites ce qu&apos;elles sont.</translation>
    </message>
    <message>
        <source>No identifier is a login: mark the type that people sign in with as unique.</source>
        <translation>Aucun identifiant n&apos;est une connexion : marquez comme unique le type avec lequel les gens se connectent.</translation>
    </message>
    <message>
        <source>The memory of this machine is not enough for these rows. Filter them first, or choose fewer columns.</source>
        <translation>La mémoire de cette machine ne suffit pas pour ces lignes. Filtrez-les avant, ou choisissez moins de colonnes.</translation>
    </message>
    <message>
        <source>The node failed ({reason}). This is a defect of the node.</source>
        <translation>Le nœud a échoué ({reason}). C&apos;est un défaut du nœud.</translation>
    </message>
    <message>
        <source>The node gave rows for another number of ports than it has. This is a defect of the node.</source>
        <translation>Le nœud a donné des lignes pour un autre nombre de ports qu&apos;il n&apos;en a. C&apos;est un défaut du nœud.</translation>
    </message>
    <message>
        <source>The records have a column {column} already, which this node adds. Rename it before.</source>
        <translation>Les enregistrements ont déjà une colonne {column}, que ce nœud ajoute. Renommez-la avant.</translation>
    </message>
    <message>
        <source>This pattern of blocked values cannot be read: {why}</source>
        <translation>Ce motif de valeurs bloquées est illisible : {why}</translation>
    </message>
    <message>
        <source>{key} is not the key of an observation.</source>
        <translation>{key} n&apos;est pas la clé d&apos;une observation.</translation>
    </message>
    <message>
        <source>{node} is computed by Weir itself on whatever engine the pipeline runs, so it has no SQL.</source>
        <translation>{node} est calculé par Weir lui-même, quel que soit le moteur du pipeline, et n&apos;a donc pas de SQL.</translation>
    </message>
    <message>
        <source>{type} has two rules. Keep one of them.</source>
        <translation>{type} a deux règles. Gardez-en une.</translation>
    </message>
    <message>
        <source>{type} is unique: a person has one. Leave the limit away, or let a person have several.</source>
        <translation>{type} est unique : une personne en a un. Retirez la limite, ou permettez à une personne d&apos;en avoir plusieurs.</translation>
    </message>
    <message>
        <source>A column of the records.</source>
        <translation>Une colonne des enregistrements.</translation>
    </message>
    <message>
        <source>At most so many on average: more finds more, and takes longer.</source>
        <translation>Au plus autant en moyenne : davantage trouve plus et dure plus longtemps.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Columns to compare</source>
        <translation>Colonnes à comparer</translation>
    </message>
    <message>
        <source>Comparisons per record</source>
        <translation>Comparaisons par enregistrement</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Jour de naissance</translation>
    </message>
    <message>
        <source>Decides how values are compared.</source>
        <translation>Décide de la comparaison des valeurs.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Décisions</translation>
    </message>
    <message>
        <source>Everybody&apos;s records, wherever they are</source>
        <translation>Les enregistrements de tous, où qu&apos;ils soient</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Finds records of the same person by names, dates and addresses, without a common identifier.</source>
        <translation>Trouve les enregistrements d&apos;une même personne par noms, dates et adresses, sans identifiant commun.</translation>
    </message>
    <message>
        <source>Fixes what is drawn by chance while learning. Equal seeds give equal results.</source>
        <translation>Fixe ce qui est tiré au hasard pendant l&apos;apprentissage. À graine égale, résultats égaux.</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Guess from name and values</source>
        <translation>Deviner d&apos;après le nom et les valeurs</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Numéro de rue</translation>
    </message>
    <message>
        <source>Links between two tables, one to one</source>
        <translation>Liens entre deux tables, un à un</translation>
    </message>
    <message>
        <source>Look for</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Match people</source>
        <translation>Rapprocher les personnes</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Mois de naissance</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number of a person (passport, tax)</source>
        <translation>Numéro d&apos;une personne (passeport, impôts)</translation>
    </message>
    <message>
        <source>One of few words</source>
        <translation>Un mot parmi peu</translation>
    </message>
    <message>
        <source>Pairs, with the reasons</source>
        <translation>Paires, avec les raisons</translation>
    </message>
    <message>
        <source>People within and across all tables, or links between two tables without duplicates.</source>
        <translation>Des personnes dans et entre toutes les tables, ou des liens entre deux tables sans doublons.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Probability from which pairs leave through the port Pairs.</source>
        <translation>Probabilité à partir de laquelle les paires sortent par le port Paires.</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>Identifiant de l&apos;enregistrement</translation>
    </message>
    <message>
        <source>Records with their group</source>
        <translation>Enregistrements avec leur groupe</translation>
    </message>
    <message>
        <source>Show pairs from</source>
        <translation>Montrer les paires à partir de</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>État ou région</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>The column that names a record in the pairs; without one, rows are numbered.</source>
        <translation>La colonne qui nomme un enregistrement dans les paires ; sans elle, les lignes sont numérotées.</translation>
    </message>
    <message>
        <source>Those that say who somebody is. Without any, all columns are looked at.</source>
        <translation>Celles qui disent qui est quelqu&apos;un. Sans choix, toutes les colonnes sont regardées.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu&apos;elle dit</translation>
    </message>
    <message>
        <source>What people said about pairs of records. They always hold, and the weights learn from them.</source>
        <translation>Ce que des personnes ont dit de paires d&apos;enregistrements. Cela vaut toujours, et les poids en apprennent.</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>Adresse entière</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Nom entier</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Année de naissance</translation>
    </message>
    <message>
        <source>a fifth shared</source>
        <translation>un cinquième en commun</translation>
    </message>
    <message>
        <source>a tenth shared</source>
        <translation>un dixième en commun</translation>
    </message>
    <message>
        <source>a third shared</source>
        <translation>un tiers en commun</translation>
    </message>
    <message>
        <source>a word is shared</source>
        <translation>un mot en commun</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>all else</source>
        <translation>tout le reste</translation>
    </message>
    <message>
        <source>all words of the shorter name</source>
        <translation>tous les mots du nom le plus court</translation>
    </message>
    <message>
        <source>both spelled alike</source>
        <translation>les deux d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>both spelled alike, swapped</source>
        <translation>les deux d&apos;orthographe proche, inversés</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ville</translation>
    </message>
    <message>
        <source>city and postcode area</source>
        <translation>ville et zone postale</translation>
    </message>
    <message>
        <source>city and postcode district</source>
        <translation>ville et district postal</translation>
    </message>
    <message>
        <source>city spelled alike</source>
        <translation>ville d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>jour et mois inversés</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>nom de famille</translation>
    </message>
    <message>
        <source>family name, given name spelled alike</source>
        <translation>nom de famille, prénom d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>family name, no given name</source>
        <translation>nom de famille, sans prénom</translation>
    </message>
    <message>
        <source>family name, short form of the given name</source>
        <translation>nom de famille, forme courte du prénom</translation>
    </message>
    <message>
        <source>four fifths shared</source>
        <translation>quatre cinquièmes en commun</translation>
    </message>
    <message>
        <source>given and family name</source>
        <translation>prénom et nom de famille</translation>
    </message>
    <message>
        <source>given name</source>
        <translation>prénom</translation>
    </message>
    <message>
        <source>given name, family name spelled alike</source>
        <translation>prénom, nom de famille d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>given name, no family name</source>
        <translation>prénom, sans nom de famille</translation>
    </message>
    <message>
        <source>half shared</source>
        <translation>la moitié en commun</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>nearly all shared</source>
        <translation>presque tout en commun</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>one character differs</source>
        <translation>un caractère diffère</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>un chiffre diffère</translation>
    </message>
    <message>
        <source>one part is spelled alike</source>
        <translation>une partie d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>code postal</translation>
    </message>
    <message>
        <source>postcode and city</source>
        <translation>code postal et ville</translation>
    </message>
    <message>
        <source>postcode area</source>
        <translation>zone postale</translation>
    </message>
    <message>
        <source>postcode district</source>
        <translation>district postal</translation>
    </message>
    <message>
        <source>postcode, one character differs</source>
        <translation>code postal, un caractère diffère</translation>
    </message>
    <message>
        <source>same</source>
        <translation>égal</translation>
    </message>
    <message>
        <source>same 1 January</source>
        <translation>égal, 1er janvier</translation>
    </message>
    <message>
        <source>same day and month</source>
        <translation>mêmes jour et mois</translation>
    </message>
    <message>
        <source>same last digits</source>
        <translation>mêmes derniers chiffres</translation>
    </message>
    <message>
        <source>same user part</source>
        <translation>même partie avant @</translation>
    </message>
    <message>
        <source>same year</source>
        <translation>même année</translation>
    </message>
    <message>
        <source>same year and day or month</source>
        <translation>même année et même jour ou mois</translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation>orthographe proche</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>inversé</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>le nom entier</translation>
    </message>
    <message>
        <source>two characters differ</source>
        <translation>deux caractères diffèrent</translation>
    </message>
    <message>
        <source>two digits differ</source>
        <translation>deux chiffres diffèrent</translation>
    </message>
    <message>
        <source>two thirds shared</source>
        <translation>deux tiers en commun</translation>
    </message>
    <message>
        <source>user part spelled alike</source>
        <translation>partie avant @ d&apos;orthographe proche</translation>
    </message>
    <message>
        <source>within 1 %</source>
        <translation>à 1 % près</translation>
    </message>
    <message>
        <source>within 10 %</source>
        <translation>à 10 % près</translation>
    </message>
    <message>
        <source>within 3 %</source>
        <translation>à 3 % près</translation>
    </message>
    <message>
        <source>within 30 %</source>
        <translation>à 30 % près</translation>
    </message>
    <message>
        <source>within a year</source>
        <translation>à un an près</translation>
    </message>
    <message>
        <source>within ten years</source>
        <translation>à dix ans près</translation>
    </message>
    <message>
        <source>No rows are expected of {node} yet. Keep them first.</source>
        <translation>Aucune ligne n&apos;est encore attendue de {node}. Gardez-en d&apos;abord.</translation>
    </message>
    <message>
        <source>Rows are expected of {node}, which this pipeline does not have, so nothing compares them. Bring the node back, or take the file {file} away.</source>
        <translation>Des lignes sont attendues de {node}, que ce pipeline n&apos;a pas ; rien ne les compare donc. Ramenez le nœud, ou enlevez le fichier {file}.</translation>
    </message>
    <message>
        <source>The row is no longer there or no longer read like this. Run again to see where it stands now.</source>
        <translation>La ligne n&apos;est plus là ou n&apos;est plus lue ainsi. Exécutez à nouveau pour voir où elle se trouve maintenant.</translation>
    </message>
    <message>
        <source>{column} is none of the columns that are kept. Name rows by one of those.</source>
        <translation>{column} n&apos;est aucune des colonnes gardées. Nommez les lignes par l&apos;une d&apos;elles.</translation>
    </message>
    <message>
        <source>This program has no engine duckdb, which keeps the rows that this node reads and gives.</source>
        <translation>Ce programme n’a pas de moteur duckdb, qui garde les lignes que ce nœud lit et produit.</translation>
    </message>
    <message>
        <source>A run stops here when a larger part of the rows cannot be read. Empty: any part.</source>
        <translation>Une exécution s’arrête ici quand une plus grande part des lignes est illisible. Vide : n’importe quelle part.</translation>
    </message>
    <message>
        <source>A run stops here when more rows cannot be read. Empty: any number.</source>
        <translation>Une exécution s’arrête ici quand davantage de lignes sont illisibles. Vide : sans limite.</translation>
    </message>
    <message numerus="yes">
        <source>Links one to one need two tables, and {count} {count:is|are} connected. Connect two, or look for everybody&apos;s records.</source>
        <translation>
            <numerusform>Relier un à un demande deux tables, et {count} est connectée. Connectez-en deux, ou cherchez les fiches de tout le monde.</numerusform>
            <numerusform>Relier un à un demande deux tables, et {count} sont connectées. Connectez-en deux, ou cherchez les fiches de tout le monde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows, at most</source>
        <translation>Lignes rejetées, au plus</translation>
    </message>
    <message>
        <source>Rejected rows, at most in %</source>
        <translation>Lignes rejetées, au plus en %</translation>
    </message>
    <message>
        <source>The condition of the breakpoint here cannot be read: {reason}</source>
        <translation>La condition du point d’arrêt ici est illisible : {reason}</translation>
    </message>
    <message numerus="yes">
        <source>The pattern has {count} {count:group|groups} in brackets; there is no group {group}.</source>
        <translation>
            <numerusform>Le motif a {count} groupe entre parenthèses ; il n’y a pas de groupe {group}.</numerusform>
            <numerusform>Le motif a {count} groupes entre parenthèses ; il n’y a pas de groupe {group}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is wrong: {what} ({count}). Restore a backup.</source>
        <translation>Le stockage est incorrect : {what} ({count}). Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>This program has no engine duckdb, which reads the results of runs.</source>
        <translation>Ce programme n’a pas de moteur duckdb, qui lit les résultats des exécutions.</translation>
    </message>
    <message numerus="yes">
        <source>Types are decided from {rows} {rows:row|rows}. Later rows that do not fit are rejected.</source>
        <translation>
            <numerusform>Les types sont décidés d’après {rows} ligne. Les lignes suivantes qui ne conviennent pas sont rejetées.</numerusform>
            <numerusform>Les types sont décidés d’après {rows} lignes. Les lignes suivantes qui ne conviennent pas sont rejetées.</numerusform>
        </translation>
    </message>
    <message>
        <source>any number</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>any part</source>
        <translation>n’importe quelle part</translation>
    </message>
    <message>
        <source>{column} is no column that both results have. Name rows by another.</source>
        <translation>{column} n’est pas une colonne commune aux deux résultats. Nommez les lignes d’après une autre.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:day|days}</source>
        <translation>
            <numerusform>{count} jour</numerusform>
            <numerusform>{count} jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:hour|hours}</source>
        <translation>
            <numerusform>{count} heure</numerusform>
            <numerusform>{count} heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:key stands|keys stand} in several rows of the right input, so left rows are repeated. Deduplicate the right input by its key, or expect any number of matches.</source>
        <translation>
            <numerusform>{count} clé figure dans plusieurs lignes de l’entrée droite, donc des lignes de gauche se répètent. Dédoublonnez l’entrée droite par sa clé, ou attendez un nombre quelconque de correspondances.</numerusform>
            <numerusform>{count} clés figurent dans plusieurs lignes de l’entrée droite, donc des lignes de gauche se répètent. Dédoublonnez l’entrée droite par sa clé, ou attendez un nombre quelconque de correspondances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:line|lines} at the top {count:is|are} no part of the table and left out.</source>
        <translation>
            <numerusform>{count} ligne au début ne fait pas partie de la table et est omise.</numerusform>
            <numerusform>{count} lignes au début ne font pas partie de la table et sont omises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:minute|minutes}</source>
        <translation>
            <numerusform>{count} minute</numerusform>
            <numerusform>{count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows}</source>
        <translation>
            <numerusform>{count} ligne</numerusform>
            <numerusform>{count} lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows} of {rows} could not be read, and {limit} may be. Look at the rejected rows, mend the data or the columns, or allow more.</source>
        <translation>
            <numerusform>{count} ligne sur {rows} était illisible, et la limite est {limit}. Regardez les lignes rejetées, corrigez les données ou les colonnes, ou permettez-en plus.</numerusform>
            <numerusform>{count} lignes sur {rows} étaient illisibles, et la limite est {limit}. Regardez les lignes rejetées, corrigez les données ou les colonnes, ou permettez-en plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row|rows} of {rows} could not be read, which is more than {limit} %. Look at the rejected rows, mend the data or the columns, or allow more.</source>
        <translation>
            <numerusform>{count} ligne sur {rows} était illisible, soit plus de {limit} %. Regardez les lignes rejetées, corrigez les données ou les colonnes, ou permettez-en plus.</numerusform>
            <numerusform>{count} lignes sur {rows} étaient illisibles, soit plus de {limit} %. Regardez les lignes rejetées, corrigez les données ou les colonnes, ou permettez-en plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:time|times}</source>
        <translation>
            <numerusform>{count} fois</numerusform>
            <numerusform>{count} fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value|values} of {column} could not be read and {count:was|were} emptied.</source>
        <translation>
            <numerusform>{count} valeur de {column} était illisible et a été vidée.</numerusform>
            <numerusform>{count} valeurs de {column} étaient illisibles et ont été vidées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value|values} of {column} could not be read as {type} and {count:was|were} emptied.</source>
        <translation>
            <numerusform>{count} valeur de {column} n’a pas pu être lue comme {type} et a été vidée.</numerusform>
            <numerusform>{count} valeurs de {column} n’ont pas pu être lues comme {type} et ont été vidées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:week|weeks}</source>
        <translation>
            <numerusform>{count} semaine</numerusform>
            <numerusform>{count} semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} ({count} {count:error|errors} in all; weir validate lists them.)</source>
        <translation>
            <numerusform>{first} ({count} erreur en tout ; weir validate les liste.)</numerusform>
            <numerusform>{first} ({count} erreurs en tout ; weir validate les liste.)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and {count} {count:more|more}</source>
        <translation>
            <numerusform>{names} et {count} autre</numerusform>
            <numerusform>{names} et {count} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} {names:input is|inputs are} named but {wires} {wires:is|are} wired. Remove names or add wires.</source>
        <translation>
            <numerusform>{names} entrée est nommée mais connectées : {wires}. Retirez des noms ou ajoutez des liens.</numerusform>
            <numerusform>{names} entrées sont nommées mais connectées : {wires}. Retirez des noms ou ajoutez des liens.</numerusform>
        </translation>
    </message>
    <message>
        <source>{title} works on people, but this wire carries rows. Put a Resolve identities node between.</source>
        <translation>{title} travaille sur des personnes, mais ce lien porte des lignes. Placez un nœud « Résoudre les identités » entre les deux.</translation>
    </message>
    <message numerus="yes">
        <source>{wires} {wires:table is|tables are} connected, but {mapped} {mapped:is|are} mapped. Map each one, in the order of the wires.</source>
        <translation>
            <numerusform>{wires} table est connectée, mais associées : {mapped}. Associez chacune, dans l’ordre des liens.</numerusform>
            <numerusform>{wires} tables sont connectées, mais associées : {mapped}. Associez chacune, dans l’ordre des liens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {column} is {type}; a country must be text.</source>
        <translation>La colonne {column} est {type} ; un pays doit être un texte.</translation>
    </message>
    <message>
        <source>Its cells look like hashed passwords or tokens.</source>
        <translation>Ses cellules ressemblent à des mots de passe hachés ou à des jetons.</translation>
    </message>
    <message>
        <source>Likely links need a mode that makes people one, and in {mode} nobody is merged. Choose another mode, or take this input away.</source>
        <translation>Les liens probables demandent un mode qui réunit des personnes, et en {mode} personne n’est fusionné. Choisissez un autre mode, ou retirez cette entrée.</translation>
    </message>
    <message>
        <source>No other input gives people an identifier of the type {type}: these links reach nobody.</source>
        <translation>Aucune autre entrée ne donne aux personnes un identifiant du type {type} : ces liens n’atteignent personne.</translation>
    </message>
    <message>
        <source>Say which source comes first for {trait}.</source>
        <translation>Dites quelle source vient en premier pour {trait}.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; a confidence must be a number from 0 to 1. Cast it first.</source>
        <translation>La colonne {column} est {type} ; une confiance doit être un nombre de 0 à 1. Convertissez-la d’abord.</translation>
    </message>
    <message>
        <source>The column {column} is {type}; a country must be text.</source>
        <translation>La colonne {column} est {type} ; un pays doit être un texte.</translation>
    </message>
    <message>
        <source>The order of sources for {trait} names {source}, but no input has this source.</source>
        <translation>L’ordre des sources pour {trait} nomme {source}, mais aucune entrée n’a cette source.</translation>
    </message>
    <message>
        <source>The rows of this input are links between two people. Identifiers, traits, an event and consent of one person cannot come from them: use another input.</source>
        <translation>Les lignes de cette entrée sont des liens entre deux personnes. Les identifiants, les traits, un événement et le consentement d’une personne ne peuvent en venir : utilisez une autre entrée.</translation>
    </message>
    <message>
        <source>The trait {trait} is {type}; only of texts can the longest stand. Choose another rule.</source>
        <translation>Le trait {trait} est {type} ; le plus long ne peut être retenu que pour des textes. Choisissez une autre règle.</translation>
    </message>
    <message>
        <source>There is a rule for the trait {trait}, but no input has it.</source>
        <translation>Il y a une règle pour le trait {trait}, mais aucune entrée ne l’a.</translation>
    </message>
    <message>
        <source>This link lacks one of its two ends, or its confidence is not from 0 to 1.</source>
        <translation>Il manque à ce lien l’une de ses deux extrémités, ou une confiance de 0 à 1.</translation>
    </message>
    <message>
        <source>a secret of a person</source>
        <translation>un secret d’une personne</translation>
    </message>
    <message>
        <source>Region from column</source>
        <translation>Région d’après une colonne</translation>
    </message>
    <message>
        <source>The country of the row, in any spelling. Where it says none, the region counts.</source>
        <translation>Le pays de la ligne, quelle que soit l’écriture. S’il manque, la région compte.</translation>
    </message>
    <message>
        <source>Rows before this are pinned, so nothing is planned for publishing. Unpin them and run again.</source>
        <translation>Des lignes en amont sont épinglées, aucune publication n&apos;est donc planifiée. Détachez-les et relancez.</translation>
    </message>
    <message>
        <source>The pinned rows have other columns than this node gives now, so they were not used. Pin them again.</source>
        <translation>Les lignes épinglées ont d&apos;autres colonnes que celles que ce nœud donne à présent ; elles n&apos;ont donc pas été utilisées. Épinglez-les à nouveau.</translation>
    </message>
    <message>
        <source>Pinned rows were used; what is before them did not run for them.</source>
        <translation>Les lignes épinglées ont été utilisées ; ce qui les précède ne s&apos;est pas exécuté pour elles.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:decision is|decisions are} about records that are no longer there.</source>
        <translation>
            <numerusform>{count} décision porte sur des enregistrements qui n&apos;existent plus.</numerusform>
            <numerusform>{count} décisions portent sur des enregistrements qui n&apos;existent plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:decision says|decisions say} that records are one person although others keep them apart. These keep them apart. Review the pairs again.</source>
        <translation>
            <numerusform>{count} décision dit que des enregistrements sont une même personne, alors que d&apos;autres les séparent. Ces dernières l&apos;emportent. Revoyez les paires.</numerusform>
            <numerusform>{count} décisions disent que des enregistrements sont une même personne, alors que d&apos;autres les séparent. Ces dernières l&apos;emportent. Revoyez les paires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove the one person at the destination.</source>
        <translation>Il ne reste personne dans l&apos;audience : cela retirerait la seule personne à la destination.</translation>
    </message>
    <message>
        <source>Nobody is left in the audience: this would remove all {count} people from the destination.</source>
        <translation>Il ne reste personne dans l&apos;audience : cela retirerait les {count} personnes de la destination.</translation>
    </message>
    <message numerus="yes">
        <source>This would remove {removed} of {count} {count:person|people}, more than {limit} %.</source>
        <translation>
            <numerusform>Cela retirerait {removed} personne sur {count}, plus de {limit} %.</numerusform>
            <numerusform>Cela retirerait {removed} personnes sur {count}, plus de {limit} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data is sent to this destination for the first time: {names}.</source>
        <translation>Des données personnelles sont envoyées à cette destination pour la première fois : {names}.</translation>
    </message>
    <message>
        <source>A plan of computed traits is no list.</source>
        <translation>Un plan de traits calculés n’est pas une liste.</translation>
    </message>
    <message>
        <source>A streak counts days or weeks. Choose one of them.</source>
        <translation>Une série compte des jours ou des semaines. Choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>Addresses: everybody at one address</source>
        <translation>Adresses : tout le monde à une adresse</translation>
    </message>
    <message>
        <source>All different {property} of {events}</source>
        <translation>Tous les {property} différents de {events}</translation>
    </message>
    <message>
        <source>Average {property} of {events}</source>
        <translation>Moyenne de {property} de {events}</translation>
    </message>
    <message>
        <source>Blocked value</source>
        <translation>Valeur bloquée</translation>
    </message>
    <message>
        <source>Both a table and a query are set. Remove one of them.</source>
        <translation>Une table et une requête sont toutes deux données. Retirez-en une.</translation>
    </message>
    <message>
        <source>Choose a table, or write a query.</source>
        <translation>Choisissez une table, ou écrivez une requête.</translation>
    </message>
    <message>
        <source>Computed traits</source>
        <translation>Traits calculés</translation>
    </message>
    <message>
        <source>Computed traits are a list. Add them in the form, or mend the file.</source>
        <translation>Les traits calculés sont une liste. Ajoutez-les dans le formulaire, ou corrigez le fichier.</translation>
    </message>
    <message>
        <source>Computes traits of people from their events: counts, sums, favourites, time since, streaks.</source>
        <translation>Calcule des traits de personnes à partir de leurs événements : nombres, sommes, préférences, temps écoulé, séries.</translation>
    </message>
    <message>
        <source>Could be of several people</source>
        <translation>Pourrait être à plusieurs personnes</translation>
    </message>
    <message>
        <source>Days in a row, up to now, with {events}</source>
        <translation>Jours de suite, jusqu’à maintenant, avec {events}</translation>
    </message>
    <message>
        <source>First {property} of {events}</source>
        <translation>Premier {property} de {events}</translation>
    </message>
    <message>
        <source>Group into</source>
        <translation>Grouper en</translation>
    </message>
    <message>
        <source>Households: one family name, one address</source>
        <translation>Foyers : un nom de famille, une adresse</translation>
    </message>
    <message>
        <source>It is not known yet which people come in. Connect the node, and mend what is before it.</source>
        <translation>On ne sait pas encore quelles personnes entrent. Connectez le nœud, et corrigez ce qui le précède.</translation>
    </message>
    <message>
        <source>Kept apart by a decision</source>
        <translation>Séparés par une décision</translation>
    </message>
    <message>
        <source>Largest {property} of {events}</source>
        <translation>Plus grand {property} de {events}</translation>
    </message>
    <message>
        <source>Last {property} of {events}</source>
        <translation>Dernier {property} de {events}</translation>
    </message>
    <message>
        <source>Least frequent {property} of {events}</source>
        <translation>{property} le moins fréquent de {events}</translation>
    </message>
    <message>
        <source>Median {property} of {events}</source>
        <translation>Médiane de {property} de {events}</translation>
    </message>
    <message>
        <source>Merged too often</source>
        <translation>Fusionné trop souvent</translation>
    </message>
    <message>
        <source>Most days in a row with {events}</source>
        <translation>Plus grand nombre de jours de suite avec {events}</translation>
    </message>
    <message>
        <source>Most frequent {property} of {events}</source>
        <translation>{property} le plus fréquent de {events}</translation>
    </message>
    <message numerus="yes">
        <source>Most frequent {property} of {events}, from {count} {count:time|times} on</source>
        <translation>
            <numerusform>{property} le plus fréquent de {events}, à partir de {count} fois</numerusform>
            <numerusform>{property} le plus fréquent de {events}, à partir de {count} fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Most weeks in a row with {events}</source>
        <translation>Plus grand nombre de semaines de suite avec {events}</translation>
    </message>
    <message>
        <source>No identifier left</source>
        <translation>Plus d’identifiant</translation>
    </message>
    <message>
        <source>No trait is computed here yet. Add one, or remove the node.</source>
        <translation>Aucun trait n’est encore calculé ici. Ajoutez-en un, ou retirez le nœud.</translation>
    </message>
    <message>
        <source>Number of different {property} of {events}</source>
        <translation>Nombre de {property} différents de {events}</translation>
    </message>
    <message>
        <source>Number of {events}</source>
        <translation>Nombre de {events}</translation>
    </message>
    <message>
        <source>People, or those who live together.</source>
        <translation>Des personnes, ou ceux qui habitent ensemble.</translation>
    </message>
    <message>
        <source>Probability from which records belong together, between 0 and 1.</source>
        <translation>Probabilité à partir de laquelle des enregistrements vont ensemble, entre 0 et 1.</translation>
    </message>
    <message>
        <source>Quintile of frequency of {events}</source>
        <translation>Quintile de fréquence de {events}</translation>
    </message>
    <message>
        <source>Quintile of recency of {events}</source>
        <translation>Quintile de récence de {events}</translation>
    </message>
    <message>
        <source>Quintile of the sum of {property} of {events}</source>
        <translation>Quintile de la somme de {property} de {events}</translation>
    </message>
    <message>
        <source>Quintiles of recency, frequency and {property} of {events}</source>
        <translation>Quintiles de récence, de fréquence et de {property} de {events}</translation>
    </message>
    <message>
        <source>Same from</source>
        <translation>Identiques à partir de</translation>
    </message>
    <message>
        <source>Say of which type the values of {trait} are.</source>
        <translation>Dites de quel type sont les valeurs de {trait}.</translation>
    </message>
    <message>
        <source>Smallest {property} of {events}</source>
        <translation>Plus petit {property} de {events}</translation>
    </message>
    <message>
        <source>Sum of {property} over {events}</source>
        <translation>Somme de {property} sur {events}</translation>
    </message>
    <message>
        <source>The first {most} different {property} of {events}</source>
        <translation>Les {most} premiers {property} différents de {events}</translation>
    </message>
    <message>
        <source>The formula of the computed trait {trait} cannot be computed for everybody.</source>
        <translation>La formule du trait calculé {trait} ne peut pas être calculée pour tout le monde.</translation>
    </message>
    <message>
        <source>The nodes {node} and {other} both compute the trait {trait}. Give one of the traits another name, or remove it.</source>
        <translation>Les nœuds {node} et {other} calculent tous deux le trait {trait}. Donnez un autre nom à l’un des traits, ou retirez-le.</translation>
    </message>
    <message>
        <source>The people that come in already have a trait {trait}. Give the computed trait another name.</source>
        <translation>Les personnes qui entrent ont déjà un trait {trait}. Donnez un autre nom au trait calculé.</translation>
    </message>
    <message>
        <source>The query of the trait {trait} cannot run. It gives person and value, over the tables people and events.</source>
        <translation>La requête du trait {trait} ne peut pas s’exécuter. Elle donne person et value, sur les tables people et events.</translation>
    </message>
    <message>
        <source>The store has nobody with this id. Copy the id from the person&apos;s page.</source>
        <translation>Le magasin n’a personne avec cet identifiant. Copiez-le depuis la page de la personne.</translation>
    </message>
    <message>
        <source>The sum of {property} in the computed trait {trait} is larger than its type can hold. Read the property as a number.</source>
        <translation>La somme de {property} dans le trait calculé {trait} dépasse ce que son type peut contenir. Lisez la propriété comme un nombre.</translation>
    </message>
    <message>
        <source>The trait &apos;{trait}&apos; is told by the source &apos;{source}&apos; as well. Give the computed trait another name.</source>
        <translation>Le trait « {trait} » vient aussi de la source « {source} ». Donnez un autre nom au trait calculé.</translation>
    </message>
    <message>
        <source>The trait {trait} is a SQL query, and this program has no DuckDB to run it.</source>
        <translation>Le trait {trait} est une requête SQL, et ce programme n’a pas DuckDB pour l’exécuter.</translation>
    </message>
    <message>
        <source>The value that a SQL query gives for each person.</source>
        <translation>La valeur qu’une requête SQL donne pour chaque personne.</translation>
    </message>
    <message>
        <source>This trait is not complete yet. Fill in what is missing.</source>
        <translation>Ce trait n’est pas encore complet. Complétez ce qui manque.</translation>
    </message>
    <message>
        <source>Time of the first {events}</source>
        <translation>Heure du premier {events}</translation>
    </message>
    <message>
        <source>Time of the last {events}</source>
        <translation>Heure du dernier {events}</translation>
    </message>
    <message>
        <source>Too many identifiers</source>
        <translation>Trop d’identifiants</translation>
    </message>
    <message>
        <source>Too many values</source>
        <translation>Trop de valeurs</translation>
    </message>
    <message>
        <source>Too many values of {type}</source>
        <translation>Trop de valeurs de {type}</translation>
    </message>
    <message>
        <source>Too many values of {type} within the window</source>
        <translation>Trop de valeurs de {type} dans la fenêtre</translation>
    </message>
    <message>
        <source>Too many values within the window</source>
        <translation>Trop de valeurs dans la fenêtre</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>Two computed traits are named {trait}. Give one another name.</source>
        <translation>Deux traits calculés s’appellent {trait}. Donnez un autre nom à l’un d’eux.</translation>
    </message>
    <message>
        <source>Values cannot be read as {type} here. Read them as text.</source>
        <translation>Les valeurs ne peuvent pas être lues comme {type} ici. Lisez-les comme du texte.</translation>
    </message>
    <message>
        <source>Weak identifier</source>
        <translation>Identifiant faible</translation>
    </message>
    <message>
        <source>Weeks in a row, up to now, with {events}</source>
        <translation>Semaines de suite, jusqu’à maintenant, avec {events}</translation>
    </message>
    <message>
        <source>What is computed for each person.</source>
        <translation>Ce qui est calculé pour chaque personne.</translation>
    </message>
    <message>
        <source>Whole days since the first {events}</source>
        <translation>Jours entiers depuis le premier {events}</translation>
    </message>
    <message>
        <source>Whole days since the last {events}</source>
        <translation>Jours entiers depuis le dernier {events}</translation>
    </message>
    <message>
        <source>Whole hours since the first {events}</source>
        <translation>Heures entières depuis le premier {events}</translation>
    </message>
    <message>
        <source>Whole hours since the last {events}</source>
        <translation>Heures entières depuis le dernier {events}</translation>
    </message>
    <message>
        <source>Whole minutes since the first {events}</source>
        <translation>Minutes entières depuis le premier {events}</translation>
    </message>
    <message>
        <source>Whole minutes since the last {events}</source>
        <translation>Minutes entières depuis le dernier {events}</translation>
    </message>
    <message>
        <source>Whole weeks since the first {events}</source>
        <translation>Semaines entières depuis le premier {events}</translation>
    </message>
    <message>
        <source>Whole weeks since the last {events}</source>
        <translation>Semaines entières depuis le dernier {events}</translation>
    </message>
    <message>
        <source>{comparison} compares by conditions of a model from elsewhere, which are known for the records of the table alone. Match all records by that model instead.</source>
        <translation>{comparison} compare selon les conditions d’un modèle venu d’ailleurs, connues pour les seuls enregistrements de la table. Rapprochez plutôt tous les enregistrements selon ce modèle.</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:event counts|events count} for {trait}, but {count:its value|their values} cannot be read in the type of the property. {count:It is|They are} left out.</source>
        <translation>
            <numerusform>{count} événement compte pour {trait}, mais sa valeur n’est pas lisible dans le type de la propriété. Il est écarté.</numerusform>
            <numerusform>{count} événements comptent pour {trait}, mais leurs valeurs ne sont pas lisibles dans le type de la propriété. Ils sont écartés.</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>{percent}% of {events} have at most this {property}</source>
        <translation>{percent} % de {events} ont au plus ce {property}</translation>
    </message>
    <message>
        <source>{trait} is computed from itself, over the traits that it reads. Change one of the formulas.</source>
        <translation>{trait} est calculé à partir de lui-même, par les traits qu’il lit. Modifiez l’une des formules.</translation>
    </message>
    <message>
        <source>{trait} needs a property of the event. Choose the one whose values count.</source>
        <translation>{trait} a besoin d’une propriété de l’événement. Choisissez celle dont les valeurs comptent.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Formula over other traits</source>
        <translation>Formule sur d’autres traits</translation>
    </message>
    <message>
        <source>Largest value</source>
        <translation>Plus grande valeur</translation>
    </message>
    <message>
        <source>Least frequent value</source>
        <translation>Valeur la moins fréquente</translation>
    </message>
    <message>
        <source>List of different values</source>
        <translation>Liste des valeurs différentes</translation>
    </message>
    <message>
        <source>Most frequent value</source>
        <translation>Valeur la plus fréquente</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Nombre d’événements</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>Recency, frequency and amount (RFM)</source>
        <translation>Récence, fréquence et montant (RFM)</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>Requête SQL</translation>
    </message>
    <message>
        <source>Smallest value</source>
        <translation>Plus petite valeur</translation>
    </message>
    <message>
        <source>Streak</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Time of the first event</source>
        <translation>Heure du premier événement</translation>
    </message>
    <message>
        <source>Time of the last event</source>
        <translation>Heure du dernier événement</translation>
    </message>
    <message>
        <source>Time since the first event</source>
        <translation>Temps depuis le premier événement</translation>
    </message>
    <message>
        <source>Time since the last event</source>
        <translation>Temps depuis le dernier événement</translation>
    </message>
    <message>
        <source>A time limit can only be extended while it runs. The request {request} was due on {due}.</source>
        <translation>Un délai ne peut être prolongé que tant qu’il court. La demande {request} était à traiter pour le {due}.</translation>
    </message>
    <message>
        <source>A time limit says how many days or months: {&quot;days&quot;: 45}.</source>
        <translation>Un délai indique un nombre de jours ou de mois : {&quot;days&quot;: 45}.</translation>
    </message>
    <message>
        <source>A value that more records carry links nobody, such as a test address. 0 is no limit.</source>
        <translation>Une valeur que portent plus d’enregistrements ne relie personne, comme une adresse de test. 0 veut dire sans limite.</translation>
    </message>
    <message>
        <source>Active by</source>
        <translation>Actif par</translation>
    </message>
    <message>
        <source>Active in the last days</source>
        <translation>Actif ces derniers jours</translation>
    </message>
    <message>
        <source>An objection names the purposes that are to stop. To stop everything, restrict all use.</source>
        <translation>Une opposition nomme les finalités qui doivent cesser. Pour tout faire cesser, limitez toute utilisation.</translation>
    </message>
    <message>
        <source>Choose at least one column that identifies people.</source>
        <translation>Choisissez au moins une colonne qui identifie des personnes.</translation>
    </message>
    <message>
        <source>Columns of one type link with each other, such as two phone columns. Empty is the name of the column.</source>
        <translation>Les colonnes d’un même type se relient entre elles, comme deux colonnes de téléphone. Vide : le nom de la colonne.</translation>
    </message>
    <message>
        <source>Columns whose values belong to one person only, cleaned before.</source>
        <translation>Les colonnes dont les valeurs n’appartiennent qu’à une seule personne, nettoyées avant.</translation>
    </message>
    <message>
        <source>Conditions on properties of the event. All must hold.</source>
        <translation>Conditions sur des propriétés de l’événement. Toutes doivent être remplies.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>How far the prediction looks ahead. Three times as many days of events are needed.</source>
        <translation>Jusqu’où la prédiction regarde en avant. Il faut trois fois autant de jours d’événements.</translation>
    </message>
    <message>
        <source>How likely people who did {active} in the last {activeDays} are not to do {events} in the next {days}.</source>
        <translation>Combien il est probable que des personnes qui ont fait {active} il y a {activeDays} au plus ne fassent pas {events} d’ici {days}.</translation>
    </message>
    <message>
        <source>How likely people who did {active} in the last {activeDays} are to do {events} in the next {days}.</source>
        <translation>Combien il est probable que des personnes qui ont fait {active} il y a {activeDays} au plus fassent {events} d’ici {days}.</translation>
    </message>
    <message>
        <source>How likely people who were active in the last {activeDays} are not to do {events} in the next {days}.</source>
        <translation>Combien il est probable que des personnes actives il y a {activeDays} au plus ne fassent pas {events} d’ici {days}.</translation>
    </message>
    <message>
        <source>How likely people who were active in the last {activeDays} are to do {events} in the next {days}.</source>
        <translation>Combien il est probable que des personnes actives il y a {activeDays} au plus fassent {events} d’ici {days}.</translation>
    </message>
    <message>
        <source>How the property is compared.</source>
        <translation>Comment la propriété est comparée.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Est</translation>
    </message>
    <message>
        <source>Joins records that share an identifier, directly or through others, into people.</source>
        <translation>Réunit en personnes les enregistrements qui partagent un identifiant, directement ou par d’autres.</translation>
    </message>
    <message>
        <source>Jurisdictions are an object: {&quot;GDPR&quot;: {&quot;answer&quot;: {&quot;months&quot;: 1}}}.</source>
        <translation>Les juridictions sont un objet : {&quot;GDPR&quot;: {&quot;answer&quot;: {&quot;months&quot;: 1}}}.</translation>
    </message>
    <message numerus="yes">
        <source>Last {event} {count} {count:day|days} ago</source>
        <translation>
            <numerusform>Dernier {event} il y a {count} jour</numerusform>
            <numerusform>Dernier {event} il y a {count} jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Learn from</source>
        <translation>Apprendre de</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Most records per value</source>
        <translation>Enregistrements par valeur au plus</translation>
    </message>
    <message>
        <source>Name at most {most} events and traits to learn from.</source>
        <translation>Nommez au plus {most} événements et traits dont apprendre.</translation>
    </message>
    <message>
        <source>Names of events and traits. Empty: chosen automatically, without sensitive ones.</source>
        <translation>Noms d’événements et de traits. Vide : choisis automatiquement, sans ceux qui sont sensibles.</translation>
    </message>
    <message>
        <source>No input records consent for {purpose}, so nobody is learnt from or scored.</source>
        <translation>Aucune entrée n’enregistre de consentement pour {purpose}, donc on n’apprend de personne et personne n’est évalué.</translation>
    </message>
    <message>
        <source>No {event} in the last {days} days</source>
        <translation>Aucun {event} au cours des {days} derniers jours</translation>
    </message>
    <message>
        <source>No {event} in the last {most} days</source>
        <translation>Aucun {event} au cours des {most} derniers jours</translation>
    </message>
    <message>
        <source>Nobody in the store has this identifier or profile id. Write it as the store has it: an e-mail address in lower case, a phone number with its country code.</source>
        <translation>Personne dans le magasin n’a cet identifiant ou cet identifiant de profil. Écrivez-le comme dans le magasin : une adresse e-mail en minuscules, un numéro de téléphone avec son indicatif de pays.</translation>
    </message>
    <message>
        <source>Nobody who has agreed to {purpose} has done anything yet, so {prediction} has nothing to learn from. Check the consent of the people that come in.</source>
        <translation>Aucune personne ayant consenti à {purpose} n’a encore fait quoi que ce soit, donc {prediction} n’a rien dont apprendre. Vérifiez le consentement des personnes qui entrent.</translation>
    </message>
    <message>
        <source>Not for automated decisions</source>
        <translation>Pas pour des décisions automatisées</translation>
    </message>
    <message>
        <source>Nothing has been deleted for the request {request} yet. Make a plan and apply it.</source>
        <translation>Rien n’a encore été supprimé pour la demande {request}. Faites un plan et appliquez-le.</translation>
    </message>
    <message>
        <source>Of the event.</source>
        <translation>De l’événement.</translation>
    </message>
    <message>
        <source>Of the trait with the score; a second trait has the percentile.</source>
        <translation>Du trait qui porte le score ; un second trait porte le percentile.</translation>
    </message>
    <message>
        <source>Off: predicts that they do not, such as that customers leave.</source>
        <translation>Désactivé : prédit qu’ils ne le font pas, par exemple que des clients partent.</translation>
    </message>
    <message>
        <source>Only people who agreed to it are learnt from and scored. Unknown means no.</source>
        <translation>On n’apprend que des personnes qui y ont consenti, et elles seules sont évaluées. Inconnu signifie non.</translation>
    </message>
    <message>
        <source>Only people with an event in that time are learnt from and scored.</source>
        <translation>On n’apprend que des personnes qui ont un événement pendant ce temps, et elles seules sont évaluées.</translation>
    </message>
    <message>
        <source>Order Completed</source>
        <translation>Order Completed</translation>
    </message>
    <message>
        <source>People have a trait {name} already. Give the prediction another name.</source>
        <translation>Des personnes ont déjà un trait {name}. Donnez un autre nom à la prédiction.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Prédire</translation>
    </message>
    <message>
        <source>Predicts how likely people are to do something, learnt on this machine and explained.</source>
        <translation>Prédit combien il est probable que des personnes fassent quelque chose, appris sur cette machine et expliqué.</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Records with an equal value here are one person.</source>
        <translation>Les enregistrements qui ont ici une valeur égale sont une même personne.</translation>
    </message>
    <message>
        <source>Records with their person</source>
        <translation>Enregistrements avec leur personne</translation>
    </message>
    <message>
        <source>Say how many percent: a number above 0, at most 100.</source>
        <translation>Dites combien de pour cent : un nombre supérieur à 0, au plus 100.</translation>
    </message>
    <message>
        <source>Stitch records</source>
        <translation>Réunir les enregistrements</translation>
    </message>
    <message>
        <source>The column that names each record. The smallest id of a person&apos;s records names the person.</source>
        <translation>La colonne qui nomme chaque enregistrement. Le plus petit identifiant parmi les enregistrements d’une personne nomme la personne.</translation>
    </message>
    <message>
        <source>The event that makes people active. Empty: any.</source>
        <translation>L’événement par lequel des personnes sont actives. Vide : n’importe lequel.</translation>
    </message>
    <message>
        <source>The kept model of a prediction cannot be read. Run the pipeline again.</source>
        <translation>Le modèle conservé d’une prédiction est illisible. Exécutez à nouveau le pipeline.</translation>
    </message>
    <message>
        <source>The model cannot be used: {what}. Save it again from a match.</source>
        <translation>Le modèle est inutilisable : {what}. Enregistrez-le à nouveau depuis un rapprochement.</translation>
    </message>
    <message>
        <source>The model is of a newer Weir (form {version}). Update Weir, or save the model again here.</source>
        <translation>Le modèle vient d’un Weir plus récent (forme {version}). Mettez Weir à jour, ou enregistrez ici à nouveau le modèle.</translation>
    </message>
    <message>
        <source>The model was learned for {entity}. Choose the same under Group into, or take another model.</source>
        <translation>Le modèle a été appris pour {entity}. Choisissez la même chose sous « Grouper en », ou prenez un autre modèle.</translation>
    </message>
    <message>
        <source>The nodes {node} and {other} both predict {prediction}. Give one of the predictions another name.</source>
        <translation>Les nœuds {node} et {other} prédisent tous deux {prediction}. Donnez un autre nom à l’une des prédictions.</translation>
    </message>
    <message>
        <source>The people that {prediction} scores differ from those it was learnt from, most in this: {feature}.</source>
        <translation>Les personnes que {prediction} évalue diffèrent de celles dont elle a appris, surtout en ceci : {feature}.</translation>
    </message>
    <message>
        <source>The person of this request is not in the store.</source>
        <translation>La personne de cette demande n’est pas dans le magasin.</translation>
    </message>
    <message>
        <source>The person {id} was forgotten. What was done about it is in the request&apos;s certificate.</source>
        <translation>La personne {id} a été oubliée. Ce qui a été fait figure dans le certificat de la demande.</translation>
    </message>
    <message>
        <source>The report of the run that matched these records is no longer there, or of an earlier version. Run the node again.</source>
        <translation>Le rapport de l’exécution qui a rapproché ces enregistrements n’existe plus, ou vient d’une version antérieure. Exécutez à nouveau le nœud.</translation>
    </message>
    <message>
        <source>The request cannot have been received in the future. Give the day on which it came.</source>
        <translation>La demande ne peut pas avoir été reçue dans le futur. Indiquez le jour de son arrivée.</translation>
    </message>
    <message>
        <source>The request {request} does not ask to be forgotten, so nothing is deleted for it.</source>
        <translation>La demande {request} ne demande pas l’oubli, donc rien n’est supprimé pour elle.</translation>
    </message>
    <message>
        <source>The request {request} is no objection and no restriction.</source>
        <translation>La demande {request} n’est ni une opposition ni une limitation.</translation>
    </message>
    <message>
        <source>The request {request} is {state} already. Open another one if there is more to do.</source>
        <translation>La demande {request} est déjà dans l’état {state}. Ouvrez-en une autre s’il reste à faire.</translation>
    </message>
    <message>
        <source>The request {request} is {state}; it only goes on from there.</source>
        <translation>La demande {request} est dans l’état {state} ; elle ne peut qu’avancer à partir de là.</translation>
    </message>
    <message>
        <source>The suppression list cannot be read ({what}), so nobody passes a gate and nobody is read in. Restore a backup of the store.</source>
        <translation>La liste d’opposition est illisible ({what}), donc personne ne passe de porte et aucune personne n’est lue. Restaurez une sauvegarde du magasin.</translation>
    </message>
    <message>
        <source>There are more than 4,294,967,295 rows. Stitch them in an engine, or leave rows out first.</source>
        <translation>Il y a plus de 4 294 967 295 lignes. Réunissez-les dans un moteur, ou écartez d’abord des lignes.</translation>
    </message>
    <message>
        <source>There is no jurisdiction {id}. Known are {ids}; weir.json of the project may name more.</source>
        <translation>Il n’y a pas de juridiction {id}. Sont connues : {ids} ; le weir.json du projet peut en nommer d’autres.</translation>
    </message>
    <message>
        <source>There is no plan {plan}. `weir rights plan` makes one for a request.</source>
        <translation>Il n’y a pas de plan {plan}. `weir rights plan` en fait un pour une demande.</translation>
    </message>
    <message>
        <source>There is no request {request}. `weir rights list` shows all of them.</source>
        <translation>Il n’y a pas de demande {request}. `weir rights list` les montre toutes.</translation>
    </message>
    <message>
        <source>They do it</source>
        <translation>Ils le font</translation>
    </message>
    <message>
        <source>This certificate was changed after it was written: its seal does not fit.</source>
        <translation>Ce certificat a été modifié après avoir été écrit : son sceau ne correspond pas.</translation>
    </message>
    <message>
        <source>This condition compares with now, but the past is learnt from as well. Choose an operator that means the same at any time.</source>
        <translation>Cette condition compare avec maintenant, mais on apprend aussi du passé. Choisissez un opérateur qui veut dire la même chose à tout moment.</translation>
    </message>
    <message>
        <source>This is no certificate of a deletion.</source>
        <translation>Ceci n’est pas le certificat d’une suppression.</translation>
    </message>
    <message>
        <source>This person is deleted already. `weir rights certificate` says what was done.</source>
        <translation>Cette personne est déjà supprimée. `weir rights certificate` dit ce qui a été fait.</translation>
    </message>
    <message>
        <source>This person is on legal hold and is not deleted: {reason}. Release the hold first, or refuse the request and say why.</source>
        <translation>Cette personne est sous conservation légale et n’est pas supprimée : {reason}. Levez d’abord la conservation, ou refusez la demande et dites pourquoi.</translation>
    </message>
    <message>
        <source>This plan has been applied already. A deletion is done once.</source>
        <translation>Ce plan a déjà été appliqué. Une suppression ne se fait qu’une fois.</translation>
    </message>
    <message>
        <source>To predict the next {days} days, {needed} days of events are needed, but there are {have}. Predict fewer days, or load older events.</source>
        <translation>Pour prédire les {days} prochains jours, il faut {needed} jours d’événements, mais il y en a {have}. Prédisez moins de jours, ou chargez des événements plus anciens.</translation>
    </message>
    <message>
        <source>Weights that were learned before. Without one, every run learns from its records.</source>
        <translation>Des poids appris auparavant. Sans eux, chaque exécution apprend de ses enregistrements.</translation>
    </message>
    <message>
        <source>What is stored about this person has changed since the plan was made. Make a new plan.</source>
        <translation>Ce qui est stocké sur cette personne a changé depuis que le plan a été fait. Faites un nouveau plan.</translation>
    </message>
    <message>
        <source>What it is compared with.</source>
        <translation>Ce à quoi elle est comparée.</translation>
    </message>
    <message>
        <source>What people do, or do not do.</source>
        <translation>Ce que des personnes font, ou ne font pas.</translation>
    </message>
    <message>
        <source>What the score is for.</source>
        <translation>Ce à quoi sert le score.</translation>
    </message>
    <message>
        <source>What {prediction} predicts came true for {learnt} % of the people it was learnt from, but for {seen} % of those it was tested on. Times have changed; expect the scores to be off.</source>
        <translation>Ce que {prediction} prédit est arrivé pour {learnt} % des personnes dont elle a appris, mais pour {seen} % de celles sur qui elle a été testée. L’époque a changé ; attendez-vous à des scores décalés.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Whoever asked must be told why it takes longer. Give the reason.</source>
        <translation>Qui a fait la demande doit apprendre pourquoi cela dure plus longtemps. Donnez la raison.</translation>
    </message>
    <message>
        <source>Whoever is refused must be told why. Give the reason.</source>
        <translation>Qui reçoit un refus doit apprendre pourquoi. Donnez la raison.</translation>
    </message>
    <message>
        <source>Whoever sees a score is told that it must not decide about somebody by itself.</source>
        <translation>Qui voit un score est averti qu’il ne doit pas décider à lui seul de quelqu’un.</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>Dans les jours</translation>
    </message>
    <message>
        <source>any event</source>
        <translation>n’importe quel événement</translation>
    </message>
    <message>
        <source>has too many different values</source>
        <translation>a trop de valeurs différentes</translation>
    </message>
    <message>
        <source>is not there, or nothing that can be learnt from</source>
        <translation>n’existe pas, ou n’est rien dont on puisse apprendre</translation>
    </message>
    <message>
        <source>likely_to_buy</source>
        <translation>achat_probable</translation>
    </message>
    <message>
        <source>seems to be sensitive; name it to learn from it all the same</source>
        <translation>semble sensible ; nommez-le pour en apprendre malgré tout</translation>
    </message>
    <message>
        <source>some values are newer than the time that is learnt from</source>
        <translation>des valeurs sont plus récentes que le temps dont on apprend</translation>
    </message>
    <message>
        <source>who are among the bottom {percent} % of {prediction}</source>
        <translation>qui sont parmi les {percent} % du bas de {prediction}</translation>
    </message>
    <message>
        <source>who are among the bottom {percent} % of {prediction} or have no score</source>
        <translation>qui sont parmi les {percent} % du bas de {prediction} ou n’ont pas de score</translation>
    </message>
    <message>
        <source>who are among the top {percent} % of {prediction}</source>
        <translation>qui sont parmi les {percent} % du haut de {prediction}</translation>
    </message>
    <message>
        <source>who are among the top {percent} % of {prediction} or have no score</source>
        <translation>qui sont parmi les {percent} % du haut de {prediction} ou n’ont pas de score</translation>
    </message>
    <message>
        <source>whose score of {prediction}</source>
        <translation>dont le score de {prediction}</translation>
    </message>
    <message>
        <source>{count} people have this value under different types of identifiers. Give the profile id.</source>
        <translation>{count} personnes ont cette valeur sous différents types d’identifiants. Donnez l’identifiant du profil.</translation>
    </message>
    <message numerus="yes">
        <source>{count} record {count:id stands|ids stand} in more than one row. Rows with one record id count as one record. Choose a column that names each record if that is not meant.</source>
        <translation>
            <numerusform>{count} identifiant d’enregistrement figure dans plusieurs lignes. Les lignes de même identifiant comptent pour un seul enregistrement. Choisissez une colonne qui nomme chaque enregistrement si ce n’est pas voulu.</numerusform>
            <numerusform>{count} identifiants d’enregistrement figurent dans plusieurs lignes. Les lignes de même identifiant comptent pour un seul enregistrement. Choisissez une colonne qui nomme chaque enregistrement si ce n’est pas voulu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row has|rows have} no record id and {count:belongs|belong} to nobody. Fill the column, or choose another one.</source>
        <translation>
            <numerusform>{count} ligne n’a pas d’identifiant d’enregistrement et n’appartient à personne. Remplissez la colonne, ou choisissez-en une autre.</numerusform>
            <numerusform>{count} lignes n’ont pas d’identifiant d’enregistrement et n’appartiennent à personne. Remplissez la colonne, ou choisissez-en une autre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:value is|values are} carried by more than {most} records and {count:links|link} nobody. Clean placeholders such as test addresses out first, or allow more records per value.</source>
        <translation>
            <numerusform>{count} valeur est portée par plus de {most} enregistrements et ne relie personne. Retirez d’abord les valeurs fictives comme les adresses de test, ou permettez plus d’enregistrements par valeur.</numerusform>
            <numerusform>{count} valeurs sont portées par plus de {most} enregistrements et ne relient personne. Retirez d’abord les valeurs fictives comme les adresses de test, ou permettez plus d’enregistrements par valeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>{destination} holds nothing of this person. The certificate lists those that do.</source>
        <translation>{destination} n’a rien de cette personne. Le certificat énumère celles qui en ont quelque chose.</translation>
    </message>
    <message>
        <source>{event} on the last day</source>
        <translation>{event} le dernier jour</translation>
    </message>
    <message numerus="yes">
        <source>{event} on {count} {count:day|days} of the last {days}</source>
        <translation>
            <numerusform>{event} {count} jour sur les {days} derniers</numerusform>
            <numerusform>{event} {count} jours sur les {days} derniers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{event} {count} {count:time|times} in the last {days} days</source>
        <translation>
            <numerusform>{event} {count} fois au cours des {days} derniers jours</numerusform>
            <numerusform>{event} {count} fois au cours des {days} derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} is not as it was when the package was written.</source>
        <translation>{file} n’est plus tel qu’à l’écriture du paquet.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new folder, so that the package holds this person alone.</source>
        <translation>{folder} n’est pas vide. Choisissez un nouveau dossier, pour que le paquet ne contienne que cette personne.</translation>
    </message>
    <message>
        <source>{jurisdiction} allows no further extension of the request {request}.</source>
        <translation>{jurisdiction} ne permet pas de prolonger davantage la demande {request}.</translation>
    </message>
    <message>
        <source>{name} seems to be sensitive. It is learnt from because it is named here; make sure that people have agreed to that.</source>
        <translation>{name} semble sensible. On en apprend parce que c’est nommé ici ; assurez-vous que les personnes y ont consenti.</translation>
    </message>
    <message>
        <source>{prediction} cannot be learnt: at least {needed} examples of which it came true and {needed} of which it did not are needed, but there are {positives} and {negatives}. Widen who is eligible or the event, or load more people with consent.</source>
        <translation>{prediction} ne peut pas être apprise : il faut au moins {needed} exemples où c’est arrivé et {needed} où non, mais il y en a {positives} et {negatives}. Élargissez qui est concerné ou l’événement, ou chargez plus de personnes avec consentement.</translation>
    </message>
    <message>
        <source>{prediction} cannot be tested: in the newest period it came true for {positives} people and not for {negatives}, and {needed} of each are needed. Widen who is eligible or the event, or load more people with consent.</source>
        <translation>{prediction} ne peut pas être testée : dans la période la plus récente, c’est arrivé pour {positives} personnes et non pour {negatives}, et il en faut {needed} de chaque. Élargissez qui est concerné ou l’événement, ou chargez plus de personnes avec consentement.</translation>
    </message>
    <message>
        <source>{prediction} hardly tells people apart: what is known of them says little about it. Do not rely on it.</source>
        <translation>{prediction} distingue à peine les personnes : ce qu’on sait d’elles en dit peu. Ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>{prediction} is right too often to be true: something that it learns from seems to tell what comes. Look at the strongest features, and name those to learn from.</source>
        <translation>{prediction} a raison trop souvent pour être vraie : quelque chose dont elle apprend semble révéler ce qui vient. Regardez les caractéristiques les plus fortes, et nommez celles dont apprendre.</translation>
    </message>
    <message>
        <source>{prediction} learns from what seems to be sensitive, because it was named: {features}. Make sure that people have agreed to that.</source>
        <translation>{prediction} apprend de ce qui semble sensible, parce que c’est nommé : {features}. Assurez-vous que les personnes y ont consenti.</translation>
    </message>
    <message>
        <source>{trait} is not known</source>
        <translation>{trait} est inconnu</translation>
    </message>
    <message>
        <source>{trait} is not {level}</source>
        <translation>{trait} n’est pas {level}</translation>
    </message>
    <message>
        <source>{trait} is {level}</source>
        <translation>{trait} est {level}</translation>
    </message>
    <message>
        <source>{trait} is {value}</source>
        <translation>{trait} est {value}</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:month|months}</source>
        <translation>
            <numerusform>{count} mois</numerusform>
            <numerusform>{count} mois</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;before&quot; and &quot;after&quot; must not both be 0, or no event can match.</source>
        <translation>« before » et « after » ne doivent pas être tous deux 0, sinon aucun événement ne correspond.</translation>
    </message>
    <message>
        <source>&quot;{operator}&quot; does not compare amounts.</source>
        <translation>« {operator} » ne compare pas de montants.</translation>
    </message>
    <message>
        <source>&quot;{trait}&quot; is no date: a window can only lie around a date.</source>
        <translation>« {trait} » n&apos;est pas une date : une fenêtre ne peut se placer qu&apos;autour d&apos;une date.</translation>
    </message>
    <message>
        <source>&quot;{trait}&quot; is {type}: only numbers and times have highest and lowest values.</source>
        <translation>« {trait} » est {type} : seuls les nombres et les heures ont des valeurs les plus hautes et les plus basses.</translation>
    </message>
    <message>
        <source>&quot;{word}&quot; says nothing here. Write numbers of purposes, &quot;vendor 755&quot; or &quot;feature 1&quot; for the framework; sale, sharing or targeted for opt-outs; names of signals or categories otherwise.</source>
        <translation>« {word} » ne dit rien ici. Écrivez des numéros de finalités, « vendor 755 » ou « feature 1 » pour le cadre ; sale, sharing ou targeted pour les oppositions ; sinon des noms de signaux ou de catégories.</translation>
    </message>
    <message>
        <source>A field of the section {section} has a value that does not exist.</source>
        <translation>Un champ de la section {section} a une valeur qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>A sequence needs at least two steps.</source>
        <translation>Une séquence demande au moins deux étapes.</translation>
    </message>
    <message>
        <source>A split needs at least one part.</source>
        <translation>Une répartition demande au moins une part.</translation>
    </message>
    <message>
        <source>A trait that is not known has no time since when.</source>
        <translation>Un trait inconnu n&apos;a pas d&apos;heure depuis laquelle il vaut.</translation>
    </message>
    <message>
        <source>An amount is compared with numbers.</source>
        <translation>Un montant se compare à des nombres.</translation>
    </message>
    <message>
        <source>Character {position} does not belong into a consent string.</source>
        <translation>Le caractère {position} n&apos;a pas sa place dans une chaîne de consentement.</translation>
    </message>
    <message>
        <source>Expected {what}, but found {found}. A name that is a word of the language stands in double quotes.</source>
        <translation>Attendu : {what}, trouvé : {found}. Un nom qui est un mot du langage s&apos;écrit entre guillemets doubles.</translation>
    </message>
    <message>
        <source>Language or country of the TC string are not made of letters.</source>
        <translation>La langue ou le pays de la TC string ne sont pas faits de lettres.</translation>
    </message>
    <message>
        <source>Nobody can be active in {times} of {of} periods.</source>
        <translation>Personne ne peut être actif dans {times} périodes sur {of}.</translation>
    </message>
    <message>
        <source>Nothing comes before the first step: leave it out.</source>
        <translation>Rien ne précède la première étape : omettez-le.</translation>
    </message>
    <message>
        <source>Objects of the type &apos;{type}&apos; are told by &apos;{teller}&apos; already. Give these another type, or unite the rows before one node.</source>
        <translation>Les objets de type « {type} » sont déjà donnés par « {teller} ». Donnez un autre type à ceux-ci, ou unissez les lignes avant un seul nœud.</translation>
    </message>
    <message>
        <source>Say how many people there may be at most.</source>
        <translation>Dites combien de personnes il peut y avoir au plus.</translation>
    </message>
    <message>
        <source>Say what the signal must grant for {purpose}; as it is, it never answers.</source>
        <translation>Dites ce que le signal doit accorder pour {purpose} ; ainsi, il ne répond jamais.</translation>
    </message>
    <message>
        <source>Say which purposes the signal answers, and what each of them needs.</source>
        <translation>Dites à quelles finalités le signal répond, et ce que chacune demande.</translation>
    </message>
    <message>
        <source>Texts stand in single quotes: &apos;{found}&apos;.</source>
        <translation>Les textes s&apos;écrivent entre guillemets simples : &apos;{found}&apos;.</translation>
    </message>
    <message numerus="yes">
        <source>The GPP string names {named} {named:section|sections} and has {there}.</source>
        <translation>
            <numerusform>La chaîne GPP annonce {named} section et en a {there}.</numerusform>
            <numerusform>La chaîne GPP annonce {named} sections et en a {there}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The TC string claims legitimate interest for purpose {purpose}.</source>
        <translation>La TC string invoque l&apos;intérêt légitime pour la finalité {purpose}.</translation>
    </message>
    <message>
        <source>The TC string ends before its fields do: it was cut off.</source>
        <translation>La TC string finit avant ses champs : elle a été coupée.</translation>
    </message>
    <message>
        <source>The TC string has a range of vendors from {first} to {last}.</source>
        <translation>La TC string a une plage de fournisseurs de {first} à {last}.</translation>
    </message>
    <message>
        <source>The TC string has a restriction that the framework does not know.</source>
        <translation>La TC string a une restriction que le cadre ne connaît pas.</translation>
    </message>
    <message>
        <source>The TC string has a segment of the unknown type {type}.</source>
        <translation>La TC string a un segment du type inconnu {type}.</translation>
    </message>
    <message>
        <source>The TC string is for all services together, which the framework no longer allows.</source>
        <translation>La TC string vaut pour tous les services ensemble, ce que le cadre n&apos;admet plus.</translation>
    </message>
    <message>
        <source>The TC string keeps to policy version {version}; version 2.2 of the framework is 4.</source>
        <translation>La TC string suit la politique en version {version} ; la version 2.2 du cadre est 4.</translation>
    </message>
    <message>
        <source>The TC string was created and updated at different times; version 2.2 has one time.</source>
        <translation>La TC string a été créée et mise à jour à des heures différentes ; la version 2.2 n&apos;a qu&apos;une heure.</translation>
    </message>
    <message>
        <source>The TC string was updated before it was created.</source>
        <translation>La TC string a été mise à jour avant d&apos;être créée.</translation>
    </message>
    <message>
        <source>The cell holds no {kind}.</source>
        <translation>La cellule ne contient pas de valeur du genre « {kind} ».</translation>
    </message>
    <message>
        <source>The first step of a sequence is something people did.</source>
        <translation>La première étape d&apos;une séquence est quelque chose que les personnes ont fait.</translation>
    </message>
    <message>
        <source>The header of the GPP string ends before its list of sections does.</source>
        <translation>L&apos;en-tête de la chaîne GPP finit avant sa liste de sections.</translation>
    </message>
    <message>
        <source>The part must end above where it begins, or nobody is in it.</source>
        <translation>La part doit finir au-dessus de son début, sinon personne n&apos;y est.</translation>
    </message>
    <message>
        <source>The parts add up to {sum} percent: 100 at most.</source>
        <translation>Les parts font ensemble {sum} pour cent : 100 au plus.</translation>
    </message>
    <message>
        <source>The section {section} of the GPP string has an unknown version.</source>
        <translation>La section {section} de la chaîne GPP a une version inconnue.</translation>
    </message>
    <message>
        <source>The section {section} of the GPP string was cut off.</source>
        <translation>La section {section} de la chaîne GPP a été coupée.</translation>
    </message>
    <message>
        <source>There is no opt-out of &quot;{name}&quot;: sale, sharing or targeted.</source>
        <translation>Il n&apos;y a pas d&apos;opposition « {name} » : sale, sharing ou targeted.</translation>
    </message>
    <message>
        <source>This is a TC string of version {version}; only version 2 is valid.</source>
        <translation>C&apos;est une TC string de version {version} ; seule la version 2 est valable.</translation>
    </message>
    <message>
        <source>This is no GPP string: its header must be of type 3, version 1.</source>
        <translation>Ce n&apos;est pas une chaîne GPP : son en-tête doit être de type 3, version 1.</translation>
    </message>
    <message>
        <source>This number is too large or too small to be told from others.</source>
        <translation>Ce nombre est trop grand ou trop petit pour se distinguer des autres.</translation>
    </message>
    <message>
        <source>This text is not valid UTF-8.</source>
        <translation>Ce texte n&apos;est pas de l&apos;UTF-8 valide.</translation>
    </message>
    <message>
        <source>Too many brackets stand in each other here.</source>
        <translation>Trop de parenthèses sont imbriquées ici.</translation>
    </message>
    <message>
        <source>Two parts have the name {name}.</source>
        <translation>Deux parts ont le nom {name}.</translation>
    </message>
    <message>
        <source>a comparison such as = or in</source>
        <translation>une comparaison telle que = ou in</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>une condition</translation>
    </message>
    <message>
        <source>a date such as 2024-12-31</source>
        <translation>une date telle que 2024-12-31</translation>
    </message>
    <message>
        <source>a name for the draw</source>
        <translation>un nom pour le tirage</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a type of objects</source>
        <translation>un type d&apos;objets</translation>
    </message>
    <message>
        <source>a unit of time: minutes, hours, days or weeks</source>
        <translation>une unité de temps : minutes, hours, days ou weeks</translation>
    </message>
    <message>
        <source>a value: a text in single quotes, a number, true or false</source>
        <translation>une valeur : un texte entre guillemets simples, un nombre, true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>and, or, except, limit, split, as of, or the end</source>
        <translation>and, or, except, limit, split, as of ou la fin</translation>
    </message>
    <message>
        <source>granted, denied, withdrawn, expired, unknown or never asked</source>
        <translation>granted, denied, withdrawn, expired, unknown ou never asked</translation>
    </message>
    <message>
        <source>new, active, returning, stopped, dormant or regular</source>
        <translation>new, active, returning, stopped, dormant ou regular</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>la fin</translation>
    </message>
    <message>
        <source>the name of a part</source>
        <translation>le nom d&apos;une part</translation>
    </message>
    <message>
        <source>the name of a prediction</source>
        <translation>le nom d&apos;une prédiction</translation>
    </message>
    <message>
        <source>the name of a property</source>
        <translation>le nom d&apos;une propriété</translation>
    </message>
    <message>
        <source>the name of a purpose</source>
        <translation>le nom d&apos;une finalité</translation>
    </message>
    <message>
        <source>the name of a trait</source>
        <translation>le nom d&apos;un trait</translation>
    </message>
    <message>
        <source>the name of a zone such as &apos;Europe/Berlin&apos;</source>
        <translation>le nom d&apos;un fuseau tel que &apos;Europe/Berlin&apos;</translation>
    </message>
    <message>
        <source>the name of an audience</source>
        <translation>le nom d&apos;une audience</translation>
    </message>
    <message>
        <source>the name of an event</source>
        <translation>le nom d&apos;un événement</translation>
    </message>
    <message>
        <source>the role of the relation</source>
        <translation>le rôle de la relation</translation>
    </message>
    <message>
        <source>the type of an identifier</source>
        <translation>le type d&apos;un identifiant</translation>
    </message>
    <message>
        <source>who are among the {amount} % with the highest {trait}</source>
        <translation>qui sont parmi les {amount} % avec le {trait} le plus haut</translation>
    </message>
    <message>
        <source>who are among the {amount} % with the lowest {trait}</source>
        <translation>qui sont parmi les {amount} % avec le {trait} le plus bas</translation>
    </message>
    <message>
        <source>who are among the {amount} people with the highest {trait}</source>
        <translation>qui sont parmi les {amount} personnes avec le {trait} le plus haut</translation>
    </message>
    <message>
        <source>who are among the {amount} people with the lowest {trait}</source>
        <translation>qui sont parmi les {amount} personnes avec le {trait} le plus bas</translation>
    </message>
    <message>
        <source>who are in the random part from {from} to {to} %</source>
        <translation>qui sont dans la part aléatoire de {from} à {to} %</translation>
    </message>
    <message>
        <source>who are in the random part from {from} to {to} % of {salt}</source>
        <translation>qui sont dans la part aléatoire de {from} à {to} % de {salt}</translation>
    </message>
    <message>
        <source>who did {event} again in the last {period} after a pause as long</source>
        <translation>qui ont refait {event} au cours des derniers {period} après une pause aussi longue</translation>
    </message>
    <message>
        <source>who did {event} for the first time</source>
        <translation>qui ont fait {event} pour la première fois</translation>
    </message>
    <message>
        <source>who did {event} for the last time</source>
        <translation>qui ont fait {event} pour la dernière fois</translation>
    </message>
    <message>
        <source>who did {event} in at least {times} of the last {of} times {period}</source>
        <translation>qui ont fait {event} dans au moins {times} des {of} dernières périodes de {period}</translation>
    </message>
    <message>
        <source>who did {event} in the last {period} and in the same time before</source>
        <translation>qui ont fait {event} au cours des derniers {period} et dans le même temps auparavant</translation>
    </message>
    <message>
        <source>who did {event} in the last {period} and never before</source>
        <translation>qui ont fait {event} au cours des derniers {period} et jamais auparavant</translation>
    </message>
    <message>
        <source>who did {event} not in the last {period} but in the same time before</source>
        <translation>qui n&apos;ont pas fait {event} au cours des derniers {period} mais dans le même temps auparavant</translation>
    </message>
    <message>
        <source>who did {event} only longer ago than twice {period}</source>
        <translation>qui n&apos;ont fait {event} qu&apos;il y a plus de deux fois {period}</translation>
    </message>
    <message>
        <source>who have at least {times} {type}</source>
        <translation>qui ont au moins {times} {type}</translation>
    </message>
    <message>
        <source>who have at most {times} {type}</source>
        <translation>qui ont au plus {times} {type}</translation>
    </message>
    <message>
        <source>who have exactly {times} {type}</source>
        <translation>qui ont exactement {times} {type}</translation>
    </message>
    <message>
        <source>who have no {type}</source>
        <translation>qui n&apos;ont aucun {type}</translation>
    </message>
    <message>
        <source>who have only {type}</source>
        <translation>qui n&apos;ont que {type}</translation>
    </message>
    <message>
        <source>whose average {property} over {events}</source>
        <translation>dont la moyenne de {property} sur {events}</translation>
    </message>
    <message>
        <source>whose largest {property} over {events}</source>
        <translation>dont le plus grand {property} sur {events}</translation>
    </message>
    <message>
        <source>whose number of different {property} over {events}</source>
        <translation>dont le nombre de {property} différents sur {events}</translation>
    </message>
    <message>
        <source>whose smallest {property} over {events}</source>
        <translation>dont le plus petit {property} sur {events}</translation>
    </message>
    <message>
        <source>whose total {property} over {events}</source>
        <translation>dont le total de {property} sur {events}</translation>
    </message>
    <message>
        <source>{before}, then not {event}</source>
        <translation>{before}, puis pas {event}</translation>
    </message>
    <message>
        <source>{before}, then {event}</source>
        <translation>{before}, puis {event}</translation>
    </message>
    <message>
        <source>{condition} for at least {span}</source>
        <translation>{condition} depuis au moins {span}</translation>
    </message>
    <message>
        <source>{condition} for less than {span}</source>
        <translation>{condition} depuis moins de {span}</translation>
    </message>
    <message>
        <source>{event} from {near} before until {far} after their {trait}</source>
        <translation>{event} de {near} avant jusqu&apos;à {far} après la date {trait}</translation>
    </message>
    <message>
        <source>{event} in the {far} after their {trait}</source>
        <translation>{event} dans les {far} après la date {trait}</translation>
    </message>
    <message>
        <source>{event} in the {near} before their {trait}</source>
        <translation>{event} dans les {near} avant la date {trait}</translation>
    </message>
    <message>
        <source>{event} with the same {property}</source>
        <translation>{event} avec le même {property}</translation>
    </message>
    <message>
        <source>{event} within {span}</source>
        <translation>{event} en moins de {span}</translation>
    </message>
    <message>
        <source>{event}, all within {span}</source>
        <translation>{event}, le tout en moins de {span}</translation>
    </message>
    <message>
        <source>{event}, and then {property}</source>
        <translation>{event}, et alors {property}</translation>
    </message>
    <message>
        <source>{key} must be a number from {least} to {most}.</source>
        <translation>{key} doit être un nombre de {least} à {most}.</translation>
    </message>
    <message>
        <source>{key} must be longer than 0.</source>
        <translation>{key} doit être plus long que 0.</translation>
    </message>
    <message>
        <source>{key} must be numbers from 1 to {most}.</source>
        <translation>{key} doivent être des nombres de 1 à {most}.</translation>
    </message>
    <message>
        <source>{name} ({percent} %)</source>
        <translation>{name} ({percent} %)</translation>
    </message>
    <message>
        <source>{people}, split into {parts}</source>
        <translation>{people}, répartis en {parts}</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, by chance</source>
        <translation>{people}, {most} d&apos;entre elles au plus, au hasard</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, with the highest {trait}</source>
        <translation>{people}, {most} d&apos;entre elles au plus, avec le {trait} le plus haut</translation>
    </message>
    <message>
        <source>{people}, {most} of them at most, with the lowest {trait}</source>
        <translation>{people}, {most} d&apos;entre elles au plus, avec le {trait} le plus bas</translation>
    </message>
    <message>
        <source>{subject} had its day within the last {span}</source>
        <translation>{subject} a eu son jour au cours des derniers {span}</translation>
    </message>
    <message>
        <source>{subject} has its day within the next {span}</source>
        <translation>{subject} a son jour au cours des prochains {span}</translation>
    </message>
    <message>
        <source>{type} ({role})</source>
        <translation>{type} ({role})</translation>
    </message>
    <message>
        <source>  The function </source>
        <translation>  La fonction </translation>
    </message>
    <message>
        <source>A sequence has {steps} steps: 64 at most. Leave some out.</source>
        <translation>Une séquence a {steps} étapes : 64 au plus. Retirez-en.</translation>
    </message>
    <message>
        <source>A test of an audience is an object.</source>
        <translation>Un test d&apos;audience est un objet.</translation>
    </message>
    <message>
        <source>A value holds the character zero, which no database has in texts.</source>
        <translation>Une valeur contient le caractère zéro, qu&apos;aucune base n&apos;a dans ses textes.</translation>
    </message>
    <message>
        <source>A window around {trait} needs dates or instants, but {trait} is {type}. Choose a trait of dates.</source>
        <translation>Une fenêtre autour de {trait} demande des dates ou des instants, mais {trait} est {type}. Choisissez un trait de dates.</translation>
    </message>
    <message>
        <source>An audience with a limit or an instant of its own is judged for everybody at once.</source>
        <translation>Une audience avec une limite ou un instant à elle se juge pour tout le monde à la fois.</translation>
    </message>
    <message>
        <source>As of </source>
        <translation>Au </translation>
    </message>
    <message>
        <source>At most {most} audiences can be laid over each other at once; these are {count}.</source>
        <translation>{most} audiences au plus peuvent être superposées à la fois ; celles-ci sont {count}.</translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>Meilleurs clients</translation>
    </message>
    <message>
        <source>Birthday soon</source>
        <translation>Anniversaire proche</translation>
    </message>
    <message>
        <source>Bought in the 90 days before, but not in the last 90.</source>
        <translation>Ont acheté dans les 90 jours d&apos;avant, mais pas dans les 90 derniers.</translation>
    </message>
    <message>
        <source>Elements of a list cannot be compared without regard to upper and lower case in SQL.</source>
        <translation>Les éléments d&apos;une liste ne peuvent pas être comparés sans tenir compte de la casse en SQL.</translation>
    </message>
    <message>
        <source>Entry {entry} of the ledger is missing.</source>
        <translation>L&apos;entrée {entry} du registre manque.</translation>
    </message>
    <message>
        <source>Entry {entry} of the ledger was changed, or one before it was taken out or put in.</source>
        <translation>L&apos;entrée {entry} du registre a été modifiée, ou une autre avant elle retirée ou ajoutée.</translation>
    </message>
    <message>
        <source>Everybody in &quot;in&quot; and &quot;out&quot; is an object with one identifier, such as {example}.</source>
        <translation>Chacun dans « in » et « out » est un objet avec un identifiant, par exemple {example}.</translation>
    </message>
    <message>
        <source>Have their birthday within the next 7 days.</source>
        <translation>Ont leur anniversaire dans les 7 prochains jours.</translation>
    </message>
    <message>
        <source>It ends within 7 days, and they used the service in the two weeks before.</source>
        <translation>Il finit dans les 7 jours, et ils ont utilisé le service dans les deux semaines d&apos;avant.</translation>
    </message>
    <message>
        <source>No trait of dates says when a trial or contract ends.</source>
        <translation>Aucun trait de dates ne dit quand finit un essai ou un contrat.</translation>
    </message>
    <message>
        <source>No trait of dates says when somebody was born.</source>
        <translation>Aucun trait de dates ne dit quand quelqu&apos;un est né.</translation>
    </message>
    <message>
        <source>No trait says how much a customer is worth.</source>
        <translation>Aucun trait ne dit ce que vaut un client.</translation>
    </message>
    <message>
        <source>Nobody has the trait {trait}.</source>
        <translation>Personne n&apos;a le trait {trait}.</translation>
    </message>
    <message>
        <source>Numbers inside a document are written in other ways by other engines, so they cannot be looked for in SQL. Make a trait of the value first.</source>
        <translation>D&apos;autres moteurs écrivent autrement les nombres d&apos;un document, on ne peut donc pas les chercher en SQL. Faites d&apos;abord un trait de la valeur.</translation>
    </message>
    <message>
        <source>People have no trait {trait}.</source>
        <translation>Les personnes n&apos;ont pas de trait {trait}.</translation>
    </message>
    <message>
        <source>Put something into the cart in the last 14 days and did not buy within a day.</source>
        <translation>Ont mis quelque chose au panier ces 14 derniers jours et n&apos;ont pas acheté dans la journée.</translation>
    </message>
    <message>
        <source>Sequences of more than 64 steps are not followed.</source>
        <translation>Les séquences de plus de 64 étapes ne sont pas suivies.</translation>
    </message>
    <message>
        <source>The 5 % with the highest value as customers.</source>
        <translation>Les 5 % de la plus haute valeur comme clients.</translation>
    </message>
    <message>
        <source>The column {column} holds {type}, but the time must be a date or an instant. Convert it before this node.</source>
        <translation>La colonne {column} contient {type}, mais l&apos;heure doit être une date ou un instant. Convertissez-la avant ce nœud.</translation>
    </message>
    <message>
        <source>The key {column} singles out a person. Take a number of the object instead, or hash it before.</source>
        <translation>La clé {column} désigne une personne. Prenez plutôt un numéro de l&apos;objet, ou hachez-la avant.</translation>
    </message>
    <message>
        <source>The members of the saved audience {audience} are those of before.</source>
        <translation>Les membres de l&apos;audience enregistrée {audience} sont ceux d&apos;avant.</translation>
    </message>
    <message>
        <source>The part {part} of the regular expression stands for more characters in Weir than in databases. Write the characters in brackets, such as [0-9] or [A-Za-z].</source>
        <translation>La partie {part} de l&apos;expression régulière désigne plus de caractères dans Weir que dans les bases. Écrivez les caractères entre crochets, comme [0-9] ou [A-Za-z].</translation>
    </message>
    <message>
        <source>The people of the test need {what} at {place}.</source>
        <translation>Les personnes du test demandent {what} à {place}.</translation>
    </message>
    <message>
        <source>The project has no saved audience {audience}. `weir audience list` names those it has.</source>
        <translation>Le projet n&apos;a pas d&apos;audience enregistrée {audience}. `weir audience list` nomme celles qu&apos;il a.</translation>
    </message>
    <message>
        <source>The test is about the saved audience {audience}, which the project does not have.</source>
        <translation>Le test porte sur l&apos;audience enregistrée {audience}, que le projet n&apos;a pas.</translation>
    </message>
    <message>
        <source>The test names nobody in &quot;in&quot; or &quot;out&quot;. Add somebody who must belong, or must not.</source>
        <translation>Le test ne nomme personne dans « in » ni « out ». Ajoutez quelqu&apos;un qui doit en être, ou non.</translation>
    </message>
    <message>
        <source>The trait {trait} holds no dates.</source>
        <translation>Le trait {trait} ne contient pas de dates.</translation>
    </message>
    <message>
        <source>There is no dialect {dialect}.</source>
        <translation>Il n&apos;y a pas de dialecte {dialect}.</translation>
    </message>
    <message>
        <source>These people are named above already. Remove the line, or give it another role.</source>
        <translation>Ces personnes sont déjà nommées plus haut. Retirez la ligne, ou donnez-lui un autre rôle.</translation>
    </message>
    <message>
        <source>This regular expression has parts that not every database reads.</source>
        <translation>Cette expression régulière a des parties que toutes les bases ne lisent pas.</translation>
    </message>
    <message>
        <source>This row depends on other people, so it is judged for everybody at once.</source>
        <translation>Cette ligne dépend d&apos;autres personnes, elle se juge donc pour tout le monde à la fois.</translation>
    </message>
    <message>
        <source>This row is not about events.</source>
        <translation>Cette ligne ne porte pas sur des événements.</translation>
    </message>
    <message>
        <source>Trial or contract ends soon</source>
        <translation>Essai ou contrat bientôt fini</translation>
    </message>
    <message>
        <source>Upper and lower case are made equal in Weir as Unicode says, and in databases in other ways. Compare with the exact letters.</source>
        <translation>Majuscules et minuscules sont égalées dans Weir comme le dit Unicode, et autrement dans les bases. Comparez avec les lettres exactes.</translation>
    </message>
    <message>
        <source>What entry {entry} of the ledger said is gone, and no erasure took it.</source>
        <translation>Ce que disait l&apos;entrée {entry} du registre a disparu, et aucun effacement ne l&apos;a pris.</translation>
    </message>
    <message>
        <source>What entry {entry} of the ledger says was changed.</source>
        <translation>Ce que dit l&apos;entrée {entry} du registre a été modifié.</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Reconquérir</translation>
    </message>
    <message>
        <source>property of related objects</source>
        <translation>propriété d&apos;objets liés</translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:cell|cells} that should name a person {count:holds|hold} no identifier of that type.</source>
        <translation>
            <numerusform>{count} cellule qui devrait nommer une personne ne contient pas d&apos;identifiant de ce type.</numerusform>
            <numerusform>{count} cellules qui devraient nommer une personne ne contiennent pas d&apos;identifiant de ce type.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:group|groups} of the type {type} {count:is|are} left out, as nobody of them is known.</source>
        <translation>
            <numerusform>{count} groupe du type {type} est omis, car personne n&apos;y est connu.</numerusform>
            <numerusform>{count} groupes du type {type} sont omis, car personne n&apos;y est connu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:object|objects} of the type {type} {count:belongs|belong} to nobody who is known. {count:Its person|Their people} may come with a later run.</source>
        <translation>
            <numerusform>{count} objet du type {type} n&apos;appartient à personne de connu. Sa personne peut venir avec une exécution suivante.</numerusform>
            <numerusform>{count} objets du type {type} n&apos;appartiennent à personne de connu. Leurs personnes peuvent venir avec une exécution suivante.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} {count:row has|rows have} no key and {count:is|are} left out.</source>
        <translation>
            <numerusform>{count} ligne n&apos;a pas de clé et est omise.</numerusform>
            <numerusform>{count} lignes n&apos;ont pas de clé et sont omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>{trait} is {type}: only numbers, dates and instants have a highest and a lowest value.</source>
        <translation>{trait} est {type} : seuls les nombres, les dates et les instants ont une valeur la plus haute et la plus basse.</translation>
    </message>
    <message>
        <source>{type} by {key}</source>
        <translation>{type} par {key}</translation>
    </message>
    <message>
        <source>Boolean trait</source>
        <translation>Trait booléen</translation>
    </message>
    <message>
        <source>By the type of the identifier</source>
        <translation>Selon le type de l&apos;identifiant</translation>
    </message>
    <message>
        <source>Called after its oldest member</source>
        <translation>Nommé d&apos;après son plus ancien membre</translation>
    </message>
    <message>
        <source>Columns that are kept with the object.</source>
        <translation>Colonnes gardées avec l&apos;objet.</translation>
    </message>
    <message>
        <source>Columns that name people of the object.</source>
        <translation>Colonnes qui nomment des personnes de l&apos;objet.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Country of phone numbers without a country code: DE.</source>
        <translation>Pays des numéros de téléphone sans indicatif : DE.</translation>
    </message>
    <message>
        <source>Entered and exited events</source>
        <translation>Événements d&apos;entrée et de sortie</translation>
    </message>
    <message>
        <source>For groups that were only found, such as households: the key is the oldest person, so that it stays the same in later runs.</source>
        <translation>Pour les groupes qui ont seulement été trouvés, comme les foyers : la clé est la plus ancienne personne, pour qu&apos;elle reste la même dans les exécutions suivantes.</translation>
    </message>
    <message>
        <source>Goes with its person</source>
        <translation>Part avec sa personne</translation>
    </message>
    <message>
        <source>Holds an identifier of the person.</source>
        <translation>Contient un identifiant de la personne.</translation>
    </message>
    <message>
        <source>How the values are brought into their normal form, as where the people come from.</source>
        <translation>Comment les valeurs sont mises sous leur forme normale, comme là d&apos;où viennent les personnes.</translation>
    </message>
    <message>
        <source>Keeps orders, accounts or households with their people, so that audiences can ask for them.</source>
        <translation>Garde commandes, comptes ou foyers avec leurs personnes, pour que les audiences puissent les interroger.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>The column that tells one object from another; rows with the same key are one.</source>
        <translation>La colonne qui distingue un objet d&apos;un autre ; les lignes de même clé n&apos;en font qu&apos;un.</translation>
    </message>
    <message>
        <source>The type of the identifier, as the people have it: email, user_id.</source>
        <translation>Le type de l&apos;identifiant, comme les personnes l&apos;ont : email, user_id.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Type of object</source>
        <translation>Type d&apos;objet</translation>
    </message>
    <message>
        <source>What a row is, in one word: order, account, household.</source>
        <translation>Ce qu&apos;est une ligne, en un mot : order, account, household.</translation>
    </message>
    <message>
        <source>What the person is to the object: buyer, member. May stay empty.</source>
        <translation>Ce que la personne est pour l&apos;objet : acheteur, membre. Peut rester vide.</translation>
    </message>
    <message>
        <source>When a person is forgotten, objects that nobody else is related to are removed.</source>
        <translation>Quand une personne est oubliée, les objets auxquels personne d&apos;autre n&apos;est lié sont retirés.</translation>
    </message>
    <message>
        <source>When the row was true: of rows with the same key the newest count, and the newest objects are shown first.</source>
        <translation>Quand la ligne valait : des lignes de même clé la plus récente compte, et les objets les plus récents s&apos;affichent d&apos;abord.</translation>
    </message>
    <message>
        <source>email</source>
        <translation>email</translation>
    </message>
    <message>
        <source>order</source>
        <translation>order</translation>
    </message>
</context>
<context>
    <name>weir::ui::ActivatePane</name>
    <message>
        <source>Make the plan</source>
        <translation>Faire le plan</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Envoyer à</translation>
    </message>
    <message>
        <source>Only people who agreed to</source>
        <translation>Seulement les personnes ayant consenti à</translation>
    </message>
    <message>
        <source>A consent gate holds everybody else back.</source>
        <translation>Une porte de consentement retient tous les autres.</translation>
    </message>
    <message>
        <source>People are named by</source>
        <translation>Les personnes sont nommées par</translation>
    </message>
    <message>
        <source>Puts a consent gate and the destination into “%1”, runs what is out of date and shows the plan. Nothing is sent before you apply it.</source>
        <translation>Place une porte de consentement et la destination dans « %1 », exécute ce qui est périmé et montre le plan. Rien n&apos;est envoyé avant que vous l&apos;appliquiez.</translation>
    </message>
    <message>
        <source>Making the plan...</source>
        <translation>Élaboration du plan...</translation>
    </message>
</context>
<context>
    <name>weir::ui::AreaEditor</name>
    <message>
        <source>Title of the frame</source>
        <translation>Titre du cadre</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter keeps it, Esc gives it up.</source>
        <translation>Markdown. Ctrl+Entrée garde, Échap abandonne.</translation>
    </message>
    <message>
        <source>rename frame</source>
        <translation>renommer le cadre</translation>
    </message>
    <message>
        <source>change note</source>
        <translation>modifier la note</translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation>Nom du nœud</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc gives it up. Empty shows the name of the type.</source>
        <translation>Entrée garde le nom, Échap y renonce. Vide affiche le nom du type.</translation>
    </message>
    <message>
        <source>rename &apos;%1&apos;</source>
        <translation>renommer « %1 »</translation>
    </message>
</context>
<context>
    <name>weir::ui::ArrowKeys</name>
    <message>
        <source>move by keys</source>
        <translation>déplacer au clavier</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceEditor</name>
    <message>
        <source>People who match</source>
        <translation>Les personnes qui correspondent</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>The saved audience “%1”. A change to it counts everywhere it is used.</source>
        <translation>L&apos;audience enregistrée « %1 ». Un changement vaut partout où elle est utilisée.</translation>
    </message>
    <message>
        <source>Edit the saved audience</source>
        <translation>Modifier l&apos;audience enregistrée</translation>
    </message>
    <message>
        <source>Use a copy of its own here</source>
        <translation>Utiliser ici une copie propre</translation>
    </message>
    <message>
        <source>own definition</source>
        <translation>définition propre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How the audience is edited</source>
        <translation>Comment l&apos;audience est modifiée</translation>
    </message>
    <message>
        <source>The audience in words</source>
        <translation>L&apos;audience en mots</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Copier la phrase</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>limit and groups</source>
        <translation>limite et groupes</translation>
    </message>
    <message>
        <source>connector</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>condition %1</source>
        <translation>condition %1</translation>
    </message>
    <message>
        <source>condition added</source>
        <translation>condition ajoutée</translation>
    </message>
    <message>
        <source>condition moved</source>
        <translation>condition déplacée</translation>
    </message>
    <message>
        <source>group added</source>
        <translation>groupe ajouté</translation>
    </message>
    <message>
        <source>condition duplicated</source>
        <translation>condition dupliquée</translation>
    </message>
    <message>
        <source>condition switched on</source>
        <translation>condition activée</translation>
    </message>
    <message>
        <source>condition switched off</source>
        <translation>condition désactivée</translation>
    </message>
    <message>
        <source>condition removed</source>
        <translation>condition retirée</translation>
    </message>
    <message>
        <source>condition pasted</source>
        <translation>condition collée</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceList</name>
    <message>
        <source>No audience yet. Start with a template or from scratch.</source>
        <translation>Pas encore d&apos;audience. Commencez par un modèle ou de zéro.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>Nouvelle audience</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Partir d&apos;un modèle</translation>
    </message>
    <message>
        <source>Filled in with what your data has.</source>
        <translation>Rempli avec ce que vos données contiennent.</translation>
    </message>
    <message>
        <source>Node of %1</source>
        <translation>Nœud de %1</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Pas encore utilisée</translation>
    </message>
    <message>
        <source>Used in %1</source>
        <translation>Utilisée dans %1</translation>
    </message>
    <message>
        <source>sent to %1</source>
        <translation>envoyée à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people.</source>
        <translation>
            <numerusform>%n personne.</numerusform>
            <numerusform>%n personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 people as of %2</source>
        <translation>%1 personnes au %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencePanesController</name>
    <message>
        <source>Breakdown</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recoupement</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Expliquer</translation>
    </message>
    <message>
        <source>Counting who can be reached</source>
        <translation>Décompte des personnes joignables</translation>
    </message>
    <message>
        <source>Breaking members down</source>
        <translation>Répartition des membres</translation>
    </message>
    <message>
        <source>Comparing audiences</source>
        <translation>Comparaison des audiences</translation>
    </message>
    <message>
        <source>Counting past days</source>
        <translation>Décompte des jours passés</translation>
    </message>
    <message>
        <source>Reading members</source>
        <translation>Lecture des membres</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Recherche de personnes</translation>
    </message>
    <message>
        <source>Judging a person</source>
        <translation>Examen d&apos;une personne</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudienceWorkbench</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Show in the pipeline</source>
        <translation>Afficher dans le pipeline</translation>
    </message>
    <message>
        <source>Delete audience</source>
        <translation>Supprimer l&apos;audience</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Name of the audience</source>
        <translation>Nom de l&apos;audience</translation>
    </message>
    <message>
        <source>Duplicate audience</source>
        <translation>Dupliquer l&apos;audience</translation>
    </message>
    <message>
        <source>About the audience</source>
        <translation>À propos de l&apos;audience</translation>
    </message>
    <message>
        <source>Saved audience</source>
        <translation>Audience enregistrée</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>One definition for every pipeline that uses it.</source>
        <translation>Une définition pour chaque pipeline qui l&apos;utilise.</translation>
    </message>
    <message>
        <source>Defined in the node of a pipeline; the same as on the canvas.</source>
        <translation>Définie dans le nœud d&apos;un pipeline ; la même que sur le canevas.</translation>
    </message>
    <message>
        <source>Delete the node in its pipeline</source>
        <translation>Supprimez le nœud dans son pipeline</translation>
    </message>
    <message>
        <source>In use by %1; remove it there first</source>
        <translation>Utilisée par %1 ; retirez-la là d&apos;abord</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Size and reach</source>
        <translation>Taille et portée</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencesController</name>
    <message>
        <source>CSV file in the project&apos;s folder “out”</source>
        <translation>Fichier CSV dans le dossier « out » du projet</translation>
    </message>
    <message>
        <source>The pipeline %1 has no node that resolves people yet. Add one, then activate.</source>
        <translation>Le pipeline %1 n&apos;a pas encore de nœud qui résout les personnes. Ajoutez-en un, puis activez.</translation>
    </message>
    <message>
        <source>The people have no identifier, such as an e-mail address, to be named by.</source>
        <translation>Les personnes n&apos;ont pas d&apos;identifiant, comme une adresse e-mail, pour les nommer.</translation>
    </message>
    <message>
        <source>The project declares no purpose that people could have agreed to.</source>
        <translation>Le projet ne déclare aucune finalité à laquelle des personnes auraient pu consentir.</translation>
    </message>
    <message>
        <source>No destination is installed.</source>
        <translation>Aucune destination n&apos;est installée.</translation>
    </message>
    <message>
        <source>No people are stored yet. Run the pipeline once.</source>
        <translation>Aucune personne n&apos;est encore stockée. Exécutez le pipeline une fois.</translation>
    </message>
    <message>
        <source>The pipeline is running. Templates follow when people are there.</source>
        <translation>Le pipeline s&apos;exécute. Les modèles suivront quand des personnes seront là.</translation>
    </message>
    <message>
        <source>Looking at your data...</source>
        <translation>Examen de vos données...</translation>
    </message>
    <message>
        <source>Uses the event %1.</source>
        <translation>Utilise l&apos;événement %1.</translation>
    </message>
    <message>
        <source>Uses the events %1.</source>
        <translation>Utilise les événements %1.</translation>
    </message>
    <message>
        <source>“High” is %1 of at least %2: a quarter lies above.</source>
        <translation>« Élevé » signifie %1 d&apos;au moins %2 : un quart est au-dessus.</translation>
    </message>
    <message>
        <source>new audience &apos;%1&apos;</source>
        <translation>nouvelle audience « %1 »</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>Nouvelle audience</translation>
    </message>
    <message>
        <source>new audience</source>
        <translation>nouvelle audience</translation>
    </message>
    <message>
        <source>change %1 in &apos;%2&apos;</source>
        <translation>changer %1 dans « %2 »</translation>
    </message>
    <message>
        <source>rename audience</source>
        <translation>renommer l&apos;audience</translation>
    </message>
    <message>
        <source>rename node</source>
        <translation>renommer le nœud</translation>
    </message>
    <message>
        <source>delete audience &apos;%1&apos;</source>
        <translation>supprimer l&apos;audience « %1 »</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>duplicate audience</source>
        <translation>dupliquer l&apos;audience</translation>
    </message>
    <message>
        <source>activate &apos;%1&apos;</source>
        <translation>activer « %1 »</translation>
    </message>
    <message>
        <source>No people with events are stored yet. Run the pipeline once.</source>
        <translation>Aucune personne avec des événements n&apos;est encore enregistrée. Exécutez le pipeline une fois.</translation>
    </message>
    <message>
        <source>Counting people</source>
        <translation>Comptage des personnes</translation>
    </message>
    <message>
        <source>Looking into the store</source>
        <translation>Consultation du magasin</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>exclusion</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>people who are in both audiences</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>discard the draft of &apos;%1&apos;</source>
        <translation>abandonner le brouillon de « %1 »</translation>
    </message>
    <message>
        <source>publish &apos;%1&apos;</source>
        <translation>publier « %1 »</translation>
    </message>
    <message>
        <source>Comparing the draft</source>
        <translation>Comparaison du brouillon</translation>
    </message>
    <message>
        <source>Reading people</source>
        <translation>Lecture des personnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::AudiencesPage</name>
    <message>
        <source>Choose an audience, or start one from a template.</source>
        <translation>Choisissez une audience, ou partez d&apos;un modèle.</translation>
    </message>
    <message>
        <source>An audience is a definition of people; its size is counted on the people of the last run.</source>
        <translation>Une audience est une définition de personnes ; sa taille se compte sur les personnes de la dernière exécution.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Breadcrumb</name>
    <message>
        <source>Place in the pipeline</source>
        <translation>Endroit dans le pipeline</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakdownPane</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Décompte...</translation>
    </message>
    <message>
        <source>Members by value</source>
        <translation>Membres par valeur</translation>
    </message>
    <message>
        <source>Index 100: as frequent as among all people. Click a bar to keep only its people.</source>
        <translation>Indice 100 : aussi fréquent que parmi toutes les personnes. Cliquez sur une barre pour ne garder que ses personnes.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>The people have no traits to break them down by.</source>
        <translation>Les personnes n&apos;ont pas de traits par lesquels les répartir.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>from a number to a number</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Before %1</source>
        <translation>Avant %1</translation>
    </message>
    <message>
        <source>Other values</source>
        <translation>Autres valeurs</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Sans valeur</translation>
    </message>
    <message>
        <source>Values of this trait are personal and masked.</source>
        <translation>Les valeurs de ce trait sont personnelles et masquées.</translation>
    </message>
    <message>
        <source>People with several values count for each of them.</source>
        <translation>Les personnes à plusieurs valeurs comptent pour chacune.</translation>
    </message>
    <message>
        <source>Index 100: as frequent as among all people.</source>
        <translation>Indice 100 : aussi fréquent que parmi toutes les personnes.</translation>
    </message>
    <message>
        <source>%1 · %2 % · index %3</source>
        <translation>%1 · %2 % · indice %3</translation>
    </message>
    <message>
        <source>%1: %2 members, %3 %; among all people %4</source>
        <translation>%1 : %2 membres, %3 % ; parmi toutes les personnes %4</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>an audience by a trait</comment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>the people of the last run</source>
        <translation>les personnes de la dernière exécution</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakpointController</name>
    <message>
        <source>Set breakpoint</source>
        <translation>Poser un point d’arrêt</translation>
    </message>
    <message>
        <source>Breakpoint with condition...</source>
        <translation>Point d’arrêt avec condition...</translation>
    </message>
    <message>
        <source>Remove all breakpoints</source>
        <translation>Retirer tous les points d’arrêt</translation>
    </message>
    <message>
        <source>Let the run go on</source>
        <translation>Laisser continuer l’exécution</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Retirer le point d’arrêt</translation>
    </message>
    <message>
        <source>Runs from this window wait when rows come out here</source>
        <translation>Les exécutions de cette fenêtre attendent quand des lignes sortent ici</translation>
    </message>
    <message>
        <source>Select one node or wire that carries a table</source>
        <translation>Sélectionnez un nœud ou un lien qui porte une table</translation>
    </message>
    <message>
        <source>remove a breakpoint</source>
        <translation>retirer un point d’arrêt</translation>
    </message>
    <message>
        <source>set a breakpoint</source>
        <translation>poser un point d’arrêt</translation>
    </message>
    <message>
        <source>remove all breakpoints</source>
        <translation>retirer tous les points d’arrêt</translation>
    </message>
    <message>
        <source>The run waits at &apos;%1&apos;.</source>
        <translation>L’exécution attend à « %1 ».</translation>
    </message>
    <message>
        <source>Rows that came out: %1.</source>
        <translation>Lignes sorties : %1.</translation>
    </message>
    <message>
        <source>Rows that fit: %1 of %2, where %3.</source>
        <translation>Lignes qui conviennent : %1 sur %2, où %3.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>Montrer les lignes</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::BreakpointMarks</name>
    <message>
        <source>The run waits here</source>
        <translation>L’exécution attend ici</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Point d’arrêt</translation>
    </message>
    <message>
        <source>Breakpoint where %1</source>
        <translation>Point d’arrêt où %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasCommands</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Paste keeping inputs</source>
        <translation>Coller en gardant les entrées</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete and reconnect</source>
        <translation>Supprimer et relier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Select upstream</source>
        <translation>Sélectionner l&apos;amont</translation>
    </message>
    <message>
        <source>Select downstream</source>
        <translation>Sélectionner l&apos;aval</translation>
    </message>
    <message>
        <source>Connect selected</source>
        <translation>Relier la sélection</translation>
    </message>
    <message>
        <source>Disconnect selected</source>
        <translation>Délier la sélection</translation>
    </message>
    <message>
        <source>Add node…</source>
        <translation>Ajouter un nœud…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Disable or enable</source>
        <translation>Désactiver ou activer</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Frame around selection</source>
        <translation>Cadre autour de la sélection</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Aligner à gauche</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Centrer horizontalement</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Aligner à droite</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Aligner en haut</translation>
    </message>
    <message>
        <source>Align middle</source>
        <translation>Centrer verticalement</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Aligner en bas</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Répartir horizontalement</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Répartir verticalement</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom à 100 %</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Tout ajuster</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>Ajuster à la sélection</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Plan miniature</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>couper</translation>
    </message>
    <message numerus="yes">
        <source>paste %n node(s)</source>
        <translation>
            <numerusform>coller %n nœud</numerusform>
            <numerusform>coller %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>dupliquer %n nœud</numerusform>
            <numerusform>dupliquer %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n object(s)</source>
        <translation>
            <numerusform>supprimer %n objet</numerusform>
            <numerusform>supprimer %n objets</numerusform>
        </translation>
    </message>
    <message>
        <source>delete and reconnect</source>
        <translation>supprimer et relier</translation>
    </message>
    <message>
        <source>connect selected nodes</source>
        <translation>relier les nœuds sélectionnés</translation>
    </message>
    <message>
        <source>disconnect selected nodes</source>
        <translation>délier les nœuds sélectionnés</translation>
    </message>
    <message numerus="yes">
        <source>disable %n node(s)</source>
        <translation>
            <numerusform>désactiver %n nœud</numerusform>
            <numerusform>désactiver %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>enable %n node(s)</source>
        <translation>
            <numerusform>activer %n nœud</numerusform>
            <numerusform>activer %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>tidy up</source>
        <translation>ranger</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>add frame</source>
        <translation>ajouter un cadre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>ajouter une note</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasFind</name>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Find on this canvas: name, type, column, value</source>
        <translation>Chercher sur ce canevas : nom, type, colonne, valeur</translation>
    </message>
    <message>
        <source>Find...</source>
        <translation>Chercher...</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasMenus</name>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
    <message>
        <source>Replace node...</source>
        <translation>Remplacer le nœud...</translation>
    </message>
    <message>
        <source>Export picture...</source>
        <translation>Exporter l&apos;image...</translation>
    </message>
    <message>
        <source>Revert to last run</source>
        <translation>Revenir à la dernière exécution</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>Historique des étapes</translation>
    </message>
    <message>
        <source>Go to frame</source>
        <translation>Aller au cadre</translation>
    </message>
    <message>
        <source>Colour of the frame</source>
        <translation>Couleur du cadre</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l&apos;image</translation>
    </message>
    <message>
        <source>Picture (*.png);;Document (*.pdf)</source>
        <translation>Image (*.png);;Document (*.pdf)</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>revert to last run</source>
        <translation>revenir à la dernière exécution</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Disposer</translation>
    </message>
    <message>
        <source>Insert node...</source>
        <translation>Insérer un nœud...</translation>
    </message>
    <message>
        <source>Draw through</source>
        <translation>Dessiner en continu</translation>
    </message>
    <message>
        <source>Show as named links</source>
        <translation>Afficher comme renvois nommés</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>À l&apos;ouverture</translation>
    </message>
    <message>
        <source>colour of frame</source>
        <translation>couleur du cadre</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasScene</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::CanvasView</name>
    <message>
        <source>%1 &quot;%2&quot;</source>
        <translation>%1 « %2 »</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>relié à %1</translation>
    </message>
    <message>
        <source>Wire from %1 to %2</source>
        <translation>Lien de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Pipeline canvas</source>
        <translation>Canevas du pipeline</translation>
    </message>
    <message>
        <source>resize frame</source>
        <translation>redimensionner le cadre</translation>
    </message>
    <message>
        <source>resize note</source>
        <translation>redimensionner la note</translation>
    </message>
    <message numerus="yes">
        <source>duplicate %n node(s)</source>
        <translation>
            <numerusform>dupliquer %n nœud</numerusform>
            <numerusform>dupliquer %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>insert node on wire</source>
        <translation>insérer un nœud sur le lien</translation>
    </message>
    <message numerus="yes">
        <source>move %n object(s)</source>
        <translation>
            <numerusform>déplacer %n objet</numerusform>
            <numerusform>déplacer %n objets</numerusform>
        </translation>
    </message>
    <message>
        <source>This node has no inputs.</source>
        <translation>Ce nœud n&apos;a pas d&apos;entrées.</translation>
    </message>
    <message>
        <source>This node has no outputs.</source>
        <translation>Ce nœud n&apos;a pas de sorties.</translation>
    </message>
    <message>
        <source>move wire</source>
        <translation>déplacer le lien</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>relier</translation>
    </message>
    <message>
        <source>remove wire</source>
        <translation>retirer le lien</translation>
    </message>
    <message>
        <source>move bend of wire</source>
        <translation>déplacer le coude du lien</translation>
    </message>
    <message>
        <source>remove bend of wire</source>
        <translation>retirer le coude du lien</translation>
    </message>
    <message>
        <source>bend wire</source>
        <translation>couder le lien</translation>
    </message>
    <message>
        <source>show wire as link</source>
        <translation>afficher le lien comme renvoi</translation>
    </message>
    <message>
        <source>draw wire through</source>
        <translation>dessiner le lien en continu</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1 : %2 lignes</translation>
    </message>
    <message>
        <source>Drop to insert %1.</source>
        <translation>Relâchez pour insérer %1.</translation>
    </message>
    <message>
        <source>Drop to choose a node that converts.</source>
        <translation>Relâchez pour choisir un nœud qui convertit.</translation>
    </message>
    <message>
        <source>rows pinned</source>
        <translation>lignes épinglées</translation>
    </message>
    <message>
        <source>Its rows are pinned: what is before it is not asked.</source>
        <translation>Ses lignes sont épinglées : ce qui précède n&apos;est pas consulté.</translation>
    </message>
    <message>
        <source>new since the last commit</source>
        <translation>nouveau depuis le dernier commit</translation>
    </message>
    <message>
        <source>changed since the last commit</source>
        <translation>modifié depuis le dernier commit</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>point d’arrêt</translation>
    </message>
    <message>
        <source>breakpoint where %1</source>
        <translation>point d’arrêt où %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChangeMarks</name>
    <message>
        <source>New since the last commit</source>
        <translation>Nouveau depuis le dernier commit</translation>
    </message>
    <message>
        <source>Changed since the last commit</source>
        <translation>Modifié depuis le dernier commit</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartMenu</name>
    <message>
        <source>Table, export and print: %1</source>
        <translation>Tableau, export et impression : %1</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Montrer en tableau</translation>
    </message>
    <message>
        <source>Copy the data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>The data of the chart is on the clipboard.</source>
        <translation>Les données du graphique sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exporter...</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Imprimer...</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Fichier PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Data as CSV (*.csv)</source>
        <translation>Données en CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartSheet</name>
    <message>
        <source>As of %1</source>
        <translation>État : %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Provenance : %1</translation>
    </message>
    <message>
        <source>%1 bars. The longest is %2. The shortest is %3.</source>
        <translation>%1 barres. La plus longue est %2. La plus courte est %3.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChartTable</name>
    <message>
        <source>Copy the data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>weir::ui::ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose a purpose</source>
        <translation>Choisir une finalité</translation>
    </message>
    <message>
        <source>%1 (not known)</source>
        <translation>%1 (inconnu)</translation>
    </message>
</context>
<context>
    <name>weir::ui::CoachMarks</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnCombo</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnEditor</name>
    <message>
        <source>Choose a column</source>
        <translation>Choisir une colonne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquante)</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Chercher une colonne</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnViewsController</name>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 colonnes sur %2</translation>
    </message>
    <message>
        <source>view &quot;%1&quot;, %2</source>
        <translation>vue « %1 », %2</translation>
    </message>
    <message>
        <source>view &quot;%1&quot; with changes, %2</source>
        <translation>vue « %1 » modifiée, %2</translation>
    </message>
    <message>
        <source>columns in an order of your own</source>
        <translation>colonnes dans un ordre à vous</translation>
    </message>
    <message numerus="yes">
        <source>%n columns of the view are not in these rows: %1</source>
        <translation>
            <numerusform>%n colonne de la vue n&apos;est pas dans ces lignes : %1</numerusform>
            <numerusform>%n colonnes de la vue ne sont pas dans ces lignes : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are not in this view: %1</source>
        <translation>
            <numerusform>%n colonne n&apos;est pas dans cette vue : %1</numerusform>
            <numerusform>%n colonnes ne sont pas dans cette vue : %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more columns</source>
        <translation>
            <numerusform>Afficher %n colonne de plus</numerusform>
            <numerusform>Afficher %n colonnes de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>a node that is gone</source>
        <translation>un nœud qui n&apos;existe plus</translation>
    </message>
    <message>
        <source>These rows have none of the columns of &quot;%1&quot;.</source>
        <translation>Ces lignes n&apos;ont aucune des colonnes de « %1 ».</translation>
    </message>
    <message>
        <source>save column view &quot;%1&quot;</source>
        <translation>enregistrer la vue de colonnes « %1 »</translation>
    </message>
    <message>
        <source>change column view &quot;%1&quot;</source>
        <translation>modifier la vue de colonnes « %1 »</translation>
    </message>
    <message>
        <source>rename column view &quot;%1&quot;</source>
        <translation>renommer la vue de colonnes « %1 »</translation>
    </message>
    <message>
        <source>delete column view &quot;%1&quot;</source>
        <translation>supprimer la vue de colonnes « %1 »</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied, with %1 of the columns as they are shown: %2.</source>
        <translation>
            <numerusform>%n ligne copiée, avec %1 des colonnes telles qu&apos;affichées : %2.</numerusform>
            <numerusform>%n lignes copiées, avec %1 des colonnes telles qu&apos;affichées : %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnsEditor</name>
    <message>
        <source>Add column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Drag to reorder, Del to remove</source>
        <translation>Glisser pour ordonner, Suppr pour retirer</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquante)</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Chercher une colonne</translation>
    </message>
</context>
<context>
    <name>weir::ui::ColumnsPopover</name>
    <message>
        <source>Columns and views</source>
        <translation>Colonnes et vues</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Columns on show</source>
        <translation>Colonnes affichées</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it.</source>
        <translation>Espace affiche ou masque une colonne, Alt+Haut et Alt+Bas la déplacent.</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Uncheck all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>All columns that are listed here</source>
        <translation>Toutes les colonnes listées ici</translation>
    </message>
    <message>
        <source>This port has a view of that name. It is replaced.</source>
        <translation>Ce port a déjà une vue de ce nom. Elle sera remplacée.</translation>
    </message>
    <message>
        <source>View: %1 (changed)</source>
        <translation>Vue : %1 (modifiée)</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue : %1</translation>
    </message>
    <message>
        <source>View: all columns</source>
        <translation>Vue : toutes les colonnes</translation>
    </message>
    <message>
        <source>View: not saved</source>
        <translation>Vue : non enregistrée</translation>
    </message>
    <message>
        <source>Saved at other ports</source>
        <translation>Enregistrées à d&apos;autres ports</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, de %2</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Save view as...</source>
        <translation>Enregistrer la vue sous...</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;</source>
        <translation>Enregistrer les modifications dans « %1 »</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot;...</source>
        <translation>Renommer « %1 »...</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>Supprimer « %1 »</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 colonnes sur %2</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
</context>
<context>
    <name>weir::ui::CommandPalette</name>
    <message>
        <source>Type a command, or @ for objects, # for columns</source>
        <translation>Tapez une commande, ou @ pour les objets, # pour les colonnes</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Indisponible pour l&apos;instant</translation>
    </message>
    <message>
        <source>&gt; commands and preferences   @ objects   # columns</source>
        <translation>&gt; commandes et préférences   @ objets   # colonnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::CommitMarks</name>
    <message>
        <source>Changes since the last commit</source>
        <translation>Modifications depuis le dernier commit</translation>
    </message>
    <message>
        <source>Marks the nodes that are new or other than Git has them</source>
        <translation>Marque les nœuds qui sont nouveaux ou différents dans Git</translation>
    </message>
    <message>
        <source>Asking Git</source>
        <translation>Git est interrogé</translation>
    </message>
</context>
<context>
    <name>weir::ui::CompareController</name>
    <message>
        <source>Compare results...</source>
        <translation>Comparer les résultats...</translation>
    </message>
    <message>
        <source>Shows row by row what is other than in an earlier run</source>
        <translation>Montre ligne par ligne ce qui diffère d’une exécution précédente</translation>
    </message>
    <message>
        <source>Looking for results</source>
        <translation>Recherche de résultats</translation>
    </message>
    <message>
        <source>Comparing results</source>
        <translation>Comparaison des résultats</translation>
    </message>
</context>
<context>
    <name>weir::ui::CompareDialog</name>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Compare results</source>
        <translation>Comparer les résultats</translation>
    </message>
    <message>
        <source>Results of %1</source>
        <translation>Résultats de %1</translation>
    </message>
    <message>
        <source>What runs gave here, and what of it is other than before.</source>
        <translation>Ce que les exécutions ont donné ici, et ce qui diffère d’avant.</translation>
    </message>
    <message>
        <source>Chooses the columns by which rows are found again, so that others can be seen to change</source>
        <translation>Choisit les colonnes qui permettent de retrouver les lignes, pour que l’on voie comment d’autres changent</translation>
    </message>
    <message>
        <source>Rows that differ</source>
        <translation>Lignes qui diffèrent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 ligne</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pinned %1</source>
        <translation>Épinglé %1</translation>
    </message>
    <message>
        <source>%1, cleaned from the cache</source>
        <translation>%1, effacé du cache</translation>
    </message>
    <message>
        <source>Results that were cleaned from the cache: %1.</source>
        <translation>Résultats effacés du cache : %1.</translation>
    </message>
    <message>
        <source>No run has a result here yet.</source>
        <translation>Aucune exécution n’a encore de résultat ici.</translation>
    </message>
    <message>
        <source>There is one result only.</source>
        <translation>Il n’y a qu’un seul résultat.</translation>
    </message>
    <message>
        <source>Change something and run again: then both can be compared.</source>
        <translation>Changez quelque chose et relancez : les deux pourront être comparés.</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Comparaison...</translation>
    </message>
    <message>
        <source>The rows were not compared.</source>
        <translation>Les lignes n’ont pas été comparées.</translation>
    </message>
    <message>
        <source>%1 added, %2 missing, %3 changed, %4 as before.</source>
        <translation>%1 ajoutées, %2 manquantes, %3 modifiées, %4 comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, all as before.</source>
        <translation>
            <numerusform>%n ligne, comme avant.</numerusform>
            <numerusform>%n lignes, toutes comme avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>New or of another type, not compared: %1.</source>
        <translation>Nouvelles ou d’un autre type, non comparées : %1.</translation>
    </message>
    <message>
        <source>Gone or of another type: %1.</source>
        <translation>Disparues ou d’un autre type : %1.</translation>
    </message>
    <message>
        <source>Personal, so masked: %1.</source>
        <translation>Personnelles, donc masquées : %1.</translation>
    </message>
    <message>
        <source>The first %1 rows that differ are shown.</source>
        <translation>Les %1 premières lignes qui diffèrent sont affichées.</translation>
    </message>
    <message>
        <source>Whole rows are compared</source>
        <translation>Les lignes entières sont comparées</translation>
    </message>
    <message>
        <source>Rows are named by %1</source>
        <translation>Les lignes sont nommées d’après %1</translation>
    </message>
    <message>
        <source>Compare whole rows</source>
        <translation>Comparer les lignes entières</translation>
    </message>
</context>
<context>
    <name>weir::ui::ComparisonEditor</name>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>or not known</source>
        <translation>ou inconnu</translation>
    </message>
    <message>
        <source>People without a value match too</source>
        <translation>Les personnes sans valeur conviennent aussi</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur la plus haute</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>add a value</source>
        <translation>ajouter une valeur</translation>
    </message>
</context>
<context>
    <name>weir::ui::ConditionDialog</name>
    <message>
        <source>Set breakpoint</source>
        <translation>Poser un point d’arrêt</translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation>Point d’arrêt</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>Point d’arrêt à %1</translation>
    </message>
    <message>
        <source>A run waits here as soon as a row fits. Leave the condition empty to wait for any row.</source>
        <translation>Une exécution attend ici dès qu’une ligne convient. Laissez la condition vide pour attendre n’importe quelle ligne.</translation>
    </message>
    <message>
        <source>any row</source>
        <translation>n’importe quelle ligne</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Ctrl+Space lists columns and functions.</source>
        <translation>Ctrl+Espace liste les colonnes et les fonctions.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>weir::ui::CountryFields</name>
    <message>
        <source>No country column</source>
        <translation>Pas de colonne de pays</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>Pays : %1</translation>
    </message>
    <message>
        <source>Column with the country of %1</source>
        <translation>Colonne avec le pays de %1</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as numbers of that country.</source>
        <translation>Les numéros sans indicatif de pays sont lus comme des numéros de ce pays.</translation>
    </message>
    <message>
        <source>Country of %1 where no column says it</source>
        <translation>Pays de %1 là où aucune colonne ne le dit</translation>
    </message>
    <message>
        <source>Country where no column says it, as two letters.</source>
        <translation>Pays là où aucune colonne ne le dit, en deux lettres.</translation>
    </message>
</context>
<context>
    <name>weir::ui::CulpritController</name>
    <message>
        <source>Reading the value that stopped the run</source>
        <translation>Lecture de la valeur qui a arrêté l&apos;exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataDesk</name>
    <message>
        <source>Rows that come out</source>
        <translation>Lignes qui sortent</translation>
    </message>
    <message>
        <source>Rows that go in</source>
        <translation>Lignes qui entrent</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Rows on show</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>Show the rows that go in</source>
        <translation>Afficher les lignes qui entrent</translation>
    </message>
    <message>
        <source>Show the rows that come out</source>
        <translation>Afficher les lignes qui sortent</translation>
    </message>
    <message>
        <source>Show input and output side by side</source>
        <translation>Afficher l&apos;entrée et la sortie côte à côte</translation>
    </message>
    <message>
        <source>Column profile</source>
        <translation>Profil de colonne</translation>
    </message>
    <message>
        <source>Who looked at personal data</source>
        <translation>Qui a vu des données personnelles</translation>
    </message>
    <message>
        <source>Columns and views...</source>
        <translation>Colonnes et vues...</translation>
    </message>
    <message>
        <source>Save column view as...</source>
        <translation>Enregistrer la vue de colonnes sous...</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Afficher toutes les colonnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataGrid</name>
    <message>
        <source>Copy column name</source>
        <translation>Copier le nom de colonne</translation>
    </message>
    <message>
        <source>Fit column to content</source>
        <translation>Ajuster la colonne au contenu</translation>
    </message>
    <message>
        <source>Mask personal data again</source>
        <translation>Masquer à nouveau les données personnelles</translation>
    </message>
    <message>
        <source>Reveal personal data</source>
        <translation>Révéler les données personnelles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Exporter en CSV...</translation>
    </message>
    <message>
        <source>Sort upwards, here only</source>
        <translation>Trier en ordre croissant, ici seulement</translation>
    </message>
    <message>
        <source>Sort downwards, here only</source>
        <translation>Trier en ordre décroissant, ici seulement</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Ordre des lignes</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Masquer la colonne</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Afficher toutes les colonnes</translation>
    </message>
    <message>
        <source>What is in this column</source>
        <translation>Ce qu&apos;il y a dans cette colonne</translation>
    </message>
    <message>
        <source>Move column to the left</source>
        <translation>Déplacer la colonne vers la gauche</translation>
    </message>
    <message>
        <source>Move column to the right</source>
        <translation>Déplacer la colonne vers la droite</translation>
    </message>
    <message>
        <source>Columns and views...</source>
        <translation>Colonnes et vues...</translation>
    </message>
</context>
<context>
    <name>weir::ui::DataPanel</name>
    <message>
        <source>Select a node to see its rows.</source>
        <translation>Sélectionnez un nœud pour voir ses lignes.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Output port</source>
        <translation>Port de sortie</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Lecture...</translation>
    </message>
    <message>
        <source>1 person now</source>
        <translation>1 personne à présent</translation>
    </message>
    <message>
        <source>%1 people now</source>
        <translation>%1 personnes à présent</translation>
    </message>
    <message>
        <source>, the first %1 shown</source>
        <translation>, les %1 premières affichées</translation>
    </message>
    <message>
        <source>Full result, %1: %2 row</source>
        <translation>Résultat complet, %1 : %2 ligne</translation>
    </message>
    <message>
        <source>Full result, %1: %2 rows</source>
        <translation>Résultat complet, %1 : %2 lignes</translation>
    </message>
    <message>
        <source>; %1 could not be read</source>
        <translation> ; %1 illisibles</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>Filtrer ces lignes</translation>
    </message>
    <message>
        <source>Go to column</source>
        <translation>Aller à la colonne</translation>
    </message>
    <message>
        <source>Export as CSV...</source>
        <translation>Exporter en CSV...</translation>
    </message>
    <message>
        <source>Shows only the rows that have this text in a column that is not masked. It changes nothing in the pipeline.</source>
        <translation>N&apos;affiche que les lignes qui ont ce texte dans une colonne non masquée. Rien ne change dans le pipeline.</translation>
    </message>
    <message>
        <source>Scrolls to a column; hidden ones come back.</source>
        <translation>Défile jusqu&apos;à une colonne ; les colonnes cachées reviennent.</translation>
    </message>
    <message>
        <source>Preview: first rows of the sources, %1 row</source>
        <translation>Aperçu : premières lignes des sources, %1 ligne</translation>
    </message>
    <message>
        <source>Preview: first rows of the sources, %1 rows</source>
        <translation>Aperçu : premières lignes des sources, %1 lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n rows have the text, filtered here only</source>
        <translation>
            <numerusform>%n ligne a le texte, filtrée ici seulement</numerusform>
            <numerusform>%n lignes ont le texte, filtrées ici seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>sorted here only</source>
        <translation>trié ici seulement</translation>
    </message>
    <message>
        <source>Column profile</source>
        <translation>Profil de colonne</translation>
    </message>
    <message>
        <source>Preview: first %1 rows</source>
        <translation>Aperçu : %1 premières lignes</translation>
    </message>
    <message>
        <source>Create filter node from this</source>
        <translation>En faire un nœud de filtre</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Afficher toutes les lignes</translation>
    </message>
    <message numerus="yes">
        <source>%n rows fit, filtered here only</source>
        <translation>
            <numerusform>%n ligne correspond, filtrée ici seulement</numerusform>
            <numerusform>%n lignes correspondent, filtrées ici seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>Only rows where %1</source>
        <translation>Seulement les lignes où %1</translation>
    </message>
    <message>
        <source>Pinned rows, %1: %2 row</source>
        <translation>Lignes épinglées, %1 : %2 ligne</translation>
    </message>
    <message>
        <source>Pinned rows, %1: %2 rows</source>
        <translation>Lignes épinglées, %1 : %2 lignes</translation>
    </message>
    <message>
        <source>Columns and views</source>
        <translation>Colonnes et vues</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Toutes les colonnes</translation>
    </message>
    <message>
        <source>Rows %1 to %2, computed to look at them</source>
        <translation>Lignes %1 à %2, calculées pour les regarder</translation>
    </message>
</context>
<context>
    <name>weir::ui::DecisionsEditor</name>
    <message>
        <source>Review pairs...</source>
        <translation>Revoir les paires...</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>Shows the pairs that teach most</source>
        <translation>Montre les paires qui apprennent le plus</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>décisions</translation>
    </message>
    <message>
        <source>No pair is decided yet.</source>
        <translation>Aucune paire n&apos;est encore décidée.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>1: pairs that are one person, 2: pairs that are two people</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) the same person</source>
        <translation>
            <numerusform>%n paire la même personne</numerusform>
            <numerusform>%n paires la même personne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) different people</source>
        <translation>
            <numerusform>%n paire des personnes différentes</numerusform>
            <numerusform>%n paires des personnes différentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Rapport de rapprochement</translation>
    </message>
    <message>
        <source>Shows the weights, groups, model and quality of the last run</source>
        <translation>Montre les poids, les groupes, le modèle et la qualité de la dernière exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::DescriptionWindow</name>
    <message>
        <source>%1 in words</source>
        <translation>%1 en mots</translation>
    </message>
    <message>
        <source>Description of the pipeline</source>
        <translation>Description du pipeline</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as Markdown...</source>
        <translation>Enregistrer en Markdown...</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>Enregistrer la description</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 n&apos;a pas pu être écrit : %2.</translation>
    </message>
</context>
<context>
    <name>weir::ui::DiffView</name>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Previous change (P)</source>
        <translation>Changement précédent (P)</translation>
    </message>
    <message>
        <source>Next change (N)</source>
        <translation>Changement suivant (N)</translation>
    </message>
    <message>
        <source>Close the comparison (Esc)</source>
        <translation>Fermer la comparaison (Échap)</translation>
    </message>
    <message>
        <source>Both versions</source>
        <translation>Les deux versions</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>%1  →  %2</source>
        <translation>%1  →  %2</translation>
    </message>
    <message numerus="yes">
        <source>+ %n added</source>
        <translation>
            <numerusform>+ %n ajouté</numerusform>
            <numerusform>+ %n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~ %n changed</source>
        <translation>
            <numerusform>~ %n modifié</numerusform>
            <numerusform>~ %n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message>
        <source>notes or frames differ</source>
        <translation>les notes ou les cadres diffèrent</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1 : avant %2, après %3</translation>
    </message>
    <message>
        <source>No difference in what the pipeline does.</source>
        <translation>Ce que fait le pipeline ne diffère pas.</translation>
    </message>
    <message numerus="yes">
        <source>− %n removed</source>
        <translation>
            <numerusform>− %n retiré</numerusform>
            <numerusform>− %n retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Settings of the version</source>
        <translation>Réglages de la version</translation>
    </message>
    <message>
        <source>%1, to look at</source>
        <translation>%1, pour consultation</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::DocumentController</name>
    <message>
        <source>Input of {kind}</source>
        <translation>Entrée de {kind}</translation>
    </message>
    <message>
        <source>What comes in here from outside the sub-pipeline</source>
        <translation>Ce qui entre ici depuis l&apos;extérieur du sous-pipeline</translation>
    </message>
    <message>
        <source>Output of {kind}</source>
        <translation>Sortie de {kind}</translation>
    </message>
    <message>
        <source>What goes out from here to where the sub-pipeline is placed</source>
        <translation>Ce qui sort d&apos;ici vers l&apos;endroit où le sous-pipeline est placé</translation>
    </message>
    <message>
        <source>Sub-pipeline</source>
        <translation>Sous-pipeline</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>ajouter %1</translation>
    </message>
    <message>
        <source>add %1 files</source>
        <translation>ajouter %1 fichiers</translation>
    </message>
</context>
<context>
    <name>weir::ui::DocumentTabs</name>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
</context>
<context>
    <name>weir::ui::DraftBar</name>
    <message>
        <source>Publish...</source>
        <translation>Publier...</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Abandonner le brouillon</translation>
    </message>
    <message>
        <source>This is a draft. Runs take the published definition until you publish it.</source>
        <translation>Ceci est un brouillon. Les exécutions prennent la définition publiée jusqu&apos;à ce que vous le publiiez.</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Utilisée par %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::DurationEditor</name>
    <message>
        <source>not set</source>
        <translation>non réglé</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
</context>
<context>
    <name>weir::ui::EmptyCanvas</name>
    <message>
        <source>Where does your data come from?</source>
        <translation>D’où viennent vos données ?</translation>
    </message>
    <message>
        <source>Drop a CSV, Parquet, JSON or spreadsheet file here, or double-click for the list of nodes.</source>
        <translation>Déposez ici un fichier CSV, Parquet, JSON ou de tableur, ou double-cliquez pour la liste des nœuds.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Voir un exemple</translation>
    </message>
</context>
<context>
    <name>weir::ui::ErrorRecord</name>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Show the row</source>
        <translation>Montrer la ligne</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Shows the value. Who looks at personal data is recorded.</source>
        <translation>Montre la valeur. Qui regarde des données personnelles est consigné.</translation>
    </message>
    <message>
        <source>Opens what goes into the node at this row.</source>
        <translation>Ouvre ce qui entre dans le nœud à cette ligne.</translation>
    </message>
    <message>
        <source>%1 (should be %2)</source>
        <translation>%1 (devrait être %2)</translation>
    </message>
    <message>
        <source>reading...</source>
        <translation>lecture...</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a value in quotes</comment>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masqué</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedController</name>
    <message>
        <source>Expected rows...</source>
        <translation>Lignes attendues...</translation>
    </message>
    <message>
        <source>Keeps rows that every run compares with what comes out here</source>
        <translation>Conserve des lignes auxquelles chaque exécution compare ce qui sort ici</translation>
    </message>
    <message>
        <source>Comparing with the expected rows</source>
        <translation>Comparaison avec les lignes attendues</translation>
    </message>
    <message>
        <source>Keeping the expected rows</source>
        <translation>Conservation des lignes attendues</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are expected of %1 from now on.</source>
        <translation>
            <numerusform>%n ligne est désormais attendue de %1.</numerusform>
            <numerusform>%n lignes sont désormais attendues de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows are expected of %1 any more.</source>
        <translation>Plus aucune ligne n&apos;est attendue de %1.</translation>
    </message>
    <message>
        <source>The expected rows of %1 are as they were before.</source>
        <translation>Les lignes attendues de %1 sont de nouveau comme avant.</translation>
    </message>
    <message>
        <source>Whole rows of %1 are compared from now on.</source>
        <translation>Les lignes entières de %1 sont désormais comparées.</translation>
    </message>
    <message>
        <source>Rows of %1 are named by %2 from now on.</source>
        <translation>Les lignes de %1 sont désormais nommées par %2.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExpectedDialog</name>
    <message>
        <source>Expected rows</source>
        <translation>Lignes attendues</translation>
    </message>
    <message>
        <source>Expect nothing</source>
        <translation>Ne rien attendre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Rows that are not as expected</source>
        <translation>Lignes qui ne sont pas celles attendues</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Takes the file with the expected rows away</source>
        <translation>Retire le fichier des lignes attendues</translation>
    </message>
    <message>
        <source>Brings back what was expected before</source>
        <translation>Rétablit ce qui était attendu avant</translation>
    </message>
    <message>
        <source>Comparing...</source>
        <translation>Comparaison...</translation>
    </message>
    <message>
        <source>Expected rows of %1</source>
        <translation>Lignes attendues de %1</translation>
    </message>
    <message>
        <source>Every run compares the rows with those that are kept in the project, and tells what differs.</source>
        <translation>Chaque exécution compare les lignes à celles que le projet conserve, et dit ce qui diffère.</translation>
    </message>
    <message>
        <source>Expect the rows there are now</source>
        <translation>Attendre les lignes actuelles</translation>
    </message>
    <message>
        <source>Keep these rows as expected</source>
        <translation>Conserver ces lignes comme attendues</translation>
    </message>
    <message>
        <source>Nothing is expected yet.</source>
        <translation>Rien n&apos;est encore attendu.</translation>
    </message>
    <message>
        <source>Columns with personal data are left out, of the file and of the comparison.</source>
        <translation>Les colonnes de données personnelles sont laissées de côté, dans le fichier et dans la comparaison.</translation>
    </message>
    <message>
        <source>The rows were not compared.</source>
        <translation>Les lignes n’ont pas été comparées.</translation>
    </message>
    <message>
        <source>Rows are expected.</source>
        <translation>Des lignes sont attendues.</translation>
    </message>
    <message>
        <source>Not as expected: %1 added, %2 missing, %3 changed, %4 as before.</source>
        <translation>Pas comme attendu : %1 ajoutées, %2 manquantes, %3 modifiées, %4 comme avant.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, all as expected.</source>
        <translation>
            <numerusform>%n ligne, comme attendu.</numerusform>
            <numerusform>%n lignes, toutes comme attendu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone or of another type: %1.</source>
        <translation>Disparues ou d’un autre type : %1.</translation>
    </message>
    <message>
        <source>Personal now, but kept in clear: %1. Keep the rows again.</source>
        <translation>Personnelles maintenant, mais conservées en clair : %1. Conservez à nouveau les lignes.</translation>
    </message>
    <message>
        <source>New, not compared: %1.</source>
        <translation>Nouvelles, non comparées : %1.</translation>
    </message>
    <message>
        <source>Personal, not compared: %1.</source>
        <translation>Personnelles, non comparées : %1.</translation>
    </message>
    <message>
        <source>Run the node first: only a full result can be compared or kept.</source>
        <translation>Exécutez d&apos;abord le nœud : seul un résultat complet peut être comparé ou conservé.</translation>
    </message>
    <message>
        <source>Chooses the columns by which rows are found again, so that others can be seen to change</source>
        <translation>Choisit les colonnes qui permettent de retrouver les lignes, pour que l’on voie comment d’autres changent</translation>
    </message>
    <message>
        <source>Whole rows are compared</source>
        <translation>Les lignes entières sont comparées</translation>
    </message>
    <message>
        <source>Rows are named by %1</source>
        <translation>Les lignes sont nommées d’après %1</translation>
    </message>
    <message>
        <source>Compare whole rows</source>
        <translation>Comparer les lignes entières</translation>
    </message>
    <message>
        <source>A column that names rows is gone, so whole rows are compared.</source>
        <translation>Une colonne qui nomme les lignes a disparu ; les lignes entières sont donc comparées.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExplainPane</name>
    <message>
        <source>Id, e-mail or name of a person</source>
        <translation>Identifiant, e-mail ou nom d&apos;une personne</translation>
    </message>
    <message>
        <source>Look for a person to see why they are in the audience or not.</source>
        <translation>Cherchez une personne pour voir pourquoi elle est dans l&apos;audience ou non.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Vaut</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Person to explain</source>
        <translation>Personne à expliquer</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Personne n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>%1 is in the audience</source>
        <translation>%1 est dans l&apos;audience</translation>
    </message>
    <message>
        <source>%1 is not in the audience</source>
        <translation>%1 n&apos;est pas dans l&apos;audience</translation>
    </message>
</context>
<context>
    <name>weir::ui::ExposePanel</name>
    <message>
        <source>Set at each place</source>
        <translation>Réglé à chaque endroit</translation>
    </message>
    <message>
        <source>These settings stand on the card of the sub-pipeline; each place has its own value.</source>
        <translation>Ces réglages figurent sur la carte du sous-pipeline ; chaque endroit a sa propre valeur.</translation>
    </message>
    <message>
        <source>Expose a setting</source>
        <translation>Exposer un réglage</translation>
    </message>
    <message>
        <source>Title of the exposed setting %1</source>
        <translation>Titre du réglage exposé %1</translation>
    </message>
    <message>
        <source>Set it inside only</source>
        <translation>Régler à l&apos;intérieur seulement</translation>
    </message>
    <message>
        <source>Expose %1 no more</source>
        <translation>Ne plus exposer %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::FieldList</name>
    <message>
        <source>More options</source>
        <translation>Plus d&apos;options</translation>
    </message>
</context>
<context>
    <name>weir::ui::ForgetDialog</name>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Values of traits</source>
        <translation>Valeurs de traits</translation>
    </message>
    <message>
        <source>Statements about traits</source>
        <translation>Déclarations sur des traits</translation>
    </message>
    <message>
        <source>Answers to purposes</source>
        <translation>Réponses aux finalités</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Likely links</source>
        <translation>Liens probables</translation>
    </message>
    <message>
        <source>Identifiers in the log of rules</source>
        <translation>Identifiants dans le journal des règles</translation>
    </message>
    <message>
        <source>Refusals of rules</source>
        <translation>Refus des règles</translation>
    </message>
    <message>
        <source>Memberships of audiences</source>
        <translation>Appartenances à des audiences</translation>
    </message>
    <message>
        <source>Entries and exits of audiences</source>
        <translation>Entrées et sorties d’audiences</translation>
    </message>
    <message>
        <source>Rows of publish plans</source>
        <translation>Lignes de plans de publication</translation>
    </message>
    <message>
        <source>Scores of predictions</source>
        <translation>Scores de prédictions</translation>
    </message>
    <message>
        <source>Lines of deliveries</source>
        <translation>Lignes de livraisons</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Rejected rows that name the person</source>
        <translation>Lignes rejetées qui nomment la personne</translation>
    </message>
    <message>
        <source>Kept results, which the next run computes again</source>
        <translation>Résultats conservés, que la prochaine exécution recalcule</translation>
    </message>
    <message>
        <source>Pinned rows</source>
        <translation>Lignes épinglées</translation>
    </message>
    <message>
        <source>Sorted views</source>
        <translation>Vues triées</translation>
    </message>
    <message>
        <source>Comparisons with expected rows</source>
        <translation>Comparaisons avec les lignes attendues</translation>
    </message>
    <message>
        <source>Temporary files</source>
        <translation>Fichiers temporaires</translation>
    </message>
    <message>
        <source>Looking at everything that is stored about this person...</source>
        <translation>Examen de tout ce qui est stocké sur cette personne...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>What is deleted and what stays</source>
        <translation>Ce qui est supprimé et ce qui reste</translation>
    </message>
    <message>
        <source>Save certificate...</source>
        <translation>Enregistrer le certificat...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Oublier définitivement</translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Oublier cette personne</translation>
    </message>
    <message>
        <source>Everything below goes when you apply the plan, and not before. It cannot be undone.</source>
        <translation>Tout ce qui suit disparaît quand vous appliquez le plan, et pas avant. C’est irréversible.</translation>
    </message>
    <message>
        <source>Deleted from the store</source>
        <translation>Supprimé du magasin</translation>
    </message>
    <message>
        <source>Deleted on this machine, in files</source>
        <translation>Supprimé sur cette machine, dans des fichiers</translation>
    </message>
    <message>
        <source>Destinations that hold the person</source>
        <translation>Destinations qui ont la personne</translation>
    </message>
    <message>
        <source>%1: the next publish takes the person off</source>
        <translation>%1 : la prochaine publication retire la personne</translation>
    </message>
    <message>
        <source>%1 is not in the project any more: tell it by hand</source>
        <translation>%1 n’est plus dans le projet : prévenez-la vous-même</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Hashes of the identifiers, on the suppression list</source>
        <translation>Empreintes des identifiants, sur la liste d’opposition</translation>
    </message>
    <message>
        <source>The profile id %1 and the record of this request</source>
        <translation>L’identifiant de profil %1 et la trace de cette demande</translation>
    </message>
    <message>
        <source>Not changed by Weir</source>
        <translation>Non modifié par Weir</translation>
    </message>
    <message>
        <source>%1 names the person</source>
        <translation>%1 nomme la personne</translation>
    </message>
    <message>
        <source>%1 is a copy of the store</source>
        <translation>%1 est une copie du magasin</translation>
    </message>
    <message>
        <source>This person is on legal hold and cannot be deleted.</source>
        <translation>Cette personne est sous conservation légale et ne peut pas être supprimée.</translation>
    </message>
    <message>
        <source>Nothing is deleted yet.</source>
        <translation>Rien n’est encore supprimé.</translation>
    </message>
    <message>
        <source>The plan holds until %1.</source>
        <translation>Le plan vaut jusqu’à %1.</translation>
    </message>
    <message>
        <source>The hashes, salted with a secret of this store, keep runs from reading the person in again. Sources outside Weir are not changed: delete the person there too.</source>
        <translation>Les empreintes, salées avec un secret de ce magasin, empêchent les exécutions de relire la personne. Les sources hors de Weir ne sont pas modifiées : supprimez-y aussi la personne.</translation>
    </message>
    <message>
        <source>Deleting, writing the store anew and searching it...</source>
        <translation>Suppression, réécriture du magasin et recherche...</translation>
    </message>
    <message>
        <source>Nothing of the person is left: every table, every event and the bytes of the file were searched.</source>
        <translation>Il ne reste rien de la personne : chaque table, chaque événement et les octets du fichier ont été fouillés.</translation>
    </message>
    <message>
        <source>Something of the person is left. The certificate says where.</source>
        <translation>Il reste quelque chose de la personne. Le certificat dit où.</translation>
    </message>
    <message>
        <source>Destinations still hold the person. Run the pipelines and apply their plans; the request stays open until then.</source>
        <translation>Des destinations ont encore la personne. Exécutez les pipelines et appliquez leurs plans ; la demande reste ouverte jusque-là.</translation>
    </message>
    <message>
        <source>Relations to orders, accounts and households</source>
        <translation>Liens aux commandes, comptes et foyers</translation>
    </message>
</context>
<context>
    <name>weir::ui::FormRow</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (requis)</translation>
    </message>
</context>
<context>
    <name>weir::ui::GitController</name>
    <message>
        <source>no branch</source>
        <translation>aucune branche</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Asking Git</source>
        <translation>Git est interrogé</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n changed</source>
        <translation>
            <numerusform>%1, %n modifié</numerusform>
            <numerusform>%1, %n modifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1: a merge or rebase is going on.</source>
        <translation>Branche %1 : une fusion ou un rebase est en cours.</translation>
    </message>
    <message>
        <source>Branch %1: everything that is saved is committed.</source>
        <translation>Branche %1 : tout ce qui est enregistré est validé.</translation>
    </message>
    <message numerus="yes">
        <source>Branch %1: %n saved file(s) differ from the last commit.</source>
        <translation>
            <numerusform>Branche %1 : %n fichier enregistré diffère du dernier commit.</numerusform>
            <numerusform>Branche %1 : %n fichiers enregistrés diffèrent du dernier commit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Git: %1</source>
        <translation>Git : %1</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Commit en cours</translation>
    </message>
    <message>
        <source>Version saved and committed as %1.</source>
        <translation>Version enregistrée et validée comme %1.</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupEditor</name>
    <message>
        <source>All of these</source>
        <translation>Toutes celles-ci</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>L&apos;une de celles-ci</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Aucune de celles-ci</translation>
    </message>
    <message>
        <source>How the conditions are combined</source>
        <translation>Comment les conditions se combinent</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Trait for some time</source>
        <translation>Trait depuis un temps</translation>
    </message>
    <message>
        <source>Top or bottom by a trait</source>
        <translation>Haut ou bas d&apos;un trait</translation>
    </message>
    <message>
        <source>Figure over events</source>
        <translation>Chiffre sur des événements</translation>
    </message>
    <message>
        <source>First or last event</source>
        <translation>Premier ou dernier événement</translation>
    </message>
    <message>
        <source>Sequence of events</source>
        <translation>Séquence d&apos;événements</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Cycle de vie</translation>
    </message>
    <message>
        <source>Related objects</source>
        <translation>Objets liés</translation>
    </message>
    <message>
        <source>Random part</source>
        <translation>Part aléatoire</translation>
    </message>
    <message>
        <source>%1 with those above</source>
        <translation>%1 avec ceux du dessus</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 restent</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 correspondent</translation>
    </message>
    <message>
        <source>Nobody matches: this condition adds nobody.</source>
        <translation>Personne ne correspond : cette condition n&apos;ajoute personne.</translation>
    </message>
    <message>
        <source>This condition adds nobody: those above have them all.</source>
        <translation>Cette condition n&apos;ajoute personne : celles du dessus les ont tous.</translation>
    </message>
    <message>
        <source>Contradiction: nobody can match condition %1 and this one.</source>
        <translation>Contradiction : personne ne peut remplir la condition %1 et celle-ci.</translation>
    </message>
    <message>
        <source>Nobody matches this condition, so nobody is left.</source>
        <translation>Personne ne remplit cette condition, il ne reste donc personne.</translation>
    </message>
    <message>
        <source>Nobody is left after this condition.</source>
        <translation>Il ne reste personne après cette condition.</translation>
    </message>
    <message>
        <source>This condition removes nobody.</source>
        <translation>Cette condition ne retire personne.</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupGraphView</name>
    <message>
        <source>bridge, %1</source>
        <translation>pont, %1</translation>
    </message>
    <message>
        <source>Drawing of the records of the group and their pairs</source>
        <translation>Dessin des enregistrements du groupe et de leurs paires</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>1: number of a record, 2: probability, 3: bits</comment>
        <translation>%1 : %2, %3</translation>
    </message>
    <message>
        <source>%1 (bridge)</source>
        <translation>%1 (pont)</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>%1, without a pair that was kept</source>
        <translation>%1, sans paire gardée</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, avec %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::GroupsPane</name>
    <message>
        <source>Sizes of groups</source>
        <translation>Tailles des groupes</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Weakest bridge</source>
        <translation>Pont le plus faible</translation>
    </message>
    <message>
        <source>Of all pairs</source>
        <translation>De toutes les paires</translation>
    </message>
    <message>
        <source>Longest way</source>
        <translation>Plus long chemin</translation>
    </message>
    <message>
        <source>Groups that a single pair holds together</source>
        <translation>Groupes qu’une seule paire fait tenir</translation>
    </message>
    <message>
        <source>No group of three or more records hangs on a single pair.</source>
        <translation>Aucun groupe de trois enregistrements ou plus ne tient à une seule paire.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Records of the group</source>
        <translation>Enregistrements du groupe</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Drawing of the group</source>
        <translation>Dessin du groupe</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n paire</numerusform>
            <numerusform>%n paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a group to see what holds it together.</source>
        <translation>Choisissez un groupe pour voir ce qui le fait tenir.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a record</comment>
        <translation>N°</translation>
    </message>
    <message>
        <source>The first %1 of %2 records are shown.</source>
        <translation>Les %1 premiers enregistrements sur %2 sont affichés.</translation>
    </message>
    <message>
        <source>Only pairs from %1 on are kept, so that weaker ones are missing here.</source>
        <translation>Seules les paires à partir de %1 sont gardées ; les plus faibles manquent donc ici.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n enregistrement</numerusform>
            <numerusform>%1, %n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of three and more records would fall apart without one pair. The bar is how sure that pair is.</source>
        <translation>
            <numerusform>%n groupe de trois enregistrements ou plus se déferait sans une paire. La barre dit à quel point cette paire est sûre.</numerusform>
            <numerusform>%n groupes de trois enregistrements ou plus se déferaient sans une paire. La barre dit à quel point cette paire est sûre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing of a group</source>
        <translation>Dessin d’un groupe</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>Autre enregistrement</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Pont</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 and %2. Lines are thicker the surer a pair is, dotted below the threshold, and dashed where the group would fall apart without them.</source>
        <translation>%1 et %2. Plus une paire est sûre, plus la ligne est épaisse ; elle est en pointillé sous le seuil, et en tirets là où le groupe se déferait sans elle.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bridge(s)</source>
        <translation>
            <numerusform>%n pont</numerusform>
            <numerusform>%n ponts</numerusform>
        </translation>
    </message>
    <message>
        <source>Records of a group</source>
        <translation>Enregistrements d’un groupe</translation>
    </message>
    <message>
        <source>Columns of personal data were revealed.</source>
        <translation>Des colonnes de données personnelles ont été révélées.</translation>
    </message>
    <message>
        <source>Columns of personal data are masked.</source>
        <translation>Les colonnes de données personnelles sont masquées.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Handoff</name>
    <message>
        <source>Copy the run as a command</source>
        <translation>Copier l&apos;exécution comme commande</translation>
    </message>
    <message>
        <source>Copy &apos;run to here&apos; as a command</source>
        <translation>Copier « exécuter jusqu&apos;ici » comme commande</translation>
    </message>
    <message>
        <source>Copy the preview as a command</source>
        <translation>Copier l&apos;aperçu comme commande</translation>
    </message>
    <message>
        <source>Copy &apos;show SQL&apos; as a command</source>
        <translation>Copier « afficher le SQL » comme commande</translation>
    </message>
    <message>
        <source>Describe the pipeline in words</source>
        <translation>Décrire le pipeline en mots</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Copier comme commande</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>La commande est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The command is on the clipboard. It works on what is saved; save first.</source>
        <translation>La commande est dans le presse-papiers. Elle travaille sur ce qui est enregistré ; enregistrez d&apos;abord.</translation>
    </message>
</context>
<context>
    <name>weir::ui::HelpController</name>
    <message>
        <source>Help for the selection</source>
        <translation>Aide sur la sélection</translation>
    </message>
</context>
<context>
    <name>weir::ui::HelpPanel</name>
    <message>
        <source>Takes</source>
        <translation>Prend</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Donne</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Tous les nœuds</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>weir::ui::IdentityController</name>
    <message>
        <source>Preview changes of identity rules...</source>
        <translation>Aperçu des changements de règles d’identité...</translation>
    </message>
    <message>
        <source>What identity rules refused...</source>
        <translation>Ce que les règles d’identité ont refusé...</translation>
    </message>
    <message>
        <source>Lists the identifiers that the last run left out of rows, and why</source>
        <translation>Liste les identifiants que la dernière exécution a laissés de côté dans des lignes, et pourquoi</translation>
    </message>
    <message>
        <source>Shows who would become one person or come apart under the rules of this pipeline</source>
        <translation>Montre qui deviendrait une seule personne ou se séparerait selon les règles de ce pipeline</translation>
    </message>
    <message>
        <source>Preview of identity rules</source>
        <translation>Aperçu des règles d’identité</translation>
    </message>
    <message>
        <source>The rules of this node, tried on everything that is stored, beside who is who now.</source>
        <translation>Les règles de ce nœud, essayées sur tout ce qui est enregistré, à côté de qui est qui à présent.</translation>
    </message>
    <message>
        <source>Reading what was refused</source>
        <translation>Lecture de ce qui a été refusé</translation>
    </message>
    <message>
        <source>Nobody is stored yet. Run the pipeline first.</source>
        <translation>Personne n’est encore enregistré. Exécutez d’abord le pipeline.</translation>
    </message>
    <message>
        <source>Reading a profile</source>
        <translation>Lecture d’un profil</translation>
    </message>
    <message>
        <source>This identifier belongs to nobody.</source>
        <translation>Cet identifiant n’appartient à personne.</translation>
    </message>
    <message>
        <source>Keep two identifiers apart</source>
        <translation>Séparer deux identifiants</translation>
    </message>
    <message>
        <source>What changes when the %1 and the %2 that you chose are never one person.</source>
        <comment>1, 2: kinds of identifiers</comment>
        <translation>Ce qui change quand %1 et %2, que vous avez choisis, ne sont jamais une seule personne.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>keep two identifiers apart</source>
        <translation>séparer deux identifiants</translation>
    </message>
    <message>
        <source>Block a value</source>
        <translation>Bloquer une valeur</translation>
    </message>
    <message>
        <source>What changes when the %1 that you chose identifies nobody.</source>
        <comment>1: kind of identifier</comment>
        <translation>Ce qui change quand %1, que vous avez choisi, n’identifie personne.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>block a value</source>
        <translation>bloquer une valeur</translation>
    </message>
    <message>
        <source>Trying rules</source>
        <translation>Essai des règles</translation>
    </message>
    <message>
        <source>The decision is kept in the pipeline. The next run applies it.</source>
        <translation>La décision est gardée dans le pipeline. La prochaine exécution l’applique.</translation>
    </message>
    <message>
        <source>The store is being written. Try again when that is done.</source>
        <translation>Le magasin est en cours d’écriture. Réessayez quand ce sera fini.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ImportController</name>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>Looking into %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>La seule ligne (%n)</numerusform>
            <numerusform>Toutes les %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview: first %n row(s)</source>
        <translation>
            <numerusform>Aperçu : première ligne (%n)</numerusform>
            <numerusform>Aperçu : %n premières lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n ligne ne peut pas être lue</numerusform>
            <numerusform>%n lignes ne peuvent pas être lues</numerusform>
        </translation>
    </message>
    <message>
        <source>This looks like contacts: %1.</source>
        <translation>On dirait des contacts : %1.</translation>
    </message>
    <message>
        <source>This is about people: %1.</source>
        <translation>Il s’agit de personnes : %1.</translation>
    </message>
    <message>
        <source>Make people of it: link its records, store them as profiles.</source>
        <translation>En faire des personnes : relier les fiches et les enregistrer comme profils.</translation>
    </message>
    <message>
        <source>Make people of it: link its records, store them as profiles, read consent from %1.</source>
        <translation>En faire des personnes : relier les fiches, les enregistrer comme profils, lire le consentement dans %1.</translation>
    </message>
    <message>
        <source>add purpose</source>
        <translation>ajouter une finalité</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Marketing</translation>
    </message>
    <message>
        <source>add people</source>
        <translation>ajouter des personnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::ImportPage</name>
    <message>
        <source>Add data</source>
        <translation>Ajouter des données</translation>
    </message>
    <message>
        <source>This is what your files hold. Correct what was detected wrongly; your files are only read, never changed.</source>
        <translation>Voici ce que contiennent vos fichiers. Corrigez ce qui a été mal détecté ; vos fichiers sont seulement lus, jamais modifiés.</translation>
    </message>
    <message>
        <source>Add 1 source</source>
        <translation>Ajouter 1 source</translation>
    </message>
    <message>
        <source>Add %1 sources</source>
        <translation>Ajouter %1 sources</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (ne peut pas être lu)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Add nothing (Esc)</source>
        <translation>Ne rien ajouter (Échap)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>&amp;Sheet or table</source>
        <translation>&amp;Feuille ou table</translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation>Feuille ou table</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>weir::ui::InputCard</name>
    <message>
        <source>Suggest</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Fill in from column names and privacy marks</source>
        <translation>Remplir d&apos;après les noms de colonnes et les marques de confidentialité</translation>
    </message>
    <message>
        <source>source name</source>
        <translation>nom de la source</translation>
    </message>
    <message>
        <source>Source name</source>
        <translation>Nom de la source</translation>
    </message>
    <message>
        <source>Traits and events carry this name; do not change it once data is stored.</source>
        <translation>Traits et événements portent ce nom ; ne le changez plus une fois des données stockées.</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Event name</source>
        <translation>Nom d&apos;événement</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Heure d&apos;événement</translation>
    </message>
    <message>
        <source>Event received at</source>
        <translation>Événement reçu à</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Identifiant de message</translation>
    </message>
    <message>
        <source>Event property</source>
        <translation>Propriété d&apos;événement</translation>
    </message>
    <message>
        <source>Consent purpose</source>
        <translation>Finalité du consentement</translation>
    </message>
    <message>
        <source>Consent answer</source>
        <translation>Réponse de consentement</translation>
    </message>
    <message>
        <source>Consent time</source>
        <translation>Heure du consentement</translation>
    </message>
    <message>
        <source>Consent method</source>
        <translation>Moyen du consentement</translation>
    </message>
    <message>
        <source>Consent evidence</source>
        <translation>Preuve du consentement</translation>
    </message>
    <message>
        <source>Use of column %1</source>
        <translation>Usage de la colonne %1</translation>
    </message>
    <message>
        <source>Identifier type of %1</source>
        <translation>Type d&apos;identifiant de %1</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>ignore case</source>
        <translation>ignorer la casse</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>Normalising of %1</source>
        <translation>Normalisation de %1</translation>
    </message>
    <message>
        <source>Event name of every row</source>
        <translation>Nom d&apos;événement de chaque ligne</translation>
    </message>
    <message>
        <source>Leave empty when rows are no events, or choose a column above.</source>
        <translation>Laissez vide si les lignes ne sont pas des événements, ou choisissez une colonne ci-dessus.</translation>
    </message>
    <message>
        <source>Purpose of every answer</source>
        <translation>Finalité de chaque réponse</translation>
    </message>
    <message>
        <source>One person each</source>
        <translation>Une personne chacune</translation>
    </message>
    <message>
        <source>Links between two people</source>
        <translation>Des liens entre deux personnes</translation>
    </message>
    <message>
        <source>Rows are about</source>
        <translation>Les lignes concernent</translation>
    </message>
    <message>
        <source>Links come from who compares records, such as the pairs of Match people.</source>
        <translation>Les liens viennent de ce qui compare des enregistrements, comme les paires de « Rapprocher les personnes ».</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>suggestion</translation>
    </message>
    <message>
        <source>what rows are about</source>
        <translation>sujet des lignes</translation>
    </message>
</context>
<context>
    <name>weir::ui::InputSamples</name>
    <message>
        <source>Reading samples</source>
        <translation>Lecture d&apos;exemples</translation>
    </message>
</context>
<context>
    <name>weir::ui::ItemsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>item %1 added</source>
        <translation>élément %1 ajouté</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>item %1, %2</source>
        <translation>élément %1, %2</translation>
    </message>
    <message>
        <source>item removed</source>
        <translation>élément retiré</translation>
    </message>
    <message>
        <source>item moved</source>
        <translation>élément déplacé</translation>
    </message>
</context>
<context>
    <name>weir::ui::KeyRecorder</name>
    <message>
        <source>Go here and press the keys</source>
        <translation>Allez ici et appuyez sur les touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>%1 moves about in the window and cannot be bound.</source>
        <translation>%1 déplace le focus dans la fenêtre et ne peut pas être attribué.</translation>
    </message>
</context>
<context>
    <name>weir::ui::KeyboardSection</name>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Réinitialiser toutes les touches</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Modifié par vous</translation>
    </message>
    <message>
        <source>%1, Delete takes it away</source>
        <translation>%1, Suppr l&apos;enlève</translation>
    </message>
    <message>
        <source>%1 starts &quot;%2&quot; today.</source>
        <translation>%1 lance aujourd&apos;hui « %2 ».</translation>
    </message>
    <message>
        <source>Give it to this action</source>
        <translation>Donner à cette action</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
</context>
<context>
    <name>weir::ui::LimitsBar</name>
    <message>
        <source>At most so many people</source>
        <translation>Tant de personnes au plus</translation>
    </message>
    <message>
        <source>Limit how many people the audience has</source>
        <translation>Limiter le nombre de personnes de l&apos;audience</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>Personnes au plus</translation>
    </message>
    <message>
        <source>people,</source>
        <translation>personnes,</translation>
    </message>
    <message>
        <source>chosen at random</source>
        <translation>choisies au hasard</translation>
    </message>
    <message>
        <source>with the highest</source>
        <translation>avec le plus haut</translation>
    </message>
    <message>
        <source>with the lowest</source>
        <translation>avec le plus bas</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>Qui reste</translation>
    </message>
    <message>
        <source>Remove the limit</source>
        <translation>Retirer la limite</translation>
    </message>
    <message>
        <source>Split into groups</source>
        <translation>Répartir en groupes</translation>
    </message>
    <message>
        <source>Random groups that stay the same, such as for a test</source>
        <translation>Groupes aléatoires qui restent les mêmes, par exemple pour un test</translation>
    </message>
    <message>
        <source>Split into</source>
        <translation>Répartir en</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Name of group %1</source>
        <translation>Nom du groupe %1</translation>
    </message>
    <message>
        <source>Percent of group %1</source>
        <translation>Pour cent du groupe %1</translation>
    </message>
    <message>
        <source>Remove group %1</source>
        <translation>Retirer le groupe %1</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>The groups add up to %1 %: 100 % at most.</source>
        <translation>Les groupes font ensemble %1 % : 100 % au plus.</translation>
    </message>
    <message>
        <source>%1 % are held out: in the audience, in no group, and never sent.</source>
        <translation>%1 % sont retenus : dans l&apos;audience, dans aucun groupe, et jamais envoyés.</translation>
    </message>
    <message>
        <source>Everybody is in a group.</source>
        <translation>Tout le monde est dans un groupe.</translation>
    </message>
</context>
<context>
    <name>weir::ui::LinkFields</name>
    <message>
        <source>First person</source>
        <translation>Première personne</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Seconde personne</translation>
    </message>
    <message>
        <source>%1, column</source>
        <translation>%1, colonne</translation>
    </message>
    <message>
        <source>%1, identifier type</source>
        <translation>%1, type d’identifiant</translation>
    </message>
    <message>
        <source>The column, and the type of identifier that stands in it.</source>
        <translation>La colonne, et le type d’identifiant qui s’y trouve.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>How probable it is, from 0 to 1.</source>
        <translation>La probabilité que ce soit vrai, de 0 à 1.</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>confiance</translation>
    </message>
    <message>
        <source>Use links from</source>
        <translation>Utiliser les liens à partir de</translation>
    </message>
    <message>
        <source>Links below count for nothing. Those above make two people one where the rules below allow it, surest first, and never against what rows show.</source>
        <translation>Les liens en dessous ne comptent pas. Ceux au-dessus font de deux personnes une seule là où les règles ci-dessous le permettent, les plus sûrs d’abord, et jamais contre ce que montrent les lignes.</translation>
    </message>
</context>
<context>
    <name>weir::ui::MainWindow</name>
    <message>
        <source>Only web addresses are opened from notes.</source>
        <translation>Seules les adresses web s&apos;ouvrent depuis les notes.</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse ?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>Weir</source>
        <translation>Weir</translation>
    </message>
    <message>
        <source>%1[*] - Weir</source>
        <translation>%1[*] - Weir</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The project changed on the disk and was loaded again.</source>
        <translation>Le projet a changé sur le disque et a été rechargé.</translation>
    </message>
    <message>
        <source>Another program changed %1, and you have changes that are not saved.</source>
        <translation>Un autre programme a modifié %1, et vous avez des changements non enregistrés.</translation>
    </message>
    <message>
        <source>Another program changed %1 files of this project, and you have changes that are not saved.</source>
        <translation>Un autre programme a modifié %1 fichiers de ce projet, et vous avez des changements non enregistrés.</translation>
    </message>
    <message>
        <source>Load what is on the disk</source>
        <translation>Charger ce qui est sur le disque</translation>
    </message>
    <message>
        <source>Keep mine and save</source>
        <translation>Garder les miens et enregistrer</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>Types de nœuds</translation>
    </message>
    <message>
        <source>Add node</source>
        <translation>Ajouter un nœud</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Nouveau projet...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Exécuter jusqu&apos;ici</translation>
    </message>
    <message>
        <source>Run this node again</source>
        <translation>Réexécuter ce nœud</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Arrêter l’exécution</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Recherche ou commande</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécuter</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Run what is out of date (%1)</source>
        <translation>Exécuter ce qui est périmé (%1)</translation>
    </message>
    <message>
        <source>Plan and publish</source>
        <translation>Planifier et publier</translation>
    </message>
    <message>
        <source>The destination needs a few settings. Then run it to make the plan.</source>
        <translation>La destination demande quelques réglages. Exécutez ensuite pour faire le plan.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Save a version...</source>
        <translation>Enregistrer une version...</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Problème suivant</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Problème précédent</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Search or command   %1</source>
        <translation>Recherche ou commande   %1</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Search or command (%1)</source>
        <translation>Recherche ou commande (%1)</translation>
    </message>
    <message>
        <source>Run from here</source>
        <translation>Exécuter à partir d&apos;ici</translation>
    </message>
    <message>
        <source>Run what is selected</source>
        <translation>Exécuter la sélection</translation>
    </message>
    <message>
        <source>Open a project first</source>
        <translation>Ouvrez d&apos;abord un projet</translation>
    </message>
    <message>
        <source>No run is working</source>
        <translation>Aucune exécution n&apos;est en cours</translation>
    </message>
    <message>
        <source>A run is working</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>Select a node first</source>
        <translation>Sélectionnez d&apos;abord un nœud</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Il n&apos;y a rien à annuler</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Il n&apos;y a rien à rétablir</translation>
    </message>
    <message>
        <source>Select one node, frame or note first</source>
        <translation>Sélectionnez d&apos;abord un nœud, un cadre ou une note</translation>
    </message>
    <message>
        <source>Select one node first</source>
        <translation>Sélectionnez d&apos;abord un seul nœud</translation>
    </message>
    <message>
        <source>The settings are those of the last run</source>
        <translation>Les réglages sont ceux de la dernière exécution</translation>
    </message>
    <message>
        <source>The pipeline is empty</source>
        <translation>Le pipeline est vide</translation>
    </message>
    <message>
        <source>Select three nodes or more first</source>
        <translation>Sélectionnez d&apos;abord trois nœuds ou plus</translation>
    </message>
    <message>
        <source>Select two nodes or more first</source>
        <translation>Sélectionnez d&apos;abord deux nœuds ou plus</translation>
    </message>
    <message>
        <source>Select the nodes that belong together first</source>
        <translation>Sélectionnez d&apos;abord les nœuds qui vont ensemble</translation>
    </message>
    <message>
        <source>This is the outermost pipeline</source>
        <translation>Ceci est le pipeline le plus à l&apos;extérieur</translation>
    </message>
    <message>
        <source>Select a sub-pipeline first</source>
        <translation>Sélectionnez d&apos;abord un sous-pipeline</translation>
    </message>
    <message>
        <source>Not available here</source>
        <translation>Pas disponible ici</translation>
    </message>
    <message>
        <source>Next pipeline</source>
        <translation>Pipeline suivant</translation>
    </message>
    <message>
        <source>Previous pipeline</source>
        <translation>Pipeline précédent</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message numerus="yes">
        <source>Column, in %n node(s)</source>
        <translation>
            <numerusform>Colonne, dans %n nœud</numerusform>
            <numerusform>Colonne, dans %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find in the project</source>
        <translation>Chercher dans le projet</translation>
    </message>
    <message>
        <source>No gate asks for &quot;%1&quot;. The purpose is written in weir.json.</source>
        <translation>Aucune porte ne demande « %1 ». La finalité est écrite dans weir.json.</translation>
    </message>
    <message>
        <source>No pipeline runs in &quot;%1&quot;. The connection is written in weir.json.</source>
        <translation>Aucun pipeline ne s&apos;exécute dans « %1 ». La connexion est écrite dans weir.json.</translation>
    </message>
    <message>
        <source>Stop and leave?</source>
        <translation>Arrêter et quitter ?</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) still work. What is finished is kept.</source>
        <translation>
            <numerusform>%n tâche travaille encore. Ce qui est terminé est gardé.</numerusform>
            <numerusform>%n tâches travaillent encore. Ce qui est terminé est gardé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and leave</source>
        <translation>Arrêter et quitter</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>A project has at least one pipeline</source>
        <translation>Un projet a au moins un pipeline</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Version of %1</source>
        <translation>Version de %1</translation>
    </message>
    <message>
        <source>Select a node that matches people first</source>
        <translation>Choisissez d&apos;abord un nœud qui rapproche les personnes</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>tab: the last run</comment>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Nothing is expected there any more.</source>
        <translation>Plus rien n&apos;y est attendu.</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>(absent)</translation>
    </message>
    <message>
        <source>Expect nothing there</source>
        <translation>Ne rien y attendre</translation>
    </message>
    <message>
        <source>No run waits at a breakpoint</source>
        <translation>Aucune exécution n’attend à un point d’arrêt</translation>
    </message>
    <message>
        <source>This pipeline has no breakpoint</source>
        <translation>Ce pipeline n’a pas de point d’arrêt</translation>
    </message>
    <message>
        <source>Select one node or wire that carries a table</source>
        <translation>Sélectionnez un nœud ou un lien qui porte une table</translation>
    </message>
    <message>
        <source>The project lies in no Git working tree</source>
        <translation>Le projet n’est dans aucun répertoire de travail Git</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Go to...</source>
        <translation>Aller à...</translation>
    </message>
    <message>
        <source>Forget the result</source>
        <translation>Oublier le résultat</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Canevas</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>Find a person...</source>
        <translation>Chercher une personne...</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Exécution du %1</translation>
    </message>
    <message>
        <source>Show the rejected rows</source>
        <translation>Montrer les lignes rejetées</translation>
    </message>
    <message>
        <source>Detect again</source>
        <translation>Détecter à nouveau</translation>
    </message>
</context>
<context>
    <name>weir::ui::MappingEditor</name>
    <message>
        <source>Connect a table to say what its columns mean.</source>
        <translation>Reliez une table pour dire ce que signifient ses colonnes.</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Table %1</translation>
    </message>
    <message>
        <source>table %1, %2</source>
        <translation>table %1, %2</translation>
    </message>
    <message>
        <source>rules, %1</source>
        <translation>règles, %1</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>règles</translation>
    </message>
    <message>
        <source>value of %1</source>
        <translation>valeur de %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchCharts</name>
    <message>
        <source>threshold: %1</source>
        <translation>seuil : %1</translation>
    </message>
    <message>
        <source>match weight in bits (0 is even odds)</source>
        <translation>poids de rapprochement en bits (0 : une chance sur deux)</translation>
    </message>
    <message>
        <source>Bits from</source>
        <translation>Bits de</translation>
    </message>
    <message>
        <source>Probability from</source>
        <translation>Probabilité de</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Pairs at least as sure</source>
        <translation>Paires au moins aussi sûres</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <comment>1: name of a figure, 2 to 4: percentages</comment>
        <translation>%1 %2 (%3 à %4)</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 : inconnu</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>moins de %1 %</translation>
    </message>
    <message>
        <source>over %1 %</source>
        <translation>plus de %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1%2 bits</source>
        <comment>1: sign, 2: figure</comment>
        <translation>%1%2 bits</translation>
    </message>
    <message>
        <source>Matching report of %1</source>
        <translation>Rapport de rapprochement de %1</translation>
    </message>
    <message>
        <source>%1 pairs from %2 to %3 bits</source>
        <translation>%1 paires de %2 à %3 bits</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>paires</translation>
    </message>
    <message>
        <source>Match weights of pairs</source>
        <translation>Poids de rapprochement des paires</translation>
    </message>
    <message>
        <source>%1 pairs were compared, %2 of them are worth looking at (-10 bits and more), and %3 are at least as sure as the threshold of %4.</source>
        <translation>%1 paires ont été comparées, %2 d’entre elles méritent un regard (-10 bits et plus), et %3 sont au moins aussi sûres que le seuil de %4.</translation>
    </message>
    <message>
        <source>Pairs kept</source>
        <translation>Paires gardées</translation>
    </message>
    <message>
        <source>A threshold of %1 bits (%2) keeps %3 pairs</source>
        <translation>Un seuil de %1 bits (%2) garde %3 paires</translation>
    </message>
    <message>
        <source>threshold in bits (0 is 50 %)</source>
        <translation>seuil en bits (0 : 50 %)</translation>
    </message>
    <message>
        <source>Pairs that a threshold keeps</source>
        <translation>Paires que garde un seuil</translation>
    </message>
    <message>
        <source>At the threshold of %1, %2 pairs are kept.</source>
        <translation>Au seuil de %1, %2 paires sont gardées.</translation>
    </message>
    <message>
        <source>Records that cannot be linked</source>
        <translation>Enregistrements impossibles à lier</translation>
    </message>
    <message>
        <source>At %1 bits (%2): %3 records, %4</source>
        <translation>À %1 bits (%2) : %3 enregistrements, %4</translation>
    </message>
    <message>
        <source>records</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>%1 of %2 records (%3) say too little to be linked with anybody at the threshold of %4, even with an equal record.</source>
        <translation>%1 enregistrements sur %2 (%3) en disent trop peu pour être liés à quelqu’un au seuil de %4, même à un enregistrement égal.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Records below</source>
        <translation>Enregistrements en dessous</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>What these records lack</source>
        <translation>Ce qui manque à ces enregistrements</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Records that cannot be linked without it</source>
        <translation>Enregistrements impossibles à lier où elle manque</translation>
    </message>
    <message>
        <source>Share of them</source>
        <translation>Part de ceux-ci</translation>
    </message>
    <message>
        <source>Share of all records</source>
        <translation>Part de tous les enregistrements</translation>
    </message>
    <message>
        <source>%1 (of all: %2)</source>
        <translation>%1 (de tous : %2)</translation>
    </message>
    <message>
        <source>%1: %2 of the records that cannot be linked lack it, and %3 of all records</source>
        <translation>%1 : manque à %2 des enregistrements impossibles à lier, et à %3 de tous les enregistrements</translation>
    </message>
    <message>
        <source>Records that cannot be linked at the threshold of %1</source>
        <translation>Enregistrements impossibles à lier au seuil de %1</translation>
    </message>
    <message>
        <source>Sizes of groups</source>
        <translation>Tailles des groupes</translation>
    </message>
    <message>
        <source>Records from</source>
        <translation>Enregistrements de</translation>
    </message>
    <message>
        <source>Records to</source>
        <translation>Enregistrements à</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Records in them</source>
        <translation>Enregistrements inclus</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records and more</source>
        <translation>%1 enregistrements et plus</translation>
    </message>
    <message>
        <source>%1 to %2 records</source>
        <translation>%1 à %2 enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n group(s)</source>
        <translation>
            <numerusform>%1 : %n groupe</numerusform>
            <numerusform>%1 : %n groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records are in %2 groups; the largest has %3.</source>
        <translation>%1 enregistrements sont dans %2 groupes ; le plus grand en a %3.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <comment>a threshold</comment>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>Quality on the answered pairs</source>
        <translation>Qualité sur les paires répondues</translation>
    </message>
    <message>
        <source>Of %1 answered pairs, at the threshold of %2: %3, %4, %5. Ranges are those of 95 % confidence.</source>
        <translation>Sur %1 paires répondues, au seuil de %2 : %3, %4, %5. Les intervalles de confiance sont à 95 %.</translation>
    </message>
    <message>
        <source>Rightly together</source>
        <translation>Réunis à raison</translation>
    </message>
    <message>
        <source>Wrongly together</source>
        <translation>Réunis à tort</translation>
    </message>
    <message>
        <source>Wrongly apart</source>
        <translation>Séparés à tort</translation>
    </message>
    <message>
        <source>Rightly apart</source>
        <translation>Séparés à raison</translation>
    </message>
    <message>
        <source>Precision from</source>
        <translation>Précision de</translation>
    </message>
    <message>
        <source>Precision to</source>
        <translation>Précision à</translation>
    </message>
    <message>
        <source>Recall from</source>
        <translation>Rappel de</translation>
    </message>
    <message>
        <source>Recall to</source>
        <translation>Rappel à</translation>
    </message>
    <message>
        <source>F1 from</source>
        <translation>F1 de</translation>
    </message>
    <message>
        <source>F1 to</source>
        <translation>F1 à</translation>
    </message>
    <message>
        <source>Answered pairs</source>
        <translation>Paires répondues</translation>
    </message>
    <message>
        <source>%1 pairs of %2 to %3: the weights promise %4, and %5 are one person (%6 to %7)</source>
        <translation>%1 paires de %2 à %3 : les poids promettent %4, et %5 sont une même personne (%6 à %7)</translation>
    </message>
    <message>
        <source>probability that the weights promise</source>
        <translation>probabilité que promettent les poids</translation>
    </message>
    <message>
        <source>are one person</source>
        <translation>sont une même personne</translation>
    </message>
    <message>
        <source>as promised</source>
        <translation>comme promis</translation>
    </message>
    <message>
        <source>Calibration on the answered pairs</source>
        <translation>Calibration sur les paires répondues</translation>
    </message>
    <message>
        <source>What the weights promise, and the share of answered pairs that people called one person, with ranges of 95 % confidence.</source>
        <translation>Ce que promettent les poids, et la part des paires répondues que des personnes ont dites être une même personne, avec des intervalles de confiance à 95 %.</translation>
    </message>
    <message>
        <source>Probability to</source>
        <translation>Probabilité à</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Une même personne</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Observé</translation>
    </message>
    <message>
        <source>Observed from</source>
        <translation>Observé de</translation>
    </message>
    <message>
        <source>Observed to</source>
        <translation>Observé à</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReportController</name>
    <message>
        <source>Matching report</source>
        <translation>Rapport de rapprochement</translation>
    </message>
    <message>
        <source>Shows the weights, groups, model and quality of a match</source>
        <translation>Montre les poids, les groupes, le modèle et la qualité d’un rapprochement</translation>
    </message>
    <message>
        <source>Reading a matching report</source>
        <translation>Lecture d’un rapport de rapprochement</translation>
    </message>
    <message>
        <source>The records of this report are no longer there. Run the node again.</source>
        <translation>Les enregistrements de ce rapport n’existent plus. Exécutez à nouveau le nœud.</translation>
    </message>
    <message>
        <source>Reading a group</source>
        <translation>Lecture d’un groupe</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Writing a model</source>
        <translation>Écriture d’un modèle</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReportPage</name>
    <message>
        <source>There is no report of a match with these settings.</source>
        <translation>Il n’y a pas de rapport d’un rapprochement avec ces réglages.</translation>
    </message>
    <message>
        <source>Run the node, and everything that it finds out is shown here.</source>
        <translation>Exécutez le nœud, et tout ce qu’il découvre s’affiche ici.</translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Rapport de rapprochement</translation>
    </message>
    <message>
        <source>Review pairs...</source>
        <translation>Revoir les paires...</translation>
    </message>
    <message>
        <source>Save model...</source>
        <translation>Enregistrer le modèle...</translation>
    </message>
    <message>
        <source>Keeps what was learned in a file, for other records and for the command line</source>
        <translation>Conserve dans un fichier ce qui a été appris, pour d’autres enregistrements et pour la ligne de commande</translation>
    </message>
    <message>
        <source>Back to the pipeline (Esc)</source>
        <translation>Retour au pipeline (Échap)</translation>
    </message>
    <message>
        <source>Match weights</source>
        <translation>Poids de rapprochement</translation>
    </message>
    <message>
        <source>Records that cannot be linked</source>
        <translation>Enregistrements impossibles à lier</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Run the node</source>
        <translation>Exécuter le nœud</translation>
    </message>
    <message>
        <source>Reading the report...</source>
        <translation>Lecture du rapport...</translation>
    </message>
    <message>
        <source>How many pairs have which weight</source>
        <translation>Combien de paires ont quel poids</translation>
    </message>
    <message>
        <source>Match weights of pairs</source>
        <translation>Poids de rapprochement des paires</translation>
    </message>
    <message>
        <source>How many pairs each threshold keeps</source>
        <translation>Combien de paires chaque seuil garde</translation>
    </message>
    <message>
        <source>Pairs that a threshold keeps</source>
        <translation>Paires que garde un seuil</translation>
    </message>
    <message>
        <source>Share of records that cannot be linked, by threshold</source>
        <translation>Part des enregistrements impossibles à lier, par seuil</translation>
    </message>
    <message>
        <source>What these records lack</source>
        <translation>Ce qui manque à ces enregistrements</translation>
    </message>
    <message>
        <source>What each step of agreement is worth</source>
        <translation>Ce que vaut chaque degré d’accord</translation>
    </message>
    <message>
        <source>What the weights were learned from</source>
        <translation>De quoi les poids ont été appris</translation>
    </message>
    <message>
        <source>Precision, recall and F1 by threshold</source>
        <translation>Précision, rappel et F1 par seuil</translation>
    </message>
    <message>
        <source>Quality on the answered pairs</source>
        <translation>Qualité sur les paires répondues</translation>
    </message>
    <message>
        <source>Promised and observed probabilities</source>
        <translation>Probabilités promises et observées</translation>
    </message>
    <message>
        <source>Calibration on the answered pairs</source>
        <translation>Calibration sur les paires répondues</translation>
    </message>
    <message>
        <source>Nobody has answered pairs of this node yet.</source>
        <translation>Personne n’a encore répondu à des paires de ce nœud.</translation>
    </message>
    <message>
        <source>Review pairs and say which are one person. After the next run, precision, recall and calibration on these pairs are shown here. Folders of labelled records are measured by: weir match evaluate FOLDER</source>
        <translation>Revoyez des paires et dites lesquelles sont une même personne. Après la prochaine exécution, la précision, le rappel et la calibration sur ces paires s’affichent ici. Les dossiers d’enregistrements étiquetés se mesurent avec : weir match evaluate FOLDER</translation>
    </message>
    <message>
        <source>%1, %2: %3 records in %4 groups, %5 pairs compared</source>
        <comment>1: name of a node, 2: time, 3 to 5: numbers</comment>
        <translation>%1, %2 : %3 enregistrements dans %4 groupes, %5 paires comparées</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Degré</translation>
    </message>
    <message>
        <source>Among one person&apos;s (m)</source>
        <translation>Chez une même personne (m)</translation>
    </message>
    <message>
        <source>Among two people&apos;s (u)</source>
        <translation>Chez deux personnes (u)</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Two records taken at random are one person with a probability of 1 in %1. Each step of agreement adds its bits to that; rare values add more.</source>
        <translation>Deux enregistrements pris au hasard sont une même personne avec une probabilité de 1 sur %1. Chaque degré d’accord y ajoute ses bits ; les valeurs rares en ajoutent davantage.</translation>
    </message>
    <message>
        <source>Records that agree in</source>
        <translation>Enregistrements qui s’accordent sur</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Expected to be one person</source>
        <translation>Une même personne, attendu</translation>
    </message>
    <message>
        <source>%1 of %2 pairs</source>
        <translation>%1 paires sur %2</translation>
    </message>
    <message>
        <source>%1: of %2 pairs, %3 are expected to be one person</source>
        <translation>%1 : sur %2 paires, %3 sont attendues comme une même personne</translation>
    </message>
    <message>
        <source>These weights come from a model that was learned before.</source>
        <translation>Ces poids viennent d’un modèle appris auparavant.</translation>
    </message>
    <message>
        <source>Pairs that agree in something, and how many of them are expected to be one person. Each of these rules teaches the comparisons that it does not use.</source>
        <translation>Paires qui s’accordent sur quelque chose, et combien d’entre elles sont attendues comme une même personne. Chacune de ces règles instruit les comparaisons qu’elle n’utilise pas.</translation>
    </message>
    <message>
        <source>These figures are about the pairs that people have answered, not about all pairs.</source>
        <translation>Ces chiffres portent sur les paires auxquelles des personnes ont répondu, pas sur toutes les paires.</translation>
    </message>
    <message>
        <source>The review asks about the least certain pairs, so that most matching is easier than this.</source>
        <translation>La revue interroge sur les paires les moins sûres ; la plupart des rapprochements sont donc plus faciles.</translation>
    </message>
    <message>
        <source>The model may have learned from these answers, which flatters it.</source>
        <translation>Le modèle a pu apprendre de ces réponses, ce qui le flatte.</translation>
    </message>
    <message>
        <source>Each pair is judged by weights that have learned from the other answers only.</source>
        <translation>Chaque paire est jugée par des poids qui n’ont appris que des autres réponses.</translation>
    </message>
    <message>
        <source>At the threshold of %1: %2 rightly together, %3 wrongly together, %4 wrongly apart, %5 rightly apart.</source>
        <translation>Au seuil de %1 : %2 réunies à raison, %3 réunies à tort, %4 séparées à tort, %5 séparées à raison.</translation>
    </message>
</context>
<context>
    <name>weir::ui::MatchReviewController</name>
    <message>
        <source>Review pairs...</source>
        <translation>Revoir les paires...</translation>
    </message>
    <message>
        <source>Shows the pairs of the selected node that teach most</source>
        <translation>Montre les paires du nœud choisi qui apprennent le plus</translation>
    </message>
    <message>
        <source>The pairs are not there, or are of other settings. Run the node first.</source>
        <translation>Les paires ne sont pas là, ou sont d&apos;autres réglages. Exécutez d&apos;abord le nœud.</translation>
    </message>
    <message>
        <source>Looking for pairs</source>
        <translation>Recherche de paires</translation>
    </message>
    <message>
        <source>decide about a pair</source>
        <translation>décider d&apos;une paire</translation>
    </message>
</context>
<context>
    <name>weir::ui::MembersPane</name>
    <message>
        <source>Reading...</source>
        <translation>Lecture...</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Tous les membres</translation>
    </message>
    <message>
        <source>Draw others</source>
        <translation>En tirer d&apos;autres</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Send or export...</source>
        <translation>Envoyer ou exporter...</translation>
    </message>
    <message>
        <source>A list leaves only through a destination, after a consent gate has checked its purpose.</source>
        <translation>Une liste ne sort que par une destination, après qu&apos;une porte de consentement a vérifié sa finalité.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 people, drawn at random. Double-click one to open the profile.</source>
        <translation>%1 sur %2 personnes, tirées au hasard. Double-cliquez sur l&apos;une pour ouvrir le profil.</translation>
    </message>
    <message>
        <source>Show all columns</source>
        <translation>Afficher toutes les colonnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::Mender</name>
    <message>
        <source>Switch the node on</source>
        <translation>Activer le nœud</translation>
    </message>
    <message>
        <source>switch a node on</source>
        <translation>activer un nœud</translation>
    </message>
    <message>
        <source>Rename &apos;%1&apos; to &apos;%2&apos; everywhere downstream (%3)</source>
        <translation>Renommer « %1 » en « %2 » partout en aval (%3)</translation>
    </message>
    <message>
        <source>rename &apos;%1&apos; to &apos;%2&apos; downstream</source>
        <translation>renommer « %1 » en « %2 » en aval</translation>
    </message>
    <message>
        <source>Use &apos;%1&apos; here</source>
        <translation>Utiliser « %1 » ici</translation>
    </message>
    <message>
        <source>use &apos;%1&apos;</source>
        <translation>utiliser « %1 »</translation>
    </message>
    <message>
        <source>SQL is not rewritten. Look at: %1.</source>
        <translation>Le SQL n&apos;est pas réécrit. Regardez : %1.</translation>
    </message>
    <message>
        <source>Convert &apos;%1&apos; back to %2 before this node</source>
        <translation>Reconvertir « %1 » en %2 avant ce nœud</translation>
    </message>
    <message>
        <source>convert &apos;%1&apos;</source>
        <translation>convertir « %1 »</translation>
    </message>
    <message>
        <source>Ask for &apos;%1&apos; in the gate</source>
        <translation>Demander « %1 » dans la porte</translation>
    </message>
    <message>
        <source>add a purpose to a gate</source>
        <translation>ajouter une finalité à une porte</translation>
    </message>
    <message>
        <source>Remove this setting</source>
        <translation>Retirer ce réglage</translation>
    </message>
    <message>
        <source>remove a setting</source>
        <translation>retirer un réglage</translation>
    </message>
    <message>
        <source>Use the usual value</source>
        <translation>Utiliser la valeur habituelle</translation>
    </message>
    <message>
        <source>use the usual value</source>
        <translation>utiliser la valeur habituelle</translation>
    </message>
    <message numerus="yes">
        <source>&apos;%1&apos; stands in %n places; all of them changed.</source>
        <translation>
            <numerusform>« %1 » se trouve à %n endroit ; il a changé.</numerusform>
            <numerusform>« %1 » se trouve à %n endroits ; tous ont changé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move such rows to the second output</source>
        <translation>Diriger ces lignes vers la seconde sortie</translation>
    </message>
    <message>
        <source>move rows that do not fit</source>
        <translation>diriger les lignes qui ne conviennent pas</translation>
    </message>
    <message>
        <source>Empty such cells</source>
        <translation>Vider ces cellules</translation>
    </message>
    <message>
        <source>empty cells that do not fit</source>
        <translation>vider les cellules qui ne conviennent pas</translation>
    </message>
    <message>
        <source>Leave &apos;%1&apos; as it is</source>
        <translation>Laisser « %1 » tel quel</translation>
    </message>
    <message>
        <source>leave &apos;%1&apos; as it is</source>
        <translation>laisser « %1 » tel quel</translation>
    </message>
    <message>
        <source>Convert &apos;%1&apos; before this node and move such rows aside</source>
        <translation>Convertir « %1 » avant ce nœud et mettre de côté de telles lignes</translation>
    </message>
</context>
<context>
    <name>weir::ui::Minimap</name>
    <message>
        <source>Overview of the canvas</source>
        <translation>Vue d&apos;ensemble du canevas</translation>
    </message>
</context>
<context>
    <name>weir::ui::ModelBars</name>
    <message>
        <source>%1, %2: seen in %3 of pairs of one person and %4 of pairs of two people, %5</source>
        <translation>%1, %2 : vu dans %3 des paires d’une même personne et %4 des paires de deux personnes, %5</translation>
    </message>
    <message>
        <source>one person (m)</source>
        <translation>une même personne (m)</translation>
    </message>
    <message>
        <source>two people (u)</source>
        <translation>deux personnes (u)</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>What each step of each comparison is worth</source>
        <translation>Ce que vaut chaque degré de chaque comparaison</translation>
    </message>
</context>
<context>
    <name>weir::ui::ModelEditor</name>
    <message>
        <source>Save model...</source>
        <translation>Enregistrer le modèle...</translation>
    </message>
    <message>
        <source>Use model...</source>
        <translation>Utiliser un modèle...</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Réapprendre</translation>
    </message>
    <message>
        <source>Keeps what the last run has learned in a file</source>
        <translation>Conserve dans un fichier ce que la dernière exécution a appris</translation>
    </message>
    <message>
        <source>Matches by weights that were learned before, from a file</source>
        <translation>Rapproche avec des poids appris auparavant, tirés d’un fichier</translation>
    </message>
    <message>
        <source>Forgets the model: every run learns from its records</source>
        <translation>Oublie le modèle : chaque exécution apprend de ses enregistrements</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>Use a model</source>
        <translation>Utiliser un modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>This file is too large for a model.</source>
        <translation>Ce fichier est trop grand pour un modèle.</translation>
    </message>
    <message>
        <source>Every run learns from its records.</source>
        <translation>Chaque exécution apprend de ses enregistrements.</translation>
    </message>
    <message>
        <source>Weights that were learned before, for %1. They say which columns are compared.</source>
        <translation>Poids appris auparavant, pour %1. Ils disent quelles colonnes sont comparées.</translation>
    </message>
</context>
<context>
    <name>weir::ui::NamePopup</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>weir::ui::NoticeBell</name>
    <message>
        <source>Notices</source>
        <translation>Avis</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n nouvel avis</numerusform>
            <numerusform>%n nouveaux avis</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>Rien n&apos;a encore été signalé.</translation>
    </message>
</context>
<context>
    <name>weir::ui::OutlinePanel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Outline of the pipeline</source>
        <translation>Structure du pipeline</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Cadre</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Vers %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3 : %4</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 lignes</translation>
    </message>
</context>
<context>
    <name>weir::ui::Overlap</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in %1</source>
        <comment>1: one or more sets of people</comment>
        <translation>Seulement dans %1</translation>
    </message>
    <message>
        <source>In both: %1</source>
        <comment>1: two sets of people</comment>
        <translation>Dans les deux : %1</translation>
    </message>
    <message>
        <source>In all %1: %2</source>
        <comment>1: how many sets, 2: their names</comment>
        <translation>Dans les %1 : %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 of all</source>
        <comment>1: which sets, 2: so many people, 3: percentage</comment>
        <translation>%1 : %2, %3 du total</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Ensembles</translation>
    </message>
    <message>
        <source>How many sets</source>
        <translation>Nombre d&apos;ensembles</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>Part du total</translation>
    </message>
    <message>
        <source>%1 sets have %2 in %3 combinations.</source>
        <comment>1, 3: numbers, 2: so many people</comment>
        <translation>%1 ensembles ont %2 en %3 combinaisons.</translation>
    </message>
    <message>
        <source>The largest: %1.</source>
        <comment>1: which sets, how many people</comment>
        <translation>La plus grande : %1.</translation>
    </message>
    <message>
        <source>The %1 largest of %2 combinations are drawn; the table has all.</source>
        <translation>Les %1 plus grandes des %2 combinaisons sont dessinées ; le tableau les a toutes.</translation>
    </message>
    <message>
        <source>People in exactly the sets with a dot</source>
        <translation>Personnes dans exactement les ensembles marqués d&apos;un point</translation>
    </message>
    <message>
        <source>Circles cannot show these figures exactly: areas are off by up to %1 % of all people.</source>
        <translation>Des cercles ne peuvent pas montrer ces chiffres exactement : les surfaces s&apos;en écartent de %1 % de toutes les personnes au plus.</translation>
    </message>
</context>
<context>
    <name>weir::ui::OverlapPane</name>
    <message>
        <source>Counting...</source>
        <translation>Décompte...</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Dans les deux</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitude</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Recoupement</translation>
    </message>
    <message>
        <source>Leave its members out</source>
        <translation>Exclure ses membres</translation>
    </message>
    <message>
        <source>New audience of both</source>
        <translation>Nouvelle audience des deux</translation>
    </message>
    <message>
        <source>Who is in what</source>
        <translation>Qui est où</translation>
    </message>
    <message>
        <source>People in both, out of the people in either (Jaccard index)</source>
        <translation>Personnes dans les deux, sur celles dans l&apos;une ou l&apos;autre (indice de Jaccard)</translation>
    </message>
    <message>
        <source>There is no other audience to compare with.</source>
        <translation>Il n&apos;y a pas d&apos;autre audience à comparer.</translation>
    </message>
    <message>
        <source>%1 and other audiences</source>
        <translation>%1 et d&apos;autres audiences</translation>
    </message>
    <message>
        <source>the people of the last run</source>
        <translation>les personnes de la dernière exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::PairReviewDialog</name>
    <message>
        <source>Are these one person?</source>
        <translation>Est-ce une seule personne ?</translation>
    </message>
    <message>
        <source>The least certain pairs of %1. Answers hold from the next run on, and the weights learn from them.</source>
        <translation>Les paires les moins sûres de %1. Les réponses valent dès la prochaine exécution, et les poids en apprennent.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Same person (S)</source>
        <translation>Même personne (S)</translation>
    </message>
    <message>
        <source>Different (D)</source>
        <translation>Différentes (D)</translation>
    </message>
    <message>
        <source>Skip (N)</source>
        <translation>Passer (N)</translation>
    </message>
    <message>
        <source>Back (B)</source>
        <translation>Retour (B)</translation>
    </message>
    <message>
        <source>Run and learn</source>
        <translation>Exécuter et apprendre</translation>
    </message>
    <message>
        <source>Review pairs</source>
        <translation>Revoir les paires</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>Un enregistrement</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L&apos;autre</translation>
    </message>
    <message>
        <source>What both records say</source>
        <translation>Ce que disent les deux enregistrements</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Runs the node again with what you said</source>
        <translation>Exécute à nouveau le nœud avec ce que vous avez dit</translation>
    </message>
    <message>
        <source>Looking for pairs...</source>
        <translation>Recherche de paires...</translation>
    </message>
    <message>
        <source>There is no undecided pair.</source>
        <translation>Il n&apos;y a pas de paire à décider.</translation>
    </message>
    <message>
        <source>Those were the pairs that teach most.</source>
        <translation>C&apos;étaient les paires qui apprennent le plus.</translation>
    </message>
    <message>
        <source>Run the node again: your answers change the groups and the weights, and then other pairs teach most.</source>
        <translation>Exécutez à nouveau le nœud : vos réponses changent les groupes et les poids, et d&apos;autres paires apprennent alors le plus.</translation>
    </message>
    <message>
        <source> You said: the same person.</source>
        <translation> Vous avez dit : la même personne.</translation>
    </message>
    <message>
        <source> You said: different people.</source>
        <translation> Vous avez dit : des personnes différentes.</translation>
    </message>
    <message>
        <source>Pair %1 of %2. %3 % sure.</source>
        <comment>1, 2: numbers, 3: probability in percent</comment>
        <translation>Paire %1 sur %2. Sûr à %3 %.</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>before looking</source>
        <translation>avant de regarder</translation>
    </message>
    <message>
        <source>two records taken at random</source>
        <translation>deux enregistrements pris au hasard</translation>
    </message>
    <message>
        <source>together: %1 %</source>
        <translation>ensemble : %1 %</translation>
    </message>
    <message>
        <source>Matching report</source>
        <translation>Rapport de rapprochement</translation>
    </message>
</context>
<context>
    <name>weir::ui::PalettePanel</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Destinations</translation>
    </message>
    <message>
        <source>Add node: filter, dedupe, ...</source>
        <translation>Ajouter un nœud : filtre, doublons, ...</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>Types de nœuds</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Add to the pipeline</source>
        <translation>Ajouter au pipeline</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>Ajouter aux favoris</translation>
    </message>
</context>
<context>
    <name>weir::ui::PastRunTexts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Exécution du %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::PathEditor</name>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
</context>
<context>
    <name>weir::ui::PeopleController</name>
    <message>
        <source>Choose a person, or search for one.</source>
        <translation>Choisissez une personne, ou cherchez-en une.</translation>
    </message>
    <message>
        <source>Personal values are masked; to read them is written down.</source>
        <translation>Les valeurs personnelles sont masquées ; leur lecture est consignée.</translation>
    </message>
    <message>
        <source>Nobody is stored yet.</source>
        <translation>Personne n’est encore enregistré.</translation>
    </message>
    <message>
        <source>A run of a pipeline with an identity node makes profiles out of records.</source>
        <translation>L’exécution d’un pipeline avec un nœud d’identité transforme les enregistrements en profils.</translation>
    </message>
    <message>
        <source>Looking for people</source>
        <translation>Recherche de personnes</translation>
    </message>
    <message>
        <source>Reading a profile</source>
        <translation>Lecture d’un profil</translation>
    </message>
    <message>
        <source>Looking at audiences</source>
        <translation>Examen des audiences</translation>
    </message>
    <message>
        <source>This person was forgotten.</source>
        <translation>Cette personne a été oubliée.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PeoplePage</name>
    <message>
        <source>E-mail, name, any identifier</source>
        <translation>E-mail, nom, tout identifiant</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Choose a person, or search for one.</source>
        <translation>Choisissez une personne, ou cherchez-en une.</translation>
    </message>
    <message>
        <source>Personal values are masked; to read them is written down.</source>
        <translation>Les valeurs personnelles sont masquées ; leur lecture est consignée.</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <translation>%1, vu en dernier le %2</translation>
    </message>
    <message>
        <source>Nobody has “%1”.</source>
        <translation>Personne n’a « %1 ».</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Vus en dernier</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonAudiencesPane</name>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Who is in an audience since the last run, and why: what each of its rules found. A row that decides would turn the outcome by itself.</source>
        <translation>Qui est dans une audience depuis la dernière exécution, et pourquoi : ce que chacune de ses règles a trouvé. Une ligne qui décide inverserait à elle seule le résultat.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Vrai</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Looking at every audience...</source>
        <translation>Examen de toutes les audiences...</translation>
    </message>
    <message>
        <source>No run has evaluated an audience yet.</source>
        <translation>Aucune exécution n’a encore évalué d’audience.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonConsentPane</name>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>What holds for each purpose, and below it every answer with its source and evidence. An answer after the day counts as not given yet.</source>
        <translation>Ce qui vaut pour chaque finalité et, en dessous, chaque réponse avec sa source et sa preuve. Une réponse postérieure au jour compte comme pas encore donnée.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Ce qui vaut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Consent by purpose</source>
        <translation>Consentement par finalité</translation>
    </message>
    <message>
        <source>As of the end of this day</source>
        <translation>À la fin de ce jour</translation>
    </message>
    <message>
        <source>Shows what held at the end of this day</source>
        <translation>Montre ce qui valait à la fin de ce jour</translation>
    </message>
    <message>
        <source>Shows what holds now</source>
        <translation>Montre ce qui vaut maintenant</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonGraphView</name>
    <message>
        <source>Drawing of identifiers and links</source>
        <translation>Dessin des identifiants et des liens</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, linked with %n others</source>
        <comment>1: kind of identifier, 2: its value</comment>
        <translation>
            <numerusform>%1 %2, lié à %n autre</numerusform>
            <numerusform>%1 %2, lié à %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonIdentityPane</name>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Montrer en tableau</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu d’abord</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu en dernier</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Why these are one person</source>
        <translation>Pourquoi c’est une seule personne</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Ceci</translation>
    </message>
    <message>
        <source>and this</source>
        <translation>et ceci</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Keep these two apart...</source>
        <translation>Séparer ces deux...</translation>
    </message>
    <message>
        <source>Block this value...</source>
        <translation>Bloquer cette valeur...</translation>
    </message>
    <message>
        <source>Choose one or two of them: with the mouse, or with arrow keys and Space.</source>
        <translation>Choisissez-en un ou deux : avec la souris, ou avec les flèches et Espace.</translation>
    </message>
    <message numerus="yes">
        <source>Choose one or two of them. %n with few links are only in the table.</source>
        <translation>
            <numerusform>Choisissez-en un ou deux. %n identifiant à peu de liens ne figure que dans le tableau.</numerusform>
            <numerusform>Choisissez-en un ou deux. %n identifiants à peu de liens ne figurent que dans le tableau.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>1: kind of identifier, 2: its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 looks like a value that people type when they do not want to say.</source>
        <translation>%1 ressemble à une valeur que l’on tape quand on ne veut pas répondre.</translation>
    </message>
    <message>
        <source>These may be several people</source>
        <translation>Ce sont peut-être plusieurs personnes</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>No link leads from one of the two to the other.</source>
        <translation>Aucun lien ne mène de l’un à l’autre.</translation>
    </message>
    <message>
        <source>The shortest way from one of the two to the other.</source>
        <translation>Le chemin le plus court de l’un à l’autre.</translation>
    </message>
    <message>
        <source>The links of the chosen one. Choose a second to see the way between them.</source>
        <translation>Les liens de celui qui est choisi. Choisissez-en un second pour voir le chemin entre les deux.</translation>
    </message>
    <message>
        <source>Each link joins two of them; without it they could fall apart.</source>
        <translation>Chaque lien en joint deux ; sans lui, ils pourraient se séparer.</translation>
    </message>
    <message numerus="yes">
        <source>%n values of %1 meet in %2: a device that several people share?</source>
        <comment>1: kind of identifier, 2: an identifier</comment>
        <translation>
            <numerusform>%n valeur de %1 se rencontre dans %2 : un appareil que plusieurs personnes partagent ?</numerusform>
            <numerusform>%n valeurs de %1 se rencontrent dans %2 : un appareil que plusieurs personnes partagent ?</numerusform>
        </translation>
    </message>
    <message>
        <source>A record is no identifier: choose what stands in it.</source>
        <translation>Un enregistrement n’est pas un identifiant : choisissez ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>Tries what changes when two chosen ones are never one person, and keeps it with a reason</source>
        <translation>Essaie ce qui change quand deux éléments choisis ne sont jamais une seule personne, et le garde avec une raison</translation>
    </message>
    <message>
        <source>Tries what changes when the chosen value identifies nobody, and keeps it with a reason</source>
        <translation>Essaie ce qui change quand la valeur choisie n’identifie personne, et le garde avec une raison</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonObjectsPane</name>
    <message>
        <source>Other person</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>Opens with Enter or a double click</source>
        <translation>S&apos;ouvre avec Entrée ou un double clic</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Liés</translation>
    </message>
    <message>
        <source>What this person has or belongs to, the newest first, and who else does.</source>
        <translation>Ce que cette personne a ou à quoi elle appartient, le plus récent d&apos;abord, et qui d&apos;autre.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is related to this person. Orders, accounts and households come in with the node &quot;Objects&quot; behind the people of a pipeline.</source>
        <translation>Rien n&apos;est lié à cette personne. Les commandes, comptes et foyers arrivent avec le nœud « Objets » derrière les personnes d&apos;un pipeline.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonPredictionsPane</name>
    <message>
        <source>not scored: no consent</source>
        <translation>non évaluée : pas de consentement</translation>
    </message>
    <message>
        <source>not scored: not active enough</source>
        <translation>non évaluée : pas assez active</translation>
    </message>
    <message>
        <source>not scored yet: run the pipeline</source>
        <translation>pas encore évaluée : exécutez le pipeline</translation>
    </message>
    <message numerus="yes">
        <source>%n scores from %1 to %2</source>
        <translation>
            <numerusform>%n score du %1 au %2</numerusform>
            <numerusform>%n scores du %1 au %2</numerusform>
        </translation>
    </message>
    <message>
        <source>raises</source>
        <translation>élève</translation>
    </message>
    <message>
        <source>lowers</source>
        <translation>abaisse</translation>
    </message>
    <message>
        <source>%1 in the log-odds</source>
        <translation>%1 en log-cotes</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Établie le %1</translation>
    </message>
    <message>
        <source>scored</source>
        <translation>évaluée</translation>
    </message>
    <message>
        <source>Reveal to see the score and what raises and lowers it.</source>
        <translation>Révélez pour voir le score et ce qui l’élève et l’abaisse.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The share of scored people whose score is not higher.</source>
        <translation>La part des personnes évaluées dont le score n’est pas plus élevé.</translation>
    </message>
    <message>
        <source>What is known of this person has changed since. Run the pipeline for a new score.</source>
        <translation>Ce que l’on sait de cette personne a changé depuis. Exécutez le pipeline pour un nouveau score.</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>How likely something is, and what raises and lowers it, the strongest first.</source>
        <translation>Combien une chose est probable, et ce qui l’élève et l’abaisse, le plus fort d’abord.</translation>
    </message>
    <message>
        <source>Not for automated decisions</source>
        <translation>Pas pour des décisions automatisées</translation>
    </message>
    <message>
        <source>%1: a score must not decide about a person by itself.</source>
        <translation>%1 : un score ne doit pas décider à lui seul d’une personne.</translation>
    </message>
    <message>
        <source>No prediction was run yet. Put &quot;Predict&quot; behind the people of a pipeline.</source>
        <translation>Aucune prédiction n’a encore été exécutée. Placez «&#xa0;Prédire&#xa0;» derrière les personnes d’un pipeline.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonRequestsPane</name>
    <message>
        <source>Noted</source>
        <translation>Notée</translation>
    </message>
    <message>
        <source>Time limit extended</source>
        <translation>Délai prolongé</translation>
    </message>
    <message>
        <source>Deletion planned</source>
        <translation>Suppression planifiée</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Package written</source>
        <translation>Paquet écrit</translation>
    </message>
    <message>
        <source>Destination told by hand</source>
        <translation>Destination prévenue à la main</translation>
    </message>
    <message>
        <source>See everything</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>Take everything along</source>
        <translation>Tout emporter</translation>
    </message>
    <message>
        <source>Be forgotten</source>
        <translation>Être oubliée</translation>
    </message>
    <message>
        <source>Correct something</source>
        <translation>Corriger quelque chose</translation>
    </message>
    <message>
        <source>Object to a purpose</source>
        <translation>S’opposer à une finalité</translation>
    </message>
    <message>
        <source>Stop all use</source>
        <translation>Limiter toute utilisation</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue</translation>
    </message>
    <message>
        <source>Verifying identity</source>
        <translation>Vérification d’identité</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n jour restant</numerusform>
            <numerusform>%n jours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>1: date, 2: days left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Note request</source>
        <translation>Noter la demande</translation>
    </message>
    <message>
        <source>This person has not asked for anything yet.</source>
        <translation>Cette personne n’a encore rien demandé.</translation>
    </message>
    <message>
        <source>Asks to</source>
        <translation>Demande à</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Loi</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>What this person asked for, until when it must be answered, and who did what.</source>
        <translation>Ce que cette personne a demandé, jusqu’à quand il faut y répondre, et qui a fait quoi.</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Purpose to stop</source>
        <translation>Finalité à faire cesser</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>The day on which the request came</source>
        <translation>Le jour où la demande est arrivée</translation>
    </message>
    <message>
        <source>Note or reason, without personal data</source>
        <translation>Note ou raison, sans données personnelles</translation>
    </message>
    <message>
        <source>Note or reason</source>
        <translation>Note ou raison</translation>
    </message>
    <message>
        <source>Takes the longer time that the law allows, once. Give the reason.</source>
        <translation>Prend le délai plus long que la loi permet, une seule fois. Donnez la raison.</translation>
    </message>
    <message>
        <source>Ends the request without doing what it asks. Give the reason.</source>
        <translation>Met fin à la demande sans faire ce qu’elle demande. Donnez la raison.</translation>
    </message>
    <message>
        <source>%1 to answer. %2</source>
        <comment>1: &apos;1 month&apos;, 2: the article of the law</comment>
        <translation>%1 pour répondre. %2</translation>
    </message>
    <message>
        <source>Forget...</source>
        <translation>Oublier...</translation>
    </message>
    <message>
        <source>Export everything...</source>
        <translation>Tout exporter...</translation>
    </message>
    <message>
        <source>Stop it now</source>
        <translation>Faire cesser</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonTimeline</name>
    <message>
        <source>Find in the timeline</source>
        <translation>Chercher dans la chronologie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Kind of moment</source>
        <translation>Genre de moment</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Livraisons</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Fusions</translation>
    </message>
    <message>
        <source>Shorter stretch of time</source>
        <translation>Période plus courte</translation>
    </message>
    <message>
        <source>Longer stretch of time</source>
        <translation>Période plus longue</translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>Older events are left out here; the export has all of them.</source>
        <translation>Les événements plus anciens manquent ici ; l’exportation les contient tous.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PersonView</name>
    <message numerus="yes">
        <source>%n profiles merged into it</source>
        <translation>
            <numerusform>%n profil fusionné</numerusform>
            <numerusform>%n profils fusionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Traits</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>The value that audiences and destinations use; below it what other sources said.</source>
        <translation>La valeur qu’utilisent les audiences et les destinations ; dessous, ce que d’autres sources ont dit.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Mask again</source>
        <translation>Masquer de nouveau</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Hides personal values again</source>
        <translation>Cache de nouveau les valeurs personnelles</translation>
    </message>
    <message>
        <source>Shows personal values. It is written down that you looked.</source>
        <translation>Montre les valeurs personnelles. Votre consultation est consignée.</translation>
    </message>
    <message numerus="yes">
        <source>said most often, %n times</source>
        <translation>
            <numerusform>indiquée le plus souvent, %n fois</numerusform>
            <numerusform>indiquée le plus souvent, %n fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said %n times</source>
        <translation>
            <numerusform>indiquée %n fois</numerusform>
            <numerusform>indiquée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Why it stands</source>
        <translation>Pourquoi elle est retenue</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>Named together by</source>
        <translation>Nommées ensemble par</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Not merged with</source>
        <translation>Pas fusionnée avec</translation>
    </message>
    <message>
        <source>What the rules refused in rows that name this person: why two stay two. Open the other one with Enter or a double click.</source>
        <translation>Ce que les règles ont refusé dans des lignes qui nomment cette personne : pourquoi deux restent deux. Ouvrez l’autre avec Entrée ou un double clic.</translation>
    </message>
    <message>
        <source>Not merged</source>
        <translation>Pas fusionnées</translation>
    </message>
    <message numerus="yes">
        <source>%n statements from %1 to %2</source>
        <translation>
            <numerusform>%n déclaration du %1 au %2</numerusform>
            <numerusform>%n déclarations du %1 au %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Export everything about this person</source>
        <translation>Exporter tout sur cette personne</translation>
    </message>
    <message>
        <source>Writes all that is stored about this person into a new folder: JSON, tables and a PDF. It is written down that you did.</source>
        <translation>Écrit tout ce qui est stocké sur cette personne dans un nouveau dossier : JSON, tables et un PDF. Cette action est consignée.</translation>
    </message>
    <message>
        <source>Forget...</source>
        <translation>Oublier...</translation>
    </message>
    <message>
        <source>Shows what forgetting this person would delete. Nothing is deleted before you apply that plan.</source>
        <translation>Montre ce que supprimerait l’oubli de cette personne. Rien n’est supprimé avant que vous appliquiez ce plan.</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Requests (%1)</source>
        <translation>Demandes (%1)</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Liés</translation>
    </message>
</context>
<context>
    <name>weir::ui::PickerPopup</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Correspondances</translation>
    </message>
</context>
<context>
    <name>weir::ui::PinController</name>
    <message>
        <source>Unpin these rows</source>
        <translation>Détacher ces lignes</translation>
    </message>
    <message>
        <source>Pin these rows</source>
        <translation>Épingler ces lignes</translation>
    </message>
    <message>
        <source>Runs ask again what is before this node (P)</source>
        <translation>Les exécutions consultent à nouveau ce qui précède ce nœud (P)</translation>
    </message>
    <message>
        <source>Runs use these rows and do not ask what is before this node (P)</source>
        <translation>Les exécutions utilisent ces lignes et ne consultent pas ce qui précède ce nœud (P)</translation>
    </message>
    <message>
        <source>These rows are pinned. What is before them is not asked until they are unpinned, and nothing is published from them.</source>
        <translation>Ces lignes sont épinglées. Ce qui précède n&apos;est pas consulté tant qu&apos;elles ne sont pas détachées, et rien n&apos;est publié à partir d&apos;elles.</translation>
    </message>
    <message>
        <source>Unpinned. Runs ask what is before this node again.</source>
        <translation>Détachées. Les exécutions consultent à nouveau ce qui précède ce nœud.</translation>
    </message>
    <message>
        <source>Pinning rows</source>
        <translation>Épinglage des lignes</translation>
    </message>
    <message>
        <source>Taking pinned rows away</source>
        <translation>Retrait des lignes épinglées</translation>
    </message>
</context>
<context>
    <name>weir::ui::PipelinesController</name>
    <message>
        <source>New pipeline...</source>
        <translation>Nouveau pipeline...</translation>
    </message>
    <message>
        <source>Rename pipeline...</source>
        <translation>Renommer le pipeline...</translation>
    </message>
    <message>
        <source>Duplicate pipeline</source>
        <translation>Dupliquer le pipeline</translation>
    </message>
    <message>
        <source>Delete pipeline</source>
        <translation>Supprimer le pipeline</translation>
    </message>
    <message>
        <source>Name and description of the project...</source>
        <translation>Nom et description du projet...</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Lecture des exécutions</translation>
    </message>
    <message>
        <source>A pipeline needs a name.</source>
        <translation>Un pipeline a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>A name holds only characters that can be seen.</source>
        <translation>Un nom ne contient que des caractères visibles.</translation>
    </message>
    <message>
        <source>Another pipeline of this project is called &quot;%1&quot;.</source>
        <translation>Un autre pipeline de ce projet s&apos;appelle « %1 ».</translation>
    </message>
    <message>
        <source>New pipeline</source>
        <translation>Nouveau pipeline</translation>
    </message>
    <message>
        <source>It shares the people, audiences and purposes of this project.</source>
        <translation>Il partage les personnes, les audiences et les finalités de ce projet.</translation>
    </message>
    <message>
        <source>Add pipeline</source>
        <translation>Ajouter le pipeline</translation>
    </message>
    <message>
        <source>What it is for.</source>
        <translation>À quoi il sert.</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>add pipeline &apos;%1&apos;</source>
        <translation>ajouter le pipeline « %1 »</translation>
    </message>
    <message>
        <source>Rename pipeline</source>
        <translation>Renommer le pipeline</translation>
    </message>
    <message>
        <source>Files, runs and published lists keep the id &quot;%1&quot;.</source>
        <translation>Les fichiers, les exécutions et les listes publiées gardent l&apos;identifiant « %1 ».</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>rename pipeline to &apos;%1&apos;</source>
        <translation>renommer le pipeline en « %1 »</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>duplicate pipeline &apos;%1&apos;</source>
        <translation>dupliquer le pipeline « %1 »</translation>
    </message>
    <message>
        <source>Duplicated as &quot;%1&quot;.</source>
        <translation>Dupliqué sous « %1 ».</translation>
    </message>
    <message>
        <source>Duplicated as &quot;%1&quot;. It publishes to the same places: %2.</source>
        <translation>Dupliqué sous « %1 ». Il publie aux mêmes endroits : %2.</translation>
    </message>
    <message>
        <source>delete pipeline &apos;%1&apos;</source>
        <translation>supprimer le pipeline « %1 »</translation>
    </message>
    <message>
        <source>The pipeline &quot;%1&quot; is deleted. Its files go when you save.</source>
        <translation>Le pipeline « %1 » est supprimé. Ses fichiers disparaissent à l&apos;enregistrement.</translation>
    </message>
    <message>
        <source>What it sent stays and is no longer kept up to date, withdrawn consent included: %1.</source>
        <translation>Ce qu&apos;il a envoyé reste et n&apos;est plus tenu à jour, y compris les consentements retirés : %1.</translation>
    </message>
    <message>
        <source>It no longer fills these audiences: %1.</source>
        <translation>Il n&apos;alimente plus ces audiences : %1.</translation>
    </message>
    <message>
        <source>Name and description of the project</source>
        <translation>Nom et description du projet</translation>
    </message>
    <message>
        <source>The folder on the disk keeps its name.</source>
        <translation>Le dossier sur le disque garde son nom.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>For whoever opens the project next.</source>
        <translation>Pour la prochaine personne qui ouvre le projet.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Un projet a besoin d&apos;un nom.</translation>
    </message>
    <message>
        <source>describe the project</source>
        <translation>décrire le projet</translation>
    </message>
</context>
<context>
    <name>weir::ui::PlanCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show these people</source>
        <translation>Montrer ces personnes</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Ouvert jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>Was interrupted; apply it to finish</source>
        <translation>A été interrompu ; appliquez-le pour finir</translation>
    </message>
    <message>
        <source>People of the plan</source>
        <translation>Personnes du plan</translation>
    </message>
    <message>
        <source>were added</source>
        <translation>ont été ajoutées</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>were changed</source>
        <translation>ont été modifiées</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>were removed</source>
        <translation>ont été retirées</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangées</translation>
    </message>
    <message>
        <source>held back by consent</source>
        <translation>retenues par le consentement</translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation>ne peuvent être envoyées</translation>
    </message>
    <message>
        <source>Held back: %1.</source>
        <translation>Retenues : %1.</translation>
    </message>
    <message>
        <source>Cannot be sent: %1.</source>
        <translation>Ne peuvent être envoyées : %1.</translation>
    </message>
    <message>
        <source>Type %1, the number of removed people</source>
        <translation>Tapez %1, le nombre de personnes retirées</translation>
    </message>
    <message>
        <source>Number of removed people</source>
        <translation>Nombre de personnes retirées</translation>
    </message>
    <message>
        <source>Reason for publishing</source>
        <translation>Raison de la publication</translation>
    </message>
    <message>
        <source>Apply 1 change</source>
        <translation>Appliquer 1 changement</translation>
    </message>
    <message>
        <source>Apply %1 changes</source>
        <translation>Appliquer %1 changements</translation>
    </message>
    <message>
        <source>Publishing...</source>
        <translation>Publication...</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Les %1 premières sur %2 sont affichées.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Give this plan up; nothing is sent. The next run makes a new one.</source>
        <translation>Renoncer à ce plan ; rien n&apos;est envoyé. La prochaine exécution en fait un nouveau.</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Chercher une clé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>Exporter le plan</translation>
    </message>
    <message>
        <source>Write these people to a CSV file, with personal values masked</source>
        <translation>Écrire ces personnes dans un fichier CSV, valeurs personnelles masquées</translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation>Toutes les raisons</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>plan-%1.csv</source>
        <translation>plan-%1.csv</translation>
    </message>
    <message>
        <source>Nobody matches.</source>
        <translation>Personne ne correspond.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Plot</name>
    <message>
        <source>%1, by powers of ten</source>
        <translation>%1, par puissances de dix</translation>
    </message>
</context>
<context>
    <name>weir::ui::Preferences</name>
    <message>
        <source>This file does not hold preferences of Weir.</source>
        <translation>Ce fichier ne contient pas de préférences de Weir.</translation>
    </message>
    <message>
        <source>This file comes from a newer version of Weir.</source>
        <translation>Ce fichier vient d&apos;une version plus récente de Weir.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; in this file is not one that Weir knows.</source>
        <translation>Weir ne connaît pas la valeur de « %1 » dans ce fichier.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PreferencesPage</name>
    <message>
        <source>When this pipeline runs or is previewed: it computes in the server</source>
        <translation>Quand ce pipeline s&apos;exécute ou montre un aperçu : il calcule sur le serveur</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
    <message>
        <source>When you apply a plan, never before</source>
        <translation>Quand vous appliquez un plan, jamais avant</translation>
    </message>
    <message>
        <source>When its columns are looked at, and when it is previewed or run</source>
        <translation>Quand ses colonnes sont lues, pour l&apos;aperçu et l&apos;exécution</translation>
    </message>
    <message>
        <source>Find a preference, an action or a key</source>
        <translation>Chercher une préférence, une action ou une touche</translation>
    </message>
    <message>
        <source>No preference contains these words.</source>
        <translation>Aucune préférence ne contient ces mots.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>They hold for all projects, at once, and are kept on this computer.</source>
        <translation>Elles valent aussitôt pour tous les projets et restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importer...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exporter...</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Choose an action and press new keys for it. Italics are what you changed.</source>
        <translation>Choisissez une action et appuyez sur de nouvelles touches pour elle. En italique : ce que vous avez modifié.</translation>
    </message>
    <message>
        <source>Network and data</source>
        <translation>Réseau et données</translation>
    </message>
    <message>
        <source>Your data stays on this computer. Weir sends nothing by itself: no usage figures, no search for updates. What follows is everything that reaches over the network.</source>
        <translation>Vos données restent sur cet ordinateur. Weir n&apos;envoie rien de lui-même : ni chiffres d&apos;usage, ni recherche de mises à jour. Voici tout ce qui passe par le réseau.</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Sources and pipelines that name a server read from it when their columns are looked at, when they are previewed and when they run.</source>
        <translation>Les sources et pipelines qui nomment un serveur y lisent quand leurs colonnes sont lues, pour l&apos;aperçu et l&apos;exécution.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Sends to its address when you apply a plan, and only the people whom a consent gate let pass.</source>
        <translation>Envoie à son adresse quand vous appliquez un plan, et seulement les personnes qu&apos;une porte de consentement a laissé passer.</translation>
    </message>
    <message>
        <source>Links in notes</source>
        <translation>Liens dans les notes</translation>
    </message>
    <message>
        <source>Open in your browser after you have agreed to the address.</source>
        <translation>S&apos;ouvrent dans votre navigateur après que vous avez accepté l&apos;adresse.</translation>
    </message>
    <message>
        <source>Nothing in the open project reaches over the network.</source>
        <translation>Rien dans le projet ouvert ne passe par le réseau.</translation>
    </message>
    <message>
        <source>In the open project:</source>
        <translation>Dans le projet ouvert :</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 à %2 : %3</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Le fichier ne peut pas être écrit : %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu : %1</translation>
    </message>
    <message>
        <source>The preferences of the file hold now.</source>
        <translation>Les préférences du fichier valent maintenant.</translation>
    </message>
    <message>
        <source>Export preferences</source>
        <translation>Exporter les préférences</translation>
    </message>
    <message>
        <source>Import preferences</source>
        <translation>Importer des préférences</translation>
    </message>
    <message>
        <source>Preferences (*.json)</source>
        <translation>Préférences (*.json)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of texts and controls</source>
        <translation>Taille des textes et des commandes</translation>
    </message>
    <message>
        <source>On top of what the desktop asks for.</source>
        <translation>En plus de ce que demande le bureau.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>No animations</source>
        <translation>Pas d&apos;animations</translation>
    </message>
    <message>
        <source>There are none either when the desktop asks for less motion.</source>
        <translation>Il n&apos;y en a pas non plus quand le bureau demande moins de mouvement.</translation>
    </message>
    <message>
        <source>Adds a node</source>
        <translation>Ajoute un nœud</translation>
    </message>
    <message>
        <source>Moves the focus</source>
        <translation>Déplace le focus</translation>
    </message>
    <message>
        <source>The Tab key on the canvas</source>
        <translation>La touche Tab sur le canevas</translation>
    </message>
    <message>
        <source>With a screen reader it always moves the focus. Another key adds nodes in any case.</source>
        <translation>Avec un lecteur d&apos;écran, elle déplace toujours le focus. Une autre touche ajoute des nœuds dans tous les cas.</translation>
    </message>
    <message>
        <source>Scrolls</source>
        <translation>Fait défiler</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>Zoome</translation>
    </message>
    <message>
        <source>The mouse wheel on the canvas</source>
        <translation>La molette sur le canevas</translation>
    </message>
    <message>
        <source>With Ctrl it does the other.</source>
        <translation>Avec Ctrl, elle fait l&apos;autre.</translation>
    </message>
    <message>
        <source>The window changes at once; while something runs, when it has ended.</source>
        <translation>La fenêtre change aussitôt ; si quelque chose s&apos;exécute, à la fin.</translation>
    </message>
</context>
<context>
    <name>weir::ui::PreviewController</name>
    <message>
        <source>Rows not used (%1)</source>
        <translation>Lignes non utilisées (%1)</translation>
    </message>
    <message>
        <source>Who is sent here stands in the publish plan, which each run makes anew.</source>
        <translation>Qui est envoyé ici figure dans le plan de publication, que chaque exécution refait.</translation>
    </message>
    <message>
        <source>Open the plan</source>
        <translation>Ouvrir le plan</translation>
    </message>
    <message>
        <source>Export rows as CSV</source>
        <translation>Exporter les lignes en CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal columns are masked.</source>
        <translation>Les colonnes personnelles sont masquées.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Entrée : %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>This node reads from outside the pipeline: it has no input.</source>
        <translation>Ce nœud lit hors du pipeline : il n&apos;a pas d&apos;entrée.</translation>
    </message>
    <message>
        <source>No wire comes into this node yet.</source>
        <translation>Aucun lien n&apos;entre encore dans ce nœud.</translation>
    </message>
    <message>
        <source>Columns as they are shown: %1.</source>
        <translation>Colonnes telles qu&apos;affichées : %1.</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Lecture des lignes</translation>
    </message>
    <message>
        <source>The last run could read every row.</source>
        <translation>La dernière exécution a pu lire toutes les lignes.</translation>
    </message>
    <message>
        <source>The first rows can all be read. A run looks at all of them.</source>
        <translation>Les premières lignes sont toutes lisibles. Une exécution les regarde toutes.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Error in %1: %2</source>
        <translation>Erreur dans %1 : %2</translation>
    </message>
    <message>
        <source>Warning in %1: %2</source>
        <translation>Avertissement dans %1 : %2</translation>
    </message>
    <message>
        <source>Hint for %1: %2</source>
        <translation>Indication pour %1 : %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProblemsPanel</name>
    <message>
        <source>No problems in this pipeline.</source>
        <translation>Aucun problème dans ce pipeline.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n indication</numerusform>
            <numerusform>%n indications</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the pipeline</source>
        <translation>Afficher dans le pipeline</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProfileController</name>
    <message>
        <source>filter by a value</source>
        <translation>filtrer par une valeur</translation>
    </message>
    <message>
        <source>Counting what is in a column</source>
        <translation>Comptage du contenu d&apos;une colonne</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProfilePanel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>under %1 %</source>
        <translation>moins de %1 %</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Les plus fréquentes</translation>
    </message>
    <message>
        <source>Most frequent values</source>
        <translation>Valeurs les plus fréquentes</translation>
    </message>
    <message>
        <source>Close the column profile</source>
        <translation>Fermer le profil de colonne</translation>
    </message>
    <message>
        <source>Personal data is masked.</source>
        <translation>Les données personnelles sont masquées.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Reveal personal data</source>
        <translation>Révéler les données personnelles</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Comptage...</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vides</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différentes</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>La plus petite</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>La plus grande</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 à %2 : %3</translation>
    </message>
    <message>
        <source>%1 to below %2: %3</source>
        <translation>%1 à moins de %2 : %3</translation>
    </message>
    <message>
        <source>(empty text)</source>
        <translation>(texte vide)</translation>
    </message>
    <message>
        <source>NULL</source>
        <translation>NULL</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Toutes les valeurs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histogramme de %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Most frequent values of %1</source>
        <translation>Valeurs les plus fréquentes de %1</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Without a value: %1</source>
        <translation>Sans valeur : %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProjectOpener</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation>Ouvrir un dossier de projet</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Création de l&apos;exemple</translation>
    </message>
    <message>
        <source>New project: name its folder</source>
        <translation>Nouveau projet : nommez son dossier</translation>
    </message>
    <message>
        <source>Project folders (*)</source>
        <translation>Dossiers de projet (*)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier :</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Loading again</source>
        <translation>Rechargement</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Enregistrer les changements ?</translation>
    </message>
    <message>
        <source>The project has changes that are not saved.</source>
        <translation>Le projet a des changements non enregistrés.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Continuer à travailler</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Création du projet</translation>
    </message>
</context>
<context>
    <name>weir::ui::ProjectSession</name>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Looking at a source</source>
        <translation>Examen d&apos;une source</translation>
    </message>
    <message>
        <source>This node type is not installed.</source>
        <translation>Ce type de nœud n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>Keeping the pasted table</source>
        <translation>La table collée est conservée</translation>
    </message>
    <message>
        <source>The pinned rows have other columns than this node gives now. Pin them again.</source>
        <translation>Les lignes épinglées ont d&apos;autres colonnes que ce que ce nœud donne maintenant. Épinglez-les à nouveau.</translation>
    </message>
    <message>
        <source>Looking at the files of the project</source>
        <translation>Examen des fichiers du projet</translation>
    </message>
    <message>
        <source>Checking the pipeline</source>
        <translation>Vérification du pipeline</translation>
    </message>
    <message>
        <source>&apos;%1&apos; failed in the last run.</source>
        <translation>« %1 » a échoué lors de la dernière exécution.</translation>
    </message>
    <message numerus="yes">
        <source>%n columns found.</source>
        <translation>
            <numerusform>%n colonne trouvée.</numerusform>
            <numerusform>%n colonnes trouvées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::PublishDraftDialog</name>
    <message>
        <source>Comparing the draft with what is published...</source>
        <translation>Comparaison du brouillon avec ce qui est publié...</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrent</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sortent</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>Publier %1</translation>
    </message>
    <message>
        <source>Goes: %1</source>
        <translation>Part : %1</translation>
    </message>
    <message>
        <source>Comes: %1</source>
        <translation>Vient : %1</translation>
    </message>
    <message>
        <source>No destination is sent this audience.</source>
        <translation>Aucune destination ne reçoit cette audience.</translation>
    </message>
    <message>
        <source>Is sent to %1. Nothing is sent by publishing: the next plan has the difference.</source>
        <translation>Est envoyée à %1. Publier n&apos;envoie rien : le prochain plan a la différence.</translation>
    </message>
    <message>
        <source>People who enter or leave</source>
        <translation>Personnes qui entrent ou sortent</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>%1 enter, %2 leave: from %3 to %4 people</source>
        <translation>%1 entrent, %2 sortent : de %3 à %4 personnes</translation>
    </message>
    <message>
        <source>The difference cannot be counted</source>
        <translation>La différence ne peut pas être comptée</translation>
    </message>
</context>
<context>
    <name>weir::ui::PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>A run makes a plan for each destination. Nothing is sent before you apply a plan, and an apply sends exactly what the plan says.</source>
        <translation>Une exécution fait un plan pour chaque destination. Rien n&apos;est envoyé avant que vous appliquiez un plan, et l&apos;application envoie exactement ce que dit le plan.</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Il n&apos;y a pas encore de plan.</translation>
    </message>
    <message>
        <source>Run a pipeline with a consent gate and a destination.</source>
        <translation>Exécutez un pipeline avec une porte de consentement et une destination.</translation>
    </message>
    <message>
        <source>Run the pipeline</source>
        <translation>Exécuter le pipeline</translation>
    </message>
</context>
<context>
    <name>weir::ui::QuickAdd</name>
    <message>
        <source>Add a node</source>
        <translation>Ajouter un nœud</translation>
    </message>
    <message>
        <source>Only nodes that take %1</source>
        <translation>Seulement les nœuds qui prennent %1</translation>
    </message>
    <message>
        <source>Only nodes that give %1</source>
        <translation>Seulement les nœuds qui donnent %1</translation>
    </message>
    <message>
        <source>Only nodes that fit into this wire</source>
        <translation>Seulement les nœuds qui tiennent dans ce lien</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>ajouter %1</translation>
    </message>
    <message>
        <source>These convert between the two ports</source>
        <translation>Ceux-ci convertissent entre les deux ports</translation>
    </message>
    <message>
        <source>Wires and settings of the same name stay</source>
        <translation>Les liens et les réglages de même nom restent</translation>
    </message>
    <message>
        <source>replace &apos;%1&apos; by %2</source>
        <translation>remplacer « %1 » par %2</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
</context>
<context>
    <name>weir::ui::Rail</name>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::ReachView</name>
    <message>
        <source>In the audience</source>
        <translation>Dans l&apos;audience</translation>
    </message>
    <message>
        <source>Come to the consent gate</source>
        <translation>Arrivent à la porte de consentement</translation>
    </message>
    <message>
        <source>Not suppressed</source>
        <translation>Non supprimées</translation>
    </message>
    <message>
        <source>Pass the consent gate</source>
        <translation>Passent la porte de consentement</translation>
    </message>
    <message>
        <source>Agreed to: %1</source>
        <translation>Ont accepté : %1</translation>
    </message>
    <message>
        <source>Have all fields</source>
        <translation>Ont tous les champs</translation>
    </message>
    <message>
        <source>Have: %1</source>
        <translation>Ont : %1</translation>
    </message>
    <message>
        <source>Each only once</source>
        <translation>Chacune une seule fois</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Seront envoyées</translation>
    </message>
    <message>
        <source>On the suppression list</source>
        <translation>Sur la liste de suppression</translation>
    </message>
    <message>
        <source>Did not agree</source>
        <translation>N&apos;ont pas accepté</translation>
    </message>
    <message>
        <source>Cannot be addressed there</source>
        <translation>Ne peuvent pas y être adressées</translation>
    </message>
    <message>
        <source>There twice: an older profile is sent</source>
        <translation>Deux fois là-bas : un profil plus ancien est envoyé</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Stopped before the consent gate</source>
        <translation>Arrêtées avant la porte de consentement</translation>
    </message>
    <message>
        <source>suppressed: %1</source>
        <translation>supprimées : %1</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>retiré : %1</translation>
    </message>
    <message>
        <source>denied: %1</source>
        <translation>refusé : %1</translation>
    </message>
    <message>
        <source>expired: %1</source>
        <translation>expiré : %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>inconnu : %1</translation>
    </message>
    <message>
        <source>never asked: %1</source>
        <translation>jamais demandé : %1</translation>
    </message>
    <message>
        <source>Counting who can be reached...</source>
        <translation>Décompte des personnes joignables...</translation>
    </message>
    <message>
        <source>Who will be sent</source>
        <translation>Qui sera envoyé</translation>
    </message>
    <message>
        <source>Not sent anywhere yet.</source>
        <translation>Pas encore envoyée.</translation>
    </message>
    <message>
        <source>Not sent anywhere yet. If it were, with consent for:</source>
        <translation>Pas encore envoyée. Si elle l&apos;était, avec consentement pour :</translation>
    </message>
    <message>
        <source>Activate...</source>
        <translation>Activer...</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2. %3: %4</source>
        <translation>%1 : %2. %3 : %4</translation>
    </message>
    <message>
        <source>Who will be sent to %1</source>
        <translation>Qui sera envoyé à %1</translation>
    </message>
    <message>
        <source>Held back by the consent gate: %1</source>
        <translation>Retenues par la porte de consentement : %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::RecoveryController</name>
    <message>
        <source>This project is open in another window or program.</source>
        <translation>Ce projet est ouvert dans une autre fenêtre ou un autre programme.</translation>
    </message>
    <message>
        <source>Whoever saves second is asked which changes count. Nothing is overwritten silently.</source>
        <translation>Qui enregistre en second doit dire quels changements comptent. Rien n&apos;est écrasé en silence.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>Changes of %1 to &quot;%2&quot; were not saved.</source>
        <translation>Les changements de %1 dans « %2 » n&apos;ont pas été enregistrés.</translation>
    </message>
    <message>
        <source>Weir ended before they were saved. Recovering is one step that you can undo.</source>
        <translation>Weir s&apos;est arrêté avant leur enregistrement. La récupération est une étape que vous pouvez annuler.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Not saved, %1</source>
        <translation>Non enregistré, %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>recover changes</source>
        <translation>récupérer les changements</translation>
    </message>
    <message>
        <source>Looking for changes that were not saved</source>
        <translation>Recherche de modifications non enregistrées</translation>
    </message>
    <message>
        <source>recover pipeline</source>
        <translation>récupérer le pipeline</translation>
    </message>
</context>
<context>
    <name>weir::ui::RefusalsDialog</name>
    <message>
        <source>Reading what was refused...</source>
        <translation>Lecture de ce qui a été refusé...</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Refusé parce que</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How often for which reason</source>
        <translation>Combien de fois et pour quelle raison</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Identifiers left out</source>
        <translation>Identifiants laissés de côté</translation>
    </message>
    <message>
        <source>What identity rules refused</source>
        <translation>Ce que les règles d’identité ont refusé</translation>
    </message>
    <message>
        <source>In the last run with rules: identifiers that were left out of rows, and why.</source>
        <translation>Dans la dernière exécution avec des règles : identifiants laissés de côté dans des lignes, et pourquoi.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la personne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The rules refused nothing.</source>
        <translation>Les règles n’ont rien refusé.</translation>
    </message>
    <message>
        <source>Values are masked; on the page of the person they can be revealed, which is written down.</source>
        <translation>Les valeurs sont masquées ; sur la page de la personne, elles peuvent être révélées, ce qui est consigné.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 are shown.</source>
        <comment>1, 2: numbers</comment>
        <translation>Les %1 plus récents sur %2 sont affichés.</translation>
    </message>
</context>
<context>
    <name>weir::ui::ResultPages</name>
    <message>
        <source>Reading rows</source>
        <translation>Lecture des lignes</translation>
    </message>
    <message>
        <source>Sorting and filtering rows</source>
        <translation>Tri et filtrage des lignes</translation>
    </message>
</context>
<context>
    <name>weir::ui::RevealController</name>
    <message>
        <source>Recording who looks</source>
        <translation>Consignation de qui consulte</translation>
    </message>
    <message>
        <source>Reading who looked at personal data</source>
        <translation>Lecture de qui a consulté des données personnelles</translation>
    </message>
</context>
<context>
    <name>weir::ui::RevealsDialog</name>
    <message>
        <source>Nobody has looked at personal data here.</source>
        <translation>Personne n&apos;a vu de données personnelles ici.</translation>
    </message>
    <message>
        <source>Each time somebody reveals a masked column it is written down.</source>
        <translation>Chaque fois que quelqu&apos;un révèle une colonne masquée, c&apos;est noté.</translation>
    </message>
    <message>
        <source>Who looked at personal data</source>
        <translation>Qui a vu des données personnelles</translation>
    </message>
    <message>
        <source>Every reveal of a masked column in this project, newest first. The values are not kept.</source>
        <translation>Chaque révélation d&apos;une colonne masquée dans ce projet, la plus récente d&apos;abord. Les valeurs ne sont pas gardées.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Reveals</source>
        <translation>Révélations</translation>
    </message>
</context>
<context>
    <name>weir::ui::RightsController</name>
    <message>
        <source>Noting a request</source>
        <translation>Enregistrement d’une demande</translation>
    </message>
    <message>
        <source>Moving a request on</source>
        <translation>Avancement d’une demande</translation>
    </message>
    <message>
        <source>Extending a time limit</source>
        <translation>Prolongation d’un délai</translation>
    </message>
    <message>
        <source>Reading requests</source>
        <translation>Lecture des demandes</translation>
    </message>
    <message>
        <source>Stopping purposes</source>
        <translation>Arrêt de finalités</translation>
    </message>
    <message>
        <source>On the suppression list now: no gate lets this person pass for it any more.</source>
        <translation>Désormais sur la liste d’opposition : plus aucune porte ne laisse passer cette personne pour cette finalité.</translation>
    </message>
    <message>
        <source>New folder for everything about this person</source>
        <translation>Nouveau dossier pour tout sur cette personne</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Écriture de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files written to %1. They hold personal data.</source>
        <translation>
            <numerusform>%n fichier écrit dans %1. Il contient des données personnelles.</numerusform>
            <numerusform>%n fichiers écrits dans %1. Ils contiennent des données personnelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planning a deletion</source>
        <translation>Planification d’une suppression</translation>
    </message>
    <message>
        <source>Forgetting a person</source>
        <translation>Oubli d’une personne</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowDifferenceList</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>+ Added</source>
        <translation>+ Ajoutée</translation>
    </message>
    <message>
        <source>− Missing</source>
        <translation>− Manquante</translation>
    </message>
    <message>
        <source>~ Changed</source>
        <translation>~ Modifiée</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowEditor</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>whose</source>
        <translation>dont</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Trait</translation>
    </message>
    <message>
        <source>whose identifier</source>
        <translation>dont l&apos;identifiant</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>did</source>
        <translation>ont fait</translation>
    </message>
    <message>
        <source>did not do</source>
        <translation>n&apos;ont pas fait</translation>
    </message>
    <message>
        <source>Did or did not</source>
        <translation>Ont fait ou non</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>Comparison of the count</source>
        <translation>Comparaison du nombre</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>where</source>
        <translation>où</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Remove property</source>
        <translation>Retirer la propriété</translation>
    </message>
    <message>
        <source>Count only events with a certain property</source>
        <translation>Ne compter que les événements d&apos;une certaine propriété</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>au cours des derniers</translation>
    </message>
    <message>
        <source>ago, between</source>
        <translation>auparavant, entre</translation>
    </message>
    <message>
        <source>since</source>
        <translation>depuis</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>days of 24 hours, UTC</source>
        <translation>jours de 24 heures, UTC</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>consent for</source>
        <translation>consentement à</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>accordé</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>jamais demandé</translation>
    </message>
    <message>
        <source>are in</source>
        <translation>sont dans</translation>
    </message>
    <message>
        <source>are not in</source>
        <translation>ne sont pas dans</translation>
    </message>
    <message>
        <source>In or not in</source>
        <translation>Dans ou hors de</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>whose prediction</source>
        <translation>dont la prédiction</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>is in the top</source>
        <translation>est en haut, dans les</translation>
    </message>
    <message>
        <source>is in the bottom</source>
        <translation>est en bas, dans les</translation>
    </message>
    <message>
        <source>has a score that</source>
        <translation>a un score qui</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Part</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>or not scored</source>
        <translation>ou non évaluée</translation>
    </message>
    <message>
        <source>People without a score match too</source>
        <translation>Les personnes sans score conviennent aussi</translation>
    </message>
    <message>
        <source>Remove the length of time</source>
        <translation>Retirer la durée</translation>
    </message>
    <message>
        <source>any</source>
        <translation>n&apos;importe</translation>
    </message>
    <message>
        <source>same</source>
        <translation>même</translation>
    </message>
    <message>
        <source>Same property</source>
        <translation>Même propriété</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>Count the events of each value apart, such as of one product</source>
        <translation>Compter les événements de chaque valeur à part, par exemple d&apos;un produit</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>number of different values</source>
        <translation>nombre de valeurs différentes</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>over</source>
        <translation>sur</translation>
    </message>
    <message>
        <source>for the first time</source>
        <translation>pour la première fois</translation>
    </message>
    <message>
        <source>for the last time</source>
        <translation>pour la dernière fois</translation>
    </message>
    <message>
        <source>First or last</source>
        <translation>Premier ou dernier</translation>
    </message>
    <message>
        <source>Look for the first or last event with a certain property</source>
        <translation>Chercher le premier ou dernier événement avec une certaine propriété</translation>
    </message>
    <message>
        <source>and then</source>
        <translation>et alors</translation>
    </message>
    <message>
        <source>What the first or last event must be like, once it is found</source>
        <translation>Comment doit être le premier ou dernier événement, une fois trouvé</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sont</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveaux</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actifs</translation>
    </message>
    <message>
        <source>returning</source>
        <translation>de retour</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtés</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>dormants</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>réguliers</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>in doing</source>
        <translation>en faisant</translation>
    </message>
    <message>
        <source>in at least</source>
        <translation>dans au moins</translation>
    </message>
    <message>
        <source>Periods with the event</source>
        <translation>Périodes avec l&apos;événement</translation>
    </message>
    <message>
        <source>of the last</source>
        <translation>des dernières</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>by periods of</source>
        <translation>par périodes de</translation>
    </message>
    <message>
        <source>and has been so for at least</source>
        <translation>et l&apos;est depuis au moins</translation>
    </message>
    <message>
        <source>and has been so for less than</source>
        <translation>et l&apos;est depuis moins de</translation>
    </message>
    <message>
        <source>Comparison of the time</source>
        <translation>Comparaison de la durée</translation>
    </message>
    <message>
        <source>have</source>
        <translation>ont</translation>
    </message>
    <message>
        <source>only</source>
        <translation>seulement</translation>
    </message>
    <message>
        <source>no</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Type of objects</source>
        <translation>Type d&apos;objets</translation>
    </message>
    <message>
        <source>The store has no related objects yet, such as orders or accounts.</source>
        <translation>Le magasin n&apos;a pas encore d&apos;objets liés, tels que commandes ou comptes.</translation>
    </message>
    <message>
        <source>as</source>
        <translation>comme</translation>
    </message>
    <message>
        <source>any role</source>
        <translation>tout rôle</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Count only objects with a certain property</source>
        <translation>Ne compter que les objets avec une certaine propriété</translation>
    </message>
    <message>
        <source>are among the</source>
        <translation>sont parmi les</translation>
    </message>
    <message>
        <source>top</source>
        <translation>plus hauts</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>plus bas</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Compté en</translation>
    </message>
    <message>
        <source>by</source>
        <translation>par</translation>
    </message>
    <message>
        <source>or not known</source>
        <translation>ou inconnu</translation>
    </message>
    <message>
        <source>People without a value match too</source>
        <translation>Les personnes sans valeur correspondent aussi</translation>
    </message>
    <message>
        <source>are in the random part from</source>
        <translation>sont dans la part aléatoire de</translation>
    </message>
    <message>
        <source>From percent</source>
        <translation>À partir de pour cent</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>To percent</source>
        <translation>Jusqu&apos;à pour cent</translation>
    </message>
    <message>
        <source>of the draw</source>
        <translation>du tirage</translation>
    </message>
    <message>
        <source>name, such as spring</source>
        <translation>nom, par exemple printemps</translation>
    </message>
    <message>
        <source>Name of the draw</source>
        <translation>Nom du tirage</translation>
    </message>
    <message>
        <source>then</source>
        <translation>puis</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>all within</source>
        <translation>le tout en moins de</translation>
    </message>
    <message>
        <source>How long the whole may take, from the first to the last step</source>
        <translation>Combien le tout peut durer, de la première à la dernière étape</translation>
    </message>
    <message>
        <source>All steps are about one value, such as the same product</source>
        <translation>Toutes les étapes portent sur une valeur, par exemple le même produit</translation>
    </message>
    <message>
        <source>then not</source>
        <translation>puis pas</translation>
    </message>
    <message>
        <source>Then or then not</source>
        <translation>Puis ou puis pas</translation>
    </message>
    <message>
        <source>within</source>
        <translation>en moins de</translation>
    </message>
    <message>
        <source>How long after the step before it may come</source>
        <translation>Combien de temps après l&apos;étape d&apos;avant elle peut venir</translation>
    </message>
    <message>
        <source>How long after the step before it must not come</source>
        <translation>Combien de temps après l&apos;étape d&apos;avant elle ne doit pas venir</translation>
    </message>
    <message>
        <source>Move step %1 forward</source>
        <translation>Avancer l&apos;étape %1</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>Retirer l&apos;étape %1</translation>
    </message>
    <message>
        <source>around a date</source>
        <translation>autour d&apos;une date</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>before until</source>
        <translation>avant jusqu&apos;à</translation>
    </message>
    <message>
        <source>after their</source>
        <translation>après leur</translation>
    </message>
</context>
<context>
    <name>weir::ui::RowFrame</name>
    <message>
        <source>Drag the condition, or move it with Alt+Up and Alt+Down</source>
        <translation>Faites glisser la condition, ou déplacez-la avec Alt+Haut et Alt+Bas</translation>
    </message>
    <message>
        <source>What to do with this group</source>
        <translation>Que faire de ce groupe</translation>
    </message>
    <message>
        <source>What to do with this condition</source>
        <translation>Que faire de cette condition</translation>
    </message>
    <message>
        <source>Switched off: as if it were not there.</source>
        <translation>Désactivée : comme si elle n&apos;était pas là.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Paste below</source>
        <translation>Coller en dessous</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Retirer le groupe</translation>
    </message>
    <message>
        <source>Remove condition</source>
        <translation>Retirer la condition</translation>
    </message>
</context>
<context>
    <name>weir::ui::RulesCard</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Rules that keep strangers apart who share a device</source>
        <translation>Des règles qui séparent des inconnus partageant un appareil</translation>
    </message>
    <message>
        <source>Suggest rules</source>
        <translation>Proposer des règles</translation>
    </message>
    <message>
        <source>Whoever shares an identifier is one person, without limits.</source>
        <translation>Qui partage un identifiant est une personne, sans limites.</translation>
    </message>
    <message>
        <source>When a row would break a limit, its identifier of lowest priority is left out of it.</source>
        <translation>Si une ligne dépassait une limite, son identifiant de plus basse priorité est laissé de côté.</translation>
    </message>
    <message>
        <source>The newest link wins: a shared device belongs to who signed in last.</source>
        <translation>Le lien le plus récent gagne : un appareil partagé appartient au dernier connecté.</translation>
    </message>
    <message>
        <source>The first rows win; later ones lose the identifier that would break a limit.</source>
        <translation>Les premières lignes gagnent ; les suivantes perdent l&apos;identifiant qui dépasserait une limite.</translation>
    </message>
    <message>
        <source>A row belongs to the person its identifiers point at most strongly; nobody is ever merged.</source>
        <translation>Une ligne appartient à la personne que ses identifiants désignent le plus fortement ; personne n&apos;est jamais fusionné.</translation>
    </message>
    <message>
        <source>The same, and a person with a login is only reached by that login.</source>
        <translation>De même, et une personne qui a une connexion n&apos;est atteinte que par elle.</translation>
    </message>
    <message>
        <source>An identifier that could be of several people belongs to none of them.</source>
        <translation>Un identifiant qui pourrait être à plusieurs personnes n&apos;appartient à aucune.</translation>
    </message>
    <message>
        <source>Link everything</source>
        <translation>Tout lier</translation>
    </message>
    <message>
        <source>Lowest priority gives way</source>
        <translation>La plus basse priorité cède</translation>
    </message>
    <message>
        <source>Newest link wins</source>
        <translation>Le lien le plus récent gagne</translation>
    </message>
    <message>
        <source>First rows win</source>
        <translation>Les premières lignes gagnent</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Meilleure correspondance</translation>
    </message>
    <message>
        <source>Login decides</source>
        <translation>La connexion décide</translation>
    </message>
    <message>
        <source>Never guess</source>
        <translation>Ne jamais deviner</translation>
    </message>
    <message>
        <source>When identifiers disagree</source>
        <translation>Quand les identifiants se contredisent</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Higher priority for %1</source>
        <translation>Priorité plus haute pour %1</translation>
    </message>
    <message>
        <source>Lower priority for %1</source>
        <translation>Priorité plus basse pour %1</translation>
    </message>
    <message>
        <source>several per person</source>
        <translation>plusieurs par personne</translation>
    </message>
    <message>
        <source>one per person</source>
        <translation>un par personne</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>May belong to a person, never makes two people one</source>
        <translation>Peut appartenir à une personne, n&apos;en réunit jamais deux</translation>
    </message>
    <message>
        <source>Kind of %1</source>
        <translation>Genre de %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Limit of %1</source>
        <translation>Limite de %1</translation>
    </message>
    <message>
        <source>Values that one person may have</source>
        <translation>Valeurs qu&apos;une personne peut avoir</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>in a day</source>
        <translation>en un jour</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>en une semaine</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>en 30 jours</translation>
    </message>
    <message>
        <source>in a year</source>
        <translation>en un an</translation>
    </message>
    <message>
        <source>Window of %1</source>
        <translation>Période de %1</translation>
    </message>
    <message>
        <source>Blocked values</source>
        <translation>Valeurs bloquées</translation>
    </message>
    <message>
        <source>One per line: a value, “email: value” for one kind, /pattern/ for many. They never identify anybody. Empty, zero, null and unknown are blocked anyway.</source>
        <translation>Une par ligne : une valeur, « email: valeur » pour un genre, /motif/ pour plusieurs. Elles ne désignent jamais personne. Vide, zéro, null et inconnu sont bloqués de toute façon.</translation>
    </message>
    <message>
        <source>blocked values</source>
        <translation>valeurs bloquées</translation>
    </message>
    <message>
        <source>Preview changes...</source>
        <translation>Aperçu des changements...</translation>
    </message>
    <message>
        <source>Shows who would become one person or come apart, before anything changes</source>
        <translation>Montre qui deviendrait une seule personne ou se séparerait, avant que rien ne change</translation>
    </message>
    <message>
        <source>Kept apart: %1 and %2</source>
        <translation>Séparés : %1 et %2</translation>
    </message>
    <message>
        <source>One person: %1</source>
        <translation>Une personne : %1</translation>
    </message>
    <message>
        <source>Take this decision back</source>
        <translation>Revenir sur cette décision</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunController</name>
    <message>
        <source>Running %1</source>
        <translation>Exécution de %1</translation>
    </message>
    <message>
        <source>1 row could not be read; it is in quarantine.</source>
        <translation>1 ligne n&apos;a pu être lue ; elle est en quarantaine.</translation>
    </message>
    <message>
        <source>%1 rows could not be read; they are in quarantine.</source>
        <translation>%1 lignes n&apos;ont pu être lues ; elles sont en quarantaine.</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>This run has not ended yet.</source>
        <translation>Cette exécution n&apos;est pas encore terminée.</translation>
    </message>
    <message>
        <source>This run was interrupted before it could report.</source>
        <translation>Cette exécution a été interrompue avant son rapport.</translation>
    </message>
    <message>
        <source>Left the audience</source>
        <translation>N&apos;est plus dans l&apos;audience</translation>
    </message>
    <message>
        <source>Exporting the plan</source>
        <translation>Exportation du plan</translation>
    </message>
    <message>
        <source>Reading the last run</source>
        <translation>Lecture de la dernière exécution</translation>
    </message>
    <message>
        <source>Reading the plans</source>
        <translation>Lecture des plans</translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation>Lecture d&apos;une exécution</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Lecture des exécutions</translation>
    </message>
    <message>
        <source>Reading a plan</source>
        <translation>Lecture d&apos;un plan</translation>
    </message>
    <message>
        <source>Giving up a plan</source>
        <translation>Abandon d&apos;un plan</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunOffer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Run what is out of date (%1)</source>
        <translation>Exécuter ce qui est périmé (%1)</translation>
    </message>
    <message>
        <source>Running...</source>
        <translation>En cours...</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Run stale (%1)</source>
        <translation>Exécuter les périmés (%1)</translation>
    </message>
    <message>
        <source>Every result holds. A run makes only the publish plans anew (%1).</source>
        <translation>Chaque résultat est valable. Une exécution refait seulement les plans de publication (%1).</translation>
    </message>
    <message>
        <source>Will run (%1):</source>
        <translation>Sera exécuté (%1) :</translation>
    </message>
    <message>
        <source>Run to here: up to date</source>
        <translation>Exécuter jusqu&apos;ici : à jour</translation>
    </message>
    <message>
        <source>Run to here. Will run:</source>
        <translation>Exécuter jusqu&apos;ici. Sera exécuté :</translation>
    </message>
    <message>
        <source>Run this node again. Will run:</source>
        <translation>Exécuter ce nœud à nouveau. Sera exécuté :</translation>
    </message>
    <message>
        <source>Run from here. Will run:</source>
        <translation>Exécuter à partir d&apos;ici. Sera exécuté :</translation>
    </message>
    <message>
        <source>Run what is selected</source>
        <translation>Exécuter la sélection</translation>
    </message>
    <message>
        <source>Run what is selected: up to date</source>
        <translation>Exécuter la sélection : à jour</translation>
    </message>
    <message>
        <source>Run what is selected. Will run:</source>
        <translation>Exécuter la sélection. Sera exécuté :</translation>
    </message>
    <message>
        <source>There is nothing to run yet. Add a source first.</source>
        <translation>Il n’y a encore rien à exécuter. Ajoutez d’abord une source.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes cannot run yet. The list of problems says why.</source>
        <translation>
            <numerusform>%n nœud ne peut pas encore s’exécuter. La liste des problèmes dit pourquoi.</numerusform>
            <numerusform>%n nœuds ne peuvent pas encore s’exécuter. La liste des problèmes dit pourquoi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::RunPresenter</name>
    <message>
        <source>Review and publish</source>
        <translation>Vérifier et publier</translation>
    </message>
    <message>
        <source>Run stopped. Finished nodes keep their results.</source>
        <translation>Exécution arrêtée. Les nœuds terminés gardent leurs résultats.</translation>
    </message>
    <message>
        <source>Run ended with errors. They stand in the list below.</source>
        <translation>L&apos;exécution s&apos;est terminée avec des erreurs. Elles figurent dans la liste ci-dessous.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>%1 row published</source>
        <translation>%1 ligne publiée</translation>
    </message>
    <message>
        <source>%1 rows published</source>
        <translation>%1 lignes publiées</translation>
    </message>
    <message>
        <source>%1 rejected by the destination</source>
        <translation>%1 refusées par la destination</translation>
    </message>
    <message>
        <source>%1 held back because consent was withdrawn since the plan was made</source>
        <translation>%1 retenues car le consentement a été retiré depuis le plan</translation>
    </message>
    <message>
        <source>Audience published.</source>
        <translation>Audience publiée.</translation>
    </message>
    <message>
        <source>Published in part. The reasons stand on the Publish page.</source>
        <translation>Publiée en partie. Les raisons figurent sur la page Publier.</translation>
    </message>
    <message numerus="yes">
        <source>See why %n people were held back</source>
        <translation>
            <numerusform>Voir pourquoi %n personne a été retenue</numerusform>
            <numerusform>Voir pourquoi %n personnes ont été retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows written to %1, personal values masked.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1, valeurs personnelles masquées.</numerusform>
            <numerusform>%n lignes écrites dans %1, valeurs personnelles masquées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Run finished in %1.</source>
        <translation>Exécution terminée en %1.</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunReportView</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done with warnings</source>
        <translation>Terminé avec avertissements</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Inside a later node</source>
        <translation>Dans un nœud suivant</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Sauté</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Rows in</source>
        <translation>Lignes entrées</translation>
    </message>
    <message>
        <source>Rows out</source>
        <translation>Lignes sorties</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>Nodes of the run</source>
        <translation>Nœuds de l&apos;exécution</translation>
    </message>
    <message>
        <source>Run the pipeline to see here what each node did.</source>
        <translation>Exécutez le pipeline pour voir ici ce qu&apos;a fait chaque nœud.</translation>
    </message>
    <message>
        <source>Looking at the sources...</source>
        <translation>Examen des sources...</translation>
    </message>
    <message>
        <source>Rows that could not be used; click to see them</source>
        <translation>Lignes qui n&apos;ont pu être utilisées ; cliquez pour les voir</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes unchanged, taken from the cache</source>
        <translation>
            <numerusform>%n nœud inchangé, pris dans le cache</numerusform>
            <numerusform>%n nœuds inchangés, pris dans le cache</numerusform>
        </translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>du cache</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes computed in %1</source>
        <translation>
            <numerusform>%n nœud calculé en %1</numerusform>
            <numerusform>%n nœuds calculés en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of each node</source>
        <translation>Durée de chaque nœud</translation>
    </message>
    <message>
        <source>%1: time of each node</source>
        <translation>%1 : durée de chaque nœud</translation>
    </message>
    <message>
        <source>the run that was started %1</source>
        <translation>l&apos;exécution démarrée %1</translation>
    </message>
    <message>
        <source>%1, started %2</source>
        <translation>%1, démarrée %2</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunVersions</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Reading what a run ran</source>
        <translation>Lecture de ce qu&apos;une exécution a exécuté</translation>
    </message>
</context>
<context>
    <name>weir::ui::RunsPage</name>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation>Rien n&apos;a encore été exécuté.</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Run of %1</source>
        <translation>Exécution du %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>From the cache</source>
        <translation>Depuis le cache</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Press Run in the pipeline; the last 100 runs are kept here.</source>
        <translation>Exécutez le pipeline ; les 100 dernières exécutions sont gardées ici.</translation>
    </message>
    <message>
        <source>Open this version</source>
        <translation>Ouvrir cette version</translation>
    </message>
    <message>
        <source>Compare with current</source>
        <translation>Comparer à l’état actuel</translation>
    </message>
    <message>
        <source>What this run ran is not kept: it is too long ago, or an older Weir ran it.</source>
        <translation>Ce que cette exécution a exécuté n’est pas conservé : elle est trop ancienne, ou faite par un Weir plus ancien.</translation>
    </message>
    <message>
        <source>Shows the pipeline as it was in this run, to look at</source>
        <translation>Montre le pipeline tel qu’il était lors de cette exécution, pour consultation</translation>
    </message>
    <message>
        <source>The pipeline is exactly as it was in this run.</source>
        <translation>Le pipeline est exactement tel qu’il était lors de cette exécution.</translation>
    </message>
    <message>
        <source>Shows on the canvas what has changed since this run</source>
        <translation>Montre sur le canevas ce qui a changé depuis cette exécution</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>non conservé</translation>
    </message>
    <message>
        <source>%1, as now</source>
        <translation>%1, comme maintenant</translation>
    </message>
</context>
<context>
    <name>weir::ui::SampleTour</name>
    <message>
        <source>Data flows from left to right</source>
        <translation>Les données vont de gauche à droite</translation>
    </message>
    <message>
        <source>Sources are at the left. The sample runs by itself the first time; each node shows how far it is.</source>
        <translation>Les sources sont à gauche. L&apos;exemple s&apos;exécute de lui-même la première fois ; chaque nœud montre où il en est.</translation>
    </message>
    <message>
        <source>Rows become people</source>
        <translation>Les lignes deviennent des personnes</translation>
    </message>
    <message>
        <source>This node finds out which rows belong to one person. Everything after it is about people, and no one is sent anywhere without a consent gate.</source>
        <translation>Ce nœud trouve quelles lignes appartiennent à une même personne. Tout ce qui suit concerne des personnes, et personne n&apos;est envoyé nulle part sans une porte de consentement.</translation>
    </message>
    <message>
        <source>Publish your first audience</source>
        <translation>Publiez votre première audience</translation>
    </message>
    <message>
        <source>Go on with Audiences: take a template, press Activate, look at the plan and apply it.</source>
        <translation>Continuez avec Audiences : prenez un modèle, appuyez sur Activer, regardez le plan et appliquez-le.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SchemaEditor</name>
    <message>
        <source>Detect again</source>
        <translation>Détecter à nouveau</translation>
    </message>
    <message>
        <source>Change types</source>
        <translation>Changer les types</translation>
    </message>
    <message>
        <source>Use detected</source>
        <translation>Utiliser le détecté</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Columns of the source</source>
        <translation>Colonnes de la source</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>weir::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
</context>
<context>
    <name>weir::ui::SearchPanel</name>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Names, columns, values, notes, audiences, purposes in all pipelines</source>
        <translation>Noms, colonnes, valeurs, notes, audiences, finalités dans tous les pipelines</translation>
    </message>
    <message>
        <source>Found in the project</source>
        <translation>Trouvé dans le projet</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Trouvé dans</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Finalités</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>%1 passes through</source>
        <translation>%1 passe par ici</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n trouvé</numerusform>
            <numerusform>%n trouvés</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up columns</source>
        <translation>Recherche des colonnes</translation>
    </message>
</context>
<context>
    <name>weir::ui::SecretEditor</name>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>Nom de la variable</translation>
    </message>
    <message>
        <source>Path of the file</source>
        <translation>Chemin du fichier</translation>
    </message>
    <message>
        <source>Name of the entry</source>
        <translation>Nom de l&apos;entrée</translation>
    </message>
</context>
<context>
    <name>weir::ui::SelectionController</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>change %1 in &apos;%2&apos;</source>
        <translation>changer %1 dans « %2 »</translation>
    </message>
    <message>
        <source>expose %1</source>
        <translation>exposer %1</translation>
    </message>
    <message>
        <source>rename an exposed setting</source>
        <translation>renommer un réglage exposé</translation>
    </message>
    <message>
        <source>expose a setting no more</source>
        <translation>ne plus exposer un réglage</translation>
    </message>
    <message>
        <source>Enter or a double click opens it. A setting of a node inside can be exposed; then it stands here, with a value for each place.</source>
        <translation>Entrée ou un double clic l&apos;ouvre. Un réglage d&apos;un nœud à l&apos;intérieur peut être exposé ; il figure alors ici, avec une valeur pour chaque endroit.</translation>
    </message>
    <message>
        <source>Enter or a double click opens it. These settings of nodes inside have a value of their own here.</source>
        <translation>Entrée ou un double clic l&apos;ouvre. Ces réglages de nœuds à l&apos;intérieur ont ici leur propre valeur.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SettingsForm</name>
    <message>
        <source>Select a node to change its settings.</source>
        <translation>Sélectionnez un nœud pour changer ses réglages.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes are selected. Settings belong to one.</source>
        <translation>
            <numerusform>%n nœud est sélectionné. Les réglages sont ceux d’un seul.</numerusform>
            <numerusform>%n nœuds sont sélectionnés. Les réglages sont ceux d’un seul.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Chercher une action ou une touche</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Change keys...</source>
        <translation>Changer les touches...</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>glisser</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Sur le canevas</translation>
    </message>
    <message>
        <source>Move the selection; with nothing selected, go to a node</source>
        <translation>Déplacer la sélection ; sans sélection, aller à un nœud</translation>
    </message>
    <message>
        <source>Move the selection by one pixel</source>
        <translation>Déplacer la sélection d’un pixel</translation>
    </message>
    <message>
        <source>Go to the next node in that direction</source>
        <translation>Aller au nœud suivant dans cette direction</translation>
    </message>
    <message>
        <source>Edit the settings, or open the sub-pipeline</source>
        <translation>Modifier les réglages, ou ouvrir le sous-pipeline</translation>
    </message>
    <message>
        <source>Rows of the first to ninth output</source>
        <translation>Lignes de la première à la neuvième sortie</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move without the grid: hold it while you drag</source>
        <translation>Déplacer sans la grille : maintenir en glissant</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>molette</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Ajouter à la sélection</translation>
    </message>
    <message>
        <source>click</source>
        <translation>clic</translation>
    </message>
    <message>
        <source>Add to the selection, or take from it</source>
        <translation>Ajouter à la sélection, ou en retirer</translation>
    </message>
</context>
<context>
    <name>weir::ui::SignalFields</name>
    <message>
        <source>Words: yes, no, withdrawn</source>
        <translation>Mots : oui, non, retiré</translation>
    </message>
    <message>
        <source>TC string (IAB Europe)</source>
        <translation>TC string (IAB Europe)</translation>
    </message>
    <message>
        <source>GPP string (IAB)</source>
        <translation>Chaîne GPP (IAB)</translation>
    </message>
    <message>
        <source>US Privacy string</source>
        <translation>Chaîne US Privacy</translation>
    </message>
    <message>
        <source>Google Consent Mode</source>
        <translation>Google Consent Mode</translation>
    </message>
    <message>
        <source>Global Privacy Control</source>
        <translation>Global Privacy Control</translation>
    </message>
    <message>
        <source>Preferences as JSON</source>
        <translation>Préférences en JSON</translation>
    </message>
    <message>
        <source>Consent answers are</source>
        <translation>Les réponses de consentement sont</translation>
    </message>
    <message>
        <source>What cannot be read counts as unknown, which means no.</source>
        <translation>Ce qui ne se lit pas compte comme inconnu, ce qui veut dire non.</translation>
    </message>
    <message>
        <source>kind of consent answers</source>
        <translation>genre des réponses de consentement</translation>
    </message>
    <message>
        <source>Add purpose</source>
        <translation>Ajouter une finalité</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>finalité</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Purpose %1</source>
        <translation>Finalité %1</translation>
    </message>
    <message>
        <source>What purpose %1 needs</source>
        <translation>Ce que demande la finalité %1</translation>
    </message>
    <message>
        <source>Numbers of the framework&apos;s purposes, all of them; &quot;vendor 755&quot; asks for that vendor too.</source>
        <translation>Numéros des finalités du cadre, toutes ; « vendor 755 » demande aussi ce fournisseur.</translation>
    </message>
    <message>
        <source>Numbers of purposes for Europe; sale, sharing or targeted for the states of the USA.</source>
        <translation>Numéros de finalités pour l&apos;Europe ; sale, sharing ou targeted pour les États des États-Unis.</translation>
    </message>
    <message>
        <source>Whoever opted out of one of these says no: sale, sharing, targeted.</source>
        <translation>Qui s&apos;est opposé à l&apos;une d&apos;elles dit non : sale, sharing, targeted.</translation>
    </message>
    <message>
        <source>Signals that must all be granted.</source>
        <translation>Signaux qui doivent tous être accordés.</translation>
    </message>
    <message>
        <source>Categories that must all be true.</source>
        <translation>Catégories qui doivent toutes être vraies.</translation>
    </message>
    <message>
        <source>Remove purpose</source>
        <translation>Retirer la finalité</translation>
    </message>
    <message>
        <source>Remove purpose %1</source>
        <translation>Retirer la finalité %1</translation>
    </message>
    <message>
        <source>needs of a purpose</source>
        <translation>besoins d&apos;une finalité</translation>
    </message>
</context>
<context>
    <name>weir::ui::SizePane</name>
    <message>
        <source>What each condition does</source>
        <translation>Ce que fait chaque condition</translation>
    </message>
    <message>
        <source>Size of the audience</source>
        <translation>Taille de l&apos;audience</translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation>Pas encore comptée.</translation>
    </message>
    <message>
        <source>people, %1 % of %2 in the store</source>
        <translation>personnes, %1 % de %2 dans le magasin</translation>
    </message>
    <message>
        <source>As of %1 UTC, counted at %2 on the people of the last run.</source>
        <translation>Au %1 UTC, compté à %2 sur les personnes de la dernière exécution.</translation>
    </message>
    <message>
        <source>Except: %1</source>
        <translation>Sauf : %1</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 correspondent</translation>
    </message>
    <message>
        <source>%1 match, %2 left after it</source>
        <translation>%1 correspondent, %2 restent ensuite</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Comptage...</translation>
    </message>
    <message>
        <source>%1: size of the audience</source>
        <translation>%1 : taille de l&apos;audience</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 personnes sur %2</translation>
    </message>
    <message>
        <source>the people of the last run, counted at %1</source>
        <translation>les personnes de la dernière exécution, comptées à %1</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Match by themselves</source>
        <translation>Correspondent à elle seule</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Restent après elle</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>The audience</source>
        <translation>L&apos;audience</translation>
    </message>
    <message>
        <source>Of %1 people, %2 are in the audience.</source>
        <translation>Sur %1 personnes, %2 sont dans l&apos;audience.</translation>
    </message>
</context>
<context>
    <name>weir::ui::SpanEditor</name>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>weir::ui::SqlController</name>
    <message>
        <source>Select a node to see its SQL.</source>
        <translation>Sélectionnez un nœud pour voir son SQL.</translation>
    </message>
    <message>
        <source>Writing SQL</source>
        <translation>Écriture du SQL</translation>
    </message>
</context>
<context>
    <name>weir::ui::SqlPanel</name>
    <message>
        <source>Copy the statement</source>
        <translation>Copier l&apos;instruction</translation>
    </message>
    <message>
        <source>SQL dialect</source>
        <translation>Dialecte SQL</translation>
    </message>
    <message>
        <source>SQL of the node</source>
        <translation>SQL du nœud</translation>
    </message>
    <message>
        <source>Select a node to see its SQL.</source>
        <translation>Sélectionnez un nœud pour voir son SQL.</translation>
    </message>
</context>
<context>
    <name>weir::ui::StaleReasons</name>
    <message>
        <source>Input &apos;%1&apos; changed (%2).</source>
        <translation>L’entrée « %1 » a changé (%2).</translation>
    </message>
    <message>
        <source>Its settings, or what it reads, changed (%1).</source>
        <translation>Ses réglages, ou ce qu’il lit, ont changé (%1).</translation>
    </message>
    <message>
        <source>Its settings or wires changed (%1).</source>
        <translation>Ses réglages ou ses liens ont changé (%1).</translation>
    </message>
</context>
<context>
    <name>weir::ui::StartPage</name>
    <message>
        <source>Weir</source>
        <translation>Weir</translation>
    </message>
    <message>
        <source>Wire your data into people, build audiences, and publish only what each person&apos;s consent allows. Everything stays on this machine.</source>
        <translation>Reliez vos données en personnes, bâtissez des audiences, et ne publiez que ce que permet le consentement de chacun. Tout reste sur cette machine.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Déposez un fichier ici</translation>
    </message>
    <message>
        <source>CSV, Parquet, JSON or a project folder. A new project is made around data files.</source>
        <translation>CSV, Parquet, JSON ou un dossier de projet. Un nouveau projet se forme autour des fichiers de données.</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Les projets que vous ouvrez apparaissent ici.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (manquante)</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>Nécessite : %1</translation>
    </message>
    <message>
        <source>Work that was not saved comes back after a crash.</source>
        <translation>Le travail non enregistré revient après un plantage.</translation>
    </message>
    <message>
        <source>Save a version with a note (Ctrl+Shift+S), compare it on the canvas, go back to it.</source>
        <translation>Enregistrez une version avec une note (Ctrl+Maj+S), comparez-la sur le canevas, revenez-y.</translation>
    </message>
    <message>
        <source>Eight templates with data, each ready to run.</source>
        <translation>Huit modèles avec des données, chacun prêt à s&apos;exécuter.</translation>
    </message>
    <message>
        <source>Start with your files</source>
        <translation>Commencer avec vos fichiers</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Chercher des modèles</translation>
    </message>
    <message>
        <source>Samples and templates</source>
        <translation>Exemples et modèles</translation>
    </message>
    <message>
        <source>A copy for you, with data; it runs as it is.</source>
        <translation>Une copie pour vous, avec des données ; elle s&apos;exécute telle quelle.</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Aucun modèle n&apos;a ces mots.</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Détacher %1</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Épingler %1</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>Retirer %1 de cette liste</translation>
    </message>
</context>
<context>
    <name>weir::ui::StatusStrip</name>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Stale nodes</source>
        <translation>Nœuds périmés</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom of the canvas. A click shows 100 %.</source>
        <translation>Zoom du canevas. Un clic affiche 100 %.</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Aucune erreur</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the list of problems</source>
        <translation>Afficher la liste des problèmes</translation>
    </message>
    <message>
        <source>Nothing stale</source>
        <translation>Rien de périmé</translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n périmé</numerusform>
            <numerusform>%n périmés</numerusform>
        </translation>
    </message>
    <message>
        <source>Every result that was computed still holds.</source>
        <translation>Chaque résultat calculé est encore valable.</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Politique %1</translation>
    </message>
    <message>
        <source>No consent gate</source>
        <translation>Aucune porte de consentement</translation>
    </message>
    <message>
        <source>Version of the consent policy: another one whenever a purpose or a gate of this pipeline changes.</source>
        <translation>Version de la politique de consentement : une autre dès qu&apos;une finalité ou une porte de ce pipeline change.</translation>
    </message>
    <message>
        <source>Cache %1</source>
        <translation>Cache %1</translation>
    </message>
    <message>
        <source>Kept results of this project. They are made again when they are gone.</source>
        <translation>Résultats conservés de ce projet. Ils sont recalculés quand ils manquent.</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>Aucune tâche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is working, and stop it</source>
        <translation>Afficher ce qui travaille, et l&apos;arrêter</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>Nothing is working now.</source>
        <translation>Rien ne travaille en ce moment.</translation>
    </message>
    <message>
        <source>Show the nodes without a result that holds</source>
        <translation>Montrer les nœuds sans résultat valable</translation>
    </message>
    <message>
        <source>Measuring the cache</source>
        <translation>Mesure du cache</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 ligne</translation>
    </message>
</context>
<context>
    <name>weir::ui::SubPipelines</name>
    <message>
        <source>Collapse to sub-pipeline</source>
        <translation>Réduire en sous-pipeline</translation>
    </message>
    <message>
        <source>Expand sub-pipeline</source>
        <translation>Développer le sous-pipeline</translation>
    </message>
    <message>
        <source>Open sub-pipeline</source>
        <translation>Ouvrir le sous-pipeline</translation>
    </message>
    <message>
        <source>Leave sub-pipeline</source>
        <translation>Quitter le sous-pipeline</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Canevas</translation>
    </message>
    <message>
        <source>Sub-pipeline</source>
        <translation>Sous-pipeline</translation>
    </message>
    <message>
        <source>Sub-pipeline %1</source>
        <translation>Sous-pipeline %1</translation>
    </message>
    <message numerus="yes">
        <source>collapse %n node(s)</source>
        <translation>
            <numerusform>réduire %n nœud</numerusform>
            <numerusform>réduire %n nœuds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expand %n sub-pipeline(s)</source>
        <translation>
            <numerusform>développer %n sous-pipeline</numerusform>
            <numerusform>développer %n sous-pipelines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::SurvivorsCard</name>
    <message>
        <source>What was said last stands.</source>
        <translation>Ce qui a été dit en dernier est retenu.</translation>
    </message>
    <message>
        <source>What was said first stands, as long as its source does not take it back.</source>
        <translation>Ce qui a été dit en premier est retenu, tant que sa source ne le retire pas.</translation>
    </message>
    <message>
        <source>What most rows say stands; telling the same again at the same time does not count.</source>
        <translation>Ce que disent le plus de lignes est retenu ; redire la même chose au même moment ne compte pas.</translation>
    </message>
    <message>
        <source>The newest value of the first source in the list that has one stands.</source>
        <translation>La valeur la plus récente de la première source de la liste qui en a une est retenue.</translation>
    </message>
    <message>
        <source>The text with the most characters stands.</source>
        <translation>Le texte qui a le plus de caractères est retenu.</translation>
    </message>
    <message>
        <source>The newest value that is more than blanks stands; removals are passed over.</source>
        <translation>La valeur la plus récente qui n’est pas faite que de blancs est retenue ; les retraits sont ignorés.</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>la plus récente</translation>
    </message>
    <message>
        <source>first</source>
        <translation>la première</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>la plus fréquente</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>par source</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>la plus longue</translation>
    </message>
    <message>
        <source>newest, not empty</source>
        <translation>la plus récente, non vide</translation>
    </message>
    <message>
        <source>Which value stands</source>
        <translation>Quelle valeur est retenue</translation>
    </message>
    <message>
        <source>When sources or rows say different things about one person, one value stands for audiences and destinations. The others stay on the person’s page.</source>
        <translation>Quand des sources ou des lignes disent des choses différentes d’une personne, une seule valeur est retenue pour les audiences et les destinations. Les autres restent sur la page de la personne.</translation>
    </message>
    <message>
        <source>Which value of %1 stands</source>
        <translation>Quelle valeur de %1 est retenue</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 earlier for %2</source>
        <translation>%1 plus tôt pour %2</translation>
    </message>
    <message>
        <source>%1 later for %2</source>
        <translation>%1 plus tard pour %2</translation>
    </message>
    <message>
        <source>%1, which no table gives: %2</source>
        <comment>1: trait, 2: rule as &quot;newest&quot;</comment>
        <translation>%1, qu’aucune table ne fournit : %2</translation>
    </message>
    <message>
        <source>Remove the rule of %1</source>
        <translation>Retirer la règle de %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::TextEditor</name>
    <message>
        <source>Separate values by commas</source>
        <translation>Séparez les valeurs par des virgules</translation>
    </message>
</context>
<context>
    <name>weir::ui::TextPane</name>
    <message>
        <source>Names in double quotes or bare, texts in single quotes; and, or, not and brackets as in SQL. For example: country in (&apos;DE&apos;, &apos;FR&apos;) and did &quot;Order&quot; &gt;= 2 times in last 90 days except staff is true</source>
        <translation>Noms entre guillemets doubles ou nus, textes entre guillemets simples ; and, or, not et parenthèses comme en SQL. Par exemple : country in (&apos;DE&apos;, &apos;FR&apos;) and did &quot;Order&quot; &gt;= 2 times in last 90 days except staff is true</translation>
    </message>
    <message>
        <source>The audience as text</source>
        <translation>L&apos;audience en texte</translation>
    </message>
    <message>
        <source>Line %1, character %2: %3</source>
        <translation>Ligne %1, caractère %2 : %3</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <translation>Caractère %1 : %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::TimelineStrip</name>
    <message>
        <source>Moments over time</source>
        <translation>Moments dans le temps</translation>
    </message>
    <message numerus="yes">
        <source>%n moments from %1</source>
        <translation>
            <numerusform>%n moment du %1</numerusform>
            <numerusform>%n moments du %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moments from %1 to %2</source>
        <translation>
            <numerusform>%n moment du %1 au %2</numerusform>
            <numerusform>%n moments du %1 au %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ui::ToastHost</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitCard</name>
    <message>
        <source>Preview the values</source>
        <translation>Aperçu des valeurs</translation>
    </message>
    <message>
        <source>Remove the trait</source>
        <translation>Retirer le trait</translation>
    </message>
    <message numerus="yes">
        <source>%n places use this trait.</source>
        <translation>
            <numerusform>%n endroit utilise ce trait.</numerusform>
            <numerusform>%n endroits utilisent ce trait.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. They will have errors, and the values go with the next run.</source>
        <comment>1: list of audiences, traits and destinations</comment>
        <translation>%1. Il y aura des erreurs, et les valeurs partiront avec la prochaine exécution.</translation>
    </message>
    <message>
        <source>Remove all the same</source>
        <translation>Retirer quand même</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>New trait</source>
        <translation>Nouveau trait</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Audiences and destinations use this name.</source>
        <translation>Les audiences et les destinations utilisent ce nom.</translation>
    </message>
    <message>
        <source>what is computed</source>
        <translation>ce qui est calculé</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>property</source>
        <translation>propriété</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>The value of each event.</source>
        <translation>La valeur de chaque événement.</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Lire comme</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>tel quel</translation>
    </message>
    <message>
        <source>Values that do not fit are left out, and the run says how many.</source>
        <translation>Les valeurs qui ne conviennent pas sont écartées, et l’exécution dit combien.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Percentile</translation>
    </message>
    <message>
        <source>This share of the values is at most the result.</source>
        <translation>Cette part des valeurs est au plus le résultat.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>A value that occurs less often counts for nothing.</source>
        <translation>Une valeur plus rare ne compte pas.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Only the first so many, in order of the values.</source>
        <translation>Seulement autant de premières, dans l’ordre des valeurs.</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>Whole ones are counted.</source>
        <translation>Seules les entières sont comptées.</translation>
    </message>
    <message>
        <source>Weeks begin on Monday.</source>
        <translation>Les semaines commencent le lundi.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Laquelle</translation>
    </message>
    <message>
        <source>the one that goes on</source>
        <translation>celle qui dure</translation>
    </message>
    <message>
        <source>the longest ever</source>
        <translation>la plus longue de toutes</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Where a day begins at midnight.</source>
        <translation>Où un jour commence à minuit.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>three digits, 111 to 555</source>
        <translation>trois chiffres, de 111 à 555</translation>
    </message>
    <message>
        <source>recency, 1 to 5</source>
        <translation>récence, de 1 à 5</translation>
    </message>
    <message>
        <source>frequency, 1 to 5</source>
        <translation>fréquence, de 1 à 5</translation>
    </message>
    <message>
        <source>amount, 1 to 5</source>
        <translation>montant, de 1 à 5</translation>
    </message>
    <message>
        <source>Five groups of equal size; 5 are the most recent, most frequent and highest.</source>
        <translation>Cinq groupes de même taille ; 5 sont les plus récents, les plus fréquents et les plus élevés.</translation>
    </message>
    <message>
        <source>Recency, frequency and amount</source>
        <translation>Récence, fréquence et montant</translation>
    </message>
    <message>
        <source>0 for people without such an event</source>
        <translation>0 pour les personnes sans un tel événement</translation>
    </message>
    <message>
        <source>Without it they have no value, which conditions of audiences take as unknown</source>
        <translation>Sans cela elles n’ont pas de valeur, ce que les conditions des audiences prennent pour inconnu</translation>
    </message>
    <message>
        <source>people without an event</source>
        <translation>personnes sans événement</translation>
    </message>
    <message>
        <source>Events that count</source>
        <translation>Événements qui comptent</translation>
    </message>
    <message>
        <source>events</source>
        <translation>événements</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Over traits of the people and of this list.</source>
        <translation>Sur les traits des personnes et de cette liste.</translation>
    </message>
    <message>
        <source>query</source>
        <translation>requête</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Gives person and value. people has the traits of each person; events has person, event, time and the properties.</source>
        <translation>Donne person et value. people contient les traits de chaque personne ; events contient person, event, time et les propriétés.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Of the values.</source>
        <translation>Des valeurs.</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitPreviewDialog</name>
    <message>
        <source>Computing the trait for everybody who is stored...</source>
        <translation>Calcul du trait pour toutes les personnes stockées...</translation>
    </message>
    <message>
        <source>Preview of a trait</source>
        <translation>Aperçu d’un trait</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n events count, but their values cannot be read in the type of the property.</source>
        <translation>
            <numerusform>%n événement compte, mais sa valeur n’est pas lisible dans le type de la propriété.</numerusform>
            <numerusform>%n événements comptent, mais leurs valeurs ne sont pas lisibles dans le type de la propriété.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are left out. Choose another type under &quot;Read as&quot; if they matter.</source>
        <translation>Ils sont écartés. Choisissez un autre type sous « Lire comme » s’ils comptent.</translation>
    </message>
    <message>
        <source>%1 of %2 people have a value</source>
        <translation>%1 personnes sur %2 ont une valeur</translation>
    </message>
    <message>
        <source>As of %1 UTC, on the people of the last run. Nothing has been kept; only new events change these values.</source>
        <translation>Au %1 UTC, sur les personnes de la dernière exécution. Rien n’a été conservé ; seuls de nouveaux événements changent ces valeurs.</translation>
    </message>
    <message>
        <source>As of %1 UTC, on the people of the last run. Nothing has been kept; without new events the values hold until %2 UTC.</source>
        <translation>Au %1 UTC, sur les personnes de la dernière exécution. Rien n’a été conservé ; sans nouveaux événements les valeurs valent jusqu’au %2 UTC.</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitsController</name>
    <message>
        <source>New trait</source>
        <translation>Nouveau trait</translation>
    </message>
    <message>
        <source>Computing a trait</source>
        <translation>Calcul d’un trait</translation>
    </message>
    <message>
        <source>Nobody is stored yet. Run the pipeline first.</source>
        <translation>Personne n’est encore stocké. Exécutez d’abord le pipeline.</translation>
    </message>
    <message>
        <source>the destination %1</source>
        <translation>la destination %1</translation>
    </message>
    <message>
        <source>the computed trait %1</source>
        <translation>le trait calculé %1</translation>
    </message>
    <message>
        <source>the audience %1</source>
        <translation>l’audience %1</translation>
    </message>
</context>
<context>
    <name>weir::ui::TraitsEditor</name>
    <message>
        <source>Add a trait</source>
        <translation>Ajouter un trait</translation>
    </message>
    <message>
        <source>A computed trait is a value that every person gets from events: how many orders, which favourite category, how long since the last visit.</source>
        <translation>Un trait calculé est une valeur que chaque personne tire des événements : combien de commandes, quelle catégorie préférée, depuis combien de temps la dernière visite.</translation>
    </message>
    <message>
        <source>trait %1, %2</source>
        <translation>trait %1, %2</translation>
    </message>
    <message>
        <source>add a trait</source>
        <translation>ajouter un trait</translation>
    </message>
    <message>
        <source>remove a trait</source>
        <translation>retirer un trait</translation>
    </message>
</context>
<context>
    <name>weir::ui::Trend</name>
    <message>
        <source>Edited: %1</source>
        <translation>Modifiée : %1</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Envoyée : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>The size is not known</source>
        <translation>La taille n&apos;est pas connue</translation>
    </message>
    <message>
        <source>%1 entered, %2 left</source>
        <translation>%1 entrées, %2 sorties</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>From %1 to %2, %3 entered and %4 left; the size is not known.</source>
        <translation>Du %1 au %2, %3 entrées et %4 sorties ; la taille n&apos;est pas connue.</translation>
    </message>
    <message>
        <source>From %1 to %2, the size went from %3 to %4: %5 entered and %6 left.</source>
        <translation>Du %1 au %2, la taille est passée de %3 à %4 : %5 entrées et %6 sorties.</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sorties</translation>
    </message>
    <message>
        <source>%1; the axis begins at %2</source>
        <comment>1: people, 2: number</comment>
        <translation>%1 ; l&apos;axe commence à %2</translation>
    </message>
</context>
<context>
    <name>weir::ui::TrendPane</name>
    <message>
        <source>Counting...</source>
        <translation>Décompte...</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Tendance</translation>
    </message>
    <message>
        <source>Size of the audience over time</source>
        <translation>Taille de l&apos;audience au fil du temps</translation>
    </message>
    <message>
        <source>Axis from 0</source>
        <translation>Axe à partir de 0</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sorties</translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s definition on each of the last %n days, by what is known now. Last: %1 UTC.</source>
        <translation>
            <numerusform>La définition d&apos;aujourd&apos;hui sur le dernier jour, d&apos;après ce qui est connu maintenant. Dernier : %1 UTC.</numerusform>
            <numerusform>La définition d&apos;aujourd&apos;hui sur chacun des %n derniers jours, d&apos;après ce qui est connu maintenant. Dernier : %1 UTC.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 over time</source>
        <translation>%1 au fil du temps</translation>
    </message>
    <message>
        <source>today&apos;s definition on the people of the last run</source>
        <translation>la définition d&apos;aujourd&apos;hui sur les personnes de la dernière exécution</translation>
    </message>
</context>
<context>
    <name>weir::ui::ValueChips</name>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>the empty text</source>
        <translation>le texte vide</translation>
    </message>
</context>
<context>
    <name>weir::ui::VersionController</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Saving a version</source>
        <translation>Enregistrement d&apos;une version</translation>
    </message>
    <message>
        <source>Version saved.</source>
        <translation>Version enregistrée.</translation>
    </message>
    <message>
        <source>Before a version was restored</source>
        <translation>Avant la restauration d&apos;une version</translation>
    </message>
    <message>
        <source>restore version</source>
        <translation>restaurer la version</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restauré : %1</translation>
    </message>
    <message>
        <source>Reading the versions</source>
        <translation>Lecture des versions</translation>
    </message>
    <message>
        <source>Reading a version</source>
        <translation>Lecture d&apos;une version</translation>
    </message>
    <message>
        <source>Restoring a version</source>
        <translation>Restauration d&apos;une version</translation>
    </message>
</context>
<context>
    <name>weir::ui::VersionsPage</name>
    <message>
        <source>First version</source>
        <translation>Première version</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) added</source>
        <translation>
            <numerusform>%n nœud ajouté</numerusform>
            <numerusform>%n nœuds ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n retiré</numerusform>
            <numerusform>%n retirés</numerusform>
        </translation>
    </message>
    <message>
        <source>No node changed</source>
        <translation>Aucun nœud modifié</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Enregistrer la version</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>A version keeps the whole project as it is now, with a note. Restoring makes a new version; nothing is ever lost.</source>
        <translation>Une version garde tout le projet tel qu&apos;il est maintenant, avec une note. Restaurer crée une nouvelle version ; rien n&apos;est jamais perdu.</translation>
    </message>
    <message>
        <source>Back to the pipeline (Esc)</source>
        <translation>Retour au pipeline (Échap)</translation>
    </message>
    <message>
        <source>What is this version good for?</source>
        <translation>À quoi sert cette version ?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>No versions yet. Save one before a larger change, and you can compare and go back at any time.</source>
        <translation>Pas encore de versions. Enregistrez-en une avant un grand changement, et vous pourrez comparer et revenir à tout moment.</translation>
    </message>
    <message>
        <source>Without a note</source>
        <translation>Sans note</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouverte maintenant</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare version of %1 with now</source>
        <translation>Comparer la version de %1 avec maintenant</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore version of %1</source>
        <translation>Restaurer la version de %1</translation>
    </message>
    <message>
        <source>Commit it to the Git branch &quot;%1&quot; as well</source>
        <translation>La valider aussi dans la branche Git « %1 »</translation>
    </message>
    <message>
        <source>Only Weir&apos;s own files, never data. Nothing is pushed.</source>
        <translation>Seulement les fichiers de Weir, jamais les données. Rien n&apos;est poussé.</translation>
    </message>
    <message>
        <source>A merge or rebase is going on. End it with Git first.</source>
        <translation>Une fusion ou un rebase est en cours. Terminez-le d&apos;abord avec Git.</translation>
    </message>
</context>
<context>
    <name>weir::ui::Waterfall</name>
    <message>
        <source>Evidence</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>%1: %2, %3 bits</source>
        <comment>1: comparison, 2: the step it reached, 3: figure with sign</comment>
        <translation>%1 : %2, %3 bits</translation>
    </message>
</context>
<context>
    <name>weir::ui::WhatIfDialog</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>Profiles of today</source>
        <translation>Profils d’aujourd’hui</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>Comes apart</source>
        <translation>Se sépare</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Trying the rules on everything that is stored...</source>
        <translation>Essai des règles sur tout ce qui est enregistré...</translation>
    </message>
    <message>
        <source>With these rules</source>
        <translation>Avec ces règles</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Why, for whoever reads it later</source>
        <translation>Pourquoi, pour qui le lira plus tard</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Runs the pipeline, which applies the rules to everybody</source>
        <translation>Exécute le pipeline, qui applique les règles à tout le monde</translation>
    </message>
    <message>
        <source>Everybody stays who they are.</source>
        <translation>Chacun reste qui il est.</translation>
    </message>
    <message numerus="yes">
        <source>Found out over %n observed sets of identifiers.</source>
        <translation>
            <numerusform>Établi sur %n ensemble d’identifiants observé.</numerusform>
            <numerusform>Établi sur %n ensembles d’identifiants observés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who becomes one</source>
        <translation>Qui devient une seule personne</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>Fusions</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Touchés</translation>
    </message>
    <message>
        <source>Audiences affected</source>
        <translation>Audiences touchées</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Audiences</translation>
    </message>
    <message>
        <source>Largest people then</source>
        <translation>Personnes les plus étendues ensuite</translation>
    </message>
    <message>
        <source>Largest then</source>
        <translation>Les plus étendues ensuite</translation>
    </message>
    <message>
        <source>Largest people now</source>
        <translation>Personnes les plus étendues à présent</translation>
    </message>
    <message>
        <source>Largest now</source>
        <translation>Les plus étendues à présent</translation>
    </message>
    <message>
        <source>Refused because</source>
        <translation>Refusé parce que</translation>
    </message>
    <message>
        <source>What the rules refuse</source>
        <translation>Ce que les règles refusent</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Nothing has been changed. A run applies the rules; undo takes them back.</source>
        <translation>Rien n’a été modifié. Une exécution applique les règles ; l’annulation les retire.</translation>
    </message>
    <message numerus="yes">
        <source>%n people would be somebody else than today.</source>
        <translation>
            <numerusform>%n personne serait quelqu’un d’autre qu’aujourd’hui.</numerusform>
            <numerusform>%n personnes seraient quelqu’un d’autre qu’aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>People now</source>
        <translation>Personnes maintenant</translation>
    </message>
    <message>
        <source>People then</source>
        <translation>Personnes ensuite</translation>
    </message>
    <message>
        <source>People who become one with others</source>
        <translation>Personnes qui n’en font plus qu’une avec d’autres</translation>
    </message>
    <message>
        <source>People who come apart</source>
        <translation>Personnes qui se séparent</translation>
    </message>
    <message>
        <source>People of whom no identifier is left</source>
        <translation>Personnes dont il ne reste aucun identifiant</translation>
    </message>
    <message>
        <source>People with consent answers among them</source>
        <translation>Dont personnes avec des réponses de consentement</translation>
    </message>
    <message>
        <source>Merges whose consent answers differ (the strictest holds)</source>
        <translation>Fusions dont les réponses de consentement diffèrent (la plus stricte vaut)</translation>
    </message>
    <message>
        <source>Nothing has been changed. The decision is kept in the files of the pipeline, with the values in clear. Undo takes it back; the next run applies it, and plans of destinations then show what changes there.</source>
        <translation>Rien n’a été modifié. La décision est conservée dans les fichiers du pipeline, avec les valeurs en clair. Annuler la retire ; la prochaine exécution l’applique, et les plans des destinations montrent alors ce qui y change.</translation>
    </message>
</context>
</TS>
